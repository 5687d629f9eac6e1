//! Letters to readers: how they begin and end, and what stands between the two that is none of the letter.

use crate::common;
use crate::common::ferry::Ferry;
use crate::common::parse;
use copydesk::{Kind, Role};

/// A greeting, three paragraphs, a farewell and a postscript.
const LETTERS: &[(&str, &str, &str, &str)] = &[
    (
        "Hello friends,",
        "It has been a quiet week at the harbour. The pilot came twice, and twice he said that it was the other man's fault.\n\
         I promised last month that I would write about the ferry, so here it is, with all that I have learned about its engine.\n\
         The first boat was a gift from a bank. It had a lighthouse on every door, and no room to write anything at all.",
        "Until next week,",
        "P.S. The boiler works.",
    ),
    (
        "Liebe Leserinnen und Leser,",
        "es war eine ruhige Woche am Hafen. Der Lotse kam zweimal, und zweimal sagte er, dass der andere schuld gewesen sei.\n\
         Ich hatte im vorigen Monat versprochen, über die Fähre zu schreiben, und hier steht nun, was ich über sie gelernt habe.\n\
         Das erste Schiff war ein Geschenk der Bank. Auf jeder Tür war ein Leuchtturm, und zum Schreiben blieb kein Platz.",
        "Herzliche Grüße",
        "PS: Der Kessel läuft.",
    ),
    (
        "Cari lettori,",
        "è stata una settimana tranquilla al porto. Il pilota è venuto due volte, e due volte ha detto che la colpa era di un altro.\n\
         Il mese scorso avevo promesso di scrivere del traghetto, ed ecco quello che ho imparato del suo motore in questi giorni.\n\
         La prima nave era un regalo della banca. Su ogni porta c'era un faro, e non restava posto per scrivere niente.",
        "Alla prossima settimana,",
        "P.S. La caldaia funziona.",
    ),
    (
        "Kära läsare,",
        "det har varit en lugn vecka i hamnen. Lotsen kom två gånger, och båda gångerna sade han att det var den andres fel.\n\
         Jag lovade förra månaden att skriva om färjan, så här kommer allt som jag har lärt mig om den och om dess gamla motor.\n\
         Den första båten var en gåva från banken. På varje dörr fanns en fyr, och det fanns ingen plats att skriva på.",
        "Varma hälsningar",
        "PS: Pannan fungerar.",
    ),
];

#[test]
fn a_letter_begins_with_its_greeting_and_ends_with_its_postscript() {
    for (greeting, text, farewell, postscript) in LETTERS {
        let page = format!(
            "On a quiet week\nMenu\n\nOn a quiet week\nShare\n{greeting}\n{text}\n{farewell}\nAda\n{postscript}\n\nSubscribe\nPrivacy policy"
        );
        let article = parse(&page);
        let paragraphs = common::body(&article);
        assert_eq!(paragraphs.len(), 7, "{greeting}: {paragraphs:#?}");
        assert_eq!((paragraphs[0], paragraphs[6]), (*greeting, *postscript));
    }
}

#[test]
fn an_appeal_above_the_farewell_is_none_of_the_letter() {
    let (greeting, text, farewell, _) = LETTERS[0];
    let appeal = "If you liked this letter, you can tap the heart above, or forward it to somebody who is always late.";
    let page = format!("On a quiet week\n{greeting}\n{text}\n{appeal}\n{farewell}\nAda\n\n12 comments\nJohn\nGood read.\nCheers,\nJohn");
    let article = parse(&page);
    let role = |text: &str| article.lines.iter().find(|line| page[line.span.clone()].trim() == text).map(|line| line.role);
    assert_eq!(role(appeal), Some(Role::Boilerplate(Kind::Social)));
    assert_eq!(role(farewell), Some(Role::Paragraph));
    // In a comment such a line is the comment's.
    assert!(!role("Cheers,").is_some_and(Role::is_body));
}

#[test]
fn the_button_below_a_pitch_between_paragraphs_is_no_subheading() {
    let (greeting, text, ..) = LETTERS[0];
    let (first, rest) = text.split_once('\n').expect("there are several paragraphs");
    for (pitch, buttons) in [
        ("Thanks for reading the Gazette! Subscribe for free to receive new posts.", "Subscribe"),
        ("Sign up for our newsletter and get the tides in your inbox every morning.", "Email address\nSign up"),
    ] {
        let page = format!("On a quiet week\n{greeting}\n{first}\n{pitch}\n{buttons}\n{rest}\n{first}");
        let article = parse(&page);
        let below = article.lines.iter().skip(4).take(buttons.lines().count());
        for line in below {
            assert!(!line.role.is_body(), "{:?}", &page[line.span.clone()]);
        }
    }
}

#[test]
fn thanks_for_reading_over_a_name_are_a_farewell() {
    for (language, thanks) in [
        ("en", "Thanks for reading!"),
        ("en", "Thank you for reading,"),
        ("de", "Danke fürs Lesen!"),
        ("es", "¡Gracias por leer!"),
        ("fr", "Merci de m'avoir lue !"),
        ("it", "Grazie per aver letto!"),
        ("pt", "Obrigada por ler!"),
        ("nl", "Bedankt voor het lezen!"),
        ("pl", "Dziękuję za lekturę!"),
        ("sv", "Tack för att du läste!"),
    ] {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let page = |below: &str| format!("{headline}\n{}\n{thanks}\n{below}\n© 2026 Harbour Gazette", body.join("\n"));
        let (signed, unsigned) = (page("Anna"), page("Menu"));
        let lines = |page: &str| parse(page).lines;
        let roles = lines(&signed)[3..5].iter().map(|line| line.role).collect::<Vec<_>>();
        assert_eq!(roles, [Role::Paragraph; 2], "{thanks}");
        if language == "en" {
            assert!(!lines(&unsigned)[3].role.is_body(), "{thanks}");
        }
    }
}

#[test]
fn thanks_and_who_says_them_end_a_letter() {
    let body = common::boat::BODY;
    for (thanks, name, job) in
        [("Thank you for your continued support.", "Mrs J. Quill", "Headteacher"), ("Thanks to all who helped.", "Tom Bellweather", "Headmaster")]
    {
        let text =
            format!("Ferry to Westhaven sails again\n\n{body}\n\nFriday 27 March – End of term\n\n{thanks}\n\n{name}\n\n{job}\n\nTel: 01632 960 123");
        let article = common::parse(&text);
        for line in [thanks, name, job] {
            assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == line), "{line}");
        }
        assert_eq!(article.byline, None);
    }
}
