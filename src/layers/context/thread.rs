//! Readers' comments that read as well as the article above them, and may be as long. A thread is a heading or a button for comments with lines
//! below it that say when each comment was written, or with a button below each. Right below the heading one name above a date is enough, or a
//! line that says who wrote what follows. Without a heading it takes two such lines with a day.

use std::ops::Range;

use super::{Draft, extent, when};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::{fold, names};

/// A thread has at least this many comments: fewer dates may be those of other stories.
const MIN_COMMENTS: usize = 3;

/// A heading or button for comments stands at most this many lines above the first comment's date.
const MAX_ABOVE: usize = 12;

/// A comment's date stands in a line of at most this many words, with a name perhaps.
const DATE_LINE_WORDS: usize = 12;

/// An article has at least this many words of prose: with fewer above it, a thread may be one post in several parts.
const ARTICLE_WORDS: usize = 60;

/// The same above a heading with a comment right below it: farther up, such a line is the counter in the article's head.
const SHORT_ARTICLE_WORDS: usize = 40;

/// The body without the thread of comments at its end. Linear, apart from sorting the buttons.
pub(super) fn without(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let speaks_of_comments = |&at: &usize| speaks_of_comments(verdicts, at);
    let below = body.start..draft.len();
    let mut buttons: Vec<&str> = below.clone().filter(speaks_of_comments).map(|at| draft.line(at).text()).filter(|text| is_short(text)).collect();
    buttons.sort_unstable();
    // Each text once: in a list of short lines many may say the same, and every line is compared with all of them.
    let buttons: Vec<&str> = buttons.chunk_by(|one, next| one == next).filter(|same| same.len() >= MIN_COMMENTS).map(|same| same[0]).collect();
    let is_marked = |&at: &usize| tells_day_and_time(draft.line(at)) || !buttons.is_empty() && buttons.binary_search(&draft.line(at).text()).is_ok();
    let stamps: Vec<usize> = below.filter(is_marked).collect();
    // Customers' comments may stand in a box, with most of the article below it.
    let rest = stamps.last().map_or(0, |last| draft.prose(body.end.min(last + 1 + LAST_COMMENT_LINES)..body.end));
    for &stamp in &stamps[..(stamps.len() + 1).saturating_sub(MIN_COMMENTS)] {
        if draft.prose(body.start..stamp) >= ARTICLE_WORDS.max(rest)
            && let Some(first) = (stamp.saturating_sub(MAX_ABOVE).max(body.start)..stamp).find(speaks_of_comments)
        {
            return body.start..first.min(body.end);
        }
    }
    let is_dated = |&at: &usize| draft.line(at).measures.has_date && tells_who_wrote(draft, verdicts, at) || is_signed(draft, at);
    // The first comment may have been taken for the article's end.
    let dated: Vec<usize> = (body.start..draft.len().min(body.end + MAX_ABOVE)).filter(is_dated).take(2).collect();
    if let [first, _] = dated[..]
        && first < body.end
        && draft.prose(body.start..first) >= ARTICLE_WORDS
        && (tells_who_wrote(draft, verdicts, first) || is_below_text(draft, first))
    {
        return body.start..first;
    }
    let is_first = |&at: &usize| draft.prose(body.start..at) >= SHORT_ARTICLE_WORDS && reply_button(draft, at).is_some();
    if let Some(first) = body.clone().find(is_first) {
        // A button that asks for more comments, "Respond", stands above the first one.
        return body.start..first - usize::from(first > body.start && is_reply_button(draft.line(first - 1)));
    }
    let is_heading = |&at: &usize| {
        let prose = draft.prose(body.start..at);
        let heads_named = || tells_who_wrote(draft, verdicts, at + 1) || heads_as_many(draft, at);
        // "Published on 9 October at 10:12" is not a reader's name above a date, and does not count 9 comments.
        let could_be = prose > 0 && speaks_of_comments(&at) && !tells_day_and_time(draft.line(at)) && !draft.line(at).holds_date();
        could_be && (prose >= SHORT_ARTICLE_WORDS && heads_comment(draft, verdicts, at) || heads_named())
    };
    match body.clone().find(is_heading) {
        Some(heading) => body.start..heading,
        None => body,
    }
}

fn speaks_of_comments(verdicts: &Verdicts<'_>, at: usize) -> bool {
    verdicts.verdict(at, Zone::After).and_then(Verdict::kind) == Some(Kind::Comments)
}

/// A reader's name has at most this many words, and the date below it at most this many: "9. Oktober 2026 um 10:12 Uhr".
const NAME_WORDS: usize = 5;
const DATE_WORDS: usize = 10;

/// Whether a reader's name stands right below the line, above a comment's date.
fn heads_comment(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let [Some(name), Some(date)] = [at + 1, at + 2].map(|at| draft.document.get(at)) else { return false };
    let is_date = || when::is_date(date) || extent::is_byline_or_date(verdicts, at + 2);
    may_name_reader(name) && !speaks_of_comments(verdicts, at + 1) && date.measures.words() <= DATE_WORDS && is_date()
}

