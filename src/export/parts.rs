//! What the forms that are made of fields take from an article alike.

use std::borrow::Cow;

use crate::article::{Article, Kind, ParagraphKind};
use crate::text::words;

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

/// How words begin that speak of rights, in nine languages.
const RIGHTS: [&str; 14] = [
    "copyright",
    "rights",
    "licen",
    "lizenz",
    "recht",
    "urheber",
    "derechos",
    "droits",
    "diritti",
    "direitos",
    "praw",
    "rättighet",
    "upphovs",
    "creative",
];

/// What the trailer says of rights. A line that tells where a text came from, "With material from the agency", is of the same kind, but no notice.
pub(super) fn copyright(article: &Article<'_>) -> Option<String> {
    let is_of_rights = |word: &str| RIGHTS.iter().any(|start| word.to_lowercase().starts_with(start));
    let is_notice = |line: &&str| line.contains(['©', '℗']) || line.contains("(c)") || line.contains("(C)") || words::words(line).any(is_of_rights);
    let sections = article.trailer.iter().filter(|section| section.kind == Kind::Copyright);
    let lines: Vec<&str> = sections.flat_map(|section| section.heading.iter().chain(&section.lines)).map(Cow::as_ref).filter(is_notice).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// No article has more keywords.
const MOST: usize = 100;

/// The keywords that the trailer lists, each once, without the label before them.
pub(super) fn keywords<'a>(article: &'a Article<'_>) -> Vec<&'a str> {
    let mut keywords = Vec::new();
    for section in article.trailer.iter().filter(|section| section.kind == Kind::Tags) {
        // A heading holds keywords only behind its colon; below it no line has a label.
        let heading = section.heading.iter().filter_map(|heading| heading.split_once(':')).map(|(_, list)| list);
        let label_of = |line: &'a Cow<'_, str>| line.split_once(':').filter(|_| section.heading.is_none());
        let lines = section.lines.iter().map(|line| label_of(line).map_or(&**line, |(_, list)| list));
        for keyword in heading.chain(lines).flat_map(|list| list.split([',', ';', '|', '·', '•', '#'])).map(str::trim) {
            if !keyword.is_empty() && keywords.len() < MOST && !keywords.contains(&keyword) {
                keywords.push(keyword);
            }
        }
    }
    keywords
}
