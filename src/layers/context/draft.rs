//! The state that the parts of this layer fill in, one after the other: the role of every line, and why.

use std::ops::Range;

use super::reasons::Reasons;
use crate::article::{Kind, Reason, Role};
use crate::layers::evidence::{Hints, Scores};
use crate::layers::lines::{Document, Line};

/// What the parts of this layer work on. `roles` fills up from part to part: a line that has a role usually keeps it (see [`Draft::set`]).
pub(super) struct Draft<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) scores: &'a [f32],
    pub(super) hints: &'a [Hints],
    pub(super) roles: Vec<Option<(Role, bool)>>,
    /// Why those lines that have a role have it.
    pub(super) reasons: Reasons,
    /// How many words of prose stand above each line; the last entry is the whole text's.
    pub(super) prose_above: Vec<u32>,
    /// For each line, whether one of the user's rules decided it.
    pub(super) by_user: Vec<bool>,
    /// The body's last lines, if they stand below a box of links.
    pub(super) below_box: Range<usize>,
    /// The lines of a recipe's card.
    pub(super) card: Range<usize>,
    /// The lines of a live report's entries.
    pub(super) live: Range<usize>,
    /// Whether the text is hardly more than the article.
    pub(super) is_clean: bool,
    /// A factor for the likelihoods that lines must reach: below 1 where no line is surely article text.
    pub(super) ease: f32,
}

/// The evidence is sure of a text if at least this many lines of prose reach this likelihood. In short texts on busy pages, and in languages of which
/// the evidence knows few words, all likelihoods are low: there, [`Draft::ease`] lowers the thresholds. Chosen by hand, by the figures in
/// `training/README.md`.
const SURE_SCORE: f32 = 0.6;
const SURE_LINES: usize = 3;

/// Thresholds are lowered to this share of their value at most.
const LEAST_EASE: f32 = 0.5;

/// See [`Draft::ease`]: how likely the third likeliest line of prose is (the least likely one if there are fewer), as a share of [`SURE_SCORE`].
fn ease(document: &Document<'_>, scores: &[f32]) -> f32 {
    let mut likeliest = [0.0; SURE_LINES];
    let prose = document.entries().iter().zip(scores).filter(|(line, _)| line.is_prose());
    for (_, &score) in prose {
        if let Some(at) = likeliest.iter().position(|&other| score > other) {
            likeliest[at..].rotate_right(1);
            likeliest[at] = score;
        }
    }
    let least_likely = likeliest.into_iter().rev().find(|&score| score > 0.0).unwrap_or(SURE_SCORE);
    (least_likely / SURE_SCORE).clamp(LEAST_EASE, 1.0)
}

impl<'a, 't> Draft<'a, 't> {
    pub(super) fn new(document: &'a Document<'t>, scores: &'a Scores) -> Self {
        let reasons = Reasons::of_scores(document.len());
        let mut prose_above = Vec::with_capacity(document.len() + 1);
        let mut prose = 0_u32;
        prose_above.push(prose);
        for line in document.entries() {
            prose = prose.saturating_add(if line.is_prose() { line.measures.spoken_words() as u32 } else { 0 });
            prose_above.push(prose);
        }
        Self {
            document,
            scores: &scores.lines,
            hints: &scores.hints,
            roles: vec![None; document.len()],
            reasons,
            prose_above,
            by_user: vec![false; document.len()],
            below_box: 0..0,
            card: 0..0,
            live: 0..0,
            is_clean: false,
            ease: ease(document, &scores.lines),
        }
    }

    /// Forgets all roles and reasons, but keeps the memory.
    pub(super) fn forget(&mut self) {
        self.roles.fill(None);
        self.reasons.forget();
        self.by_user.fill(false);
    }

    pub(super) fn line(&self, at: usize) -> Line<'a> {
        self.document.line(at)
    }

    pub(super) fn len(&self) -> usize {
        self.roles.len()
    }

    /// Gives the line a role, unless it has one.
    pub(super) fn set(&mut self, at: usize, role: impl Into<Role>, reason: Reason) {
        if self.roles[at].is_none() {
            self.change(at, role, reason);
        }
    }

    /// Gives the line a role, even if it has another.
    pub(super) fn change(&mut self, at: usize, role: impl Into<Role>, reason: Reason) {
        self.roles[at] = Some((role.into(), false));
        self.reasons.tell(at, reason);
    }

    /// Makes the line the heading of a section of this kind, even if it has another role.
    pub(super) fn make_heading(&mut self, at: usize, kind: Kind, reason: Reason) {
        self.roles[at] = Some((kind.into(), true));
        self.reasons.tell(at, reason);
    }

    /// The line's role, if it has been decided; none for a line past the last.
    pub(super) fn role(&self, at: usize) -> Option<Role> {
        self.roles.get(at).copied().flatten().map(|(role, _)| role)
    }

    /// How much a line counts in sums over lines: its number of words, within bounds, so that no line outweighs all others.
    pub(super) fn weight(&self, at: usize) -> f32 {
        self.line(at).measures.spoken_words().clamp(2, 40) as f32
    }

    /// Whether one of the user's rules or a section has decided the line: both come before what this layer finds out.
    pub(super) fn is_claimed(&self, at: usize) -> bool {
        self.by_user[at] || self.is_in_section(at)
    }

    /// The name of the rule that decided the line, if it was a rule.
    pub(super) fn rule(&self, at: usize) -> Option<&str> {
        match self.reasons.told(at) {
            Some(Reason::Rule(name)) => Some(name),
            _ => None,
        }
    }

    /// Whether it was a section that decided the line.
    pub(super) fn is_in_section(&self, at: usize) -> bool {
        matches!(self.reasons.told(at), Some(Reason::Section(_)))
    }

    /// The hashes of the rare words in these lines.
    pub(super) fn rare_words(&self, lines: impl Iterator<Item = usize>) -> impl Iterator<Item = u64> {
        lines.flat_map(|at| self.line(at).rare_words())
    }

    /// How many words of prose these lines have.
    pub(super) fn prose(&self, lines: Range<usize>) -> usize {
        self.prose_above[lines.end].saturating_sub(self.prose_above[lines.start]) as usize
    }

    /// The body's lines, without those that a user's rule keeps.
    pub(super) fn own_body(&self) -> Vec<usize> {
        (0..self.len()).filter(|&at| self.role(at).is_some_and(Role::is_body) && !self.by_user[at]).collect()
    }

    /// Whether the line is already known as a byline or a dateline.
    pub(super) fn tells_author_or_date(&self, at: usize) -> bool {
        matches!(self.role(at), Some(Role::Byline | Role::Dateline))
    }

    /// Whether the line has a role other than body text.
    pub(super) fn is_barred(&self, at: usize) -> bool {
        self.role(at).is_some_and(|role| !role.is_body())
    }
}
