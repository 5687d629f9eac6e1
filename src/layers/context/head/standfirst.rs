//! The standfirst: sentences between the headline and the text.

use std::ops::Range;

use super::super::{Draft, when};
use super::NEAR;
use crate::article::{Reason, Role};
use crate::layers::lines::Line;
use crate::text::names;

/// A sentence has at least this many words, and a phrase at least this many.
const SENTENCE_WORDS: usize = 7;
const PHRASE_WORDS: usize = 4;

/// A sentence above byline or date is a standfirst if it has at most this many words. Of longer ones most people would say that they belong to
/// the body.
const STANDFIRST_WORDS: usize = 20;

/// Where the body starts: below byline and date, if at most one sentence, the standfirst, stands between these and the headline. Prose above the
/// headline is about the page itself or other stories, unless there is more of it than below.
pub(super) fn body_start(draft: &Draft<'_, '_>, top: usize, body: &Range<usize>) -> usize {
    let is_text = |at: usize| draft.line(at).is_prose() && !draft.is_barred(at);
    let above = body.start..top.min(body.end);
    if above.clone().any(is_text) && draft.prose(above.clone()) > draft.prose(above.end..body.end) {
        return body.start;
    }
    let mut body_start = body.start.max(top);
    let mut has_standfirst = false;
    for at in top..body.end.min(top + NEAR) {
        let line = draft.line(at);
        match draft.role(at) {
            Some(Role::Byline | Role::Dateline) => body_start = body_start.max(at + 1),
            Some(role) if role.is_body() => break,
            Some(_) => {}
            None if when::is_day(line) || is_line_of_release(line) => body_start = body_start.max(at + 1),
            None if !line.is_prose() => {}
            None if has_standfirst || line.measures.spoken_words() > STANDFIRST_WORDS || !could_be(draft, at) => break,
            None => has_standfirst = true,
        }
    }
    while body_start > top && (body_start - 1..=body_start).all(|at| at < body.end && is_line_of_release(draft.line(at))) {
        body_start += 1;
    }
    if !(body_start..body.end).any(is_text) {
        return body.start;
    }
    // More sentences than a standfirst has, from the headline on: the text begins with them.
    let is_sentence = |at: usize| draft.role(at).is_none() && draft.line(at).is_written();
    if body_start > top + SENTENCES && (top..body_start).all(is_sentence) { top } else { body_start }
}

/// A standfirst has at most this many sentences on lines of their own.
const SENTENCES: usize = 2;

/// Turns sentences between the headline and the body, or between the headline and the byline, into standfirsts.
pub(super) fn name(draft: &mut Draft<'_, '_>, top: usize, end: usize) {
    for at in top..end.min(top + NEAR) {
        if draft.role(at).is_none() && (could_be(draft, at) || is_over_author_or_date(draft, top, at) || is_next_point(draft, top, at)) {
            draft.set(at, Role::Standfirst, Reason::Context("between headline and body"));
        }
    }
}

/// Whether the line, right below a standfirst that ends no sentence, is another such point, as press releases have them above the text.
fn is_next_point(draft: &Draft<'_, '_>, top: usize, at: usize) -> bool {
    let line = draft.line(at);
    let is_point = |line: Line<'_>| line.measures.spoken_words() >= SENTENCE_WORDS && !line.measures.ends_sentence && !is_parted(line);
    at > top
        && !line.after_blank
        && draft.role(at - 1) == Some(Role::Standfirst)
        && is_point(draft.line(at - 1))
        && is_point(line)
        && !is_list_of_names(line)
}

/// Turns phrases between dashes into standfirsts: press releases have several of them in a row above the text.
pub(super) fn name_lines_of_release(draft: &mut Draft<'_, '_>, top: usize, end: usize) {
    for at in top..end {
        if draft.role(at).is_none() && is_line_of_release(draft.line(at)) {
            draft.set(at, Role::Standfirst, Reason::Context("between dashes, above the text"));
        }
    }
}

/// Whether the line is a phrase between dashes, as they stand above press releases.
fn is_line_of_release(line: Line<'_>) -> bool {
    line.text().starts_with(['–', '—']) && line.measures.spoken_words() >= PHRASE_WORDS && is_between_marks(line)
}

/// A line that is less likely than this to be article text is no standfirst.
const BARELY: f32 = 0.1;

/// Whether the line could be a standfirst by its looks.
fn could_be(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    // Prose may hold a dash; other lines with separators are names and dates.
    let is_whole = line.measures.separators() == 0 || line.is_prose() || is_between_marks(line);
    line.measures.spoken_words() >= SENTENCE_WORDS && is_whole && draft.scores[at] >= BARELY && !is_list_of_names(line)
}

/// Whether the line lists authors with their universities: "Ada Quill, Marsh University, Tom Bellweather, Westhaven University".
fn is_list_of_names(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let is_list = !measures.ends_sentence && measures.commas() > 0 && 2 * measures.capitalised() >= measures.words();
    is_list && names::begins_with_given(line.content())
}

/// Whether the line stands between two dashes or quotation marks, "– Results expected by May –", and holds no other sign that separates parts.
fn is_between_marks(line: Line<'_>) -> bool {
    let pairs = [('–', '–'), ('—', '—'), ('«', '»')];
    let inner = pairs.iter().find_map(|&(open, close)| line.text().strip_prefix(open)?.strip_suffix(close));
    inner.is_some_and(|inner| !inner.contains(['–', '—', '«', '»', '|', '·', '•', '›', '→', '/']))
}

/// Whether the line has signs that part it. A stroke within a word parts nothing: "205km/h".
fn is_parted(line: Line<'_>) -> bool {
    let strokes = line.content().split_whitespace().filter(|word| word.trim_matches('/').contains('/')).count();
    line.measures.separators() > strokes
}

/// Whether the line, in the head, is a standfirst although it may read like a menu's: a long line between the headline and byline, date or
/// picture with nothing but standfirsts above it; or a phrase of a few words right between headline and byline or date that is neither a name nor
/// a capitalised label.
fn is_over_author_or_date(draft: &Draft<'_, '_>, top: usize, at: usize) -> bool {
    let measures = &draft.line(at).measures;
    let is_told = |at: usize| draft.tells_author_or_date(at) || matches!(draft.role(at), Some(Role::Caption | Role::Credit));
    let is_phrase = || measures.stop_words() > 0 && 2 * measures.capitalised() < measures.words() && measures.separators() + measures.digits() == 0;
    match measures.spoken_words() {
        SENTENCE_WORDS.. if measures.ends_sentence || !is_parted(draft.line(at)) && !is_list_of_names(draft.line(at)) => {
            (top..at).all(|above| draft.role(above) == Some(Role::Standfirst)) && (at + 1..draft.len()).take(2).any(is_told)
        }
        PHRASE_WORDS..SENTENCE_WORDS if at == top => is_phrase() && at + 1 < draft.len() && draft.tells_author_or_date(at + 1),
        _ => false,
    }
}
