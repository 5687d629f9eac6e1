//! What news databases, web archives, printers and text browsers add to an article.

use crate::common::boat::BODY;
use crate::common::{self, iso, parse};
use copydesk::Kind;

const HEADLINE: &str = "Ferry to Westhaven sails again after nine days";

/// Fails unless headline and body are what they are without the lines around them.
fn assert_bare(text: &str) {
    let article = parse(text);
    let paragraphs = common::body(&article);
    assert_eq!(paragraphs, BODY.split("\n\n").collect::<Vec<_>>(), "{text}");
    assert_eq!(article.headline.as_deref(), Some(HEADLINE), "{text}");
}

#[test]
fn a_news_databases_fields_are_cut() {
    let head = "The Harbour Gazette\n\nOctober 9, 2026 Friday\n\nSection: NEWS; Pg. 4\n\nLength: 312 words\n\nByline: Ada Quill\n\nBody";
    let text = format!("{HEADLINE}\n\n{head}\n\n{BODY}\n\nLoad-Date: October 10, 2026\n\nEnd of Document");
    assert_bare(&text);
    let article = parse(&text);
    assert_eq!(article.authors(), ["Ada Quill"]);
    assert_eq!(iso(article.published).as_deref(), Some("2026-10-09"));

    let details = "Word count: 312\n\nCopyright Harbour Gazette Oct 9, 2026\n\nPublication year\n2026\nLanguage of publication\nEnglish";
    let text = format!("{HEADLINE}\n\nBy Ada Quill\n\nFull text\n\n{BODY}\n\n{details}");
    assert_bare(&text);
    assert!(parse(&text).trailer.iter().any(|section| section.kind == Kind::Copyright));
}

#[test]
fn a_web_archives_banner_is_cut() {
    let archives = [
        "The Wayback Machine - https://web.archive.org/web/20261009/https://gazette.example/ferry",
        "archive.today\nwebpage capture\nSaved from\nno other snapshots from this url\nAll snapshots\nfrom host gazette.example\n\
         sharedownload .zipreport bug or abuseBuy me a coffee",
    ];
    for archive in archives {
        assert_bare(&format!("{archive}\n\n{HEADLINE}\n\nBy Ada Quill\n\n{BODY}"));
    }
}

#[test]
fn print_headers_and_footers_are_cut() {
    let (first, rest) = BODY.split_once("\n\n").unwrap_or_default();
    let edge = |sheet: u32| format!("https://gazette.example/2026/10/09/ferry {sheet}/2");
    let top = format!("12/3/26, 10:05 AM {HEADLINE} - Harbour Gazette");
    let text = format!("{top}\n\n{HEADLINE}\n\nBy Ada Quill\n\n{first}\n\n{}\n\u{c}{top}\n\n{rest}\n\n{}", edge(1), edge(2));
    assert_bare(&text);
}

#[test]
fn a_text_browsers_list_of_links_is_cut() {
    let links = "Visible links:\n1. https://gazette.example/rss\n2. https://gazette.example/ferry\n3. https://port.example/";
    assert_bare(&format!("{HEADLINE}\n\nBy Ada Quill\n\n{BODY}\n\n{links}"));
}
