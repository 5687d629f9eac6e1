//! Regular expressions, each tried only on lines that hold what it needs.

use once_cell::sync::OnceCell;
use regex::{Regex, RegexBuilder};

use super::check::limits;
use super::needed::{self, Needed};
use super::pattern::{self, Node};
use super::rule::Rule;
use super::signs::Asked;
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::lines::Candidate;

/// A rule's regular expression. One that comes with the crate is compiled when a line is the first
/// to hold what it needs: most never are.
#[derive(Debug)]
pub(super) struct Expression {
    pub(super) rule: u32,
    /// Whether it sees the folded line.
    folded: bool,
    asked: Asked,
    /// What is tried first: the pattern without its counts, where it has any.
    loose: Option<Lazy>,
    exact: Lazy,
}

impl Expression {
    /// Checks and compiles the pattern of a rule; one that comes with the crate is checked by the
    /// tests. Goes with what a folded line must hold for it to match.
    pub(super) fn new(rule: &Rule, number: u32, folded: bool, pattern: &str) -> Result<(Self, Needed), RuleError> {
        let exact = Lazy::new(pattern);
        if !rule.builtin {
            let regex = compile(pattern).map_err(|kind| RuleError::new(&rule.name, kind))?;
            _ = exact.regex.set(Some(regex));
        }
        let node = pattern::read(pattern);
        let needed = node.as_ref().map(if folded { needed::of } else { needed::unfolded }).unwrap_or_default();
        let loose = node.as_ref().and_then(|node| loosened(pattern, node)).as_deref().map(Lazy::new);
        Ok((Self { rule: number, folded, asked: Asked::by(node.as_ref()), loose, exact }, needed))
    }

    /// `signs` gives those of the folded line.
    pub(super) fn matches(&self, line: &Candidate<'_>, signs: impl FnOnce() -> u64) -> bool {
        let text = if self.folded { line.folded() } else { line.text() };
        if !self.asked.fits_ends(text) || self.folded && self.asked.asks_for_signs() && !self.asked.fits_signs(signs()) {
            return false;
        }
        self.loose.as_ref().and_then(|loose| loose.matches(text)) != Some(false) && self.exact.matches(text) == Some(true)
    }
}

/// A regular expression that is compiled at its first use.
#[derive(Debug)]
struct Lazy {
    pattern: Box<str>,
    regex: OnceCell<Option<Regex>>,
}

impl Lazy {
    fn new(pattern: &str) -> Self {
        Self { pattern: pattern.into(), regex: OnceCell::new() }
    }

    /// Whether it matches; nothing if it does not compile.
    fn matches(&self, text: &str) -> Option<bool> {
        self.regex.get_or_init(|| compile(&self.pattern).ok()).as_ref().map(|regex| regex.is_match(text))
    }
}

/// A pattern with these counts, or more, is loosened.
const MANY: u32 = 5;

/// The pattern with `*` and `+` in place of its counts: it matches all that the pattern does. What counts far has an automaton of many
/// states, which is dear to build and to walk; most lines that hold what is needed do not even match without the counts.
fn loosened(pattern: &str, node: &Node) -> Option<String> {
    let mut loose = String::new();
    let mut end = 0;
    node.counts(&mut |least, count| {
        if count.most >= MANY {
            loose.push_str(&pattern[end..count.at.start]);
            loose.push(if least == 0 { '*' } else { '+' });
            end = count.at.end;
        }
    });
    (end > 0).then(|| loose + &pattern[end..])
}

fn compile(pattern: &str) -> Result<Regex, RuleErrorKind> {
    RegexBuilder::new(pattern).size_limit(limits::COMPILED_REGEX).nest_limit(limits::NESTING_OF_A_REGEX).build().map_err(|error| match error {
        regex::Error::CompiledTooBig(allowed) => RuleErrorKind::RegexTooBig(allowed),
        error => RuleErrorKind::Regex(error.to_string()),
    })
}
