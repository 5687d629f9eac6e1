//! What a sponsor says inside the text, between the line that names it, "A message from Gull Tea", and its button, "Try it now".

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};

/// The rule for lines that name a sponsor.
const NAMED: &str = "advertisement/message-from";

/// A sponsor's message has at most this many lines, and its button at most this many words.
const MESSAGE_LINES: usize = 3;
const BUTTON_WORDS: usize = 4;

/// Gives the lines between the two the kind `Advertisement`, if they have no role. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    for at in body.clone() {
        if draft.rule(at) == Some(NAMED) {
            let said = (at + 1..draft.len()).take(MESSAGE_LINES).take_while(|&at| draft.role(at).is_none()).count();
            let button = at + 1 + said;
            let is_button = draft.role(button) == Some(Role::Boilerplate(Kind::Advertisement)) && draft.line(button).measures.words() <= BUTTON_WORDS;
            for said in (at + 1..button).filter(|_| is_button) {
                draft.set(said, Kind::Advertisement, Reason::Context("between a sponsor's name and its button"));
            }
        }
    }
}
