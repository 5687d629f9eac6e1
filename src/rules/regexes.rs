//! Regular expressions of rules. Each is tried only on lines that hold what it needs, after checks that are cheaper than the expression itself.

use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU32, Ordering};

use once_cell::sync::OnceCell;
use regex::{Regex, RegexBuilder};

use super::check::limits;
use super::needed::{self, Needed};
use super::rule::{Rule, Text};
use super::shape::{Ends, Shape};
use super::signs::{ByteFilter, LineBytes};
use super::syntax::{self, Node};
use super::walk;
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::lines::Candidate;
use crate::text::fold;

/// A rule's regular expression.
///
/// Its pattern is read when the first line holds a string that it needs, and compiled when the first line may match. Most are never compiled.
pub(super) struct Expression {
    pub(super) rule: u32,
    /// Whether it sees the folded line.
    pub(super) folded: bool,
    pub(super) is_caseless: bool,
    is_builtin: bool,
    precheck: OnceCell<Box<Precheck>>,
    exact: LazyRegex,
}

/// Cheaper checks, made before an expression is tried.
struct Precheck {
    filter: ByteFilter,
    /// The pattern with its counts loosened, if it has large ones.
    loose: Option<LazyRegex>,
    /// The pattern that is walked for the first lines. Not for a user's own pattern, which could be made so that a walk takes forever.
    walked: Option<Node>,
    /// How many lines were walked.
    walks: AtomicU32,
}

/// After this many lines a pattern is compiled instead of walked.
const WALKS_BEFORE_COMPILING: u32 = 64;

impl Precheck {
    fn of(pattern: &str, is_builtin: bool) -> Self {
        let node = syntax::read(pattern);
        let is_caseless = syntax::is_caseless(pattern);
        Self {
            filter: ByteFilter::of(node.as_ref(), is_caseless),
            loose: node.as_ref().and_then(|node| loosened(pattern, node)).map(|loose| LazyRegex::new(loose.into())),
            walked: node.filter(|_| is_builtin && !is_caseless),
            walks: AtomicU32::new(0),
        }
    }

    /// Whether the pattern matches a text, if that can be told without compiling the exact pattern.
    fn matches(&self, text: &str) -> Option<bool> {
        let walked = self.walked.as_ref().filter(|_| self.walks.load(Ordering::Relaxed) < WALKS_BEFORE_COMPILING);
        walked
            .and_then(|node| {
                self.walks.fetch_add(1, Ordering::Relaxed);
                walk::matches(node, text)
            })
            .or_else(|| self.loose.as_ref().and_then(|loose| loose.matches(text)).filter(|matches| !matches))
    }
}

impl Expression {
    /// An expression for folded lines whose pattern is not checked: for those that come with the crate, which the tests check.
    pub(super) fn unchecked(number: u32, pattern: &Text) -> Self {
        let is_caseless = syntax::is_caseless(pattern);
        Self { rule: number, folded: true, is_caseless, is_builtin: true, precheck: OnceCell::new(), exact: LazyRegex::new(pattern.clone()) }
    }

    /// Checks the pattern of a rule, unless the rule comes with the crate. Returns the expression, the strings of which a folded
    /// line must hold one for it to match, and how the line that it sees has to begin and end.
    ///
    /// # Errors
    ///
    /// If the pattern does not compile, is too big, or can never match the folded lines that it is for.
    pub(super) fn new(rule: &Rule, number: u32, folded: bool, pattern: &Text) -> Result<(Self, Needed, Ends), RuleError> {
        let read = syntax::read_with_size(pattern);
        let of = if folded { needed::of } else { needed::unfolded };
        let needed = read.as_ref().map(|(node, _)| of(node)).unwrap_or_default();
        let expression = Self { folded, is_builtin: rule.builtin, ..Self::unchecked(number, pattern) };
        let ends = Shape::of(read.as_ref().map(|(node, _)| node), expression.is_caseless).outermost();
        if !rule.builtin {
            // A pattern that may turn out too big is compiled right away.
            let is_small = read.as_ref().is_some_and(|(_, size)| *size <= limits::COMPILED_REGEX);
            if is_small { check_syntax(pattern) } else { expression.exact.compile() }.map_err(|kind| rule.refused(kind))?;
            if folded && let Some(text) = read.as_ref().and_then(|(node, _)| part_lost_in_folding(node)) {
                return Err(rule.refused(RuleErrorKind::NeverFolded(text)));
            }
        }
        Ok((expression, needed, ends))
    }

