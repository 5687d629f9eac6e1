//! Regular expressions, each tried only on lines that hold what it needs.

use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU32, Ordering};

use once_cell::sync::OnceCell;
use regex::{Regex, RegexBuilder};

use super::check::limits;
use super::needed::{self, Needed};
use super::pattern::{self, Node};
use super::rule::{Rule, Text};
use super::shape::{Ends, Shape};
use super::signs::{Asked, Shown};
use super::walk;
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::lines::Candidate;
use crate::text::fold;

/// A rule's regular expression. It is read when a line is the first to hold what it needs, and compiled when one may match: most never are.
pub(super) struct Expression {
    pub(super) rule: u32,
    /// Whether it sees the folded line.
    pub(super) folded: bool,
    pub(super) is_caseless: bool,
    is_builtin: bool,
    before: OnceCell<Box<Before>>,
    exact: Lazy,
}

/// What is looked at before an expression is tried.
struct Before {
    asked: Asked,
    /// The pattern without its counts, where it has any.
    loose: Option<Lazy>,
    /// The pattern for the first lines to be walked by. One of a user's own is not, for it may be made so that a walk takes forever.
    first: Option<Node>,
    /// How many lines were walked.
    walks: AtomicU32,
}

/// So many lines are walked before a pattern is compiled.
const WALKS: u32 = 64;

impl Before {
    fn of(pattern: &str, is_builtin: bool) -> Self {
        let node = pattern::read(pattern);
        let is_caseless = pattern::is_caseless(pattern);
        Self {
            asked: Asked::by(node.as_ref(), is_caseless),
            loose: node.as_ref().and_then(|node| loosened(pattern, node)).map(|loose| Lazy::new(loose.into())),
            first: node.filter(|_| is_builtin && !is_caseless),
            walks: AtomicU32::new(0),
        }
    }

    /// Whether the pattern matches a text, if that is told without compiling it as it is.
    fn matches(&self, text: &str) -> Option<bool> {
        let first = self.first.as_ref().filter(|_| self.walks.load(Ordering::Relaxed) < WALKS);
        first
            .and_then(|node| {
                self.walks.fetch_add(1, Ordering::Relaxed);
                walk::matches(node, text)
            })
            .or_else(|| self.loose.as_ref().and_then(|loose| loose.matches(text)).filter(|matches| !matches))
    }
}

impl Expression {
    /// That of a pattern for folded lines that comes with the crate, of which it is known what it needs.
    pub(super) fn known(number: u32, pattern: &Text) -> Self {
        let is_caseless = pattern::is_caseless(pattern);
        Self { rule: number, folded: true, is_caseless, is_builtin: true, before: OnceCell::new(), exact: Lazy::new(pattern.clone()) }
    }

    /// Checks the pattern of a rule; one that comes with the crate is checked by the tests. Goes with what a folded
    /// line must hold for it to match, and with how the line that it sees has to begin and to end.
    pub(super) fn new(rule: &Rule, number: u32, folded: bool, pattern: &Text) -> Result<(Self, Needed, Ends), RuleError> {
        let read = pattern::read_with_size(pattern);
        let of = if folded { needed::of } else { needed::unfolded };
        let needed = read.as_ref().map(|(node, _)| of(node)).unwrap_or_default();
        let expression = Self { folded, is_builtin: rule.builtin, ..Self::known(number, pattern) };
        let ends = Shape::of(read.as_ref().map(|(node, _)| node), expression.is_caseless).outermost();
        if !rule.builtin {
            // What may turn out too big is compiled right away.
            let is_put_off = read.as_ref().is_some_and(|(_, size)| *size <= limits::COMPILED_REGEX);
            if is_put_off { check_syntax(pattern) } else { expression.exact.compile() }.map_err(|kind| rule.refused(kind))?;
            if folded && let Some(text) = read.as_ref().and_then(|(node, _)| never_folded(node)) {
                return Err(rule.refused(RuleErrorKind::NeverFolded(text)));
            }
        }
        Ok((expression, needed, ends))
    }

