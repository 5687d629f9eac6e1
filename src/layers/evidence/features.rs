//! The features of the lines: a row of whole numbers for each line.
//!
//! They come in families; each is computed by a file of this folder or a function here. [`names`](super::names) lists the columns in order. Shares
//! are in per cent. Everything is linear in the number of lines.

use crate::layers::lines::{Document, Entry, Line, Marker};
use crate::layers::rules::Verdicts;
use crate::text::lexicon::says;
use crate::text::words::is_unspaced;

use super::words::{self, Sums};
use super::{boilerplate, place, title};

/// How many features a line has.
pub(crate) const COUNT: usize = 86;

/// The column that says how often the line occurs in the text.
pub(super) const REPEATS: usize = 47;

/// The first of the columns from the line's own words.
pub(super) const WORDS: usize = 54;

/// A line's features, in the order of [`FEATURES`](super::names::FEATURES).
pub(crate) type Row = [i16; COUNT];

/// Rows are made in blocks of so many. The trees take no more at once, so no more need to be in memory.
const BLOCK: usize = 256;

/// Makes the rows of a document block by block, and calls `each` with the number of the block's first line and its rows. The rows are in the memory
/// of `block`.
pub(super) fn each_block(document: &Document<'_>, verdicts: &Verdicts<'_>, sums: &[Sums], block: &mut Vec<Row>, mut each: impl FnMut(usize, &[Row])) {
    let lines = document.entries();
    let prose: Vec<u16> = lines.iter().map(prose_words).collect();
    let shape = place::shape(document, &prose);
    let mut of_lines = document.lines().map(of_line);
    let mut places = place::places(lines, &prose, shape[3]);
    let mut shared = title::shared(document, &prose);
    let mut said = words::around(document, sums);
    let mut code = lines.iter().map(|line| [code(line)]);
    let mut boilerplate = boilerplate::around(lines, verdicts);
    block.resize(block.len().max(lines.len().min(BLOCK)), [0; COUNT]);
    for start in (0..lines.len()).step_by(BLOCK) {
        let end = lines.len().min(start + BLOCK);
        // Every column is written below, so the rows need not be cleared.
        let block = &mut block[..end - start];
        let mut column = 0;
        put(block, &mut column, &mut of_lines);
        put(block, &mut column, std::iter::repeat(shape));
        put(block, &mut column, &mut places);
        put(block, &mut column, &mut shared);
        put(block, &mut column, &mut said);
        put(block, &mut column, &mut code);
        put(block, &mut column, &mut boilerplate);
        each(start, block);
    }
}

/// Writes the columns of a family into the rows from `column` on, and moves `column` behind them.
pub(crate) fn put<const COUNT: usize, const WIDTH: usize>(
    rows: &mut [[i16; COUNT]],
    column: &mut usize,
    family: impl IntoIterator<Item = [i16; WIDTH]>,
) {
    for (row, own) in rows.iter_mut().zip(family) {
        row[*column..][..WIDTH].copy_from_slice(&own);
    }
    *column += WIDTH;
}

/// A number as a feature, capped at the largest that fits.
pub(crate) fn cut(number: usize) -> i16 {
    i16::try_from(number).unwrap_or(i16::MAX)
}

/// `part` of `whole` in per cent.
pub(crate) fn share(part: usize, whole: usize) -> i16 {
    // Most are 0, and a division is slow.
    if part == 0 { 0 } else { cut(part.saturating_mul(100) / whole.max(1)) }
}

/// How many words of running text the line counts for: all of its words if it reads like prose,
/// half if it is a short sentence, none if it is a label.
fn prose_words(line: &Entry) -> u16 {
    let measures = &line.measures;
    let words = measures.spoken_words();
    let worth = match words {
        _ if measures.capitalised() * 100 > 60 * measures.words() && !measures.has_unspaced => 0,
        25.. => words,
        10.. if measures.sentence_ends() >= 1 => words,
        5.. if measures.ends_sentence => words / 2,
        _ => 0,
    };
    u16::try_from(worth).unwrap_or(u16::MAX)
}

/// Words such as "share" or "comment" are significant only in lines of fewer words than this: in a longer one
/// they are ordinary words.
const TELLING: usize = 25;

/// The meanings of the line's words, if it is short enough for them to be significant.
pub(super) fn says_in_label(line: &Entry) -> u16 {
    if line.measures.spoken_words() < TELLING { line.measures.says } else { 0 }
}

/// A date in a line of this many words or more is part of what the text tells.
const DATED: usize = 40;

/// Whether a date or a time in the line could date something near it, such as an article or a comment.
pub(super) fn could_be_dated(line: &Entry) -> bool {
    line.measures.words() < DATED
}

/// What the line itself looks like.
fn of_line(line: Line<'_>) -> [i16; 29] {
    let measures = &line.measures;
    let content = line.content();
    let words = measures.spoken_words();
    let says = says_in_label(&line);
    let said = |bit: u16| i16::from(says & bit != 0);
    let is_dated = could_be_dated(&line);
    [
        cut(measures.chars()),
        cut(words),
        cut(10 * measures.in_words() / measures.words().max(1)),
        share(measures.function_words(), measures.words()),
        share(measures.short_small(), measures.words()),
        share(measures.capitalised(), measures.words()),
        share(measures.shouted(), measures.words()),
        share(measures.digits(), measures.chars()),
        cut(measures.sentence_ends()),
        ending(content, measures.ends_sentence),
        beginning(content),
        cut(measures.commas()),
        cut(measures.quotes()),
        cut(measures.separators()),
        marker(line.marker),
        cut(line.indent().min(20)),
        i16::from(line.after_blank),
        i16::from(line.below().is_none_or(|next| next.after_blank)),
        cut(measures.first_person()),
        cut(measures.second_person()),
        cut(measures.addresses()),
        i16::from(is_dated && measures.has_date),
        i16::from(is_dated && measures.has_time),
        said(says::COMMENT),
        said(says::SHARE),
        said(says::RELATED),
        said(says::PITCH),
        said(says::PICTURE),
        said(says::BY),
    ]
}

/// The kind of the mark before the line.
pub(crate) fn marker(marker: Marker) -> i16 {
    match marker {
        Marker::None => 0,
        Marker::Bullet => 1,
        Marker::Number => 2,
        Marker::Quote => 3,
        Marker::Heading | Marker::Underlined | Marker::Strong | Marker::Edit => 4,
    }
}

/// The share of characters that are typical of code.
pub(crate) fn code(line: &Entry) -> i16 {
    share(line.measures.code(), line.measures.chars())
}

/// The kind of the last character, as a number: sentence end, dots, colon, comma, letter, other. See [`names`](super::names).
pub(crate) fn ending(text: &str, ends_sentence: bool) -> i16 {
    let last = text.chars().next_back().unwrap_or_default();
    match last {
        '…' => 4,
        _ if text.ends_with("...") => 4,
        _ if ends_sentence => 5,
        ':' | '：' => 3,
        ',' | ';' | '，' => 2,
        _ => i16::from(last.is_alphabetic()),
    }
}

/// The kind of the first character, as a number: small letter, capital, digit, quotation mark or bracket, other. See [`names`](super::names).
pub(crate) fn beginning(text: &str) -> i16 {
    let first = text.chars().next().unwrap_or_default();
    match first {
        _ if first.is_lowercase() => 0,
        _ if first.is_alphabetic() || is_unspaced(first) => 1,
        _ if first.is_numeric() => 2,
        '"' | '\'' | '“' | '‘' | '„' | '«' | '(' | '「' => 3,
        _ => 4,
    }
}
