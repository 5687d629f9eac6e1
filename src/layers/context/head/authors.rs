//! Further authors below the first one, each in a line of its own.

use std::ops::Range;

use super::super::author::{is_persons_name, is_somebody, names_somebody};
use super::super::{Draft, when};
use super::page::{is_by_label, starts_with_by};
use crate::article::{Reason, Role};
use crate::layers::lines::{Document, Line};
use crate::text::names;

/// How many lines below the first author's may name others.
const MAX_LINES: usize = 10;

/// A line that names another author, or says what one does, has at most this many words.
const MAX_WORDS: usize = 8;

/// Gives the byline's role to the lines below that name more authors: those that "and" or a comma joins to it, even if "and" stands alone in a
/// line in between, and, if the label before the names has a line of its own, those that look like a person's name.
pub(super) fn name(draft: &mut Draft<'_, '_>, byline: usize, is_labelled: bool) {
    let is_led = is_labelled || starts_with_by(draft.line(byline));
    let is_list = is_labelled || names::authors(draft.line(byline).content()).is_empty() || are_alone(draft, byline);
    let mut last = byline;
    for at in byline + 1..draft.len().min(byline + 1 + MAX_LINES) {
        if is_joint(draft, at) {
            continue;
        }
        let (above, line) = (draft.line(last), draft.line(at));
        let is_joined = names::is_open(above.content()) || names::goes_on(line.content());
        let is_below_joint = at > last + 1 && (is_led || is_persons_name(above) && is_persons_name(line));
        let is_another = is_joined || is_below_joint || is_list && is_persons_name(line);
        if !is_another || !is_of_names(line) || !is_open(draft, at) {
            return;
        }
        for at in last + 1..=at {
            draft.change(at, Role::Byline, Reason::Context("names another author"));
        }
        last = at;
    }
}

/// The line between headline and text that names several authors and nothing else, if the line that was taken for the byline tells below the text
/// what these do: "Ada Quill writes about boats, Tom Bellweather is the harbour correspondent".
pub(super) fn in_head(draft: &Draft<'_, '_>, byline: usize, headline: usize, body: &Range<usize>) -> Option<usize> {
    let told = names::authors(draft.line(byline).content());
    if draft.by_user[byline] || byline + LAST_LINES < body.end || told.is_empty() || !draft.line(byline).is_prose() {
        return None;
    }
    let names_same = |&at: &usize| {
        let line = draft.line(at);
        let is_open = draft.role(at).is_none() && line.measures.words() <= MAX_WORDS && !line.measures.ends_sentence;
        is_open && names::are_several(line.content()) && told.iter().all(|name| line.content().contains(name))
    };
    (headline + 1..body.end.min(headline + MAX_LINES)).find(names_same)
}

/// How many of the text's last lines may tell about the authors.
const LAST_LINES: usize = 2;

/// Gives the byline's role to the line below it that tells what the author does, "Harbour correspondent", or is only a mark, "|"; and to further
/// names below that, each with that author's job below it.
pub(super) fn name_job(draft: &mut Draft<'_, '_>, byline: usize) {
    let Some(below) = (byline + 1..draft.len()).find(|&at| draft.role(at) != Some(Role::Byline)) else { return };
    let is_mark = |line: Line<'_>| line.measures.words() == 0 && line.measures.chars() <= MARK_CHARS;
    if draft.role(below).is_some() || !(is_job(draft.line(below)) || is_mark(draft.line(below))) {
        return;
    }
    draft.set(below, Role::Byline, Reason::Context("beside the author's name"));
    let mut last = below;
    let is_another = |draft: &Draft<'_, '_>, at: usize| {
        at + 1 < draft.len() && [at, at + 1].iter().all(|&at| draft.role(at).is_none()) && is_somebody(draft.line(at)) && is_job(draft.line(at + 1))
    };
    while last < below + MAX_LINES && is_another(draft, last + 1) {
        draft.set(last + 1, Role::Byline, Reason::Context("names another author"));
        draft.set(last + 2, Role::Byline, Reason::Context("beside the author's name"));
        last += 2;
    }
}

/// A mark has at most this many characters: more of them are a horizontal rule, "---".
const MARK_CHARS: usize = 2;

/// Whether the line tells what somebody does and nothing else.
fn is_job(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() <= MAX_WORDS && names::speaks_of_job(line.content()) && !measures.ends_sentence && measures.digits() == 0
}

/// The byline's first line: a line above may end in "and" or a comma, or there may be an "and" between the two.
pub(super) fn first(draft: &Draft<'_, '_>, byline: usize) -> usize {
    let names = |at: usize| draft.line(at).measures.given() > 0 && is_of_names(draft.line(at));
    let above = |at: usize| {
        let above = at.checked_sub(1)?;
        let joined = if is_joint(draft, above) { above.checked_sub(1) } else { Some(above).filter(|&at| names::is_open(draft.line(at).content())) };
        joined.filter(|&name| is_open(draft, name) && names(name) && names(at))
    };
    std::iter::successors(Some(byline), |&at| above(at)).take(MAX_LINES).last().unwrap_or(byline)
}

/// Whether the line leads up to a name but names nobody: "Written by", "Von unserer Mitarbeiterin".
pub(super) fn leads_up(line: Line<'_>) -> bool {
    is_by_label(line) || line.measures.words() <= MAX_WORDS && names::leads_to_colleague(line.content())
}

/// Whether the line is nothing but the word that joins two names, and no user's rule has decided it.
fn is_joint(draft: &Draft<'_, '_>, at: usize) -> bool {
    names::is_joint(draft.line(at).content()) && !draft.by_user[at]
}

fn is_open(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at).is_none_or(|role| role == Role::Byline)
}

/// Whether lines that are only names reach from here down to a date, or from a date down to the text. In a menu or a list they do neither.
fn are_alone(draft: &Draft<'_, '_>, byline: usize) -> bool {
    let line = |at: usize| draft.document.get(at);
    let below = byline + (byline..draft.len()).take(MAX_LINES).take_while(|&at| is_persons_name(draft.line(at))).count();
    let above = byline.checked_sub(1).and_then(line);
    let is_below_date = above.is_some_and(when::is_date) && line(below).is_some_and(|line| line.is_prose());
    below > byline + 1 && !above.is_some_and(is_persons_name) && (is_below_date || line(below).is_some_and(when::is_date))
}

/// The line that names the author, and the byline's lines: the one above it may lead up to the name, and those below it may name other authors.
#[derive(Debug)]
pub(crate) struct Byline {
    pub(crate) at: usize,
    pub(crate) lines: Range<usize>,
}

impl Byline {
    /// The byline at this line, by the roles of all lines.
    pub(crate) fn of(document: &Document<'_>, roles: &[(Role, bool)], at: usize) -> Self {
        let is_byline = |at: &usize| roles.get(*at).is_some_and(|&(role, _)| role == Role::Byline);
        let label = at.checked_sub(1).filter(|above| is_byline(above) && leads_up(document.line(*above)));
        let below = (at + 1..=at + MAX_LINES).take_while(is_byline).count();
        Self { at, lines: label.unwrap_or(at)..at + 1 + below }
    }
}

/// Whether the line may be names of authors and nothing else.
fn is_of_names(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() <= MAX_WORDS && measures.digits() == 0 && !measures.ends_sentence && names_somebody(line)
}
