//! A real page with a known answer, kept outside the package: skipped where it is absent.

use std::fs;
use std::path::Path;

use copydesk::{Article, parse_article};
use serde_json::{Value, json};

/// The page's text and the article that it holds.
fn sample() -> Option<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/sample");
    let Ok(text) = fs::read_to_string(folder.join("obama-putin.txt")) else {
        eprintln!("skipped: no sample in {}", folder.display());
        return None;
    };
    let expected = fs::read_to_string(folder.join("obama-putin.expected.json")).expect("the answer lies beside the page");
    Some((text, serde_json::from_str(&expected).expect("the answer is JSON")))
}

/// Headline, paragraphs and trailer of an article, in the form of the answer.
fn summary(article: &Article<'_>) -> Value {
    let trailer = article.trailer.iter().map(|section| json!({ "kind": section.kind, "heading": section.heading, "lines": section.lines }));
    json!({ "headline": article.headline, "paragraphs": paragraphs(article), "trailer": trailer.collect::<Vec<_>>() })
}

fn paragraphs(article: &Article<'_>) -> Value {
    article.paragraphs.iter().map(|paragraph| Value::from(&*paragraph.text)).collect()
}

fn assert_summary(text: &str, expected: &Value) {
    let found = summary(&parse_article(text).expect("there is an article in the sample"));
    assert_eq!(found, *expected, "found:\n{found:#}");
}

#[test]
fn headline_paragraphs_and_trailer_are_as_expected() {
    if let Some((text, expected)) = sample() {
        assert_summary(&text, &expected);
    }
}

#[test]
fn indentation_does_not_matter() {
    if let Some((text, expected)) = sample() {
        let flat: Vec<&str> = text.lines().map(str::trim_start).collect();
        assert_summary(&flat.join("\n"), &expected);
    }
}

#[test]
fn line_endings_do_not_matter() {
    if let Some((text, expected)) = sample() {
        assert_summary(&text.replace('\n', "\r\n"), &expected);
    }
}

#[test]
fn hard_wrapped_lines_become_the_same_paragraphs() {
    if let Some((text, expected)) = sample() {
        let options = || textwrap::Options::new(72).break_words(false);
        for (form, options) in [
            ("split at hyphens", options().word_splitter(textwrap::WordSplitter::HyphenSplitter)),
            ("words kept whole", options().word_splitter(textwrap::WordSplitter::NoHyphenation)),
        ] {
            let wrap = |line: &str| {
                let indent = &line[..line.len() - line.trim_start().len()];
                textwrap::fill(line.trim_start(), options.clone().initial_indent(indent).subsequent_indent(indent))
            };
            let wrapped: Vec<String> = text.lines().map(wrap).collect();
            let wrapped = wrapped.join("\n");
            let article = parse_article(&wrapped).expect("there is an article in the wrapped sample");
            assert_eq!(paragraphs(&article), expected["paragraphs"], "{form}");
        }
    }
}
