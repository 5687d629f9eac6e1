//! The first paragraph of an article that has a box right below it: its contents, what an episode is about, what a shop asks for the thing. So
//! little prose above so many short lines reads like a teaser, but stands below the author's name or the date.

use std::ops::Range;

use super::{Draft, extent, when};
use crate::article::{Kind, Reason};
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

/// A box has so many lines at most.
const BOX: usize = 16;

/// So many paragraphs may stand above it; a first one of fewer words is a standfirst.
const PARAGRAPHS: usize = 3;
const WORDS: usize = 21;

/// So many lines at most stand between them and the author or the date: buttons, a player, a picture.
const ABOVE: usize = 12;

/// How likely each of them must be article text.
const LIKELY: f32 = 0.25;

/// A line of the box that is less likely than this to be article text is one of a menu.
const BARELY: f32 = 0.15;

/// The paragraphs above the body's first line, and the box between the two; nothing if there are none.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let is_open = |at: usize, zone: Zone| verdicts.in_zone(at, zone).is_none();
    let is_text = |at: &usize| {
        let line = draft.line(*at);
        let is_free = draft.role(*at).is_none() && is_open(*at, Zone::Before) && is_open(*at, Zone::Body);
        is_free && line.is_prose() && line.measures.ends_sentence && draft.scores[*at] >= LIKELY * draft.ease
    };
    let tells_head = |at: usize| extent::is_byline_or_date(verdicts, at) || when::is_date(draft.line(at));
    let is_box = |at: &usize| !draft.line(*at).is_prose() && !tells_head(*at);
    let links = (0..body.start).rev().take(BOX).take_while(is_box).last().unwrap_or(body.start)..body.start;
    let paragraphs = (0..links.start).rev().take(PARAGRAPHS).take_while(is_text).last()?..links.start;
    let is_long = draft.line(paragraphs.start).measures.spoken_words() >= WORDS;
    let is_between = |at: &usize| !draft.line(*at).is_prose() || draft.is_barred(*at);
    let mut above = (0..paragraphs.start).rev().take(ABOVE).take_while(is_between);
    (!body.is_empty() && !links.is_empty() && is_long && above.any(tells_head)).then_some((paragraphs, links))
}

/// Names the lines of the box that are none of the article's.
pub(super) fn name(draft: &mut Draft<'_, '_>, links: Range<usize>) {
    for at in links {
        if draft.scores[at] < BARELY * draft.ease {
            draft.set(at, Kind::Navigation, Reason::Context("in a box below the first paragraph"));
        }
    }
}
