//! Which words of names the page's prose writes with a small first letter: these are hardly names. A menu's "Latest Stories" looks like one.

use super::page::{Page, Sort};
use crate::layers::evidence::features::share;
use crate::layers::lines::Word;
use crate::text::hash::{self, Sieved};
use crate::text::words;

/// The words of some names, each with whether the prose writes it small.
pub(super) struct Small(Sieved<bool>);

impl Small {
    /// Looks for the words of these names. Linear in the length of the page.
    pub(super) fn of(page: &Page<'_, '_>, names: &[&str]) -> Self {
        let mut small = Self(Sieved::with_room(2 * names.len()));
        for word in names.iter().copied().flat_map(hashes) {
            small.0.get_or_insert(word, false);
        }
        for line in (0..page.draft.len()).filter(|&at| page.sorts[at] == Sort::Prose).map(|at| page.line(at)) {
            let open = line.words().iter().filter(|word| small.is_open(Word::without_mark(word.hash()))).count();
            small.look_at(line.text(), open);
        }
        small
    }

    /// Whether this is one of the words, and it has not been found small yet.
    fn is_open(&self, hash: u64) -> bool {
        self.0.get(hash) == Some(&false)
    }

    /// Looks at a line that has this many open words, and stops behind the last of them.
    fn look_at(&mut self, text: &str, mut open: usize) {
        let mut words = words::words(text);
        while open > 0
            && let Some((span, hash)) = words.hashed()
        {
            if let Some(found) = self.0.get_mut(Word::without_mark(hash)).filter(|found| !**found) {
                *found = text[span].starts_with(char::is_lowercase);
                open -= 1;
            }
        }
    }

    /// The share of these names' words that the prose writes small, in per cent; -1 if there are no names.
    pub(super) fn share(&self, names: &[&str]) -> i16 {
        let (mut all, mut small) = (0, 0);
        for word in names.iter().copied().flat_map(hashes) {
            all += 1;
            small += usize::from(self.0.get(word) == Some(&true));
        }
        if all == 0 { -1 } else { share(small, all) }
    }
}

fn hashes(name: &str) -> impl Iterator<Item = u64> {
    words::words(name).map(|word| Word::without_mark(hash::word(word)))
}
