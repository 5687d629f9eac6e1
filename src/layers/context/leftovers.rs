//! Lines that nothing has named: their kind by looks, place and neighbours.

use std::ops::{Range, RangeInclusive};

use super::{Draft, author, extent};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::fold;

mod signs;

/// How far the line that names a leftover may be from it, in lines without a name.
const REACH: usize = 4;

/// A line of at least so many words may be a headline.
const HEADLINE_WORDS: usize = 4;

/// A line of at least so many words that ends as a sentence does is one.
const SENTENCE_WORDS: usize = 6;

/// The heading of a pitch has at most so many words, and the pitch at least so many: a button below a product's name leaves it what
/// it is.
const HEADING_WORDS: usize = 12;
const PITCH_WORDS: usize = 10;

/// Names what is left: the marks of a listing inside the body, then the lines outside it.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    keep_listings(draft, body.clone());
    name_close_buttons(draft, body.clone());
    name_headings(draft, body.clone());
    name_lives(draft, body.end);
    name_dates(draft, body.end);
    let mut at = 0;
    while let Some(start) = (at..draft.len()).find(|&at| draft.role(at).is_none()) {
        at = (start..draft.len()).find(|&at| draft.role(at).is_some()).unwrap_or(draft.len());
        name_run(draft, start..at, &body);
    }
}

/// Brackets that stand alone between lines of the body are code, and belong to it.
fn keep_listings(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let is_code = |line: Line<'_>| line.measures.words() == 0 && line.text().contains(['{', '}', ')', ']', ';']);
    for at in body {
        let after_body = at > 0 && draft.role(at - 1).is_some_and(Role::is_body);
        if draft.role(at).is_none() && after_body && is_code(draft.line(at)) {
            draft.set(at, Role::Paragraph, Reason::Context("a mark of the listing above"));
        }
    }
}

/// A cross over what pops up amidst the text goes with that.
fn name_close_buttons(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    for at in body.start..body.end.min(draft.len().saturating_sub(1)) {
        let (Some(role), Some(Role::Boilerplate(below))) = (draft.role(at), draft.role(at + 1)) else { continue };
        if role.is_body() && !draft.given[at] && is_close_button(draft.line(at)) {
            let kind = if matches!(below, Kind::Consent | Kind::Newsletter) { below } else { Kind::Other };
            draft.change(at, kind, Reason::Context("a button that closes what is below it"));
        }
    }
}

/// A subheading with nothing below it but a pitch heads the pitch.
fn name_headings(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let heads = |draft: &Draft<'_, '_>, at: usize| {
        let line = draft.line(at);
        draft.role(at).is_some_and(Role::is_body) && line.measures.spoken_words() <= HEADING_WORDS && !line.measures.ends_sentence
    };
    for at in body.clone() {
        // Of several short lines in a row each is an item of a list.
        let is_item = draft.line(at).marker.is_list_item() || at > body.start && heads(draft, at - 1);
        if is_item || draft.given[at] || !heads(draft, at) {
            continue;
        }
        let Some(Role::Boilerplate(kind)) = (at + 1 < draft.len()).then(|| draft.role(at + 1)).flatten() else { continue };
        let next = (at + 1..body.end).find(|&next| draft.role(next).is_some_and(Role::is_body));
        let words: usize = (at + 1..next.unwrap_or(body.end)).map(|at| draft.line(at).measures.spoken_words()).sum();
        if is_pitch(kind) && words >= PITCH_WORDS && next.is_none_or(|next| heads(draft, next)) {
            draft.head(at, kind, Reason::Context("heads the pitch below it"));
        }
    }
}

/// Names and lives of authors below the body.
fn name_lives(draft: &mut Draft<'_, '_>, end: usize) {
    for name in end..draft.len() {
        if draft.role(name).is_some() {
            continue;
        }
        for at in author::life_below(draft, name).into_iter().flat_map(|life| name..=life) {
            draft.set(at, Kind::AuthorBio, Reason::Context("a name over a sentence about who bears it"));
        }
    }
}

/// Dates alone right below the body are the article's; further down they are those of other stories.
fn name_dates(draft: &mut Draft<'_, '_>, end: usize) {
    let mut at = end;
    while at < draft.len() && draft.role(at).is_none() && extent::tells_only_when(draft.line(at)) {
        draft.set(at, Role::Dateline, Reason::Context("a date right below the article"));
        at += 1;
    }
}

