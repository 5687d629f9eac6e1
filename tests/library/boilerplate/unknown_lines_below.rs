//! Lines below or above an article that no rule knows: how their kind is told from what they hold and what is beside them.

use copydesk::{Kind, Role};

use crate::common::ferry::Ferry;
use crate::common::{parse, role_of};

/// An article below the page's title and a menu, with a footer; `above` stands over the headline, and `below` under the text.
fn page(language: &str, above: &[&str], below: &[&str]) -> String {
    let Ferry { headline, text, .. } = Ferry::in_language(language);
    let title = format!("{headline} | Harbour Gazette");
    let head = [&[&*title, "Menu", "Radio", "Podcasts"], above, &[headline], text].concat().join("\n\n");
    format!("{head}\n\n{}\n\n© 2026 Harbour Gazette\n\nRSS", below.join("\n"))
}

/// The roles of these lines of the page.
fn roles(page: &str, lines: &[&str]) -> Vec<Role> {
    let article = parse(page);
    lines.iter().map(|line| role_of(&article, page, line)).collect()
}

#[test]
fn a_label_over_nothing_is_cut_at_the_end() {
    for (language, label) in [
        ("en", "Quiet berths with a view of the reef"),
        ("de", "Ruhige Liegeplätze mit Blick aufs Riff"),
        ("es", "Amarres tranquilos con vistas al arrecife"),
        ("fr", "Des mouillages calmes avec vue sur le récif"),
        ("nl", "Rustige ligplaatsen met uitzicht op het rif"),
    ] {
        assert!(!roles(&page(language, &[], &[label]), &[label])[0].is_body(), "{label}");
    }
}

#[test]
fn list_items_at_the_end_stay() {
    let list = ["- nine fathoms of new rope for the anchor", "- a bucket of tar that the cook had boiled"];
    let below = [&["What the crew took aboard:"][..], &list].concat();
    assert!(roles(&page("en", &[], &below), &list).iter().all(|role| role.is_body()));
}

#[test]
fn addresses_prices_and_newsletter_names_tell_the_kind_of_an_unknown_line() {
    for (language, kind, line) in [
        ("en", Kind::Contact, "quay@harbour.example | (330) 555-0127"),
        ("de", Kind::Contact, "+49 40 555 01 27"),
        ("fr", Kind::Contact, "quai@port.example"),
        ("en", Kind::Advertisement, "Gull lantern $49.99"),
        ("de", Kind::Advertisement, "Möwenlampe 49,99 €"),
        ("en", Kind::Newsletter, "The Tidewatch Newsletter"),
        ("nl", Kind::Newsletter, "De Getijden-nieuwsbrief"),
        // Millions in a headline are no price.
        ("en", Kind::Related, "Council finds $5 million for the quay"),
        ("en", Kind::Related, "Ferry cost £90m more than planned"),
    ] {
        assert_eq!(roles(&page(language, &[], &[line]), &[line]), [Role::Boilerplate(kind)], "{line}");
    }
}

#[test]
fn what_begins_as_an_offer_does_is_one_below_an_article() {
    for (language, line) in [
        ("en", "Get a personal chart of the reef"),
        ("en", "20% off your first rope"),
        ("de", "Jetzt einen Liegeplatz mit Blick aufs Riff aussuchen"),
        ("fr", "Profitez de nos cartes du récif et du port"),
        ("nl", "Boek een ligplaats met uitzicht op het rif"),
    ] {
        assert_eq!(roles(&page(language, &[], &[line]), &[line]), [Role::Boilerplate(Kind::Advertisement)], "{line}");
    }
    // Beside an address, too.
    let below = ["quay@harbour.example", "Hire a boat with a crew"];
    assert_eq!(roles(&page("en", &[], &below), &below), [Role::Boilerplate(Kind::Contact), Role::Boilerplate(Kind::Advertisement)]);
}

#[test]
fn the_date_of_another_story_and_how_long_it_takes_to_read_are_that_storys() {
    let form = ["Sign up for more like this.", "Enter your email", "Subscribe"];
    let stories = [
        "Why the lamp on the pier burns blue",
        "The keeper has a theory, and nobody likes it.",
        "12 Oct 2025",
        "4 min read",
        "A tug for the winter and who will pay for it",
        "21 Sep 2025",
        "7 min read",
        "What the divers found below the old quay",
    ];
    let page = page("en", &[], &[&form[..], &stories].concat());
    assert_eq!(roles(&page, &form), [Role::Boilerplate(Kind::Newsletter); 3]);
    assert_eq!(roles(&page, &stories), [Role::Boilerplate(Kind::Related); 8]);
}

#[test]
fn what_stands_below_an_authors_life_tells_of_it_only_if_it_speaks_to_nobody() {
    let life = "Ada Quill is a reporter at the Gazette and has sailed since she was nine.";
    let more = "In her free time Ada keeps bees on the roof of the customs house.";
    let pitch = "Find the rope that holds your boat in any wind.";
    let kinds = |below: &[&str]| roles(&page("en", &[], below), below);
    assert_eq!(kinds(&[life, more]), [Role::Boilerplate(Kind::AuthorBio); 2]);
    assert_eq!(kinds(&[life, pitch]), [Role::Boilerplate(Kind::AuthorBio), Role::Boilerplate(Kind::Advertisement)]);
}

#[test]
fn titles_in_a_row_above_the_headline_are_other_stories() {
    let titles = [
        "Harbour board seeks a second tug for the winter",
        "Islanders march for a bridge to the mainland",
        "Who pays for the lamp at the end of the pier",
    ];
    assert_eq!(roles(&page("en", &titles, &[]), &titles), [Role::Boilerplate(Kind::Related); 3]);
    // Shorter labels in the same place are part of the menu.
    let menu = ["Ferries and tugs", "The mainland", "The lamp on the pier"];
    assert_eq!(roles(&page("en", &menu, &[]), &menu), [Role::Boilerplate(Kind::Navigation); 3]);
}

#[test]
fn a_date_is_no_phone_number() {
    let lines = ["Home", "", "Tides", "", "Harbour", "", "Radio", "", "Lamps", "", "Tides and lamps: 2026-10-09"];
    let found = roles(&page("en", &[], &lines), &lines[10..]);
    assert_ne!(found, [Role::Boilerplate(Kind::Contact)]);
}

#[test]
fn a_single_unknown_label_is_related_and_no_menu() {
    assert_eq!(roles(&page("en", &[], &["Island life"]), &["Island life"]), [Role::Boilerplate(Kind::Related)]);
}

#[test]
fn an_unknown_line_beside_an_offer_or_an_address_has_its_kind() {
    let offer = ["Book a demo", "", "Quiet berths", "", "© 2026 Gull Marina"];
    assert_eq!(roles(&page("en", &[], &offer), &offer[2..3]), [Role::Boilerplate(Kind::Advertisement)]);
    let address = ["Contact us", "", "The old customs house"];
    assert_eq!(roles(&page("en", &[], &address), &address[2..3]), [Role::Boilerplate(Kind::Contact)]);
}

#[test]
fn dates_between_links_belong_to_the_other_stories() {
    let links = [
        "Related: Harbour board seeks a tug",
        "",
        "3 October 2026",
        "",
        "Related: Islanders march for a bridge",
        "",
        "5 October 2026",
        "",
        "Related: The lamp",
    ];
    let found = roles(&page("en", &[], &links), &[links[2], links[6]]);
    assert_eq!(found, [Role::Boilerplate(Kind::Related); 2]);
}
