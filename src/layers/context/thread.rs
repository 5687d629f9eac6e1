//! Readers' comments that read as well as the article above them, and are as long: a heading or a button that speaks of comments, and
//! below it a line over each that says when it was written, or a button below each.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;
use crate::text::names;

/// A thread has so many comments at least: fewer dates may be those of other stories.
const COMMENTS: usize = 3;

/// So many lines at most above the first comment's date something speaks of comments.
const ABOVE: usize = 12;

/// The date of a comment stands in a line of at most so many words, beside a name.
const WORDS: usize = 12;

/// An article has so many words of prose at least: what has fewer above it may be a post that goes on in parts.
const ARTICLE: usize = 60;

/// The body without a thread of comments at its end. Linear, but for the sorting of buttons.
pub(super) fn without(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let speaks_of_comments = |&at: &usize| verdicts.in_zone(at, Zone::After).and_then(|rule| rule.verdict().kind()) == Some(Kind::Comments);
    let below = body.start..draft.len();
    let mut buttons: Vec<&str> = below.clone().filter(speaks_of_comments).map(|at| draft.line(at).text()).filter(|text| is_short(text)).collect();
    buttons.sort_unstable();
    let is_button = |text: &str| buttons.get(buttons.partition_point(|&button| button < text) + COMMENTS - 1) == Some(&text);
    let is_marked = |&at: &usize| is_stamp(draft.line(at)) || !buttons.is_empty() && is_button(draft.line(at).text());
    let stamps: Vec<usize> = below.filter(is_marked).collect();
    let (mut prose, mut counted) = (0, body.start);
    for &stamp in &stamps[..(stamps.len() + 1).saturating_sub(COMMENTS)] {
        prose += draft.prose(counted..stamp);
        counted = stamp;
        if prose >= ARTICLE
            && let Some(first) = (stamp.saturating_sub(ABOVE).max(body.start)..stamp).find(speaks_of_comments)
        {
            return body.start..first.min(body.end);
        }
    }
    body
}

/// Dates that stand further apart are not of the same thread.
const APART: usize = 20;

/// So many lines below the last date are of its comment, at most.
const TEXT: usize = 3;

/// Names the lines of a thread below the body: who wrote when, and what. No rule tells a comment's words from others.
pub(super) fn name(draft: &mut Draft<'_, '_>, end: usize) {
    let stamps: Vec<usize> = (end..draft.len()).filter(|&at| dates_comment(draft.line(at))).collect();
    for thread in stamps.chunk_by(|one, next| next - one <= APART).filter(|thread| thread.len() > 1) {
        let (first, last) = (thread[0], thread[thread.len() - 1]);
        let above = first.saturating_sub(ABOVE).max(end)..first;
        let Some(start) = above.rev().find(|&at| draft.role(at) == Some(Kind::Comments.into())) else { continue };
        let text = (last + 1..draft.len()).take(TEXT).take_while(|&at| draft.role(at).is_none()).count();
        for at in start..last + 1 + text {
            let is_open = matches!(draft.role(at), None | Some(Role::Dateline | Role::Byline));
            if is_open && !draft.given[at] {
                draft.roles[at] = Some((Kind::Comments.into(), false, Reason::Context("in a thread of comments")));
            }
        }
    }
}

/// Whether the line tells when a comment was written: "2 hours ago", too.
fn dates_comment(line: Line<'_>) -> bool {
    is_stamp(line) || line.measures.words() <= WORDS && line.measures.has_time && names::tells_only_when(line.content())
}

/// Whether the line is as short as a button: "Reply".
fn is_short(text: &str) -> bool {
    text.split_whitespace().take(3).count() <= 2
}

/// Whether a line tells the day and the time of day, and perhaps who wrote then.
fn is_stamp(line: Line<'_>) -> bool {
    let measures = &line.measures;
    // "AnnaMarch 3, 2024 at 9:15 PM": the name of the month may stand right behind another.
    let has_day = measures.has_date || measures.digits() >= DIGITS;
    // "Date: Fri, 1 Feb 2002 11:53:40": a mail that the article quotes.
    let is_field = || line.text().chars().take_while(|char| !char.is_ascii_digit()).any(|char| char == ':');
    measures.words() <= WORDS && measures.has_time && has_day && !line.is_prose() && !is_field()
}

/// A year, a day and a time of day have so many digits.
const DIGITS: usize = 8;
