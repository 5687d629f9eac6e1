//! Passages of the body that stand in it again: what a page holds once for narrow screens and once for wide ones, or once more in a box.

use super::Draft;
use crate::article::{Kind, Reason};
use crate::layers::lines::{Line, Word};
use crate::text::hash::Hashed;

/// A passage has so many lines at least and so many words, and a paragraph of so many: a chorus, a sentence in large letters, the rows of a
/// table and a note under each thing of a list come again in the article itself.
const LINES: usize = 2;
const WORDS: usize = 80;
const PARAGRAPH: usize = 20;

/// What stands there more often is said on purpose.
const MOST: u32 = 3;

/// Takes passages that stand further up already out of the body, whose lines are `kept`. Linear.
pub(super) fn cut(draft: &mut Draft<'_, '_>, kept: &[usize]) {
    let paragraphs: Vec<(usize, u64)> = (0..).zip(kept).filter_map(|(place, &at)| Some((place, paragraph(draft.line(at))?))).collect();
    // For each paragraph its first place, and how often it stands there.
    let mut places: Hashed<(usize, u32)> = Hashed::with_capacity_and_hasher(paragraphs.len(), <_>::default());
    for &(place, paragraph) in &paragraphs {
        places.entry(paragraph).or_insert((place, 0)).1 += 1;
    }
    let hashes = |place: usize| draft.line(kept[place]).words().iter().map(|word| word.hash());
    let same = |one: usize, other: usize| hashes(one).eq(hashes(other));
    let mut passages = Vec::new();
    let mut done = 0;
    for (place, paragraph) in paragraphs {
        let Some(&(first, _)) = places.get(&paragraph).filter(|&&(first, count)| first < place && count <= MOST) else { continue };
        if place < done {
            continue;
        }
        let above = (1..=first.min(place - done)).take_while(|&up| same(first - up, place - up)).count();
        let below = (0..).take_while(|&down| first + down < place - above && place + down < kept.len() && same(first + down, place + down)).count();
        let passage = place - above..place + below;
        done = passage.end;
        let words: usize = kept[passage.clone()].iter().map(|&at| draft.line(at).measures.spoken_words()).sum();
        if passage.len() >= LINES && words >= WORDS {
            passages.push(passage);
        }
    }
    for at in passages.into_iter().flat_map(|passage| &kept[passage]) {
        draft.change(*at, Kind::Other, Reason::Context("in a passage that stands further up already"));
    }
}

/// A paragraph, as a hash of its words.
fn paragraph(line: Line<'_>) -> Option<u64> {
    let hash = |so_far: u64, word: &Word| so_far.rotate_left(5) ^ word.hash();
    (line.is_prose() && line.measures.spoken_words() >= PARAGRAPH).then(|| line.words().iter().fold(0, hash))
}
