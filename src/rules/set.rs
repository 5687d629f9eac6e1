//! A set of rules: put together by a builder, then immutable, compiled once and shared.

use std::fmt;
use std::sync::Arc;

use once_cell::sync::{Lazy, OnceCell};

use super::index::{Index, Scratch};
use super::ranked::{Rank, Ranked};
use super::rule::{self, Rule};
use crate::error::RuleError;
use crate::layers::lines::Candidate;

mod builder;

pub use builder::RuleSetBuilder;

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
#[derive(Clone)]
pub struct RuleSet {
    /// The rules that were added, which take precedence.
    own: Arc<Part>,
    /// The rules that the set was started with: the built-in ones are compiled once for all sets that leave them as they are.
    base: Arc<Part>,
}

/// Compiled at the first use and shared by all parsers.
static BUILTIN: Lazy<RuleSet> = Lazy::new(|| RuleSet { own: Arc::default(), base: Part::compile(Ranked::of_packs()).unwrap_or_default() });

impl RuleSet {
    /// The rules that come with the crate: packs for all kinds of boilerplate in English, German,
    /// Spanish and French, the most frequent cues of thirteen more languages, and the labels of thirteen others.
    ///
    /// Those that list English boilerplate word for word hold in text of every language, because themes, plugins and players say "Leave a reply" on
    /// pages in any language.
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
        RuleSetBuilder::of(self)
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

    /// The rules that match the line, in order of precedence, whatever their zones and languages.
    ///
    /// Costs one pass over the line, whatever the number of literal rules.
    ///
    /// ```
    /// use copydesk::{Kind, Parser, Role, Rule, RuleSet, Verdict};
    ///
    /// // The line below one that the built-in rules call an advertisement names who paid for it.
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

    /// A matcher for the lines of a text in this language.
    pub(crate) fn matcher(&self, language: Option<&str>) -> Matcher<'_> {
        let own = self.own.searches(0, language);
        let base = self.base.searches(self.own.rules.blocks(), language);
        Matcher { language: language.map(str::to_owned), searches: own.chain(base).collect(), found: Vec::new() }
    }

    pub(crate) fn rule(&self, rank: Rank) -> &Rule {
        match rank.without_blocks(self.own.rules.blocks()) {
            None => self.own.rules.get(rank),
            Some(rank) => self.base.rules.get(rank),
        }
    }
}

impl fmt::Debug for RuleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let users = self.own.rules.users().len() + self.base.rules.users().len();
        f.debug_struct("RuleSet").field("rules", &self.len()).field("users", &users).finish_non_exhaustive()
    }
}

/// One of the two parts of a set, compiled by itself.
#[derive(Default)]
struct Part {
    rules: Ranked,
    /// Those of the rules that did not come with the crate.
    users: Option<Index>,
    /// The languages that built-in rules are for.
    languages: Vec<String>,
    /// The built-in rules, an index for each of `languages`, then one for texts in any other language, then one for texts whose language is not
    /// known. Each is compiled for the first such text. Empty if there are no built-in rules.
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

    /// The searches for its rules in a text in this language. `blocks` is how many blocks of rules the set has before this part.
    fn searches(&self, blocks: u32, language: Option<&str>) -> impl Iterator<Item = Search<'_>> {
        let slot = match language {
            Some(_) => self.languages.iter().position(|own| rule::same_language(Some(own), language)).unwrap_or(self.languages.len()),
            None => self.languages.len() + 1,
        };
        let compile = || Box::new(Index::new(&self.rules.builtin_in(language)).unwrap_or_default());
        let builtin = self.builtin.get(slot).map(|index| &**index.get_or_init(compile));
        self.users.iter().chain(builtin).map(move |index| Search { index, rules: &self.rules, blocks, scratch: Scratch::of(index) })
    }
}

/// The rules of a set that hold in a text, with the working memory for matching them line by line.
pub(crate) struct Matcher<'r> {
    language: Option<String>,
    searches: Vec<Search<'r>>,
    /// What a search found in the current line; kept for its memory.
    found: Vec<Rank>,
}

/// The search for those rules of a part that one index holds.
struct Search<'r> {
    index: &'r Index,
    rules: &'r Ranked,
    /// How many blocks of rules the set has before the part's.
    blocks: u32,
    scratch: Scratch,
}

impl Matcher<'_> {
    /// Whether there are conditions of the caller's own, which may look at more than one line.
    pub(crate) fn has_conditions(&self) -> bool {
        self.searches.iter().any(|search| search.index.has_conditions())
    }

    /// Puts the rules that match the line into `matched`, in order of precedence.
    pub(crate) fn matches(&mut self, line: &Candidate<'_>, matched: &mut Vec<Rank>) {
        matched.clear();
        for Search { index, rules, blocks, scratch } in &mut self.searches {
            index.matches(rules, line, scratch, &mut self.found);
            // The index of built-in rules has only those that hold in the language.
            let holds = |rule: &Rule| rule.builtin || rule.holds_in(self.language.as_deref());
            matched.extend(self.found.drain(..).filter(|&rank| holds(rules.get(rank))).map(|rank| rank.after_blocks(*blocks)));
        }
        matched.sort_unstable();
        matched.dedup();
    }
}
