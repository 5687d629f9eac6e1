//! Bylines in nine languages: agencies, newsrooms, reporters with their place, several authors.

use crate::common::ferry::{FERRIES, Ferry, assert_roles_below_headline};
use crate::common::{self, iso, parse};
use copydesk::Role;

#[test]
fn an_agency_or_a_newsroom_is_the_author() {
    assert_roles_below_headline(
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
fn a_newsroom_in_a_german_menu_is_a_link() {
    let menu = "Startseite\nLokales\nSport\nKultur\nRedaktion\nAnzeigen\nAbo\nKarriere\nKontakt\nArchiv\nWetter\nVerkehr";
    let Ferry { headline, text: [first, second], .. } = FERRIES[1];
    let text = format!("{menu}\n{headline}\nVon Ada Quill\n9. Oktober 2026\n{first}\n{second}");
    let article = parse(&text);
    assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (Some(headline), Some("Von Ada Quill")));
    assert!(matches!(article.lines[4].role, Role::Boilerplate(_)), "{:?}", article.lines[4].role);
}

#[test]
fn a_credit_for_text_and_photos_names_the_author_and_one_for_photos_alone_does_not() {
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
fn additional_reporters_and_media_contacts_are_no_authors() {
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
        assert_eq!(common::body(&article), body, "{lines}");
        let names = lines.strip_suffix("\n9 October 2026").unwrap_or(lines);
        assert_eq!(&text[article.byline.expect("it was told").span], names);
    }
}

#[test]
fn a_line_below_the_byline_that_is_no_second_author_stays_out_of_it() {
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
fn a_section_name_beside_a_date_is_no_author() {
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
        assert_eq!(iso(article.published).as_deref(), Some("2026-03-03"), "{line}");
    }
}

#[test]
fn a_byline_that_names_writer_and_photographer_has_the_writer_as_author() {
    let Ferry { headline, text: body, .. } = Ferry::in_language("en");
    let text = format!("{headline}\nWords by Ada Quill | Photos by Tom Bellweather\n{}", body.join("\n"));
    let article = parse(&text);
    assert_eq!(article.byline.as_deref(), Some("Words by Ada Quill | Photos by Tom Bellweather"));
    assert_eq!(article.authors(), ["Ada Quill"]);
}

#[test]
fn a_name_with_a_place_above_a_date_is_the_byline() {
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
    // Below a topic, with no headline above, such a line is the headline.
    let Ferry { text: body, .. } = Ferry::in_language("en");
    let text = format!("Politics\n\nAda Quill in Westhaven\n9 October 2026\n\n{}", body.join("\n\n"));
    assert_eq!(parse(&text).headline.as_deref(), Some("Ada Quill in Westhaven"));
}
