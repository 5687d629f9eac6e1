//! Mail pasted as text: its subject is the headline, its sender the author.

use crate::common;
use crate::common::parse;
use copydesk::{Parser, Role, Rule};

/// A mail in the notation of the tests, and its subject.
const MAILS: [(&str, &str); 4] = [
    (
        "\
byline         | From: Ada Quill <ada@gazette.example>
dateline       | Sent: Friday, 9 October 2026 07:30
contact        | To: Newsroom <desk@gazette.example>
contact        | Cc: Tom Bellweather
headline       | Subject: Ferry to Westhaven sails again
paragraph      | The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.
paragraph      | Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.
",
        "Ferry to Westhaven sails again",
    ),
    (
        "\
byline         | Von: Ada Quill <ada@gazette.example>
dateline       | Gesendet: Freitag, 9. Oktober 2026 07:30
contact        | An: Redaktion
headline       | Betreff: Fähre nach Westhafen fährt wieder
paragraph      | Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder gefahren, und das erste Schiff war um sieben Uhr voll.
paragraph      | Taucher hatten an der Welle der Schraube einen Riss gefunden, der so lang war wie eine Hand. Eine neue kam vom Festland.
",
        "Fähre nach Westhafen fährt wieder",
    ),
    (
        "\
byline         | De : Ada Quill <ada@gazette.example>
headline       | Objet : Le bac de Port-Ouest reprend la mer
dateline       | Date : 9 octobre 2026 à 07:30
contact        | À : Rédaction
paragraph      | Le bac de Port-Ouest a repris la mer vendredi après neuf jours de cale sèche, et la première traversée était pleine à sept heures.
paragraph      | Des plongeurs avaient trouvé une fissure longue comme la main sur l'arbre de l'hélice. La pièce neuve est venue sur une barge.
",
        "Le bac de Port-Ouest reprend la mer",
    ),
    (
        "\
byline         | De: Ada Quill <ada@gazette.example>
dateline       | Enviado el: viernes, 9 de octubre de 2026 7:30
contact        | Para: Redacción
headline       | Asunto: El transbordador de Puertoeste vuelve a navegar
paragraph      | El transbordador de Puertoeste volvió a navegar el viernes tras nueve días en dique seco, y el primer viaje iba lleno a las siete.
paragraph      | Los buzos habían encontrado en el eje de la hélice una grieta del largo de una mano. La pieza nueva llegó en una barcaza.
",
        "El transbordador de Puertoeste vuelve a navegar",
    ),
];

/// The text of a page in the notation, with a blank line above its first paragraph and between paragraphs.
fn text(margin: &str) -> String {
    let line = |row: &str| {
        let (role, text) = row.split_once(" | ").expect("a row has a role");
        format!("{}{text}\n", if role.starts_with("paragraph") { "\n" } else { "" })
    };
    margin.lines().map(line).collect()
}

#[test]
fn a_mails_head_tells_headline_author_and_day() {
    for (margin, headline) in MAILS {
        let text = text(margin);
        assert_eq!(common::margin(&Parser::default(), &text), margin);
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(headline));
        assert_eq!(article.authors(), ["Ada Quill"]);
        assert_eq!(article.published.map(|published| published.to_string()).as_deref(), Some("2026-10-09T07:30"));
    }
}

#[test]
fn a_mail_that_an_article_quotes_is_text() {
    let (mail, _) = MAILS[0];
    let (head, body) = mail.split_once("paragraph").expect("the mail has a body");
    let first = "\
headline       | What the owner of the ferry knew
byline         | By Tom Bellweather
paragraph      | The owner of the Westhaven ferry knew of the crack for a week before he said so, as a mail shows that this paper has seen in full.
";
    let text = format!("{}\n{}", text(first), text(&format!("{head}paragraph{body}")));
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some("What the owner of the ferry knew"));
    assert_eq!(article.byline.as_deref(), Some("By Tom Bellweather"));
}

#[test]
fn a_headline_that_a_rule_of_the_users_knows_beats_the_subject() {
    let rule = Rule::role("gazette/headline", Role::Headline).prefix("The ferry to Westhaven sailed");
    let parser = Parser::builder().rule(rule).build().unwrap();
    let text = text(MAILS[0].0);
    assert!(parser.parse(&text).unwrap().headline.is_some_and(|headline| headline.starts_with("The ferry")));
}
