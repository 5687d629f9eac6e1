//! Whether a pattern matches a line, without compiling the pattern. To compile one takes as long as some dozens of walks.
//!
//! A walk goes through the pattern part by part, and keeps the set of all places of the line that a match may have reached so far. Some questions it
//! cannot answer, such as which characters beyond ASCII belong to words. In a first walk their answer is always yes: if no match is possible even so,
//! the line does not match. In a second walk it is always no: if there is a match even so, the line matches. Otherwise it stays open.

use super::signs::ByteSet;
use super::syntax::{Members, Node};
use crate::text::bytes;

// A set of places has a bit for each place of a line. There are three sizes of sets, in words of 64 bits.

/// Enough for most lines.
const SHORT_WORDS: usize = 2;

/// Enough for most paragraphs.
const PARAGRAPH_WORDS: usize = 8;

/// The largest size. Longer lines are not walked.
const MAX_WORDS: usize = 32;

/// Whether the pattern matches some part of the line. `None` if that cannot be told.
pub(super) fn matches(pattern: &Node, line: &str) -> Option<bool> {
    match line.len() / u64::BITS as usize {
        0..SHORT_WORDS => within::<SHORT_WORDS>(pattern, line),
        SHORT_WORDS..PARAGRAPH_WORDS => within::<PARAGRAPH_WORDS>(pattern, line),
        PARAGRAPH_WORDS..MAX_WORDS => within::<MAX_WORDS>(pattern, line),
        _ => None,
    }
}

fn within<const WORDS: usize>(pattern: &Node, line: &str) -> Option<bool> {
    let comes_to_an_end = |in_doubt| !Walk { line, in_doubt }.after(pattern, Places::<WORDS>::of(line)).is_empty();
    if !comes_to_an_end(true) {
        Some(false)
    } else if comes_to_an_end(false) {
        Some(true)
    } else {
        None
    }
}

/// A set of places between the bytes of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Places<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Places<WORDS> {
    const NONE: Self = Self([0; WORDS]);

    /// All places between the characters of a line, and its ends.
    fn of(line: &str) -> Self {
        if line.is_ascii() {
            return Self(std::array::from_fn(|at| bytes::between(0, (line.len() + 1).saturating_sub(at * 64).min(64))));
        }
        let mut all = Self::NONE;
        (0..=line.len()).filter(|&place| line.is_char_boundary(place)).for_each(|place| all.put(place));
        all
    }

    fn put(&mut self, place: usize) {
        self.0[place / 64] |= 1 << (place % 64);
    }

    fn holds(&self, place: usize) -> bool {
        self.0[place / 64] >> (place % 64) & 1 != 0
    }

    /// This place, if it is one of them.
    fn only(self, place: usize) -> Self {
        let mut only = Self::NONE;
        if self.holds(place) {
            only.put(place);
        }
        only
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

    /// The places to which these lead, each to one or to none.
    fn step(self, to: impl Fn(usize) -> Option<usize>) -> Self {
        let mut reached = Self::NONE;
        self.iter().filter_map(to).for_each(|place| reached.put(place));
        reached
    }
}

struct Walk<'l> {
    line: &'l str,
    /// The answer to questions that the walk cannot answer.
    in_doubt: bool,
}

