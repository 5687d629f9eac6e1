//! What follows when a rule matches a line, and where it holds.

use crate::article::{Kind, Role};

/// What follows when a rule matches a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// The line has this role.
    Is(Role),
    /// The line is article text: paragraph or subheading, as its looks and neighbours say.
    Content,
    /// The line is the heading of a section of this kind, which claims the lines below.
    Heads(Kind, Until),
    /// The article ends before this line. The line is of this kind, and nothing below is article.
    Ends(Kind),
}

/// Where a section stops claiming lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Until {
    /// Before the next line of article text: a line of prose that other evidence holds for body.
    Prose,
    /// Before the next blank line, but for blank lines right under the heading.
    Blank,
    /// After this many non-blank lines.
    Lines(usize),
    /// At the end of the text.
    End,
}

/// A part of the document, seen from the article's paragraphs.
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

    pub(crate) fn contains(self, zone: Zone) -> bool {
        self.0 & 1 << zone as u8 != 0
    }
}
