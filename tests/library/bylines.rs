//! Lines around the headline: agencies and newsrooms as authors, days, ages, genres, in nine languages.

use crate::common;
use crate::common::ferry::{FERRIES, Ferry};
use crate::common::parse;
use copydesk::Role;

/// Fails unless each line, right below the headline of its language, has this role and is no part of the text.
fn assert_roles(role: Role, lines: &[(&str, &str)]) {
    for &(language, line) in lines {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{line}\n{}", body.join("\n"));
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(*headline), "{line}");
        assert_eq!(article.lines[1].role, role, "{language}: {line}");
        let paragraphs = common::body(&article);
        assert_eq!(paragraphs, body, "{line}");
        if role == Role::Byline {
            assert_eq!(article.byline.as_deref(), Some(line));
        }
    }
}

#[test]
fn an_agency_or_a_newsroom_is_the_author() {
    assert_roles(
        Role::Byline,
        &[
            ("de", "dpa"),
            ("de", "Von unserer Redaktion"),
            ("de", "Von unserem Korrespondenten Jonas Weller"),
            ("es", "Redacción"),
            ("es", "EFE"),
            ("fr", "La Rédaction"),
            ("fr", "Le Port avec AFP"),
            ("fr", "De notre envoyée spéciale Ada Quill"),
            ("it", "A cura della redazione"),
            ("it", "Dal nostro inviato Jonas Weller"),
            ("pt", "Da Redação"),
            ("pt", "Agência Brasil"),
            ("nl", "ANP"),
            ("nl", "Van onze redactie"),
            ("nl", "Van onze correspondent Ada Quill"),
            ("pl", "PAP"),
            ("pl", "Opracowanie redakcji"),
            ("sv", "TT"),
            ("sv", "Från vår korrespondent Ada Quill"),
        ],
    );
}

#[test]
fn a_time_behind_a_label_is_a_dateline() {
    assert_roles(
        Role::Dateline,
        &[
            ("en", "Last updated 3.40pm"),
            ("de", "Aktualisiert um 15:40 Uhr"),
            ("es", "Actualizado a las 15:40h"),
            ("fr", "Mis à jour à 15h40"),
            ("it", "Aggiornato alle ore 15.40"),
            ("pt", "Atualizada às 15:40"),
            ("nl", "Laatst bijgewerkt om 15.40 uur"),
            ("pl", "Aktualizacja o godz. 15:40"),
            ("sv", "Uppdaterad kl. 15.40"),
        ],
    );
}

#[test]
fn today_and_yesterday_are_datelines() {
    assert_roles(
        Role::Dateline,
        &[
            ("en", "Today, 7:30 AM"),
            ("en", "Yesterday at 6:30 pm"),
            ("en", "Updated yesterday"),
            ("de", "Heute, 07:30"),
            ("de", "Gestern, 18:30 Uhr"),
            ("de", "Heute um 07:30 Uhr aktualisiert"),
            ("es", "Ayer a las 18:30"),
            ("fr", "Aujourd’hui à 7h30"),
            ("fr", "Publié hier"),
            ("it", "Ieri alle 18:30"),
            ("pt", "Hoje às 07h30"),
            ("nl", "Gisteren om 18.30 uur"),
            ("pl", "Wczoraj o godz. 18:30"),
            ("sv", "Uppdaterad i går 18:30"),
            ("sv", "I dag kl. 07.30"),
        ],
    );
}

#[test]
fn an_age_in_two_units_is_a_dateline() {
    assert_roles(
        Role::Dateline,
        &[
            ("en", "Published 1 hour, 20 minutes ago"),
            ("de", "vor 1 Stunde und 20 Minuten"),
            ("es", "hace 1 hora y 20 minutos"),
            ("fr", "Publié il y a 1 heure et 20 minutes"),
            ("it", "un'ora e 20 minuti fa"),
            ("pt", "há 1 hora e 20 minutos"),
            ("nl", "2 dagen en 3 uur geleden"),
            ("pl", "1 dzień i 3 godziny temu"),
            ("sv", "för 2 dagar och 3 timmar sedan"),
        ],
    );
}

#[test]
fn the_source_in_a_chinese_head_is_no_part_of_the_text() {
    let text = "西岛渡轮恢复通航\n记者 王小明\n2026年10月9日 07:30\n来源：海港日报\n\n\
        停航九天后，前往西岛的渡轮周五上午恢复通航，轮船公司宣布。第一班船早上七点就已满员。\n\n\
        据市政府称，停航期间商店损失了三分之一的营业额。省政府承诺本月内提供援助。";
    let article = parse(text);
    let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
    assert_eq!(roles, [Role::Headline, Role::Byline, Role::Dateline, Role::Credit, Role::Paragraph, Role::Paragraph]);
    assert_eq!(article.authors(), ["王小明"]);
}

