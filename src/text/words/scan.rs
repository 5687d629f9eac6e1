//! Cuts a text into words. Common characters are classified by a table; rare ones are left to the crate `unicode-segmentation`.

use std::ops::Range;

use unicode_segmentation::{UnicodeSegmentation, UnicodeWords};

use crate::text::hash::{self, FNV_START, mix};

/// What a common character means for the boundaries of words (the property Word_Break of UAX #29).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Never part of a word.
    Apart,
    /// Part of a word between letters (MidLetter).
    AmongLetters,
    /// Part of a word between digits (MidNum).
    AmongDigits,
    /// Part of a word between letters and between digits (MidNumLet, Single_Quote).
    AmongBoth,
    Letter,
    Digit,
    /// Joins letters and digits on either side (ExtendNumLet).
    Joiner,
    /// Any other character, which is left to `unicode-segmentation`.
    Rare,
    /// Only in the table of bytes: a byte of a character beyond ASCII.
    Foreign,
}

impl Class {
    const fn of(c: char) -> Self {
        match c {
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '0'..='9' => Self::Digit,
            '_' => Self::Joiner,
            ':' => Self::AmongLetters,
            ',' | ';' => Self::AmongDigits,
            '.' | '\'' | '‘' | '’' => Self::AmongBoth,
            '\0'..='\u{7f}' | '–' | '—' | '“' | '”' | '„' | '•' | '…' | '€' | '«' | '»' | '©' => Self::Apart,
            '®' | '™' | '°' | '£' | '×' | '→' | '►' | '★' | '☆' | '─' => Self::Apart,
            // Latin and Cyrillic.
            'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => Self::Letter,
            _ => Self::Rare,
        }
    }

    /// Whether no word begins with it.
    fn begins_none(self) -> bool {
        matches!(self, Self::Apart | Self::AmongLetters | Self::AmongDigits | Self::AmongBoth)
    }

    /// The class of the character that stands at `at`, and its length; `None` at the end of the text.
    #[inline]
    fn at(text: &str, at: usize) -> Option<(Self, usize)> {
        match CLASSES[usize::from(*text.as_bytes().get(at)?)] {
            Self::Foreign => Self::of_foreign(&text[at..]),
            class => Some((class, 1)),
        }
    }

    /// The same for a text that begins with a character beyond ASCII.
    #[inline(never)]
    fn of_foreign(text: &str) -> Option<(Self, usize)> {
        text.chars().next().map(|c| (Self::of(c), c.len_utf8()))
    }
}

/// The class of each byte with which a character may begin.
static CLASSES: [Class; 256] = {
    let mut classes = [Class::Foreign; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = Class::of(byte as u8 as char);
        byte += 1;
    }
    classes
};

/// The length in bytes of the character at this place, if it is a letter of a common script: Latin or Cyrillic.
#[inline]
pub(crate) fn letter(text: &str, at: usize) -> Option<usize> {
    Class::at(text, at).filter(|(class, _)| *class == Class::Letter).map(|(_, length)| length)
}

/// How many bytes at the beginning are ASCII characters whose class fulfils the condition.
#[inline]
fn run(bytes: &[u8], is_such: impl Fn(Class) -> bool) -> usize {
    bytes.iter().position(|&byte| !is_such(CLASSES[usize::from(byte)])).unwrap_or(bytes.len())
}

/// The words of a text: those that [`UnicodeSegmentation::unicode_words`] finds between one space and the next. Spaces are boundaries so that a rare
/// character makes only the words up to the next space slow. (By Unicode's rules a word reaches across a space only if a combining mark follows the
/// space.)
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
    /// Words before `at` that were found the slow way and are still to be returned.
    rare: Option<UnicodeWords<'t>>,
    /// Words from the text's end that were found going backwards and are still to be returned.
    last: std::vec::IntoIter<&'t str>,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0, rare: None, last: Vec::new().into_iter() }
    }

    /// Finds the words from `start` to the next space after `at` the slow way, and returns the first.
    fn go_slowly(&mut self, start: usize) -> Option<&'t str> {
        let end = self.text[self.at..].find(' ').map_or(self.text.len(), |space| self.at + space);
        self.at = end;
        self.rare.insert(self.text[start..end].unicode_words()).next()
    }
}

