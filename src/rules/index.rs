//! All patterns of a rule set, compiled once: which rules match a line, at the cost of a few.

use std::collections::HashMap;

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

use super::literals::Literals;
use super::rule::{Pattern, Rule};
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::lines::Candidate;
use crate::text::{fold, words};

/// Limits on one rule and on a set, so that a hostile rule cannot eat the machine. In bytes,
/// except where the name says otherwise.
mod limits {
    pub(super) const NAME: usize = 200;
    pub(super) const PATTERN: usize = 4_096;
    pub(super) const PATTERNS_OF_A_RULE: usize = 10_000;
    pub(super) const COMPILED_REGEX: usize = 1 << 20;
    pub(super) const NESTING_OF_A_REGEX: u32 = 100;
    pub(super) const COMPILED_LITERALS: usize = 1 << 28;
}

/// Where in the line a literal has to stand.
#[derive(Clone, Copy, Debug)]
enum Place {
    Anywhere,
    End,
    Words,
}

/// One use of a literal by a rule.
#[derive(Debug)]
struct Use {
    rule: u32,
    place: Place,
}

/// A conjunction of cues; tried when a literal of its first group is found.
#[derive(Debug)]
struct Cues {
    rule: u32,
    groups: Vec<Vec<u32>>,
}

#[derive(Debug)]
pub(crate) struct Index {
    /// Patterns that have to be the whole line.
    whole: HashMap<Box<str>, Vec<u32>>,
    prefixes: Literals,
    prefix_rules: Vec<Vec<u32>>,
    inside: Literals,
    uses: Vec<Vec<Use>>,
    cues: Vec<Cues>,
    /// For every literal the conjunctions whose first group holds it.
    first_cues: Vec<Vec<u32>>,
    regexes: Regexes,
    folded_regexes: Regexes,
    /// Rules with conditions of the caller's own.
    conditions: Vec<u32>,
}

impl Index {
    /// Checks and compiles the patterns of `rules`.
    pub(crate) fn new(rules: &[Rule]) -> Result<Self, RuleError> {
        let mut whole: HashMap<Box<str>, Vec<u32>> = HashMap::new();
        let mut prefixes = Interner::default();
        let mut inside = Interner::default();
        let mut prefix_rules = Vec::new();
        let mut uses: Vec<Vec<Use>> = Vec::new();
        let mut first_cues: Vec<Vec<u32>> = Vec::new();
        let mut cues = Vec::new();
        let mut conditions = Vec::new();
        let mut patterns = [Vec::new(), Vec::new()];
        for (number, rule) in (0..).zip(rules) {
            check(rule)?;
            for pattern in &rule.patterns {
                match pattern {
                    Pattern::Whole(literal) => whole.entry(literal.as_str().into()).or_default().push(number),
                    Pattern::Prefix(literal) => slot(&mut prefix_rules, prefixes.id(literal)).push(number),
                    Pattern::Suffix(literal) => {
                        slot(&mut uses, inside.id(literal)).push(Use { rule: number, place: Place::End });
                    }
                    Pattern::Contains(literal) => {
                        slot(&mut uses, inside.id(literal)).push(Use { rule: number, place: Place::Anywhere });
                    }
                    Pattern::Phrase(literal) => {
                        slot(&mut uses, inside.id(literal)).push(Use { rule: number, place: Place::Words });
                    }
                    Pattern::Cues(groups) => {
                        let groups: Vec<Vec<u32>> = groups.iter().map(|group| group.iter().map(|cue| inside.id(cue)).collect()).collect();
                        for &cue in &groups[0] {
                            slot(&mut first_cues, cue).push(cues.len() as u32);
                        }
                        cues.push(Cues { rule: number, groups });
                    }
                    Pattern::Regex(pattern) => patterns[0].push((number, pattern.as_str())),
                    Pattern::FoldedRegex(pattern) => patterns[1].push((number, pattern.as_str())),
                    Pattern::When(_) => conditions.push(number),
                }
            }
        }
        let literals = inside.literals.len();
        uses.resize_with(literals, Vec::new);
        first_cues.resize_with(literals, Vec::new);
        let compile = |interner: Interner, anchored| {
            let bytes = interner.literals.iter().map(String::len).sum();
            Literals::new(&interner.literals, anchored, limits::COMPILED_LITERALS).map_err(|_| {
                let what = "bytes of literals in one set";
                RuleError::new("", RuleErrorKind::Limit { what, found: bytes, allowed: limits::COMPILED_LITERALS / 100 })
            })
        };
        let [regexes, folded_regexes] = patterns;
        Ok(Self {
            whole,
            prefixes: compile(prefixes, true)?,
            prefix_rules,
            inside: compile(inside, false)?,
            uses,
            cues,
            first_cues,
            regexes: Regexes::new(rules, &regexes)?,
            folded_regexes: Regexes::new(rules, &folded_regexes)?,
            conditions,
        })
    }

