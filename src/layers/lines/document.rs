//! A text as lines, in little memory: texts of many lines have more of them than anything else.
//!
//! Places are numbers of 32 bits. What stands beyond the last that such a number can tell, in a text of more than 4 GiB, is the last line.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::{Deref, Range};

use super::strings::{Folded, Strings, place, small};
use super::{Marker, Measures, Word};
use crate::text::{dates, hash};

/// Lines of this many words are not counted as repeated.
const REPEATED: usize = 60;

/// Memory of so many bytes is kept for the next text once it is not needed for this one any more; of larger texts it is given back.
const KEPT: usize = 1 << 18;

/// A text as lines.
#[derive(Debug, Default)]
pub(crate) struct Document<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Vec<Entry>,
    pub(super) pieces: Vec<Piece>,
    /// What the lines are made of; nothing as long as each is a piece as it stands, and their numbers are the same.
    origins: Vec<Origin>,
    /// Hashes of what the lines say, by their texts for comparison. They are kept apart, for they are made, and looked for, without the rest.
    keys: Vec<u32>,
    /// The lines' words, those of a line together.
    pub(crate) words: Vec<Word>,
    /// The texts of lines that are another than that of their piece.
    pub(super) cleaned: Strings,
    /// The lines' texts for comparison.
    pub(super) folded: Strings,
}

impl<'t> Document<'t> {
    /// An empty document of this text, in the memory of another.
    pub(super) fn of(text: &'t str, other: Document<'_>) -> Self {
        let Document { text: _, mut lines, mut pieces, mut origins, mut keys, mut words, mut cleaned, mut folded } = other;
        lines.clear();
        pieces.clear();
        origins.clear();
        keys.clear();
        words.clear();
        cleaned.clear();
        folded.clear();
        Self { text, lines, pieces, origins, keys, words, cleaned, folded }
    }

    /// Adds a line that begins with this piece, and has this number among the texts that were cleaned.
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

    /// Makes the letters of the texts for comparison small, those of all lines together, and tells what the lines say by them.
    pub(super) fn finish_folding(&mut self) {
        let Self { lines, keys, folded, .. } = self;
        folded.text.make_ascii_lowercase();
        // The halves of the hash are as good as each other.
        keys.extend((0..lines.len()).map(|at| hash::text(folded.get(at)) as u32));
    }

    #[inline]
    fn origin(&self, at: usize) -> Origin {
        self.origins.get(at).copied().unwrap_or_else(|| Origin::of_piece(at))
    }

    /// An empty document in the memory of this one.
    pub(crate) fn emptied(self) -> Document<'static> {
        Document::of("", self)
    }

    /// Forgets the texts for comparison, which only the rules ask for.
    pub(crate) fn forget_folded(&mut self) {
        let text = &mut self.folded.text;
        if text.capacity() > KEPT { *text = String::new() } else { text.clear() }
    }

    /// Forgets the words.
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

    /// What the line with this number says, as [`Line::key`] tells it of short ones.
    pub(crate) fn key(&self, at: usize) -> u64 {
        u64::from(self.keys[at]) << 32
    }

    /// What is kept of the lines, in order.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.lines
    }

    /// The lines, in order.
    pub(crate) fn lines(&self) -> impl ExactSizeIterator<Item = Line<'_>> + DoubleEndedIterator + Clone {
        self.lines.iter().enumerate().map(|(at, entry)| Line { document: self, entry, at })
    }

    /// A line's text, borrowed from the document's where it stands there.
    pub(crate) fn text(&self, at: usize) -> Cow<'t, str> {
        let Origin { piece, cleaned } = self.origin(at);
        match cleaned.checked_sub(1) {
            Some(number) => Cow::Owned(self.cleaned.get(number as usize).to_owned()),
            None => Cow::Borrowed(&self.text[self.pieces[piece as usize].span(self.text)]),
        }
    }

    /// The same without the line's mark, and without white space beside marks of emphasis.
    pub(crate) fn content(&self, at: usize) -> Cow<'t, str> {
        let marker = self.line(at).marker;
        match self.text(at) {
            Cow::Owned(own) => Cow::Owned(marker.strip(&own).trim().to_owned()),
            Cow::Borrowed(own) => Cow::Borrowed(marker.strip(own).trim()),
        }
    }

    /// What stands here in the text, as it is written.
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
    /// Where it stands, in bytes, blank characters at its ends left out. It ends with the text if it can't be told where.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Blank characters before the first other one, as far as they can be told.
    pub(super) indent: u16,
    /// Whether a blank line, or none, is above it.
    pub(super) after_blank: bool,
    /// Whether it is sure to be of [`plain`](crate::text::clean::is_plain) characters with single spaces between them.
    pub(super) is_plain: bool,
}

