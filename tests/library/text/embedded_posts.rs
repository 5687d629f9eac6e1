//! Posts from social networks within the text are media, and what leads up to them is text.

use crate::common::ferry::Ferry;
use crate::common::{self, parse};
use copydesk::{Kind, Role};

const MEDIA: Role = Role::Boilerplate(Kind::Media);

/// The language, and a post whose last line says who wrote it and when.
const POSTS: &[(&str, &[&str])] = &[
    ("en", &["First crossing in eleven weeks and not a seat to be had", "— Ada Quill (@adaquill) October 9, 2026"]),
    ("en", &["Look who is back! #ladymarsh", "pic.example.com/a1B2c3", "— Ada Quill (@adaquill.example.com) October 9, 2026 at 7:30 AM"]),
    ("de", &["Endlich wieder @hafenamt: die Fähre fährt.", "Alle an Bord #fähre", "— Ada Quill (@adaquill) 9. Oktober 2026"]),
    ("es", &["Vuelve el barco y no cabe un alma", "— Ada Quill (@adaquill) 9 de octubre de 2026"]),
];

#[test]
fn a_post_above_its_authors_name_is_no_text() {
    for (language, post) in POSTS {
        let ferry = Ferry::in_language(language);
        let [first, second] = ferry.text;
        for blank in ["\n\n", "\n"] {
            let text = [&[ferry.headline, first], *post, &[second]].concat().join(blank);
            let article = parse(&text);
            let paragraphs = common::body(&article);
            assert_eq!(paragraphs, [first, second], "{text}");
            assert!(article.lines.iter().filter(|line| line.role == MEDIA).count() == post.len(), "{text}");
        }
    }
}

#[test]
fn a_post_between_name_and_time_is_no_text() {
    let ferry = Ferry::in_language("en");
    let [first, second] = ferry.text;
    for post in [
        &["Ada Quill", "@adaquill", "First crossing in eleven weeks and not a seat to be had.", "7:30 AM · Oct 9, 2026"][..],
        &["Ada Quill", "@adaquill", "Follow", "Look who is back", "All aboard!", "7:30 AM · Oct 9, 2026 · 12.4K Views"],
        &["Ada Quill", "@adaquill.example.com", "Vuelve el barco y no cabe un alma", "17:30 · 9 oct 2026"],
    ] {
        let text = [&[ferry.headline, first], post, &[second]].concat().join("\n");
        let article = parse(&text);
        assert_eq!(common::body(&article), [first, second], "{text}");
        assert_eq!(article.lines.iter().filter(|line| line.role == MEDIA).count(), post.len(), "{article}");
    }
    let text = [ferry.headline, first, "The ferry was last seen by the harbour's camera.", "7:30 AM · Oct 9, 2026", second].join("\n");
    assert!(common::body(&parse(&text)).contains(&"The ferry was last seen by the harbour's camera."));
}

#[test]
fn the_sentence_above_a_post_stays() {
    let ferry = Ferry::in_language("en");
    let [first, second] = ferry.text;
    let lead = "The mate, who has sailed with her since 1998, was the first to tell of it that morning:";
    let post = ["First crossing in eleven weeks and not a seat to be had", "— Ada Quill (@adaquill) October 9, 2026"];
    let text = [ferry.headline, first, lead, post[0], post[1], second].join("\n\n");
    let article = parse(&text);
    let paragraphs = common::body(&article);
    assert_eq!(paragraphs, [first, lead, second]);
}

#[test]
fn a_paragraph_too_long_for_a_post_stays() {
    let ferry = Ferry::in_language("en");
    let [first, second] = ferry.text;
    let long = format!("{first} {second} {first}");
    let text = [ferry.headline, second, &long, "— Ada Quill (@adaquill) October 9, 2026", first].join("\n\n");
    let article = parse(&text);
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == long.as_str()));
}
