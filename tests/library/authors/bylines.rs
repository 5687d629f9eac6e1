//! The byline of an article: where it stands, which lines belong to it, and names around the text that are none.

use crate::common::boat::BODY;
use crate::common::ferry::Ferry;
use crate::common::{last_paragraph, last_role, parse};
use copydesk::{Kind, Role};

/// The article with these lines between headline and text.
fn page(head: &str) -> String {
    format!("Ferry to Westhaven sails again after nine days\n\n{head}\n\n{BODY}")
}

#[test]
fn small_words_and_picture_copyrights_are_no_byline() {
    for line in ["Pubblicato\n\nil", "© dpa", "Tempo di lettura 4 minuti"] {
        let text = page(line);
        assert_eq!(parse(&text).byline, None, "{line}");
    }
}

#[test]
fn the_byline_is_found_in_each_place_between_headline_and_text() {
    for (head, byline) in [
        ("By Ada Quill", "By Ada Quill"),
        ("By Ada Quill and Tom Bellweather", "By Ada Quill and Tom Bellweather"),
        ("Ada Quill, Staff Writer", "Ada Quill, Staff Writer"),
        ("Ada Quill\n\n9 October 2026", "Ada Quill"),
        ("9 October 2026\n\nBy Ada Quill", "By Ada Quill"),
        ("Written by\n\nAda Quill\n\n9 October 2026", "Written by Ada Quill"),
        ("By Ada Quill | 9 October 2026", "By Ada Quill | 9 October 2026"),
    ] {
        let text = page(head);
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(byline));
        assert_eq!(article.headline.as_deref(), text.lines().next());
        assert_eq!(article.paragraphs.len(), 4, "{head}: {:#?}", article.paragraphs);
    }
}

#[test]
fn why_you_should_trust_us_names_the_author_of_an_unsigned_text() {
    for (heading, line, byline) in [
        ("Why You Should Trust Us", "Ada Quill is a boatbuilder who has sailed for thirty years.", Some("Ada Quill")),
        ("Who wrote this article?", "Hi, I’m Ada Quill, and I look after all that the Gazette says about boats.", Some("Ada Quill")),
        ("Why the mayor resigned", "Ada Quill is a boatbuilder who has sailed for thirty years.", None),
    ] {
        let text = format!("The best small boats for the bay\n\n{BODY}\n\n{heading}\n\n{line}\n\n{BODY}");
        assert_eq!(parse(&text).byline.as_deref(), byline, "{heading}: {line}");
    }
}

#[test]
fn a_bio_or_contact_below_names_the_author_of_an_unsigned_text() {
    for (line, byline) in [
        // Bios, contacts, and the credits of agency copy; then addresses that are nobody's.
        ("About the author: Ada Quill is a photographer who lives in Westhaven.", Some("Ada Quill")),
        ("Contact staff writer Ada Quill at aquill@harbourgazette.example.", Some("Ada Quill")),
        ("About the author: Ada Quill is a photographer who lives in Westhaven. Write to her by following the link.", Some("Ada Quill")),
        ("Ada Quill is a freelance writer who lives in Westhaven. She took a degree in Media: Sea and Shore.", Some("Ada Quill")),
        ("Ada Quill can be reached at aquill@harbourgazette.example.", Some("Ada Quill")),
        ("Ada Quill can be reached at aq@gazette.example. Tom Bellweather can be reached at tb@gazette.example.", Some("Ada Quill, Tom Bellweather")),
        ("(Reporting by Ada Quill in Westhaven and Tom Bellweather in Cold Ashby; Editing by Idris Vane)", Some("Ada Quill, Tom Bellweather")),
        ("Reporting by Ada Quill; Editing by Idris Vane", Some("Ada Quill")),
        ("Ada Quill, a writer for the Gazette, is a sailor. She writes about boats, and lives in Westhaven.", Some("Ada Quill")),
        ("Contact the harbour office at office@westhaven.example.", None),
        ("The newsroom can be reached at desk@harbourgazette.example.", None),
    ] {
        let text = format!("Ferry to Westhaven sails again after nine days\n\n{BODY}\n\n{line}");
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), byline, "{line}");
        assert_eq!(article.paragraphs.len(), 4, "{line}");
    }
}

#[test]
fn dates_and_buttons_are_no_byline() {
    for line in [
        "Veröffentlicht am 9. Oktober 2026 um 14:34 Uhr",
        "Published: Friday, 9 October 2026, 07:30 CET",
        "Posted on October 9, 2026October 12, 2026",
        "May 06, 2026 News",
        "Leave a Comment",
    ] {
        let text = page(line);
        assert_eq!(parse(&text).byline, None, "{line}");
    }
}

