//! Credits of pictures: they name no author.

use super::super::page::{Page, Sort};
use crate::article::Role;
use crate::layers::context::captions::{self, is_licensed_name};
use crate::text::lexicon::says;
use crate::text::names;

/// Whether the credit is only a picture's: "© Ada Quill", "Ada Quill, CC BY", "Ada Quill/Harbour Agency" between two paragraphs, "Photo: Ada
/// Quill" below the text, a line above a caption, or one below a picture's label; but not "Text and photos: Ada Quill".
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

/// Labels of pictures only; and labels that are pictures' only below the text, because above it they may name who wrote it.
const OF_PICTURES: [&str; 3] = ["Źródło zdj", "Źródło fot", "Autor zdj"];
const OF_PICTURE: [&str; 3] = ["Fot.", "fot.", "Zdj."];

/// How many lines below the headline are looked at for the authors, and the most words of such a line.
const HEAD_LINES: usize = 4;
const AUTHORS_WORDS: usize = 10;

/// Whether the line repeats the name of the maker of the picture above, by its caption or credit, while others are named right below the headline.
pub(super) fn repeats_maker(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    let (Some(headline), Some(above)) = (headline, at.checked_sub(1)) else { return false };
    let name = page.line(at).content();
    let (line, role) = (page.line(above), page.draft.role(above));
    let is_of_picture = matches!(role, Some(Role::Caption | Role::Credit)) || role.is_none() && line.measures.says & says::PICTURE != 0;
    let names_others = |other: usize| {
        let line = page.line(other);
        let could_be = line.measures.given() > 0 && line.measures.words() <= AUTHORS_WORDS && !line.measures.ends_sentence;
        could_be && line.content() != name && !names::authors(line.content()).is_empty()
    };
    page.sorts[at] == Sort::Name && is_of_picture && line.content().contains(name) && (headline + 1..above).take(HEAD_LINES).any(names_others)
}
