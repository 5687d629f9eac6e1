//! Cards of other stories that tell themselves by their teasers: these are cut off in the middle of a sentence, or take turns with titles below a
//! heading that a rule knows, down to the end of the page or to a line that is no story's. And titles alone, several in a row right below what is
//! said about the author.

use std::ops::{Range, RangeInclusive};

use super::cards::{self, ARTICLE_WORDS};
use super::{Draft, sections};
use crate::article::{Kind, Role};
use crate::layers::lines::{Line, Marker};
use crate::layers::rules::Verdicts;
use crate::rules::{Until, Verdict, Zone};

/// At least this many cards stand in a row.
const MIN_CARDS: usize = 2;

/// A title has at most this many words, and on average at least this many: a speaker's name has fewer.
const TITLE_WORDS: usize = 25;
const MEAN_WORDS: usize = 4;

/// A teaser that is cut off has this many words. At most this many lines stand between one and the next.
const CUT_OFF_WORDS: RangeInclusive<usize> = 12..=80;
const CARD_LINES: usize = 3;

/// A whole teaser has at most this many words, and on average they are at most this likely to be article text: an article's parts may be as
/// short.
const TEASER_WORDS: usize = 45;
const LIKE_TEXT: f32 = 0.8;

/// At most this many lines below a heading are looked at, and the article has at least this many times their prose.
const MAX_LINES: usize = 40;
const ARTICLE_SHARE: usize = 2;

/// The lines of such rows. Linear: below each heading, only so many lines are looked at.
pub(super) fn rows(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>) -> Vec<Range<usize>> {
    let mut rows = cut_off(draft);
    rows.extend((1..draft.len()).filter(|&at| verdicts.says(at - 1, Zone::After, Kind::AuthorBio)).filter_map(|at| below_note(draft, at)));
    let heads = |at: &usize| verdicts.verdict(*at, Zone::After) == Some(Verdict::Heads(Kind::Related, Until::Prose));
    for heading in (0..draft.len()).filter(heads) {
        if draft.prose(0..heading) >= ARTICLE_WORDS && rows.last().is_none_or(|row| !row.contains(&heading)) {
            rows.extend(below(draft, heading, verdicts));
        }
    }
    rows
}

/// Why these lines are not the article's.
pub(super) const REASON: &str = "titles and teasers of other stories, taking turns";

/// Rows of titles with teasers that end in dots, and the labels and the heading above the titles.
fn cut_off(draft: &Draft<'_, '_>) -> Vec<Range<usize>> {
    let is_teaser = |at: &usize| is_cut_off(draft.line(*at)) && is_title(draft.line(*at - 1)) && draft.prose(0..*at) >= ARTICLE_WORDS;
    let teasers: Vec<usize> = (1..draft.len()).filter(is_teaser).collect();
    let is_next = |one: &usize, next: &usize| next - one <= CARD_LINES + 1 && draft.prose(one + 1..*next) == 0;
    let are_stories = |row: &&[usize]| row.len() >= MIN_CARDS && are_titles(draft, row.iter().map(|at| at - 1));
    let whole = |row: &[usize]| {
        let title = row[0] - 1;
        let labels = (title.saturating_sub(row[1] - row[0] - 2)..title).rev().take_while(|&at| cards::is_label(draft.line(at)));
        let first = labels.last().unwrap_or(title);
        let heading = first.checked_sub(1).filter(|&at| is_title(draft.line(at)));
        heading.unwrap_or(first)..row[row.len() - 1] + 1
    };
    teasers.chunk_by(is_next).filter(are_stories).map(whole).collect()
}

/// A title that stands alone has this many words, and at least this many stand in a row.
const LONE_WORDS: RangeInclusive<usize> = 5..=20;
const MIN_TITLES: usize = 3;

/// The titles that stand in a row from this line on, right below a sentence about the author, with most of the page's prose above them: a list of
/// key points would have most of it below.
pub(super) fn below_note(draft: &Draft<'_, '_>, at: usize) -> Option<Range<usize>> {
    let is_lone = |&at: &usize| {
        let line = draft.line(at);
        is_title(line) && LONE_WORDS.contains(&line.measures.words()) && !line.measures.starts_small && line.measures.digits() < MANY_DIGITS
    };
    let is_below = draft.line(at.checked_sub(1)?).measures.ends_sentence;
    let titles = at..at + if is_below { (at..draft.len()).take(MAX_LINES).take_while(is_lone).count() } else { 0 };
    let [above, below] = [draft.prose(0..at), draft.prose(titles.end..draft.len())];
    (titles.len() >= MIN_TITLES && above >= ARTICLE_WORDS.max(below)).then_some(titles)
}

/// A line with this many digits tells how to reach somebody.
const MANY_DIGITS: usize = 6;

/// Whether the line ends in dots, which may stand in brackets.
fn is_cut_off(line: Line<'_>) -> bool {
    let content = line.content().trim_end_matches([']', ')', ' ']);
    CUT_OFF_WORDS.contains(&line.measures.words()) && (content.ends_with('…') || content.ends_with("..."))
}

/// Whether these lines are titles, not all of them questions.
fn are_titles(draft: &Draft<'_, '_>, titles: impl Iterator<Item = usize> + Clone) -> bool {
    let words: usize = titles.clone().map(|at| draft.line(at).measures.words()).sum();
    words >= MEAN_WORDS * titles.clone().count() && titles.into_iter().any(|at| !draft.line(at).is_question())
}

fn is_title(line: Line<'_>) -> bool {
    let measures = &line.measures;
    (1..=TITLE_WORDS).contains(&measures.words()) && line.marker == Marker::None && (!measures.ends_sentence || line.is_question())
}

/// The cards below a heading of links to other stories, if the page has nothing but such down to its end or to a line that is no story's.
fn below(draft: &Draft<'_, '_>, heading: usize, verdicts: &Verdicts<'_>) -> Option<Range<usize>> {
    let (mut titles, mut teasers) = (Vec::new(), Vec::new());
    let (mut title, mut end) = (None, heading + 1);
    for at in heading + 1..draft.len().min(heading + 1 + MAX_LINES) {
        let line = draft.line(at);
        match verdicts.verdict(at, Zone::After) {
            Some(Verdict::Heads(..) | Verdict::Ends(_)) => break,
            Some(Verdict::Is(Role::Boilerplate(kind))) if !matches!(kind, Kind::Related | Kind::Navigation | Kind::Tags) => break,
            Some(Verdict::Is(role)) if !role.is_body() => end = if title.is_none() { at + 1 } else { end },
            _ if cards::is_stamp(draft.document, verdicts, at) => end = if title.is_none() { at + 1 } else { end },
            _ if line.measures.words() == 0 => {}
            _ if is_title(line) => {
                if sections::is_step(line) || sections::numbering_goes_on(draft, heading, at) {
                    return None;
                }
                title = Some(at);
            }
            _ => {
                titles.push(title.take().filter(|_| line.measures.ends_sentence && line.measures.words() <= TEASER_WORDS)?);
                teasers.push(at);
                end = at + 1;
            }
        }
    }
    let likely: f32 = teasers.iter().map(|&at| draft.scores[at]).sum();
    let are_stories = teasers.len() >= MIN_CARDS && are_titles(draft, titles.into_iter()) && likely <= LIKE_TEXT * teasers.len() as f32;
    (are_stories && draft.prose(0..heading) >= ARTICLE_SHARE * draft.prose(heading..end)).then_some(heading + 1..end)
}
