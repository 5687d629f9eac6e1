//! Captions and credits of pictures alone in a line between paragraphs are no part of the text, in nine languages.

use copydesk::{Parser, Role};

/// The text's two paragraphs, and lines that stand between them.
const PAGES: &[(&str, &str, &[&str])] = &[
    (
        "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.",
        "Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.",
        &["The ferry at its berth on Monday. (Ada Quill/Harbour Gazette)", "Divers at the pier in May. AP Photo/Ada Quill", "Photo: Ada Quill"],
    ),
    (
        "Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder ausgelaufen, und die erste Fahrt war ausgebucht.",
        "Taucher hatten an der Welle der Schraube einen Riss gefunden, der so lang war wie eine Hand. Eine neue kam vom Festland.",
        &["Symbolbild", "Die Fähre am Kai. © Ada Quill", "picture alliance/dpa | Ada Quill"],
    ),
    (
        "Le bac de Port-Ouest a repris la mer vendredi après neuf jours de cale sèche, et la première traversée était pleine à sept heures.",
        "Des plongeurs avaient trouvé une fissure longue comme la main sur l'arbre de l'hélice. La pièce neuve est venue sur une barge.",
        &["Photo d'illustration", "Le bac à quai, lundi. Ada Quill / AFP", "Légende : le bac à quai"],
    ),
    (
        "El transbordador de Puertoeste volvió a navegar el viernes tras nueve días en dique seco, y el primer viaje iba lleno a las siete.",
        "Los buzos habían encontrado en el eje de la hélice una grieta del largo de una mano. La pieza nueva llegó en una barcaza.",
        &["Imagen de archivo", "El muelle, el lunes. EFE/Ada Quill", "El muelle visto desde el norte. / ADA QUILL"],
    ),
    (
        "Il traghetto di Portovento è tornato in mare venerdì dopo nove giorni in bacino, e la prima corsa era piena già alle sette.",
        "I sommozzatori avevano trovato sull'asse dell'elica una crepa lunga come una mano. Il pezzo nuovo è arrivato su una chiatta.",
        &["Immagine di repertorio", "Nella foto: il molo nuovo", "Il molo, venerdì (Foto ANSA)"],
    ),
    (
        "A balsa de Porto Oeste voltou a navegar na sexta-feira depois de nove dias na doca, e a primeira viagem saiu cheia às sete horas.",
        "Os mergulhadores tinham achado no eixo da hélice uma fenda do tamanho de uma mão. A peça nova veio numa barcaça do continente.",
        &["Imagem ilustrativa", "Ada Quill/Agência Brasil", "Legenda: a balsa no cais"],
    ),
    (
        "De veerboot naar Westhaven voer vrijdag weer na negen dagen in het dok, en de eerste overtocht was om zeven uur al vol.",
        "Duikers hadden in de as van de schroef een scheur gevonden zo lang als een hand. Een nieuwe kwam met een schip van het vasteland.",
        &["Archieffoto", "Foto ANP / Ada Quill", "Beeld ter illustratie"],
    ),
    (
        "Prom do Zachodniej Przystani wrócił w piątek na morze po dziewięciu dniach w doku, a pierwszy rejs był pełny już o siódmej.",
        "Nurkowie znaleźli na wale śruby pęknięcie długie jak dłoń. Nową część przywieziono barką z lądu, a montaż trwał trzy dni.",
        &["Zdjęcie ilustracyjne", "PAP/Ada Quill", "Na zdjęciu: prom przy nabrzeżu"],
    ),
    (
        "Färjan till Västhamn gick igen i fredags efter nio dagar i docka, och den första turen var full redan klockan sju.",
        "Dykare hade hittat en spricka lång som en hand på propelleraxeln. En ny kom på en pråm från fastlandet, och bytet tog tre dagar.",
        &["Arkivbild", "Genrebild", "Färjan vid kajen. Foto: Ada Quill/TT"],
    ),
];

#[test]
fn between_paragraphs() {
    let parser = Parser::default();
    for (first, second, lines) in PAGES {
        for line in *lines {
            let text = format!("{first}\n{line}\n{second}");
            let article = parser.parse(&text).expect("there is a body");
            assert!(matches!(article.lines[1].role, Role::Caption | Role::Credit), "{line}: {:?}", article.lines[1].role);
            let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
            assert_eq!(paragraphs, [*first, *second], "{line}");
        }
    }
}

#[test]
fn an_agency_behind_the_last_sentence_is_no_credit() {
    for (first, second, _) in PAGES {
        for agency in ["(dpa)", "(Reuters/AFP)", "/ EFE", "(ANSA)"] {
            let text = format!("{first}\n{second} {agency}");
            let article = Parser::default().parse(&text).expect("there is a body");
            assert_eq!(article.paragraphs.len(), 2, "{text}");
        }
    }
}

#[test]
fn in_markdown_too() {
    let (first, second, _) = PAGES[0];
    for (line, is_caption) in [
        ("*The ferry at its berth on Monday. Photo: Ada Quill*", true),
        ("![The ferry](/ferry.jpg)", false),
        ("**Sign up for our newsletter**", false),
    ] {
        let text = format!("# Ferry sails again\n\n{first}\n\n{line}\n\n{second}");
        let article = Parser::default().parse(&text).expect("there is a body");
        let role = article.lines[2].role;
        assert!(if is_caption { role == Role::Caption } else { matches!(role, Role::Boilerplate(_)) }, "{line}: {role:?}");
        assert_eq!(article.paragraphs.len(), 2, "{line}");
    }
}
