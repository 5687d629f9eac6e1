//! The last words of a talk: who speaks stands before each turn, and the last ones are often too short to read like an article's text.

use std::ops::Range;

use super::Draft;
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;
use crate::text::fold;
use crate::text::hash::Hashed;

/// Who speaks has so many turns in the body at least.
const TURNS: usize = 2;

/// A speaker is called by so many words at most.
const NAME: usize = 4;

/// So many turns at most stand below what reads like the body.
const LAST: usize = 6;

/// The body with the turns right below it of those who speak in it. Linear.
pub(super) fn with_last(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let is_free = |at: usize| !draft.is_barred(at) && verdicts.in_zone(at, Zone::After).is_none();
    let speaks = |at: usize| draft.document.get(at).and_then(speaker).filter(|_| is_free(at));
    // Most pages hold no talk.
    if body.is_empty() || speaks(body.end).is_none() {
        return body;
    }
    let turns = turns(draft, body.clone());
    let last = (body.end..body.end + LAST).take_while(|&at| speaks(at).is_some_and(|key| turns.get(&key).is_some_and(|&own| own >= TURNS)));
    body.start..body.end + last.count()
}

/// Those who speak with each other in some lines: two at least, with more than [`TURNS`] turns each.
#[derive(Default)]
pub(super) struct Speakers(Vec<u64>);

impl Speakers {
    pub(super) fn of(draft: &Draft<'_, '_>, lines: &[usize]) -> Self {
        let turns = turns(draft, lines.iter().copied());
        let mut speakers: Vec<u64> = turns.into_iter().filter(|&(_, own)| own > TURNS).map(|(key, _)| key).collect();
        if speakers.len() < 2 {
            speakers.clear();
        }
        speakers.sort_unstable();
        Self(speakers)
    }

    /// Whether one of them speaks in the line: "Ada Quill: Yes."
    pub(super) fn speak_in(&self, line: Line<'_>) -> bool {
        !self.0.is_empty() && speaker(line).is_some_and(|key| self.0.binary_search(&key).is_ok())
    }
}

/// How many turns each speaker has in these lines.
fn turns(draft: &Draft<'_, '_>, lines: impl Iterator<Item = usize>) -> Hashed<usize> {
    let mut turns: Hashed<usize> = Hashed::default();
    for key in lines.filter_map(|at| speaker(draft.line(at))) {
        *turns.entry(key).or_default() += 1;
    }
    turns
}

/// Who speaks in the line: a name or an initial with a capital, before a colon. When it was said may stand before that.
fn speaker(line: Line<'_>) -> Option<u64> {
    let (name, said) = without_time(line.text()).split_once(':')?;
    let name = name.trim_end();
    let is_name = name.chars().next().is_some_and(char::is_uppercase) && name.split_whitespace().count() <= NAME && !name.contains(['?', '!']);
    (is_name && said.starts_with(char::is_whitespace)).then(|| Line::key_of(&fold::fold(name)))
}

/// The line without the time of a recording that it begins with: "[00:12:31] Ada Quill: No."
fn without_time(text: &str) -> &str {
    let is_of_time = |c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | ':' | '.' | ' ');
    let rest = text.trim_start_matches(is_of_time);
    let time = &text[..text.len() - rest.len()];
    if time.contains(':') { rest } else { text }
}
