//! The strings that built-in expressions need, found ahead of time: finding them anew would be the longest part of a program's first parse.
//!
//! `builtin.txt` is made from the packs, and a test fails when it is out of date. An expression that is not in it is read like a user's own.

use once_cell::sync::Lazy;

use super::{At, Text};
use crate::text::{bytes, hash};

/// A line for each expression, in order of its hash: the hash of the pattern in hexadecimal digits, then the strings that it needs, each after a
/// tab. Those that are needed at a line's start have a `^` before them.
const FILE: &str = include_str!("builtin.txt");

const START: char = '^';

/// The strings of which a folded line has to hold one for a pattern of the packs to match, with where each has to be. `None` if the pattern is not in
/// the file.
pub(crate) fn of(pattern: &str) -> Option<impl Iterator<Item = (At, Text)>> {
    static LINES: Lazy<Vec<(u64, &str)>> = Lazy::new(|| FILE.lines().filter_map(read).collect());
    let at = LINES.binary_search_by_key(&hash::text(pattern), |(hash, _)| *hash).ok()?;
    let (_, strings) = LINES[at];
    let strings = bytes::split(strings, b'\t').filter(|string| !string.is_empty());
    Some(strings.map(|string| match string.strip_prefix(START) {
        Some(string) => (At::Start, string.into()),
        None => (At::Anywhere, string.into()),
    }))
}

/// The hash of a line's pattern, and the rest of the line.
fn read(line: &'static str) -> Option<(u64, &'static str)> {
    let (hash, strings) = line.split_once('\t').unwrap_or((line, ""));
    Some((u64::from_str_radix(hash, 16).ok()?, strings))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::Needed;
    use super::*;
    use crate::rules::RuleSet;
    use crate::rules::rule::Pattern;
    use crate::rules::syntax;

    /// The patterns of the packs, in order, with what they need.
    fn packs() -> Vec<(String, Needed)> {
        let rules = RuleSet::builtin();
        let patterns = rules.iter().flat_map(|rule| &rule.patterns).filter_map(|pattern| match pattern {
            Pattern::FoldedRegex(pattern) => Some(pattern.to_string()),
            _ => None,
        });
        let needed = |pattern: &String| syntax::read(pattern).map(|node| super::super::of(&node)).unwrap_or_default();
        patterns.collect::<BTreeSet<_>>().into_iter().map(|pattern| (pattern.clone(), needed(&pattern))).collect()
    }

    #[test]
    fn what_the_packs_need_is_up_to_date() {
        let packs = packs();
        let is_known = packs.iter().all(|(pattern, needed)| of(pattern).is_some_and(|known| known.eq(needed.clone().strings())));
        assert!(is_known && FILE.lines().count() == packs.len(), "`cargo test --lib write_what_the_packs_need -- --ignored` makes it anew");
    }

    #[test]
    #[ignore = "writes `builtin.txt`"]
    fn write_what_the_packs_need() {
        let line = |(pattern, Needed { start, inside }): (String, Needed)| {
            let start = start.iter().map(|string| format!("\t{START}{string}"));
            let inside = inside.iter().map(|string| format!("\t{string}"));
            format!("{:016x}{}\n", hash::text(&pattern), start.chain(inside).collect::<String>())
        };
        let lines: BTreeSet<String> = packs().into_iter().map(line).collect();
        let file = lines.into_iter().collect::<String>();
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules/needed/builtin.txt"), file).expect("the file can be written");
    }
}
