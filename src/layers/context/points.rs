//! Lists outside the text that are the article's: its key points above, and a box of facts below, each under a heading that a rule calls a
//! subheading, or with a fact in it that a rule knows.

use std::ops::Range;

use super::Draft;
use crate::article::{Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

/// A fact has so many words at most, and its label so many.
const FACT: usize = 25;
const LABEL: usize = 6;

/// A box of facts without such a heading has so many at least, and begins within so many lines of the body's end.
const BOX: usize = 2;
const NEAR: usize = 3;

/// Makes what is listed right below such a heading paragraphs, however little it reads like them. `text` is the body's first prose. Above it,
/// behind labels, stand names and dates.
pub(super) fn name(draft: &mut Draft<'_, '_>, text: usize, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    let is_point = |draft: &Draft<'_, '_>, at: usize| {
        let line = draft.line(at);
        is_open(draft, at) && (line.marker.is_list_item() || at > text && is_fact(line) || at < text && is_told(line))
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

/// Makes the facts right below the body beside one that a rule for the inside of a text calls a paragraph, "Cast: Ada Quill", paragraphs, and a
/// subheading of what stands between them and the body.
fn name_facts(draft: &mut Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    let is_one = |&at: &usize| is_open(draft, at) && is_fact(draft.line(at));
    let Some(start) = (body.end..draft.len()).take(NEAR).find(is_one) else { return };
    // The first of them may read like the body's last lines.
    let above = body.clone().rev().take_while(|at| start == body.end && is_one(at)).count();
    let facts = start - above..start + (start..draft.len()).take_while(is_one).count();
    if facts.len() < BOX || !facts.clone().any(|at| verdicts.says(at, Zone::Body, Role::Paragraph)) {
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

/// Whether the line says right below such a heading, over two facts, what these are about: "Facts", "The Lady Marsh".
fn is_topic(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_below_heading = || draft.role(at - 1) == Some(Role::Subheading);
    let are_facts = || (at + 1..at + 3).all(|below| draft.document.get(below).is_some_and(is_fact));
    is_open(draft, at) && is_below_heading() && could_be_title(draft.line(at)) && are_facts()
}

/// Whether nothing but text was made of the line.
fn is_open(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at).is_none_or(|role| role == Role::Paragraph)
}

/// Whether the line is short enough to say what facts are about, and no sentence.
fn could_be_title(line: Line<'_>) -> bool {
    line.measures.words() <= LABEL && !line.measures.ends_sentence
}

/// A key point in a sentence of its own has so many words at least.
const POINT: usize = 5;

fn is_told(line: Line<'_>) -> bool {
    line.measures.spoken_words() >= POINT && line.measures.ends_sentence && line.measures.second_person() == 0
}

/// Whether the line is a fact behind its label: "Opened: 1962".
fn is_fact(line: Line<'_>) -> bool {
    line.text().split_once(": ").is_some_and(|(label, fact)| {
        let words = label.split_whitespace().count();
        (1..=LABEL).contains(&words) && !fact.trim().is_empty() && line.measures.words() <= FACT && !label.contains(['.', '!', '?'])
    })
}
