//! Lines → how likely each is article text, from what it looks like and where it is.
//!
//! [`features`] computes the features of the lines, [`model`] their scores. The verdict of a rule on a line is not
//! evidence about that line, but about the lines around it.

mod alike;
mod boilerplate;
pub(crate) mod features;
pub(crate) mod model;
pub(crate) mod names;
pub(crate) mod page;
mod place;
mod title;
pub(crate) mod trees;
pub(crate) mod words;

use crate::layers::lines::Document;
use crate::layers::rules::Verdicts;
use features::Row;
use model::Model;
use words::Sums;

/// The result of this layer for a document.
pub(crate) struct Scores {
    /// How likely each line is article text, from 0 to 1.
    pub(crate) lines: Vec<f32>,
    /// What else the context layer needs to know about each line; empty if evidence is off.
    pub(crate) hints: Vec<Hints>,
    /// How likely the page is an article at all; `None` if evidence is off.
    pub(crate) page: Option<f32>,
}

/// Findings about a line, beside its score, that the context layer uses.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hints {
    /// How much its words speak for boilerplate, in 64ths of log-odds.
    pub(crate) boilerplate: i16,
    /// How often the line occurs in the text.
    pub(crate) repeats: i16,
}

impl Scores {
    /// The scores if evidence is off: every line counts as article text.
    pub(crate) fn off(document: &Document<'_>) -> Self {
        Self { lines: vec![1.0; document.len()], hints: Vec::new(), page: None }
    }
}

/// The memory that scoring works in, reused from text to text.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// The features of a block of lines.
    block: Vec<Row>,
    model: model::Scratch,
}

/// Scores a document, and passes the features of its lines to `see`, block by block. Linear in the number of lines and words.
pub(crate) fn score(document: &Document<'_>, verdicts: &Verdicts<'_>, model: &Model, scratch: &mut Scratch, mut see: impl FnMut(&[Row])) -> Scores {
    let mut scores = Vec::with_capacity(document.len());
    let mut hints = Vec::with_capacity(document.len());
    let sums: Vec<Sums> = document.lines().map(|line| model.words.sums(line)).collect();
    let mut page = page::Page::default();
    features::each_block(document, verdicts, &sums, &mut scratch.block, |start, rows| {
        see(rows);
        for ((at, row), score) in (start..).zip(rows).zip(model.scores(rows, &mut scratch.model)) {
            let line = document.line(at);
            let score = if line.measures.words() == 0 { 0.0 } else { score };
            page.add(line, row, score);
            scores.push(score);
            hints.push(Hints { boilerplate: words::of_boilerplate(&sums[at]), repeats: row[features::REPEATS] });
        }
    });
    Scores { lines: scores, hints, page: Some(model.page(page.features())) }
}

/// How many pieces of evidence an explanation lists.
const TOLD: usize = 4;

/// For each line the strongest pieces of evidence, in words: the feature, its value, and what it adds to the log-odds. Last comes what all
/// else adds, including the constant of the model, so that the sum is the log-odds of the score. A line without words is not judged and has none.
pub(crate) fn describe(document: &Document<'_>, model: &Model, rows: &[Row]) -> Vec<Vec<String>> {
    let tenths = |number: f32| (number * 10.0).round() as i32;
    let in_words = |row: &Row, log_odds: f32| {
        let sums = model.contributions(row);
        let mut order: Vec<usize> = (0..sums.len()).filter(|&at| sums[at].abs() >= 0.1).collect();
        order.sort_by(|&a, &b| sums[b].abs().total_cmp(&sums[a].abs()));
        order.truncate(TOLD);
        let rest = tenths(log_odds) - order.iter().map(|&at| tenths(sums[at])).sum::<i32>();
        let told = order.into_iter().map(|at| (names::phrase(at, row[at]), tenths(sums[at])));
        let all = told.chain((rest != 0).then(|| (String::from("all else"), rest)));
        all.map(|(what, adds)| format!("{what}, {:+.1}", adds as f32 / 10.0)).collect()
    };
    let mut scratch = model::Scratch::default();
    let scored = document.lines().zip(rows).zip(model.log_odds(rows, &mut scratch));
    scored.map(|((line, row), log_odds)| if line.measures.words() == 0 { Vec::new() } else { in_words(row, log_odds) }).collect()
}
