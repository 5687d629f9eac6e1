//! Dates in a text.

use std::ops::Range;

use super::tokens::{Kind, Token, split};
use super::{Date, relative, time, vocabulary};

/// The years that a date in a text can be of.
const YEARS: std::ops::RangeInclusive<u16> = 1600..=2199;

/// A year of two digits is of this century below this, else of the last.
const PIVOT: u16 = 70;

/// No date that has its year has fewer digits: 9 Oct 26.
const DIGITS: usize = 3;

/// A date and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// What it says; by the first reading, of two.
    pub(crate) date: Date,
    /// For numbers such as 03/04/2026, the reading with the month first; `date` is the one with the day first.
    pub(crate) month_first: Option<Date>,
    /// Whether the order of day and month is plain from the numbers, and then whether the month is first. Nothing for a date
    /// that is not in numbers with slashes or dashes.
    pub(crate) order: Option<bool>,
    /// Where it stands, in bytes, its time of day included.
    pub(crate) span: Range<usize>,
}

/// The dates in `text`, in order. Those that count from another day ("3 hours ago", "yesterday") or lack the year are
/// only told where `now` is given. Linear in the length of the text.
pub(crate) fn find(text: &str, now: Option<&Date>) -> Vec<Found> {
    let mut found = Vec::new();
    if now.is_none() && text.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
        return found;
    }
    let tokens = split(text);
    let (mut at, mut free) = (0, 0);
    while at < tokens.len() {
        let Some(mut read) = date(&tokens, at, now) else {
            at += 1;
            continue;
        };
        let mut start = at;
        if read.date.day.is_some() && read.date.time.is_none() {
            if let Some((time, end)) = time::after(&tokens, read.end) {
                read.set_time(time);
                read.end = end;
            } else if let Some((time, first)) = time::before(&tokens, at).filter(|(_, first)| *first >= free) {
                read.set_time(time);
                start = first;
            }
        }
        found.push(Found {
            date: read.date,
            month_first: read.month_first,
            order: read.order,
            span: tokens[start].start..tokens[read.end - 1].end(),
        });
        (at, free) = (read.end, read.end);
    }
    found
}

/// A date that begins at a token.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) date: Date,
    month_first: Option<Date>,
    order: Option<bool>,
    /// The token after it.
    pub(super) end: usize,
}

impl Read {
    pub(super) fn plain(date: Date, end: usize) -> Self {
        Self { date, month_first: None, order: None, end }
    }

    fn set_time(&mut self, time: super::Time) {
        self.date = self.date.at(Some(time));
        self.month_first = self.month_first.map(|date| date.at(Some(time)));
    }
}

