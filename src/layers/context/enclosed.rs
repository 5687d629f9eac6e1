//! Lines of the body between two lines of one kind of boilerplate: a pitch goes on there, or titles stand there that no rule knows.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};

/// At most this many lines of a pitch that no rule knows stand in a row.
const PITCH_LINES: usize = 3;

/// A line at least this likely to be article text may be text between two pitches.
const UNSURE: f32 = 0.6;

/// Gives such lines the kind of the two around them. Linear: each line is looked at once, and those between two pitches once more.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let mut above: Option<(usize, Kind)> = None;
    for at in body {
        match draft.role(at) {
            Some(Role::Boilerplate(kind)) => {
                let between = above.filter(|&(_, own)| own == kind).map_or(at..at, |(above, _)| above + 1..at);
                if between.len() <= most(kind) && between.clone().all(|at| draft.scores[at] < UNSURE) {
                    for at in between {
                        draft.change(at, kind, Reason::Context("between two lines of the same kind"));
                    }
                }
                above = Some((at, kind));
            }
            Some(role) if role.is_body() && !draft.by_user[at] && !draft.card.contains(&at) && !draft.live.contains(&at) => {}
            _ => above = None,
        }
    }
}

/// How many lines may stand between two lines of the kind: links to other stories and advertisements are set between paragraphs one by one.
fn most(kind: Kind) -> usize {
    match kind {
        Kind::Newsletter | Kind::Subscription | Kind::Donation | Kind::App | Kind::Consent | Kind::AuthorBio | Kind::Disclaimer => PITCH_LINES,
        Kind::Related | Kind::Advertisement => 1,
        _ => 0,
    }
}
