//! A set of rules: built mutably, then immutable, compiled once and shared.

use std::collections::HashSet;
use std::sync::Arc;

use once_cell::sync::{Lazy, OnceCell};

use super::index::{Index, Scratch};
use super::rule::{self, Rule};
use super::{builtin, file};
use crate::article::Kind;
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::lines::Candidate;
use crate::text::tag;

/// An immutable, compiled set of rules in order of precedence. Cheap to clone.
///
/// ```
/// use copydesk::{Kind, Rule, RuleSet};
///
/// let rules = RuleSet::builtin()
///     .to_builder()
///     .remove("social/label")
///     .add(Rule::boilerplate("gazette/poll", Kind::Other).prefix("Poll:"))
///     .build()?;
/// assert!(rules.get("gazette/poll").is_some());
/// assert!(rules.get("social/label").is_none());
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Debug)]
pub struct RuleSet {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    rules: Vec<Rule>,
    /// How many of them, from the first, are the user's own.
    own: usize,
    /// The rules that did not come with the crate.
    users: Option<Index>,
    /// The languages that built-in rules are for.
    languages: Vec<Arc<str>>,
    /// The built-in rules that hold in a text of each of these languages, of another one, and of one that is not known: compiled
    /// for the first such text.
    builtin: Vec<OnceCell<Index>>,
}

/// Compiled at the first use and shared by all parsers. The packs are part of the source, and
/// tests hold every rule against its examples, so building them cannot fail in a released crate.
static BUILTIN: Lazy<RuleSet> = Lazy::new(|| {
    let rules = builtin::PACKS.iter().flat_map(|pack| file::read_pack(pack).unwrap_or_default());
    compile(rules.map(|rule| Rule { builtin: true, ..rule }).collect(), 0).unwrap_or_else(|_| RuleSet::empty())
});

impl RuleSet {
    /// The rules that come with the crate: packs for all kinds of boilerplate in English, German,
    /// Spanish and French, the most frequent cues of nine more languages, and the labels of ten others.
    #[must_use]
    pub fn builtin() -> Self {
        BUILTIN.clone()
    }

    /// No rules at all.
    #[must_use]
    pub fn empty() -> Self {
        match compile(Vec::new(), 0) {
            Ok(set) => set,
            Err(_) => unreachable!("a set without rules has nothing to refuse"),
        }
    }

    /// A builder that starts without rules.
    pub fn builder() -> RuleSetBuilder {
        Self::empty().to_builder()
    }

    /// A builder that starts with the rules of this set.
    pub fn to_builder(&self) -> RuleSetBuilder {
        RuleSetBuilder { own: Vec::new(), base: Vec::new(), unchanged: Some(self.clone()), unknown: None }
    }

    /// The rules in order of precedence: of two that match a line, the first decides.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Rule> {
        self.inner.rules.iter()
    }

    /// The rule of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Rule> {
        self.iter().find(|rule| rule.name() == name)
    }

    /// How many rules there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inner.rules.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rules that match the line, in order of precedence, zones and languages left aside.
    ///
    /// Costs one pass over the line, whatever the number of literal rules.
    #[must_use]
    pub fn matches(&self, line: &Candidate<'_>) -> Vec<&Rule> {
        let mut matched = Vec::new();
        self.matcher(None).matches(line, &mut matched);
        matched.into_iter().map(|number| self.rule(number)).collect()
    }

    /// What matches the lines of a text in this language.
    pub(crate) fn matcher(&self, language: Option<&str>) -> Matcher<'_> {
        let Inner { rules, users, languages, builtin, .. } = &*self.inner;
        let slot = match language {
            Some(_) => languages.iter().position(|own| rule::speaks(Some(own), language)).unwrap_or(languages.len()),
            None => languages.len() + 1,
        };
        let index =
            builtin[slot].get_or_init(|| Index::new(rules, &numbers(rules, |rule| rule.builtin && rule.holds_in(language))).unwrap_or_default());
        let parts = users.iter().chain([index]).map(|index| (index, Scratch::of(index))).collect();
        Matcher { rules, language: language.map(str::to_owned), parts }
    }

    pub(crate) fn rule(&self, number: u32) -> &Rule {
        &self.inner.rules[number as usize]
    }
}

/// The rules of a set that hold in a text, and what matching them needs from line to line.
pub(crate) struct Matcher<'r> {
    rules: &'r [Rule],
    language: Option<String>,
    parts: Vec<(&'r Index, Scratch)>,
}

impl Matcher<'_> {
    /// Puts into `matched` the numbers of the rules that match the line, first in precedence first.
    pub(crate) fn matches(&mut self, line: &Candidate<'_>, matched: &mut Vec<u32>) {
        matched.clear();
        for (index, scratch) in &mut self.parts {
            index.matches(self.rules, line, scratch, matched);
        }
        matched.sort_unstable();
        matched.dedup();
        matched.retain(|&number| self.rules[number as usize].holds_in(self.language.as_deref()));
    }
}

/// Puts a [`RuleSet`] together; made by [`RuleSet::builder`] or [`RuleSet::to_builder`].
///
/// Rules that are added come before the built-in ones, in the order in which they were added: those that the set which the builder started
/// with had been given already come first.
///
/// ```
/// use copydesk::{Kind, Parser, Rule, RuleSet};
///
/// // A set for German pages from which nothing is cut but appeals for money and sign-ups.
/// let rules = RuleSet::builtin()
///     .to_builder()
///     .only_languages(&["de"])
///     .only_kinds(&[Kind::Donation, Kind::Newsletter])
///     .add(Rule::boilerplate("gazette/spende", Kind::Donation).prefix("Ein Kaffee für die Redaktion"))
///     .build()?;
/// assert_eq!(rules.iter().next().map(Rule::name), Some("gazette/spende"));
/// let parser = Parser::builder().rule_set(&rules).build()?;
/// # assert!(parser.rules().len() < RuleSet::builtin().len() / 2);
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct RuleSetBuilder {
    own: Vec<Rule>,
    base: Vec<Rule>,
    /// The set that the builder started with, as long as nothing has changed: it is compiled, and its rules are not among the above yet.
    unchanged: Option<RuleSet>,
    /// The first name that was to be removed or replaced and is not there.
    unknown: Option<String>,
}

