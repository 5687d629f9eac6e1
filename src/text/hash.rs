//! Hashes of words and texts, which are the same on every machine, and tables that are looked up by them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::bytes::eight;
use super::{compose, fold};

mod known;
mod sieved;

pub(crate) use known::Known;
pub(crate) use sieved::Sieved;

/// The two constants of FNV-1a: what a hash begins with, and what it is multiplied by.
pub(super) const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// A word's hash: FNV-1a over its folded characters. Words that differ only in case or in the form of an apostrophe have the same.
pub(crate) fn word(word: &str) -> u64 {
    let (mut hash, mut before) = (FNV_START, FNV_START);
    for (at, byte) in word.bytes().enumerate() {
        if !byte.is_ascii() {
            let (ascii, others) = word.split_at(at);
            let c = ascii.chars().next_back().unwrap_or_default();
            return mix_chars(hash, Last { c, before }, others.chars());
        }
        before = hash;
        hash = mix(hash, LOWER[usize::from(byte)].into());
    }
    hash
}

/// Every byte in lower case.
static LOWER: [u8; 256] = {
    let mut lower = [0; 256];
    let mut byte = 0;
    while byte < lower.len() {
        lower[byte] = (byte as u8).to_ascii_lowercase();
        byte += 1;
    }
    lower
};

/// The hash of a word of these characters.
pub(crate) fn chars(word: impl Iterator<Item = char>) -> u64 {
    mix_chars(FNV_START, Last::default(), word)
}

/// Goes on with a hash over these characters. `last` is the character before them.
fn mix_chars(mut hash: u64, mut last: Last, chars: impl Iterator<Item = char>) -> u64 {
    for mut c in chars {
        if compose::is_mark(c)
            && let Some(both) = compose::compose(last.c, c)
        {
            (c, hash) = (both, last.before);
        }
        last = Last { c, before: hash };
        match c {
            '\0'..='\u{7f}' => hash = mix(hash, c.to_ascii_lowercase()),
            '’' | 'ʼ' => hash = mix(hash, '\''),
            _ if fold::is_small(c) => hash = mix(hash, c),
            _ => c.to_lowercase().for_each(|c| (last, hash) = (Last { c, before: hash }, mix(hash, c))),
        }
    }
    hash
}

/// The character that was hashed last, and the hash of those before it. If a combining mark follows, the two are hashed as one character.
#[derive(Clone, Copy, Default)]
struct Last {
    c: char,
    before: u64,
}

/// One step of FNV-1a.
pub(super) fn mix(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(c)).wrapping_mul(FNV_PRIME)
}

/// A hash of a whole text, calculated eight bytes at a time. It is not the same as [`word`].
pub(crate) fn text(text: &str) -> u64 {
    let (eights, _) = text.as_bytes().as_chunks::<8>();
    // The last eight bytes, some of which may have been hashed with those before.
    let last = eight(text.as_bytes(), text.len().saturating_sub(8)).to_le_bytes();
    // The high bits of a product depend on all bits of its factors, the low ones only on the low ones: rotated, the next step mixes both.
    let mix = |hash: u64, eight: [u8; 8]| (hash ^ u64::from_le_bytes(eight)).wrapping_mul(GOLDEN).rotate_left(32);
    let hash = eights.iter().fold(text.len() as u64, |hash, &eight| mix(hash, eight));
    mix(mix(hash, last), [0; 8])
}

/// 2^64 divided by the golden ratio. The top bits of a number's product with it are a good hash of the number (Fibonacci hashing).
pub(crate) const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A map whose keys are hashes.
pub(crate) type Hashed<V> = HashMap<u64, V, BuildHasherDefault<AlreadyHashed>>;

/// A hasher for keys that are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct AlreadyHashed(u64);

impl Hasher for AlreadyHashed {
    fn finish(&self) -> u64 {
        self.0
    }

    /// Never used for such keys; the trait requires it.
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash ^ hash >> 32;
    }
}
