//! What the forms that are made of fields take from an article alike.

use std::borrow::Cow;

use crate::article::{Article, Kind, ParagraphKind, Role};
use crate::text::words;

/// A picture, as far as the text tells of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Picture<'a> {
    pub(super) caption: Option<&'a str>,
    pub(super) credit: Option<&'a str>,
}

/// The body as plain text, a blank line between two paragraphs.
pub(super) fn body(article: &Article<'_>) -> String {
    let texts: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
    texts.join("\n\n")
}

pub(super) fn word_count(text: &str) -> usize {
    words::words(text).count()
}

/// The corrections and editors' notes of the body.
pub(super) fn corrections<'a>(article: &'a Article<'_>) -> impl Iterator<Item = &'a str> {
    article.paragraphs.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Correction).map(|paragraph| &*paragraph.text)
}

/// The standfirst as one text.
pub(super) fn standfirst(article: &Article<'_>) -> Option<String> {
    let lines: Vec<&str> = article.standfirst.iter().map(|line| &**line).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// What the trailer says of rights.
pub(super) fn copyright(article: &Article<'_>) -> Option<String> {
    let lines: Vec<&str> = trailer(article, Kind::Copyright).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// The keywords that the trailer lists, each once, without the label before them.
pub(super) fn keywords<'a>(article: &'a Article<'_>) -> Vec<&'a str> {
    let mut keywords = Vec::new();
    for line in trailer(article, Kind::Tags) {
        let list = line.split_once(':').map_or(line, |(_, list)| list);
        // The heading of a list that follows in lines of its own.
        let is_label = list.len() == line.len() && article.trailer.iter().any(|section| section.heading.as_deref() == Some(line));
        if is_label {
            continue;
        }
        for keyword in list.split([',', ';', '|', '·', '•', '#']).map(str::trim).filter(|keyword| !keyword.is_empty()) {
            if keywords.len() < MOST && !keywords.contains(&keyword) {
                keywords.push(keyword);
            }
        }
    }
    keywords
}

/// No article has more keywords.
const MOST: usize = 100;

/// The lines of the trailer's sections of a kind, headings included.
fn trailer<'a>(article: &'a Article<'_>, kind: Kind) -> impl Iterator<Item = &'a str> {
    let sections = article.trailer.iter().filter(move |section| section.kind == kind);
    sections.flat_map(|section| section.heading.iter().chain(&section.lines)).map(Cow::as_ref)
}

/// The pictures: captions, each with the credit that stands next to it.
pub(super) fn pictures<'a>(article: &'a Article<'_>) -> Vec<Picture<'a>> {
    let mut pictures: Vec<Picture<'a>> = Vec::new();
    let mut last_line = None;
    for text in &article.captions {
        let line = article.lines.partition_point(|line| line.span.start < text.span.start);
        let is_credit = article.lines.get(line).is_some_and(|line| line.role == Role::Credit);
        let goes_on = last_line.is_some_and(|last| line <= last + 1);
        match pictures.last_mut().filter(|_| goes_on) {
            Some(picture) if is_credit && picture.credit.is_none() => picture.credit = Some(text),
            Some(picture) if !is_credit && picture.caption.is_none() => picture.caption = Some(text),
            _ if is_credit => pictures.push(Picture { credit: Some(text), ..Picture::default() }),
            _ => pictures.push(Picture { caption: Some(text), ..Picture::default() }),
        }
        last_line = Some(article.lines.partition_point(|line| line.span.end <= text.span.end).saturating_sub(1));
    }
    pictures
}
