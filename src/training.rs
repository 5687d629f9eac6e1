//! What the training of the evidence layer needs of the crate. Feature `_training`; no part of
//! the crate's interface.

use std::ops::Range;

use crate::layers::evidence::model::Model;
use crate::layers::evidence::words;
use crate::layers::{evidence, lines};
use crate::parser::Parser;

/// A line of a text, before anything is learned.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where the line stands, in bytes of the text.
    pub span: Range<usize>,
    /// How many words it has.
    pub words: i16,
    /// The buckets of its words and pairs of words.
    pub buckets: Vec<u16>,
}

/// A model that stays in memory for as long as the program runs.
#[derive(Clone, Copy, Debug)]
pub struct Learned(&'static Model);

impl Learned {
    /// Reads the parts of a model; nothing for bytes that are none.
    #[must_use]
    pub fn read(words: Vec<u8>, lines: &[u8]) -> Option<Self> {
        Some(Self(Box::leak(Box::new(Model::read(words.into(), lines)?))))
    }

    /// The features of every line of a text.
    #[must_use]
    pub fn features(self, text: &str) -> Vec<Vec<i16>> {
        evidence::features::rows(&lines::read(text), &self.0.words).iter().map(|row| row.to_vec()).collect()
    }

    /// The default parser with this model in place of the shipped one.
    #[must_use]
    pub fn parser(self) -> Parser {
        Parser::with_model(self.0)
    }
}

/// Trees that say nothing, for a model whose trees are not there yet.
pub const NO_TREES: &[u8] = &[0, 0];

/// The lines of a text.
#[must_use]
pub fn lines(text: &str) -> Vec<Line> {
    let document = lines::read(text);
    let line = |line: &lines::Line<'_>| {
        let mut buckets = Vec::new();
        words::buckets(&document.words[line.words.clone()], |bucket| buckets.push(bucket as u16));
        Line { span: line.span.clone(), words: i16::try_from(line.measures.spoken_words()).unwrap_or(i16::MAX), buckets }
    };
    document.lines.iter().map(line).collect()
}

/// The features' names.
#[must_use]
pub fn names() -> &'static [&'static str] {
    &evidence::features::NAMES
}
