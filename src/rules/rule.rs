//! One rule: which lines it matches, where and in which language it holds, and what it says about those lines.

use std::ops::RangeInclusive;
use std::sync::Arc;

pub(super) use self::examples::Examples;
pub(crate) use self::pattern::{Pattern, Text};
pub(super) use self::pattern::{at_start, folded};
use super::set::RuleSet;
use super::verdict::{Until, Verdict, Zone, Zones};
use crate::article::{Kind, Role};
use crate::error::{RuleError, RuleErrorKind};
use crate::layers::lines::{self, Candidate};
use crate::text::tag;

mod examples;
mod pattern;

/// Recognises certain lines and says what they are.
///
/// A rule matches a line if *any* of its patterns does and the line is within the rule's limits.
/// Literals ([`whole`](Rule::whole), [`prefix`](Rule::prefix), [`suffix`](Rule::suffix),
/// [`contains`](Rule::contains), [`phrase`](Rule::phrase), [`cues`](Rule::cues)) fold case, curly
/// and straight quotes, dashes and white space, and look past bullets and decoration at the line's
/// start (`whole` also at its end). Case is folded letter by letter: a final sigma is a sigma, but
/// "STRASSE" is not "straße". Nothing is compiled or checked before the rule joins a
/// [`RuleSet`](crate::RuleSet) or a [`Parser`](crate::Parser).
///
/// ```
/// use copydesk::{Kind, Parser, Rule, Zone};
///
/// let parser = Parser::builder()
///     .rule(Rule::boilerplate("gazette/poll", Kind::Other).prefix("Poll of the day:"))
///     .rule(
///         Rule::boilerplate("gazette/recipes", Kind::Newsletter)
///             .cues(&[&["recipes", "recipe"], &["inbox", "by e-mail"]])
///             .zones(&[Zone::After])
///             .words(3..=40),
///     )
///     .build()?;
/// # let text = "Pears\n\nPears are ripe when the neck gives way to the thumb, the growers say.\n\nPoll of the day: apples or pears?";
/// # assert_eq!(parser.parse(text).unwrap().trailer[0].kind, Kind::Other);
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rule {
    pub(crate) name: Arc<str>,
    /// The number of its first line in the rule file that it was read from.
    pub(crate) line: Option<usize>,
    pub(crate) verdict: Verdict,
    pub(crate) zones: Zones,
    pub(crate) words: RangeInclusive<usize>,
    pub(crate) language: Option<Arc<str>>,
    pub(crate) patterns: Vec<Pattern>,
    pub(super) examples: Examples,
    /// Whether the rule comes with the crate.
    pub(crate) builtin: bool,
}

impl Rule {
    /// A rule of this name with this verdict. Names read `kind/what-it-catches`.
    #[must_use]
    pub fn new(name: impl Into<Arc<str>>, verdict: Verdict) -> Self {
        Self {
            name: name.into(),
            line: None,
            verdict,
            zones: Zones::ALL,
            words: 0..=usize::MAX,
            language: None,
            patterns: Vec::new(),
            examples: Examples::default(),
            builtin: false,
        }
    }

    /// A rule whose lines are boilerplate of this kind.
    #[must_use]
    pub fn boilerplate(name: impl Into<Arc<str>>, kind: Kind) -> Self {
        Self::new(name, Verdict::Is(Role::Boilerplate(kind)))
    }

    /// A rule whose lines are article text.
    #[must_use]
    pub fn content(name: impl Into<Arc<str>>) -> Self {
        Self::new(name, Verdict::Content)
    }

    /// A rule whose lines have this role.
    #[must_use]
    pub fn role(name: impl Into<Arc<str>>, role: Role) -> Self {
        Self::new(name, Verdict::Is(role))
    }

    /// A rule whose lines are headings of sections of this kind. Such a section claims the lines below its heading, as far as `until`.
    #[must_use]
    pub fn heading(name: impl Into<Arc<str>>, kind: Kind, until: Until) -> Self {
        Self::new(name, Verdict::Heads(kind, until))
    }

