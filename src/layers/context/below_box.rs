//! The last paragraphs of an article that has a box in its middle: a few sentences between links to other stories and a menu read like a
//! teaser, one by one, but teasers take turns with titles.

use std::cell::LazyCell;
use std::ops::Range;

use super::appeal::{self, is_appeal, is_sentence};
use super::{Draft, bio, pitches, told_box};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Until, Verdict, Zone};

/// A box has so many lines at most.
const BOX: usize = 12;

/// So many lines in a row without a rule of their own, a name and what it promises, stand between those of a box at most.
const UNKNOWN: usize = 2;

/// A label has fewer words.
const LABEL_WORDS: usize = 7;

/// A subheading that is called like the heading of a box has at most so many words.
const HEADING_WORDS: usize = 4;

/// So many titles are in a box at most.
const TITLES: usize = 5;

/// So many sentences in lines of their own stand below it at most: what has more is found without it.
const SENTENCES: usize = 4;

/// A short sentence has so many words at least.
const SHORT: usize = 4;

/// How likely the first of them must be article text, and where all of them are short.
const LIKELY: f32 = 0.2;
const LIKELY_IF_SHORT: f32 = 0.28;

/// Prose with so many words of the text above the box is that text's where it is at least so likely: down there it reads like a teaser.
const OWN_WORDS: usize = 2;
const LEAST: f32 = 0.15;

/// So many lines below them is no prose but what speaks to the readers: it would be that of teasers, or of comments.
const QUIET: usize = 4;

/// A box between paragraphs, or a subheading that is called like the heading of one.
#[derive(Default)]
struct Found {
    /// The first line of what is the article's: the subheading, or what is below the box.
    start: usize,
    /// The first line below it.
    end: usize,
    /// Whether it asks for something, or is called as what stands below articles is: the text has to show that it goes on.
    asks: bool,
    /// Whether it says that the article goes on below it.
    is_told: bool,
    /// How many titles of other stories stand in it under a heading.
    titles: Option<usize>,
}

/// So many boxes in a row, with a paragraph or a few between them, are looked below at most.
const BOXES: usize = 3;

/// The lines below the body and a box right below that which are its last paragraphs, down to the last of them if there are more boxes; nothing if
/// there is no body, no box, or no such paragraphs.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    if body.is_empty() { body.end..body.end } else { below(draft, body, verdicts, BOXES).unwrap_or(body.end..body.end) }
}

/// The same below a box right below the text, which ends there, and below so many boxes in all.
fn below(draft: &Draft<'_, '_>, text: &Range<usize>, verdicts: &Verdicts<'_>, boxes: usize) -> Option<Range<usize>> {
    let found = below_box(draft, text, verdicts)?;
    let start = found.end;
    let rest = start..start + sentences(draft, start, verdicts, found.is_told);
    // Whose name stands over the first is the author of what is above, or of the other story.
    let is_life = start > text.end && bio::life_below(draft, start - 1) == Some(start);
    if rest.is_empty() || rest.len() > SENTENCES && !found.is_told || is_life {
        return None;
    }
    let more = if boxes > 1 { below(draft, &(text.start..rest.end), verdicts, boxes - 1) } else { None };
    let whole = found.start..more.as_ref().map_or(rest.end, |more| more.end);
    if found.is_told {
        return Some(whole);
    }
    // Below a single title there may be what the other story is about, in words of that title.
    let shared = |lines: Range<usize>| appeal::shared_words(draft, rest.clone(), lines);
    let is_of_text = LazyCell::new(|| shared(text.clone()) >= OWN_WORDS * rest.len() && shared(start - 1..start) == 0);
    let is_prose = |at: usize| draft.line(at).is_prose();
    // Titles that ask or cry out read like short sentences, and so do the terms of an offer.
    let is_plain = |at: usize| !found.asks && draft.line(at).content().ends_with(['.', '。', '”', '"', '»']);
    let is_likely = if rest.clone().any(is_prose) {
        draft.scores[start] >= LIKELY * draft.ease || draft.scores[start] >= LEAST * draft.ease && *is_of_text
    } else {
        draft.scores[start] >= LIKELY_IF_SHORT * draft.ease && rest.clone().all(is_plain)
    };
    let is_apart = found.titles != Some(1) || rest.len() > 1 || *is_of_text;
    let goes_on = || found.titles.is_some() || !found.asks || appeal::goes_on(draft, text.start, text.end, rest.clone());
    // What speaks to the readers is no teaser.
    let asks = |at: usize| match verdicts.verdict(at, Zone::After) {
        Some(Verdict::Is(Role::Boilerplate(kind))) => is_appeal(kind) || matches!(kind, Kind::Contact | Kind::Copyright),
        _ => draft.line(at).measures.second_person() > 0,
    };
    let is_quiet = || more.is_some() || !(rest.end..draft.len().min(rest.end + QUIET)).any(|at| is_prose(at) && !asks(at));
    (is_likely && is_apart && goes_on() && is_quiet()).then_some(whole)
}