#[test]
fn labelled_days_places_and_prices_are_no_byline() {
    for line in ["Date: Thursday", "Venue: Harbour Hall", "Ort: Westhafen", "Prix : douze euros", "Lugar: Puertoeste", "Posted in Harbour News"] {
        let text = page(line);
        assert_eq!(parse(&text).byline, None, "{line}");
        let text = page(&format!("{line}\n\nAda Quill"));
        assert_eq!(parse(&text).byline.as_deref(), Some("Ada Quill"), "{line}");
    }
}

#[test]
fn the_span_of_a_byline_includes_the_label_in_the_line_above() {
    let text = page("Written by\n\nAda Quill");
    let byline = parse(&text).byline.expect("there is a byline");
    assert_eq!(&text[byline.span], "Written by\n\nAda Quill");
}

#[test]
fn a_name_alone_below_the_text_is_the_byline_or_repeats_it() {
    for name in ["Ada Quill", "— Ada Quill", "(Ada Quill)"] {
        let article_text = format!("Ferry to Westhaven sails again after nine days\n\n{BODY}\n\n{name}");
        let article = parse(&article_text);
        assert_eq!(article.byline.as_deref(), Some(name));
        assert_eq!(article.paragraphs.len(), 4, "{name}");
    }
    for name in ["Ada Quill", "— Ada Quill", "(Ada Quill)", "ADA QUILL"] {
        for byline in ["By Ada Quill", "Von Tom Bellweather"] {
            let text = page(byline) + "\n\n" + name;
            let article = parse(&text);
            assert_eq!(article.byline.as_deref(), Some(byline));
            assert_eq!(article.paragraphs.len(), 4, "{name}");
            assert_eq!(last_role(&article), Some(Role::Boilerplate(Kind::AuthorBio)), "{name}");
        }
    }
}

#[test]
fn a_name_below_a_quotation_or_a_list_stays_with_it() {
    for text in [
        "“The sea gives nothing back that it has taken, and what it gives it takes again before the year is out.”",
        "The crew of the boat:\n\n- Idris Vane",
    ] {
        let text = format!("Ferry to Westhaven sails again after nine days\n\nBy Ada Quill\n\n{BODY}\n\n{text}\n\nMarget Holm");
        assert_eq!(last_paragraph(&parse(&text)), Some("Marget Holm"));
    }
}

#[test]
fn an_author_is_told_from_the_menu_labels_around() {
    let page = "\
Fähre nach Westhafen fährt wieder | Hafenbote

Start
Neuestes Werk
Vorheriges Weiter

Fähre nach Westhafen fährt wieder

Top Thema

Claudia Lindner

Die Fähre nach Westhafen fährt wieder, nachdem sie neun Tage lang im Dock gelegen hat, wie ihr Eigner am Freitag mitteilte.

Das erste Schiff war um sieben Uhr morgens schon voll, und die Mannschaft schenkte am Kai für alle Kaffee aus.

„Wir haben neun Tage darauf gewartet“, sagte ein Fahrgast, der jeden Morgen zur Arbeit in die Stadt fährt.";
    assert_eq!(parse(page).byline.as_deref(), Some("Claudia Lindner"));
}

#[test]
fn an_author_is_found_far_down_the_body() {
    let days = |days: std::ops::RangeInclusive<usize>| -> String {
        days.map(|day| format!("On day {day} the ferry made {} trips to Westhaven, and its owner counted {day} hundred passengers.\n\n", day * 3))
            .collect()
    };
    let page = format!("Ferry back in service\n\n{}Written by Karen Holloway\n\n{}", days(1..=20), days(21..=32));
    assert_eq!(parse(&page).byline.as_deref(), Some("Written by Karen Holloway"));
}

