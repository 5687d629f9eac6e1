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
/// Linear in the length of the text, in time and memory: about 130 bytes a line, 8 a word and 150 kB while
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
///    than are not, save section headings and what no article says; and none cuts as a pitch what
///    somebody is quoted as saying;
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
#[derive(Clone)]
pub struct Parser {
    rules: RuleSet,
    language: Option<Cow<'static, str>>,
    /// When the texts were read: relative dates count from here.
    now: Option<Date>,
    /// What scores the lines; nothing where evidence is off.
    model: Option<&'static Model>,
    /// Whether the document is seen as a whole.
    context: bool,
    /// What the document's context learned.
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
    /// A builder that starts with the built-in rules.
    pub fn builder() -> ParserBuilder {
        ParserBuilder::new()
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
        let article = assemble::article(&document, &decisions, &scores.lines, language, self.now.as_ref());
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
        let evidence = self.model.map(|model| evidence::describe(&judged.document, model, &rows.0)).unwrap_or_default();
        let decisions = self.decide(&mut judged);
        Explanation::new(text, &judged.document, &decisions, &judged.scores.lines, evidence)
    }

    /// The default parser with other models of the evidence and of the context.
    #[cfg(feature = "_training")]
    pub(crate) fn with_models(model: &'static Model, learned: &'static context::Model, lean: Lean) -> Self {
        Self { model: Some(model), learned, lean, ..Self::default() }
    }

    /// Decides about every line.
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

    /// The lines of the body that may be none of it: for the training.
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

/// The language of the text, and the one whose rules alone hold on its page, which is that of both: a page's menus may be longer than its
/// article, and in another language.
fn languages(document: &Document<'_>) -> (Option<Cow<'static, str>>, Option<Cow<'static, str>>) {
    let lines = |is_prose: bool| document.lines().filter(move |line| line.is_prose() == is_prose);
    let tally = |is_prose: bool| Tally::of(lines(is_prose).map(|line| line.words().iter().map(|word| word.hash())));
    let prose = tally(true);
    let of_prose = prose.language(lines(true).map(Line::text));
    let of_page = tally(false).and(&prose).language(document.lines().map(Line::text));
    let of_rules = of_page.filter(|&page| of_prose.is_none_or(|prose| prose == page));
    (of_prose.or(of_page).map(Cow::Borrowed), of_rules.map(Cow::Borrowed))
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
    pub(crate) document: Document<'t>,
    pub(crate) verdicts: rules::Verdicts<'r>,
    pub(crate) scores: evidence::Scores,
    language: Option<Cow<'static, str>>,
}

/// The memory that parsing takes, to be used for text after text: see [`Parser::parse_with`]. It keeps the room that the largest of them needed; only
/// large pieces of memory are freed after each. Until the next parse it may still hold lines of the last text, cleaned. Each thread needs one of its
/// own: it may be sent to another, but not be shared (it is `Send` and not `Sync`).
#[derive(Debug, Default)]
pub struct Scratch {
    document: Document<'static>,
    matched: rules::Matched,
    evidence: evidence::Scratch,
}
