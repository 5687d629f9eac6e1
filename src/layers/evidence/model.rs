//! The model: what it was learned as, and how its parts go together.
//!
//! `training/` has how it was made.

use std::borrow::Cow;

use once_cell::sync::Lazy;

use super::features::{COUNT, Row};
use super::page;
use super::trees::{SCALE, Tests, Trees};
use super::words::Words;

/// So many trees tell the clear lines, whose log-odds in thousandths are below [`CLEAR`] by then:
/// most lines of a page's menus.
const FIRST: usize = 40;
const CLEAR: i32 = -2200;

/// The memory that scoring takes, to be used for rows after rows.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// What the first trees say of all rows, and behind it what the rest say of those that are not clear.
    sums: Vec<i32>,
    unclear: Vec<Row>,
    tests: Tests,
}

#[derive(Debug)]
pub(crate) struct Model {
    /// What words say, which becomes a feature among others.
    pub(crate) words: Words,
    /// From a line's features to the log-odds of its being article text: the first trees, and the rest.
    first: Trees,
    rest: Trees,
    /// From a page's features to the log-odds of its being an article.
    pages: Trees,
}

impl Model {
    /// The model that the crate ships, read at first use.
    pub(crate) fn shipped() -> &'static Self {
        static MODEL: Lazy<Model> = Lazy::new(|| {
            let read =
                Model::read(Cow::Borrowed(include_bytes!("model/words.bin")), include_bytes!("model/lines.bin"), include_bytes!("model/pages.bin"));
            // The tests read it; an empty model keeps a broken build from panicking.
            read.unwrap_or_else(|| Model { words: Words::silent(), first: Trees::default(), rest: Trees::default(), pages: Trees::default() })
        });
        &MODEL
    }

    pub(crate) fn read(words: Cow<'static, [u8]>, lines: &[u8], pages: &[u8]) -> Option<Self> {
        let mut first = Trees::read(lines, COUNT)?;
        let rest = first.split_off(FIRST);
        Some(Self { words: Words::read(words)?, first, rest, pages: Trees::read(pages, page::COUNT)? })
    }

    /// How likely it is that each of these lines is article text, from 0 to 1.
    pub(crate) fn scores<'m>(&self, rows: &[Row], memory: &'m mut Memory) -> impl Iterator<Item = f32> + use<'m> {
        self.log_odds(rows, memory).map(probability)
    }

    /// The same as log-odds. Lines that a third of the trees hold for clear boilerplate are left at that, and only the others go on.
    pub(crate) fn log_odds<'m>(&self, rows: &[Row], memory: &'m mut Memory) -> impl Iterator<Item = f32> + use<'m> {
        let Memory { sums, unclear, tests } = memory;
        sums.clear();
        self.first.add_sums(rows, sums, tests);
        unclear.clear();
        unclear.extend(rows.iter().zip(&*sums).filter(|&(_, &sum)| sum >= CLEAR).map(|(row, _)| row));
        self.rest.add_sums(unclear, sums, tests);
        let (sums, rest) = sums.split_at_mut(rows.len());
        sums.iter_mut().filter(|sum| **sum >= CLEAR).zip(rest).for_each(|(sum, rest)| *sum += *rest);
        sums.iter().map(|&sum| sum as f32 / SCALE)
    }

    /// How likely it is that a page is an article, from 0 to 1.
    pub(crate) fn page(&self, features: [i16; page::COUNT]) -> f32 {
        self.pages.sums(&[features]).first().map_or(0.0, |&sum| probability(sum as f32 / SCALE))
    }

    /// What each feature adds to a line's log-odds.
    pub(crate) fn contributions(&self, row: &Row) -> [f32; COUNT] {
        let [mut sums, rest] = [&self.first, &self.rest].map(|trees| trees.contributions(row));
        sums.iter_mut().zip(rest).for_each(|(sum, rest)| *sum += rest);
        sums
    }
}

/// The logistic function by sums, products and quotients alone, which are the same to the bit on
/// every machine, as the library's `exp` is not. Within 0.005 of the true value.
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
        assert!(Model::shipped().rest.len() >= 20 && Model::shipped().pages.len() >= 20);
    }

    /// A tree that branches on the first column at 0.
    fn stump(leaves: [i16; 2]) -> Trees {
        let numbers = [1, 3, 0, 0, 1, 2, 0, -1, 0, 0, 0, leaves[0], -1, 0, 0, 0, leaves[1]];
        Trees::read(&numbers.map(i16::to_le_bytes).concat(), COUNT).unwrap()
    }

    #[test]
    fn lines_that_are_clear_do_not_go_on() {
        let model = Model { words: Words::silent(), first: stump([-3000, 1000]), rest: stump([4000, 500]), pages: Trees::default() };
        let unclear = std::array::from_fn(|_| 1);
        assert_eq!(model.log_odds(&[[0; COUNT], unclear, [0; COUNT]], &mut Memory::default()).collect::<Vec<_>>(), [-3.0, 1.5, -3.0]);
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
