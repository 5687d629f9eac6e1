//! What stands between the headline and the text is no part of it: buttons, counters, dates without a day, notes on the article's age.

use copydesk::{Role, parse_article};

/// Headline, a line a toolbar's part, and text.
const PAGES: [(&str, &[&str], &str); 4] = [
    (
        "The ferry to Westhaven sails again",
        &["Published: | Updated:", "Copy link", "Print this page", "12 comments", "Listen to this article", "Jump to recipe", "12", "A+"],
        "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven.",
    ),
    (
        "Die Fähre nach Westhafen fährt wieder",
        &["Veröffentlicht am", "Drucken", "Kommentare", "Link kopieren", "Artikel anhören", "Zum Rezept springen", "Teilen auf X", "Kommentare (12)"],
        "Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock wieder ausgelaufen, und die erste Fahrt war ausgebucht.",
    ),
    (
        "Le bac de Port-Ouest navigue de nouveau",
        &["Mis à jour le", "Imprimer", "Commenter", "Copier le lien", "S'abonner", "Imprimer la recette", "Partager par e-mail", "Réagir (3)"],
        "Le bac de Port-Ouest a repris la mer vendredi après neuf jours au bassin, et la première traversée était complète dès sept heures.",
    ),
    (
        "El transbordador de Puertoeste vuelve a navegar",
        &["Actualizado:", "Guardar", "Comentarios", "Copiar enlace", "Imprimir", "Ir a la receta", "Compartir en X", "Comentarios (3)"],
        "El transbordador de Puertoeste zarpó de nuevo el viernes tras nueve días en el dique, y la primera travesía estaba llena a las siete.",
    ),
];

/// The role of a line that stands alone between headline and text.
fn role_between(headline: &str, line: &str, text: &str) -> Role {
    let page = format!("{headline}\n\n{line}\n\n{text}\n\n{text}");
    let article = parse_article(&page).unwrap_or_else(|error| panic!("{error}: {page}"));
    assert_eq!(article.headline.as_deref(), Some(headline), "{line}");
    let own = article.lines.iter().find(|own| page[own.span.clone()].trim() == line);
    own.unwrap_or_else(|| panic!("{line}")).role
}

#[test]
fn a_toolbars_parts_are_no_text_and_name_no_author() {
    for (headline, lines, text) in PAGES {
        for line in lines {
            let role = role_between(headline, line, text);
            assert!(matches!(role, Role::Boilerplate(_) | Role::Dateline), "{line}: {role:?}");
        }
    }
}

#[test]
fn what_may_be_text_there_is_kept() {
    let (headline, _, text) = PAGES[0];
    for line in ["Nine days in dock", "The first crossing", "What the engineer says"] {
        let role = role_between(headline, line, text);
        assert!(!matches!(role, Role::Boilerplate(_)), "{line}: {role:?}");
    }
}

#[test]
fn a_picture_before_its_words_makes_a_pitch_no_text() {
    let (headline, _, text) = PAGES[0];
    for (text, line) in [
        (text, "👉 Click here to read the full report."),
        (text, "📲 Download our free app for breaking news alerts"),
        (text, "▶️ Related: Tram may return to the quay"),
        (
            "A balsa para Porto Oeste voltou a navegar na sexta-feira depois de nove dias na doca, e a primeira viagem saiu cheia às sete.",
            "✅ Clique aqui para seguir o canal da Gazeta no WhatsApp",
        ),
    ] {
        let page = format!("{headline}\n\n{text}\n\n{line}\n\n{text}\n\n{text}");
        let article = parse_article(&page).expect("there is a body");
        assert!(matches!(article.lines[2].role, Role::Boilerplate(_)), "{line}: {:?}", article.lines[2].role);
    }
    let page = format!("{headline}\n\n{text}\n\n✅ The crew has slept in its own beds again.\n\n{text}");
    assert_eq!(parse_article(&page).expect("there is a body").lines[2].role, Role::Paragraph);
}
