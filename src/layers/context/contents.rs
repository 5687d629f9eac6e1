//! Tables of contents in the body: short lines in a row that stand further down again, in the same order, each over text of its own.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::hash::Hashed;
use crate::text::{fold, numbered};

/// A table below a label has so many entries at least, another so many, of at most so many words each.
const ENTRIES: usize = 3;
const UNLABELLED: usize = 5;
const WORDS: usize = 16;

/// A label over the table, "Contents:", has at most so many words. A longer line over a list leads up to what the list says.
const LABEL: usize = 4;

/// Takes tables of contents out of the body, and out of `kept`, its lines. Linear.
pub(super) fn cut(draft: &mut Draft<'_, '_>, kept: &mut Vec<usize>) {
    let headings = headings(draft, kept);
    let mut start = 0;
    while start < kept.len() {
        let is_labelled = kept[start].checked_sub(1).is_some_and(|above| draft.role(above) == Some(Kind::Navigation.into()));
        let end = if is_labelled { labelled(draft, kept, &headings, start) } else { table(&headings, start) };
        let entries = start..end;
        if is_table(draft, kept, &headings, &entries, is_labelled) {
            let label = start.checked_sub(1).filter(|&label| is_label(draft.line(kept[label])));
            for place in label.into_iter().chain(entries) {
                draft.change(kept[place], Kind::Navigation, Reason::Context("in a table of contents"));
            }
        }
        start = end.max(start + 1);
    }
    kept.retain(|&at| !draft.is_barred(at));
}

/// For each of these lines the place of the next that says the same, but for a number at its start, if it is short enough for an entry.
fn headings(draft: &Draft<'_, '_>, kept: &[usize]) -> Vec<Option<usize>> {
    let mut below: Hashed<usize> = Hashed::default();
    let mut headings = vec![None; kept.len()];
    let mut folded = String::new();
    for (place, heading) in headings.iter_mut().enumerate().rev() {
        let line = draft.line(kept[place]);
        if is_short(line) {
            let content = line.content();
            let bare = numbered::without_number(content);
            let key = if bare.len() < content.len() {
                folded.clear();
                fold::fold_into(bare, &mut folded);
                Some(Line::key_of(&folded))
            } else {
                line.key()
            };
            *heading = key.and_then(|key| below.insert(key, place));
        }
    }
    headings
}

/// Where the entries that begin here end: each stands again, below where the one above it does.
fn table(headings: &[Option<usize>], start: usize) -> usize {
    let mut last = start;
    let is_next = |heading: &Option<usize>| heading.is_some_and(|heading| heading > std::mem::replace(&mut last, heading));
    start + headings[start..].iter().copied().take_while(is_next).count()
}

/// Where the short lines end that stand below a label and above the first of those that say the same again.
fn labelled(draft: &Draft<'_, '_>, kept: &[usize], headings: &[Option<usize>], start: usize) -> usize {
    let mut end = kept.len();
    let is_entry = |place: &usize| {
        end = end.min(headings[*place].unwrap_or(end));
        *place < end && is_short(draft.line(kept[*place]))
    };
    start + (start..kept.len()).take_while(is_entry).count()
}

/// Whether most entries stand again over prose, below the last of them.
fn is_table(draft: &Draft<'_, '_>, kept: &[usize], headings: &[Option<usize>], entries: &Range<usize>, is_labelled: bool) -> bool {
    let heads = |heading: usize| heading >= entries.end && kept.get(heading + 1).is_some_and(|&below| draft.line(below).is_prose());
    let heading = || headings[entries.clone()].iter().flatten().filter(|&&heading| heads(heading)).count();
    // A sentence right above leads up to a list of the article's own.
    let above = kept[entries.start].checked_sub(1);
    let is_led_up_to = || above.is_some_and(|above| draft.role(above).is_some_and(Role::is_body) && !is_label(draft.line(above)));
    // Where only a part of a list stands again, the list is no table.
    let is_whole = kept.get(entries.end).is_none_or(|&below| headings[entries.start] == Some(entries.end) || !is_short(draft.line(below)));
    // The section under the label may have claimed all entries but the last.
    let claimed =
        || (0..kept[entries.start]).rev().take(ENTRIES).take_while(|&at| draft.role(at) == Some(Kind::Navigation.into())).count().saturating_sub(1);
    let is_enough = !entries.is_empty() && if is_labelled { entries.len() + claimed() >= ENTRIES } else { entries.len() >= UNLABELLED };
    (is_labelled || is_whole) && is_enough && 2 * heading() >= entries.len() && !is_led_up_to()
}

fn is_short(line: Line<'_>) -> bool {
    (1..=WORDS).contains(&line.measures.spoken_words()) && !line.is_prose()
}

fn is_label(line: Line<'_>) -> bool {
    (1..=LABEL).contains(&line.measures.spoken_words()) && !line.measures.ends_sentence
}
