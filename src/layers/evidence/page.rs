//! The features of a page, for the model that says whether it is an article at all, and not a forum, a shop or a list.
//!
//! They are sums over the lines of the page: over those that are likely article text, and over all.

use std::ops::Range;

use super::features::{self, Row, cut, share};
use crate::layers::lines::Line;
use crate::text::lexicon::says;

/// How many features a page has.
pub(crate) const COUNT: usize = 36;

/// A line with this score or more is likely article text ("kept").
const LIKELY: f32 = 0.35;

/// With a score in this range it is unclear.
const UNSURE: Range<f32> = 0.2..0.8;

/// The sums over a page, to which its lines are added one by one.
#[derive(Default)]
pub(crate) struct Page {
    /// Over the kept lines, and over all.
    kept: Sums,
    all: Sums,
    /// How many runs of kept lines there are, and whether the last line was kept.
    runs: usize,
    inside: bool,
    /// The number of words of each kept line.
    lengths: Vec<u32>,
}

impl Page {
    /// Adds the next line.
    pub(crate) fn add(&mut self, line: Line<'_>, row: &Row, score: f32) {
        let is_kept = score >= LIKELY;
        self.all.add(line, row, score);
        if is_kept {
            self.kept.add(line, row, score);
            self.lengths.push(u32::try_from(line.measures.spoken_words()).unwrap_or(u32::MAX));
        }
        self.runs += usize::from(is_kept && !self.inside);
        self.inside = is_kept;
    }

    /// The page's features: shares in per cent, rates per thousand words, mean scores in thousandths.
    pub(crate) fn features(self) -> [i16; COUNT] {
        let Self { kept, all, runs, mut lengths, .. } = self;
        lengths.sort_unstable();
        let length = |share: usize| lengths.get(lengths.len() * share / 100).map_or(0, |&words| cut(words as usize));
        let [kept_inside, kept_above, kept_below] = kept.said.map(|sum| mean(sum, kept.lines));
        let [inside, above, below] = all.said.map(|sum| mean(sum, all.lines));
        [
            cut(all.lines),
            cut(all.words),
            cut(kept.lines),
            cut(kept.words),
            share(kept.words, all.words),
            share(kept.lines, all.lines),
            kept.score(),
            all.score(),
            share(all.unsure, all.words),
            cut(runs),
            length(25),
            length(50),
            length(90),
            share(kept.prose, kept.lines),
            share(all.prose, all.lines),
            share(kept.marked, kept.lines),
            kept.rate(kept.sentences),
            kept.rate(kept.digits),
            all.rate(all.digits),
            kept.rate(kept.capitalised),
            kept.rate(kept.first),
            kept.rate(kept.second),
            kept.rate(kept.function),
            kept.rate(kept.code),
            share(kept.dated, kept.lines),
            share(all.dated, all.lines),
            share(all.comments, all.lines),
            share(all.pitches, all.lines),
            share(all.repeated, all.lines),
            kept.rate(kept.quotes),
            kept_inside,
            kept_above,
            kept_below,
            inside,
            above,
            below,
        ]
    }
}

/// Sums over some of the lines.
#[derive(Default)]
struct Sums {
    lines: usize,
    words: usize,
    /// Scores, weighted by the number of words.
    score: f32,
    /// Words of unclear lines.
    unsure: usize,
    prose: usize,
    marked: usize,
    sentences: usize,
    digits: usize,
    capitalised: usize,
    first: usize,
    second: usize,
    function: usize,
    code: usize,
    dated: usize,
    comments: usize,
    pitches: usize,
    repeated: usize,
    quotes: usize,
    /// What the words say about the place of the lines: inside, above and below an article.
    said: [i64; 3],
}

impl Sums {
    fn add(&mut self, line: Line<'_>, row: &Row, score: f32) {
        let measures = &line.measures;
        let words = measures.spoken_words();
        let says = features::says_in_label(&line);
        self.lines += 1;
        self.words += words;
        self.score += score * words as f32;
        self.unsure += if UNSURE.contains(&score) { words } else { 0 };
        self.prose += usize::from(line.is_prose());
        self.marked += usize::from(line.marker.is_list_item());
        self.sentences += measures.sentence_ends();
        self.digits += measures.digits();
        self.capitalised += measures.capitalised();
        self.first += measures.first_person();
        self.second += measures.second_person();
        self.function += measures.function_words();
        self.code += measures.code();
        self.dated += usize::from(measures.has_date || measures.has_time);
        self.comments += usize::from(says & says::COMMENT != 0);
        self.pitches += usize::from(says & says::PITCH != 0);
        self.repeated += usize::from(row[features::REPEATS] > 1);
        self.quotes += measures.quotes();
        for (said, &own) in self.said.iter_mut().zip(&row[features::WORDS..]) {
            *said += i64::from(own);
        }
    }

    fn score(&self) -> i16 {
        (1000.0 * self.score / self.words.max(1) as f32) as i16
    }

    /// The count per thousand words.
    fn rate(&self, count: usize) -> i16 {
        cut(count.saturating_mul(1000) / self.words.max(1))
    }
}

fn mean(sum: i64, count: usize) -> i16 {
    (sum / count.max(1) as i64) as i16
}
