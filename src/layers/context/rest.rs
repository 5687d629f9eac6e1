//! The last paragraphs of an article that has a box in its middle: a few sentences between links to other stories and a menu read like a
//! teaser, one by one, but teasers take turns with titles.

use std::ops::Range;

use super::Draft;
use super::appeal::{self, is_appeal};
use crate::article::{Kind, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Until, Verdict, Zone};

/// Labels of advertisements, forms and appeals above the links, at most.
const LABELS: usize = 2;

/// A label has fewer words.
const LABEL_WORDS: usize = 7;

/// So many titles are in a box at most.
const TITLES: usize = 5;

/// So many sentences in lines of their own stand below it at most: what has more is found without it.
const SENTENCES: usize = 4;

/// A short sentence has so many words at least.
const SHORT: usize = 4;

/// How likely the first of them must be article text.
const LIKELY: f32 = 0.2;

/// So many lines below them is no prose but appeals: it would be that of teasers, or of comments.
const QUIET: usize = 4;

/// The lines below the body and a box right below that which are its last paragraphs; nothing if there is no body, no box, or no such paragraphs.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let nothing = body.end..body.end;
    if body.is_empty() {
        return nothing;
    }
    let Some((start, titles)) = below_box(draft, body.end, verdicts) else { return nothing };
    let rest = start..start + sentences(draft, start, verdicts);
    let is_prose = |at: usize| draft.line(at).is_prose();
    let is_likely = rest.clone().any(is_prose) && rest.len() <= SENTENCES && draft.scores[start] >= LIKELY;
    // Below a single title there may be what the other story is about.
    let is_apart = titles != Some(1) || rest.len() > 1;
    let asks = || (body.end..start).any(|at| label(draft, at, verdicts).is_some_and(is_appeal));
    let goes_on = || titles.is_some() || !asks() || appeal::goes_on(draft, body.start, body.end, rest.clone());
    let asks_for = |at: usize| matches!(verdicts.verdict(at, Zone::After), Some(Verdict::Is(Role::Boilerplate(kind))) if is_appeal(kind));
    let is_quiet = || !(rest.end..draft.len().min(rest.end + QUIET)).any(|at| is_prose(at) && !asks_for(at));
    if is_likely && is_apart && goes_on() && is_quiet() { rest } else { nothing }
}

/// The first line below a box, and how many titles that has if it is one of other stories.
fn below_box(draft: &Draft<'_, '_>, end: usize, verdicts: &Verdicts<'_>) -> Option<(usize, Option<usize>)> {
    let verdict = |at: usize| verdicts.verdict(at, Zone::After);
    let is_label = |at: usize| label(draft, at, verdicts).is_some_and(|kind| kind == Kind::Advertisement || is_appeal(kind));
    let labels = (end..draft.len()).take(LABELS).take_while(|&at| is_label(at)).count();
    let heading = end + labels;
    let links = (heading..draft.len()).take(TITLES).take_while(|&at| is_link(draft, at, verdicts)).count();
    if links > 0 {
        return Some((heading + links, None));
    }
    if heading >= draft.len() || !matches!(verdict(heading), Some(Verdict::Heads(Kind::Related, Until::Prose))) {
        return (labels > 0).then_some((heading, None));
    }
    let is_title = |at: usize| matches!(verdict(at), None | Some(Verdict::Is(Role::Boilerplate(Kind::Related)))) && !is_sentence(draft.line(at));
    let titles = (heading + 1..draft.len()).take(TITLES).take_while(|&at| is_title(at)).count();
    (titles > 0).then_some((heading + 1 + titles, Some(titles)))
}

/// Whether the line is a link to another story with its label: "Read also: Islanders march".
fn is_link(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let line = draft.line(at);
    let is_labelled = line.text().contains([':', '：']) && line.measures.spoken_words() >= SHORT;
    is_labelled && !is_sentence(line) && verdicts.says(at, Zone::After, Kind::Related)
}

/// The kind of boilerplate of which the line is a label.
fn label(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> Option<Kind> {
    let is_short = draft.line(at).measures.spoken_words() < LABEL_WORDS;
    match verdicts.verdict(at, Zone::After).filter(|_| is_short)? {
        Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, Until::Prose) => Some(kind),
        _ => None,
    }
}

/// How many sentences of nobody's but the article's stand here in lines of their own.
fn sentences(draft: &Draft<'_, '_>, start: usize, verdicts: &Verdicts<'_>) -> usize {
    let is_text =
        |at: usize| verdicts.in_zone(at, Zone::After).is_none() && is_sentence(draft.line(at)) && draft.line(at).measures.second_person() == 0;
    (start..draft.len()).take_while(|&at| is_text(at)).count()
}

/// Whether the line is prose, or a short sentence.
fn is_sentence(line: Line<'_>) -> bool {
    line.is_prose() || line.measures.ends_sentence && line.measures.spoken_words() >= SHORT && !line.marker.is_list_item()
}
