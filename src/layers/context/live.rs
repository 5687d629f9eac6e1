//! A live report: the time of day over each entry and a button below it. The last entries are the oldest, greet the reader and stand between
//! buttons: one by one they read like teasers.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Role};
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::names;

/// A report has so many entries at least.
const ENTRIES: usize = 3;

/// The time of an entry has at most so many words: "11:10 a.m. BST".
const WORDS: usize = 5;

/// So many lines at most stand between an entry's time and its text: a title, who wrote it.
const TITLE: usize = 2;

/// So many lines at most stand between an entry's text and its button: a note that it was updated.
const NOTE: usize = 2;

/// So many lines at most stand between an entry's text and the next one's time.
const BUTTONS: usize = 5;

/// The body with all entries of a live report, if the most of it is one: from the first one's time to the end of the last one's text. Linear.
pub(super) fn with_entries(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let top = body.start.saturating_sub(TITLE + 1);
    let Some(first) = (top..body.end).find(|&at| is_time(draft, at, verdicts)) else { return body };
    let is_report = 2 * draft.prose(first..body.end) >= draft.prose(body.clone()) && draft.prose(first..body.start.max(first)) == 0;
    let (mut entries, mut end, mut at) = (0, body.end, first);
    while is_report && at < draft.len().min(end + BUTTONS) && (at < body.end || !is_over(at, verdicts)) {
        let text = if is_time(draft, at, verdicts) { text(draft, at, verdicts) } else { at..at };
        at = text.end.max(at + 1);
        if has_button(draft, text.clone(), verdicts) {
            (entries, end) = (entries + 1, end.max(text.end));
        }
    }
    if entries >= ENTRIES { first.min(body.start)..end } else { body }
}

/// Whether the line tells the time of day, and no more.
fn is_time(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let measures = &draft.line(at).measures;
    let may_be = measures.words() <= WORDS && measures.digits() > 0 && !measures.has_date;
    may_be && (measures.has_time || verdicts.says(at, Zone::Body, Role::Subheading)) && names::tells_only_when(draft.line(at).content())
}

/// The prose of the entry whose time stands in this line; nothing if other lines than a title stand between the two.
fn text(draft: &Draft<'_, '_>, time: usize, verdicts: &Verdicts<'_>) -> Range<usize> {
    let is_prose = |at: &usize| draft.line(*at).is_prose() && !is_over(*at, verdicts);
    let start = (time + 1..draft.len().min(time + 2 + TITLE)).find(is_prose).unwrap_or(time);
    start..start + (start..draft.len()).take_while(is_prose).count()
}

/// Whether below an entry's text the reader is asked to share it.
fn has_button(draft: &Draft<'_, '_>, text: Range<usize>, verdicts: &Verdicts<'_>) -> bool {
    let mut below = text.end..draft.len().min(text.end + NOTE + 1);
    !text.is_empty() && below.any(|at| verdicts.says(at, Zone::After, Kind::Social))
}

/// Whether a rule says of the line that something else than the article begins there.
fn is_over(at: usize, verdicts: &Verdicts<'_>) -> bool {
    matches!(verdicts.verdict(at, Zone::After), Some(Verdict::Heads(..) | Verdict::Ends(_) | Verdict::Is(Role::Boilerplate(Kind::Comments))))
}
