//! Whole pages in languages other than English: the body must be found in them as well.
//!
//! The pages are written with their roles in the margin. `head` stands for any part of the article
//! but its body; nothing is asked of such lines but that.

mod common;

use std::fs;
use std::path::Path;

use common::ferry::Ferry;
use copydesk::{Kind, Parser, Role, Rule};

/// A page: its lines and what stands in their margins.
fn page(language: &str) -> (Vec<String>, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/languages/{language}.txt"));
    let notation = fs::read_to_string(path).expect("the page is a readable file");
    let rows = notation.lines().map(|row| row.split_once('|').expect("every row has a margin"));
    let (margins, lines): (Vec<_>, Vec<_>) = rows.map(|(margin, line)| (margin.trim().to_owned(), line.trim())).unzip();
    (margins, lines.join("\n\n"))
}

/// Fails unless the headline is found, every paragraph is kept, and at most two lines that are not
/// of the body are taken for it.
fn assert_body_is_found(language: &str) {
    let (margins, text) = page(language);
    let parser = Parser::default();
    let lines = common::lines(&parser, &text);
    let report = common::margin(&parser, &text);
    assert_eq!(lines.len(), margins.len(), "{report}");
    let mut strays = 0;
    for (line, margin) in lines.iter().zip(&margins) {
        let is_paragraph = margin == "paragraph";
        assert!(!is_paragraph || line.role.is_body(), "lost {:?}\n{report}", &text[line.span.clone()]);
        strays += usize::from(!is_paragraph && line.role.is_body());
    }
    assert!(strays <= 2, "{strays} lines too many in the body\n{report}");
    let article = parser.parse(&text).expect("there is a body");
    let wanted = text.lines().next().and_then(|title| title.split(" | ").next());
    assert_eq!(article.headline.as_deref(), wanted, "{report}");
}

#[test]
fn german() {
    assert_body_is_found("german");
}

#[test]
fn spanish() {
    assert_body_is_found("spanish");
}

#[test]
fn french() {
    assert_body_is_found("french");
}

#[test]
fn chinese() {
    assert_body_is_found("chinese");
}

#[test]
fn arabic() {
    assert_body_is_found("arabic");
}

#[test]
fn danish() {
    assert_body_is_found("danish");
}

#[test]
fn norwegian() {
    assert_body_is_found("norwegian");
}

#[test]
fn korean() {
    assert_body_is_found("korean");
}

#[test]
fn czech() {
    assert_body_is_found("czech");
}

#[test]
fn english_that_software_prints_on_pages_in_any_language() {
    for language in ["de", "fr", "es", "pl"] {
        let ferry = Ferry::in_language(language);
        let [first, second] = ferry.text;
        let text = [ferry.headline, first, second, "Leave a Reply", "Your email address will not be published."].join("\n\n");
        let article = common::parse(&text);
        assert_eq!(article.language.as_deref(), Some(language));
        let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
        assert_eq!(roles[3..], [Role::Boilerplate(Kind::Comments); 2], "{language}");
    }
}

#[test]
fn english_that_is_not_known_word_for_word_is_for_english_pages() {
    let ferry = Ferry::in_language("de");
    let [first, second] = ferry.text;
    let motto = "For more information about the harbour call the mate.";
    let role = |text: [&str; 4]| common::parse(&text.join("\n\n")).lines[3].role;
    assert_eq!(role([ferry.headline, first, second, motto]), Role::Paragraph);
    let ferry = Ferry::in_language("en");
    let [first, second] = ferry.text;
    assert_eq!(role([ferry.headline, first, second, motto]), Role::Boilerplate(Kind::Contact));
}

#[test]
fn languages_go_by_all_their_tags() {
    for (of_rule, of_text) in [("no", "nb"), ("no", "nn-NO"), ("no", "nor"), ("nb", "no"), ("da", "dan"), ("ko", "kor"), ("de", "ger")] {
        let rule = Rule::boilerplate("gazette/boat", Kind::Other).whole("Lady Marsh").for_language(of_rule);
        let parser = Parser::builder().rule(rule).language(of_text).build().unwrap();
        let article = parser.parse("Lady Marsh\n\nThe ferry to Westhaven sails again after nine days in dock, its owner said on Friday.").unwrap();
        assert_eq!(article.lines[0].role, Role::Boilerplate(Kind::Other), "{of_rule}, {of_text}");
    }
}
