//! Rules of one's own hold against built-in rules, sections and the context.

use crate::common::boat::SHORT_BODY as BODY;
use crate::common::{self, iso};
use copydesk::{Article, Kind, Parser, Role, Rule, Until};

fn parser(rule: Rule) -> Parser {
    Parser::builder().rule(rule).build().expect("the rule is good")
}

/// The role of the line that says this, and whether it is a heading.
fn role(article: &Article<'_>, text: &str, said: &str) -> (Role, bool) {
    let line = article.lines.iter().find(|line| &text[line.span.clone()] == said).expect("the line is there");
    (line.role, line.heading)
}

#[test]
fn an_end_and_a_heading_hold_below_a_built_in_end() {
    let text = format!("Ferry back in service\n\n{BODY}\n\nGuestbook\n\nAnna was here.\n\nHigh water today\n\nWesthaven 9:40\n\nNorthgate 10:15");
    let ends = Rule::end("gazette/tides", Kind::Event).whole("High water today");
    assert_eq!(role(&parser(ends).parse(&text).unwrap(), &text, "High water today"), (Role::Boilerplate(Kind::Event), false));
    let heads = Rule::heading("gazette/tides", Kind::Event, Until::Lines(2)).whole("High water today");
    let article = parser(heads).parse(&text).unwrap();
    assert_eq!(role(&article, &text, "High water today"), (Role::Boilerplate(Kind::Event), true));
    for line in ["Westhaven 9:40", "Northgate 10:15"] {
        assert_eq!(role(&article, &text, line).0, Role::Boilerplate(Kind::Event), "{line}");
    }
    assert_eq!(role(&article, &text, "Anna was here.").0, Role::Boilerplate(Kind::Comments));
}

#[test]
fn a_section_ends_where_its_rule_says_though_a_button_stands_in_it() {
    let last = "The band will play again on Sunday, when the boat sails to the islands for the first time this year.";
    let text = format!("Ferry back in service\n\n{BODY}\n\nThis week\n\nRegatta in Westhaven\n\nShare this article\n\n{last}");
    let rule = Rule::heading("gazette/week", Kind::Event, Until::End).whole("This week");
    let article = parser(rule).parse(&text).unwrap();
    assert_eq!(role(&article, &text, last).0, Role::Boilerplate(Kind::Event));
    assert_eq!(role(&article, &text, "Share this article").0, Role::Boilerplate(Kind::Social));
}

#[test]
fn a_section_holds_as_many_lines_as_its_rule_says_whatever_built_in_rules_know_of_them() {
    let week = || Rule::heading("gazette/week", Kind::Event, Until::Lines(6)).whole("This week");
    let lines = [
        "Regatta in Westhaven",
        "Tom Bellweather",
        "Tom Bellweather writes about boats and lives in Westhaven.",
        "Related stories",
        "Correction: the regatta starts at ten, and not at nine as this page said before.",
        "By Ada Quill",
    ];
    let text = format!("Ferry back in service\n\n{BODY}\n\nThis week\n{}\n\n{BODY} Again.", lines.join("\n"));
    let article = parser(week()).parse(&text).unwrap();
    for line in lines {
        assert!(matches!(role(&article, &text, line).0, Role::Boilerplate(_)), "{line}");
    }
    assert_eq!(role(&article, &text, lines[4]).0, Role::Boilerplate(Kind::Event));
    assert_eq!(article.byline, None);
    assert_eq!(common::body(&article).len(), 6);

    let text = format!("Ferry back in service\n\nThis week\n{}\n\n{BODY}", lines.join("\n"));
    assert_eq!(parser(week()).parse(&text).unwrap().byline, None);
}

#[test]
fn a_name_below_an_own_end_is_no_byline() {
    let text = format!("Ferry back in service\n\n{BODY}\n\nLetters to the Gazette\n\nBy Ada Quill\n9 October 2026\n\n{BODY} Again.");
    let article = parser(Rule::end("gazette/letters", Kind::Comments).whole("Letters to the Gazette")).parse(&text).unwrap();
    assert_eq!(common::body(&article).len(), 3);
    assert_eq!(article.byline, None);
}

