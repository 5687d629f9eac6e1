//! Text → lines with byte spans, each measured once.
//!
//! A [`Line`] is what the other layers judge: a line of the input, or several that were one
//! paragraph before they were wrapped. Whoever can fill a [`Document`] from another source, say a
//! page with its tags, can take this layer's place.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::{clean, fold, lexicon};

mod marker;
mod measure;
mod wrap;

pub(crate) use marker::Marker;
pub(crate) use measure::{Measures, Word, is_prose};

/// Lines of this many words are not counted as repeated.
const REPEATED: usize = 60;

/// A word has so many bytes with the space behind it, more or less: as much room is made for words.
const BYTES_OF_WORD: usize = 6;

/// A text as lines.
#[derive(Debug, Default)]
pub(crate) struct Document<'t> {
    pub(crate) lines: Vec<Line<'t>>,
    /// The non-blank lines of the input.
    pub(crate) pieces: Vec<Piece>,
    /// The lines' words, those of a line together.
    pub(crate) words: Vec<Word>,
    /// The lines' texts for comparison.
    folded: String,
}

impl Document<'_> {
    /// An empty document in the memory of this one.
    pub(crate) fn emptied<'t>(self) -> Document<'t> {
        let Self { lines, mut pieces, mut words, mut folded } = self;
        pieces.clear();
        words.clear();
        folded.clear();
        // Lines of another text are of another type, but what is collected out of a vector stays in its memory.
        Document { lines: lines.into_iter().map_while(|_| None).collect(), pieces, words, folded }
    }

    /// A line's text for comparison: see [`fold`]; without decoration at its start.
    pub(crate) fn folded(&self, line: &Line<'_>) -> &str {
        &self.folded[line.folded.clone()]
    }

    /// The hashes of a line's rare words.
    pub(crate) fn rare_words(&self, line: &Line<'_>) -> impl Iterator<Item = u64> {
        self.words[line.words.clone()].iter().filter(|word| word.is_rare()).map(|word| word.hash())
    }
}

/// A non-blank line of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it stands, in bytes, blank characters at its ends left out.
    pub(crate) span: Range<usize>,
    /// Blank characters before the first other one.
    pub(crate) indent: usize,
    /// Whether a blank line, or none, is above it.
    pub(crate) after_blank: bool,
}

/// One line, or several pieces that were wrapped and are joined again.
#[derive(Debug)]
pub(crate) struct Line<'t> {
    /// White space collapsed; bullets and heading marks still there.
    pub(crate) text: Cow<'t, str>,
    /// Where its text for comparison stands in the document's.
    pub(crate) folded: Range<usize>,
    /// What it says, as a hash by which lines that say the same are known; only of a line short enough to be a label or a headline.
    pub(crate) key: Option<u64>,
    /// What the line is marked as, and how long the mark is.
    pub(crate) marker: Marker,
    pub(crate) pieces: Range<usize>,
    pub(crate) span: Range<usize>,
    pub(crate) indent: usize,
    pub(crate) after_blank: bool,
    pub(crate) measures: Measures,
    /// Where its words stand in the document's.
    pub(crate) words: Range<usize>,
}

impl Line<'_> {
    /// The text without its mark.
    pub(crate) fn content(&self) -> &str {
        self.marker.strip(&self.text)
    }

    pub(crate) fn is_prose(&self) -> bool {
        is_prose(&self.measures)
    }
}

/// Splits and measures a text. Linear in its length.
pub(crate) fn read(text: &str) -> Document<'_> {
    read_into(text, Document::default())
}

/// The same in the memory of an empty document.
pub(crate) fn read_into<'t>(text: &'t str, empty: Document<'t>) -> Document<'t> {
    let Document { mut lines, mut pieces, mut words, mut folded } = empty;
    find_pieces(text, &mut pieces);
    let joined = wrap::paragraphs(text, &pieces);
    words.reserve(text.len() / BYTES_OF_WORD);
    folded.reserve(text.len());
    lines.extend(joined.into_iter().map(|joined| line(text, &pieces, joined, &mut words, &mut folded)));
    for at in 1..lines.len() {
        if !lines[at].after_blank && marker::is_underline(&lines[at].text) && could_be_heading(&lines[at - 1]) {
            lines[at - 1].marker = Marker::Heading(0, 0);
        }
    }
    Document { lines, pieces, words, folded }
}

/// Whether a line that is underlined is a heading: no sentence, no list item, and not long.
fn could_be_heading(line: &Line<'_>) -> bool {
    line.marker == Marker::None && (1..=20).contains(&line.measures.words()) && !line.measures.ends_sentence
}

