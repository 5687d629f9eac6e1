//! Whether a line tells when something was: a date, how long ago it was, or a label of either.

use crate::layers::lines::{Line, Marker};
use crate::text::dates::{self, Date};
use crate::text::{datelines, names};

/// A line that is only a date, or two, has at most this many words, with those that lead up to them.
const ONLY_DATE_WORDS: usize = 20;

/// Whether the line is a date, with what leads up to it, and nothing else. A software release's number and date do not count.
pub(super) fn is_only_date(line: Line<'_>) -> bool {
    // Dates may hold words that mean nothing on their own, as in "7:30 p. m."
    let in_figures =
        || line.measures.words() <= ONLY_DATE_WORDS && line.holds_date() && names::tells_only_when(&dates::in_figures(line.content(), None));
    let is_when = || names::tells_only_when(line.content()) || in_figures();
    line.may_hold_date() && is_when() && line.holds_date() && !datelines::is_release(line.content())
}

/// A line with a date has at most this many words, and at most this many stop words; a line with two dates has at most this many words.
const DATE_WORDS: usize = 12;
const DATE_STOP_WORDS: usize = 3;
const TWO_DATES_WORDS: usize = 24;

/// The share of digits, in per cent, in a line of two dates with their times and labels.
const TWO_DATES_DIGITS: usize = 15;

/// Whether the line is short and hardly more than a date or a time, or longer but with so many digits that it must be two dates, those of the article
/// and of its update.
pub(super) fn is_date(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let is_one = measures.words() <= DATE_WORDS && measures.stop_words() <= DATE_STOP_WORDS;
    let are_two = measures.words() <= TWO_DATES_WORDS && measures.digits() * 100 >= TWO_DATES_DIGITS * measures.chars();
    // Spanish "7:30 p. m." ends in a full stop.
    let is_sentence = || measures.ends_sentence && !is_only_date(line);
    let could_be = measures.digits() >= 1 && (is_one || are_two) && !is_sentence() && !is_address(line);
    could_be && (measures.has_time || line.holds_date()) || is_unmarked_date(line)
}

/// Whether all digits of the line are in an address: "url: https://gazette.example/2026/10/09/ferry".
fn is_address(line: Line<'_>) -> bool {
    let before = || line.content().split_once("://").map(|(before, _)| before);
    line.measures.addresses() > 0 && before().is_some_and(|before| !before.contains(|c: char| c.is_ascii_digit()))
}

/// A date in a script without spaces has at most this many digits and at most this many words, each character counted as one.
const UNSPACED_WORDS: usize = 24;

/// Whether the line is only a date in Chinese, Japanese, Korean or Thai: these are not recognised when lines are measured.
pub(super) fn is_unmarked_date(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let could_be = (1..=UNSPACED_WORDS).contains(&measures.digits()) && measures.words() <= UNSPACED_WORDS;
    could_be && (measures.has_unspaced || line.content().contains('년')) && is_only_date(line)
}

/// Whether the line says on which day something was, and nothing that does not go with that.
pub(super) fn is_day(line: Line<'_>) -> bool {
    (is_own_date(line) || names::tells_update(line.content())) && line.holds_date() || is_only_date(line) || counts_from_now(line)
}

/// A line that counts from now has at most this many words, with the times of both publication and update.
const FROM_NOW_WORDS: usize = 16;

/// Whether the line only says how long ago something was, or at what time today or yesterday, perhaps twice: "Published 1 day ago, updated 3
/// hours ago". A list item does not count: it says what happens then.
fn counts_from_now(line: Line<'_>) -> bool {
    let could_be = line.measures.digits() > 0 && line.measures.words() <= FROM_NOW_WORDS && line.marker != Marker::Bullet;
    let tells_only_when = || names::tells_only_when(&dates::in_figures(line.content(), Some(&Date::MIDNIGHT)));
    could_be && dates::relative::counts_from_now(line.content()) && tells_only_when()
}

/// Whether the line is the date of the text itself. A list item says what happens then, as key points above a story do; a software release's date
/// stands above its notes; and a span of days is how long something else lasts.
pub(super) fn is_own_date(line: Line<'_>) -> bool {
    is_date(line) && line.marker != Marker::Bullet && !datelines::is_release(line.content()) && !holds_span(line.content())
}

/// What stands between the first day of something and the last.
const TO: [&str; 13] = ["-", "–", "—", "to", "until", "bis", "au", "al", "a", "até", "tot", "do", "till"];

/// Whether the text holds a span from one day to another: "Aries (21 March – 19 April)".
fn holds_span(text: &str) -> bool {
    let figures = dates::in_figures(text, Some(&Date::MIDNIGHT));
    let words: Vec<&str> = figures.split_whitespace().collect();
    words.windows(3).any(|three| matches!(three, [dates::FIGURE, to, dates::FIGURE] if TO.contains(to)))
}

/// A date's label has at most this many words.
const DATE_LABEL_WORDS: usize = 5;

/// Whether the line is only the label of a date that stands elsewhere or is missing: "Published:".
pub(super) fn leads_to_date(line: Line<'_>) -> bool {
    line.measures.words() <= DATE_LABEL_WORDS && !line.measures.ends_sentence && names::leads_to_date(line.content())
}

/// Whether the line only says when something was, or how long it takes to read, perhaps with a link behind that.
pub(super) fn says_when(line: Line<'_>) -> bool {
    let content = line.content();
    names::tells_only_when(content) || line.measures.digits() > 0 && names::tells_update(content)
}
