//! The entry points, and the order of the layers.

use std::borrow::Cow;
use std::mem;

use once_cell::sync::Lazy;

use crate::article::Article;
use crate::error::{ParseError, RuleError};
use crate::explain::Explanation;
use crate::layers::context::Lean;
use crate::layers::evidence::features::Row;
use crate::layers::evidence::model::Model;
use crate::layers::{assemble, context, evidence, lines, rules};
use crate::rules::{Rule, RuleSet, RuleSetBuilder};
use crate::text::dates::Date;
use crate::text::language;

#[cfg(feature = "parallel")]
pub(crate) mod parallel;

/// Takes the text of a web page and gives back the article, by the built-in rules.
///
/// Linear in the length of the text, in time and memory: about 150 bytes a line, 8 a word and 150 kB while
/// it is parsed (of long texts of common lines four times the text in all), and 60 bytes a line in the article. Of a line of
/// 64 KiB or more, what goes beyond is not counted (its words, its digits); of a text of 4 GiB or more, what goes beyond is one line.
///
/// # Errors
///
/// [`ParseError::Blank`] for a text without a visible character, [`ParseError::NoArticle`] for one
/// in which no line reads like a paragraph; the latter holds the lines with their roles.
///
/// ```
/// let text = "\
/// Ferry back in service
///
/// By Ada Quill
///
/// The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.
///
/// Sign up for our newsletter to get the news of the coast in your inbox every morning.";
/// let article = copydesk::parse_article(text)?;
/// assert_eq!(article.byline.as_deref(), Some("By Ada Quill"));
/// assert_eq!(article.paragraphs.len(), 1);
/// assert_eq!(article.trailer[0].kind, copydesk::Kind::Newsletter);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
pub fn parse_article(text: &str) -> Result<Article<'_>, ParseError> {
    static DEFAULT: Lazy<Parser> = Lazy::new(Parser::default);
    DEFAULT.parse(text)
}

/// A parser with its rules: built once, used for any number of texts, from any number of threads.
/// Cheap to clone.
///
/// The layers, in order:
///
/// 1. *lines*: the text is split, wrapped lines are joined, and every line is measured;
/// 2. *rules*: every line is held against the [`RuleSet`];
/// 3. *evidence*: every line gets a score, from what it and its neighbours look like;
/// 4. *context*: scores and verdicts become roles, the document seen as a whole;
/// 5. *assemble*: roles become an [`Article`].
///
/// Who beats whom, strongest first:
///
/// 1. the user's rules, in the order in which they were added;
/// 2. the built-in rules, in the order of [`RuleSet::iter`]; but where 95 % of a text's words, or 98 % of
///    its lines, are article by the evidence, those that cut yield to it over lines that rather are
///    than are not, save section headings and what no article says;
/// 3. a section's heading, over the lines that it claims;
/// 4. the context: where the article begins and ends, what is its headline and byline;
/// 5. the evidence.
///
/// ```
/// use copydesk::{Kind, Parser, Rule};
///
/// let parser = Parser::builder()
///     .rule(Rule::boilerplate("gazette/tide-table", Kind::Other).prefix("High water"))
///     .build()?;
/// let text = "Ferry back\n\nThe ferry sails again after nine days in dock, its owner said on Friday.\n\nHigh water at noon, low water at six.\n\nThe first boat was full by seven, and the crew had coffee for everyone on the quay.";
/// let article = parser.parse(text).unwrap();
/// assert_eq!(article.paragraphs.len(), 2);
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Parser {
    rules: RuleSet,
    language: Option<Cow<'static, str>>,
    /// When the texts were read: relative dates count from here.
    now: Option<Date>,
    /// What scores the lines; nothing where evidence is off.
    model: Option<&'static Model>,
    /// Whether the document is seen as a whole.
    context: bool,
    /// What finds the headline.
    head: &'static context::head::Model,
    lean: Lean,
}

impl Default for Parser {
    /// The parser behind [`parse_article`].
    fn default() -> Self {
        Self {
            rules: RuleSet::builtin(),
            language: None,
            now: None,
            model: Some(Model::shipped()),
            context: true,
            head: context::head::Model::shipped(),
            lean: Lean::default(),
        }
    }
}