/// Names lines in a row that nothing has named.
fn name_run(draft: &mut Draft<'_, '_>, run: Range<usize>, body: &Range<usize>) {
    let kind_at = |at: Option<usize>| match at.and_then(|at| draft.role(at)) {
        Some(Role::Boilerplate(kind)) if is_pitch(kind) => Some(kind),
        _ => None,
    };
    let inside = |at: &usize| *at < draft.len() && (*at >= body.end || *at < body.start);
    let above = kind_at(run.start.checked_sub(1).filter(inside));
    let below = kind_at(Some(run.end).filter(inside));
    let titles = if run.start >= body.end { titles(draft, run.clone()) } else { run.end..run.end };
    for at in titles.clone() {
        draft.set(at, Kind::Related, Reason::Context("titles below a heading"));
    }
    let is_below_tags = run.start > body.end && draft.role(run.start - 1) == Some(Role::Boilerplate(Kind::Tags));
    for at in run.clone().filter(|at| !titles.contains(at)) {
        let line = draft.line(at);
        let words = line.measures.spoken_words();
        let is_sentence = words >= SENTENCE_WORDS && (line.measures.ends_sentence || line.measures.sentence_ends() > 0);
        let near_above = above.filter(|_| at - run.start < REACH);
        let near_below = below.filter(|_| run.end - at <= REACH);
        let near = match (near_above, near_below) {
            (Some(kind), _) if !line.after_blank => Some((kind, "with the lines above it")),
            (_, Some(kind)) if is_sentence || run.len() <= 2 => Some((kind, "with the lines below it")),
            (Some(kind), _) if is_sentence => Some((kind, "with the lines above it")),
            _ => None,
        };
        let (kind, why) = match near {
            _ if words == 0 => (Kind::Other, "no words"),
            _ if body.contains(&at) => (Kind::Other, "does not read like the body around it"),
            _ if is_close_button(line) && is_beside_network(draft, at) => (Kind::Social, "beside the name of another network"),
            _ if is_close_button(line) => (Kind::Other, "a button that closes something"),
            _ if at < body.start && is_among_titles(draft, &run, at) => (Kind::Related, "titles above the article"),
            _ if at < body.start && !is_sentence && !signs::names_newsletter(line) => (Kind::Navigation, "above the article"),
            _ if at >= body.end && is_neighbour(draft, at) => (Kind::Related, "a link to what was published before or after"),
            _ if words < HEADLINE_WORDS && is_below_tags && at - run.start < REACH => (Kind::Tags, "a word below the tags"),
            _ if !is_sentence && signs::tells_address(line) => (Kind::Contact, "an address or a number to call"),
            Some(near) => near,
            None if is_sentence && line.measures.second_person() > 0 => (Kind::Advertisement, "speaks to the reader, outside the article"),
            None if signs::names_newsletter(line) => (Kind::Newsletter, "the name of a newsletter"),
            None if signs::tells_price(line) => (Kind::Advertisement, "a price, outside the article"),
            None if at < body.start => (Kind::Navigation, "above the article"),
            None if words >= HEADLINE_WORDS => (Kind::Related, "below the article, as long as a headline"),
            None => (Kind::Navigation, "below the article"),
        };
        draft.set(at, kind, Reason::Context(why));
    }
}

/// A title has so many words, and so many stand below a heading, which has at most so many.
const TITLE: RangeInclusive<usize> = 4..=20;
const TITLES: usize = 2;
const TITLES_HEADING: usize = 5;

/// A heading and the titles of other stories right below it, the first such of a run; nothing if there are none.
fn titles(draft: &Draft<'_, '_>, run: Range<usize>) -> Range<usize> {
    let words = |at: usize| draft.line(at).measures.spoken_words();
    let ends_none = |at: usize| !draft.line(at).measures.ends_sentence || draft.line(at).text().ends_with('?');
    let tells_title = |line: Line<'_>| line.measures.second_person() == 0 && !signs::tells_price(line);
    let is_title = |at: &usize| TITLE.contains(&words(*at)) && ends_none(*at) && tells_title(draft.line(*at));
    let is_heading = |at: &usize| (1..=TITLES_HEADING).contains(&words(*at)) && ends_none(*at);
    let list = |at: usize| at..at + 1 + (at + 1..run.end).take_while(is_title).count();
    run.clone().filter(is_heading).map(list).find(|list| list.len() > TITLES).unwrap_or(run.end..run.end)
}

/// Whether the line and those beside it in the run are as long as titles, so many in a row at least: a page's menu has shorter ones.
fn is_among_titles(draft: &Draft<'_, '_>, run: &Range<usize>, at: usize) -> bool {
    let is_title = |at: &usize| LONG_TITLE.contains(&draft.line(*at).measures.spoken_words());
    let above = (run.start..at).rev().take(ROW).take_while(is_title).count();
    let below = (at..run.end).take(ROW).take_while(is_title).count();
    below > 0 && above + below >= ROW
}

const LONG_TITLE: RangeInclusive<usize> = 6..=25;
const ROW: usize = 3;

/// A cross, as a letter or a sign.
fn is_close_button(line: Line<'_>) -> bool {
    line.measures.words() == 1 && line.measures.in_words() == 1 && fold::undecorated_start(line.text()).eq_ignore_ascii_case("x")
}

/// Whether the line above or the line below is a button to share or to follow.
fn is_beside_network(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_button = |at: usize| at < draft.len() && draft.role(at) == Some(Role::Boilerplate(Kind::Social));
    is_button(at + 1) || at.checked_sub(1).is_some_and(is_button)
}

/// A link to the post before or after this has so many words.
const NEIGHBOUR: RangeInclusive<usize> = 2..=16;

/// Whether an arrow stands before the line, "« Lemon Poppy Loaf", or behind it and before the line above: the title of a post beside this one.
fn is_neighbour(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_title = |title: &str| title.trim().len() < title.len() && !title.contains(['«', '»', '"', '“']);
    let is_before = |at: usize| draft.line(at).text().strip_prefix(['«', '←', '‹']).is_some_and(is_title);
    let is_after = || draft.line(at).text().strip_suffix(['»', '→', '›']).is_some_and(is_title) && at > 0 && is_before(at - 1);
    NEIGHBOUR.contains(&draft.line(at).measures.spoken_words()) && (is_before(at) || is_after())
}

/// Whether lines of the kind come in blocks, whose other lines are of the same kind.
fn is_pitch(kind: Kind) -> bool {
    !matches!(kind, Kind::Related | Kind::Navigation | Kind::Tags | Kind::Copyright | Kind::Media | Kind::Other)
}
