//! Whether a line speaks of what the page's main text speaks of.
//!
//! Teasers, comments and a second article read as well as the first does, but use other words.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;

use super::features::{cut, share};
use super::place::Runs;
use crate::layers::lines::Document;
use crate::text::lexicon::AlreadyHashed;

/// The topic is what the first so many words of the largest run of prose are about.
const OPENING: usize = 250;

/// How many lines make a window.
const WINDOW: usize = 6;

/// For each line the share of rare words that the main text's opening has, too: of the line, of it
/// and the lines above, of it and the lines below, of all lines from it on.
pub(super) fn shares(document: &Document<'_>, prose: &[u16], runs: &Runs) -> Vec<[i16; 4]> {
    let rare = |at: usize| document.rare_words(&document.lines[at]);
    let mut opening: HashSet<u64, BuildHasherDefault<AlreadyHashed>> = HashSet::default();
    let mut words = 0;
    for at in runs.largest().filter(|&at| prose[at] > 0) {
        opening.extend(rare(at));
        words += usize::from(prose[at]);
        if words > OPENING {
            break;
        }
    }
    // Sums up to a line: of its words that the opening has, and of all.
    let mut sums = Vec::with_capacity(document.lines.len() + 1);
    let (mut shared, mut all) = (0, 0);
    sums.push((0, 0));
    for at in 0..document.lines.len() {
        for word in rare(at) {
            all += 1;
            shared += usize::from(opening.contains(&word));
        }
        sums.push((shared, all));
    }
    let last = document.lines.len();
    // As if two more words had been seen, a seventh of them shared: a line of one word says little.
    let of = |from: usize, to: usize| cut((7 * (sums[to].0 - sums[from].0) + 2) * 100 / (7 * (sums[to].1 - sums[from].1) + 14));
    let row = |at: usize| {
        let own = share(sums[at + 1].0 - sums[at].0, sums[at + 1].1 - sums[at].1);
        [own, of((at + 1).saturating_sub(WINDOW), at + 1), of(at, (at + WINDOW).min(last)), of(at, last)]
    };
    (0..last).map(row).collect()
}
