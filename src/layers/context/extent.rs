//! Where the article begins and ends, and which lines in between are body.

use std::ops::Range;

use super::{Draft, author, subheading, when};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::{dates, words};

/// Which way to err with lines that may or may not be article text.
///
/// It moves four numbers: how likely a line must be article text to speak for the article's going
/// on (0.2, 0.28, 0.5 for recall, balanced, precision), how likely to be kept inside it (0.03, 0.06,
/// 0.35), the log-odds of being boilerplate that a last look at the article's lines must give to cut
/// one (1.5, 0.25, 0), and how much of a text must be article for it to count as clean, which built-in rules
/// and that last look leave alone (0.9, 0.95, never).
///
/// ```
/// use copydesk::{Lean, Parser};
///
/// // A search index would rather hold a teaser too many than miss a paragraph.
/// let parser = Parser::builder().lean(Lean::Recall).build()?;
/// # Ok::<(), copydesk::RuleError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Lean {
    /// Keep what may be article text.
    Recall,
    /// What gives the best F1 of words over many pages.
    #[default]
    Balanced,
    /// Cut what may be boilerplate.
    Precision,
}

impl Lean {
    /// A line this likely to be article text speaks neither for nor against the article's going on.
    fn even(self) -> f32 {
        match self {
            Self::Recall => 0.2,
            Self::Balanced => 0.28,
            Self::Precision => 0.5,
        }
    }

    /// A text is clean already if this share of its words is article, by the evidence. Chosen together with [`SURE`](super::clean::SURE), by the
    /// share of clean texts that lose words of the article, and by the boilerplate that is still found in others.
    pub(super) fn clean(self) -> Option<f32> {
        match self {
            Self::Recall => Some(0.9),
            Self::Balanced => Some(0.95),
            Self::Precision => None,
        }
    }

    /// How likely a line between the first and the last paragraph must be article text to stay body.
    fn inside(self) -> f32 {
        match self {
            Self::Recall => 0.03,
            Self::Balanced => 0.06,
            Self::Precision => 0.35,
        }
    }
}

/// The lines from the first to the last paragraph, as one decision over the whole document: the run of lines with the largest sum of (likelihood −
/// even likelihood) × words.
pub(super) fn find(draft: &Draft<'_, '_>, lean: Lean, verdicts: &Verdicts<'_>) -> Range<usize> {
    let even = lean.even() * draft.ease;
    let mut best = (0.0, 0..0);
    let (mut sum, mut start) = (0.0, 0);
    let mut above = 0.0;
    for at in 0..draft.len() {
        let words = draft.weight(at);
        // "Ingredients": the lines between a text and the steps of its recipe hardly read like article text, but the article goes on below them.
        let heads = sum > 0.0 && draft.role(at).is_none() && heads_part(draft, at, verdicts);
        let weight = match draft.role(at) {
            Some(role) if role.is_body() => words * (1.0 - even),
            Some(_) => CUT,
            None if heads => words * (1.0 - even),
            None => {
                let own = draft.scores[at] - even;
                let is_unknown = own < UNKNOWN_SENTENCE && (sum <= 0.0 || above > 0.0) && is_sentence_of_unknown_words(draft.line(at));
                words * if is_unknown { UNKNOWN_SENTENCE } else { own }
            }
        };
        above = weight;
        if sum <= 0.0 {
            (sum, start) = (0.0, at);
        }
        sum += weight;
        if sum > best.0 && (!heads || draft.scores[at] > even) {
            best = (sum, start..at + 1);
        }
    }
    best.1
}

/// How much a line that a rule has cut speaks against the article's going on: little, because such lines stand inside it as often as outside.
const CUT: f32 = -0.5;

/// Right below a line that speaks for the article's going on, a sentence of words that the evidence does not know does so at least this much.
const UNKNOWN_SENTENCE: f32 = 0.05;

/// The fewest letters of such a sentence.
const LETTERS_OF_SENTENCE: usize = 14;

/// Thai does not mark where a sentence ends: a line with this many Thai letters is taken for a sentence or more.
const LETTERS_OF_THAI: usize = 60;

/// Whether the line is a sentence in Chinese, Japanese, Korean or Thai, of which the evidence knows few words. That it ends as a sentence is the
/// better sign there, for headlines and labels do not. A notice behind "※" is not counted.
pub(super) fn is_sentence_of_unknown_words(line: Line<'_>) -> bool {
    let has_letters = |text: &str| text.chars().filter(|&c| words::is_east_asian(c)).nth(LETTERS_OF_SENTENCE - 1).is_some();
    let is_thai = |c: &char| matches!(c, 'ก'..='๛');
    let is_long_in_thai = || line.measures.has_unspaced && line.content().chars().filter(is_thai).nth(LETTERS_OF_THAI - 1).is_some();
    // Cheap checks first: most lines are ASCII throughout.
    is_long_in_thai() || line.measures.ends_sentence && !line.content().is_ascii() && !line.content().starts_with('※') && has_letters(line.content())
}

/// Whether a rule that holds in the body, and none that holds above it, calls the line a subheading. Lines with digits do not count: a time heads an
/// entry of a live report.
fn heads_part(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    draft.line(at).measures.digits() == 0 && verdicts.says(at, Zone::Body, Role::Subheading) && verdicts.in_zone(at, Zone::Before).is_none()
}

/// Byline and date stand at most this many lines below the headline.
const HEAD_LINES: usize = 5;

