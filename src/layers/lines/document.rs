//! A text as lines. What is kept for each line is small, for it makes up most of the memory of a text with many lines.
//!
//! Places are 32-bit numbers. In a text of more than 4 GiB, everything beyond is the last line.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::{Deref, Range};

use super::front_matter;
use super::strings::{Folded, Strings, place, to_u32};
use super::{Marker, Measures, Word};
use crate::text::{dates, hash};

/// Lines of this many words or more have no [`Line::key`]: they are not looked for among repeated ones.
const REPEATED: usize = 60;

/// When words or folded texts are no longer needed, at most so many bytes of memory are kept for the next text; more is freed.
const KEPT: usize = 1 << 18;

/// A text as lines.
#[derive(Debug, Default)]
pub(crate) struct Document<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Vec<Entry>,
    pub(super) pieces: Vec<Piece>,
    /// The pieces that each line consists of. Empty as long as every line is an unchanged piece with the same number.
    origins: Vec<Origin>,
    /// Hashes of the folded lines. They are kept apart from the lines because they are made and compared without the rest.
    keys: Vec<u32>,
    /// The words of all lines, line after line.
    pub(crate) words: Vec<Word>,
    /// The texts of the lines that differ from their piece in the input.
    pub(super) cleaned: Strings,
    /// The folded texts of the lines, for comparison.
    pub(super) folded: Strings,
    /// How many lines of front matter it begins with: see [`front_matter`].
    pub(crate) front: usize,
    /// The pieces at the edges of sheets, in order. They belong to the line above, or to the first, but not to what it says: see [`super::sheets`].
    pub(super) edges: Vec<u32>,
}

impl<'t> Document<'t> {
    /// An empty document for this text that reuses the memory of another.
    pub(super) fn of(text: &'t str, other: Document<'_>) -> Self {
        let Document { text: _, mut lines, mut pieces, mut origins, mut keys, mut words, mut cleaned, mut folded, front: _, edges: _ } = other;
        lines.clear();
        pieces.clear();
        origins.clear();
        keys.clear();
        words.clear();
        cleaned.clear();
        folded.clear();
        Self { text, lines, pieces, origins, keys, words, cleaned, folded, front: 0, edges: Vec::new() }
    }

    /// Adds a line that begins with this piece. `cleaned` is the number of its text among the cleaned ones, as in [`Origin`].
    pub(super) fn push(&mut self, line: Entry, piece: u32, cleaned: u32) {
        let at = self.lines.len();
        if !self.origins.is_empty() || cleaned > 0 || piece as usize != at {
            if self.origins.is_empty() {
                self.origins.extend((0..at).map(Origin::of_piece));
            }
            self.origins.push(Origin { piece, cleaned });
        }
        self.lines.push(line);
    }

    /// Lowers the ASCII letters of the folded texts, of all lines at once, and then hashes each line.
    pub(super) fn finish_folding(&mut self) {
        let Self { lines, keys, folded, .. } = self;
        folded.text.make_ascii_lowercase();
        // Either half of the hash would do.
        keys.extend((0..lines.len()).map(|at| hash::text(folded.get(at)) as u32));
    }

    #[inline]
    fn origin(&self, at: usize) -> Origin {
        self.origins.get(at).copied().unwrap_or_else(|| Origin::of_piece(at))
    }

