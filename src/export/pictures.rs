//! The pictures that an article tells of.

use crate::article::{Article, Role};

/// A picture, as far as the text tells of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Picture<'a> {
    pub(crate) caption: Option<&'a str>,
    pub(crate) credit: Option<&'a str>,
}

/// The pictures: captions, each with the credit that stands next to it.
pub(crate) fn pictures<'a>(article: &'a Article<'_>) -> Vec<Picture<'a>> {
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
