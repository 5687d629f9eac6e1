//! Text → lines with byte spans, each measured once.
//!
//! A [`Line`] is what the other layers judge: a line of the input, or several that were one
//! paragraph before it was wrapped. The other layers see the text only through [`Document`], so another source, such as a
//! page with its tags, could fill one instead.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::RangeInclusive;

use document::Piece;
use sheets::Sheets;
use strings::to_u32;
use vocabulary::Vocabulary;

use crate::text::bytes::{AT_ONCE, between, bits, first};
use crate::text::links::Links;
use crate::text::{clean, fold, markdown};

mod candidate;
mod document;
mod drop_cap;
mod front_matter;
pub(crate) mod mail;
mod marker;
mod measure;
mod paragraph;
mod sheets;
mod split;
mod strings;
mod targets;
mod vocabulary;
mod wrap;

pub use candidate::Candidate;
pub(crate) use candidate::with_only_line;
pub(crate) use document::{Document, Entry, Line, Part};
pub(crate) use marker::Marker;
pub(crate) use measure::{Measures, Word};
pub(crate) use strings::Folded;

/// Only so many bytes of a text are split into lines, for places are kept in 32 bits. The rest is one line.
const LONGEST: usize = u32::MAX as usize;

/// The bytes of a word with the space behind it, on average: a first estimate of how many words a text has.
const BYTES_OF_WORD: usize = 6;
/// If the estimate is this or more, they are counted instead, so that large texts take no more memory than they need.
const MANY_WORDS: usize = 1 << 13;

/// Memory for at most so many pieces is kept for the next text.
const FEW_PIECES: usize = 1 << 13;

/// Splits and measures a text. Linear in its length.
pub(crate) fn read(text: &str) -> Document<'_> {
    read_into(text, Document::default())
}

/// As [`read`], but reuses the memory of another document.
pub(crate) fn read_into<'t>(text: &'t str, other: Document<'_>) -> Document<'t> {
    let mut document = Document::of(text, other);
    let mut pieces = std::mem::take(&mut document.pieces);
    find_pieces(text, LONGEST, &mut pieces);
    pieces.shrink_to(FEW_PIECES);
    let vocabulary = Vocabulary::of(text);
    let Sheets { edges, titles } = Sheets::find(text, &pieces);
    // From here on a printed text is read as if it were not: its edges are no part of any line's text.
    let (between, numbers) = if edges.is_empty() { Default::default() } else { sheets::between(text, &pieces, &edges) };
    let own = if edges.is_empty() { &pieces } else { &between };
    let targets = targets::find(text, own);
    let front = front_matter::pieces(text, own);
    let page = front.max(titles)..targets.as_ref().map_or(own.len(), |targets| targets.first);
    let mut joined = wrap::joined(text, &own[page.clone()]);
    drop_cap::join(text, &own[page.clone()], &vocabulary, &mut joined);
    joined.iter_mut().for_each(|number| *number += to_u32(page.start));
    document.front = front;
    if front > 0 && front_matter::is_fence(&text[own[0].span(text)]) {
        // The first fence and the first key are one line, so that the title is the text's first line, where it belongs.
        joined.insert(0, 1);
        document.front = front - 1;
    }
    // However many targets are listed, they are one line: a page is judged by its own lines.
    joined.extend((page.end + 1..own.len()).map(to_u32));
    let lines = own.len() - joined.len();
    let words = match text.len() / BYTES_OF_WORD {
        few @ ..MANY_WORDS => few,
        _ => about_words(text.as_bytes()),
    };
    document.words.reserve_exact(words);
    document.lines.reserve_exact(lines);
    document.folded.reserve(lines, text.len() + 1);
    let links = Links::of(text, targets.map(|targets| targets.numbers));
    let mut joined = joined.into_iter().peekable();
    let mut start = 0;
    while start < own.len() {
        let mut end = start + 1;
        while joined.next_if_eq(&to_u32(end)).is_some() {
            end += 1;
        }
        let line = &text[own[end - 1].span(text)];
        let said = if start < front { Some(front_matter::said(line)) } else { (start < titles).then(|| sheets::title(line)) };
        let number = numbers.get(start).map_or(start, |number| *number as usize);
        add(&mut document, number, &own[start..end], said, &vocabulary, links);
        start = end;
    }
    document.edges = edges;
    document.pieces = pieces;
    document.finish_folding();
    document
}

