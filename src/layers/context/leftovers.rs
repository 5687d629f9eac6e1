//! Lines outside the body that nothing has named: their kind by place and neighbours.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};

/// Names what is left. Above the article it is navigation; below it, a line goes with the
/// boilerplate right above it, and else is a link to another story if it is as long as one.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    for at in 0..draft.len() {
        if draft.role(at).is_some() {
            continue;
        }
        let words = draft.line(at).measures.spoken_words();
        let above = at.checked_sub(1).and_then(|above| draft.role(above));
        let (kind, why) = match above {
            _ if words == 0 => (Kind::Other, "no words"),
            _ if at < body.start => (Kind::Navigation, "above the article"),
            _ if at < body.end => (Kind::Other, "does not read like the body around it"),
            Some(Role::Boilerplate(kind)) if !draft.line(at).after_blank && kind != Kind::Advertisement => (kind, "with the lines above it"),
            _ if words >= 4 => (Kind::Related, "below the article, as long as a headline"),
            _ => (Kind::Navigation, "below the article"),
        };
        draft.set(at, kind, Reason::Context(why));
    }
}
