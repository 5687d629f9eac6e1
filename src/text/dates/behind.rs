//! Times and days that get the missing part of their date from a date before them: the time at which a text was updated later that day, or a day
//! without its year.

use super::read::Found;
use super::tokens::{Kind, split};
use super::{Date, named, time};

/// The most tokens between a date and the time or day that goes with it.
const TO_LATER: usize = 12;

/// The date of a time of day that has none of its own and follows a date in its text: "9 October 2026 at 7:30, updated at 8:15". `None` if it is
/// earlier than the time of that date.
pub(crate) fn time_behind(text: &str, found: &Found) -> Option<Found> {
    found.date.day?;
    let rest = &text[found.span.end..];
    let tokens = split(rest);
    let at = tokens.iter().take(TO_LATER).position(|token| token.kind == Kind::Number)?;
    let (time, end) = time::alone(&tokens, at)?;
    let clock = |time: &super::Time| (time.hour, time.minute);
    if found.date.time.is_some_and(|first| clock(&first) > clock(&time)) {
        return None;
    }
    Some(Found {
        date: found.date.at(Some(time)),
        month_first: found.month_first.map(|date| date.at(Some(time))),
        order: found.order,
        span: found.span.end + tokens[at].start..found.span.end + tokens[end - 1].end(),
    })
}

/// The date of a day without a year that follows a date in its text: "9 October 2026, updated 11 October at 8:15". It is the first such day from that
/// date on.
pub(crate) fn day_behind(text: &str, found: &Found) -> Option<Found> {
    found.date.day?;
    let tokens = split(&text[found.span.end..]);
    let in_year = |year: u16| {
        let now = Date::of_day(year, 12, 31)?;
        (0..tokens.len().min(TO_LATER)).find_map(|at| {
            let read = match tokens[at].kind {
                Kind::Number => named::day_first(&tokens, at, Some(&now)),
                Kind::Word => named::month_first(&tokens, at, Some(&now)),
                Kind::Mark(_) => None,
            };
            read.filter(|read| read.date.day.is_some()).map(|read| (at, read))
        })
    };
    let year = found.date.year;
    let is_later = |date: &Date| (date.year, date.month, date.day) >= (year, found.date.month, found.date.day);
    let (at, mut read) = [year, year.saturating_add(1)].into_iter().filter_map(in_year).find(|(_, read)| is_later(&read.date))?;
    if let Some((time, end)) = time::after(&tokens, read.end) {
        read.set_time(time);
        read.end = end;
    }
    let span = found.span.end + tokens[at].start..found.span.end + tokens[read.end - 1].end();
    Some(Found { date: read.date, month_first: None, order: None, span })
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    #[test]
    fn a_time_behind_a_date_is_on_the_same_day() {
        let behind = |text: &str| {
            let found = find(text, None);
            time_behind(text, &found[0]).map(|later| (later.date.to_string(), text[later.span].to_owned()))
        };
        let later = |date: &str, time: &str| Some((date.to_owned(), time.to_owned()));
        assert_eq!(behind("Publié le 9 octobre 2026 à 7h30, mis à jour à 8h15"), later("2026-10-09T08:15", "8h15"));
        assert_eq!(behind("9 October 2026, updated 5:15 p.m."), later("2026-10-09T17:15", "5:15 p.m."));
        assert_eq!(behind("9. Oktober 2026, 7:30 Uhr, aktualisiert um 8.15 Uhr"), later("2026-10-09T08:15", "8.15 Uhr"));
        // 10.11. is a day of November and no time; a time before 7:30 is earlier than the date itself.
        assert_eq!(behind("9.10.2026, aktualisiert am 10.11."), None);
        assert_eq!(behind("9 October 2026, 7:30, updated 6:15"), None);
        assert_eq!(behind("9 October 2026, updated 12 October 2026, 8:15"), None);
        assert_eq!(behind("October 2026, updated 8:15"), None);
    }

    #[test]
    fn a_day_behind_a_date_is_of_its_year_or_of_the_next() {
        let day = |text: &str| find(text, None).last().and_then(|found| day_behind(text, found)).map(|found| found.date.to_string());
        for (text, date) in [
            ("Published 9 October 2026, 16:48 • Updated 9 October, 18:20", "2026-10-09T18:20"),
            ("October 9, 2026 | Updated Oct. 11", "2026-10-11"),
            ("9 okt. 2026, 16:48 • Laatste update: 11 okt., 18:20", "2026-10-11T18:20"),
            ("31 décembre 2026, mis à jour le 2 janvier à 8h15", "2027-01-02T08:15"),
        ] {
            assert_eq!(day(text).as_deref(), Some(date), "{text}");
        }
        for text in ["9 October 2026", "9 October 2026, updated at 8:15", "9 October 2026, updated 2 days ago", "October 2026, updated 11 October"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
