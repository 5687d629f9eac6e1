//! Whether a pattern may match a line, told without compiling it, which takes as long as walking it some dozens of times.
//!
//! The walk follows the places of the line at which a match may have come so far, all at once. It does not count, and takes characters beyond ASCII
//! for one another, so that it comes to an end at some place wherever a match does, and at some others.

use super::pattern::Node;
use super::signs::Bytes;

const WORDS: usize = 8;

/// A line of as many bytes, or more, is not walked.
const LONG: usize = WORDS * u64::BITS as usize;

/// Whether the pattern may match a part of the line.
pub(super) fn may_match(pattern: &Node, line: &str) -> bool {
    line.len() >= LONG || !after(pattern, line.as_bytes(), Places::up_to(line.len())).is_empty()
}

/// A set of places between the bytes of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Places([u64; WORDS]);

impl Places {
    const NONE: Self = Self([0; WORDS]);

    fn up_to(last: usize) -> Self {
        let mut all = Self::NONE;
        (0..=last).for_each(|place| all.put(place));
        all
    }

    fn put(&mut self, place: usize) {
        self.0[place / 64] |= 1 << (place % 64);
    }

    fn is_empty(&self) -> bool {
        *self == Self::NONE
    }

    fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    fn iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(at, mut bits)| {
            std::iter::from_fn(move || {
                let bit = bits.trailing_zeros();
                bits &= bits.wrapping_sub(1);
                (bit < u64::BITS).then_some(at * 64 + bit as usize)
            })
        })
    }

    /// The places that lead to one each, or to none.
    fn step(self, to: impl Fn(usize) -> Option<usize>) -> Self {
        let mut reached = Self::NONE;
        self.iter().filter_map(to).for_each(|place| reached.put(place));
        reached
    }
}

/// The places at which a part may end that begins at one of these.
fn after(node: &Node, line: &[u8], places: Places) -> Places {
    match node {
        Node::Text(text) => places.step(|place| line[place..].starts_with(text.as_bytes()).then_some(place + text.len())),
        Node::Class(bytes, _) => places.step(|place| behind(*bytes, line, place)),
        Node::Start => places.step(|place| (place == 0).then_some(place)),
        Node::End => places.step(|place| (place == line.len()).then_some(place)),
        Node::Edge => places.step(|place| may_be_edge(line, place).then_some(place)),
        Node::Nothing => places,
        Node::Sequence(parts) => parts.iter().fold(places, |places, part| if places.is_empty() { places } else { after(part, line, places) }),
        Node::Either(branches) => branches.iter().fold(Places::NONE, |all, branch| all.or(after(branch, line, places))),
        Node::Repeated { node, is_optional: true, .. } => places.or(after(node, line, places)),
        Node::Repeated { node, least, .. } => {
            let mut all = if *least == 0 { places } else { after(node, line, places) };
            let mut new = all;
            while !new.is_empty() {
                new = after(node, line, new).without(all);
                all = all.or(new);
            }
            all
        }
    }
}

/// The place behind the character, if it may be one of those with these bytes.
fn behind(bytes: Bytes, line: &[u8], place: usize) -> Option<usize> {
    let first = *line.get(place).filter(|first| bytes.holds(**first))?;
    // All bytes of a character but its first have 10 for their top bits.
    let rest = if first.is_ascii() { 0 } else { line[place + 1..].iter().take_while(|byte| **byte >> 6 == 0b10).count() };
    Some(place + 1 + rest)
}

/// Whether a word may begin or end here: of characters beyond ASCII it is not told whether they are of one.
fn may_be_edge(line: &[u8], place: usize) -> bool {
    let is_of_word = |byte: Option<&u8>| byte.map_or(Some(false), |byte| byte.is_ascii().then_some(byte.is_ascii_alphanumeric() || *byte == b'_'));
    let before = place.checked_sub(1).and_then(|before| line.get(before));
    match (is_of_word(before), is_of_word(line.get(place))) {
        (Some(before), Some(behind)) => before != behind,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::super::pattern;
    use super::*;
    use crate::RuleSet;
    use crate::layers::lines;
    use crate::rules::rule::Pattern;

    fn walk(pattern: &str, line: &str) -> bool {
        pattern::read(pattern).is_some_and(|node| may_match(&node, line))
    }

    #[test]
    fn a_line_in_which_the_parts_do_not_stand_is_told() {
        for (pattern, may, may_not) in [
            ("^(?:read|see) (?:more|also)$", "see also", "see moreover"),
            ("^(?:read|see) (?:more|also)$", "read more", "please read more"),
            (r"send .*(?-u:\b)tips?(?-u:\b).*@", "send your tips to desk@", "send your tipster to desk@"),
            ("^(?:[a-z]+ ){1,3}ago$", "two days ago", "2 days ago"),
            ("^a?b+c*$", "bb", "aa"),
            ("(?:ab|c)+$", "xabcab", "xabcb"),
            ("^[^ ]{2}é", "ßüé", "ß üé"),
            (r"^\d+\b", "12 é", "a1"),
        ] {
            assert!(walk(pattern, may), "{pattern} {may}");
            assert!(!walk(pattern, may_not), "{pattern} {may_not}");
        }
    }

    #[test]
    fn what_is_not_counted_or_told_apart_may_match() {
        assert!(walk("^a{3}$", "aaaaa"));
        assert!(walk("^[é]$", "ü"));
        assert!(walk("^x$", &"y".repeat(LONG)));
    }

    #[test]
    fn every_line_that_a_built_in_expression_matches_may_match() {
        let rules = RuleSet::builtin();
        let patterns = || rules.iter().flat_map(|rule| &rule.patterns);
        let expressions = patterns().filter_map(|pattern| if let Pattern::FoldedRegex(pattern) = pattern { Some(pattern) } else { None });
        let expressions: Vec<(Regex, Node)> = expressions.map(|pattern| (Regex::new(pattern).unwrap(), pattern::read(pattern).unwrap())).collect();
        let mut matched = 0;
        for line in rules.iter().flat_map(|rule| rule.catches.iter().chain(&rule.passes)) {
            assert!(
                lines::with_only_line(line, |line| {
                    let mut matching = expressions.iter().filter(|(regex, _)| regex.is_match(line.folded()));
                    matching.all(|(_, node)| {
                        matched += 1;
                        may_match(node, line.folded())
                    })
                }),
                "{line}"
            );
        }
        assert!(matched > 300, "{matched}");
    }
}
