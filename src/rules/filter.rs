//! Where in a line a literal may begin: few places have to be looked at any closer.

use super::literals::{KEY, Key, key_of};

/// What is known of a place by its first bytes, so many bits: whether the first is a letter or digit of ASCII, behind which no word begins;
/// whether a literal may begin here that is looked for where a word does, and one that is looked for everywhere.
const BITS: usize = 3;
const JOINED: u8 = 0b100;
const WORD: u8 = 0b010;
const ANYWHERE: u8 = 0b001;

/// The lowest bit of each place.
const EACH: u64 = 0o111_111_111_111_111_111_111;

/// The places that go into a word are looked at at once: the processor can't guess at which a literal may begin.
const AT_ONCE: usize = u64::BITS as usize / BITS;

/// Bits of the hashes of three bytes.
const TRIPLES: u32 = 14;

/// Tells by its first bytes whether a literal may begin at a place.
#[derive(Debug)]
pub(super) struct Filter {
    /// What is known by the first two bytes, for literals that have no more. It takes far more room than what a text touches of it: most bytes are
    /// letters of ASCII, and stand side by side.
    pairs: Box<[u8; 1 << u16::BITS]>,
    /// By the hash of three bytes, for other literals.
    triples: Box<[u8; 1 << TRIPLES]>,
}

impl Default for Filter {
    fn default() -> Self {
        Self { pairs: Box::new([0; 1 << u16::BITS]), triples: Box::new([0; 1 << TRIPLES]) }
    }
}

impl Filter {
    pub(super) fn new<'s>(words: impl Iterator<Item = &'s str>, anywhere: impl Iterator<Item = &'s str>) -> Self {
        let mut filter = Self::default();
        words.for_each(|literal| filter.let_through(literal.as_bytes(), WORD));
        anywhere.for_each(|literal| filter.let_through(literal.as_bytes(), ANYWHERE));
        for first in (0..=u8::MAX).filter(u8::is_ascii_alphanumeric) {
            filter.mark_pairs(first, JOINED);
        }
        filter
    }

    fn let_through(&mut self, literal: &[u8], mark: u8) {
        match *literal {
            [_, _, _, ..] => self.triples[triple(key_of(literal))] |= mark,
            [_, _] => self.pairs[pair(key_of(literal))] |= mark,
            [first] => self.mark_pairs(first, mark),
            [] => {}
        }
    }

    /// Marks all pairs with this first byte.
    fn mark_pairs(&mut self, first: u8, mark: u8) {
        (0..=u8::MAX).for_each(|second| self.pairs[pair(key_of(&[first, second]))] |= mark);
    }

    fn mark(&self, key: Key) -> u64 {
        u64::from(self.pairs[pair(key)]) | u64::from(self.triples[triple(key)])
    }

    /// Calls `each` with the places of a line at which a literal may begin, in order, and with the key of what is there.
    pub(super) fn each_place(&self, line: &[u8], mut each: impl FnMut(usize, Key)) {
        let mut joined_before = 0;
        for start in (0..line.len()).step_by(AT_ONCE) {
            let mut end = [0; AT_ONCE + KEY - 1];
            let bytes = line[start..].first_chunk().unwrap_or_else(|| {
                end[..line.len() - start].copy_from_slice(&line[start..]);
                &end
            });
            let key = |bytes: &[u8]| bytes.first_chunk().map_or(0, |key| Key::from_le_bytes(*key));
            let marks = bytes.windows(KEY).rev().map(key).fold(0, |marks, key| marks << BITS | self.mark(key));
            let behind_joined = marks << BITS | joined_before;
            joined_before = marks >> (BITS * (AT_ONCE - 1)) & u64::from(JOINED);
            let words = marks & !(behind_joined >> 1);
            let mut found = (marks | words >> 1) & EACH;
            while found != 0 {
                let at = found.trailing_zeros() as usize / BITS;
                each(start + at, key(&bytes[at..]));
                found &= found - 1;
            }
        }
    }
}

/// The first two bytes of a key.
fn pair(key: Key) -> usize {
    usize::from(key as u16)
}

/// Of three by Fibonacci hashing: those behind them are multiplied out.
fn triple(key: Key) -> usize {
    ((key as u32).wrapping_mul(0x9e37_79b9 << u8::BITS) >> (u32::BITS - TRIPLES)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(words: &[&str], anywhere: &[&str], line: &str) -> Vec<usize> {
        let mut places = Vec::new();
        Filter::new(words.iter().copied(), anywhere.iter().copied()).each_place(line.as_bytes(), |place, _| places.push(place));
        places
    }

    #[test]
    fn words_are_looked_for_where_one_begins_and_other_literals_everywhere() {
        assert_eq!(places(&["ad"], &[], "add a dad-ad"), [0, 10]);
        assert_eq!(places(&[], &["ad"], "add a dad-ad"), [0, 7, 10]);
        assert_eq!(places(&["a"], &["d-"], "add a dad-a"), [0, 4, 8, 10]);
        assert_eq!(places(&[], &["船"], "a船船"), [1, 4]);
        assert!(places(&["a"], &["a"], "").is_empty());
    }

    #[test]
    fn places_of_long_lines_are_looked_at_as_those_of_short_ones_are() {
        for length in 1..4 * AT_ONCE {
            let line = "x".repeat(length);
            assert_eq!(places(&["xx"], &["x"], &line), (0..length).collect::<Vec<_>>());
            assert_eq!(places(&["x"], &[], &line), [0]);
            assert_eq!(places(&["ab"], &[], &(line + " ab")), [length + 1]);
        }
    }
}
