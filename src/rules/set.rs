//! A set of rules: built mutably, then immutable, compiled once and shared.

use std::collections::HashSet;
use std::sync::Arc;

use once_cell::sync::{Lazy, OnceCell};

use super::check::check_all;
use super::index::{Index, Scratch};
use super::ranked::{Rank, Ranked};
use super::rule::{self, Rule};
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
    /// The rules that were added, which come first.
    own: Arc<Part>,
    /// Those that it was started with: the built-in ones are compiled once for all sets that leave them as they are.
    base: Arc<Part>,
}

/// Compiled at the first use and shared by all parsers.
static BUILTIN: Lazy<RuleSet> = Lazy::new(|| RuleSet { own: Arc::default(), base: Part::compile(Ranked::of_packs()).unwrap_or_default() });

impl RuleSet {
    /// The rules that come with the crate: packs for all kinds of boilerplate in English, German,
    /// Spanish and French, the most frequent cues of thirteen more languages, and the labels of ten others.
    ///
    /// Those that know English boilerplate word for word hold in text of every language: themes, plugins and players say "Leave a reply" on
    /// pages in any.
    #[must_use]
    pub fn builtin() -> Self {
        BUILTIN.clone()
    }

    /// No rules at all.
    #[must_use]
    pub fn empty() -> Self {
        Self { own: Arc::default(), base: Arc::default() }
    }

    /// A builder that starts without rules.
    pub fn builder() -> RuleSetBuilder {
        Self::empty().to_builder()
    }

    /// A builder that starts with the rules of this set.
    pub fn to_builder(&self) -> RuleSetBuilder {
        let [own, base] = [&self.own, &self.base].map(|part| PartBuilder { before: part.clone(), changed: None });
        RuleSetBuilder { own, base, unknown: None }
    }

    /// The rules in order of precedence: of two that match a line, the first decides.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Rule> {
        let rules: Vec<&Rule> = self.own.rules.iter().chain(self.base.rules.iter()).collect();
        rules.into_iter()
    }

    /// The rule of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Rule> {
        let parts = [&self.own.rules, &self.base.rules];
        parts.into_iter().find(|part| part.names().any(|own| own == name))?.iter().find(|rule| rule.name() == name)
    }

    /// How many rules there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.own.rules.names().chain(self.base.rules.names()).count()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rules that match the line, in order of precedence, zones and languages left aside.
    ///
    /// Costs one pass over the line, whatever the number of literal rules.
    ///
    /// ```
    /// use copydesk::{Kind, Parser, Role, Rule, RuleSet, Verdict};
    ///
    /// // Below what the built-in rules call an advertisement stands who paid for it.
    /// let rules = RuleSet::builtin();
    /// let ad = Verdict::Is(Role::Boilerplate(Kind::Advertisement));
    /// let sponsor = Rule::boilerplate("gazette/sponsor", Kind::Advertisement)
    ///     .when(move |line| line.previous().is_some_and(|above| rules.matches(&above).first().is_some_and(|rule| rule.verdict() == ad)));
    /// let parser = Parser::builder().rule(sponsor).build()?;
    /// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement\nTidewater Pumps";
    /// assert_eq!(parser.explain(text).lines[3].rule(), Some("gazette/sponsor"));
    /// # Ok::<(), copydesk::RuleError>(())
    /// ```
    #[must_use]
    pub fn matches(&self, line: &Candidate<'_>) -> Vec<&Rule> {
        let mut matched = Vec::new();
        self.matcher(None).matches(line, &mut matched);
        matched.into_iter().map(|rank| self.rule(rank)).collect()
    }

    /// What matches the lines of a text in this language.
    pub(crate) fn matcher(&self, language: Option<&str>) -> Matcher<'_> {
        let own = self.own.searches(0, language);
        let base = self.base.searches(self.own.rules.blocks(), language);
        Matcher { language: language.map(str::to_owned), searches: own.chain(base).collect(), found: Vec::new() }
    }

    pub(crate) fn rule(&self, rank: Rank) -> &Rule {
        match rank.less(self.own.rules.blocks()) {
            None => self.own.rules.get(rank),
            Some(rank) => self.base.rules.get(rank),
        }
    }
}

/// Rules that are compiled together.
#[derive(Debug, Default)]
struct Part {
    rules: Ranked,
    /// Those of them that did not come with the crate.
    users: Option<Index>,
    /// The languages that built-in rules are for.
    languages: Vec<String>,
    /// The built-in rules that hold in a text of each of these languages, of another one, and of one that is not known: compiled
    /// for the first such text. None where there are no built-in rules.
    builtin: Vec<OnceCell<Box<Index>>>,
}