    /// Whether the expression matches the line. `line_bytes` is of its folded form.
    pub(super) fn matches(&self, line: &Candidate<'_>, line_bytes: &LineBytes<'_>) -> bool {
        let text = if self.folded { line.folded() } else { line.text() };
        let precheck = self.precheck.get_or_init(|| Box::new(Precheck::of(&self.exact.pattern, self.is_builtin)));
        let filter = &precheck.filter;
        if !filter.fits_shape(text) || self.folded && !filter.fits(line_bytes) {
            return false;
        }
        precheck.matches(text).or_else(|| self.exact.matches(text)) == Some(true)
    }
}

/// A text or class of the pattern that every match holds but no folded line does, such as a capital letter. Such a pattern was written for lines as
/// they stand.
fn part_lost_in_folding(node: &Node) -> Option<String> {
    let is_changed = |text: &str| {
        let mut folded = String::new();
        fold::fold_into(text, &mut folded);
        folded != text
    };
    match node {
        Node::Text(text) => is_changed(text).then(|| text.clone()),
        Node::Class(bytes, members) => {
            let members = members.all(*bytes)?;
            let mut each = members.iter().cloned().flatten();
            each.all(|c| is_changed(c.encode_utf8(&mut [0; 4]))).then(|| class_of(&members))
        }
        Node::Sequence(parts) => parts.iter().find_map(part_lost_in_folding),
        Node::Either(branches) => {
            let mut all = branches.iter().map(part_lost_in_folding);
            let first = all.next()?;
            first.filter(|_| all.all(|branch| branch.is_some()))
        }
        Node::Repeated { node, least, .. } if *least > 0 => part_lost_in_folding(node),
        Node::Repeated { .. } | Node::Edge | Node::Start | Node::End | Node::NotEdge => None,
    }
}

/// The class of these characters, written as in a pattern.
fn class_of(members: &[RangeInclusive<char>]) -> String {
    let members: Vec<char> = members.iter().cloned().flatten().collect();
    let mut class = String::from("[");
    for run in members.chunk_by(|&one, &next| one as u32 + 1 == next as u32) {
        match *run {
            [first, _, .., last] => class.extend([first, '-', last]),
            _ => class.extend(run),
        }
    }
    class + "]"
}

/// A regular expression that is compiled at its first use.
struct LazyRegex {
    pattern: Text,
    regex: OnceCell<Option<Regex>>,
}

impl LazyRegex {
    fn new(pattern: Text) -> Self {
        Self { pattern, regex: OnceCell::new() }
    }

    fn compile(&self) -> Result<(), RuleErrorKind> {
        _ = self.regex.set(Some(compile(&self.pattern)?));
        Ok(())
    }

    /// Whether it matches; `None` if it does not compile.
    fn matches(&self, text: &str) -> Option<bool> {
        self.regex.get_or_init(|| compile(&self.pattern).ok()).as_ref().map(|regex| regex.is_match(text))
    }
}

/// A count `{n,m}` is loosened if `m` is at least this.
const LOOSENED_FROM: u32 = 5;

/// The pattern with `*` and `+` in place of its larger counts, if it has any. It matches everything that the exact pattern does.
///
/// A pattern that counts far has an automaton of many states, which is expensive to build and to run. Most lines that hold what is needed do not
/// even match without the counts.
fn loosened(pattern: &str, node: &Node) -> Option<String> {
    let mut loose = String::new();
    let mut end = 0;
    node.counts(&mut |least, count| {
        if count.most >= LOOSENED_FROM {
            loose.push_str(&pattern[end..count.at.start]);
            loose.push(if least == 0 { '*' } else { '+' });
            end = count.at.end;
        }
    });
    (end > 0).then(|| loose + &pattern[end..])
}

fn check_syntax(pattern: &str) -> Result<(), RuleErrorKind> {
    match builder(pattern).size_limit(0).build() {
        // The syntax is checked before the size.
        Ok(_) | Err(regex::Error::CompiledTooBig(_)) => Ok(()),
        Err(error) => Err(RuleErrorKind::Regex(error.to_string())),
    }
}

fn compile(pattern: &str) -> Result<Regex, RuleErrorKind> {
    builder(pattern).size_limit(limits::COMPILED_REGEX).build().map_err(|error| match error {
        regex::Error::CompiledTooBig(allowed) => RuleErrorKind::RegexTooBig(allowed),
        error => RuleErrorKind::Regex(error.to_string()),
    })
}

