//! Readers' comments that read as well as the article above them, and are as long: a heading or a button that speaks of comments, and
//! below it a line over each that says when it was written, or a button below each.

use std::ops::Range;

use super::Draft;
use crate::article::Kind;
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

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
