//! Features of a line's place: the shape of the document, the prose around the line, runs of prose.

use super::features::{cut, share};
use crate::layers::lines::{Document, Entry};

/// The most words of prose that one line counts for in means over the lines around, so that
/// a single long line does not outweigh a run.
const LONG: u16 = 80;

/// Lines of fewer words count as labels here.
const LABEL: usize = 8;

/// Lines of prose no further apart than this make a run.
const GAP: usize = 4;

/// The median length of paragraphs is capped here, since few pages of the training set have longer ones.
const MEDIAN: usize = 100;

/// The numbers of words of prose before and after a line, and in its run, are capped here.
pub(super) const PROSE: usize = 800;

/// Distances are capped here.
const FAR: u8 = 99;

/// The shape of the document: the shares of prose, of lines after a blank one and of indented ones, the median length of
/// prose lines, the share of very short lines. Not its size: the long pages of the training set are lists and
/// threads with little article text, and a model that saw this would score long articles too low.
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

/// The part of an exponential mean that is kept from line to line, in 64ths.
const KEPT: u32 = 52;

/// Before each line the mean number of words of prose per line, in tenths; nearer lines weigh more. In whole numbers, so that the result is the same
/// on every machine.
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
    // The first, if several are equal.
    let peak = weights.enumerate().max_by_key(|&(at, weight)| (weight, std::cmp::Reverse(at))).map_or(0, |(at, _)| at);
    let is_label = |at: usize| lines[at].measures.spoken_words() < LABEL;
    // For each line: how many lines it is to the next prose, and how many labels follow directly.
    let mut below = vec![[0_u8; 2]; lines.len()];
    let (mut until, mut labels) = (FAR, 0);
    for (at, below) in below.iter_mut().enumerate().rev() {
        *below = [until, labels];
        until = if prose[at] > 0 { 1 } else { FAR.min(until + 1) };
        labels = if is_label(at) { FAR.min(labels + 1) } else { 0 };
    }
    let (mut before, mut since, mut labels) = (0, FAR, 0);
    // The number of the run that a line is in, or of the next one; how many large runs have ended.
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

/// A run of prose: lines of prose near each other, and the lines between them.
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
