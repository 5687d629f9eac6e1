//! What is known of single words.

use super::{GOLDEN, Hashed};
use crate::text::hash;

/// Stands with the number in a slot over which a word was passed on to one behind it.
const GOES_ON: u16 = 1 << 15;

/// What is known of some words by their hashes: a bit for each thing. Made once and asked often, so that it is kept small.
pub(crate) struct Known {
    /// The first stands for every word that is not known.
    words: Vec<(u64, u16)>,
    /// The number of a word in the slot of its hash or, where that is taken, in the next free one; 0 in a free one.
    slots: Vec<u16>,
    /// How far to the right the top bits of a hash have to go to tell its slot.
    shift: u32,
}

impl Known {
    /// What is known of the words of these lists: of each the list's bits.
    pub(crate) fn of_lists<'l>(lists: impl IntoIterator<Item = (&'l str, u16)>) -> Self {
        let words = |(list, bits): (&'l str, u16)| list.split_whitespace().map(move |word| (hash::word(word), bits));
        lists.into_iter().flat_map(words).collect()
    }

    /// What is known of the word with this hash; no bit where that is nothing.
    #[inline]
    pub(crate) fn get(&self, hash: u64) -> u16 {
        self.words[self.number(hash)].1
    }

    /// What is known of each, and how often it is among the words that are asked for, line by line, up to so many.
    pub(crate) fn count<W: ExactSizeIterator<Item = u64>>(&self, lines: impl Iterator<Item = W>, most: u16) -> impl Iterator<Item = (u16, u16)> {
        let mut counts = vec![0; self.words.len()];
        let mut left = usize::from(most);
        for words in lines {
            let own = words.take(left);
            left -= own.len();
            own.for_each(|hash| counts[self.number(hash)] += 1);
            if left == 0 {
                break;
            }
        }
        self.words.iter().map(|&(_, bits)| bits).zip(counts)
    }

    /// The number of the word with this hash; 0 where it is not known. Whether it is can't be guessed, and has not to be: nearly always the first
    /// slot tells.
    #[inline]
    fn number(&self, hash: u64) -> usize {
        let mut slot = self.slot(hash);
        loop {
            let kept = self.slots[slot];
            let number = usize::from(kept & !GOES_ON);
            let is_own = self.words[number].0 == hash;
            if kept & GOES_ON == 0 || is_own {
                return number * usize::from(is_own);
            }
            slot = self.behind(slot);
        }
    }

    fn slot(&self, hash: u64) -> usize {
        (hash.wrapping_mul(GOLDEN) >> self.shift) as usize
    }

    fn behind(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

/// Of a word that comes more than once, all bits are known.
impl FromIterator<(u64, u16)> for Known {
    fn from_iter<I: IntoIterator<Item = (u64, u16)>>(known: I) -> Self {
        let mut words: Hashed<u16> = Hashed::default();
        for (hash, bits) in known {
            *words.entry(hash).or_default() |= bits;
        }
        let words: Vec<(u64, u16)> = std::iter::once((0, 0)).chain(words).collect();
        let slots = (4 * words.len()).next_power_of_two();
        let mut known = Self { slots: vec![0; slots], shift: u64::BITS - slots.trailing_zeros(), words };
        for (number, &(hash, _)) in known.words.iter().enumerate().skip(1) {
            let mut slot = known.slot(hash);
            while known.slots[slot] != 0 {
                known.slots[slot] |= GOES_ON;
                slot = known.behind(slot);
            }
            known.slots[slot] = number as u16;
        }
        known
    }
}
