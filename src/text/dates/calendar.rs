//! The Gregorian calendar, as far as it is needed to count from a day to another.

pub(super) fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The number of days from some epoch to this one.
///
/// This and the way back are from H. Hinnant, “chrono-compatible low-level date algorithms”.
pub(super) fn number((year, month, day): (u16, u8, u8)) -> i64 {
    let (y, m, d) = (i64::from(year) - i64::from(month <= 2), i64::from(month), i64::from(day));
    let of_year = (153 * ((m + 9) % 12) + 2) / 5 + d - 1;
    let (era, of_era) = (y.div_euclid(400), y.rem_euclid(400));
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
}

/// The day that is this many days before this one, or after it if `days` is negative. `None` before the year 1.
pub(super) fn days_before(date: (u16, u8, u8), days: i64) -> Option<(u16, u8, u8)> {
    let number = number(date) - days;
    let (era, rest) = (number.div_euclid(146_097), number.rem_euclid(146_097));
    let of_era = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365;
    let of_year = rest - (365 * of_era + of_era / 4 - of_era / 100);
    let m = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * m + 2) / 5 + 1, if m < 10 { m + 3 } else { m - 9 });
    let year = u16::try_from(of_era + era * 400 + i64::from(month <= 2)).ok()?;
    (year > 0).then_some((year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_their_days() {
        assert_eq!([1900, 2000, 2023, 2024].map(|year| days_in_month(year, 2)), [28, 29, 28, 29]);
        assert_eq!([4, 12].map(|month| days_in_month(2026, month)), [30, 31]);
    }

    #[test]
    fn counting_back_crosses_months_years_and_leap_days() {
        assert_eq!(days_before((2026, 10, 9), 0), Some((2026, 10, 9)));
        assert_eq!(days_before((2026, 10, 9), 9), Some((2026, 9, 30)));
        assert_eq!(days_before((2024, 3, 1), 1), Some((2024, 2, 29)));
        assert_eq!(days_before((2026, 1, 1), 1), Some((2025, 12, 31)));
        assert_eq!(days_before((2026, 10, 9), 366), Some((2025, 10, 8)));
        assert_eq!(days_before((2026, 12, 31), -1), Some((2027, 1, 1)));
        assert_eq!(days_before((2026, 10, 9), u32::MAX.into()), None);
    }
}
