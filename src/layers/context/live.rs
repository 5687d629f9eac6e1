//! Live reports: each entry has a time of day above it and a button below it. The last entries are the oldest, greet the reader and stand between
//! buttons: one by one they read like teasers.

use std::ops::Range;

use super::appeal::is_appeal;
use super::{Draft, author};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::{Line, Marker};
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::{fold, names, words};

/// A report has at least this many entries.
const MIN_ENTRIES: usize = 3;

/// A report whose head says that it is live has at least this many.
const MIN_LIVE_ENTRIES: usize = 2;

/// Words that say so in a head, folded.
const LIVE_WORDS: &str = "live liveblog livebericht liveticker livestream livenytt ticker newsticker direct directo direto vivo diretta zywo relacja \
    hetkelta canli онлайн трансляция эфир зараз наживо ライブ";

/// An entry's time has at most this many words: "11:10 a.m. BST".
const TIME_WORDS: usize = 5;

/// At most this many lines stand between an entry's time and its text: a title, the author, and the author's job.
const TITLE_LINES: usize = 3;

/// The authors are named at most this many lines above the first entry's time.
const HEAD_LINES: usize = 30;

/// Lines of more words than this do not name authors there.
const HEAD_LINE_WORDS: usize = 40;

/// From its text down to its button an entry has at most this many lines: paragraphs, other people's posts, a note that it was updated.
const ENTRY_LINES: usize = 24;

/// At most this many lines stand between an entry's text and the next one's time: buttons, or an appeal with its form.
const MAX_BETWEEN: usize = 14;

/// An entry of a live report: the line with its time, and the lines of its text. A title may stand in between.
pub(super) struct Entry {
    time: usize,
    text: Range<usize>,
}

/// The body with all entries of a live report, if most of it is one: from the first entry's time to the end of the last one's text. If the body
/// itself has enough entries, they need no buttons. Linear.
pub(super) fn with_entries(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> (Range<usize>, Vec<Entry>) {
    let top = body.start.saturating_sub(TITLE_LINES + 1);
    let Some(first) = (top..body.end).find(|&at| is_time(draft, at, verdicts)) else { return (body, Vec::new()) };
    let is_report = 2 * draft.prose(first..body.end) >= draft.prose(body.clone()) && draft.prose(first..body.start.max(first)) == 0;
    let inside = (first..body.end).filter(|&at| is_report && entry(draft, at, false, verdicts).is_some());
    let least = if says_live(draft, first) { MIN_LIVE_ENTRIES } else { MIN_ENTRIES };
    let needs_button = least == MIN_ENTRIES && inside.take(MIN_ENTRIES).count() < MIN_ENTRIES;
    let (mut entries, mut end, mut at) = (Vec::new(), body.end, first);
    while is_report && at < draft.len().min(end + MAX_BETWEEN) && (at < body.end || !is_over(at, verdicts)) {
        at += 1;
        if let Some(entry) = entry(draft, at - 1, needs_button, verdicts) {
            at = entry.text.end.max(at);
            end = end.max(entry.text.end);
            entries.push(entry);
        }
    }
    let is_lone = |entry: &Entry| least == MIN_LIVE_ENTRIES && is_title(draft, entry.time + 1) && entry.text.start > entry.time + 1;
    if entries.len() < least && !entries.first().is_some_and(is_lone) {
        return (body, Vec::new());
    }
    // A short entry may stand above those in the body.
    let mut start = first.min(body.start);
    let above = |start: usize| {
        let entry = |at: usize| entry(draft, at, needs_button, verdicts).filter(|entry| entry.text.end <= start);
        (start.saturating_sub(ENTRY_LINES)..start).rev().find_map(entry)
    };
    while let Some(entry) = above(start) {
        start = entry.time;
        entries.push(entry);
    }
    (start..end, entries)
}

/// The entry whose time is in this line, if there is one.
fn entry(draft: &Draft<'_, '_>, time: usize, needs_button: bool, verdicts: &Verdicts<'_>) -> Option<Entry> {
    let text = if is_time(draft, time, verdicts) { text(draft, time, needs_button, verdicts) } else { time..time };
    (!text.is_empty()).then_some(Entry { time, text })
}

/// Whether the report's head above its first entry, or the page's title, says that it is live.
fn says_live(draft: &Draft<'_, '_>, first: usize) -> bool {
    let is_said = |at: usize| is_live(draft.line(at));
    first > 0 && is_said(0) || (first.saturating_sub(HEAD_LINES)..first).any(is_said)
}

/// Whether a line of a head says that something is live.
pub(super) fn is_live(line: Line<'_>) -> bool {
    let is_said = |word: &str| LIVE_WORDS.split_whitespace().any(|live| live == word);
    line.measures.words() <= HEAD_LINE_WORDS && words::words(&fold::fold(line.content())).any(is_said)
}

/// Whether the line above an entry's text is a title, and not its author.
fn is_title(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    !author::is_somebody(line) && !line.measures.ends_sentence && !line.text().ends_with(':')
}

/// Gives the lines around each entry's text their roles: its title stands above it, and its author above or below. A line is the author's name if
/// it holds a given name, if the article's head names the same person, if a title stands beside it, or if the text says "I".
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>, entries: Vec<Entry>, verdicts: &Verdicts<'_>) {
    let start = body.start;
    if entries.is_empty() {
        name_lone_time(draft, body, verdicts);
    }
    let Some(first) = entries.iter().map(|entry| entry.time).min() else { return };
    draft.live = first..entries.iter().map(|entry| entry.text.end).max().unwrap_or(first);
    key_points(draft, first);
    for Entry { time, text } in entries {
        draft.set(time, Role::Subheading, Reason::Context("over an entry of a live report"));
        // Even the oldest entry, which greets the reader, however little it reads like an article.
        for at in text.clone() {
            if draft.line(at).is_prose() {
                draft.set(at, Role::Paragraph, Reason::Context("in an entry of a live report"));
            }
        }
        let above = time + 1..text.start;
        let speaks = draft.line(text.start).measures.first_person() > 0;
        let is_titled = above.clone().any(|at| is_title(draft, at));
        for at in above.chain(text.end..draft.len().min(text.end + 1)) {
            let line = draft.line(at);
            let head = start.saturating_sub(HEAD_LINES)..start;
            let names_whom =
                |above: usize| draft.line(above).measures.words() <= HEAD_LINE_WORDS && author::holds_name(draft.line(above), line.content());
            let is_author = || author::is_persons_name(line) || at < text.start && (is_titled || speaks) || head.clone().any(names_whom);
            let is_told = verdicts.says(at, Zone::Before, Role::Byline);
            // A colon leads up to what somebody says.
            if !line.text().contains(':') && !draft.is_claimed(at) && (is_told || author::is_somebody(line) && is_author()) {
                draft.change(at, Role::Byline, Reason::Context("names the author of an entry"));
            } else if at < text.start && !line.measures.ends_sentence && !line.text().ends_with(':') {
                draft.set(at, Role::Subheading, Reason::Context("over an entry of a live report"));
            }
        }
    }
}

