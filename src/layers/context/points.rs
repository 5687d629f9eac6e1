//! Lists outside the text that are the article's: key points above it and boxes of facts below it. They stand under a heading that a rule calls a
//! subheading, or hold a fact that a rule knows.

use std::ops::Range;

use super::Draft;
use crate::article::{Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

/// A fact has at most this many words, and its label at most this many.
const FACT_WORDS: usize = 25;
const LABEL_WORDS: usize = 6;

/// A box of facts without a heading has at least this many, and begins at most this many lines below the body's end.
const MIN_FACTS: usize = 2;
const NEAR: usize = 3;

/// Turns lists right below such a heading into paragraphs, however little they read like paragraphs. `text` is the body's first prose: above it,
/// labelled lines are names and dates rather than facts.
pub(super) fn name(draft: &mut Draft<'_, '_>, text: usize, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    let is_point = |draft: &Draft<'_, '_>, at: usize| {
        let line = draft.line(at);
        is_open(draft, at) && (line.marker.is_list_item() || at > text && is_fact(line) || at < text && is_sentence_point(line))
    };
    let mut is_listed = false;
    for at in 0..draft.len() {
        is_listed = draft.role(at) == Some(Role::Subheading) || is_listed && (is_point(draft, at) || at > text && is_topic(draft, at));
        if is_listed && !(text..body.end).contains(&at) {
            draft.set(at, Role::Paragraph, Reason::Context("listed under the article's own heading"));
        }
    }
    name_facts(draft, body, verdicts);
}

/// Turns the facts right below the body into paragraphs, if one of them is a paragraph by a rule that holds in the body, "Cast: Ada Quill"; and
/// the line between them and the body into a subheading.
fn name_facts(draft: &mut Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    let is_one = |&at: &usize| is_open(draft, at) && is_fact(draft.line(at));
    let Some(start) = (body.end..draft.len()).take(NEAR).find(is_one) else { return };
    // The first facts may have been taken for the body's last lines.
    let above = body.clone().rev().take_while(|at| start == body.end && is_one(at)).count();
    let facts = start - above..start + (start..draft.len()).take_while(is_one).count();
    if facts.len() < MIN_FACTS || !facts.clone().any(|at| verdicts.says(at, Zone::Body, Role::Paragraph)) {
        return;
    }
    let title = facts.start.checked_sub(1).filter(|&at| at >= body.end && draft.role(at).is_none() && could_be_title(draft.line(at)));
    if let Some(at) = title {
        draft.set(at, Role::Subheading, Reason::Context("over a box of facts"));
    }
    for at in facts {
        draft.set(at, Role::Paragraph, Reason::Context("beside a fact of the article's"));
    }
}

/// Whether the line stands right below such a heading and says what the facts below it, two at least, are about: "Facts", "The Lady Marsh".
fn is_topic(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_below_heading = || draft.role(at - 1) == Some(Role::Subheading);
    let are_facts = || (at + 1..at + 3).all(|below| draft.document.get(below).is_some_and(is_fact));
    is_open(draft, at) && is_below_heading() && could_be_title(draft.line(at)) && are_facts()
}

/// Whether the line has no role, or is a paragraph.
fn is_open(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at).is_none_or(|role| role == Role::Paragraph)
}

/// Whether the line is short enough to be a heading of facts, and no sentence.
fn could_be_title(line: Line<'_>) -> bool {
    line.measures.words() <= LABEL_WORDS && !line.measures.ends_sentence
}

/// A key point that is a sentence of its own has at least this many words.
const POINT_WORDS: usize = 5;

/// Whether the line is a sentence that may be a key point.
fn is_sentence_point(line: Line<'_>) -> bool {
    line.measures.spoken_words() >= POINT_WORDS && line.measures.ends_sentence && line.measures.second_person() == 0
}

/// Whether the line is a fact behind its label: "Opened: 1962".
fn is_fact(line: Line<'_>) -> bool {
    line.text().split_once(": ").is_some_and(|(label, fact)| {
        let words = label.split_whitespace().count();
        (1..=LABEL_WORDS).contains(&words) && !fact.trim().is_empty() && line.measures.words() <= FACT_WORDS && !label.contains(['.', '!', '?'])
    })
}