#[test]
fn authors_a_line_each_make_one_byline_with_or_without_and_between() {
    for (head, byline, names) in [
        ("By\nMary Quill\nand\nJohn Vane\nOct. 3, 2026, 5:00 a.m. ET", "By Mary Quill and John Vane", &["Mary Quill", "John Vane"][..]),
        (
            "By\nMary Quill\n,\nJohn Vane\nand\nAnna Berg\nOct. 3, 2026",
            "By Mary Quill, John Vane and Anna Berg",
            &["Mary Quill", "John Vane", "Anna Berg"],
        ),
        ("Mary Quill\n&\nJohn Vane\nOct. 3, 2026", "Mary Quill & John Vane", &["Mary Quill", "John Vane"]),
        ("Mary Quill and\nJohn Vane\nOct. 3, 2026", "Mary Quill and John Vane", &["Mary Quill", "John Vane"]),
        ("Mary Quill\nJohn Vane\nOct. 3, 2026", "Mary Quill, John Vane", &["Mary Quill", "John Vane"]),
        ("Oct. 3, 2026\nMary Quill\nJohn Vane", "Mary Quill, John Vane", &["Mary Quill", "John Vane"]),
        ("By Mary Quill\nand\nJohn Vane", "By Mary Quill and John Vane", &["Mary Quill", "John Vane"]),
        ("Von\nAnna Berg\nund\nEva Vane\n3. Oktober 2026", "Von Anna Berg und Eva Vane", &["Anna Berg", "Eva Vane"]),
        ("Par\nAnne Petit\net\nMarie Vane\n3 octobre 2026", "Par Anne Petit et Marie Vane", &["Anne Petit", "Marie Vane"]),
        ("Por\nAna Soto\ny\nCarmen Gil\n3 de octubre de 2026", "Por Ana Soto y Carmen Gil", &["Ana Soto", "Carmen Gil"]),
    ] {
        let text = page(head);
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(byline), "{head}");
        assert_eq!(article.authors(), names, "{head}");
        assert_eq!(article.paragraphs.len(), 4, "{head}: {:#?}", article.paragraphs);
    }
}

#[test]
fn lines_below_the_byline_that_name_nobody_are_not_joined_to_it() {
    for head in ["By Mary Quill\nHarbour News\nOct. 3, 2026", "By Mary Quill\nOct. 3, 2026\nShoes\n/\nSneakers"] {
        let text = page(head);
        assert_eq!(parse(&text).byline.as_deref(), Some("By Mary Quill"), "{head}");
    }
}

#[test]
fn our_correspondent_is_named_in_the_next_line() {
    for (head, byline) in [
        ("Von unserem Redaktionsmitglied\nAnna Berg", "Von unserem Redaktionsmitglied Anna Berg"),
        ("Von unserer Mitarbeiterin\nAnna Berg", "Von unserer Mitarbeiterin Anna Berg"),
        ("De notre correspondante\nAnne Petit", "De notre correspondante Anne Petit"),
    ] {
        let text = page(head);
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(byline));
        assert_eq!(Some(article.authors()), head.lines().nth(1).map(|name| vec![name]), "{head}");
    }
}

#[test]
fn several_names_between_headline_and_date_are_the_byline() {
    for (language, line) in [
        ("en", "Mary Quill and Tom Bellweather"),
        ("en", "Mary Quill, Tom Bellweather and Idris Vane"),
        ("en", "Ada Quill and agencies"),
        ("en", "Harbour staff and agencies"),
        ("en", "Ada Quill with Tom Bellweather"),
        ("en", "Ada Quill @adaquill"),
        ("de", "Redaktion mit Agenturen"),
        ("es", "Redacción con agencias"),
        ("fr", "La rédaction avec agences"),
        ("it", "Redazione e agenzie"),
        ("pt", "Ada Quill e agências"),
        ("nl", "Redactie en persbureaus"),
        ("pl", "Redakcja i agencje"),
        ("sv", "Redaktionen och nyhetsbyråer"),
    ] {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n\n{line}\n\n9.10.2026, 07:30\n\n{}", body.join("\n\n"));
        let article = parse(&text);
        assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (Some(*headline), Some(line)), "{language}");
    }
    // A short headline above the names is the headline; below a topic the names are.
    let Ferry { text: body, .. } = Ferry::in_language("en");
    let under = |head: &str| format!("{head}\n\nMary Quill and Tom Bellweather\n\n9 October 2026\n\n{}", body.join("\n\n"));
    assert_eq!(parse(&under("Rain at last")).headline.as_deref(), Some("Rain at last"));
    assert_eq!(parse(&under("People")).headline.as_deref(), Some("Mary Quill and Tom Bellweather"));
}

#[test]
fn an_about_us_paragraph_of_a_company_names_no_author() {
    let foot = "About Tidewater Pumps\n\nTidewater Pumps makes pumps for harbours and farms. It was founded in 1958.";
    for foot in [String::from(foot), foot.replace("\n\n", "\n"), format!("{foot}\n\nSOURCE Tidewater Pumps")] {
        let text = format!("{}\n\n{foot}", page("Oct 3, 2026, 08:00 ET"));
        assert_eq!(parse(&text).byline, None, "{foot}");
    }
    // "About" a person who writes names the author.
    let text = format!("{}\n\nAbout Idris Vane\n\nIdris Vane writes about harbours and farms. He lives in Westhaven.", page("3 October 2026"));
    assert!(parse(&text).byline.is_some_and(|byline| byline.contains("Idris Vane")));
}

