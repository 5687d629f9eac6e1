//! The checks on rules before anything is compiled, so that a hostile rule cannot take up the whole machine.

use super::rule::{Pattern, Rule, Text};
use super::verdict::{Until, Verdict, Zones};
use crate::error::{RuleError, RuleErrorKind};
use crate::text::tag;

/// Limits on one rule and on a set. Built-in rules do not count. The documentation of `RuleSetBuilder::build` states them.
pub(super) mod limits {
    /// In bytes.
    pub(in crate::rules) const NAME: usize = 200;
    /// In bytes.
    pub(in crate::rules) const PATTERN: usize = 4_096;
    pub(in crate::rules) const PATTERNS_OF_A_RULE: usize = 10_000;
    /// In bytes.
    pub(in crate::rules) const COMPILED_REGEX: usize = 1 << 20;
    /// In groups within groups.
    pub(in crate::rules) const NESTING_OF_A_REGEX: u32 = 100;
    /// In bytes, all literals together.
    pub(in crate::rules) const LITERALS_OF_A_SET: usize = 1 << 28;
    pub(in crate::rules) const REGEXES_OF_A_SET: usize = 2_000;
}

impl Rule {
    /// An error that names the rule, and its line if it came from a file.
    pub(super) fn refused(&self, kind: RuleErrorKind) -> RuleError {
        RuleError::new(&self.name, self.line, kind)
    }
}

/// Checks what can be checked of a rule by itself.
fn check(rule: &Rule) -> Result<(), RuleError> {
    let refuse = |kind| Err(rule.refused(kind));
    let limit = |what, found, allowed| Err(rule.refused(RuleErrorKind::Limit { what, found, allowed }));
    if rule.name.trim().is_empty() {
        return refuse(RuleErrorKind::Unnamed);
    }
    if rule.name.len() > limits::NAME {
        return limit("bytes in a rule's name", rule.name.len(), limits::NAME);
    }
    if rule.patterns.is_empty() {
        return refuse(RuleErrorKind::NoPattern);
    }
    if rule.zones == Zones::of(&[]) || rule.words.is_empty() {
        return refuse(RuleErrorKind::Nowhere);
    }
    if let Verdict::Heads(_, Until::Lines(0)) = rule.verdict {
        return refuse(RuleErrorKind::NoLines);
    }
    if let Some(language) = rule.language().filter(|language| !tag::is_tag(language)) {
        return refuse(RuleErrorKind::Language(language.to_owned()));
    }
    if rule.patterns.len() > limits::PATTERNS_OF_A_RULE {
        return limit("patterns in a rule", rule.patterns.len(), limits::PATTERNS_OF_A_RULE);
    }
    for pattern in &rule.patterns {
        if let Pattern::Cues(groups) = pattern
            && (groups.is_empty() || groups.iter().any(Vec::is_empty))
        {
            return refuse(RuleErrorKind::NoPattern);
        }
        let is_regex = matches!(pattern, Pattern::Regex(_) | Pattern::FoldedRegex(_));
        for text in texts(pattern) {
            if text.len() > limits::PATTERN {
                return limit("bytes in a pattern", text.len(), limits::PATTERN);
            }
            let is_empty = if is_regex { text.is_empty() } else { text.trim().is_empty() };
            if is_empty {
                return refuse(RuleErrorKind::EmptyPattern);
            }
        }
    }
    Ok(())
}

/// The literals or the expression of a pattern.
fn texts(pattern: &Pattern) -> impl Iterator<Item = &Text> {
    let (one, groups) = match pattern {
        Pattern::Whole(text)
        | Pattern::Prefix(text)
        | Pattern::Suffix(text)
        | Pattern::Contains(text)
        | Pattern::Phrase(text)
        | Pattern::Regex(text)
        | Pattern::FoldedRegex(text) => (Some(text), &[][..]),
        Pattern::Cues(groups) => (None, &groups[..]),
        Pattern::When(_) => (None, &[][..]),
    };
    one.into_iter().chain(groups.iter().flatten())
}

/// Checks the user's rules of a set: each by itself, and the limits on all of them together.
pub(super) fn check_all<'r>(rules: impl Iterator<Item = &'r Rule>) -> Result<(), RuleError> {
    let (mut literals, mut regexes) = (0, 0);
    for rule in rules {
        check(rule)?;
        for pattern in &rule.patterns {
            match pattern {
                Pattern::Regex(_) | Pattern::FoldedRegex(_) => regexes += 1,
                pattern => literals += texts(pattern).map(|text| text.len()).sum::<usize>(),
            }
        }
        let limit = |what, found, allowed| Err(rule.refused(RuleErrorKind::Limit { what, found, allowed }));
        if literals > limits::LITERALS_OF_A_SET {
            return limit("bytes of literals in a set", literals, limits::LITERALS_OF_A_SET);
        }
        if regexes > limits::REGEXES_OF_A_SET {
            return limit("regular expressions in a set", regexes, limits::REGEXES_OF_A_SET);
        }
    }
    Ok(())
}
