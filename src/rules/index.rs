//! All patterns of a rule set, compiled once: which rules match a line, at the cost of a few.
//!
//! One pass over the folded line finds all literals that stand in it: those of the rules, and
//! those without which a regular expression cannot match. Only what they point to is tried.

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
use super::signs::Shown;
use super::sparse_set::SparseSet;
use super::starts::Starts;
use super::tables::{AtEnd, Entry, Inside, Looked, Table, Use};
use super::wholes::Wholes;
use crate::error::RuleError;
use crate::layers::lines::{Candidate, Folded};
use crate::text::{compose, fold, words};

/// A conjunction of cues. Those of other groups are only looked for where one of the [`rarest`] is found.
struct Cues {
    rule: u32,
    /// The numbers of the other groups than that.
    groups: Range<u32>,
}

#[derive(Default)]
pub(crate) struct Index {
    /// The rules, by the numbers that they have here, and how many words a line has that they match.
    rules: Vec<(Rank, RangeInclusive<usize>)>,
    wholes: Wholes,
    /// Looked for at the line's start: what rules ask for, and what expressions need.
    start: Table,
    starts: Option<Starts>,
    end: AtEnd,
    /// Looked for in every line.
    inside: Inside,
    /// Cues of all groups but those that are looked for first.
    others: Inside,
    cues: Vec<Cues>,
    /// How many such groups there are.
    groups: u32,
    expressions: Vec<Expression>,
    /// How many words a line has that each may match, at hand: that rules out half of those of which a line holds what they need.
    words: Vec<(u32, u32)>,
    /// Expressions that need nothing, those together that ask for the same ends of a line, folded or not.
    always: Vec<((bool, Ends), Vec<u32>)>,
    /// Those that leave case aside, but for these.
    caseless: Vec<u32>,
    /// Those that see the line as it stands, but for these.
    unfolded: Vec<u32>,
    /// Rules with conditions of the caller's own.
    conditions: Vec<u32>,
}

/// Which of these groups of cues is the one that is looked for first: the one that is found least often. Where hardly any is found it is the
/// first, for whoever wrote the rule knows best.
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

/// A group of cues that is found at so few places of a text is not worth another's being looked for in its place.
const RARE: f64 = 1e-4;

/// An index as it comes together: literals are put in order once all of them are there.
#[derive(Default)]
struct IndexBuilder<'r> {
    index: Index,
    start: Vec<Entry<'r>>,
    starts: Option<Starts>,
    end: Vec<Entry<'r>>,
    inside: Entries<'r>,
    others: Entries<'r>,
    /// Where in [`Index::always`] those are that ask for the same.
    alike: HashMap<(bool, Ends), usize>,
}

impl<'r> IndexBuilder<'r> {
    fn add(&mut self, rule: &'r Rule, number: u32) -> Result<(), RuleError> {
        for pattern in &rule.patterns {
            match pattern {
                // All of them at once.
                Pattern::Whole(_) => {}
                Pattern::Prefix(literal) => self.start.push((Cow::Borrowed(literal), Use::Found(number))),
                Pattern::Suffix(literal) => self.end.push((Cow::Borrowed(literal), Use::End(number))),
                Pattern::Contains(literal) => {
                    self.inside.contained(literal, Use::Found(number));
                    self.start.extend(at_start(literal).map(|bare| (bare.into(), Use::Found(number))));
                }
                Pattern::Phrase(literal) => {
                    self.inside.phrase(literal, Use::Words(number));
                    self.start.extend(at_start(literal).map(|bare| (bare.into(), Use::Words(number))));
                }
                Pattern::Cues(groups) => self.add_cues(groups, number),
                Pattern::Regex(pattern) => self.add_unknown(rule, number, false, pattern)?,
                Pattern::FoldedRegex(pattern) => match needed::builtin::of(pattern).filter(|_| rule.builtin) {
                    Some(needed) => self.add_expression(Expression::known(number, pattern), needed, Ends::ALL),
                    None => self.add_unknown(rule, number, true, pattern)?,
                },
                Pattern::When(_) => self.index.conditions.push(number),
            }
        }
        Ok(())
    }

    fn add_cues(&mut self, groups: &'r [Vec<Text>], rule: u32) {
        let Index { cues, groups: others, .. } = &mut self.index;
        let own = cues.len() as u32;
        let first_other = *others;
        let first = rarest(groups);
        for (at, group) in groups.iter().enumerate() {
            if at == first {
                group.iter().for_each(|cue| self.inside.phrase(cue, Use::First(own)));
            } else {
                group.iter().for_each(|cue| self.others.phrase(cue, Use::Group(*others)));
                *others += 1;
            }
        }
        cues.push(Cues { rule, groups: first_other..*others });
    }

    /// Adds an expression of which nothing is known but how it reads.
    fn add_unknown(&mut self, rule: &Rule, number: u32, folded: bool, pattern: &Text) -> Result<(), RuleError> {
        let (expression, needed, ends) = Expression::new(rule, number, folded, pattern)?;
        self.add_expression(expression, needed.strings(), ends);
        Ok(())
    }

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
            let asked = (expression.folded, ends);
            let group = *self.alike.entry(asked).or_insert_with(|| {
                always.push((asked, Vec::new()));
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
        let [inside, others] = [self.inside, self.others].map(Entries::in_tables);
        Index { start: Table::new(self.start), starts: self.starts.map(Starts::in_slots), end: AtEnd::new(self.end), inside, others, ..self.index }
    }
}

impl Index {
    /// Compiles the patterns of rules.
    pub(crate) fn new(rules: &[(Rank, &Rule)]) -> Result<Self, RuleError> {
        let held = rules.iter().map(|&(rank, rule)| (rank, rule.words.clone())).collect();
        let wholes = Wholes::of((0..).zip(rules.iter().map(|&(_, rule)| rule)));
        let mut builder = IndexBuilder { index: Index { rules: held, wholes, ..Index::default() }, ..IndexBuilder::default() };
        for (number, (_, rule)) in (0..).zip(rules) {
            builder.add(rule, number)?;
        }
        Ok(builder.build())
    }

