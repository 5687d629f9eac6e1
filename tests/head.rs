//! The article's head: which line is the headline, and who wrote it, in the many shapes of pages.

use copydesk::{Article, Kind, ParagraphKind, Role, Rule, parse_article};

const BODY: &str = "\
The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven in the morning, its owner said.

Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland and brought over on a barge.

“We know what these nine days have meant for people here,” said Idris Vane, the chief engineer. “We carried the mail and the milk every day.”

The island's council wants a fund for traders who can prove a loss. The two sides are to meet in October, and neither expects an easy evening.";

fn parse(text: &str) -> Article<'_> {
    parse_article(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Fails unless the article under this head has this headline and the whole body.
fn assert_headline(head: &str, headline: &str) {
    let text = format!("{head}\n\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some(headline), "{head}");
    let body: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
    assert!(BODY.split("\n\n").all(|paragraph| body.contains(&paragraph)), "{head}: {body:#?}");
    assert!(!body.contains(&headline), "{head}: the headline is in the body");
}

#[test]
fn the_sites_name_is_taken_off() {
    assert_headline("Ferry to Westhaven sails again | Harbour Gazette", "Ferry to Westhaven sails again");
    assert_headline(
        "Ferry to Westhaven sails again - Local news - Harbour Gazette\n\nMenu\n\nFerry to Westhaven sails again",
        "Ferry to Westhaven sails again",
    );
}

#[test]
fn a_headline_with_a_dash_or_a_colon_is_kept_whole() {
    for headline in ["Ferry sails again – and nobody on the island is glad", "Ferry to Westhaven: nine days that cost a season"] {
        assert_headline(headline, headline);
        assert_headline(&format!("{headline} | Harbour Gazette\n\nNews\n\nSport\n\n{headline}"), headline);
    }
}

#[test]
fn a_headline_that_is_the_texts_first_line_keeps_what_looks_like_a_sites_name() {
    for headline in ["Westhaven ferry back in service - Tom Bellweather Reports", "cargo_dredger: nine days in the life of a robot"] {
        assert_headline(headline, headline);
    }
    // A page's title has a menu right below it.
    let head = "Westhaven ferry back in service - Tom Bellweather Reports\nSkip to content\nNews\nSport\nWeather\n\nWesthaven ferry back in service";
    assert_headline(head, "Westhaven ferry back in service");
}

#[test]
fn a_headline_that_reads_like_a_link_is_known_by_the_pages_title() {
    let head = "\
Recommended: ten books about the tides | Harbour Gazette
Skip to content
News
Sport
Weather

Recommended: ten books about the tides

By Ada Quill

9 October 2026";
    assert_headline(head, "Recommended: ten books about the tides");
}

#[test]
fn questions_and_capitals_are_headlines_too() {
    for headline in ["Who will pay for nine days without the Westhaven ferry?", "FERRY TO WESTHAVEN SAILS AGAIN AFTER NINE DAYS IN DOCK"] {
        assert_headline(headline, headline);
    }
}

#[test]
fn a_menu_above_and_a_byline_below_are_not_the_headline() {
    let head = "\
Ferry to Westhaven sails again after nine days | Harbour Gazette
Skip to content
News
Sport
Weather
Harbour board
Tide tables

Ferry to Westhaven sails again after nine days

By Ada Quill

9 October 2026";
    assert_headline(head, "Ferry to Westhaven sails again after nine days");
}

#[test]
fn a_text_that_begins_with_a_paragraph_has_no_headline() {
    let article = parse(BODY);
    assert_eq!(article.headline, None);
    assert_eq!(article.paragraphs.len(), 4);
}

#[test]
fn a_first_sentence_that_may_be_the_headline_stays_in_the_body() {
    let (_, rest) = BODY.split_once("\n\n").expect("the body has paragraphs");
    for first in
        ["The ferry to Westhaven sailed again on Friday.", "What a week it has been.", "Islanders will have to wait a little longer for their boat."]
    {
        let text = format!("{first}\n\n{rest}");
        let article = parse(&text);
        assert_eq!(article.paragraphs[0].text, first);
        assert_eq!(article.paragraphs.len(), 4);
        assert_eq!(article.to_string().matches(first).count(), 1, "{article}");
    }
}

#[test]
fn the_sites_name_is_taken_off_a_headline_that_stays_in_the_body_too() {
    let (_, rest) = BODY.split_once("\n\n").expect("the body has paragraphs");
    let first = "Islanders will have to wait a little longer for their boat.";
    let text = format!("{first} | Harbour Gazette\n\nHarbour Gazette\n\n{first}\n\n{rest}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some(first));
    assert!(article.paragraphs.iter().all(|paragraph| !paragraph.text.contains("Gazette")), "{article}");
}

#[test]
fn a_date_with_a_reading_time_is_no_byline() {
    for line in ["Oct 9, 2026 2 min read", "Fri, 9 Oct, 2026 - 06:36", "October 9, 2026 ・ 3 min read"] {
        let text = format!("Ferry to Westhaven sails again\n\n{line}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(article.byline, None);
        assert_eq!(article.dateline.as_deref(), Some(line));
    }
}

#[test]
fn a_date_alone_right_above_the_headline_is_the_dateline() {
    let headline = "Ferry to Westhaven sails again after nine days";
    for date in ["Freitag, 9. Oktober 2026", "venerdì 9 ottobre 2026", "vendredi 9 octobre 2026", "9.10.2026, 17:06 Uhr"] {
        let text = format!("{date}\n\n{headline}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(headline), "{date}");
        assert_eq!((article.dateline.as_deref(), article.kicker.as_deref()), (Some(date), None));
    }
    let text = format!("Latest issue: October 2026\n\n{headline}\n\n{BODY}");
    assert_eq!(parse(&text).dateline, None);
}

#[test]
fn a_date_alone_right_below_the_body_is_no_part_of_it() {
    for date in
        ["Publicado el 9 de octubre de 2026", "Mis à jour le 9 octobre 2026 à 07:30", "Zuletzt aktualisiert: 9. Oktober 2026", "9 ottobre 2026"]
    {
        let text = format!("Ferry to Westhaven sails again after nine days\n\n{BODY}\n\n{date}");
        let article = parse(&text);
        assert_eq!(article.paragraphs.len(), 4, "{date}: {article}");
        assert_eq!(article.lines.last().map(|line| line.role), Some(Role::Dateline), "{date}");
    }
}

#[test]
fn a_small_word_or_a_pictures_copyright_names_no_author() {
    for line in ["Pubblicato\n\nil", "© dpa", "Tempo di lettura 4 minuti"] {
        let text = format!("Ferry to Westhaven sails again after nine days\n\n{line}\n\n{BODY}");
        assert_eq!(parse(&text).byline, None, "{line}");
    }
}

#[test]
fn a_calendar_below_the_headline_is_no_dateline() {
    let days: Vec<String> = (1..=5).map(|week| format!("October {} 12pm-1pm, the boathouse", week * 5)).collect();
    let text = format!("Lessons in the boathouse\n\n{}\n\n{BODY}", days.join("\n\n"));
    let article = parse(&text);
    assert!(article.lines.iter().all(|line| line.role != Role::Dateline), "{:#?}", article.lines);
}

#[test]
fn headlines_of_other_languages() {
    for (headline, body) in [
        (
            "Fähre nach Westhafen fährt nach neun Tagen wieder",
            "Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder gefahren, und das erste Schiff war um sieben Uhr voll.\n\n\
             Taucher hatten an der Welle der Schraube einen Riss gefunden, der so lang war wie eine Hand. Eine neue kam vom Festland.",
        ),
        (
            "El transbordador de Puertoeste vuelve a navegar",
            "El transbordador de Puertoeste volvió a navegar el viernes tras nueve días en dique seco, y el primer viaje iba lleno a las siete.\n\n\
             Los buzos habían encontrado en el eje de la hélice una grieta del largo de una mano. La pieza nueva llegó en una barcaza.",
        ),
        (
            "Le bac de Port-Ouest reprend la mer",
            "Le bac de Port-Ouest a repris la mer vendredi après neuf jours de cale sèche, et la première traversée était pleine à sept heures.\n\n\
             Des plongeurs avaient trouvé une fissure longue comme la main sur l'arbre de l'hélice. La pièce neuve est venue sur une barge.",
        ),
    ] {
        let text = format!("{headline}\n\n{body}");
        assert_eq!(parse(&text).headline.as_deref(), Some(headline));
    }
}

#[test]
fn the_author_is_found_where_pages_name_one() {
    for (head, byline) in [
        ("By Ada Quill", "By Ada Quill"),
        ("By Ada Quill and Tom Bellweather", "By Ada Quill and Tom Bellweather"),
        ("Ada Quill, Staff Writer", "Ada Quill, Staff Writer"),
        ("Ada Quill\n\n9 October 2026", "Ada Quill"),
        ("9 October 2026\n\nBy Ada Quill", "By Ada Quill"),
        ("Written by\n\nAda Quill\n\n9 October 2026", "Written by Ada Quill"),
        ("By Ada Quill | 9 October 2026", "By Ada Quill | 9 October 2026"),
    ] {
        let text = format!("Ferry to Westhaven sails again after nine days\n\n{head}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(byline));
        assert_eq!(article.headline.as_deref(), text.lines().next());
        assert_eq!(article.paragraphs.len(), 4, "{head}: {:#?}", article.paragraphs);
    }
}

#[test]
fn a_date_or_a_button_names_no_author() {
    for line in ["Veröffentlicht am 9. Oktober 2026 um 14:34 Uhr", "Published: Friday, 9 October 2026, 07:30 CET", "Leave a Comment"] {
        let text = format!("Ferry to Westhaven sails again after nine days\n\n{line}\n\n{BODY}");
        assert_eq!(parse(&text).byline, None, "{line}");
    }
}

#[test]
fn a_label_with_a_day_a_place_or_a_price_names_no_author() {
    for line in ["Date: Thursday", "Venue: Harbour Hall", "Ort: Westhafen", "Prix : douze euros", "Lugar: Puertoeste", "Posted in Harbour News"] {
        let text = format!("Ferry to Westhaven sails again after nine days\n\n{line}\n\n{BODY}");
        assert_eq!(parse(&text).byline, None, "{line}");
        let text = format!("Ferry to Westhaven sails again after nine days\n\n{line}\n\nAda Quill\n\n{BODY}");
        assert_eq!(parse(&text).byline.as_deref(), Some("Ada Quill"), "{line}");
    }
}

#[test]
fn a_byline_and_what_leads_up_to_it_span_both_lines() {
    let text = format!("Ferry to Westhaven sails again after nine days\n\nWritten by\n\nAda Quill\n\n{BODY}");
    let byline = parse(&text).byline.expect("there is a byline");
    assert_eq!(&text[byline.span], "Written by\n\nAda Quill");
}

#[test]
fn a_name_below_the_text_is_no_part_of_it() {
    for name in ["Ada Quill", "— Ada Quill", "(Ada Quill)"] {
        let article_text = format!("Ferry to Westhaven sails again after nine days\n\n{BODY}\n\n{name}");
        let article = parse(&article_text);
        assert_eq!(article.byline.as_deref(), Some(name));
        assert_eq!(article.paragraphs.len(), 4, "{name}");
    }
    for name in ["Ada Quill", "— Ada Quill", "(Ada Quill)", "ADA QUILL"] {
        for byline in ["By Ada Quill", "Von Tom Bellweather"] {
            let text = format!("Ferry to Westhaven sails again after nine days\n\n{byline}\n\n{BODY}\n\n{name}");
            let article = parse(&text);
            assert_eq!(article.byline.as_deref(), Some(byline));
            assert_eq!(article.paragraphs.len(), 4, "{name}");
            assert_eq!(article.lines.last().map(|line| line.role), Some(Role::Boilerplate(Kind::AuthorBio)), "{name}");
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
        assert_eq!(parse(&text).paragraphs.last().map(|paragraph| &*paragraph.text), Some("Marget Holm"));
    }
}

#[test]
fn a_rule_of_the_users_beats_what_the_page_looks_like() {
    let parser = copydesk::Parser::builder()
        .rule(Rule::role("gazette/headline", Role::Headline).prefix("Tonight:"))
        .rule(Rule::role("gazette/byline", Role::Byline).prefix("Filed from"))
        .build()
        .expect("the rules are sound");
    let text = format!("Ferry to Westhaven sails again\n\nTonight: the boat is back\n\nBy Ada Quill\n\nFiled from the quay\n\n{BODY}");
    let article = parser.parse(&text).expect("there is an article");
    assert_eq!(article.headline.as_deref(), Some("Tonight: the boat is back"));
    assert_eq!(article.byline.as_deref(), Some("Filed from the quay"));
}

#[test]
fn a_sentence_between_headline_and_byline_is_the_standfirst() {
    let head = "\
Ferry to Westhaven sails again

A cracked shaft kept the only boat off the route, and islanders want to know who will pay.

By Ada Quill

9 October 2026, 07:30";
    let text = format!("{head}\n\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.standfirst.len(), 1, "{:#?}", article.paragraphs);
    assert!(article.standfirst[0].starts_with("A cracked shaft"));
    assert_eq!(article.byline.as_deref(), Some("By Ada Quill"));
    assert_eq!(article.dateline.as_deref(), Some("9 October 2026, 07:30"));
    assert_eq!(article.paragraphs.len(), 4);
}

#[test]
fn a_first_paragraph_above_a_date_stays_in_the_body() {
    let (first, rest) = BODY.split_once("\n\n").expect("the body has paragraphs");
    let text = format!("Ferry to Westhaven sails again\n\n{first}\n\n9 October 2026\n\n{rest}");
    let article = parse(&text);
    assert_eq!(article.dateline.as_deref(), Some("9 October 2026"));
    assert_eq!(article.paragraphs[0].text, first);
    assert_eq!(article.paragraphs.len(), 4);
    assert!(article.standfirst.is_empty());
}

#[test]
fn a_sentence_over_a_credit_is_a_caption_above_the_first_paragraph_only() {
    let picture = "The Lady Marsh leaves the quay on Friday morning.\n\nPhotograph: Tom Bellweather";
    let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n\n{picture}\n\n{BODY}");
    let article = parse(&text);
    let captions: Vec<&str> = article.captions.iter().map(|caption| &*caption.text).collect();
    assert_eq!(captions, ["The Lady Marsh leaves the quay on Friday morning.", "Photograph: Tom Bellweather"]);
    assert_eq!(article.paragraphs.len(), 4);

    let (first, rest) = BODY.split_once("\n\n").expect("the body has paragraphs");
    let text =
        format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n\n{first}\n\nNobody had told the baker.\n\nPhotograph: Tom Bellweather\n\n{rest}");
    let article = parse(&text);
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == "Nobody had told the baker."));
}

#[test]
fn the_dateline_is_the_line_with_the_date() {
    let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n4 min read\nPublished 9 October 2026\n\n{BODY}");
    assert_eq!(parse(&text).dateline.as_deref(), Some("Published 9 October 2026"));
    let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n4 min read\n\n{BODY}");
    assert_eq!(parse(&text).dateline.as_deref(), Some("4 min read"));
}

#[test]
fn a_live_blog_has_a_headline_a_time_and_entries() {
    for (live, at) in [("LIVE – Updated at 16:47", ""), ("Liveticker | Aktualisiert um 16.47 Uhr", " Uhr"), ("EN DIRECT – Mis à jour à 16h47", "")]
    {
        let text = format!(
            "\
The trial over the Westhaven ferry: the owner speaks | Harbour Gazette

{live}

The trial over the Westhaven ferry: the owner speaks

16:47{at}

The owner of the ferry has taken the stand and is being asked about the nine days in dock, and about who knew of the crack.

16:12{at}

Two divers have told the court that they had warned the company in August, and that nobody had called them back.

15:30{at}

The court has resumed after a break of an hour. The judge said that he wanted to be done by Friday."
        );
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some("The trial over the Westhaven ferry: the owner speaks"));
        assert_eq!((article.byline.as_ref(), article.dateline.as_deref()), (None, Some(live)));
        let kinds: Vec<ParagraphKind> = article.paragraphs.iter().map(|paragraph| paragraph.kind).collect();
        assert_eq!(kinds, [ParagraphKind::Subheading, ParagraphKind::Paragraph].repeat(3), "{live}: {article}");
    }
}

#[test]
fn an_author_is_told_from_the_labels_around() {
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
    assert_eq!(parse_article(page).unwrap().byline.as_deref(), Some("Claudia Lindner"));
}

#[test]
fn an_author_is_found_far_down_the_body() {
    let days = |days: std::ops::RangeInclusive<usize>| -> String {
        days.map(|day| format!("On day {day} the ferry made {} trips to Westhaven, and its owner counted {day} hundred passengers.\n\n", day * 3))
            .collect()
    };
    let page = format!("Ferry back in service\n\n{}Written by Karen Holloway\n\n{}", days(1..=20), days(21..=32));
    assert_eq!(parse_article(&page).unwrap().byline.as_deref(), Some("Written by Karen Holloway"));
}

#[test]
fn a_menu_between_the_pages_title_and_another_wording_of_it_is_no_text() {
    let page = format!(
        "Ferry sails again after nine days | Harbour Gazette\nSkip to content\nNews\nSport\nCulture\nLog in\nThe Westhaven ferry sails again\n\
         Published: 9 October 2026\n{BODY}"
    );
    let article = parse(&page);
    assert_eq!(article.headline.as_deref(), Some("The Westhaven ferry sails again"));
    let body: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
    assert_eq!(body, BODY.split("\n\n").collect::<Vec<_>>());
    let role = |text: &str| article.lines.iter().find(|line| page[line.span.clone()].trim() == text).map(|line| line.role);
    assert_eq!(role("The Westhaven ferry sails again"), Some(Role::Headline));
    assert_eq!(role("Ferry sails again after nine days | Harbour Gazette"), Some(Role::Headline));
    assert_eq!(article.dateline.as_deref(), Some("Published: 9 October 2026"));
}

#[test]
fn a_sites_name_and_motto_above_the_headline_are_no_text() {
    let page = format!(
        "Nine days without a ferry – Notes from Westhaven\n\nNotes from Westhaven\n\nLife on a small island\n\nPosted on 9 October 2026 by Ada Quill\n\n\
         Nine days without a ferry\n\n{BODY}"
    );
    let article = parse(&page);
    assert_eq!(article.headline.as_deref(), Some("Nine days without a ferry"));
    let body: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
    assert_eq!(body, BODY.split("\n\n").collect::<Vec<_>>());
}

#[test]
fn a_part_of_the_pages_title_is_no_text() {
    let headline = "“We have learned from it”";
    let menu = "Home\nNews\nSport\nOpinion\nHarbour\nTides\nJobs\nContact";
    let text = format!("Interview on the ferry: {headline} | Harbour Gazette\n{menu}\n{headline}\nBy Ada Quill\n9 October 2026\n\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some(headline));
    assert_eq!(article.paragraphs.len(), 4, "{:#?}", article.paragraphs);
    assert!(article.published.is_some());
}
