//! The first bytes of texts as numbers.

use crate::text::bytes;
use crate::text::hash::GOLDEN;

/// The first bytes of a text as a number: what literals are looked up by. What is behind the text's end counts as 0, which no literal has in it.
pub(super) type Key = u64;

/// How many bytes are in a key. Hardly any text begins with so many of a literal and is none.
pub(super) const KEY: usize = size_of::<Key>();

/// Bits of the hash of two bytes.
pub(super) const PAIRS: u32 = 10;

/// The key of the first bytes of what has this one.
pub(super) fn first_bytes(key: Key, length: usize) -> Key {
    key & (Key::MAX >> (8 * (KEY - length)))
}

/// The key of what stands at `start`.
pub(super) fn key_at(text: &[u8], start: usize) -> Key {
    bytes::eight(text, start)
}

pub(super) fn key_of(literal: &[u8]) -> Key {
    key_at(literal, 0)
}

/// Fibonacci hashing: the top bits of the product with 2^64 over the golden ratio tell keys apart.
pub(super) fn hash(key: Key) -> u64 {
    key.wrapping_mul(GOLDEN)
}

/// The hash of the first two bytes.
pub(super) fn pair(key: Key) -> usize {
    (hash(first_bytes(key, 2)) >> (u64::BITS - PAIRS)) as usize
}

/// The bit that stands for keys of so many bytes.
pub(super) const fn of_length(length: usize) -> u8 {
    1 << (length - 1)
}
