//! Whom the press may ask: a name between the label of a contact and an address.

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::text::words;

/// How the words begin that say who may ask, in the label of a contact, in nine languages.
const PRESS: [&str; 7] = ["media", "mediów", "press", "prens", "prasa", "imprensa", "stampa"];

/// Such a name has at most so many words, a job's title with it.
const NAME_WORDS: usize = 12;

/// A number to call has so many digits at least.
const DIGITS: usize = 7;

/// Gives names between the label of a contact for the press and an address or a number to the contact: whom to ask did not write the text.
pub(super) fn name(draft: &mut Draft<'_, '_>) {
    let is_contact = |draft: &Draft<'_, '_>, at: usize| draft.role(at) == Some(Role::Boilerplate(Kind::Contact));
    for at in 1..draft.len().saturating_sub(1) {
        // Hardly any line stands below one of a contact.
        if !is_contact(draft, at - 1) || draft.role(at).is_some() {
            continue;
        }
        let [above, line, below] = [at - 1, at, at + 1].map(|at| draft.line(at));
        let is_reached = is_contact(draft, at + 1) || below.measures.digits() >= DIGITS && !below.is_prose();
        if is_reached && !line.is_prose() && line.measures.words() <= NAME_WORDS && words::has_beginning(above.text(), &PRESS) {
            draft.set(at, Kind::Contact, Reason::Context("whom the press may ask"));
        }
    }
}
