//! What is left of a chart between two paragraphs: its figures, a line each, without a word that says what they are of.

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
    if is_changed {
        kept.retain(|&at| !draft.is_barred(at));
    }
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
