//! What is left of a chart between two paragraphs: its figures, a line each, without a word that says what they are of. And what is left of a counter:
//! one number that stands alone, though no other does in the text.

use super::Draft;
use crate::article::{Kind, Reason};
use crate::layers::lines::Line;

/// So many stand in a row at least: a single number may be that of a part.
const ROW: usize = 3;

/// Takes rows of figures with prose right above and right below them out of the body, and out of `kept`, its lines. Linear. Beside words they are
/// those of a table, and below a line of code its numbers.
pub(super) fn cut(draft: &mut Draft<'_, '_>, kept: &mut Vec<usize>) {
    let is_prose = |draft: &Draft<'_, '_>, place: usize| kept.get(place).is_some_and(|&at| draft.line(at).is_prose());
    let mut is_changed = false;
    let mut start = 0;
    while start < kept.len() {
        let end = start + kept[start..].iter().take_while(|&&at| is_figure(draft.line(at))).count();
        if end - start >= ROW && start > 0 && is_prose(draft, start - 1) && is_prose(draft, end) {
            for &at in &kept[start..end] {
                draft.change(at, Kind::Media, Reason::Context("a figure in a row of such between paragraphs"));
            }
            is_changed = true;
        }
        start = end + 1;
    }
    if let Some(at) = counter(draft, kept) {
        draft.change(at, Kind::Other, Reason::Context("the only number that stands alone"));
        is_changed = true;
    }
    if is_changed {
        kept.retain(|&at| !draft.is_barred(at));
    }
}

/// The line of the only number that stands alone in the body, between paragraphs or at an end: how often the article was shared, or what it is called in
/// the paper's files. The numbers of parts and the years of a chronicle are several.
fn counter(draft: &Draft<'_, '_>, kept: &[usize]) -> Option<usize> {
    let mut numbers = (0..kept.len()).filter(|&place| is_number(draft.line(kept[place])));
    let place = numbers.next()?;
    let is_text = |at: &usize| draft.line(*at).is_prose();
    let is_beside_text = kept[..place].last().is_none_or(is_text) && kept.get(place + 1).is_none_or(is_text);
    (kept.len() > 1 && numbers.next().is_none() && is_beside_text).then_some(kept[place])
}

/// Whether the line is digits and no more, and no year.
fn is_number(line: Line<'_>) -> bool {
    let text = line.content();
    let is_year = text.len() == 4 && text.starts_with(['1', '2']);
    text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty() && !is_year
}

/// Letters that stand beside a number: "12 km", "3.4 bn".
const UNIT: usize = 2;

/// A figure has at most so many characters.
const LONGEST: usize = 14;

/// Whether the line is a number, with its sign and its unit.
fn is_figure(line: Line<'_>) -> bool {
    let text = line.content();
    line.measures.digits() > 0
        && text.len() <= 2 * LONGEST
        && text.chars().count() <= LONGEST
        && text.chars().filter(|c| c.is_alphabetic()).count() <= UNIT
        && !text.contains([';', '{', '}', '=', '/'])
}
