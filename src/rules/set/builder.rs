//! The builder of a set of rules.

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use super::{Part, RuleSet};
use crate::article::Kind;
use crate::error::{RuleError, RuleErrorKind};
use crate::rules::check::check_all;
use crate::rules::ranked::Ranked;
use crate::rules::rule::{self, Rule};
use crate::text::tag;

/// Puts a [`RuleSet`] together; made by [`RuleSet::builder`] or [`RuleSet::to_builder`].
///
/// Added rules take precedence over the built-in ones. Among themselves they stand in the order in which they were added, after those that had been
/// added to the set that the builder started with.
///
/// ```
/// use copydesk::{Kind, Parser, Rule, RuleSet};
///
/// // A set for German pages that cuts nothing but appeals for money and sign-ups.
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
#[derive(Clone)]
#[must_use]
pub struct RuleSetBuilder {
    own: PartBuilder,
    /// The rules that were added to this builder; they come after those of `own`.
    added: Vec<Rule>,
    base: PartBuilder,
    /// The first mistake: a name to remove or replace that is not there, or a language that has not the form of a tag.
    refused: Option<RuleError>,
}

/// A part of a set that is being put together.
#[derive(Clone)]
struct PartBuilder {
    /// The compiled part of the set that the builder started with.
    original: Arc<Part>,
    /// Its rules as they are now, if they have changed.
    changed: Option<Vec<Rule>>,
}

impl PartBuilder {
    fn names(&self) -> impl Iterator<Item = &str> {
        let original = self.changed.is_none().then(|| self.original.rules.names());
        original.into_iter().flatten().chain(self.changed.iter().flatten().map(Rule::name))
    }

    /// Its rules, except those of packs that are left as they are.
    fn given(&self) -> impl DoubleEndedIterator<Item = &Rule> {
        let original = self.changed.is_none().then(|| self.original.rules.given());
        original.into_iter().flatten().chain(self.changed.iter().flatten())
    }

    /// Its rules, to be changed. From now on it can no longer share what was compiled.
    fn change(&mut self) -> &mut Vec<Rule> {
        self.changed.get_or_insert_with(|| self.original.rules.iter().cloned().collect())
    }

    /// Drops the other rules. If there are none, the part stays shared.
    fn keep(&mut self, is_kept: impl Fn(&Rule) -> bool) {
        let is_unchanged = self.changed.is_none() && self.original.rules.iter().all(&is_kept);
        if !is_unchanged {
            self.change().retain(is_kept);
        }
    }

    fn compile(self) -> Result<Arc<Part>, RuleError> {
        self.changed.map_or(Ok(self.original), |rules| Part::compile(Ranked::of(rules)))
    }
}

impl RuleSetBuilder {
    /// Starts with the rules of this set.
    pub(super) fn of(rules: &RuleSet) -> Self {
        let [own, base] = [&rules.own, &rules.base].map(|part| PartBuilder { original: part.clone(), changed: None });
        Self { own, added: Vec::new(), base, refused: None }
    }

    fn parts(&mut self) -> [&mut PartBuilder; 2] {
        [&mut self.own, &mut self.base]
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.own.names().chain(self.added.iter().map(Rule::name)).chain(self.base.names())
    }

    /// The rules that did not come with the crate.
    fn users(&self) -> impl DoubleEndedIterator<Item = &Rule> {
        self.own.given().chain(&self.added).chain(self.base.given()).filter(|rule| !rule.builtin)
    }

    fn refuse(&mut self, error: impl FnOnce() -> RuleError) {
        self.refused.get_or_insert_with(error);
    }

    /// Adds a rule.
    #[expect(clippy::should_implement_trait, reason = "rules are added to a set; `+` would say nothing of their order")]
    pub fn add(mut self, rule: Rule) -> Self {
        self.added.push(rule);
        self
    }

    /// Adds rules, in order.
    pub fn add_all(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.added.extend(rules);
        self
    }

    /// Removes the rule of this name; [`build`](Self::build) refuses one that is not there.
    ///
    /// If the set that the builder started with has a rule of that name, that one is removed, and not one that was added. So an added rule may take
    /// the name of a built-in one that is removed, before or after. Removing it again changes nothing.
    ///
    /// ```
    /// use copydesk::{Kind, Rule, RuleSet};
    ///
    /// let own = Rule::boilerplate("social/label", Kind::Social).whole("Tell the harbour");
    /// let rules = RuleSet::builtin().to_builder().add(own).remove("social/label").build()?;
    /// assert_eq!(rules.iter().next().map(Rule::name), Some("social/label"));
    /// assert_eq!(rules.len(), RuleSet::builtin().len());
    /// # Ok::<(), copydesk::RuleError>(())
    /// ```
    pub fn remove(mut self, name: &str) -> Self {
        let is_it = |own: &str| own == name;
        if self.parts().iter().any(|part| part.original.rules.names().any(is_it)) {
            for part in self.parts().into_iter().filter(|part| part.names().any(is_it)) {
                part.change().retain(|rule| !is_it(rule.name()));
            }
        } else if self.added.iter().map(Rule::name).any(is_it) {
            self.added.retain(|rule| !is_it(rule.name()));
        } else {
            self.refuse(|| RuleError::new(name, None, RuleErrorKind::Unknown));
        }
        self
    }

