//! The builder of a parser: its rules, its language, and which layers are on.

use std::borrow::Cow;

use super::Parser;
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::context::{self, Lean};
use crate::layers::evidence::model::Model;
use crate::rules::{Rule, RuleSet, RuleSetBuilder};
use crate::text::dates::Date;
use crate::text::tag;

/// Puts a [`Parser`] together; made by [`Parser::builder`].
///
/// ```
/// use copydesk::{Kind, Parser, Rule};
///
/// let parser = Parser::builder()
///     .rule(Rule::boilerplate("gazette/poll", Kind::Other).prefix("Poll of the day:"))
///     .without_rule("social/label")
///     .language("en")
///     .build()?;
/// assert!(parser.rules().get("gazette/poll").is_some());
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ParserBuilder {
    rules: RuleSetBuilder,
    language: Option<String>,
    now: Option<Date>,
    evidence: bool,
    context: bool,
    lean: Lean,
}

impl ParserBuilder {
    /// Starts with the built-in rules, and with all layers on.
    pub(super) fn new() -> Self {
        Self { rules: RuleSet::builtin().to_builder(), language: None, now: None, evidence: true, context: true, lean: Lean::default() }
    }

    /// Adds a rule, which beats every built-in one and yields to those that were added before it.
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rules = self.rules.add(rule);
        self
    }

    /// Adds rules, in order, for example those of a rule file: see [`parse_rules`](crate::parse_rules).
    pub fn rules(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.rules = self.rules.add_all(rules);
        self
    }

    /// Removes the rule of this name. [`build`](Self::build) fails if there is none. If a rule with the name of a built-in one was added, the
    /// built-in one is removed, and the added one stays: see [`RuleSetBuilder::remove`].
    pub fn without_rule(mut self, name: &str) -> Self {
        self.rules = self.rules.remove(name);
        self
    }

    /// Replaces the rule that has the same name as this one, which takes its place in the precedence. [`build`](Self::build) fails if there is none.
    ///
    /// ```
    /// use copydesk::{Kind, Parser, Rule};
    ///
    /// let marker = Rule::boilerplate("advertisement/marker", Kind::Advertisement).whole("Paid for by the harbour board");
    /// assert!(Parser::builder().replace_rule(marker.clone()).build().is_ok());
    /// assert!(Parser::builder().without_rule("advertisement/marker").replace_rule(marker).build().is_err());
    /// ```
    pub fn replace_rule(mut self, rule: Rule) -> Self {
        self.rules = self.rules.replace(rule);
        self
    }

    /// Starts over with the rules of this set; [`RuleSet::empty`] to do without the built-in ones.
    pub fn rule_set(mut self, rules: &RuleSet) -> Self {
        self.rules = rules.to_builder();
        self
    }

    /// The language of the texts, as a BCP 47 tag: `de`, `en-GB`. Without it the language is detected in each text.
    ///
    /// [`build`](Self::build) fails if this does not have the form of a tag. For a language that the crate does not know (`fi`, or a tag that nobody
    /// uses) only those built-in rules apply that apply to every language, and the user's own for that language. Three-letter codes for the languages
    /// of built-in rules are read as the two-letter codes that BCP 47 uses (`eng` as `en`).
    ///
    /// ```
    /// use copydesk::Parser;
    ///
    /// assert!(Parser::builder().language("en-GB").build().is_ok());
    /// let error = Parser::builder().language("english").build().unwrap_err();
    /// assert!(error.to_string().contains("\"english\" is no language tag"));
    /// ```
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(tag.into());
        self
    }

    /// When the texts were read.
    ///
    /// Dates such as "3 hours ago", "yesterday" and "9 October" count from here; without it they are not read. "5 minutes ago" gives a date to the
    /// minute; hours and days give one to the day, weeks and months to the month, years to the year. `now` has to be precise enough: minutes and
    /// hours need a time of day, days and weeks a day, months a month.
    ///
    /// No date after it is taken for the article's. They are compared to the minute if both have an offset from UTC, else to the day, with a day's
    /// tolerance for places where the day begins earlier.
    ///
    /// ```
    /// let parser = copydesk::Parser::builder().relative_to("2026-10-09T12:00+02:00".parse()?).build()?;
    /// let text = "Rain at last\n\nPublished 2 days ago\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
    /// assert_eq!(parser.parse(text)?.published, Some("2026-10-07".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn relative_to(mut self, now: Date) -> Self {
        self.now = Some(now);
        self
    }

    /// Whether lines that no rule matches are judged by what they and their neighbours look like. If it is off they all
    /// count as article text, with a score of 1, except for what the context recognises without scores: long headlines in
    /// a row, lines without words, a table of contents, a passage that is there a second time.
    pub fn evidence(mut self, on: bool) -> Self {
        self.evidence = on;
        self
    }

    /// Which way to err where the evidence is weak: towards keeping or towards cutting.
    pub fn lean(mut self, lean: Lean) -> Self {
        self.lean = lean;
        self
    }

    /// Whether lines are judged in view of the whole document. If it is off every line is judged by itself: its rule
    /// decides, or else its score. There is a headline only if a rule says so, section
    /// headings claim no lines, and rules that are limited to a zone do not apply.
    ///
    /// ```
    /// let parser = copydesk::Parser::builder().context(false).build()?;
    /// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
    /// let layers: Vec<&str> = parser.explain(text).lines.iter().map(|line| line.layer()).collect();
    /// assert_eq!(layers, ["evidence", "evidence", "rules"]);
    /// # Ok::<(), copydesk::RuleError>(())
    /// ```
    pub fn context(mut self, on: bool) -> Self {
        self.context = on;
        self
    }

    /// Checks and compiles the rules.
    ///
    /// # Errors
    ///
    /// A [`RuleError`] that names the rule at fault, or the invalid language tag.
    pub fn build(self) -> Result<Parser, RuleError> {
        let model = self.evidence.then(Model::shipped);
        let checked = |tag: String| tag::canonical(&tag).map(Cow::Owned).ok_or_else(|| RuleError::of_no_rule(RuleErrorKind::Language(tag)));
        let language = self.language.map(checked).transpose()?;
        Ok(Parser {
            rules: self.rules.build()?,
            language,
            now: self.now,
            model,
            context: self.context,
            learned: context::Model::shipped(),
            lean: self.lean,
        })
    }
}
