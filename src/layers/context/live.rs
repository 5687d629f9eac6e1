//! A live report: the time of day over each entry and a button below it. The last entries are the oldest, greet the reader and stand between
//! buttons: one by one they read like teasers.

use std::ops::Range;

use super::appeal::is_appeal;
use super::{Draft, author};
use crate::article::{Kind, Reason, Role};
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::names;

/// A report has so many entries at least.
const ENTRIES: usize = 3;

/// The time of an entry has at most so many words: "11:10 a.m. BST".
const WORDS: usize = 5;

/// So many lines at most stand between an entry's time and its text: a title, who wrote it.
const TITLE: usize = 2;

/// The authors are named within so many lines above the first entry's time.
const HEAD: usize = 30;

/// Lines of more words name no author there.
const NAMED: usize = 40;

/// An entry has at most so many lines from its text down to its button: paragraphs, posts of others, a note that it was updated.
const ENTRY: usize = 24;

/// So many lines at most stand between an entry's text and the next one's time: buttons, or an appeal with its form.
const BETWEEN: usize = 14;

/// An entry of a live report: the line with its time, and its text, which a title may stand above.
pub(super) struct Entry {
    time: usize,
    text: Range<usize>,
}

/// The body with all entries of a live report, if the most of it is one: from the first one's time to the end of the last one's text. Where the
/// body has enough of them, they need no button. Linear.
pub(super) fn with_entries(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> (Range<usize>, Vec<Entry>) {
    let top = body.start.saturating_sub(TITLE + 1);
    let Some(first) = (top..body.end).find(|&at| is_time(draft, at, verdicts)) else { return (body, Vec::new()) };
    let is_report = 2 * draft.prose(first..body.end) >= draft.prose(body.clone()) && draft.prose(first..body.start.max(first)) == 0;
    let inside = (first..body.end).filter(|&at| is_report && entry(draft, at, false, verdicts).is_some());
    let needs_button = inside.take(ENTRIES).count() < ENTRIES;
    let (mut entries, mut end, mut at) = (Vec::new(), body.end, first);
    while is_report && at < draft.len().min(end + BETWEEN) && (at < body.end || !is_over(at, verdicts)) {
        at += 1;
        if let Some(entry) = entry(draft, at - 1, needs_button, verdicts) {
            at = entry.text.end.max(at);
            end = end.max(entry.text.end);
            entries.push(entry);
        }
    }
    if entries.len() < ENTRIES {
        return (body, Vec::new());
    }
    // A short one may stand above those in the body.
    let mut start = first.min(body.start);
    let above = |start: usize| {
        let entry = |at: usize| entry(draft, at, needs_button, verdicts).filter(|entry| entry.text.end <= start);
        (start.saturating_sub(ENTRY)..start).rev().find_map(entry)
    };
    while let Some(entry) = above(start) {
        start = entry.time;
        entries.push(entry);
    }
    (start..end, entries)
}

/// The entry whose time stands in this line.
fn entry(draft: &Draft<'_, '_>, time: usize, needs_button: bool, verdicts: &Verdicts<'_>) -> Option<Entry> {
    let text = if is_time(draft, time, verdicts) { text(draft, time, needs_button, verdicts) } else { time..time };
    (!text.is_empty()).then_some(Entry { time, text })
}

/// Gives the lines around each entry's text roles: above it stands its title, and above or below it whoever wrote it, whom the article's head
/// names, too.
pub(super) fn name(draft: &mut Draft<'_, '_>, start: usize, entries: Vec<Entry>) {
    for Entry { time, text } in entries {
        for at in (time + 1..text.start).chain(text.end..draft.len().min(text.end + 1)) {
            let line = draft.line(at);
            let mut head = start.saturating_sub(HEAD)..start;
            let names_whom = |above: usize| draft.line(above).measures.words() <= NAMED && draft.line(above).text().contains(line.content());
            if author::is_somebody(line) && head.any(names_whom) {
                draft.set(at, Role::Byline, Reason::Context("names the author of an entry"));
            } else if at < text.start && !line.measures.ends_sentence && !line.text().ends_with(':') {
                draft.set(at, Role::Subheading, Reason::Context("over an entry of a live report"));
            }
        }
    }
}

/// Whether the line tells the time of day, and no more: not that something was updated then.
fn is_time(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let measures = &draft.line(at).measures;
    let may_be = measures.words() <= WORDS && measures.digits() > 0 && !measures.has_date;
    may_be
        && draft.line(at).content().starts_with(|c: char| c.is_ascii_digit())
        && (measures.has_time || verdicts.says(at, Zone::Body, Role::Subheading))
        && names::tells_only_when(draft.line(at).content())
}

/// The text of the entry whose time stands in this line, down to the last prose above the button that asks the reader to share it; nothing if
/// other lines than a title stand above it. Without a button it is the prose below the time, or nothing if it needs one.
fn text(draft: &Draft<'_, '_>, time: usize, needs_button: bool, verdicts: &Verdicts<'_>) -> Range<usize> {
    let is_prose = |at: &usize| draft.line(*at).is_prose() && !is_over(*at, verdicts);
    let Some(start) = (time + 1..draft.len().min(time + 2 + TITLE)).find(is_prose) else { return time..time };
    let mut below = start..draft.len().min(start + ENTRY);
    let is_of_entry = |at: &usize| !is_over(*at, verdicts) && !is_time(draft, *at, verdicts);
    let button = below.find(|at| !is_of_entry(at) || verdicts.says(*at, Zone::After, Kind::Social)).filter(is_of_entry);
    let last = button.and_then(|button| (start..button).rfind(is_prose));
    let prose = || if needs_button { 0 } else { (start..draft.len()).take_while(is_prose).count() };
    start..last.map_or_else(|| start + prose(), |last| last + 1)
}

/// Whether a rule says of the line that something else than the article begins there. Appeals stand between entries, too.
fn is_over(at: usize, verdicts: &Verdicts<'_>) -> bool {
    match verdicts.verdict(at, Zone::After) {
        Some(Verdict::Heads(kind, _)) => !is_appeal(kind),
        Some(Verdict::Ends(_) | Verdict::Is(Role::Boilerplate(Kind::Comments))) => true,
        _ => false,
    }
}
