//! Dates with the name of the month.

use super::numeric::{short_year, year};
use super::read::Read;
use super::tokens::{Kind, Token};
use super::{Date, relative, vocabulary};

/// The years of the Thai calendar that a date can be of, and how far they are ahead of Gregorian years.
const THAI_YEARS: std::ops::RangeInclusive<u16> = 2400..=2699;
const THAI_AHEAD: u16 = 543;
/// A Thai year of two digits counts from this year.
const THAI_CENTURY: u16 = 2500;

/// A date with the day first: 9 October 2026, 9. Oktober 2026, 9 de octubre de 2026, 1er octobre 2026, 09-Oct-2026, 9th of October, 2026.
pub(super) fn day_first(tokens: &[Token<'_>], at: usize, now: Option<&Date>) -> Option<Read> {
    let day = u8::try_from(tokens[at].number(1..=2)?).ok()?;
    if is_later_end(tokens, at) || joins_number_before(tokens, at) {
        return None;
    }
    let mut next = at + 1;
    skip(tokens, &mut next, |token| !token.spaced && (token.kind == Kind::Word && vocabulary::is_ordinal(token.text) || token.is('°')));
    skip(tokens, &mut next, |token| matches!(token.kind, Kind::Mark('.' | '-' | '/' | ',')));
    skip(tokens, &mut next, |token| token.kind == Kind::Word && vocabulary::is_joint(token.text));
    skip(tokens, &mut next, |token| token.is('\''));
    let (month, next) = month(tokens, next)?;
    year_after(tokens, next, month, day, now)
}

/// How many tokens after the month a number comes at the latest: a mark and a word may stand between the two.
pub(super) const TO_NUMBER: usize = 3;

/// A date with the month first: October 9, 2026; Oct. 9th 2026; October 2026; octubre de 2026.
pub(super) fn month_first(tokens: &[Token<'_>], at: usize, now: Option<&Date>) -> Option<Read> {
    tokens[at + 1..].iter().take(TO_NUMBER).find(|token| token.kind == Kind::Number)?;
    let (month, mut next) = month(tokens, at)?;
    skip(tokens, &mut next, |token| matches!(token.kind, Kind::Mark('.' | '-' | '/' | '\'')));
    skip(tokens, &mut next, |token| token.kind == Kind::Word && (vocabulary::is_joint(token.text) || token.text == "the"));
    let number = tokens.get(next)?;
    if let Some(year) = year(number) {
        return Some(Read::plain(Date::of_month(year, month)?, next + 1));
    }
    let day = u8::try_from(number.number(1..=2)?).ok()?;
    next += 1;
    skip(tokens, &mut next, |token| token.kind == Kind::Word && !token.spaced && vocabulary::is_ordinal(token.text));
    // October 9–11 is the time of an event, and no date of a text.
    let is_first = tokens.get(next).is_some_and(|token| token.is('-'))
        && tokens.get(next + 1).is_some_and(|token| token.number(1..=2).is_some() && !token.spaced);
    if is_first {
        return None;
    }
    year_after(tokens, next, month, day, now)
}

/// A date with the year first, as in Hungarian: 2026. október 9.
pub(super) fn year_first(tokens: &[Token<'_>], at: usize) -> Option<Read> {
    let year = year(&tokens[at])?;
    let mut next = at + 1;
    skip(tokens, &mut next, |token| token.is('.'));
    let (month, next) = month(tokens, next)?;
    let day = u8::try_from(tokens.get(next)?.number(1..=2)?).ok()?;
    Some(Read::plain(Date::of_day(year, month, day)?, next + 1))
}

/// The date of a day with the year at this token. Without a year it is the last such day up to `now`.
fn year_after(tokens: &[Token<'_>], at: usize, month: u8, day: u8, now: Option<&Date>) -> Option<Read> {
    let mut next = at;
    skip(tokens, &mut next, |token| token.is('.'));
    skip(tokens, &mut next, |token| matches!(token.kind, Kind::Mark(',' | '،' | '-' | '/')));
    skip(tokens, &mut next, |token| token.kind == Kind::Word && vocabulary::is_joint(token.text));
    let apostrophe = tokens.get(next).is_some_and(|token| token.is('\''));
    skip(tokens, &mut next, |token| token.is('\''));
    if let Some(token) = tokens.get(next) {
        let is_joined = tokens.get(next - 1).is_some_and(|token| matches!(token.kind, Kind::Mark('-' | '/'))) && !token.spaced;
        // 9 Oct 26 has a year, but Oct 9, 26 people and 9 Oct 18:30 have none.
        let after_comma = tokens.get(next - 1).is_some_and(|token| token.is(','));
        let goes_on = tokens.get(next + 1).is_some_and(|after| matches!(after.kind, Kind::Mark(':' | '.') | Kind::Word));
        let is_short = apostrophe || is_joined || !after_comma && !goes_on;
        let in_thai = at.checked_sub(1).is_some_and(|before| vocabulary::is_thai(tokens[before].text));
        let thai_year = || {
            let year = token.number(4..=4).or_else(|| token.number(2..=2).filter(|_| is_short).map(|year| THAI_CENTURY + year));
            year.filter(|year| in_thai && THAI_YEARS.contains(year)).map(|year| year - THAI_AHEAD)
        };
        let year = year(token).or_else(thai_year).or_else(|| short_year(token).filter(|_| is_short));
        if let Some(year) = year {
            return Some(Read::plain(Date::of_day(year, month, day)?, next + 1));
        }
    }
    relative::last(month, day, now?).map(|date| Read::plain(date, at))
}

/// Whether the number ends a range of days, as the 11 of 9–11 October does. The minutes of a time do not begin such a range.
fn is_later_end(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(dash) = at.checked_sub(1).map(|at| tokens[at]).filter(|token| token.is('-')) else { return false };
    let Some(first) = at.checked_sub(2).filter(|&first| tokens[first].number(1..=2).is_some_and(|day| day <= 31)) else { return false };
    let clock = first.checked_sub(1).is_some_and(|before| matches!(tokens[before].kind, Kind::Mark(':' | '.') | Kind::Word) && !tokens[first].spaced);
    !clock && dash.spaced == tokens[at].spaced
}

/// Whether the number continues one before it, as the 30 of 7:30 and the 9 of 1,9 do.
fn joins_number_before(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(mark) = at.checked_sub(1).map(|at| tokens[at]) else { return false };
    let numbers = at.checked_sub(2).is_some_and(|first| tokens[first].kind == Kind::Number);
    matches!(mark.kind, Kind::Mark(':' | '.' | ',' | '/')) && !mark.spaced && !tokens[at].spaced && numbers
}

/// Steps over a token if the condition holds for it.
fn skip(tokens: &[Token<'_>], at: &mut usize, condition: impl Fn(&Token<'_>) -> bool) {
    *at += usize::from(tokens.get(*at).is_some_and(condition));
}

/// The month that is named at this token, and the token after it. Arabic may name it twice: مارس/آذار.
fn month(tokens: &[Token<'_>], at: usize) -> Option<(u8, usize)> {
    let (month, end) = month_once(tokens, at)?;
    let again = tokens.get(end).filter(|token| token.is('/')).and_then(|_| month_once(tokens, end + 1));
    Some((month, again.filter(|&(again, _)| again == month).map_or(end, |(_, end)| end)))
}

fn month_once(tokens: &[Token<'_>], at: usize) -> Option<(u8, usize)> {
    month_of_word(tokens, at).map(|month| (month, at + 1)).or_else(|| month_of_words(tokens, at))
}

/// A month of two words in Arabic, or of two abbreviations in Thai.
fn month_of_words(tokens: &[Token<'_>], at: usize) -> Option<(u8, usize)> {
    let first = tokens.get(at).filter(|token| token.kind == Kind::Word && !token.text.is_ascii())?;
    let next = tokens.get(at + 1)?;
    if next.is('.') {
        return vocabulary::thai_month(first.text, tokens.get(at + 2)?.text).map(|month| (month, at + 3));
    }
    vocabulary::month_of_two(first.text, next.text).map(|month| (month, at + 2))
}

/// The month that a single word names. The English "out of 1935" and "a set of 2000" begin with words that are months in Portuguese.
fn month_of_word(tokens: &[Token<'_>], at: usize) -> Option<u8> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
    let is_english =
        tokens.get(at + 1).is_some_and(|next| next.text == "of") && ["out", "set"].iter().any(|word| token.text.eq_ignore_ascii_case(word));
    vocabulary::month(token.text).filter(|_| !is_english)
}
