//! What the forms that are made of fields take from an article alike.

use std::borrow::Cow;

use super::credits;
use super::pictures::{Picture, pictures};
use crate::article::{Article, Kind, ParagraphKind};
use crate::text::{fold, words};

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

/// The pictures: of the credits that stand alone those of the text are none.
pub(super) fn illustrations<'a>(article: &'a Article<'_>) -> Vec<Picture<'a>> {
    pictures(article).into_iter().filter(|picture| text_credit(picture).is_none()).collect()
}

/// Whom the text itself is owed to, by the credits that are none of a picture.
pub(super) fn credit(article: &Article<'_>) -> Option<String> {
    let credits: Vec<&str> = pictures(article).iter().filter_map(text_credit).collect();
    (!credits.is_empty()).then(|| credits.join(" "))
}

fn text_credit<'a>(picture: &Picture<'a>) -> Option<&'a str> {
    picture.credit.filter(|credit| picture.caption.is_none() && credits::is_of_text(credit))
}

/// How words begin that speak of rights, in nine languages.
const RIGHTS: [&str; 16] = [
    "copyright",
    "right",
    "licen",
    "lizenz",
    "recht",
    "urheber",
    "derecho",
    "droit",
    "diritt",
    "direito",
    "praw",
    "rättighet",
    "upphovs",
    "creative",
    "republish",
    "reproduc",
];

/// What the trailer says of rights. A line that tells whose material was used, "With material from the agency", is of the same kind, but no notice.
pub(super) fn copyright(article: &Article<'_>) -> Option<String> {
    let is_of_rights = |word: &str| {
        let word = word.to_lowercase();
        RIGHTS.iter().any(|start| word.starts_with(start))
    };
    let is_notice = |line: &&str| line.contains(['©', '℗']) || line.contains("(c)") || line.contains("(C)") || words::words(line).any(is_of_rights);
    let sections = article.trailer.iter().filter(|section| section.kind == Kind::Copyright);
    let lines = sections.flat_map(|section| section.heading.iter().chain(&section.lines)).map(Cow::as_ref);
    let lines: Vec<&str> = lines.filter(is_notice).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// What stands before keywords, or above them, folded, in nine languages.
const LABELS: &[&str] = &[
    "topics",
    "related topics",
    "more on this topic",
    "more on this",
    "more about",
    "tags",
    "tagged",
    "keywords",
    "categories",
    "filed under",
    "themen",
    "thema",
    "mehr zum thema",
    "schlagwörter",
    "stichwörter",
    "temas",
    "temas relacionados",
    "más sobre",
    "etiquetas",
    "thèmes",
    "sur le même sujet",
    "mots-clés",
    "mots clés",
    "sujets",
    "argomenti",
    "temi",
    "parole chiave",
    "tópicos",
    "assuntos",
    "mais sobre",
    "palavras-chave",
    "onderwerpen",
    "meer over",
    "trefwoorden",
    "tematy",
    "więcej na temat",
    "słowa kluczowe",
    "tagi",
    "ämnen",
    "mer om",
    "nyckelord",
    "taggar",
];

/// No article has more keywords.
const MOST: usize = 100;

/// The keywords that the trailer lists, each once, without the label before them.
pub(super) fn keywords<'a>(article: &'a Article<'_>) -> Vec<&'a str> {
    let mut keywords = Vec::new();
    for section in article.trailer.iter().filter(|section| section.kind == Kind::Tags) {
        // A heading holds keywords only behind its colon; below it no line has a label but those that are known.
        let heading = section.heading.iter().filter_map(|heading| heading.split_once(':')).map(|(_, list)| list);
        let label_of = |line: &'a Cow<'_, str>| line.split_once(':').filter(|(label, _)| section.heading.is_none() || is_label(label));
        let lines = section.lines.iter().filter(|line| !is_label(line)).map(|line| label_of(line).map_or(&**line, |(_, list)| list));
        for keyword in heading.chain(lines).flat_map(|list| list.split([',', ';', '|', '·', '•', '#'])).map(str::trim) {
            if !keyword.is_empty() && keywords.len() < MOST && !keywords.contains(&keyword) {
                keywords.push(keyword);
            }
        }
    }
    keywords
}

fn is_label(text: &str) -> bool {
    LABELS.contains(&fold::undecorated(&fold::fold(text)))
}
