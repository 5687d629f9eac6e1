//! The notation of the tests: a page with the role of every line in the margin.
//!
//! ```text
//! headline       | Ferry back in service
//! byline         | By Ada Quill
//! paragraph      | The ferry to Westhaven sails again after nine days in dock.
//! related^       | More from the Harbour Gazette
//! related        | Harbour board seeks a second tug
//! ```
//!
//! A row is a non-blank line of the page; `^` marks the heading of a section.

use std::ops::Deref;

use copydesk::{Article, Date, LineRole, ParseError, Parser, Role, parse_article};

pub mod boat;
pub mod ferry;

/// The article in `text`, which holds one.
pub fn parse(text: &str) -> Article<'_> {
    parse_article(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The lines of `text` with their roles, whether there is an article in it or not.
pub fn lines(parser: &Parser, text: &str) -> Vec<LineRole> {
    match parser.parse(text) {
        Ok(article) => article.lines,
        Err(ParseError::NoArticle { lines }) => lines,
        Err(_) => Vec::new(),
    }
}

/// `text` in the notation.
pub fn margin(parser: &Parser, text: &str) -> String {
    let row = |line: &LineRole| format!("{:<14} | {}\n", role(line), &text[line.span.clone()]);
    lines(parser, text).iter().map(row).collect()
}

/// The name of a line's role as it stands in the margin.
pub fn role(line: &LineRole) -> String {
    format!("{}{}", line.role, if line.heading { "^" } else { "" })
}

/// The roles of the lines of `text` alone, in order.
pub fn roles(parser: &Parser, text: &str) -> Vec<String> {
    lines(parser, text).iter().map(role).collect()
}

/// The role of the line that says this.
pub fn role_of(article: &Article<'_>, text: &str, said: &str) -> Role {
    let line = article.lines.iter().find(|line| text[line.span.clone()].trim() == said);
    line.unwrap_or_else(|| panic!("no line says {said:?} in {text}")).role
}

/// The role of the last line.
pub fn last_role(article: &Article<'_>) -> Option<Role> {
    article.lines.last().map(|line| line.role)
}

/// The lines of a page that is given in the notation, without their margins.
pub fn without_margin(rows: &str) -> Vec<&str> {
    rows.lines().map(|row| row.split_once(" | ").expect("a row has a role").1).collect()
}

/// A date in ISO 8601.
pub fn iso(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Captions or standfirsts as strings.
pub fn strings(texts: &[impl Deref<Target = str>]) -> Vec<&str> {
    texts.iter().map(|text| &**text).collect()
}

/// The last paragraph of the body.
pub fn last_paragraph<'a>(article: &'a Article<'_>) -> Option<&'a str> {
    article.paragraphs.last().map(|paragraph| &*paragraph.text)
}

/// The body, a string a paragraph.
pub fn body<'a>(article: &'a Article<'_>) -> Vec<&'a str> {
    article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect()
}
