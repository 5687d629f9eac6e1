//! All patterns of a rule set, compiled once. Matching a line against all rules costs hardly more than matching it against a few.
//!
//! One pass over the folded line finds all literals in it: those of the rules, and
//! those without which a regular expression cannot match. Only what they point to is tried.
//!
//! Rules, conjunctions of cues, their groups and expressions have numbers of their own here, counted from 0.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

use super::entries::Entries;
use super::needed::{self, At};
use super::ranked::{Rank, Ranked};
use super::regexes::Expression;
use super::rule::{Pattern, Rule, Text, at_start};
use super::shape::Ends;
use super::signs::LineBytes;
use super::sparse_set::SparseSet;
use super::starts::Starts;
use super::tables::{AtEnd, Entry, Inside, SearchState, Table, Use};
use super::wholes::Wholes;
use crate::error::RuleError;
use crate::layers::lines::{Candidate, Folded};
use crate::text::{compose, fold, words};

/// A conjunction of cues: a phrase of every group has to be in the line. One group, the [`rarest`], is looked for in every line, the others only
/// where a phrase of that one was found.
struct Conjunction {
    rule: u32,
    /// The numbers of the other groups.
    others: Range<u32>,
}

/// The compiled patterns of some rules: the built-in ones for a language, or the user's of a set.
#[derive(Default)]
pub(crate) struct Index {
    /// The rules by their numbers, with how many words a line must have for them to match.
    rules: Vec<(Rank, RangeInclusive<usize>)>,
    wholes: Wholes,
    /// The literals with which a line has to begin.
    start: Table,
    /// The strings with which a line has to begin for an expression to match.
    starts: Option<Starts>,
    end: AtEnd,
    /// What is looked for anywhere in every line.
    inside: Inside,
    /// The cues of the other groups.
    other_cues: Inside,
    conjunctions: Vec<Conjunction>,
    /// How many other groups there are.
    other_groups: u32,
    expressions: Vec<Expression>,
    /// For each expression, the least and the most words of a line that it may match. Kept close together, because this rules out half of the
    /// expressions whose needed strings a line holds.
    words: Vec<(u32, u32)>,
    /// The expressions that need no string, grouped by whether they see the folded line and by how that has to begin and end.
    always: Vec<((bool, Ends), Vec<u32>)>,
    /// The caseless expressions, except those in `always`.
    caseless: Vec<u32>,
    /// The expressions that see the line as it stands, except those in `always`.
    unfolded: Vec<u32>,
    /// The rules with conditions of the caller's own.
    conditions: Vec<u32>,
}

/// The group of cues that is looked for first: the one found least often, or the first one that is rare enough, because whoever wrote the rule put
/// the best group first.
fn rarest(groups: &[Vec<Text>]) -> usize {
    let (mut rarest, mut least) = (0, f64::INFINITY);
    for (at, group) in groups.iter().enumerate() {
        let chance = needed::chance(group);
        if chance <= RARE {
            return at;
        }
        if chance < least {
            (rarest, least) = (at, chance);
        }
    }
    rarest
}

/// A group of cues with no more than this [`chance`](needed::chance) is rare enough to be looked for first, even if another is rarer.
const RARE: f64 = 1e-4;

/// An index that is being put together. Literals are collected here, and sorted once all of them are known.
#[derive(Default)]
struct IndexBuilder<'r> {
    index: Index,
    start: Vec<Entry<'r>>,
    starts: Option<Starts>,
    end: Vec<Entry<'r>>,
    inside: Entries<'r>,
    other_cues: Entries<'r>,
    /// The place of each group in [`Index::always`].
    always_groups: HashMap<(bool, Ends), usize>,
}