fn date(tokens: &[Token<'_>], at: usize, now: Option<&Date>) -> Option<Read> {
    // First, for "2d ago" would be a day of agosto.
    if let Some(read) = now.and_then(|now| relative::read(tokens, at, now)) {
        return Some(read);
    }
    match tokens[at].kind {
        Kind::Number => year_first(tokens, at).or_else(|| numbers(tokens, at)).or_else(|| day_first(tokens, at, now)),
        Kind::Word => month_first(tokens, at, now),
        Kind::Mark(_) => None,
    }
}

/// 2026-10-09, 2026/10/09, 2026.10.09, 2026年10月9日.
fn year_first(tokens: &[Token<'_>], at: usize) -> Option<Read> {
    let year = year(tokens.get(at)?)?;
    let separator = *tokens.get(at + 1)?;
    let month = tokens.get(at + 2)?.number(1..=2)?;
    let second = tokens.get(at + 3)?;
    let day = tokens.get(at + 4)?.number(1..=2)?;
    let separated = match separator.kind {
        Kind::Mark('-' | '/' | '.') => second.kind == separator.kind && !second.spaced && !separator.spaced && stands_alone(tokens, at, at + 5),
        _ => separator.text == "年" && second.text == "月",
    };
    let date = Date::of_day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    separated.then(|| Read::plain(date, at + 5))
}

/// 9.10.2026, 09/10/2026, 10-09-26. Dots have the day first; so has every other mark, unless the numbers or the caller know better.
fn numbers(tokens: &[Token<'_>], at: usize) -> Option<Read> {
    let [first, separator, second, again, last] = tokens.get(at..at + 5)? else { return None };
    let Kind::Mark(mark @ ('-' | '/' | '.')) = separator.kind else { return None };
    // Only after a dot may there be a space: 9. 10. 2026.
    let joined = again.is(mark) && !separator.spaced && !again.spaced && (mark == '.' || !second.spaced && !last.spaced);
    if !joined || !stands_alone(tokens, at, at + 5) {
        return None;
    }
    let (one, two) = (u8::try_from(first.number(1..=2)?).ok()?, u8::try_from(second.number(1..=2)?).ok()?);
    let year = year(last).or_else(|| short_year(last))?;
    let (day_first, month_first) = (Date::of_day(year, two, one), Date::of_day(year, one, two));
    if mark == '.' {
        return Some(Read::plain(day_first?, at + 5));
    }
    let (date, other, order) = match (day_first, month_first) {
        (Some(date), Some(other)) if date != other => (date, Some(other), None),
        (Some(date), Some(_)) => (date, None, None),
        (Some(date), None) => (date, None, Some(false)),
        (None, Some(date)) => (date, None, Some(true)),
        (None, None) => return None,
    };
    Some(Read { date, month_first: other, order, end: at + 5 })
}

/// Whether the numbers between these tokens are not part of something longer: an address, a version, a path.
fn stands_alone(tokens: &[Token<'_>], start: usize, end: usize) -> bool {
    let joins = |token: &Token<'_>| matches!(token.kind, Kind::Number | Kind::Mark('/' | '.' | '-' | '_' | ':' | '#' | '$' | '€' | '£'));
    let before = start.checked_sub(1).map(|at| &tokens[at]).filter(|token| joins(token) && !tokens[start].spaced);
    // A colon or a dash may lead up to a date without a space.
    let before = before.filter(|token| !token.is(':') && !token.is('-'));
    let after = tokens.get(end).filter(|token| !token.spaced && matches!(token.kind, Kind::Number | Kind::Mark('/' | '_' | '%')));
    // So does a clock that has run into the year: 09.10.1912:30.
    let goes_on = tokens.get(end).is_some_and(|token| (token.is('.') || token.is(':')) && !token.spaced)
        && tokens.get(end + 1).is_some_and(|token| !token.spaced && token.kind == Kind::Number);
    before.is_none() && after.is_none() && !goes_on
}

/// 9 October 2026, 9. Oktober 2026, 9 de octubre de 2026, 1er octobre 2026, 09-Oct-2026, 9th of October, 2026.
fn day_first(tokens: &[Token<'_>], at: usize, now: Option<&Date>) -> Option<Read> {
    let day = u8::try_from(tokens[at].number(1..=2)?).ok()?;
    if is_later_end(tokens, at) || joins_number_before(tokens, at) {
        return None;
    }
    let mut next = at + 1;
    skip(tokens, &mut next, |token| token.kind == Kind::Word && !token.spaced && vocabulary::is_ordinal(token.text));
    skip(tokens, &mut next, |token| matches!(token.kind, Kind::Mark('.' | '-' | '/' | ',')));
    skip(tokens, &mut next, |token| token.kind == Kind::Word && vocabulary::is_joint(token.text));
    skip(tokens, &mut next, |token| token.is('\''));
    let month = month(tokens.get(next)?)?;
    year_after(tokens, next + 1, month, day, now)
}

/// October 9, 2026; Oct. 9th 2026; October 2026; octubre de 2026.
fn month_first(tokens: &[Token<'_>], at: usize, now: Option<&Date>) -> Option<Read> {
    // A mark and a word at most stand between the month and a number.
    tokens[at + 1..].iter().take(3).find(|token| token.kind == Kind::Number)?;
    let month = month(&tokens[at])?;
    let mut next = at + 1;
    skip(tokens, &mut next, |token| matches!(token.kind, Kind::Mark('.' | '-' | '/' | '\'')));
    skip(tokens, &mut next, |token| token.kind == Kind::Word && (vocabulary::is_joint(token.text) || token.text == "the"));
    let number = tokens.get(next)?;
    if let Some(year) = year(number) {
        return Some(Read::plain(Date::of_month(year, month)?, next + 1));
    }
    let day = u8::try_from(number.number(1..=2)?).ok()?;
    next += 1;
    skip(tokens, &mut next, |token| token.kind == Kind::Word && !token.spaced && vocabulary::is_ordinal(token.text));
    // October 9–11 is as long as an event.
    let is_first = tokens.get(next).is_some_and(|token| token.is('-'))
        && tokens.get(next + 1).is_some_and(|token| token.number(1..=2).is_some() && !token.spaced);
    if is_first {
        return None;
    }
    year_after(tokens, next, month, day, now)
}

/// The day, with the year that stands at this token; without one, the last such day before `now`.
fn year_after(tokens: &[Token<'_>], at: usize, month: u8, day: u8, now: Option<&Date>) -> Option<Read> {
    let mut next = at;
    skip(tokens, &mut next, |token| token.is('.'));
    skip(tokens, &mut next, |token| matches!(token.kind, Kind::Mark(',' | '-' | '/')));
    skip(tokens, &mut next, |token| token.kind == Kind::Word && vocabulary::is_joint(token.text));
    let apostrophe = tokens.get(next).is_some_and(|token| token.is('\''));
    skip(tokens, &mut next, |token| token.is('\''));
    if let Some(token) = tokens.get(next) {
        let is_joined = tokens.get(next - 1).is_some_and(|token| matches!(token.kind, Kind::Mark('-' | '/'))) && !token.spaced;
        // 9 Oct 26; but Oct 9, 26 people, and 9 Oct 18:30.
        let after_comma = tokens.get(next - 1).is_some_and(|token| token.is(','));
        let goes_on = tokens.get(next + 1).is_some_and(|after| matches!(after.kind, Kind::Mark(':' | '.') | Kind::Word));
        let is_short = apostrophe || is_joined || !after_comma && !goes_on;
        let year = year(token).or_else(|| short_year(token).filter(|_| is_short));
        if let Some(year) = year {
            return Some(Read::plain(Date::of_day(year, month, day)?, next + 1));
        }
    }
    relative::last(month, day, now?).map(|date| Read::plain(date, at))
}

/// Whether the number ends a run of days: the 11 of 9–11 October. The minutes of a clock do not begin one.
fn is_later_end(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(dash) = at.checked_sub(1).map(|at| tokens[at]).filter(|token| token.is('-')) else { return false };
    let Some(first) = at.checked_sub(2).filter(|&first| tokens[first].number(1..=2).is_some_and(|day| day <= 31)) else { return false };
    let clock = first.checked_sub(1).is_some_and(|before| matches!(tokens[before].kind, Kind::Mark(':' | '.') | Kind::Word) && !tokens[first].spaced);
    !clock && dash.spaced == tokens[at].spaced
}

/// Whether the number goes on with one before it: the 30 of 7:30, the 9 of 1,9.
fn joins_number_before(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(mark) = at.checked_sub(1).map(|at| tokens[at]) else { return false };
    let numbers = at.checked_sub(2).is_some_and(|first| tokens[first].kind == Kind::Number);
    matches!(mark.kind, Kind::Mark(':' | '.' | ',' | '/')) && !mark.spaced && !tokens[at].spaced && numbers
}

fn skip(tokens: &[Token<'_>], at: &mut usize, what: impl Fn(&Token<'_>) -> bool) {
    *at += usize::from(tokens.get(*at).is_some_and(what));
}

fn month(token: &Token<'_>) -> Option<u8> {
    (token.kind == Kind::Word).then(|| vocabulary::month(token.text)).flatten()
}

fn year(token: &Token<'_>) -> Option<u16> {
    token.number(4..=4).filter(|year| YEARS.contains(year))
}

/// A year of two digits.
fn short_year(token: &Token<'_>) -> Option<u16> {
    token.number(2..=2).map(|year| if year < PIVOT { 2000 + year } else { 1900 + year })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dates in a text, in ISO 8601; of two readings the second after a bar.
    fn all(text: &str, now: Option<&str>) -> Vec<String> {
        let now = now.map(|now| now.parse().unwrap());
        let iso = |found: Found| found.month_first.map_or(found.date.to_string(), |other| format!("{}|{other}", found.date));
        find(text, now.as_ref()).into_iter().map(iso).collect()
    }

    fn assert_reads(cases: &[(&str, &str)]) {
        for (text, date) in cases {
            assert_eq!(all(text, None), [*date], "{text}");
        }
    }

    #[test]
    fn days_in_nine_languages() {
        assert_reads(&[
            ("October 9, 2026", "2026-10-09"),
            ("Friday, Oct. 9th 2026", "2026-10-09"),
            ("the 9th of October, 2026", "2026-10-09"),
            ("9. Oktober 2026", "2026-10-09"),
            ("Freitag, 9. März 2026", "2026-03-09"),
            ("9. Jänner 2026", "2026-01-09"),
            ("viernes, 9 de octubre de 2026", "2026-10-09"),
            ("1er août 2026", "2026-08-01"),
            ("vendredi 9 oct. 2026", "2026-10-09"),
            ("9 ottobre 2026", "2026-10-09"),
            ("1º maggio 2026", "2026-05-01"),
            ("9 de outubro de 2026", "2026-10-09"),
            ("09 out 2026", "2026-10-09"),
            ("vrijdag 9 maart 2026", "2026-03-09"),
            ("9 mrt. 2026", "2026-03-09"),
            ("9 października 2026 r.", "2026-10-09"),
            ("9 maja 2026", "2026-05-09"),
            ("den 9 maj 2026", "2026-05-09"),
            ("9 DECEMBER 2026", "2026-12-09"),
        ]);
    }

    #[test]
    fn days_in_numbers() {
        assert_reads(&[
            ("2026-10-09", "2026-10-09"),
            ("2026/10/09", "2026-10-09"),
            ("9.10.2026", "2026-10-09"),
            ("9. 10. 2026", "2026-10-09"),
            ("09.10.26", "2026-10-09"),
            ("09.10.98", "1998-10-09"),
            ("25/12/2026", "2026-12-25"),
            ("12/25/2026", "2026-12-25"),
            ("03/03/2026", "2026-03-03"),
            ("03/04/2026", "2026-04-03|2026-03-04"),
            ("03-04-26", "2026-04-03|2026-03-04"),
            ("09-Oct-2026", "2026-10-09"),
            ("2026年10月9日", "2026-10-09"),
        ]);
    }

    #[test]
    fn no_more_is_told_than_the_text_says() {
        assert_reads(&[
            ("October 2026", "2026-10"),
            ("octubre de 2026", "2026-10"),
            ("9 October 2026", "2026-10-09"),
            ("9 Oct 2026, 07:30", "2026-10-09T07:30"),
        ]);
    }

    #[test]
    fn times_of_day() {
        assert_reads(&[
            ("9 October 2026 at 7:30 p.m.", "2026-10-09T19:30"),
            ("October 9, 2026 | 12 am", "2026-10-09T00:00"),
            ("9. Oktober 2026, 18.42 Uhr", "2026-10-09T18:42"),
            ("9.10.2026 um 18 Uhr", "2026-10-09T18:00"),
            ("9 de octubre de 2026 a las 7:30 h", "2026-10-09T07:30"),
            ("9 octobre 2026 à 7h30", "2026-10-09T07:30"),
            ("9 octobre 2026 à 7 h 30", "2026-10-09T07:30"),
            ("9 octobre 2026 à 7 h, 30 pages", "2026-10-09T07:00"),
            ("9 ottobre 2026 alle ore 7.30", "2026-10-09T07:30"),
            ("9 de outubro de 2026 às 07h30", "2026-10-09T07:30"),
            ("9 oktober 2026 om 07.30 uur", "2026-10-09T07:30"),
            ("9 października 2026, godz. 7:30", "2026-10-09T07:30"),
            ("9 oktober 2026 kl. 07.30", "2026-10-09T07:30"),
            ("18:42 Uhr, 9.10.2026", "2026-10-09T18:42"),
            ("2026-10-09 07:30:05", "2026-10-09T07:30:05"),
        ]);
        assert_eq!(all("9 October 2026 | 5 min read", None), ["2026-10-09"]);
        assert_eq!(all("9 October 2026 - 12.30 pounds", None), ["2026-10-09"]);
        assert_eq!(all("9 October 2026, 25:10", None), ["2026-10-09"]);
    }

    #[test]
    fn the_offset_is_told_where_it_is_given_and_means_one_thing() {
        assert_reads(&[
            ("2026-10-09T07:30:05.123+02:00", "2026-10-09T07:30:05+02:00"),
            ("2026-10-09T07:30Z", "2026-10-09T07:30Z"),
            ("9 October 2026, 07:30 GMT", "2026-10-09T07:30Z"),
            ("9 October 2026, 07:30 (UTC-5)", "2026-10-09T07:30-05:00"),
            ("9. Oktober 2026, 18.42 Uhr MESZ", "2026-10-09T18:42+02:00"),
            ("October 9, 2026 7:30 AM EDT", "2026-10-09T07:30-04:00"),
            ("7:30 AM EST, Thu October 9, 2026", "2026-10-09T07:30-05:00"),
            ("9 October 2026, 07:30 +0530", "2026-10-09T07:30+05:30"),
            ("2026-10-09T07:30-05:00", "2026-10-09T07:30-05:00"),
            ("9 October 2026, 07:30-09:00", "2026-10-09T07:30"),
            ("9 October 2026, 07:30 West Quay", "2026-10-09T07:30"),
            ("9 October 2026, 07:30 IST", "2026-10-09T07:30"),
            ("October 9, 2026 7:30 AM ET", "2026-10-09T07:30"),
        ]);
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        for text in [
            "version 1.2.26.5",
            "10.0.0.1",
            "https://gazette.example/2026/10/09/ferry",
            "31.04.2026",
            "13/13/2026",
            "may 5 boats",
            "open 24/7/365",
            "Sept 11 attacks",
            "May 5, 12",
            "9:30 to 10",
            "09.10.1912:30",
            "$9/10/26",
        ] {
            assert_eq!(all(text, None), [""; 0], "{text}");
        }
        assert_eq!(all("9–11 October 2026", None), ["2026-10"], "an event of three days in a month");
        assert_eq!(all("October 9–11, 2026", None), [""; 0]);
    }

    #[test]
    fn dates_in_a_line_and_words_run_together_are_parted() {
        assert_eq!(all("Published: 9 October 2026 07:30 | Updated: 10 October 2026", None), ["2026-10-09T07:30", "2026-10-10"]);
        assert_eq!(all("By Ada QuillOctober 9, 20264 comments", None), [""; 0]);
        assert_eq!(all("By Ada QuillOctober 9, 2026", None), ["2026-10-09"]);
        assert_eq!(all("Oct 8, 2026 1:00 AMOct 9, 2026 6:02 PM", None), ["2026-10-08T01:00", "2026-10-09T18:02"]);
    }

    #[test]
    fn a_day_without_its_year_is_the_last_such_day() {
        assert_eq!(all("9 October, 07:30", None), [""; 0]);
        assert_eq!(all("9 October, 07:30", Some("2026-11-24")), ["2026-10-09T07:30"]);
        assert_eq!(all("Dec 24", Some("2026-11-24")), ["2025-12-24"]);
        assert_eq!(all("24. November", Some("2026-11-24")), ["2026-11-24"]);
    }

    #[test]
    fn where_a_date_stands_is_told_with_its_time() {
        let text = "Von Ada Quill, 9. März 2026, 18.42 Uhr – Westhaven";
        let found = find(text, None);
        assert_eq!(&text[found[0].span.clone()], "9. März 2026, 18.42 Uhr");
    }
}
