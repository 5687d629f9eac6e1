//! What a rule says about the lines that it matches, and in which part of a document it holds.

use crate::article::{Kind, Role};

/// What follows when a rule matches a line.
///
/// ```
/// use copydesk::{Kind, Role, RuleSet, Verdict};
///
/// // Of which kinds are the rules that claim the lines below a heading?
/// let rules = RuleSet::builtin();
/// let heads = |kind: Kind| rules.iter().any(|rule| matches!(rule.verdict(), Verdict::Heads(own, _) if own == kind));
/// assert!(heads(Kind::Related) && !heads(Kind::Copyright));
/// assert_eq!(copydesk::Rule::role("gazette/camera", Role::Credit).verdict(), Verdict::Is(Role::Credit));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// The line has this role.
    Is(Role),
    /// The line is article text. Whether it is a paragraph or a subheading is decided by its form and its neighbours.
    Content,
    /// The line is the heading of a section of this kind, which claims the lines below.
    Heads(Kind, Until),
    /// The article ends before this line. The line is of this kind, and nothing below it is article text unless a rule of the user's says so.
    Ends(Kind),
}

impl Verdict {
    /// The kind of boilerplate that it says the line is, if any.
    pub(crate) fn kind(self) -> Option<Kind> {
        match self {
            Self::Is(Role::Boilerplate(kind)) | Self::Heads(kind, _) | Self::Ends(kind) => Some(kind),
            Self::Is(_) | Self::Content => None,
        }
    }
}

/// Where a section stops claiming lines.
///
/// ```
/// use copydesk::{Kind, Parser, Rule, Until};
///
/// let heading = Rule::heading("gazette/quiz", Kind::Event, Until::Lines(1)).whole("The Gazette's quiz");
/// let parser = Parser::builder().rule(heading).build()?;
/// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nThe Gazette's quiz\n\nWhich cloud is that?";
/// let article = parser.parse(text).unwrap();
/// assert_eq!(article.trailer[0].heading.as_deref(), Some("The Gazette's quiz"));
/// assert_eq!(article.trailer[0].lines, ["Which cloud is that?"]);
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Until {
    /// Before the next line of article text: a line of prose that the other evidence takes for the body.
    Prose,
    /// Before the next blank line; blank lines directly below the heading do not count.
    Blank,
    /// After this many non-blank lines. A paragraph that is wrapped over several lines counts as one.
    Lines(usize),
    /// At the end of the text.
    End,
}

/// A part of the document, relative to the article's paragraphs.
///
/// Pitches often read like the paragraphs beside them. So if a line might be the article's first or last paragraph, but a rule for
/// [`Before`](Zone::Before) or [`After`](Zone::After) matches it, the line counts as outside. Such a rule must therefore be specific enough to tell
/// its lines from article text.
///
/// ```
/// use copydesk::{Kind, Parser, Rule, Zone};
///
/// let parser = Parser::builder()
///     .rule(Rule::boilerplate("gazette/boats", Kind::Other).whole("Boats today").zones(&[Zone::After]))
///     .build()?;
/// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nBoats today\n\nNone of them has sailed since noon, and none will before Monday, their owners say.\n\nBoats today";
/// let rules: Vec<Option<String>> = parser.explain(text).lines.iter().map(|line| line.rule().map(str::to_owned)).collect();
/// assert_eq!((rules[2].as_deref(), rules[4].as_deref()), (None, Some("gazette/boats")));
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Before the article's first paragraph.
    Before,
    /// From the first paragraph to the last.
    Body,
    /// After the article's last paragraph.
    After,
}

/// A set of zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Zones(u8);

impl Zones {
    pub(crate) const ALL: Self = Self(0b111);

    pub(crate) fn of(zones: &[Zone]) -> Self {
        Self(zones.iter().fold(0, |bits, zone| bits | 1 << *zone as u8))
    }

    pub(crate) fn is_all(self) -> bool {
        self == Self::ALL
    }

    pub(crate) fn contains(self, zone: Zone) -> bool {
        self.0 & 1 << zone as u8 != 0
    }
}
