//! Rules: what they match, sets of them, the file they can be written in, and the built-in packs.

mod builtin;
mod check;
mod entries;
mod file;
mod index;
mod keys;
mod literals;
mod needed;
mod pairs;
mod pattern;
mod places;
mod ranked;
mod regexes;
mod rule;
mod set;
mod shape;
mod signs;
mod sparse_set;
mod starts;
mod tables;
mod verdict;
mod walk;
mod wholes;

pub use file::parse_rules;
pub(crate) use ranked::Rank;
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(crate) use rule::Pattern;
pub use rule::Rule;
pub(crate) use rule::Spared;
pub(crate) use set::Matcher;
pub use set::{RuleSet, RuleSetBuilder};
pub use verdict::{Until, Verdict, Zone};
