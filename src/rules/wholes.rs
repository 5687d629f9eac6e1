//! Literals that have to be a whole line: one look by the line's hash, and nothing to put in order.

use super::rule::{Pattern, Rule};
use crate::text::hash::{self, Hashed};

/// The rules of which a literal is a whole line.
#[derive(Debug, Default)]
pub(super) struct Wholes {
    /// For the hash of a literal the last place with it.
    last: Hashed<u32>,
    places: Vec<Place>,
    /// How many bytes the longest has: longer lines need not be hashed.
    longest: usize,
}

/// Where a literal stands, by the number of the rule and that of its pattern.
#[derive(Debug)]
struct Place {
    rule: u32,
    pattern: u32,
    /// The place before this with the same hash.
    before: Option<u32>,
}

impl Wholes {
    pub(super) fn add(&mut self, literal: &str, rule: u32, pattern: usize) {
        if literal.is_empty() {
            return;
        }
        self.longest = self.longest.max(literal.len());
        let before = self.last.insert(hash::text(literal), self.places.len() as u32);
        self.places.push(Place { rule, pattern: pattern as u32, before });
    }

    /// Adds to `matched` the numbers of those rules that have `line` for a literal; `rule` is the one of a number.
    pub(super) fn find<'r>(&self, line: &str, rule: impl Fn(u32) -> &'r Rule, matched: &mut Vec<u32>) {
        if line.len() > self.longest {
            return;
        }
        let mut next = self.last.get(&hash::text(line)).copied();
        while let Some(place) = next.and_then(|at| self.places.get(at as usize)) {
            let pattern = &rule(place.rule).patterns[place.pattern as usize];
            if matches!(pattern, Pattern::Whole(literal) if literal == line) {
                matched.push(place.rule);
            }
            next = place.before;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;

    #[test]
    fn every_rule_with_the_line_is_found_and_no_other() {
        let rule = |name, literals: [&str; 2]| Rule::boilerplate(name, Kind::Other).whole(literals[0]).whole(literals[1]);
        let rules = [rule("a", ["read more", "share"]), rule("b", ["share", "print this"]), rule("c", ["more", "share this"])];
        let mut wholes = Wholes::default();
        for (number, rule) in (0..).zip(&rules) {
            for (at, pattern) in rule.patterns.iter().enumerate() {
                let Pattern::Whole(literal) = pattern else { panic!("{pattern:?}") };
                wholes.add(literal, number, at);
            }
        }
        for (line, expected) in [("share", &[1, 0][..]), ("print this", &[1]), ("share thi", &[]), ("share this with us", &[]), ("", &[])] {
            let mut matched = Vec::new();
            wholes.find(line, |number| &rules[number as usize], &mut matched);
            assert_eq!(matched, expected, "{line}");
        }
    }
}
