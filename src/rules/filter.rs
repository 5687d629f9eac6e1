//! Where in a line a literal may begin: few places have to be looked at any closer.

use std::ops::Range;

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

/// A place at which a literal may begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) start: usize,
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

    /// Finds the places of a part of a line, in the memory of `places`, which grows to the part's length.
    pub(super) fn find<'p>(&self, line: &[u8], part: Range<usize>, places: &'p mut Vec<Place>) -> &'p [Place] {
        places.resize(places.len().max(part.len()), Place { start: 0, may_begin: 0 });
        let mut before = part.start.checked_sub(1).map_or(Kind::Other, |before| KINDS[usize::from(line[before])]);
        let mut found = 0;
        let mut look = |start: usize, bytes: u32| {
            let first = bytes.to_le_bytes()[0];
            let asked = if before == Kind::Joining { ANYWHERE } else { ASKED[usize::from(first)] };
            before = KINDS[usize::from(first)];
            let may_begin = asked & (self.single[usize::from(first)] | self.short[short(bytes)] | self.long[long(bytes)]);
            // It is put there in any case, for the processor can't guess whether it is one.
            places[found] = Place { start, may_begin };
            found += usize::from(may_begin != 0);
        };
        let whole = part.end.min(line.len().saturating_sub(KEY - 1)).max(part.start);
        for (start, bytes) in (part.start..whole).zip(line[part.start..].windows(KEY)) {
            look(start, bytes.first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes)));
        }
        // What is behind the line's end counts as 0, which no literal has in it.
        for start in whole..part.end {
            look(start, line[start..].iter().rev().fold(0, |bytes, &byte| bytes << u8::BITS | u32::from(byte)));
        }
        &places[..found]
    }
}

fn long(bytes: u32) -> usize {
    (hash(bytes) >> (u32::BITS - LONG)) as usize
}

/// Of the first two bytes only.
fn short(bytes: u32) -> usize {
    (hash(bytes << u16::BITS) >> (u32::BITS - SHORT)) as usize
}

/// What a byte is to the beginnings of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    /// A letter or digit of ASCII: no word begins right behind it.
    Joining,
    /// Of a character of another script.
    Foreign,
}

static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Kind::Joining,
            0x80.. => Kind::Foreign,
            _ => Kind::Other,
        };
        byte += 1;
    }
    kinds
};

/// What may begin with a byte that does not follow a letter or digit of ASCII: a word only with a letter or digit, which are all places at
/// which one begins, and some between letters of other scripts.
static ASKED: [u8; 256] = {
    let mut asked = [ANYWHERE | WORDS; 256];
    let mut byte = 0;
    while byte < asked.len() {
        if matches!(KINDS[byte], Kind::Other) {
            asked[byte] = ANYWHERE;
        }
        byte += 1;
    }
    asked
};