/// Gives the lines of the box between the text and its rest that no rule knows to what those above them are of.
pub(super) fn name(draft: &mut Draft<'_, '_>, links: Range<usize>) {
    let mut kind = Kind::Other;
    for at in links {
        match draft.role(at) {
            Some(Role::Boilerplate(own)) => kind = own,
            None => draft.set(at, kind, Reason::Context("in a box between paragraphs")),
            Some(_) => {}
        }
    }
}

/// The box that begins where the text ends.
fn below_box(draft: &Draft<'_, '_>, text: &Range<usize>, verdicts: &Verdicts<'_>) -> Option<Found> {
    let start = text.end;
    if let Some(kind) = heads_text(draft, start, verdicts) {
        // "Recommended" may as well head links that are not there.
        let first = if kind == Kind::Related { start + 1 } else { start };
        return Some(Found { start: first, end: start + 1, asks: true, ..Found::default() });
    }
    let most = draft.len().min(start + BOX);
    if let Some(end) = told_end(draft, text, most, verdicts) {
        return Some(Found { start: end, end, asks: true, is_told: true, titles: None });
    }
    let mut found = Found::default();
    let (mut end, mut at) = (start, start);
    let is_told_below = |at: usize| (at + 1..most).take(UNKNOWN).any(|at| label(draft, at, verdicts).is_some() && pitches::goes_on(draft.line(at)));
    while at < most && at - end <= UNKNOWN {
        let line = draft.line(at);
        let (lines, is_known) = if is_link(draft, at, verdicts) {
            (1, true)
        } else if heads_links(verdicts, at) {
            let titles = (at + 1..draft.len()).take(TITLES).take_while(|&at| is_title(draft, at, verdicts)).count();
            // "Read more" may stand below the title, which is taken for a subheading then.
            let is_below_title = at == start && at > 0 && !is_sentence(draft.line(at - 1), SHORT);
            if titles == 0 && !is_below_title {
                break;
            }
            found.titles = Some(found.titles.unwrap_or(0) + titles);
            (1 + titles, true)
        } else if let Some(kind) = label(draft, at, verdicts).filter(|&kind| found.asks || !is_small_print(kind)) {
            found.asks |= is_appeal(kind);
            found.is_told |= pitches::goes_on(line);
            (1, true)
        } else if is_sentence(line, SHORT) && !is_told_below(at) || line.measures.words() == 0 {
            break;
        } else {
            (1, false)
        };
        at += lines;
        if is_known {
            end = at;
        }
    }
    (found.start, found.end) = (end, end);
    (end > start).then_some(found)
}