    /// A rule that ends the article before the first line that it matches, if that line comes after a paragraph.
    ///
    /// A line with fewer than forty words of the article above it, and a byline or a date below it before any prose, ends nothing: it is a link
    /// of the menu above the headline.
    #[must_use]
    pub fn end(name: impl Into<Arc<str>>, kind: Kind) -> Self {
        Self::new(name, Verdict::Ends(kind))
    }

    /// The rule's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it gives way where a line is to be spared: only a built-in rule does, and only if articles may say what it cuts.
    ///
    /// Lines about authors, sign-ups, gifts, paywalls, consent and menus never belong to an article however well they read, nor do headings of
    /// sections. Short lines of an article may well point to other stories, but they ask for nothing.
    pub(crate) fn yields(&self, spared: Spared) -> bool {
        const NEVER_ARTICLE: [Kind; 8] =
            [Kind::AuthorBio, Kind::Newsletter, Kind::Donation, Kind::Subscription, Kind::Consent, Kind::Navigation, Kind::Tags, Kind::App];
        const ARTICLE_IF_SHORT: [Kind; 2] = [Kind::Related, Kind::Disclaimer];
        let Verdict::Is(Role::Boilerplate(kind)) = self.verdict else { return false };
        let may_be_article = match spared {
            Spared::No => false,
            Spared::Short => ARTICLE_IF_SHORT.contains(&kind),
            Spared::Pointer => kind != Kind::Related && !NEVER_ARTICLE.contains(&kind),
            Spared::Prose => !NEVER_ARTICLE.contains(&kind),
        };
        self.builtin && may_be_article
    }

    /// Whether it is a built-in rule for lines that ask the reader for something.
    pub(crate) fn is_pitch(&self) -> bool {
        const PITCHES: [Kind; 10] = [
            Kind::Consent,
            Kind::Advertisement,
            Kind::Newsletter,
            Kind::Donation,
            Kind::Subscription,
            Kind::Social,
            Kind::App,
            Kind::Comments,
            Kind::Contact,
            Kind::Event,
        ];
        self.builtin && matches!(self.verdict, Verdict::Is(Role::Boilerplate(kind)) if PITCHES.contains(&kind))
    }

    /// What follows when it matches.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The language that it is for, or `None` if it holds in every language. Built-in rules that list English boilerplate word for word
    /// hold in every language all the same: see [`RuleSet::builtin`](crate::RuleSet::builtin).
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// Matches a line that consists of this text and nothing else.
    #[must_use]
    pub fn whole(self, literal: &str) -> Self {
        self.pattern(Pattern::whole(folded(literal.to_owned().into())))
    }

    /// Matches a line that begins with this text, even if it ends in the middle of a word. Spaces at either end of the text are dropped. For whole
    /// words use [`phrase`](Rule::phrase), or [`folded_regex`](Rule::folded_regex) for whole words at the line's start.
    ///
    /// ```
    /// use copydesk::{Kind, Rule};
    ///
    /// let rule = || Rule::boilerplate("gazette/ad", Kind::Advertisement);
    /// assert!(rule().prefix("Ad ").catches("Advice for gardeners").check_examples().is_ok());
    /// assert!(rule().folded_regex(r"^ad\b").catches("Ad by the harbour board").passes("Advice for gardeners").check_examples().is_ok());
    /// ```
    #[must_use]
    pub fn prefix(self, literal: &str) -> Self {
        self.pattern(Pattern::prefix(folded(literal.to_owned().into())))
    }

    /// Matches a line that ends with this text. Spaces at either end of the text are dropped.
    #[must_use]
    pub fn suffix(self, literal: &str) -> Self {
        self.pattern(Pattern::Suffix(folded(literal.to_owned().into())))
    }

    /// Matches a line that holds this text anywhere, even inside a word. Spaces at either end of the text are dropped: `contains(" ad ")` matches
    /// "Adventure", while `phrase("ad")` does not. If the text begins with a bullet or decoration, it matches at a line's start without it as
    /// well, because lines are read without theirs.
    ///
    /// ```
    /// use copydesk::{Kind, Rule};
    ///
    /// let tides = Rule::boilerplate("gazette/tides", Kind::Other).contains("★ Tides");
    /// assert!(tides.catches("Weather ★ Tides").catches("★ Tides at noon").catches("Tides at noon").passes("No tides").check_examples().is_ok());
    /// ```
    #[must_use]
    pub fn contains(self, literal: &str) -> Self {
        self.pattern(Pattern::Contains(folded(literal.to_owned().into())))
    }