impl Walk<'_> {
    /// The places at which a match of a part may end if it begins at one of these.
    fn after<const WORDS: usize>(&self, node: &Node, places: Places<WORDS>) -> Places<WORDS> {
        let line = self.line.as_bytes();
        match node {
            Node::Text(text) => places.step(|place| line[place..].starts_with(text.as_bytes()).then_some(place + text.len())),
            Node::Class(bytes, members) => places.step(|place| self.behind(*bytes, members, place)),
            Node::Start => places.only(0),
            Node::End => places.only(line.len()),
            Node::Edge => places.step(|place| self.is_edge(place).then_some(place)),
            Node::NotEdge => places.step(|place| self.in_doubt.then_some(place)),
            Node::Sequence(parts) => parts.iter().fold(places, |places, part| if places.is_empty() { places } else { self.after(part, places) }),
            Node::Either(branches) => branches.iter().fold(Places::NONE, |all, branch| all.or(self.after(branch, places))),
            Node::Repeated { node, is_optional: true, .. } => places.or(self.after(node, places)),
            Node::Repeated { node, least, counted, .. } => {
                let mut new = (0..*least).fold(places, |places, _| if places.is_empty() { places } else { self.after(node, places) });
                let mut more = counted.as_ref().map_or(u32::MAX, |count| count.most.saturating_sub(*least));
                if let Node::Class(bytes, members) = &**node {
                    return self.along(*bytes, members, new, more);
                }
                let mut all = new;
                while more > 0 && !new.is_empty() {
                    new = self.after(node, new).without(all);
                    all = all.or(new);
                    more -= 1;
                }
                all
            }
        }
    }

    /// These places, and all that are reached from one of them over at most this many characters of a class.
    fn along<const WORDS: usize>(&self, bytes: ByteSet, members: &Members, starts: Places<WORDS>, most: u32) -> Places<WORDS> {
        let mut all = starts;
        let mut passed = 0;
        for start in starts.iter() {
            if start < passed {
                continue;
            }
            let (mut place, mut left) = (start, most);
            while left > 0
                && let Some(next) = self.behind(bytes, members, place)
            {
                all.put(next);
                left = if starts.holds(next) { most } else { left - 1 };
                place = next;
            }
            passed = place + 1;
        }
        all
    }

    /// The place after the character at `place`, if that is of the class.
    fn behind(&self, bytes: ByteSet, members: &Members, place: usize) -> Option<usize> {
        let first = *self.line.as_bytes().get(place).filter(|first| bytes.holds(**first))?;
        let c = if first.is_ascii() { char::from(first) } else { self.line[place..].chars().next()? };
        members.hold(c, bytes).unwrap_or(self.in_doubt).then_some(place + c.len_utf8())
    }

    /// Whether a word begins or ends here. Whether characters beyond ASCII belong to words is not known.
    fn is_edge(&self, place: usize) -> bool {
        let line = self.line.as_bytes();
        let is_of_word =
            |byte: Option<&u8>| byte.map_or(Some(false), |byte| byte.is_ascii().then_some(byte.is_ascii_alphanumeric() || *byte == b'_'));
        let before = place.checked_sub(1).and_then(|before| line.get(before));
        match (is_of_word(before), is_of_word(line.get(place))) {
            (Some(before), Some(behind)) => before != behind,
            _ => self.in_doubt,
        }
    }
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::super::syntax;
    use super::*;
    use crate::RuleSet;
    use crate::rules::rule::Pattern;
    use crate::text::fold;

    fn walk(pattern: &str, line: &str) -> Option<bool> {
        syntax::read(pattern).and_then(|node| matches(&node, line))
    }

    #[test]
    fn a_walk_tells_whether_a_line_matches() {
        for (pattern, does, does_not) in [
            ("^(?:read|see) (?:more|also)$", "see also", "see moreover"),
            ("^(?:read|see) (?:more|also)$", "read more", "please read more"),
            (r"send .*(?-u:\b)tips?(?-u:\b).*@", "send your tips to desk@", "send your tipster to desk@"),
            ("^(?:[a-z]+ ){1,3}ago$", "two days ago", "2 days ago"),
            ("^(?:[a-z]+ ){1,3}ago$", "some two days ago", "some two or three days ago"),
            ("^a?b+c*$", "bb", "aa"),
            ("(?:ab|c)+$", "xabcab", "xabcb"),
            ("^[^ ]{2}é", "ßüé", "ß üé"),
            ("^[^ ]{2}é", "ßüé", "ßüüé"),
            ("^a{2,}$", "aaa", "a"),
            ("^(?:a|aa){2}b", "aaab", "aaaaab"),
            ("^(?:a{2,3}){2}$", "aaaaa", "aaaaaaa"),
            ("^x[é|]$", "xé", "xü"),
            ("^[à-ÿ]$", "é", "e"),
            ("^[à-ÿ]+$", "éü", "éž"),
            (r"^\d+\b", "12 é", "a1"),
            ("^[^à-ÿ]+$", "ež", "eé"),
            (r"^[\d,]+$", "1,2", "1.2"),
            (r"^[^\d,]+$", "x.y", "x,y"),
        ] {
            assert_eq!(walk(pattern, does), Some(true), "{pattern} {does}");
            assert_eq!(walk(pattern, does_not), Some(false), "{pattern} {does_not}");
        }
    }

    #[test]
    fn long_lines_are_walked_as_short_ones_are() {
        for length in [63, 64, 127, 128, 129, 1000, 64 * MAX_WORDS - 1] {
            let line = "x".repeat(length - 1) + "y";
            assert_eq!([walk("^x+y$", &line), walk("x$", &line)], [Some(true), Some(false)], "{length}");
        }
    }

    #[test]
    fn what_a_walk_cannot_tell_is_left_open() {
        assert_eq!(walk(r"^\w$", "é"), None);
        assert_eq!(walk(r"^\w$", "-"), Some(false));
        assert_eq!(walk(r"^\p{L}$", "e"), None);
        assert_eq!(walk(r"^\W$", "-"), None);
        assert_eq!(walk(r"^\d+\b", "a1"), Some(false));
        assert_eq!(walk(r"tip\b", "tipé"), None);
        assert_eq!(walk("^x$", &"y".repeat(64 * MAX_WORDS)), None);
    }

    #[test]
    fn a_walk_tells_what_the_built_in_expressions_do() {
        let rules = RuleSet::builtin();
        let patterns = || rules.iter().flat_map(|rule| &rule.patterns);
        let expressions = patterns().filter_map(|pattern| if let Pattern::FoldedRegex(pattern) = pattern { Some(pattern) } else { None });
        let expressions: Vec<(Regex, Node)> = expressions.map(|pattern| (Regex::new(pattern).unwrap(), syntax::read(pattern).unwrap())).collect();
        let (mut matched, mut open) = (0, 0);
        for line in rules.iter().flat_map(|rule| rule.examples.catches().chain(rule.examples.passes())) {
            let line = fold::fold(line);
            // Only one in eight of the pairs is tried, because all of them take minutes. It depends on the lengths of both, so that a new rule does
            // not change which pairs of the others are tried.
            let is_drawn = |(regex, _): &&(Regex, Node)| (regex.as_str().len() + line.len()).is_multiple_of(8);
            for (regex, node) in expressions.iter().filter(is_drawn) {
                match matches(node, &line) {
                    Some(matches) => assert_eq!(matches, regex.is_match(&line), "{regex} {line}"),
                    None => open += 1,
                }
                matched += usize::from(regex.is_match(&line));
            }
        }
        // At the time of writing, one was left open.
        assert!(matched > 300 && open * 100 < matched, "{matched} matched, {open} left open");
    }
}
