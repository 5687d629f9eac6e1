//! Finds the dates in a text.

use std::ops::Range;

use super::tokens::{Kind, Token, holds_arabic_digit, split};
use super::{Date, named, numeric, relative, time, vocabulary};

/// The fewest digits of a date with a year: 9 Oct 26.
const MIN_DIGITS: usize = 3;

/// A date that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The date. If it can be read in two ways, this is the reading with the day first.
    pub(crate) date: Date,
    /// For numbers such as 03/04/2026, the reading with the month first.
    pub(crate) month_first: Option<Date>,
    /// For a date in numbers with slashes or dashes: whether the month is first, if the numbers leave no doubt. `None` for all other dates.
    pub(crate) order: Option<bool>,
    /// Its place in bytes, with its time of day.
    pub(crate) span: Range<usize>,
}

/// The dates in `text`, in order. Dates that count from another day ("3 hours ago", "yesterday") or lack the year are
/// found only if `now` is given. Takes time linear in the text's length.
pub(crate) fn find(text: &str, now: Option<&Date>) -> Vec<Found> {
    let mut found = Vec::new();
    if now.is_none() && text.bytes().filter(u8::is_ascii_digit).count() < MIN_DIGITS && !holds_arabic_digit(text) {
        return found;
    }
    let tokens = split(text);
    let (mut at, mut free) = (0, 0);
    while at < tokens.len() {
        if now.is_none() {
            let Some(ahead) = tokens[at..].iter().position(|token| token.kind == Kind::Number) else { break };
            at += ahead.saturating_sub(named::TO_NUMBER);
        }
        let Some(mut read) = date(&tokens, at, now) else {
            at += 1;
            continue;
        };
        let mut start = at;
        if read.date.day.is_some() && read.date.time.is_none() {
            if let Some((time, end)) = time::after(&tokens, read.end) {
                read.set_time(time);
                read.end = end;
                if vocabulary::is_american(tokens[end - 1].text) {
                    read.choose_month_first();
                }
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
    pub(super) month_first: Option<Date>,
    pub(super) order: Option<bool>,
    /// The token after it.
    pub(super) end: usize,
}

impl Read {
    pub(super) fn plain(date: Date, end: usize) -> Self {
        Self { date, month_first: None, order: None, end }
    }

    /// Takes the reading with the month first, if there are two: that is how dates are written where the time has an American time zone.
    fn choose_month_first(&mut self) {
        if let Some(date) = self.month_first.take() {
            (self.date, self.order) = (date, Some(true));
        }
    }

    pub(super) fn set_time(&mut self, time: super::Time) {
        self.date = self.date.at(Some(time));
        self.month_first = self.month_first.map(|date| date.at(Some(time)));
    }
}

/// The date that begins at this token.
fn date(tokens: &[Token<'_>], at: usize, now: Option<&Date>) -> Option<Read> {
    // This comes first, because "2d ago" could be a day in agosto as well.
    if let Some(read) = now.and_then(|now| relative::read(tokens, at, now)) {
        return Some(read);
    }
    match tokens[at].kind {
        Kind::Number if time::is_offset(tokens, at) => None,
        Kind::Number => numeric::year_first(tokens, at)
            .or_else(|| numeric::numbers(tokens, at))
            .or_else(|| named::day_first(tokens, at, now))
            .or_else(|| named::year_first(tokens, at)),
        Kind::Word => named::month_first(tokens, at, now),
        Kind::Mark(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dates in a text, in ISO 8601. If there are two readings, the second follows after a bar.
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
            ("1° maggio 2026", "2026-05-01"),
            ("9 de outubro de 2026", "2026-10-09"),
            ("09 out 2026", "2026-10-09"),
            ("vrijdag 9 maart 2026", "2026-03-09"),
            ("9 mrt. 2026", "2026-03-09"),
            ("9 października 2026 r.", "2026-10-09"),
            ("9 maja 2026", "2026-05-09"),
            ("den 9 maj 2026", "2026-05-09"),
            ("9 DECEMBER 2026", "2026-12-09"),
            ("9 DE OCTUBRE DE 2026", "2026-10-09"),
            ("1ER AOÛT 2026", "2026-08-01"),
        ]);
    }

    #[test]
    fn days_in_languages_around_these() {
        assert_reads(&[
            ("9 marts 2026", "2026-03-09"),
            ("9 октября 2026 г., 07:30", "2026-10-09T07:30"),
            ("9 жовтня 2026 р.", "2026-10-09"),
            ("9. září 2026 v 7:30", "2026-09-09T07:30"),
            ("2026. október 9., péntek 07:30", "2026-10-09T07:30"),
            ("vineri, 9 octombrie 2026", "2026-10-09"),
            ("9 Σεπτεμβρίου 2026", "2026-09-09"),
            ("perjantaina 9. lokakuuta 2026 klo 7.30", "2026-10-09T07:30"),
            ("09 Ekim 2026 Cuma 07:30", "2026-10-09T07:30"),
            ("Jumat, 9 Maret 2026 07:30 WIB", "2026-03-09T07:30"),
            ("الجمعة 09 أكتوبر 2026", "2026-10-09"),
            ("الجمعة، 9 أكتوبر 2026، 07:30", "2026-10-09T07:30"),
            ("٩ أكتوبر ٢٠٢٦ - ٠٧:٣٠", "2026-10-09T07:30"),
            ("9 آذار 2026", "2026-03-09"),
            ("9 مارس/ آذار 2026", "2026-03-09"),
            ("9 تشرين الأول 2026", "2026-10-09"),
            ("9 أكتوبر/تشرين الأول 2026", "2026-10-09"),
            ("9 كانون الثاني 2026", "2026-01-09"),
            ("9 באוקטובר 2026", "2026-10-09"),
            ("9 мар 2026, 07:30", "2026-03-09T07:30"),
            ("9 вер. 2026", "2026-09-09"),
            ("9 ตุลาคม 2569", "2026-10-09"),
            ("9 กุมภาพันธ์ 2026", "2026-02-09"),
            ("9 ต.ค. 2569 เวลา 7:30 น.", "2026-10-09T07:30"),
            ("9 มี.ค. 69", "2026-03-09"),
            ("9 ตุลาคม 69", "2026-10-09"),
            // With the marks as characters of their own.
            ("9 paz\u{301}dziernika 2026, 10:15", "2026-10-09T10:15"),
            ("9 octobre 2026 a\u{300} 08h15", "2026-10-09T08:15"),
            ("9 ا\u{654}كتوبر 2026", "2026-10-09"),
            ("2026년 10월 9일 (금) 07:30", "2026-10-09T07:30"),
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
            ("9.3.26", "2026-03-09"),
            ("Version vom 9.3.26", "2026-03-09"),
            ("v 9.3.26", "2026-03-09"),
            ("Version 9.3.2026", "2026-03-09"),
            ("25/12/2026", "2026-12-25"),
            ("12/25/2026", "2026-12-25"),
            ("03/03/2026", "2026-03-03"),
            ("03/04/2026", "2026-04-03|2026-03-04"),
            ("03-04-26", "2026-04-03|2026-03-04"),
            ("03/04/2026 07:48 PM EDT", "2026-03-04T19:48-04:00"),
            ("03/04/2026 19:48 GMT", "2026-04-03T19:48Z|2026-03-04T19:48Z"),
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
            ("9 oktober 2026, 18.42", "2026-10-09T18:42"),
            ("9 ottobre 2026 | 07.30 | Porto", "2026-10-09T07:30"),
            ("9 October 2026, 12.50 euros", "2026-10-09"),
            ("9 October 2026, 12.50.", "2026-10-09"),
            ("9.10.2026 um 18 Uhr", "2026-10-09T18:00"),
            ("9 de octubre de 2026 a las 7:30 h", "2026-10-09T07:30"),
            ("9 octobre 2026 à 7h30", "2026-10-09T07:30"),
            ("9 octobre 2026 à 7 h 30", "2026-10-09T07:30"),
            ("9 octobre 2026 à 7 h, 30 pages", "2026-10-09T07:00"),
            ("9 octobre 2026 à 7 h 30 min CET", "2026-10-09T07:30+01:00"),
            ("9 octobre 2026 à 7h30min", "2026-10-09T07:30"),
            ("9 Oct 2026, 0730 hrs", "2026-10-09T07:30"),
            ("1930 hrs, 9 Oct 2026", "2026-10-09T19:30"),
            ("9. Oktober 2026 um 7 Uhr 30", "2026-10-09T07:30"),
            ("9. Oktober 2026 um 7 Uhr 5 Minuten", "2026-10-09T07:05"),
            ("9. Oktober 2026, 7 Uhr 30 | Westhafen", "2026-10-09T07:30"),
            ("9. Oktober 2026, 7 Uhr 30 Boote", "2026-10-09T07:00"),
            ("7 Uhr 09.10.2026", "2026-10-09T07:00"),
            ("Um 12:30 am 9. Oktober 2026", "2026-10-09T12:30"),
            ("12:30 am Freitag, 09.10.2026", "2026-10-09T12:30"),
            ("12:30 am Friday, 9 October 2026", "2026-10-09T00:30"),
            ("12:30 am 9 October 2026", "2026-10-09T00:30"),
            ("9 octobre 2026 à 7 heures 30", "2026-10-09T07:30"),
            ("9 oktober 2026 om 7 uur 30", "2026-10-09T07:30"),
            ("2026年10月9日 7時30分", "2026-10-09T07:30"),
            ("2026年10月9日7时5分", "2026-10-09T07:05"),
            ("2026年10月9日 7点", "2026-10-09T07:00"),
            ("2026年10月9日午後7時30分", "2026-10-09T19:30"),
            ("2026年10月9日 上午7:30", "2026-10-09T07:30"),
            ("2026년 10월 9일 오전 7시 30분", "2026-10-09T07:30"),
            ("2026년 10월 9일 오후 12시", "2026-10-09T12:00"),
            ("9 ตุลาคม 2569 เวลา 7.30 น.", "2026-10-09T07:30"),
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
        assert_eq!(all("9 October 2026, 2030 boats", None), ["2026-10-09"]);
        assert_eq!(all("At 7:30 the Central Quay, 9 October 2026", None), ["2026-10-09"]);
        assert_eq!(all("7:30 Eastern Quay, 9 October 2026", None), ["2026-10-09"]);
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
            ("9 octobre 2026 à 13 h 04 HAE", "2026-10-09T13:04-04:00"),
            ("7:30 AM GMT+2, October 9, 2026", "2026-10-09T07:30+02:00"),
            ("07:30 UTC-5, 9 October 2026", "2026-10-09T07:30-05:00"),
            ("9 October 2026, 07:30 +0530", "2026-10-09T07:30+05:30"),
            ("2026-10-09T07:30-05:00", "2026-10-09T07:30-05:00"),
            ("9 October 2026, 07:30-09:00", "2026-10-09T07:30"),
            ("9 October 2026, 07:30 West Quay", "2026-10-09T07:30"),
            ("9 October 2026, 07:30 IST", "2026-10-09T07:30"),
            ("October 9, 2026 7:30 AM ET", "2026-10-09T07:30"),
            ("7:30 a.m. CT October 9, 2026", "2026-10-09T07:30"),
            ("7:30 a.m. (PKT) October 9, 2026", "2026-10-09T07:30"),
            ("7:30 pm AEST, 9 October 2026", "2026-10-09T19:30"),
            ("7:30 p.m. Eastern, October 9, 2026", "2026-10-09T19:30"),
            ("7:30 p.m. Central Standard Time, October 9, 2026", "2026-10-09T19:30"),
        ]);
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        for text in [
            "version 1.2.26.5",
            "Version 1.2.24",
            "v1.2.24",
            "Versión: 1.2.24",
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
            "4 out of 1935 reviews",
            "A set of 2000 stamps",
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
        assert_eq!(all("29 February", Some("2026-03-10")), ["2024-02-29"], "not every year has it");
        assert_eq!(all("29 February", Some("1904-02-27")), ["1896-02-29"]);
        assert_eq!(all("30 February", Some("2026-03-10")), [""; 0]);
    }

    #[test]
    fn where_a_date_stands_is_told_with_its_time() {
        let text = "Von Ada Quill, 9. März 2026, 18.42 Uhr – Westhaven";
        let found = find(text, None);
        assert_eq!(&text[found[0].span.clone()], "9. März 2026, 18.42 Uhr");
    }
}
