//! The words of a byline, and what they are in it.

use std::ops::Range;

use super::vocabulary::{self, kind};
use crate::text::compose;
use crate::text::hash;
use crate::text::lexicon;

/// A word of a byline.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    /// Where it stands, punctuation at its ends left out.
    pub(super) span: Range<usize>,
    /// As it stands there, without the dot of an abbreviation.
    pub(super) text: &'t str,
    /// By which it is known, in any case.
    pub(super) hash: u64,
    /// What it is in bylines, as bits of [`kind`](super::vocabulary::kind).
    pub(super) kinds: u16,
}

impl Word<'_> {
    /// Whether it is of any of these kinds.
    pub(super) fn is(&self, kinds: u16) -> bool {
        self.kinds & kinds != 0
    }

    /// Whether it says any of this: see [`says`](lexicon::says).
    pub(super) fn says(&self, bits: u16) -> bool {
        lexicon::meaning(self.hash) & bits != 0
    }

    pub(super) fn starts_with_digit(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it is a letter that may stand for a name.
    pub(super) fn is_letter(&self) -> bool {
        is_letter(self.text)
    }

    /// Whether it has a full stop that is not that of an abbreviation.
    pub(super) fn ends_sentence(&self) -> bool {
        self.span.len() > self.text.len() && self.text.chars().count() > ABBREVIATED && !self.is(kind::TITLE)
    }

    /// Whether it has no capitals.
    pub(super) fn is_small(&self) -> bool {
        !self.text.chars().any(char::is_uppercase)
    }
}

/// Names are abbreviated to so many letters: Ma. Chr.
const ABBREVIATED: usize = 3;

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// The words of a text with their places: what stands between spaces, from the first character that may begin a word.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        // Most have one space before them, and a letter at either end.
        rest = match rest.as_bytes() {
            [first, ..] if first.is_ascii_alphanumeric() => rest,
            [b' ', first, ..] if first.is_ascii_alphanumeric() => &rest[1..],
            [] => return None,
            _ => rest.trim_start_matches(is_edge),
        };
        let start = text.len() - rest.len();
        if let Some((length, hash)) = plain(rest) {
            let (word, behind) = rest.split_at(length);
            rest = behind;
            return Some(Word { span: start..start + length, text: word, hash, kinds: vocabulary::kinds(hash) });
        }
        let (piece, behind) = rest.split_at(elided_len(rest).unwrap_or_else(|| piece_len(rest)));
        rest = behind;
        let word = piece.trim_end_matches(is_edge);
        (!word.is_empty()).then(|| {
            let text = word.trim_end_matches('.');
            let hash = hash::word(text);
            // An initial is no word: "A." is no article, and "E." joins nothing.
            let kinds = if text.len() < word.len() && is_letter(text) { 0 } else { vocabulary::kinds(hash) | kinds_behind_hyphen(text) };
            Word { span: start..start + word.len(), text, hash, kinds }
        })
    })
}

/// Whether a character that a word ends or begins with is none of it. A mark on the last letter of a name is the name's.
fn is_edge(c: char) -> bool {
    !c.is_alphanumeric() && !compose::is_mark(c) && !matches!(c, '.' | '@' | '&' | '+' | '\'' | '’')
}

/// How many bytes the word has that the text begins with, and its hash, if it is of letters and digits of ASCII and nothing else, as most are.
fn plain(text: &str) -> Option<(usize, u64)> {
    let bytes = text.as_bytes();
    let (mut length, mut hash) = (0, hash::FNV_START);
    while let Some(&small) = bytes.get(length).map(|&byte| &SMALL[usize::from(byte)]).filter(|small| **small != 0) {
        hash = hash::mix(hash, small.into());
        length += 1;
    }
    (length > 0 && matches!(bytes.get(length), None | Some(b' '))).then_some((length, hash))
}

/// The letters and digits of ASCII, the letters small; 0 for every other byte.
static SMALL: [u8; 256] = {
    let mut small = [0; 256];
    let mut byte = 0;
    while byte < small.len() {
        small[byte] = if (byte as u8).is_ascii_alphanumeric() { (byte as u8).to_ascii_lowercase() } else { 0 };
        byte += 1;
    }
    small
};

/// What somebody does, behind the short name of a station or a country: US-Korrespondent. Behind a name, as in Meyer-Lehrer, it is one.
fn kinds_behind_hyphen(word: &str) -> u16 {
    // Few words have one there.
    let short = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = word[short..].strip_prefix('-').filter(|rest| short >= 2 && rest.contains(char::is_lowercase));
    let kinds = rest.map_or(0, |rest| vocabulary::kinds(hash::word(rest)));
    if kinds & kind::COLLECTIVE == 0 { kinds & kind::JOB } else { 0 }
}

/// How many bytes "d'" has before a capital: "d'Ada" are two words.
fn elided_len(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('d')?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '\'' | '’'))?;
    let len = 'd'.len_utf8() + mark.len_utf8();
    text[len..].starts_with(char::is_uppercase).then_some(len)
}

/// How many bytes there are down to the first white space.
fn piece_len(text: &str) -> usize {
    // Most are of ASCII, and have a space behind them.
    let plain = text.bytes().take_while(u8::is_ascii_graphic).count();
    match text.as_bytes().get(plain) {
        None | Some(b' ') => plain,
        Some(_) => plain + text[plain..].find(char::is_whitespace).unwrap_or(text.len() - plain),
    }
}

pub(super) fn begins_with(text: &str, kinds: u16) -> bool {
    words(text).next().is_some_and(|word| word.is(kinds))
}

/// What the words of a text are, all together.
pub(super) fn kinds_in(text: &str) -> u16 {
    union(words(text).map(|word| word.kinds))
}

pub(super) fn union(kinds: impl Iterator<Item = u16>) -> u16 {
    kinds.fold(0, |all, kinds| all | kinds)
}
