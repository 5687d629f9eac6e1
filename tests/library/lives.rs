//! What a page says of its author in the midst of the article: between byline and text, between paragraphs, at the text's end.

use crate::common::boat::BODY;
use crate::common::{body, parse};
use copydesk::{Kind, Role};

const HEADLINE: &str = "Ferry to Westhaven sails again after nine days";

/// Whether the sentence is the author's life below the byline, and at the text's end.
fn is_life(byline: &str, life: &str) -> [bool; 2] {
    let paragraphs = body(&parse(&format!("{HEADLINE}\n\n{byline}\n\n{BODY}"))).len();
    [format!("{HEADLINE}\n\n{byline}\n\n{life}\n\n{BODY}"), format!("{HEADLINE}\n\n{byline}\n\n{BODY}\n\n{life}")].map(|text| {
        let article = parse(&text);
        let line = article.lines.iter().find(|line| text[line.span.clone()] == *life).expect("every line has a role");
        assert!(article.byline.is_some() && body(&article).len() + 1 >= paragraphs);
        line.role == Role::Boilerplate(Kind::AuthorBio)
    })
}

#[test]
fn a_sentence_that_begins_with_the_authors_name_tells_of_the_author() {
    for (byline, life) in [
        ("By Ada Quill", "Ada Quill is the Gazette's harbour writer, and has been at sea since she was nine."),
        ("By Ada Quill", "Ada has written about boats and their crews for nine years."),
        ("By Ada Quill", "Quill specializes in ferries and in those who sail on them."),
        ("By Ada Quill", "Ada holds a degree in shipbuilding from the school at Brindle."),
        ("Von Anna Weller", "Anna Weller ist seit neun Jahren beim Hafenkurier und schreibt über Schiffe."),
        ("Von Anna Weller", "Anna hat in Kiel studiert und war vorher auf See."),
        ("Par Camille Weller", "Camille Weller couvre la vie du port depuis neuf ans."),
        ("Por Lucía Weller", "Lucía Weller escribe sobre barcos desde hace nueve años."),
    ] {
        assert_eq!(is_life(byline, life), [true, true], "{life}");
    }
}

#[test]
fn a_sentence_about_another_or_about_what_the_author_did_in_the_story_is_text() {
    for (byline, life) in [
        ("By Ada Quill", "Tom Bellweather is the keeper of the post office, and has waited for nine sacks of letters."),
        ("By Ada Quill", "Ada Quill fell into the harbour on the way to the boat and was pulled out by the crew."),
        ("By Ada Quill", "“Ada Quill is the best pilot we have,” said the man at the wheel."),
    ] {
        assert_eq!(is_life(byline, life), [false, false], "{life}");
    }
}

#[test]
fn whoever_the_text_tells_of_further_down_is_no_author() {
    let life = "Ada Quill is the first woman who steers the ferry, and has done so for nine years.";
    let story = "Her mother was a pilot as well. Quill says that the sea has never asked who holds the wheel, and that the crew has not either.";
    let text = format!("{HEADLINE}\n\nBy Ada Quill\n\n{life}\n\n{story}\n\n{BODY}");
    assert!(body(&parse(&text)).contains(&life));
}
