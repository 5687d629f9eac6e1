//! Appeals to the readers stand inside an article as well as below it: whether the article goes on below one.

use std::cell::LazyCell;
use std::ops::Range;

use super::Draft;
use crate::article::Kind;
use crate::layers::lines::Line;
use crate::text::hash::Hashed;
use crate::text::{quotes, words};

/// How many lines above an appeal are read to learn what the article is about.
const LINES_ABOVE: usize = 60;

/// Prose at least this likely to be article text need not share a word with the text above.
const SURE: f32 = 0.35;

/// Whether lines of this kind ask the article's readers for something.
pub(super) fn is_appeal(kind: Kind) -> bool {
    matches!(kind, Kind::Donation | Kind::Newsletter | Kind::Subscription | Kind::Social | Kind::App | Kind::Media | Kind::Contact)
}

/// If the article goes on below an appeal, at least this share of the words there is the article's (numerator and denominator).
const OWN_SHARE: (usize, usize) = (3, 4);

/// Whether the lines below an appeal are the article's: by their words, three quarters must be sentences that report something and either share a
/// rare word with the text above or read much like article text. More of the appeal would speak to the readers or about something else.
/// Subheadings do not count.
pub(super) fn goes_on(draft: &Draft<'_, '_>, start: usize, appeal: usize, below: Range<usize>) -> bool {
    let of_article: LazyCell<Hashed<()>, _> = LazyCell::new(|| draft.rare_words(last(start..appeal)).map(|word| (word, ())).collect());
    let is_sure = |at: usize| draft.line(at).is_prose() && draft.scores[at] >= SURE;
    let is_own = |at: usize| reports(draft.line(at)) && (is_sure(at) || draft.line(at).rare_words().any(|word| of_article.contains_key(&word)));
    let heads = |at: usize| {
        let line = draft.line(at);
        let is_short = line.measures.spoken_words() <= SUBHEADING_WORDS && (!line.measures.ends_sentence || line.is_question());
        is_short && at + 1 < below.end && is_sentence(draft.line(at + 1), SHORT_WORDS)
    };
    let (mut own, mut all) = (0, 0);
    for at in below.clone().filter(|&at| !heads(at)) {
        let words = draft.line(at).measures.spoken_words().max(1);
        all += words;
        own += if is_own(at) { words } else { 0 };
    }
    own > 0 && own * OWN_SHARE.1 >= all * OWN_SHARE.0
}

/// A subheading has at most this many words: a story's title has more.
const SUBHEADING_WORDS: usize = 4;

/// How many rare words of some lines stand in the last of other lines, too.
pub(super) fn shared_words(draft: &Draft<'_, '_>, own: Range<usize>, others: Range<usize>) -> usize {
    let mut shared: Hashed<bool> = draft.rare_words(own).map(|word| (word, false)).collect();
    for word in draft.rare_words(last(others)) {
        if let Some(is_shared) = shared.get_mut(&word) {
            *is_shared = true;
        }
    }
    shared.values().filter(|&&is_shared| is_shared).count()
}

/// The last of these lines, at most [`LINES_ABOVE`].
fn last(lines: Range<usize>) -> Range<usize> {
    lines.start.max(lines.end.saturating_sub(LINES_ABOVE))..lines.end
}

/// Words for "I" and "you" that are other words in other languages: "i" is also "in", "and" and "the", "su" is also "his" and "on".
const AMBIGUOUS: [&str; 2] = ["i", "su"];

/// Whether the line is prose, or a short sentence of at least this many words.
pub(super) fn is_sentence(line: Line<'_>, least: usize) -> bool {
    line.is_prose() || line.measures.ends_sentence && line.measures.spoken_words() >= least && !line.marker.is_list_item()
}

/// A short sentence has at least this many words.
const SHORT_WORDS: usize = 5;

/// Whether the line begins with "I" before a name, "I Malmö", where it means "in" in Scandinavian languages.
fn begins_with_in(line: Line<'_>) -> bool {
    line.content().strip_prefix("I ").is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// How words for letters and their readers begin in nine languages: those who ask for something speak of these.
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

/// Whether the line is a sentence without "we" and "you", or with direct speech, behind a dash or in quotation marks.
fn reports(line: Line<'_>) -> bool {
    let is_quoted = || line.measures.quotes() > 1;
    let is_speech = || line.content().starts_with(|mark| matches!(mark, '–' | '—' | '-') || quotes::is_opening(mark));
    let others = || line.text().split_whitespace().filter(|word| AMBIGUOUS.contains(word)).count() + usize::from(begins_with_in(line));
    let speaks_of_readers = || words::has_beginning(line.text(), &AUDIENCE);
    is_sentence(line, SHORT_WORDS)
        && !speaks_of_readers()
        && (line.measures.first_person() + line.measures.second_person() <= others() || is_speech() || is_quoted())
}
