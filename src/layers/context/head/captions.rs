//! Captions that only the credits below them give away.

use std::ops::Range;

use super::super::Draft;
use super::super::captions::is_name_and_papers;
use super::NEAR;
use crate::article::{Reason, Role};

/// A caption has at most this many words.
const MAX_CAPTION_WORDS: usize = 35;

/// A credit with more words than this holds the caption itself.
const MAX_CREDIT_WORDS: usize = 8;

/// A caption above the body has at least this many words, function words among them, because buttons stand there, too.
const MIN_CAPTION_WORDS: usize = 5;

/// Names captions above the body: lines right above a picture's credit and below byline, date or what may be the standfirst.
pub(super) fn above_body(draft: &mut Draft<'_, '_>, head: Range<usize>) {
    let mut is_below_head = false;
    for at in head {
        is_below_head |= draft.tells_author_or_date(at);
        let is_open = draft.role(at).is_none() && says_enough(draft, at);
        if is_below_head && is_open && is_above_papers(draft, at) {
            draft.set(at + 1, Role::Credit, Reason::Context(BELOW_CAPTION));
        }
        if is_below_head && is_open && could_be_caption(draft, at) {
            draft.set(at, Role::Caption, Reason::Context(REASON));
        }
        is_below_head |= is_open;
    }
}

/// Names captions above the headline: whole sentences right above a picture's credit.
pub(super) fn above_headline(draft: &mut Draft<'_, '_>, headline: usize) {
    for at in 1..headline {
        if draft.line(at).measures.ends_sentence && says_enough(draft, at) && could_be_caption(draft, at) {
            draft.set(at, Role::Caption, Reason::Context(REASON));
        }
    }
}

const REASON: &str = "right above a picture's credit";
const BELOW_CAPTION: &str = "a photographer's name and papers' names below a caption";

/// Whether the line has as many words as a caption, and says more than a button does.
fn says_enough(draft: &Draft<'_, '_>, at: usize) -> bool {
    let measures = &draft.line(at).measures;
    measures.spoken_words() >= MIN_CAPTION_WORDS && measures.function_words() > 0 && !measures.has_time
}

/// Names a caption in the body's first line, or in the first line below author and date if these are in the body. Further down a sentence above a
/// credit is more often a paragraph.
pub(super) fn first(draft: &mut Draft<'_, '_>, top: usize, body: &Range<usize>) {
    let Some(head) = (top..body.end.min(body.start.max(top) + NEAR)).rfind(|&above| draft.tells_author_or_date(above)) else { return };
    let below = body.start.max(head + 1)..body.end;
    let first = below.clone().take(NEAR).find(|&at| !draft.is_barred(at));
    if let Some(at) = first.filter(|&at| at + 1 < below.end && draft.role(at).is_none() && says_enough(draft, at) && is_above_papers(draft, at)) {
        draft.set(at + 1, Role::Credit, Reason::Context(BELOW_CAPTION));
    }
    if let Some(at) = first.filter(|&at| at + 1 < below.end && (at == body.start || says_enough(draft, at)) && could_be_caption(draft, at)) {
        draft.set(at, Role::Caption, Reason::Context(REASON));
    }
}

/// Whether a photographer is named right below the line, with a paper, as above no text but a picture's.
fn is_above_papers(draft: &Draft<'_, '_>, at: usize) -> bool {
    at + 1 < draft.len() && draft.role(at + 1).is_none() && is_name_and_papers(draft.line(at + 1))
}

/// Whether the line has no role, is no longer than a caption, and stands right above a picture's credit.
fn could_be_caption(draft: &Draft<'_, '_>, at: usize) -> bool {
    let measures = &draft.line(at).measures;
    let is_above_credit = || draft.role(at + 1) == Some(Role::Credit) && draft.line(at + 1).measures.words() <= MAX_CREDIT_WORDS;
    draft.role(at).is_none() && measures.spoken_words() <= MAX_CAPTION_WORDS && measures.sentence_ends() <= 1 && is_above_credit()
}
