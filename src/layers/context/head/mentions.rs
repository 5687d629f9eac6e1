//! Which lines are said again inside longer lines: a path, a picture's text and "… comments on …" repeat a headline in that way.

use std::iter;

use crate::layers::lines::{Document, Word};
use crate::text::hash::Sieved;

/// At most this many lines that begin with the same two words are looked at: where there are more, they belong to a menu.
const MAX_ALIKE: usize = 8;

/// For each line, in how many longer lines above it and below it all its words are said in a row. Only for lines of two words or more.
pub(super) struct Mentions(Vec<(u16, u16)>);

impl Mentions {
    /// Counts for these lines, all of them above `end`. The first line is left out, because it may be the page's title. Linear in the number of
    /// words.
    pub(super) fn of(document: &Document<'_>, lines: &[usize], end: usize) -> Self {
        let words = |at: usize| document.line(at).words();
        // For each pair of words, the last line that begins with it and how many do; for each line, the one before it that begins with the same pair.
        let mut begins: Sieved<(Option<usize>, usize)> = Sieved::with_room(lines.len());
        let mut before = vec![None; end];
        for &at in lines {
            if let [first, second, ..] = words(at) {
                let (last, count) = begins.get_or_insert(Word::pair(first.hash(), second.hash()), (None, 0));
                if *count < MAX_ALIKE {
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

/// The hashes of all pairs of neighbouring words.
pub(super) fn pairs(words: &[Word]) -> impl Iterator<Item = u64> {
    words.windows(2).map(|two| Word::pair(two[0].hash(), two[1].hash()))
}
