//! Disclosures of who paid for a text, above or below it, in nine languages: neither text nor byline.

use crate::common::ferry::Ferry;
use crate::common::parse;
use copydesk::{Kind, Role};

const DISCLOSURES: [(&str, &str); 14] = [
    ("en", "This post is sponsored by Tidewater Pumps."),
    ("en", "We were lent the boat for a week by the maker for this review."),
    ("en", "Our writer travelled to the island as a guest of the tourist board."),
    ("de", "Werbung: Dieser Beitrag wurde von Tidewater Pumpen bezahlt."),
    ("de", "Die Boote und die Geräte wurden uns vom Hersteller für den Test überlassen."),
    ("es", "Esta entrada está patrocinada por Bombas Marea."),
    ("fr", "Cet article a été réalisé en partenariat avec Pompes Marée."),
    ("fr", "L'appareil nous a été prêté par le fabricant."),
    ("it", "Questo articolo è stato realizzato in collaborazione con Pompe Marea."),
    ("nl", "Dit artikel is tot stand gekomen in samenwerking met Getij Pompen."),
    ("pt", "Este artigo foi produzido em parceria com Bombas Maré."),
    ("pl", "Ten artykuł powstał we współpracy z Pompami Pływ."),
    ("sv", "Den här artikeln är gjord i samarbete med Tidvattenpumpar."),
    ("sv", "Det här inlägget är sponsrat av Tidvattenpumpar."),
];

#[test]
fn disclosures_are_cut_above_and_below_the_text() {
    let mut wrong = Vec::new();
    for (language, line) in DISCLOSURES {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        for (at, text) in [(1, format!("{headline}\n\n{line}\n\n{first}\n\n{second}")), (3, format!("{headline}\n\n{first}\n\n{second}\n\n{line}"))] {
            let article = parse(&text);
            let role = article.lines[at].role;
            let is_cut = matches!(role, Role::Boilerplate(Kind::Disclaimer | Kind::Advertisement | Kind::Copyright));
            if !is_cut || article.byline.is_some() || article.paragraphs.len() != 2 {
                wrong.push(format!("{language} {at}: {line}: {role:?}, by {:?}", article.byline));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn sentences_that_speak_of_money_stay() {
    for (language, line) in [
        ("en", "This story of a pump was paid for by the whole island, in coins and in eggs."),
        ("de", "Dieser Bericht wurde von der Werft bestritten, die Welle sei neu gewesen."),
        ("fr", "Cet article du contrat a été écrit par deux notaires en une nuit."),
        ("sv", "Den här texten i avtalet skrevs av två jurister på en natt."),
    ] {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        let text = format!("{headline}\n\n{first}\n\n{line}\n\n{second}");
        assert_eq!(parse(&text).paragraphs.len(), 3, "{line}");
    }
}
