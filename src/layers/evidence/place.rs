//! Where a line stands: the document's shape, the prose around the line, runs of prose.

use super::features::{cut, share};
use crate::layers::lines::Line;

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
pub(super) fn shape(lines: &[Line<'_>], prose: &[u16]) -> [i16; 7] {
    let count = |test: &dyn Fn(&Line<'_>) -> bool| lines.iter().filter(|line| test(line)).count();
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
pub(super) fn places(lines: &[Line<'_>], prose: &[u16], runs: &Runs, smoothed: &[[i16; 6]], median: i16) -> Vec<[i16; 13]> {
    let total: usize = prose.iter().map(|&words| usize::from(words)).sum();
    let weight = |at: usize| i32::from(smoothed[at][1]) + i32::from(smoothed[at][4]) + 20 * i32::from(prose[at].min(LONG));
    let peak = (0..lines.len()).max_by_key(|&at| (weight(at), std::cmp::Reverse(at))).unwrap_or_default();
    let is_label = |at: usize| lines[at].measures.spoken_words() < LABEL;
    let mut rows = vec![[0; 13]; lines.len()];
    let (mut before, mut since, mut labels) = (0, FAR, 0);
    for (at, row) in rows.iter_mut().enumerate() {
        let own = usize::from(prose[at]);
        row[0] = cut(at * 1000 / lines.len());
        row[1] = cut(before);
        row[2] = cut(total - before - own);
        row[3] = share(before, total);
        row[4] = since;
        row[6] = labels;
        row[8] = cut(runs.words(at));
        row[9] = share(runs.words(at), runs.best);
        row[10] = cut(runs.large_before[at]);
        row[11] = (at as i64 - peak as i64).clamp(-300, 300) as i16;
        row[12] = share(lines[at].measures.spoken_words(), median.max(1) as usize).min(500);
        before += own;
        since = if own > 0 { 1 } else { FAR.min(since + 1) };
        labels = if is_label(at) { FAR.min(labels + 1) } else { 0 };
    }
    let (mut until, mut labels) = (FAR, 0);
    for (at, row) in rows.iter_mut().enumerate().rev() {
        row[5] = until;
        row[7] = labels;
        until = if prose[at] > 0 { 1 } else { FAR.min(until + 1) };
        labels = if is_label(at) { FAR.min(labels + 1) } else { 0 };
    }
    rows
}

/// Runs of prose: lines of prose near each other, with what lies between them.
pub(super) struct Runs {
    /// The run that a line is in.
    of_line: Vec<Option<usize>>,
    sums: Vec<usize>,
    best: usize,
    /// How many runs of at least half the largest one's words have ended before a line.
    large_before: Vec<usize>,
}

impl Runs {
    pub(super) fn of(prose: &[u16]) -> Self {
        let mut of_line = vec![None; prose.len()];
        let mut sums: Vec<usize> = Vec::new();
        let mut last: Option<usize> = None;
        for (at, &words) in prose.iter().enumerate().filter(|(_, words)| **words > 0) {
            match last.filter(|last| at - last <= GAP) {
                Some(last) => of_line[last + 1..at].fill(Some(sums.len() - 1)),
                None => sums.push(0),
            }
            let run = sums.len() - 1;
            sums[run] += usize::from(words);
            of_line[at] = Some(run);
            last = Some(at);
        }
        let best = sums.iter().copied().max().unwrap_or_default();
        let mut large_before = Vec::with_capacity(prose.len());
        let (mut count, mut current) = (0, None);
        for run in &of_line {
            if let Some(ended) = current
                && *run != current
                && sums[ended] * 2 >= best
            {
                count += 1;
            }
            current = *run;
            large_before.push(count);
        }
        Self { of_line, sums, best, large_before }
    }

    fn words(&self, at: usize) -> usize {
        self.of_line[at].map_or(0, |run| self.sums[run])
    }
}
