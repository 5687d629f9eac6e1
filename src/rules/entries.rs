//! Literals that are looked for in every line, told apart by where they may stand: at the beginning of something, or at any byte.

use std::borrow::Cow;

use super::pattern::EDGE;
use super::places::{Place, is_beginning};
use super::rule::Text;
use super::tables::{Entry, Inside, Use};

/// Literals with what they are for, as they come together.
#[derive(Default)]
pub(super) struct Entries<'r> {
    beginning: Vec<Entry<'r>>,
    anywhere: Vec<Entry<'r>>,
}

impl<'r> Entries<'r> {
    /// A literal that has to be whole words.
    pub(super) fn phrase(&mut self, literal: &'r str, usage: Use) {
        // In front of it is what is of no word.
        let entries = if literal.bytes().next().is_some_and(|first| is_beginning(b' ', first)) { &mut self.beginning } else { &mut self.anywhere };
        entries.push((literal.into(), usage));
    }

    /// A literal that may stand inside a word.
    pub(super) fn contained(&mut self, literal: &'r str, usage: Use) {
        let entries = if from_beginning(literal) == Some(literal) { &mut self.beginning } else { &mut self.anywhere };
        entries.push((literal.into(), usage));
    }

    /// What an expression needs anywhere.
    pub(super) fn needed(&mut self, string: Text, expression: u32) {
        let ends_word = string.ends_with(EDGE) && string.trim_end_matches(EDGE).ends_with(|c: char| c.is_ascii_alphanumeric());
        let usage = if ends_word { Use::NeededAsEnd(expression) } else { Use::Needed(expression) };
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

/// What is looked for of a string that an expression needs, and whether only where something begins.
fn looked_for(string: &str) -> (bool, &str) {
    let part = from_beginning(string);
    (part.is_some(), part.unwrap_or(string).trim_matches(EDGE))
}

/// The part of a string from where something begins in it for certain, if that is long enough to be looked for in place of the whole.
pub(super) fn from_beginning(string: &str) -> Option<&str> {
    let bytes = string.as_bytes();
    // What stands before the string may be of one run with its first byte.
    let start = (0..bytes.len()).find(|&at| is_beginning(bytes[at.saturating_sub(1)], bytes[at]))?;
    let (before, part) = string.split_at_checked(start)?;
    // A space before a word says hardly more than that one begins.
    (part.trim_end_matches(EDGE).len() >= LONG_ENOUGH || before.trim_start_matches([EDGE, ' ']).is_empty()).then_some(part)
}

/// A part of a string of so many bytes is hardly found more often than the whole.
const LONG_ENOUGH: usize = 6;
