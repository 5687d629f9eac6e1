//! Rules: what they match, sets of them, the file they can be written in, and the built-in packs.

pub(crate) mod builtin;
mod check;
mod file;
mod filter;
mod index;
mod literals;
mod needed;
mod regexes;
mod rule;
mod set;

pub use file::parse_rules;
pub use rule::{Condition, Rule, Until, Verdict, Zone};
pub use set::{RuleSet, RuleSetBuilder};
