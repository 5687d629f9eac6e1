//! The entry points, and the order of the layers.

use std::borrow::Cow;
use std::{fmt, mem};

use once_cell::sync::Lazy;

use crate::article::Article;
use crate::error::ParseError;
use crate::explain::Explanation;
use crate::layers::context::Lean;
use crate::layers::evidence::features::Row;
use crate::layers::evidence::model::Model;
use crate::layers::lines::{Document, Line};
use crate::layers::{assemble, context, evidence, lines, rules};
use crate::rules::RuleSet;
use crate::text::dates::Date;
use crate::text::language::Tally;

mod builder;
#[cfg(feature = "parallel")]
pub(crate) mod parallel;

pub use builder::ParserBuilder;

/// Takes the text of a web page and gives back the article, by the built-in rules.
///
/// Time and memory are linear in the length of the text. While it is parsed it takes about 130 bytes a line, 8 bytes a word and 150 kB
/// (for a long text with lines of common length, four times the text in all); the article takes 60 bytes a line.
///
/// Words and digits beyond the first 64 KiB of a line are not counted, and what is beyond the first 4 GiB of a text is one line.
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

/// A parser with its rules. Build it once and use it for any number of texts, from any number of threads.
/// Cheap to clone.
///
/// The layers, in order:
///
/// 1. *lines*: the text is split, wrapped lines are joined, and every line is measured;
/// 2. *rules*: every line is matched against the [`RuleSet`];
/// 3. *evidence*: every line gets a score, from what it and its neighbours look like;
/// 4. *context*: scores and verdicts become roles, in view of the whole document;
/// 5. *assemble*: roles become an [`Article`].
///
/// When they disagree about a line, the first of these decides:
///
/// 1. the user's rules, in the order in which they were added;
/// 2. the built-in rules, in the order of [`RuleSet::iter`], with two exceptions. In a text that is clean already (the evidence
///    takes 95 % of its words, or 98 % of its lines, for article) a rule that cuts yields to the evidence on a line that is more
///    likely article than not, unless it is about section headings or about what no article says. And no rule cuts as a pitch
///    what somebody is quoted as saying;
/// 3. the heading of a section, for the lines that it claims;
/// 4. the context: where the article begins and ends, which lines are its headline and byline;
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
#[derive(Clone)]
pub struct Parser {
    rules: RuleSet,
    language: Option<Cow<'static, str>>,
    /// When the texts were read: relative dates count from here.
    now: Option<Date>,
    /// Scores the lines; `None` if evidence is off.
    model: Option<&'static Model>,
    /// Whether the context layer is on.
    context: bool,
    /// The trained models of the context layer.
    learned: &'static context::Model,
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
            learned: context::Model::shipped(),
            lean: Lean::default(),
        }
    }
}

impl fmt::Debug for Parser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rules, language, now, model, context, learned: _, lean } = self;
        f.debug_struct("Parser")
            .field("rules", rules)
            .field("language", language)
            .field("relative_to", now)
            .field("evidence", &model.is_some())
            .field("context", context)
            .field("lean", lean)
            .finish_non_exhaustive()
    }
}

impl Parser {
    /// The parser behind [`parse_article`]: the built-in rules, and all layers on. The same as `Parser::default()`.
    ///
    /// ```
    /// use copydesk::Parser;
    ///
    /// let parser = Parser::new();
    /// let page = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nShare on Facebook";
    /// assert_eq!(parser.parse(page), copydesk::parse_article(page));
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A builder that starts with the built-in rules.
    pub fn builder() -> ParserBuilder {
        ParserBuilder::new()
    }

    /// The rules that it uses.
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

    /// As [`parse`](Parser::parse), but reuses the memory in `scratch` from text to text instead of allocating it anew.
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