/// Whether a rule knows the line as one that stands above a comment: "Jane D. says:".
fn tells_who_wrote(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let is_over_date = || draft.document.get(at + 1).is_some_and(dates_comment);
    let leads_up =
        |line: Line<'_>| line.measures.words() > 1 && (line.text().ends_with([':', '.', '…']) || line.text().ends_with(',') && is_over_date());
    draft.document.get(at).is_some_and(leads_up) && speaks_of_comments(verdicts, at)
}

/// Whether the line says who wrote something and when, and nothing else, with what was written below it: "Ada Quill, 9 October 2026". The date
/// may have a line of its own, with the time of day.
fn is_signed(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let is_open = draft.role(at).is_none() && line.measures.words() <= DATE_LINE_WORDS && !line.measures.ends_sentence;
    let is_written = |at: usize| draft.document.get(at).is_some_and(|below| below.is_written());
    let tells = || line.holds_date() && (names::is_name_and_date(line.content()) || names::is_led_beside_date(line.content()));
    let is_dated_below = || {
        // "9 h 52" is not recognised as a time of day when lines are measured.
        let has_time = |date: Line<'_>| date.measures.has_time || date.measures.digits() >= DATE_DIGITS;
        let date = draft.document.get(at + 1).filter(|&date| date.measures.words() <= DATE_WORDS && has_time(date) && date.holds_date());
        date.is_some_and(|date| when::is_only_date(date)) && may_name_reader(line) && line.measures.given() > 0
    };
    is_open && (is_written(at + 1) && tells() || is_dated_below() && is_written(at + 2))
}

/// A comment has at most this many lines between its date and the button to answer it.
const COMMENT_LINES: usize = 8;

/// If the line is a reader's name above a date, a comment and the button to answer it: that button.
fn reply_button(draft: &Draft<'_, '_>, at: usize) -> Option<usize> {
    let line = |at: usize| draft.document.get(at);
    line(at).filter(|&name| may_name_reader(name))?;
    line(at + 1).filter(|date| date.measures.words() <= DATE_WORDS && when::is_only_date(*date))?;
    let written = (at + 2..at + 2 + COMMENT_LINES).map_while(line).take_while(|line| line.is_written()).count();
    let button = at + 2 + written;
    (written > 0 && line(button).is_some_and(is_reply_button)).then_some(button)
}

/// Whether the line is a button to answer a comment.
fn is_reply_button(line: Line<'_>) -> bool {
    line.measures.words() == 1 && fold::is_one_of(line.text(), &REPLY)
}

/// Whether a sentence stands right above. (Above the article's own author it would be the headline.)
fn is_below_text(draft: &Draft<'_, '_>, at: usize) -> bool {
    at > 0 && draft.line(at - 1).measures.ends_sentence
}

/// Whether the line counts comments, and below it at least two readers are named, each above a comment, but no more than it counts.
fn heads_as_many(draft: &Draft<'_, '_>, at: usize) -> bool {
    let number = draft.line(at).text().split(|c: char| !c.is_ascii_digit()).find_map(|digits| digits.parse::<usize>().ok());
    let Some(most) = number.filter(|number| (2..=MAX_COUNTED).contains(number)) else { return false };
    let line = |at: usize| draft.document.get(at);
    let (mut readers, mut names) = (0, 0);
    let mut at = at + 1;
    while let Some(name) = line(at).filter(|&line| may_name_reader(line) && readers <= most) {
        let written = (at + 1..).map_while(line).take_while(|line| line.is_written()).count();
        if written == 0 {
            break;
        }
        readers += 1;
        names += usize::from(name.measures.given() > 0 || is_alias(name));
        at += 1 + written;
    }
    (2..=most).contains(&readers) && names > 0
}

/// Larger numbers of comments are not checked.
const MAX_COUNTED: usize = 50;

/// Whether the line is short enough for a name, and neither a sentence nor a date.
fn may_name_reader(line: Line<'_>) -> bool {
    (1..=NAME_WORDS).contains(&line.measures.words()) && !line.measures.ends_sentence && !when::is_date(line)
}

/// Whether the line is one word with digits or without capitals, as readers' aliases are.
fn is_alias(line: Line<'_>) -> bool {
    let is_word = line.measures.words() == 1 && line.content().contains(char::is_alphabetic);
    is_word && (line.measures.digits() > 0 || line.measures.capitalised() == 0)
}

/// Dates that are farther apart than this are not of the same thread.
const MAX_APART: usize = 20;

/// At most this many lines below the last date belong to its comment.
const LAST_COMMENT_LINES: usize = 3;

