//! Authors below the first, each in a line of its own.

use super::super::Draft;
use super::super::author::{is_name, names_somebody};
use crate::article::{Reason, Role};
use crate::layers::lines::Line;
use crate::text::names;

/// So many lines below the first author's others may be named.
const MOST: usize = 10;

/// A line that names another author has at most so many words.
const WORDS: usize = 8;

/// Gives the lines below the byline that go on with it their role: those that "and" or a comma joins to it, and, where what leads up to the names
/// stands in a line of its own, those that are called as people are.
pub(super) fn name(draft: &mut Draft<'_, '_>, byline: usize, is_labelled: bool) {
    for at in byline + 1..draft.len().min(byline + 1 + MOST) {
        let (above, line) = (draft.line(at - 1), draft.line(at));
        let is_joined = names::is_open(above.content()) || names::goes_on(line.content());
        let is_another = is_joined || is_labelled && is_name(line) && line.measures.given() > 0;
        if !is_another || !is_of_names(line) || draft.role(at).is_some_and(|role| role != Role::Byline) {
            return;
        }
        draft.set(at, Role::Byline, Reason::Context("names another author"));
    }
}

/// Whether the line can name authors and say no more.
fn is_of_names(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() <= WORDS && measures.digits() == 0 && !measures.ends_sentence && names_somebody(line)
}
