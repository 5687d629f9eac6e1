//! Authors below the first, each in a line of its own.

use std::ops::Range;

use super::super::author::{is_called, is_somebody, names_somebody};
use super::super::{Draft, when};
use super::page::{is_by_label, starts_with_by};
use crate::article::{Reason, Role};
use crate::layers::lines::{Document, Line};
use crate::text::names;

/// So many lines below the first author's others may be named.
const MOST: usize = 10;

/// A line that names another author has at most so many words.
const WORDS: usize = 8;

/// Gives the lines below the byline that go on with it their role: those that "and" or a comma joins to it, be it alone in a line between the two,
/// and, where what leads up to the names stands in a line of its own, those that are called as people are.
pub(super) fn name(draft: &mut Draft<'_, '_>, byline: usize, is_labelled: bool) {
    let is_led = is_labelled || starts_with_by(draft.line(byline));
    let is_list = is_labelled || names::authors(draft.line(byline).content()).is_empty() || are_alone(draft, byline);
    let mut last = byline;
    for at in byline + 1..draft.len().min(byline + 1 + MOST) {
        if is_joint(draft, at) {
            continue;
        }
        let (above, line) = (draft.line(last), draft.line(at));
        let is_joined = names::is_open(above.content()) || names::goes_on(line.content());
        let is_below_joint = at > last + 1 && (is_led || is_called(above) && is_called(line));
        let is_another = is_joined || is_below_joint || is_list && is_called(line);
        if !is_another || !is_of_names(line) || !is_open(draft, at) {
            return;
        }
        for at in last + 1..=at {
            draft.change(at, Role::Byline, Reason::Context("names another author"));
        }
        last = at;
    }
}

/// The line between headline and text that names several authors and says no more, where what was taken for the byline tells below the text what these
/// do: "Ada Quill writes about boats, Tom Bellweather is the harbour correspondent".
pub(super) fn in_head(draft: &Draft<'_, '_>, byline: usize, headline: usize, body: &Range<usize>) -> Option<usize> {
    let told = names::authors(draft.line(byline).content());
    if draft.given[byline] || byline + LAST < body.end || told.is_empty() || !draft.line(byline).is_prose() {
        return None;
    }
    let names_same = |&at: &usize| {
        let line = draft.line(at);
        let is_open = draft.role(at).is_none() && line.measures.words() <= WORDS && !line.measures.ends_sentence;
        is_open && names::are_several(line.content()) && told.iter().all(|name| line.content().contains(name))
    };
    (headline + 1..body.end.min(headline + MOST)).find(names_same)
}

/// So many of the text's last lines may tell of the authors.
const LAST: usize = 2;

/// Gives the line below the byline its role if it tells what the author does, "Harbour correspondent", and one that is a mark alone, "|"; and the
/// names below that, each over what that author does.
pub(super) fn name_job(draft: &mut Draft<'_, '_>, byline: usize) {
    let Some(below) = (byline + 1..draft.len()).find(|&at| draft.role(at) != Some(Role::Byline)) else { return };
    let is_mark = |line: Line<'_>| line.measures.words() == 0 && line.measures.chars() <= MARK;
    if draft.role(below).is_some() || !(is_job(draft.line(below)) || is_mark(draft.line(below))) {
        return;
    }
    draft.set(below, Role::Byline, Reason::Context("beside the author's name"));
    let mut last = below;
    let is_another = |draft: &Draft<'_, '_>, at: usize| {
        at + 1 < draft.len() && [at, at + 1].iter().all(|&at| draft.role(at).is_none()) && is_somebody(draft.line(at)) && is_job(draft.line(at + 1))
    };
    while last < below + MOST && is_another(draft, last + 1) {
        draft.set(last + 1, Role::Byline, Reason::Context("names another author"));
        draft.set(last + 2, Role::Byline, Reason::Context("beside the author's name"));
        last += 2;
    }
}

/// A mark has so many characters at most: more of them are a rule below the head, "---".
const MARK: usize = 2;

/// Whether the line tells what somebody does, and no more.
fn is_job(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() <= WORDS && names::speaks_of_job(line.content()) && !measures.ends_sentence && measures.digits() == 0
}

/// The byline's first line: one further up may be open or have an "and" below it.
pub(super) fn first(draft: &Draft<'_, '_>, byline: usize) -> usize {
    let names = |at: usize| draft.line(at).measures.given() > 0 && is_of_names(draft.line(at));
    let above = |at: usize| {
        let above = at.checked_sub(1)?;
        let joined = if is_joint(draft, above) { above.checked_sub(1) } else { Some(above).filter(|&at| names::is_open(draft.line(at).content())) };
        joined.filter(|&name| is_open(draft, name) && names(name) && names(at))
    };
    std::iter::successors(Some(byline), |&at| above(at)).take(MOST).last().unwrap_or(byline)
}

/// Whether the line leads up to a name, and names nobody: "Written by", "Von unserer Mitarbeiterin".
pub(super) fn leads_up(line: Line<'_>) -> bool {
    is_by_label(line) || line.measures.words() <= WORDS && names::leads_to_colleague(line.content())
}

/// Whether the line is nothing but what joins two names, whatever a rule says of such a word alone.
fn is_joint(draft: &Draft<'_, '_>, at: usize) -> bool {
    names::is_joint(draft.line(at).content()) && !draft.given[at]
}

fn is_open(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at).is_none_or(|role| role == Role::Byline)
}

/// Whether names in lines of their own stand from here down to a date, or from a date down to the text: in a menu or a list neither does.
fn are_alone(draft: &Draft<'_, '_>, byline: usize) -> bool {
    let line = |at: usize| draft.document.get(at);
    let below = byline + (byline..draft.len()).take(MOST).take_while(|&at| is_called(draft.line(at))).count();
    let above = byline.checked_sub(1).and_then(line);
    let is_below_date = above.is_some_and(when::is_date) && line(below).is_some_and(|line| line.is_prose());
    below > byline + 1 && !above.is_some_and(is_called) && (is_below_date || line(below).is_some_and(when::is_date))
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
        let label = at.checked_sub(1).filter(|above| is_byline(above) && leads_up(document.line(*above)));
        let below = (at + 1..=at + MOST).take_while(is_byline).count();
        Self { at, lines: label.unwrap_or(at)..at + 1 + below }
    }
}

/// Whether the line can name authors and say no more.
fn is_of_names(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() <= WORDS && measures.digits() == 0 && !measures.ends_sentence && names_somebody(line)
}
