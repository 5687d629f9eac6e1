//! Boxes that say where they end, for whoever hears the page read: "Skip Recommended and continue reading" … "End of Recommended", "list of 4 items" …
//! "end of list".

use std::ops::Range;

use crate::layers::lines::{Document, Line};
use crate::text::fold;

pub(super) const REASON: &str = "in a box that says where it ends";

/// How the first line of a box begins and ends, and how its last begins.
const FORMS: [(&str, &str, &str); 9] = [
    ("skip ", " and continue reading", "end of "),
    ("saltar ", " y continuar leyendo", "fin de "),
    ("pule ", " e continue lendo", "fim d"),
    ("ignorer ", " et continuer la lecture", "fin de "),
    ("salta ", " e continua a leggere", "fine di "),
    ("пропустить ", " и продолжить чтение", "конец "),
    ("пропустити ", " і продовжити читання", "кінець "),
    ("تخطى ", " وواصل القراءة", "نهاية "),
    ("list of ", " items", LIST_END),
];

/// What stands below a list that counts its items.
const LIST_END: &str = "end of list";

/// The first line and the last have at most so many words, and a box so many lines.
const WORDS: usize = 16;
const LINES: usize = 24;

/// The boxes of a document, each with its first line and its last. Linear: no more lines are looked at below a first one than a box has.
pub(super) fn rows(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    for (at, line) in document.lines().enumerate() {
        if rows.last().is_some_and(|row| row.contains(&at)) {
            continue;
        }
        let Some(end) = end_of(line) else { continue };
        let is_last = |&below: &usize| document.get(below).is_some_and(|line| is_short(line) && fold::fold(line.content()).starts_with(end));
        rows.extend((at + 1..at + LINES).find(is_last).map(|last| at..last + 1));
    }
    rows
}

/// Whether the line says that a list of links ends with it.
pub(super) fn ends_list(line: Line<'_>) -> bool {
    line.content().trim_end_matches('.').eq_ignore_ascii_case(LIST_END)
}

/// How the last line of a box begins of which this is the first.
fn end_of(line: Line<'_>) -> Option<&'static str> {
    if !is_short(line) {
        return None;
    }
    // Few lines end so: the others need not be folded.
    let content = line.content();
    let last = content.bytes().next_back();
    let ends_so = |rest: &str| rest.bytes().next_back() == last && content.ends_with(rest);
    let (start, _, end) = FORMS.iter().find(|(_, rest, _)| ends_so(rest))?;
    fold::fold(content).starts_with(start).then_some(*end)
}

fn is_short(line: Line<'_>) -> bool {
    (2..=WORDS).contains(&line.measures.words())
}
