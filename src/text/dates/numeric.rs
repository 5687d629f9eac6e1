//! Dates in numbers, and the years that a date can be of.

use super::Date;
use super::read::Read;
use super::tokens::{Kind, Token};

/// The years that a date in a text can be of.
const YEARS: std::ops::RangeInclusive<u16> = 1600..=2199;

/// A year of two digits below this is of the 21st century, else of the 20th.
const PIVOT: u16 = 70;

/// A date with the year first: 2026-10-09, 2026/10/09, 2026.10.09, 2026年10月9日, 2026년 10월 9일.
pub(super) fn year_first(tokens: &[Token<'_>], at: usize) -> Option<Read> {
    let year = year(tokens.get(at)?)?;
    let separator = *tokens.get(at + 1)?;
    let month = tokens.get(at + 2)?.number(1..=2)?;
    let second = tokens.get(at + 3)?;
    let day = tokens.get(at + 4)?.number(1..=2)?;
    let separated = match separator.kind {
        Kind::Mark('-' | '/' | '.') => second.kind == separator.kind && !second.spaced && !separator.spaced && stands_alone(tokens, at, at + 5),
        _ => matches!((separator.text, second.text), ("年", "月") | ("년", "월")),
    };
    let date = Date::of_day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    separated.then(|| Read::plain(date, at + 5))
}

/// A date with the year last: 9.10.2026, 09/10/2026, 10-09-26. With dots the day is first. With other marks either may be: the numbers may decide,
/// or else both readings are returned.
pub(super) fn numbers(tokens: &[Token<'_>], at: usize) -> Option<Read> {
    let [first, separator, second, again, last] = tokens.get(at..at + 5)? else { return None };
    let Kind::Mark(mark @ ('-' | '/' | '.')) = separator.kind else { return None };
    // A space is allowed only after a dot: 9. 10. 2026.
    let joined = again.is(mark) && !separator.spaced && !again.spaced && (mark == '.' || !second.spaced && !last.spaced);
    if !joined || !stands_alone(tokens, at, at + 5) {
        return None;
    }
    let (one, two) = (u8::try_from(first.number(1..=2)?).ok()?, u8::try_from(second.number(1..=2)?).ok()?);
    let year = year(last).or_else(|| short_year(last).filter(|_| mark != '.' || !is_version(tokens, at)))?;
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

/// Words before a version number.
const VERSION: [&str; 8] = ["version", "versions", "ver", "versión", "versione", "versão", "versie", "wersja"];

/// Whether the word before this token says that a version number follows: Version 1.2.24, v1.2.24, Version: 1.2.24.
fn is_version(tokens: &[Token<'_>], at: usize) -> bool {
    let mut before = tokens[..at].iter().rev().skip_while(|token| token.is(':') || token.is('.'));
    // With a space, "v" is Czech for "on".
    before.next().is_some_and(|word| VERSION.contains(&word.text.to_lowercase().as_str()) || matches!(word.text, "v" | "V") && !tokens[at].spaced)
}

/// Whether the numbers between these tokens are not part of something longer, such as an address, a version or a path.
fn stands_alone(tokens: &[Token<'_>], start: usize, end: usize) -> bool {
    let joins = |token: &Token<'_>| matches!(token.kind, Kind::Number | Kind::Mark('/' | '.' | '-' | '_' | ':' | '#' | '$' | '€' | '£'));
    let before = start.checked_sub(1).map(|at| &tokens[at]).filter(|token| joins(token) && !tokens[start].spaced);
    // A colon or a dash may stand right before a date.
    let before = before.filter(|token| !token.is(':') && !token.is('-'));
    let after = tokens.get(end).filter(|token| !token.spaced && matches!(token.kind, Kind::Number | Kind::Mark('/' | '_' | '%')));
    // A time of day may have run into the year, 09.10.1912:30, so that neither can be told.
    let goes_on = tokens.get(end).is_some_and(|token| (token.is('.') || token.is(':')) && !token.spaced)
        && tokens.get(end + 1).is_some_and(|token| !token.spaced && token.kind == Kind::Number);
    before.is_none() && after.is_none() && !goes_on
}

/// A year of four digits.
pub(super) fn year(token: &Token<'_>) -> Option<u16> {
    token.number(4..=4).filter(|year| YEARS.contains(year))
}

/// A year of two digits.
pub(super) fn short_year(token: &Token<'_>) -> Option<u16> {
    token.number(2..=2).map(|year| if year < PIVOT { 2000 + year } else { 1900 + year })
}
