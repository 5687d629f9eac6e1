//! Dates, and how they are read from text.
//!
//! There are two reasons for rules of its own instead of a date crate. What has to be known is small and closed: the names of months in a few
//! languages, and some forms of days and times. And those crates read a text that is nothing but a date, in a given form. Here the date has to be
//! found among other words first, it must not come out more precise than it is written, and where it can be read in two ways, both are wanted.
//!
//! Reading is one pass over the text's tokens with a bounded look ahead. It takes linear time and fails on no input.
//!
//! - `tokens` splits a text into numbers, words and marks; `vocabulary` has the words of dates.
//! - `read` finds dates: in numbers (`numeric`), with the month's name (`named`), and counted from now (`relative`); `time` reads times of day.
//! - `behind` reads what lacks a part that stands in a date before it.
//! - `iso` prints and parses ISO 8601; `calendar` counts days.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

mod behind;
mod calendar;
mod iso;
mod named;
mod numeric;
mod read;
pub(crate) mod relative;
mod time;
mod tokens;
mod vocabulary;

pub(crate) use behind::{day_behind, time_behind};
pub(crate) use read::{Found, find};
pub(crate) use vocabulary::is_of_date;

/// Whether the word goes with a date, such as a day of the week, or "at".
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(crate) fn goes_with_date(word: &str) -> bool {
    vocabulary::is_between(word)
}

/// Stands in for a date where only the words around it matter.
pub(crate) const FIGURE: &str = "0";

/// The text with each of its dates replaced by [a number](FIGURE), also those that count from `now`. The words that are left tell what the dates are
/// about.
pub(crate) fn in_figures(text: &str, now: Option<&Date>) -> String {
    let (mut out, mut end) = (String::with_capacity(text.len()), 0);
    for found in find(text, now) {
        out.push_str(&text[end..found.span.start]);
        out.extend([" ", FIGURE, " "]);
        end = found.span.end;
    }
    out.push_str(&text[end..]);
    out
}

/// A date as precise as the text that it was read from: a year, a month, a day, or a minute or second of a day, with
/// the offset from UTC if the text gives it.
///
/// If a text names a day that its month does not have, as in 31 February 2026, the date is only the month, 2026-02, because nothing says which other
/// day was meant. In figures alone, 31.02.2026, it is no date.
///
/// `Display` and the serde form are ISO 8601 of that precision. [`FromStr`] reads them back, without fractions of a second.
///
/// ```
/// use copydesk::Date;
///
/// let date: Date = "2026-10-09T07:30+02:00".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2026, Some(10), Some(9)));
/// assert_eq!((date.hour(), date.minute(), date.second()), (Some(7), Some(30), None));
/// assert_eq!(date.offset(), Some(120));
/// assert_eq!(date.to_string(), "2026-10-09T07:30+02:00");
///
/// let month: Date = "2026-10".parse()?;
/// assert_eq!(month.day(), None);
/// assert!("2026-02-30".parse::<Date>().is_err());
/// # Ok::<(), copydesk::InvalidDate>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    /// Only with a month.
    day: Option<u8>,
    /// Only with a day.
    time: Option<Time>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    /// Minutes east of UTC.
    offset: Option<i16>,
}

/// The error for a text that is no date in ISO 8601, or names a day or a time that does not exist.
///
/// ```
/// use copydesk::{Date, InvalidDate};
///
/// assert_eq!("9 October 2026".parse::<Date>(), Err(InvalidDate("9 October 2026".to_owned())));
/// ```
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{0:?} is no date in ISO 8601, such as 2026-10-09 or 2026-10-09T07:30+02:00")]
pub struct InvalidDate(pub String);

impl Date {
    /// Some day to count from, where it does not matter which.
    pub(crate) const EPOCH: Self = Self { year: 1970, month: Some(1), day: Some(1), time: None };

    /// The same day with a time, from which hours can be counted.
    pub(crate) const MIDNIGHT: Self = Self { time: Some(Time { hour: 0, minute: 0, second: None, offset: None }), ..Self::EPOCH };

