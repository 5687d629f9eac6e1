//! Headlines that are found by the page's title or by what is below them, and lines above that are no headline.

use crate::common::boat::BODY;
use crate::common::ferry::Ferry;
use crate::common::{self, body, last_paragraph, parse};
use copydesk::Role;

/// The ferry's article in the language, below this page title, a menu and these lines.
fn page(language: &str, title: &str, head: &[&str]) -> String {
    let Ferry { text, .. } = Ferry::in_language(language);
    format!("{title}\nHome\nA\nB\nC\n\n{}\n\n{}", head.join("\n\n"), text.join("\n\n"))
}

#[test]
fn a_blogs_name_and_archive_label_in_the_title_are_not_the_headline() {
    for (language, archive) in [("en", "Blog Archive"), ("fr", "Archives du blog"), ("it", "Archivio del blog"), ("pt", "Arquivo do blog")] {
        let headline = Ferry::in_language(language).headline;
        let text = page(language, &format!("Mud and Marrows » {archive} » {headline}"), &["Mud and Marrows", headline, "9.10.2026"]);
        assert_eq!(parse(&text).headline.as_deref(), Some(headline));
    }
}

#[test]
fn a_headline_of_two_lines_is_told_by_the_title() {
    for (language, rest) in [("en", "what it cost the island"), ("de", "was es die Insel kostet"), ("es", "lo que le cuesta a la isla")] {
        let first = format!("{}:", Ferry::in_language(language).headline);
        let headline = format!("{first} {rest}");
        let text = page(language, &format!("{headline} | Harbour Gazette"), &[&first, rest]);
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(&*headline));
        assert_eq!(common::body(&article), Ferry::in_language(language).text);
    }
    for (language, first, rest) in [
        ("en", "Islanders cheer and", "the ferry comes back to Westhaven"),
        ("de", "Nach neun Tagen", "fährt die Fähre nach Westhafen wieder"),
        ("sv", "Efter nio dagar", "går färjan till Västhamn igen"),
    ] {
        for below_title in ["\n", "\n\n"] {
            let text = page(language, "", &[&format!("{first}\n{rest}"), "9.10.2026"]);
            let text = format!("{first} {rest} | Harbour Gazette{below_title}{}", text.trim_start());
            assert_eq!(parse(&text).headline.as_deref(), Some(&*format!("{first} {rest}")), "{text}");
        }
    }
}

#[test]
fn a_line_of_marks_below_the_headline_is_no_part_of_it() {
    let Ferry { headline, .. } = Ferry::in_language("en");
    for mark in ["*", "–", "•••"] {
        let page = page("en", &format!("{headline} | Harbour Gazette"), &[headline, mark]);
        let said = parse(&page).lines.iter().filter(|line| line.role == Role::Headline).count();
        assert_eq!(said, 2, "{mark}");
    }
}

#[test]
fn the_page_title_may_cut_the_headline_short() {
    for (language, rest) in [("en", ": what it cost the island"), ("fr", ", neuf jours après")] {
        let Ferry { headline, .. } = Ferry::in_language(language);
        let whole = format!("{headline}{rest}");
        let text = page(language, &format!("{headline} | Harbour Gazette"), &[&whole]);
        assert_eq!(parse(&text).headline.as_deref(), Some(&*whole));
    }
}

