//! The page's title above the headline, which says the same, more or less.

use copydesk::{Role, parse_article};

const BODY: &str = "By Ada Quill\n\n\
The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.\n\n\
Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.";

#[test]
fn a_title_that_differs_in_marks_says_the_headline_again() {
    for (title, headline) in [
        ("\"Safe\" ferry to Westhaven sails again", "“Safe” ferry to Westhaven sails again"),
        ("'Safe' ferry to Westhaven sails again", "“Safe” ferry to Westhaven sails again"),
        ("Safe ferry to Westhaven sails again", "»Safe« ferry to Westhaven sails again"),
        ("Ferry's owner: 'Never again'", "Ferry’s owner: “Never again”"),
        ("Ferry to Westhaven sails again - after nine days", "Ferry to Westhaven sails again – after nine days"),
        ("Ferry to Westhaven sails again -- after nine days", "Ferry to Westhaven sails again—after nine days"),
        ("Ferry to Westhaven sails again", "Ferry to West\u{ad}haven sails again"),
        ("Ferry to Westhaven sails again", "Ferry to Westhaven sails again."),
    ] {
        for (site, menu) in [("", ""), ("", "Menu\nHome\n\n"), (" | Harbour Gazette", ""), (" | Harbour Gazette", "Menu\nHome\n\n")] {
            let text = format!("{title}{site}\n{menu}{headline}\n\n{BODY}");
            let article = parse_article(&text).expect("there is a body");
            let said = article.lines.iter().filter(|line| line.role == Role::Headline).count();
            assert_eq!(said, 2, "{title}{site} {menu:?} {headline}");
        }
    }
}

#[test]
fn a_sentence_that_says_the_headline_within_the_text_stays() {
    let headline = "Ferry to Westhaven sails again";
    let text =
        format!("{headline} | Harbour Gazette\n\n{headline}\n\n{BODY}\n\n“{headline}.”\n\nSo it said on the board at the quay on Friday morning.");
    let article = parse_article(&text).expect("there is a body");
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text.contains(headline)));
}
