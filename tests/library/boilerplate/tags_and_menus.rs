//! Lines of few words below an article: tags, buttons, menus, and boxes that announce their end.

use copydesk::{Kind, Parser, Role, Rule, Until};

use crate::common::ferry::Ferry;
use crate::common::{self, parse};

/// The roles of these lines below an article in `language`.
fn below(language: &str, foot: &str) -> Vec<Role> {
    let Ferry { headline, text, .. } = Ferry::in_language(language);
    let page = format!("{headline}\n{}\n{foot}", text.join("\n"));
    let article = parse(&page);
    let lines = article.lines.len() - foot.lines().count();
    article.lines[lines..].iter().map(|line| line.role).collect()
}

/// Fails unless the lines that are marked with `+` have this kind, and the others do not.
fn assert_are(kind: Kind, language: &str, marked: &str) {
    let foot: Vec<&str> = marked.lines().map(|line| line.strip_prefix('+').unwrap_or(line)).collect();
    let roles = below(language, &foot.join("\n"));
    for (line, role) in marked.lines().zip(roles) {
        assert_eq!(role == Role::Boilerplate(kind), line.starts_with('+'), "{line} is {role:?}, of {marked}");
    }
}

#[test]
fn tags_a_line_each_are_tags_to_the_end_of_their_list() {
    for (language, foot) in [
        ("en", "+Topics\n+ferries\n+harbours\n+shipyards\n+tides\n+lighthouses\n+weather\nShare this story\nFacebook"),
        ("de", "+Mehr lesen über\n+Fähren\n+Werften\n+Wetter\nAuf Facebook teilen"),
        ("es", "+Temas de este artículo\n+Puertos\n+Astilleros\nCompartir en Facebook"),
        ("fr", "+Sur ces sujets\n+Ports\n+Chantiers navals\nPartager sur Facebook"),
        ("nl", "+Onderwerpen in dit artikel\n+Veerboten\n+Scheepswerven\nDeel op Facebook"),
    ] {
        assert_are(Kind::Tags, language, foot);
    }
}

#[test]
fn below_more_on_this_topic_words_of_the_text_are_tags_and_titles_are_links() {
    for (language, foot) in [
        ("de", "+Weitere Themen\n+Fähre\n+Verkehr\nAuf Facebook teilen"),
        ("es", "+Temas relacionados\n+Transbordador\n+Puertos\nCompartir en Facebook"),
        ("fr", "+Plus de sujets\n+Plongeurs\n+Transports\nPartager sur Facebook"),
        ("nl", "+Meer over dit onderwerp:\n+Veerboot\n+Verkeer\nDeel op Facebook"),
    ] {
        let words: Vec<&str> = foot.lines().map(|line| line.trim_start_matches('+')).collect();
        let text = Ferry::in_language(language).text.join(" ").to_lowercase();
        assert!(text.contains(&words[1].to_lowercase()), "{} is no word of the article: {text}", words[1]);
        assert_are(Kind::Tags, language, foot);
    }
    assert_are(
        Kind::Related,
        "de",
        "+Weitere Themen\n+Neun Wochen lang lag das alte Schiff in der Werft\n+Der Rat streitet über den neuen Kai im Westhafen",
    );
    assert_are(Kind::Related, "nl", "+Meer over dit onderwerp:\n+Landbouw\n+Tuinen");
}

#[test]
fn a_hashtag_in_a_line_of_its_own_is_a_tag() {
    for language in ["en", "de", "pl"] {
        assert_are(Kind::Tags, language, "+#harbour\n+#Köprü\n+#ferries2026");
    }
}

#[test]
fn a_button_has_the_kind_of_its_neighbours() {
    assert_are(Kind::Social, "en", "+Share this\n+Facebook\n+Email\n+LinkedIn\nPrint");
    assert_are(Kind::Social, "de", "+Teilen\n+Facebook\n+WhatsApp\n+E-Mail");
    assert_are(Kind::Newsletter, "en", "+Sign up for the Harbour Letter, our weekly newsletter\n+Enter your email\n+Subscribe");
}

#[test]
fn labels_below_a_contact_label_are_a_menu() {
    assert_are(Kind::Navigation, "en", "Contact us\n+Careers\n+Investors\n+Our boats");
}

#[test]
fn a_press_contact_is_no_menu() {
    assert_are(Kind::Contact, "en", "+Press contact\n+Idris Vane\n+Westhaven Ferries");
}

#[test]
fn a_box_that_announces_its_end_is_cut() {
    for (language, start, end) in [
        ("en", "list of 2 items", "end of list"),
        ("en", "Skip Recommended and continue reading", "End of Recommended"),
        ("es", "Saltar Recomendamos y continuar leyendo", "Fin de Recomendamos"),
        ("pt", "Pule Mais lidas e continue lendo", "Fim do Mais lidas"),
    ] {
        let ferry = Ferry::in_language(language);
        let (above, rest) = ferry.text.split_at(ferry.text.len() - 2);
        let titles = ["Gulls take over the market square", "The keeper of the last light goes home"];
        let page = [&[ferry.headline][..], above, &[start], &titles, &[end], rest].concat().join("\n");
        let article = parse(&page);
        assert_eq!(common::body(&article), ferry.text, "{start}");
    }
}

#[test]
fn lines_of_an_own_section_are_no_tags() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let parser = Parser::builder()
        .rule(Rule::heading("gazette/more", Kind::Related, Until::End).whole("More of the Gazette"))
        .build()
        .expect("the rule can work");
    let page = format!("{headline}\n{}\nMore of the Gazette\nferry\nWesthaven\npropeller", text.join("\n"));
    let article = parser.parse(&page).expect("there is an article");
    assert!(article.lines.iter().rev().take(4).all(|line| line.role == Role::Boilerplate(Kind::Related)), "{article}");
}
