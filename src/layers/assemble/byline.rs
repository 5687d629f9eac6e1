//! The byline's text, which may stand in several lines.

use std::ops::Range;

use super::text as text_of;
use crate::article::{Role, Text};
use crate::layers::context::head::is_by_label;
use crate::layers::lines::Document;
use crate::text::names;

/// So many lines below the first author's others may be named.
const MOST: usize = 10;

/// The byline at this line with what leads up to it in the line above and the authors named in the lines below.
pub(super) fn text<'t>(document: &Document<'t>, roles: &[(Role, bool)], at: usize) -> Text<'t> {
    let is_byline = |at: usize| roles.get(at).is_some_and(|&(role, _)| role == Role::Byline);
    let mut byline = text_of(document, at);
    if let Some(above) = at.checked_sub(1).filter(|&above| is_byline(above) && is_by_label(document.line(above))) {
        let label = document.line(above);
        byline = joined(label.content(), " ", &byline.text, label.span().start..byline.span.end);
    }
    for at in (at + 1..=at + MOST).take_while(|&at| is_byline(at)) {
        let line = document.line(at);
        let others = names::authors(line.content());
        let known = names::authors(&byline.text);
        if others.iter().all(|name| known.contains(name)) {
            continue;
        }
        let between = if names::is_open(&byline.text) || names::goes_on(line.content()) { " " } else { ", " };
        byline = joined(&byline.text, between, line.content(), byline.span.start..line.span().end);
    }
    byline
}

fn joined(first: &str, between: &str, second: &str, span: Range<usize>) -> Text<'static> {
    Text { text: [first, between, second].concat().into(), span }
}
