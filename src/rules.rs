//! Rules: what they match, sets of them, the file they can be written in, and the built-in packs.
//!
//! In the order in which a reader needs them:
//!
//! 1. `rule`, `verdict`: one rule, its patterns, what follows when it matches, and in which zones it holds. `check` refuses bad ones.
//! 2. `file`, `builtin`: rules written as text, and the packs that come with the crate in that form.
//! 3. `set`, `ranked`: rules in order of precedence, compiled by language when the first such text comes.
//! 4. `index`: which rules match a line. It finds all literals of a set in one pass and tries only the rules they point to:
//!    - whole lines by their hash (`wholes`); other literals by where they may stand (`entries`, `tables`, `places`), in a set of trees
//!      (`literals`, `keys`); what regular expressions need at a line's start (`starts`);
//!    - regular expressions (`regexes`), of whose `syntax` enough is understood to tell which strings a line must hold (`needed`), what else its
//!      bytes must be like (`signs`, `shape`, `pairs`), and whether a few lines match at all without compiling anything (`walk`).

mod builtin;
mod check;
mod entries;
mod file;
mod index;
mod keys;
mod literals;
mod needed;
mod pairs;
mod places;
mod ranked;
mod regexes;
mod rule;
mod set;
mod shape;
mod signs;
mod sparse_set;
mod starts;
mod syntax;
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
