//! Text → lines with byte spans, each measured once.
//!
//! A [`Line`] is what the other layers judge: a line of the input, or several that were one
//! paragraph before they were wrapped. Whoever can fill a [`Document`] from another source, say a
//! page with its tags, can take this layer's place.

use document::{Piece, small};
use wrap::Vocabulary;

use crate::text::{clean, fold, lexicon};

mod candidate;
mod document;
mod marker;
mod measure;
mod wrap;

pub use candidate::Candidate;
pub(crate) use candidate::with_only_line;
pub(crate) use document::{Document, Entry, Line};
pub(crate) use marker::Marker;
pub(crate) use measure::{Measures, Word, is_prose};

/// So many bytes of a text are split into lines; all that follows is one more.
const LONGEST: usize = u32::MAX as usize;

/// A word has so many bytes with the space behind it, more or less. In a text of so many words or more they are counted.
const BYTES_OF_WORD: usize = 6;
const MANY_WORDS: usize = 1 << 13;

/// Room for so many pieces is kept.
const FEW_PIECES: usize = 1 << 13;

/// Splits and measures a text. Linear in its length.
pub(crate) fn read(text: &str) -> Document<'_> {
    read_into(text, Document::default())
}

/// The same in the memory of another document.
pub(crate) fn read_into<'t>(text: &'t str, other: Document<'_>) -> Document<'t> {
    let mut document = Document::of(text, other);
    let mut pieces = std::mem::take(&mut document.pieces);
    find_pieces(text, LONGEST, &mut pieces);
    pieces.shrink_to(FEW_PIECES);
    let starts = wrap::paragraphs(text, &pieces);
    let vocabulary = Vocabulary::of(text);
    let words = match text.len() / BYTES_OF_WORD {
        few @ ..MANY_WORDS => few,
        _ => pieces.iter().map(|piece| about_words(&text.as_bytes()[piece.span(text)])).sum(),
    };
    document.words.reserve_exact(words);
    document.lines.reserve_exact(starts.len());
    document.folded.reserve(starts.len(), text.len());
    for (at, &start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).map_or(pieces.len(), |&next| next as usize);
        let pieces = &pieces[start as usize..end];
        add(&mut document, start, pieces, &vocabulary);
    }
    document.pieces = pieces;
    for at in 1..document.len() {
        let line = document.line(at);
        if line.measures.words() == 0 && !line.after_blank && marker::is_underline(line.text()) && could_be_heading(&document.lines[at - 1]) {
            document.lines[at - 1].marker = Marker::Underlined;
        }
    }
    document
}

/// About how many words are found in a line, and pairs of characters in scripts without spaces; rather too many than too few.
fn about_words(line: &[u8]) -> usize {
    const STEP: usize = 128;
    let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() | !byte.is_ascii();
    let begins = |before: u8, byte: u8| {
        // Thai and Lao, Myanmar and Khmer, Chinese and Japanese.
        let unspaced = matches!((before, byte), (0xe0, 0xb8..=0xbb) | (0xe1, 0x80..=0x82 | 0x9e..=0x9f) | (0xe3..=0xe9, _));
        unspaced | (!is_of_word(before) & is_of_word(byte))
    };
    let line = &line[..line.len().min(Measures::MOST)];
    let (before, bytes) = (line.chunks(STEP), line.get(1..).unwrap_or_default().chunks(STEP));
    // Without a way out of the loop over a step, and with a small sum, its bytes are looked at at once.
    let in_step = |(before, bytes): (&[u8], &[u8])| before.iter().zip(bytes).fold(0_u8, |sum, (&before, &byte)| sum + u8::from(begins(before, byte)));
    1 + before.zip(bytes).map(|step| usize::from(in_step(step))).sum::<usize>()
}

/// Whether a line that is underlined is a heading: no sentence, no list item, and not long.
fn could_be_heading(line: &Entry) -> bool {
    line.marker == Marker::None && (1..=20).contains(&line.measures.words()) && !line.measures.ends_sentence
}