impl Parser {
    /// A builder that starts with the built-in rules.
    pub fn builder() -> ParserBuilder {
        ParserBuilder { rules: RuleSet::builtin().to_builder(), language: None, now: None, evidence: true, context: true, lean: Lean::default() }
    }

    /// The rules it goes by.
    #[must_use]
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// The article in `text`; see [`parse_article`].
    ///
    /// # Errors
    ///
    /// As [`parse_article`].
    pub fn parse<'t>(&self, text: &'t str) -> Result<Article<'t>, ParseError> {
        self.parse_with(&mut Scratch::default(), text)
    }

    /// The same in memory that is kept from text to text, which spares asking for it anew.
    ///
    /// ```
    /// use copydesk::{Parser, Scratch};
    ///
    /// let parser = Parser::default();
    /// let mut scratch = Scratch::default();
    /// for text in ["Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.", "Menu"] {
    ///     assert_eq!(parser.parse_with(&mut scratch, text), parser.parse(text));
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`parse_article`].
    pub fn parse_with<'t>(&self, scratch: &mut Scratch, text: &'t str) -> Result<Article<'t>, ParseError> {
        self.parse_watched(scratch, text, &mut Unwatched)
    }

    /// As [`Parser::parse_with`].
    pub(crate) fn parse_watched<'t>(&self, scratch: &mut Scratch, text: &'t str, watch: &mut impl Watch) -> Result<Article<'t>, ParseError> {
        let mut judged = self.judge(text, scratch, watch);
        let decisions = self.decide(&mut judged);
        watch.done(Layer::Context);
        let Judged { mut document, verdicts, scores, language } = judged;
        scratch.matched = verdicts.into_matched();
        document.forget_words();
        let article = assemble::article(&document, decisions, language, self.now.as_ref());
        scratch.document = document.emptied();
        Ok(Article { confidence: scores.page, ..article? })
    }

    /// The role of every line, and why. Total: gives the lines of any text, article or not.
    ///
    /// ```
    /// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
    /// let explanation = copydesk::Parser::default().explain(text);
    /// let last = explanation.lines.last().unwrap();
    /// assert_eq!((last.role.as_str(), last.layer()), ("advertisement", "rules"));
    /// println!("{explanation}");
    /// ```
    #[must_use]
    pub fn explain<'t>(&self, text: &'t str) -> Explanation<'t> {
        let mut rows = Rows::default();
        let mut judged = self.judge(text, &mut Scratch::default(), &mut rows);
        let evidence = self.model.map(|model| evidence::describe(model, &rows.0)).unwrap_or_default();
        let decisions = self.decide(&mut judged);
        Explanation::new(text, &judged.document, &decisions, evidence)
    }

    /// The default parser with other models of the evidence and of the head.
    #[cfg(feature = "_training")]
    pub(crate) fn with_models(model: &'static Model, head: &'static context::head::Model) -> Self {
        Self { model: Some(model), head, ..Self::default() }
    }

    /// Decides about every line.
    fn decide(&self, judged: &mut Judged<'_, '_>) -> Vec<context::Decision> {
        let Judged { document, verdicts, scores, .. } = judged;
        match self.context {
            true => context::decide(document, verdicts, scores, self.lean, self.head),
            false => context::line_by_line::decide(document, verdicts, &scores.lines),
        }
    }

    /// The lines that could be the headline, and those that could name the author: for the training.
    #[cfg(feature = "_training")]
    pub(crate) fn candidates<'t>(&self, text: &'t str) -> (lines::Document<'t>, [context::head::Candidates; 2]) {
        let Judged { document, mut verdicts, scores, .. } = self.judge(text, &mut Scratch::default(), &mut Unwatched);
        let candidates = context::candidates(&document, &mut verdicts, &scores, self.head);
        (document, candidates)
    }

    /// Runs the layers that judge line by line.
    pub(crate) fn judge<'t>(&self, text: &'t str, scratch: &mut Scratch, watch: &mut impl Watch) -> Judged<'t, '_> {
        let mut document = lines::read_into(text, mem::take(&mut scratch.document));
        watch.done(Layer::Lines);
        let language = self.language.clone().or_else(|| {
            let words = document.words.iter().map(|word| word.hash());
            language::detect(words, document.lines().map(|line| line.text())).map(Cow::Borrowed)
        });
        let verdicts = rules::judge(&self.rules, &document, language.as_deref(), mem::take(&mut scratch.matched));
        document.forget_folded();
        watch.done(Layer::Rules);
        let scores = match self.model {
            Some(model) => evidence::score(&document, &verdicts, model, &mut scratch.block, |rows| watch.rows(rows)),
            None => evidence::Scores::off(&document),
        };
        watch.done(Layer::Evidence);
        Judged { document, verdicts, scores, language }
    }
}

