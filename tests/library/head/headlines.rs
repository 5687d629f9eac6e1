//! Which line is the headline, how it is reported, and what stands between it and the text: standfirst, caption, date.

use crate::common::boat::BODY;
use crate::common::{self, parse, strings};
use copydesk::{Role, Rule};

/// Fails unless the article under this head has this headline and the whole body.
fn assert_headline(head: &str, headline: &str) {
    let text = format!("{head}\n\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some(headline), "{head}");
    let body = common::body(&article);
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
    // With a menu right below it, the first line is the page's title, and loses the name.
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
fn questions_and_lines_in_capitals_may_be_headlines() {
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
fn headlines_in_other_languages_are_found() {
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
fn an_own_rule_for_headline_or_byline_beats_the_page() {
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
fn a_phrase_between_headline_and_byline_is_the_standfirst_and_a_label_is_none() {
    for (phrase, is_standfirst) in [
        ("Nobody on the quay is glad", true),
        ("And what we'd do differently", true),
        ("News of the Island", false),
        ("Westhaven Harbour Notes", false),
        ("9 comments on this", false),
    ] {
        let text = format!("Ferry to Westhaven sails again\n\n{phrase}\n\nAda Quill\n\n9 October 2026\n\n{BODY}");
        let article = parse(&text);
        let standfirst = strings(&article.standfirst);
        assert_eq!(standfirst, [phrase][..usize::from(is_standfirst)], "{phrase}");
        assert_eq!(article.paragraphs.len(), 4, "{phrase}");
    }
}

#[test]
fn a_first_paragraph_above_a_date_stays_in_the_body() {
    let (first, rest) = BODY.split_once("\n\n").expect("the body has paragraphs");
    let text = format!("Ferry to Westhaven sails again\n\n{first}\n\n9 October 2026\n\n{rest}");
    let article = parse(&text);
    assert_eq!(article.dateline.as_deref(), Some("9 October 2026"));
    assert_eq!(article.paragraphs[0].text, first);
    assert_eq!(article.paragraphs.len(), 4);
    assert_eq!(strings(&article.standfirst), [first], "it may as well be the standfirst");
}

#[test]
fn a_sentence_over_a_credit_is_a_caption_above_the_first_paragraph_only() {
    let picture = "The Lady Marsh leaves the quay on Friday morning.\n\nPhotograph: Tom Bellweather";
    let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n\n{picture}\n\n{BODY}");
    let article = parse(&text);
    let captions = strings(&article.captions);
    assert_eq!(captions, ["The Lady Marsh leaves the quay on Friday morning.", "Photograph: Tom Bellweather"]);
    assert_eq!(article.paragraphs.len(), 4);

    let (first, rest) = BODY.split_once("\n\n").expect("the body has paragraphs");
    let text =
        format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n\n{first}\n\nNobody had told the baker.\n\nPhotograph: Tom Bellweather\n\n{rest}");
    let article = parse(&text);
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == "Nobody had told the baker."));
}

#[test]
fn a_caption_without_a_full_stop_stands_over_its_credit_and_apart_from_the_text() {
    let caption = "The fenced-off end of the quay, where work stopped in May";
    let form = "Get the latest harbour news straight to your inbox\n\nEmail address\n\nSign up";
    let head = "Ferry to Westhaven sails again\n\nBy Ada Quill\n\n9 October 2026\n\nView 4 Images";
    let text = format!("{head}\n\n{caption}\n\n(Image: Harbour Gazette / Tom Bellweather)\n\n{form}\n\n{BODY}");
    let article = parse(&text);
    assert!(article.lines.iter().any(|line| line.role == Role::Caption && &text[line.span.clone()] == caption), "{article}");
    assert_eq!(article.paragraphs.len(), 4, "{article}");

    let text = format!("{head}\n\nPinterest Email Print Copy Link Text\n\nPhoto: Tom Bellweather\n\n{form}\n\n{BODY}");
    assert!(parse(&text).lines.iter().all(|line| line.role != Role::Caption));
}

#[test]
fn a_standfirst_may_read_like_an_advertisement() {
    for standfirst in
        ["These boots outkicked the rest for training, racing, trail running and more.", "Don't lose sleep, money and all your friends over a boat."]
    {
        let menu = "Skip to content\nMenu\nSign in\nSubscribe\nShop\nBoats\nBread\nVideo";
        let text = format!("{menu}\nThe best boots for a wet deck, tested\n{standfirst}\nBy Ada Quill\nOct. 9, 2026\nShare\nSave\n{BODY}");
        let article = parse(&text);
        let told = strings(&article.standfirst);
        assert_eq!(told, [standfirst], "{article}");
    }
}

#[test]
fn bullet_points_above_the_text_that_hold_a_date_are_text() {
    let points = "* card payment on all ferries from July 2027\n\n* operators must keep 99% of their sailings\n\n* a free helpline at all hours";
    let text = format!("New rules for ferries\n\nBy Ada Quill\n\nPublished 9 October 2026\n\n{points}\n\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.paragraphs.len(), 7, "{article}");
    assert_eq!(article.dateline.as_deref(), Some("Published 9 October 2026"));
}

#[test]
fn the_page_title_is_found_where_all_lines_have_blank_lines_between() {
    let title = "Storm Edda live: ferries cancelled and schools shut | The Gazette";
    let headline = "Storm Edda live: ferries cancelled and schools shut – as it happened";
    let menu = "Skip to main content\n\nSign in\n\nNews\n\nSport\n\nCulture";
    let text = format!("{title}\n\n{menu}\n\n{headline}\n\nBy Ada Quill\n\n9 October 2026\n\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some(headline));
    assert_eq!(article.lines[0].role, Role::Headline, "{article}");
}

#[test]
fn a_date_alone_is_no_headline() {
    // The first line that could be a headline is a link to another story.
    let rest = [
        "Hintergrund: Warum die Fähre nicht fährt",
        "Von Ada Quill, Hauptstadtstudio",
        "Die Fähre nach Westhafen fährt nach neun Tagen im Dock wieder, wie die Reederei am Morgen sagte.",
        "Die Leute auf der Insel hatten seit Montag weder Brot noch Post bekommen und waren darüber wenig froh.",
        "Der Maat, der seit 1998 mit ihr fährt, sagt, dass sie auch diesen Winter noch übersteht.",
    ];
    for date in ["Stand: 09.10.2026 07:30 Uhr", "9 October 2026"] {
        let text = [&[date], &rest[..]].concat().join("\n");
        assert_eq!(parse(&text).headline, None, "{date}");
    }
}

#[test]
fn a_standfirst_may_read_like_a_menu_label() {
    let menu = "Home\nNews\nSport\nCulture\nWeather\nTides\nJobs\nEvents\nContact\nLog in";
    let standfirst = "Islanders glad, hoteliers not: a season's fifth gone";
    for below in ["By Ada Quill", "9 October 2026, 07:30"] {
        let page = format!("Ferry sails again | Harbour Gazette\n{menu}\nFerry sails again\n{standfirst}\n{below}\n{menu}\n{BODY}");
        let article = parse(&page);
        let found = strings(&article.standfirst);
        assert_eq!(found, [standfirst], "{below}");
    }
}

#[test]
fn a_breadcrumb_that_begins_the_headline_is_not_the_headline() {
    let crumb = "New ferry to Westhaven sails after nine months";
    let headline = format!("{crumb}; second boat still in dock");
    let title = "New ferry to Westhaven sails after nine months, but second boat still in dock | Harbour Gazette";
    let text = format!("{title}\nHome\nNews\nWorld\nSport\nHome News Harbour\n{crumb}\n{headline}\nBy Ada Quill\nMay 4, 2024\n{BODY}");
    assert_eq!(parse(&text).headline.as_deref(), Some(&*headline));
}

#[test]
fn lines_between_dashes_under_a_headline_are_the_standfirst() {
    let points =
        ["– Second boat expected to sail for the island in first week of May –", "— Board has money for nine more months of work on the pier —"];
    let text = format!("Westhaven Ferries Reports Results of Its First Quarter\n\n{}\n\n{}\n\nMay 4, 2024\n\n{BODY}", points[0], points[1]);
    let article = parse(&text);
    let standfirst = strings(&article.standfirst);
    assert_eq!(standfirst, points);
}

#[test]
fn a_sites_motto_above_the_headline_is_no_text() {
    for about in [
        "Words on boats, tides and those who wait for them, by somebody who has waited for most of them since 1987.",
        "Ada Quill writes about the harbours of the north and about the people who live on them, and has done so for thirty years.",
    ] {
        for menu in ["", "Boats\nTides\nPeople\n\n"] {
            let text = format!("{about}\n\n{menu}Ferry back in service\n\n9 October 2026\n\n{BODY}");
            let article = parse(&text);
            assert_eq!(common::body(&article).join("\n\n"), BODY, "{about}");
            assert_eq!(article.headline.as_deref(), Some("Ferry back in service"));
        }
    }
}

#[test]
fn several_lines_between_dashes_are_the_standfirst_of_a_press_release() {
    let lines = ["— Ferry to sail nine times a day —", "— Second shaft to be cast in Westhaven by May —", "— Call for the press at 8:30 a.m. —"];
    let head = ["Marsh Lines Reports a Record Year", "Oct 9, 2026, 07:00 ET", "Share this article", "Share to X"];
    for gap in ["\n", "\n\n"] {
        let text = format!("{}{gap}{}{gap}{}", head.join(gap), lines.join(gap), BODY.replace("\n\n", gap));
        let article = parse(&text);
        let standfirst = strings(&article.standfirst);
        assert_eq!(standfirst, lines, "{text}");
    }
}

#[test]
fn a_stroke_in_a_word_parts_no_standfirst() {
    let standfirst = "Winds of 205km/h forecast as the storm crosses the strait; harbours shut at noon";
    let text = format!("The island that waits for its boat\n{standfirst}\nBy Ada Quill\n9 October 2026\n{BODY}");
    let article = parse(&text);
    let told: Vec<&str> = article.standfirst.iter().map(|line| &*line.text).collect();
    assert_eq!(told, [standfirst], "{article}");
}