/// Gives the lines of comments below the article the kind `Comments`: who wrote when, and in a thread also what was written, because no rule
/// tells a comment's words from other text. Such names and dates are not the article's.
pub(super) fn name(draft: &mut Draft<'_, '_>, end: usize, verdicts: &Verdicts<'_>) {
    for at in end..draft.len() {
        if is_comments(draft, at) && heads_comment(draft, verdicts, at) {
            claim(draft, at + 1..at + 3);
        }
    }
    for at in end..draft.len() {
        if let Some(button) = reply_button(draft, at) {
            claim(draft, at.saturating_sub(1).max(end)..button + 1);
        }
    }
    name_single(draft, end, verdicts);
    let stamps: Vec<usize> = (end..draft.len()).filter(|&at| dates_comment(draft.line(at)) || is_signed(draft, at)).collect();
    for thread in stamps.chunk_by(|one, next| next - one <= MAX_APART).filter(|thread| thread.len() > 1) {
        let (first, last) = (thread[0], thread[thread.len() - 1]);
        let mut above = (first.saturating_sub(MAX_ABOVE).max(end)..first).rev();
        let is_own = is_signed(draft, first) && is_below_text(draft, first);
        let Some(start) = above.find(|&at| is_comments(draft, at)).or((is_own || is_comments(draft, first)).then_some(first)) else { continue };
        let text = (last + 1..draft.len()).take(LAST_COMMENT_LINES).take_while(|&at| draft.role(at).is_none()).count();
        claim(draft, start..last + 1 + text);
    }
}

fn is_comments(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at) == Some(Kind::Comments.into())
}

/// A button stands at most this many lines below a comment's first line.
const BUTTON_BELOW: usize = 4;

/// Gives the dates of single comments the kind `Comments`: a day with a time of day and nothing else, right below comments; or the same with a
/// name before it, above text with a button to answer it, which sections of other stories do not have.
fn name_single(draft: &mut Draft<'_, '_>, end: usize, verdicts: &Verdicts<'_>) {
    for at in end.max(1)..draft.len() {
        let line = draft.line(at);
        if !dates_comment(line) || is_comments(draft, at) {
            continue;
        }
        // Below a button that leads to the comments, with nothing below it, the date may be the article's.
        let is_of_comment = |near: usize| draft.document.get(near).is_some_and(|line| line.is_written()) || tells_who_wrote(draft, verdicts, near);
        let is_below = is_comments(draft, at - 1) || at > 1 && draft.role(at - 1).is_none() && is_comments(draft, at - 2);
        if is_below && (is_of_comment(at - 1) || is_of_comment(at + 1)) && names::tells_only_when(line.content()) {
            claim(draft, at - 1..at + 1);
        } else if !names::tells_only_when(line.content()) && draft.document.get(at + 1).is_some_and(|below| below.is_written()) {
            let Some(button) = (at + 2..draft.len().min(at + 2 + BUTTON_BELOW)).find(|&below| is_comments(draft, below)) else { continue };
            let answers = is_reply_button(draft.line(button));
            for own in (at..button).filter(|_| answers) {
                let is_open = draft.is_in_section(own) || !matches!(draft.role(own), Some(Role::Boilerplate(_)));
                if is_open && !draft.by_user[own] && (own > at || draft.role(own) != Some(Role::Dateline)) {
                    draft.change(own, Kind::Comments, Reason::Context("in a thread of comments"));
                }
            }
        }
    }
}

/// Folded buttons to answer a comment.
const REPLY: [&str; 11] =
    ["reply", "respond", "antworten", "antwort", "responder", "répondre", "rispondi", "beantwoorden", "reageer", "odpowiedz", "svara"];

/// Gives these lines the kind `Comments`, unless something other than a byline or a date has been found there.
fn claim(draft: &mut Draft<'_, '_>, lines: Range<usize>) {
    for at in lines {
        let is_open = matches!(draft.role(at), None | Some(Role::Dateline | Role::Byline));
        if is_open && !draft.by_user[at] {
            draft.change(at, Kind::Comments, Reason::Context("in a thread of comments"));
        }
    }
}

/// Whether the line tells when a comment was written, even if only as "2 hours ago".
fn dates_comment(line: Line<'_>) -> bool {
    tells_day_and_time(line) || line.measures.has_time && line.measures.words() <= DATE_LINE_WORDS && names::tells_only_when(line.content())
}

/// Whether the text is as short as a button: "Reply".
fn is_short(text: &str) -> bool {
    text.split_whitespace().take(3).count() <= 2
}

/// Whether the line tells the day and the time of day, and perhaps who wrote then.
fn tells_day_and_time(line: Line<'_>) -> bool {
    let measures = &line.measures;
    // "AnnaMarch 3, 2024 at 9:15 PM": the month may have run into the name before it.
    let has_day = measures.has_date || measures.digits() >= DATE_DIGITS;
    // "Date: Fri, 1 Feb 2002 11:53:40" is of a mail that the article quotes.
    let is_field = || line.text().chars().take_while(|char| !char.is_ascii_digit()).any(|char| char == ':');
    measures.has_time && measures.words() <= DATE_LINE_WORDS && has_day && !line.is_prose() && !is_field()
}

/// A year, a day and a time of day have at least this many digits.
const DATE_DIGITS: usize = 8;
