//! Where else on the page a line is said: a path, a picture's text and "… comments on …" repeat a headline inside a longer line.

use std::iter;

use crate::layers::lines::{Document, Word};
use crate::text::hash::Sieved;

/// Lines that begin with the same two words are told apart up to so many: more are of a menu.
const ALIKE: usize = 8;

/// How many longer lines above and below say all that a line says, for lines of two words or more.
pub(super) struct Mentions(Vec<(u16, u16)>);

impl Mentions {
    /// For these of the lines above `end`; the first line, the page's title, is not counted. Linear in the number of the document's words.
    pub(super) fn of(document: &Document<'_>, lines: &[usize], end: usize) -> Self {
        let words = |at: usize| document.line(at).words();
        // Of the lines that begin with a pair of words the last and how many there are; and for each line the one before.
        let mut begins: Sieved<(Option<usize>, usize)> = Sieved::with_room(lines.len());
        let mut before = vec![None; end];
        for &at in lines {
            if let [first, second, ..] = words(at) {
                let (last, count) = begins.get_or_insert(Word::pair(first.hash(), second.hash()), (None, 0));
                if *count < ALIKE {
                    before[at] = last.replace(at);
                    *count += 1;
                }
            }
        }
        let mut counts = vec![(0_u16, 0_u16); end];
        for other in 1..document.len() {
            let all = words(other);
            for (start, pair) in pairs(all).enumerate() {
                let Some(&(last, _)) = begins.get(pair) else { continue };
                let alike = iter::successors(last, |&at| before[at]);
                for at in alike.filter(|&at| words(at).len() < all.len() && all[start..].starts_with(words(at))) {
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
    words.windows(2).map(|two| Word::pair(two[0].hash(), two[1].hash()))
}
