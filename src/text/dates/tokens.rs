//! Splits a text into numbers, words and marks.

use crate::text::{bytes, compose};

/// A number, a word or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Whether white space stands before it, or the text begins with it.
    pub(super) spaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits of ASCII, or of Arabic.
    Number,
    /// Letters.
    Word,
    /// A single character that is neither.
    Mark(char),
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The value of a number that has this many digits.
    pub(super) fn number(&self, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
        if self.kind != Kind::Number {
            return None;
        }
        if self.text.is_ascii() {
            return digits.contains(&self.text.len()).then(|| self.text.parse().ok()).flatten();
        }
        let add = |number: u16, c: char| number.checked_mul(10)?.checked_add(arabic_digit(c)?);
        digits.contains(&self.text.chars().count()).then(|| self.text.chars().try_fold(0, add)).flatten()
    }

    pub(super) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// Splits a text. Takes time linear in its length.
///
/// Words that have run into each other are separated by their capitals, because pages lose the space between the parts of a line:
/// Ada QuillOctober 9, PMNov 17.
pub(super) fn split(text: &str) -> Vec<Token<'_>> {
    // With its space, a token usually has four bytes or more.
    let mut tokens = Vec::with_capacity(text.len() / 4 + 1);
    let (mut start, mut spaced) = (0, true);
    while let Some(&byte) = text.as_bytes().get(start) {
        // Words and numbers are mostly separated by single spaces.
        if byte == b' ' {
            (start, spaced) = (start + 1, true);
            continue;
        }
        let rest = &text[start..];
        let (kind, len) = match byte {
            b'0'..=b'9' => (Some(Kind::Number), rest.bytes().take_while(u8::is_ascii_digit).count()),
            b'a'..=b'z' | b'A'..=b'Z' => (Some(Kind::Word), word_len(rest)),
            _ => {
                let c = rest.chars().next().unwrap_or_default();
                let kind = class(c);
                let len = match kind {
                    Some(Kind::Word) => word_len(rest),
                    Some(Kind::Number) => rest.chars().map_while(|c| arabic_digit(c).map(|_| c.len_utf8())).sum(),
                    _ => c.len_utf8(),
                };
                (kind, len)
            }
        };
        if let Some(kind) = kind {
            tokens.push(Token { kind, text: &rest[..len], start, spaced });
        }
        (start, spaced) = (start + len, kind.is_none());
    }
    tokens
}

/// The length in bytes of the word with which the text begins.
fn word_len(text: &str) -> usize {
    let first = text.chars().next().unwrap_or_default();
    // Most words have nothing but small ASCII letters after the first, and no letter after these.
    let plain = text.bytes().skip(first.len_utf8()).take_while(u8::is_ascii_lowercase).count();
    let start = first.len_utf8() + plain;
    if text.as_bytes().get(start).is_none_or(|next| next.is_ascii() && !next.is_ascii_alphabetic()) {
        return start;
    }
    let (mut last, mut before_last) = if plain > 0 { ('a', start - 1) } else { (first, 0) };
    for (at, c) in text[start..].char_indices() {
        if class(c) != Some(Kind::Word) || last.is_lowercase() && c.is_uppercase() {
            return start + at;
        }
        if last.is_uppercase() && c.is_lowercase() && before_last > 0 {
            return before_last;
        }
        (last, before_last) = (c, start + at);
    }
    text.len()
}

/// The value of a digit in Arabic, or in Persian and Urdu.
fn arabic_digit(c: char) -> Option<u16> {
    match c {
        '٠'..='٩' => Some(c as u16 - '٠' as u16),
        '۰'..='۹' => Some(c as u16 - '۰' as u16),
        _ => None,
    }
}

/// Whether the text has a digit of Arabic, found by its two bytes in UTF-8.
pub(super) fn holds_arabic_digit(text: &str) -> bool {
    let is_digit = |byte: u8, next: u8| (byte == 0xd9) & matches!(next, 0xa0..=0xa9) | (byte == 0xdb) & matches!(next, 0xb0..=0xb9);
    bytes::any_pair(text, is_digit)
}

/// The kind of token to which a character belongs; `None` for white space.
fn class(c: char) -> Option<Kind> {
    Some(match c {
        _ if c.is_ascii_digit() || arabic_digit(c).is_some() => Kind::Number,
        // Only some combining marks count as alphabetic by themselves; the last range is Thai.
        _ if c.is_alphabetic() || compose::is_mark(c) || matches!(c, '\u{e47}'..='\u{e4e}') => Kind::Word,
        '‐' | '‑' | '–' | '—' | '−' => Kind::Mark('-'),
        '’' | '‘' => Kind::Mark('\''),
        _ if c.is_whitespace() => return None,
        _ => Kind::Mark(c),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_and_marks_are_told_apart() {
        let texts: Vec<_> = split("9th Oct. 2026, 7h30").iter().map(|token| (token.text, token.spaced)).collect();
        assert_eq!(
            texts,
            [("9", true), ("th", false), ("Oct", true), (".", false), ("2026", true), (",", false), ("7", true), ("h", false), ("30", false)]
        );
        assert!(split("9 – 11")[1].is('-'));
        assert!(split(" ").is_empty());
    }

    #[test]
    fn digits_of_arabic_make_numbers() {
        let tokens = split("٥ مارس ٢٠٢٦، ۱۶:30");
        let numbers: Vec<_> = tokens.iter().filter_map(|token| token.number(1..=4)).collect();
        assert_eq!(numbers, [5, 2026, 16, 30]);
        assert!(holds_arabic_digit("٥ مارس") && holds_arabic_digit("۱۶") && !holds_arabic_digit("5 مارس"));
        assert_eq!(tokens[0].number(2..=2), None);
    }

    #[test]
    fn words_that_ran_into_each_other_are_parted() {
        let texts = |text| split(text).iter().map(|token| token.text).collect::<Vec<_>>();
        assert_eq!(texts("QuillOctober 9"), ["Quill", "October", "9"]);
        assert_eq!(texts("PMNov"), ["PM", "Nov"]);
        assert_eq!(texts("HealthDECEMBER"), ["Health", "DECEMBER"]);
        assert_eq!(texts("Éric ÉRIC"), ["Éric", "ÉRIC"]);
    }
}
