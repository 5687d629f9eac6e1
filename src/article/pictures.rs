//! The pictures of an article, as far as their captions and credits tell.

use super::{Article, Role};

/// A picture: the text has at most its caption and its credit.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Picture<'a> {
    pub(crate) caption: Option<&'a str>,
    pub(crate) credit: Option<&'a str>,
}

impl Article<'_> {
    /// Pairs each caption with the credit next to it, if there is one.
    pub(crate) fn pictures(&self) -> Vec<Picture<'_>> {
        let mut pictures: Vec<Picture<'_>> = Vec::new();
        let mut last_line = None;
        for text in &self.captions {
            let line = self.lines.partition_point(|line| line.span.start < text.span.start);
            let is_credit = self.lines.get(line).is_some_and(|line| line.role == Role::Credit);
            let goes_on = last_line.is_some_and(|last| line <= last + 1);
            match pictures.last_mut().filter(|_| goes_on) {
                Some(picture) if is_credit && picture.credit.is_none() => picture.credit = Some(text),
                Some(picture) if !is_credit && picture.caption.is_none() => picture.caption = Some(text),
                _ if is_credit => pictures.push(Picture { credit: Some(text), ..Picture::default() }),
                _ => pictures.push(Picture { caption: Some(text), ..Picture::default() }),
            }
            last_line = Some(self.lines.partition_point(|line| line.span.end <= text.span.end).saturating_sub(1));
        }
        pictures
    }
}
