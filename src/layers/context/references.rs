//! The list of sources below the article: it is the article's, though no line of it reads like a paragraph.

use std::ops::Range;

use super::Draft;
use crate::article::{Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

/// The list's heading stands within so many lines of the body.
const NEAR: usize = 8;

/// The list at the body's end or near below it, with its heading, "References": one that a rule for the inside of a text calls a subheading.
/// Nothing if there is none. Linear.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let nothing = body.end..body.end;
    if body.is_empty() {
        return nothing;
    }
    let is_heading = |at: &usize| !draft.is_barred(*at) && verdicts.says(*at, Zone::Body, Role::Subheading);
    // The first entries often read like the body's last lines.
    let above = body.clone().rev().find(|&at| !is_entry(draft.line(at), draft.line(body.end - 1)));
    let near = body.end..draft.len().min(body.end + NEAR);
    let Some(heading) = above.into_iter().chain(near).find(is_heading) else { return nothing };
    let Some(first) = draft.document.get(heading + 1) else { return nothing };
    let is_listed = |at: &usize| verdicts.in_zone(*at, Zone::After).is_none() && !draft.is_barred(*at) && is_entry(draft.line(*at), first);
    let entries = (heading + 1..draft.len()).take_while(is_listed).count();
    if entries > 0 { heading..heading + 1 + entries } else { nothing }
}

/// Makes what is listed below the heading paragraphs, however little it reads like them.
pub(super) fn name(draft: &mut Draft<'_, '_>, list: &Range<usize>) {
    list.clone().skip(1).for_each(|at| draft.set(at, Role::Paragraph, Reason::Context("in the list of the article's sources")));
}

/// Whether the line is an entry of a list with this one: marked or indented as it is, or with an address or a year.
fn is_entry(line: Line<'_>, other: Line<'_>) -> bool {
    let is_marked = line.marker.is_list_item() && other.marker == line.marker;
    is_marked || line.indent() > 0 && line.indent() == other.indent() || line.measures.addresses() > 0 || has_year(line.text())
}

/// Whether there is a number of four digits that is a year of the last two centuries or of this one.
fn has_year(text: &str) -> bool {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|number| number.len() == 4).any(|year| matches!(year.as_bytes(), [b'1', b'8' | b'9', ..] | [b'2', b'0', ..]))
}
