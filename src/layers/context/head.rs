//! The article's head: headline, kicker, standfirst, byline and dateline.

use std::ops::Range;

use super::{Draft, title};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::fold;

/// How many lines around the headline a name alone, or a date alone, is taken for the article's.
const NEAR: usize = 6;

/// Gives the lines of the head their roles.
pub(super) fn find(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    if draft.len() == 0 {
        return;
    }
    let Some(headline) = title::find(draft, &body) else { return };
    repeat(draft, headline, &body);
    let top = headline + 1;
    let end = body.start.max(top).min(draft.len());
    for at in top..end.min(top + NEAR) {
        if draft.role(at).is_none() && is_date(draft.line(at)) {
            draft.set(at, Role::Dateline, Reason::Context("a date in the article's head"));
        }
        if draft.role(at).is_none() && is_name(draft.line(at)) && !(top..end).any(|at| draft.role(at) == Some(Role::Byline)) {
            draft.set(at, Role::Byline, Reason::Context("a name in the article's head"));
        }
    }
    standfirst(draft, top, end);
    kicker(draft, headline);
}

/// The headline's role for the line and for every other that says the same, down to the last
/// paragraph.
fn repeat(draft: &mut Draft<'_, '_>, headline: usize, body: &Range<usize>) {
    draft.roles[headline] = Some((Role::Headline, false, Reason::Context("the headline")));
    let folded = fold::undecorated(&draft.line(headline).folded).to_owned();
    for at in 0..body.end {
        if at != headline && draft.role(at).is_none() && fold::undecorated(&draft.line(at).folded) == folded {
            draft.set(at, Role::Headline, Reason::Context("says the headline again"));
        }
    }
    let first = draft.line(0);
    if headline > 0 && draft.role(0).is_none() && fold::fold(title::without_site(first.content())) == fold::fold(draft.line(headline).content()) {
        draft.set(0, Role::Headline, Reason::Context("the page's title: the headline with the site's name"));
    }
}

/// Sentences between the headline and the body, or between it and the byline.
fn standfirst(draft: &mut Draft<'_, '_>, top: usize, end: usize) {
    for at in top..end.min(top + NEAR) {
        let line = draft.line(at);
        if draft.role(at).is_none() && line.measures.spoken_words() >= 7 && line.measures.separators == 0 && draft.scores[at] >= 0.1 {
            draft.set(at, Role::Standfirst, Reason::Context("between headline and body"));
        }
    }
}

/// A short line right above the headline, where it is not one of a menu.
fn kicker(draft: &mut Draft<'_, '_>, headline: usize) {
    let Some(above) = headline.checked_sub(1) else { return };
    let line = draft.line(above);
    let alone = line.after_blank && draft.line(headline).after_blank;
    if draft.role(above).is_none() && alone && above <= 2 && line.measures.spoken_words() <= 4 && line.measures.words > 0 {
        draft.set(above, Role::Kicker, Reason::Context("a short line above the headline"));
    } else if draft.role(above) == Some(Role::Boilerplate(Kind::Other)) {
        draft.set(above, Kind::Navigation, Reason::Context("above the headline"));
    }
}

/// Two to five words, each with a capital, and nothing else: a name.
fn is_name(line: &Line<'_>) -> bool {
    let measures = &line.measures;
    (2..=5).contains(&measures.words)
        && measures.capitalised + 1 >= measures.words
        && measures.capitalised >= 2
        && measures.digits == 0
        && measures.separators == 0
        && measures.shouted < measures.words
        && measures.stop_words == 0
        && !measures.ends_sentence
}

/// A short line with a year or a clock time in it, and hardly anything else.
fn is_date(line: &Line<'_>) -> bool {
    let measures = &line.measures;
    let runs = line.text.split(|c: char| !c.is_ascii_digit());
    let has_year = runs.clone().any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")));
    let has_time = line.text.split_whitespace().any(|word| {
        word.split_once(':').is_some_and(|(hours, minutes)| {
            hours.len() <= 2 && hours.bytes().all(|b| b.is_ascii_digit()) && minutes.bytes().take(2).filter(u8::is_ascii_digit).count() == 2
        })
    });
    measures.words <= 12 && measures.digits >= 3 && (has_year || has_time) && measures.stop_words <= 3
}
