//! Literals that have to be a whole line: a hash table from a line to the rules that have it for a literal.

use super::keys::Filter;
use super::rule::{Pattern, Rule};
use crate::text::hash;

/// The literals of rules that have to be a whole line.
#[derive(Default)]
pub(super) struct Wholes {
    literals: Vec<Literal>,
    /// The number of the literal that was put in each slot last, or [`NONE`].
    slots: Vec<u32>,
    /// The hashes of all literals, if there are any.
    hashes: Option<Filter>,
    /// How many bytes the longest literal has: longer lines need not be hashed.
    longest: usize,
}

/// A literal, given by the number of its rule and of the rule's pattern.
struct Literal {
    /// Half of the bits of its hash, which are enough to tell nearly all literals from a line.
    hash: u32,
    rule: u32,
    pattern: u32,
    /// The number of the next literal in the same slot, or [`NONE`].
    next: u32,
}

/// No literal.
const NONE: u32 = u32::MAX;

impl Wholes {
    /// The whole-line literals of these rules, which come with their numbers.
    pub(super) fn of<'r>(rules: impl Iterator<Item = (u32, &'r Rule)> + Clone) -> Self {
        let literals = rules.flat_map(|(number, rule)| {
            (0..).zip(&rule.patterns).filter_map(move |(at, pattern)| match pattern {
                Pattern::Whole(literal) if !literal.is_empty() => Some((&**literal, number, at)),
                _ => None,
            })
        });
        let all = literals.clone().count();
        let mut wholes = Self { literals: Vec::with_capacity(all), slots: vec![NONE; all.next_power_of_two()], ..Self::default() };
        for (literal, rule, pattern) in literals {
            let hash = hash::text(literal);
            wholes.hashes.get_or_insert_default().put(hash);
            let slot = wholes.slot(hash);
            let next = std::mem::replace(&mut wholes.slots[slot], wholes.literals.len() as u32);
            wholes.literals.push(Literal { hash: hash as u32, rule, pattern, next });
            wholes.longest = wholes.longest.max(literal.len());
        }
        wholes
    }

    /// Adds the numbers of the rules that have `line` for a literal to `matched`. `rule` gives the rule of a number.
    pub(super) fn find<'r>(&self, line: &str, rule: impl Fn(u32) -> &'r Rule, matched: &mut Vec<u32>) {
        if line.len() > self.longest {
            return;
        }
        let hash = hash::text(line);
        if self.hashes.as_ref().is_none_or(|hashes| !hashes.may_hold(hash)) {
            return;
        }
        let mut next = self.slots.get(self.slot(hash));
        while let Some(literal) = next.and_then(|&number| self.literals.get(number as usize)) {
            let is_line = |pattern: &Pattern| matches!(pattern, Pattern::Whole(text) if text == line);
            if literal.hash == hash as u32 && is_line(&rule(literal.rule).patterns[literal.pattern as usize]) {
                matched.push(literal.rule);
            }
            next = Some(&literal.next);
        }
    }

    fn slot(&self, hash: u64) -> usize {
        hash as usize & self.slots.len().saturating_sub(1)
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