impl RuleSetBuilder {
    /// Takes the rules out of the set that the builder started with, for they are about to change.
    fn unpack(&mut self) {
        if let Some(set) = self.unchanged.take() {
            let (own, base) = set.inner.rules.split_at(set.inner.own);
            (self.own, self.base) = (own.to_vec(), base.to_vec());
        }
    }

    /// Adds a rule.
    #[expect(clippy::should_implement_trait, reason = "rules are added to a set; `+` would say nothing of their order")]
    pub fn add(mut self, rule: Rule) -> Self {
        self.unpack();
        self.own.push(rule);
        self
    }

    /// Adds rules, in order.
    pub fn add_all(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.unpack();
        self.own.extend(rules);
        self
    }

    /// Removes the rule of this name.
    pub fn remove(mut self, name: &str) -> Self {
        self.unpack();
        let before = self.own.len() + self.base.len();
        self.own.retain(|rule| rule.name() != name);
        self.base.retain(|rule| rule.name() != name);
        if self.own.len() + self.base.len() == before {
            self.unknown.get_or_insert_with(|| name.to_owned());
        }
        self
    }

    /// Puts a rule in the place, and at the rank, of the one with the same name.
    pub fn replace(mut self, rule: Rule) -> Self {
        self.unpack();
        match self.own.iter_mut().chain(&mut self.base).find(|old| old.name == rule.name) {
            Some(old) => *old = rule,
            None => _ = self.unknown.get_or_insert_with(|| rule.name.to_string()),
        }
        self
    }

    /// Keeps only rules about these kinds of boilerplate, and all rules about parts of the article.
    pub fn only_kinds(mut self, kinds: &[Kind]) -> Self {
        self.unpack();
        let keep = |rule: &Rule| rule.verdict.kind().is_none_or(|kind| kinds.contains(&kind));
        self.own.retain(keep);
        self.base.retain(keep);
        self
    }

    /// Keeps only rules for these languages (BCP 47 tags, of which the region is left aside), and all rules that hold in every language.
    pub fn only_languages(mut self, languages: &[&str]) -> Self {
        self.unpack();
        let languages: Vec<String> = languages.iter().map(|&tag| tag::canonical(tag).unwrap_or_else(|| tag.to_owned())).collect();
        let keep = |rule: &Rule| rule.language.is_none() || languages.iter().any(|language| rule.holds_in(Some(language)));
        self.own.retain(keep);
        self.base.retain(keep);
        self
    }

    /// Checks all patterns, once, and compiles what is looked for in every line. A regular expression
    /// is compiled when the first line comes that it may match, unless only that can tell whether it
    /// passes a limit.
    ///
    /// Takes time and memory linear in the patterns' length: a thousand literals take about a millisecond, a thousand regular
    /// expressions ten to thirty. The parse of a page takes hardly longer with ten thousand literals than with none, about a tenth longer with a thousand
    /// conjunctions of cues or regular expressions that need a word, and up to four times as long with a thousand conditions or expressions that
    /// need nothing (see [`Rule::regex`]). `cargo bench --bench rules` measures all of that.
    ///
    /// # Errors
    ///
    /// A [`RuleError`] that names the rule: two rules of one name, a name to remove or replace
    /// that is not there, a rule without name or pattern, a regular expression that does not
    /// compile, a limit that was passed.
    pub fn build(self) -> Result<RuleSet, RuleError> {
        if let Some(name) = self.unknown {
            return Err(RuleError::new(&name, None, RuleErrorKind::Unknown));
        }
        if let Some(set) = self.unchanged {
            return Ok(set);
        }
        let own = self.own.len();
        let mut rules = self.own;
        rules.extend(self.base);
        compile(rules, own)
    }
}

fn compile(rules: Vec<Rule>, own: usize) -> Result<RuleSet, RuleError> {
    let mut names = HashSet::with_capacity(rules.len());
    if let Some(twin) = rules.iter().find(|rule| !names.insert(rule.name())) {
        // Of two the later is at fault, but none that came with the crate.
        let at_fault = rules.iter().rfind(|rule| rule.name() == twin.name() && !rule.builtin).unwrap_or(twin);
        return Err(at_fault.refused(RuleErrorKind::Duplicate));
    }
    let users = numbers(&rules, |rule| !rule.builtin);
    let users = if users.is_empty() { None } else { Some(Index::new(&rules, &users)?) };
    let mut languages: Vec<Arc<str>> = rules.iter().filter(|rule| rule.builtin).filter_map(|rule| rule.language.clone()).collect();
    languages.sort_unstable();
    languages.dedup();
    let builtin = (0..languages.len() + 2).map(|_| OnceCell::new()).collect();
    Ok(RuleSet { inner: Arc::new(Inner { rules, own, users, languages, builtin }) })
}

/// The numbers of those rules for which this holds.
fn numbers(rules: &[Rule], holds: impl Fn(&Rule) -> bool) -> Vec<u32> {
    (0..).zip(rules).filter(|(_, rule)| holds(rule)).map(|(number, _)| number).collect()
}
