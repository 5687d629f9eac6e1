//! What the built-in rules say of the lines around: where they cut much, little is article text, and
//! the heading of a section tells what comes below it.
//!
//! What they say of the line itself is left to the context, and the user's rules are left out: they
//! say what somebody wants, and not what a page looks like.

use super::features::{cut, share};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Rule, Verdict, Zone};

/// How many lines up and down count as near, and as around.
const NEAR: usize = 3;
const AROUND: usize = 10;

/// Words up to the next heading, where there is none.
const FAR: i16 = 9999;

/// For each line: how many lines are cut near and around it, above and below, words since the last
/// heading of a section and to the next one, and the share of lines that are cut above and below.
pub(super) fn around<'d>(lines: &'d [Line<'_>], verdicts: &Verdicts<'_>) -> impl Iterator<Item = [i16; 8]> + use<'d> {
    let cutting = |at: usize| verdicts.builtin(at, Zone::After).filter(|rule| rule.cuts()).map(Rule::verdict);
    let cutting: Vec<Option<Verdict>> = (0..lines.len()).map(cutting).collect();
    let is_heading: Vec<bool> = cutting.iter().map(|verdict| matches!(verdict, Some(Verdict::Heads(..) | Verdict::Ends(_)))).collect();
    let mut above = vec![0_u32];
    above.extend(cutting.iter().scan(0, |count, verdict| {
        *count += u32::from(verdict.is_some());
        Some(*count)
    }));
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
