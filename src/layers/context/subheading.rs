//! Which short lines of the body head what is below them.

use std::ops::Range;

use super::{Draft, content_role};
use crate::article::Role;
use crate::layers::lines::{Line, Marker};

/// A subheading has at most so many words, and one that is a question, or stands over a list, at most so many.
const WORDS: usize = 14;
const SHORT: usize = 8;

/// One that ends in a colon has at most so many, unless it is written as a title: what leads up to a quotation or to a list has more, "The chief
/// engineer of the ferry said:".
const LABEL: usize = 4;

/// So many words more has the line below it at least.
const LONGER: usize = 4;

/// Whether the line is a subheading: by its mark, or because it is a short line over a longer one and no sentence. A question may be one,
/// but where questions and answers take turns it is the interviewer's; and so may a numbered line, but where numbers stand below each
/// other it is an item.
pub(super) fn heads(draft: &Draft<'_, '_>, body: &Range<usize>, at: usize) -> bool {
    let line = draft.line(at);
    if content_role(line) == Role::Subheading {
        return true;
    }
    let words = line.measures.spoken_words();
    let is_text = |&at: &usize| !draft.is_barred(at);
    let mut below = (at + 1..body.end).filter(is_text).map(|at| draft.line(at));
    let Some(next) = below.next() else { return false };
    let most = if line.text().ends_with([':', '：']) && !is_titled(line) { LABEL } else { WORDS };
    if words > most || line.measures.starts_small || line.text().ends_with(',') {
        return false;
    }
    let is_over_longer = next.measures.spoken_words() > words + LONGER;
    let mut above = (body.start..at).rev().filter(is_text).map(|at| draft.line(at));
    if line.measures.ends_sentence {
        let takes_turns = below.next().is_none_or(Line::is_question) || above.nth(1).is_some_and(Line::is_question);
        return line.is_question() && words <= SHORT && is_over_longer && !next.is_question() && !takes_turns;
    }
    match line.marker {
        Marker::Number => is_over_longer && next.is_prose() && above.next().is_none_or(|above| !above.marker.is_list_item()),
        _ if line.marker.is_list_item() => false,
        // The last line of a block is the last item of a list that has no marks.
        _ if !line.after_blank && next.after_blank && above.next().is_some_and(|above| !above.is_prose() && !above.marker.is_heading()) => false,
        _ => is_over_longer || words <= SHORT && next.marker.is_list_item() && !line.text().ends_with(':'),
    }
}

/// Whether most words have a capital, the last one among them.
fn is_titled(line: Line<'_>) -> bool {
    let last = line.text().split_whitespace().next_back();
    2 * line.measures.capitalised() > line.measures.words() && last.is_some_and(|word| word.starts_with(char::is_uppercase))
}
