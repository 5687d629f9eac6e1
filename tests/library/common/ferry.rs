//! A short article in each of nine languages, with nothing around it.

use copydesk::{Kind, Role};

use super::{body, last_paragraph, last_role, parse};

/// The article in one language.
pub struct Ferry {
    /// The language's tag.
    pub language: &'static str,
    pub headline: &'static str,
    /// The paragraphs.
    pub text: [&'static str; 2],
}

impl Ferry {
    pub fn in_language(language: &str) -> &'static Self {
        FERRIES.iter().find(|ferry| ferry.language == language).expect("there is an article in the language")
    }
}

/// Fails unless each line, alone below its language's article, is boilerplate of its kind, and the article is whole. Names all that are not.
pub fn assert_kinds_below<const LINES: usize>(below: &[(&str, [(Kind, &str); LINES])]) {
    let mut wrong = Vec::new();
    for (language, lines) in below {
        let ferry = Ferry::in_language(language);
        for (kind, below) in lines {
            let text = format!("{}\n{}\n{below}", ferry.headline, ferry.text.join("\n"));
            let article = parse(&text);
            let role = last_role(&article);
            if role != Some(Role::Boilerplate(*kind)) || article.paragraphs.len() != ferry.text.len() {
                wrong.push(format!("{language}: {below}: {role:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Fails unless a sentence right below its language's article is the article's last paragraph.
pub fn assert_stays_below(language: &str, sentence: &str) {
    let ferry = Ferry::in_language(language);
    let text = format!("{}\n{}\n{sentence}", ferry.headline, ferry.text.join("\n"));
    assert_eq!(last_paragraph(&parse(&text)), Some(sentence), "{language}");
}

/// Fails unless each line, right below the headline of its language, has this role and is no part of the text.
pub fn assert_roles_below_headline(role: Role, lines: &[(&str, &str)]) {
    for &(language, line) in lines {
        let Ferry { headline, text: paragraphs, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{line}\n{}", paragraphs.join("\n"));
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(*headline), "{line}");
        assert_eq!(article.lines[1].role, role, "{language}: {line}");
        assert_eq!(body(&article), paragraphs, "{line}");
        if role == Role::Byline {
            assert_eq!(article.byline.as_deref(), Some(line));
        }
    }
}

pub const FERRIES: &[Ferry] = &[
    Ferry {
        language: "en",
        headline: "Ferry to Westhaven sails again after nine days",
        text: [
            "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.",
            "Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.",
        ],
    },
    Ferry {
        language: "de",
        headline: "Fähre nach Westhafen fährt nach neun Tagen wieder",
        text: [
            "Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder gefahren, und das erste Schiff war um sieben Uhr voll.",
            "Taucher hatten an der Welle der Schraube einen Riss gefunden, der so lang war wie eine Hand. Eine neue kam vom Festland.",
        ],
    },
    Ferry {
        language: "es",
        headline: "El transbordador de Puertoeste vuelve a navegar",
        text: [
            "El transbordador de Puertoeste volvió a navegar el viernes tras nueve días en dique seco, y el primer viaje iba lleno a las siete.",
            "Los buzos habían encontrado en el eje de la hélice una grieta del largo de una mano. La pieza nueva llegó en una barcaza.",
        ],
    },
    Ferry {
        language: "fr",
        headline: "Le bac de Port-Ouest reprend la mer",
        text: [
            "Le bac de Port-Ouest a repris la mer vendredi après neuf jours de cale sèche, et la première traversée était pleine à sept heures.",
            "Des plongeurs avaient trouvé une fissure longue comme la main sur l'arbre de l'hélice. La pièce neuve est venue sur une barge.",
        ],
    },
    Ferry {
        language: "it",
        headline: "Il traghetto di Portovento torna in mare",
        text: [
            "Il traghetto di Portovento è tornato in mare venerdì dopo nove giorni in bacino, e la prima corsa era piena già alle sette.",
            "I sommozzatori avevano trovato sull'asse dell'elica una crepa lunga come una mano. Il pezzo nuovo è arrivato su una chiatta.",
        ],
    },
    Ferry {
        language: "pt",
        headline: "A balsa de Porto Oeste volta a navegar",
        text: [
            "A balsa de Porto Oeste voltou a navegar na sexta-feira depois de nove dias na doca, e a primeira viagem saiu cheia às sete horas.",
            "Os mergulhadores tinham achado no eixo da hélice uma fenda do tamanho de uma mão. A peça nova veio numa barcaça do continente.",
        ],
    },
    Ferry {
        language: "nl",
        headline: "Veerboot naar Westhaven vaart weer na negen dagen",
        text: [
            "De veerboot naar Westhaven voer vrijdag weer na negen dagen in het dok, en de eerste overtocht was om zeven uur al vol.",
            "Duikers hadden in de as van de schroef een scheur gevonden zo lang als een hand. Een nieuwe kwam met een schip van het vasteland.",
        ],
    },
    Ferry {
        language: "pl",
        headline: "Prom do Zachodniej Przystani znów pływa",
        text: [
            "Prom do Zachodniej Przystani wrócił w piątek na morze po dziewięciu dniach w doku, a pierwszy rejs był pełny już o siódmej.",
            "Nurkowie znaleźli na wale śruby pęknięcie długie jak dłoń. Nową część przywieziono barką z lądu, a montaż trwał trzy dni.",
        ],
    },
    Ferry {
        language: "sv",
        headline: "Färjan till Västhamn går igen efter nio dagar",
        text: [
            "Färjan till Västhamn gick igen i fredags efter nio dagar i docka, och den första turen var full redan klockan sju.",
            "Dykare hade hittat en spricka lång som en hand på propelleraxeln. En ny kom på en pråm från fastlandet, och bytet tog tre dagar.",
        ],
    },
];
