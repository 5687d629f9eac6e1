//! Which short lines of the body are headings of the lines below them.

use std::ops::Range;

use super::{Draft, content_role};
use crate::article::Role;
use crate::layers::lines::{Line, Marker};

/// A subheading has at most this many words; one that is a question, or stands above a list, has at most this many.
const MAX_WORDS: usize = 14;
const SHORT_WORDS: usize = 8;

/// One that ends in a colon has at most this many, unless it is capitalised like a title: lines that lead up to a quotation or a list have more, "The
/// chief engineer of the ferry said:".
const COLON_WORDS: usize = 4;

/// The line below a subheading has more than this many words more.
const LONGER_BY: usize = 4;

/// Whether the line is a subheading: because it is marked as a heading, or because it is short, no sentence, and stands above a longer line. A
/// question may be one, but not if questions and answers alternate: then it is an interviewer's. A numbered line may be one, but not if numbered
/// lines stand below each other: then it is an item.
pub(super) fn heads(draft: &Draft<'_, '_>, body: &Range<usize>, at: usize) -> bool {
    let line = draft.line(at);
    if content_role(line) == Role::Subheading {
        return true;
    }
    let words = line.measures.spoken_words();
    let is_text = |&at: &usize| !draft.is_barred(at);
    let mut below = (at + 1..body.end).filter(is_text).map(|at| draft.line(at));
    let Some(next) = below.next() else { return false };
    let most = if line.text().ends_with([':', '：']) && !is_titled(line) { COLON_WORDS } else { MAX_WORDS };
    if words > most || line.measures.starts_small || line.text().ends_with(',') {
        return false;
    }
    let is_over_longer = next.measures.spoken_words() > words + LONGER_BY;
    let mut above = (body.start..at).rev().filter(is_text).map(|at| draft.line(at));
    if line.measures.ends_sentence {
        let takes_turns = below.next().is_none_or(Line::is_question) || above.nth(1).is_some_and(Line::is_question);
        return line.is_question() && words <= SHORT_WORDS && is_over_longer && !next.is_question() && !takes_turns;
    }
    match line.marker {
        Marker::Number => is_over_longer && next.is_prose() && above.next().is_none_or(|above| !above.marker.is_list_item()),
        _ if line.marker.is_list_item() => false,
        // The last line of a block is the last item of an unmarked list.
        _ if !line.after_blank && next.after_blank && above.next().is_some_and(|above| !above.is_prose() && !above.marker.is_heading()) => false,
        _ => is_over_longer || words <= SHORT_WORDS && next.marker.is_list_item() && !line.text().ends_with(':'),
    }
}

/// Whether most words are capitalised, the last one among them.
fn is_titled(line: Line<'_>) -> bool {
    let last = line.text().split_whitespace().next_back();
    2 * line.measures.capitalised() > line.measures.words() && last.is_some_and(|word| word.starts_with(char::is_uppercase))
}