impl Words<'_> {
    /// The place and the [hash](hash::word) of the next word.
    pub(crate) fn hashed(&mut self) -> Option<(Range<usize>, u64)> {
        self.letters().or_else(|| {
            let span = self.place_slowly()?;
            Some((span.clone(), hash::word(&self.text[span])))
        })
    }

    /// The same, if the next word can be seen at once to consist of ASCII letters. (This runs for every word of a page, and most are such words, so
    /// that a call would cost as much as the work.)
    #[inline(always)]
    pub(crate) fn letters(&mut self) -> Option<(Range<usize>, u64)> {
        if self.rare.is_some() {
            return None;
        }
        let start = self.at + run(&self.text.as_bytes()[self.at..], Class::begins_none);
        let (end, hash) = letters(self.text, start)?;
        self.at = end;
        Some((start..end, hash))
    }

    /// The place of the next word, for when [`letters`](Self::letters) has found none.
    #[inline]
    pub(crate) fn place_slowly(&mut self) -> Option<Range<usize>> {
        // Most lines end with a word.
        let is_done = self.at == self.text.len() && self.rare.is_none() && self.last.as_slice().is_empty();
        if is_done { None } else { self.place_other() }
    }

    #[inline(never)]
    fn place_other(&mut self) -> Option<Range<usize>> {
        let word = self.next()?;
        let start = word.as_ptr() as usize - self.text.as_ptr() as usize;
        Some(start..start + word.len())
    }
}

/// The end and the hash of the word of ASCII letters that begins at `start`. `None` if there is none, or if what follows the letters may belong to
/// the word.
#[inline]
fn letters(text: &str, start: usize) -> Option<(usize, u64)> {
    let bytes = text.as_bytes();
    let (mut end, mut hash) = (start, FNV_START);
    while let Some(&letter) = bytes.get(end).filter(|&&byte| CLASSES[usize::from(byte)] == Class::Letter) {
        hash = mix(hash, (letter | SMALL).into());
        end += 1;
    }
    let is_apart = |at: usize| Class::at(text, at).is_none_or(|(class, _)| class == Class::Apart);
    let ends = match Class::at(text, end) {
        Some((Class::AmongLetters | Class::AmongDigits | Class::AmongBoth, length)) => is_apart(end + length),
        Some((class, _)) => class == Class::Apart,
        None => true,
    };
    (ends && end > start).then_some((end, hash))
}

/// The bit in which small letters of ASCII differ from capitals.
const SMALL: u8 = b'a' ^ b'A';

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        if let Some(rare) = &mut self.rare {
            if let Some(word) = rare.next() {
                return Some(word);
            }
            self.rare = None;
        }
        let from = self.at;
        loop {
            self.at += run(&self.text.as_bytes()[self.at..], |class| class == Class::Apart);
            let Some((class, length)) = Class::at(self.text, self.at) else { return self.last.next() };
            match class {
                Class::Letter | Class::Digit | Class::Joiner => {
                    let start = self.at;
                    let word = match scan(self.text, start) {
                        Some(scanned) => {
                            self.at = scanned.end;
                            scanned.is_word.then(|| &self.text[start..scanned.end])
                        }
                        None => self.go_slowly(start),
                    };
                    if word.is_some() {
                        return word;
                    }
                }
                Class::Rare => {
                    // It may belong to the character before it, if that was not part of a word.
                    let before = self.text[from..self.at].chars().next_back().filter(|&c| c != ' ');
                    let word = self.go_slowly(self.at - before.map_or(0, char::len_utf8));
                    if word.is_some() {
                        return word;
                    }
                }
                _ => self.at += length,
            }
        }
    }
}

impl DoubleEndedIterator for Words<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        while self.last.as_slice().is_empty() {
            // The crate's own iterator does not always find the same words backwards as forwards.
            let words: Vec<&str> = if self.at < self.text.len() {
                let start = self.text[self.at..].rfind(' ').map_or(self.at, |space| self.at + space + 1);
                let words = Self::of(&self.text[start..]).collect();
                self.text = &self.text[..start.saturating_sub(1).max(self.at)];
                words
            } else {
                self.rare.take()?.collect()
            };
            self.last = words.into_iter();
        }
        self.last.next_back()
    }
}

