//! Captions and credits of pictures, told by labels, agencies, photographers and the line beside them.

use crate::common::ferry::{FERRIES, Ferry};
use crate::common::{self, body, parse, role_of, strings};
use copydesk::{Parser, Role};

/// The language, and lines that are captions or credits.
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
fn a_caption_or_a_credit_between_paragraphs_is_no_text() {
    let parser = Parser::default();
    for (language, lines) in LINES {
        let ferry = Ferry::in_language(language);
        let [first, second] = ferry.text;
        for line in *lines {
            let text = format!("{}\n{first}\n{line}\n{second}", ferry.headline);
            let article = parser.parse(&text).expect("there is a body");
            assert!(matches!(article.lines[2].role, Role::Caption | Role::Credit), "{line}: {:?}", article.lines[2].role);
            let paragraphs = common::body(&article);
            assert_eq!(paragraphs, [first, second], "{line}");
        }
    }
}

#[test]
fn an_agency_behind_the_last_sentence_is_no_credit() {
    for [first, second] in FERRIES.iter().map(|ferry| ferry.text) {
        for agency in ["(dpa)", "(Reuters/AFP)", "/ EFE", "(ANSA)"] {
            let text = format!("{first}\n{second} {agency}");
            let article = parse(&text);
            assert_eq!(article.paragraphs.len(), 2, "{text}");
        }
    }
}

