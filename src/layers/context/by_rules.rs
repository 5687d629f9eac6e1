//! The roles that rules give: each line that of its own rule, those below a heading that of its section, and those below the article's end that of what
//! ends it.

use std::ops::Range;
use std::sync::Arc;

use super::{Draft, content_role, sections};
use crate::article::{Kind, Reason, Role};
use crate::rules::{Rule, Verdict};

/// A rule that ends the article counts below so many words of text. Below fewer, which may be the motto over a menu, it counts where
/// no more follow, or prose right below it; and a rule of the user's does once it is known that the words are the body's, unless the article's head
/// stands below.
const ARTICLE: usize = 40;

/// Gives lines the roles that their rules say. No prose outside `body` can be article text, where that is known.
pub(super) fn apply<'r>(draft: &mut Draft<'_, '_>, rule: &dyn Fn(usize) -> Option<&'r Rule>, body: Option<Range<usize>>) {
    let mut ended: Option<(Kind, &Rule)> = None;
    let mut words = 0;
    let is_known = body.is_some();
    let body = body.unwrap_or(0..draft.len());
    for at in 0..draft.len() {
        let own = rule(at);
        draft.given[at] |= own.is_some_and(|own| !own.builtin);
        if let Some((kind, end)) = ended {
            // Here only a rule of the user's can make anything else of a line than boilerplate.
            draft.given[at] |= !end.builtin;
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
                    || words >= ARTICLE
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

/// So many lines below the menu the article's head begins.
const MENU: usize = 12;

/// Whether byline or date stand below the line and above any prose: the line is one of a menu's.
fn is_above_head<'r>(draft: &Draft<'_, '_>, at: usize, rule: &dyn Fn(usize) -> Option<&'r Rule>) -> bool {
    let mut below = (at + 1..draft.len()).take(MENU).take_while(|&at| !draft.line(at).is_prose());
    below.any(|at| matches!(rule(at).map(Rule::verdict), Some(Verdict::Is(Role::Byline | Role::Dateline))))
}
