//! Lines between the article's first and last that are not the article's but read like it: pitches, links to other stories, a trailer's text.
//!
//! Trees that learned from hand-labelled lines look at each line of the body once all other lines have their roles. They see what the evidence could
//! not: which lines are kept, and the section between two subheadings that a line stands in.

use super::turns::Speakers;
use super::{Draft, Lean};
use crate::article::{Reason, Role};
use crate::layers::evidence::trees::cascade::{self, Cascade};
use crate::layers::lines::Line;
use crate::text::speech;

pub(crate) mod features;

use features::Row;

/// After this many trees, lines are dropped that are boilerplate by less than [`CLEAR`], in thousandths of log-odds: nearly all lines.
pub(crate) const FIRST_TREES: usize = 30;
const CLEAR: i32 = -3500;

/// Lines are looked at in batches of this size, so that no more rows are in memory at once.
const BATCH: usize = 256;

/// Takes their role from the body's lines that are not the article's, and returns those of them that were subheadings.
pub(super) fn cut(draft: &mut Draft<'_, '_>, kept: &[usize], trees: &Cascade, lean: Lean) -> Vec<usize> {
    let others = others(draft, kept, trees, lean);
    let subheadings = others.iter().copied().filter(|&at| draft.role(at) == Some(Role::Subheading)).collect();
    for at in others {
        draft.roles[at] = None;
    }
    subheadings
}

/// Turns these subheadings into the headings of the lines below them, now that those have a kind.
pub(super) fn name_headings(draft: &mut Draft<'_, '_>, subheadings: &[usize]) {
    for &at in subheadings {
        if let Some(kind) = draft.role(at + 1).and_then(Role::kind) {
            draft.make_heading(at, kind, Reason::Context("heads what does not read like the body around it"));
        }
    }
}

/// Those of the `kept` lines that the trees say are not the article's. In text that is clean already there are none: annotators leave as many such
/// lines in it. Linear.
fn others(draft: &Draft<'_, '_>, kept: &[usize], trees: &Cascade, lean: Lean) -> Vec<usize> {
    let mut others = Vec::new();
    if draft.is_clean {
        return others;
    }
    let mut scratch = cascade::Scratch::default();
    let mut candidates = candidates(draft, kept);
    loop {
        let (lines, rows): (Vec<usize>, Vec<Row>) = candidates.by_ref().take(BATCH).unzip();
        if lines.is_empty() {
            break;
        }
        let sums = trees.sums(&rows, |_| CLEAR, &mut scratch);
        others.extend(lines.into_iter().zip(sums).filter(|&(_, &sum)| sum > enough(lean)).map(|(at, _)| at));
    }
    without_parts_of_text(draft, kept, others)
}

/// The same without parts of the text that stays: subheadings above a paragraph, questions and answers of a conversation, rows of a Markdown table,
/// and sentences that somebody is quoted as saying.
fn without_parts_of_text(draft: &Draft<'_, '_>, kept: &[usize], mut others: Vec<usize>) -> Vec<usize> {
    let line = |place: usize| kept.get(place).map(|&at| draft.line(at));
    let asks = |place: usize| line(place).is_some_and(Line::is_question);
    let takes_turns = |place: usize| asks(place) && (asks(place + 2) || place > 1 && asks(place - 2));
    let speakers = if others.is_empty() { Speakers::default() } else { Speakers::of(draft, kept) };
    let stays = |at: usize| draft.role(at) == Some(Role::Paragraph) && others.binary_search(&at).is_err();
    let heads =
        |place: usize| (draft.role(kept[place]) == Some(Role::Subheading) || asks(place)) && kept.get(place + 1).is_some_and(|&next| stays(next));
    let is_row =
        |at: usize| draft.document.get(at).is_some_and(|line| line.text().len() > 2 && line.text().starts_with("| ") && line.text().ends_with(" |"));
    let is_part = |&at: &usize| {
        let place = kept.partition_point(|&kept| kept < at);
        is_row(at) && (at > 0 && is_row(at - 1) || is_row(at + 1))
            || heads(place)
            || takes_turns(place)
            || place > 0 && takes_turns(place - 1)
            || speakers.speak_in(draft.line(at))
            || draft.line(at).measures.ends_sentence && speech::behind_quotation(draft.line(at).content()).is_some()
    };
    let parts: Vec<usize> = others.iter().copied().filter(is_part).collect();
    others.retain(|at| parts.binary_search(at).is_err());
    others
}

/// The log-odds, in thousandths, above which a line is not the article's.
fn enough(lean: Lean) -> i32 {
    match lean {
        Lean::Recall => 1500,
        Lean::Balanced => 250,
        Lean::Precision => 0,
    }
}

/// The lines that may not be the article's, with their features: those that have their role by nothing but their score.
pub(super) fn candidates<'d>(draft: &'d Draft<'_, '_>, kept: &'d [usize]) -> impl Iterator<Item = (usize, Row)> + 'd {
    let is_open = |at: usize| draft.reasons.told(at).is_none() && !draft.card.contains(&at) && !draft.live.contains(&at);
    features::rows(draft, kept).filter(move |&(at, _)| is_open(at))
}
