//! Long headlines of other stories, many in a row: no article has as many lines of that length without the end of a sentence.

use std::ops::{Range, RangeInclusive};

use crate::layers::lines::{Document, Line, Marker};

/// So many stand in a row at least.
const ROW: usize = 6;

/// They have so many words each, and so many in the mean, which the lines of a list seldom have.
const WORDS: RangeInclusive<usize> = 10..=45;
const MEAN: usize = 15;

/// So many of the words are such as every sentence has, which the rows of a table have not.
const FUNCTION_WORDS: usize = 2;

/// Where such rows stand. Linear.
pub(super) fn rows(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for at in 0..=document.len() {
        if document.get(at).is_some_and(is_headline) {
            continue;
        }
        if at - start >= ROW && are_teasers(document, start..at) {
            rows.push(start..at);
        }
        start = at + 1;
    }
    rows
}

/// Why their lines are no part of the article.
pub(super) const REASON: &str = "one of many headlines in a row";

/// Whether lines in a row that look like headlines are long, and neither a list of things that are explained nor a table.
fn are_teasers(document: &Document<'_>, row: Range<usize>) -> bool {
    let lines = || row.clone().map(|at| document.line(at));
    let words: usize = lines().map(|line| line.measures.words()).sum();
    let is_few = |count: usize| count * 2 < row.len();
    words >= MEAN * row.len()
        && is_few(lines().filter(|line| explains(line.content())).count())
        && is_few(lines().filter(|line| has_cells(document, *line)).count())
}

/// Whether tabs or bars part the line into three or more.
fn has_cells(document: &Document<'_>, line: Line<'_>) -> bool {
    line.measures.separators() > 1 || document.raw(line.span()).matches('\t').nth(1).is_some()
}

fn is_headline(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let ends_open = || line.content().ends_with(|last: char| last.is_alphanumeric() || "'’\"”»)".contains(last));
    WORDS.contains(&measures.words())
        && measures.function_words() >= FUNCTION_WORDS
        && line.marker == Marker::None
        && !measures.ends_sentence
        && !measures.starts_small
        && ends_open()
}

/// How many words the things of a list have that are explained one by one: "Dwelling: what protects the house".
const THING: usize = 5;

fn explains(text: &str) -> bool {
    let is_sign = |word: &str| word.ends_with(':') || matches!(word, "–" | "—" | "-");
    text.split_whitespace().take(THING + 1).any(is_sign)
}
