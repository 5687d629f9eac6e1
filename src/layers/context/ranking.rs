//! What is read most: headlines of other stories, each below its place in the list, "1", "2", "3", under whatever heading.

use std::ops::{Range, RangeInclusive};

use super::Draft;
use crate::layers::lines::{Line, Marker};

/// So many stand in a row at least.
const ROW: usize = 3;

/// A headline has so many words, and so many in the mean.
const HEADLINE: RangeInclusive<usize> = 2..=30;
const MEAN: usize = 4;

/// Half of the headlines have so many words with a capital or a digit, which the steps of a manual have not.
const NAMED: usize = 2;

/// A heading has at most so many words.
const HEADING: usize = 6;

/// So many words of prose stand above them.
const ARTICLE: usize = 40;

/// Where such lists stand, with their headings. Linear.
pub(super) fn rows(draft: &Draft<'_, '_>) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut at = 0;
    while at < draft.len() {
        let end = end_of_list(draft, at);
        if end < at + 2 * ROW {
            at += 1;
            continue;
        }
        if draft.prose(0..at) >= ARTICLE && are_headlines(draft, at..end) {
            let is_heading = |line: Line<'_>| !line.measures.ends_sentence && (1..=HEADING).contains(&line.measures.words());
            let has_heading = at > 0 && is_heading(draft.line(at - 1));
            rows.push(at - usize::from(has_heading)..end);
        }
        at = end;
    }
    rows
}

/// Why their lines are no part of the article.
pub(super) const REASON: &str = "in a list of headlines by their places";

/// Where the list ends that begins with a "1" here: a number and a headline take turns in it.
fn end_of_list(draft: &Draft<'_, '_>, start: usize) -> usize {
    let mut at = start;
    for place in 1.. {
        let is_place = draft.document.get(at).is_some_and(|line| tells_place(line, place));
        if !is_place || !draft.document.get(at + 1).is_some_and(may_be_headline) {
            break;
        }
        at += 2;
    }
    at
}

/// Whether the line is this number and no more: "3", "03", "3."
fn tells_place(line: Line<'_>, place: usize) -> bool {
    let digits = line.content().trim_end_matches(['.', ')']);
    (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse() == Ok(place)
}

fn may_be_headline(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let is_open = !measures.ends_sentence || line.is_question();
    // Code has its numbers before it, too.
    let is_words = line.text().starts_with(|c: char| c.is_alphanumeric() || "\"'“‘«»„¿¡「『《".contains(c));
    HEADLINE.contains(&measures.spoken_words()) && line.marker == Marker::None && !measures.starts_small && is_open && is_words
}

/// Whether the headlines in a list are long enough, and name enough.
fn are_headlines(draft: &Draft<'_, '_>, list: Range<usize>) -> bool {
    let headlines = || list.clone().skip(1).step_by(2).map(|at| draft.line(at));
    let count = headlines().count();
    let words: usize = headlines().map(|line| line.measures.spoken_words()).sum();
    let has_name = |word: &&str| word.contains(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let names = |line: Line<'_>| line.measures.has_unspaced || line.text().split_whitespace().filter(has_name).count() >= NAMED;
    let named = headlines().filter(|&line| names(line)).count();
    words >= MEAN * count && count <= 2 * named
}
