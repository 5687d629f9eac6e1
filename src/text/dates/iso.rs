//! Prints and parses ISO 8601.

use std::fmt::Write;

use super::{Date, Time};

pub(super) fn format(date: &Date) -> String {
    let mut out = format!("{:04}", date.year);
    for part in [date.month, date.day].into_iter().flatten() {
        let _ = write!(out, "-{part:02}");
    }
    if let Some(time) = date.time {
        let _ = write!(out, "T{:02}:{:02}", time.hour, time.minute);
        if let Some(second) = time.second {
            let _ = write!(out, ":{second:02}");
        }
        match time.offset {
            None => {}
            Some(0) => out.push('Z'),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                let _ = write!(out, "{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
            }
        }
    }
    out
}

/// Parses the extended form: `2026`, `2026-10`, `2026-10-09`, `2026-10-09T07:30`, the last also with seconds,
/// fractions of a second and an offset.
pub(super) fn parse(text: &str) -> Option<Date> {
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let mut parts = day.split('-');
    let year = u16::try_from(number(parts.next()?, 4)?).ok()?;
    let (month, day) = (optional(parts.next())?, optional(parts.next())?);
    if parts.next().is_some() {
        return None;
    }
    let date = match (month, day) {
        (Some(month), Some(day)) => Date::of_day(year, month, day)?,
        (Some(month), None) => Date::of_month(year, month)?,
        _ => Date::of_year(year),
    };
    let Some(time) = time else { return Some(date) };
    day?;
    Some(date.at(Some(clock(time)?)))
}

/// Parses the time after the `T`.
fn clock(text: &str) -> Option<Time> {
    let at = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, offset) = text.split_at(at);
    // Fractions of a second are dropped.
    let (clock, has_parts) = match clock.split_once('.') {
        Some((clock, parts)) if !parts.is_empty() && parts.bytes().all(|b| b.is_ascii_digit()) => (clock, true),
        _ => (clock, false),
    };
    let mut parts = clock.split(':');
    let (hour, minute) = (small(parts.next()?)?, small(parts.next()?)?);
    let second = optional(parts.next())?;
    let exists = parts.next().is_none() && (second.is_some() || !has_parts) && hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
    let offset = match offset.split_at_checked(1) {
        None => None,
        Some(("Z", "")) => Some(0),
        Some((sign @ ("+" | "-"), rest)) => {
            let (hours, minutes) = rest.split_once(':')?;
            let (hours, minutes) = (i16::from(small(hours)?), i16::from(small(minutes)?));
            if hours > 18 || minutes > 59 {
                return None;
            }
            Some((hours * 60 + minutes) * if sign == "-" { -1 } else { 1 })
        }
        Some(_) => return None,
    };
    exists.then_some(Time { hour, minute, second, offset })
}

/// The number in a part that may be missing. `None` if the part is there but is no number of two digits.
fn optional(part: Option<&str>) -> Option<Option<u8>> {
    part.map_or(Some(None), |part| small(part).map(Some))
}

/// A number of two digits.
fn small(text: &str) -> Option<u8> {
    u8::try_from(number(text, 2)?).ok()
}

/// A number of exactly this many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let valid = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    valid.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        for text in [
            "2026",
            "2026-10",
            "2026-10-09",
            "2026-10-09T07:30",
            "2026-10-09T07:30:05",
            "2026-10-09T07:30Z",
            "2026-10-09T07:30:05-04:00",
            "2026-10-09T07:30+05:45",
            "0901-01-01",
        ] {
            assert_eq!(parse(text).map(|date| format(&date)).as_deref(), Some(text));
        }
    }

    #[test]
    fn parts_of_a_second_are_left_out() {
        for text in ["2026-10-09T12:00:05.000Z", "2026-10-09T12:00:05.1Z"] {
            assert_eq!(parse(text).map(|date| format(&date)).as_deref(), Some("2026-10-09T12:00:05Z"));
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "26",
            "2026-",
            "2026-13",
            "2026-00",
            "2026-1-9",
            "2026-02-29",
            "2026-10-09T",
            "2026-10-09T7:30",
            "2026-10-09T24:00",
            "2026-10-09T07:30:60",
            "2026-10T07:30",
            "2026-10-09T07:30+2",
            "2026-10-09T07:30+19:00",
            "2026-10-09T07:30.5Z",
            "2026-10-09T07:30:05.Z",
            "2026-10-09 07:30",
            "+2026",
            "2026-10-09-01",
            "2026-10-09T07:30é",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
