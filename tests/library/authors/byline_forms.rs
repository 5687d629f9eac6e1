//! Bylines that are known by their form, such as "posted by … on …", and lines of like form that name no author.

use crate::common::boat::BODY;
use crate::common::ferry::Ferry;
use crate::common::{self, parse};
use copydesk::Role;

/// The ferry's article in the language, with these lines above the text and below it.
fn page(language: &str, above: &[&str], below: &[&str]) -> String {
    let Ferry { headline, text, .. } = Ferry::in_language(language);
    [&[*headline], above, text, below].concat().join("\n\n")
}

#[test]
fn the_user_name_that_posted_the_text_is_the_byline_beside_its_date() {
    for (language, line) in [
        ("en", "Posted in Coast by adaquill on October 9, 2026"),
        ("de", "Gespeichert von hafenfan am 9. Oktober 2026 - 18:55"),
        ("de", "9. Okt. 2026 | 14:08 Uhr | von Jona Quill"),
        ("de", "9. Oktober 2026 adaquill"),
        ("es", "9 octubre 2026 | adaquill"),
        ("fr", "Publié dans Côte par marée le 9 octobre 2026"),
        ("it", "9 ottobre 2026 adaquill"),
        ("nl", "9 oktober 2026 · adaquill"),
        ("sv", "Publicerat av adaquill den 9 oktober 2026"),
        ("en", "October 9, 2026 Kay 3 Comments"),
    ] {
        assert_eq!(parse(&page(language, &[line], &[])).byline.as_deref(), Some(line));
    }
}

#[test]
fn who_took_the_pictures_may_be_named_behind_a_full_stop() {
    for (language, line) in [
        ("en", "Words: Ada Quill. Photos: Tom Bellweather"),
        ("de", "Text: Anna Quill. Fotos: Tom Berg"),
        ("es", "Texto: Ana Soto. Fotos: Luis Ferrer"),
        ("nl", "Tekst: Anna de Wit. Foto's: Tom Berg"),
        ("sv", "Text: Anna Berg. Foto: Tom Ekström"),
    ] {
        let page = page(language, &[line], &[]);
        let article = parse(&page);
        assert_eq!((article.byline.as_deref(), article.authors().len()), (Some(line), 1));
    }
}

#[test]
fn a_sentence_that_only_names_the_author_is_the_byline() {
    for (language, line) in [
        ("de", "Ein Interview von Anna Quill mit Sonja Berg."),
        ("en", "A commentary by Mary Quill."),
        ("fr", "Un entretien de Marie Berge."),
        ("es", "Una entrevista de Ana Soto."),
        ("it", "Un commento di Anna Fiori."),
        ("nl", "Een opinie van Anna de Wit."),
    ] {
        let text = page(language, &[line], &[]);
        let article = parse(&text);
        assert_eq!(article.byline.as_deref(), Some(line));
        assert_eq!(common::body(&article), Ferry::in_language(language).text);
    }
}

#[test]
fn an_author_label_below_the_text_gives_the_byline() {
    for (language, lines, byline) in [
        ("de", &["Datum: 9.10.2026", "Autor: Fritz Quill", "Quelle: Hafenfunk"][..], "Autor: Fritz Quill"),
        ("en", &["Author:", "Shai Quill", "Last updated:"], "Shai Quill"),
        ("en", &["About the author - Florina Quill"], "About the author - Florina Quill"),
        ("pt", &["Foto e texto: Ana Prado"], "Foto e texto: Ana Prado"),
    ] {
        assert_eq!(parse(&page(language, &[], lines)).byline.as_deref(), Some(byline));
    }
}

#[test]
fn a_place_below_the_headline_is_no_byline() {
    for (language, line) in [
        ("en", "New York"),
        ("en", "Boston, October 9, 2026"),
        ("en", "Washington, D.C., October 9, 2026"),
        ("de", "Bad Neustein"),
        ("de", "Westhafen, am 9. Oktober 2026"),
        ("de", "Neustein an der Marsch"),
        ("fr", "Saint-Malo"),
        ("es", "Puerto del Mar, 9 de octubre de 2026"),
        ("pt", "São Lourenço"),
        ("nl", "Den Haag, 9 oktober 2026"),
    ] {
        assert_eq!(parse(&page(language, &[line], &[])).byline, None, "{line}");
    }
}

#[test]
fn what_only_looks_like_a_byline_names_nobody() {
    for (language, line) in [
        ("de", "Sicherheit & Umwelt"),
        ("en", "Home Coast"),
        ("en", "Tidewatcher's Blog"),
        ("de", "Von Fähren, Ankern und Möwen"),
        ("fr", "Par vents et marées"),
        ("de", "Veröffentlicht am: 9. Oktober 2026 | Anzahl Kommentare: noch keine"),
        ("it", "Pubblicato il 9 ottobre 2026 | Nessun commento"),
        ("de", "Mitarbeit: Tom Berg"),
    ] {
        assert_eq!(parse(&page(language, &[line], &[])).byline, None, "{line}");
    }
    for (language, line) in [("de", "– alle Bilder von Ada Quill –"), ("fr", "Toutes les photos par Anne Berge"), ("en", "All photos by Ada Quill")]
    {
        assert_eq!(parse(&page(language, &[], &[line])).byline, None, "{line}");
    }
}

