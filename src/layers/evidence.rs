//! Lines → how likely each is article text, from what it and its neighbours look like.
//!
//! [`features`] has what is looked at, [`model`] how it adds up. No rule is asked here.

pub(crate) mod features;
pub(crate) mod model;
mod names;
mod neighbours;
mod place;
mod title;
mod topic;
pub(crate) mod trees;
pub(crate) mod words;

use crate::layers::lines::Document;
use model::Model;

/// How likely each line is article text, from 0 to 1. Linear in the number of lines.
pub(crate) fn score(document: &Document<'_>, model: &Model) -> Vec<f32> {
    let scores = model.scores(&features::rows(document, &model.words));
    document.lines.iter().zip(scores).map(|(line, score)| if line.measures.words == 0 { 0.0 } else { score }).collect()
}

/// How many pieces of evidence are told.
const TOLD: usize = 4;

/// For each line the strongest pieces of evidence, in words: what was looked at, what it was, and
/// what it adds to the log-odds.
pub(crate) fn describe(document: &Document<'_>, model: &Model) -> Vec<Vec<String>> {
    let in_words = |row: &features::Row| {
        let sums = model.contributions(row);
        let mut order: Vec<usize> = (0..sums.len()).filter(|&at| sums[at].abs() >= 0.1).collect();
        order.sort_by(|&a, &b| sums[b].abs().total_cmp(&sums[a].abs()));
        order.truncate(TOLD);
        order.into_iter().map(|at| format!("{}, {:+.1}", names::phrase(at, row[at]), sums[at])).collect()
    };
    features::rows(document, &model.words).iter().map(in_words).collect()
}
