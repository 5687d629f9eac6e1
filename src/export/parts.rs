//! What schema.org and ninjs have in common: their fields from the parts of an article.

use std::borrow::Cow;
use std::collections::HashSet;

use once_cell::sync::Lazy;
use serde_json::{Map, Value};

use super::credits;
use crate::article::{Article, Kind, ParagraphKind, Picture, Role};
use crate::rules::{Pattern, Rule, RuleSet, Verdict};
use crate::text::{datelines, fold, numbered, words};

/// The fields of a JSON object. Missing values are left out.
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

/// Where and when the text was filed: the dateline that it begins with, or else the dateline in the head if it names a place.
pub(super) fn filed<'a>(article: &'a Article<'_>) -> Option<&'a str> {
    let opening = article.opening().and_then(|paragraph| datelines::prefix(&paragraph.text));
    opening.or_else(|| article.dateline.as_deref().filter(|line| datelines::place(line).is_some()))
}

/// The standfirst as one text.
pub(super) fn standfirst(article: &Article<'_>) -> Option<String> {
    let lines: Vec<&str> = article.standfirst.iter().map(|line| &**line).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// The pictures, and the credit of the text itself: some credits without a caption are those of the text.
pub(super) fn pictures_and_credit<'a>(article: &'a Article<'_>) -> (Vec<Picture<'a>>, Option<String>) {
    let text_credit = |picture: &Picture<'a>| picture.credit.filter(|credit| picture.caption.is_none() && credits::is_of_text(credit));
    let (of_text, pictures): (Vec<_>, Vec<_>) = article.pictures().into_iter().partition(|picture| text_credit(picture).is_some());
    let credits: Vec<&str> = of_text.iter().filter_map(|picture| picture.credit).collect();
    (pictures, (!credits.is_empty()).then(|| credits.join(" ")))
}

/// Beginnings of words about rights, in nine languages.
const RIGHTS: [&str; 17] = [
    "copyright",
    "right",
    "licence",
    "licens",
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

/// The copyright notices of the trailer. Lines such as "With material from the agency" are of the same kind, but are not notices.
pub(super) fn copyright(article: &Article<'_>) -> Option<String> {
    let is_notice = |line: &&str| line.contains(['©', '℗']) || line.contains("(c)") || line.contains("(C)") || words::has_beginning(line, &RIGHTS);
    let sections = article.trailer.iter().filter(|section| section.kind == Kind::Copyright);
    let lines = sections.flat_map(|section| section.heading.iter().chain(&section.lines)).map(Cow::as_ref);
    let lines: Vec<&str> = lines.filter(is_notice).collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// Labels of keywords that are not in the built-in rules for tags, because there may be other stories below them.
const LABELS: [&str; 5] = ["more on this", "mehr zum thema", "sur le même sujet", "mais sobre", "więcej na temat"];

/// Labels above keywords, or before them with a colon, folded.
static LABELLED: Lazy<HashSet<&str>> = Lazy::new(|| {
    let known = tag_patterns().filter_map(|pattern| match pattern {
        Pattern::Whole(label) | Pattern::Prefix(label) => Some(label.trim_end_matches([' ', ':', '：'])),
        _ => None,
    });
    LABELS.into_iter().chain(known).collect()
});

/// Words right before keywords, folded: "filed under".
static INTRODUCED: Lazy<Vec<&str>> = Lazy::new(|| {
    let known = tag_patterns().filter_map(|pattern| match pattern {
        Pattern::Prefix(label) if label.ends_with(char::is_alphanumeric) => Some(&**label),
        _ => None,
    });
    known.collect()
});

/// The patterns of the built-in rules for tags.
fn tag_patterns() -> impl Iterator<Item = &'static Pattern> {
    static BUILTIN: Lazy<RuleSet> = Lazy::new(RuleSet::builtin);
    let is_of_tags = |rule: &&Rule| matches!(rule.verdict, Verdict::Is(Role::Boilerplate(Kind::Tags)) | Verdict::Heads(Kind::Tags, _));
    BUILTIN.iter().filter(is_of_tags).flat_map(|rule| &rule.patterns)
}

/// The most keywords that are given.
const MOST_KEYWORDS: usize = 100;

/// The keywords that the trailer lists, each once, without the label before them.
pub(super) fn keywords<'a>(article: &'a Article<'_>) -> Vec<&'a str> {
    let mut keywords = Vec::new();
    for section in article.trailer.iter().filter(|section| section.kind == Kind::Tags) {
        // A heading holds keywords only after its colon. Below a heading, only known labels are removed from lines.
        let heading = section.heading.iter().filter_map(|heading| split_label(heading)).map(|(_, list)| list);
        let label_of = |line: &'a str| split_label(line).filter(|(label, _)| section.heading.is_none() || is_label(label));
        let lines = section
            .lines
            .iter()
            .map(|line| unmarked(line))
            .filter(|line| !is_label(line))
            .map(|line| label_of(line).map_or_else(|| unintroduced(line), |(_, list)| list));
        for keyword in heading.chain(lines).flat_map(listed) {
            if !keyword.is_empty() && keywords.len() < MOST_KEYWORDS && !keywords.contains(&keyword) {
                keywords.push(keyword);
            }
        }
    }
    keywords
}

fn is_label(text: &str) -> bool {
    LABELLED.contains(fold::undecorated(&fold::fold(text)))
}

/// The line without the mark of a list item.
fn unmarked(line: &str) -> &str {
    let numbered = || numbered::split(line).filter(|(_, mark, _)| mark.ends_with(['.', ')'])).map(|(.., text)| text);
    let item = line.strip_prefix(['-', '*', '+']).and_then(|rest| rest.strip_prefix(' ')).or_else(numbered);
    item.map_or(line, str::trim_start)
}

/// A label and the text after its colon.
fn split_label(line: &str) -> Option<(&str, &str)> {
    line.split_once([':', '：'])
}

/// The line without words such as "filed under" before the keywords.
fn unintroduced(line: &str) -> &str {
    let folded = fold::fold(line);
    let behind = |label: &&&str| folded.strip_prefix(**label).is_some_and(|rest| rest.starts_with(' '));
    let words = INTRODUCED.iter().filter(behind).map(|label| label.split(' ').count()).max().unwrap_or(0);
    line.splitn(words + 1, ' ').last().unwrap_or(line)
}

/// The keywords of a list: "Westhaven, C# · #ferries #piers".
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', '،', '、', ';', '|', '·', '•'])
        .map(str::trim)
        .flat_map(|part| part.split(if part.starts_with('#') { "#" } else { " #" }))
        .map(str::trim)
}
