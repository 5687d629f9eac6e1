//! The last turns of a conversation: each has its speaker before a colon, and the last ones are often too short to read like an article's text.

use std::ops::Range;

use super::Draft;
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;
use crate::text::fold;
use crate::text::hash::Hashed;

/// A speaker has at least this many turns in the body.
const MIN_TURNS: usize = 2;

/// A speaker's name has at most this many words.
const NAME_WORDS: usize = 4;

/// At most this many turns stand below what reads like the body.
const MAX_LAST: usize = 6;

/// The body, extended by the turns right below it of those who speak in it. Linear.
pub(super) fn with_last(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let is_free = |at: usize| !draft.is_barred(at) && verdicts.in_zone(at, Zone::After).is_none();
    let speaks = |at: usize| draft.document.get(at).and_then(speaker).filter(|_| is_free(at));
    // Cheap check first: most pages hold no conversation.
    if body.is_empty() || speaks(body.end).is_none() {
        return body;
    }
    let turns = turns(draft, body.clone());
    let last = (body.end..body.end + MAX_LAST).take_while(|&at| speaks(at).is_some_and(|key| turns.get(&key).is_some_and(|&own| own >= MIN_TURNS)));
    body.start..body.end + last.count()
}

/// Those who converse in some lines: at least two, with more than [`MIN_TURNS`] turns each.
#[derive(Default)]
pub(super) struct Speakers(Vec<u64>);

impl Speakers {
    pub(super) fn of(draft: &Draft<'_, '_>, lines: &[usize]) -> Self {
        let turns = turns(draft, lines.iter().copied());
        let mut speakers: Vec<u64> = turns.into_iter().filter(|&(_, own)| own > MIN_TURNS).map(|(key, _)| key).collect();
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

/// A hash of the speaker's name, if the line is a turn: a capitalised name or initial before a colon. The time of the turn may stand before it.
fn speaker(line: Line<'_>) -> Option<u64> {
    let (name, said) = without_time(line.text()).split_once(':')?;
    let name = name.trim_end();
    let is_name = name.chars().next().is_some_and(char::is_uppercase) && name.split_whitespace().count() <= NAME_WORDS && !name.contains(['?', '!']);
    (is_name && said.starts_with(char::is_whitespace)).then(|| Line::key_of(&fold::fold(name)))
}

/// The line without a recording's time at its beginning: "[00:12:31] Ada Quill: No."
fn without_time(text: &str) -> &str {
    let is_of_time = |c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | ':' | '.' | ' ');
    let rest = text.trim_start_matches(is_of_time);
    let time = &text[..text.len() - rest.len()];
    if time.contains(':') { rest } else { text }
}