#[test]
fn form_labels_captions_and_bylines_above_are_no_headline() {
    for (language, line) in [
        ("en", "Search our archive of 70,000 articles:"),
        ("fr", "Choisissez les parties à imprimer :"),
        ("en", "Posted by tideman on 9 October 2026"),
        ("de", "9. Oktober 2026 // Anna Quill"),
        ("de", "Die Lady Marsh verlässt am Freitag den Kai. Foto: Tom Berg"),
        ("en", "Your cart is currently empty."),
        ("de", "Sie haben etwas zum Warenkorb hinzugefügt"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = [&[line, *headline], &text[..]].concat().join("\n\n");
        assert_eq!(parse(&text).headline.as_deref(), Some(*headline), "{line}");
    }
}

#[test]
fn a_breadcrumb_glued_to_the_headline_is_no_headline() {
    for (language, crumb) in [
        ("en", "NewsCoast"),
        ("en", "Home > News > "),
        ("en", "News>Coast>"),
        ("de", "StartseiteKüste"),
        ("de", "Westhafen "),
        ("es", "InicioCosta"),
        ("fr", "Accueil » Mer » "),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = text.join("\n\n");
        for page in [format!("{crumb}{headline}\n\n{headline}\n\n{text}"), format!("Menu\n\n{crumb}{headline}\n\n{headline}\n\n12 min\n\n{text}")] {
            let article = parse(&page);
            assert_eq!(article.headline.as_deref(), Some(*headline), "{page}");
            assert!(!body(&article).iter().any(|line| line.starts_with(crumb.trim())), "{page}");
        }
    }
    // A name below the headline, with which the headline ends, is not the headline itself.
    let headline = "A talk with Ada van Quill";
    assert_eq!(parse(&format!("{headline}\n\nAda van Quill\n\n{BODY}")).headline.as_deref(), Some(headline));
}

#[test]
fn a_page_title_given_twice_is_not_the_headline() {
    for (headline, site) in [
        ("Do you need nine ferries on one small river?", "Harbour Gazette"),
        ("Braucht ein so kleiner Fluss denn neun Fähren?", "Hafenblatt"),
        ("¿Hacen falta nueve barcos en un río tan pequeño?", "Diario del Puerto"),
    ] {
        let page = format!("{headline} - {site}\n{headline} - {site}\nMenu\nHome\n\n{headline}\n\nBy Ada Quill\n\n{BODY}");
        assert_eq!(parse(&page).headline.as_deref(), Some(headline));
    }
}

#[test]
fn a_headline_keeps_what_stands_behind_its_dash() {
    for headline in ["[Review] Nine Days in Dock - The Ferry of Ada Quill", "Neun Tage im Dock – Fährmann von Ada Quill"] {
        let page = format!("Mud and Marrows: {headline}\nMenu\nHome\n\n{headline}\n\n{BODY}");
        assert_eq!(parse(&page).headline.as_deref(), Some(headline));
    }
}

#[test]
fn a_byline_at_the_top_is_no_headline() {
    for (language, byline, date) in [
        ("en", "BY ADA QUILL", "October 9, 2026 6:00 am"),
        ("de", "Von Katrin Ebersbach", "9. Oktober 2026, 06:00 Uhr"),
        ("fr", "PAR CLAIRE MONTREUIL", "9 octobre 2026 à 06:00, mis à jour à 09:12"),
        ("it", "DI GIULIA FERRANDO", "9 ottobre 2026"),
        ("nl", "DOOR MARIEKE TERPSTRA", "9 oktober 2026"),
    ] {
        let text = format!("{byline}\n{date}\n{}", Ferry::in_language(language).text.join("\n"));
        let article = parse(&text);
        assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (None, Some(byline)), "{text}");
    }
    for (language, byline) in [
        ("de", "Von Katrin Ebersbach und Jan Thiele"),
        ("es", "Por Lucía Ferrer de la Vega"),
        ("fr", "Par Hélène Le Bras"),
        ("it", "Di Giulia Ferrando"),
        ("pt", "Por Rita Sequeira e Duarte Pinho"),
        ("nl", "Door Marieke van der Velde"),
        ("sv", "Av Linnea Ekström"),
    ] {
        let text = format!("{byline}\n\n{}", Ferry::in_language(language).text.join("\n\n"));
        let article = parse(&text);
        assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (None, Some(byline)), "{text}");
    }
}

#[test]
fn a_first_sentence_with_a_dateline_is_no_headline() {
    for (language, first) in [
        ("en", "CEDAR POINT, Ore. — The ferry is back."),
        ("de", "Hamburg (dpa) - Die Fähre ist zurück."),
        ("fr", "LYON (AFP) - Le bac est de retour."),
    ] {
        let text = format!("{first}\n{}", Ferry::in_language(language).text.join("\n"));
        let article = parse(&text);
        assert_eq!(article.headline, None, "{text}");
        assert_eq!(article.paragraphs[0].text, first);
    }
}

#[test]
fn a_quotation_over_genre_and_standfirst_is_the_headline() {
    for (language, headline, genre, standfirst) in [
        (
            "en",
            "“A boat is not a bus”",
            "Interview",
            "The harbour master on nine days without a ferry, on divers and on what the islanders have to say",
        ),
        ("de", "„Ein Boot ist kein Bus“", "Interview", "Der Hafenmeister über neun Tage ohne Fähre, über Taucher und den Ärger der Inselbewohner"),
        ("es", "«Un barco no es un autobús»", "Entrevista", "El capitán del puerto, sobre nueve días sin transbordador y el enfado de los vecinos"),
        ("fr", "« Un bateau n'est pas un bus »", "Entretien", "Le capitaine du port sur neuf jours sans bac et la colère des habitants"),
    ] {
        let text = format!("{headline}\n{genre}\n{standfirst}\n{}", Ferry::in_language(language).text.join("\n"));
        let article = parse(&text);
        assert_eq!((article.headline.as_deref(), article.kicker.as_deref()), (Some(headline), Some(genre)), "{text}");
    }
}

#[test]
fn a_headline_below_a_kicker_is_found_without_a_page_title() {
    let text = "Lakes
The catch of vendace has collapsed, and a fisherman washes his nets and waits
Last winter's catch from the northern lake was a tenth of what it was in the years before, and nobody knows for certain why.
Idris Vane
9.5.2026 07:01
On a morning in May there is nothing in the nets but water weed, and the boat is back at the jetty before seven.
The fisherman has had years like this before, he says, but never three of them in a row, and his sons have gone to the city.
The institute counted fry in April and found a third of what it had found a year earlier, in four of the five bays.";
    let article = parse(text);
    assert_eq!(article.headline.as_deref(), text.lines().nth(1));
    assert_eq!(article.kicker.as_deref(), Some("Lakes"));
    assert_eq!(last_paragraph(&article), text.lines().last());
}

