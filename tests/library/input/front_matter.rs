//! Front matter: keys and values above the text of a Markdown file.

use crate::common::ferry::{FERRIES, Ferry};
use crate::common::{body, margin, parse, roles};
use copydesk::{Date, Parser, Role};

const FERRY: &Ferry = &FERRIES[0];

fn with_text(front: &str, heading: &str) -> String {
    let [first, second] = FERRY.text;
    format!("{front}\n{heading}{first}\n\n{second}\n\n## The shaft\n\n{second}")
}

#[test]
fn what_is_known_of_a_page_is_told_by_its_keys() {
    let front = format!(
        "---\ntitle: {}\nauthor: Ada Quill\nurl: https://harbour.example/ferry\nsitename: Harbour Gazette\ndate: \"2026-10-09\"\n\
         description: The owner says that the engine has been mended.\ntags: ['Ferries', 'Westhaven']\nfingerprint: 160ac4b36b0382eb\n---",
        FERRY.headline
    );
    for heading in [String::new(), format!("# {}\n\n", FERRY.headline), format!("\n{}\n\n", FERRY.headline)] {
        let text = with_text(&front, &heading);
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(FERRY.headline), "{}", margin(&Parser::default(), &text));
        assert_eq!(article.byline.as_deref(), Some("Ada Quill"));
        assert_eq!(article.published.as_ref().map(Date::to_string).as_deref(), Some("2026-10-09"));
        assert!(article.standfirst.iter().map(|text| &**text).eq(["The owner says that the engine has been mended."]));
        assert_eq!(body(&article)[0], FERRY.text[0]);
        let expected = ["headline", "headline", "byline", "other", "other", "dateline", "standfirst", "tags", "other", "other"];
        assert_eq!(roles(&Parser::default(), &text)[..expected.len()], expected);
    }
}

#[test]
fn keys_may_stand_in_any_order_and_values_be_lists() {
    let front = format!(
        "---\nlayout: post\nauthors:\n  - Ada Quill\n  - Tom Bell\nTitle: '{}'\ntags:\n- Ferries\n- Westhaven\nlastmod: 2026-10-10\ncover:\n  alt: The ferry in dock\n---\n",
        FERRY.headline
    );
    let text = with_text(&front, "");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some(FERRY.headline), "{}", margin(&Parser::default(), &text));
    assert_eq!(body(&article)[0], FERRY.text[0]);
    let roles = roles(&Parser::default(), &text);
    assert_eq!(roles[1..12], ["other", "byline", "byline", "byline", "headline", "tags", "tags", "tags", "dateline", "media", "media"]);
}

#[test]
fn a_rule_above_a_text_is_no_front_matter() {
    let [first, second] = FERRY.text;
    for rest in ["Tides: high at nine\nThe harbour is open.\n---", "note: this is all", "", "Westhaven: rain\nEastmoor: sun"] {
        let text = format!("---\n{rest}\n\n{}\n\n{first}\n\n{second}", FERRY.headline);
        let article = parse(&text);
        assert!(article.lines.iter().all(|line| line.reason.to_string() != "in the front matter"), "{text}");
        assert_eq!(article.lines.iter().filter(|line| line.role == Role::Paragraph).count(), 2, "{}", margin(&Parser::default(), &text));
    }
}
