//! The standfirst: what stands between the headline and the text.

use super::super::Draft;
use super::{NEAR, tells_author_or_date};
use crate::article::{Reason, Role};

/// A sentence has at least so many words, and a phrase has.
const SENTENCE: usize = 7;
const PHRASE: usize = 4;

/// Sentences between the headline and the body, or between it and the byline.
pub(super) fn name(draft: &mut Draft<'_, '_>, top: usize, end: usize) {
    for at in top..end.min(top + NEAR) {
        if draft.role(at).is_none() && (could_be(draft, at) || at == top && is_over_author_or_date(draft, at)) {
            draft.set(at, Role::Standfirst, Reason::Context("between headline and body"));
        }
    }
}

/// Whether the line could be a standfirst by its looks.
pub(super) fn could_be(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    // Prose may hold a dash; what else is put apart by signs is names and dates.
    line.measures.spoken_words() >= SENTENCE && (line.measures.separators() == 0 || line.is_prose()) && draft.scores[at] >= 0.1
}

/// Whether the line, right below the headline, is a sentence over byline or date, or a phrase of a few words there: no name, and no label with
/// capitals.
fn is_over_author_or_date(draft: &Draft<'_, '_>, at: usize) -> bool {
    let measures = &draft.line(at).measures;
    let is_phrase = measures.stop_words() > 0 && 2 * measures.capitalised() < measures.words() && measures.separators() + measures.digits() == 0;
    let reads = match measures.spoken_words() {
        SENTENCE.. => measures.ends_sentence,
        PHRASE.. => is_phrase,
        _ => false,
    };
    reads && at + 1 < draft.len() && tells_author_or_date(draft, at + 1)
}