impl Piece {
    /// Where it stands in its text.
    pub(super) fn span(&self, text: &str) -> Range<usize> {
        self.start as usize..place(self.end, text)
    }
}

/// What a line is made of.
#[derive(Clone, Copy, Debug)]
struct Origin {
    /// Its first piece; the last is the one before the next line's first.
    piece: u32,
    /// The number of its text among those that were cleaned, from 1; 0 for none.
    cleaned: u32,
}

impl Origin {
    /// That of a line that is this piece as it stands.
    fn of_piece(number: usize) -> Self {
        Self { piece: small(number), cleaned: 0 }
    }
}

/// What is kept of a line.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Where its words begin.
    pub(super) words: u32,
    pub(crate) measures: Measures,
    /// What the line is marked as.
    pub(crate) marker: Marker,
    pub(crate) after_blank: bool,
    /// Whether a date is in it, once that has been asked: it takes a reading of the line, and several ask.
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
    /// Whether it is prose, or a sentence however short: what somebody wrote, and no label.
    pub(crate) fn is_written(&self) -> bool {
        self.is_prose() || self.measures.ends_sentence
    }

    pub(crate) fn is_prose(&self) -> bool {
        self.measures.is_prose()
    }

    /// Whether it is so many words at most, no sentence and without a digit, as labels of menus and tags are.
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

    /// White space collapsed; bullets and heading marks still there.
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

    /// Whether a date may be in it: a year and a day have three digits at least. Tells of most lines that none is.
    pub(crate) fn may_hold_date(self) -> bool {
        self.entry.measures.has_date || self.entry.measures.digits() > 2
    }

    /// Whether a date is in it: no reading time, nor how long ago it was.
    pub(crate) fn holds_date(self) -> bool {
        let read = || !dates::find(self.content(), None).is_empty();
        self.may_hold_date() && (self.entry.measures.has_date || *self.entry.holds_date.get_or_init(read))
    }

    /// Whether it ends as a question does.
    pub(crate) fn is_question(self) -> bool {
        self.text().ends_with(['?', '？', '؟'])
    }

    /// Its text for comparison: see [`fold`](crate::text::fold); without decoration at its start. Empty once it is forgotten.
    pub(crate) fn folded(self) -> &'d str {
        self.document.folded.get(self.at)
    }

    /// The same among those of all lines.
    pub(crate) fn folded_in_text(self) -> Folded<'d> {
        Folded { text: &self.document.folded.text, span: self.document.folded.place(self.at) }
    }

    /// How many bytes that has, forgotten or not.
    pub(crate) fn folded_len(self) -> usize {
        self.document.folded.len(self.at)
    }

    /// What it says, as a hash by which lines that say the same are known; only of a line short enough to be a label or a headline.
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

    /// The number, in the document, of its first word.
    pub(crate) fn first_word(self) -> u32 {
        self.entry.words
    }

    /// The hashes of its rare words.
    pub(crate) fn rare_words(self) -> impl Iterator<Item = u64> + use<'d> {
        self.words().iter().filter(|word| word.is_rare()).map(|word| word.hash())
    }

    /// How many blank characters stand before it.
    pub(crate) fn indent(self) -> usize {
        self.first().indent.into()
    }

    /// Where it stands in the text.
    pub(crate) fn span(self) -> Range<usize> {
        let pieces = self.of_pieces();
        let text = self.document.text;
        self.first().span(text).start..pieces.last().map_or(0, |last| last.span(text).end)
    }

    /// Where each non-blank line that it is made of stands.
    pub(crate) fn pieces(self) -> impl DoubleEndedIterator<Item = Range<usize>> + use<'d> {
        self.of_pieces().iter().map(move |piece| piece.span(self.document.text))
    }

    fn of_pieces(self) -> &'d [Piece] {
        let Document { lines, pieces, .. } = self.document;
        let end = if self.at + 1 < lines.len() { self.document.origin(self.at + 1).piece as usize } else { pieces.len() };
        &pieces[self.document.origin(self.at).piece as usize..end]
    }

    fn first(self) -> &'d Piece {
        &self.document.pieces[self.document.origin(self.at).piece as usize]
    }
}