#[test]
fn a_caption_in_markdown_is_a_caption() {
    let [first, second] = FERRIES[0].text;
    for (line, is_caption) in [
        ("*The ferry at its berth on Monday. Photo: Ada Quill*", true),
        ("![The ferry](/ferry.jpg)", false),
        ("**Sign up for our newsletter**", false),
    ] {
        let text = format!("# Ferry sails again\n\n{first}\n\n{line}\n\n{second}");
        let article = parse(&text);
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
    let article = parse(&text);
    assert_eq!(article.paragraphs[0].text, first);
}

/// Fails unless these lines between two paragraphs have these roles, and the article reports these captions.
fn assert_told(language: &str, lines: &[(Role, &str)], captions: &[&str]) {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
    let between: Vec<&str> = lines.iter().map(|&(_, line)| line).collect();
    let text = format!("{headline}\n{first}\n{}\n{second}", between.join("\n"));
    let article = parse(&text);
    let told: Vec<Role> = article.lines[2..].iter().map(|line| line.role).collect();
    let expected: Vec<Role> = lines.iter().map(|&(role, _)| role).chain([Role::Paragraph]).collect();
    assert_eq!(told, expected, "{between:?}");
    assert_eq!(strings(&article.captions), captions);
}

#[test]
fn a_caption_label_may_stand_before_a_comma_or_in_its_own_line() {
    use Role::{Caption, Credit};
    for (language, source, caption, text) in [
        ("en", "Image source", "Image caption", "A ferry leaves the quay"),
        ("es", "Fuente de la imagen", "Pie de foto", "Un transbordador sale del muelle"),
        ("pt", "Crédito da foto", "Legenda da foto", "Uma balsa deixa o cais"),
        ("fr", "Crédit photo", "Légende image", "Un bac quitte le quai"),
        ("de", "Bildquelle", "Bildunterschrift", "Eine Fähre verlässt den Kai"),
    ] {
        let one = [format!("{source}, Ada Quill"), format!("{caption}, {text}")];
        assert_told(language, &[(Credit, &one[0]), (Caption, &one[1])], &[&one[0], &one[1]]);
        let two = [format!("{source}: Ada Quill"), format!("{caption}: {text}")];
        assert_told(language, &[(Credit, source), (Credit, "Ada Quill"), (Caption, caption), (Caption, text)], &[&two[0], &two[1]]);
    }
}

#[test]
fn a_picture_label_before_a_scene_is_a_caption_and_before_a_source_a_credit() {
    use Role::{Caption, Credit};
    assert_told(
        "en",
        &[(Caption, "Image: Passengers wait on the pier"), (Credit, "Image credit: Getty Images")],
        &["Image: Passengers wait on the pier", "Image credit: Getty Images"],
    );
    for (language, line) in [
        ("en", "Picture: The cook on the quay"),
        ("es", "Imagen: Pasajeros esperan en el muelle"),
        ("pt", "Foto: Passageiros esperam no cais da ilha"),
        ("nl", "Beeld: Reizigers wachten op de pier"),
        ("sv", "Bild: Resenärer väntar vid den nya kajen"),
    ] {
        assert_told(language, &[(Caption, line)], &[line]);
    }
    for (language, line) in [
        ("en", "Photo: Ada Quill for the Harbour Gazette"),
        ("en", "Image: Courtesy of the family of the pilot"),
        ("es", "Imagen: Captura de pantalla de un vídeo"),
        ("de", "Foto: Ada Quill"),
    ] {
        assert_told(language, &[(Credit, line)], &[line]);
    }
}

#[test]
fn a_caption_may_end_in_an_agency_or_a_credit_without_a_colon() {
    for (language, line) in [
        ("en", "The cook on the quay (PA)"),
        ("de", "Der Koch auf dem Kai (Keystone)"),
        ("nl", "De veerboot in de haven. Foto ANP / Koen Bakker"),
        ("nl", "De veerboot in de haven. Foto Koen Bakker"),
        ("de", "Die Fähre am Kai, am Freitag. Foto dpa"),
        ("it", "Il traghetto al molo, venerdì. Foto Ada Quill"),
    ] {
        assert_told(language, &[(Role::Caption, line)], &[line]);
    }
}

#[test]
fn an_agency_in_the_line_below_makes_a_sentence_a_caption() {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("es");
    let text = format!("{headline}\n\nLucía Ferrer\n\n9 de octubre de 2026\n\nEstibadores en el muelle, este jueves.\nEFE\n\n{first}\n\n{second}");
    let article = parse(&text);
    let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
    assert_eq!(roles[1..6], [Role::Byline, Role::Dateline, Role::Caption, Role::Credit, Role::Paragraph]);
    let text = format!("{headline}\n\n{first}\n\nEstibadores en el muelle, este jueves.\nEFE\n\n{second}");
    let roles: Vec<Role> = parse(&text).lines.iter().map(|line| line.role).collect();
    assert_eq!(roles[1..], [Role::Paragraph, Role::Caption, Role::Credit, Role::Paragraph]);
    // Below a standfirst or the last sentence the agency is the author, and the sentence above it is no caption.
    let text = format!("{headline}\n\nLos estibadores esperan.\nEFE\n\n{first}\n\n{second}");
    assert_eq!(parse(&text).byline.as_deref(), Some("EFE"));
    let text = format!("{headline}\n\n{first}\n\n{second}\n\nEl barco volverá a zarpar este lunes.\nEFE");
    assert_eq!(parse(&text).paragraphs.len(), 3);
}

#[test]
fn a_sentence_over_a_credit_is_a_caption_where_blank_lines_surround_the_two() {
    for (language, caption, credit) in [
        ("en", "Ada Quill at the pier in Westhaven on Friday.", "Photo: Tom Bellweather"),
        ("en", "Passengers wait for the first ferry of the day", "Getty Images"),
        ("de", "Die Fähre am neuen Kai in Westhafen", "Foto: Ada Quill/dpa"),
        ("fr", "Le bac à quai, vendredi.", "Photo : Ada Quill/AFP"),
        ("es", "El muelle visto desde el norte", "Foto: Lucía Ferrer"),
        ("nl", "Kapitein Koen Bakker bij de veerboot", "Foto: ANP"),
    ] {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        let pair = format!("{caption}\n{credit}");
        let text = format!("{headline}\n\n{first}\n\n{pair}\n\n{second}");
        let article = parse(&text);
        assert_eq!(common::body(&article), [*first, second], "{caption}");
        assert_eq!(strings(&article.captions), [caption, credit]);
    }
    // Not the article's last sentence, and not a paragraph that a blank line parts from the credit.
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let [line, credit] = ["The captain and the crew will sail again next week.", "Photo: Tom Bellweather"];
    for text in [format!("{first}\n\n{second}\n\n{line}\n{credit}"), format!("{first}\n\n{line}\n\n{credit}\n\n{second}")] {
        assert_eq!(parse(&format!("{headline}\n\n{text}")).paragraphs.len(), 3, "{text}");
    }
}

#[test]
fn a_photographers_name_in_capitals_ends_a_caption() {
    for (language, line) in [
        ("en", "The harbour of Westhaven, seen from the fort on Friday. TOM BELLWEATHER"),
        ("es", "El muelle visto desde el norte, el viernes. LUCÍA FERRER"),
        ("es", "El muelle visto desde el norte, el viernes. LUCÍA FERRER (EFE)"),
        ("en", "The harbour of Westhaven, seen from the fort. TOM BELLWEATHER / HARBOUR GAZETTE"),
        ("fr", "Le bac à quai, vendredi, vu du phare. ANNE MARTEL / LE COURRIER DU PORT"),
    ] {
        assert_told(language, &[(Role::Caption, line)], &[line]);
    }
    // Words in capitals that are no name, and the author behind the last sentence.
    let line = "Nobody on the island had thought that the boat would sail again. NOT ONE OF THEM";
    assert_told("en", &[(Role::Paragraph, line)], &[]);
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let text = format!("{headline}\n{first}\n{second} ADA QUILL");
    let article = parse(&text);
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn a_photographers_name_alone_is_a_credit() {
    for (language, line) in [
        ("fr", "Photo Anne Martel"),
        ("fr", "Photo Le Courrier / Anne MARTEL"),
        ("fr", "PHOTO THIERRY MARTEL"),
        ("de", "Foto Peter Hansen"),
        ("nl", "Foto Jan Veldman"),
        ("nl", "Beeld Jan Veldman"),
        ("it", "Foto Ansa"),
    ] {
        assert_told(language, &[(Role::Credit, line)], &[line]);
    }
    assert_told("en", &[(Role::Subheading, "Photo albums in the loft")], &[]);
}

#[test]
fn a_caption_may_be_repeated_right_below_itself() {
    for (language, above, twice) in [
        ("en", true, ["Harbour master Ada QuillHarbour master Ada Quill", "Harbour master Ada Quill"]),
        ("nl", false, ["De laatste afvaart voor de winter in Westhaven.", "De laatste afvaart voor de winter in Westhaven. (Foto: Joost Berg)"]),
        ("de", false, ["Fahrgäste warten am Kai auf die erste Fähre", "Fahrgäste warten am Kai auf die erste Fähre. © Jonas Weller"]),
        ("fr", false, ["• Les passagers attendent le bac devant la gare maritime.", "Les passagers attendent le bac devant la gare maritime."]),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let [first, second] = twice;
        let page = match above {
            true => format!("{headline}\n\n{}\n{first}\n{second}\n\n{}", text[0], text[1]),
            false => format!("{headline}\n\n{first}\n{second}\n\n{}", text.join("\n\n")),
        };
        let article = parse(&page);
        assert_eq!(body(&article), *text, "{language}");
        assert_eq!(article.headline.as_deref(), Some(*headline), "{language}");
        let captions = article.lines.iter().filter(|line| line.role == Role::Caption).count();
        assert_eq!(captions, 2, "{language}");
    }
}

#[test]
fn a_line_above_a_credit_in_the_head_is_a_caption() {
    for (language, caption, credit, standfirst) in [
        (
            "en",
            "The ferry leaves the harbour of Westhaven.",
            "Photo: Idris Vane",
            "After nine days in dock the boat sails again, and the island has eggs once more",
        ),
        (
            "de",
            "Die Fähre verlässt den Hafen von Westhafen.",
            "Foto: Idris Vane",
            "Nach neun Tagen fährt das Schiff wieder, und die Insel hat wieder Eier",
        ),
        (
            "fr",
            "Le bac quitte le port avec ses passagers.",
            "Photo : Idris Vane",
            "Après neuf jours le bac navigue de nouveau, et l'île a retrouvé des œufs",
        ),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = text.join("\n");
        for head in [format!("{caption}\n{credit}\n{headline}\n9.10.2026"), format!("{headline}\n{standfirst}\n{caption}\n{credit}\n9.10.2026")] {
            let page = format!("Menu\n{head}\n{text}");
            let article = parse(&page);
            assert_eq!((role_of(&article, &page, caption), article.headline.as_deref()), (Role::Caption, Some(*headline)), "{page}");
        }
    }
}

#[test]
fn a_caption_that_ends_in_an_agency_is_no_byline() {
    for (language, caption) in [
        ("en", "Ada Quill opened the ferry hall last spring. AFP"),
        ("de", "Ada Quill bei der Eröffnung der neuen Halle. Reuters"),
        ("es", "Ada Quill durante la apertura del nuevo muelle. EFE"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n\n{caption}\n\n{}", text.join("\n\n"));
        let article = parse(&text);
        assert_eq!(article.byline, None, "{text}");
        assert_eq!(role_of(&article, &text, caption), Role::Caption, "{text}");
    }
}

#[test]
fn a_sentence_that_ends_in_a_photographer_is_a_caption() {
    for line in [
        "The quay was flooded at least three times last week. (GPA Westhaven: Andrew Morris)",
        "A fisher walks along the wall of the old quay. (Andrew Morris)",
        "The ferry in the year in which it was bought. (Handout)",
        "The saloon of the ferry Marsh 777-200. ANDREW MORRIS/THE HARBOUR GAZETTE",
        "Old ropes hold dozens of kinds of mussels and weeds. Ada Quill/Harbour Archive, CC BY-SA 4.0",
        "The old ferry at its berth in the year in which it was bought. Wikimedia Commons",
        "The pilot at the pump behind her house on the quay in Westhaven Ada Quill, special to Harbour Gazette",
    ] {
        assert_told("en", &[(Role::Caption, line)], &[line]);
    }
    // Brackets behind a quotation, an aside, a page, an instructor; and two sentences in a row, as in a round-up of reviews, stay text.
    for line in [
        "“Nobody on the island had thought that it would sail.” (Andrew Morris)",
        "Nobody on the island had thought that it would sail. (Laughs)",
        "Nobody on the island had thought that the old boat would ever sail. (Page Twelve)",
        "Nobody on the island had thought that it would sail. (Instructor: Andrew Morris)",
        "The ferry was, as the islanders had said for years, special to Westhaven",
    ] {
        let [first, second] = Ferry::in_language("en").text;
        let page = format!("{}\n{first}\n{line}\n{second}", Ferry::in_language("en").headline);
        assert!(parse(&page).lines[2].role.is_body(), "{line}");
    }
    let reviews = ["The board of the port bought a second ferry. (Andrew Morris)", "The yard of the port sold its last crane. (Mary Lake)"];
    let papers = ["The board bought a second ferry. (Ada Quill / Harbour Gazette)", "The yard sold its last crane. (Tom Mole / Marsh News)"];
    for [one, other] in [reviews, papers] {
        let [first, second] = Ferry::in_language("en").text;
        let page = format!("{}\n{first}\n{one}\n{other}\n{second}", Ferry::in_language("en").headline);
        assert!(parse(&page).lines[2..4].iter().all(|line| line.role.is_body()), "{one}");
    }
}

#[test]
fn a_name_and_a_paper_or_a_licence_alone_are_a_credit() {
    for line in [
        "Andrew Morris/The Harbour Gazette",
        "HarbourNews / Andrew Morris",
        "The Herring / Andrew Morris",
        "Ada Quill, CC BY 4.0",
        "(Andrew Morris/The Harbour Gazette)",
        "Andrew Morris for The Gazette",
        "Andrew Morris | The Gazette",
        "Screenshot/HarbourTube",
    ] {
        assert_told("en", &[(Role::Credit, line)], &[line]);
    }
    for line in ["Harbour / Old Quay", "The Old Ferry / The New Ferry", "Ferries for The Islanders"] {
        let [first, second] = Ferry::in_language("en").text;
        let page = format!("{}\n{first}\n{line}\n{second}", Ferry::in_language("en").headline);
        assert!(parse(&page).lines[2].role.is_body(), "{line}");
    }
    assert_told("en", &[(Role::Caption, "Caption:"), (Role::Caption, "Ropes hang on the quay.")], &["Caption: Ropes hang on the quay."]);
    assert_told("en", &[(Role::Credit, "Credit:"), (Role::Credit, "Andrew Morris")], &["Credit: Andrew Morris"]);
}

#[test]
fn a_file_photo_label_may_have_a_stop_or_brackets() {
    for (language, line) in [
        ("fr", "Photo d’illustration."),
        ("fr", "(Photo d’illustration)"),
        ("de", "Archivbild."),
        ("es", "Imagen de archivo."),
        ("es", "Foto de archivo."),
        ("pt", "Imagem ilustrativa."),
        ("nl", "Archieffoto."),
        ("pl", "Zdjęcie ilustracyjne."),
        ("de", "Bildunterschrift: Die Fähre am Anleger in Westhafen"),
    ] {
        assert_told(language, &[(Role::Caption, line)], &[line]);
    }
}

#[test]
fn a_caption_stands_below_its_agency_and_a_credit_below_a_button() {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let caption = "Ada Quill slept at her sister's for nine nights";
    let page =
        format!("{headline}\n\nBy Idris Vane\n\n{first}\n\nGetty Images\n{caption}\n\n{second}\n\ntoggle caption\nTom Bellweather/WGR\n\n{first}");
    let article = parse(&page);
    let roles = ["Getty Images", caption, "Tom Bellweather/WGR"].map(|line| role_of(&article, &page, line));
    assert_eq!(roles, [Role::Credit, Role::Caption, Role::Credit]);
    // Below an agency, a sentence is text and a label is a subheading.
    for line in ["Nobody had slept on the island for nine nights.", "Nine nights"] {
        let page = format!("{headline}\n\n{first}\n\nGetty Images\n{line}\n\n{second}");
        assert!(parse(&page).lines[3].role.is_body(), "{line}");
    }
}

#[test]
fn a_caption_may_be_repeated_further_down() {
    let caption = "The ferry at its berth below the fort";
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let page = format!("{headline}\n{first}\n{caption}\nPhoto: Ada Quill\n{second}\nCaption:\n{caption}\n{first}");
    let article = parse(&page);
    let said = article.lines.iter().filter(|line| page[line.span.clone()] == *caption);
    assert_eq!(said.map(|line| line.role).collect::<Vec<_>>(), [Role::Caption; 2], "{:#?}", article.lines);
}