    /// Matches a line that holds these words anywhere, as whole words. Decoration that they begin with is treated as by
    /// [`contains`](Rule::contains).
    #[must_use]
    pub fn phrase(self, literal: &str) -> Self {
        self.pattern(Pattern::Phrase(folded(literal.to_owned().into())))
    }

    /// Matches a line that holds a phrase of *every* group, in any order. This is how a pitch in full
    /// sentences is told from an article about the same thing. Put the rarest group first.
    #[must_use]
    pub fn cues<S: AsRef<str>>(self, groups: &[&[S]]) -> Self {
        let folded = |group: &&[S]| group.iter().map(|cue| folded(cue.as_ref().to_owned().into())).collect();
        self.pattern(Pattern::Cues(groups.iter().map(folded).collect()))
    }

    /// Matches a line in which this regular expression (in the syntax of the crate `regex`)
    /// matches. It sees the line as it stands, white space collapsed.
    ///
    /// How much it costs depends on what a line must hold for it to match (`cargo bench --bench rules`):
    ///
    /// - An expression that cannot match without a certain text, as `^The \w+ harbour \d+$` cannot without `harbour`, is tried only on lines that
    ///   hold that text. A thousand of them make the parse of a page about a tenth longer.
    /// - One that needs no text at all, such as `^[A-Z]\w+ \d{3,}$`, is tried on every line that begins and ends as it requires. A thousand of them
    ///   make a parse about four times as long.
    /// - A thousand that any line may match, such as `.` or `\d+ \w+`, make it twenty to a hundred times as long.
    ///
    /// An expression that can match an empty string, such as `x*`, matches every line.
    #[must_use]
    pub fn regex(self, pattern: &str) -> Self {
        self.pattern(Pattern::Regex(pattern.to_owned().into()))
    }

    /// As [`Rule::regex`], but the expression sees the line as literals do: in lower case, with `σ` for `ς`, straight quotes, `-`
    /// for every dash, and no bullet or decoration before the first word. An expression that needs a capital, as `^Vote` and
    /// `[A-Z]+` do, is refused when its set is built.
    #[must_use]
    pub fn folded_regex(self, pattern: &str) -> Self {
        self.pattern(Pattern::FoldedRegex(pattern.to_owned().into()))
    }

