//! Regular expressions, each tried only on lines that hold what it needs.

use once_cell::sync::OnceCell;
use regex::{Regex, RegexBuilder};

use super::check::limits;
use super::needed::{self, Firsts, Needed};
use super::rule::Rule;
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::lines::Candidate;

/// A rule's regular expression. One that comes with the crate is compiled when a line is the first
/// to hold what it needs: most never are.
#[derive(Debug)]
pub(super) struct Expression {
    pub(super) rule: u32,
    /// Whether it sees the folded line.
    folded: bool,
    pattern: Box<str>,
    /// What such a line may begin with.
    firsts: Firsts,
    compiled: OnceCell<Option<Regex>>,
}

impl Expression {
    /// Checks and compiles the pattern of a rule; one that comes with the crate is checked by the
    /// tests. Goes with what a folded line must hold for it to match.
    pub(super) fn new(rule: &Rule, number: u32, folded: bool, pattern: &str) -> Result<(Self, Needed), RuleError> {
        let compiled = OnceCell::new();
        if !rule.builtin {
            let regex = compile(pattern).map_err(|kind| RuleError::new(&rule.name, kind))?;
            _ = compiled.set(Some(regex));
        }
        let (needed, firsts) = if folded { needed::of(pattern) } else { (needed::unfolded(pattern), Firsts::ALL) };
        Ok((Self { rule: number, folded, pattern: pattern.into(), firsts, compiled }, needed))
    }

    pub(super) fn matches(&self, line: &Candidate<'_>) -> bool {
        if !line.folded().bytes().next().is_none_or(|first| self.firsts.hold(first)) {
            return false;
        }
        let regex = self.compiled.get_or_init(|| compile(&self.pattern).ok());
        regex.as_ref().is_some_and(|regex| regex.is_match(if self.folded { line.folded() } else { line.text() }))
    }
}

fn compile(pattern: &str) -> Result<Regex, RuleErrorKind> {
    RegexBuilder::new(pattern).size_limit(limits::COMPILED_REGEX).nest_limit(limits::NESTING_OF_A_REGEX).build().map_err(|error| match error {
        regex::Error::CompiledTooBig(allowed) => RuleErrorKind::RegexTooBig(allowed),
        error => RuleErrorKind::Regex(error.to_string()),
    })
}
