//! Escaped and spaced Markdown, no-break spaces, combining marks, front matter, tables; and dates at the edge of a day.

use crate::common::boat::SHORT_BODY as BODY;
use crate::common::{self, body, iso, parse, role_of};
use copydesk::{Parser, Role};

#[test]
fn spaces_beside_marks_of_emphasis_are_removed() {
    let text = format!(
        "** Ferry back in service after nine days **\n\n**By Mary Quill **\n\n{BODY}\n\n## ** Related articles **\n\nHarbour board seeks a second tug"
    );
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some("Ferry back in service after nine days"));
    assert_eq!(article.byline.as_deref(), Some("By Mary Quill"));
    assert_eq!(article.trailer[0].heading.as_deref(), Some("Related articles"));
}

#[test]
fn a_mark_behind_a_backslash_is_text() {
    let link = "Read [the report](https://gazette.example/report) for what the divers saw below the boat on that day.";
    for line in [
        r"\- No, said the mayor, who had been asked whether the town would pay for a second boat this year.",
        r"12\. October was the day on which the divers went down to the shaft for the first time in a week.",
        r"\# 1 is the ferry that everybody in Westhaven takes when the tide is low and the bridge is shut.",
    ] {
        let text =
            format!("Ferry back in service\n\n{BODY}\n\n{line}\n\n{link}\n\nThe council will talk about it on Monday, and wants to hear the owner.");
        let article = parse(&text);
        let said = line.replace('\\', "");
        let paragraph = article.paragraphs.iter().find(|paragraph| paragraph.text == said).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(paragraph.kind, copydesk::ParagraphKind::Paragraph, "{line}");
    }
}

#[test]
fn a_line_that_goes_on_below_a_no_break_space_is_joined() {
    let text = format!(
        "Ferry back in service\n\n{BODY}\n\nThe owner would not say when that is, and told the Gazette that it was up to\u{a0}the\nHarbour Board\nto decide when they sail again, and nobody minded."
    );
    assert_eq!(body(&parse(&text)).len(), 4);
}

#[test]
fn letters_with_combining_marks_are_read_like_others() {
    // "É" and "é" as two characters, as files from some systems have them.
    let parts = [
        "Le bac relie l'île au continent depuis plus de cent ans, et son proprie\u{301}-",
        "taire a promis de payer la réparation de ses deux moteurs avant la fin de",
        "l'année, bien que personne ne sache encore combien elle va lui coûter.",
    ];
    let text = format!(
        "Le bac reprend la mer\n\nBesanc\u{327}on, 9 octobre 2026, 07:30\n\n{}\n\nLes premiers passagers sont montés à six heures, et le proprie\u{301}taire les a salués sur le pont supérieur du bateau.",
        parts.join("\n")
    );
    let article = parse(&text);
    assert_eq!(article.byline, None);
    assert_eq!(iso(article.published).as_deref(), Some("2026-10-09T07:30"));
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text.contains("proprie\u{301}taire")), "{article}");
    assert_eq!(article.lines[1].role, Role::Dateline);
}

#[test]
fn a_count_behind_a_time_is_no_time_zone() {
    for (line, published) in [
        ("9 October 2026, 07:30 (+3 more)", "2026-10-09T07:30"),
        ("9 October 2026, 07:30 +0200", "2026-10-09T07:30+02:00"),
        ("9 October 2026, 07:30 GMT+2", "2026-10-09T07:30+02:00"),
        ("2026-10-09T07:30:05,123+02", "2026-10-09T07:30:05+02:00"),
    ] {
        let text = format!("Ferry back in service\n\nBy Mary Quill\n\n{line}\n\n{BODY}");
        assert_eq!(iso(parse(&text).published).as_deref(), Some(published), "{line}");
    }
}

#[test]
fn the_time_in_the_head_beats_one_below() {
    let text =
        format!("Ferry back in service\n\n9 October 2026\n\nBy Mary Quill\n\n9 October 2026, 07:30\n\n{BODY}\n\nPublished 9 October 2026, 18:00");
    assert_eq!(iso(parse(&text).published).as_deref(), Some("2026-10-09T07:30"));
}

#[test]
fn a_day_without_year_that_has_begun_elsewhere_is_this_years() {
    let parser = |now: &str| Parser::builder().relative_to(now.parse().unwrap()).build().unwrap();
    let text = format!("Ferry back in service\n\nBy Mary Quill\n\n9 October, 07:30\n\n{BODY}");
    for (now, published) in [("2026-10-08T20:00Z", "2026-10-09T07:30"), ("2026-10-07T20:00Z", "2025-10-09T07:30")] {
        assert_eq!(iso(parser(now).parse(&text).unwrap().published).as_deref(), Some(published), "{now}");
    }
}

#[test]
fn front_matter_gives_title_author_and_date() {
    let text =
        format!("---\ntitle: Ferry back in service\nauthor: Ada Quill\nurl: https://gazette.example/2026/10/07/ferry\ndate: 2026-10-09\n---\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some("Ferry back in service"));
    assert_eq!(article.dateline.as_deref(), Some("2026-10-09"));
    assert_eq!(iso(article.published).as_deref(), Some("2026-10-09"));
    assert_eq!(article.authors(), ["Ada Quill"]);
    assert_eq!(article.paragraphs.len(), 3);
}

#[test]
fn markdown_tables_and_footnotes_are_text_and_a_rule_is_not() {
    let rows = ["| Year | Boats |", "| 2024 | 41 |", "| 2025 | 57 |", "| 2026 | 63 |"];
    let note = "[^1]: Log of the harbour board, 9 October 2026.";
    let text = format!("# Ferry back in service\n\n*By Ada Quill* · *9 October 2026*\n\n---\n\n{BODY}\n\n{}\n\n{note}", rows.join("\n"));
    let article = parse(&text);
    let kept = common::body(&article);
    assert!(rows.iter().chain([&note]).all(|line| kept.contains(line)), "{kept:#?}");
    assert!(!role_of(&article, &text, "---").is_body());
    assert_eq!(article.byline.as_deref(), Some("*By Ada Quill* · *9 October 2026*"));
}