impl<'r> IndexBuilder<'r> {
    fn add(&mut self, rule: &'r Rule, number: u32) -> Result<(), RuleError> {
        for pattern in &rule.patterns {
            match pattern {
                // Already in `Index::wholes`.
                Pattern::Whole(_) => {}
                Pattern::Prefix(literal) => self.start.push((Cow::Borrowed(literal), Use::Rule(number))),
                Pattern::Suffix(literal) => self.end.push((Cow::Borrowed(literal), Use::RuleAtEnd(number))),
                Pattern::Contains(literal) => {
                    self.inside.contained(literal, Use::Rule(number));
                    self.start.extend(at_start(literal).map(|bare| (bare.into(), Use::Rule(number))));
                }
                Pattern::Phrase(literal) => {
                    self.inside.phrase(literal, Use::RuleAsWords(number));
                    self.start.extend(at_start(literal).map(|bare| (bare.into(), Use::RuleAsWords(number))));
                }
                Pattern::Cues(groups) => self.add_cues(groups, number),
                Pattern::Regex(pattern) => self.add_regex(rule, number, false, pattern)?,
                Pattern::FoldedRegex(pattern) => match needed::builtin::of(pattern).filter(|_| rule.builtin) {
                    Some(needed) => self.add_expression(Expression::unchecked(number, pattern), needed, Ends::ALL),
                    None => self.add_regex(rule, number, true, pattern)?,
                },
                Pattern::When(_) => self.index.conditions.push(number),
            }
        }
        Ok(())
    }

    fn add_cues(&mut self, groups: &'r [Vec<Text>], rule: u32) {
        let Index { conjunctions, other_groups, .. } = &mut self.index;
        let own = conjunctions.len() as u32;
        let first_other = *other_groups;
        let rarest = rarest(groups);
        for (at, group) in groups.iter().enumerate() {
            if at == rarest {
                group.iter().for_each(|cue| self.inside.phrase(cue, Use::FirstCue(own)));
            } else {
                group.iter().for_each(|cue| self.other_cues.phrase(cue, Use::OtherCue(*other_groups)));
                *other_groups += 1;
            }
        }
        conjunctions.push(Conjunction { rule, others: first_other..*other_groups });
    }

    /// Adds an expression after finding out from its pattern what a line must hold.
    fn add_regex(&mut self, rule: &Rule, number: u32, folded: bool, pattern: &Text) -> Result<(), RuleError> {
        let (expression, needed, ends) = Expression::new(rule, number, folded, pattern)?;
        self.add_expression(expression, needed.strings(), ends);
        Ok(())
    }

    /// Adds an expression with the strings of which it needs one, and with how the line has to begin and end.
    fn add_expression(&mut self, expression: Expression, needed: impl Iterator<Item = (At, Text)>, ends: Ends) {
        let Index { rules, expressions, words, always, caseless, unfolded, .. } = &mut self.index;
        let own = expressions.len() as u32;
        let mut needs_nothing = true;
        for (at, string) in needed {
            needs_nothing = false;
            match at {
                At::Start => self.starts.get_or_insert_default().put(&string, own),
                At::Anywhere => self.inside.needed(string, own),
            }
        }
        if needs_nothing {
            let key = (expression.folded, ends);
            let group = *self.always_groups.entry(key).or_insert_with(|| {
                always.push((key, Vec::new()));
                always.len() - 1
            });
            always[group].1.push(own);
        } else {
            caseless.extend(expression.is_caseless.then_some(own));
            unfolded.extend((!expression.folded).then_some(own));
        }
        let of_rule = &rules[expression.rule as usize].1;
        words.push((saturated(*of_rule.start()), saturated(*of_rule.end())));
        expressions.push(expression);
    }

    fn build(self) -> Index {
        let [inside, other_cues] = [self.inside, self.other_cues].map(Entries::in_tables);
        let (start, starts, end) = (Table::new(self.start), self.starts.map(Starts::in_slots), AtEnd::new(self.end));
        Index { start, starts, end, inside, other_cues, ..self.index }
    }
}

impl Index {
    /// Compiles the patterns of rules.
    pub(crate) fn new(rules: &[(Rank, &Rule)]) -> Result<Self, RuleError> {
        let with_words = rules.iter().map(|&(rank, rule)| (rank, rule.words.clone())).collect();
        let wholes = Wholes::of((0..).zip(rules.iter().map(|&(_, rule)| rule)));
        let mut builder = IndexBuilder { index: Index { rules: with_words, wholes, ..Index::default() }, ..IndexBuilder::default() };
        for (number, (_, rule)) in (0..).zip(rules) {
            builder.add(rule, number)?;
        }
        Ok(builder.build())
    }

