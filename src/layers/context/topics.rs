//! Topics right below the text that no heading tells: a word or two a line, between the last sentence and the links to other stories.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::{Line, Marker};

/// So many topics stand there: a single one may be who wrote the text.
const TOPICS: Range<usize> = 2..9;

/// A topic has at most so many words.
const WORDS: usize = 4;

/// Gives the topics at the body's end their role, where the heading of other stories follows.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    if body.end >= draft.len() || draft.roles[body.end] != Some((Kind::Related.into(), true)) {
        return;
    }
    let is_topic = |at: &usize| draft.role(*at).is_none() && is_topic(draft.line(*at));
    let start = body.end - body.clone().rev().take(TOPICS.end).take_while(is_topic).count();
    let ends_text = |line: Line<'_>| line.is_prose() && line.measures.ends_sentence && !line.text().ends_with(':') && line.marker == Marker::None;
    let is_below_text = start > body.start && ends_text(draft.line(start - 1)) && draft.role(start - 1).is_none_or(Role::is_body);
    if is_below_text && TOPICS.contains(&(body.end - start)) {
        for at in start..body.end {
            draft.set(at, Kind::Tags, Reason::Context("a topic below the text"));
        }
    }
}

/// Whether the line is a few words, all but small ones with a capital, and no sentence.
fn is_topic(line: Line<'_>) -> bool {
    let measures = &line.measures;
    (1..=WORDS).contains(&measures.words())
        && measures.capitalised() + measures.function_words() >= measures.words()
        && measures.digits() == 0
        && !measures.ends_sentence
        && line.marker == Marker::None
        && !line.text().contains(':')
}
