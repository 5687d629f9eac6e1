//! Appeals to the readers, which stand in the midst of an article as well as below it: whether the article goes on below one.

use std::cell::LazyCell;
use std::ops::Range;

use super::Draft;
use crate::article::Kind;
use crate::layers::lines::Line;
use crate::text::hash::Hashed;
use crate::text::{quotes, words};

/// So many lines above an appeal tell what the article is about.
const ABOVE: usize = 60;

/// Prose this likely to be article text needs no word of what is above it.
const SURE: f32 = 0.35;

/// Whether lines of the kind speak to the article's readers.
pub(super) fn is_appeal(kind: Kind) -> bool {
    matches!(kind, Kind::Donation | Kind::Newsletter | Kind::Subscription | Kind::Social | Kind::App | Kind::Media | Kind::Contact)
}

/// Of the words below an appeal such a share is the article's where it goes on.
const SHARE: (usize, usize) = (3, 4);

/// Whether the lines below an appeal are the article's: nearly all of them report, and there is a word of its own or prose that reads much
/// like an article's for each of these. What says more of the appeal speaks to its readers or of something else. A subheading tells nothing.
pub(super) fn goes_on(draft: &Draft<'_, '_>, start: usize, appeal: usize, below: Range<usize>) -> bool {
    let of_article: LazyCell<Hashed<()>, _> = LazyCell::new(|| draft.rare_words(last(start..appeal)).map(|word| (word, ())).collect());
    let is_sure = |at: usize| draft.line(at).is_prose() && draft.scores[at] >= SURE;
    let is_own = |at: usize| reports(draft.line(at)) && (is_sure(at) || draft.line(at).rare_words().any(|word| of_article.contains_key(&word)));
    let heads = |at: usize| {
        let line = draft.line(at);
        let is_short = line.measures.spoken_words() <= SUBHEADING && (!line.measures.ends_sentence || line.is_question());
        is_short && at + 1 < below.end && is_sentence(draft.line(at + 1), SHORT)
    };
    let (mut own, mut all) = (0, 0);
    for at in below.clone().filter(|&at| !heads(at)) {
        let words = draft.line(at).measures.spoken_words().max(1);
        all += words;
        own += if is_own(at) { words } else { 0 };
    }
    own > 0 && own * SHARE.1 >= all * SHARE.0
}

/// A subheading has at most so many words: a story's title has more.
const SUBHEADING: usize = 4;

/// How many rare words of some lines stand in the last of others, too.
pub(super) fn shared_words(draft: &Draft<'_, '_>, own: Range<usize>, others: Range<usize>) -> usize {
    let mut shared: Hashed<bool> = draft.rare_words(own).map(|word| (word, false)).collect();
    for word in draft.rare_words(last(others)) {
        if let Some(is_shared) = shared.get_mut(&word) {
            *is_shared = true;
        }
    }
    shared.values().filter(|&&is_shared| is_shared).count()
}

/// The last of these lines.
fn last(lines: Range<usize>) -> Range<usize> {
    lines.start.max(lines.end.saturating_sub(ABOVE))..lines.end
}

/// "I" and "you" as they are written, which are other words in other languages: "in", "and", "the"; "his", "on".
const NEITHER: [&str; 2] = ["i", "su"];

/// Whether the line is prose, or a short sentence of so many words at least.
pub(super) fn is_sentence(line: Line<'_>, least: usize) -> bool {
    line.is_prose() || line.measures.ends_sentence && line.measures.spoken_words() >= least && !line.marker.is_list_item()
}

/// A short sentence has so many words at least.
const SHORT: usize = 5;

/// Whether the first word is "I" before a name, "I Malmö": the "in" of the north of Europe.
fn begins_with_in(line: Line<'_>) -> bool {
    line.content().strip_prefix("I ").is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// How the words for letters and for whom they go to begin in nine languages: who asks for something tells of these.
const AUDIENCE: [&str; 14] = [
    "letter",
    "newsletter",
    "reader",
    "leser",
    "lector",
    "lecteur",
    "lettor",
    "leitor",
    "lezer",
    "czytelni",
    "läsar",
    "subscriber",
    "nieuwsbrief",
    "nyhetsbrev",
];

/// Whether the line is a sentence without "we" and "you", or with what somebody says, behind a dash or in quotation marks.
fn reports(line: Line<'_>) -> bool {
    let is_quoted = || line.measures.quotes() > 1;
    let is_speech = || line.content().starts_with(|mark| matches!(mark, '–' | '—' | '-') || quotes::is_opening(mark));
    let others = || line.text().split_whitespace().filter(|word| NEITHER.contains(word)).count() + usize::from(begins_with_in(line));
    let speaks_of_readers = || words::has_beginning(line.text(), &AUDIENCE);
    is_sentence(line, SHORT)
        && !speaks_of_readers()
        && (line.measures.first_person() + line.measures.second_person() <= others() || is_speech() || is_quoted())
}
