//! What a page says about its author, below the byline, between paragraphs or at the end: no text, but an author bio.

use crate::common::boat::BODY;
use crate::common::ferry::Ferry;
use crate::common::{self, body, last_role, parse, role_of};
use copydesk::{Kind, Role};

const HEADLINE: &str = "Ferry to Westhaven sails again after nine days";

/// Whether the sentence is an author bio: below the byline, and at the text's end.
fn is_life(byline: &str, life: &str) -> [bool; 2] {
    let paragraphs = body(&parse(&format!("{HEADLINE}\n\n{byline}\n\n{BODY}"))).len();
    [format!("{HEADLINE}\n\n{byline}\n\n{life}\n\n{BODY}"), format!("{HEADLINE}\n\n{byline}\n\n{BODY}\n\n{life}")].map(|text| {
        let article = parse(&text);
        assert!(article.byline.is_some() && body(&article).len() + 1 >= paragraphs);
        role_of(&article, &text, life) == Kind::AuthorBio.into()
    })
}

#[test]
fn a_sentence_that_begins_with_the_authors_name_tells_of_the_author() {
    for (byline, life) in [
        ("By Ada Quill", "Ada Quill is the Gazette's harbour writer, and has been at sea since she was nine."),
        ("By Ada Quill", "Ada has written about boats and their crews for nine years."),
        ("By Ada Quill", "Quill specializes in ferries and in those who sail on them."),
        ("By Ada Quill", "Ada holds a degree in shipbuilding from the school at Brindle."),
        ("By Ada Quill", "Ada explores what keeps small harbours and their boats alive."),
        ("By Ada Quill and Tom Bellweather", "Tom Bellweather advises the harbour board on tides and lamps."),
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
fn a_life_that_the_text_goes_on_to_tell_is_text_and_no_author_bio() {
    let life = "Ada Quill is the first woman who steers the ferry, and has done so for nine years.";
    let story = "Her mother was a pilot as well. Quill says that the sea has never asked who holds the wheel, and that the crew has not either.";
    let text = format!("{HEADLINE}\n\nBy Ada Quill\n\n{life}\n\n{story}\n\n{BODY}");
    assert!(body(&parse(&text)).contains(&life));
}

/// The language, a byline, a bio with the whole name to stand below the byline, and one with half of the name to stand below the text.
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

#[test]
fn a_sentence_about_the_person_in_the_byline_is_an_author_bio() {
    for (language, byline, above, below) in LIVES {
        let text = page(language, byline, above, below);
        let article = parse(&text);
        let paragraphs = common::body(&article);
        assert_eq!(paragraphs, Ferry::in_language(language).text, "{language}");
        assert_eq!([above, below].map(|line| role_of(&article, &text, line)), [Role::Boilerplate(Kind::AuthorBio); 2], "{language}");
        assert_eq!(article.authors(), ["Ada Quill"], "{language}");
    }
}

#[test]
fn the_authors_contact_line_below_the_text_is_cut() {
    for line in ["Ada Quill: 020 555 0134 or ada@gazette.example; Quill writes about ports and the people in them.", "Ada Quill: ada@gazette.example"]
    {
        let text = page("en", "By Ada Quill", "", line);
        let article = parse(&text);
        assert_eq!(article.paragraphs.len(), 2, "{line}");
        assert_ne!(role_of(&article, &text, line), Role::Paragraph, "{line}");
    }
}

#[test]
fn a_sentence_about_the_person_the_article_is_about_stays() {
    let above = "Ada Quill is the first woman to steer it, and she has waited for the day for nine years.";
    let text = page("en", "By Ada Quill", above, "").replace("Ferry to Westhaven", "Ada Quill takes the ferry");
    assert_eq!(role_of(&parse(&text), &text, above), Role::Paragraph);
    let other = "Tom Mole has steered it since 1998, and his father did before him, the owner said.";
    let text = page("en", "By Ada Quill", "", other);
    assert_eq!(role_of(&parse(&text), &text, other), Role::Paragraph);
}

#[test]
fn donation_pitches_and_bracketed_links_are_cut_from_clean_text_too() {
    for (line, kind) in [
        ("We cannot do this without your help. Support our newsroom by giving as little as a pound a month.", Kind::Donation),
        ("This post contains affiliate links. If you buy through them we may earn a small commission, at no extra cost to you.", Kind::Disclaimer),
        ("[Related: The shaft of a ferry breaks, and a town has to learn how to wait for nine days.]", Kind::Related),
    ] {
        let text = page("en", "By Ada Quill", "", line);
        let article = parse(&text);
        assert_eq!(last_role(&article), Some(Role::Boilerplate(kind)), "{line}");
    }
}

#[test]
fn a_name_over_a_bio_at_the_end_is_the_byline_of_an_unsigned_text() {
    for card in [
        "Tom Bellweather\nHead of Repairs, Tidewater Yards\nTom leads the repairs of all boats at Tidewater Yards, and he has taken four ferries apart.",
        "Mary Lake\nMary Lake looks after the books of three small harbours and counts their seals on Sundays.",
    ] {
        let text = format!("{HEADLINE}\n\n{BODY}\n\n{card}\nSubscribe to our newsletter");
        let article = parse(&text);
        assert_eq!(body(&article).len(), BODY.split("\n\n").count(), "{card}");
        assert_eq!(article.byline.as_deref(), card.lines().next());
        let lines = article.lines.iter().filter(|line| card.lines().any(|own| own == &text[line.span.clone()]));
        assert!(lines.clone().count() > 1 && lines.into_iter().all(|line| line.role == Role::Boilerplate(Kind::AuthorBio)), "{card}");
    }
}

#[test]
fn what_begins_with_the_authors_name_below_a_page_tells_of_the_author() {
    let life = "Ada taught at the school in Brindle for eleven years. She lives on the quay with two dogs.";
    for foot in ["© 2026 Harbour Gazette", "Tags: ferries, Westhaven"] {
        let text = format!("{HEADLINE}\n\nBy Ada Quill\n\n{BODY}\n\n{foot}\n\n{life}");
        assert_eq!(role_of(&parse(&text), &text, life), Kind::AuthorBio.into(), "{foot}");
        let other = life.replace("Ada ", "Idris ");
        let text = text.replace(life, &other);
        assert_ne!(role_of(&parse(&text), &text, &other), Kind::AuthorBio.into(), "{foot}");
    }
}

#[test]
fn a_byline_in_capitals_names_whom_the_life_names_in_small_letters() {
    for (byline, life) in [
        ("BY ADA QUILL AND TOM BELLWEATHER", "Ada is the lead harbour reporter. She was a deckhand before that."),
        ("By ADA QUILL", "Quill covers boats and those who sail on them for the Gazette."),
    ] {
        assert_eq!(is_life(byline, life), [true, true], "{life}");
    }
    assert_eq!(is_life("By ADA QUILL", "Adam is the keeper of the post office, and has waited for nine sacks of letters."), [false, false]);
}

#[test]
fn a_life_below_a_name_needs_no_full_stop_and_ends_the_list_above_it() {
    let life = "Olu writes about ferries and harbours for the Gazette, with eight years on the coast";
    let page = |line: &str| format!("{HEADLINE}\n\nBy Olu Quill\n\n{BODY}\n\nTopics\nferries\nWesthaven\nOlu Quill\n{line}");
    let kinds = |line: &str| parse(&page(line)).lines.iter().rev().take(2).map(|line| line.role.as_str()).collect::<Vec<_>>();
    assert_eq!(kinds(life), ["author_bio", "author_bio"]);
    assert_eq!(kinds("Olu Quill and the ferries that have left the harbour for good"), ["tags", "tags"]);
    assert_eq!(kinds("Oluwaseun harbour and the ferries that have left it for good"), ["tags", "tags"]);
}
