//! Readers' comments that read as well as the article above them, and may be as long: a heading or a button that speaks of comments, and
//! below it a line over each that says when it was written, or a button below each. Right below the heading one name over a date is enough, or a line
//! that says who wrote what follows; without a heading two of these that tell the day.

use std::ops::Range;

use super::{Draft, extent, when};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::{fold, names};

/// A thread has so many comments at least: fewer dates may be those of other stories.
const COMMENTS: usize = 3;

/// So many lines at most above the first comment's date something speaks of comments.
const ABOVE: usize = 12;

/// The date of a comment stands in a line of at most so many words, beside a name.
const WORDS: usize = 12;

/// An article has so many words of prose at least: what has fewer above it may be a post that goes on in parts.
const ARTICLE: usize = 60;

/// The same above what speaks of comments and heads one: further up it is the counter in the article's head.
const SHORT_ARTICLE: usize = 40;

/// The body without a thread of comments at its end. Linear, but for the sorting of buttons.
pub(super) fn without(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let speaks_of_comments = |&at: &usize| speaks_of_comments(verdicts, at);
    let below = body.start..draft.len();
    let mut buttons: Vec<&str> = below.clone().filter(speaks_of_comments).map(|at| draft.line(at).text()).filter(|text| is_short(text)).collect();
    buttons.sort_unstable();
    // Each once: in a list of short lines many may say the same, and every line is held against them.
    let buttons: Vec<&str> = buttons.chunk_by(|one, next| one == next).filter(|same| same.len() >= COMMENTS).map(|same| same[0]).collect();
    let is_marked = |&at: &usize| tells_day_and_time(draft.line(at)) || !buttons.is_empty() && buttons.binary_search(&draft.line(at).text()).is_ok();
    let stamps: Vec<usize> = below.filter(is_marked).collect();
    // What customers say may stand in a box, with most of the article below it.
    let rest = stamps.last().map_or(0, |last| draft.prose(body.end.min(last + 1 + TEXT)..body.end));
    for &stamp in &stamps[..(stamps.len() + 1).saturating_sub(COMMENTS)] {
        if draft.prose(body.start..stamp) >= ARTICLE.max(rest)
            && let Some(first) = (stamp.saturating_sub(ABOVE).max(body.start)..stamp).find(speaks_of_comments)
        {
            return body.start..first.min(body.end);
        }
    }
    let is_dated = |&at: &usize| draft.line(at).measures.has_date && tells_who_wrote(draft, verdicts, at) || is_signed(draft, at);
    // The first comment may look like the article's end.
    let dated: Vec<usize> = (body.start..draft.len().min(body.end + ABOVE)).filter(is_dated).take(2).collect();
    if let [first, _] = dated[..]
        && first < body.end
        && draft.prose(body.start..first) >= ARTICLE
        && (tells_who_wrote(draft, verdicts, first) || is_below_text(draft, first))
    {
        return body.start..first;
    }
    let is_first = |&at: &usize| draft.prose(body.start..at) >= SHORT_ARTICLE && answered(draft, at).is_some();
    if let Some(first) = body.clone().find(is_first) {
        // "Respond": what asks for more stands above the first.
        return body.start..first - usize::from(first > body.start && asks_for_answer(draft.line(first - 1)));
    }
    let is_heading = |&at: &usize| {
        let prose = draft.prose(body.start..at);
        let heads_named = || tells_who_wrote(draft, verdicts, at + 1) || heads_as_many(draft, at);
        // "Published on 9 October at 10:12" is no reader's name over a date, nor does it count 9 comments.
        let could_be = prose > 0 && speaks_of_comments(&at) && !tells_day_and_time(draft.line(at)) && !draft.line(at).holds_date();
        could_be && (prose >= SHORT_ARTICLE && heads_comment(draft, verdicts, at) || heads_named())
    };
    match body.clone().find(is_heading) {
        Some(heading) => body.start..heading,
        None => body,
    }
}

fn speaks_of_comments(verdicts: &Verdicts<'_>, at: usize) -> bool {
    verdicts.verdict(at, Zone::After).and_then(Verdict::kind) == Some(Kind::Comments)
}

/// A reader's name has at most so many words, and the date below it, "9. Oktober 2026 um 10:12 Uhr".
const NAME: usize = 5;
const DATE: usize = 10;

/// Whether a reader's name stands over the date of a comment right below the line.
fn heads_comment(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let [Some(name), Some(date)] = [at + 1, at + 2].map(|at| draft.document.get(at)) else { return false };
    let is_date = || when::is_date(date) || extent::is_byline_or_date(verdicts, at + 2);
    may_name_reader(name) && !speaks_of_comments(verdicts, at + 1) && date.measures.words() <= DATE && is_date()
}

