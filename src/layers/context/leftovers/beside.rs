//! Labels that only their place or a rule for menus told, beside lines that tell more: next to two lines of one kind, a third is seldom of another.

use std::collections::HashMap;

use super::super::Draft;
use super::signs;
use crate::article::{Kind, Reason, Role};

/// A label has at most this many words.
const LABEL_WORDS: usize = 9;

/// This many lines of a kind that rules know stand at most this many lines above or below a line of their box.
const KNOWN: usize = 2;
const REACH: usize = 6;

/// A line that a rule knows is looked for in this many lines above a label.
const KNOWN_ABOVE: usize = 12;

/// A line stands amid other stories if this many of the lines at most this far above or below are theirs.
const CROWD: usize = 4;
const AROUND: usize = 4;

/// What every card of another story repeats has at most this many words, and stands on the page this many times.
const REPEATED_WORDS: usize = 3;
const TIMES: usize = 3;

/// Names those of the lines that stand between or below two lines of one kind, in a box of addresses or of offers to subscribe, or below other
/// stories. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>, lines: &[usize], end: usize) {
    let boxed = boxed(draft, end);
    let named = |&at: &usize| {
        let is_below = at >= end;
        let by_two = of_two(draft, at).map(|kind| (kind, "beside two lines of this kind"));
        let by_box = || of_box(draft, at, &boxed).filter(|_| is_below).map(|kind| (kind, "in a box of such lines"));
        let by_stories = || (is_below && is_below_stories(draft, at)).then_some((Kind::Related, "a label below other stories"));
        Some((at, by_two.or_else(by_box).or_else(by_stories)?))
    };
    // What one line comes to be must not tell what the next one is.
    let all: Vec<(usize, (Kind, &'static str))> = lines.iter().filter_map(named).collect();
    for (at, (kind, why)) in all {
        draft.change(at, kind, Reason::Context(why));
    }
}

/// Counts what the cards of other stories below line `end` repeat as part of them, whatever a rule takes it for elsewhere: a section's name, the
/// paper's, a day, a button. Markers of advertisements stay, and so do names: one of them may be the byline. Linear.
pub(super) fn name_repeated(draft: &mut Draft<'_, '_>, end: usize) {
    let is_label = |at: &usize| (1..=REPEATED_WORDS).contains(&draft.line(*at).measures.words());
    let labels: Vec<usize> = (end..draft.len()).filter(is_label).collect();
    let key = |at: usize| draft.line(at).key();
    let mut times: HashMap<Option<u64>, usize> = HashMap::new();
    for &at in &labels {
        *times.entry(key(at)).or_default() += 1;
    }
    let is_of_card = |&at: &usize| {
        let is_label = matches!(draft.role(at), Some(Role::Boilerplate(kind)) if kind != Kind::AuthorBio && kind != Kind::Related);
        let is_open = is_label && !draft.by_user[at];
        let is_marker = || draft.rule(at).is_some_and(|rule| rule.ends_with(MARKER));
        let is_beside = || is_story(draft, at + 1) || at.checked_sub(1).is_some_and(|above| is_story(draft, above));
        is_open && is_beside() && is_amid_stories(draft, at) && !is_marker() && times.get(&key(at)).is_some_and(|&times| times >= TIMES)
    };
    let repeated: Vec<usize> = labels.iter().copied().filter(is_of_card).collect();
    for at in repeated {
        draft.change(at, Kind::Related, Reason::Context("what every card of another story repeats"));
    }
}

/// How the rules for markers of advertisements are called, in any language.
const MARKER: &str = "advertisement/marker";

/// Whether the line is of another story.
fn is_story(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.role(at) == Some(Kind::Related.into())
}

/// Whether most of the lines around are of other stories.
fn is_amid_stories(draft: &Draft<'_, '_>, at: usize) -> bool {
    let around = at.saturating_sub(AROUND)..draft.len().min(at + AROUND + 1);
    around.filter(|&other| other != at && is_story(draft, other)).count() >= CROWD
}

/// Whether a rule or a section knows the line.
fn is_known(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.rule(at).is_some() || draft.is_in_section(at)
}

/// The kind of the lines right above and right below, or of the two above, if it is one that comes in boxes without other labels.
fn of_two(draft: &Draft<'_, '_>, at: usize) -> Option<Kind> {
    let kind_at = |at: Option<usize>| draft.role(at?).and_then(Role::kind);
    let kind = kind_at(at.checked_sub(1))?;
    let is_boxed = matches!(kind, Kind::Advertisement | Kind::Contact | Kind::Donation | Kind::Subscription | Kind::Consent);
    let is_weak = matches!(kind_at(Some(at)), Some(Kind::Related | Kind::Navigation)) && draft.line(at).measures.spoken_words() <= LABEL_WORDS;
    let is_beside = || [Some(at + 1), at.checked_sub(2)].into_iter().any(|other| kind_at(other) == Some(kind));
    Some(kind).filter(|_| is_boxed && is_weak && is_beside())
}

/// The lines around line `end` and below that rules know for addresses or for offers to subscribe, in order.
fn boxed(draft: &Draft<'_, '_>, end: usize) -> Vec<(usize, Kind)> {
    let kind = |at| draft.role(at).and_then(Role::kind).filter(|kind| matches!(kind, Kind::Contact | Kind::Subscription));
    let lines = end.saturating_sub(REACH)..draft.len();
    lines.filter_map(|at| Some((at, kind(at)?))).filter(|&(at, _)| is_known(draft, at)).collect()
}

/// The kind of the box of addresses or of offers to subscribe that the line stands in, if it ends no sentence.
fn of_box(draft: &Draft<'_, '_>, at: usize, boxed: &[(usize, Kind)]) -> Option<Kind> {
    let line = draft.line(at);
    let first = boxed.partition_point(|&(other, _)| other + REACH < at);
    let near = || boxed[first..].iter().take_while(|&&(other, _)| other <= at + REACH).map(|(_, kind)| *kind);
    let is_box = |kind: &Kind| near().filter(|own| own == kind).count() >= KNOWN;
    let is_weak = || matches!(draft.role(at), Some(Role::Boilerplate(Kind::Related | Kind::Navigation | Kind::Advertisement)));
    let kind = [Kind::Contact, Kind::Subscription].into_iter().find(is_box)?;
    (is_weak() && !line.measures.ends_sentence && !signs::calls(line)).then_some(kind)
}

/// Whether of the lines above that rules know, the nearest is of other stories: labels below are their topics, places and authors.
fn is_below_stories(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_cut = |at: usize| draft.role(at).and_then(Role::kind).is_some();
    let known = || (at.saturating_sub(KNOWN_ABOVE)..at).rev().find(|&above| is_cut(above) && is_known(draft, above));
    draft.role(at) == Some(Kind::Navigation.into()) && known().is_some_and(|above| is_story(draft, above))
}
