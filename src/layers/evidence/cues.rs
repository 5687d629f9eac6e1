//! What the built-in rules say of the lines around: where they cut much, little is article text, and
//! the heading of a section tells what comes below it.
//!
//! What they say of the line itself is left to the context, and the user's rules are left out: they
//! say what somebody wants, and not what a page looks like.

use super::features::{cut, share};
use crate::layers::lines::Entry;
use crate::layers::rules::Verdicts;
use crate::rules::Verdict;

/// How many lines up and down count as near, and as around.
const NEAR: usize = 3;
const AROUND: usize = 10;

/// Words up to the next heading, where there is none.
const FAR: i16 = 9999;

/// For each line: how many lines are cut near and around it, above and below, words since the last
/// heading of a section and to the next one, and the share of lines that are cut above and below.
pub(super) fn around<'d>(lines: &'d [Entry], verdicts: &Verdicts<'_>) -> impl Iterator<Item = [i16; 8]> + use<'d> {
    // How many lines are cut above each line, and in all.
    let mut above = Vec::with_capacity(lines.len() + 1);
    let mut is_heading = Vec::with_capacity(lines.len());
    let mut count = 0_u32;
    above.push(count);
    for at in 0..lines.len() {
        let cutting = verdicts.builtin_below(at).filter(|verdict| verdict.kind().is_some());
        count += u32::from(cutting.is_some());
        above.push(count);
        is_heading.push(matches!(cutting, Some(Verdict::Heads(..) | Verdict::Ends(_))));
    }
    let words = |at: usize| cut(lines[at].measures.spoken_words());
    let mut below = vec![0; lines.len()];
    let mut until = FAR;
    for (at, below) in below.iter_mut().enumerate().rev() {
        until = FAR.min(until.saturating_add(words(at)));
        *below = until;
        if is_heading[at] {
            until = 0;
        }
    }
    let mut since = FAR;
    let row = move |at: usize| {
        let cuts = |from: usize, to: usize| (above[to.min(lines.len())] - above[from.min(lines.len())]) as usize;
        let row = [
            cut(cuts(at.saturating_sub(NEAR), at)),
            cut(cuts(at + 1, at + 1 + NEAR)),
            cut(cuts(at.saturating_sub(AROUND), at)),
            cut(cuts(at + 1, at + 1 + AROUND)),
            since,
            below[at],
            share(cuts(0, at), at),
            share(cuts(at + 1, lines.len()), lines.len() - at - 1),
        ];
        since = FAR.min(if is_heading[at] { words(at) } else { since.saturating_add(words(at)) });
        row
    };
    (0..lines.len()).map(row)
}
