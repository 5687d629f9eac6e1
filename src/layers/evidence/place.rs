//! Where a line stands: the document's shape, the prose around the line, runs of prose.

use super::features::{cut, share};
use crate::layers::lines::Entry;

/// Words of prose that one line counts for at most where they are summed up around a line, so that
/// a single long line does not outweigh a run.
const LONG: u16 = 80;

/// Lines of fewer words are labels, until something else is known.
const LABEL: usize = 8;

/// Lines of prose no further apart than this make a run.
const GAP: usize = 4;

/// Distances are cut off here.
const FAR: i16 = 99;

/// The document: lines, words, share of prose, of lines after a blank one, of indented ones, the
/// median length of prose lines, the share of very short ones.
pub(super) fn shape(lines: &[Entry], prose: &[u16]) -> [i16; 7] {
    let count = |test: &dyn Fn(&Entry) -> bool| lines.iter().filter(|line| test(line)).count();
    let words = lines.iter().map(|line| line.measures.spoken_words()).sum();
    let mut lengths: Vec<u16> = prose.iter().copied().filter(|&words| words > 0).collect();
    let middle = lengths.len() / 2;
    let median = if lengths.is_empty() { 0 } else { *lengths.select_nth_unstable(middle).1 };
    [
        cut(lines.len()),
        cut(words),
        share(prose.iter().map(|&words| usize::from(words)).sum(), words),
        share(count(&|line| line.after_blank), lines.len()),
        share(count(&|line| line.indent > 0), lines.len()),
        cut(usize::from(median)),
        share(count(&|line| line.measures.spoken_words() < 5), lines.len()),
    ]
}

/// Words of prose a line above and below each line, the nearer the heavier, at three widths: an
/// exponential mean that keeps 1/2, 13/16 and 61/64 of itself from line to line.
///
/// Whole numbers, so that the same text gives the same figure everywhere.
pub(super) fn smooth(prose: &[u16]) -> Vec<[i16; 6]> {
    const KEPT: [u32; 3] = [32, 52, 61];
    let mut smoothed = vec![[0; 6]; prose.len()];
    for (width, kept) in KEPT.into_iter().enumerate() {
        let mut mean: u32 = 0;
        let mut step = |at: usize| {
            let here = mean;
            mean = (kept * mean + (64 - kept) * u32::from(prose[at].min(LONG)) * 640) / 64;
            cut(here as usize / 64)
        };
        for (at, row) in smoothed.iter_mut().enumerate() {
            row[width] = step(at);
        }
        mean = 0;
        let mut step = |at: usize| {
            let here = mean;
            mean = (kept * mean + (64 - kept) * u32::from(prose[at].min(LONG)) * 640) / 64;
            cut(here as usize / 64)
        };
        for at in (0..prose.len()).rev() {
            smoothed[at][3 + width] = step(at);
        }
    }
    smoothed
}

/// For each line: its position, the prose before and after it, how far prose is, the runs.
pub(super) fn places<'d>(lines: &'d [Entry], prose: &'d [u16], smoothed: &[[i16; 6]], median: i16) -> impl Iterator<Item = [i16; 13]> + use<'d> {
    let runs = Runs::of(prose);
    let total: usize = prose.iter().map(|&words| usize::from(words)).sum();
    let weight = |at: usize| i32::from(smoothed[at][1]) + i32::from(smoothed[at][4]) + 20 * i32::from(prose[at].min(LONG));
    let peak = (0..lines.len()).max_by_key(|&at| (weight(at), std::cmp::Reverse(at))).unwrap_or_default();
    let is_label = |at: usize| lines[at].measures.spoken_words() < LABEL;
    // Lines to the next prose, and labels below.
    let mut below = vec![[0; 2]; lines.len()];
    let (mut until, mut labels) = (FAR, 0);
    for (at, below) in below.iter_mut().enumerate().rev() {
        *below = [until, labels];
        until = if prose[at] > 0 { 1 } else { FAR.min(until + 1) };
        labels = if is_label(at) { FAR.min(labels + 1) } else { 0 };
    }
    let (mut before, mut since, mut labels, mut large) = (0, FAR, 0, 0);
    let row = move |at: usize| {
        let own = usize::from(prose[at]);
        large += usize::from(runs.large_ends_above(at));
        let words = lines[at].measures.spoken_words();
        let row = [
            cut(at * 1000 / lines.len()),
            cut(before),
            cut(total - before - own),
            share(before, total),
            since,
            below[at][0],
            labels,
            below[at][1],
            cut(runs.words(at)),
            share(runs.words(at), runs.best),
            cut(large),
            (at as i64 - peak as i64).clamp(-300, 300) as i16,
            share(words, median.max(1) as usize).min(500),
        ];
        before += own;
        since = if own > 0 { 1 } else { FAR.min(since + 1) };
        labels = if words < LABEL { FAR.min(labels + 1) } else { 0 };
        row
    };
    (0..lines.len()).map(row)
}

/// Runs of prose: lines of prose near each other, with what lies between them.
struct Runs {
    /// The run that a line is in, by its number; 0 for none.
    of_line: Vec<u32>,
    sums: Vec<usize>,
    best: usize,
}

impl Runs {
    fn of(prose: &[u16]) -> Self {
        let mut of_line = vec![0; prose.len()];
        let mut sums: Vec<usize> = vec![0];
        let mut last: Option<usize> = None;
        for (at, &words) in prose.iter().enumerate().filter(|(_, words)| **words > 0) {
            match last.filter(|last| at - last <= GAP) {
                Some(last) => {
                    let run = of_line[last];
                    of_line[last + 1..at].fill(run);
                }
                None => sums.push(0),
            }
            let run = sums.len() - 1;
            sums[run] += usize::from(words);
            // More runs than this number can hold would take a text of more than 20 GB: they go without.
            of_line[at] = u32::try_from(run).unwrap_or_default();
            last = Some(at);
        }
        let best = sums.iter().copied().max().unwrap_or_default();
        Self { of_line, sums, best }
    }

    /// Whether a run of at least half the largest one's words has ended right above a line.
    fn large_ends_above(&self, at: usize) -> bool {
        let above = at.checked_sub(1).map_or(0, |above| self.of_line[above]);
        above != 0 && self.of_line[at] != above && self.sums[above as usize] * 2 >= self.best
    }

    fn words(&self, at: usize) -> usize {
        self.sums[self.of_line[at] as usize]
    }
}