#[test]
fn a_date_is_a_dateline_by_the_short_names_of_months_too() {
    assert_roles(
        Role::Dateline,
        &[
            ("de", "Fr., 9. Okt. 2026"),
            ("es", "9 ene 2026"),
            ("fr", "Mis à jour le 9 févr. 2026 à 9 h 30"),
            ("it", "9 gen 2026"),
            ("pt", "9 dez 2026 às 10h05"),
            ("nl", "9 mrt 2026 om 10.05 uur"),
            ("pl", "wtorek, 9 października 2026 r."),
            ("pl", "Ostatnia aktualizacja: 9 lis 2026 o 14:05"),
            ("sv", "9 okt 2026 kl 10.05"),
        ],
    );
}

#[test]
fn a_newsroom_in_a_menu_is_a_link() {
    let menu = "Startseite\nLokales\nSport\nKultur\nRedaktion\nAnzeigen\nAbo\nKarriere\nKontakt\nArchiv\nWetter\nVerkehr";
    let Ferry { headline, text: [first, second], .. } = FERRIES[1];
    let text = format!("{menu}\n{headline}\nVon Ada Quill\n9. Oktober 2026\n{first}\n{second}");
    let article = parse(&text);
    assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (Some(headline), Some("Von Ada Quill")));
    assert!(matches!(article.lines[4].role, Role::Boilerplate(_)), "{:?}", article.lines[4].role);
}

#[test]
fn a_genre_right_above_the_headline_is_the_kicker() {
    for (language, genre) in [
        ("en", "Opinion"),
        ("en", "Press release"),
        ("de", "INTERVIEW"),
        ("de", "Pressemitteilung"),
        ("es", "Tribuna"),
        ("fr", "Entretien"),
        ("it", "L'intervista"),
        ("pt", "Opinião"),
        ("nl", "Achtergrond"),
        ("pl", "Wywiad"),
        ("sv", "Krönika"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = format!("{genre}\n{headline}\n{}", text.join("\n"));
        let article = parse(&text);
        assert_eq!((article.kicker.as_deref(), article.headline.as_deref()), (Some(genre), Some(*headline)));
    }
}

#[test]
fn a_genre_right_below_the_headline_is_the_kicker() {
    for (language, genre) in [("en", "Essay"), ("de", "Interview"), ("es", "Tribuna"), ("fr", "Reportage"), ("pt", "Crônica"), ("nl", "Column")] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{genre}\nAda Quill\n12/11/2026\n{}", text.join("\n"));
        let article = parse(&text);
        assert_eq!((article.kicker.as_deref(), article.headline.as_deref()), (Some(genre), Some(*headline)));
    }
}

#[test]
fn the_way_to_the_page_is_no_kicker() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    for way in ["News / Boats / Ferries", "News > Boats > Ferries"] {
        let text = format!("{way}\n\n{headline}\n\nby Ada Quill\n\n{}", text.join("\n\n"));
        let article = parse(&text);
        assert_eq!((article.kicker.as_deref(), article.headline.as_deref()), (None, Some(*headline)), "{article}");
    }
}

#[test]
fn a_topic_between_the_end_of_a_menu_and_the_headline_is_the_kicker() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let kicker = |menu: &str| {
        let text = format!("{headline} | Harbour Gazette\n{menu}\n{headline}\nBy Ada Quill\n9 October 2026\n{}", text.join("\n"));
        let article = parse(&text);
        article.kicker.map(|kicker| kicker.to_string())
    };
    // A button, a note on links that pay, and a part of the menu that is named again.
    for (menu, topic) in [
        ("Home\nNews\nShipping\nBread\nSubscribe\nSign in\nIsland life", "Island life"),
        ("Home\nNews\nShipping\nWhen you purchase through links on our site, we may earn an affiliate commission.\nQuay walks", "Quay walks"),
        ("Home\nNews\nPolitics\nShipping\nBread\nTides\nBread", "Bread"),
    ] {
        assert_eq!(kicker(menu).as_deref(), Some(topic), "{menu}");
    }
    for menu in [
        "Home\nNews\nShipping\nBread\nTides",
        "Home\nShipping\nBread\nHome\nShipping\nBread",
        "Home\nNews\nShipping\nSign in\nHome > Shipping",
        "Home\nNews\nShipping\nSign in\nFAQ",
    ] {
        assert_eq!(kicker(menu), None, "{menu}");
    }
}

