//! Whether a line tells when: a date, how long ago something was, or what leads up to either.

use crate::layers::lines::{Line, Marker};
use crate::text::dates::{self, Date};
use crate::text::{datelines, names};

/// A date, or two, has at most so many words, with what leads up to them.
const WHEN: usize = 20;

/// Whether the line is a date, with what leads up to it, and not with the number of a release.
pub(super) fn is_only_date(line: Line<'_>) -> bool {
    // Dates may have words that say nothing by themselves: 7:30 p. m.
    let in_figures = || line.measures.words() <= WHEN && line.holds_date() && names::tells_only_when(&dates::in_figures(line.content(), None));
    let is_when = || names::tells_only_when(line.content()) || in_figures();
    line.may_hold_date() && is_when() && line.holds_date() && !datelines::is_release(line.content())
}

/// A line with a date has at most so many words, few of which are such as sentences have, and one with two dates so many.
const DATE: usize = 12;
const DATE_STOP_WORDS: usize = 3;
const DATES: usize = 24;

/// Share of digits, in per cent, in a line of two dates with their times and the words that tell them apart.
const TWO_DATES: usize = 15;

/// A short line with a date or a time in it, and hardly anything else; or a longer one in which so
/// much is digits that it must be two dates, the article's and its update's.
pub(super) fn is_date(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let is_one = measures.words() <= DATE && measures.stop_words() <= DATE_STOP_WORDS;
    let are_two = measures.words() <= DATES && measures.digits() * 100 >= TWO_DATES * measures.chars();
    // Spanish writes 7:30 p. m. with a dot behind.
    let is_sentence = || measures.ends_sentence && !is_only_date(line);
    let could_be = measures.digits() >= 1 && (is_one || are_two) && !is_sentence() && !is_address(line);
    could_be && (measures.has_time || line.holds_date()) || is_unmarked_date(line)
}

/// Whether all digits of the line are an address's: "url: https://gazette.example/2026/10/09/ferry".
fn is_address(line: Line<'_>) -> bool {
    let before = || line.content().split_once("://").map(|(before, _)| before);
    line.measures.addresses() > 0 && before().is_some_and(|before| !before.contains(|c: char| c.is_ascii_digit()))
}

/// A date in a script without spaces has at most so many digits and so many words, each character of it counted as one.
const UNMARKED: usize = 24;

/// Whether the line is a date and no more in a script whose dates are not seen when a line is measured: in Chinese, Japanese, Korean or Thai.
pub(super) fn is_unmarked_date(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let could_be = (1..=UNMARKED).contains(&measures.digits()) && measures.words() <= UNMARKED;
    could_be && (measures.has_unspaced || line.content().contains('년')) && is_only_date(line)
}

/// Whether the line says on which day something was, and no more than goes with that.
pub(super) fn is_day(line: Line<'_>) -> bool {
    (is_own_date(line) || names::tells_update(line.content())) && line.holds_date() || is_only_date(line) || counts_from_now(line)
}

/// A line that counts from now has at most so many words: with the two times of day at which a text was put up and looked over.
const COUNTED: usize = 16;

/// Whether the line says how long ago something was, or at what time today or yesterday, and no more, be it twice: "Published 1 day ago, updated 3
/// hours ago". An item of a list says what happens then.
fn counts_from_now(line: Line<'_>) -> bool {
    let could_be = line.measures.digits() > 0 && line.measures.words() <= COUNTED && line.marker != Marker::Bullet;
    let tells_only_when = || names::tells_only_when(&dates::in_figures(line.content(), Some(&Date::MIDNIGHT)));
    could_be && dates::relative::counts_from_now(line.content()) && tells_only_when()
}

/// Whether the line is a date. An item of a list, as the points of a story are above its text, says what happens then; a release is over its notes,
/// and from one day to another something else lasts.
pub(super) fn is_own_date(line: Line<'_>) -> bool {
    is_date(line) && line.marker != Marker::Bullet && !datelines::is_release(line.content()) && !holds_span(line.content())
}

/// What stands between the first day of something and the last.
const TO: [&str; 13] = ["-", "–", "—", "to", "until", "bis", "au", "al", "a", "até", "tot", "do", "till"];

/// Whether one day leads to another in the text: "Aries (21 March – 19 April)".
fn holds_span(text: &str) -> bool {
    let figures = dates::in_figures(text, Some(&Date::MIDNIGHT));
    let words: Vec<&str> = figures.split_whitespace().collect();
    words.windows(3).any(|three| matches!(three, [dates::FIGURE, to, dates::FIGURE] if TO.contains(to)))
}

/// The label of a date has at most so many words.
const DATE_LABEL: usize = 5;

/// Whether the line leads up to a date that stands elsewhere, or is missing, and says no more: "Published:".
pub(super) fn leads_to_date(line: Line<'_>) -> bool {
    line.measures.words() <= DATE_LABEL && !line.measures.ends_sentence && names::leads_to_date(line.content())
}

/// Whether the line says when something was, or how long it takes to read, and nothing else, or has a link behind that.
pub(super) fn says_when(line: Line<'_>) -> bool {
    let content = line.content();
    names::tells_only_when(content) || line.measures.digits() > 0 && names::tells_update(content)
}
