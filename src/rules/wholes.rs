//! Literals that have to be a whole line: one look by the line's hash, and nothing to put in order.

use super::keys::Filter;
use super::rule::{Pattern, Rule};
use crate::text::hash;

/// The rules of which a literal is a whole line.
#[derive(Default)]
pub(super) struct Wholes {
    places: Vec<Place>,
    /// The number of the last place in each slot, or [`NONE`].
    last: Vec<u32>,
    /// Of all literals, if there is one.
    hashes: Option<Filter>,
    /// How many bytes the longest has: longer lines need not be hashed.
    longest: usize,
}

/// Where a literal stands, by the number of the rule and that of its pattern.
struct Place {
    /// Half of its bits, which are enough to tell nearly all literals from a line.
    hash: u32,
    rule: u32,
    pattern: u32,
    /// The place before this in the same slot, or [`NONE`].
    before: u32,
}

/// No place.
const NONE: u32 = u32::MAX;

impl Wholes {
    /// Of rules with their numbers.
    pub(super) fn of<'r>(rules: impl Iterator<Item = (u32, &'r Rule)> + Clone) -> Self {
        let literals = rules.flat_map(|(number, rule)| {
            (0..).zip(&rule.patterns).filter_map(move |(at, pattern)| match pattern {
                Pattern::Whole(literal) if !literal.is_empty() => Some((&**literal, number, at)),
                _ => None,
            })
        });
        let all = literals.clone().count();
        let mut wholes = Self { places: Vec::with_capacity(all), last: vec![NONE; all.next_power_of_two()], ..Self::default() };
        for (literal, rule, pattern) in literals {
            let hash = hash::text(literal);
            wholes.hashes.get_or_insert_default().put(hash);
            let slot = wholes.slot(hash);
            let before = std::mem::replace(&mut wholes.last[slot], wholes.places.len() as u32);
            wholes.places.push(Place { hash: hash as u32, rule, pattern, before });
            wholes.longest = wholes.longest.max(literal.len());
        }
        wholes
    }

    /// Adds to `matched` the numbers of those rules that have `line` for a literal; `rule` is the one of a number.
    pub(super) fn find<'r>(&self, line: &str, rule: impl Fn(u32) -> &'r Rule, matched: &mut Vec<u32>) {
        if line.len() > self.longest {
            return;
        }
        let hash = hash::text(line);
        if self.hashes.as_ref().is_none_or(|hashes| !hashes.may_hold(hash)) {
            return;
        }
        let mut next = self.last.get(self.slot(hash));
        while let Some(place) = next.and_then(|&at| self.places.get(at as usize)) {
            let is_it = |pattern: &Pattern| matches!(pattern, Pattern::Whole(literal) if literal == line);
            if place.hash == hash as u32 && is_it(&rule(place.rule).patterns[place.pattern as usize]) {
                matched.push(place.rule);
            }
            next = Some(&place.before);
        }
    }

    fn slot(&self, hash: u64) -> usize {
        hash as usize & self.last.len().saturating_sub(1)
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
        let wholes = Wholes::of((0..).zip(&rules));
        for (line, expected) in [("share", &[1, 0][..]), ("print this", &[1]), ("share thi", &[]), ("share this with us", &[]), ("", &[])] {
            let mut matched = Vec::new();
            wholes.find(line, |number| &rules[number as usize], &mut matched);
            assert_eq!(matched, expected, "{line}");
        }
    }
}
