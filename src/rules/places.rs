//! Where in a line a literal may stand: few places have to be looked at, if it is no part of a word.

use std::ops::Range;

use super::keys::{KEY, Key, key_at};
use crate::layers::lines::Folded;
use crate::text::bytes::{AT_ONCE, between, bits, first};

/// Where literals are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Where a run of letters or of digits begins, or with a mark.
    Beginning,
    Anywhere,
}

/// What a byte is: nothing, if no literal that is looked for at a [`Place::Beginning`] begins with it, such as white space or what is inside a
/// character.
const LETTER: u8 = 0b001;
const DIGIT: u8 = 0b010;
/// A mark, or the first byte of a character beyond ASCII.
const MARK: u8 = 0b100;

/// In numbers and by no table, so that many bytes are told at once.
fn kind(byte: u8) -> u8 {
    let is_letter = byte.wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    let is_other = byte > b' ' && byte.wrapping_sub(0x80) >= 0x40 && !is_letter && !is_digit;
    (u8::from(is_letter) * LETTER) | (u8::from(is_digit) * DIGIT) | (u8::from(is_other) * MARK)
}

/// Whether something begins with a byte of this kind behind one of that.
fn begins(before: u8, kind: u8) -> bool {
    kind & !(before & (LETTER | DIGIT)) != 0
}

/// Whether this byte of a folded line is at a [`Place::Beginning`] behind that one.
pub(super) fn is_beginning(before: u8, byte: u8) -> bool {
    begins(kind(before), kind(byte))
}

/// As many bytes as hold the keys of these places.
type Bytes = [u8; AT_ONCE + KEY - 1];

/// Where in a text there may be something, told of many of them at once and asked for line by line: most lines are shorter than that.
pub(super) struct Ahead {
    place: Place,
    /// The places that were looked at.
    part: Range<usize>,
    /// A bit for each of them, set where there may be something.
    found: u64,
}

impl Ahead {
    /// Nothing is told yet of such places.
    pub(super) fn of(place: Place) -> Self {
        Self { place, part: 0..0, found: 0 }
    }

    /// Calls `each` with those of these places of a line, in order, at which there `may_be` something by the key of what is there, and with that key.
    /// (A key that reaches beyond the line has in it what is behind.) The line's text is the same whenever this is asked.
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

    /// Looks at the places from `start`.
    fn look(&mut self, text: &[u8], start: usize, may_be: impl Fn(Key) -> bool) {
        let rest = &text[start..];
        let mut room: Bytes = [0; AT_ONCE + KEY - 1];
        let bytes = first(rest, &mut room);
        let mut places = match self.place {
            Place::Beginning => beginnings(start.checked_sub(1).map_or(0, |before| text[before]), bytes),
            Place::Anywhere => !u64::MAX.checked_shl(rest.len() as u32).unwrap_or(0),
        };
        let mut found = 0;
        // Without a branch: the processor can't guess at which places there is something.
        while places != 0 {
            let at = places.trailing_zeros() as usize % AT_ONCE;
            found |= u64::from(may_be(key_at(bytes, at))) << at;
            places &= places - 1;
        }
        (self.part, self.found) = (start..start + AT_ONCE, found);
    }
}

/// A bit for each of the first bytes, set where something begins if `before` is the byte before them.
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

    /// The places at which there is one of these bytes.
    fn places(place: Place, bytes: &str, line: &str) -> Vec<usize> {
        let mut places = Vec::new();
        Ahead::of(place).each(&Folded::of(line), |key| is_one_of(bytes, key), |place, _| places.push(place));
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
                let (mut ahead, mut start) = (Ahead::of(place), 0);
                for line in &lines {
                    let mut own = Vec::new();
                    let line_in_text = Folded { text: &text, span: start..start + line.len() };
                    ahead.each(&line_in_text, |key| is_one_of("ab-", key), |place, _| own.push(place - start));
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
