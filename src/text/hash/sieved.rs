//! A map for lookups that mostly find nothing.

use super::Hashed;

/// How many of a hash's top bits the sieve goes by.
const TOP: u32 = 11;

/// A map from hashes with a sieve before it. The sieve has a mark for the top bits of each key. For most hashes that are not in the map there is no
/// mark, which is found out at less cost than asking the map.
#[derive(Debug)]
pub(crate) struct Sieved<V> {
    map: Hashed<V>,
    sieve: [bool; 1 << TOP],
}

impl<V> Sieved<V> {
    /// An empty map with memory for this many keys.
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

    /// The key's value. If there is none, this value is put there.
    pub(crate) fn get_or_insert(&mut self, hash: u64, value: V) -> &mut V {
        self.sieve[place(hash)] = true;
        self.map.entry(hash).or_insert(value)
    }

    fn lets_through(&self, hash: u64) -> bool {
        self.sieve[place(hash)]
    }
}

/// The place of a hash in the sieve.
fn place(hash: u64) -> usize {
    (hash >> (u64::BITS - TOP)) as usize
}
