//! Where else on the page a line is said: a path, a picture's text and "… comments on …" repeat a headline inside a longer line.

use crate::layers::lines::{Document, Word};
use crate::text::lexicon::Hashed;

/// Lines that begin with the same two words are told apart up to so many: more are of a menu.
const ALIKE: usize = 8;

/// How many longer lines above and below say all that a line says, for lines of two words or more.
pub(super) struct Mentions(Vec<(u16, u16)>);

impl Mentions {
    /// For these of the lines above `end`; the first line, the page's title, is not counted. Linear in the number of the document's words.
    pub(super) fn of(document: &Document<'_>, lines: impl Iterator<Item = usize>, end: usize) -> Self {
        let words = |at: usize| document.line(at).words();
        let mut begins: Hashed<Vec<usize>> = Hashed::default();
        let mut sieve = Sieve::default();
        for at in lines {
            if let [first, second, ..] = words(at) {
                let two = pair(*first, *second);
                sieve.put(two);
                let alike = begins.entry(two).or_default();
                if alike.len() < ALIKE {
                    alike.push(at);
                }
            }
        }
        let mut counts = vec![(0_u16, 0_u16); end];
        for other in 1..document.len() {
            let all = words(other);
            let pairs = all.windows(2).map(|two| pair(two[0], two[1])).enumerate();
            for (start, two) in pairs.filter(|&(_, two)| sieve.lets_through(two)) {
                let said = |&&at: &&usize| words(at).len() < all.len() && all[start..].starts_with(words(at));
                for &at in begins.get(&two).into_iter().flatten().filter(said) {
                    let count = if other < at { &mut counts[at].0 } else { &mut counts[at].1 };
                    *count = count.saturating_add(1);
                }
            }
        }
        Self(counts)
    }

    pub(super) fn of_line(&self, at: usize) -> (u16, u16) {
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// Tells of most hashes, at less cost than a map, that they are not among some few.
#[derive(Debug, Default)]
pub(super) struct Sieve([u64; 16]);

impl Sieve {
    /// Adds a hash to them.
    pub(super) fn put(&mut self, hash: u64) {
        self.0[(hash >> 60) as usize] |= Self::bit(hash);
    }

    /// Whether the hash may be one of them.
    pub(super) fn lets_through(&self, hash: u64) -> bool {
        self.0[(hash >> 60) as usize] & Self::bit(hash) != 0
    }

    fn bit(hash: u64) -> u64 {
        1 << (hash >> 54 & 63)
    }
}

/// A hash of two words next to each other.
pub(super) fn pair(first: Word, second: Word) -> u64 {
    first.hash().rotate_left(21) ^ second.hash()
}