#[test]
fn whom_the_press_may_ask_and_who_keeps_the_page_did_not_write_it() {
    for (headline, head, body, foot, person) in [
        (
            "Fähre nach Westhafen fährt wieder",
            "Pressekontakt:\nAda Quill\nada.quill@hafen.example\n",
            "Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder gefahren, und das erste Schiff war um sieben Uhr voll.\nTaucher hatten an der Welle der Schraube einen Riss gefunden, der so lang war wie eine Hand. Eine neue kam vom Festland.",
            "",
            "Ada Quill",
        ),
        (
            "Ferry to Westhaven sails again",
            "Media Contact:\nHelen Brook\nhelen.brook@harbour.example\n555-213-0199\n",
            "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven.\nDivers had found a crack as long as a hand in the shaft of the propeller. A new one came from the mainland.",
            "",
            "Helen Brook",
        ),
        (
            "Färjan till Västhamn går igen",
            "",
            "Färjan till Västhamn gick åter på fredagen efter nio dagar i docka, och den första turen var full redan klockan sju.\nDykare hade funnit en spricka lång som en hand i propellerns axel. En ny kom från fastlandet.",
            "\nSidansvarig: Maja Ek",
            "Sidansvarig: Maja Ek",
        ),
    ] {
        let text = format!("{headline}\n{head}{body}{foot}");
        let article = parse(&text);
        assert_eq!(article.byline, None, "{person}");
        let line = article.lines.iter().find(|line| text[line.span.clone()].trim() == person).expect("the line is there");
        assert!(matches!(line.role, Role::Boilerplate(_)), "{person}: {:?}", line.role);
    }
}

#[test]
fn who_wrote_and_took_the_pictures_is_the_author_and_who_took_them_alone_is_not() {
    let text = "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.\n\
                Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.";
    for (line, author) in [
        ("Text and photos: Ada Quill", Some("Ada Quill")),
        ("Text und Fotos: Ada Quill", Some("Ada Quill")),
        ("Texte et photos : Ada Quill", Some("Ada Quill")),
        ("Text: Ada Quill, Fotos: Idris Vane", Some("Ada Quill")),
        ("Photo: Ada Quill", None),
    ] {
        let text = format!("Ferry to Westhaven sails again\n{text}\n{line}");
        let article = parse(&text);
        assert_eq!(article.authors().first().map(|name| &**name), author, "{line}: {:?}", article.lines.last());
        assert_eq!(article.paragraphs.len(), 2, "{line}");
    }
}

#[test]
fn whose_pictures_they_are_in_polish_is_a_credit() {
    let text = "Prom do Westhaven znów pływa po dziewięciu dniach w doku, poinformował w piątek armator. Kadłub został naprawiony.\n\
                Pierwszy rejs był pełny już o siódmej rano, a na nabrzeżu czekała kawa dla wszystkich.";
    let page = format!("Prom znów pływa\nŹródło zdjęć: © Agencja | Jan Wiosło\nAda Pióro\n{text}\nFot. Jan Wiosło");
    let article = parse(&page);
    assert_eq!(article.byline.as_deref(), Some("Ada Pióro"));
    assert_eq!(article.lines.iter().filter(|line| line.role == Role::Credit).count(), 2);
}

#[test]
fn those_who_helped_and_whom_the_press_may_call_are_no_authors() {
    let body = Ferry::in_language("en").text.join("\n\n");
    let helped =
        format!("Ferry sails again\n\nAda Quill and Tom Bell\nPublished 14:32, 3 March 2026\n\n{body}\n\nAdditional reporting by Idris Vane");
    assert_eq!(parse(&helped).authors(), ["Ada Quill", "Tom Bell"]);
    let contact = format!("Ferry sails again\n\n{body}\n\nMedia contact:\nIdris Vane\n+44 20 5550 0199\npress@harbour.example");
    assert_eq!(parse(&contact).byline, None);
    let dated = format!("Ferry sails again\n\nOriginally published March 3, 2026\n\n{body}");
    assert!(parse(&dated).authors().is_empty());
}