/// A piece of text that begins with a letter, a digit or a joiner.
struct Scanned {
    end: usize,
    /// Whether it is a word: whether it holds more than joiners.
    is_word: bool,
}

/// Scans the word that begins at `start`. `None` if a rare character may be part of it.
fn scan(text: &str, start: usize) -> Option<Scanned> {
    let bytes = text.as_bytes();
    let mut word = Scanned { end: start, is_word: false };
    let mut last = Class::Apart;
    loop {
        // Most words are nothing but ASCII letters.
        let letters = run(&bytes[word.end..], |class| class == Class::Letter);
        if letters > 0 {
            word = Scanned { end: word.end + letters, is_word: true };
            last = Class::Letter;
        }
        let Some((class, length)) = Class::at(text, word.end) else { break };
        match class {
            Class::Apart | Class::Foreign => break,
            Class::Letter | Class::Digit => {
                word = Scanned { end: word.end + length, is_word: true };
                last = class;
            }
            Class::Joiner => {
                word.end += length;
                last = class;
            }
            Class::AmongLetters | Class::AmongDigits | Class::AmongBoth => {
                let (next, behind) = Class::at(text, word.end + length).unwrap_or((Class::Apart, 0));
                let goes_on = match (last, next) {
                    (_, Class::Rare) => return None,
                    (Class::Letter, Class::Letter) => class != Class::AmongDigits,
                    (Class::Digit, Class::Digit) => class != Class::AmongLetters,
                    _ => false,
                };
                if !goes_on {
                    break;
                }
                word.end += length + behind;
                last = next;
            }
            Class::Rare => return None,
        }
    }
    Some(word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Checks all ways to iterate against the crate `unicode-segmentation`.
    fn check(text: &str) -> Result<(), TestCaseError> {
        let words: Vec<&str> = text.split(' ').flat_map(UnicodeSegmentation::unicode_words).collect();
        prop_assert_eq!(&Words::of(text).collect::<Vec<_>>(), &words);
        let (mut all, mut placed) = (Words::of(text), Vec::new());
        while let Some((span, hash)) = all.hashed() {
            prop_assert_eq!(hash, hash::word(&text[span.clone()]));
            placed.push(&text[span]);
        }
        prop_assert_eq!(&placed, &words);
        let mut backwards: Vec<&str> = Words::of(text).rev().collect();
        backwards.reverse();
        prop_assert_eq!(&backwards, &words);
        // From both ends in turn.
        let mut all = Words::of(text);
        let (mut first, mut last) = (Vec::new(), Vec::new());
        while let Some(word) = all.next() {
            first.push(word);
            last.extend(all.next_back());
        }
        first.extend(last.into_iter().rev());
        prop_assert_eq!(first, words);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn words_of_ascii_are_those_of_the_crate(text in r#"[a-cA-C0-9_.,:;'"/@ \n\r\t-]{0,30}"#) {
            check(&text)?;
        }

        #[test]
        fn words_are_those_of_the_crate(text in r#"[a-zA-Z0-9éßжЯα船ーกا  _.,:;'‘’“”„–—•…€«»©·\-\u{301}\u{200d}\u{ad}👩🏽‍🇩🇪\u{a0}\u{3000}]{0,40}"#) {
            check(&text)?;
        }

        #[test]
        fn words_of_any_text_are_those_of_the_crate(text in "(?:[a-z0-9.'_ ]|.|\\p{M}){0,12}") {
            check(&text)?;
        }
    }

    #[test]
    fn every_common_character_is_of_its_class() {
        for c in ('\0'..='\u{ffff}').filter(|&c| Class::of(c) != Class::Rare) {
            for text in [format!("a{c}b"), format!("1{c}2"), format!("a{c}1"), format!("{c}{c}"), format!("_{c}"), format!("a.{c}"), format!("1,{c}")]
            {
                assert_eq!(Words::of(&text).collect::<Vec<_>>(), text.unicode_words().collect::<Vec<_>>(), "{text:?}");
            }
        }
    }
}
