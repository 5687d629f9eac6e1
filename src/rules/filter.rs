//! Where in a line a literal may begin: few places have to be looked at any closer.

use super::literals::{KEY, Literals, hash};

/// Bits of the hashes by which long literals and short ones are told.
const LONG: u32 = 14;
const SHORT: u32 = 12;

/// Bits for what may begin at a place: a literal that is looked for where a word may begin, or one that is looked for everywhere; of one byte, of
/// two, of three, and of [`KEY`] or more.
const WORDS: u8 = 0b0101_0101;
const ANYWHERE: u8 = 0b1010_1010;

/// The bits of literals with keys of so many bytes.
const fn with_key(length: usize) -> u8 {
    0b11 << (2 * (length - 1))
}

/// Tells by its first bytes what may begin at a place.
#[derive(Debug)]
pub(super) struct Filter {
    /// By the hash of four bytes.
    long: [u8; 1 << LONG],
    /// By the hash of two bytes.
    short: [u8; 1 << SHORT],
    /// By the first byte.
    single: [u8; 256],
}

/// So many places are looked at at once, and have a bit each: the processor can't guess at which a literal may begin.
const AT_ONCE: usize = u64::BITS as usize;

/// A place at which a literal may begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) start: usize,
    /// The bytes of a key from there on. What is behind the line's end counts as 0, which no literal has in it.
    pub(super) bytes: u32,
    may_begin: u8,
}

impl Place {
    /// The kinds of literals that may begin here: whether they are looked for where a word may begin, or else everywhere, and the length of their keys.
    pub(super) fn may_begin(self) -> impl Iterator<Item = (bool, usize)> {
        let mut bits = self.may_begin;
        std::iter::from_fn(move || {
            let bit = bits.trailing_zeros();
            bits &= bits.wrapping_sub(1);
            (bit < u8::BITS).then(|| (WORDS >> bit & 1 != 0, bit as usize / 2 + 1))
        })
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self { long: [0; 1 << LONG], short: [0; 1 << SHORT], single: [0; 256] }
    }
}

impl Filter {
    pub(super) fn new(words: &Literals, anywhere: &Literals) -> Box<Self> {
        let mut filter = Box::<Self>::default();
        words.iter().for_each(|literal| filter.let_through(literal.as_bytes(), WORDS));
        anywhere.iter().for_each(|literal| filter.let_through(literal.as_bytes(), ANYWHERE));
        filter
    }

    fn let_through(&mut self, literal: &[u8], looked_for: u8) {
        let bits = looked_for & with_key(literal.len().clamp(1, KEY));
        match *literal {
            [first, second, third, fourth, ..] => self.long[long(u32::from_le_bytes([first, second, third, fourth]))] |= bits,
            [first, second, ..] => self.short[short(u16::from_le_bytes([first, second]).into())] |= bits,
            [first] => self.single[usize::from(first)] |= bits,
            [] => {}
        }
    }

    /// Calls `each` with the places of a line, in order.
    pub(super) fn each_place(&self, line: &[u8], mut each: impl FnMut(Place)) {
        for start in (0..line.len()).step_by(AT_ONCE) {
            // The byte before a place stands before its key.
            let mut bytes = [0; 1 + AT_ONCE + KEY - 1];
            let here = &line[start.saturating_sub(1)..line.len().min(start + AT_ONCE + KEY - 1)];
            bytes[usize::from(start == 0)..][..here.len()].copy_from_slice(here);
            let places = AT_ONCE.min(line.len() - start);
            let of_place = |bytes: &[u8]| (bytes[0], bytes[1..].first_chunk().map_or(0, |key| u32::from_le_bytes(*key)));
            let all = bytes[..places + KEY].windows(1 + KEY).map(of_place);
            let mut found = all.rev().fold(0_u64, |found, (before, key)| found << 1 | u64::from(self.may_begin(before, key) != 0));
            while found != 0 {
                let at = found.trailing_zeros() as usize;
                found &= found - 1;
                let (before, key) = of_place(&bytes[at..]);
                each(Place { start: start + at, bytes: key, may_begin: self.may_begin(before, key) });
            }
        }
    }

    /// The bits for what may begin with a key, behind a byte.
    #[inline]
    fn may_begin(&self, before: u8, key: u32) -> u8 {
        let first = usize::from(key as u8);
        BEHIND[usize::from(before)] & WITH[first] & (self.single[first] | self.short[short(key)] | self.long[long(key)])
    }
}

fn long(bytes: u32) -> usize {
    (hash(bytes) >> (u32::BITS - LONG)) as usize
}

/// Of the first two bytes only.
fn short(bytes: u32) -> usize {
    (hash(bytes << u16::BITS) >> (u32::BITS - SHORT)) as usize
}

/// What may begin behind a byte: behind a letter or digit of ASCII no word.
static BEHIND: [u8; 256] = {
    let mut behind = [WORDS | ANYWHERE; 256];
    let mut byte = 0;
    while byte < behind.len() {
        if (byte as u8).is_ascii_alphanumeric() {
            behind[byte] = ANYWHERE;
        }
        byte += 1;
    }
    behind
};

/// What may begin with a byte: a word only with a letter or digit. (Which bytes of characters beyond ASCII are of one is not told, so that words
/// are looked for between letters of other scripts as well.)
static WITH: [u8; 256] = {
    let mut with = [WORDS | ANYWHERE; 256];
    let mut byte = 0;
    while byte < with.len() {
        if byte < 128 && !(byte as u8).is_ascii_alphanumeric() {
            with[byte] = ANYWHERE;
        }
        byte += 1;
    }
    with
};