/// An upper estimate of how many words a text has, with characters of scripts without spaces counted as words.
fn about_words(text: &[u8]) -> usize {
    const STEP: usize = 128;
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() | !byte.is_ascii();
    let begins = |before: u8, byte: u8| {
        // Thai and Lao, Myanmar and Khmer, Chinese and Japanese.
        let unspaced = matches!((before, byte), (0xe0, 0xb8..=0xbb) | (0xe1, 0x80..=0x82 | 0x9e..=0x9f) | (0xe3..=0xe9, _));
        unspaced | (!is_of_word(before) & is_of_word(byte))
    };
    let (before, bytes) = (text.chunks(STEP), text.get(1..).unwrap_or_default().chunks(STEP));
    // A loop over a step of fixed size without an early exit, and a sum in a `u8`: so the compiler can vectorise it.
    let in_step = |(before, bytes): (&[u8], &[u8])| before.iter().zip(bytes).fold(0_u8, |sum, (&before, &byte)| sum + u8::from(begins(before, byte)));
    1 + before.zip(bytes).map(|step| usize::from(in_step(step))).sum::<usize>()
}

/// How many words an underlined heading may have.
const HEADING: RangeInclusive<usize> = 1..=20;

/// Whether a line above an underline can be a heading: not long, no sentence, no list item or other mark.
fn could_be_heading(line: &Entry) -> bool {
    line.marker == Marker::None && HEADING.contains(&line.measures.words()) && !line.measures.ends_sentence
}

/// Cleans, folds and measures the line that consists of these pieces, of which `piece` is the number of the first, and adds it. (Letters become small
/// only in [`Document::finish_folding`].) In Markdown, links are reduced to their text: see [`Links::said`].
/// `said` is what the line says, if that is not the text of the pieces.
fn add(document: &mut Document<'_>, piece: usize, pieces: &[Piece], said: Option<&str>, vocabulary: &Vocabulary<'_>, links: Links) {
    let Document { text, lines, words, cleaned, folded, .. } = document;
    let whole = &text[pieces[0].span(text)];
    let start = cleaned.text.len();
    let mut is_own = match pieces {
        _ if said.is_some() => {
            clean::collapse_into(said.unwrap_or_default(), &mut cleaned.text);
            true
        }
        [piece] if piece.is_plain || clean::is_collapsed(whole) => false,
        [_] => {
            clean::collapse_into(whole, &mut cleaned.text);
            true
        }
        _ => {
            paragraph::join(text, pieces, vocabulary, &mut cleaned.text);
            true
        }
    };
    if let Cow::Owned(said) = links.said(if is_own { &cleaned.text[start..] } else { whole })
        && !said.trim_matches(clean::is_blank_char).is_empty()
    {
        cleaned.text.truncate(start);
        clean::collapse_into(&said, &mut cleaned.text);
        is_own = true;
    }
    let line = if is_own { &cleaned.text[start..] } else { whole };
    let marker = if links.are_markdown() && markdown::is_escaped(whole) { Marker::None } else { Marker::of(line) };
    let start = folded.text.len();
    match pieces {
        [piece] if piece.is_plain => folded.text.push_str(line),
        _ => fold::fold_all_but_ascii_into(line, &mut folded.text),
    }
    let own = &folded.text[start..];
    let bare = fold::undecorated_start(own).len();
    if (1..own.len()).contains(&bare) {
        let emphasis = own[..own.len() - bare].chars().last().filter(|mark| matches!(mark, '*' | '_'));
        folded.text.drain(start..folded.text.len() - bare);
        if let Some(mark) = emphasis {
            let own = folded.text.split_off(start);
            without_emphasis(&own, mark, &mut folded.text);
        }
    }
    if marker == Marker::Edit {
        let heading = marker::before_link(&folded.text[start..]).map_or(0, str::len);
        folded.text.truncate(start + heading);
    }
    let first_word = to_u32(words.len());
    let measures = Measures::of(marker.strip(line), words);
    let after_blank = pieces[0].after_blank;
    if measures.words() == 0
        && !after_blank
        && marker::is_underline(line)
        && let Some(above) = lines.last_mut().filter(|above| could_be_heading(above))
    {
        above.marker = Marker::Underlined;
    }
    let cleaned = if is_own { cleaned.end() } else { 0 };
    folded.end();
    document.push(Entry { words: first_word, measures, marker, after_blank, holds_date: OnceCell::new() }, to_u32(piece), cleaned);
}

