//! People whom the press may call: names between a contact's label and a phone number or address.

use crate::article::{Kind, Role};
use crate::layers::context::Draft;
use crate::layers::context::author::{is_name, is_persons_name};
use crate::layers::lines::Line;
use crate::text::{names, words};

/// How words begin that make a label one of a press contact, in nine languages.
const PRESS: [&str; 11] =
    ["media", "mediów", "press", "prens", "pras", "imprensa", "stampa", "perscontact", "persvoorlicht", "ansprechp", "kontaktperson"];

/// How words begin that do so only before a colon: "Contact" or "Information" alone may be a menu's.
const ASKED: [&str; 9] = ["contact", "contat", "kontakt", "inform", "d'inform", "d’inform", "renseign", "rückfrag", "inlichting"];

/// A contact's name has at most this many words, with a job's title.
const NAME_WORDS: usize = 12;

/// A phone number has at least this many digits.
const PHONE_DIGITS: usize = 7;

/// This many lines, a department or a street among them, may stand between the label and the phone number.
const MAX_LINES: usize = 4;

/// The names and addresses of several contacts take at most this many lines.
const ALL_CONTACTS_LINES: usize = 12;

/// A label that says nothing but "contact" has at most this many words.
const LABEL_WORDS: usize = 2;

/// Whether the line names a press contact or the contact's place: it stands right below such a contact's label, or below a name there. Above the
/// text's end a label may be a menu's, so there the first line below it must hold a given name.
pub(super) fn is_asked(draft: &Draft<'_, '_>, body_end: usize, at: usize) -> bool {
    let is_end = |&above: &usize| is_label(draft, above) || !is_name(draft.line(above));
    let label = (at.saturating_sub(MAX_LINES)..at).rev().find(is_end).filter(|_| is_name(draft.line(at)));
    let is_person = |label: usize| is_persons_name(draft.line(label + 1)) || label >= body_end && names_person(draft.line(label + 1));
    label.is_some_and(|label| is_label(draft, label) && is_person(label))
}

/// Whether the line stands right above a phone number or an address, below both the text and a contact's label: that person did not write the text.
pub(super) fn is_reached(draft: &Draft<'_, '_>, body_end: usize, at: usize) -> bool {
    let tells_where = |at: usize| is_contact(draft, at) && (draft.line(at).text().contains('@') || is_number(draft.line(at)));
    let is_bare_label = |above: usize| {
        let line = draft.line(above);
        is_contact(draft, above)
            && line.measures.words() <= LABEL_WORDS
            && [&PRESS[..], &ASKED].iter().any(|words| words::has_beginning(line.text(), words))
    };
    let is_short = |above: &usize| !draft.line(*above).is_prose() && draft.line(*above).measures.words() <= NAME_WORDS;
    let mut contacts = (at.saturating_sub(ALL_CONTACTS_LINES)..at).rev().take_while(is_short);
    at >= body_end && (at + 1..draft.len()).take(2).any(tells_where) && contacts.any(is_bare_label)
}

/// Whether the line holds a name of two words or more.
fn names_person(line: Line<'_>) -> bool {
    names::authors(line.content()).iter().any(|name| name.contains(' '))
}

/// Whether the line is a press contact's label, or another contact's that ends in a colon.
fn is_label(draft: &Draft<'_, '_>, at: usize) -> bool {
    is_contact(draft, at) && {
        let text = draft.line(at).text();
        words::has_beginning(text, &PRESS) || text.ends_with(':') && words::has_beginning(text, &ASKED)
    }
}

/// Whether the line is a phone number and hardly anything else.
fn is_number(line: Line<'_>) -> bool {
    line.measures.digits() >= PHONE_DIGITS && line.measures.words() <= NAME_WORDS && line.measures.stop_words() == 0
}

fn is_contact(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at) == Some(Role::Boilerplate(Kind::Contact))
}
