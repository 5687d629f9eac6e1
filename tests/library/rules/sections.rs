//! Which lines a section claims from its heading on, be it by a rule of one's own or a built-in one.

use crate::common::{self, strings};
use copydesk::{Kind, Parser, Role, Rule, Until};

const TEXT: [&str; 2] = [
    "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.",
    "The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.",
];

/// The roles of these lines below the heading of a box that ends where `until` says.
fn roles_below(until: Until, lines: &str) -> Vec<Role> {
    let parser = Parser::builder().rule(Rule::heading("gazette/box", Kind::Event, until).whole("Gazette Box")).build().unwrap();
    let text = format!("Ferry back in service\n\n{}\n\nGazette Box\n{lines}", TEXT[0]);
    let article = parser.parse(&text).unwrap();
    article.lines[3..].iter().map(|line| line.role).collect()
}

#[test]
fn an_advertisement_counts_as_a_line_of_its_section() {
    let [ad, event] = [Kind::Advertisement, Kind::Event].map(Role::Boilerplate);
    assert_eq!(roles_below(Until::Blank, &format!("Advertisement\n\n{}", TEXT[1])), [ad, Role::Paragraph]);
    assert_eq!(roles_below(Until::Lines(2), &format!("Harbour debate\nAdvertisement\n{}", TEXT[1])), [event, ad, Role::Paragraph]);
}

#[test]
fn repeated_caption_labels_are_not_joined() {
    let parser = Parser::builder().rule(Rule::role("gazette/caption", Role::Caption).whole("Image caption")).build().unwrap();
    let text = format!("{}\n\nImage caption\nImage caption\nImage caption\n\n{}", TEXT[0], TEXT[1]);
    let article = parser.parse(&text).unwrap();
    assert_eq!(strings(&article.captions), ["Image caption"; 3]);
}

#[test]
fn steps_of_an_instruction_below_a_related_heading_are_text() {
    for (heading, step) in [("Related stories:", "STEP #"), ("More on this:", "Schritt "), ("More on this:", "Étape ")] {
        let text = format!(
            "\
How to splice a rope

A splice is stronger than any knot, and it is the first thing that a deck hand learns on the Westhaven ferry. All you need is a rope of three strands.

{heading}

{step}1: Unlay the strands

Unlay the strands for about a hand's breadth and tape their ends, so that they do not come apart while you work.

{step}2: Tuck the first strand

Tuck the middle strand under one of the standing part, against the lay, and draw it tight."
        );
        let roles = common::roles(&Parser::default(), &text);
        assert_eq!(roles[2..], ["related^", "subheading", "paragraph", "subheading", "paragraph"], "{step}");
    }
}

#[test]
fn the_last_entry_of_a_long_list_below_links_is_text() {
    let names =
        ["Old Smokehouse", "Harbour Museum", "Quay Street Books", "Tern", "Cold Ashby Chapel", "Gull", "North Bank Baths", "Marsh Lighthouse"];
    let links = "Related stories:\n\nWhere to stay in Westhaven this summer\nTen walks along the coast with a dog\n\n";
    let mut text = format!("The best of Westhaven\n\n{}\n\n", TEXT[0]);
    for (number, name) in (1..).zip(names) {
        let above = if number == names.len() { links } else { "" };
        text += &format!("{above}{number}. The {name}\n\nThe {name} opens at nine and shuts when the last guest has gone, which may be late.\n\n");
    }
    let article = copydesk::parse_article(&text).unwrap();
    let body = common::body(&article);
    assert_eq!(body.len(), 1 + 2 * names.len(), "{body:#?}");
    assert!(body.contains(&"8. The Marsh Lighthouse"));
}

#[test]
fn a_list_of_links_ends_where_the_text_counts_on() {
    let item =
        |number: &str, name: &str| format!("{number} {name}\n\n{name} opens at nine and shuts when the last guest has gone, which may be late.\n\n");
    let links = "Related stories:\n\nWhere to stay in Westhaven this summer\nTen walks along the coast with a dog\n\n";
    for (heading, numbers) in
        [("The best of Westhaven, one to three", ["1.", "2.", "3."]), ("The best of Westhaven, counted down", ["3.", "2.", "1."])]
    {
        let [first, second, third] = numbers;
        let text = [
            format!("{heading}\n\n{}\n\n", TEXT[0]),
            item(first, "The Old Smokehouse"),
            links.to_owned(),
            item(second, "The Harbour Museum"),
            links.to_owned(),
            item(third, "Marsh Lighthouse"),
        ]
        .concat();
        let article = copydesk::parse_article(&text).unwrap();
        let body = common::body(&article);
        for name in [format!("{second} The Harbour Museum"), format!("{third} Marsh Lighthouse")] {
            assert!(body.contains(&&*name), "{name} is none of {body:?}");
        }
        assert!(!body.iter().any(|text| text.contains("Ten walks")), "{body:?}");
    }
}
