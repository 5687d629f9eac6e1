//! Where the article ends: what stands between its last paragraphs, and what only looks like one of them.

use copydesk::{Kind, Role, parse_article};

const TEXT: &str = "\
The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.
Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.
The island's shops had run out of milk on the fourth day and of bread on the sixth, and the school sent its children home.
“We know what these nine days have meant for people here,” said Idris Vane, the chief engineer.";

#[test]
fn a_link_between_paragraphs_does_not_end_it() {
    for (heading, link) in [("Also read", "Tram may return to the quay"), ("Related articles", "Why the lock breaks every summer")] {
        let last = "The council wants a fund for traders who can prove a loss, and will vote on it in the first week of December.";
        let text = format!("Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\n{heading}\n{link}\n{last}\nNeither side expects an easy evening.");
        let article = parse_article(&text).expect("there is a body");
        let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
        assert!(paragraphs.contains(&last), "{heading}: {paragraphs:#?}");
        assert!(!paragraphs.contains(&link), "{heading}: {paragraphs:#?}");
    }
}

#[test]
fn a_sentence_about_the_author_ends_it() {
    for (byline, sentence) in [
        ("By Ada Quill", "Ada Quill is a novelist. Her last book is The North Bank (Quay Editions)."),
        ("Ada Quill", "Ada Quill writes about boats and bread."),
    ] {
        let text = format!("Ferry to Westhaven sails again\n{byline}\n{TEXT}\n{sentence}");
        let article = parse_article(&text).expect("there is a body");
        let last = article.lines.last().expect("there are lines");
        assert_eq!(last.role, Role::Boilerplate(Kind::AuthorBio), "{sentence}");
        assert_eq!(article.paragraphs.len(), 4, "{sentence}");
    }
}

#[test]
fn a_sentence_about_somebody_else_stays() {
    let sentence = "Idris Vane is to speak to the traders on Monday, and the harbour's bakery will open an hour early.";
    let text = format!("Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\n{sentence}");
    let article = parse_article(&text).expect("there is a body");
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == sentence), "{:#?}", article.paragraphs);
}

#[test]
fn a_note_that_the_article_goes_on_does_not_end_it() {
    let last = "Earlier, the council had put off its meeting until two after members came in with placards and would not sit down.";
    for note in ["Story continues below this ad", "Article continues after advertisement", "Watch: The first crossing in nine days"] {
        let text = format!(
            "Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\n{note}\n{last}\nMust Read\n1Why gold is up\n2Tides for May\n\
             (With inputs from agencies)\nAda Quill\nAda Quill is a senior correspondent of the Gazette. She covers the harbour."
        );
        let article = parse_article(&text).expect("there is a body");
        assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == last), "{note}: {:#?}", article.paragraphs);
    }
}