    pub(crate) fn has_conditions(&self) -> bool {
        !self.conditions.is_empty()
    }

    /// Adds the rules that match the line to `matched`, in no order and some of them more than once. `rules` are those that the index was made of.
    pub(crate) fn matches(&self, rules: &Ranked, line: &Candidate<'_>, scratch: &mut Scratch, matched: &mut Vec<Rank>) {
        let mut found = std::mem::take(&mut scratch.matched);
        found.clear();
        let rule = |number: u32| rules.get(self.rules[number as usize].0);
        let in_text = line.folded_in_text();
        let folded = in_text.own();
        self.wholes.find(fold::undecorated(folded), rule, &mut found);
        self.find_literals(&in_text, scratch, &mut found);
        self.find_cues(&in_text, scratch, &mut found);
        let mut try_all = |expressions: &[u32]| expressions.iter().for_each(|&expression| scratch.expressions.put(expression));
        // The long s has the capital S, so that a caseless "s" matches it; but a needed string with "s" is not found in such a line.
        if !self.caseless.is_empty() && !folded.is_ascii() && folded.contains('ſ') {
            try_all(&self.caseless);
        }
        // A letter and its combining mark become one character when a line is folded, so that needed strings are not found there.
        if !self.unfolded.is_empty() && !line.text().is_ascii() && line.text().contains(compose::is_mark) {
            try_all(&self.unfolded);
        }
        let words = line.words();
        let fits = |number: u32| self.rules[number as usize].1.contains(&words);
        let line_bytes = LineBytes::of(folded);
        let fitting = self.always.iter().filter(|((is_folded, ends), _)| ends.fit(if *is_folded { folded } else { line.text() }));
        let always = fitting.flat_map(|(_, expressions)| expressions);
        let in_words = saturated(words);
        for &number in scratch.expressions.list.iter().chain(always) {
            let (least, most) = self.words[number as usize];
            if (least..=most).contains(&in_words) {
                let expression = &self.expressions[number as usize];
                if expression.matches(line, &line_bytes) {
                    found.push(expression.rule);
                }
            }
        }
        let holds = |pattern: &Pattern| matches!(pattern, Pattern::When(condition) if condition(line));
        found.extend(self.conditions.iter().filter(|&&number| fits(number) && rule(number).patterns.iter().any(holds)));
        matched.extend(found.iter().filter(|&&number| fits(number)).map(|&number| self.rules[number as usize].0));
        scratch.matched = found;
    }

    /// Finds all literals in the folded line except whole lines and the cues of other groups. Rules that need no more go into `matched`,
    /// conjunctions and expressions into `scratch`.
    fn find_literals(&self, line: &Folded<'_>, scratch: &mut Scratch, matched: &mut Vec<u32>) {
        let Scratch { found, conjunctions, expressions, inside, .. } = scratch;
        found.clear();
        conjunctions.clear();
        expressions.clear();
        if let Some(starts) = &self.starts {
            starts.find(line, |expression| expressions.put(expression));
        }
        // Returns whether all uses of the literal are served, so that it need not be taken again in this line.
        let mut take = |uses: &[Use], start: usize, end: usize| {
            let edges = OnceCell::new();
            let is_whole_words = || *edges.get_or_init(|| words::at_word_edges(line.text, start, end));
            let mut are_served = true;
            for &usage in uses {
                match usage {
                    Use::Expression(expression) => expressions.put(expression),
                    Use::ExpressionAtWordEnd(expression) if !line.text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) => {
                        expressions.put(expression)
                    }
                    Use::Rule(rule) => found.put(rule),
                    Use::RuleAtEnd(rule) if end == line.span.end => found.put(rule),
                    Use::RuleAsWords(rule) if is_whole_words() => found.put(rule),
                    Use::FirstCue(conjunction) if is_whole_words() => conjunctions.put(conjunction),
                    Use::RuleAtEnd(_) | Use::RuleAsWords(_) | Use::FirstCue(_) | Use::OtherCue(_) | Use::ExpressionAtWordEnd(_) => are_served = false,
                }
            }
            are_served
        };
        self.start.at(line, line.span.start, &mut take);
        self.end.find(line, &mut take);
        self.inside.find(line, inside, take);
        matched.extend(&found.list);
    }

    /// Of the conjunctions whose first cue was found, adds the rules to `matched` whose other groups are in the line, too.
    fn find_cues(&self, line: &Folded<'_>, scratch: &mut Scratch, matched: &mut Vec<u32>) {
        let Scratch { conjunctions, groups, other_cues, .. } = scratch;
        if conjunctions.list.is_empty() {
            return;
        }
        groups.clear();
        self.other_cues.find(line, other_cues, |uses, start, end| {
            let is_whole_words = words::at_word_edges(line.text, start, end);
            if is_whole_words {
                uses.iter().for_each(|usage| {
                    if let Use::OtherCue(group) = *usage {
                        groups.put(group)
                    }
                });
            }
            is_whole_words
        });
        let begun = conjunctions.list.iter().map(|&number| &self.conjunctions[number as usize]);
        let complete = begun.filter(|conjunction| conjunction.others.clone().all(|group| groups.holds(group)));
        matched.extend(complete.map(|conjunction| conjunction.rule));
    }
}

