//! The list of sources below the article: it belongs to the article, although no line of it reads like a paragraph.

use std::ops::Range;

use super::Draft;
use crate::article::{Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

/// The list's heading stands at most this many lines below the body.
const MAX_BELOW: usize = 8;

/// The list at the body's end or near below it, with its heading, "References", which a rule that holds in the body calls a subheading. Empty if
/// there is none. Linear.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let nothing = body.end..body.end;
    if body.is_empty() {
        return nothing;
    }
    let is_heading = |at: &usize| !draft.is_barred(*at) && verdicts.says(*at, Zone::Body, Role::Subheading);
    // The list's first entries often read like the body's last lines.
    let above = body.clone().rev().find(|&at| !is_entry(draft.line(at), draft.line(body.end - 1)));
    let near = body.end..draft.len().min(body.end + MAX_BELOW);
    let Some(heading) = above.into_iter().chain(near).find(is_heading) else { return nothing };
    let Some(first) = draft.document.get(heading + 1) else { return nothing };
    let is_listed = |at: &usize| verdicts.in_zone(*at, Zone::After).is_none() && !draft.is_barred(*at) && is_entry(draft.line(*at), first);
    let entries = (heading + 1..draft.len()).take_while(is_listed).count();
    if entries > 0 { heading..heading + 1 + entries } else { nothing }
}

/// Turns the lines below the heading into paragraphs, however little they read like paragraphs.
pub(super) fn name(draft: &mut Draft<'_, '_>, list: &Range<usize>) {
    list.clone().skip(1).for_each(|at| draft.set(at, Role::Paragraph, Reason::Context("in the list of the article's sources")));
}

/// Whether the line is an entry of the same list as the other one: marked or indented in the same way, or with an address or a year.
fn is_entry(line: Line<'_>, other: Line<'_>) -> bool {
    let is_marked = line.marker.is_list_item() && other.marker == line.marker;
    is_marked || line.indent() > 0 && line.indent() == other.indent() || line.measures.addresses() > 0 || has_year(line.text())
}

/// Whether the text holds a number of four digits that may be a year, from 1800 to 2099.
fn has_year(text: &str) -> bool {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|number| number.len() == 4).any(|year| matches!(year.as_bytes(), [b'1', b'8' | b'9', ..] | [b'2', b'0', ..]))
}
