//! What the forms that are made of fields take from an article alike.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::credits;
use super::pictures::{self, Picture};
use crate::article::{Article, Kind, ParagraphKind};
use crate::text::{fold, words};

/// An object's fields. What there is not is left out.
#[derive(Default)]
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn put(&mut self, name: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value.into());
        }
    }

    pub(super) fn put_list(&mut self, name: &str, values: impl IntoIterator<Item = impl Into<Value>>) {
        let values: Vec<Value> = values.into_iter().map(Into::into).collect();
        self.put(name, (!values.is_empty()).then_some(values));
    }

    pub(super) fn into_object(self) -> Value {
        Value::Object(self.0)
    }
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

/// The pictures, and whom the text itself is owed to: of the credits that stand alone some are those of the text and of no picture.
pub(super) fn pictures_and_credit<'a>(article: &'a Article<'_>) -> (Vec<Picture<'a>>, Option<String>) {
    let text_credit = |picture: &Picture<'a>| picture.credit.filter(|credit| picture.caption.is_none() && credits::is_of_text(credit));
    let (of_text, pictures): (Vec<_>, Vec<_>) = pictures::pictures(article).into_iter().partition(|picture| text_credit(picture).is_some());
    let credits: Vec<&str> = of_text.iter().filter_map(|picture| picture.credit).collect();
    (pictures, (!credits.is_empty()).then(|| credits.join(" ")))
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
    let is_notice = |line: &&str| line.contains(['©', '℗']) || line.contains("(c)") || line.contains("(C)") || words::has_beginning(line, &RIGHTS);
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
