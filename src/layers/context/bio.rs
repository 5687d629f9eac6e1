//! What the page says of its author in lines that begin with the byline's name. In a sentence a part of the name is enough between the byline and the
//! text, and at its end.

use std::ops::Range;

use super::Draft;
use super::author::{NAMED_WORDS, tells_life};
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

/// The line below the text that names the author of the byline and nobody else, or says who that is or how to reach the person: from there on is no
/// part of the article. Most of the body's prose has to stand above it, for the name may head an answer or a part; and below a title it is whose story
/// that is, which is told of amidst the text.
pub(super) fn named_again(draft: &Draft<'_, '_>, author: &str, byline: usize, body: &Range<usize>) -> Option<usize> {
    let person = Author::of(author);
    let named = |line: Line<'_>| {
        if person.as_ref().is_some_and(|person| person.lives(line, true)) {
            return Some(LIFE_SHARE);
        }
        let rest = line.content().strip_prefix(author).map(str::trim_start)?;
        let is_alone = rest.is_empty() || rest.starts_with(['(', ',', '|', '–', '—']);
        if is_alone && line.measures.words() <= NAMED_WORDS && !line.measures.ends_sentence {
            return Some(1);
        }
        (author.contains(' ') && tells_address(rest)).then_some(LIFE_SHARE)
    };
    let start = body.start.max(byline + 1);
    let mut free = (start..body.end).rev().filter(|&at| draft.role(at).is_none());
    let (at, share) = free.find_map(|at| Some((at, named(draft.line(at))?)))?;
    let above = draft.prose(start..at);
    let is_below_title = at > start && !draft.line(at - 1).measures.ends_sentence;
    let is_amidst = || is_below_title && above < TITLE_SHARE * sure_prose(draft, at + 1..body.end);
    (above > share * draft.prose(at + 1..body.end) && !is_amidst()).then_some(at)
}

/// Above a sentence about the author has to stand so many times what stands below it.
const LIFE_SHARE: usize = 8;

/// The same of what surely is text, above the author's name below a title.
const TITLE_SHARE: usize = 8;
const SURE: f32 = 0.8;

/// The words of prose in these lines that is surely the article's.
fn sure_prose(draft: &Draft<'_, '_>, lines: Range<usize>) -> usize {
    lines.filter(|&at| draft.scores[at] >= SURE).map(|at| draft.prose(at..at + 1)).sum()
}

/// Whether what stands behind a name is how to reach who bears it.
fn tells_address(rest: &str) -> bool {
    let address = rest.strip_prefix(':').unwrap_or_default().trim_start();
    let number = address.bytes().take_while(|byte| byte.is_ascii_digit() || b" +-./()".contains(byte));
    address.split([' ', ';', ',']).next().is_some_and(|first| first.contains('@')) || number.filter(u8::is_ascii_digit).count() >= TELEPHONE
}

/// A telephone number has at least so many digits.
const TELEPHONE: usize = 6;

/// The author's name, and its first and its last word.
struct Author<'t> {
    name: &'t str,
    parts: [&'t str; 2],
}

/// A name of more words may be an office.
const NAME_WORDS: usize = 4;

impl<'t> Author<'t> {
    fn of(name: &'t str) -> Option<Self> {
        let (first, rest) = name.split_once(' ')?;
        let last = rest.rsplit(' ').next()?;
        let is_whole = |part: &str| part.chars().nth(1).is_some_and(char::is_alphabetic);
        (name.split(' ').count() <= NAME_WORDS && is_whole(first) && is_whole(last)).then_some(Self { name, parts: [first, last] })
    }

    /// Whether the line is a sentence that begins with the name, or a part of it if that is enough, and what authors are and do.
    fn lives(&self, line: Line<'_>, part: bool) -> bool {
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
