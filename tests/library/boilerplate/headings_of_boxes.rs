//! Boxes below the text as sections: where one begins, what its heading is, and which lines are its own.

use crate::common::ferry::Ferry;
use crate::common::{self, parse};

/// Fails unless the lines below a story in this language are these sections, with these headings and this many other lines, with blank lines between
/// the lines and without.
fn assert_sections(language: &str, trailer: &str, sections: &[(&str, Option<&str>, usize)]) {
    let Ferry { headline, text, .. } = Ferry::in_language(language);
    let page = format!("{headline}\n{}\n{trailer}", text.join("\n"));
    for page in [page.replace('\n', "\n\n"), page] {
        let article = parse(&page);
        let found: Vec<_> = article.trailer.iter().map(|own| (own.kind.as_str(), own.heading.as_deref(), own.lines.len())).collect();
        assert_eq!(found, sections, "{page}");
    }
}

#[test]
fn a_title_over_a_pitch_is_its_heading() {
    assert_sections(
        "en",
        "Get the Gazette's app\nDownload our app for alerts from the quay and the weather at sea.\nSupport our journalism\nYour donation keeps our \
         reporting free for everyone on the coast.\nDonate now",
        &[("app", Some("Get the Gazette's app"), 1), ("donation", Some("Support our journalism"), 2)],
    );
    assert_sections(
        "de",
        "Unterstützen Sie unsere Arbeit\nMit einer Spende helfen Sie uns, weiterhin unabhängig zu berichten.",
        &[("donation", Some("Unterstützen Sie unsere Arbeit"), 1)],
    );
    assert_sections(
        "fr",
        "Soutenez une presse indépendante\nFaites un don et aidez-nous à poursuivre nos enquêtes sur la côte.",
        &[("donation", Some("Soutenez une presse indépendante"), 1)],
    );
}

#[test]
fn a_box_begins_below_the_last_sentence_of_one_of_its_kind() {
    assert_sections(
        "en",
        "Disclaimer\nThis article is for general information only and is no substitute for medical advice.\nAffiliate disclosure\nSome of the \
         links on this page are affiliate links, for which we may earn a commission.",
        &[("disclaimer", Some("Disclaimer"), 1), ("disclaimer", Some("Affiliate disclosure"), 1)],
    );
}

#[test]
fn a_name_over_a_life_is_its_heading_and_a_job_is_not() {
    let life = "Ada Quill has been writing about boats since the days of canvas, and was the editor of two papers before this one.";
    assert_sections("en", &format!("Ada Quill\n{life}"), &[("author_bio", Some("Ada Quill"), 1)]);
    assert_sections("en", &format!("Ada Quill\nSenior Harbour Editor\n{life}"), &[("author_bio", Some("Ada Quill"), 2)]);
}

#[test]
fn labels_of_topics_and_networks_are_headings() {
    assert_sections("en", "Topics\nBridges\nQuay Street", &[("tags", Some("Topics"), 2)]);
    assert_sections("en", "Share this article\nFacebook\nWhatsApp\nLinkedIn", &[("social", Some("Share this article"), 3)]);
    assert_sections("de", "Artikel teilen\nFacebook\nWhatsApp\nLinkedIn", &[("social", Some("Artikel teilen"), 3)]);
    assert_sections("en", "Facebook\nWhatsApp\nLinkedIn", &[("social", None, 3)]);
}

#[test]
fn a_button_below_every_title_is_no_heading() {
    let titles = ["Harbour board seeks a second tug", "A pier for the next hundred years", "Lighthouse to be painted at last"];
    let labels =
        [("en", "Related articles", "Read more"), ("de", "Ähnliche Beiträge", "Weiterlesen"), ("fr", "Articles similaires", "Lire la suite")];
    for (language, heading, button) in labels {
        let links: Vec<String> = titles.iter().map(|title| format!("{title}\n{button}")).collect();
        assert_sections(language, &format!("{heading}\n{}", links.join("\n")), &[("related", Some(heading), 6)]);
    }
}

#[test]
fn what_a_company_says_of_itself_is_no_authors_life() {
    assert_sections(
        "en",
        "About Tidewater Pumps\nTidewater Pumps designs and builds pumps for harbours, with 2,100 people in nine countries and offices in Westhaven.",
        &[("other", Some("About Tidewater Pumps"), 1)],
    );
}

#[test]
fn fields_and_terms_of_a_sign_up_belong_to_it() {
    assert_sections(
        "de",
        "Newsletter abonnieren\nMelden Sie sich für unseren Newsletter an und erhalten Sie die Nachrichten von der Küste.\nE-Mail-Adresse\nAnmelden\nMit der Anmeldung \
         stimmen Sie unserer Datenschutzerklärung zu.",
        &[("newsletter", Some("Newsletter abonnieren"), 4)],
    );
    assert_sections(
        "en",
        "Sign up for our newsletter\nGet the news of the coast in your inbox every morning.\nEmail address\nSubscribe\nBy signing up, you agree to \
         our terms and privacy policy.",
        &[("newsletter", Some("Sign up for our newsletter"), 4)],
    );
}

#[test]
fn a_box_ends_above_the_next_numbered_part_of_the_text() {
    let last = "Ask the yard what they charge by the month, and read what that leaves out. Cranes are often extra.";
    for [first, second] in [["1. Look at the pump", "2. Look at the hatches"], ["Step 1: Look at the pump", "Step 2: Look at the hatches"]] {
        let page = format!(
            "How to keep a boat dry\nMost boats that sink do so on their moorings, and most of those that do sink slowly, over a winter.\n{first}\nA \
             pump that runs twice a day is doing its work. One that runs every hour tells of a leak that wants to be found.\nLatest news\nHarbour \
             board seeks a second tug\n14 January 2026\nLighthouse to be painted at last\n2 December 2025\nA pier for the next hundred \
             years\n18 October 2025\nAll news\n{second}\n{last}\nShare this article"
        );
        let article = parse(&page);
        assert!(common::body(&article).ends_with(&[second, last]), "{page}");
        assert_eq!(article.trailer.len(), 1);
    }
}