#[test]
fn several_authors_a_line_each_are_one_byline() {
    for (language, lines, byline) in [
        ("en", "By\nAda Quill\nTom Bellweather", "By Ada Quill, Tom Bellweather"),
        ("en", "By Ada Quill\nand Tom Bellweather", "By Ada Quill and Tom Bellweather"),
        ("en", "By Ada Quill,\nTom Bellweather", "By Ada Quill, Tom Bellweather"),
        ("en", "By Ada Quill\nBy Tom Bellweather\n9 October 2026", "By Ada Quill, By Tom Bellweather"),
        ("de", "Von\nAda Quill\nTom Bellweather", "Von Ada Quill, Tom Bellweather"),
        ("de", "Von Ada Quill und\nTom Bellweather", "Von Ada Quill und Tom Bellweather"),
        ("es", "Por Ada Quill\ny Tom Bellweather", "Por Ada Quill y Tom Bellweather"),
        ("fr", "Par Ada Quill\net Tom Bellweather", "Par Ada Quill et Tom Bellweather"),
        ("it", "Di Ada Quill\ne Tom Bellweather", "Di Ada Quill e Tom Bellweather"),
        ("nl", "Door Ada Quill\nen Tom Bellweather", "Door Ada Quill en Tom Bellweather"),
        ("sv", "Av Ada Quill\noch Tom Bellweather", "Av Ada Quill och Tom Bellweather"),
    ] {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{lines}\n{}", body.join("\n"));
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(byline), "{lines}");
        assert_eq!(article.authors(), ["Ada Quill", "Tom Bellweather"], "{lines}");
        let names = lines.strip_suffix("\n9 October 2026").unwrap_or(lines);
        assert_eq!(&text[article.byline.expect("it was told").span], names);
        assert!(article.paragraphs.iter().all(|paragraph| body.contains(&&*paragraph.text)), "{lines}");
    }
}

#[test]
fn what_is_no_other_author_stays_out_of_the_byline() {
    for (below, byline) in [
        ("Ada Quill", "By Ada Quill"),
        ("Harbour Gazette", "By Ada Quill"),
        ("Transport correspondent", "By Ada Quill"),
        ("and the sea was calm again.", "By Ada Quill"),
    ] {
        let Ferry { headline, text: body, .. } = Ferry::in_language("en");
        let text = format!("{headline}\nBy Ada Quill\n{below}\n{}", body.join("\n"));
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(byline), "{below}");
    }
}

#[test]
fn a_part_of_the_paper_beside_a_date_is_no_author() {
    for (language, line) in [
        ("en", "Weather | 3 March 2026"),
        ("de", "Pressemitteilung vom 3. März 2026"),
        ("fr", "Communiqué de presse du 3 mars 2026"),
        ("it", "Comunicato stampa del 3 marzo 2026"),
        ("es", "Deportes · 3 de marzo de 2026"),
    ] {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{line}\n{}", body.join("\n"));
        let article = parse(&text);
        assert_eq!(article.byline, None, "{line}");
        assert_eq!(article.published.map(|date| date.to_string()).as_deref(), Some("2026-03-03"), "{line}");
    }
}

#[test]
fn who_made_words_and_pictures_is_told_in_one_byline() {
    let Ferry { headline, text: body, .. } = Ferry::in_language("en");
    let text = format!("{headline}\nWords by Ada Quill | Photos by Tom Bellweather\n{}", body.join("\n"));
    let article = parse(&text);
    assert_eq!(article.byline.as_deref(), Some("Words by Ada Quill | Photos by Tom Bellweather"));
    assert_eq!(article.authors(), ["Ada Quill"]);
}

#[test]
fn who_reports_from_where_is_the_author_above_a_date() {
    for (language, line) in [
        ("en", "Ada Quill in Westhaven"),
        ("en", "Agence France-Presse in Westhaven"),
        ("de", "Jonas Weller in Westhafen"),
        ("fr", "Ada Quill à Port-Ouest"),
        ("es", "Ada Quill en Puerto Oeste"),
    ] {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n\n{line}\n9.10.2026, 07:30\n\n{}", body.join("\n\n"));
        let article = parse(&text);
        assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (Some(*headline), Some(line)), "{language}");
    }
    // A topic is no headline, and a headline may name somebody and a place.
    let Ferry { text: body, .. } = Ferry::in_language("en");
    let text = format!("Politics\n\nAda Quill in Westhaven\n9 October 2026\n\n{}", body.join("\n\n"));
    assert_eq!(parse(&text).headline.as_deref(), Some("Ada Quill in Westhaven"));
}

#[test]
fn a_time_zone_in_words_is_no_author() {
    assert_roles(Role::Dateline, &[("en", "May 07, 2024 07:00 AM Eastern Standard Time"), ("en", "May 07, 2024 10:30 PM Pacific Daylight Time")]);
}

#[test]
fn an_office_and_a_street_may_stand_between_the_label_for_the_press_and_the_number() {
    let Ferry { headline, text: body, .. } = Ferry::in_language("de");
    let contact = ["Pressekontakt:", "Stadt Westhafen", "Presse- und Öffentlichkeitsarbeit", "Ada Quill", "Am Kai 1", "Telefon: 06999 802-114"];
    let text = format!("{headline}\n{}\n{}", body.join("\n"), contact.join("\n"));
    let article = parse(&text);
    assert_eq!(article.byline, None);
    let below: Vec<String> = article.lines.iter().rev().take(contact.len()).map(|line| line.role.to_string()).collect();
    assert_eq!(below, ["contact"; 6]);
}
