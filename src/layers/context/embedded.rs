//! Other stories that are set into the text: a card of title, author and day, perhaps with a button, or a title with marks.

use std::ops::{Range, RangeInclusive};

use super::{Draft, author, when};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::{Line, Marker};
use crate::layers::rules::Verdicts;
use crate::text::lexicon::says;
use crate::text::names;

/// A title has this many words.
const TITLE_WORDS: RangeInclusive<usize> = 2..=25;

/// At least this many words of prose stand in the text above the card, and below it.
const AMIDST_WORDS: usize = 40;

/// At most this many lines without words, such as dots, stand between author and day.
const MAX_SIGNS: usize = 2;

/// A line that names the author has at most this many words.
const NAME_WORDS: usize = 8;

/// Takes such cards and titles out of the body. A card must have a button, or name the page's author: another name above a day may head a letter in a
/// collection of letters.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    let start = body.start + 1;
    for at in start..body.end {
        if draft.role(at).is_none() && (is_marked(draft, at) || points_on(draft.line(at))) && !verdicts.spares(at) {
            draft.set(at, Kind::Related, Reason::Context("marked as a link to another story"));
        }
        for title in titles_below(draft, body, at) {
            draft.set(title, Kind::Related, Reason::Context("below a label of other stories"));
        }
        let Some(day) = day_below(draft, body, at) else { continue };
        let is_amidst = draft.prose(body.start..at) >= AMIDST_WORDS && draft.prose(day + 1..body.end) >= AMIDST_WORDS;
        if is_amidst && is_title(draft, at - 1) && (has_button(draft, day) || is_named_above(draft, at, body.start)) {
            for line in at - 1..=day {
                draft.change(line, Kind::Related, Reason::Context("the card of another story"));
            }
        }
    }
}

/// A label has at most this many words.
const LABEL_WORDS: usize = 6;

/// The titles right below a label of other stories, "READ MORE", with no blank line before any of them and one below the last.
fn titles_below(draft: &Draft<'_, '_>, body: &Range<usize>, label: usize) -> Range<usize> {
    let line = draft.line(label);
    let is_label =
        draft.role(label) == Some(Role::Boilerplate(Kind::Related)) && line.measures.words() <= LABEL_WORDS && !line.measures.ends_sentence;
    let titles = (label + 1..body.end).take_while(|&at| is_label && !draft.line(at).after_blank && is_title(draft, at)).count();
    let end = label + 1 + titles;
    let is_block = draft.document.get(end).is_some_and(|below| below.after_blank);
    label + 1..if is_block { end } else { label + 1 }
}

/// The line that tells the day, below the author's name in this line, if there is one.
fn day_below(draft: &Draft<'_, '_>, body: &Range<usize>, at: usize) -> Option<usize> {
    let line = draft.line(at);
    let is_free = |at: usize, own: Role| !draft.by_user[at] && draft.role(at).is_none_or(|role| role == own);
    if !could_be_name(line) || !is_free(at, Role::Byline) {
        return None;
    }
    let day = (at + 1..body.end).take(1 + MAX_SIGNS).find(|&below| draft.line(below).measures.words() > 0)?;
    let is_day = is_free(day, Role::Dateline) && when::is_date(draft.line(day));
    (is_day && when::is_only_date(draft.line(day)) && author::names_somebody(line)).then_some(day)
}

/// A title with marks has this many words.
const MARKED_WORDS: RangeInclusive<usize> = 4..=25;

/// Whether ">>" stands before a title, or before a label with one, ">> Read about: Nine days in dock". In quoted mail and in code such lines come
/// in rows, or hold code's signs.
fn is_marked(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let begins = |at: Option<usize>, mark: &str| at.and_then(|at| draft.document.get(at)).is_some_and(|line| line.text().starts_with(mark));
    if !begins(Some(at), ">>") || begins(at.checked_sub(1), ">") || begins(Some(at + 1), ">") {
        return false;
    }
    let title = line.content().trim_end_matches(['<', ' ']);
    let is_title = title.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit() || "\"“„«¿¡".contains(first));
    let is_whole = line.measures.ends_sentence && title.ends_with('.');
    MARKED_WORDS.contains(&line.measures.words()) && is_title && !is_whole && !title.contains(['(', '{', '=', ';', '[', '<', '_'])
}

/// Whether "»" stands behind a title without being a quotation's end: "How the lamp went out »".
fn points_on(line: Line<'_>) -> bool {
    let title = line.text().strip_suffix('»').filter(|title| title.ends_with(' '));
    let is_apart = MARKED_WORDS.contains(&line.measures.words()) && !line.marker.is_list_item();
    is_apart && title.is_some_and(|title| !title.contains(['«', '»', '|']))
}

fn could_be_name(line: Line<'_>) -> bool {
    let measures = &line.measures;
    author::is_name(line) || measures.says & says::BY != 0 && measures.words() <= NAME_WORDS && !measures.ends_sentence
}

/// Whether the line could be the title of a story.
fn is_title(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let measures = &line.measures;
    let is_short = TITLE_WORDS.contains(&measures.words()) && line.marker == Marker::None;
    draft.role(at).is_none() && is_short && !measures.starts_small && (!measures.ends_sentence || line.is_question())
}

/// Whether a button that leads to other stories stands below.
fn has_button(draft: &Draft<'_, '_>, day: usize) -> bool {
    draft.role(day + 1) == Some(Role::Boilerplate(Kind::Related)) && !draft.line(day + 1).is_prose()
}

/// The author is named at most this many lines above the text.
const HEAD_LINES: usize = 20;

/// Whether the head of the page names the same person.
fn is_named_above(draft: &Draft<'_, '_>, at: usize, body_start: usize) -> bool {
    let first = |at: usize| names::authors(draft.line(at).content()).first().copied();
    let Some(author) = first(at) else { return false };
    let mut head = body_start.saturating_sub(HEAD_LINES)..at.min(body_start + HEAD_LINES / 2);
    head.any(|above| could_be_name(draft.line(above)) && first(above) == Some(author))
}
