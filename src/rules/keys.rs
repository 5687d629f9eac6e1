//! The first bytes of texts as numbers.

use crate::text::bytes;
use crate::text::hash::GOLDEN;

/// The first bytes of a text as a number: what literals are looked up by. What is behind the text's end counts as 0, which no literal has in it.
pub(super) type Key = u64;

/// How many bytes are in a key. Hardly any text begins with so many of a literal and is none.
pub(super) const KEY: usize = size_of::<Key>();

/// How long strings are that begin as a text does, those of more bytes than a key taken for as long as that.
pub(super) struct Lengths {
    /// The bits of the lengths of strings by the hash of their first [`SHORT`] bytes. Small enough to stay at hand.
    long: Box<[u8; 1 << LONGS]>,
    /// Those of shorter ones, by the hash of two bytes and by the only one.
    pairs: [u8; 1 << PAIRS],
    single: [u8; 256],
}

/// A string that has fewer bytes is told by two of them.
pub(super) const SHORT: usize = 4;

/// Bits of the hash of so many bytes, and of that of two.
pub(super) const LONGS: u32 = 13;
const PAIRS: u32 = 10;

impl Default for Lengths {
    fn default() -> Self {
        Self { long: Box::new([0; 1 << LONGS]), pairs: [0; 1 << PAIRS], single: [0; 256] }
    }
}

impl Lengths {
    /// There is a string of this key and length.
    pub(super) fn put(&mut self, key: Key, length: usize) {
        let lengths = match length {
            SHORT.. => &mut self.long[long(key)],
            1 => &mut self.single[usize::from(key as u8)],
            _ => &mut self.pairs[pair(key)],
        };
        *lengths |= 1 << (length - 1);
    }

    /// The lengths that strings may have with which a text of this key begins.
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
    (hash(first_bytes(key, 2)) >> (u64::BITS - PAIRS)) as usize
}

/// That of the first [`SHORT`].
pub(super) fn long(key: Key) -> usize {
    (hash(first_bytes(key, SHORT)) >> (u64::BITS - LONGS)) as usize
}

/// The key of the first bytes of what has this one.
pub(super) fn first_bytes(key: Key, length: usize) -> Key {
    key & (Key::MAX >> (8 * (KEY - length)))
}

/// The key of what stands at `start`.
pub(super) fn key_at(text: &[u8], start: usize) -> Key {
    bytes::eight(text, start)
}

/// The key of a string, and of how many bytes it is.
pub(super) fn key_of(string: &str) -> (Key, usize) {
    (key_at(string.as_bytes(), 0), string.len().min(KEY))
}

/// Fibonacci hashing: the top bits of the product with 2^64 over the golden ratio tell keys apart.
pub(super) fn hash(key: Key) -> u64 {
    key.wrapping_mul(GOLDEN)
}

/// A bit for every hash, of which more than one may share it: what most texts ask for is not there, and that is told without a look at far memory.
pub(super) struct Filter(Box<[u64; FILTER / 64]>);

/// Bits of it.
const FILTER: usize = 1 << 16;

impl Default for Filter {
    fn default() -> Self {
        Self(Box::new([0; FILTER / 64]))
    }
}

impl Filter {
    pub(super) fn put(&mut self, hash: u64) {
        let (word, bit) = Self::place(hash);
        self.0[word] |= bit;
    }

    /// Whether something with this hash may have been put in.
    pub(super) fn may_hold(&self, hash: u64) -> bool {
        let (word, bit) = Self::place(hash);
        self.0[word] & bit != 0
    }

    /// That of its top bits.
    fn place(hash: u64) -> (usize, u64) {
        let bit = hash >> (u64::BITS - FILTER.trailing_zeros());
        ((bit >> 6) as usize, 1 << (bit & 63))
    }
}
