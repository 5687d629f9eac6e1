//! What publishing systems print below every article is no part of it, though nothing else is there that tells it from the text.

mod common;

use common::ferry::Ferry;
use copydesk::Parser;

/// In each language, a line for each way in which such systems end their pages.
const PAGES: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "Proudly powered by Penhouse.",
            "This entry was posted in News and tagged boats, tides by ada. Bookmark the permalink.",
            "Both comments and pings are currently closed.",
            "Create a free website or blog at Penhouse.",
            "Hits: 1204",
            "Help Status About Careers Press Blog Privacy Terms",
            "Is there anything wrong with this page?",
        ],
    ),
    (
        "de",
        &[
            "Mit Stolz präsentiert von Schreibhaus",
            "Dieser Beitrag wurde unter Hafen abgelegt und mit Boote verschlagwortet.",
            "Zugriffe: 1204",
            "Impressum | Datenschutzerklärung | Nutzungsbedingungen",
            "Haben Sie einen Fehler im Text entdeckt?",
            "Zuletzt aktualisiert: 09. Oktober 2026",
        ],
    ),
    (
        "fr",
        &[
            "Fièrement propulsé par Maison d'écriture",
            "Cette entrée a été publiée dans Port, et marquée avec bateaux, par Ada.",
            "Lu 1204 fois",
            "Mentions légales | Politique de confidentialité | Plan du site",
            "Votre inscription a bien été prise en compte.",
        ],
    ),
    (
        "es",
        &[
            "Funciona gracias a Casa de Letras",
            "Esta entrada fue publicada en Puerto y etiquetada barcos por Ada.",
            "Leído 1204 veces",
            "Aviso legal | Política de privacidad | Política de cookies",
            "Tanto los comentarios como los pings están actualmente cerrados.",
        ],
    ),
];

#[test]
fn what_a_publishing_system_prints_is_no_part_of_the_article() {
    let parser = Parser::default();
    for (language, lines) in PAGES {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        for line in lines {
            let text = format!("{headline}\n\n{first}\n\n{second}\n\n{line}");
            let parsed = parser.parse(&text).expect("there is an article");
            assert_eq!(parsed.paragraphs.len(), 2, "{line}\n{}", common::margin(&parser, &text));
        }
    }
}
