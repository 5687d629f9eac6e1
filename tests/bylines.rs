//! Lines between the headline and the text that name an agency or a newsroom, or the day, in nine languages.

use copydesk::{Role, parse_article};

/// A headline, and the text below it.
const ARTICLES: &[(&str, &str, &str)] = &[
    (
        "de",
        "Fähre nach Westhafen fährt nach neun Tagen wieder",
        "Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder gefahren, und das erste Schiff war um sieben Uhr voll.\n\
         Taucher hatten an der Welle der Schraube einen Riss gefunden, der so lang war wie eine Hand. Eine neue kam vom Festland.",
    ),
    (
        "es",
        "El transbordador de Puertoeste vuelve a navegar",
        "El transbordador de Puertoeste volvió a navegar el viernes tras nueve días en dique seco, y el primer viaje iba lleno a las siete.\n\
         Los buzos habían encontrado en el eje de la hélice una grieta del largo de una mano. La pieza nueva llegó en una barcaza.",
    ),
    (
        "fr",
        "Le bac de Port-Ouest reprend la mer",
        "Le bac de Port-Ouest a repris la mer vendredi après neuf jours de cale sèche, et la première traversée était pleine à sept heures.\n\
         Des plongeurs avaient trouvé une fissure longue comme la main sur l'arbre de l'hélice. La pièce neuve est venue sur une barge.",
    ),
    (
        "it",
        "Il traghetto di Portovento torna in mare",
        "Il traghetto di Portovento è tornato in mare venerdì dopo nove giorni in bacino, e la prima corsa era piena già alle sette.\n\
         I sommozzatori avevano trovato sull'asse dell'elica una crepa lunga come una mano. Il pezzo nuovo è arrivato su una chiatta.",
    ),
    (
        "pt",
        "A balsa de Porto Oeste volta a navegar",
        "A balsa de Porto Oeste voltou a navegar na sexta-feira depois de nove dias na doca, e a primeira viagem saiu cheia às sete horas.\n\
         Os mergulhadores tinham achado no eixo da hélice uma fenda do tamanho de uma mão. A peça nova veio numa barcaça do continente.",
    ),
    (
        "nl",
        "Veerboot naar Westhaven vaart weer na negen dagen",
        "De veerboot naar Westhaven voer vrijdag weer na negen dagen in het dok, en de eerste overtocht was om zeven uur al vol.\n\
         Duikers hadden in de as van de schroef een scheur gevonden zo lang als een hand. Een nieuwe kwam met een schip van het vasteland.",
    ),
    (
        "pl",
        "Prom do Zachodniej Przystani znów pływa",
        "Prom do Zachodniej Przystani wrócił w piątek na morze po dziewięciu dniach w doku, a pierwszy rejs był pełny już o siódmej.\n\
         Nurkowie znaleźli na wale śruby pęknięcie długie jak dłoń. Nową część przywieziono barką z lądu, a montaż trwał trzy dni.",
    ),
    (
        "sv",
        "Färjan till Västhamn går igen efter nio dagar",
        "Färjan till Västhamn gick igen i fredags efter nio dagar i docka, och den första turen var full redan klockan sju.\n\
         Dykare hade hittat en spricka lång som en hand på propelleraxeln. En ny kom på en pråm från fastlandet, och bytet tog tre dagar.",
    ),
];

/// Fails unless each line, right below the headline of its language, has this role and is no part of the text.
fn assert_roles(role: Role, lines: &[(&str, &str)]) {
    for &(language, line) in lines {
        let (_, headline, body) = ARTICLES.iter().find(|article| article.0 == language).expect("there is an article in the language");
        let text = format!("{headline}\n{line}\n{body}");
        let article = parse_article(&text).expect("there is a body");
        assert_eq!(article.headline.as_deref(), Some(*headline), "{line}");
        assert_eq!(article.lines[1].role, role, "{language}: {line}");
        let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
        assert_eq!(paragraphs, body.lines().collect::<Vec<_>>(), "{line}");
        if role == Role::Byline {
            assert_eq!(article.byline.as_deref(), Some(line));
        }
    }
}

#[test]
fn an_agency_or_a_newsroom_is_the_author() {
    assert_roles(
        Role::Byline,
        &[
            ("de", "dpa"),
            ("de", "Von unserer Redaktion"),
            ("de", "Von unserem Korrespondenten Jonas Weller"),
            ("es", "Redacción"),
            ("es", "EFE"),
            ("fr", "La Rédaction"),
            ("fr", "Le Port avec AFP"),
            ("fr", "De notre envoyée spéciale Ada Quill"),
            ("it", "A cura della redazione"),
            ("it", "Dal nostro inviato Jonas Weller"),
            ("pt", "Da Redação"),
            ("pt", "Agência Brasil"),
            ("nl", "ANP"),
            ("nl", "Van onze redactie"),
            ("nl", "Van onze correspondent Ada Quill"),
            ("pl", "PAP"),
            ("pl", "Opracowanie redakcji"),
            ("sv", "TT"),
            ("sv", "Från vår korrespondent Ada Quill"),
        ],
    );
}

#[test]
fn a_date_is_a_dateline_by_the_short_names_of_months_too() {
    assert_roles(
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
fn a_newsroom_in_a_menu_is_a_link() {
    let menu = "Startseite\nLokales\nSport\nKultur\nRedaktion\nAnzeigen\nAbo\nKarriere\nKontakt\nArchiv\nWetter\nVerkehr";
    let (_, headline, body) = ARTICLES[0];
    let text = format!("{menu}\n{headline}\nVon Ada Quill\n9. Oktober 2026\n{body}");
    let article = parse_article(&text).expect("there is a body");
    assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (Some(headline), Some("Von Ada Quill")));
    assert!(matches!(article.lines[4].role, Role::Boilerplate(_)), "{:?}", article.lines[4].role);
}
