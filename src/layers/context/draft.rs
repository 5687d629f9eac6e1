//! What the parts of this layer fill in, one after the other: the role of every line, and why.

use std::ops::Range;

use super::reasons::Reasons;
use crate::article::{Kind, Reason, Role};
use crate::layers::evidence::{Hints, Scores};
use crate::layers::lines::{Document, Line};

/// What the parts of this layer work on. `roles` fills up from part to part; a line that has a
/// role keeps it.
pub(super) struct Draft<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) scores: &'a [f32],
    pub(super) hints: &'a [Hints],
    pub(super) roles: Vec<Option<(Role, bool)>>,
    /// Why the lines that have a role have it.
    pub(super) reasons: Reasons,
    /// Words of prose above each line, and at the end in all.
    pub(super) prose_above: Vec<u32>,
    /// The lines that a rule of the user's has spoken of.
    pub(super) given: Vec<bool>,
    /// The body's last lines, where these stand below a box of links.
    pub(super) below_box: Range<usize>,
    /// The lines of a recipe's card.
    pub(super) card: Range<usize>,
    /// The lines of a live report's entries.
    pub(super) live: Range<usize>,
    /// Whether hardly anything but the article is there.
    pub(super) is_clean: bool,
    /// What likelihoods that a line has to have are multiplied by: less than one where nothing reads surely like an article.
    pub(super) ease: f32,
}

/// Where so many lines of prose have at least this likelihood, the evidence is sure of the text. In short texts among much else, and in languages of
/// which it knows few words, all lines have low ones: then they are held against each other. Chosen by hand, by the figures in `training/README.md`.
const SURELY: f32 = 0.6;
const LINES: usize = 3;

/// Lines need not have less than this share of what they have to have elsewhere.
const LEAST_EASE: f32 = 0.5;

/// See [`Draft::ease`].
fn ease(document: &Document<'_>, scores: &[f32]) -> f32 {
    let mut likeliest = [0.0; LINES];
    let prose = document.entries().iter().zip(scores).filter(|(line, _)| line.is_prose());
    for (_, &score) in prose {
        if let Some(at) = likeliest.iter().position(|&other| score > other) {
            likeliest[at..].rotate_right(1);
            likeliest[at] = score;
        }
    }
    let least_likely = likeliest.into_iter().rev().find(|&score| score > 0.0).unwrap_or(SURELY);
    (least_likely / SURELY).clamp(LEAST_EASE, 1.0)
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
            given: vec![false; document.len()],
            below_box: 0..0,
            card: 0..0,
            live: 0..0,
            is_clean: false,
            ease: ease(document, &scores.lines),
        }
    }

    /// Starts anew, in the same memory.
    pub(super) fn forget(&mut self) {
        self.roles.fill(None);
        self.reasons.forget();
        self.given.fill(false);
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

    /// Gives the line a role in place of any that it has.
    pub(super) fn change(&mut self, at: usize, role: impl Into<Role>, reason: Reason) {
        self.roles[at] = Some((role.into(), false));
        self.reasons.tell(at, reason);
    }

    /// Makes the line the heading of a section of this kind, whatever role it has.
    pub(super) fn head(&mut self, at: usize, kind: Kind, reason: Reason) {
        self.roles[at] = Some((kind.into(), true));
        self.reasons.tell(at, reason);
    }

    /// The line's role, as far as it is decided; none of a line behind the last.
    pub(super) fn role(&self, at: usize) -> Option<Role> {
        self.roles.get(at).copied().flatten().map(|(role, _)| role)
    }

    /// How much a line weighs where lines are summed up: for as many words as it has, within bounds, so that no line outweighs all others.
    pub(super) fn weight(&self, at: usize) -> f32 {
        self.line(at).measures.spoken_words().clamp(2, 40) as f32
    }

    /// Whether a rule of the user's has spoken of the line, or a section has it, which come before what this layer tells.
    pub(super) fn is_claimed(&self, at: usize) -> bool {
        self.given[at] || self.is_in_section(at)
    }

    /// The name of the rule that spoke of the line last, if one did.
    pub(super) fn rule(&self, at: usize) -> Option<&str> {
        match self.reasons.told(at) {
            Some(Reason::Rule(name)) => Some(name),
            _ => None,
        }
    }

    /// Whether it was a section that spoke of the line last.
    pub(super) fn is_in_section(&self, at: usize) -> bool {
        matches!(self.reasons.told(at), Some(Reason::Section(_)))
    }

    /// The hashes of the rare words in these lines.
    pub(super) fn rare_words(&self, lines: impl Iterator<Item = usize>) -> impl Iterator<Item = u64> {
        lines.flat_map(|at| self.line(at).rare_words())
    }

    /// Words of prose in these lines.
    pub(super) fn prose(&self, lines: Range<usize>) -> usize {
        self.prose_above[lines.end].saturating_sub(self.prose_above[lines.start]) as usize
    }

    /// The lines that are body, but for those that a rule of the user's keeps.
    pub(super) fn own_body(&self) -> Vec<usize> {
        (0..self.len()).filter(|&at| self.role(at).is_some_and(Role::is_body) && !self.given[at]).collect()
    }

    /// Whether the line is known to name the author or to say when.
    pub(super) fn tells_author_or_date(&self, at: usize) -> bool {
        matches!(self.role(at), Some(Role::Byline | Role::Dateline))
    }

    /// Whether the line has been made something else than body text.
    pub(super) fn is_barred(&self, at: usize) -> bool {
        self.role(at).is_some_and(|role| !role.is_body())
    }
}
