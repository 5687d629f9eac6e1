//! The places of a line at which a literal may begin. They are few if it cannot begin inside a word.

use std::ops::Range;

use super::keys::{KEY_LEN, Key, key_at};
use crate::layers::lines::Folded;
use crate::text::bytes::{AT_ONCE, between, bits, first};

/// Where literals are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Where a run of letters or of digits begins, and at every mark.
    Beginning,
    /// At every byte.
    Anywhere,
}

/// The kinds of bytes. A byte with which nothing begins at a [`Place::Beginning`] has none: white space, and the bytes inside a
/// character.
const LETTER: u8 = 0b001;
const DIGIT: u8 = 0b010;
/// A mark, or the first byte of a character beyond ASCII.
const MARK: u8 = 0b100;

/// The kind of a byte, calculated without a table, so that the compiler can do it for many bytes at once.
fn kind(byte: u8) -> u8 {
    let is_letter = byte.wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    let is_other = byte > b' ' && byte.wrapping_sub(0x80) >= 0x40 && !is_letter && !is_digit;
    (u8::from(is_letter) * LETTER) | (u8::from(is_digit) * DIGIT) | (u8::from(is_other) * MARK)
}

/// Whether something begins with a byte of this kind after one of the kind `before`.
fn begins(before: u8, kind: u8) -> bool {
    kind & !(before & (LETTER | DIGIT)) != 0
}

/// Whether a byte of a folded line is at a [`Place::Beginning`], given the byte before it.
pub(super) fn is_beginning(before: u8, byte: u8) -> bool {
    begins(kind(before), kind(byte))
}

/// As many bytes as the keys at all places of a window take.
type Bytes = [u8; AT_ONCE + KEY_LEN - 1];

/// A window over a text in which it is known at which places a literal may begin. It moves on as lines are searched. Most lines are shorter than the
/// window, so that several lines share one.
pub(super) struct Window {
    place: Place,
    /// The part of the text under the window.
    part: Range<usize>,
    /// A bit for each place in it, set if a literal may begin there.
    found: u64,
}

impl Window {
    /// A window over nothing, for such places.
    pub(super) fn of(place: Place) -> Self {
        Self { place, part: 0..0, found: 0 }
    }

    /// Calls `each` with every place of a line at which a literal may begin, in order, and with the key there. `may_be` tells by the key whether one
    /// may. A key that reaches beyond the line holds bytes of the text after it.
    ///
    /// The lines have to be of the same text at every call.
    pub(super) fn each(&mut self, line: &Folded<'_>, may_be: impl Fn(Key) -> bool, mut each: impl FnMut(usize, Key)) {
        let Folded { text, span: line } = line;
        let text = text.as_bytes();
        if !self.part.contains(&line.start) {
            self.look(text, line.start, &may_be);
        }
        loop {
            let mut found = self.found & between(line.start.saturating_sub(self.part.start), line.end - self.part.start);
            while found != 0 {
                let at = found.trailing_zeros() as usize;
                let start = self.part.start + at;
                each(start, key_at(text, start));
                found &= found - 1;
            }
            if line.end <= self.part.end {
                return;
            }
            self.look(text, self.part.end, &may_be);
        }
    }

    /// Moves the window to `start`.
    fn look(&mut self, text: &[u8], start: usize, may_be: impl Fn(Key) -> bool) {
        let rest = &text[start..];
        let mut room: Bytes = [0; AT_ONCE + KEY_LEN - 1];
        let bytes = first(rest, &mut room);
        let mut places = match self.place {
            Place::Beginning => beginnings(start.checked_sub(1).map_or(0, |before| text[before]), bytes),
            Place::Anywhere => !u64::MAX.checked_shl(rest.len() as u32).unwrap_or(0),
        };
        let mut found = 0;
        // Without a branch, because the processor can't guess at which places a literal may begin.
        while places != 0 {
            let at = places.trailing_zeros() as usize % AT_ONCE;
            found |= u64::from(may_be(key_at(bytes, at))) << at;
            places &= places - 1;
        }
        (self.part, self.found) = (start..start + AT_ONCE, found);
    }
}

/// A bit for each of the first [`AT_ONCE`] bytes, set where it is at a [`Place::Beginning`]. `before` is the byte before the first.
fn beginnings(before: u8, bytes: &Bytes) -> u64 {
    let mut kinds = [kind(before); AT_ONCE + 1];
    kinds[1..].iter_mut().zip(bytes).for_each(|(own, &byte)| *own = kind(byte));
    let mut marks = [0; AT_ONCE];
    marks.iter_mut().zip(kinds.iter().zip(&kinds[1..])).for_each(|(mark, (&before, &kind))| *mark = u8::from(begins(before, kind)));
    bits(&marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of the line that begin with one of these bytes.
    fn places(place: Place, bytes: &str, line: &str) -> Vec<usize> {
        let mut places = Vec::new();
        Window::of(place).each(&Folded::of(line), |key| is_one_of(bytes, key), |place, _| places.push(place));
        places
    }

    fn is_one_of(bytes: &str, key: Key) -> bool {
        bytes.as_bytes().contains(&(key as u8))
    }

    #[test]
    fn each_line_of_a_text_is_looked_at_for_itself() {
        for length in 1..2 * AT_ONCE {
            let lines = ["ab a".to_owned(), "x".repeat(length), String::new(), "a-".repeat(length), "a".to_owned()];
            let text = lines.join("\n");
            for place in [Place::Beginning, Place::Anywhere] {
                let (mut window, mut start) = (Window::of(place), 0);
                for line in &lines {
                    let mut own = Vec::new();
                    let line_in_text = Folded { text: &text, span: start..start + line.len() };
                    window.each(&line_in_text, |key| is_one_of("ab-", key), |place, _| own.push(place - start));
                    assert_eq!(own, places(place, "ab-", line), "{line}");
                    start += line.len() + 1;
                }
            }
        }
    }

    #[test]
    fn something_begins_with_words_and_numbers_and_marks() {
        assert_eq!(places(Place::Beginning, "a", "add a dad-ad 1ad éad"), [0, 4, 10, 14, 19]);
        assert_eq!(places(Place::Beginning, "a-1 ", "add a dad-a 11 a1"), [0, 4, 9, 10, 12, 15, 16]);
        assert_eq!(places(Place::Beginning, "船", "a船船"), [1, 4]);
        assert_eq!(places(Place::Anywhere, "a ", "add a"), [0, 3, 4]);
        for place in [Place::Beginning, Place::Anywhere] {
            assert!(places(place, "a", "").is_empty());
        }
    }

    #[test]
    fn places_of_long_lines_are_looked_at_as_those_of_short_ones_are() {
        for length in 1..4 * AT_ONCE {
            let line = "x".repeat(length);
            assert_eq!(places(Place::Anywhere, "x", &line), (0..length).collect::<Vec<_>>());
            assert_eq!(places(Place::Beginning, "x", &line), [0]);
            assert_eq!(places(Place::Beginning, "a", &(line + " ab")), [length + 1]);
            let marks = "-".repeat(length);
            assert_eq!(places(Place::Beginning, "-", &marks), (0..length).collect::<Vec<_>>());
        }
    }
}
