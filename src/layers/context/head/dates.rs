//! The article's dates that have lines of their own.

use std::ops::Range;

use super::super::{Draft, when};
use super::{NEAR, kicker};
use crate::article::{Reason, Role};
use crate::text::{names, places};

/// The most dates in lines of their own that are an article's.
const MAX_DATES: usize = 3;

/// How many lines above the text a lone date is taken for the article's.
const ABOVE_TEXT: usize = 3;

/// Turns lone dates below the headline into datelines, unless there are so many that they are a calendar's.
pub(super) fn name(draft: &mut Draft<'_, '_>, top: usize, body: &Range<usize>) {
    let (mut sentences, mut found) = (0, Vec::new());
    // Between the page's title and the text there may be a menu, with the date below it.
    let below_menu = body.start.saturating_sub(ABOVE_TEXT).max(top + NEAR)..body.start;
    let near = (top..top + NEAR).chain(below_menu.clone()).chain(body.start.max(top + NEAR)..body.start + NEAR);
    for at in near.take_while(|&at| at < draft.len()) {
        sentences += usize::from(at >= body.start && draft.line(at).is_prose());
        if sentences > 1 {
            break;
        }
        let line = draft.line(at);
        if below_menu.contains(&at) && !(found.is_empty() && when::is_only_date(line)) {
            continue;
        }
        let is_when = when::is_day(line)
            || when::is_own_date(line) && at < body.start
            || sentences == 0 && when::leads_to_date(line)
            || is_job_and_day(draft, at);
        if draft.role(at).is_none() && is_when {
            found.push(at);
        }
    }
    if found.len() <= MAX_DATES {
        found.into_iter().for_each(|at| draft.set(at, Role::Dateline, Reason::Context("a date in the article's head")));
    }
    name_place(draft, top, body);
}

/// Turns the town that a report is from into a dateline, if it stands alone in a line between the author or the date and the text.
fn name_place(draft: &mut Draft<'_, '_>, top: usize, body: &Range<usize>) {
    let end = draft.len().min(body.start.max(top + NEAR));
    let is_of_head = |at: usize| at < draft.len() && draft.tells_author_or_date(at);
    let is_place = |&at: &usize| {
        let beside_text = draft.document.get(at + 1).is_some_and(|below| below.is_prose()) || is_of_head(at + 1);
        draft.role(at).is_none() && is_of_head(at - 1) && beside_text && places::is_place(draft.line(at).content())
    };
    if let Some(at) = (top.max(1)..end).find(is_place) {
        draft.set(at, Role::Dateline, Reason::Context("where the report is from"));
    }
}

/// Turns lone dates above the text's first prose into datelines where no headline was found apart from the text, unless days stand above other
/// parts of the text, too.
pub(super) fn name_first(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    let is_open = |at: &usize| draft.role(*at).is_none() && when::is_only_date(draft.line(*at)) && draft.line(*at).holds_date();
    let top = body.start..body.end.min(body.start + NEAR);
    let text = top.clone().find(|&at| draft.line(at).is_prose()).unwrap_or(top.start);
    let days: Vec<usize> = (top.start..text).filter(is_open).collect();
    if days.is_empty() || days.len() > MAX_DATES || (text..body.end).any(|at| is_open(&at)) {
        return;
    }
    for at in days {
        draft.set(at, Role::Dateline, Reason::Context("a date above the text"));
    }
}

/// A job's title has at most this many words.
const JOB_WORDS: usize = 5;

/// Whether the line, right below the author, gives the author's job and then the day: "Globe Correspondent, Updated October 9, 2026, 2:15 p.m.".
fn is_job_and_day(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let is_below_author = at > 0 && draft.role(at - 1) == Some(Role::Byline);
    let parts = || line.content().split_once([',', '|', '•', '·']);
    let is_job = |job: &str| job.split_whitespace().count() <= JOB_WORDS && names::speaks_of_job(job);
    is_below_author && line.holds_date() && parts().is_some_and(|(job, when)| is_job(job) && names::tells_only_when(when))
}

/// How far above the headline the article's date may stand: further up it is the day on which the page was visited.
const DATE_ABOVE: usize = 2;

/// Turns a date above the headline into a dateline if it stands alone, as in blogs, or behind the genre, as in press releases.
pub(super) fn name_above(draft: &mut Draft<'_, '_>, headline: usize) {
    for at in headline.saturating_sub(DATE_ABOVE)..headline {
        let line = draft.line(at);
        if draft.role(at).is_none() && (when::is_only_date(line) || kicker::is_genre_and_date(line)) {
            draft.set(at, Role::Dateline, Reason::Context("a date above the headline"));
        }
    }
}
