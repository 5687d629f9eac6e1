//! What stands in for the context layer when it is off: every line is decided by itself.

use std::sync::Arc;

use super::head::Byline;
use super::reasons::Reasons;
use super::title::PageTitle;
use super::{Decisions, Headline, content_role};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Document;
use crate::layers::rules::Verdicts;
use crate::rules::Verdict;

/// A line that no rule knows is body text if it is at least this likely to be.
const EVEN: f32 = 0.5;

/// Decides about every line by its rule, or else by its score. Rules for single zones are left out, because no zones are known; headings claim no
/// lines below them, and no rule ends the article.
pub(crate) fn decide(document: &Document<'_>, verdicts: &Verdicts<'_>, scores: &[f32]) -> Decisions {
    let mut reasons = Reasons::of_scores(document.len());
    let mut by_user = vec![false; document.len()];
    let decide = |(at, (line, &score)): (usize, (_, &f32))| match verdicts.anywhere(at) {
        Some(rule) => {
            let (role, heading) = match rule.verdict() {
                Verdict::Is(role) => (role, false),
                Verdict::Content => (content_role(line), false),
                Verdict::Heads(kind, _) => (kind.into(), true),
                Verdict::Ends(kind) => (kind.into(), false),
            };
            reasons.tell(at, Reason::Rule(Arc::clone(&rule.name)));
            by_user[at] = !rule.builtin;
            (role, heading)
        }
        None if score >= EVEN => (content_role(line), false),
        None => (Kind::Other.into(), false),
    };
    let roles: Vec<(Role, bool)> = document.lines().zip(scores).enumerate().map(decide).collect();
    let first = |wanted: Role| roles.iter().position(|&(role, _)| role == wanted);
    let headline = first(Role::Headline).map(|at| Headline::of(document.line(at), &PageTitle::of(document)));
    let byline = first(Role::Byline).map(|at| Byline::of(document, &roles, at));
    Decisions { roles, reasons, by_user, headline, byline }
}
