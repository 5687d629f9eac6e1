//! How a set of rules is put together.

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
#[derive(Clone)]
#[must_use]
pub struct RuleSetBuilder {
    own: PartBuilder,
    /// The rules that were added, which come behind the own ones.
    added: Vec<Rule>,
    base: PartBuilder,
    /// What was wrong first: a name to remove or replace that is not there, a language that is none.
    refused: Option<RuleError>,
}

/// A part of a set that is being put together.
#[derive(Clone)]
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
    /// Starts with the rules of this set.
    pub(super) fn of(rules: &RuleSet) -> Self {
        let [own, base] = [&rules.own, &rules.base].map(|part| PartBuilder { before: part.clone(), changed: None });
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
    /// Where the set that the builder started with has one of that name, that is the one, and not one that was added: so a rule may be given the
    /// name of a built-in one that is removed before or after. To remove it once more changes nothing.
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
        if self.parts().iter().any(|part| part.before.rules.names().any(is_it)) {
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

    /// Puts a rule in the place, and at the rank, of the one with the same name; [`build`](Self::build) refuses one for which there is none.
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

    /// Keeps only rules for these languages (BCP 47 tags, of which the region is left aside), and all rules that hold in every language.
    /// What does not have the form of a tag is refused by [`build`](Self::build).
    pub fn only_languages(mut self, languages: &[&str]) -> Self {
        let mut known = Vec::with_capacity(languages.len());
        for &language in languages {
            match tag::canonical(language) {
                Some(tag) => known.push(tag),
                None => self.refuse(|| RuleError::of_no_rule(RuleErrorKind::Language(language.to_owned()))),
            }
        }
        self.keep(|rule| rule.language.is_none() || known.iter().any(|language| rule::speaks(rule.language(), Some(language))))
    }

    fn keep(mut self, is_kept: impl Fn(&Rule) -> bool) -> Self {
        self.parts().into_iter().for_each(|part| part.keep(&is_kept));
        self.added.retain(is_kept);
        self
    }

    /// Checks all patterns, once, and compiles what is looked for in every line. A regular expression
    /// is compiled when the first line comes that it may match, unless only that can tell whether it
    /// passes a limit.
    ///
    /// Takes time and memory linear in the patterns' length: a thousand literals take about a millisecond, a thousand regular expressions ten to
    /// thirty. The parse of a page takes hardly longer with ten thousand literals than with none, about a tenth longer with a thousand conjunctions
    /// of cues or regular expressions that need a word, four times as long with a thousand conditions or expressions that ask how a line begins or
    /// ends, and up to a hundred times with a thousand that any line may match (see [`Rule::regex`]). `cargo bench --bench rules` measures all of that.
    ///
    /// A set whose builder only added rules shares all that was compiled of the one that the builder started with: a parser with a few rules for
    /// each of a thousand sites is cheap. It takes some 20 kB, and 60 kB more for each of the places where its literals are looked for: at a line's
    /// start, at its end, inside it, and there once more for cues. One that a rule was removed from or replaced in has the rest compiled anew.
    ///
    /// # Errors
    ///
    /// A [`RuleError`] that names the rule: two rules of one name, a name to remove or replace
    /// that is not there, a rule without name or pattern, a regular expression that does not
    /// compile, a limit that was passed. A name may have 200 bytes, a pattern 4,096, a rule 10,000 patterns; a regular expression 100 groups within
    /// each other and 1 MiB once compiled; a set 2,000 regular expressions and 256 MiB of literals. Built-in rules do not count.
    pub fn build(mut self) -> Result<RuleSet, RuleError> {
        if let Some(error) = self.refused.take() {
            return Err(error);
        }
        if self.added.is_empty() && self.own.changed.is_none() && self.base.changed.is_none() {
            return Ok(RuleSet { own: self.own.before, base: self.base.before });
        }
        let mut names = HashSet::new();
        if let Some(twin) = self.names().find(|name| !names.insert(*name)) {
            // Of two the later is at fault, but none that came with the crate.
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
