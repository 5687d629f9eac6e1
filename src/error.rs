//! The errors: a text without an article, and a rule that can't be used.

use std::fmt;

use thiserror::Error;

use crate::article::LineRole;

/// Why a text gave no article.
///
/// ```
/// use copydesk::{ParseError, parse_article};
///
/// assert!(matches!(parse_article(" \n "), Err(ParseError::Blank)));
/// match parse_article("Log in\nShare\nAdvertisement") {
///     Err(ParseError::NoArticle { lines }) => assert_eq!(lines.len(), 3),
///     other => panic!("{other:?}"),
/// }
/// ```
#[derive(Clone, Debug, Error, PartialEq)]
#[non_exhaustive]
pub enum ParseError {
    /// The text is empty, or holds only white space and invisible characters.
    #[error("the text is blank")]
    Blank,
    /// No line of the text is a paragraph of an article.
    #[error("no article in the text: none of its lines ({}) is a paragraph", lines.len())]
    NoArticle {
        /// The lines of the text, in order, with the roles that they were given.
        lines: Vec<LineRole>,
    },
}

/// Why a rule, a set of rules, or the language of a parser's texts was refused.
///
/// Its message names the rule and, if a pattern is at fault, points to the place in it.
///
/// ```
/// use copydesk::{Kind, Parser, Rule};
///
/// let rule = Rule::boilerplate("gazette/poll", Kind::Other).regex("vote (now");
/// let error = Parser::builder().rule(rule).build().unwrap_err();
/// assert_eq!(error.rule(), Some("gazette/poll"));
/// assert!(error.to_string().contains("unclosed group"));
/// ```
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}{}{kind}", self.place(), self.subject())]
pub struct RuleError {
    rule: Option<String>,
    line: Option<usize>,
    kind: RuleErrorKind,
}

/// What is wrong with a rule.
///
/// ```
/// use copydesk::{Kind, Rule, RuleErrorKind, RuleSet};
///
/// let poll = || Rule::boilerplate("gazette/poll", Kind::Other);
/// let why = |rule: Rule| RuleSet::builder().add(rule).build().unwrap_err().kind().clone();
/// assert_eq!(why(poll()), RuleErrorKind::NoPattern);
/// assert_eq!(why(poll().prefix(" - ")), RuleErrorKind::EmptyPattern);
/// assert!(matches!(why(poll().regex("vote (now")), RuleErrorKind::Regex(message) if message.contains("unclosed group")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RuleErrorKind {
    /// Another rule of the set has the same name.
    Duplicate,
    /// There is no rule of that name to remove or replace.
    Unknown,
    /// The rule has no name.
    Unnamed,
    /// The rule has no pattern and no condition, or a group of its cues is empty.
    NoPattern,
    /// The rule can't match any line: its list of zones or its range of words is empty.
    Nowhere,
    /// The rule is for a heading that claims 0 lines.
    NoLines,
    /// A literal is empty after folding (it holds only white space and decoration), or a regular expression is empty.
    EmptyPattern,
    /// This is not a BCP 47 tag, but was given as a language: of a rule, of a parser's texts, or of the rules that a set is to keep.
    Language(String),
    /// The regular expression does not compile; the message points to the place of the error.
    Regex(String),
    /// The regular expression can't match any line. It sees folded lines, which have no capitals, curly quotes or long dashes, but needs this text,
    /// or a character of this class.
    NeverFolded(String),
    /// There is more of something than is allowed.
    Limit {
        /// What is limited.
        what: &'static str,
        /// How much there is.
        found: usize,
        /// How much is allowed.
        allowed: usize,
    },
    /// A compiled regular expression takes more memory than this many bytes.
    RegexTooBig(usize),
    /// A line of a rule file can't be understood; the message says why.
    Syntax(String),
    /// The rule does not match this line, which is one of its `catch` examples.
    Misses(String),
    /// The rule matches this line, which is one of its `pass` examples.
    Catches(String),
}

impl RuleError {
    pub(crate) fn new(rule: &str, line: Option<usize>, kind: RuleErrorKind) -> Self {
        Self { rule: Some(rule.to_owned()), line, kind }
    }

    pub(crate) fn at_line(line: usize, rule: Option<&str>, kind: RuleErrorKind) -> Self {
        Self { rule: rule.map(str::to_owned), line: Some(line), kind }
    }

    /// An error of a parser or a set that is not about one of its rules.
    pub(crate) fn of_no_rule(kind: RuleErrorKind) -> Self {
        Self { rule: None, line: None, kind }
    }

    /// The name of the rule at fault.
    #[must_use]
    pub fn rule(&self) -> Option<&str> {
        self.rule.as_deref()
    }

    /// The line of the rule file, counted from 1: the one that can't be understood, or for a rule that is understood but can't work, the one
    /// with its name.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &RuleErrorKind {
        &self.kind
    }

    fn place(&self) -> String {
        self.line.map(|line| format!("line {line}: ")).unwrap_or_default()
    }

    fn subject(&self) -> String {
        self.rule.as_ref().map(|rule| format!("rule {rule:?}: ")).unwrap_or_default()
    }
}

impl fmt::Display for RuleErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duplicate => f.write_str("another rule has the same name, yours or built-in; a built-in one can be removed first"),
            Self::Unknown => f.write_str("there is no rule of that name"),
            Self::Unnamed => f.write_str("a rule needs a name"),
            Self::NoPattern => {
                f.write_str("nothing to match: give it a literal, a regular expression or a condition, and every group of cues a phrase")
            }
            Self::Nowhere => f.write_str("it can match no line: give it a zone, and a range of words that is not empty"),
            Self::NoLines => f.write_str("the heading claims no lines: let it claim at least one"),
            Self::EmptyPattern => f.write_str("a pattern is empty: a literal needs more than white space and decoration"),
            Self::Language(tag) => write!(f, "{tag:?} is no language tag of BCP 47, such as \"en\" or \"pt-BR\""),
            Self::Regex(message) => f.write_str(message),
            Self::NeverFolded(text) => {
                write!(f, "it can match no line: it needs {text:?}, but sees lines in small letters, with straight quotes and - for every dash")
            }
            Self::Limit { what, found, allowed } => write!(f, "{found} {what}, but at most {allowed} are allowed"),
            Self::RegexTooBig(allowed) => write!(f, "the regular expression takes more than {allowed} bytes once compiled"),
            Self::Syntax(message) => f.write_str(message),
            Self::Misses(line) => write!(f, "it does not catch {line:?}, an example that it must catch"),
            Self::Catches(line) => write!(f, "it catches {line:?}, an example that it must let pass"),
        }
    }
}
