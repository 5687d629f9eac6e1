//! What the training of the evidence layer needs of the crate. Feature `_training`; no part of
//! the crate's interface.

use std::ops::Range;

use crate::layers::evidence::model::Model;
use crate::layers::{evidence, lines};
use crate::parser::Parser;

/// A line as the evidence layer sees it.
#[derive(Clone, Debug)]
pub struct FeatureRow {
    /// Where the line stands, in bytes of the text.
    pub span: Range<usize>,
    /// How many words it has.
    pub words: i16,
    /// Its features, in the order of [`names`].
    pub features: Vec<i16>,
}

/// The features' names.
#[must_use]
pub fn names() -> &'static [&'static str] {
    &evidence::features::NAMES
}

/// The features of every line of a text.
#[must_use]
pub fn features(text: &str) -> Vec<FeatureRow> {
    let document = lines::read(text);
    let rows = evidence::features::rows(&document);
    let lines = document.lines.iter().zip(rows);
    lines
        .map(|(line, row)| FeatureRow {
            span: line.span.clone(),
            words: i16::try_from(line.measures.spoken_words()).unwrap_or(i16::MAX),
            features: row.to_vec(),
        })
        .collect()
}

/// The default parser with a model in place of the shipped one; nothing for bytes that are no
/// model. The model stays in memory for as long as the program runs.
#[must_use]
pub fn parser(model: &[u8]) -> Option<Parser> {
    Some(Parser::with_model(Box::leak(Box::new(Model::read(model)?))))
}
