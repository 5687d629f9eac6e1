//! The byline's text, which may stand in several lines.

use std::ops::Range;

use super::text as text_of;
use crate::article::Text;
use crate::layers::context::author;
use crate::layers::context::head::Byline;
use crate::layers::lines::Document;
use crate::text::names;

/// The byline with what leads up to it in the line above and the authors named in the lines below. Of a sentence
/// about the author's life it is the name.
pub(super) fn text<'t>(document: &Document<'t>, &Byline { at, ref lines }: &Byline) -> Text<'t> {
    let mut byline = text_of(document, at);
    if let Some(name) = author::who_lives(document.line(at)) {
        byline.text = name.to_owned().into();
    }
    for label in (lines.start..at).map(|above| document.line(above)) {
        byline = joined(label.content(), " ", &byline.text, label.span().start..byline.span.end);
    }
    let mut joint = None;
    for line in (at + 1..lines.end).map(|below| document.line(below)) {
        if names::is_joint(line.content()) {
            joint = Some(line.content());
            continue;
        }
        let others = names::authors(line.content());
        let known = names::authors(&byline.text);
        if others.iter().all(|name| known.contains(name)) {
            continue;
        }
        let is_joined = known.is_empty() || names::is_open(&byline.text) || names::goes_on(line.content());
        let between = match joint.take() {
            Some(word) if !is_joined && !word.starts_with(',') => format!(" {word} "),
            _ => String::from(if is_joined { " " } else { ", " }),
        };
        byline = joined(&byline.text, &between, line.content(), byline.span.start..line.span().end);
    }
    byline
}

fn joined(first: &str, between: &str, second: &str, span: Range<usize>) -> Text<'static> {
    Text { text: [first, between, second].concat().into(), span }
}
