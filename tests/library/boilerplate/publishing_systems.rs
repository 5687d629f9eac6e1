//! What publishing systems, blogs and papers print below every article.

use crate::common;
use crate::common::ferry::Ferry;
use copydesk::{Kind, Parser, Role};

/// The language, and lines with which publishing systems end a page.
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

/// The language, and what papers say below the text of the author, of themselves and to the reader.
const CLOSING: [(&str, &[&str]); 9] = [
    (
        "en",
        &[
            "Ada Quill has contributed to The Lantern since 2011. Her latest book is “The Pier”.",
            "Idris Vane teaches history at Westhaven University.",
            "“How to Mend a Net” was originally created and published by Quayside, a Harbour Media owned brand.",
            "For the latest news, weather and sports, head to Harbour Radio.",
        ],
    ),
    (
        "de",
        &[
            "Sie haben die Wahl: Lesen Sie weiter mit BOTE+ für 1 Euro pro Woche.",
            "Anzeige: Die besten Matratzen im Test",
            "Korrigieren Sie uns, wenn wir uns irren: redaktion@bote.example",
        ],
    ),
    (
        "fr",
        &[
            "Ada Quill est géographe, autrice de « Le Quai » (Éditions du Port, 2024).",
            "Poursuivez votre lecture pour 1 € par mois.",
            "Publicité : les meilleurs matelas au banc d'essai",
        ],
    ),
    (
        "es",
        &[
            "Soy Ada, profesora de día y cocinera de noche.",
            "Puedes escribirnos a pistas@diario.example si sabes algo más.",
            "Sigue leyendo por 1 euro al mes.",
        ],
    ),
    ("it", &["Ada Quill insegna storia all'Università di Portovento.", "Segnalaci una notizia su WhatsApp al numero 333 000 0000."]),
    (
        "pt",
        &[
            "Ada Quill é repórter da Gazeta do Vale desde 2018.",
            "Quer sugerir uma reportagem? Mande sua mensagem para a redação.",
            "Continue a ler este artigo por menos de 1€ por semana.",
        ],
    ),
    ("nl", &["Ada Quill schrijft elke maandag over de haven.", "Lees verder voor 1 euro per week."]),
    ("pl", &["Ada Quill – pisarka, autorka „Ciszy po burzy”.", "Ada Quill jest dziennikarką Kuriera Portowego."]),
    ("sv", &["Ada Quill är medarbetare på kulturredaktionen.", "Annons: De bästa madrasserna i test"]),
];

#[test]
fn what_a_publishing_system_or_the_paper_prints_below_is_cut() {
    let parser = Parser::default();
    for (language, lines) in PAGES.into_iter().chain(CLOSING) {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        for line in lines {
            let text = format!("{headline}\n\n{first}\n\n{second}\n\n{line}");
            let parsed = parser.parse(&text).expect("there is an article");
            assert_eq!(parsed.paragraphs.len(), 2, "{line}\n{}", common::margin(&parser, &text));
        }
    }
}

#[test]
fn what_blogs_print_below_has_the_right_kind() {
    use Kind::{AuthorBio, Comments, Contact, Donation, Navigation, Other, Related, Social, Subscription};
    let parser = Parser::default();
    for (language, kind, line) in [
        ("de", Social, "Gefällt mir:"),
        ("es", Other, "Con tecnología de Blogger."),
        ("it", Social, "Invia tramite emailPostalo sul blogCondividi su XCondividi su FacebookCondividi su Pinterest"),
        ("nl", Comments, "Een reactie posten"),
        ("es", Comments, "Comenta esta noticia"),
        ("fr", AuthorBio, "Qui êtes-vous ?"),
        ("pt", AuthorBio, "Ver meu perfil completo"),
        ("sv", Navigation, "Bloggarkiv"),
        ("it", Related, "Correlati"),
        ("nl", Donation, "Waardeer dit artikel met een kleine donatie."),
        ("sv", Subscription, "Detta är en låst artikel"),
        ("pl", Contact, "Zauważyłeś literówkę w tekście?"),
        ("es", Contact, "¿Has encontrado algún error en la noticia?"),
        ("de", Contact, "Hinweise bitte an redaktion@hafen.example"),
        ("en", Other, "Method of Research"),
    ] {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{first}\n{second}\n{line}");
        let role = parser.parse(&text).expect("there is an article").lines[3].role;
        assert_eq!(role, Role::Boilerplate(kind), "{line}");
    }
}
