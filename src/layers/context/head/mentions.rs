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
        for at in lines {
            if let [first, second, ..] = words(at) {
                let alike = begins.entry(pair(*first, *second)).or_default();
                if alike.len() < ALIKE {
                    alike.push(at);
                }
            }
        }
        let mut counts = vec![(0_u16, 0_u16); end];
        for other in 1..document.len() {
            let all = words(other);
            for (start, two) in all.windows(2).enumerate() {
                let said = |&&at: &&usize| words(at).len() < all.len() && all[start..].starts_with(words(at));
                for &at in begins.get(&pair(two[0], two[1])).into_iter().flatten().filter(said) {
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

/// A hash of two words next to each other.
pub(super) fn pair(first: Word, second: Word) -> u64 {
    first.hash().rotate_left(21) ^ second.hash()
}
