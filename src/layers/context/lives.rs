//! What the page says of its author in sentences that begin with the byline's name. A part of the name is enough between the byline and the text, and
//! at its end.

use std::ops::Range;

use super::Draft;
use super::author::tells_life;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;

/// So many lines below the byline the author's life may stand, and so many of prose above it: a standfirst.
const NEAR: usize = 8;
const STANDFIRST: usize = 2;

/// So many of the body's last lines may tell of the author.
const LAST: usize = 3;

/// Such a sentence has so many words at least.
const WORDS: usize = 5;

/// Names the sentences about the author whom the byline names. Nothing else of the text may name the author: it may be about somebody of the name.
pub(super) fn name(draft: &mut Draft<'_, '_>, author: &str, byline: usize, body: &Range<usize>) {
    let Some(author) = Author::of(author) else { return };
    let free = |at: &usize| draft.role(*at).is_none() && !draft.given[*at];
    let mut prose = 0;
    let near = (byline + 1..draft.len().min(byline + 1 + NEAR)).take_while(|&at| {
        prose += usize::from(draft.line(at).is_prose());
        prose <= STANDFIRST + 1
    });
    let text = body.start.max(byline + 1)..body.end;
    let last = text.clone().rev().filter(free).take(LAST);
    let beside = near.filter(free).chain(last).filter(|&at| author.lives(draft.line(at), true));
    let mut lives: Vec<usize> = beside.chain(text.filter(free).filter(|&at| author.lives(draft.line(at), false))).collect();
    lives.sort_unstable();
    lives.dedup();
    let is_told_of = |at: usize| {
        let line = draft.line(at);
        (line.is_prose() || draft.role(at) == Some(Role::Headline)) && author.is_named(line)
    };
    if lives.is_empty() || (0..body.end).any(|at| at != byline && lives.binary_search(&at).is_err() && is_told_of(at)) {
        return;
    }
    for at in lives {
        draft.set(at, Kind::AuthorBio, Reason::Context("a sentence about whom the byline names"));
    }
}

/// The author's name, and its first and its last word.
pub(super) struct Author<'t> {
    name: &'t str,
    parts: [&'t str; 2],
}

/// A name of more words may be an office.
const NAME_WORDS: usize = 4;

impl<'t> Author<'t> {
    pub(super) fn of(name: &'t str) -> Option<Self> {
        let (first, rest) = name.split_once(' ')?;
        let last = rest.rsplit(' ').next()?;
        let is_whole = |part: &str| part.chars().nth(1).is_some_and(char::is_alphabetic);
        (name.split(' ').count() <= NAME_WORDS && is_whole(first) && is_whole(last)).then_some(Self { name, parts: [first, last] })
    }

    /// Whether the line is a sentence that begins with the name, or a part of it if that is enough, and what authors are and do.
    pub(super) fn lives(&self, line: Line<'_>, part: bool) -> bool {
        let content = line.content();
        let behind = |name: &str| content.strip_prefix(name).filter(|rest| rest.starts_with([' ', ',', '\'', '’']));
        let rest = behind(self.name).or_else(|| self.parts.iter().filter(|_| part).find_map(|part| behind(part)));
        line.measures.spoken_words() >= WORDS
            && line.measures.ends_sentence
            && line.measures.quotes() == 0
            && rest.map(str::trim_start).is_some_and(tells_life)
    }

    /// Whether the line has the author's last name in it, as a word.
    fn is_named(&self, line: Line<'_>) -> bool {
        let last = self.parts[1];
        let text = line.text();
        text.contains(last) && text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == last)
    }
}
