//! Authors of texts without a byline, and bylines that are glued to a date or have a topic beside them.

use crate::common::boat::SHORT_BODY as BODY;
use crate::common::{body, iso, last_role, parse};
use copydesk::{Kind, Role};

const HEADLINE: &str = "Ferry back in service";

/// The article with these lines above its text and below it.
fn page(above: &str, below: &str) -> String {
    format!("{HEADLINE}\n\n{above}\n\n{BODY}\n\n{below}")
}

#[test]
fn a_date_or_by_glued_to_a_name_is_set_apart() {
    for (line, byline, author) in [
        ("By Mary QuillPublished: Jun 25, 2026", "By Mary Quill Published: Jun 25, 2026", "Mary Quill"),
        ("ByMary Quill", "By Mary Quill", "Mary Quill"),
        ("Anna Quill19.10.2026, 05:00 Uhr", "Anna Quill 19.10.2026, 05:00 Uhr", "Anna Quill"),
        ("Jun 25, 2026Mary Quill", "Jun 25, 2026 Mary Quill", "Mary Quill"),
        ("By Mary Quill | Jun 25, 2026", "By Mary Quill | Jun 25, 2026", "Mary Quill"),
    ] {
        let text = page(line, "");
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(byline));
        assert_eq!(article.authors(), [author], "{line}");
    }
}

#[test]
fn a_bio_names_the_author_of_an_unsigned_text() {
    for (line, name) in [
        ("Mary Quill is a freelance writer who lives in Westhaven and has written about boats for ten years.", "Mary Quill"),
        ("Dr. Mary E. Quill is the author of nine books on tides, and teaches at the Tidewater School of Seafaring.", "Mary E. Quill"),
    ] {
        let text = page("", line);
        let article = parse(&text);
        assert_eq!(last_role(&article), Some(Role::Boilerplate(Kind::AuthorBio)), "{line}");
        assert_eq!(article.byline.as_deref(), Some(name), "{line}");
        let signed = page("By Tom Bellweather", line);
        assert_eq!(parse(&signed).byline.as_deref(), Some("By Tom Bellweather"));
    }
}

#[test]
fn the_person_in_the_copyright_notice_is_the_author_of_an_unsigned_text() {
    for (line, name) in [
        ("© 2019–2026 Mary Quill", Some("Mary Quill")),
        ("Copyright Mary Quill 2026. CC BY 4.0.", Some("Mary Quill")),
        ("© 2026 Anna Quill. Alle Rechte vorbehalten.", Some("Anna Quill")),
        ("© 2026 Mary Quill Publishing Ltd. All rights reserved.", None),
        ("© 2026 Tidewater Media", None),
    ] {
        let text = page("", &format!("Related stories\nHarbour board seeks a second tug\n\n{line}"));
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), name, "{line}");
        assert_eq!(body(&article).len(), BODY.split("\n\n").count(), "{line}");
        assert_eq!(parse(&page("By Tom Bellweather", line)).authors(), ["Tom Bellweather"], "{line}");
    }
}

#[test]
fn two_topics_beside_a_date_are_no_byline() {
    for line in ["18.02.2026 | Recht & Gesetz", "Küche & Garten, 18. Februar 2026", "Food & Travel | February 18, 2026"] {
        let text = page(line, "");
        let article = parse(&text);
        assert_eq!(article.byline, None, "{line}");
        assert_eq!(iso(article.published).as_deref(), Some("2026-02-18"), "{line}");
    }
}

#[test]
fn a_japanese_reporter_in_brackets_below_the_text_is_the_byline() {
    let text = "旋回橋、11週間閉鎖へ　港湾局が発表\n\n川原港の旋回橋が12日から11週間、全面通行止めになる。軸受けの交換工事のためで、港湾局が9日、発表した。\n\n\
                軸受けは1962年に取り付けられ、耐用年数は40年とされていた。春の点検で8個のうち3個にひびが見つかった。";
    for (line, authors) in [("（山野花子）", &["山野花子"][..]), ("【山野花子】", &["山野花子"]), ("（関連記事）", &[])] {
        let text = format!("{text}\n\n{line}");
        let article = parse(&text);
        assert_eq!(article.authors(), authors, "{line}");
    }
}
