//! Which line is the dateline: dates with places, genres or links beside them, above and below headline and text.

use crate::common::boat::BODY;
use crate::common::ferry::{Ferry, assert_roles_below_headline};
use crate::common::{self, body, iso, last_role, parse};
use copydesk::{Parser, Role};

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
fn a_dateline_may_have_its_month_abbreviated() {
    for line in [
        "Westhaven, 9. Okt. 2026",
        "Westhaven, 9 dic. 2026",
        "Westhaven, 9 févr. 2026",
        "Westhaven, 9 ott 2026",
        "Westhaven, 9 dez. 2026",
        "Westhaven, 9 mrt. 2026",
        "Westhaven, 9 paź 2026",
    ] {
        let text = format!("Ferry to Westhaven sails again\n\nAda Quill\n\n{line}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!((article.byline.as_deref(), article.dateline.as_deref()), (Some("Ada Quill"), Some(line)));
    }
}

#[test]
fn version_numbers_with_dates_in_release_notes_are_no_dateline() {
    let releases = ["2.2.3 2026-10-09", "2.2.2 2026-09-01", "2.2.1 2026-08-03"];
    let text = format!("Releases of the Westhaven ferry timetable\n{}\n{BODY}\n{}\n{BODY}\n{}\n{BODY}", releases[0], releases[1], releases[2]);
    let article = parse(&text);
    assert_eq!(article.dateline, None, "{article}");
}

#[test]
fn dates_and_names_with_combining_marks_are_read_like_others() {
    let body = "Nowy most otwarto w piątek, a na uroczystość przyszło około trzystu mieszkańców miasta.";
    let text = format!("Nowy most w Zalesiu już otwarty\n\nJan Wroń\n\n9 października 2026, 10:15\n\n{body}\n\n{body}");
    let apart = text.replace('ź', "z\u{301}").replace('ą', "a\u{328}").replace('ż', "z\u{307}").replace('ń', "n\u{301}").replace('ś', "s\u{301}");
    let article = parse(&apart);
    assert_eq!(iso(article.published).as_deref(), Some("2026-10-09T10:15"));
    assert_eq!(article.authors(), ["Jan Wron\u{301}"]);
    let roles = |text: &str| common::lines(&Parser::default(), text).into_iter().map(|line| line.role).collect::<Vec<_>>();
    assert_eq!(roles(&apart), roles(&text));
}

#[test]
fn a_link_behind_a_date_is_no_byline() {
    for line in [
        "Last updated 11 October 2026 — See all updates",
        "Updated 11 October 2026 - Show all updates",
        "Last updated: 11 October 2026 — Print this page",
        "Last reviewed 11 October 2026 — Next review due October 2029",
        "Aktualisiert am 11. Oktober 2026 – Alle Änderungen anzeigen",
        "Mis à jour le 11 octobre 2026 — Voir toutes les mises à jour",
        "Actualizado el 11 de octubre de 2026 — Ver todos los cambios",
        "Aggiornato il 11 ottobre 2026 — Vedi tutte le modifiche",
        "Atualizado em 11 de outubro de 2026 — Ver todas as alterações",
        "Bijgewerkt op 11 oktober 2026 — Bekijk alle wijzigingen",
        "Aktualizacja 11 października 2026 — Zobacz wszystkie zmiany",
        "Uppdaterad 11 oktober 2026 — Visa alla ändringar",
    ] {
        let text = format!("Ferry to Westhaven sails again\n\nPublished 9 October 2026\n\n{line}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!((article.byline.as_deref(), article.headline.as_deref()), (None, Some("Ferry to Westhaven sails again")), "{line}");
        assert_eq!(article.lines[2].role, Role::Dateline, "{line}");
    }
    let text = format!("Ferry to Westhaven sails again\n\nUpdated 11 October 2026 — Ada Quill\n\n{BODY}");
    assert_eq!(parse(&text).authors(), ["Ada Quill"]);
}

#[test]
fn the_place_beside_a_date_is_no_author() {
    for line in ["Westhaven, le 9 octobre 2026", "Westhaven, lì 9 ottobre 2026", "BERGAMO, 9 ottobre 2026, 12:18", "NAPOLI, 9 ottobre 2026"] {
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
        assert_eq!(last_role(&article), Some(Role::Dateline), "{date}");
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
fn of_reading_time_and_date_the_date_is_the_dateline() {
    let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n4 min read\nPublished 9 October 2026\n\n{BODY}");
    assert_eq!(parse(&text).dateline.as_deref(), Some("Published 9 October 2026"));
    let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n4 min read\n\n{BODY}");
    assert_eq!(parse(&text).dateline.as_deref(), Some("4 min read"));
    let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n4 min read\n9. září 2026\n\n{BODY}");
    assert_eq!(parse(&text).dateline.as_deref(), Some("9. září 2026"));
}

#[test]
fn a_date_above_a_text_without_a_headline_is_cut_and_published() {
    for (language, date) in [("en", "9 October 2026"), ("de", "Freitag, 9. Oktober 2026"), ("es", "9 octubre, 2026"), ("it", "9 ottobre 2026")] {
        let Ferry { text, .. } = Ferry::in_language(language);
        let page = format!("{date}\n{}", text.join("\n"));
        let article = parse(&page);
        assert_eq!(body(&article), *text, "{language}");
        assert_eq!(iso(article.published).as_deref(), Some("2026-10-09"), "{language}");
        if language == "en" {
            continue;
        }
        // Two dates over a paragraph each are the days of a diary, and text.
        let page = format!("{date}\n{}\n{}\n{}", text[0], date.replace('9', "8"), text[1]);
        let article = parse(&page);
        assert!(body(&article).contains(&date), "{language}: {:#?}", body(&article));
    }
}

#[test]
fn a_genre_with_a_date_above_the_headline_is_a_dateline() {
    for (language, line) in [
        ("en", "News Release 9-Oct-2026"),
        ("en", "Media release | 9 October 2026"),
        ("de", "Pressemitteilung Nr. 17/2026 vom 09.10.2026"),
        ("es", "Nota de prensa, 9 de octubre de 2026"),
        ("fr", "Communiqué de presse - 9 octobre 2026"),
        ("it", "Comunicato stampa del 9 ottobre 2026"),
        ("nl", "Persbericht 9 oktober 2026"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = format!("{line}\n{headline}\n{}", text.join("\n"));
        let article = parse(&text);
        assert_eq!(
            (article.lines[0].role, article.headline.as_deref(), article.byline.as_deref()),
            (Role::Dateline, Some(*headline), None),
            "{line}"
        );
        assert_eq!(iso(article.published).as_deref(), Some("2026-10-09"), "{line}");
    }
}

#[test]
fn a_place_with_agency_in_its_own_line_is_a_dateline() {
    for (language, line) in [("de", "Westhafen (ots)"), ("de", "BERLIN (dpa/lno) –")] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let article = format!("{headline}\n{line}\n{}", text.join("\n"));
        let article = parse(&article);
        assert_eq!((article.lines[1].role, article.paragraphs.len()), (Role::Dateline, 2), "{line}");
    }
}

#[test]
fn a_town_alone_between_byline_and_text_is_a_dateline() {
    for place in ["SÃO PAULO", "Madrid", "Rio de Janeiro"] {
        let page = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n\n{place}\n\n{BODY}");
        let article = parse(&page);
        assert_eq!(article.lines[2].role, Role::Dateline, "{place}");
        assert_eq!(article.paragraphs.len(), 4);
    }
}

#[test]
fn place_date_and_newswire_mark_are_a_dateline_and_no_byline() {
    let page = format!("Ferry to Westhaven sails again\n\nWESTHAVEN, Oct. 9, 2026 /PRNewswire/ --\n\n{BODY}");
    let article = parse(&page);
    assert_eq!((article.byline, article.lines[1].role), (None, Role::Dateline));
}

#[test]
fn a_time_behind_a_label_is_a_dateline() {
    assert_roles_below_headline(
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
    assert_roles_below_headline(
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
    assert_roles_below_headline(
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
fn a_date_is_a_dateline_by_the_short_names_of_months_too() {
    assert_roles_below_headline(
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
fn a_time_zone_in_words_is_no_author() {
    assert_roles_below_headline(
        Role::Dateline,
        &[("en", "May 07, 2024 07:00 AM Eastern Standard Time"), ("en", "May 07, 2024 10:30 PM Pacific Daylight Time")],
    );
}