    /// A day; `None` if there is no such day.
    fn of_day(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=12).contains(&month) && (1..=calendar::days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month: Some(month), day: Some(day), time: None })
    }

    /// A month; `None` if there is no such month.
    fn of_month(year: u16, month: u8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self { year, month: Some(month), day: None, time: None })
    }

    fn of_year(year: u16) -> Self {
        Self { year, month: None, day: None, time: None }
    }

    /// The same day at this time, or without a time if the day is not known.
    fn at(self, time: Option<Time>) -> Self {
        Self { time: time.filter(|_| self.day.is_some()), ..self }
    }

    /// The year, in the Gregorian calendar.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12, if it is known.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.month
    }

    /// The day of the month, from 1, if it is known.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// The hour, from 0 to 23, if it is known.
    #[must_use]
    pub fn hour(&self) -> Option<u8> {
        self.time.map(|time| time.hour)
    }

    /// The minute, which is known whenever the hour is.
    #[must_use]
    pub fn minute(&self) -> Option<u8> {
        self.time.map(|time| time.minute)
    }

    /// The second, if it is known.
    #[must_use]
    pub fn second(&self) -> Option<u8> {
        self.time.and_then(|time| time.second)
    }

    /// The offset from UTC in minutes, positive to the east, if it is known.
    #[must_use]
    pub fn offset(&self) -> Option<i16> {
        self.time.and_then(|time| time.offset)
    }

    /// The date in RFC 3339, which is ISO 8601 to the second, with the offset if it is known.
    #[cfg(feature = "ninjs")]
    pub(crate) fn to_rfc3339(mut self) -> String {
        self.time = self.time.map(|time| Time { second: time.second.or(Some(0)), ..time });
        self.to_string()
    }

    /// Whether the two are of the same day. Without a day they are not.
    pub(crate) fn is_same_day(&self, other: &Self) -> bool {
        self.day.is_some() && (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }

    /// Whether it is certain to be later than the other, whatever is not known of the two. Without an offset from UTC a day begins up to a day
    /// earlier in one place than in another, so that the next day is not certain to be later.
    pub(crate) fn is_after(&self, other: &Self) -> bool {
        if let (Some(own), Some(other)) = (self.minutes_in_utc(), other.minutes_in_utc()) {
            return own > other;
        }
        let (year, month, day) = match (other.month, other.day) {
            (Some(month), Some(day)) => {
                let (year, month, day) = calendar::days_before((other.year, month, day), -1).unwrap_or((other.year, month, day));
                (year, Some(month), Some(day))
            }
            (month, day) => (other.year, month, day),
        };
        let later = |own: Option<u8>, other: Option<u8>| own.zip(other).map_or(Ordering::Equal, |(own, other)| own.cmp(&other));
        self.year.cmp(&year).then(later(self.month, month)).then(later(self.day, day)).is_gt()
    }

    /// Minutes since some epoch, if the offset is known.
    fn minutes_in_utc(&self) -> Option<i64> {
        let time = self.time?;
        let day = calendar::number((self.year, self.month?, self.day?));
        Some((day * 24 + i64::from(time.hour)) * 60 + i64::from(time.minute) - i64::from(time.offset?))
    }

    /// How many parts of the date are known.
    pub(crate) fn precision(&self) -> usize {
        let known = [self.month.is_some(), self.day.is_some(), self.time.is_some(), self.second().is_some(), self.offset().is_some()];
        1 + known.into_iter().filter(|known| *known).count()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&iso::format(self))
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        iso::parse(text).ok_or_else(|| InvalidDate(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, in_figures};

    #[test]
    fn a_number_stands_in_for_each_date() {
        assert_eq!(in_figures("Le 9 octobre 2026, 7:30 p. m. | Mis à jour hier à 8h", None), "Le  0  | Mis à jour hier à 8h");
        assert_eq!(in_figures("Published 1 day ago Updated 3 hours ago", Some(&Date::MIDNIGHT)), "Published  0  Updated  0 ");
    }

    #[test]
    fn a_date_is_after_another_if_no_offset_can_make_it_earlier() {
        let is_after = |one: &str, other: &str| one.parse::<Date>().unwrap().is_after(&other.parse().unwrap());
        for (one, other) in [
            ("2026-10-09T15:00Z", "2026-10-09T12:00Z"),
            ("2026-10-09T12:00-01:00", "2026-10-09T12:00Z"),
            ("2026-10-11", "2026-10-09T12:00Z"),
            ("2027-01-02", "2026-12-31"),
            ("2026-11-01", "2026-10"),
            ("2026-11", "2026-10-09"),
            ("2027", "2026-10-09"),
        ] {
            assert!(is_after(one, other) && !is_after(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("2026-10-10T01:30+13:00", "2026-10-09T13:00Z"),
            ("2026-10-10", "2026-10-09T13:00Z"),
            ("2026-10-10T09:00", "2026-10-09T13:00Z"),
            ("2027-01-01", "2026-12-31"),
            ("2026-10-09", "2026-10"),
            ("2026-10-09", "2026"),
            ("2026-10", "2026-10-09"),
        ] {
            assert!(!is_after(one, other), "{one} {other}");
        }
    }
}
