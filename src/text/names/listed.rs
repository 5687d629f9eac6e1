//! Reads the names that a part of a line lists, one after the other.

use super::labels::{is_handle, leads_to_name, means_by};
use super::name::{Context, is_given, name, with_surname};
use super::parts::{behind_lead, glued, label, place_of_by};
use super::vocabulary::kind;
use super::word::{Word, begins_with, kinds_in, words};
use super::{east_asian, is_agency};
use crate::text::places;

/// A piece of a list and its words. In most lines the piece is the whole line.
#[derive(Default)]
pub(super) struct Listed<'t> {
    pub(super) text: &'t str,
    pub(super) words: Vec<Word<'t>>,
}

impl<'t> Listed<'t> {
    /// Reads another text into the same memory.
    pub(super) fn read(&mut self, text: &'t str) {
        self.text = text;
        self.words.clear();
        self.words.extend(words(text));
    }
}

/// Calls `tell` with the names in a part of a line, in order. `own` is working memory; it holds the last piece of the list afterwards.
pub(super) fn each_in_part<'t>(part: &'t str, own: &mut Listed<'t>, mut tell: impl FnMut(&'t str)) {
    let east_asian = east_asian::names(part);
    if !east_asian.is_empty() {
        return east_asian.into_iter().for_each(tell);
    }
    let part = behind_lead(part.trim_start()).unwrap_or(part);
    let label = label(part);
    // Text: Ada Quill; Fotos: Tom Bellweather.
    let part = match label {
        Some((label, rest)) => match kinds_in(label) {
            kinds if kinds & kind::NOT_NAME != 0 => return,
            kinds if kinds & kind::NOT_BY != 0 && !says_text_and(label) => label,
            _ if is_handle(rest) && leads_to_name(label) => return tell(rest.trim()),
            _ => rest,
        },
        None => part,
    };
    // Testo e foto di Ada Quill.
    let part = if label.is_none() && says_text_and(part) { behind_three(part).unwrap_or(part) } else { part };
    if begins_with(part, kind::NOT_BY) {
        return;
    }
    // Interview by Ada Quill; ByAda Quill.
    let is_other = |word: Word<'_>| word.text.eq_ignore_ascii_case("by") || word.is(kind::NOT_BY) && !says_text_and(part);
    let led = place_of_by(part).filter(|at| !words(&part[..*at]).any(is_other));
    let part = part[led.unwrap_or(0)..].trim_start();
    let glued = glued(part);
    let list = glued.unwrap_or(part);
    let led = label.is_some() || glued.is_some() || words(list).take_while(|word| word.is(kind::BY)).any(|word| means_by(word.text));
    // At most this many pieces, by the bytes that these marks have, so that the search ends after the last mark.
    let most = 1 + list.bytes().filter(|byte| matches!(byte, b',' | b'/' | 0xe3)).count();
    let mut last: Option<&str> = None;
    for (at, listed) in list.splitn(most, [',', '/', '\u{3001}']).enumerate() {
        own.read(listed);
        let mut is_behind_job = false;
        for (within, part) in split_at_and(listed, &own.words).enumerate() {
            if part.first().is_some_and(|word| word.is(kind::NOT_BY)) {
                return;
            }
            let short = last.is_some_and(|last| !last.contains(char::is_whitespace));
            // A, Chief Something Officer and Tom B; but A, B, and A, Professor of Health and Safety.
            if at > 0 && part.iter().any(|word| word.is(kind::JOB)) && !(led && with_surname(part).is_some()) {
                is_behind_job = true;
                continue;
            }
            // Ada Quill, de Porto; Ada Quill / Buenos Aires.
            let is_from = || part.first().is_some_and(|word| FROM.contains(&word.text)) || places::is_place(listed.trim());
            if at > 0 && last.is_some() && is_from() {
                continue;
            }
            if is_behind_job && !part.first().is_some_and(is_given) {
                continue;
            }
            if let Some(name) = name(listed, part, Context { first: at == 0 && (within == 0 || short), led }) {
                tell(name);
                last = Some(name);
            }
        }
    }
}

/// What stands before the place from which somebody reports, behind a comma, and in small letters also begins surnames.
const FROM: [&str; 5] = ["de", "do", "da", "del", "desde"];

/// Whether the text begins with two joined words, at least one of which is for writing: "Text and photos", "Fotos und Text".
fn says_text_and(text: &str) -> bool {
    let mut words = words(text);
    let first = words.next();
    let is_joined = words.next().is_some_and(|word| word.is(kind::AND));
    let is = |word: Option<Word<'_>>, kinds: u16| word.is_some_and(|word| word.is(kinds));
    is_joined && (first.as_ref().is_some_and(|first| first.is(kind::BY)) || is(first, kind::NOT_BY) && is(words.next(), kind::BY))
}

/// What stands behind the third word of a text, if the fourth is a word like "by" or "of": "Text und Fotos von Ada Quill".
fn behind_three(text: &str) -> Option<&str> {
    let leads = words(text).nth(3).filter(|word| word.is_small() && word.is(kind::BY | kind::PARTICLE))?;
    Some(&text[leads.span.end..])
}

/// Splits the words of a text at "and". If the word for it may also be inside a name, it splits only if a name stands on its left and a whole name or
/// an agency on its right: Ortega y Gasset is one name, and so is J E B Quill.
fn split_at_and<'w, 't>(text: &str, words: &'w [Word<'t>]) -> impl Iterator<Item = &'w [Word<'t>]> {
    let mut start = Some(0);
    let parts_names = |at: usize, has_left: bool| {
        let right = words[at + 1..].iter().take_while(|word| !word.is(kind::AND));
        let whole = || right.clone().count() >= 2 || right.clone().any(|word| is_agency(&text[word.span.clone()]));
        words[at].is(kind::AND) && (words[at].is(kind::PLAIN_AND) || has_left && whole())
    };
    std::iter::from_fn(move || {
        let from = start?;
        let mut has_left = false;
        let and = (from..words.len()).find(|&at| {
            let is_found = at > 0 && parts_names(at, has_left);
            has_left = has_left || !words[at].is(kind::BY) && !words[at].is_letter();
            is_found
        });
        start = and.map(|and| and + 1);
        Some(&words[from..and.unwrap_or(words.len())])
    })
}
