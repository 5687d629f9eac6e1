//! All patterns of a rule set, compiled once: which rules match a line, at the cost of a few.
//!
//! One pass over the folded line finds all literals that stand in it: those of the rules, and
//! those without which a regular expression cannot match. Only what they point to is tried.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::check::check_all;
use super::literals::{Begin, KEY, Literals};
use super::needed::{EDGE, Needed};
use super::regexes::Expression;
use super::rule::{Pattern, Rule};
use crate::error::RuleError;
use crate::layers::lines::Candidate;
use crate::text::words;

/// What a literal that was found is for. Numbers are those of rules, but for the last.
#[derive(Clone, Copy, Debug)]
enum Use {
    /// A rule that it has to be the whole line for.
    Whole(u32),
    /// A rule that asks no more.
    Found(u32),
    /// A rule that it has to end the line for.
    End(u32),
    /// A rule that it has to be whole words for.
    Words(u32),
    /// Conjunctions of cues: see [`Cues`].
    Cue,
    /// An expression that needs it.
    Needed(u32),
}

/// A conjunction of cues; tried when a literal of its first group is found.
#[derive(Debug)]
struct Cues {
    rule: u32,
    /// Slots of literals.
    groups: Vec<Vec<u32>>,
}

/// Literals that are looked for at the same places.
#[derive(Debug, Default)]
struct Table {
    literals: Literals,
    /// For every literal what it is for.
    uses: Vec<Vec<Use>>,
}

