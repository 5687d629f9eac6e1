//! Where the article begins and ends, and what between the two is body.

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
    /// A line this likely to be article text speaks neither for nor against its being inside.
    fn even(self) -> f32 {
        match self {
            Self::Recall => 0.2,
            Self::Balanced => 0.28,
            Self::Precision => 0.5,
        }
    }

    /// Text of which this share is article, as its words are counted and by the evidence, is clean
    /// already. Chosen with [`SURE`](super::clean::SURE) by the share of clean texts that lose words of the article,
    /// and by the boilerplate that is still found in others.
    pub(super) fn clean(self) -> Option<f32> {
        match self {
            Self::Recall => Some(0.9),
            Self::Balanced => Some(0.95),
            Self::Precision => None,
        }
    }

    /// How likely a line between the first and the last paragraph must be article text to be kept.
    fn inside(self) -> f32 {
        match self {
            Self::Recall => 0.03,
            Self::Balanced => 0.06,
            Self::Precision => 0.35,
        }
    }
}

/// The lines from the first to the last paragraph, as one decision over the document: the run of
/// lines whose likelihoods, less the even one and by the word, have the largest sum.
pub(super) fn find(draft: &Draft<'_, '_>, lean: Lean, verdicts: &Verdicts<'_>) -> Range<usize> {
    let even = lean.even() * draft.ease;
    let mut best = (0.0, 0..0);
    let (mut sum, mut start) = (0.0, 0);
    let mut above = 0.0;
    for at in 0..draft.len() {
        let words = draft.weight(at);
        // "Ingredients": what stands between a text and the steps of its recipe hardly reads like either.
        let heads = sum > 0.0 && draft.role(at).is_none() && heads_part(draft, at, verdicts);
        let weight = match draft.role(at) {
            Some(role) if role.is_body() => words * (1.0 - even),
            Some(_) => CUT,
            None if heads => words * (1.0 - even),
            None => {
                let own = draft.scores[at] - even;
                let is_unknown = own < AT_LEAST && (sum <= 0.0 || above > 0.0) && is_sentence_of_unknown_words(draft.line(at));
                words * if is_unknown { AT_LEAST } else { own }
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

/// How much a line that a rule has cut speaks against the article's going on: little, for such lines stand inside it as often as outside.
const CUT: f32 = -0.5;

/// A sentence of words that the evidence does not know speaks at least so much for the article's going on, right below what does.
const AT_LEAST: f32 = 0.05;

/// So many letters, at least, has such a sentence.
const LETTERS_OF_SENTENCE: usize = 14;

/// Thai does not mark where a sentence ends: what is so long is one, or more.
const LETTERS_OF_THAI: usize = 60;

/// Whether the line is a sentence in Chinese, Japanese, Korean or Thai, few of whose words the evidence knows: that it ends as one tells more, for
/// headlines and labels do not. A notice with a mark before it is none.
pub(super) fn is_sentence_of_unknown_words(line: Line<'_>) -> bool {
    let has_letters = |text: &str| text.chars().filter(|&c| words::is_east_asian(c)).nth(LETTERS_OF_SENTENCE - 1).is_some();
    let is_thai = |c: &char| matches!(c, 'ก'..='๛');
    let is_long_in_thai = || line.measures.has_unspaced && line.content().chars().filter(is_thai).nth(LETTERS_OF_THAI - 1).is_some();
    // Most lines are not even beyond ASCII.
    is_long_in_thai() || line.measures.ends_sentence && !line.content().is_ascii() && !line.content().starts_with('※') && has_letters(line.content())
}

/// Whether a rule for the inside of a text alone calls the line a subheading; a time heads an entry of a live report.
fn heads_part(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    draft.line(at).measures.digits() == 0 && verdicts.says(at, Zone::Body, Role::Subheading) && verdicts.in_zone(at, Zone::Before).is_none()
}

/// Byline and date stand within so many lines of the headline.
const HEAD: usize = 5;

/// The body without lines at either end that a rule calls boilerplate there, or that a rule has
/// cut anywhere: "Support us" right below the last paragraph is no part of the body, nor is a date alone.
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

/// A label has at most so many words, and at most so many of them stand in a row: more are a list.
const LABEL: usize = 10;
const LABELS: usize = 2;

/// A line is rather article text than not.
const EVEN: f32 = 0.5;

/// How many lines at the body's end are labels over nothing: short ones that end no sentence and are less likely than not to be article text. Two of
/// three such lines are none of the article's.
pub(super) fn labels_at_end(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> usize {
    let is_label = |&at: &usize| {
        let line = draft.line(at);
        let measures = &line.measures;
        // Scripts without spaces seldom mark where a sentence ends.
        let is_short = (1..=LABEL).contains(&measures.words()) && !measures.ends_sentence && !measures.has_unspaced;
        let is_free = draft.role(at).is_none() && verdicts.in_zone(at, Zone::Body).is_none() && !line.marker.is_list_item();
        // Whom the lines above are from, or when they were written.
        let is_name_or_date = || measures.given() > 0 || author::could_be_signature(line) || line.may_hold_date();
        is_short && is_free && draft.scores[at] < EVEN && !is_name_or_date()
    };
    let labels = body.clone().rev().take(LABELS + 1).take_while(is_label).count();
    let is_below_prose = labels <= LABELS && draft.prose(body.start..body.end - labels) > 0;
    if is_below_prose { labels } else { 0 }
}

/// Whether the line is a day with a time, as it stands over each entry of a live report; a day alone may be a subheading.
fn heads_entry(line: Line<'_>) -> bool {
    let has_time = || line.measures.has_time || dates::find(line.content(), None).iter().any(|found| found.date.hour().is_some());
    when::is_only_date(line) && has_time()
}

/// Whether a rule for what stands above the text says so of the line.
pub(super) fn is_byline_or_date(verdicts: &Verdicts<'_>, at: usize) -> bool {
    matches!(verdicts.verdict(at, Zone::Before), Some(Verdict::Is(Role::Byline | Role::Dateline)))
}

/// The body with the heading right above its first paragraph that a rule for the inside of a text calls a subheading: "Introduction".
pub(super) fn with_heading(draft: &Draft<'_, '_>, mut body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let heads = |&at: &usize| !draft.is_barred(at) && heads_part(draft, at, verdicts);
    if draft.document.get(body.start).is_some_and(|line| line.is_prose()) {
        body.start = body.start.checked_sub(1).filter(heads).unwrap_or(body.start);
    }
    body
}

/// Where the body starts if it starts below the byline and the date: a headline that reads like a
/// sentence is easily taken for its first line.
fn below_head(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> usize {
    let is_head = |at: usize| is_byline_or_date(verdicts, at);
    let above_prose = (body.start..body.end.min(body.start + HEAD)).take_while(|&at| is_head(at) || !draft.line(at).is_prose());
    above_prose.filter(|&at| is_head(at)).last().map_or(body.start, |last| last + 1)
}

/// The first prose below the article's head: below a byline or a date, if no more than a standfirst stands above that. Between headline
/// and text are buttons.
pub(super) fn text_below_head(draft: &Draft<'_, '_>, body: &Range<usize>, is_head: impl Fn(usize) -> bool) -> usize {
    let (mut text, mut sentences, mut is_below_head) = (body.start, 0, true);
    for at in body.start..body.end.min(body.start + LEAD) {
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

/// The text begins within so many lines of the body's first, which may be the page's title, with a menu below it.
const LEAD: usize = 20;

/// A standfirst has at most so many lines.
const STANDFIRST_LINES: usize = 2;

/// Makes the lines of the body paragraphs and subheadings, as far as their scores allow.
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
        // However little a card's lines read like text.
        if score < lean.inside() && !draft.card.contains(&at) {
            draft.set(at, Kind::Other, Reason::Evidence(score));
            continue;
        }
        let heads = subheading::heads(draft, &body, at);
        draft.set(at, if heads { Role::Subheading } else { Role::Paragraph }, Reason::Evidence(score));
    }
}