/// Cleans, folds and measures the line that is made of these pieces, of which `piece` is the first.
fn add(document: &mut Document<'_>, piece: u32, pieces: &[Piece], vocabulary: &Vocabulary<'_>) {
    let Document { text, lines, words, cleaned, folded, .. } = document;
    let whole = &text[pieces[0].span(text)];
    let start = cleaned.text.len();
    let is_own = match pieces {
        [_] if clean::is_collapsed(whole) => false,
        [_] => {
            clean::collapse_into(whole, &mut cleaned.text);
            true
        }
        _ => {
            wrap::join(text, pieces, vocabulary, &mut cleaned.text);
            true
        }
    };
    let line = if is_own { &cleaned.text[start..] } else { whole };
    let marker = Marker::of(line);
    let start = folded.text.len();
    fold::fold_into(line, &mut folded.text);
    let own = &folded.text[start..];
    let bare = fold::undecorated_start(own).len();
    if (1..own.len()).contains(&bare) {
        let emphasis = own[..own.len() - bare].chars().last().filter(|mark| matches!(mark, '*' | '_'));
        folded.text.drain(start..folded.text.len() - bare);
        // In Markdown the same mark stands where the emphasis ends.
        if let Some(mark) = emphasis {
            let own = folded.text.split_off(start);
            folded.text.extend(own.chars().filter(|&c| c != mark));
        }
    }
    let first_word = small(words.len());
    let measures = Measures::of(marker.strip(line), words);
    let after_blank = pieces[0].after_blank;
    // The halves of the hash are as good as each other.
    let key = lexicon::hash_text(&folded.text[start..]) as u32;
    let cleaned = if is_own { cleaned.end() } else { 0 };
    folded.end();
    lines.push(Entry { piece, cleaned, words: first_word, key, measures, marker, after_blank });
}

/// Adds the non-blank lines of `text` to `pieces`. What follows the first `longest` bytes is one line.
fn find_pieces(text: &str, longest: usize, pieces: &mut Vec<Piece>) {
    let text = match text.len() {
        bytes if bytes < longest => text,
        _ => {
            let end = (0..longest).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
            find_pieces(&text[..end], longest, pieces);
            if text[end..].contains(|c| !clean::is_blank_char(c)) {
                pieces.push(Piece { start: small(end), end: u32::MAX, indent: 0, after_blank: false });
            }
            return;
        }
    };
    let mut after_blank = true;
    let mut start = 0;
    loop {
        let (end, next) = line_end(text, start);
        let line = &text[start..end];
        let body = line.trim_start_matches(clean::is_blank_char);
        if body.is_empty() {
            after_blank = true;
        } else {
            let from = end - body.len();
            let to = from + body.trim_end_matches(clean::is_blank_char).len();
            let indent = line[..line.len() - body.len()].chars().filter(|c| c.is_whitespace()).count();
            pieces.push(Piece { start: small(from), end: small(to), indent: u16::try_from(indent).unwrap_or(u16::MAX), after_blank });
            after_blank = false;
        }
        if next == end {
            return;
        }
        start = next;
    }
}

/// Where the line that begins at `start` ends, and where the next begins. A line ends at `\n`, `\r`,
/// both, a vertical tab, a form feed or one of Unicode's own line ends.
fn line_end(text: &str, start: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(found) = line_end_byte(&bytes[at..]) {
        at += found;
        let end = match bytes[at..] {
            [b'\r', b'\n', ..] => 2,
            [b'\n'..=b'\r', ..] => 1,
            [0xc2, 0x85, ..] => 2,
            [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
            _ => 0,
        };
        if end > 0 {
            return (at, at + end);
        }
        at += 1;
    }
    (text.len(), text.len())
}

/// The first byte that a line's end may begin with.
fn line_end_byte(bytes: &[u8]) -> Option<usize> {
    let may_end = |byte: &u8| matches!(byte, b'\n'..=b'\r' | 0xc2 | 0xe2);
    // Without a way out of the loop over a chunk its bytes are looked at at once.
    let chunks = bytes.chunks_exact(16).take_while(|chunk| !chunk.iter().fold(false, |found, byte| found | may_end(byte))).count();
    let start = chunks * 16;
    bytes[start..].iter().position(may_end).map(|at| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
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
