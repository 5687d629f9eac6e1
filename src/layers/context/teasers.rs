//! Long headlines of other stories, many in a row: articles never have so many lines of that length that end no sentence.

use std::ops::{Range, RangeInclusive};

use crate::layers::lines::{Document, Line, Marker};

/// At least this many headlines stand in a row.
const MIN_ROW: usize = 6;

/// Each headline has this many words, and on average they have at least this many: lists seldom have such long lines.
const HEADLINE_WORDS: RangeInclusive<usize> = 10..=45;
const MEAN_WORDS: usize = 15;

/// At least this many of its words are function words, which a table's rows do not have.
const FUNCTION_WORDS: usize = 2;

/// The lines of such rows. Linear.
pub(super) fn rows(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for at in 0..=document.len() {
        if document.get(at).is_some_and(is_headline) {
            continue;
        }
        if at - start >= MIN_ROW && are_teasers(document, start..at) {
            rows.push(start..at);
        }
        start = at + 1;
    }
    rows
}

/// Why these lines are not the article's.
pub(super) const REASON: &str = "one of many headlines in a row";

/// Whether lines in a row that look like headlines are long on average, and neither a list of explanations nor a table.
fn are_teasers(document: &Document<'_>, row: Range<usize>) -> bool {
    let lines = || row.clone().map(|at| document.line(at));
    let words: usize = lines().map(|line| line.measures.words()).sum();
    let is_few = |count: usize| count * 2 < row.len();
    words >= MEAN_WORDS * row.len()
        && is_few(lines().filter(|line| explains(line.content())).count())
        && is_few(lines().filter(|line| has_cells(document, *line)).count())
}

/// Whether tabs or bars divide the line into three cells or more.
fn has_cells(document: &Document<'_>, line: Line<'_>) -> bool {
    line.measures.separators() > 1 || document.raw(line.span()).matches('\t').nth(1).is_some()
}

fn is_headline(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let ends_open = || line.content().ends_with(|last: char| last.is_alphanumeric() || "'’\"”»)".contains(last));
    HEADLINE_WORDS.contains(&measures.words())
        && measures.function_words() >= FUNCTION_WORDS
        && line.marker == Marker::None
        && !measures.ends_sentence
        && !measures.starts_small
        && ends_open()
}

/// The explained thing has at most this many words in a list of explanations: "Dwelling: what protects the house".
const THING_WORDS: usize = 5;

fn explains(text: &str) -> bool {
    let is_sign = |word: &str| word.ends_with(':') || matches!(word, "–" | "—" | "-");
    text.split_whitespace().take(THING_WORDS + 1).any(is_sign)
}
