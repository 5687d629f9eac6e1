//! Authors below the first, each in a line of its own.

use std::ops::Range;

use super::super::Draft;
use super::super::author::{is_name, names_somebody};
use super::page::is_by_label;
use crate::article::{Reason, Role};
use crate::layers::lines::{Document, Line};
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

/// The line that names the author, and all lines of the byline: one above may lead up to the name, and those below may name others.
#[derive(Debug)]
pub(crate) struct Byline {
    pub(crate) at: usize,
    pub(crate) lines: Range<usize>,
}

impl Byline {
    /// The byline at this line, by the roles that all lines have.
    pub(crate) fn of(document: &Document<'_>, roles: &[(Role, bool)], at: usize) -> Self {
        let is_byline = |at: &usize| roles.get(*at).is_some_and(|&(role, _)| role == Role::Byline);
        let label = at.checked_sub(1).filter(|above| is_byline(above) && is_by_label(document.line(*above)));
        let below = (at + 1..=at + MOST).take_while(is_byline).count();
        Self { at, lines: label.unwrap_or(at)..at + 1 + below }
    }
}

/// Whether the line can name authors and say no more.
fn is_of_names(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() <= WORDS && measures.digits() == 0 && !measures.ends_sentence && names_somebody(line)
}