#[test]
fn a_question_on_top_of_the_byline_is_the_headline() {
    for (language, headline, byline) in [
        ("fr", "Pourquoi payer des sièges vides ?", "Par Anne Martel\n\n9 octobre 2026"),
        ("es", "¿Por qué pagamos asientos vacíos?", "Por Lucía Ferrer"),
    ] {
        let text = Ferry::in_language(language).text;
        let page = format!("{headline}\n\n{byline}\n\n{}\n\n{BODY}", text.join("\n\n"));
        let article = parse(&page);
        assert_eq!(article.headline.as_deref(), Some(headline));
        assert_eq!(body(&article)[..2], text);
    }
}

#[test]
fn an_interview_is_headed_by_a_quotation() {
    let headline = "»Das Meer nimmt sich, was es will«";
    let talk = "GAZETTE: Frau Quill, wie oft kommen Sie zu spät?\n\nQuill: Seltener, als man denkt. Die meisten haben mich erwartet.";
    for label in ["Interview mit einer Lotsin", "Lotsin im Interview"] {
        let text = Ferry::in_language("de").text.join("\n\n");
        let page = format!("{label}\n\n{headline}\n\nEin Interview von Jonas Weller\n\n{talk}\n\n{text}");
        assert_eq!(parse(&page).headline.as_deref(), Some(headline), "{label}");
    }
}

#[test]
fn greetings_ingredients_commands_and_urls_are_no_headline() {
    for line in [
        "Liebe Kameradinnen, liebe Kameraden und liebe Gäste,",
        "Thank you all. Thank you very much. Please be seated. [Applause]",
        "1,2 kg de pommes de terre à chair ferme",
        "tide compose up -d",
        "content: \"–\";",
        "https://gazette.example.com/ferry-in-port-again",
        "Heard on Morning Tide",
        "in: Articles without sources, Ferries, Harbours",
    ] {
        let page = format!("{line}\n\n{}", Ferry::in_language("en").text.join("\n\n"));
        assert_eq!(parse(&page).headline, None, "{line}");
    }
    let interview = "GAZETTE: When did you see the ferry last?\n\nQuill: On Friday, in the storm.\n\nGAZETTE: And who was on board then?\n\n\
                     Quill: The crew, and nobody else, as far as I know.";
    let page = format!("{interview}\n\n{BODY}");
    assert_eq!(parse(&page).headline, None);
}

#[test]
fn the_sites_news_link_is_no_headline() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    for name in ["Marsh University News", "Marsh University Newsroom"] {
        let menu = format!("Skip to content\nSearch\nApply\nNews\nTopics\nFor Journalists\n{name}\nResearch");
        let page = format!("{menu}\n{headline}\nApril 21, 2026\n{}\nCampus Map\nJobs\n©2026 Marsh University", text.join("\n"));
        assert_eq!(parse(&page).headline.as_deref(), Some(*headline), "{name}");
    }
}

#[test]
fn the_name_of_a_blog_is_no_headline_although_it_is_the_pages_title() {
    for (language, blog, motto, rights) in [
        ("en", "Mud and Marrows", "Growing things by the sea", "© 2026 Mud and Marrows. All rights reserved."),
        ("de", "Schlick und Schollen", "Was am Meer wächst", "© 2026 Schlick und Schollen"),
        ("sv", "Lera och pumpor", "Odling vid havet", "Copyright 2026 Lera och pumpor"),
    ] {
        let Ferry { headline, .. } = Ferry::in_language(language);
        let text = format!("{}\n\n{rights}", page(language, blog, &[blog, motto, "9.10.2026", headline]));
        assert_eq!(parse(&text).headline.as_deref(), Some(*headline));
    }
    let text = format!("{}\n\n© Harbour Gazette: Idris Vane - Harbour Gazette", page("en", "Idris Vane - Harbour Gazette", &["Idris Vane"]));
    assert_eq!(parse(&text).headline.as_deref(), Some("Idris Vane"));
}

#[test]
fn a_headline_is_reported_without_a_title_label() {
    for label in ["Title:", "TITLE:", "Headline:", "Subject:", "Betreff:", "Titre :", "Asunto:", "件名："] {
        let text = format!("{label} Ferry to Westhaven sails again\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some("Ferry to Westhaven sails again"), "{label}");
        assert_eq!(article.paragraphs.len(), 4, "{label}");
    }
    for headline in ["Westhaven: ferry sails again", "Subject to change: the ferry's timetable"] {
        let text = format!("{headline}\n\n{BODY}");
        assert_eq!(parse(&text).headline.as_deref(), Some(headline));
    }
}
