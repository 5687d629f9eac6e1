//! The article's dates in lines of their own.

use std::ops::Range;

use super::super::{Draft, extent};
use super::kicker;
use super::page::is_date;
use super::{NEAR, tells_author_or_date};
use crate::article::{Reason, Role};
use crate::layers::lines::{Line, Marker};
use crate::text::dates::{self, Date};
use crate::text::{datelines, names, places};

/// The article has at most so many dates in lines of their own.
const DATES: usize = 3;

/// How many lines above the text a date alone is taken for the article's.
const ABOVE_TEXT: usize = 3;

/// Dates alone below the headline are the article's, unless there are so many that they are a calendar's.
pub(super) fn name(draft: &mut Draft<'_, '_>, top: usize, body: &Range<usize>) {
    let (mut sentences, mut found) = (0, Vec::new());
    // Below the page's title there may be a menu between the two.
    let below_menu = body.start.saturating_sub(ABOVE_TEXT).max(top + NEAR)..body.start;
    let near = (top..top + NEAR).chain(below_menu.clone()).chain(body.start.max(top + NEAR)..body.start + NEAR);
    for at in near.take_while(|&at| at < draft.len()) {
        sentences += usize::from(at >= body.start && draft.line(at).is_prose());
        if sentences > 1 {
            break;
        }
        let line = draft.line(at);
        if below_menu.contains(&at) && !(found.is_empty() && extent::tells_only_when(line)) {
            continue;
        }
        let is_when = is_day(line) || tells_when(line) && at < body.start || sentences == 0 && leads_to_date(line) || is_job_and_day(draft, at);
        if draft.role(at).is_none() && is_when {
            found.push(at);
        }
    }
    if found.len() <= DATES {
        found.into_iter().for_each(|at| draft.set(at, Role::Dateline, Reason::Context("a date in the article's head")));
    }
    name_place(draft, top, body);
}

/// The town from which a report is, alone in a line between the author or the date and the text.
fn name_place(draft: &mut Draft<'_, '_>, top: usize, body: &Range<usize>) {
    let end = draft.len().min(body.start.max(top + NEAR));
    let is_of_head = |at: usize| at < draft.len() && tells_author_or_date(draft, at);
    let is_place = |&at: &usize| {
        let beside_text = draft.document.get(at + 1).is_some_and(|below| below.is_prose()) || is_of_head(at + 1);
        draft.role(at).is_none() && is_of_head(at - 1) && beside_text && places::is_place(draft.line(at).content())
    };
    if let Some(at) = (top.max(1)..end).find(is_place) {
        draft.set(at, Role::Dateline, Reason::Context("where the report is from"));
    }
}

/// The same above the text's first prose where no headline stands apart from that, unless days stand over other parts of the text as well.
pub(super) fn name_first(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    let is_open = |at: &usize| draft.role(*at).is_none() && extent::tells_only_when(draft.line(*at)) && draft.line(*at).holds_date();
    let top = body.start..body.end.min(body.start + NEAR);
    let text = top.clone().find(|&at| draft.line(at).is_prose()).unwrap_or(top.start);
    let days: Vec<usize> = (top.start..text).filter(is_open).collect();
    if days.is_empty() || days.len() > DATES || (text..body.end).any(|at| is_open(&at)) {
        return;
    }
    for at in days {
        draft.set(at, Role::Dateline, Reason::Context("a date above the text"));
    }
}

/// Whether the line says on which day something was, and no more than goes with that.
pub(super) fn is_day(line: Line<'_>) -> bool {
    (tells_when(line) || names::tells_update(line.content())) && line.holds_date() || extent::tells_only_when(line) || counts_from_now(line)
}

/// What somebody does takes so many words at most.
const JOB: usize = 5;

/// Whether the line, right below the author, tells what that one does and then the day: "Globe Correspondent, Updated October 9, 2026, 2:15 p.m.".
fn is_job_and_day(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let is_below_author = at > 0 && draft.role(at - 1) == Some(Role::Byline);
    let parts = || line.content().split_once([',', '|', '•', '·']);
    let is_job = |job: &str| job.split_whitespace().count() <= JOB && names::speaks_of_job(job);
    is_below_author && line.holds_date() && parts().is_some_and(|(job, when)| is_job(job) && names::tells_only_when(when))
}

/// A line that counts from now has at most so many words: with the two times of day at which a text was put up and looked over.
const COUNTED: usize = 16;

/// Whether the line says how long ago something was, or at what time today or yesterday, and no more, be it twice: "Published 1 day ago, updated 3
/// hours ago". An item of a list says what happens then.
fn counts_from_now(line: Line<'_>) -> bool {
    let could_be = line.measures.digits() > 0 && line.measures.words() <= COUNTED && line.marker != Marker::Bullet;
    let tells_only_when = || names::tells_only_when(&dates::in_figures(line.content(), Some(&Date::MIDNIGHT)));
    could_be && dates::relative::counts_from_now(line.content()) && tells_only_when()
}

/// Whether the line is a date. An item of a list, as the points of a story are above its text, says what happens then; a release is over its notes.
fn tells_when(line: Line<'_>) -> bool {
    is_date(line) && line.marker != Marker::Bullet && !datelines::is_release(line.content())
}

/// The label of a date has at most so many words.
const DATE_LABEL: usize = 5;

pub(super) fn leads_to_date(line: Line<'_>) -> bool {
    line.measures.words() <= DATE_LABEL && !line.measures.ends_sentence && names::leads_to_date(line.content())
}

/// A date stands at most so many lines above the headline: further up there is that of the day on which the page was looked at.
const DATE_ABOVE: usize = 2;

/// A date alone right above the headline, as web logs have it, or behind the genre, as press releases do.
pub(super) fn name_above(draft: &mut Draft<'_, '_>, headline: usize) {
    for at in headline.saturating_sub(DATE_ABOVE)..headline {
        let line = draft.line(at);
        if draft.role(at).is_none() && (extent::tells_only_when(line) || kicker::is_genre_and_date(line)) {
            draft.set(at, Role::Dateline, Reason::Context("a date above the headline"));
        }
    }
}