#[test]
fn a_line_with_another_role_by_an_own_rule_is_no_byline() {
    let text = format!("Ferry back in service\n\n{BODY}\n\n(c) Johannes Wolf");
    assert!(Parser::default().parse(&text).unwrap().byline.is_some_and(|byline| byline.text.contains("Johannes Wolf")));
    let rule = Rule::boilerplate("gazette/ad", Kind::Advertisement).prefix("(c)");
    assert_eq!(parser(rule).parse(&text).unwrap().byline, None);
}

#[test]
fn names_in_a_live_report_and_over_a_post_keep_what_a_rule_says() {
    let entries = ["14:32", "13:10", "12:02"].map(|time| {
        format!("{time}\nTom Bellweather\nThe council has closed the bridge at {time} after water reached the parapet, and drivers use the bypass.")
    });
    let text = format!("Storm Edda live: flood warnings\n\nUpdated 9 October 2026\n\n{}", entries.join("\n\n"));
    let rule = Rule::boilerplate("gazette/desk", Kind::Contact).whole("Tom Bellweather");
    assert_eq!(role(&parser(rule).parse(&text).unwrap(), &text, "Tom Bellweather").0, Role::Boilerplate(Kind::Contact));
    let text = format!("Ferry back in service\n\n{BODY}\n\nVoices\n\nAda Quill\n\n@adaquill\n\nWhat a morning on the quay!\n\n7:30 AM · Oct 9, 2026");
    let rule = Rule::heading("gazette/voices", Kind::Comments, Until::End).whole("Voices");
    assert_eq!(role(&parser(rule).parse(&text).unwrap(), &text, "Ada Quill").0, Role::Boilerplate(Kind::Comments));
}

#[test]
fn a_headline_in_two_lines_is_told_though_a_rule_calls_the_page_s_title_something_else() {
    let title = "Ferry crew row home through the storm | Harbour Gazette";
    let text = format!("{title}\nNews\nSport\n\nFerry crew row home\nthrough the storm\n\nBy Mary Quill\n\n{BODY}");
    let rule = Rule::boilerplate("gazette/title", Kind::Navigation).suffix("| Harbour Gazette");
    let article = parser(rule).parse(&text).unwrap();
    assert!(article.headline.as_deref().is_some_and(|headline| headline.starts_with("Ferry crew row home")), "{:?}", article.headline);
    assert_eq!(role(&article, &text, title).0, Role::Boilerplate(Kind::Navigation));
    assert_eq!(common::body(&article).len(), BODY.split("\n\n").count());
}

#[test]
fn a_date_and_a_kicker_are_those_that_a_rule_says() {
    let text = format!("Sport\n\nDesk: Harbour news\n\nFerry back in service\n\nWesthaven, Kent\n\nPosted 3 May 2025\n\n9 October 2026\n\n{BODY}");
    let article = parser(Rule::role("gazette/desk", Role::Kicker).prefix("Desk:")).parse(&text).unwrap().into_owned();
    assert_eq!(article.kicker.as_deref(), Some("Desk: Harbour news"));
    let article = parser(Rule::role("gazette/place", Role::Dateline).prefix("Westhaven,")).parse(&text).unwrap().into_owned();
    assert_eq!(article.dateline.as_deref(), Some("Westhaven, Kent"));
    let published = |article: &Article<'_>| iso(article.published);
    assert_eq!(published(&Parser::default().parse(&text).unwrap()).as_deref(), Some("2025-05-03"));
    let article = parser(Rule::boilerplate("gazette/posted", Kind::Other).prefix("Posted")).parse(&text).unwrap().into_owned();
    assert_eq!(published(&article).as_deref(), Some("2026-10-09"), "the other was cut by a rule");
}
