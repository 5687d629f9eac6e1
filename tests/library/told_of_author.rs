//! What is said of the author whom the byline names: right below it, and below the text.

use crate::common::ferry::Ferry;
use crate::common::{parse, role};
use copydesk::{Article, Kind, Role};

/// The language, its byline, what is said of the author below it, and the same below the text, where the first or the last name is enough.
const LIVES: [(&str, &str, &str, &str); 9] = [
    (
        "en",
        "By Ada Quill",
        "Ada Quill, PhD, is a sailor who came to the Gazette in 2019. She keeps two boats and no car.",
        "Quill covers boats and whoever needs one.",
    ),
    (
        "de",
        "Von Ada Quill",
        "Ada Quill ist auf der Insel groß geworden und segelt bei jedem Wetter.",
        "Ada berichtet von der Küste und ihren Schiffen.",
    ),
    ("fr", "Par Ada Quill", "Ada Quill couvre les ports de la côte depuis neuf ans et navigue.", "Ada vit sur une barge avec deux chats."),
    ("es", "Por Ada Quill", "Ada Quill cubre los puertos de la costa y navega en su tiempo libre.", "Ada vive en una barcaza con dos gatos."),
    ("it", "Di Ada Quill", "Ada Quill scrive di porti e di barche, quando non naviga.", "Quill vive su una chiatta con due gatti."),
    ("pt", "Por Ada Quill", "Ada Quill cobre os portos da costa e navega nas horas vagas.", "Ada vive numa barcaça com dois gatos."),
    ("nl", "Door Ada Quill", "Ada Quill schrijft over havens en over wie er vaart.", "Ada woont op een aak met twee katten."),
    ("pl", "Autor: Ada Quill", "Ada Quill jest żeglarką i pisze o portach wybrzeża.", "Ada mieszka na barce z dwoma kotami."),
    ("sv", "Av Ada Quill", "Ada Quill bevakar hamnarna längs kusten och seglar gärna.", "Ada bor på en pråm med två katter."),
];

fn page(language: &str, byline: &str, above: &str, below: &str) -> String {
    let ferry = Ferry::in_language(language);
    format!("{}\n\n{byline}\n{above}\n\n{}\n\n{below}\n", ferry.headline, ferry.text.join("\n\n"))
}

/// The line's role, as the margin has it.
fn role_of(article: &Article<'_>, text: &str, line: &str) -> String {
    article.lines.iter().find(|own| &text[own.span.clone()] == line).map(role).unwrap_or_default()
}

#[test]
fn what_is_said_of_whom_the_byline_names_is_no_text() {
    for (language, byline, above, below) in LIVES {
        let text = page(language, byline, above, below);
        let article = parse(&text);
        let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
        assert_eq!(paragraphs, Ferry::in_language(language).text, "{language}");
        assert_eq!([above, below].map(|line| role_of(&article, &text, line)), ["author_bio"; 2], "{language}");
        assert_eq!(article.authors(), ["Ada Quill"], "{language}");
    }
}

#[test]
fn how_to_reach_the_author_below_the_text_is_no_part_of_it() {
    for line in ["Ada Quill: 020 555 0134 or ada@gazette.example; Quill writes about ports and the people in them.", "Ada Quill: ada@gazette.example"]
    {
        let text = page("en", "By Ada Quill", "", line);
        let article = parse(&text);
        assert_eq!(article.paragraphs.len(), 2, "{line}");
        assert_ne!(role_of(&article, &text, line), "paragraph");
    }
}

#[test]
fn what_is_said_of_whom_the_article_is_about_stays() {
    let above = "Ada Quill is the first woman to steer it, and she has waited for the day for nine years.";
    let text = page("en", "By Ada Quill", above, "").replace("Ferry to Westhaven", "Ada Quill takes the ferry");
    assert_eq!(role_of(&parse(&text), &text, above), "paragraph");
    let other = "Tom Mole has steered it since 1998, and his father did before him, the owner said.";
    let text = page("en", "By Ada Quill", "", other);
    assert_eq!(role_of(&parse(&text), &text, other), "paragraph");
}

#[test]
fn gifts_and_pointers_in_brackets_are_none_of_clean_text() {
    for (line, kind) in [
        ("We cannot do this without your help. Support our newsroom by giving as little as a pound a month.", Kind::Donation),
        ("[Related: The shaft of a ferry breaks, and a town has to learn how to wait for nine days.]", Kind::Related),
    ] {
        let text = page("en", "By Ada Quill", "", line);
        let article = parse(&text);
        assert_eq!(article.lines.last().map(|line| line.role), Some(Role::Boilerplate(kind)), "{line}");
    }
}
