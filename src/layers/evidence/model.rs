//! The model: what it was learned as, and how its parts go together.
//!
//! `training/` has how it was made.

use std::borrow::Cow;

use once_cell::sync::Lazy;

use super::features::{COUNT, Row};
use super::page;
use super::trees::cascade::{self, Cascade};
use super::trees::{SCALE, Trees};
use super::words::Words;

/// So many trees are asked first. They settle the clear cases, most lines of a page's menus.
const FIRST: usize = 40;
/// A line is clear boilerplate if its log-odds, in thousandths, are below this after the first trees.
const CLEAR: i32 = -2200;

/// The memory that scoring works in, reused from block to block.
pub(crate) type Scratch = cascade::Scratch<COUNT>;

#[derive(Debug)]
pub(crate) struct Model {
    /// From a line's words to sums that become features.
    pub(crate) words: Words,
    /// From a line's features to the log-odds of its being article text.
    lines: Cascade,
    /// From a page's features to the log-odds of its being an article.
    pages: Trees,
}

impl Model {
    /// The model that the crate ships, read at first use.
    pub(crate) fn shipped() -> &'static Self {
        static MODEL: Lazy<Model> = Lazy::new(|| {
            let read =
                Model::read(Cow::Borrowed(include_bytes!("model/words.bin")), include_bytes!("model/lines.bin"), include_bytes!("model/pages.bin"));
            // A test checks that it can be read. If a broken build ships one that can't, an empty model is better than a panic.
            read.unwrap_or_else(|| Model { words: Words::silent(), lines: Cascade::default(), pages: Trees::default() })
        });
        &MODEL
    }

    pub(crate) fn read(words: Cow<'static, [u8]>, lines: &[u8], pages: &[u8]) -> Option<Self> {
        Some(Self { words: Words::read(words)?, lines: Cascade::read(lines, COUNT, FIRST)?, pages: Trees::read(pages, page::COUNT)? })
    }

    /// How likely it is that each of these lines is article text, from 0 to 1.
    pub(crate) fn scores<'m>(&self, rows: &[Row], scratch: &'m mut Scratch) -> impl Iterator<Item = f32> + use<'m> {
        self.log_odds(rows, scratch).map(probability)
    }

    /// The scores as log-odds. Lines that are clear boilerplate by the first third of the trees are not passed to the others.
    pub(crate) fn log_odds<'m>(&self, rows: &[Row], scratch: &'m mut Scratch) -> impl Iterator<Item = f32> + use<'m> {
        self.lines.sums(rows, |_| CLEAR, scratch).iter().map(|&sum| sum as f32 / SCALE)
    }

    /// How likely it is that a page is an article, from 0 to 1.
    pub(crate) fn page(&self, features: [i16; page::COUNT]) -> f32 {
        self.pages.sums(&[features]).first().map_or(0.0, |&sum| probability(sum as f32 / SCALE))
    }

    /// What each feature adds to a line's log-odds.
    pub(crate) fn contributions(&self, row: &Row) -> [f32; COUNT] {
        self.lines.contributions(row)
    }
}

/// The logistic function, computed with sums, products and quotients only: these give the same bits on
/// every machine, which the standard library's `exp` does not. Within 0.005 of the true value.
fn probability(log_odds: f32) -> f32 {
    let mut power = 1.0 - f64::from(log_odds.clamp(-12.0, 12.0)) / 1024.0;
    for _ in 0..10 {
        power *= power;
    }
    (1.0 / (1.0 + power)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_model_is_read_whole() {
        assert!(Model::shipped().lines.len() > FIRST && Model::shipped().pages.len() >= 20);
    }

    #[test]
    fn the_logistic_function_is_near_the_true_one() {
        for step in -80..=80 {
            let x = step as f32 / 10.0;
            let exact = 1.0 / (1.0 + (-x).exp());
            assert!((probability(x) - exact).abs() < 0.005, "{x}");
        }
    }
}
