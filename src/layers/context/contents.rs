//! Tables of contents in the body: short lines in a row that stand again further down, in the same order, each above text of its own.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::hash::Hashed;
use crate::text::{fold, numbered};

/// A table below a label has at least this many entries, another one at least this many, of at most this many words each. At most this many
/// entries stand above the body's first line.
const LABELLED_ENTRIES: usize = 3;
const UNLABELLED_ENTRIES: usize = 5;
const ENTRY_WORDS: usize = 16;
const MAX_ABOVE: usize = 30;

/// A label above the table, "Contents:", has at most this many words. A longer line above a list leads up to what the list says.
const LABEL_WORDS: usize = 4;

/// Takes tables of contents out of the body, and out of `kept`, which are the body's lines. Linear.
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
    kept.retain(|&at| draft.role(at).is_some_and(Role::is_body));
}

/// For each of these lines, the next place that says the same (apart from a number at its start), if the line is short enough for an entry. The
/// body may begin with a table's last entries, because they read like the headings that they repeat: the entries above them, and their label, are
/// put before its lines.
fn headings(draft: &Draft<'_, '_>, kept: &mut Vec<usize>) -> Vec<Option<usize>> {
    let mut below: Hashed<usize> = Hashed::default();
    let mut headings = vec![None; kept.len()];
    let mut folded = String::new();
    for (place, heading) in headings.iter_mut().enumerate().rev() {
        *heading = key(draft.line(kept[place]), &mut folded).and_then(|key| below.insert(key, place));
    }
    let first = kept.first().copied().unwrap_or_default();
    let is_open = |at: usize| matches!(draft.role(at), None | Some(Role::Standfirst | Role::Boilerplate(Kind::Navigation))) && !draft.by_user[at];
    let heading = |at: usize| key(draft.line(at), &mut folded).and_then(|key| below.get(&key).copied());
    let mut above: Vec<Option<usize>> = (0..first).rev().take(MAX_ABOVE).take_while(|&at| is_open(at)).map_while(heading).map(Some).collect();
    let label = first.checked_sub(above.len() + 1).filter(|&at| !above.is_empty() && draft.role(at).is_none() && is_label(draft.line(at)));
    above.extend(label.map(|_| None));
    let added = above.len();
    kept.splice(..0, first - added..first);
    above.reverse();
    headings.splice(..0, above);
    headings.iter_mut().flatten().for_each(|heading| *heading += added);
    headings
}

/// What an entry or a heading says without its number, as a hash; none for longer lines.
fn key(line: Line<'_>, folded: &mut String) -> Option<u64> {
    if !is_short(line) {
        return None;
    }
    let content = line.content();
    let bare = numbered::without_number(content);
    if bare.len() < content.len() {
        folded.clear();
        fold::fold_into(bare, folded);
        Some(Line::key_of(folded))
    } else {
        line.key()
    }
}

/// Where the entries that begin here end: each stands again, below the place where the one above it does.
fn table(headings: &[Option<usize>], start: usize) -> usize {
    let mut last = start;
    let is_next = |heading: &Option<usize>| heading.is_some_and(|heading| heading > std::mem::replace(&mut last, heading));
    start + headings[start..].iter().copied().take_while(is_next).count()
}

/// Where the short lines end that stand below a label and above the first of the headings that they repeat.
fn labelled(draft: &Draft<'_, '_>, kept: &[usize], headings: &[Option<usize>], start: usize) -> usize {
    let mut end = kept.len();
    let is_entry = |place: &usize| {
        end = end.min(headings[*place].unwrap_or(end));
        *place < end && is_short(draft.line(kept[*place]))
    };
    start + (start..kept.len()).take_while(is_entry).count()
}

/// Whether most of the entries stand again below the last of them, above prose or marked as headings if the table has no label.
fn is_table(draft: &Draft<'_, '_>, kept: &[usize], headings: &[Option<usize>], entries: &Range<usize>, is_labelled: bool) -> bool {
    // Below a label it is enough that entries stand again, even above a list, a name or another heading.
    let is_over_prose = |heading: usize| kept.get(heading + 1).is_some_and(|&below| draft.line(below).is_prose());
    let is_heading = |heading: usize| is_labelled || draft.line(kept[heading]).marker.is_heading() || is_over_prose(heading);
    let heads = |heading: usize| heading >= entries.end && is_heading(heading);
    let heading = || headings[entries.clone()].iter().flatten().filter(|&&heading| heads(heading)).count();
    // A sentence right above leads up to a list of the article's own, and so does a colon above its first item.
    let above = kept[entries.start].checked_sub(1);
    let is_text = |at: usize| draft.role(at).is_some_and(Role::is_body);
    let ends_in_colon = |at: usize| draft.line(at).text().ends_with([':', '：']);
    let is_led_up_to = || {
        let leads_up = |above: usize| !is_label(draft.line(above)) || above > 0 && is_text(above - 1) && ends_in_colon(above - 1);
        above.is_some_and(|above| is_text(above) && leads_up(above))
    };
    // If only part of a list stands again, the list is no table of contents.
    let is_whole = kept.get(entries.end).is_none_or(|&below| headings[entries.start] == Some(entries.end) || !is_short(draft.line(below)));
    // The section below the label may have claimed all entries but the last.
    let claimed = || {
        (0..kept[entries.start])
            .rev()
            .take(LABELLED_ENTRIES)
            .take_while(|&at| draft.role(at) == Some(Kind::Navigation.into()))
            .count()
            .saturating_sub(1)
    };
    let is_under_label = || above.is_some_and(|above| !draft.is_barred(above) && is_label(draft.line(above)) && !ends_in_colon(above));
    let is_enough = match entries.len() {
        0 => false,
        count if is_labelled => count + claimed() >= LABELLED_ENTRIES,
        count => count >= if is_under_label() { LABELLED_ENTRIES } else { UNLABELLED_ENTRIES },
    };
    let least = entries.len().div_ceil(2).max(if is_labelled { 1 } else { LABELLED_ENTRIES });
    (is_labelled || is_whole) && is_enough && heading() >= least && !is_led_up_to()
}

fn is_short(line: Line<'_>) -> bool {
    (1..=ENTRY_WORDS).contains(&line.measures.spoken_words()) && !line.is_prose()
}

fn is_label(line: Line<'_>) -> bool {
    (1..=LABEL_WORDS).contains(&line.measures.spoken_words()) && !line.measures.ends_sentence
}