    pub(crate) fn has_conditions(&self) -> bool {
        !self.conditions.is_empty()
    }

    /// Adds to `matched` the rules that match the line, in no order and some of them more than once. They are those of the part's `rules` that it
    /// was made of.
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
        // The one small letter that has the same capital as another, so that they are alike without case.
        if !self.caseless.is_empty() && !folded.is_ascii() && folded.contains('ſ') {
            try_all(&self.caseless);
        }
        // A letter and its mark are one character of the folded line.
        if !self.unfolded.is_empty() && !line.text().is_ascii() && line.text().contains(compose::is_mark) {
            try_all(&self.unfolded);
        }
        let words = line.words();
        let fits = |number: u32| self.rules[number as usize].1.contains(&words);
        let shown = Shown::by(folded);
        let fitting = self.always.iter().filter(|((is_folded, ends), _)| ends.fit(if *is_folded { folded } else { line.text() }));
        let always = fitting.flat_map(|(_, expressions)| expressions);
        let in_words = saturated(words);
        for &number in scratch.expressions.list.iter().chain(always) {
            let (least, most) = self.words[number as usize];
            if (least..=most).contains(&in_words) {
                let expression = &self.expressions[number as usize];
                if expression.matches(line, &shown) {
                    found.push(expression.rule);
                }
            }
        }
        let holds = |pattern: &Pattern| matches!(pattern, Pattern::When(condition) if condition(line));
        found.extend(self.conditions.iter().filter(|&&number| fits(number) && rule(number).patterns.iter().any(holds)));
        matched.extend(found.iter().filter(|&&number| fits(number)).map(|&number| self.rules[number as usize].0));
        scratch.matched = found;
    }

    /// Finds in the folded line all literals but the cues of other groups than the first: rules that need no more go into `matched`,
    /// conjunctions and expressions into `scratch`.
    fn find_literals(&self, line: &Folded<'_>, scratch: &mut Scratch, matched: &mut Vec<u32>) {
        let Scratch { found, cues, expressions, inside, .. } = scratch;
        found.clear();
        cues.clear();
        expressions.clear();
        if let Some(starts) = &self.starts {
            starts.find(line, |expression| expressions.put(expression));
        }
        let mut take = |uses: &[Use], start: usize, end: usize| {
            let edges = OnceCell::new();
            let is_of_words = || *edges.get_or_init(|| words::at_word_edges(line.text, start, end));
            let mut is_all = true;
            for &usage in uses {
                match usage {
                    Use::Needed(expression) => expressions.put(expression),
                    Use::NeededAsEnd(expression) if !line.text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) => {
                        expressions.put(expression)
                    }
                    Use::Found(rule) => found.put(rule),
                    Use::End(rule) if end == line.span.end => found.put(rule),
                    Use::Words(rule) if is_of_words() => found.put(rule),
                    Use::First(conjunction) if is_of_words() => cues.put(conjunction),
                    Use::End(_) | Use::Words(_) | Use::First(_) | Use::Group(_) | Use::NeededAsEnd(_) => is_all = false,
                }
            }
            is_all
        };
        self.start.at(line, line.span.start, &mut take);
        self.end.find(line, &mut take);
        self.inside.find(line, inside, take);
        matched.extend(&found.list);
    }

    /// Adds the rules to `matched` of whose conjunctions the other groups are in the line, too.
    fn find_cues(&self, line: &Folded<'_>, scratch: &mut Scratch, matched: &mut Vec<u32>) {
        let Scratch { cues, groups, others, .. } = scratch;
        if cues.list.is_empty() {
            return;
        }
        groups.clear();
        self.others.find(line, others, |uses, start, end| {
            let is_of_words = words::at_word_edges(line.text, start, end);
            if is_of_words {
                uses.iter().for_each(|usage| {
                    if let Use::Group(group) = *usage {
                        groups.put(group)
                    }
                });
            }
            is_of_words
        });
        let found = cues.list.iter().map(|&number| &self.cues[number as usize]);
        matched.extend(found.filter(|cues| cues.groups.clone().all(|group| groups.holds(group))).map(|cues| cues.rule));
    }
}

/// A number of words, cut off at the largest that fits.
fn saturated(words: usize) -> u32 {
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// What was found in the line at hand, and what is ahead in its text; kept between lines of a document.
pub(crate) struct Scratch {
    /// Rules that match, but for how many words the line has.
    matched: Vec<u32>,
    /// Rules of which a literal was found that asks no more.
    found: SparseSet,
    /// Conjunctions of whose first group a cue was found.
    cues: SparseSet,
    /// Other groups of which one was.
    groups: SparseSet,
    expressions: SparseSet,
    inside: Vec<Looked>,
    others: Vec<Looked>,
}

impl Scratch {
    /// What an index needs for the lines of a document.
    pub(crate) fn of(index: &Index) -> Self {
        let [found, cues, groups, expressions] =
            [index.rules.len(), index.cues.len(), index.groups as usize, index.expressions.len()].map(SparseSet::of);
        Self { matched: Vec::new(), found, cues, groups, expressions, inside: index.inside.looked(), others: index.others.looked() }
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
