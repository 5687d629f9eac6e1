//! Literals that may stand anywhere in a line, sorted by where they have to be looked for: only where a word, a number or a mark begins, or at every
//! byte.

use std::borrow::Cow;

use super::places::{Place, is_beginning};
use super::rule::Text;
use super::syntax::EDGE;
use super::tables::{Entry, Inside, Use};

/// Literals with what they are for, as they are collected from the rules.
#[derive(Default)]
pub(super) struct Entries<'r> {
    beginning: Vec<Entry<'r>>,
    anywhere: Vec<Entry<'r>>,
}

impl<'r> Entries<'r> {
    /// Adds a literal that has to be whole words.
    pub(super) fn phrase(&mut self, literal: &'r str, usage: Use) {
        // Before a whole word there is no letter or digit, for which a space stands here.
        let entries = if literal.bytes().next().is_some_and(|first| is_beginning(b' ', first)) { &mut self.beginning } else { &mut self.anywhere };
        entries.push((literal.into(), usage));
    }

    /// Adds a literal that may stand inside a word.
    pub(super) fn contained(&mut self, literal: &'r str, usage: Use) {
        let entries = if from_beginning(literal) == Some(literal) { &mut self.beginning } else { &mut self.anywhere };
        entries.push((literal.into(), usage));
    }

    /// Adds a string that an expression needs anywhere in the line.
    pub(super) fn needed(&mut self, string: Text, expression: u32) {
        let ends_word = string.ends_with(EDGE) && string.trim_end_matches(EDGE).ends_with(|c: char| c.is_ascii_alphanumeric());
        let usage = if ends_word { Use::ExpressionAtWordEnd(expression) } else { Use::Expression(expression) };
        let (is_beginning, literal) = match string {
            Cow::Borrowed(string) => {
                let (is_beginning, literal) = looked_for(string);
                (is_beginning, literal.into())
            }
            Cow::Owned(string) => {
                let (is_beginning, literal) = looked_for(&string);
                (is_beginning, literal.to_owned().into())
            }
        };
        let entries = if is_beginning { &mut self.beginning } else { &mut self.anywhere };
        entries.push((literal, usage));
    }

    /// All of them, by where in a line they are looked for.
    pub(super) fn in_tables(self) -> Inside {
        Inside::new([(Place::Beginning, self.beginning), (Place::Anywhere, self.anywhere)])
    }
}

/// The part of a string that is looked for where an expression needs it, and whether only at a [`Place::Beginning`].
fn looked_for(string: &str) -> (bool, &str) {
    let part = from_beginning(string);
    (part.is_some(), part.unwrap_or(string).trim_matches(EDGE))
}

/// The part of a string from the first place that is a [`Place::Beginning`] for certain, if that part is long enough to be looked for instead of the
/// whole.
pub(super) fn from_beginning(string: &str) -> Option<&str> {
    let bytes = string.as_bytes();
    // The string's own first byte may continue a run of letters or digits from before it, so that it counts as following itself.
    let start = (0..bytes.len()).find(|&at| is_beginning(bytes[at.saturating_sub(1)], bytes[at]))?;
    let (before, part) = string.split_at_checked(start)?;
    // A space before a word can be left out: it says hardly more than that a word begins.
    (part.trim_end_matches(EDGE).len() >= LONG_ENOUGH || before.trim_start_matches([EDGE, ' ']).is_empty()).then_some(part)
}

/// A part of this many bytes is hardly found more often than the whole string.
const LONG_ENOUGH: usize = 6;
