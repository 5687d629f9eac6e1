//! Texts of up to fifty thousand words and more come back whole.

use crate::common::parse;
use copydesk::{Article, Kind, Role};

/// What the sentences are made of: who, what they did, to what, and when or why; no two sentences of some thousands are the same.
const ENGLISH: [[&str; 7]; 4] = [
    [
        "The ferryman",
        "My grandmother",
        "The keeper of the light",
        "A boy from the next village",
        "The doctor",
        "Nobody in the harbour",
        "Her brother",
    ],
    ["mended", "had long forgotten", "sold", "carried", "looked after", "wrote down the price of", "never spoke about"],
    [
        "the old nets",
        "a boat without a name",
        "the bell of the chapel",
        "two sacks of flour",
        "the letters from the mainland",
        "that stove",
        "his coat",
    ],
    [
        "before the winter came, because the roads were still open then.",
        "in the year when the pier burned, and it cost more than anyone had.",
        "as if it were the most ordinary thing in the world, which it was not.",
        "while the rain stood over the bay for the third week.",
        "and told the rest of us about it only at Christmas.",
        "for a reason that is in none of the papers I have read since.",
        "until the schoolmaster asked, who asked about everything.",
    ],
];
const GERMAN: [[&str; 7]; 4] = [
    ["Der Fährmann", "Meine Großmutter", "Der Leuchtturmwärter", "Ein Junge aus dem Nachbardorf", "Die Ärztin", "Niemand am Hafen", "Ihr Bruder"],
    ["flickte", "verkaufte", "trug", "hütete", "vergaß", "versteckte", "suchte"],
    ["die alten Netze", "ein Boot ohne Namen", "die Glocke der Kapelle", "zwei Säcke Mehl", "die Briefe vom Festland", "jenen Ofen", "seinen Mantel"],
    [
        "noch vor dem Winter, weil die Straßen da offen waren.",
        "in dem Jahr, als die Mole brannte, und es kostete mehr, als alle hatten.",
        "als wäre es das Gewöhnlichste von der Welt, was es nicht war.",
        "während der Regen die dritte Woche über der Bucht stand.",
        "und erzählte es uns anderen erst an Weihnachten.",
        "aus einem Grund, der in keinem der Papiere steht, die ich gelesen habe.",
        "bis der Lehrer fragte, der nach allem fragte.",
    ],
];

/// The sentence with this number: the numbers' digits to the base of seven choose the parts.
fn sentence(parts: &[[&str; 7]; 4], number: usize) -> String {
    let digit = |place: u32| number / 7_usize.pow(place) % 7;
    let [who, did, what, when] = [digit(0), (digit(1) + number) % 7, digit(2), (digit(3) + 2 * number) % 7];
    format!("{} {} {} {}", parts[0][who], parts[1][did], parts[2][what], parts[3][when])
}

/// Paragraphs of four to six sentences.
fn paragraphs(parts: &[[&str; 7]; 4], count: usize) -> Vec<String> {
    let of = |number: usize| (0..4 + number % 3).map(|at| sentence(parts, 6 * number + at)).collect::<Vec<_>>().join(" ");
    (0..count).map(of).collect()
}

/// How many of these paragraphs the article holds.
fn kept(article: &Article<'_>, paragraphs: &[String]) -> usize {
    paragraphs.iter().filter(|&paragraph| article.paragraphs.iter().any(|kept| kept.text == *paragraph)).count()
}

#[test]
fn an_article_of_fifty_thousand_words_comes_back_whole() {
    for (title, parts) in [("The winter the pier burned", &ENGLISH), ("Der Winter, in dem die Mole brannte", &GERMAN)] {
        for (count, between) in [(100, "\n\n"), (300, "\n"), (700, "\n\n")] {
            let body = paragraphs(parts, count);
            let text = format!("{title}\n\n{}", body.join(between));
            let article = parse(&text);
            assert_eq!(kept(&article, &body), count, "{title}, {} words", text.split_whitespace().count());
        }
    }
}

#[test]
fn a_long_article_leaves_menu_and_trailer_out() {
    let body = paragraphs(&ENGLISH, 400);
    let menu = "Home\nNews\nHarbour\nWeather\nTides\nSubscribe\nSign in\nThe winter the pier burned\nBy Ada Quill\n9 October 2026";
    let trailer = "Related stories\nA new bell for the chapel\nFlour is dearer than ever\nSubscribe to our newsletter\n© 2026 The Gazette. All rights reserved.";
    let text = format!("{menu}\n{}\n{trailer}", body.join("\n"));
    let article = parse(&text);
    assert_eq!(kept(&article, &body), body.len());
    assert_eq!(article.headline.as_ref().map(|headline| &*headline.text), Some("The winter the pier burned"));
    let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
    assert!(roles[..7].iter().chain(&roles[roles.len() - 5..]).all(|role| matches!(role, Role::Boilerplate(_))), "{roles:?}");
    assert_eq!(roles.last(), Some(&Role::Boilerplate(Kind::Copyright)));
}
