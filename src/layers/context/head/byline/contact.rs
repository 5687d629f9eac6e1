//! Whom the press may ask: a name between the label of a contact and an address.

use crate::article::{Kind, Role};
use crate::layers::context::Draft;
use crate::layers::context::author::{is_called, is_name};
use crate::layers::lines::Line;
use crate::text::{names, words};

/// How the words begin that say who may ask, or that somebody answers, in the label of a contact, in nine languages.
const PRESS: [&str; 11] =
    ["media", "mediów", "press", "prens", "pras", "imprensa", "stampa", "perscontact", "persvoorlicht", "ansprechp", "kontaktperson"];

/// How words begin that stand in another label over a name, before its colon: "Contact" or "Information" alone is a menu's, too.
const ASKED: [&str; 9] = ["contact", "contat", "kontakt", "inform", "d'inform", "d’inform", "renseign", "rückfrag", "inlichting"];

/// Such a name has at most so many words, a job's title with it.
const NAME_WORDS: usize = 12;

/// A number to call has so many digits at least.
const DIGITS: usize = 7;

/// So many lines, a department and a street among them, may stand between the label and the number to call.
const LINES: usize = 4;

/// Several people's names and addresses stand in so many lines.
const CONTACTS: usize = 12;

/// A label that only calls a contact one has at most so many words.
const LABEL_WORDS: usize = 2;

/// Whether the line names whom the press may ask, or where that is: right below the label of such a contact, or below a name there. Above the
/// text's end a label may be a menu's, and the name has to begin with one that people are given.
pub(super) fn is_asked(draft: &Draft<'_, '_>, body_end: usize, at: usize) -> bool {
    let is_end = |&above: &usize| is_label(draft, above) || !is_name(draft.line(above));
    let label = (at.saturating_sub(LINES)..at).rev().find(is_end).filter(|_| is_name(draft.line(at)));
    let is_person = |label: usize| is_called(draft.line(label + 1)) || label >= body_end && names_person(draft.line(label + 1));
    label.is_some_and(|label| is_label(draft, label) && is_person(label))
}

/// Whether the line stands right above a number to call or an address, below the text and the label of a contact: who answers there did not write
/// the text.
pub(super) fn is_reached(draft: &Draft<'_, '_>, body_end: usize, at: usize) -> bool {
    let tells_where = |at: usize| is_contact(draft, at) && (draft.line(at).text().contains('@') || is_number(draft.line(at)));
    let is_bare_label = |above: usize| {
        let line = draft.line(above);
        is_contact(draft, above)
            && line.measures.words() <= LABEL_WORDS
            && [&PRESS[..], &ASKED].iter().any(|words| words::has_beginning(line.text(), words))
    };
    let is_short = |above: &usize| !draft.line(*above).is_prose() && draft.line(*above).measures.words() <= NAME_WORDS;
    let mut contacts = (at.saturating_sub(CONTACTS)..at).rev().take_while(is_short);
    at >= body_end && (at + 1..draft.len()).take(2).any(tells_where) && contacts.any(is_bare_label)
}

/// Whether the line holds a name of two words or more.
fn names_person(line: Line<'_>) -> bool {
    names::authors(line.content()).iter().any(|name| name.contains(' '))
}

/// Whether the line is the label of a contact for the press, or of another that a colon ends.
fn is_label(draft: &Draft<'_, '_>, at: usize) -> bool {
    is_contact(draft, at) && {
        let text = draft.line(at).text();
        words::has_beginning(text, &PRESS) || text.ends_with(':') && words::has_beginning(text, &ASKED)
    }
}

/// Whether the line is a number to call, and hardly anything else.
fn is_number(line: Line<'_>) -> bool {
    line.measures.digits() >= DIGITS && line.measures.words() <= NAME_WORDS && line.measures.stop_words() == 0
}

fn is_contact(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at) == Some(Role::Boilerplate(Kind::Contact))
}
