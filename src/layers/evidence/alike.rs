//! A small hash table that finds, for each of many numbered things, the first one with the same hash.

use crate::text::hash::GOLDEN;

/// Maps a hash to the number of the first thing that has it. The hashes themselves are not stored: callers pass a function that gives the hash of a
/// number.
#[derive(Debug)]
pub(super) struct Alike {
    /// Open addressing: each number is in the slot of its hash or, if that is taken, in the next free one. Their count is a power of two.
    slots: Vec<u32>,
    filled: usize,
}

/// Marks a free slot.
const NONE: u32 = u32::MAX;

/// The most slots to look at for one hash. Well-spread hashes need far fewer. Input crafted to fall into one place is treated as not found, instead
/// of taking quadratic time.
const PROBES: usize = 1 << 9;

/// At most so many slots are allocated at the start, as many as pages need.
const AHEAD: usize = 1 << 12;

impl Alike {
    /// A table that holds so many different things without growing, unless they are more than pages have.
    pub(super) fn with_room(things: usize) -> Self {
        let slots = (things * 2).clamp(16, AHEAD).next_power_of_two();
        Self { slots: vec![NONE; slots], filled: 0 }
    }

    /// The number of the first thing with the same hash as this one. If there is none yet, this one is added, and is the first.
    #[inline]
    pub(super) fn first_like(&mut self, number: u32, hash: impl Fn(u32) -> u64) -> u32 {
        // At most three quarters are filled, so that probes stay short.
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

    /// The slot of a hash, or the free one where it would go; `None` if neither is near.
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