/// A single time of day in a text that is no live report is not a subheading, but the rest of a media player.
fn name_lone_time(draft: &mut Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    let mut times = body.clone().filter(|&at| is_time(draft, at, verdicts));
    if let (Some(time), None) = (times.next(), times.next())
        && draft.role(time) == Some(Role::Subheading)
        && !draft.by_user[time]
    {
        draft.change(time, Kind::Media, Reason::Context("a single time of day between paragraphs"));
    }
}

/// A key point above the first entry has at least this many words if it is not marked as an item; the heading above marked ones has at most this
/// many.
const POINT_WORDS: usize = 4;
const HEADING_WORDS: usize = 3;

/// Turns the key points above a report's first entry into paragraphs: marked items right above it, or the lines below what a rule calls a
/// subheading.
fn key_points(draft: &mut Draft<'_, '_>, first: usize) {
    let head = first.saturating_sub(HEAD_LINES)..first;
    let is_marked = |at: usize| draft.role(at).is_none() && draft.line(at).marker == Marker::Bullet;
    let marked = head.clone().rev().take_while(|&at| is_marked(at)).last();
    let heading = head.clone().rfind(|&at| draft.role(at) == Some(Role::Subheading));
    let points = match (marked, heading) {
        (Some(top), _) => top..first,
        (None, Some(heading)) => {
            let is_point = |at: &usize| draft.role(*at).is_none() && draft.line(*at).measures.words() >= POINT_WORDS;
            heading + 1..heading + 1 + (heading + 1..first).take_while(is_point).count()
        }
        (None, None) => return,
    };
    let over = points.start.checked_sub(1).filter(|&over| marked.is_some() && over > 0 && draft.line(over).measures.words() <= HEADING_WORDS);
    if let Some(over) = over.filter(|&over| !names::tells_only_when(draft.line(over).content()) && !author::is_somebody(draft.line(over))) {
        draft.set(over, Role::Subheading, Reason::Context("over the key points of a live report"));
    }
    for at in points {
        draft.set(at, Role::Paragraph, Reason::Context("a key point of a live report"));
    }
}

/// Whether the line tells a time of day and nothing else, such as that something was updated then.
fn is_time(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let measures = &draft.line(at).measures;
    let may_be = measures.words() <= TIME_WORDS && measures.digits() > 0 && !measures.has_date;
    may_be
        && draft.line(at).content().starts_with(|c: char| c.is_ascii_digit())
        && (measures.has_time || verdicts.says(at, Zone::Body, Role::Subheading))
        && names::tells_only_when(draft.line(at).content())
}

/// The text of the entry whose time is in this line, down to the last prose above the button that asks the reader to share it; empty if more than
/// a title and its author's lines stand above it. Without a button it is the prose below the time, or empty if a button is needed.
fn text(draft: &Draft<'_, '_>, time: usize, needs_button: bool, verdicts: &Verdicts<'_>) -> Range<usize> {
    let is_prose = |at: &usize| draft.line(*at).is_prose() && !is_over(*at, verdicts);
    let Some(start) = (time + 1..draft.len().min(time + 2 + TITLE_LINES)).find(is_prose) else { return time..time };
    let mut below = start..draft.len().min(start + ENTRY_LINES);
    let is_of_entry = |at: &usize| !is_over(*at, verdicts) && !is_time(draft, *at, verdicts);
    let button = below.find(|at| !is_of_entry(at) || verdicts.says(*at, Zone::After, Kind::Social)).filter(is_of_entry);
    let last = button.and_then(|button| (start..button).rfind(is_prose));
    let prose = || if needs_button { 0 } else { (start..draft.len()).take_while(is_prose).count() };
    start..last.map_or_else(|| start + prose(), |last| last + 1)
}

/// Whether a rule says that something other than the article begins in this line. Appeals do not count: they stand between entries, too.
fn is_over(at: usize, verdicts: &Verdicts<'_>) -> bool {
    match verdicts.verdict(at, Zone::After) {
        Some(Verdict::Heads(kind, _)) => !is_appeal(kind),
        Some(Verdict::Ends(_) | Verdict::Is(Role::Boilerplate(Kind::Comments))) => true,
        _ => false,
    }
}
