//! Labels and forms of dates in many languages: what they give as published and updated, with their line as the dateline.

use crate::common::boat::BODY;
use copydesk::{Date, Parser};

/// A line, and what it gives as published and as updated.
type Told<'t> = (&'t str, Option<&'t str>, Option<&'t str>);

/// When the page was read, for dates that count from then.
const NOW: &str = "2026-10-09T18:00";

fn assert_told(now: Option<&str>, cases: &[Told<'_>]) {
    let mut builder = Parser::builder();
    if let Some(now) = now {
        builder = builder.relative_to(now.parse().unwrap());
    }
    let parser = builder.build().unwrap();
    for &(line, published, updated) in cases {
        let text = format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n\n{line}\n\n{BODY}");
        let article = parser.parse(&text).unwrap();
        let iso = |date: Option<Date>| date.map(|date| date.to_string());
        let told = (iso(article.published), iso(article.updated));
        assert_eq!((told.0.as_deref(), told.1.as_deref()), (published, updated), "{line}");
        assert_eq!(article.dateline.as_deref(), Some(line), "{article}");
    }
}

#[test]
fn update_labels_in_further_languages() {
    for line in [
        "Обновлено: 9 октября 2026",
        "Оновлено: 9 жовтня 2026",
        "Opdateret 9. oktober 2026",
        "Sist oppdatert 9. oktober 2026",
        "Päivitetty 9.10.2026",
        "Aktualizováno 9. října 2026",
        "Son Güncelleme: 09.10.2026",
        "Frissítve: 2026. október 9.",
        "Τελευταία ενημέρωση: 9 Οκτωβρίου 2026",
        "آخر تحديث: 9 أكتوبر 2026",
        "עודכן: 9 באוקטובר 2026",
        "Letzte Änderung: 09.10.2026",
        "Aangepast op 9 oktober 2026",
        "Act. 09 Oct 2026",
    ] {
        assert_told(None, &[(line, None, Some("2026-10-09"))]);
    }
    assert_told(None, &[("Опубликовано 8 октября 2026, обновлено 9 октября 2026", Some("2026-10-08"), Some("2026-10-09"))]);
}

#[test]
fn update_labels_in_chinese_japanese_and_korean() {
    assert_told(
        None,
        &[
            ("更新日時：2026年10月9日", None, Some("2026-10-09")),
            ("2026年10月9日 7時30分 更新", None, Some("2026-10-09T07:30")),
            ("公開日：2026年10月8日 更新日：2026年10月9日", Some("2026-10-08"), Some("2026-10-09")),
            ("发布时间：2026-10-08 07:30 更新时间：2026-10-09 08:15", Some("2026-10-08T07:30"), Some("2026-10-09T08:15")),
            ("입력 2026.10.08. 07:30 수정 2026.10.09. 08:15", Some("2026-10-08T07:30"), Some("2026-10-09T08:15")),
        ],
    );
}

#[test]
fn words_that_only_look_like_an_update_label_are_none() {
    for line in ["Harbour Act, 9 October 2026", "Online seit 9. Oktober 2026", "更新日付の欄をどの頁でも上に置く 2026年10月9日"] {
        assert_told(None, &[(line, Some("2026-10-09"), None)]);
    }
}

#[test]
fn an_update_may_be_given_by_its_time_alone() {
    assert_told(
        None,
        &[
            ("Publié le 9 octobre 2026 à 7h30, mis à jour à 8h15", Some("2026-10-09T07:30"), Some("2026-10-09T08:15")),
            ("Veröffentlicht am 09.10.2026 um 7:30 Uhr, aktualisiert um 8:15 Uhr", Some("2026-10-09T07:30"), Some("2026-10-09T08:15")),
            ("Published 9 October 2026 at 7:30, read at 8:15", Some("2026-10-09T07:30"), None),
        ],
    );
}

#[test]
fn relative_publication_and_update_are_a_dateline() {
    assert_told(
        Some(NOW),
        &[
            ("Publié aujourd’hui à 7h30, mis à jour à 8h15", Some("2026-10-09T07:30"), Some("2026-10-09T08:15")),
            ("Publié hier à 7h30, modifié à 8h15", Some("2026-10-08T07:30"), Some("2026-10-08T08:15")),
            ("Published 1 day ago Updated 3 hours ago", Some("2026-10-08"), Some("2026-10-09")),
            ("Vandaag, 7:30 • Aangepast vandaag, 8:15", Some("2026-10-09T07:30"), Some("2026-10-09T08:15")),
            ("Hace 3 horas · Actualizado hace 1 hora", Some("2026-10-09"), Some("2026-10-09")),
            ("Publicerad: Idag 7:30 Uppdaterad: Idag 8:15", Some("2026-10-09T07:30"), Some("2026-10-09T08:15")),
            ("Vor 2 Stunden aktualisiert", None, Some("2026-10-09")),
            ("Online seit heute, 7:30 Uhr", Some("2026-10-09T07:30"), None),
        ],
    );
    assert_told(None, &[("Published 1 day ago Updated 3 hours ago", None, None)]);
    let told = "Ferry to Westhaven sails again\n\nBy Ada Quill\n\nTwo boats sank 3 hours ago\n\n";
    let text = format!("{told}{BODY}");
    assert_eq!(Parser::default().parse(&text).unwrap().dateline, None);
}

#[test]
fn dates_may_have_dots_and_filler_words() {
    assert_told(
        None,
        &[
            ("9 de octubre de 2026, 7:30 p. m.", Some("2026-10-09T19:30"), None),
            ("9 octobre 2026 à 7 h 30 min CET", Some("2026-10-09T07:30+01:00"), None),
            ("9 พ.ย. 2569 เวลา 12:30 น.", Some("2026-11-09T12:30"), None),
            ("٩ أكتوبر ٢٠٢٦", Some("2026-10-09"), None),
            ("9 أكتوبر/ تشرين الأول 2026", Some("2026-10-09"), None),
            ("9 мар 2026, 07:30", Some("2026-03-09T07:30"), None),
        ],
    );
}

#[test]
fn the_day_of_an_update_may_lack_the_year() {
    let published = Some("2026-10-09T16:48");
    assert_told(
        None,
        &[
            ("Published 9 October 2026, 16:48 • Updated 11 October, 18:20", published, Some("2026-10-11T18:20")),
            ("Erstellt: 9. Oktober 2026, 16:48 Uhr, aktualisiert: 11. Oktober, 18:20 Uhr", published, Some("2026-10-11T18:20")),
            ("Publié le 9 octobre 2026 à 16h48, modifié le 11 octobre à 18h20", published, Some("2026-10-11T18:20")),
            ("9 okt 2026, 16:48 • Laatste update: 9 okt, 18:20", published, Some("2026-10-09T18:20")),
            ("31 December 2025 | Updated 2 January", Some("2025-12-31"), Some("2026-01-02")),
            ("Published 9 October 2026, 16:48 • Sails 11 October", published, None),
        ],
    );
}
