//! The names in lines, and what else their words tell of whoever wrote something.

use std::ops::Range;

use super::is_agency;
use super::labels::{is_handle, leads_to_name};
use super::name::name;
use super::parts::{glued, label, parts, place_of_by};
use super::vocabulary::kind;
use super::word::{Word, begins_with, words};

/// There are no more authors.
const MOST: usize = 50;

/// The names in several lines, in one list.
#[derive(Default)]
pub(crate) struct Authors<'t> {
    pub(crate) names: Vec<&'t str>,
    listed: Listed<'t>,
}

/// What a line tells of its authors.
pub(crate) struct Told {
    /// Where their names stand in the list.
    pub(crate) names: Range<usize>,
    /// What the line's words are, all together.
    kinds: u16,
}

impl Told {
    /// Whether words of the line speak of what someone does or is; of a group that writes under one name; of a paper or another body.
    pub(crate) fn speaks_of(&self) -> [bool; 3] {
        [kind::JOB | kind::TITLE | kind::DEGREE, kind::COLLECTIVE, kind::BODY].map(|kinds| self.kinds & kinds != 0)
    }
}

/// The words of what a line lists, which most lines are as a whole.
#[derive(Default)]
struct Listed<'t> {
    text: &'t str,
    words: Vec<Word<'t>>,
}

impl<'t> Listed<'t> {
    /// Reads another text, in the same memory.
    fn read(&mut self, text: &'t str) {
        self.text = text;
        self.words.clear();
        self.words.extend(words(text));
    }
}

/// Few lines that name authors have more words.
const WORDS: usize = 16;

impl<'t> Authors<'t> {
    /// A list that need not grow for so many names.
    pub(crate) fn with_room(names: usize) -> Self {
        Self { names: Vec::with_capacity(names), listed: Listed { text: "", words: Vec::with_capacity(WORDS) } }
    }

    /// Adds those in a line, as [`authors`](super::authors()) gives them.
    pub(crate) fn add(&mut self, line: &'t str) -> Told {
        let Self { names, listed } = self;
        listed.read("");
        let first = names.len();
        for part in parts(line) {
            let text = &line[part];
            // Beyond the part that names the author others name the paper, unless they say that they name an author: Ada (now) and Tom (earlier).
            let complete = names[first..].iter().any(|name| !is_agency(name));
            if complete && !begins_with(text, kind::BY | kind::AND) {
                continue;
            }
            each_in_part(text, listed, |name| {
                if names.len() < first + MOST && !names[first..].contains(&name) {
                    names.push(name);
                }
            });
        }
        let kinds = if listed.text.len() == line.len() { union(listed.words.iter().map(|word| word.kinds)) } else { kinds_in(line) };
        Told { names: first..names.len(), kinds }
    }
}

/// Tells the names in a part of a line, one after the other. Reads what it lists into `own`.
fn each_in_part<'t>(part: &'t str, own: &mut Listed<'t>, mut tell: impl FnMut(&'t str)) {
    // Text: Ada Quill; Fotos: Tom Bellweather.
    let part = match label(part) {
        Some((label, rest)) => match kinds_in(label) {
            kinds if kinds & kind::NOT_NAME != 0 => return,
            kinds if kinds & kind::NOT_BY != 0 && !says_text_and(label) => label,
            _ if is_handle(rest) && leads_to_name(label) => return tell(rest.trim()),
            _ => rest,
        },
        None => part,
    };
    if begins_with(part, kind::NOT_BY) {
        return;
    }
    // Interview by Ada Quill; ByAda Quill.
    let is_other = |word: Word<'_>| word.text.eq_ignore_ascii_case("by") || word.is(kind::NOT_BY) && !says_text_and(part);
    let led = place_of_by(part).filter(|at| !words(&part[..*at]).any(is_other));
    let part = part[led.unwrap_or(0)..].trim_start();
    let list = glued(part).unwrap_or(part);
    // Behind the last byte that may be of one of these marks none is looked for.
    let most = 1 + list.bytes().filter(|byte| matches!(byte, b',' | b'/' | 0xe3)).count();
    let mut last: Option<&str> = None;
    for (at, listed) in list.splitn(most, [',', '/', '\u{3001}']).enumerate() {
        own.read(listed);
        // A, Chief Something Officer; but A, B.
        if at > 0 && own.words.iter().any(|word| word.is(kind::JOB)) {
            continue;
        }
        for (within, part) in split_at_and(listed, &own.words).enumerate() {
            if part.first().is_some_and(|word| word.is(kind::NOT_BY)) {
                return;
            }
            let short = last.is_some_and(|last| !last.contains(char::is_whitespace));
            if let Some(name) = name(listed, part, at == 0 && (within == 0 || short)) {
                tell(name);
                last = Some(name);
            }
        }
    }
}

/// Whether what is made by somebody stands before something else that is: "Text and photos", "Words & pictures".
fn says_text_and(text: &str) -> bool {
    let mut words = words(text);
    words.next().is_some_and(|word| word.is(kind::BY)) && words.next().is_some_and(|word| word.is(kind::AND))
}

/// What the words of a text are, all together.
fn kinds_in(text: &str) -> u16 {
    union(words(text).map(|word| word.kinds))
}

fn union(kinds: impl Iterator<Item = u16>) -> u16 {
    kinds.fold(0, |all, kinds| all | kinds)
}

/// Splits the words of a text at "and", where a name stands on its left and a whole one, or an agency, on its right: Ortega y Gasset is one,
/// and so is J E B Quill.
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
            has_left |= !words[at].is(kind::BY) && !words[at].is_letter();
            is_found
        });
        start = and.map(|and| and + 1);
        Some(&words[from..and.unwrap_or(words.len())])
    })
}
