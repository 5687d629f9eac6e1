//! Lines that say little, below or above an article: the lines beside them tell their kind.

use copydesk::{Kind, Role};

use crate::common::ferry::Ferry;
use crate::common::{parse, role_of};

/// An article with `above` over its headline and `below` under its text.
fn page(above: &[&str], below: &[&str]) -> String {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let title = format!("{headline} | Harbour Gazette");
    let head = [&[&*title, "Menu", "Radio", "Podcasts"], above, &[headline], text].concat().join("\n\n");
    format!("{head}\n\n{}", below.join("\n\n"))
}

/// Asserts that each of these lines, which stand there once, has this kind on the page.
fn assert_kind(page: &str, kind: Kind, lines: &[&str]) {
    let article = parse(page);
    for line in lines {
        assert_eq!(role_of(&article, page, line), Role::Boilerplate(kind), "{line}");
    }
}

#[test]
fn a_number_above_the_article_counts_something_and_is_no_menu() {
    let page = page(&["Tides", "1,204", "37"], &["© 2026 Harbour Gazette"]);
    assert_kind(&page, Kind::Other, &["1,204", "37"]);
    assert_kind(&page, Kind::Navigation, &["Tides"]);
}

#[test]
fn a_name_between_prices_is_that_of_what_is_for_sale() {
    let below = ["Gull lantern $49.99", "Brass bell of the old pilot cutter", "Tar brush $4.50", "Oilskin hat", "Anchor soap $3.20"];
    assert_kind(&page(&[], &below), Kind::Advertisement, &["Brass bell of the old pilot cutter", "Oilskin hat"]);
}

#[test]
fn labels_in_a_box_of_addresses_belong_to_it() {
    let below = ["Contact us", "Westhaven office", "Quay House", "E-mail: quay@harbour.example", "Northpier office", "Phone: (330) 555-0127"];
    assert_kind(&page(&[], &below), Kind::Contact, &["Westhaven office", "Quay House", "Northpier office"]);
}

#[test]
fn labels_below_links_to_other_stories_are_theirs() {
    let below = [
        "Comments are closed.",
        "Leave a comment",
        "Read also: Why the pilot cutter lies in the mud",
        "Slipway",
        "A new slipway for the old yard at Northpier",
        "Lighthouse",
        "Who keeps the lamp when the keeper is away",
        "Rope walk",
    ];
    assert_kind(&page(&[], &below), Kind::Related, &["Slipway", "Lighthouse", "Rope walk"]);
}

#[test]
fn what_every_card_repeats_is_part_of_the_card() {
    let cards =
        ["A new slipway for the old yard", "The keeper of the lamp goes home", "Three boats lost in a calm sea", "What the tide left at the pier"];
    let below: Vec<&str> = cards.iter().flat_map(|card| [card, "Politics"]).collect();
    let page = page(&[], &[&["More stories"][..], &below].concat());
    let article = parse(&page);
    let is_label = |line: &&copydesk::LineRole| &page[line.span.clone()] == "Politics";
    assert!(article.lines.iter().filter(is_label).all(|line| line.role == Role::Boilerplate(Kind::Related)));
    assert_eq!(article.lines.iter().filter(is_label).count(), cards.len());
}

#[test]
fn a_form_is_a_newsletters_only_below_its_sign_up() {
    let answers = ["Thank you! Your submission has been received!", "Oops! Something went wrong while submitting the form."];
    let sign_up = "Sign up for our newsletter to get the news of the coast in your inbox.";
    for (kind, above) in [(Kind::Contact, &["Contact us"][..]), (Kind::Contact, &[]), (Kind::Newsletter, &[sign_up])] {
        assert_kind(&page(&[], &[above, &answers].concat()), kind, &answers);
    }
}

#[test]
fn how_a_paper_works_is_no_disclaimer_and_a_feed_without_posts_is_other_stories() {
    let below = ["Learn about our editorial process", "No posts"];
    let page = page(&[], &below);
    assert_kind(&page, Kind::Other, &below[..1]);
    assert_kind(&page, Kind::Related, &below[1..]);
}
