//! A map in which most of what is looked for is not.

use super::Hashed;

/// So many of a hash's bits, from the top, are looked at by the sieve.
const TOP: u32 = 11;

/// A map from hashes with a sieve before it: a mark for the top bits of each key tells of most other hashes, at less cost than the map,
/// that they are not there.
#[derive(Debug)]
pub(crate) struct Sieved<V> {
    map: Hashed<V>,
    sieve: [bool; 1 << TOP],
}

impl<V> Sieved<V> {
    /// A map that need not grow for so many keys.
    pub(crate) fn with_room(keys: usize) -> Self {
        Self { map: Hashed::with_capacity_and_hasher(keys, <_>::default()), sieve: [false; 1 << TOP] }
    }

    /// How many keys there are.
    pub(crate) fn len(&self) -> usize {
        self.map.len()
    }

    pub(crate) fn get(&self, hash: u64) -> Option<&V> {
        if self.lets_through(hash) { self.map.get(&hash) } else { None }
    }

    pub(crate) fn get_mut(&mut self, hash: u64) -> Option<&mut V> {
        if self.lets_through(hash) { self.map.get_mut(&hash) } else { None }
    }

    /// The key's value, which is put there if it is not.
    pub(crate) fn get_or_insert(&mut self, hash: u64, value: V) -> &mut V {
        self.sieve[place(hash)] = true;
        self.map.entry(hash).or_insert(value)
    }

    fn lets_through(&self, hash: u64) -> bool {
        self.sieve[place(hash)]
    }
}

/// The place in the sieve that a hash has.
fn place(hash: u64) -> usize {
    (hash >> (u64::BITS - TOP)) as usize
}
