//! Features from the built-in rules that match the lines around: where these cut much, little is article text, and
//! the heading of a section says what comes below it.
//!
//! What the rules say about the line itself is left to the context layer. The user's rules are left out: they
//! say what somebody wants, not what a page looks like.

use super::features::{cut, share};
use crate::article::Kind;
use crate::layers::lines::Entry;
use crate::layers::rules::Verdicts;
use crate::rules::Verdict;

/// How many lines up and down count as near.
const NEAR: usize = 3;
/// How many lines up and down count as around.
const AROUND: usize = 10;

/// The distance to a heading in words, if there is none.
const FAR: i16 = 9999;

/// For each line: how many lines are cut near and around it, above and below, words since the last
/// heading of a section and to the next one, and the share of lines that are cut above and below.
pub(super) fn around<'d>(lines: &'d [Entry], verdicts: &Verdicts<'_>) -> impl Iterator<Item = [i16; 8]> + use<'d> {
    // One byte for each line: there may be very many.
    let mut said: Vec<Said> = (0..lines.len()).map(|at| Said::of(verdicts, at)).collect();
    forget_comment_counters(&mut said, lines, verdicts);
    forget_breaks(&mut said, lines, verdicts);
    let words = |at: usize| cut(lines[at].measures.spoken_words());
    let mut below = vec![0; lines.len()];
    let mut until = FAR;
    for (at, below) in below.iter_mut().enumerate().rev() {
        until = FAR.min(until.saturating_add(words(at)));
        *below = until;
        if said[at] == Said::Heading {
            until = 0;
        }
    }
    let total = said.iter().filter(|said| said.cuts()).count();
    // Sliding windows over the lines above (`up`) and below (`down`), for near and around: how many are cut. `above` counts all cut lines above.
    let (mut up, mut down) = ([0; 2], [NEAR, AROUND].map(|lines| (1..=lines).map(|at| cuts(&said, at)).sum::<i16>()));
    let (mut since, mut above) = (FAR, 0);
    let row = move |at: usize| {
        let own = cuts(&said, at);
        let until = above + usize::from(said[at].cuts());
        let row = [up[0], down[0], up[1], down[1], since, below[at], share(above, at), share(total - until, lines.len() - at - 1)];
        above = until;
        let next = cuts(&said, at + 1);
        for ((up, down), lines) in up.iter_mut().zip(&mut down).zip([NEAR, AROUND]) {
            *up = *up + own - at.checked_sub(lines).map_or(0, |above| cuts(&said, above));
            *down = *down + cuts(&said, at + 1 + lines) - next;
        }
        since = FAR.min(if said[at] == Said::Heading { words(at) } else { since.saturating_add(words(at)) });
        row
    };
    (0..lines.len()).map(row)
}

/// "3 comments" above all prose is a counter in the article's head, not the heading of a thread below it.
fn forget_comment_counters(said: &mut [Said], lines: &[Entry], verdicts: &Verdicts<'_>) {
    for (at, said) in said.iter_mut().enumerate().take_while(|&(at, _)| !lines[at].is_prose()) {
        if *said == Said::Heading && verdicts.builtin_below(at).and_then(Verdict::kind) == Some(Kind::Comments) {
            *said = Said::Cut;
        }
    }
}

/// The marker of an advertisement has at most so many words.
const MARKER_WORDS: usize = 6;
/// Markers are ignored if at least so many are between paragraphs.
const BREAKS: usize = 2;

/// If "Advertisement" is between two paragraphs again and again, it says nothing about either.
fn forget_breaks(said: &mut [Said], lines: &[Entry], verdicts: &Verdicts<'_>) {
    let is_prose = |at: usize| lines.get(at).is_some_and(Entry::is_prose);
    let is_break = |&at: &usize| {
        said[at] == Said::Cut
            && is_prose(at - 1)
            && is_prose(at + 1)
            && lines[at].measures.spoken_words() <= MARKER_WORDS
            && verdicts.builtin_below(at).and_then(Verdict::kind) == Some(Kind::Advertisement)
    };
    let breaks: Vec<usize> = (1..lines.len()).filter(is_break).collect();
    if breaks.len() >= BREAKS {
        breaks.into_iter().for_each(|at| said[at] = Said::Nothing);
    }
}

/// 1 if there is such a line and it is cut, else 0.
fn cuts(said: &[Said], at: usize) -> i16 {
    said.get(at).is_some_and(|said| said.cuts()).into()
}

/// What the built-in rules say about a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// No rule cuts it.
    Nothing,
    /// It is cut.
    Cut,
    /// It is cut, and heads a section or ends the article.
    Heading,
}

impl Said {
    fn of(verdicts: &Verdicts<'_>, at: usize) -> Self {
        match verdicts.builtin_below(at).filter(|verdict| verdict.kind().is_some()) {
            None => Self::Nothing,
            Some(Verdict::Heads(..) | Verdict::Ends(_)) => Self::Heading,
            Some(_) => Self::Cut,
        }
    }

    fn cuts(self) -> bool {
        self != Self::Nothing
    }
}