#[test]
fn a_podcasts_name_and_a_sound_effect_are_no_byline() {
    for head in ["Episode 14: The tide tables man\nThe Quay Talk Podcast\n", "Episode 14: The tide tables man\n"] {
        let text = format!(
            "{head}Oct 9, 2026\n\nMARY QUILL: Welcome to the show. Today we talk to the man who makes the tables of the tides.\n\n\
             TOM BELLWEATHER: Thank you. I have made them for thirty years, and my father made them before me.\n\n(SOUNDBITE OF BELL)"
        );
        let article = parse(&text);
        assert_eq!((article.byline.as_deref(), article.headline.as_deref()), (None, Some("Episode 14: The tide tables man")));
        assert_eq!(last_role(&article), Some(Role::Paragraph));
    }
}

#[test]
fn menu_labels_below_the_text_are_no_byline() {
    for label in ["Open Government", "Modern Slavery", "ADA Compliance", "Ufficio Personale", "Main Street"] {
        for gap in ["\n\n", "\n"] {
            let text =
                format!("Ferry to Westhaven sails again\n\n9 October 2026\n\n{BODY}\n\nShare\n\n{label}\n\nPrivacy policy").replace("\n\n", gap);
            assert_eq!(parse(&text).byline, None, "{label}");
            // Right below the headline an unknown name is the byline.
            let text = format!("Ferry to Westhaven sails again\n\nOona Vesterlund\n\n9 October 2026\n\n{BODY}\n\n{label}").replace("\n\n", gap);
            assert_eq!(parse(&text).byline.as_deref(), Some("Oona Vesterlund"), "{label}");
        }
    }
}

#[test]
fn menu_labels_above_the_headline_are_no_byline() {
    for label in ["Key Information", "Year Groups", "Mein Hafenportal", "Great Reads", "Slow Hours"] {
        let text = format!("Home\n\nNews\n\nSport\n\n{label}\n\nFerry to Westhaven sails again\n\n9 October 2026\n\n{BODY}\n\nShare");
        assert_eq!(parse(&text).byline, None, "{label}");
    }
}

#[test]
fn a_sentence_that_begins_with_by_is_text() {
    for line in ["By hand.", "By then nobody cared.", "By accident. I'd failed my exam for the ferry.", "By morning, the crack was gone."] {
        let (above, below) = BODY.split_once("\n\n").expect("there are several paragraphs");
        let text = format!("Ferry to Westhaven sails again\n\n9 October 2026\n\n{above}\n\n{line}\n\n{below}");
        let article = parse(&text);
        assert_eq!(article.byline, None, "{line}");
        assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == line), "{line}");
    }
    assert_eq!(parse(&page("By Ada Quill.")).byline.as_deref(), Some("By Ada Quill."));
}

#[test]
fn contributors_addresses_and_cited_studies_are_no_byline() {
    for line in [
        "Harbour Press writer Tom Bellweather in Cold Ashby contributed to this report.",
        "City Hall, 1 Quay Street, Westhaven, MI 49000",
        "Oona Vesterlund, Tom Bellweather. Tides in small bays. Tidal Letters, 2026; 36 (2): 114",
        "This page was last edited on 9 October 2026, at 07:30 (UTC).",
    ] {
        let text = format!("Ferry to Westhaven sails again\n\n{BODY}\n\n{line}\n\nPrivacy policy");
        assert_eq!(parse(&text).byline, None, "{line}");
    }
}

#[test]
fn a_date_with_a_place_or_an_update_is_no_byline() {
    for (language, line) in [("it", "9 ottobre 2026 (modifica il 9 ottobre 2026 | 13:05)"), ("es", "Villarreal del Mar - 9 OCT 2026 - 11:42 CEST")] {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n\n{line}\n\n{}", body.join("\n\n"));
        let article = parse(&text);
        assert_eq!(article.byline, None, "{line}");
        assert_eq!(article.dateline.as_deref(), Some(line));
    }
}

#[test]
fn a_standfirst_that_names_somebody_is_no_byline() {
    let Ferry { headline, text: body, .. } = Ferry::in_language("fr");
    let standfirst =
        "Après trente-huit ans derrière la barre, Monique et Alain Quill prennent leur retraite. Portrait d'un couple qui ne s'arrête jamais.";
    let text = format!("{headline}\n\n{standfirst}\n\nPublié le 9 octobre 2026\n\n{}", body.join("\n\n"));
    assert_eq!(parse(&text).byline, None);
}

#[test]
fn authors_each_over_a_job_are_one_byline() {
    let page = page("Ada Quill\n\nProfessor of Tides, Marsh University\n\nMary Lake\n\nAssistant Professor of Ropes, Marsh University");
    let article = parse(&page);
    assert!(article.lines[1..5].iter().all(|line| line.role == Role::Byline), "{:#?}", article.lines);
}
