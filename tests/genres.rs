//! Genres whose text does not look like prose: reviews with their facts, talks, speeches.

mod common;

use common::{body, parse};

/// What a page shows above and below an article.
const MENU: &str = "Skip to content\nMenu\nNews\nSport\nCulture\nSign in\nSearch";
const FOOT: &str = "Share\nFacebook\nRead also\nTides for May\nGulls learn to open bins\nLeave a comment\nPrivacy\n© 2026 Harbour Gazette";

/// The article in a page of this head and this text must have the lines of the text for its body.
fn assert_body(head: &str, text: &str) {
    let page = format!("{MENU}\n{head}\n{text}\n{FOOT}");
    let article = parse(&page);
    assert_eq!(body(&article), text.lines().collect::<Vec<_>>(), "{page}");
}

#[test]
fn the_last_turns_of_a_talk_are_text_however_short() {
    assert_body(
        "The woman who mends bells: a talk\nBy Tom Hart\n9 October 2026",
        "Nora Pell has mended bells for thirty years, in churches, ships and one lighthouse. We asked her what they say.\n\
         Tom: You began on a ship, with a bell that nobody could ring, is that right?\n\
         Nora: It had been painted nine times. I took the paint off, and it sang.\n\
         Tom: What did the captain say when he heard it for the first time?\n\
         Nora: That it was too loud, and that he wanted the paint back.\n\
         Tom: And?\n\
         Nora: No.",
    );
    assert_body(
        "A mulher que conserta sinos\nPor Tomás Melo\n9 de outubro de 2026",
        "Há trinta anos que Nora Pais conserta sinos, em igrejas, barcos e num farol. Perguntámos-lhe o que eles dizem.\n\
         Tomás: Começou num barco, com um sino que ninguém conseguia tocar?\n\
         Nora: Tinha nove camadas de tinta. Tirei a tinta, e ele cantou.\n\
         Tomás: O que disse o capitão quando o ouviu pela primeira vez?\n\
         Nora: Que era alto demais, e que queria a tinta de volta.\n\
         Tomás: E agora?\n\
         Nora: Toca.",
    );
}
