//! Boxes that announce their end, for those who have the page read aloud: "Skip Recommended and continue reading" … "End of Recommended", "list of 4
//! items" … "end of list".

use std::ops::Range;

use crate::layers::lines::{Document, Line};
use crate::text::fold;

pub(super) const REASON: &str = "in a box that says where it ends";

/// How the first line of such a box begins and ends, and how its last line begins, folded.
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

/// What stands below a list that says how many items it has.
const LIST_END: &str = "end of list";

/// A box's first line and its last have at most this many words, and a box has at most this many lines.
const LABEL_WORDS: usize = 16;
const BOX_LINES: usize = 24;

/// The boxes of a document, with their first and last lines. Linear: below a first line, only as many lines are looked at as a box may have.
pub(super) fn rows(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    for (at, line) in document.lines().enumerate() {
        if rows.last().is_some_and(|row| row.contains(&at)) {
            continue;
        }
        let Some(end) = end_of(line) else { continue };
        let is_last = |&below: &usize| document.get(below).is_some_and(|line| is_short(line) && fold::fold(line.content()).starts_with(end));
        rows.extend((at + 1..at + BOX_LINES).find(is_last).map(|last| at..last + 1));
    }
    rows
}

/// Whether the line says that a list of links ends here.
pub(super) fn ends_list(line: Line<'_>) -> bool {
    line.content().trim_end_matches('.').eq_ignore_ascii_case(LIST_END)
}

/// If the line is a box's first: how the box's last line begins.
fn end_of(line: Line<'_>) -> Option<&'static str> {
    if !is_short(line) {
        return None;
    }
    // Cheap check first: few lines end like that, and only those are folded.
    let content = line.content();
    let last = content.bytes().next_back();
    let ends_so = |rest: &str| rest.bytes().next_back() == last && content.ends_with(rest);
    let (start, _, end) = FORMS.iter().find(|(_, rest, _)| ends_so(rest))?;
    fold::fold(content).starts_with(start).then_some(*end)
}

fn is_short(line: Line<'_>) -> bool {
    (2..=LABEL_WORDS).contains(&line.measures.words())
}