/// The body without the lines at either end that a rule calls boilerplate there, or has cut anywhere: "Support us" right below the last paragraph is
/// not body, and neither is a lone date there.
pub(super) fn trim(draft: &Draft<'_, '_>, mut body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let is_cut = |at: usize, zone: Zone| {
        let verdict = verdicts.verdict(at, zone);
        draft.is_barred(at)
            || match verdict {
                Some(Verdict::Is(role)) => !role.is_body(),
                Some(Verdict::Heads(..)) => true,
                _ => false,
            }
    };
    while !body.is_empty() && (is_cut(body.end - 1, Zone::After) || when::is_only_date(draft.line(body.end - 1))) {
        body.end -= 1;
    }
    while !body.is_empty() && is_cut(body.start, Zone::Before) {
        body.start += 1;
    }
    body.start = below_head(draft, &body, verdicts);
    body
}

/// A label has at most this many words, and at most this many labels stand in a row: more are a list.
const LABEL_WORDS: usize = 10;
const MAX_LABELS: usize = 2;

/// Below this score a line is less likely to be article text than not.
const EVEN: f32 = 0.5;

/// How many lines at the body's end are labels with nothing below: short lines that end no sentence and are less likely to be article text than not.
/// Two out of three such lines are not the article's.
pub(super) fn labels_at_end(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> usize {
    let is_label = |&at: &usize| {
        let line = draft.line(at);
        let measures = &line.measures;
        // Scripts without spaces seldom mark where a sentence ends.
        let is_short = (1..=LABEL_WORDS).contains(&measures.words()) && !measures.ends_sentence && !measures.has_unspaced;
        let is_free = draft.role(at).is_none() && verdicts.in_zone(at, Zone::Body).is_none() && !line.marker.is_list_item();
        // A name or a date may say who wrote the lines above, and when.
        let is_name_or_date = || measures.given() > 0 || author::could_be_signature(line) || line.may_hold_date();
        is_short && is_free && draft.scores[at] < EVEN && !is_name_or_date()
    };
    let labels = body.clone().rev().take(MAX_LABELS + 1).take_while(is_label).count();
    let is_below_prose = labels <= MAX_LABELS && draft.prose(body.start..body.end - labels) > 0;
    if is_below_prose { labels } else { 0 }
}

/// Whether the line is a day with a time, as it stands above each entry of a live report; a day alone may be a subheading.
fn heads_entry(line: Line<'_>) -> bool {
    let has_time = || line.measures.has_time || dates::find(line.content(), None).iter().any(|found| found.date.hour().is_some());
    when::is_only_date(line) && has_time()
}

/// Whether a rule that holds above the text calls the line a byline or a dateline.
pub(super) fn is_byline_or_date(verdicts: &Verdicts<'_>, at: usize) -> bool {
    matches!(verdicts.verdict(at, Zone::Before), Some(Verdict::Is(Role::Byline | Role::Dateline)))
}

/// The body, extended by the line right above its first paragraph if a rule that holds in the body calls that a subheading: "Introduction".
pub(super) fn with_heading(draft: &Draft<'_, '_>, mut body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let heads = |&at: &usize| !draft.is_barred(at) && heads_part(draft, at, verdicts);
    if draft.document.get(body.start).is_some_and(|line| line.is_prose()) {
        body.start = body.start.checked_sub(1).filter(heads).unwrap_or(body.start);
    }
    body
}

/// Where the body starts if byline and date are below its first line: a headline that reads like a sentence is easily taken for that.
fn below_head(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> usize {
    let is_head = |at: usize| is_byline_or_date(verdicts, at);
    let above_prose = (body.start..body.end.min(body.start + HEAD_LINES)).take_while(|&at| is_head(at) || !draft.line(at).is_prose());
    above_prose.filter(|&at| is_head(at)).last().map_or(body.start, |last| last + 1)
}

/// The first prose below the article's head. That is the prose below a byline or a date, if nothing but a standfirst stands above it: between
/// headline and text there may be buttons.
pub(super) fn text_below_head(draft: &Draft<'_, '_>, body: &Range<usize>, is_head: impl Fn(usize) -> bool) -> usize {
    let (mut text, mut sentences, mut is_below_head) = (body.start, 0, true);
    for at in body.start..body.end.min(body.start + MAX_HEAD_LINES) {
        if is_head(at) {
            is_below_head = true;
        } else if draft.line(at).is_prose() {
            text = if is_below_head { at } else { text };
            is_below_head = false;
            sentences += 1;
            if sentences > STANDFIRST_LINES {
                break;
            }
        }
    }
    text
}

/// How far down the text may begin: the body's first line may be the page's title, with a menu below it.
const MAX_HEAD_LINES: usize = 20;

/// The most lines of a standfirst.
const STANDFIRST_LINES: usize = 2;

/// Turns the lines of the body into paragraphs and subheadings, if their scores allow it.
pub(super) fn fill(draft: &mut Draft<'_, '_>, body: Range<usize>, lean: Lean) {
    for at in body.clone() {
        let line = draft.line(at);
        let score = draft.scores[at];
        if draft.role(at).is_some() || line.measures.words() == 0 {
            continue;
        }
        if heads_entry(line) {
            draft.set(at, Role::Dateline, Reason::Context("when what follows was written"));
            continue;
        }
        // The lines of a recipe's card stay, however little they read like text.
        if score < lean.inside() && !draft.card.contains(&at) {
            draft.set(at, Kind::Other, Reason::Evidence(score));
            continue;
        }
        let heads = subheading::heads(draft, &body, at);
        draft.set(at, if heads { Role::Subheading } else { Role::Paragraph }, Reason::Evidence(score));
    }
}