    /// Matches a line for which this condition holds. The caller's condition may look at the measured line and its neighbours.
    ///
    /// ```
    /// use copydesk::{Kind, Rule};
    ///
    /// let shouting = Rule::boilerplate("gazette/shouting", Kind::Advertisement)
    ///     .when(|line| line.words() >= 3 && line.text().to_uppercase() == line.text());
    /// ```
    #[must_use]
    pub fn when(self, condition: impl Fn(&Candidate<'_>) -> bool + Send + Sync + 'static) -> Self {
        self.pattern(Pattern::When(Arc::new(condition)))
    }

    /// Limits the rule to these zones, which are known once the parser has found where the article begins and ends. A rule without any zone is
    /// refused when its set is built.
    #[must_use]
    pub fn zones(mut self, zones: &[Zone]) -> Self {
        self.zones = Zones::of(zones);
        self
    }

    /// Limits the rule to lines with that many words. A rule with an empty range is refused when its set is built.
    #[must_use]
    pub fn words(mut self, words: RangeInclusive<usize>) -> Self {
        self.words = words;
        self
    }

    /// Limits the rule to text in this language (a BCP 47 tag such as `en`, whose region is ignored) and to text whose language is not known. A
    /// rule with something else than a tag is refused when its set is built.
    #[must_use]
    pub fn for_language(mut self, language: impl Into<Arc<str>>) -> Self {
        let language = language.into();
        self.language = Some(tag::canonical(&language).map_or(language, Arc::from));
        self
    }

    /// A line that the rule must catch; see [`Rule::check_examples`].
    #[must_use]
    pub fn catches(mut self, line: impl Into<String>) -> Self {
        self.examples.catches.push(line.into());
        self
    }

    /// A line that the rule must let pass; see [`Rule::check_examples`].
    #[must_use]
    pub fn passes(mut self, line: impl Into<String>) -> Self {
        self.examples.passes.push(line.into());
        self
    }

    /// Whether it holds in text of this language.
    pub(crate) fn holds_in(&self, language: Option<&str>) -> bool {
        same_language(self.language(), language) || self.is_verbatim_english()
    }

    /// Whether it is a built-in rule that lists English boilerplate word for word, without cues or expressions. Themes, plugins and players leave
    /// such lines ("Leave a reply") on pages in any language.
    fn is_verbatim_english(&self) -> bool {
        let is_literal = |pattern: &Pattern| !matches!(pattern, Pattern::Cues(_) | Pattern::Regex(_) | Pattern::FoldedRegex(_));
        self.builtin && self.language() == Some("en") && self.verdict.kind().is_some() && self.patterns.iter().all(is_literal)
    }

    fn pattern(mut self, pattern: Pattern) -> Self {
        self.patterns.push(pattern);
        self
    }

    /// Whether the rule matches the line, whatever its zone and language. A pattern that does not
    /// compile matches nothing.
    ///
    /// This is slow, and meant for tests and trials; a [`RuleSet`](crate::RuleSet) matches all its rules at once.
    #[must_use]
    pub fn matches(&self, line: &Candidate<'_>) -> bool {
        self.words.contains(&line.words()) && self.patterns.iter().any(|pattern| pattern.matches(line))
    }

    /// Checks the rule against its own examples, each as a document of one line.
    ///
    /// # Errors
    ///
    /// The reason why a set would refuse the rule, such as a pattern that does not compile; or else the first example that fails: a line of
    /// [`Rule::catches`] that it lets pass ([`RuleErrorKind::Misses`]), or a line of [`Rule::passes`] that it catches
    /// ([`RuleErrorKind::Catches`]). If the rule came from a file, the error has the number of its first line.
    ///
    /// ```
    /// use copydesk::{Kind, Rule, RuleErrorKind};
    ///
    /// let rule = Rule::boilerplate("gazette/poll", Kind::Other).prefix("poll:").catches("Poll: apples or pears?");
    /// assert_eq!(rule.check_examples(), Ok(()));
    /// let error = rule.passes("Poll: closed").check_examples().unwrap_err();
    /// assert_eq!(error.kind(), &RuleErrorKind::Catches("Poll: closed".to_owned()));
    /// ```
    pub fn check_examples(&self) -> Result<(), RuleError> {
        // The way that texts are matched in earnest, not [`Rule::matches`].
        let set = RuleSet::builder().add(self.clone()).build()?;
        let catches = |line: &str| lines::with_only_line(line, |candidate| !set.matches(candidate).is_empty());
        let missed = self.examples.catches().find(|line| !catches(line)).map(|line| RuleErrorKind::Misses(line.to_owned()));
        let caught = || self.examples.passes().find(|line| catches(line)).map(|line| RuleErrorKind::Catches(line.to_owned()));
        missed.or_else(caught).map_or(Ok(()), |kind| Err(self.refused(kind)))
    }

    /// How many example lines it has to catch, and how many to let pass.
    #[must_use]
    pub fn examples(&self) -> (usize, usize) {
        (self.examples.catches().count(), self.examples.passes().count())
    }
}

/// How far built-in rules are to spare a line that reads like the rest of its text, where that text is clean: hardly anything but the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spared {
    No,
    /// A label or another line too short for prose.
    Short,
    /// Prose after a label or in brackets, the form in which articles point to other stories.
    Pointer,
    Prose,
}

/// Whether a rule for one language holds in a text in another. It does where either is not known.
/// Regions make no difference, so that a rule for `en` holds in `en-GB`, and both written forms of Norwegian (`nb`, `nn`) count as `no`.
pub(super) fn same_language(rule: Option<&str>, text: Option<&str>) -> bool {
    fn language(tag: &str) -> &str {
        match tag.split(['-', '_']).next().unwrap_or(tag) {
            norwegian if ["nb", "nn"].iter().any(|form| norwegian.eq_ignore_ascii_case(form)) => "no",
            language => language,
        }
    }
    match (rule, text) {
        (Some(rule), Some(text)) => language(rule).eq_ignore_ascii_case(language(text)),
        _ => true,
    }
}
