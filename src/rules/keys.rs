//! The first bytes of texts as numbers, by which literals are looked up.

use crate::text::bytes;
use crate::text::hash::GOLDEN;

/// The first bytes of a text as a number. Places after the text's end count as 0, a byte that no literal holds.
pub(super) type Key = u64;

/// How many bytes are in a key. A text that begins with this many bytes of a literal hardly ever differs from it further on.
pub(super) const KEY_LEN: usize = size_of::<Key>();

/// The lengths of strings by their first bytes: at a place in a text, only these lengths have to be tried. Strings longer than a key count as of a
/// key's length.
pub(super) struct Lengths {
    /// Sets of lengths, as bits, by the hash of a string's first [`SHORT`] bytes. Small enough to stay in the processor's cache.
    long: Box<[u8; 1 << LONG_BITS]>,
    /// The same for strings of two or three bytes, by the hash of the first two, and for single bytes.
    pairs: [u8; 1 << PAIR_BITS],
    single: [u8; 256],
}

/// A string of fewer bytes is short: it is looked up by its first two bytes, or by its only one.
pub(super) const SHORT: usize = 4;

/// The number of bits in the hash of the first [`SHORT`] bytes, and of two bytes.
pub(super) const LONG_BITS: u32 = 13;
const PAIR_BITS: u32 = 10;

impl Default for Lengths {
    fn default() -> Self {
        Self { long: Box::new([0; 1 << LONG_BITS]), pairs: [0; 1 << PAIR_BITS], single: [0; 256] }
    }
}

impl Lengths {
    /// Adds a string of this key and length.
    pub(super) fn put(&mut self, key: Key, length: usize) {
        let lengths = match length {
            SHORT.. => &mut self.long[long(key)],
            1 => &mut self.single[usize::from(key as u8)],
            _ => &mut self.pairs[pair(key)],
        };
        *lengths |= 1 << (length - 1);
    }

    /// The lengths of the strings with which a text of this key may begin, the shortest first.
    pub(super) fn of(&self, key: Key) -> impl Iterator<Item = usize> {
        let mut lengths = self.long[long(key)] | self.pairs[pair(key)] | self.single[usize::from(key as u8)];
        std::iter::from_fn(move || {
            (lengths != 0).then(|| {
                let length = lengths.trailing_zeros() as usize + 1;
                lengths &= lengths - 1;
                length
            })
        })
    }
}

/// The hash of the first two bytes.
fn pair(key: Key) -> usize {
    (hash(first_bytes(key, 2)) >> (u64::BITS - PAIR_BITS)) as usize
}

/// The hash of the first [`SHORT`] bytes.
pub(super) fn long(key: Key) -> usize {
    (hash(first_bytes(key, SHORT)) >> (u64::BITS - LONG_BITS)) as usize
}

/// The key of a text's first `length` bytes, given the key of the text.
pub(super) fn first_bytes(key: Key, length: usize) -> Key {
    key & (Key::MAX >> (8 * (KEY_LEN - length)))
}

/// The key of the text from `start` on.
pub(super) fn key_at(text: &[u8], start: usize) -> Key {
    bytes::eight(text, start)
}

/// The key of a string, and how many of the string's bytes are in it.
pub(super) fn key_of(string: &str) -> (Key, usize) {
    (key_at(string.as_bytes(), 0), string.len().min(KEY_LEN))
}

/// The hash of a key by [Fibonacci hashing](GOLDEN), of which the top bits are used.
pub(super) fn hash(key: Key) -> u64 {
    key.wrapping_mul(GOLDEN)
}

/// A set of hashes in which several may share a bit. Most of what is looked up is not there, and this filter tells so without a look at memory
/// outside the processor's cache.
pub(super) struct Filter(Box<[u64; FILTER_BITS / 64]>);

/// How many bits a filter has.
const FILTER_BITS: usize = 1 << 16;

impl Default for Filter {
    fn default() -> Self {
        Self(Box::new([0; FILTER_BITS / 64]))
    }
}

impl Filter {
    pub(super) fn put(&mut self, hash: u64) {
        let (word, bit) = Self::place(hash);
        self.0[word] |= bit;
    }

    /// Whether this hash may have been put in.
    pub(super) fn may_hold(&self, hash: u64) -> bool {
        let (word, bit) = Self::place(hash);
        self.0[word] & bit != 0
    }

    /// The word and the bit of a hash, given by its top bits.
    fn place(hash: u64) -> (usize, u64) {
        let bit = hash >> (u64::BITS - FILTER_BITS.trailing_zeros());
        ((bit >> 6) as usize, 1 << (bit & 63))
    }
}