    /// An empty document with the memory of this one.
    pub(crate) fn emptied(self) -> Document<'static> {
        Document::of("", self)
    }

    /// Drops the folded texts, which only the rules need.
    pub(crate) fn forget_folded(&mut self) {
        let text = &mut self.folded.text;
        if text.capacity() > KEPT { *text = String::new() } else { text.clear() }
    }

    /// Drops the words.
    pub(crate) fn forget_words(&mut self) {
        if self.words.capacity() * size_of::<Word>() > KEPT { self.words = Vec::new() } else { self.words.clear() }
    }

    /// How many lines it has.
    pub(crate) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The line with this number.
    pub(crate) fn line(&self, at: usize) -> Line<'_> {
        Line { document: self, entry: &self.lines[at], at }
    }

    /// The line with this number, if there is one.
    pub(crate) fn get(&self, at: usize) -> Option<Line<'_>> {
        Some(Line { document: self, entry: self.lines.get(at)?, at })
    }

    /// The hash of the folded line with this number, however long: see [`Line::key`].
    pub(crate) fn key(&self, at: usize) -> u64 {
        u64::from(self.keys[at]) << 32
    }

    /// What is stored about the lines, in order.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.lines
    }

    /// The lines, in order.
    pub(crate) fn lines(&self) -> impl ExactSizeIterator<Item = Line<'_>> + DoubleEndedIterator + Clone {
        self.lines.iter().enumerate().map(|(at, entry)| Line { document: self, entry, at })
    }

    /// A line's text, borrowed from the input if it is the same there.
    pub(crate) fn text(&self, at: usize) -> Cow<'t, str> {
        let Origin { piece, cleaned } = self.origin(at);
        match cleaned.checked_sub(1) {
            Some(number) => Cow::Owned(self.cleaned.get(number as usize).to_owned()),
            None => Cow::Borrowed(&self.text[self.pieces[piece as usize].span(self.text)]),
        }
    }

    /// A line's text without its mark, and without the white space that may be left by marks of emphasis.
    pub(crate) fn content(&self, at: usize) -> Cow<'t, str> {
        let marker = self.line(at).marker;
        match self.text(at) {
            Cow::Owned(own) => Cow::Owned(marker.strip(&own).trim().to_owned()),
            Cow::Borrowed(own) => Cow::Borrowed(marker.strip(own).trim()),
        }
    }

    /// The input in this span, unchanged.
    pub(crate) fn raw(&self, span: Range<usize>) -> &'t str {
        &self.text[span]
    }

    /// How many non-blank lines the text has.
    pub(crate) fn pieces(&self) -> usize {
        self.pieces.len()
    }
}

/// A non-blank line of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it is, in bytes, without blank characters at its ends. `u32::MAX` as the end stands for the end of the text.
    pub(super) start: u32,
    pub(super) end: u32,
    /// How many blank characters are before it, up to `u16::MAX`.
    pub(super) indent: u16,
    /// Whether a blank line is above it, or no line at all.
    pub(super) after_blank: bool,
    /// Whether it certainly has only [`plain`](crate::text::clean::is_plain) characters with single spaces between them.
    pub(super) is_plain: bool,
}

impl Piece {
    /// Where it is in its text.
    pub(super) fn span(&self, text: &str) -> Range<usize> {
        self.start as usize..place(self.end, text)
    }
}

/// A non-blank line of the input, as a part of a line.
pub(crate) struct Part {
    /// Where it is in the text.
    pub(crate) span: Range<usize>,
    /// Whether it is at the edge of a sheet.
    pub(crate) is_edge: bool,
}

/// Which pieces a line consists of, and where its text is.
#[derive(Clone, Copy, Debug)]
struct Origin {
    /// Its first piece; the last is the one before the next line's first.
    piece: u32,
    /// The number of its text among the cleaned ones, from 1; 0 if the piece is its text.
    cleaned: u32,
}

impl Origin {
    /// The origin of a line that is this piece, unchanged.
    fn of_piece(number: usize) -> Self {
        Self { piece: to_u32(number), cleaned: 0 }
    }
}

/// What is stored about a line.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Where its words begin in [`Document::words`].
    pub(super) words: u32,
    pub(crate) measures: Measures,
    /// What the line is marked as.
    pub(crate) marker: Marker,
    pub(crate) after_blank: bool,
    /// Whether a date is in it. Filled on first use: finding out takes a scan of the line, and several layers ask.
    pub(super) holds_date: OnceCell<bool>,
}

/// A line of a document: a non-blank line of the input, or several that were one before they were wrapped.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'d> {
    document: &'d Document<'d>,
    entry: &'d Entry,
    at: usize,
}

impl Entry {
    /// Whether it is prose or a sentence, however short: something that somebody wrote, not a label.
    pub(crate) fn is_written(&self) -> bool {
        self.is_prose() || self.measures.ends_sentence
    }

    pub(crate) fn is_prose(&self) -> bool {
        self.measures.is_prose()
    }

    /// Whether it has at most so many words, no sentence end and no digit, like the labels of menus and tags.
    pub(crate) fn is_label(&self, words: usize) -> bool {
        (1..=words).contains(&self.measures.spoken_words()) && !self.measures.ends_sentence && self.measures.digits() == 0
    }
}

impl Deref for Line<'_> {
    type Target = Entry;

    fn deref(&self) -> &Entry {
        self.entry
    }
}

impl<'d> Line<'d> {
    /// Its number.
    pub(crate) fn at(self) -> usize {
        self.at
    }

    pub(crate) fn above(self) -> Option<Self> {
        self.document.get(self.at.checked_sub(1)?)
    }

    pub(crate) fn below(self) -> Option<Self> {
        self.document.get(self.at + 1)
    }

    /// How many lines the document has.
    pub(crate) fn total(self) -> usize {
        self.document.len()
    }

