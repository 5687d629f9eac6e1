//! Which of many things are alike: a table of their numbers, in little memory.

use crate::text::hash::GOLDEN;

/// For all things with the same hash the number of the first. The hashes stay where the things are, and are asked for.
#[derive(Debug)]
pub(super) struct Alike {
    /// A number in the slot of its hash or, where that is taken, in the next free one; as many as a power of two.
    slots: Vec<u32>,
    filled: usize,
}

/// Stands in a free slot.
const NONE: u32 = u32::MAX;

/// So many slots are looked at for a thing: with hashes that spread it is found, or a free slot, in far fewer, and what was made for all to fall in one
/// place is told as not known rather than looked for through all of them.
const PROBES: usize = 1 << 9;

/// At most so many slots are made ahead: no more than pages need.
const AHEAD: usize = 1 << 12;

impl Alike {
    /// A table that need not grow for so many different things, if they are not too many.
    pub(super) fn with_room(things: usize) -> Self {
        let slots = (things * 2).clamp(16, AHEAD).next_power_of_two();
        Self { slots: vec![NONE; slots], filled: 0 }
    }

    /// The number of the first thing with the hash of this one, which is added if there is none yet.
    #[inline]
    pub(super) fn first_like(&mut self, number: u32, hash: impl Fn(u32) -> u64) -> u32 {
        // At most three quarters are filled, so that free slots are near.
        if self.filled * 4 >= self.slots.len() * 3 {
            self.grow(&hash);
        }
        let Some(slot) = self.slot(hash(number), &hash) else { return number };
        if self.slots[slot] == NONE {
            self.slots[slot] = number;
            self.filled += 1;
        }
        self.slots[slot]
    }

    /// The number of the first thing with this hash.
    pub(super) fn get(&self, wanted: u64, hash: impl Fn(u32) -> u64) -> Option<u32> {
        Some(self.slots[self.slot(wanted, hash)?]).filter(|&number| number != NONE)
    }

    /// The slot of a hash, or the free one that it would have, if there is one near.
    #[inline]
    fn slot(&self, wanted: u64, hash: impl Fn(u32) -> u64) -> Option<usize> {
        let first = (wanted.wrapping_mul(GOLDEN) >> (u64::BITS - self.slots.len().trailing_zeros())) as usize;
        let mut near = (first..first + PROBES).map(|slot| slot & (self.slots.len() - 1));
        near.find(|&slot| self.slots[slot] == NONE || hash(self.slots[slot]) == wanted)
    }

    #[cold]
    fn grow(&mut self, hash: impl Fn(u32) -> u64) {
        let larger = vec![NONE; self.slots.len() * 2];
        let numbers = std::mem::replace(&mut self.slots, larger);
        for number in numbers.into_iter().filter(|&number| number != NONE) {
            match self.slot(hash(number), &hash) {
                Some(slot) => self.slots[slot] = number,
                None => self.filled -= 1,
            }
        }
    }
}