#[test]
fn posted_by_with_day_and_time_below_the_text_is_the_byline() {
    for (language, line) in [
        ("en", "Posted by Mary on 9 October 2026 at 10:12"),
        ("de", "Geschrieben von Anna am 09.10.2026 um 10:12"),
        ("fr", "Publié par Marie le 9 octobre 2026 à 10h12"),
        ("es", "Publicado por Ana el 09/10/2026 a las 10:12"),
        ("it", "di Giulia il 9 ottobre 2026 alle 10:12"),
    ] {
        assert_eq!(parse(&page(language, &[], &[line])).byline.as_deref(), Some(line));
    }
}

#[test]
fn a_name_that_is_greeted_or_thanked_is_no_byline() {
    for (language, line) in [
        ("en", "Hi Mary,"),
        ("en", "Dear Mary,"),
        ("en", "Thank you, Mary!"),
        ("de", "Liebe Anna,"),
        ("de", "Danke, Anna!"),
        ("fr", "Bonjour Marie,"),
        ("es", "Hola Ana"),
        ("it", "Ciao Giulia!"),
        ("pt", "Olá Ana,"),
        ("nl", "Beste Anna,"),
    ] {
        assert_eq!(parse(&page(language, &[], &[line])).byline, None, "{line}");
    }
}

#[test]
fn a_notice_or_a_teaser_with_a_name_in_it_is_no_byline() {
    let text = |line: &str| format!("{line}\n\nFerry to Westhaven sails again\n\n{BODY}");
    for line in [
        "We use cookies and tools by Ada Quill and others to make the site better and to show you offers that you may like",
        "Sailor Tom Bellweather was told by the crew to leave the boat and did so with a word of thanks",
        "Harbour days with Ada Quill: see what the speakers say and have half off your place at the quay with code TIDE",
    ] {
        assert_eq!(parse(&text(line)).byline.map(|byline| byline.text.into_owned()), None, "{line}");
    }
}

#[test]
fn a_place_behind_a_time_is_no_byline() {
    for place in ["Marshgate", "New Delhi"] {
        let when = format!("Updated - October 10, 2026 08:12 am IST - {place}");
        let text = page("en", &[&when, "Published - October 9, 2026 09:51 pm IST"], &[]);
        let article = parse(&text);
        assert_eq!((article.byline, article.updated.map(|date| date.to_string()).as_deref()), (None, Some("2026-10-10T08:12")), "{when}");
    }
    let when = "October 10, 2026 08:12 am IST - Mary Quill";
    assert_eq!(parse(&page("en", &[when], &[])).authors(), ["Mary Quill"]);
}

#[test]
fn the_line_with_job_and_day_below_the_author_is_a_dateline() {
    for line in ["Globe Correspondent, Updated October 9, 2026, 2:15 p.m.", "Senior Reporter | October 9, 2026"] {
        let text = page("en", &["By Mary Quill", line], &[]);
        let article = parse(&text);
        assert_eq!((article.lines[2].role, article.authors()), (Role::Dateline, vec!["Mary Quill"]), "{line}");
        assert_eq!(common::body(&article), Ferry::in_language("en").text);
    }
    let line = "The mayor, a writer, left on October 9, 2026.";
    assert!(common::body(&parse(&page("en", &["By Mary Quill", line], &[]))).contains(&line));
}

#[test]
fn the_reporter_or_the_interviewer_is_the_author() {
    for (language, line) in [
        ("de", "Aus Westhafen berichtet Anna Quill"),
        ("de", "Aus Bad Neustein von Anna Quill"),
        ("de", "Das Gespräch führte Anna Quill"),
        ("de", "Die Fragen stellten Anna Quill und Peter Berg"),
        ("pl", "Rozmawiała Anna Quill"),
    ] {
        let text = page(language, &[line, "9.10.2026"], &[]);
        assert_eq!(parse(&text).authors().first(), Some(&"Anna Quill"), "{line}");
    }
}

#[test]
fn names_above_the_text_are_the_byline_where_bios_below_are_about_them() {
    for (language, names, lives) in [
        ("en", "Mary Quill and Tom Berg", "Mary Quill writes about boats, Tom Berg is the harbour correspondent."),
        ("nl", "Mary el Quill en Tom Berg", "Mary el Quill schrijft over boten, Tom Berg is datajournalist."),
    ] {
        let text = page(language, &["Nobody says who is to pay for the nine days, or when", names, "9.10.2026"], &[lives]);
        assert_eq!(parse(&text).byline.as_deref(), Some(names));
    }
}
