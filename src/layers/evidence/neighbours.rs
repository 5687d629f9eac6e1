//! What stands around a line.

use super::features::{cut, says_in_label, share};
use crate::layers::lines::Entry;
use crate::text::lexicon::says;

/// How many lines up and down count as around.
const AROUND: usize = 4;

/// Distances and counts are cut off here.
const FAR: i16 = 99;

/// For each line: a few measures of the two lines above and below, what is said around it, and
/// how long ago comments or other stories were spoken of.
pub(super) fn around<'d>(lines: &'d [Entry], prose: &[u16]) -> impl Iterator<Item = [i16; 18]> + use<'d> {
    let words = |at: Option<usize>| at.and_then(|at| lines.get(at)).map_or(0, |line| cut(line.measures.spoken_words()));
    let ends = |at: Option<usize>| at.and_then(|at| lines.get(at)).map_or(0, |line| cut(line.measures.sentence_ends()));
    let capitals = |at: Option<usize>| at.and_then(|at| lines.get(at)).map_or(0, |line| share(line.measures.capitalised(), line.measures.words()));
    let says: Vec<u16> = lines.iter().map(says_in_label).collect();
    let dated = |line: &Entry| line.measures.words() < 40 && (line.measures.has_date || line.measures.has_time);
    // How many lines of each kind there are up to a line, less a multiple of 256: few lines are looked around.
    let mut sums = Vec::with_capacity(lines.len() + 1);
    sums.push([0_u8; 5]);
    for (at, line) in lines.iter().enumerate() {
        let said = |bit: u16| says[at] & bit != 0;
        let own = [prose[at] > 0, dated(line), said(says::COMMENT), said(says::PITCH), said(says::SHARE)];
        sums.push(std::array::from_fn(|kind| sums[at][kind].wrapping_add(own[kind].into())));
    }
    let (mut comments, mut since_comment, mut since_related, mut dates) = (0_i16, FAR, FAR, 0_i16);
    let row = move |at: usize| {
        let (first, last) = (at.saturating_sub(AROUND), (at + 1 + AROUND).min(lines.len()));
        let count = |lines: u8| i16::from(lines);
        let up = |kind: usize| sums[at][kind].wrapping_sub(sums[first][kind]);
        let down = |kind: usize| sums[last][kind].wrapping_sub(sums[at + 1][kind]);
        let both = |kind: usize| count(up(kind) + down(kind));
        let row = [
            words(at.checked_sub(2)),
            words(at.checked_sub(1)),
            words(Some(at + 1)),
            words(Some(at + 2)),
            ends(at.checked_sub(1)),
            ends(Some(at + 1)),
            capitals(at.checked_sub(1)),
            capitals(Some(at + 1)),
            both(0),
            count(up(1)),
            count(down(1)),
            comments.min(FAR),
            both(2),
            since_comment,
            since_related,
            both(3),
            both(4),
            dates.min(FAR),
        ];
        comments = comments.saturating_add(i16::from(says[at] & says::COMMENT != 0));
        since_comment = if says[at] & says::COMMENT != 0 { 1 } else { FAR.min(since_comment + 1) };
        since_related = if says[at] & says::RELATED != 0 { 1 } else { FAR.min(since_related + 1) };
        dates = dates.saturating_add(i16::from(lines[at].measures.spoken_words() < 12 && dated(&lines[at])));
        row
    };
    (0..lines.len()).map(row)
}
