//! What a sponsor says amidst the text, between the line that names it, "A message from Gull Tea", and its button, "Try it now".

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};

/// The rule for the line that names a sponsor.
const NAMED: &str = "advertisement/message-from";

/// A sponsor has so many lines at most, and a button so many words.
const LINES: usize = 3;
const BUTTON: usize = 4;

/// Names the lines between the two, if nothing else has. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    for at in body.clone() {
        if draft.rule(at) == Some(NAMED) {
            let said = (at + 1..draft.len()).take(LINES).take_while(|&at| draft.role(at).is_none()).count();
            let button = at + 1 + said;
            let is_button = draft.role(button) == Some(Role::Boilerplate(Kind::Advertisement)) && draft.line(button).measures.words() <= BUTTON;
            for said in (at + 1..button).filter(|_| is_button) {
                draft.set(said, Kind::Advertisement, Reason::Context("between a sponsor's name and its button"));
            }
        }
    }
}
