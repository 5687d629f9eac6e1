//! Captions and credits of pictures alone in a line between paragraphs are no part of the text, in nine languages.

#[path = "common/ferry.rs"]
mod ferry;

use copydesk::{Parser, Role};
use ferry::{FERRIES, Ferry};

/// Lines by language.
const LINES: &[(&str, &[&str])] = &[
    ("en", &["The ferry at its berth on Monday. (Ada Quill/Harbour Gazette)", "Divers at the pier in May. AP Photo/Ada Quill", "Photo: Ada Quill"]),
    ("de", &["Symbolbild", "Die Fähre am Kai. © Ada Quill", "picture alliance/dpa | Ada Quill"]),
    ("fr", &["Photo d'illustration", "Le bac à quai, lundi. Ada Quill / AFP", "Légende : le bac à quai"]),
    ("es", &["Imagen de archivo", "El muelle, el lunes. EFE/Ada Quill", "El muelle visto desde el norte. / ADA QUILL"]),
    ("it", &["Immagine di repertorio", "Nella foto: il molo nuovo", "Il molo, venerdì (Foto ANSA)"]),
    ("pt", &["Imagem ilustrativa", "Ada Quill/Agência Brasil", "Legenda: a balsa no cais"]),
    ("nl", &["Archieffoto", "Foto ANP / Ada Quill", "Beeld ter illustratie"]),
    ("pl", &["Zdjęcie ilustracyjne", "PAP/Ada Quill", "Na zdjęciu: prom przy nabrzeżu"]),
    ("sv", &["Arkivbild", "Genrebild", "Färjan vid kajen. Foto: Ada Quill/TT"]),
];

#[test]
fn between_paragraphs() {
    let parser = Parser::default();
    for (language, lines) in LINES {
        let ferry = Ferry::in_language(language);
        let [first, second] = ferry.text;
        for line in *lines {
            let text = format!("{}\n{first}\n{line}\n{second}", ferry.headline);
            let article = parser.parse(&text).expect("there is a body");
            assert!(matches!(article.lines[2].role, Role::Caption | Role::Credit), "{line}: {:?}", article.lines[2].role);
            let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
            assert_eq!(paragraphs, [first, second], "{line}");
        }
    }
}

#[test]
fn an_agency_behind_the_last_sentence_is_no_credit() {
    for [first, second] in FERRIES.iter().map(|ferry| ferry.text) {
        for agency in ["(dpa)", "(Reuters/AFP)", "/ EFE", "(ANSA)"] {
            let text = format!("{first}\n{second} {agency}");
            let article = Parser::default().parse(&text).expect("there is a body");
            assert_eq!(article.paragraphs.len(), 2, "{text}");
        }
    }
}

#[test]
fn in_markdown_too() {
    let [first, second] = FERRIES[0].text;
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

#[test]
fn a_paragraph_above_a_credit_with_a_caption_of_its_own_is_text() {
    let [first, rest] = Ferry::in_language("en").text;
    let credit = "A crane lifts the propeller (Photo by Ada Quill/Getty Images)";
    let text = format!("Ferry sails again\n\nBy Tom Bell\n\n{first}\n\n{credit}\n\n{rest}");
    let article = copydesk::parse_article(&text).expect("there is a body");
    assert_eq!(article.paragraphs[0].text, first);
}
