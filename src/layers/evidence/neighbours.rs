//! What stands around a line.

use super::features::{could_be_dated, cut, says_in_label, share};
use crate::layers::lines::Entry;
use crate::text::lexicon::says;

/// How many lines up and down count as around.
const AROUND: usize = 4;

/// Distances and counts are cut off here.
const FAR: i16 = 99;

/// What is looked at of a line by those around it.
#[derive(Clone, Copy, Default)]
struct Near {
    words: i16,
    ends: i16,
    capitals: i16,
    /// What it is, a byte each, so that a sum of them tells how many lines are.
    is: u64,
}

/// The bytes of [`Near::is`].
const PROSE: u32 = 0;
const DATED: u32 = 1;
const COMMENT: u32 = 2;
const PITCH: u32 = 3;
const SHARE: u32 = 4;
const RELATED: u32 = 5;

impl Near {
    fn of(line: &Entry, prose: u16) -> Self {
        let measures = &line.measures;
        let says = says_in_label(line);
        let said = |bit: u16| says & bit != 0;
        let dated = could_be_dated(line) && (measures.has_date || measures.has_time);
        let is = [prose > 0, dated, said(says::COMMENT), said(says::PITCH), said(says::SHARE), said(says::RELATED)];
        Self {
            words: cut(measures.spoken_words()),
            ends: cut(measures.sentence_ends()),
            capitals: share(measures.capitalised(), measures.words()),
            is: is.into_iter().rev().fold(0, |bytes, is| bytes << u8::BITS | u64::from(is)),
        }
    }
}

/// One of the bytes.
fn byte(bytes: u64, number: u32) -> i16 {
    (bytes >> (number * u8::BITS)) as u8 as i16
}

/// A power of two, of more lines than are looked at at once.
const KEPT: usize = 16;

/// For each line: a few measures of the two lines above and below, what is said around it, and
/// how long ago comments or other stories were spoken of.
pub(super) fn around<'d>(lines: &'d [Entry], prose: &'d [u16]) -> impl Iterator<Item = [i16; 18]> + use<'d> {
    // Each line is looked at once, when it is the last below that counts as around. What is not there is nothing.
    let look = |at: usize| lines.get(at).map_or(Near::default(), |line| Near::of(line, prose[at]));
    let mut kept = [Near::default(); KEPT];
    (0..=AROUND).for_each(|at| kept[at] = look(at));
    let (mut up, mut down) = (0_u64, kept[1..=AROUND].iter().map(|near| near.is).sum::<u64>());
    let (mut comments, mut since_comment, mut since_related, mut dates) = (0_i16, FAR, FAR, 0_i16);
    let row = move |at: usize| {
        let near = |by: isize| kept[at.wrapping_add_signed(by) % KEPT];
        let own = near(0);
        let both = up + down;
        let row = [
            near(-2).words,
            near(-1).words,
            near(1).words,
            near(2).words,
            near(-1).ends,
            near(1).ends,
            near(-1).capitals,
            near(1).capitals,
            byte(both, PROSE),
            byte(up, DATED),
            byte(down, DATED),
            comments.min(FAR),
            byte(both, COMMENT),
            since_comment,
            since_related,
            byte(both, PITCH),
            byte(both, SHARE),
            dates.min(FAR),
        ];
        comments = comments.saturating_add(byte(own.is, COMMENT));
        since_comment = if byte(own.is, COMMENT) > 0 { 1 } else { FAR.min(since_comment + 1) };
        since_related = if byte(own.is, RELATED) > 0 { 1 } else { FAR.min(since_related + 1) };
        dates = dates.saturating_add(if own.words < 12 { byte(own.is, DATED) } else { 0 });
        up = up + own.is - near(-(AROUND as isize)).is;
        let next = look(at + 1 + AROUND);
        down = down + next.is - near(1).is;
        kept[(at + 1 + AROUND) % KEPT] = next;
        row
    };
    (0..lines.len()).map(row)
}