impl Table {
    fn new(entries: &[(Cow<'_, str>, Use)]) -> Self {
        let literals = Literals::new(entries.iter().map(|(literal, _)| literal.as_ref()));
        let mut uses = vec![Vec::new(); literals.len()];
        for (literal, usage) in entries {
            if let Some(id) = literals.id(literal) {
                uses[id as usize].push(*usage);
            }
        }
        Self { literals, uses }
    }
}

#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Looked for at the line's start.
    start: Table,
    /// Looked for where a word may begin.
    words: Table,
    /// Looked for everywhere.
    anywhere: Table,
    cues: Vec<Cues>,
    /// For every literal the conjunctions whose first group holds it; those of `anywhere` behind
    /// those of `words`.
    first_cues: Vec<Vec<u32>>,
    expressions: Vec<Expression>,
    /// Expressions that need nothing.
    always: Vec<u32>,
    /// Rules with conditions of the caller's own.
    conditions: Vec<u32>,
}

/// The entries of the three tables, as they come together.
#[derive(Default)]
struct Entries<'r> {
    start: Vec<(Cow<'r, str>, Use)>,
    words: Vec<(Cow<'r, str>, Use)>,
    anywhere: Vec<(Cow<'r, str>, Use)>,
}

impl<'r> Entries<'r> {
    /// A literal that has to be whole words.
    fn phrase(&mut self, literal: &'r str, usage: Use) {
        let table = if is_of_words(literal) { &mut self.words } else { &mut self.anywhere };
        table.push((literal.into(), usage));
    }

    /// What an expression needs. Gives back whether it needs anything.
    fn needed(&mut self, needed: Needed, usage: Use) -> bool {
        match needed {
            Needed::Nothing => return false,
            Needed::Start(strings) => self.start.extend(strings.into_iter().map(|string| (string.into(), usage))),
            Needed::Inside(strings) => {
                for string in strings {
                    match from_word(&string) {
                        Some(word) => self.words.push((word.replace(EDGE, "").into(), usage)),
                        None => self.anywhere.push((string.replace(EDGE, "").into(), usage)),
                    }
                }
            }
        }
        true
    }
}

/// Whether a phrase begins with a word, so that it is to be looked for where one begins.
fn is_of_words(phrase: &str) -> bool {
    phrase.chars().next().is_some_and(words::is_word_char)
}

/// The part of a needed string from where a word begins in it for certain, if that is long enough
/// to be looked for in place of the whole.
fn from_word(string: &str) -> Option<&str> {
    let mut joined = true;
    let start = string.char_indices().find_map(|(at, c)| {
        let begins = !joined && c.is_ascii_alphanumeric();
        joined = c.is_ascii_alphanumeric();
        begins.then_some(at)
    })?;
    let word = &string[start..];
    (word.len() >= 3 || string[..start].trim_start_matches(EDGE).is_empty()).then_some(word)
}

impl Index {
    /// Checks and compiles the patterns of those of the set's `rules` that `numbers` names.
    pub(crate) fn new(rules: &[Rule], numbers: &[u32]) -> Result<Self, RuleError> {
        let rules = || numbers.iter().map(|&number| (number, &rules[number as usize]));
        check_all(rules().map(|(_, rule)| rule))?;
        let mut entries = Entries::default();
        let mut conjunctions = Vec::new();
        let mut expressions = Vec::new();
        let mut always = Vec::new();
        let mut conditions = Vec::new();
        for (number, rule) in rules() {
            let mut expression = |folded, pattern: &str, entries: &mut Entries<'_>| {
                let expression = Expression::new(rule, number, folded, pattern)?;
                let own = expressions.len() as u32;
                if !entries.needed(expression.needed(), Use::Needed(own)) {
                    always.push(own);
                }
                expressions.push(expression);
                Ok(())
            };
            for pattern in &rule.patterns {
                match pattern {
                    Pattern::Whole(literal) => entries.start.push((literal.into(), Use::Whole(number))),
                    Pattern::Prefix(literal) => entries.start.push((literal.into(), Use::Found(number))),
                    Pattern::Suffix(literal) => entries.anywhere.push((literal.into(), Use::End(number))),
                    Pattern::Contains(literal) => entries.anywhere.push((literal.into(), Use::Found(number))),
                    Pattern::Phrase(literal) => entries.phrase(literal, Use::Words(number)),
                    Pattern::Cues(groups) => {
                        groups.iter().flatten().for_each(|cue| entries.phrase(cue, Use::Cue));
                        conjunctions.push((number, groups));
                    }
                    Pattern::Regex(pattern) => expression(false, pattern, &mut entries)?,
                    Pattern::FoldedRegex(pattern) => expression(true, pattern, &mut entries)?,
                    Pattern::When(_) => conditions.push(number),
                }
            }
        }
        let [start, words, anywhere] = [entries.start, entries.words, entries.anywhere].map(|entries| Table::new(&entries));
        let mut index = Self { start, words, anywhere, cues: Vec::new(), first_cues: Vec::new(), expressions, always, conditions };
        index.add_cues(conjunctions);
        Ok(index)
    }

    fn add_cues(&mut self, conjunctions: Vec<(u32, &Vec<Vec<String>>)>) {
        self.first_cues.resize_with(self.words.literals.len() + self.anywhere.literals.len(), Vec::new);
        let slot = |cue: &String| match is_of_words(cue) {
            true => self.words.literals.id(cue),
            false => self.anywhere.literals.id(cue).map(|id| id + self.words.literals.len() as u32),
        };
        for (number, (rule, groups)) in (0..).zip(conjunctions) {
            let groups: Vec<Vec<u32>> = groups.iter().map(|group| group.iter().filter_map(slot).collect()).collect();
            groups[0].iter().for_each(|&cue| self.first_cues[cue as usize].push(number));
            self.cues.push(Cues { rule, groups });
        }
    }

    /// Adds to `matched` the numbers of the rules that match the line, in no order and some of them
    /// more than once. `bare` is how long the folded line is without decoration at its end.
    pub(crate) fn matches(&self, rules: &[Rule], line: &Candidate<'_>, bare: usize, scratch: &mut Scratch, matched: &mut Vec<u32>) {
        let before = matched.len();
        scratch.start_line(self.first_cues.len(), self.expressions.len());
        self.find_literals(line.folded(), bare, scratch, matched);
        for &found in &scratch.cues.list {
            for &number in &self.first_cues[found as usize] {
                let cues = &self.cues[number as usize];
                if cues.groups[1..].iter().all(|group| group.iter().any(|&cue| scratch.cues.holds(cue))) {
                    matched.push(cues.rule);
                }
            }
        }
        let words = line.words();
        let fits = |number: u32| rules[number as usize].words.contains(&words);
        for &expression in scratch.expressions.list.iter().chain(&self.always) {
            let expression = &self.expressions[expression as usize];
            if fits(expression.rule) && expression.matches(line) {
                matched.push(expression.rule);
            }
        }
        let holds = |pattern: &Pattern| matches!(pattern, Pattern::When(condition) if condition.holds(line));
        matched.extend(self.conditions.iter().filter(|&&number| fits(number) && rules[number as usize].patterns.iter().any(holds)));
        let mut at = before;
        while at < matched.len() {
            if fits(matched[at]) { at += 1 } else { _ = matched.swap_remove(at) }
        }
    }

    /// Finds all literals in the folded line: rules that need no more go into `matched`, cues and
    /// expressions into `scratch`.
    fn find_literals(&self, folded: &str, bare: usize, scratch: &mut Scratch, matched: &mut Vec<u32>) {
        self.find_places(folded.as_bytes(), &mut scratch.places);
        let take = &mut |table: &Table, id: u32, behind: u32, start: usize, end: usize| {
            let is_of_words = OnceCell::new();
            let is_of_words = || *is_of_words.get_or_init(|| words::at_word_edges(folded, start, end));
            for &usage in &table.uses[id as usize] {
                match usage {
                    Use::Found(rule) => matched.push(rule),
                    Use::Whole(rule) if end == bare => matched.push(rule),
                    Use::End(rule) if end == folded.len() => matched.push(rule),
                    Use::Words(rule) if is_of_words() => matched.push(rule),
                    Use::Cue if is_of_words() => scratch.cues.put(behind + id),
                    Use::Needed(expression) => scratch.expressions.put(expression),
                    Use::Whole(_) | Use::End(_) | Use::Words(_) | Use::Cue => {}
                }
            }
        };
        self.start.literals.at(folded, 0, |id, end| take(&self.start, id, 0, 0, end));
        for &start in &scratch.places.words {
            self.words.literals.at(folded, start, |id, end| take(&self.words, id, 0, start, end));
        }
        let behind = self.words.literals.len() as u32;
        for &start in &scratch.places.anywhere {
            self.anywhere.literals.at(folded, start, |id, end| take(&self.anywhere, id, behind, start, end));
        }
    }

    /// Tells at which places of a line a literal may begin.
    fn find_places(&self, folded: &[u8], places: &mut Places) {
        places.words.clear();
        places.anywhere.clear();
        let mut in_word = false;
        let mut look = |start: usize, begin: Begin| {
            // Before a letter or digit that does not follow one of ASCII. That is every place at
            // which a word begins, and some between letters of other scripts.
            let first = begin.first();
            let joins = first.is_ascii_alphanumeric();
            if !in_word && (joins || !first.is_ascii()) && self.words.literals.may_begin(begin) {
                places.words.push(start);
            }
            in_word = joins;
            if self.anywhere.literals.may_begin(begin) {
                places.anywhere.push(start);
            }
        };
        let whole = folded.len().saturating_sub(KEY - 1);
        folded.windows(KEY).enumerate().for_each(|(start, bytes)| look(start, Begin::of(bytes)));
        (whole..folded.len()).for_each(|start| look(start, Begin::of(&folded[start..])));
    }
}

/// Places in a line at which a literal may begin.
#[derive(Debug, Default)]
struct Places {
    /// One of those that are looked for where a word may begin.
    words: Vec<usize>,
    /// One of those that are looked for everywhere.
    anywhere: Vec<usize>,
}

/// What was found in the line at hand; kept between lines to save allocations.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    places: Places,
    cues: Marks,
    expressions: Marks,
}

impl Scratch {
    fn start_line(&mut self, cues: usize, expressions: usize) {
        self.cues.clear(cues);
        self.expressions.clear(expressions);
    }
}

/// A set of small numbers that is emptied at no cost.
#[derive(Debug, Default)]
struct Marks {
    round: u64,
    put_in: Vec<u64>,
    list: Vec<u32>,
}

impl Marks {
    fn clear(&mut self, numbers: usize) {
        self.round += 1;
        self.put_in.resize(numbers, 0);
        self.list.clear();
    }

    fn put(&mut self, number: u32) {
        if self.put_in[number as usize] != self.round {
            self.put_in[number as usize] = self.round;
            self.list.push(number);
        }
    }

    fn holds(&self, number: u32) -> bool {
        self.put_in[number as usize] == self.round
    }
}
