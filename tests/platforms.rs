//! What publishing systems print below every article is no part of it, though nothing else is there that tells it from the text.

mod common;

use copydesk::Parser;

/// An article, and what stands below it, a line for each way in which such systems end their pages.
const PAGES: [(&str, &[&str]); 4] = [
    (
        "The ferry to Westhaven sails again\n\nThe ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven.\n\n\
         Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.",
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
        "Die Fähre nach Westhafen fährt wieder\n\nDie Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder ausgelaufen, und die erste Fahrt war ausgebucht.\n\n\
         Taucher hatten in der Welle der Schraube einen Riss gefunden, der so lang war wie eine Hand. Eine neue musste gegossen werden.",
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
        "Le bac de Port-Ouest navigue de nouveau\n\nLe bac de Port-Ouest a repris la mer vendredi après neuf jours au bassin, et la première traversée était complète.\n\n\
         Des plongeurs avaient trouvé une fissure longue comme une main dans l'arbre de l'hélice. Il a fallu en couler une autre.",
        &[
            "Fièrement propulsé par Maison d'écriture",
            "Cette entrée a été publiée dans Port, et marquée avec bateaux, par Ada.",
            "Lu 1204 fois",
            "Mentions légales | Politique de confidentialité | Plan du site",
            "Votre inscription a bien été prise en compte.",
        ],
    ),
    (
        "El transbordador de Puertoeste vuelve a navegar\n\nEl transbordador de Puertoeste zarpó de nuevo el viernes tras nueve días en el dique, y la primera travesía \
         estaba llena.\n\nLos buzos habían hallado una grieta tan larga como una mano en el eje de la hélice. Hubo que fundir otra en tierra firme.",
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
    for (article, lines) in PAGES {
        for line in lines {
            let text = format!("{article}\n\n{line}");
            let parsed = parser.parse(&text).expect("there is an article");
            assert_eq!(parsed.paragraphs.len(), 2, "{line}\n{}", common::margin(&parser, &text));
        }
    }
}