/// A number of words, or the largest number that fits.
fn saturated(words: usize) -> u32 {
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// Working memory for the lines of one document: what was found in the current line, and how far the text was looked through.
pub(crate) struct Scratch {
    /// The rules that match if the line has the right number of words.
    matched: Vec<u32>,
    /// The rules of which a literal was found.
    found: SparseSet,
    /// The conjunctions of whose first group a cue was found.
    conjunctions: SparseSet,
    /// The other groups of which a cue was found.
    groups: SparseSet,
    /// The expressions of which a needed string was found.
    expressions: SparseSet,
    inside: Vec<SearchState>,
    other_cues: Vec<SearchState>,
}

impl Scratch {
    /// The working memory that an index needs for the lines of one document.
    pub(crate) fn of(index: &Index) -> Self {
        let [found, conjunctions, groups, expressions] =
            [index.rules.len(), index.conjunctions.len(), index.other_groups as usize, index.expressions.len()].map(SparseSet::of);
        let (inside, other_cues) = (index.inside.new_states(), index.other_cues.new_states());
        Self { matched: Vec::new(), found, conjunctions, groups, expressions, inside, other_cues }
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries::from_beginning;
    use super::*;
    use crate::layers::lines;
    use crate::{Kind, RuleSet};

    #[test]
    fn a_rule_is_found_once_in_a_line_however_often_its_literal_is_there() {
        let rule = |number: usize| Rule::boilerplate(number.to_string(), Kind::Other);
        let rules: Vec<Rule> =
            (0..100).flat_map(|at| [rule(3 * at).contains("erry"), rule(3 * at + 1).phrase("ferry"), rule(3 * at + 2).contains("fer")]).collect();
        let rules = Ranked::of(rules);
        let index = Index::new(&rules.users()).unwrap();
        let mut matched = Vec::new();
        lines::with_only_line(&"ferries ferry ".repeat(1_000), |line| {
            index.matches(&rules, line, &mut Scratch::of(&index), &mut matched);
            true
        });
        matched.sort_unstable();
        assert_eq!(matched, rules.users().iter().map(|(rank, _)| *rank).collect::<Vec<_>>());
    }

    #[test]
    fn no_literal_of_the_packs_is_looked_for_at_every_byte() {
        for rule in RuleSet::builtin().iter() {
            for pattern in &rule.patterns {
                let may_stand_inside_a_word: Vec<Text> = match pattern {
                    Pattern::Contains(literal) if from_beginning(literal) != Some(literal) => vec![literal.clone()],
                    Pattern::FoldedRegex(pattern) => {
                        let needed = needed::builtin::of(pattern).into_iter().flatten();
                        let inside = needed.filter(|(at, string)| *at == At::Anywhere && from_beginning(string).is_none());
                        inside.map(|(_, string)| string).collect()
                    }
                    _ => Vec::new(),
                };
                assert!(may_stand_inside_a_word.is_empty(), "{}: {may_stand_inside_a_word:?}", rule.name());
            }
        }
    }
}