/// The kind of box whose heading the line is called like that has prose right above it and right below: "Notes to editors", "Recommendations" may be
/// a subheading.
fn heads_text(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> Option<Kind> {
    // A colon leads up to links.
    let is_heading =
        |line: Line<'_>| line.measures.spoken_words() <= HEADING_WORDS && !line.measures.ends_sentence && !line.text().ends_with([':', '：']);
    let is_over_prose = draft.document.get(at + 1).is_some_and(|below| below.is_prose());
    if !is_over_prose || !is_heading(draft.line(at)) || at == 0 || !is_sentence(draft.line(at - 1), SHORT) {
        return None;
    }
    let (Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, _)) = verdicts.verdict(at, Zone::After)? else { return None };
    matches!(kind, Kind::Related | Kind::Contact | Kind::Event | Kind::Tags | Kind::Consent | Kind::Disclaimer).then_some(kind)
}

/// The first line below the line of a box that says that the article goes on, "after newsletter promotion", whatever else the box holds: anything but
/// the article's text.
fn told_end(draft: &Draft<'_, '_>, text: &Range<usize>, most: usize, verdicts: &Verdicts<'_>) -> Option<usize> {
    let is_label = |at: usize| label(draft, at, verdicts).is_some();
    let is_text = |at: usize| {
        draft.line(at).is_prose() && verdicts.in_zone(at, Zone::After).is_none() && appeal::goes_on(draft, text.start, text.end, at..at + 1)
    };
    if text.end >= most || !is_label(text.end) && !heads_links(verdicts, text.end) {
        return None;
    }
    let tells = |&at: &usize| pitches::goes_on(draft.line(at)) && is_label(at) || told_box::ends_list(draft.line(at));
    let told = (text.end..most).take_while(|&at| !is_text(at)).find(tells);
    told.map(|told| told + 1)
}

/// Whether a rule calls the line the heading of links to other stories.
fn heads_links(verdicts: &Verdicts<'_>, at: usize) -> bool {
    matches!(verdicts.verdict(at, Zone::After), Some(Verdict::Heads(Kind::Related, Until::Prose)))
}

/// Whether the line may be the title of another story, under a heading of such.
fn is_title(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    matches!(verdicts.verdict(at, Zone::After), None | Some(Verdict::Is(Role::Boilerplate(Kind::Related)))) && !is_sentence(draft.line(at), SHORT)
}

/// Whether the line is a link to another story with its label: "Read also: Islanders march".
fn is_link(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let line = draft.line(at);
    let is_labelled = line.text().contains([':', '：']) && line.measures.spoken_words() >= SHORT;
    is_labelled && !is_sentence(line, SHORT) && verdicts.says(at, Zone::After, Kind::Related)
}

/// The kind of boilerplate that the line of a box is by a rule.
fn label(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> Option<Kind> {
    let kind = match verdicts.verdict(at, Zone::After)? {
        Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, Until::Prose) => kind,
        _ => return None,
    };
    let is_short = draft.line(at).measures.spoken_words() < LABEL_WORDS || pitches::goes_on(draft.line(at));
    (is_appeal(kind) || kind == Kind::Advertisement && is_short || is_small_print(kind)).then_some(kind)
}

/// Whether a line of the kind may stand below a form: "By signing up you agree to our terms".
fn is_small_print(kind: Kind) -> bool {
    matches!(kind, Kind::Disclaimer | Kind::Consent)
}

/// How many sentences of nobody's but the article's stand here in lines of their own; where that is told, they may speak to somebody.
fn sentences(draft: &Draft<'_, '_>, start: usize, verdicts: &Verdicts<'_>, is_told: bool) -> usize {
    // Somebody may be quoted as saying "you".
    let speaks_to_nobody = |line: Line<'_>| is_told || line.measures.second_person() == 0 || line.measures.quotes() > 1;
    let is_text = |at: usize| verdicts.in_zone(at, Zone::After).is_none() && is_sentence(draft.line(at), SHORT) && speaks_to_nobody(draft.line(at));
    (start..draft.len()).take_while(|&at| is_text(at)).count()
}
