//! Which of a page's dates are those of publication and update, and which are of other things.

use crate::common::parse;
use copydesk::{Article, Date, Parser, RuleSet, parse_article};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const HEADLINE: &str = "Grain ships leave Port Sorrel as strike ends";

const BODY: &str = "\
The first of nineteen grain ships that have lain at anchor off Port Sorrel since the middle of September put to sea on Monday, hours after dockers voted to end a strike.

The union's secretary, Emeric Dahl, said that nobody had won, and that its members had got back what was taken from them in the spring of 2019, on 3 May.

Under the deal, which a retired judge drew up in three days of talks, night pay rises by a fifth and the new cranes will not be put into operation before 2028.";

/// A page with these lines under the headline and these below the article.
fn page(head: &str, below: &str) -> String {
    format!("{HEADLINE}\n\n{head}\n\n{BODY}\n\n{below}")
}

fn iso(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn dates(article: &Article<'_>) -> (Option<String>, Option<String>) {
    (iso(article.published), iso(article.updated))
}

fn assert_dates(text: &str, published: Option<&str>, updated: Option<&str>) {
    let article = parse(text);
    assert_eq!(dates(&article), (published.map(str::to_owned), updated.map(str::to_owned)), "{text}");
}

#[test]
fn a_date_in_the_head_is_the_date_of_publication() {
    for (head, published) in [
        ("9 October 2026, 07:30", "2026-10-09T07:30"),
        ("By Ada Quill\n\nOctober 9, 2026", "2026-10-09"),
        ("By Ada Quill | Harbour Gazette | Oct 9, 2026 7:30 AM EDT | 5 min read", "2026-10-09T07:30-04:00"),
        ("Published on 9 October 2026 by Ada Quill", "2026-10-09"),
        ("Posted: 2026-10-09T07:30:05+02:00", "2026-10-09T07:30:05+02:00"),
        ("October 2026", "2026-10"),
    ] {
        assert_dates(&page(head, ""), Some(published), None);
    }
}

#[test]
fn a_date_with_a_published_label_beats_one_without() {
    for head in [
        "10 October 2026\n\nFirst published 9 October 2026",
        "First published 9 October 2026\n\n10 October 2026",
        "10 October 2026 | Originally published 9 October 2026",
        "10. Oktober 2026\n\nZuerst veröffentlicht am 9. Oktober 2026",
        "10 octobre 2026\n\nPublié le 9 octobre 2026",
        "10 de octubre de 2026\n\nPublicado el 9 de octubre de 2026",
    ] {
        assert_dates(&page(head, ""), Some("2026-10-09"), None);
    }
    for head in ["Published 9 October 2026\n\nUpdated 10 October 2026", "Updated 10 October 2026\n\nPublished 9 October 2026"] {
        assert_dates(&page(head, ""), Some("2026-10-09"), Some("2026-10-10"));
    }
}

#[test]
fn updates_are_told_from_publication() {
    assert_dates(&page("Published: 9 October 2026 | Updated: 10 October 2026, 18:42", ""), Some("2026-10-09"), Some("2026-10-10T18:42"));
    assert_dates(&page("Ada Quill9 October 2026Updated: 10 October 2026", ""), Some("2026-10-09"), Some("2026-10-10"));
    assert_dates(&page("Last modified\n\n10 October 2026", ""), None, Some("2026-10-10"));
    assert_dates(&page("Dieser Beitrag wurde am 9. Oktober 2026 veröffentlicht.", ""), Some("2026-10-09"), None);
    assert_dates(&page("Diese Seite wurde am 10. Oktober 2026 geändert.", ""), None, Some("2026-10-10"));
    for head in [
        "Veröffentlicht am 9. Oktober 2026, aktualisiert am 10. Oktober 2026",
        "Publicado el 9 de octubre de 2026 · Actualizado el 10 de octubre de 2026",
        "Publié le 9 octobre 2026, mis à jour le 10 octobre 2026",
        "Pubblicato il 9 ottobre 2026 - Aggiornato il 10 ottobre 2026",
        "Publicado em 9 de outubro de 2026 - Atualizado em 10 de outubro de 2026",
        "Gepubliceerd op 9 oktober 2026, bijgewerkt op 10 oktober 2026",
        "Opublikowano 9 października 2026, zaktualizowano 10 października 2026",
        "Publicerad 9 oktober 2026, uppdaterad 10 oktober 2026",
    ] {
        assert_dates(&page(head, ""), Some("2026-10-09"), Some("2026-10-10"));
    }
}

#[test]
fn agency_copy_has_its_date_in_the_first_paragraph() {
    let text = page("By Ada Quill", "").replacen("The first of", "PORT SORREL, 9 October 2026 (Reuters) — The first of", 1);
    assert_dates(&text, Some("2026-10-09"), None);
    let article = parse(&text);
    let dateline = article.dateline.as_ref().expect("there is a dateline");
    assert_eq!(dateline.text, "PORT SORREL, 9 October 2026 (Reuters)");
    assert_eq!(text[dateline.span.clone()], dateline.text);
    assert!(article.paragraphs[0].text.starts_with("PORT SORREL, 9 October 2026 (Reuters) — The first of"));

    let text = text.replacen("By Ada Quill", "By Ada Quill\n\n10 October 2026", 1);
    assert_dates(&text, Some("2026-10-10"), None);
    assert_eq!(parse(&text).dateline.as_deref(), Some("10 October 2026"), "a line of its own comes first");
}

#[test]
fn a_day_given_twice_is_reported_with_its_time() {
    assert_dates(&page("9 October 2026\n\nPublished: 9 Oct 2026, 07:30 GMT", ""), Some("2026-10-09T07:30Z"), None);
}

#[test]
fn a_date_in_a_long_line_with_the_author_is_the_articles() {
    let long = "by Ada Quill | Oct 9, 2026 | All about docks and dockers, Learn how grain is loaded by night, Strikes | 0 comments";
    assert_dates(&page(long, ""), Some("2026-10-09"), None);
    assert_dates(&page("", "by Ada Quill · October 9, 2026"), Some("2026-10-09"), None);
}

#[test]
fn a_date_between_two_headlines_or_alone_below_the_text_is_the_articles() {
    let above = format!("Harbour Log - {HEADLINE}\n\nHome\n\n{HEADLINE}\n\n9 October 2026\n\nShare\n\nEmail\n\n{HEADLINE}\n\n{BODY}");
    assert_dates(&above, Some("2026-10-09"), None);
    assert_dates(&page("", "9 October 2026\n\nShare this article"), Some("2026-10-09"), None);
    assert_dates(&page("", "This page was originally published on Friday, October 9, 2026."), Some("2026-10-09"), None);
}

#[test]
fn a_date_in_the_menu_below_the_pages_title_is_not_the_articles() {
    let motto = "Port Sorrel has been a harbour since the days of sail, and this log has told of its ships, its people and its weather for forty years.\n\n\
        We write on what lands and what leaves, and on who loads it, and we have never yet missed a tide that was worth a line in the log.";
    let menu = "Home\nTariffs (those of 28.02.2017 no longer hold)\nContact";
    assert_dates(&format!("{HEADLINE} | Harbour Log\n{menu}\n\n{motto}\n\n9 October 2026\n\n{HEADLINE}\n\n{BODY}"), Some("2026-10-09"), None);
}

#[test]
fn below_the_article_a_date_needs_a_label() {
    assert_dates(&page("By Ada Quill", "Published on 9 October 2026"), Some("2026-10-09"), None);
    assert_dates(&page("By Ada Quill", "Last updated: 10 October 2026"), None, Some("2026-10-10"));
    assert_dates(&page("By Ada Quill", "Harbour board seeks a second tug\n\n8 October 2026"), None, None);
}

#[test]
fn dates_of_links_comments_rights_events_and_urls_are_not_taken() {
    for below in [
        "Related stories\n\nHarbour board seeks a second tug\n\n8 October 2026\n\nRegatta is off\n\n7 October 2026",
        "2 comments\n\nTom Bellweather\n\n9 October 2026 at 08:00\n\nAbout time, too.",
        "© 2026 Harbour Gazette. All rights reserved.",
        "Join us on 5 December 2026 for the Gazette's autumn debate.",
        "https://gazette.example/2026/10/09/grain-ships",
    ] {
        assert_dates(&page("By Ada Quill", below), None, None);
        assert_dates(&page("9 October 2026", below), Some("2026-10-09"), None);
    }
}

#[test]
fn day_and_month_in_numbers_need_evidence_of_their_order() {
    assert_dates(&page("03/04/2026", ""), None, None);
    assert_dates(&page("03/04/2026", "Related stories\n\nHarbour board seeks a second tug\n\n25/03/2026"), Some("2026-04-03"), None);
    assert_dates(&page("03/04/2026", "Related stories\n\nHarbour board seeks a second tug\n\n02/25/2026"), Some("2026-03-04"), None);
    assert_dates(&page("03/04/2026\n\nMarch 4, 2026", ""), Some("2026-03-04"), None);
    assert_dates(&page("25/03/2026", ""), Some("2026-03-25"), None);
    assert_dates(&page("03.04.2026", ""), Some("2026-04-03"), None);

    let in_language = |tag: &str| {
        let parser = Parser::builder().language(tag).build().unwrap();
        iso(parser.parse(&page("03/04/2026", "")).unwrap().published)
    };
    assert_eq!(in_language("en-US").as_deref(), Some("2026-03-04"));
    assert_eq!(in_language("en-GB").as_deref(), Some("2026-04-03"));
    assert_eq!(in_language("fr").as_deref(), Some("2026-04-03"));
    assert_eq!(in_language("en"), None);
}

#[test]
fn relative_dates_count_from_the_time_that_is_given() {
    let text = page("By Ada Quill\n\nUpdated 40 minutes ago", "");
    assert_dates(&text, None, None);
    let parser = Parser::builder().relative_to("2026-10-09T07:30+02:00".parse().unwrap()).build().unwrap();
    assert_eq!(dates(&parser.parse(&text).unwrap()), (None, Some("2026-10-09T06:50+02:00".to_owned())));
    let text = page("Von Ada Quill\n\nvor 2 Tagen", "");
    assert_eq!(dates(&parser.parse(&text).unwrap()), (Some("2026-10-07".to_owned()), None));
    let text = page("Doors open 5 December 2026", "");
    assert_eq!(dates(&parser.parse(&text).unwrap()), (None, None), "what is to come was not published");
}

#[test]
fn dates_after_the_given_time_are_not_taken() {
    for (now, line, published) in [
        ("2026-10-09T13:00Z", "Published 2026-10-10T01:30+13:00", Some("2026-10-10T01:30+13:00")),
        ("2026-10-09T13:00Z", "Published 10 October 2026", Some("2026-10-10")),
        ("2026-10-09T12:00Z", "9 October 2026, 15:00 GMT", None),
        ("2026-10-09T12:00Z", "11 October 2026", None),
        ("2026-10", "Published 9 October 2026", Some("2026-10-09")),
        ("2026", "Published 9 October 2026", Some("2026-10-09")),
        ("2026", "Published 9 October 2027", None),
    ] {
        let parser = Parser::builder().relative_to(now.parse().unwrap()).build().unwrap();
        let text = page(line, "");
        assert_eq!(iso(parser.parse(&text).unwrap().published).as_deref(), published, "{line} read {now}");
    }
    // Nor is a later date taken from agency copy.
    let parser = Parser::builder().relative_to("2026-10-09".parse().unwrap()).build().unwrap();
    let text = page("", "").replace(BODY, &format!("WESTHAVEN, 5 December 2026 (Reuters) — {BODY}"));
    assert_eq!(parser.parse(&text).unwrap().published, None);
}

/// Pieces that dates are made of, and some that they are not.
const PIECES: &[&str] = &[
    "9",
    "10",
    "31",
    "99",
    "2026",
    "0000",
    "00000000000000000000",
    "October",
    "Oct",
    "März",
    "de",
    "am",
    "pm",
    "p.m",
    "Uhr",
    "h",
    "T",
    "Z",
    "GMT",
    "EST",
    "ago",
    "vor",
    "hours",
    "3d",
    "yesterday",
    "years",
    "999",
    "Published",
    "Updated",
    " ",
    " ",
    " ",
    " ",
    "-",
    "–",
    "/",
    ".",
    ",",
    ":",
    "'",
    "(",
    "+",
    "é",
    "日",
    "\u{301}",
];

proptest::proptest! {
    #[test]
    fn random_lines_give_existing_dates_or_none(line in vec(select(PIECES), 1..24), now in select(&["2026-10-09T07:30+02:00", "2026-10-09", "0001-01-01T00:00", "9999"][..])) {
        let parser = Parser::builder().evidence(false).rule_set(&RuleSet::empty()).relative_to(now.parse().unwrap()).build().unwrap();
        let text = format!("{HEADLINE}\n\n{}\n\n{BODY}", line.concat());
        let article = parser.parse(&text).unwrap();
        for date in [article.published, article.updated].into_iter().flatten() {
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }
    }

    #[test]
    fn a_text_that_parses_as_a_date_prints_as_itself(text in "[0-9]{4}(-[0-9]{2}){0,3}(T[0-9]{2}(:[0-9]{2}){0,3}(Z|[+-][0-9]{2}:?[0-9]{2})?)?") {
        if let Ok(date) = text.parse::<Date>() {
            let same = date.to_string() == text || date.offset() == Some(0);
            prop_assert!(same, "{} from {}", date, text);
        }
    }
}

#[test]
fn the_date_of_a_comment_is_not_the_dateline() {
    let comments = "2 comments\n\nIdris V. says:\n\n14 October 2026 at 9:12 am\n\nMine was on the second ship.";
    let article = parse_article(&page("", comments)).map(copydesk::Article::into_owned).unwrap();
    assert_eq!((article.dateline, article.published), (None, None));
    let text = page("9 October 2026", comments);
    assert_eq!(parse(&text).dateline.as_deref(), Some("9 October 2026"));
}

#[test]
fn a_lifespan_is_no_date_of_publication() {
    let life = "Ada Quill\n\nJanuary 3, 1938 – February 17, 2024\n\nAda Quill, who kept the light on Gull Rock for forty years and never let it go out, has died at home.\n\nShe leaves a daughter, a dog and eleven notebooks about the weather.";
    assert_eq!(parse(life).published, None);
    let told = life.replacen("\n\n", "\n\nPublished 20 February 2024\n\n", 1);
    assert_eq!(parse(&told).published, Some("2024-02-20".parse().unwrap()));
}

#[test]
fn edited_by_makes_the_date_below_no_update() {
    let text = "The bridge stays shut\n\nBy Ada Quill\nEdited by Olu Bright\nJan 22, 2024, 9:00 AM\nUpdated Mar 8, 2024, 4:10 PM\n\nThe bridge was closed in March after a diver found that two of its oldest posts had been eaten through by worms.\n\nRepairs will take all summer, the council said on Friday, and nobody knows who will pay for them.";
    let article = parse(text);
    assert_eq!(article.published, Some("2024-01-22T09:00".parse().unwrap()));
    assert_eq!(article.updated, Some("2024-03-08T16:10".parse().unwrap()));
}

#[test]
fn dates_of_pictures_events_links_and_rights_in_the_head_are_not_taken() {
    for line in [
        "Photo: Tom Bellweather, 3 May 2019",
        "Book your place at our autumn debate on 12 November 2025",
        "© Harbour Gazette, 3 May 2019",
        "© Sorrel Gazette, 3 May 2019",
        "Read also: Ferry sinks on 3 May 2019",
    ] {
        assert_dates(&page(&format!("{line}\n\nBy Ada Quill\n\n9 October 2026"), ""), Some("2026-10-09"), None);
    }
}

#[test]
fn words_about_the_author_do_not_change_what_the_date_means() {
    for head in [
        "By Ada Quill, edited by Olu Bright | 9 October 2026",
        "By Ada Quill, edited by Olu Bright · 9 October 2026",
        "By Ada Quill, edited by Olu Bright, 9 October 2026",
        "By Tom Bellweather, board member | 9 October 2026",
        "By Ada Quill, events editor, 9 October 2026",
        "Termine | 9. Oktober 2026",
        "Lucía Ferrer, desde Madrid | 9 de octubre de 2026",
        "Lucía Ferrer, desde Madrid, 9 de octubre de 2026",
        "Dal nostro inviato Luca Rossi | 9 ottobre 2026",
        "Published | 9 October 2026",
    ] {
        assert_dates(&page(head, ""), Some("2026-10-09"), None);
    }
    for head in ["Member since 9 October 2026", "Open since Friday, 9 October 2026", "En huelga desde el 9 de octubre de 2026"] {
        assert_dates(&page(head, ""), None, None);
    }
}

#[test]
fn the_update_label_may_stand_behind_the_date_or_apart() {
    for head in [
        "9. Oktober 2026, 14:30 Uhr aktualisiert",
        "9 October 2026, 14:30 (updated)",
        "9 octobre 2026 à 14h30, mis à jour",
        "Last updated | 9 October 2026, 14:30",
    ] {
        assert_dates(&page(head, ""), None, Some("2026-10-09T14:30"));
    }
    assert_dates(&page("9 October 2026, edited by Olu Bright", ""), Some("2026-10-09"), None);
}

#[test]
fn a_time_below_only_adds_an_offset_to_the_same_time_in_the_head() {
    assert_dates(&page("9 October 2026, 07:30", "9 October 2026, 18:45 GMT"), Some("2026-10-09T07:30"), None);
    assert_dates(&page("9 October 2026, 07:30", "9 October 2026, 07:30 GMT"), Some("2026-10-09T07:30Z"), None);
}
