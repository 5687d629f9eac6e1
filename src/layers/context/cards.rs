//! Cards of other stories below the article: a headline, perhaps a sentence, and its date, several in a row, under whatever heading.

use std::cmp::Ordering;
use std::ops::{Range, RangeInclusive};

use super::{Draft, extent};
use crate::layers::lines::{Document, Line, Marker};
use crate::layers::rules::Verdicts;
use crate::text::dates::{self, Date};
use crate::text::names;

/// At least this many cards stand in a row.
const MIN_CARDS: usize = 3;

/// Between one date and the next there are at most this many lines: section, headline and author.
const CARD_LINES: usize = 3;

/// A headline has this many words, and the lines beside it at most this many.
const HEADLINE_WORDS: RangeInclusive<usize> = 4..=30;
const LABEL_WORDS: usize = 5;

/// Headlines have at least this many words on average; the names in a table have fewer.
const MEAN_WORDS: usize = 5;

/// What a card says of its story has at most this many words.
const TEASER_WORDS: usize = 60;

/// Cards whose days go neither forward nor back are entries of the article, as in a live report, if they have teasers and their lines (without
/// the dates) are on average likelier than this to be article text.
const LIKE_TEXT: f32 = 0.6;

/// A date has at most this many words: "3 June 2026, 10:15 am".
const DATE_WORDS: usize = 6;

/// At least this many words of prose stand above the cards: with fewer, they are the page itself, or a menu.
pub(super) const ARTICLE_WORDS: usize = 40;

/// The lines of rows of cards. Linear.
pub(super) fn rows(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>) -> Vec<Range<usize>> {
    let document = draft.document;
    let is_above_text = |at: &usize| draft.prose(0..at + 1) < ARTICLE_WORDS;
    // Few pages have short lines with digits close enough together: only those are checked for dates.
    let short: Vec<usize> = (0..draft.len()).skip_while(is_above_text).filter(|&at| could_be_stamp(draft.line(at))).collect();
    let close = short.chunk_by(|one, next| next - one <= CARD_LINES + 1).filter(|short| short.len() >= MIN_CARDS).flatten();
    let stamps: Vec<usize> = close.copied().filter(|&at| is_stamp(document, verdicts, at)).collect();
    let together = stamps.chunk_by(|one, next| is_card(document, one + 1..*next)).filter(|row| row.len() >= MIN_CARDS);
    // Days that go on from one to the next are a programme.
    let is_of_others = |row: &&[usize]| match days(document, row) {
        Ordering::Less => true,
        Ordering::Equal => !is_text(draft, row),
        Ordering::Greater => false,
    };
    together.filter(is_of_others).filter_map(|row| whole(document, row)).collect()
}

/// Why the lines of cards are not the article's.
pub(super) const REASON: &str = "a headline in a row of such with dates";

/// Whether the cards with these dates have teasers and read like the article's text.
fn is_text(draft: &Draft<'_, '_>, stamps: &[usize]) -> bool {
    let between = || stamps.windows(2).flat_map(|two| two[0] + 1..two[1]);
    between().any(|at| is_teaser(draft.line(at))) && between().map(|at| draft.scores[at]).sum::<f32>() > LIKE_TEXT * between().count() as f32
}

/// The row with these dates and the heading above it, if its headlines are long enough.
fn whole(document: &Document<'_>, stamps: &[usize]) -> Option<Range<usize>> {
    let (first, second, last) = (stamps[0], stamps[1], stamps[stamps.len() - 1]);
    let card = second - first - 1;
    // Dates stand below their headlines or above them; if both may be, a long heading is taken for the first headline.
    let mut row = first..last + 1;
    if first >= card && is_card(document, first - card..first) {
        row.start = first - card;
    }
    // The last card has no label of a next one below it: "Boats", the day, the headline.
    let least = if row.start == first { 1 } else { card };
    if let Some(lines) = (least..=card).rev().find(|&lines| is_card(document, last + 1..last + 1 + lines)) {
        row.end = last + 1 + lines;
    }
    let headlines = || row.clone().map(|at| document.line(at)).filter(|line| is_headline(*line));
    let words: usize = headlines().map(|line| line.measures.words()).sum();
    if words < MEAN_WORDS * headlines().count() || headlines().count() < MIN_CARDS {
        return None;
    }
    let is_heading = |line: Line<'_>| !line.is_prose() && is_label(line);
    // A label may stand above the first date, below the heading of all cards.
    let most = if row.start == first && card > 1 { 2 } else { 1 };
    row.start -= (0..row.start).rev().take(most).take_while(|&at| is_heading(document.line(at))).count();
    Some(row)
}

/// Whether, from one card to the next, the days go forward more often than back (`Greater`), as often (`Equal`) or less often (`Less`).
fn days(document: &Document<'_>, stamps: &[usize]) -> Ordering {
    let days: Vec<_> = stamps.iter().filter_map(|&at| day(document.line(at))).collect();
    let count = |step: Ordering| days.windows(2).filter(|two| two[1].cmp(&two[0]) == step).count();
    count(Ordering::Greater).cmp(&count(Ordering::Less))
}

/// The day that the line tells.
fn day(line: Line<'_>) -> Option<(u16, u8, u8)> {
    let date = dates::find(line.content(), Some(&Date::EPOCH)).first()?.date;
    Some((date.year(), date.month()?, date.day()?))
}

fn could_be_stamp(line: Line<'_>) -> bool {
    let measures = &line.measures;
    (1..=DATE_WORDS).contains(&measures.words()) && measures.digits() >= 1 && !measures.ends_sentence && !line.content().ends_with(':')
}

/// Whether such a line tells when something was published, and nothing else: a day, or how long ago.
pub(super) fn is_stamp(document: &Document<'_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let line = document.line(at);
    let tells_when =
        || names::tells_only_when(line.content()) && (dates::relative::is_age(line.content()) || line.holds_date() && day(line).is_some());
    extent::is_byline_or_date(verdicts, at) || tells_when()
}

/// Whether these lines are a headline and what stands beside it. A teaser stands below its headline.
fn is_card(document: &Document<'_>, lines: Range<usize>) -> bool {
    let is_of_card = |line: Line<'_>| is_headline(line) || is_label(line) || is_teaser(line);
    (1..=CARD_LINES).contains(&lines.len())
        && lines.end <= document.len()
        && !is_teaser(document.line(lines.start))
        && lines.clone().all(|at| is_of_card(document.line(at)))
        && lines.clone().any(|at| is_headline(document.line(at)))
}

/// Whether the line is as short as a section's or an author's name, and no sentence.
pub(super) fn is_label(line: Line<'_>) -> bool {
    !line.measures.ends_sentence && line.measures.words() <= LABEL_WORDS
}

/// Whether the line is a teaser of a sentence or two.
fn is_teaser(line: Line<'_>) -> bool {
    line.measures.ends_sentence && !line.is_question() && line.measures.words() <= TEASER_WORDS
}

fn is_headline(line: Line<'_>) -> bool {
    let measures = &line.measures;
    HEADLINE_WORDS.contains(&measures.words())
        && line.marker == Marker::None
        && !measures.starts_small
        && (!measures.ends_sentence || line.is_question())
}