    /// `shown` is what the folded line shows.
    pub(super) fn matches(&self, line: &Candidate<'_>, shown: &Shown<'_>) -> bool {
        let text = if self.folded { line.folded() } else { line.text() };
        let before = self.before.get_or_init(|| Box::new(Before::of(&self.exact.pattern, self.is_builtin)));
        let asked = &before.asked;
        if !asked.fits_shape(text) || self.folded && !asked.fits(shown) {
            return false;
        }
        before.matches(text).or_else(|| self.exact.matches(text)) == Some(true)
    }
}

/// A text or a class of which every match holds one and no folded line any: the pattern was written for lines as they stand.
fn never_folded(node: &Node) -> Option<String> {
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
        Node::Sequence(parts) => parts.iter().find_map(never_folded),
        Node::Either(branches) => {
            let mut all = branches.iter().map(never_folded);
            let first = all.next()?;
            first.filter(|_| all.all(|branch| branch.is_some()))
        }
        Node::Repeated { node, least, .. } if *least > 0 => never_folded(node),
        Node::Repeated { .. } | Node::Edge | Node::Start | Node::End | Node::Nothing => None,
    }
}

/// The class of these characters, as patterns have it.
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
struct Lazy {
    pattern: Text,
    regex: OnceCell<Option<Regex>>,
}

impl Lazy {
    fn new(pattern: Text) -> Self {
        Self { pattern, regex: OnceCell::new() }
    }

    fn compile(&self) -> Result<(), RuleErrorKind> {
        _ = self.regex.set(Some(compile(&self.pattern)?));
        Ok(())
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

fn check_syntax(pattern: &str) -> Result<(), RuleErrorKind> {
    match builder(pattern).size_limit(0).build() {
        // Its syntax is looked at first.
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
        let is_small = |pattern: &str| pattern::read_with_size(pattern).is_some_and(|(_, size)| size <= limits::COMPILED_REGEX);
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

    /// Whether a text beside an edge has an accented letter there: `\b` knows those of ASCII alone, and holds at none of its places.
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
            Node::Text(_) | Node::Class(..) | Node::Edge | Node::Start | Node::End | Node::Nothing => false,
        }
    }

    /// Whether a branch ends, or begins, in such a letter.
    fn holds_outermost(node: &Node, at_end: bool) -> bool {
        match node {
            Node::Text(text) => {
                (if at_end { text.chars().next_back() } else { text.chars().next() }).is_some_and(|c| !c.is_ascii() && c.is_alphabetic())
            }
            Node::Sequence(parts) => (if at_end { parts.last() } else { parts.first() }).is_some_and(|part| holds_outermost(part, at_end)),
            Node::Either(branches) => branches.iter().any(|branch| holds_outermost(branch, at_end)),
            Node::Repeated { node, .. } => holds_outermost(node, at_end),
            Node::Class(..) | Node::Edge | Node::Start | Node::End | Node::Nothing => false,
        }
    }

    #[test]
    fn no_pattern_of_the_packs_asks_for_an_edge_beside_an_accented_letter() {
        let is_dead = |pattern: &str| pattern::read(pattern).is_some_and(|node| has_edge_beside_accent(&node));
        assert!(is_dead(r"^(?:sur|à)(?-u:\b).*$") && is_dead(r"(?-u:\b)über") && !is_dead(r"^(?:sur|avec)(?-u:\b)"));
        let mut dead = Vec::new();
        for rule in RuleSet::builtin().iter() {
            let folded = rule.patterns.iter().filter_map(|pattern| if let Pattern::FoldedRegex(pattern) = pattern { Some(&**pattern) } else { None });
            dead.extend(folded.filter(|pattern| is_dead(pattern)).map(|pattern| format!("{}: {pattern}", rule.name())));
        }
        assert!(dead.is_empty(), "{dead:#?}");
    }
}