    /// Replaces the rule of the same name; the new one has its place in the order of precedence. [`build`](Self::build) refuses one that replaces
    /// nothing.
    pub fn replace(mut self, rule: Rule) -> Self {
        let place = |part: &PartBuilder| part.names().position(|old| old == rule.name());
        if let Some((place, part)) = self.parts().into_iter().find_map(|part| Some((place(part)?, part))) {
            part.change()[place] = rule;
        } else if let Some(old) = self.added.iter_mut().find(|old| old.name == rule.name) {
            *old = rule;
        } else {
            self.refuse(|| rule.refused(RuleErrorKind::Unknown));
        }
        self
    }

    /// Keeps only rules about these kinds of boilerplate, and all rules about parts of the article.
    pub fn only_kinds(self, kinds: &[Kind]) -> Self {
        self.keep(|rule| rule.verdict.kind().is_none_or(|kind| kinds.contains(&kind)))
    }

    /// Keeps only rules for these languages (BCP 47 tags, whose regions are ignored), and all rules that hold in every language.
    /// [`build`](Self::build) refuses what does not have the form of a tag.
    pub fn only_languages(mut self, languages: &[&str]) -> Self {
        let mut known = Vec::with_capacity(languages.len());
        for &language in languages {
            match tag::canonical(language) {
                Some(tag) => known.push(tag),
                None => self.refuse(|| RuleError::of_no_rule(RuleErrorKind::Language(language.to_owned()))),
            }
        }
        self.keep(|rule| rule.language.is_none() || known.iter().any(|language| rule::same_language(rule.language(), Some(language))))
    }

    fn keep(mut self, is_kept: impl Fn(&Rule) -> bool) -> Self {
        self.parts().into_iter().for_each(|part| part.keep(&is_kept));
        self.added.retain(is_kept);
        self
    }

    /// Checks all patterns and compiles what has to be looked for in every line. A regular expression
    /// is compiled only when the first line comes that it may match, unless compiling is the only way to tell whether it
    /// exceeds a limit.
    ///
    /// Takes time and memory linear in the patterns' length: a thousand literals take about a millisecond, a thousand regular expressions ten to
    /// thirty. How much longer the parse of a page becomes (`cargo bench --bench rules` measures all of that, see also [`Rule::regex`]):
    ///
    /// - hardly at all with ten thousand literals;
    /// - about a tenth with a thousand conjunctions of cues, or a thousand regular expressions that need a word;
    /// - four times with a thousand conditions, or a thousand expressions that only say how a line begins or ends;
    /// - up to a hundred times with a thousand expressions that any line may match.
    ///
    /// A set whose builder only added rules shares all that was compiled of the set that the builder started with, so that a parser with a few rules
    /// for each of a thousand sites is cheap. Such a set takes some 20 kB, and 60 kB more for each of the places where its literals are looked
    /// for: at a line's start, at its end, inside it, and there once more for cues. If a rule was removed or replaced, the rest is compiled anew.
    ///
    /// # Errors
    ///
    /// A [`RuleError`] that names the rule: two rules of one name, a name to remove or replace
    /// that is not there, a rule without name or pattern, a regular expression that does not
    /// compile, or a limit that was exceeded. A name may have 200 bytes, a pattern 4,096, a rule 10,000 patterns; a regular expression 100 groups
    /// within each other and 1 MiB once compiled; a set 2,000 regular expressions and 256 MiB of literals. Built-in rules do not count.
    pub fn build(mut self) -> Result<RuleSet, RuleError> {
        if let Some(error) = self.refused.take() {
            return Err(error);
        }
        if self.added.is_empty() && self.own.changed.is_none() && self.base.changed.is_none() {
            return Ok(RuleSet { own: self.own.original, base: self.base.original });
        }
        let mut names = HashSet::new();
        if let Some(twin) = self.names().find(|name| !names.insert(*name)) {
            // The later one is at fault, or the user's if the other came with the crate.
            let line = self.users().rfind(|rule| rule.name() == twin).and_then(|rule| rule.line);
            return Err(RuleError::new(twin, line, RuleErrorKind::Duplicate));
        }
        check_all(self.users())?;
        if !self.added.is_empty() {
            self.own.change().append(&mut self.added);
        }
        Ok(RuleSet { own: self.own.compile()?, base: self.base.compile()? })
    }
}

impl fmt::Debug for RuleSetBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [rules, users] = [self.names().count(), self.users().count()];
        f.debug_struct("RuleSetBuilder").field("rules", &rules).field("users", &users).field("refused", &self.refused).finish_non_exhaustive()
    }
}
