//! The crate's internals that the training of its models needs: those of the evidence, of the head and of the lines inside the article.
//! Feature `_training`; not part of the crate's public interface.

use std::ops::Range;
use std::time::{Duration, Instant};

use crate::layers::context::title::PageTitle;
use crate::layers::context::{self, Lean, head, inside};
use crate::layers::evidence::features;
use crate::layers::evidence::model::Model;
use crate::layers::evidence::names;
use crate::layers::evidence::page::Page;
use crate::layers::evidence::words;
use crate::layers::lines;
use crate::parser::{Judged, Layer, Parser, Rows, Scratch, Watch};

/// A line of a text, as far as it is known without any model.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where the line is, in bytes of the text.
    pub span: Range<usize>,
    /// How many words it has.
    pub words: i16,
    /// The buckets of its words and pairs of words.
    pub buckets: Vec<u16>,
}

/// A model of the evidence layer. It is leaked, so it lives as long as the program.
#[derive(Clone, Copy, Debug)]
pub struct Learned(&'static Model);

impl Learned {
    /// Reads the parts of a model; `None` if the bytes are not valid.
    #[must_use]
    pub fn read(words: Vec<u8>, lines: &[u8], pages: &[u8]) -> Option<Self> {
        Some(Self(Box::leak(Box::new(Model::read(words.into(), lines, pages)?))))
    }

    /// The features of every line of a text.
    #[must_use]
    pub fn features(self, text: &str) -> Vec<Vec<i16>> {
        let parser = Parser::with_models(self.0, context::Model::shipped(), Lean::default());
        let mut rows = Rows::default();
        parser.judge(text, &mut Scratch::default(), &mut rows);
        rows.0.iter().map(|row| row.to_vec()).collect()
    }

    /// The features of a page as a whole.
    #[must_use]
    pub fn page(self, text: &str) -> Vec<i16> {
        let parser = Parser::with_models(self.0, context::Model::shipped(), Lean::default());
        let mut rows = Rows::default();
        let Judged { document, scores, .. } = parser.judge(text, &mut Scratch::default(), &mut rows);
        let mut page = Page::default();
        for ((line, row), &score) in document.lines().zip(&rows.0).zip(&scores.lines) {
            page.add(line, row, score);
        }
        page.features().to_vec()
    }

    /// A parser with this model, and with a context model read from these bytes, in place of the shipped ones; `None` if the bytes are not valid.
    #[must_use]
    pub fn parser(self, headline: &[u8], byline: &[u8], inside: &[u8], lean: Lean) -> Option<Parser> {
        let context = Box::leak(Box::new(context::Model::read(headline, byline, inside)?));
        Some(Parser::with_models(self.0, context, lean))
    }
}

/// An empty list of trees, for a model whose trees are not trained yet.
pub const NO_TREES: &[u8] = &[0, 0];

/// The names of a line's features, in order.
#[must_use]
pub fn line_names() -> [&'static str; features::COUNT] {
    names::FEATURES.map(|(name, _)| name)
}

/// The lines of a text.
#[must_use]
pub fn lines(text: &str) -> Vec<Line> {
    let document = lines::read(text);
    let line = |line: lines::Line<'_>| {
        let mut buckets = Vec::new();
        words::buckets(line.words(), |bucket| buckets.push(bucket as u16));
        Line { span: line.span(), words: i16::try_from(line.measures.spoken_words()).unwrap_or(i16::MAX), buckets }
    };
    document.lines().map(line).collect()
}

/// A line that could be a part of the head.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The text that would be reported: the line without its mark and the site's name.
    pub text: String,
    /// Its features, in the order of [`head_names`].
    pub features: Vec<i16>,
}

/// The names of the features of a possible headline, and of a possible byline.
#[must_use]
pub fn head_names() -> [&'static [&'static str]; 2] {
    head::NAMES
}

/// The lines that could be the headline of a text, in order, and those that could name the author.
#[must_use]
pub fn candidates(parser: &Parser, text: &str) -> [Vec<Candidate>; 2] {
    let (document, candidates) = parser.candidates(text);
    let title = PageTitle::of(&document);
    let candidate = |(at, features): (usize, Vec<i16>)| Candidate { text: title.strip(document.line(at).content()).to_owned(), features };
    candidates.map(|lines| lines.into_iter().map(candidate).collect())
}

/// A line inside the body that may not belong to it.
#[derive(Clone, Debug)]
pub struct Doubtful {
    /// Where it is, in bytes of the text.
    pub span: Range<usize>,
    /// Its features, in the order of [`inside_names`].
    pub features: Vec<i16>,
}

/// The names of the features of a line of the body.
#[must_use]
pub fn inside_names() -> &'static [&'static str] {
    &inside::features::NAMES
}

/// The lines inside a text's body that may not belong to it, in order.
#[must_use]
pub fn doubtful(parser: &Parser, text: &str) -> Vec<Doubtful> {
    let (document, lines) = parser.doubtful(text);
    lines.into_iter().map(|(at, features)| Doubtful { span: document.line(at).span(), features: features.to_vec() }).collect()
}

/// The layers, in the order in which [`times`] gives their times. The detection of the language counts as part of the rules.
pub const LAYERS: [&str; 5] = ["lines", "rules", "evidence", "context", "assemble"];

/// How long each layer takes to parse a text.
#[must_use]
pub fn times(parser: &Parser, text: &str) -> [Duration; 5] {
    let mut times = Times { start: Instant::now(), layers: [Duration::ZERO; 5] };
    let article = parser.parse_watched(&mut Scratch::default(), text, &mut times);
    times.take(4);
    drop(article);
    times.layers
}

struct Times {
    start: Instant,
    layers: [Duration; 5],
}

impl Times {
    fn take(&mut self, layer: usize) {
        let now = Instant::now();
        self.layers[layer] = now - self.start;
        self.start = now;
    }
}

impl Watch for Times {
    fn done(&mut self, layer: Layer) {
        self.take(layer as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the corpus some renderings of pages are empty.
    #[test]
    fn empty_text_has_no_candidates() {
        for text in ["", "\n \n"] {
            assert!(candidates(&Parser::default(), text).iter().all(Vec::is_empty), "{text:?}");
        }
    }
}