/// Appends `text` without this mark of emphasis, which is also at the end of the emphasised words. The `_` inside `snake_case` stays.
fn without_emphasis(text: &str, mark: char, out: &mut String) {
    let mut before = mark;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_inside = mark == '_' && before.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric());
        if c != mark || is_inside {
            out.push(c);
        }
        before = c;
    }
}

/// Adds the non-blank lines of `text` to `pieces`. The rest after the first `longest` bytes is one line.
fn find_pieces(text: &str, longest: usize, pieces: &mut Vec<Piece>) {
    let text = match text.len() {
        bytes if bytes < longest => text,
        _ => {
            let end = (0..longest).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
            find_pieces(&text[..end], longest, pieces);
            if text[end..].contains(|c| !clean::is_blank_char(c)) {
                pieces.push(Piece { start: to_u32(end), end: u32::MAX, indent: 0, after_blank: false, is_plain: false });
            }
            return;
        }
    };
    let mut lines = Lines { text, pieces, start: 0, spaces: spaces(text.as_bytes()), after_blank: true, is_plain: true };
    for block in (0..text.len()).step_by(AT_ONCE) {
        let [mut ends, odd] = ends_and_odd(&text.as_bytes()[block..]);
        let is_plain = |from: usize, to: usize| odd & between(from.saturating_sub(block), to - block) == 0;
        while ends != 0 {
            let end = block + ends.trailing_zeros() as usize;
            ends &= ends - 1;
            let length = line_end(&text.as_bytes()[end..]);
            // Skips the second byte of an end of two.
            if length > 0 && end >= lines.start {
                lines.is_plain &= is_plain(lines.start + lines.spaces, end);
                lines.end(end, length);
            }
        }
        let next = block + AT_ONCE;
        lines.is_plain &= lines.start + lines.spaces >= next || is_plain(lines.start + lines.spaces, next);
    }
    lines.end(text.len(), 0);
}

/// Collects lines as their ends are found.
struct Lines<'t, 'p> {
    text: &'t str,
    /// The non-blank lines so far.
    pieces: &'p mut Vec<Piece>,
    /// The current line: where it begins, how many spaces it begins with, whether a blank line is above it, and whether its characters after the
    /// spaces are plain so far.
    start: usize,
    spaces: usize,
    after_blank: bool,
    is_plain: bool,
}

impl Lines<'_, '_> {
    /// Ends the current line at `end`, with a line end of `length` bytes.
    fn end(&mut self, end: usize, length: usize) {
        let line = &self.text[self.start..end];
        // The common case: no blanks but some spaces at the start, and none at the end.
        if let [first, .., last] = &line.as_bytes()[self.spaces..]
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            let (start, indent) = (to_u32(self.start + self.spaces), u16::try_from(self.spaces).unwrap_or(u16::MAX));
            self.pieces.push(Piece { start, end: to_u32(end), indent, after_blank: self.after_blank, is_plain: self.is_plain });
            self.begin(end + length, false);
            return;
        }
        let body = line.trim_start_matches(clean::is_blank_char);
        if !body.is_empty() {
            let from = end - body.len();
            let to = from + body.trim_end_matches(clean::is_blank_char).len();
            let indent = line[..line.len() - body.len()].chars().filter(|c| c.is_whitespace()).count();
            let indent = u16::try_from(indent).unwrap_or(u16::MAX);
            self.pieces.push(Piece { start: to_u32(from), end: to_u32(to), indent, after_blank: self.after_blank, is_plain: self.is_plain });
        }
        self.begin(end + length, body.is_empty());
    }

    /// Begins the next line here.
    fn begin(&mut self, start: usize, after_blank: bool) {
        (self.start, self.spaces) = (start, spaces(&self.text.as_bytes()[start..]));
        (self.after_blank, self.is_plain) = (after_blank, true);
    }
}

