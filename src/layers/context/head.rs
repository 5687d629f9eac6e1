//! The article's head: headline, kicker, standfirst, byline and dateline.

use std::ops::Range;

use once_cell::sync::Lazy;

use super::Draft;
use super::title::PageTitle;
use crate::article::{Kind, Reason, Role};
use crate::layers::evidence::trees::Trees;
use crate::layers::lines::Line;
use crate::text::fold;

mod features;
mod headline;
mod page;

#[cfg(feature = "_training")]
pub(crate) use features::NAMES;
use page::{Page, is_date, is_name};

/// What tells the lines of the head from others, learned by `training/head.py`.
#[derive(Debug, Default)]
pub(crate) struct Model {
    headline: Trees,
}

impl Model {
    /// The model that the crate ships.
    pub(crate) fn shipped() -> &'static Self {
        static MODEL: Lazy<Model> = Lazy::new(|| Model::read(include_bytes!("head/headline.bin")).unwrap_or_default());
        &MODEL
    }

    pub(crate) fn read(headline: &[u8]) -> Option<Self> {
        Some(Self { headline: Trees::read(headline, features::COUNT)? })
    }
}

/// How many lines around the headline a name alone, or a date alone, is taken for the article's.
const NEAR: usize = 6;

/// Gives the lines of the head their roles.
pub(super) fn find(draft: &mut Draft<'_, '_>, body: Range<usize>, model: &Model) {
    if draft.len() == 0 {
        return;
    }
    let found = headline::find(&Page::of(draft, body.clone()), &model.headline);
    let Some(headline) = found else { return };
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
    if draft.role(headline) != Some(Role::Headline) {
        draft.roles[headline] = Some((Role::Headline, false, Reason::Context("the headline")));
    }
    let title = PageTitle::of(draft.document);
    let says = |line: &Line<'_>| {
        let folded = fold::fold(title.strip(line.content()));
        fold::undecorated(&folded).to_owned()
    };
    let said = says(draft.line(headline));
    for at in 0..body.end {
        let line = draft.line(at);
        if at != headline && draft.role(at).is_none() && line.measures.words < 2 * draft.line(headline).measures.words + 8 && says(line) == said {
            draft.set(at, Role::Headline, Reason::Context(if at == 0 { "the page's title" } else { "says the headline again" }));
        }
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

/// The lines that could be the headline, by their places, with their features.
#[cfg(feature = "_training")]
pub(super) fn candidates(draft: &Draft<'_, '_>, body: Range<usize>) -> Vec<(usize, Vec<i16>)> {
    headline::candidates(&Page::of(draft, body)).map(|(at, row)| (at, row.to_vec())).collect()
}
