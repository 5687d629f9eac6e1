//! The first paragraphs of an article with a box right below: its contents, what an episode is about, a product's price. So little prose above so
//! many short lines reads like a teaser, but it stands below the author's name or the date.

use std::ops::Range;

use super::{Draft, extent, when};
use crate::article::{Kind, Reason};
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

/// A box has at most this many lines.
const BOX_LINES: usize = 16;

/// At most this many paragraphs stand above the box; a first one of fewer words than this is a standfirst.
const MAX_PARAGRAPHS: usize = 3;
const MIN_WORDS: usize = 21;

/// At most this many lines stand between the paragraphs and the author or the date: buttons, a player, a picture.
const MAX_ABOVE: usize = 12;

/// How likely each of the paragraphs must be article text.
const LIKELY: f32 = 0.25;

/// A line of the box that is less likely than this to be article text belongs to a menu.
const BARELY: f32 = 0.15;

/// The paragraphs above the body's first line, and the box between the two, if there are such.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let is_open = |at: usize, zone: Zone| verdicts.in_zone(at, zone).is_none();
    let is_text = |at: &usize| {
        let line = draft.line(*at);
        let is_free = draft.role(*at).is_none() && is_open(*at, Zone::Before) && is_open(*at, Zone::Body);
        is_free && line.is_prose() && line.measures.ends_sentence && draft.scores[*at] >= LIKELY * draft.ease
    };
    let tells_head = |at: usize| extent::is_byline_or_date(verdicts, at) || when::is_date(draft.line(at));
    let is_box = |at: &usize| !draft.line(*at).is_prose() && !tells_head(*at);
    let links = (0..body.start).rev().take(BOX_LINES).take_while(is_box).last().unwrap_or(body.start)..body.start;
    let paragraphs = (0..links.start).rev().take(MAX_PARAGRAPHS).take_while(is_text).last()?..links.start;
    let is_long = draft.line(paragraphs.start).measures.spoken_words() >= MIN_WORDS;
    let is_between = |at: &usize| !draft.line(*at).is_prose() || draft.is_barred(*at);
    let mut above = (0..paragraphs.start).rev().take(MAX_ABOVE).take_while(is_between);
    (!body.is_empty() && !links.is_empty() && is_long && above.any(tells_head)).then_some((paragraphs, links))
}

/// Gives those lines of the box that are hardly article text the kind `Navigation`.
pub(super) fn name(draft: &mut Draft<'_, '_>, links: Range<usize>) {
    for at in links {
        if draft.scores[at] < BARELY * draft.ease {
            draft.set(at, Kind::Navigation, Reason::Context("in a box below the first paragraph"));
        }
    }
}