/// How many spaces the text begins with.
fn spaces(text: &[u8]) -> usize {
    text.iter().take_while(|byte| **byte == b' ').count()
}

/// Two sets of bits for the next [`AT_ONCE`] bytes: where a line may end, and which are not plain (see [`clean::is_plain`]).
fn ends_and_odd(rest: &[u8]) -> [u64; 2] {
    let mut room = [b'x'; AT_ONCE + 1];
    let bytes = first(rest, &mut room);
    let [mut ends, mut odd] = [[0; AT_ONCE]; 2];
    ends.iter_mut().zip(bytes).for_each(|(end, byte)| *end = u8::from(matches!(byte, b'\n'..=b'\r' | 0xc2 | 0xe2)));
    odd.iter_mut().zip(bytes.iter().zip(&bytes[1..])).for_each(|(odd, (&byte, &next))| *odd = u8::from(!clean::is_plain(byte, next)));
    [bits(&ends), bits(&odd)]
}

/// The length of the line end at the start of `rest`, in bytes; 0 if there is none. A line ends at `\n`, `\r`,
/// both, a vertical tab, a form feed or one of Unicode's own line ends.
fn line_end(rest: &[u8]) -> usize {
    match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n'..=b'\r', ..] => 1,
        [0xc2, 0x85, ..] => 2,
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the lines of a text say.
    pub(super) fn texts(text: &str) -> Vec<String> {
        read(text).lines().map(|line| line.text().to_owned()).collect()
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        assert_eq!(texts("a\nb\r\nc\rd\u{c}e\u{2028}f"), ["a", "b", "c", "d", "e", "f"]);
    }

    #[test]
    fn a_line_of_invisible_characters_is_blank() {
        let document = read("\u{feff}one\n\u{200b}\u{a0}\ntwo");
        let spans: Vec<_> = document.lines().map(|line| (line.span(), line.after_blank)).collect();
        assert_eq!(spans, [(3..6, true), (13..16, true)]);
    }

    #[test]
    fn emphasis_is_taken_out_of_the_text_for_comparison_and_what_is_inside_a_word_is_not() {
        for (text, folded) in [
            ("**Note:** it rains", "note: it rains"),
            ("_Note:_ it rains", "note: it rains"),
            ("_snake_case_ is here", "snake_case is here"),
            ("_snake_case is here", "snake_case is here"),
            ("snake_case_ is here", "snake_case_ is here"),
        ] {
            assert_eq!(read(text).line(0).folded(), folded);
        }
    }

    #[test]
    fn indentation_is_counted_and_left_out_of_the_span() {
        let document = read("\u{a0}\t one  two ");
        let line = document.line(0);
        assert_eq!((line.indent(), line.span(), line.text()), (3, 4..12, "one two"));
    }

    #[test]
    fn what_is_too_far_behind_to_tell_its_place_is_one_line() {
        let text = "one\ntwo\nthrée\n  four \n";
        let spans = |longest: usize| {
            let mut pieces = Vec::new();
            find_pieces(text, longest, &mut pieces);
            pieces.iter().map(|piece| &text[piece.span(text)]).collect::<Vec<_>>()
        };
        assert_eq!(spans(6), ["one", "t", "wo\nthrée\n  four \n"]);
        // Not within a letter.
        assert_eq!(spans(13)[2..], ["thr", "ée\n  four \n"]);
        assert_eq!(spans(23), ["one", "two", "thrée", "four"]);
        assert_eq!(spans(100), spans(23));
    }
}
