//! Explanations: the role of every line, with the reason, for a person to read.

use std::fmt;
use std::ops::Range;

use crate::article::{LineRole, Reason, Role};
use crate::layers::assemble;
use crate::layers::context::Decisions;
use crate::layers::lines::Document;

/// The result of [`Parser::explain`](crate::Parser::explain): the non-blank lines of a text, in
/// order. `Display` prints a row for each: role (with `^` if the line heads a section), score, text, and what decided.
///
/// ```
/// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
/// let rows = copydesk::Parser::default().explain(text).to_string();
/// assert!(rows.ends_with("Advertisement  [rule advertisement/marker]\n"), "{rows}");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Explanation<'t> {
    /// The lines.
    pub lines: Vec<ExplainedLine<'t>>,
}

/// A line of the input, its role, and why.
///
/// ```
/// use copydesk::{Parser, Role};
///
/// let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
/// let explanation = Parser::default().explain(text);
/// // Which rules have cut something?
/// let cut = explanation.lines.iter().filter(|line| !line.role.is_article());
/// let rules: Vec<&str> = cut.filter_map(|line| line.rule()).collect();
/// assert_eq!(rules, ["advertisement/marker"]);
/// // How sure is it of the paragraph, and why?
/// let paragraph = &explanation.lines[1];
/// assert!(paragraph.score > 0.5 && !paragraph.evidence.is_empty());
/// assert_eq!(paragraph.role, Role::Paragraph);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExplainedLine<'t> {
    /// The line as it is in the input, without white space at its ends.
    pub text: &'t str,
    /// Where it is, in bytes of the input.
    pub span: Range<usize>,
    /// What it is.
    pub role: Role,
    /// Whether it heads a section of its kind.
    pub heading: bool,
    /// Why it has this role.
    pub reason: Reason,
    /// How likely the line is article text by the evidence alone, from 0 to 1, even if another layer decided.
    pub score: f32,
    /// The evidence for and against, in words, strongest first, each with what it adds to the log-odds of the score: "no sentence ends, -0.4".
    /// The last entry, `all else`, is what everything that is not listed adds, so that the sum is the log-odds. Empty for a line without words,
    /// whose score is 0, and if evidence is off.
    pub evidence: Vec<String>,
}

impl ExplainedLine<'_> {
    /// The layer that decided: `rules`, `evidence` or `context`.
    #[must_use]
    pub fn layer(&self) -> &'static str {
        self.reason.layer()
    }

    /// The name of the rule that decided, about the line itself or about the heading of its section.
    #[must_use]
    pub fn rule(&self) -> Option<&str> {
        match &self.reason {
            Reason::Rule(name) | Reason::Section(name) => Some(name),
            _ => None,
        }
    }
}

impl<'t> Explanation<'t> {
    pub(crate) fn new(text: &'t str, document: &Document<'t>, decisions: &Decisions, scores: &[f32], mut evidence: Vec<Vec<String>>) -> Self {
        let mut lines = Vec::with_capacity(document.pieces());
        let mut roles = assemble::line_roles(document, decisions, scores).into_iter();
        for (at, line) in document.lines().enumerate() {
            let evidence = evidence.get_mut(at).map(std::mem::take).unwrap_or_default();
            for LineRole { span, role, heading, reason } in roles.by_ref().take(line.pieces().count()) {
                lines.push(ExplainedLine { text: &text[span.clone()], span, role, heading, reason, score: scores[at], evidence: evidence.clone() });
            }
        }
        Self { lines }
    }
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            let mark = if line.heading { "^" } else { "" };
            writeln!(f, "{:<15}{:.2}  {}  [{}]", format!("{}{mark}", line.role), line.score, line.text, line.reason)?;
        }
        Ok(())
    }
}