impl Part {
    fn compile(rules: Ranked) -> Result<Arc<Self>, RuleError> {
        let users = rules.users();
        let users = if users.is_empty() { None } else { Some(Index::new(&users)?) };
        let languages = rules.languages();
        let indices = if rules.has_builtin() { languages.len() + 2 } else { 0 };
        let builtin = (0..indices).map(|_| OnceCell::new()).collect();
        Ok(Arc::new(Self { rules, users, languages, builtin }))
    }

    /// The searches for its rules in a text of this language, before which in the set there are so many blocks.
    fn searches(&self, blocks: u32, language: Option<&str>) -> impl Iterator<Item = Search<'_>> {
        let slot = match language {
            Some(_) => self.languages.iter().position(|own| rule::speaks(Some(own), language)).unwrap_or(self.languages.len()),
            None => self.languages.len() + 1,
        };
        let compile = || Box::new(Index::new(&self.rules.builtin_in(language)).unwrap_or_default());
        let builtin = self.builtin.get(slot).map(|index| &**index.get_or_init(compile));
        self.users.iter().chain(builtin).map(move |index| Search { index, rules: &self.rules, blocks, scratch: Scratch::of(index) })
    }
}

/// The rules of a set that hold in a text, and what matching them needs from line to line.
pub(crate) struct Matcher<'r> {
    language: Option<String>,
    searches: Vec<Search<'r>>,
    /// What a search found in the line at hand.
    found: Vec<Rank>,
}

/// The search for those rules of a part that an index holds.
struct Search<'r> {
    index: &'r Index,
    rules: &'r Ranked,
    /// How many blocks of rules there are before the part's.
    blocks: u32,
    scratch: Scratch,
}

impl Matcher<'_> {
    /// Whether there are conditions, which may look at more than a line by itself.
    pub(crate) fn has_conditions(&self) -> bool {
        self.searches.iter().any(|search| search.index.has_conditions())
    }

    /// Puts into `matched` the rules that match the line, first in precedence first.
    pub(crate) fn matches(&mut self, line: &Candidate<'_>, matched: &mut Vec<Rank>) {
        matched.clear();
        for Search { index, rules, blocks, scratch } in &mut self.searches {
            index.matches(rules, line, scratch, &mut self.found);
            // Of the built-in rules only those are searched for that hold in the language.
            let holds = |rule: &Rule| rule.builtin || rule.holds_in(self.language.as_deref());
            matched.extend(self.found.drain(..).filter(|&rank| holds(rules.get(rank))).map(|rank| rank.behind(*blocks)));
        }
        matched.sort_unstable();
        matched.dedup();
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
    own: PartBuilder,
    base: PartBuilder,
    /// The first name that was to be removed or replaced and is not there.
    unknown: Option<String>,
}

/// A part of a set that is being put together.
#[derive(Clone, Debug)]
struct PartBuilder {
    /// What it is in the set that the builder started with, compiled.
    before: Arc<Part>,
    /// What has become of its rules, if they have changed.
    changed: Option<Vec<Rule>>,
}

impl PartBuilder {
    fn names(&self) -> impl Iterator<Item = &str> {
        let before = self.changed.is_none().then(|| self.before.rules.names());
        before.into_iter().flatten().chain(self.changed.iter().flatten().map(Rule::name))
    }

    /// Its rules but for those that are still in the packs.
    fn given(&self) -> impl DoubleEndedIterator<Item = &Rule> {
        let before = self.changed.is_none().then(|| self.before.rules.given());
        before.into_iter().flatten().chain(self.changed.iter().flatten())
    }

    fn change(&mut self) -> &mut Vec<Rule> {
        self.changed.get_or_insert_with(|| self.before.rules.iter().cloned().collect())
    }

    fn keep(&mut self, is_kept: impl Fn(&Rule) -> bool) {
        let is_as_it_was = self.changed.is_none() && self.before.rules.iter().all(&is_kept);
        if !is_as_it_was {
            self.change().retain(is_kept);
        }
    }

    fn compile(self) -> Result<Arc<Part>, RuleError> {
        self.changed.map_or(Ok(self.before), |rules| Part::compile(Ranked::of(rules)))
    }
}

impl RuleSetBuilder {
    fn parts(&mut self) -> [&mut PartBuilder; 2] {
        [&mut self.own, &mut self.base]
    }

