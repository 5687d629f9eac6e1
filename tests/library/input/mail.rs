//! Mails: newsletters, press releases and forwarded articles, with the headers above them.

use crate::common::ferry::{FERRIES, Ferry};
use crate::common::{body, margin, parse, roles};
use copydesk::{Date, Parser, parse_article};

const FERRY: &Ferry = &FERRIES[0];

fn below(headers: &str, above: &str, below: &str) -> String {
    let [first, second] = FERRY.text;
    format!("{headers}\n\n{above}{first}\n\n{second}\n\n{first}\n\n{below}")
}

#[test]
fn headers_tell_the_headline_the_sender_and_the_date() {
    for [from, sent, to, subject] in [
        ["From: ", "Date: ", "To: ", "Subject: "],
        ["*From*: ", "*Sent*: ", "*To*: ", "*Subject*: "],
        ["**Von:** ", "**Gesendet:** ", "**An:** ", "**Betreff:** "],
        ["De : ", "Envoyé : ", "À : ", "Objet : "],
        ["Da: ", "Data: ", "A: ", "Oggetto: "],
        ["Van: ", "Datum: ", "Aan: ", "Onderwerp: "],
    ] {
        let sender = "Mara Lund <mara.lund@harbour.example>";
        let headers = format!("{from}{sender}\n{sent}2026-10-09\n{to}newsdesk@gazette.example\n{subject}Fwd: Press release: {}", FERRY.headline);
        let text = below(&headers, "FOR IMMEDIATE RELEASE\n\n", "");
        let article = parse(&text);
        let told = margin(&Parser::default(), &text);
        assert_eq!(article.headline.as_deref(), Some(FERRY.headline), "{told}");
        assert_eq!(article.authors(), ["Mara Lund"], "{told}");
        assert_eq!(article.published.as_ref().map(Date::to_string).as_deref(), Some("2026-10-09"), "{told}");
        assert_eq!(roles(&Parser::default(), &text)[..5], ["byline", "dateline", "other", "headline", "kicker"], "{told}");
        assert_eq!(body(&article)[..2], FERRY.text);
    }
}

#[test]
fn who_wrote_the_article_is_told_rather_than_who_sent_it() {
    let headers = format!(
        "Received: by 192.0.2.7 with SMTP; Fri, 9 Oct 2026 08:00:14 +0000\nX-Mailer: Quill 2\n  (with care)\nFrom: Harbour Gazette <news@gazette.example>\n\
         To: tom@gazette.example\nSubject: {}\nDate: Fri, 9 Oct 2026 08:00:12 +0000",
        FERRY.headline
    );
    let text = below(&headers, "By Ada Quill\n\n", "You are receiving this email because you signed up on our website.\n");
    let article = parse(&text);
    assert_eq!(article.authors(), ["Ada Quill"], "{}", margin(&Parser::default(), &text));
    assert_eq!(roles(&Parser::default(), &text)[..3], ["other", "other", "other"]);
    assert_eq!(roles(&Parser::default(), &text).last().map(String::as_str), Some("newsletter"));
}

#[test]
fn of_a_forwarded_mail_its_own_headers_count() {
    for mark in ["Begin forwarded message:", "---------- Forwarded message ---------", "-------- Weitergeleitete Nachricht --------"] {
        let headers = format!(
            "From: Tom Bell <tom@gazette.example>\nDate: 2026-10-11\nTo: Ida Bell <ida@gazette.example>\nSubject: Fwd: The mainland boat\n\n\
             For your page, perhaps.\n\nTom\n\n{mark}\n\nFrom: Ada Quill <ada@harbour.example>\nDate: 2026-10-09\nSubject: {}\n\
             To: Tom Bell <tom@gazette.example>",
            FERRY.headline
        );
        let text = below(&headers, "", "");
        let article = parse(&text);
        let told = margin(&Parser::default(), &text);
        assert_eq!(article.headline.as_deref(), Some(FERRY.headline), "{told}");
        assert_eq!(article.authors(), ["Ada Quill"], "{told}");
        assert_eq!(article.published.as_ref().map(Date::to_string).as_deref(), Some("2026-10-09"), "{told}");
        assert_eq!(body(&article).len(), 3, "{told}");
    }
}

#[test]
fn a_mail_in_an_article_is_part_of_it() {
    let [first, second] = FERRY.text;
    let text = format!("{}\n\n{first}\n\nFrom: Mara Lund\n\nTo: Tom Bell\n\nSubject: The shaft\n\n{second}\n\n{first}", FERRY.headline);
    let article = parse_article(&text).expect("there is an article");
    assert_eq!(article.headline.as_deref(), Some(FERRY.headline));
    assert!(body(&article).contains(&second));
}
