//! Lines of the body between two lines of one kind of boilerplate: a pitch goes on there, or titles stand there that no rule knows.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;

/// At most this many lines of a pitch that no rule knows stand in a row.
const PITCH_LINES: usize = 3;

/// A line at least this likely to be article text may be text between two pitches.
const UNSURE: f32 = 0.6;

/// Gives such lines the kind of the two around them. Linear: each line is looked at once, and those between two pitches once more.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let mut above: Option<(usize, Kind)> = None;
    for at in body {
        match draft.role(at) {
            Some(Role::Boilerplate(kind)) => {
                let between = above.filter(|&(_, own)| own == kind).map_or(at..at, |(above, _)| above + 1..at);
                if between.len() <= most(kind) && between.clone().all(|at| draft.scores[at] < UNSURE) {
                    for at in between {
                        draft.change(at, kind, Reason::Context("between two lines of the same kind"));
                    }
                }
                above = Some((at, kind));
            }
            Some(role) if role.is_body() && !draft.by_user[at] && !draft.card.contains(&at) && !draft.live.contains(&at) => {}
            _ => above = None,
        }
    }
}

/// A pitch above the field for an address has at most this many words, and its heading at most this many.
const PITCH_WORDS: usize = 30;
const HEADING_WORDS: usize = 6;

/// A line this likely to be article text is no pitch.
const SURE: f32 = 0.85;

/// Gives the sentence and the heading right above a sign-up's field inside the text the kind `newsletter`: "The day in five minutes", "The
/// most important stories, from Monday to Friday". A sentence without a heading may be a paragraph.
pub(super) fn name_above_fields(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    for field in (body.start + 2).min(body.end)..body.end {
        let is_field = draft.role(field) == Some(Kind::Newsletter.into()) && draft.rule(field).is_some_and(|rule| rule.starts_with(FORM));
        let [heading, pitch] = [field - 2, field - 1];
        let is_open = |at: usize| !draft.by_user[at] && draft.role(at).is_some_and(Role::is_body) && draft.reasons.told(at).is_none();
        if !is_field || !is_open(heading) || !is_open(pitch) {
            continue;
        }
        let above = draft.line(heading);
        let is_pitch = |line: Line<'_>| line.measures.spoken_words() <= PITCH_WORDS && line.measures.quotes() + line.measures.digits() == 0;
        let is_heading = above.measures.spoken_words() <= HEADING_WORDS && !above.measures.ends_sentence;
        if is_heading && is_pitch(draft.line(pitch)) && draft.scores[pitch] < SURE {
            for at in [heading, pitch] {
                draft.change(at, Kind::Newsletter, Reason::Context("above a sign-up's field"));
            }
        }
    }
}

/// The rules for a sign-up's fields and buttons.
const FORM: &str = "newsletter/form";

/// How many lines may stand between two lines of the kind: links to other stories and advertisements are set between paragraphs one by one.
fn most(kind: Kind) -> usize {
    match kind {
        Kind::Newsletter | Kind::Subscription | Kind::Donation | Kind::App | Kind::Consent | Kind::AuthorBio | Kind::Disclaimer => PITCH_LINES,
        Kind::Related | Kind::Advertisement => 1,
        _ => 0,
    }
}
