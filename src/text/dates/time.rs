//! Times of day before and after a date.

use super::Time;
use super::tokens::{Kind, Token};
use super::vocabulary;

/// The most tokens between a date and its time.
const GAP: usize = 6;

/// The time of day after a date that ends before token `from`, and the token after it.
pub(super) fn after(tokens: &[Token<'_>], from: usize) -> Option<(Time, usize)> {
    // ISO 8601 has a `T` between the two.
    let iso = tokens.get(from).is_some_and(|token| token.text == "T" && !token.spaced);
    let start = from + usize::from(iso);
    let gap = tokens.get(start..)?.iter().take(GAP).take_while(|token| token.kind != Kind::Number);
    let mut at = start;
    for token in gap {
        match token.kind {
            Kind::Word if vocabulary::is_between(token.text) || vocabulary::half_of_day(token.text).is_some() => {}
            Kind::Mark(',' | '،' | '-' | '|' | '/' | '·' | '•' | '@' | '(' | ')' | '（' | '）' | '.' | ':' | '\'') => {}
            _ => return None,
        }
        at += 1;
    }
    let has_word = tokens[start..at].iter().any(|token| token.kind == Kind::Word);
    let half = tokens[start..at].last().and_then(|token| vocabulary::half_of_day(token.text));
    read(tokens, at, Context { is_time: has_word || at == from || is_dotted_time(tokens, at), iso, half })
}

/// Whether two numbers of two digits with a dot between them begin at this token, 07.30, and nothing else follows, or a mark that parts the line:
/// behind a date and a comma that is a time.
fn is_dotted_time(tokens: &[Token<'_>], at: usize) -> bool {
    let is_pair = |token: &Token<'_>| token.text.len() == 2 && token.number(2..=2).is_some();
    let Some([hour, dot, minute, rest @ ..]) = tokens.get(at..) else { return false };
    let ends = rest.first().is_none_or(|token| matches!(token.kind, Kind::Mark(',' | '|' | '·' | '•' | '(' | ')' | ';')));
    is_pair(hour) && dot.is('.') && !dot.spaced && is_pair(minute) && !minute.spaced && ends
}

/// The time of day before a date that begins at token `to`, and its first token.
pub(super) fn before(tokens: &[Token<'_>], to: usize) -> Option<(Time, usize)> {
    // A time and everything that may stand between it and the date are at most twice the gap.
    let first = to.saturating_sub(2 * GAP);
    (first..to).find_map(|start| {
        let (time, end) = (tokens[start].kind == Kind::Number).then(|| read(tokens, start, Context::default())).flatten()?;
        let gap = tokens.get(end..to)?;
        let (_, gap) = gap.split_at(clock_name(gap));
        let fits = gap.len() <= GAP && gap.iter().all(|token| is_before_date(token));
        fits.then_some((time, start))
    })
}

/// Whether the token may stand between a time and a date after it.
fn is_before_date(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Word => vocabulary::is_between(token.text) || matches!(token.text, "on" | "den" | "le" | "del"),
        Kind::Mark(mark) => matches!(mark, ',' | '،' | '-' | '|' | '/' | '·' | '•' | '(' | ')' | '.'),
        Kind::Number => false,
    }
}

/// How many letters the abbreviation of a time zone has.
const ZONE: std::ops::RangeInclusive<usize> = 2..=5;

/// How many of these tokens name the time zone of a time before them: CT, (AEST), Eastern, Pacific Standard Time. The name may stand for several
/// zones.
fn clock_name(tokens: &[Token<'_>]) -> usize {
    let at = usize::from(tokens.first().is_some_and(|token| token.is('(')));
    let is_abbreviation = |token: &&Token<'_>| ZONE.contains(&token.text.len()) && token.text.bytes().all(|byte| byte.is_ascii_uppercase());
    if tokens.get(at).is_some_and(|token| is_abbreviation(&token)) {
        return at + 1;
    }
    let words = tokens.iter().skip(at).take_while(|token| vocabulary::is_of_clock_name(token.text)).count();
    if words > 0 { at + words } else { 0 }
}

/// The time of day that begins at this token, without a date beside it, and the token after it.
pub(super) fn alone(tokens: &[Token<'_>], at: usize) -> Option<(Time, usize)> {
    read(tokens, at, Context::default())
}

/// What is known of a time from the tokens before it.
#[derive(Clone, Copy, Default)]
struct Context {
    /// Whether a word or a date right before it makes it certain that this is a time. Only then may it be written 07.30.
    is_time: bool,
    /// Whether the `T` of ISO 8601 stands before it.
    iso: bool,
    /// The half of the day that a word before it names; true for the second.
    half: Option<bool>,
}

/// A time that begins at this token: 7:30, 7.30 am, 07h30, 7 h 30, 7 pm, 7 Uhr, 7 Uhr 30, 7時30分, 07:30:05 +02:00; and the token after it.
fn read(tokens: &[Token<'_>], at: usize, context: Context) -> Option<(Time, usize)> {
    if let Some(read) = in_four_digits(tokens, at) {
        return Some(read);
    }
    let hour = tokens.get(at)?.number(1..=2)?;
    let (mut second, mut end) = (None, at + 1);
    let joined = |at: usize| tokens.get(at).filter(|token| !token.spaced);
    let separator = joined(end).map(|token| token.text);
    let behind = match tokens.get(end) {
        Some(Token { text: "h", spaced: true, .. }) => tokens.get(end + 1).filter(|token| token.spaced),
        _ if matches!(separator, Some(":" | "." | "h" | "H")) => joined(end + 1),
        _ => None,
    };
    let minute = behind.and_then(|token| token.number(2..=2));
    end += if minute.is_some() { 2 } else { 0 };
    // 7 h 30 min
    let is_spoken = minute.is_some() && tokens.get(at + 1).is_some_and(|token| matches!(token.text, "h" | "H"));
    end += usize::from(is_spoken && tokens.get(end).is_some_and(|token| vocabulary::is_minute(token.text)));
    if separator == Some(":") && minute.is_some() && joined(end).is_some_and(|token| token.is(':')) {
        second = joined(end + 1).and_then(|token| token.number(2..=2));
        end += if second.is_some() { 2 } else { 0 };
        // Fractions of a second are dropped.
        let is_point = |token: &Token<'_>| token.is('.') || context.iso && token.is(',');
        let has_parts = second.is_some() && joined(end).is_some_and(is_point) && joined(end + 1).is_some_and(|token| token.kind == Kind::Number);
        end += if has_parts { 2 } else { 0 };
    }
    let half = meridiem(tokens, end).or(context.half.map(|afternoon| (afternoon, end)));
    let is_clock = tokens.get(end).is_some_and(|token| token.kind == Kind::Word && vocabulary::is_clock(token.text));
    let is_plain = minute.is_some() && (separator != Some(".") || context.is_time);
    if !is_plain && half.is_none() && !is_clock {
        return None;
    }
    let hour = match half {
        // Some write 19:30 pm.
        Some((afternoon, _)) if hour <= 12 => hour % 12 + 12 * u16::from(afternoon),
        _ => hour,
    };
    end = half.map_or(end, |(_, next)| next) + usize::from(is_clock);
    let behind_word = if is_clock && minute.is_none() { minute_behind(tokens, end) } else { None };
    end = behind_word.map_or(end, |(_, next)| next);
    let minute = minute.or(behind_word.map(|(minute, _)| minute)).unwrap_or(0);
    if hour >= 24 || minute >= 60 || second.is_some_and(|second| second >= 60) {
        return None;
    }
    let mut time = Time {
        hour: u8::try_from(hour).ok()?,
        minute: u8::try_from(minute).ok()?,
        second: second.and_then(|second| u8::try_from(second).ok()),
        offset: None,
    };
    // 07:30-09:00 is a span of time, but 07:30:05-09:00 has an offset.
    let is_span = !context.iso && second.is_none() && joined(end).is_some_and(|token| token.is('-'));
    if let Some((offset, next)) = offset(tokens, end, context.iso).filter(|_| !is_span) {
        time.offset = Some(offset);
        end = next;
    }
    Some((time, end))
}

/// A time in four digits, 1630 hrs, and the token after it.
fn in_four_digits(tokens: &[Token<'_>], at: usize) -> Option<(Time, usize)> {
    let number = tokens.get(at)?.number(4..=4).filter(|number| number / 100 < 24 && number % 100 < 60)?;
    matches!(tokens.get(at + 1)?.text, "hrs" | "Hrs" | "HRS" | "hours").then_some(())?;
    let [hour, minute] = [number / 100, number % 100].map(u8::try_from);
    Some((Time { hour: hour.ok()?, minute: minute.ok()?, second: None, offset: None }, at + 2))
}

/// The minute after a word such as "Uhr", and the token after it: 7 Uhr 30, 7時30分. There is none in 7 Uhr, 30 Boote and in 7 Uhr 30.10.2026.
fn minute_behind(tokens: &[Token<'_>], at: usize) -> Option<(u16, usize)> {
    let token = tokens.get(at)?;
    let is_joined = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Number && !token.spaced);
    match tokens.get(at + 1) {
        Some(next) if vocabulary::is_minute(next.text) => Some((token.number(1..=2)?, at + 2)),
        Some(next) if next.kind == Kind::Word || is_joined(at + 2) => None,
        _ => Some((token.number(2..=2)?, at + 1)),
    }
}

/// Whether am or pm stands at this token (true for pm), and the token after it.
fn meridiem(tokens: &[Token<'_>], at: usize) -> Option<(bool, usize)> {
    let word = tokens.get(at).filter(|token| token.kind == Kind::Word)?.text;
    let afternoon = match word {
        "am" if is_german_day(tokens, at + 1) => return None,
        "am" | "AM" | "Am" | "a" | "A" => false,
        "pm" | "PM" | "Pm" | "p" | "P" => true,
        _ => return None,
    };
    if word.len() == 2 {
        return Some((afternoon, at + 1));
    }
    let dotted = |at: usize, mark: char| tokens.get(at).is_some_and(|token| token.is(mark));
    let m = tokens.get(at + 2).is_some_and(|token| matches!(token.text, "m" | "M"));
    (dotted(at + 1, '.') && m).then(|| (afternoon, at + 3 + usize::from(dotted(at + 3, '.'))))
}

const GERMAN_DAYS: [&str; 8] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"];

/// Whether a day follows at this token after a German "am": am 9. Oktober, am 09.10.2026, am Freitag.
fn is_german_day(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    GERMAN_DAYS.contains(&token.text) || token.number(1..=2).is_some() && tokens.get(at + 1).is_some_and(|dot| dot.is('.') && !dot.spaced)
}

/// The offset from UTC at this token, and the token after it: Z, CEST, +02:00, GMT+2, (UTC -0500). Hours alone are enough in ISO 8601 and after a
/// zone: elsewhere "+3" counts something.
fn offset(tokens: &[Token<'_>], at: usize, iso: bool) -> Option<(i16, usize)> {
    let mut at = at + usize::from(tokens.get(at)?.is('('));
    let named = tokens.get(at).filter(|token| token.kind == Kind::Word).and_then(|token| vocabulary::zone(token.text));
    at += usize::from(named.is_some());
    match numeric(tokens, at, iso || named.is_some()) {
        Some((minutes, end)) if named.is_none_or(|named| named == 0) => Some((minutes, end)),
        _ => named.map(|named| (named, at)),
    }
}

/// Whether the number is an offset from UTC, as in "GMT+2", and no day.
pub(super) fn is_offset(tokens: &[Token<'_>], at: usize) -> bool {
    let [Some(zone), Some(sign)] = [2, 1].map(|before| at.checked_sub(before).map(|at| &tokens[at])) else { return false };
    let is_glued = !tokens[at].spaced && !sign.spaced;
    is_glued && matches!(sign.kind, Kind::Mark('+' | '-')) && zone.kind == Kind::Word && vocabulary::zone(zone.text) == Some(0)
}

/// An offset in numbers, and the token after it: +02:00, +0200, or -5 if hours are enough.
fn numeric(tokens: &[Token<'_>], at: usize, hours_are_enough: bool) -> Option<(i16, usize)> {
    let sign = match tokens.get(at)?.kind {
        Kind::Mark('+') => 1,
        // A dash before a space leads to something else.
        Kind::Mark('-') if tokens.get(at + 1).is_some_and(|token| !token.spaced) => -1,
        _ => return None,
    };
    let token = tokens.get(at + 1).filter(|token| !token.spaced)?;
    let (hours, minutes, end) = match (token.number(1..=2), token.number(4..=4)) {
        (Some(hours), _) => {
            match tokens.get(at + 2).filter(|token| token.is(':') && !token.spaced).and(tokens.get(at + 3)).and_then(|token| token.number(2..=2)) {
                Some(minutes) => (hours, minutes, at + 4),
                None if hours_are_enough => (hours, 0, at + 2),
                None => return None,
            }
        }
        (None, Some(both)) => (both / 100, both % 100, at + 2),
        _ => return None,
    };
    let minutes = i16::try_from(hours * 60 + minutes).ok().filter(|_| hours <= 14 && minutes < 60)?;
    Some((sign * minutes, end))
}
