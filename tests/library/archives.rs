//! Articles from databases of news, archives of pages and browsers that print them.

use crate::common::boat::BODY;
use crate::common::parse;
use copydesk::Kind;

const HEADLINE: &str = "Ferry to Westhaven sails again after nine days";

/// Asserts that the article is what it is without the lines that stand around it.
fn assert_bare(text: &str) {
    let article = parse(text);
    let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
    assert_eq!(paragraphs, BODY.split("\n\n").collect::<Vec<_>>(), "{text}");
    assert_eq!(article.headline.as_deref(), Some(HEADLINE), "{text}");
}

#[test]
fn what_a_database_knows_of_an_article_is_no_part_of_it() {
    let head = "The Harbour Gazette\n\nOctober 9, 2026 Friday\n\nSection: NEWS; Pg. 4\n\nLength: 312 words\n\nByline: Ada Quill\n\nBody";
    let text = format!("{HEADLINE}\n\n{head}\n\n{BODY}\n\nLoad-Date: October 10, 2026\n\nEnd of Document");
    assert_bare(&text);
    let article = parse(&text);
    assert_eq!(article.authors(), ["Ada Quill"]);
    assert_eq!(article.published.map(|date| date.to_string()).as_deref(), Some("2026-10-09"));

    let details = "Word count: 312\n\nCopyright Harbour Gazette Oct 9, 2026\n\nPublication year\n2026\nLanguage of publication\nEnglish";
    let text = format!("{HEADLINE}\n\nBy Ada Quill\n\nFull text\n\n{BODY}\n\n{details}");
    assert_bare(&text);
    assert!(parse(&text).trailer.iter().any(|section| section.kind == Kind::Copyright));
}

#[test]
fn what_an_archive_of_pages_says_above_a_page_is_no_part_of_it() {
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
fn a_printed_page_has_neither_its_address_nor_the_day_of_printing_in_the_text() {
    let (first, rest) = BODY.split_once("\n\n").unwrap_or_default();
    let edge = |sheet: u32| format!("https://gazette.example/2026/10/09/ferry {sheet}/2");
    let top = format!("12/3/26, 10:05 AM {HEADLINE} - Harbour Gazette");
    let text = format!("{top}\n\n{HEADLINE}\n\nBy Ada Quill\n\n{first}\n\n{}\n\u{c}{top}\n\n{rest}\n\n{}", edge(1), edge(2));
    assert_bare(&text);
}

#[test]
fn links_that_a_text_browser_lists_are_no_part_of_the_text() {
    let links = "Visible links:\n1. https://gazette.example/rss\n2. https://gazette.example/ferry\n3. https://port.example/";
    assert_bare(&format!("{HEADLINE}\n\nBy Ada Quill\n\n{BODY}\n\n{links}"));
}
