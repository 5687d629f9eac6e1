//! Press contacts below and above a text: a contact, and no author.

use crate::common::boat::BODY;
use crate::common::ferry::Ferry;
use crate::common::{last_role, parse, role_of};
use copydesk::{Kind, Role};

#[test]
fn a_press_contact_is_no_author() {
    for foot in [
        "Media Contact\nCarla Berg",
        "Press contact:\nCarla Berg\nWesthaven Ferries",
        "Media contacts\nCarla Berg\nAnna Vane",
        "Contact:\nIdris Vane\n+44 20 5550 0199",
        "For further information:\nIdris Vane\nHead of Communications\n+44 20 5550 0199",
        "Press contact\nIdris Vane\nWesthaven Ferries",
        "Contact:\nIdris Vane",
        // Labels in another language than the text: foreign companies keep their own.
        "Pressekontakt:\nIdris Vane\nHead of Communications\n+44 20 5550 0199",
        "Contatti stampa\nIdris Vane",
        "Kontakt dla mediów:\nIdris Vane\nidris.vane@westhaven.example",
    ] {
        let text = format!("Ferry to Westhaven sails again after nine days\n\n3 October 2026\n\n{BODY}\n{foot}");
        let article = parse(&text);
        assert_eq!(article.byline, None, "{foot}");
        assert!(article.lines.iter().rev().take(foot.lines().count()).all(|line| line.role == Role::Boilerplate(Kind::Contact)), "{foot}");
    }
}

#[test]
fn a_press_contact_is_no_author_in_other_languages() {
    for (language, label) in [
        ("de", "Pressekontakt:"),
        ("es", "Para más información:"),
        ("fr", "Pour plus d'informations :"),
        ("it", "Ufficio stampa:"),
        ("pt", "Contato para a imprensa:"),
        ("nl", "Perscontact:"),
        ("pl", "Biuro prasowe:"),
        ("sv", "Presskontakt:"),
    ] {
        let Ferry { headline, text: body, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n\n{}\n\n{label}\nIdris Vane", body.join("\n\n"));
        let article = parse(&text);
        assert_eq!(article.byline, None, "{label}");
        assert_eq!(last_role(&article), Some(Role::Boilerplate(Kind::Contact)), "{label}");
    }
}

#[test]
fn a_contact_below_company_and_department_is_no_author() {
    for foot in [
        "Kontakt\nMöwe Reederei AG\nInvestor Relations\nPetra Ohm\nTel. +49 7131 000000\nir@moewe.example",
        "Contact\nWesthaven Ferries\nInvestor Relations\nAda Quill\nada.quill@ferries.example\nTom Bell\ntom.bell@ferries.example",
    ] {
        let language = if foot.starts_with("Kontakt") { "de" } else { "en" };
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let article = format!("{headline}\n{}\n{foot}", text.join("\n"));
        let article = parse(&article);
        assert_eq!(article.byline.as_deref(), None, "{foot}");
    }
}

#[test]
fn press_contacts_and_webmasters_are_no_authors() {
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
        let role = role_of(&article, &text, person);
        assert!(matches!(role, Role::Boilerplate(_)), "{person}: {role:?}");
    }
}

#[test]
fn a_press_contact_may_have_an_office_and_a_street_in_its_midst() {
    let Ferry { headline, text: body, .. } = Ferry::in_language("de");
    let contact = ["Pressekontakt:", "Stadt Westhafen", "Presse- und Öffentlichkeitsarbeit", "Ada Quill", "Am Kai 1", "Telefon: 06999 802-114"];
    let text = format!("{headline}\n{}\n{}", body.join("\n"), contact.join("\n"));
    let article = parse(&text);
    assert_eq!(article.byline, None);
    let below: Vec<String> = article.lines.iter().rev().take(contact.len()).map(|line| line.role.to_string()).collect();
    assert_eq!(below, ["contact"; 6]);
}