    /// As [`Parser::parse_with`]; `watch` is told when each layer is done.
    pub(crate) fn parse_watched<'t>(&self, scratch: &mut Scratch, text: &'t str, watch: &mut impl Watch) -> Result<Article<'t>, ParseError> {
        let mut judged = self.judge(text, scratch, watch);
        let decisions = self.decide(&mut judged);
        watch.done(Layer::Context);
        let Judged { mut document, verdicts, scores, language } = judged;
        scratch.matched = verdicts.into_matched();
        document.forget_words();
        let article = assemble::article(&document, &decisions, &scores.lines, language, self.now.as_ref());
        scratch.document = document.emptied();
        Ok(Article { confidence: scores.page, ..article? })
    }

    /// The role of every line, and why. Works for any text, whether it holds an article or not.
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
        let evidence = self.model.map(|model| evidence::describe(&judged.document, model, &rows.0)).unwrap_or_default();
        let decisions = self.decide(&mut judged);
        Explanation::new(text, &judged.document, &decisions, &judged.scores.lines, evidence)
    }

    /// The default parser with other models for evidence and context: for the training.
    #[cfg(feature = "_training")]
    pub(crate) fn with_models(model: &'static Model, learned: &'static context::Model, lean: Lean) -> Self {
        Self { model: Some(model), learned, lean, ..Self::default() }
    }

    /// Gives every line its role.
    fn decide(&self, judged: &mut Judged<'_, '_>) -> context::Decisions {
        let Judged { document, verdicts, scores, .. } = judged;
        match self.context {
            true => context::decide(document, verdicts, scores, self.lean, self.learned),
            false => context::line_by_line::decide(document, verdicts, &scores.lines),
        }
    }

    /// The lines that could be the headline, and those that could name the author: for the training.
    #[cfg(feature = "_training")]
    pub(crate) fn candidates<'t>(&self, text: &'t str) -> (Document<'t>, [context::head::Candidates; 2]) {
        let Judged { document, mut verdicts, scores, .. } = self.judge(text, &mut Scratch::default(), &mut Unwatched);
        let candidates = context::candidates(&document, &mut verdicts, &scores, self.learned);
        (document, candidates)
    }

    /// The lines inside the body that may not belong to it: for the training.
    #[cfg(feature = "_training")]
    pub(crate) fn doubtful<'t>(&self, text: &'t str) -> (Document<'t>, Vec<(usize, context::inside::features::Row)>) {
        let Judged { document, mut verdicts, scores, .. } = self.judge(text, &mut Scratch::default(), &mut Unwatched);
        let doubtful = context::doubtful(&document, &mut verdicts, &scores, self.learned);
        (document, doubtful)
    }

    /// Runs the layers that judge line by line.
    pub(crate) fn judge<'t>(&self, text: &'t str, scratch: &mut Scratch, watch: &mut impl Watch) -> Judged<'t, '_> {
        let mut document = lines::read_into(text, mem::take(&mut scratch.document));
        watch.done(Layer::Lines);
        let (language, of_rules) = match &self.language {
            Some(language) => (Some(language.clone()), Some(language.clone())),
            None => languages(&document),
        };
        let verdicts = rules::judge(&self.rules, &document, of_rules.as_deref(), mem::take(&mut scratch.matched));
        document.forget_folded();
        watch.done(Layer::Rules);
        let scores = match self.model {
            Some(model) => evidence::score(&document, &verdicts, model, &mut scratch.evidence, |rows| watch.rows(rows)),
            None => evidence::Scores::off(&document),
        };
        watch.done(Layer::Evidence);
        Judged { document, verdicts, scores, language }
    }
}

/// The language of the article, and the language of the rules to use. They differ because a page's menus may be longer than its article, and
/// in another language. The first is that of the prose, or if that is unclear, of the page. The second is set only where prose and page do not
/// disagree; otherwise the rules of all languages apply.
fn languages(document: &Document<'_>) -> (Option<Cow<'static, str>>, Option<Cow<'static, str>>) {
    let lines = |is_prose: bool| document.lines().filter(move |line| line.is_prose() == is_prose);
    let tally = |is_prose: bool| Tally::of(lines(is_prose).map(|line| line.words().iter().map(|word| word.hash())));
    let prose = tally(true);
    let of_prose = prose.language(lines(true).map(Line::text));
    let of_page = tally(false).and(&prose).language(document.lines().map(Line::text));
    let of_rules = of_page.filter(|&page| of_prose.is_none_or(|prose| prose == page));
    (of_prose.or(of_page).map(Cow::Borrowed), of_rules.map(Cow::Borrowed))
}

/// Observes a text on its way through the layers.
pub(crate) trait Watch {
    /// Called when a layer has done its work, except for the last one.
    fn done(&mut self, _layer: Layer) {}

    /// Called with the features of the next block of lines, in order.
    fn rows(&mut self, _rows: &[Row]) {}
}

/// Observes nothing.
struct Unwatched;

impl Watch for Unwatched {}

/// Collects the features of all lines.
#[derive(Debug, Default)]
pub(crate) struct Rows(pub(crate) Vec<Row>);

impl Watch for Rows {
    fn rows(&mut self, rows: &[Row]) {
        self.0.extend_from_slice(rows);
    }
}

/// A layer of the pipeline that [`Watch`] hears of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Layer {
    Lines,
    /// Together with the detection of the language, which the rules depend on.
    Rules,
    Evidence,
    Context,
}

/// The results of the layers that judge line by line: lines, rules and evidence.
pub(crate) struct Judged<'t, 'r> {
    pub(crate) document: Document<'t>,
    pub(crate) verdicts: rules::Verdicts<'r>,
    pub(crate) scores: evidence::Scores,
    language: Option<Cow<'static, str>>,
}

/// The memory that a parse works in, to be reused for text after text: see [`Parser::parse_with`].
///
/// It keeps the room that the largest text so far needed, except for large blocks, which are freed after each parse. Until the next parse it may
/// still hold cleaned lines of the last text. Each thread needs one of its own: it can be sent to another, but not shared (it is `Send`, not `Sync`).
#[derive(Debug, Default)]
pub struct Scratch {
    document: Document<'static>,
    matched: rules::Matched,
    evidence: evidence::Scratch,
}