/// Looks on while a text goes through the layers.
pub(crate) trait Watch {
    /// A layer, but for the last, has done its work.
    fn done(&mut self, _layer: Layer) {}

    /// The features of the next lines, from the first to the last.
    fn rows(&mut self, _rows: &[Row]) {}
}

/// Nobody does.
struct Unwatched;

impl Watch for Unwatched {}

/// Keeps the features of all lines.
#[derive(Debug, Default)]
pub(crate) struct Rows(pub(crate) Vec<Row>);

impl Watch for Rows {
    fn rows(&mut self, rows: &[Row]) {
        self.0.extend_from_slice(rows);
    }
}

/// A layer of the pipeline.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Layer {
    Lines,
    /// With the detection of the language, which the rules depend on.
    Rules,
    Evidence,
    Context,
}

/// What the layers that judge line by line have found out about a text.
pub(crate) struct Judged<'t, 'r> {
    pub(crate) document: lines::Document<'t>,
    pub(crate) verdicts: rules::Verdicts<'r>,
    pub(crate) scores: evidence::Scores,
    language: Option<Cow<'static, str>>,
}

/// The memory that parsing takes, to be used for text after text: see [`Parser::parse_with`]. It grows to what the largest of them
/// needs, but for the largest parts of long ones, which are given back, and holds nothing of their texts but some that was cleaned, until the next.
#[derive(Debug, Default)]
pub struct Scratch {
    document: lines::Document<'static>,
    matched: rules::Matched,
    /// The features of a block of lines.
    block: Vec<Row>,
}

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
    language: Option<Cow<'static, str>>,
    now: Option<Date>,
    evidence: bool,
    context: bool,
    lean: Lean,
}

impl ParserBuilder {
    /// Adds a rule, which beats every built-in one and yields to those that were added before it.
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rules = self.rules.add(rule);
        self
    }

    /// Adds rules, in order; say, those of a rule file: see [`parse_rules`](crate::parse_rules).
    pub fn rules(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.rules = self.rules.add_all(rules);
        self
    }

    /// Removes the rule of this name.
    pub fn without_rule(mut self, name: &str) -> Self {
        self.rules = self.rules.remove(name);
        self
    }

    /// Replaces the rule that has the name of this one, at the same rank.
    pub fn replace_rule(mut self, rule: Rule) -> Self {
        self.rules = self.rules.replace(rule);
        self
    }

    /// Starts over with the rules of this set: [`RuleSet::empty`] to go without the built-in ones.
    pub fn rule_set(mut self, rules: &RuleSet) -> Self {
        self.rules = rules.to_builder();
        self
    }

    /// The language of the texts, as a BCP 47 tag. Without it the language is told from the text.
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(Cow::Owned(tag.into()));
        self
    }

    /// When the texts were read. From here count dates such as "3 hours ago", "yesterday" and "9 October", which are not told without it;
    /// and no date after it is taken for the article's. Counts of hours and days are told to the day, of weeks and
    /// months to the month.
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

    /// Whether lines that no rule speaks of are judged by their looks. Without it they are all
    /// taken for article text.
    pub fn evidence(mut self, on: bool) -> Self {
        self.evidence = on;
        self
    }

    /// Which way to err where the evidence is weak.
    pub fn lean(mut self, lean: Lean) -> Self {
        self.lean = lean;
        self
    }

    /// Whether the document is seen as a whole. Without it every line stands by itself: its rule
    /// decides, or else its score. Then there is a headline only where a rule says so, section
    /// headings claim no lines, and rules for some zones only keep silent.
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
    /// A [`RuleError`] that names the rule at fault.
    pub fn build(self) -> Result<Parser, RuleError> {
        let model = self.evidence.then(Model::shipped);
        Ok(Parser {
            rules: self.rules.build()?,
            language: self.language,
            now: self.now,
            model,
            context: self.context,
            head: context::head::Model::shipped(),
            lean: self.lean,
        })
    }
}
