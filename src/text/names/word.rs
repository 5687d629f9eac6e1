//! The words of a byline, and what each of them may be there.

use std::ops::Range;

use super::vocabulary::{self, kind};
use crate::text::compose;
use crate::text::hash;
use crate::text::lexicon;

/// A word of a byline.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    /// Its place, without punctuation at its ends, but with the dot of an abbreviation.
    pub(super) span: Range<usize>,
    /// The word as it is written, without that dot.
    pub(super) text: &'t str,
    /// The [hash](hash::word) by which it is looked up.
    pub(super) hash: u64,
    /// What it may be in bylines, as bits of [`kind`](super::vocabulary::kind).
    pub(super) kinds: u16,
}

impl Word<'_> {
    /// Whether it is of any of these kinds.
    pub(super) fn is(&self, kinds: u16) -> bool {
        self.kinds & kinds != 0
    }

    /// Whether it says any of these things: see [`says`](lexicon::says).
    pub(super) fn says(&self, bits: u16) -> bool {
        lexicon::meaning(self.hash) & bits != 0
    }

    pub(super) fn starts_with_digit(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it is a single capital letter, which may stand for a name.
    pub(super) fn is_letter(&self) -> bool {
        is_letter(self.text)
    }

    /// Whether a full stop follows it that is not the dot of an abbreviation.
    pub(super) fn ends_sentence(&self) -> bool {
        self.span.len() > self.text.len() && self.text.chars().count() > ABBREVIATED && !self.is(kind::TITLE)
    }

    /// Whether it has no capital letter.
    pub(super) fn is_small(&self) -> bool {
        !self.text.chars().any(char::is_uppercase)
    }
}

/// The most letters of an abbreviated name: Ma. Chr.
const ABBREVIATED: usize = 3;

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// The words of a text: what stands between spaces, without marks at the ends.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        // Most words have one space before them, and a letter at either end.
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
            // An initial is no word of the vocabulary: "A." is no article, and "E." joins nothing.
            let kinds = if text.len() < word.len() && is_letter(text) {
                0
            } else {
                vocabulary::kinds(hash) | kinds_behind_hyphen(text) | kinds_of_two_titles(text)
            };
            Word { span: start..start + word.len(), text, hash, kinds }
        })
    })
}

/// Whether a character at either end of a word does not belong to it. A combining mark on the last letter of a name does.
fn is_edge(c: char) -> bool {
    !c.is_alphanumeric() && !compose::is_mark(c) && !matches!(c, '.' | '@' | '&' | '+' | '\'' | '’')
}

/// The length and the hash of the word with which the text begins, if it is nothing but ASCII letters and digits, as most words are.
fn plain(text: &str) -> Option<(usize, u64)> {
    let bytes = text.as_bytes();
    let (mut length, mut hash) = (0, hash::FNV_START);
    while let Some(&small) = bytes.get(length).map(|&byte| &SMALL[usize::from(byte)]).filter(|small| **small != 0) {
        hash = hash::mix(hash, small.into());
        length += 1;
    }
    (length > 0 && matches!(bytes.get(length), None | Some(b' '))).then_some((length, hash))
}

/// Letters and digits of ASCII in lower case; 0 for every other byte.
static SMALL: [u8; 256] = {
    let mut small = [0; 256];
    let mut byte = 0;
    while byte < small.len() {
        small[byte] = if (byte as u8).is_ascii_alphanumeric() { (byte as u8).to_ascii_lowercase() } else { 0 };
        byte += 1;
    }
    small
};

/// The kind of a job after the short name of a station or a country: US-Korrespondent. After a name it is a surname, as in Meyer-Lehrer.
fn kinds_behind_hyphen(word: &str) -> u16 {
    // Few words begin with several capitals and a hyphen.
    let short = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = word[short..].strip_prefix('-').filter(|rest| short >= 2 && rest.contains(char::is_lowercase));
    let kinds = rest.map_or(0, |rest| vocabulary::kinds(hash::word(rest)));
    if kinds & kind::COLLECTIVE == 0 { kinds & kind::JOB } else { 0 }
}

/// The kind of a title of two parts, both shortened: Dr.-Ing.
fn kinds_of_two_titles(word: &str) -> u16 {
    let is_title = |part: &str| vocabulary::kinds(hash::word(part)) & kind::TITLE != 0;
    word.split_once(".-").filter(|(first, second)| is_title(first) || is_title(second)).map_or(0, |_| kind::TITLE)
}

/// The length of a "d'" with which the text begins before a capital: "d'Ada" is two words.
fn elided_len(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('d')?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '\'' | '’'))?;
    let len = 'd'.len_utf8() + mark.len_utf8();
    text[len..].starts_with(char::is_uppercase).then_some(len)
}

/// How many bytes stand before the first white space.
fn piece_len(text: &str) -> usize {
    // Most words are ASCII, and a space follows.
    let plain = text.bytes().take_while(u8::is_ascii_graphic).count();
    match text.as_bytes().get(plain) {
        None | Some(b' ') => plain,
        Some(_) => plain + text[plain..].find(char::is_whitespace).unwrap_or(text.len() - plain),
    }
}

/// Whether the first word of the text is of any of these kinds.
pub(super) fn begins_with(text: &str, kinds: u16) -> bool {
    words(text).next().is_some_and(|word| word.is(kinds))
}

/// The kinds of all words of a text together.
pub(super) fn kinds_in(text: &str) -> u16 {
    union(words(text).map(|word| word.kinds))
}

pub(super) fn union(kinds: impl Iterator<Item = u16>) -> u16 {
    kinds.fold(0, |all, kinds| all | kinds)
}