/// Cleans, folds and measures one line.
fn line<'t>(text: &'t str, pieces: &[Piece], joined: wrap::Joined<'t>, words: &mut Vec<Word>, folded: &mut String) -> Line<'t> {
    let first = &pieces[joined.pieces.start];
    let last = &pieces[joined.pieces.end - 1];
    let cleaned = joined.text.unwrap_or_else(|| clean::collapse(&text[first.span.clone()]));
    let marker = Marker::of(&cleaned);
    let start = folded.len();
    fold::fold_into(&cleaned, folded);
    let own = &folded[start..];
    let bare = fold::undecorated_start(own);
    let start = if bare.is_empty() { start } else { folded.len() - bare.len() };
    let first_word = words.len();
    let measures = Measures::of(marker.strip(&cleaned), words);
    Line {
        text: cleaned,
        key: (measures.words() < REPEATED).then(|| lexicon::hash_text(&folded[start..])),
        folded: start..folded.len(),
        marker,
        span: first.span.start..last.span.end,
        indent: first.indent,
        after_blank: first.after_blank,
        pieces: joined.pieces,
        measures,
        words: first_word..words.len(),
    }
}

/// Adds the non-blank lines of `text` to `pieces`.
fn find_pieces(text: &str, pieces: &mut Vec<Piece>) {
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
            let span = from..from + body.trim_end_matches(clean::is_blank_char).len();
            let indent = line[..line.len() - body.len()].chars().filter(|c| c.is_whitespace()).count();
            pieces.push(Piece { span, indent, after_blank });
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

/// A measured line and its neighbours: what conditions and rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'d> {
    document: &'d Document<'d>,
    at: usize,
}

impl<'d> Candidate<'d> {
    pub(crate) fn new(document: &'d Document<'d>, at: usize) -> Self {
        Self { document, at }
    }

    fn line(&self) -> &'d Line<'d> {
        &self.document.lines[self.at]
    }

    /// The line as it stands, white space collapsed and wrapped lines joined.
    #[must_use]
    pub fn text(&self) -> &'d str {
        &self.line().text
    }

    /// The line as literals see it: lower case, straight quotes, `-` for every dash, no bullet or
    /// decoration before the first word.
    #[must_use]
    pub fn folded(&self) -> &'d str {
        self.document.folded(self.line())
    }

    /// How many words it has.
    #[must_use]
    pub fn words(&self) -> usize {
        self.line().measures.words()
    }

    /// How many characters it has, without its mark.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.line().measures.chars()
    }

    /// How many sentences end in it.
    #[must_use]
    pub fn sentences(&self) -> usize {
        self.line().measures.sentence_ends()
    }

    /// Whether it reads like running text: long enough, and with the end of a sentence.
    #[must_use]
    pub fn is_prose(&self) -> bool {
        self.line().is_prose()
    }

    /// How many white-space characters stand before it.
    #[must_use]
    pub fn indent(&self) -> usize {
        self.line().indent
    }

    /// Its place among the non-blank lines, from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.at
    }

    /// How many non-blank lines the document has.
    #[must_use]
    pub fn total(&self) -> usize {
        self.document.lines.len()
    }

    /// The non-blank line above.
    #[must_use]
    pub fn previous(&self) -> Option<Candidate<'d>> {
        Some(Self { at: self.at.checked_sub(1)?, ..*self })
    }

    /// The non-blank line below.
    #[must_use]
    pub fn next(&self) -> Option<Candidate<'d>> {
        (self.at + 1 < self.total()).then_some(Self { at: self.at + 1, ..*self })
    }
}

/// Calls `look` with `text` as the only line of a document; `false` if it is blank.
pub(crate) fn with_only_line(text: &str, look: impl FnOnce(&Candidate<'_>) -> bool) -> bool {
    let document = read(text);
    !document.lines.is_empty() && look(&Candidate::new(&document, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        read(text).lines.iter().map(|line| line.text.to_string()).collect()
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        assert_eq!(texts("a\nb\r\nc\rd\u{c}e\u{2028}f"), ["a", "b", "c", "d", "e", "f"]);
    }

    #[test]
    fn a_line_of_invisible_characters_is_blank() {
        let document = read("\u{feff}one\n\u{200b}\u{a0}\ntwo");
        let spans: Vec<_> = document.pieces.iter().map(|piece| (piece.span.clone(), piece.after_blank)).collect();
        assert_eq!(spans, [(3..6, true), (13..16, true)]);
    }

    #[test]
    fn indentation_is_counted_and_left_out_of_the_span() {
        let document = read("\u{a0}\t one  two ");
        assert_eq!((document.pieces[0].indent, document.pieces[0].span.clone()), (3, 4..12));
        assert_eq!(document.lines[0].text, "one two");
    }
}
