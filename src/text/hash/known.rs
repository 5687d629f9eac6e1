//! A table of what is known about single words.

use super::{GOLDEN, Hashed};
use crate::text::hash;

/// This bit marks a slot that was taken when another word wanted it, so that a search has to go on to the next slot.
const GOES_ON: u16 = 1 << 15;

/// A hash table from words to what is known about them, a bit for each fact. It is made once and asked often, and therefore kept small.
pub(crate) struct Known {
    /// The hash and the bits of each word. The first entry stands for all words that are not known.
    words: Vec<(u64, u16)>,
    /// The number of a word, in the slot of its hash or, if that is taken, in the next free one. A free slot has 0.
    slots: Vec<u16>,
    /// By how many bits a hash is shifted to the right to get its slot from its top bits.
    shift: u32,
}

impl Known {
    /// A table of the words of these lists. Each word has the bits of all lists that it is in.
    pub(crate) fn of_lists<'l>(lists: impl IntoIterator<Item = (&'l str, u16)>) -> Self {
        let words = |(list, bits): (&'l str, u16)| list.split_whitespace().map(move |word| (hash::word(word), bits));
        lists.into_iter().flat_map(words).collect()
    }

    /// The bits of the word with this hash; 0 if it is not known.
    #[inline]
    pub(crate) fn get(&self, hash: u64) -> u16 {
        self.words[self.number(hash)].1
    }

    /// Counts the words of some lines, given by their hashes, and stops after `most` words. Returns for every entry its bits and how often it was
    /// found; the first one counts the words that are not known.
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

    /// The number of the word with this hash; 0 if it is not known. Nearly always the first slot decides. Whether the word is known is turned into
    /// a factor instead of a branch, because the processor can't guess it.
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
            slot = self.next(slot);
        }
    }

    fn slot(&self, hash: u64) -> usize {
        (hash.wrapping_mul(GOLDEN) >> self.shift) as usize
    }

    fn next(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

/// A word that comes more than once has all of its bits.
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
                slot = known.next(slot);
            }
            known.slots[slot] = number as u16;
        }
        known
    }
}
