//! Passages of the body that stand in it twice: pages hold text once for narrow screens and once for wide ones, or again in a box.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::{Line, Word};
use crate::text::hash::Hashed;

/// A passage has at least this many lines and words, and a paragraph of at least this many words. Shorter repeats belong to the article: a chorus, a
/// sentence in large letters, a table's rows, a note under each item of a list.
const MIN_LINES: usize = 2;
const MIN_WORDS: usize = 80;
const PARAGRAPH_WORDS: usize = 20;

/// A paragraph that stands there more often than this is repeated on purpose.
const MAX_TIMES: u32 = 3;

/// Takes passages that already stand further up out of the body, whose lines are `kept`. Linear.
pub(super) fn cut(draft: &mut Draft<'_, '_>, kept: &[usize]) {
    let passages = passages(draft, kept);
    let (heads, feet) = around(draft, kept, &passages);
    let again = passages.iter().flat_map(|passage| &kept[passage.again.clone()]).copied();
    let above = heads.into_iter().flatten().filter(|&at| draft.role(at).is_some_and(Role::is_body) && !draft.by_user[at]);
    for at in again.chain(above).collect::<Vec<_>>() {
        draft.change(at, Kind::Other, Reason::Context("in a passage that stands further up already"));
    }
    // A line between the two copies is easily taken for text. Its own copy, below the last paragraph, shows what it really is.
    for Foot { first, again, lines } in feet {
        for down in 0..lines {
            let is_foot = !draft.role(again + down).is_some_and(Role::is_body);
            if is_foot && draft.role(first + down).is_some_and(Role::is_body) && !draft.by_user[first + down] {
                let role = draft.role(again + down).unwrap_or(Kind::Other.into());
                draft.change(first + down, role, Reason::Context("stands again below the text, which is there twice"));
            }
        }
    }
}

/// A passage of the body and its copy, as places among the kept lines.
struct Passage {
    first: Range<usize>,
    again: Range<usize>,
}

/// The passages of the body that have a copy further down, in order.
fn passages(draft: &Draft<'_, '_>, kept: &[usize]) -> Vec<Passage> {
    let paragraphs: Vec<(usize, u64)> = (0..).zip(kept).filter_map(|(place, &at)| Some((place, paragraph(draft.line(at))?))).collect();
    // For each paragraph, its first place and how often it stands in the body.
    let mut places: Hashed<(usize, u32)> = Hashed::with_capacity_and_hasher(paragraphs.len(), <_>::default());
    for &(place, paragraph) in &paragraphs {
        places.entry(paragraph).or_insert((place, 0)).1 += 1;
    }
    let same = |one: usize, other: usize| are_same(draft, kept[one], kept[other]);
    let mut passages: Vec<Passage> = Vec::new();
    let mut done = 0;
    for (place, paragraph) in paragraphs {
        let Some(&(first, _)) = places.get(&paragraph).filter(|&&(first, count)| first < place && count <= MAX_TIMES) else { continue };
        if place < done {
            continue;
        }
        let above = (1..=first.min(place - done)).take_while(|&up| same(first - up, place - up)).count();
        let below = (0..).take_while(|&down| first + down < place - above && place + down < kept.len() && same(first + down, place + down)).count();
        let passage = place - above..place + below;
        done = passage.end;
        let words: usize = kept[passage.clone()].iter().map(|&at| draft.line(at).measures.spoken_words()).sum();
        if passage.len() >= MIN_LINES && words >= MIN_WORDS {
            passages.push(Passage { first: first - above..first + below, again: passage });
        }
    }
    passages
}

/// Lines below a passage that are the same as those below its copy.
struct Foot {
    first: usize,
    again: usize,
    lines: usize,
}

/// The lines right above each copy that are the same as those above the passage, and the lines that are the same below both: a page that holds
/// its text twice may hold its head and its foot twice, too.
fn around(draft: &Draft<'_, '_>, kept: &[usize], passages: &[Passage]) -> (Vec<Range<usize>>, Vec<Foot>) {
    let mut end = 0;
    let mut heads = Vec::new();
    let mut feet = Vec::new();
    for (number, Passage { first, again }) in passages.iter().enumerate() {
        let (first, start) = (kept[first.start]..kept[first.end - 1] + 1, kept[again.start]);
        let most = first.start.min(start - first.end.max(end).min(start));
        heads.push(start - (1..=most).take_while(|&up| are_same(draft, first.start - up, start - up)).count()..start);
        end = kept[again.end - 1] + 1;
        let next = passages.get(number + 1).map_or(draft.len(), |next| kept[next.again.start]);
        let most = (next - end).min(start - first.end);
        let lines = (0..most).take_while(|&down| are_same(draft, first.end + down, end + down)).count();
        feet.push(Foot { first: first.end, again: end, lines });
    }
    (heads, feet)
}

/// Whether two lines have the same words.
fn are_same(draft: &Draft<'_, '_>, one: usize, other: usize) -> bool {
    let hashes = |at: usize| draft.line(at).words().iter().map(|word| word.hash());
    hashes(one).eq(hashes(other))
}

/// A paragraph, as a hash of its words; none for shorter lines.
fn paragraph(line: Line<'_>) -> Option<u64> {
    let hash = |so_far: u64, word: &Word| so_far.rotate_left(5) ^ word.hash();
    (line.is_prose() && line.measures.spoken_words() >= PARAGRAPH_WORDS).then(|| line.words().iter().fold(0, hash))
}
