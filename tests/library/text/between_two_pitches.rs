//! A paragraph between two lines of boilerplate: cut if it goes on with the pitch, kept if it is the article's.

use crate::common::{parse, role};
use copydesk::{Parser, Rule};

/// A report with these lines between its second and third paragraph.
fn report(inset: &str) -> String {
    format!(
        "Harbour to close its lock for a month\n\nBy Ada Quill\n\n\
         The lock at Westhaven will be shut for all of November, the harbour board said on Monday, because two of its gates have to be lifted out.\n\n\
         Divers found rust as deep as a thumb along the lower hinges, and the maker of the gates closed down in the spring of last year.\n\n\
         {inset}\n\n\
         Boats that are on the river now have until Friday to leave it, or they will spend the winter there, the board's engineer said.\n\n\
         The new hinges are being cast in the north and will come by train, since the road over the moor is too steep for the lorry.\n"
    )
}

fn roles(text: &str) -> Vec<String> {
    parse(text).lines.iter().map(role).collect()
}

#[test]
fn what_a_pitch_goes_on_to_say_is_cut_with_it() {
    let inset = "Sign up for the Harbour Gazette newsletter\n\nSimply pop your email into the box at the top and get the stories direct to you\n\n\
                 You can unsubscribe from this service at any time, and your address stays with us.";
    let text = report(inset);
    assert_eq!(parse(&text).paragraphs.len(), 4, "{:?}", roles(&text));
    assert_eq!(roles(&text).iter().filter(|role| role.starts_with("newsletter")).count(), 3, "{:?}", roles(&text));
}

#[test]
fn a_paragraph_between_two_links_or_two_pitches_stays() {
    let paragraph = "The board looked at a ferry for the time, but the only one for hire draws more water than the river has in autumn.";
    for pitch in ["Read more: How the lock was built", "Sign up for the Harbour Gazette newsletter", "Advertisement"] {
        let text = report(&format!("{pitch}\n\n{paragraph}\n\n{pitch}"));
        assert!(parse(&text).paragraphs.iter().any(|own| own.text == paragraph), "{pitch}: {:?}", roles(&text));
    }
}

#[test]
fn a_line_kept_by_an_own_rule_stays_between_two_pitches() {
    let line = "Simply pop your email into the box at the top and get the stories direct to you";
    let text = report(&format!(
        "Sign up for the Harbour Gazette newsletter\n\n{line}\n\nYou can unsubscribe from this service at any time, and your address stays with us."
    ));
    let parser = Parser::builder().rule(Rule::content("pop").contains("pop your email")).build().unwrap();
    assert!(parser.parse(&text).unwrap().paragraphs.iter().any(|own| own.text == line));
}

#[test]
fn a_heading_and_a_sentence_above_a_sign_ups_field_are_part_of_it() {
    let sentence = "A guide through the most important stories of the morning, delivered Monday through Friday.";
    let roles = |inset: &str| roles(&report(inset))[4..6].to_vec();
    assert_eq!(roles(&format!("Get Starting Point\n\n{sentence}\n\nEnter email\n\nSign up")), ["newsletter", "newsletter"]);
    let paragraph =
        "“The gates weigh nine tons each,” the engineer said, “and the crane that can lift them is in the north until the middle of the month.”";
    assert_eq!(roles(&format!("Nine tons\n\n{paragraph}\n\nEnter email\n\nSign up")), ["subheading", "paragraph"]);
}
