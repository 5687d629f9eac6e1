//! The marks and other characters between the words of a line.

use std::ops::Range;

use super::{Measures, Word};
use crate::text::{hash, words};

/// Counts the characters of a line that are not letters, from one word to the next.
pub(super) struct Marks<'t> {
    text: &'t str,
    at: usize,
    last: char,
    /// Whether the last character may end a sentence.
    before_end: bool,
    numbers: Numbers,
    /// Characters of scripts without spaces, and pairs of them.
    unspaced: u16,
    pairs: Vec<Word>,
}

impl<'t> Marks<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0, last: '\0', before_end: false, numbers: Numbers::default(), unspaced: 0, pairs: Vec::new() }
    }

    /// Skips the letters up to `end`.
    fn skip_letters(&mut self, end: usize) {
        self.numbers.end();
        self.before_end = false;
        self.last = 'a';
        self.at = end;
    }

    /// Counts up to a word of ASCII letters, and skips the word.
    #[inline]
    pub(super) fn take_letters(&mut self, word: Range<usize>, measures: &mut Measures) {
        // Between most words there is a single space, which changes nothing.
        if self.last == 'a' && word.start == self.at + 1 && self.text.as_bytes()[self.at] == b' ' {
            self.at = word.end;
        } else {
            self.take(word.start, measures);
            self.skip_letters(word.end);
        }
    }

    /// Counts up to `end`.
    #[inline]
    pub(super) fn take(&mut self, end: usize, measures: &mut Measures) {
        // Often there is nothing before the first word or after the last.
        if self.at < end {
            self.take_some(end, measures);
        }
    }

    #[inline(never)]
    fn take_some(&mut self, end: usize, measures: &mut Measures) {
        while let Some(&byte) = self.text.as_bytes()[..end].get(self.at) {
            // Mostly single spaces.
            if byte == b' ' {
                self.numbers.end();
                measures.sentence_ends += u16::from(self.before_end);
                self.before_end = false;
                self.last = ' ';
                self.at += 1;
            } else if let Some(length) = words::letter(self.text, self.at) {
                self.skip_letters(self.at + length);
            } else if byte.is_ascii_digit() {
                measures.digits += 1;
                self.numbers.digits += 1;
                self.before_end = false;
                self.last = char::from(byte);
                self.at += 1;
            } else {
                self.take_one(measures);
            }
        }
    }

    fn take_one(&mut self, measures: &mut Measures) {
        let bytes = self.text.as_bytes();
        let c = self.text[self.at..].chars().next().unwrap_or_default();
        // ASCII digits have been counted already.
        if !c.is_ascii() {
            measures.digits += u16::from(is_number(c));
            if words::is_unspaced(c) {
                self.unspaced += 1;
                if words::is_unspaced(self.last) {
                    self.pairs.push(Word::new(hash::chars([self.last, c].into_iter()), true));
                }
            }
        }
        match c {
            ',' | '，' | '、' | '،' => measures.commas += 1,
            '|' | '·' | '•' | '›' | '»' | '→' | '/' => measures.separators += 1,
            '-' | '–' | '—' if self.last == ' ' => measures.separators += 1,
            '{' | '}' | '[' | ']' | '(' | ')' | '=' | ';' | '<' | '>' | '$' | '_' | '\\' | '&' => measures.code += 1,
            '@' | '©' | '®' => measures.addresses += 1,
            ':' => measures.addresses += u16::from(bytes[self.at..].starts_with(b"://")),
            '.' => {
                measures.addresses += u16::from(bytes[self.at..].starts_with(b".com")) + u16::from(bytes[..self.at].ends_with(b"www"));
            }
            _ => {}
        }
        measures.quotes += u16::from(matches!(c, '"' | '“' | '”' | '„' | '«' | '»'));
        self.numbers.take(c);
        let is_end = words::is_sentence_end(c);
        if self.before_end && (c.is_whitespace() || words::is_closing(c)) || is_end && !c.is_ascii() && !self.before_end {
            measures.sentence_ends += 1;
        }
        self.before_end = is_end && c.is_ascii();
        self.last = c;
        self.at += c.len_utf8();
    }

    /// Counts what is known only at the end of the line. Returns the pairs of characters of scripts without spaces, and the number of such
    /// characters.
    pub(super) fn finish(mut self, measures: &mut Measures) -> (Vec<Word>, u16) {
        self.numbers.end();
        measures.has_date |= self.numbers.date;
        measures.has_time |= self.numbers.time;
        measures.sentence_ends += u16::from(self.before_end);
        (self.pairs, self.unspaced)
    }
}

/// Whether a character beyond ASCII is a number. The most frequent ones, punctuation, Chinese and Korean, need no lookup.
pub(super) fn is_number(c: char) -> bool {
    !matches!(c, '‐'..='⁞' | '一'..='鿿' | '가'..='힣') && c.is_numeric()
}

/// Looks for dates and times in numbers: 12/05/2024, 2024-05-12, 12.5.24, 18:30, 18:30:05.
#[derive(Default)]
struct Numbers {
    digits: usize,
    parts: usize,
    separator: char,
    date: bool,
    time: bool,
}

impl Numbers {
    fn take(&mut self, c: char) {
        match c {
            '0'..='9' => self.digits += 1,
            '/' | '.' | '-' | ':' if (1..=4).contains(&self.digits) && (self.parts == 0 || c == self.separator) => {
                let parts = self.parts + 1;
                self.end();
                (self.parts, self.separator) = (parts, c);
            }
            _ => self.end(),
        }
    }

    /// Ends the current number or date: nothing more is added to it.
    fn end(&mut self) {
        if self.digits > 0 {
            let is_clock = self.separator == ':';
            self.date |= self.parts == 2 && !is_clock && self.digits <= 4;
            self.time |= (1..=2).contains(&self.parts) && is_clock && self.digits == 2;
            self.digits = 0;
        }
        self.parts = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_is_among_those_that_are_not_looked_up() {
        assert!(('\0'..=char::MAX).all(|c| is_number(c) == c.is_numeric()));
    }
}
