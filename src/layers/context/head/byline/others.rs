//! Names in the head that are not the author's: of who wrote a book, of whom an obituary is about, of who took a picture.

use super::super::super::Draft;
use super::super::page::{Page, starts_with_by};
use crate::text::bytes;
use crate::text::lexicon::says;
use crate::text::names;

/// What leads up to the title of the book that a review is about, and what is told of books below their authors.
const TITLES: [&str; 8] = ["title", "book title", "titel", "buchtitel", "título", "titre", "titolo", "tytuł"];
const BOOK: [&str; 20] = [
    "publisher",
    "published",
    "published by",
    "publication date",
    "release date",
    "pages",
    "page count",
    "genre",
    "genres",
    "isbn",
    "series",
    "verlag",
    "seiten",
    "éditeur",
    "editorial",
    "páginas",
    "editore",
    "editora",
    "uitgever",
    "wydawnictwo",
];

/// So many lines below its title a book is told of.
const FACTS: usize = 4;

/// Whether the line tells the title of a book, or who wrote that, right below, over more such facts: nobody who wrote the text about it.
pub(in super::super) fn is_of_work(draft: &Draft<'_, '_>, at: usize) -> bool {
    let tells = |at: usize, labels: &[&str]| {
        let label = draft.document.get(at).and_then(|line| line.content().split_once(':')).map(|(label, _)| label.trim().to_lowercase());
        label.is_some_and(|label| labels.contains(&&*label))
    };
    if !bytes::any(draft.line(at).content(), |byte| byte == b':') {
        return false;
    }
    let title = (at.saturating_sub(1)..=at).find(|&title| tells(title, &TITLES));
    title.is_some_and(|title| (at + 1..=title + FACTS).any(|below| tells(below, &BOOK)))
}

/// How pages are called that tell of somebody's life and death, in nine languages.
const OBITUARIES: [&str; 16] = [
    "obituary",
    "death notice",
    "todesanzeige",
    "traueranzeige",
    "nachruf",
    "avis de décès",
    "nécrologie",
    "obituario",
    "esquela",
    "necrologio",
    "necrologi",
    "obituário",
    "overlijdensbericht",
    "nekrolog",
    "dödsannons",
    "minnesord",
];

/// Whether the page's title says that it tells of a life that has ended.
pub(super) fn tells_of_the_dead(page: &Page<'_, '_>) -> bool {
    let title = page.draft.document.get(0).map(|line| line.content().to_lowercase());
    title.is_some_and(|title| OBITUARIES.iter().any(|words| title.contains(words)))
}

/// Whether the line is the title of a page that [does](tells_of_the_dead), or names who it was.
pub(super) fn is_of_the_dead(page: &Page<'_, '_>, at: usize) -> bool {
    let is_named = |name: &&str| page.line(0).content().to_lowercase().contains(&name.to_lowercase());
    at == 0 || !starts_with_by(page.line(at)) && names::authors(page.line(at).content()).first().is_some_and(is_named)
}

/// Whether the credit is a picture's alone: "© Ada Quill", between two paragraphs "Ada Quill/Harbour Agency" and, below the text, "Photo: Ada Quill",
/// but not "Text and photos: Ada Quill".
pub(super) fn is_of_picture(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_author = line.measures.says & says::BY != 0;
    let speaks_of_one = line.measures.says & says::PICTURE != 0 && !is_author;
    let is_paragraph = |at: usize| page.body.contains(&at) && page.line(at).is_prose();
    let is_labelled = |label: &&str| line.text().starts_with(label);
    line.text().starts_with('©')
        || OF_PICTURES.iter().any(is_labelled)
        || !is_author && at > 0 && is_paragraph(at - 1) && is_paragraph(at + 1)
        || at >= page.body.end && (speaks_of_one || OF_PICTURE.iter().any(is_labelled))
}

/// Labels and agencies of pictures alone, and labels that below the text are of these: above it they may name who wrote it, too.
const OF_PICTURES: [&str; 6] = ["Źródło zdj", "Źródło fot", "Autor zdj", "picture alliance", "imago images", "Getty Images"];
const OF_PICTURE: [&str; 3] = ["Fot.", "fot.", "Zdj."];
