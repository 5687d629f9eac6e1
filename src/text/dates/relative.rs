//! Dates that count from now, the time at which the text is read: "3 hours ago", "vor 2 Tagen", "yesterday", and days without a year.

use once_cell::sync::Lazy;

use super::read::Read;
use super::tokens::{Kind, Token, split};
use super::{Date, Time, calendar, time};
use crate::text::hash::{self, Known};

/// A unit of time that has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    /// How many of the next smaller unit make up this one, and that unit.
    fn parts(self) -> Option<(u32, Self)> {
        match self {
            Self::Hour => Some((60, Self::Minute)),
            Self::Day => Some((24, Self::Hour)),
            Self::Week => Some((7, Self::Day)),
            Self::Year => Some((12, Self::Month)),
            Self::Minute | Self::Month => None,
        }
    }
}

/// A list of words, with its bit in the table of [known](KNOWN) words. The lowest bits belong to the units, in their order.
#[derive(Clone, Copy)]
struct Words(u16, &'static str);

/// Words for the units.
const UNITS: [(Unit, &str); 6] = [
    (Unit::Minute, "minute minutes min mins minuten minuto minutos minuti minuut minuty minut minuter minuta minutę m"),
    (
        Unit::Hour,
        "hour hours hr hrs h stunde stunden std hora horas heure heures ora ore uur uren godzina godzinę godziny godzin godz timme timmar tim",
    ),
    (Unit::Day, "day days d tag tage tagen día días dia dias jour jours giorno giorni dag dagen dzień dni dagar"),
    (Unit::Week, "week weeks w woche wochen semana semanas semaine semaines settimana settimane weken tydzień tygodnie tygodni vecka veckor"),
    (Unit::Month, "month months monat monate monaten mes meses mois mese mesi mês maand maanden miesiąc miesiące miesięcy månad månader"),
    (Unit::Year, "year years yr yrs jahr jahre jahren año años an ans anno anni ano anos jaar rok lata lat år"),
];

/// Words before the count: *vor* 3 Stunden, *hace* 3 horas.
const BEFORE: Words = Words(1 << 6, "vor hace há för");

/// Words after the unit: 3 hours *ago*.
const AFTER: Words = Words(1 << 7, "ago fa geleden temu sedan atrás");

/// Words for a count of one.
const ONE: Words = Words(1 << 8, "a an one ein eine einen einem einer un una une um uma een en ett");

/// The first words of labels of several words before a day: *last* updated yesterday.
const LAST: Words = Words(1 << 9, "last zuletzt letzte dernière mis mise última último ultima ultimo laatst laatste senast ostatnia");

/// Units that need no word for one before *temu*, because Polish has no article.
const ONE_OF: Words = Words(1 << 10, "minutę godzinę dzień tydzień miesiąc rok");

/// What joins two counts: 1 hour *and* 20 minutes.
const AND: Words = Words(1 << 11, "and und y et e en i och");

/// The most words of such a label.
const MAX_LABEL_WORDS: usize = 4;

/// The most tokens of such a label, marks included.
const MAX_LABEL_TOKENS: usize = 16;

const TODAY: Words = Words(1 << 12, "today heute hoy aujourd oggi hoje vandaag dzisiaj dziś idag");
const YESTERDAY: Words = Words(1 << 13, "yesterday gestern ayer hier ieri ontem gisteren wczoraj igår");

/// The same in two words of Swedish, after an *i*.
const I_TODAY: Words = Words(1 << 14, "dag");
const I_YESTERDAY: Words = Words(1 << 15, "går");

static KNOWN: Lazy<Known> = Lazy::new(|| {
    let lists = [BEFORE, AFTER, ONE, LAST, ONE_OF, AND, TODAY, YESTERDAY, I_TODAY, I_YESTERDAY];
    let units = UNITS.iter().zip(0..).map(|((_, words), place)| (*words, 1 << place));
    Known::of_lists(units.chain(lists.map(|Words(bit, list)| (list, bit))))
});

/// The longest word of the lists, in bytes.
const LONGEST: usize = 12;

/// The bits of all lists that have this token.
fn lists_with(token: Option<&Token<'_>>) -> u16 {
    let word = token.filter(|token| token.kind == Kind::Word && token.text.len() <= LONGEST);
    word.map_or(0, |word| KNOWN.get(hash::word(word.text)))
}

fn is_one_of(Words(bit, _): Words, token: Option<&Token<'_>>) -> bool {
    lists_with(token) & bit != 0
}

/// Whether the text says how long ago something was, and nothing else: "5 hrs ago", "vor 2 Tagen". A word such as "ago" may be missing: "3h".
pub(crate) fn is_age(text: &str) -> bool {
    let tokens = split(text);
    age(&tokens, 0).is_some_and(|age| tokens[age.end..].iter().all(|token| matches!(token.kind, Kind::Mark(_))))
}

/// Whether the text names a day or an age that counts from now: "today at 7:30", "published 3 hours ago".
pub(crate) fn counts_from_now(text: &str) -> bool {
    let tokens = split(text);
    (0..tokens.len()).any(|at| read(&tokens, at, &Date::MIDNIGHT).is_some())
}

/// A count of units that have passed.
struct Age {
    count: u32,
    unit: Unit,
    /// Whether a word before or after the count says that they have passed.
    is_said: bool,
    /// The token after it.
    end: usize,
}

/// An age that begins at this token.
fn age(tokens: &[Token<'_>], at: usize) -> Option<Age> {
    let before = lead(tokens, at);
    let (count, unit, end) = span(tokens, at + before)?;
    let after = is_one_of(AFTER, tokens.get(end));
    Some(Age { count, unit, is_said: before > 0 || after, end: end + usize::from(after) })
}

/// A date that begins at this token and counts from `now`.
pub(super) fn read(tokens: &[Token<'_>], at: usize, now: &Date) -> Option<Read> {
    if let Some((days, end)) = named_day(tokens, at) {
        return Some(Read::plain(back(now, Unit::Day, days)?, end));
    }
    let age = age(tokens, at).filter(|age| age.is_said)?;
    Some(Read::plain(back(now, age.unit, age.count)?, age.end))
}

/// How many days ago the day was that this token names, and the token after it.
///
/// Such words are found in any text, and French "hier" (yesterday) is German "here". So a time of day has to follow, or the line must end with the
/// word and have only one word or a label before it.
fn named_day(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let is_swedish = tokens[at].text.eq_ignore_ascii_case("i");
    let (last, today, yesterday) = if is_swedish { (at + 1, I_TODAY, I_YESTERDAY) } else { (at, TODAY, YESTERDAY) };
    let days = if is_one_of(today, tokens.get(last)) {
        0
    } else if is_one_of(yesterday, tokens.get(last)) {
        1
    } else {
        return None;
    };
    let end = last + 1;
    let ends = tokens.get(end).is_none_or(|next| matches!(next.kind, Kind::Mark(_)));
    let words = || tokens[..at].iter().filter(|token| token.kind == Kind::Word).count();
    let is_alone = at <= MAX_LABEL_TOKENS && words() <= if is_one_of(LAST, tokens.first()) { MAX_LABEL_WORDS } else { 1 };
    (is_alone && ends || time::after(tokens, end).is_some()).then_some((days, end))
}

/// How many tokens from this one on introduce a count of units: *vor* 3 Stunden, *il y a* 3 heures.
fn lead(tokens: &[Token<'_>], at: usize) -> usize {
    let french =
        tokens.get(at..at + 3).is_some_and(|words| ["il", "y", "a"].iter().zip(words).all(|(word, token)| token.text.eq_ignore_ascii_case(word)));
    if french { 3 } else { usize::from(is_one_of(BEFORE, tokens.get(at))) }
}

/// Reads a span of time at this token: 3 hours; 1 hour, 20 minutes; 2 days and 3 hours. Returns the count, its unit, and the token after it.
fn span(tokens: &[Token<'_>], at: usize) -> Option<(u32, Unit, usize)> {
    let (mut count, mut unit, mut end) = counted(tokens, at)?;
    loop {
        let is_joint = tokens.get(end).is_some_and(|token| token.is(',') || token.is('،')) || is_one_of(AND, tokens.get(end));
        let Some((more, smaller, next)) = counted(tokens, end + usize::from(is_joint)).filter(|(_, next, _)| *next < unit) else {
            return Some((count, unit, end));
        };
        // Only the next smaller unit is added. Hours beside weeks are finer than weeks are counted.
        if let Some((parts, below)) = unit.parts()
            && below == smaller
        {
            (count, unit) = (count * parts + more, smaller);
        }
        end = next;
    }
}

/// Reads a count and its unit at this token: 3 hours, 3h, an hour, un'ora. Returns them and the token after them.
fn counted(tokens: &[Token<'_>], at: usize) -> Option<(u32, Unit, usize)> {
    let token = tokens.get(at)?;
    let is_bare = is_one_of(ONE_OF, Some(token)) && tokens.get(at + 1).is_some_and(|next| next.text == "temu");
    let count = match token.number(1..=3) {
        Some(number) => u32::from(number),
        None if is_bare || is_one_of(ONE, Some(token)) => 1,
        None => return None,
    };
    let mut next = at + usize::from(!is_bare);
    next += usize::from(tokens.get(next).is_some_and(|token| token.is('\'')));
    // The bits of the units are the lowest ones, in their order.
    let (unit, _) = UNITS.get(lists_with(Some(tokens.get(next)?)).trailing_zeros() as usize)?;
    next += 1;
    next += usize::from(tokens.get(next).is_some_and(|token| token.is('.')));
    Some((count, *unit, next))
}

/// The date this many units before `now`. It is as precise as such a count: minutes give a minute, hours and days a day, weeks and months a
/// month, years a year. (ISO 8601 has no date for an hour alone, and [`Date`] has none for a week.)
fn back(now: &Date, unit: Unit, count: u32) -> Option<Date> {
    let day = |days: u32| {
        let (year, month, day) = calendar::days_before((now.year, now.month?, now.day?), days.into())?;
        Date::of_day(year, month, day)
    };
    match unit {
        Unit::Minute | Unit::Hour => {
            let time = now.time?;
            let minutes = count * if unit == Unit::Hour { 60 } else { 1 };
            let since_midnight = u32::from(time.hour) * 60 + u32::from(time.minute);
            let days = (minutes + 1439).saturating_sub(since_midnight) / 1440;
            let left = since_midnight + days * 1440 - minutes;
            let time = Time { hour: u8::try_from(left / 60).ok()?, minute: u8::try_from(left % 60).ok()?, second: None, offset: time.offset };
            Some(day(days)?.at((unit == Unit::Minute).then_some(time)))
        }
        Unit::Day => day(count),
        Unit::Week => day(count * 7).and_then(|date| Date::of_month(date.year, date.month?)),
        Unit::Month => {
            let months = (u32::from(now.year) * 12 + u32::from(now.month?) - 1).checked_sub(count)?;
            Date::of_month(u16::try_from(months / 12).ok()?, u8::try_from(months % 12 + 1).ok()?)
        }
        Unit::Year => now.year.checked_sub(u16::try_from(count).ok()?).map(Date::of_year),
    }
}

/// The latest day with this month and day of the month that is not after `now`.
pub(super) fn last(month: u8, day: u8, now: &Date) -> Option<Date> {
    now.month?;
    // `is_after` allows for places where it is tomorrow already.
    let is_past = Date::of_day(now.year, month, day).is_none_or(|date| !date.is_after(now));
    let year = if is_past { now.year } else { now.year.checked_sub(1)? };
    (0..=LEAP).find_map(|back| Date::of_day(year.checked_sub(back)?, month, day))
}

/// The most years from one 29 February to the next.
const LEAP: u16 = 8;

#[cfg(test)]
mod tests {
    use super::super::find;

    fn dates(text: &str, now: &str) -> Vec<String> {
        find(text, Some(&now.parse().unwrap())).iter().map(|found| found.date.to_string()).collect()
    }

    #[test]
    fn ages_in_nine_languages() {
        for text in [
            "2 days ago",
            "vor 2 Tagen",
            "hace 2 días",
            "il y a 2 jours",
            "2 giorni fa",
            "há 2 dias",
            "2 dagen geleden",
            "2 dni temu",
            "för 2 dagar sedan",
            "2d ago",
            "1 day, 24 hours ago",
            "vor 1 Tag und 24 Stunden",
            "il y a 1 jour et 24 heures",
            "hace 1 día y 24 horas",
            "1 giorno e 24 ore fa",
        ] {
            assert_eq!(dates(text, "2026-10-09T07:30+02:00"), ["2026-10-07"], "{text}");
        }
        for text in ["yesterday", "gestern", "ayer", "hier", "ieri", "ontem", "gisteren", "wczoraj", "igår", "i går"] {
            assert_eq!(dates(text, "2026-10-01"), ["2026-09-30"], "{text}");
        }
    }

    #[test]
    fn an_age_is_as_precise_as_its_unit() {
        let now = "2026-10-09T01:30:20+02:00";
        for (text, date) in [
            ("40 minutes ago", "2026-10-09T00:50+02:00"),
            ("2 hours ago", "2026-10-08"),
            ("an hour ago", "2026-10-09"),
            ("vor einer Stunde", "2026-10-09"),
            ("un'ora fa", "2026-10-09"),
            ("un’ora fa", "2026-10-09"),
            ("godzinę temu", "2026-10-09"),
            ("tydzień temu", "2026-10"),
            ("1 hour, 20 minutes ago", "2026-10-09T00:10+02:00"),
            ("1h 20m ago", "2026-10-09T00:10+02:00"),
            ("vor 1 Stunde und 20 Minuten", "2026-10-09T00:10+02:00"),
            ("1 timme och 20 minuter sedan", "2026-10-09T00:10+02:00"),
            ("1 month, 9 days ago", "2026-09"),
            ("1 year and 2 months ago", "2025-08"),
            ("Uppdaterad i går 18:30", "2026-10-08T18:30"),
            ("I dag kl. 18.42", "2026-10-09T18:42"),
            ("26 hours ago", "2026-10-07"),
            ("2 weeks ago", "2026-09"),
            ("11 months ago", "2025-11"),
            ("3 years ago", "2023"),
            ("Yesterday at 18:42", "2026-10-08T18:42"),
            ("Aujourd'hui à 18h42", "2026-10-09T18:42"),
            ("Publié hier", "2026-10-08"),
            ("Last updated: yesterday", "2026-10-08"),
            ("Dernière mise à jour : hier", "2026-10-08"),
        ] {
            assert_eq!(dates(text, now), [date], "{text}");
        }
    }

    #[test]
    fn hours_cannot_be_counted_from_a_day() {
        assert_eq!(dates("3 hours ago", "2026-10-09"), [""; 0]);
        assert_eq!(dates("3 days ago", "2026-10"), [""; 0]);
    }

    #[test]
    fn months_and_years_are_counted_from_what_is_known() {
        assert_eq!(dates("3 months ago", "2026-10"), ["2026-07"]);
        assert_eq!(dates("2 years ago", "2026-10"), ["2024"]);
        assert_eq!(dates("2 years ago", "2026"), ["2024"]);
        assert_eq!(dates("3 months ago", "2026"), [""; 0]);
    }

    #[test]
    fn a_span_of_time_is_no_age() {
        for text in [
            "for 3 days",
            "in 2 hours",
            "3 dni",
            "vor der Stadt",
            "5 min read",
            "Klicken Sie hier",
            "Today we sail",
            "i dagens tidning",
            "kilka godzin temu",
        ] {
            assert_eq!(dates(text, "2026-10-09T07:30"), [""; 0], "{text}");
        }
    }
}