    /// Adds a rule.
    #[expect(clippy::should_implement_trait, reason = "rules are added to a set; `+` would say nothing of their order")]
    pub fn add(mut self, rule: Rule) -> Self {
        self.own.change().push(rule);
        self
    }

    /// Adds rules, in order.
    pub fn add_all(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.own.change().extend(rules);
        self
    }

    /// Removes the rule of this name; [`build`](Self::build) refuses one that is not there.
    pub fn remove(mut self, name: &str) -> Self {
        let mut is_known = false;
        for part in self.parts().into_iter().filter(|part| part.names().any(|own| own == name)) {
            part.change().retain(|rule| rule.name() != name);
            is_known = true;
        }
        if !is_known {
            self.unknown.get_or_insert_with(|| name.to_owned());
        }
        self
    }

    /// Puts a rule in the place, and at the rank, of the one with the same name; [`build`](Self::build) refuses one for which there is none.
    pub fn replace(mut self, rule: Rule) -> Self {
        let place = |part: &PartBuilder| part.names().position(|old| old == rule.name());
        match [&mut self.own, &mut self.base].into_iter().find_map(|part| Some((place(part)?, part))) {
            Some((place, part)) => part.change()[place] = rule,
            None => _ = self.unknown.get_or_insert_with(|| rule.name.to_string()),
        }
        self
    }

    /// Keeps only rules about these kinds of boilerplate, and all rules about parts of the article.
    pub fn only_kinds(self, kinds: &[Kind]) -> Self {
        self.keep(|rule| rule.verdict.kind().is_none_or(|kind| kinds.contains(&kind)))
    }

    /// Keeps only rules for these languages (BCP 47 tags, of which the region is left aside), and all rules that hold in every language.
    pub fn only_languages(self, languages: &[&str]) -> Self {
        let languages: Vec<String> = languages.iter().map(|&tag| tag::canonical(tag).unwrap_or_else(|| tag.to_owned())).collect();
        self.keep(|rule| rule.language.is_none() || languages.iter().any(|language| rule::speaks(rule.language(), Some(language))))
    }

    fn keep(mut self, is_kept: impl Fn(&Rule) -> bool) -> Self {
        self.parts().into_iter().for_each(|part| part.keep(&is_kept));
        self
    }

    /// Checks all patterns, once, and compiles what is looked for in every line. A regular expression
    /// is compiled when the first line comes that it may match, unless only that can tell whether it
    /// passes a limit.
    ///
    /// Takes time and memory linear in the patterns' length: a thousand literals take about a millisecond, a thousand regular expressions ten to
    /// thirty. The parse of a page takes hardly longer with ten thousand literals than with none, about a tenth longer with a thousand conjunctions
    /// of cues or regular expressions that need a word, and up to four times as long with a thousand conditions or expressions that need nothing (see
    /// [`Rule::regex`]). `cargo bench --bench rules` measures all of that.
    ///
    /// A set whose builder only added rules shares all that was compiled of the one that the builder started with: a parser with a few rules for
    /// each of a thousand sites is cheap. One that a rule was removed from or replaced in has the rest compiled anew.
    ///
    /// # Errors
    ///
    /// A [`RuleError`] that names the rule: two rules of one name, a name to remove or replace
    /// that is not there, a rule without name or pattern, a regular expression that does not
    /// compile, a limit that was passed. A name may have 200 bytes, a pattern 4,096, a rule 10,000 patterns; a regular expression 100 groups within
    /// each other and 1 MiB once compiled; a set 2,000 regular expressions and 256 MiB of literals. Built-in rules do not count.
    pub fn build(self) -> Result<RuleSet, RuleError> {
        if let Some(name) = self.unknown {
            return Err(RuleError::new(&name, None, RuleErrorKind::Unknown));
        }
        if self.own.changed.is_none() && self.base.changed.is_none() {
            return Ok(RuleSet { own: self.own.before, base: self.base.before });
        }
        let given = || self.own.given().chain(self.base.given()).filter(|rule| !rule.builtin);
        let mut names = HashSet::new();
        if let Some(twin) = self.own.names().chain(self.base.names()).find(|name| !names.insert(*name)) {
            // Of two the later is at fault, but none that came with the crate.
            let line = given().rfind(|rule| rule.name() == twin).and_then(|rule| rule.line);
            return Err(RuleError::new(twin, line, RuleErrorKind::Duplicate));
        }
        check_all(given())?;
        Ok(RuleSet { own: self.own.compile()?, base: self.base.compile()? })
    }
}
