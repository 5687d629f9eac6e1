//! What a line shares with the page's title, with other lines and with the prose.

use super::features::{cut, share};
use crate::layers::lines::{Document, Line};
use crate::text::lexicon::Hashed;

/// Rare words of the title that are looked at.
const OF_TITLE: usize = 32;

/// For each line: how often it stands in the document; the share of its rare words that the first
/// line has, and of the first line's that it has; lines and words of prose since the last line
/// that looks like the headline, and how many such there were; the share of its rare words that
/// other lines of prose use.
pub(super) fn shared<'d>(document: &'d Document<'_>, prose: &'d [u16]) -> impl Iterator<Item = [i16; 7]> + use<'d> {
    let lines = &document.lines;
    let mut repeats: Hashed<usize> = Hashed::with_capacity_and_hasher(lines.len(), Default::default());
    for key in lines.iter().filter_map(|line| line.key) {
        *repeats.entry(key).or_default() += 1;
    }
    // Of each rare word: the last line of prose that it was seen in, and how many there were.
    let mut spoken: Hashed<(usize, usize)> = Hashed::with_capacity_and_hasher(document.words.len() / 4, Default::default());
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| prose[*at] > 0) {
        for word in document.rare_words(line) {
            let (last, count) = spoken.entry(word).or_insert((usize::MAX, 0));
            *count += usize::from(*last != at);
            *last = at;
        }
    }
    let mut of_title: Vec<u64> = lines.first().into_iter().flat_map(|line| document.rare_words(line)).take(OF_TITLE).collect();
    of_title.sort_unstable();
    of_title.dedup();
    // A bit for the top six bits of each: few other words get past this.
    let bit = |word: u64| 1_u64 << (word >> 58);
    let title_bits = of_title.iter().fold(0, |bits, &word| bits | bit(word));

    let (mut since, mut since_prose, mut seen) = (999, 0, 0);
    let row = move |(at, line): (usize, &Line<'_>)| {
        let (mut words, mut shared, mut covered, mut known) = (0, 0, 0_u32, 0);
        for word in document.rare_words(line) {
            words += 1;
            if title_bits & bit(word) != 0
                && let Ok(place) = of_title.binary_search(&word)
            {
                shared += 1;
                covered |= 1 << place;
            }
            let own = usize::from(prose[at] > 0);
            known += usize::from(spoken.get(&word).is_some_and(|(_, count)| *count > own));
        }
        let of_line = if at == 0 { 0 } else { share(shared, words) };
        let covered = if at == 0 { 0 } else { share(covered.count_ones() as usize, of_title.len()) };
        let often = line.key.and_then(|key| repeats.get(&key).copied()).unwrap_or(1).min(9);
        let row = [cut(often), of_line, covered, cut(since), cut(since_prose.min(3000)), seen, share(known, words)];
        if of_line >= 60 && covered >= 50 && line.measures.spoken_words() <= 40 {
            (since, since_prose, seen) = (0, 0, 5.min(seen + 1));
        }
        since = 999.min(since + 1);
        since_prose += usize::from(prose[at]);
        row
    };
    lines.iter().enumerate().map(row)
}
