//! Applies the rules: a line gets the role of its own rule; the lines below a section's heading get the section's kind, and those below a rule
//! that ends the article the kind of that rule.

use std::ops::Range;
use std::sync::Arc;

use super::{Draft, content_role, sections};
use crate::article::{Kind, Reason, Role};
use crate::rules::{Rule, Verdict};

/// A rule that ends the article counts only below at least this many words of text. Below fewer, which may be a motto above a menu, it counts if
/// as few words or prose right below it follow. A user's rule also counts there once it is known that the words are the body's, unless the
/// article's head stands below.
const ARTICLE_WORDS: usize = 40;

/// Gives lines the roles that their rules say. If `body` is known, no prose outside it can be article text.
pub(super) fn apply<'r>(draft: &mut Draft<'_, '_>, rule: &dyn Fn(usize) -> Option<&'r Rule>, body: Option<Range<usize>>) {
    let mut ended: Option<(Kind, &Rule)> = None;
    let mut words = 0;
    let is_known = body.is_some();
    let body = body.unwrap_or(0..draft.len());
    for at in 0..draft.len() {
        let own = rule(at);
        draft.by_user[at] |= own.is_some_and(|own| !own.builtin);
        if let Some((kind, end)) = ended {
            // Below the article's end, only a user's rule can make a line anything but boilerplate.
            draft.by_user[at] |= !end.builtin;
            match own.map(|own| (own, own.verdict)) {
                Some((own, Verdict::Is(role))) if !own.builtin => draft.set(at, role, reason(own)),
                Some((own, Verdict::Content)) if !own.builtin => draft.set(at, content_role(draft.line(at)), reason(own)),
                Some((own, Verdict::Heads(kind, until))) if !own.builtin => {
                    sections::begin(draft, sections::Claim { heading: at, kind, until, rule: own, prose_end: body.end }, rule);
                }
                // What ends the article below its comments, say, ends these as well.
                Some((own, Verdict::Ends(kind))) => {
                    draft.set(at, kind, reason(own));
                    ended = if end.builtin { Some((kind, own)) } else { ended };
                }
                Some((own, Verdict::Heads(kind, _))) if draft.role(at).is_none() => draft.make_heading(at, kind, reason(own)),
                Some((own, Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, _))) => draft.set(at, kind, reason(own)),
                _ => draft.set(at, kind, Reason::Section(Arc::clone(&end.name))),
            }
            continue;
        }
        match own.map(|own| (own, own.verdict)) {
            Some((own, Verdict::Is(role))) => draft.set(at, role, reason(own)),
            Some((own, Verdict::Content)) => draft.set(at, content_role(draft.line(at)), reason(own)),
            Some((own, Verdict::Ends(kind))) => {
                draft.set(at, kind, reason(own));
                let heads_prose = draft.document.get(at + 1).is_some_and(|line| line.is_prose());
                let is_below_article = words > 0 && is_known && !own.builtin && !is_above_head(draft, at, rule)
                    || words >= ARTICLE_WORDS
                    || words > 0 && (heads_prose || words >= draft.prose(at..body.end));
                ended = is_below_article.then_some((kind, own));
            }
            Some((own, Verdict::Heads(kind, until))) => {
                sections::begin(draft, sections::Claim { heading: at, kind, until, rule: own, prose_end: body.end }, rule);
            }
            None => {}
        }
        let is_text = draft.role(at).map_or(own.is_none() && draft.line(at).is_prose(), Role::is_body);
        if is_text && at >= body.start {
            words += draft.line(at).measures.words().max(1);
        }
    }
}

fn reason(rule: &Rule) -> Reason {
    Reason::Rule(Arc::clone(&rule.name))
}

/// How far below a menu the article's head may begin.
const MENU_LINES: usize = 12;

/// Whether a byline or a date stands below the line and above any prose: then the line is in a menu above the article.
fn is_above_head<'r>(draft: &Draft<'_, '_>, at: usize, rule: &dyn Fn(usize) -> Option<&'r Rule>) -> bool {
    let mut below = (at + 1..draft.len()).take(MENU_LINES).take_while(|&at| !draft.line(at).is_prose());
    below.any(|at| matches!(rule(at).map(Rule::verdict), Some(Verdict::Is(Role::Byline | Role::Dateline))))
}
