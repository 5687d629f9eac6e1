//! The last paragraphs of an article that has a box in its middle. A few sentences between links to other stories and a menu read like teasers if
//! they are looked at one by one, but teasers take turns with titles.

use std::cell::LazyCell;
use std::ops::Range;

use super::appeal::{self, is_appeal, is_sentence};
use super::{Draft, announced_box, bio, pitches, sections};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Until, Verdict, Zone};

/// A box has at most this many lines.
const BOX_LINES: usize = 12;

/// Between those lines of a box that a rule knows, at most this many others stand in a row, such as a name and what it promises.
const MAX_UNKNOWN: usize = 2;

/// A label has fewer words than this.
const LABEL_WORDS: usize = 7;

/// A subheading that reads like the heading of a box has at most this many words.
const HEADING_WORDS: usize = 4;

/// The most titles of a box.
const MAX_TITLES: usize = 5;

/// The most sentences, one a line, below the box: where there are more, the article's end is found without this.
const MAX_SENTENCES: usize = 4;

/// A short sentence has at least this many words.
const SHORT_WORDS: usize = 4;

/// How likely the first sentence must be article text, and how likely if all of them are short.
const LIKELY: f32 = 0.2;
const LIKELY_IF_SHORT: f32 = 0.28;

/// Sentences that share this many rare words each with the text above the box belong to that text if the first is at least this likely: so far down
/// the page they read like a teaser.
const OWN_WORDS: usize = 2;
const LIKELY_IF_OWN: f32 = 0.15;

/// In this many lines below the sentences there may be no prose but what speaks to the readers: it would belong to teasers or to comments.
const QUIET_LINES: usize = 4;

/// A box between paragraphs, or a subheading that reads like the heading of one.
#[derive(Default)]
struct Found {
    /// The first line that is the article's again: the subheading, or the line below the box.
    start: usize,
    /// The first line below the box or the subheading.
    end: usize,
    /// Whether it asks for something, or reads like what stands below articles: then the text must prove that it goes on.
    asks: bool,
    /// Whether it says that the article goes on below, or the numbers of the article's parts do.
    says_it_goes_on: bool,
    /// How many titles of other stories stand in it under a heading, if it has such a heading.
    titles: Option<usize>,
}

/// At most this many boxes in a row are crossed, with a paragraph or a few between them.
const MAX_BOXES: usize = 3;

/// The body's last paragraphs below a box right below it, down to the last of them if there are several boxes; empty if there is no body, no box,
/// or no such paragraphs.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    if body.is_empty() { body.end..body.end } else { below(draft, body, verdicts, MAX_BOXES).unwrap_or(body.end..body.end) }
}

/// The same below a box right below this text, crossing at most this many boxes in all.
fn below(draft: &Draft<'_, '_>, text: &Range<usize>, verdicts: &Verdicts<'_>, boxes: usize) -> Option<Range<usize>> {
    let found = below_box(draft, text, verdicts)?;
    let start = found.end;
    let rest = start..start + sentences(draft, start, verdicts, found.says_it_goes_on);
    // A name above the first sentence is that of the author of the text above, or of the other story.
    let is_life = start > text.end && bio::life_below(draft, start - 1) == Some(start);
    if rest.is_empty() || rest.len() > MAX_SENTENCES && !found.says_it_goes_on || is_life {
        return None;
    }
    let more = if boxes > 1 { below(draft, &(text.start..rest.end), verdicts, boxes - 1) } else { None };
    let whole = found.start..more.as_ref().map_or(rest.end, |more| more.end);
    if found.says_it_goes_on {
        return Some(whole);
    }
    // Below a single title, the sentences may be about the other story, in words of that title.
    let shared = |lines: Range<usize>| appeal::shared_words(draft, rest.clone(), lines);
    let is_of_text = LazyCell::new(|| shared(text.clone()) >= OWN_WORDS * rest.len() && shared(start - 1..start) == 0);
    let is_prose = |at: usize| draft.line(at).is_prose();
    // Titles that are questions or exclamations read like short sentences, and so do the terms of an offer.
    let is_plain = |at: usize| !found.asks && draft.line(at).content().ends_with(['.', '。', '”', '"', '»']);
    let is_likely = if rest.clone().any(is_prose) {
        draft.scores[start] >= LIKELY * draft.ease || draft.scores[start] >= LIKELY_IF_OWN * draft.ease && *is_of_text
    } else {
        draft.scores[start] >= LIKELY_IF_SHORT * draft.ease && rest.clone().all(is_plain)
    };
    let is_apart = found.titles != Some(1) || rest.len() > 1 || *is_of_text;
    let goes_on = || found.titles.is_some() || !found.asks || appeal::goes_on(draft, text.start, text.end, rest.clone());
    // Lines that speak to the readers are no teasers.
    let asks = |at: usize| match verdicts.verdict(at, Zone::After) {
        Some(Verdict::Is(Role::Boilerplate(kind))) => is_appeal(kind) || matches!(kind, Kind::Contact | Kind::Copyright),
        _ => draft.line(at).measures.second_person() > 0,
    };
    let is_quiet = || more.is_some() || !(rest.end..draft.len().min(rest.end + QUIET_LINES)).any(|at| is_prose(at) && !asks(at));
    (is_likely && is_apart && goes_on() && is_quiet()).then_some(whole)
}