fn builder(pattern: &str) -> RegexBuilder {
    let mut builder = RegexBuilder::new(pattern);
    builder.nest_limit(limits::NESTING_OF_A_REGEX);
    builder
}

#[cfg(test)]
mod tests {
    use super::super::rule::Pattern;
    use super::*;
    use crate::RuleSet;

    #[test]
    fn what_is_called_small_compiles() {
        let is_small = |pattern: &str| syntax::read_with_size(pattern).is_some_and(|(_, size)| size <= limits::COMPILED_REGEX);
        let parts =
            [r"\w", r"\W", r"\d", r"\D", r"\S", r"\p{L}", r"\P{Lu}", r"[^a]", ".", "é", r"[\p{L}\p{N}]", "(?:k|s)", r"\b", "[a-zà-ÿ]", r"[^\w]"];
        let counts = ["", "*", "+", "{3}", "{2,9}", "{1, 9}", "{15,}", "{70}", "{100}", "{0,500}"];
        let mut small = 0;
        for pattern in parts.iter().flat_map(|part| counts.iter().map(move |count| format!("{part}{count}"))) {
            for pattern in [pattern.repeat(9), format!("(?i)(?:{pattern}){{3}}"), format!("(?i){pattern}")] {
                if is_small(&pattern) && check_syntax(&pattern).is_ok() {
                    small += 1;
                    assert!(compile(&pattern).is_ok(), "{pattern}");
                }
            }
        }
        assert!(small > 50, "{small}");
        assert!(is_small(r"^\d{9,40} \w+$") && is_small(r"(?:\w+ ){2,9}x{1,99}$"));
        assert!(!is_small(r"\w{100}") && !is_small("(a{1000}){1000}") && !is_small("a{99999999999999999999999}"));
    }

    /// Whether a text beside `(?-u:\b)` has an accented letter there. That edge knows only letters of ASCII, so that it can never match there.
    fn has_edge_beside_accent(node: &Node) -> bool {
        match node {
            Node::Sequence(parts) => {
                let is_dead = |pair: &[Node]| match pair {
                    [before, Node::Edge] => holds_outermost(before, true),
                    [Node::Edge, behind] => holds_outermost(behind, false),
                    _ => false,
                };
                parts.windows(2).any(is_dead) || parts.iter().any(has_edge_beside_accent)
            }
            Node::Either(branches) => branches.iter().any(has_edge_beside_accent),
            Node::Repeated { node, .. } => has_edge_beside_accent(node),
            Node::Text(_) | Node::Class(..) | Node::Edge | Node::Start | Node::End | Node::NotEdge => false,
        }
    }

    /// Whether a branch of the part ends (or begins) with such a letter.
    fn holds_outermost(node: &Node, at_end: bool) -> bool {
        match node {
            Node::Text(text) => {
                (if at_end { text.chars().next_back() } else { text.chars().next() }).is_some_and(|c| !c.is_ascii() && c.is_alphabetic())
            }
            Node::Sequence(parts) => (if at_end { parts.last() } else { parts.first() }).is_some_and(|part| holds_outermost(part, at_end)),
            Node::Either(branches) => branches.iter().any(|branch| holds_outermost(branch, at_end)),
            Node::Repeated { node, .. } => holds_outermost(node, at_end),
            Node::Class(..) | Node::Edge | Node::Start | Node::End | Node::NotEdge => false,
        }
    }

    #[test]
    fn no_pattern_of_the_packs_asks_for_an_edge_beside_an_accented_letter() {
        let is_dead = |pattern: &str| syntax::read(pattern).is_some_and(|node| has_edge_beside_accent(&node));
        assert!(is_dead(r"^(?:sur|à)(?-u:\b).*$") && is_dead(r"(?-u:\b)über") && !is_dead(r"^(?:sur|avec)(?-u:\b)"));
        let mut dead = Vec::new();
        for rule in RuleSet::builtin().iter() {
            let folded = rule.patterns.iter().filter_map(|pattern| if let Pattern::FoldedRegex(pattern) = pattern { Some(&**pattern) } else { None });
            dead.extend(folded.filter(|pattern| is_dead(pattern)).map(|pattern| format!("{}: {pattern}", rule.name())));
        }
        assert!(dead.is_empty(), "{dead:#?}");
    }
}
