//! How many of a line's words the body's prose uses.

use super::page::{Page, Sort};
use crate::text::hash::Sieved;

/// For each rare word of some lines: in how many of the body's lines of prose it stands, and in which of them last.
pub(super) struct Spoken(Sieved<(u16, Option<usize>)>);

impl Spoken {
    /// Looks for the rare words of these lines. Linear in their length and the body's.
    pub(super) fn of(page: &Page<'_, '_>, lines: &[usize]) -> Self {
        // About every other word is rare.
        let room = lines.iter().map(|&at| page.line(at).words().len()).sum::<usize>() / 2;
        let mut words: Sieved<(u16, Option<usize>)> = Sieved::with_room(room);
        for word in lines.iter().flat_map(|&at| page.line(at).rare_words()) {
            words.get_or_insert(word, (0, None));
        }
        for at in page.body.clone().filter(|&at| page.sorts[at] == Sort::Prose) {
            // Whether a word is rare is a bit of its hash, so common words are never found.
            for word in page.line(at).words() {
                if let Some((count, last)) = words.get_mut(word.hash()).filter(|(_, last)| *last != Some(at)) {
                    *count = count.saturating_add(1);
                    *last = Some(at);
                }
            }
        }
        Self(words)
    }

    /// How many rare words one of these lines has, how many of them the prose uses apart from that line itself, and in how many lines all in all.
    pub(super) fn of_line(&self, page: &Page<'_, '_>, at: usize) -> (usize, usize, usize) {
        let own = u16::from(page.sorts[at] == Sort::Prose && page.body.contains(&at));
        page.line(at).rare_words().fold((0, 0, 0), |(rare, known, sum), word| {
            let uses = self.0.get(word).map_or(0, |(count, _)| count.saturating_sub(own));
            (rare + 1, known + usize::from(uses > 0), sum + usize::from(uses))
        })
    }
}