    /// Puts into `matched` the numbers of the rules that match the line, lowest first, each once.
    pub(crate) fn matches(&self, rules: &[Rule], line: &Candidate<'_>, scratch: &mut Scratch, matched: &mut Vec<u32>) {
        matched.clear();
        let folded = line.folded();
        if let Some(numbers) = self.whole.get(fold::undecorated(folded)) {
            matched.extend(numbers);
        }
        self.prefixes.scan(folded, |id, _, _| matched.extend(&self.prefix_rules[id as usize]));
        scratch.start_line(self.uses.len());
        self.inside.scan(folded, |id, start, end| {
            let at_edges = words::at_word_edges(folded, start, end);
            for usage in &self.uses[id as usize] {
                let fits = match usage.place {
                    Place::Anywhere => true,
                    Place::End => end == folded.len(),
                    Place::Words => at_edges,
                };
                if fits {
                    matched.push(usage.rule);
                }
            }
            if at_edges {
                scratch.find(id);
            }
        });
        for &found in &scratch.found {
            for &number in &self.first_cues[found as usize] {
                let cues = &self.cues[number as usize];
                if cues.groups[1..].iter().all(|group| group.iter().any(|&cue| scratch.is_found(cue))) {
                    matched.push(cues.rule);
                }
            }
        }
        self.regexes.matches(line.text(), matched);
        self.folded_regexes.matches(folded, matched);
        let holds = |pattern: &Pattern| matches!(pattern, Pattern::When(condition) if condition.holds(line));
        matched.extend(self.conditions.iter().filter(|&&number| rules[number as usize].patterns.iter().any(holds)));
        matched.sort_unstable();
        matched.dedup();
        let words = line.words();
        matched.retain(|&number| rules[number as usize].words.contains(&words));
    }
}

/// Which literals were found in the line at hand; kept between lines to save allocations.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    line: u64,
    found_in: Vec<u64>,
    found: Vec<u32>,
}

impl Scratch {
    fn start_line(&mut self, literals: usize) {
        self.line += 1;
        self.found_in.resize(literals, 0);
        self.found.clear();
    }

    fn find(&mut self, literal: u32) {
        if self.found_in[literal as usize] != self.line {
            self.found_in[literal as usize] = self.line;
            self.found.push(literal);
        }
    }

    fn is_found(&self, literal: u32) -> bool {
        self.found_in[literal as usize] == self.line
    }
}

/// Regular expressions, each belonging to a rule, matched together.
#[derive(Debug)]
struct Regexes {
    set: RegexSet,
    rules: Vec<u32>,
}

impl Regexes {
    fn new(rules: &[Rule], patterns: &[(u32, &str)]) -> Result<Self, RuleError> {
        // Each by itself first, so that an error names its rule and one rule cannot take the memory
        // of all. The built-in ones have been through that in the tests.
        for (number, pattern) in patterns.iter().filter(|(number, _)| !rules[*number as usize].builtin) {
            compile_regex(pattern).map_err(|kind| RuleError::new(&rules[*number as usize].name, kind))?;
        }
        let set = RegexSetBuilder::new(patterns.iter().map(|(_, pattern)| pattern))
            .size_limit(limits::COMPILED_REGEX.saturating_mul(patterns.len().max(1)))
            .nest_limit(limits::NESTING_OF_A_REGEX)
            .build()
            .map_err(|error| RuleError::new("", RuleErrorKind::Regex(error.to_string())))?;
        Ok(Self { set, rules: patterns.iter().map(|(number, _)| *number).collect() })
    }

    fn matches(&self, text: &str, matched: &mut Vec<u32>) {
        if !self.rules.is_empty() {
            matched.extend(self.set.matches(text).into_iter().map(|at| self.rules[at]));
        }
    }
}

fn compile_regex(pattern: &str) -> Result<Regex, RuleErrorKind> {
    RegexBuilder::new(pattern).size_limit(limits::COMPILED_REGEX).nest_limit(limits::NESTING_OF_A_REGEX).build().map_err(|error| match error {
        regex::Error::CompiledTooBig(allowed) => RuleErrorKind::RegexTooBig(allowed),
        error => RuleErrorKind::Regex(error.to_string()),
    })
}

/// Checks what can be checked of a rule without its neighbours.
fn check(rule: &Rule) -> Result<(), RuleError> {
    let refuse = |kind| Err(RuleError::new(&rule.name, kind));
    let limit = |what, found, allowed| Err(RuleError::new(&rule.name, RuleErrorKind::Limit { what, found, allowed }));
    if rule.name.trim().is_empty() {
        return refuse(RuleErrorKind::Unnamed);
    }
    if rule.name.len() > limits::NAME {
        return limit("bytes in a rule's name", rule.name.len(), limits::NAME);
    }
    if rule.patterns.is_empty() {
        return refuse(RuleErrorKind::NoPattern);
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
            if text.trim().is_empty() && !is_regex {
                return refuse(RuleErrorKind::EmptyPattern);
            }
        }
    }
    Ok(())
}

fn texts(pattern: &Pattern) -> Vec<&String> {
    match pattern {
        Pattern::Whole(text)
        | Pattern::Prefix(text)
        | Pattern::Suffix(text)
        | Pattern::Contains(text)
        | Pattern::Phrase(text)
        | Pattern::Regex(text)
        | Pattern::FoldedRegex(text) => vec![text],
        Pattern::Cues(groups) => groups.iter().flatten().collect(),
        Pattern::When(_) => Vec::new(),
    }
}

/// Gives every distinct literal a number.
#[derive(Default)]
struct Interner {
    literals: Vec<String>,
    ids: HashMap<String, u32>,
}

impl Interner {
    fn id(&mut self, literal: &str) -> u32 {
        if let Some(&id) = self.ids.get(literal) {
            return id;
        }
        let id = self.literals.len() as u32;
        self.literals.push(literal.to_owned());
        self.ids.insert(literal.to_owned(), id);
        id
    }
}

/// The entry of `list` at `id`, the list made long enough for it.
fn slot<T>(list: &mut Vec<Vec<T>>, id: u32) -> &mut Vec<T> {
    let id = id as usize;
    if list.len() <= id {
        list.resize_with(id + 1, Vec::new);
    }
    &mut list[id]
}
