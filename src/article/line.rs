//! What each line of the input was found to be, and why.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::Role;

/// One non-blank line of the input and what it was found to be.
///
/// Together the spans of all lines cover every character of the input, except white space and
/// invisible characters.
///
/// ```
/// use copydesk::{Kind, Role};
///
/// let page = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
/// let article = copydesk::parse_article(page)?;
/// let roles: Vec<(&str, Role)> = article.lines.iter().map(|line| (&page[line.span.clone()], line.role)).collect();
/// assert_eq!(roles[0], ("Rain at last", Role::Headline));
/// assert_eq!(roles[2], ("Advertisement", Role::Boilerplate(Kind::Advertisement)));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LineRole {
    /// Where the line is, in bytes of the input, without white space at its ends.
    pub span: Range<usize>,
    /// What it is.
    pub role: Role,
    /// Whether it is the heading of a section of its kind.
    pub heading: bool,
    /// Why.
    pub reason: Reason,
}

/// Why a line has its role: which layer decided, and by what.
///
/// ```
/// use copydesk::Reason;
///
/// let page = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
/// let article = copydesk::parse_article(page)?;
/// for line in article.cut() {
///     match &line.reason {
///         Reason::Rule(name) | Reason::Section(name) => println!("to keep such lines, go without the rule {name}"),
///         Reason::Evidence(score) => println!("it does not read like an article: {score:.2}"),
///         reason => println!("{}: {reason}", reason.layer()),
///     }
/// }
/// # assert_eq!(article.lines[2].reason.to_string(), "rule advertisement/marker");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Reason {
    /// The rule of this name matched the line.
    Rule(Arc<str>),
    /// The line belongs to a section whose heading was matched by the rule of this name.
    Section(Arc<str>),
    /// What the line and its neighbours look like: how likely it is article text, from 0 to 1.
    Evidence(f32),
    /// The line's place in the document, in words.
    Context(&'static str),
}

impl Reason {
    /// The layer that decided: `rules`, `evidence` or `context`.
    #[must_use]
    pub fn layer(&self) -> &'static str {
        match self {
            Self::Rule(_) => "rules",
            Self::Evidence(_) => "evidence",
            Self::Section(_) | Self::Context(_) => "context",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(name) => write!(f, "rule {name}"),
            Self::Section(name) => write!(f, "section under {name}"),
            Self::Evidence(score) => write!(f, "score {score:.2}"),
            Self::Context(why) => f.write_str(why),
        }
    }
}