/// Gives the lines of the box that no rule knows the kind of the lines above them.
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

/// The box that begins where the text ends, if there is one.
fn below_box(draft: &Draft<'_, '_>, text: &Range<usize>, verdicts: &Verdicts<'_>) -> Option<Found> {
    let start = text.end;
    if let Some(kind) = heads_text(draft, start, verdicts) {
        // "Recommended" may also be the heading of links that are missing.
        let first = if kind == Kind::Related { start + 1 } else { start };
        return Some(Found { start: first, end: start + 1, asks: true, ..Found::default() });
    }
    let most = draft.len().min(start + BOX_LINES);
    if let Some(end) = announced_end(draft, text, most, verdicts) {
        return Some(Found { start: end, end, asks: true, says_it_goes_on: true, titles: None });
    }
    if let Some(next) = numbered(draft, start, most, verdicts) {
        return Some(Found { start: next, end: next + 1, says_it_goes_on: true, ..Found::default() });
    }
    let mut found = Found::default();
    let (mut end, mut at) = (start, start);
    let says_so_below =
        |at: usize| (at + 1..most).take(MAX_UNKNOWN).any(|at| label(draft, at, verdicts).is_some() && pitches::goes_on(draft.line(at)));
    while at < most && at - end <= MAX_UNKNOWN {
        let line = draft.line(at);
        let (lines, is_known) = if is_link(draft, at, verdicts) {
            (1, true)
        } else if heads_links(verdicts, at) {
            let titles = (at + 1..draft.len()).take(MAX_TITLES).take_while(|&at| is_title(draft, at, verdicts)).count();
            // "Read more" may stand below the title, which then is taken for a subheading.
            let is_below_title = at == start && at > 0 && !is_sentence(draft.line(at - 1), SHORT_WORDS);
            if titles == 0 && !is_below_title {
                break;
            }
            found.titles = Some(found.titles.unwrap_or(0) + titles);
            (1 + titles, true)
        } else if let Some(kind) = label(draft, at, verdicts).filter(|&kind| found.asks || !is_small_print(kind)) {
            found.asks |= is_appeal(kind);
            found.says_it_goes_on |= pitches::goes_on(line);
            (1, true)
        } else if is_sentence(line, SHORT_WORDS) && !says_so_below(at) || line.measures.words() == 0 {
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

/// The kind of box that the line would head, if it is a subheading instead: it has prose right above and right below. "Notes to editors",
/// "Recommendations".
fn heads_text(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> Option<Kind> {
    // A colon leads up to links.
    let is_heading =
        |line: Line<'_>| line.measures.spoken_words() <= HEADING_WORDS && !line.measures.ends_sentence && !line.text().ends_with([':', '：']);
    let is_over_prose = draft.document.get(at + 1).is_some_and(|below| below.is_prose());
    if !is_over_prose || !is_heading(draft.line(at)) || at == 0 || !is_sentence(draft.line(at - 1), SHORT_WORDS) {
        return None;
    }
    let (Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, _)) = verdicts.verdict(at, Zone::After)? else { return None };
    matches!(kind, Kind::Related | Kind::Contact | Kind::Event | Kind::Tags | Kind::Consent | Kind::Disclaimer).then_some(kind)
}

/// The first line below the one that says that the article goes on, "after newsletter promotion". The box may hold anything but the article's text.
fn announced_end(draft: &Draft<'_, '_>, text: &Range<usize>, most: usize, verdicts: &Verdicts<'_>) -> Option<usize> {
    let is_label = |at: usize| label(draft, at, verdicts).is_some();
    let is_text = |at: usize| {
        draft.line(at).is_prose() && verdicts.in_zone(at, Zone::After).is_none() && appeal::goes_on(draft, text.start, text.end, at..at + 1)
    };
    if text.end >= most || !is_label(text.end) && !heads_links(verdicts, text.end) {
        return None;
    }
    let tells = |&at: &usize| pitches::goes_on(draft.line(at)) && is_label(at) || announced_box::ends_list(draft.line(at));
    let told = (text.end..most).take_while(|&at| !is_text(at)).find(tells);
    told.map(|told| told + 1)
}

/// The heading of the article's next part over prose, if a box begins in this line and no title in it has a number: "Step 3", or "4. The pier" where
/// "3. The lighthouse" stands above.
fn numbered(draft: &Draft<'_, '_>, start: usize, most: usize, verdicts: &Verdicts<'_>) -> Option<usize> {
    let is_box = start < most && (heads_links(verdicts, start) || label(draft, start, verdicts).is_some());
    let goes_on = |&at: &usize| sections::is_step(draft.line(at)) || sections::numbering_goes_on(draft, start, at);
    let is_over_prose = |at: &usize| draft.document.get(at + 1).is_some_and(|below| below.is_prose());
    (start + 1..most).filter(|_| is_box).filter(is_over_prose).find(goes_on)
}

/// Whether a rule calls the line the heading of links to other stories.
fn heads_links(verdicts: &Verdicts<'_>, at: usize) -> bool {
    matches!(verdicts.verdict(at, Zone::After), Some(Verdict::Heads(Kind::Related, Until::Prose)))
}

/// Whether the line may be the title of another story, below such a heading.
fn is_title(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    matches!(verdicts.verdict(at, Zone::After), None | Some(Verdict::Is(Role::Boilerplate(Kind::Related))))
        && !is_sentence(draft.line(at), SHORT_WORDS)
}

/// Whether the line is a link to another story with a label before it: "Read also: Islanders march".
fn is_link(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let line = draft.line(at);
    let is_labelled = line.text().contains([':', '：']) && line.measures.spoken_words() >= SHORT_WORDS;
    is_labelled && !is_sentence(line, SHORT_WORDS) && verdicts.says(at, Zone::After, Kind::Related)
}

/// The kind of boilerplate that a rule says the line of a box is.
fn label(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> Option<Kind> {
    let kind = match verdicts.verdict(at, Zone::After)? {
        Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, Until::Prose) => kind,
        _ => return None,
    };
    let is_short = draft.line(at).measures.spoken_words() < LABEL_WORDS || pitches::goes_on(draft.line(at));
    (is_appeal(kind) || kind == Kind::Advertisement && is_short || is_small_print(kind)).then_some(kind)
}

/// Whether lines of this kind may stand below a form: "By signing up you agree to our terms".
fn is_small_print(kind: Kind) -> bool {
    matches!(kind, Kind::Disclaimer | Kind::Consent)
}

/// How many lines from here on are sentences that may be the article's. They may address the readers, and stand below subheadings that a rule knows,
/// only if it is certain that the article goes on.
fn sentences(draft: &Draft<'_, '_>, start: usize, verdicts: &Verdicts<'_>, says_it_goes_on: bool) -> usize {
    // Somebody who is quoted may say "you".
    let speaks_to_nobody = |line: Line<'_>| says_it_goes_on || line.measures.second_person() == 0 || line.measures.quotes() > 1;
    let is_text =
        |at: usize| verdicts.in_zone(at, Zone::After).is_none() && is_sentence(draft.line(at), SHORT_WORDS) && speaks_to_nobody(draft.line(at));
    let heads_text = |at: usize| says_it_goes_on && at + 1 < draft.len() && verdicts.says(at, Zone::Body, Role::Subheading) && is_text(at + 1);
    (start..draft.len()).take_while(|&at| is_text(at) || heads_text(at)).count()
}