/// Whether a rule knows the line as what stands over a comment: "Jane D. says:".
fn tells_who_wrote(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let is_over_date = || draft.document.get(at + 1).is_some_and(dates_comment);
    let leads_up =
        |line: Line<'_>| line.measures.words() > 1 && (line.text().ends_with([':', '.', '…']) || line.text().ends_with(',') && is_over_date());
    draft.document.get(at).is_some_and(leads_up) && speaks_of_comments(verdicts, at)
}

/// Whether the line says who wrote something and when, and no more, and it stands below: "Ada Quill, 9 October 2026". The date may have a line of its
/// own with the time of day.
fn is_signed(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let is_open = draft.role(at).is_none() && line.measures.words() <= WORDS && !line.measures.ends_sentence;
    let is_written = |at: usize| draft.document.get(at).is_some_and(|below| below.is_written());
    let tells = || line.holds_date() && (names::is_name_and_date(line.content()) || names::is_led_beside_date(line.content()));
    let is_dated_below = || {
        // "9 h 52" is not seen to be a time of day when a line is measured.
        let has_time = |date: Line<'_>| date.measures.has_time || date.measures.digits() >= DIGITS;
        let date = draft.document.get(at + 1).filter(|&date| date.measures.words() <= DATE && has_time(date) && date.holds_date());
        date.is_some_and(|date| when::is_only_date(date)) && may_name_reader(line) && line.measures.given() > 0
    };
    is_open && (is_written(at + 1) && tells() || is_dated_below() && is_written(at + 2))
}

/// A comment has so many lines at most between its date and the button to answer it.
const LINES: usize = 8;

/// The button to answer a comment, if the line is a reader's name over a date, over what was written and over that button.
fn answered(draft: &Draft<'_, '_>, at: usize) -> Option<usize> {
    let line = |at: usize| draft.document.get(at);
    line(at).filter(|&name| may_name_reader(name))?;
    line(at + 1).filter(|date| date.measures.words() <= DATE && when::is_only_date(*date))?;
    let written = (at + 2..at + 2 + LINES).map_while(line).take_while(|line| line.is_written()).count();
    let button = at + 2 + written;
    (written > 0 && line(button).is_some_and(asks_for_answer)).then_some(button)
}

/// Whether the line is a button with which a comment is answered.
fn asks_for_answer(line: Line<'_>) -> bool {
    line.measures.words() == 1 && fold::is_one_of(line.text(), &REPLY)
}

/// Whether a sentence is right above: above an article's own author stands its headline.
fn is_below_text(draft: &Draft<'_, '_>, at: usize) -> bool {
    at > 0 && draft.line(at - 1).measures.ends_sentence
}

/// Whether below a line that counts comments two readers are named at least, each over what they wrote, and no more of them than it counts.
fn heads_as_many(draft: &Draft<'_, '_>, at: usize) -> bool {
    let number = draft.line(at).text().split(|c: char| !c.is_ascii_digit()).find_map(|digits| digits.parse::<usize>().ok());
    let Some(most) = number.filter(|number| (2..=MOST).contains(number)) else { return false };
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

/// More comments than so many are not counted.
const MOST: usize = 50;

/// Whether the line is short enough for a name, and no sentence.
fn may_name_reader(line: Line<'_>) -> bool {
    (1..=NAME).contains(&line.measures.words()) && !line.measures.ends_sentence && !when::is_date(line)
}

/// Whether the line is a word with digits or without capitals, as some readers call themselves.
fn is_alias(line: Line<'_>) -> bool {
    let is_word = line.measures.words() == 1 && line.content().contains(char::is_alphabetic);
    is_word && (line.measures.digits() > 0 || line.measures.capitalised() == 0)
}

/// Dates that stand further apart are not of the same thread.
const APART: usize = 20;

/// So many lines below the last date are of its comment, at most.
const TEXT: usize = 3;

/// Names the lines of comments below the article: who wrote when, and in a thread what, for no rule tells a comment's words from others. Neither name
/// nor date is the article's.
pub(super) fn name(draft: &mut Draft<'_, '_>, end: usize, verdicts: &Verdicts<'_>) {
    for at in end..draft.len() {
        if is_comments(draft, at) && heads_comment(draft, verdicts, at) {
            claim(draft, at + 1..at + 3);
        }
    }
    for at in end..draft.len() {
        if let Some(button) = answered(draft, at) {
            claim(draft, at.saturating_sub(1).max(end)..button + 1);
        }
    }
    name_single(draft, end, verdicts);
    let stamps: Vec<usize> = (end..draft.len()).filter(|&at| dates_comment(draft.line(at)) || is_signed(draft, at)).collect();
    for thread in stamps.chunk_by(|one, next| next - one <= APART).filter(|thread| thread.len() > 1) {
        let (first, last) = (thread[0], thread[thread.len() - 1]);
        let mut above = (first.saturating_sub(ABOVE).max(end)..first).rev();
        let is_own = is_signed(draft, first) && is_below_text(draft, first);
        let Some(start) = above.find(|&at| is_comments(draft, at)).or((is_own || is_comments(draft, first)).then_some(first)) else { continue };
        let text = (last + 1..draft.len()).take(TEXT).take_while(|&at| draft.role(at).is_none()).count();
        claim(draft, start..last + 1 + text);
    }
}

fn is_comments(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at) == Some(Kind::Comments.into())
}

