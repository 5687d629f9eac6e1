//! Credits of pictures, which name no author.

use super::super::page::Page;
use crate::article::Role;
use crate::layers::context::captions::{self, is_licensed_name};
use crate::text::lexicon::says;

/// Whether the credit is a picture's alone: "© Ada Quill", "Ada Quill, CC BY", between two paragraphs "Ada Quill/Harbour Agency" and, below the text,
/// "Photo: Ada Quill", what stands above a caption or below a label for it, but not "Text and photos: Ada Quill".
pub(super) fn is_of_picture(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_author = line.measures.says & says::BY != 0;
    let speaks_of_one = line.measures.says & says::PICTURE != 0 && !is_author;
    let is_paragraph = |at: usize| page.body.contains(&at) && page.line(at).is_prose();
    let is_labelled = |label: &&str| line.text().starts_with(label);
    let is_above_caption = || at + 1 < page.draft.len() && page.draft.role(at + 1) == Some(Role::Caption);
    line.text().starts_with('©')
        || is_licensed_name(line)
        || at > 0 && page.draft.role(at - 1) == Some(Role::Credit) && captions::label(page.line(at - 1)) == Some(Role::Credit)
        || speaks_of_one && is_above_caption()
        || OF_PICTURES.iter().any(is_labelled)
        || !is_author && at > 0 && is_paragraph(at - 1) && is_paragraph(at + 1)
        || at >= page.body.end && (speaks_of_one || OF_PICTURE.iter().any(is_labelled))
}

/// Labels of pictures alone, and labels that below the text are of these: above it they may name who wrote it, too.
const OF_PICTURES: [&str; 3] = ["Źródło zdj", "Źródło fot", "Autor zdj"];
const OF_PICTURE: [&str; 3] = ["Fot.", "fot.", "Zdj."];