    /// The text: white space collapsed, bullets and heading marks still there.
    #[inline]
    pub(crate) fn text(self) -> &'d str {
        let Document { text, pieces, cleaned, .. } = self.document;
        let origin = self.document.origin(self.at);
        match origin.cleaned.checked_sub(1) {
            Some(number) => cleaned.get(number as usize),
            None => &text[pieces[origin.piece as usize].span(text)],
        }
    }

    /// The text without its mark.
    #[inline]
    pub(crate) fn content(self) -> &'d str {
        self.entry.marker.strip(self.text())
    }

    /// Whether a date can be in it: year and day have at least three digits. A quick test that rules out most lines.
    pub(crate) fn may_hold_date(self) -> bool {
        self.entry.measures.has_date || self.entry.measures.digits() > 2
    }

    /// Whether a date is in it. A reading time or an age ("3 hours ago") is not one.
    pub(crate) fn holds_date(self) -> bool {
        let read = || !dates::find(self.content(), None).is_empty();
        self.may_hold_date() && (self.entry.measures.has_date || *self.entry.holds_date.get_or_init(read))
    }

    /// Whether it ends as a question does.
    pub(crate) fn is_question(self) -> bool {
        self.text().ends_with(['?', '？', '؟'])
    }

    /// Its folded text, for comparison (see [`fold`](crate::text::fold)), without decoration at its start. Empty after
    /// [`Document::forget_folded`].
    pub(crate) fn folded(self) -> &'d str {
        self.document.folded.get(self.at)
    }

    /// Its folded text, with its place among those of all lines.
    pub(crate) fn folded_in_text(self) -> Folded<'d> {
        Folded { text: &self.document.folded.text, span: self.document.folded.place(self.at) }
    }

    /// The length of its folded text in bytes, which is known even after [`Document::forget_folded`].
    pub(crate) fn folded_len(self) -> usize {
        self.document.folded.len(self.at)
    }

    /// A hash of its folded text, which lines of the same text share. Only for lines short enough to be a label or a headline.
    pub(crate) fn key(self) -> Option<u64> {
        (self.entry.measures.words() < REPEATED).then(|| self.document.key(self.at))
    }

    /// The same hash of a short line that says this, which is [folded](crate::text::fold).
    pub(crate) fn key_of(folded: &str) -> u64 {
        u64::from(hash::text(folded) as u32) << 32
    }

    /// Its words.
    pub(crate) fn words(self) -> &'d [Word] {
        let start = self.entry.words as usize;
        let end = self.document.lines.get(self.at + 1).map_or(self.document.words.len(), |next| next.words as usize);
        self.document.words.get(start..end).unwrap_or_default()
    }

    /// The index of its first word in [`Document::words`].
    pub(crate) fn first_word(self) -> u32 {
        self.entry.words
    }

    /// The hashes of its rare words.
    pub(crate) fn rare_words(self) -> impl Iterator<Item = u64> + use<'d> {
        self.words().iter().filter(|word| word.is_rare()).map(|word| word.hash())
    }

    /// Its key, if it is in the front matter and has one that is not part of another's value.
    pub(crate) fn front_key(self) -> Option<&'d str> {
        let last = (self.at < self.document.front).then(|| self.numbers().last())??;
        let piece = self.document.pieces.get(last).filter(|piece| piece.indent == 0)?;
        front_matter::key(&self.document.text[piece.span(self.document.text)]).map(|(key, _)| key)
    }

    /// How many blank characters are before it.
    pub(crate) fn indent(self) -> usize {
        self.first().indent.into()
    }

    /// Where it is in the text.
    pub(crate) fn span(self) -> Range<usize> {
        let text = self.document.text;
        let last = self.pieces().rfind(|piece| !piece.is_edge);
        self.first().span(text).start..last.map_or(0, |last| last.span.end)
    }

    /// The non-blank lines of the input that it consists of.
    pub(crate) fn pieces(self) -> impl DoubleEndedIterator<Item = Part> + use<'d> {
        let Document { text, pieces, edges, .. } = self.document;
        self.numbers().map(move |number| Part { span: pieces[number].span(text), is_edge: edges.binary_search(&to_u32(number)).is_ok() })
    }

    /// The numbers of its pieces.
    fn numbers(self) -> Range<usize> {
        let start = |at: usize| self.document.origin(at).piece as usize;
        // What is above the first line is at an edge.
        let first = if self.at == 0 { 0 } else { start(self.at) };
        first..if self.at + 1 < self.total() { start(self.at + 1) } else { self.document.pieces.len() }
    }

    fn first(self) -> &'d Piece {
        &self.document.pieces[self.document.origin(self.at).piece as usize]
    }
}
