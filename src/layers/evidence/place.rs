//! Where a line stands: the document's shape, the prose around the line, runs of prose.

use super::features::{cut, share};
use crate::layers::lines::{Document, Entry};

/// Words of prose that one line counts for at most where they are summed up around a line, so that
/// a single long line does not outweigh a run.
const LONG: u16 = 80;

/// Lines of fewer words are labels, until something else is known.
const LABEL: usize = 8;

/// Lines of prose no further apart than this make a run.
const GAP: usize = 4;

/// A text of longer paragraphs is judged as one of so many words each: of the pages learned from few have longer ones.
const MEDIAN: usize = 100;

/// So many words of prose at most are told of before and behind a line, and in its run.
pub(super) const PROSE: usize = 800;

/// Distances are cut off here.
const FAR: u8 = 99;

/// The document: share of prose, of lines after a blank one, of indented ones, the median length of
/// prose lines, the share of very short ones. Not its size: the long pages learned from are lists and
/// threads, of which not much is article text, but a long article is as good as a short one.
pub(super) fn shape(document: &Document<'_>, prose: &[u16]) -> [i16; 5] {
    let (mut words, mut of_prose, mut after_blank, mut indented, mut short) = (0, 0, 0, 0, 0);
    for (line, &prose) in document.lines().zip(prose) {
        let spoken = line.measures.spoken_words();
        words += spoken;
        of_prose += usize::from(prose);
        after_blank += usize::from(line.after_blank);
        indented += usize::from(line.indent() > 0);
        short += usize::from(spoken < 5);
    }
    let mut lengths: Vec<u16> = prose.iter().copied().filter(|&words| words > 0).collect();
    let middle = lengths.len() / 2;
    let median = if lengths.is_empty() { 0 } else { *lengths.select_nth_unstable(middle).1 };
    [
        share(of_prose, words),
        share(after_blank, document.len()),
        share(indented, document.len()),
        cut(usize::from(median).min(MEDIAN)),
        share(short, document.len()),
    ]
}

/// What an exponential mean keeps of itself from line to line, in sixty-fourths.
const KEPT: u32 = 52;

/// Tenths of words of prose a line before each, the nearer the heavier. Whole numbers, so that the same text gives the same figure everywhere.
fn means<'p>(prose: impl Iterator<Item = &'p u16>) -> impl Iterator<Item = i32> {
    let mut mean = 0;
    prose.map(move |&words| {
        let before = mean / 64;
        mean = (KEPT * mean + (64 - KEPT) * u32::from(words.min(LONG)) * 640) / 64;
        before as i32
    })
}

/// For each line: its position, the prose before and after it, how far prose is, the runs.
pub(super) fn places<'d>(lines: &'d [Entry], prose: &'d [u16], median: i16) -> impl Iterator<Item = [i16; 13]> + use<'d> {
    let runs = runs(prose);
    let best = runs.iter().map(|run| run.words).max().unwrap_or_default();
    let total: usize = prose.iter().map(|&words| usize::from(words)).sum();
    let mut prose_below: Vec<i32> = means(prose.iter().rev()).collect();
    prose_below.reverse();
    let around = means(prose.iter()).zip(prose_below).map(|(above, below)| above + below);
    let weights = around.zip(prose).map(|(around, &words)| around + 20 * i32::from(words.min(LONG)));
    // The first of several.
    let peak = weights.enumerate().max_by_key(|&(at, weight)| (weight, std::cmp::Reverse(at))).map_or(0, |(at, _)| at);
    let is_label = |at: usize| lines[at].measures.spoken_words() < LABEL;
    // Lines to the next prose, and labels below.
    let mut below = vec![[0_u8; 2]; lines.len()];
    let (mut until, mut labels) = (FAR, 0);
    for (at, below) in below.iter_mut().enumerate().rev() {
        *below = [until, labels];
        until = if prose[at] > 0 { 1 } else { FAR.min(until + 1) };
        labels = if is_label(at) { FAR.min(labels + 1) } else { 0 };
    }
    let (mut before, mut since, mut labels) = (0, FAR, 0);
    // The run that a line is in or above; how many large ones have ended.
    let (mut run, mut large) = (0, 0);
    let row = move |at: usize| {
        let own = usize::from(prose[at]);
        if runs.get(run).is_some_and(|run| run.end == at) {
            large += usize::from(runs[run].words * 2 >= best);
            run += 1;
        }
        let of_run = runs.get(run).filter(|run| run.start <= at).map_or(0, |run| run.words);
        let words = lines[at].measures.spoken_words();
        let row = [
            cut(at * 1000 / lines.len()),
            cut(before.min(PROSE)),
            cut((total - before - own).min(PROSE)),
            share(before, total),
            since.into(),
            below[at][0].into(),
            labels.into(),
            below[at][1].into(),
            cut(of_run.min(PROSE)),
            share(of_run, best),
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

/// A run of prose: lines of prose near each other, with what lies between them.
struct Run {
    start: usize,
    end: usize,
    words: usize,
}

fn runs(prose: &[u16]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, &words) in prose.iter().enumerate().filter(|(_, words)| **words > 0) {
        let words = usize::from(words);
        match runs.last_mut().filter(|run| at < run.end + GAP) {
            Some(run) => (run.end, run.words) = (at + 1, run.words + words),
            None => runs.push(Run { start: at, end: at + 1, words }),
        }
    }
    runs
}
