//! Splits a line into parts at dates, bars and certain words, and a part at its label.

use std::iter;
use std::ops::Range;

use super::labels::WORDS_FOR_BY;
use super::vocabulary::kind;
use super::word::words;
use crate::text::{bytes, dates};

/// Words that begin a new part, even without a mark or space before them: Ada QuillUpdated. After some of them stands what the text is filed under.
const BREAKS: [&str; 20] = [
    "Updated",
    "Last updated",
    "Last Updated",
    "Published",
    "Posted",
    "Reviewed by",
    "Filed under",
    "Filed Under",
    "Filed in",
    "Filed to",
    "Category:",
    "Categories:",
    "Tagged",
    "Tags:",
    "Kategorie",
    "Abgelegt",
    "Catégorie",
    "Classé",
    "Categoría",
    "Categoria",
];

/// The parts of a line between its dates, its bars and similar marks, and before [certain words](BREAKS).
pub(super) fn parts(line: &str) -> impl Iterator<Item = Range<usize>> {
    let mut cuts: Vec<Range<usize>> = dates::find(line, None).into_iter().map(|found| found.span).collect();
    for (at, byte) in line.bytes().enumerate().filter(|&(_, byte)| MAY_PART[usize::from(byte)]) {
        if byte.is_ascii_uppercase() && !begins_break(&line.as_bytes()[at..]) {
            continue;
        }
        let last = line[..at].chars().next_back().unwrap_or(' ');
        let mut behind = line[at..].chars();
        let c = behind.next().unwrap_or_default();
        let rest = behind.as_str();
        let is_spaced = last.is_whitespace() && rest.starts_with(char::is_whitespace);
        if matches!(c, '|' | '·' | '•' | ';' | '(' | ')' | '[' | ']' | '—' | '⋅' | '›' | '»' | '\t') || matches!(c, '-' | '–') && is_spaced
        {
            cuts.push(at..line.len() - rest.len());
        } else if !last.is_uppercase() && BREAKS.iter().any(|word| line[at..].starts_with(word)) {
            cuts.push(at..at);
        }
    }
    cuts.sort_by_key(|cut| (cut.start, cut.end));
    let mut start = 0;
    cuts.into_iter().chain(iter::once(line.len()..line.len())).filter_map(move |cut| {
        let part = (cut.start >= start).then_some(start..cut.start);
        start = start.max(cut.end);
        part
    })
}

/// Whether a line may be split at a character that begins with this byte: it may be one of the marks, or begin one of the words.
static MAY_PART: [bool; 256] = {
    let mut may_part = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        may_part[byte] = matches!(
            byte as u8,
            b'|' | b';' | b'(' | b')' | b'[' | b']' | b'\t' | b'-' | b'U' | b'L' | b'P' | b'R' | b'F' | b'C' | b'T' | b'K' | b'A' | 0xc0..
        );
        byte += 1;
    }
    may_part
};

/// Whether a text begins with the first two bytes of one of the [words](BREAKS), all of which begin with ASCII. Without an early exit from the loop,
/// they are all checked at once.
fn begins_break(text: &[u8]) -> bool {
    static BEGINNINGS: [[u8; 2]; BREAKS.len()] = {
        let mut beginnings = [[0; 2]; BREAKS.len()];
        let mut at = 0;
        while at < BREAKS.len() {
            beginnings[at] = [BREAKS[at].as_bytes()[0], BREAKS[at].as_bytes()[1]];
            at += 1;
        }
        beginnings
    };
    text.first_chunk().is_some_and(|here: &[u8; 2]| BEGINNINGS.iter().fold(false, |found, beginning| found | (beginning == here)))
}

/// Splits a part at the colon after a label, or at the slash that Chinese has instead. The colon of a time does not count.
pub(super) fn label(part: &str) -> Option<(&str, &str)> {
    // Most parts have neither.
    if !bytes::any(part, |byte| matches!(byte, b':' | b'/' | 0xef)) {
        return None;
    }
    let is_of_label = |(at, _): &(usize, &str)| !part[..*at].ends_with(|c: char| c.is_ascii_digit());
    // Before the slash stand only words that introduce an author, or nothing at all.
    let slashed = || part.split_once(['/', '／', '丨']).filter(|(label, _)| words(label).all(|word| word.is(kind::BY)));
    part.match_indices([':', '：']).find(is_of_label).map(|(at, colon)| (&part[..at], &part[at + colon.len()..])).or_else(slashed)
}

/// What introduces the one who wrote down what somebody told, or asked the questions, before the name.
const TOLD_TO: [&str; 11] = [
    "As told to ",
    "as told to ",
    "Das Gespräch führte ",
    "Das Gespräch führten ",
    "Das Interview führte ",
    "Das Interview führten ",
    "Die Fragen stellte ",
    "Die Fragen stellten ",
    "Rozmawiał ",
    "Rozmawiała ",
    "Rozmawiali ",
];

/// What stands between the place from which somebody reports and the name: "Aus Westhafen berichtet Ada Quill".
const REPORTS: [&str; 3] = [" berichtet ", " berichten ", " von "];

/// The most words in the name of that place.
const PLACE: usize = 3;

/// What follows these phrases that introduce a name. Their single words do so nowhere else.
pub(super) fn behind_lead(part: &str) -> Option<&str> {
    let from = || {
        let rest = part.strip_prefix("Aus ")?;
        let (place, name) = REPORTS.iter().find_map(|verb| rest.split_once(verb))?;
        let is_place = place.split(' ').count() <= PLACE && place.split(' ').all(|word| word.starts_with(char::is_uppercase));
        is_place.then_some(name)
    };
    TOLD_TO.iter().find_map(|told| part.strip_prefix(told)).or_else(from)
}

/// The place of the first " by ".
pub(super) fn place_of_by(part: &str) -> Option<usize> {
    ends_of_by(part).find(|&end| part[end..].starts_with(' ')).map(|end| end - BY.len())
}

/// What follows a "by" that no space separates from the name: ByAda Quill, Posted byAda Quill.
pub(super) fn glued(part: &str) -> Option<&str> {
    let is_large = |rest: &&str| rest.starts_with(char::is_uppercase);
    glued_at_start(part).or_else(|| ends_of_by(part).map(|end| &part[end..]).find(is_large))
}

/// The same if the "by", or its like in another language, stands at the start with a capital.
fn glued_at_start(part: &str) -> Option<&str> {
    part.bytes().next().filter(u8::is_ascii_uppercase)?;
    let (by, rest) = part.split_at(1 + part.bytes().skip(1).take_while(u8::is_ascii_lowercase).count());
    let is_by = |lead: &&str| lead.eq_ignore_ascii_case(by) && !IN_NAMES.contains(lead);
    (rest.starts_with(char::is_uppercase) && WORDS_FOR_BY.iter().any(is_by)).then_some(rest)
}

/// Words for "by" with which names begin as well: DiCaprio.
const IN_NAMES: [&str; 2] = ["di", "da"];

/// What introduces the author inside a line.
const BY: &str = " by";

/// Where every " by" in a text ends. (The string search of the standard library takes longer to set up than it takes to go through most lines.)
fn ends_of_by(text: &str) -> impl Iterator<Item = usize> {
    // Most texts have none.
    let has_any = bytes::any_pair(text, |byte, next| (byte == b' ') & (next == b'b'));
    let places = if has_any { text.as_bytes() } else { &[] }.windows(BY.len()).enumerate();
    places.filter(|(_, here)| *here == BY.as_bytes()).map(|(at, by)| at + by.len())
}
