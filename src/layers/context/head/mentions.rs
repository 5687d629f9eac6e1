//! Where else on the page a line is said: a path, a picture's text and "… comments on …" repeat a headline inside a longer line.

use crate::layers::lines::{Document, Word};
use crate::text::lexicon::Sieved;

/// Lines that begin with the same two words are told apart up to so many: more are of a menu.
const ALIKE: usize = 8;

/// How many longer lines above and below say all that a line says, for lines of two words or more.
pub(super) struct Mentions(Vec<(u16, u16)>);

impl Mentions {
    /// For these of the lines above `end`; the first line, the page's title, is not counted. Linear in the number of the document's words.
    pub(super) fn of(document: &Document<'_>, lines: impl Iterator<Item = usize>, end: usize) -> Self {
        let words = |at: usize| document.line(at).words();
        let mut begins: Sieved<Vec<usize>> = Sieved::default();
        for at in lines {
            if let [first, second, ..] = words(at) {
                let alike = begins.get_or_insert(pair(*first, *second), Vec::new());
                if alike.len() < ALIKE {
                    alike.push(at);
                }
            }
        }
        let mut counts = vec![(0_u16, 0_u16); end];
        for other in 1..document.len() {
            let all = words(other);
            for (start, pair) in pairs(all).enumerate() {
                let said = |&&at: &&usize| words(at).len() < all.len() && all[start..].starts_with(words(at));
                for &at in begins.get(pair).into_iter().flatten().filter(said) {
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

/// Hashes of all words that stand next to each other, two at a time.
pub(super) fn pairs(words: &[Word]) -> impl Iterator<Item = u64> {
    words.windows(2).map(|two| pair(two[0], two[1]))
}

/// A hash of two words next to each other.
fn pair(first: Word, second: Word) -> u64 {
    first.hash().rotate_left(21) ^ second.hash()
}