/// A button stands within so many lines below the first of a comment's words.
const BUTTON: usize = 4;

/// Names what tells when a single comment was written: the day with the time of day and no more right below comments; or with a name before them,
/// over words with a button of the comments below these, which no section of other stories has.
fn name_single(draft: &mut Draft<'_, '_>, end: usize, verdicts: &Verdicts<'_>) {
    for at in end.max(1)..draft.len() {
        let line = draft.line(at);
        if !dates_comment(line) || is_comments(draft, at) {
            continue;
        }
        // Below a button that leads to the comments, and above nothing, it may be the article's.
        let is_of_comment = |near: usize| draft.document.get(near).is_some_and(|line| line.is_written()) || tells_who_wrote(draft, verdicts, near);
        let is_below = is_comments(draft, at - 1) || at > 1 && draft.role(at - 1).is_none() && is_comments(draft, at - 2);
        if is_below && (is_of_comment(at - 1) || is_of_comment(at + 1)) && names::tells_only_when(line.content()) {
            claim(draft, at - 1..at + 1);
        } else if !names::tells_only_when(line.content()) && draft.document.get(at + 1).is_some_and(|below| below.is_written()) {
            let Some(button) = (at + 2..draft.len().min(at + 2 + BUTTON)).find(|&below| is_comments(draft, below)) else { continue };
            let answers = asks_for_answer(draft.line(button));
            for own in (at..button).filter(|_| answers) {
                let is_open = draft.is_in_section(own) || !matches!(draft.role(own), Some(Role::Boilerplate(_)));
                if is_open && !draft.given[own] && (own > at || draft.role(own) != Some(Role::Dateline)) {
                    draft.change(own, Kind::Comments, Reason::Context("in a thread of comments"));
                }
            }
        }
    }
}

/// What the button says with which a comment is answered, folded.
const REPLY: [&str; 11] =
    ["reply", "respond", "antworten", "antwort", "responder", "répondre", "rispondi", "beantwoorden", "reageer", "odpowiedz", "svara"];

/// Gives lines to the comments that nothing else has named than a byline or a date.
fn claim(draft: &mut Draft<'_, '_>, lines: Range<usize>) {
    for at in lines {
        let is_open = matches!(draft.role(at), None | Some(Role::Dateline | Role::Byline));
        if is_open && !draft.given[at] {
            draft.change(at, Kind::Comments, Reason::Context("in a thread of comments"));
        }
    }
}

/// Whether the line tells when a comment was written: "2 hours ago", too.
fn dates_comment(line: Line<'_>) -> bool {
    tells_day_and_time(line) || line.measures.has_time && line.measures.words() <= WORDS && names::tells_only_when(line.content())
}

/// Whether the line is as short as a button: "Reply".
fn is_short(text: &str) -> bool {
    text.split_whitespace().take(3).count() <= 2
}

/// Whether a line tells the day and the time of day, and perhaps who wrote then.
fn tells_day_and_time(line: Line<'_>) -> bool {
    let measures = &line.measures;
    // "AnnaMarch 3, 2024 at 9:15 PM": the name of the month may stand right behind another.
    let has_day = measures.has_date || measures.digits() >= DIGITS;
    // "Date: Fri, 1 Feb 2002 11:53:40": a mail that the article quotes.
    let is_field = || line.text().chars().take_while(|char| !char.is_ascii_digit()).any(|char| char == ':');
    measures.has_time && measures.words() <= WORDS && has_day && !line.is_prose() && !is_field()
}

/// A year, a day and a time of day have so many digits.
const DIGITS: usize = 8;
