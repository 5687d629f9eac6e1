//! A line as the rules see it.

use super::{Document, Folded, Line, read};

/// A measured line and its neighbours: what rules and their conditions look at.
///
/// Everything was measured before, so each method takes constant time.
///
/// ```
/// use copydesk::{Candidate, Kind, Parser, Rule};
///
/// let is_below_a_question = |line: &Candidate<'_>| line.words() == 1 && line.previous().is_some_and(|above| above.text().ends_with('?'));
/// let parser = Parser::builder().rule(Rule::boilerplate("gazette/poll", Kind::Other).when(is_below_a_question)).build()?;
/// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nDid you get wet?\nYes";
/// assert_eq!(parser.explain(text).lines[3].rule(), Some("gazette/poll"));
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'d> {
    line: Line<'d>,
}

impl<'d> Candidate<'d> {
    pub(crate) fn new(document: &'d Document<'d>, at: usize) -> Self {
        Self { line: document.line(at) }
    }

    /// The line's text: white space collapsed, wrapped lines joined, links reduced to what they say (without their target in Markdown or the number
    /// under which it is listed), and of a line of front matter the value.
    #[must_use]
    pub fn text(&self) -> &'d str {
        self.line.text()
    }

    /// The line as literals see it: lower case, straight quotes, `-` for every dash, no bullet or
    /// decoration before the first word. (An asterisk or underscore right before that word is taken for Markdown emphasis: all others of its kind are
    /// removed too, except underscores inside words.)
    #[must_use]
    pub fn folded(&self) -> &'d str {
        self.line.folded()
    }

    /// As [`Candidate::folded`], with its place among the folded lines of the whole document.
    pub(crate) fn folded_in_text(&self) -> Folded<'d> {
        self.line.folded_in_text()
    }

    /// How many words it has.
    #[must_use]
    pub fn words(&self) -> usize {
        self.line.measures.words()
    }

    /// How many characters it has, not counting its bullet or other mark.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.line.measures.chars()
    }

    /// How many sentences end in it.
    #[must_use]
    pub fn sentences(&self) -> usize {
        self.line.measures.sentence_ends()
    }

    /// Whether it reads like running text: long enough, and with the end of a sentence.
    #[must_use]
    pub fn is_prose(&self) -> bool {
        self.line.is_prose()
    }

    /// How many white-space characters are before it.
    #[must_use]
    pub fn indent(&self) -> usize {
        self.line.indent()
    }

    /// Its number among the non-blank lines, from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.line.at()
    }

    /// How many non-blank lines the document has.
    #[must_use]
    pub fn total(&self) -> usize {
        self.line.total()
    }

    /// The non-blank line above.
    #[must_use]
    pub fn previous(&self) -> Option<Candidate<'d>> {
        self.line.above().map(|line| Self { line })
    }

    /// The non-blank line below.
    #[must_use]
    pub fn next(&self) -> Option<Candidate<'d>> {
        self.line.below().map(|line| Self { line })
    }
}

/// Calls `look` with `text`, a single line, as a document of its own; `false` if it is blank.
pub(crate) fn with_only_line(text: &str, look: impl FnOnce(&Candidate<'_>) -> bool) -> bool {
    let document = read(text);
    document.len() > 0 && look(&Candidate::new(&document, 0))
}
