//! Buttons, counters and empty date labels between headline and text, and buttons between paragraphs.

use crate::common::ferry::Ferry;
use crate::common::{parse, role_of};
use copydesk::{Kind, Role};

/// The language, and what toolbars hold.
const TOOLBARS: [(&str, [&str; 8]); 4] = [
    ("en", ["Published: | Updated:", "Copy link", "Print this page", "12 comments", "Listen to this article", "Jump to recipe", "12", "A+"]),
    (
        "de",
        ["Veröffentlicht am", "Drucken", "Kommentare", "Link kopieren", "Artikel anhören", "Zum Rezept springen", "Teilen auf X", "Kommentare (12)"],
    ),
    ("fr", ["Mis à jour le", "Imprimer", "Commenter", "Copier le lien", "S'abonner", "Imprimer la recette", "Partager par e-mail", "Réagir (3)"]),
    ("es", ["Actualizado:", "Guardar", "Comentarios", "Copiar enlace", "Imprimir", "Ir a la receta", "Compartir en X", "Comentarios (3)"]),
];

/// The role of a line that stands alone between headline and text.
fn role_between(ferry: &Ferry, line: &str) -> Role {
    let Ferry { headline, text: [text, _], .. } = ferry;
    let page = format!("{headline}\n\n{line}\n\n{text}\n\n{text}");
    let article = parse(&page);
    assert_eq!(article.headline.as_deref(), Some(*headline), "{line}");
    role_of(&article, &page, line)
}

/// The role of a line that stands alone between two paragraphs.
fn role_within(ferry: &Ferry, line: &str) -> Role {
    let Ferry { headline, text: [text, _], .. } = ferry;
    parse(&format!("{headline}\n\n{text}\n\n{line}\n\n{text}\n\n{text}")).lines[2].role
}

#[test]
fn parts_of_a_toolbar_are_no_text_and_no_byline() {
    for (language, lines) in TOOLBARS {
        for line in lines {
            let role = role_between(Ferry::in_language(language), line);
            assert!(matches!(role, Role::Boilerplate(_) | Role::Dateline), "{line}: {role:?}");
        }
    }
}

#[test]
fn short_lines_that_may_be_a_standfirst_are_kept() {
    for line in ["Nine days in dock", "The first crossing", "What the engineer says"] {
        let role = role_between(Ferry::in_language("en"), line);
        assert!(!matches!(role, Role::Boilerplate(_)), "{line}: {role:?}");
    }
}

#[test]
fn a_pitch_behind_an_emoji_is_cut() {
    for (language, line) in [
        ("en", "👉 Click here to read the full report."),
        ("en", "📲 Download our free app for breaking news alerts"),
        ("en", "▶️ Related: Tram may return to the quay"),
        ("pt", "✅ Clique aqui para seguir o canal da Gazeta no WhatsApp"),
    ] {
        let role = role_within(Ferry::in_language(language), line);
        assert!(matches!(role, Role::Boilerplate(_)), "{line}: {role:?}");
    }
    assert_eq!(role_within(Ferry::in_language("en"), "✅ The crew has slept in its own beds again."), Role::Paragraph);
}

#[test]
fn a_path_through_a_programs_menus_is_no_breadcrumb() {
    let ferry = Ferry::in_language("en");
    for line in [
        "Go to Settings > Google > Backup and tap Back up now.",
        "Then open File > Options > Advanced, scroll down to General, and untick the box that says Ask to update.",
        "Öffnen Sie Einstellungen > Allgemein > Softwareupdate und warten Sie ein paar Minuten",
    ] {
        assert!(role_within(ferry, line).is_body(), "{line}");
    }
    assert_eq!(role_between(ferry, "News > Harbour > Ferries"), Role::from(Kind::Navigation));
}

#[test]
fn an_x_among_network_names_is_a_share_button() {
    let Ferry { headline, text: [text, _], .. } = Ferry::in_language("en");
    let page = format!("{headline}\n{text}\n{text}\nFacebook\nX\nWhatsApp\nMenu\nX");
    let article = parse(&page);
    let [beside, alone] = [4, 7].map(|line| article.lines[line].role);
    assert_eq!((beside, alone), (Role::Boilerplate(Kind::Social), Role::Boilerplate(Kind::Other)));
}

#[test]
fn a_button_between_paragraphs_is_no_subheading() {
    for (language, lines) in [
        ("en", ["Add to reading list", "Turn on notifications", "Report an error"]),
        ("de", ["Artikel anhören", "Zur Leseliste hinzufügen", "Kommentare anzeigen"]),
        ("es", ["Guardar artículo", "Mostrar más", "Activar notificaciones"]),
        ("fr", ["Ajouter à vos favoris", "Écouter l'article", "Afficher plus"]),
        ("it", ["Regala l'articolo", "Segnala un errore", "Mostra altro"]),
        ("pt", ["Salvar notícia", "Ver comentários", "Mostrar mais"]),
        ("nl", ["Bewaar artikel", "Toon meer", "Meld een fout"]),
        ("pl", ["Zapisz na później", "Zgłoś błąd", "Pokaż więcej"]),
        ("sv", ["Spara artikel", "Rätta artikeln", "Visa mer"]),
    ] {
        for line in lines {
            let role = role_within(Ferry::in_language(language), line);
            assert!(matches!(role, Role::Boilerplate(_)), "{line}: {role:?}");
        }
    }
}

#[test]
fn a_word_that_may_be_a_subheading_is_a_button_beside_others() {
    for (language, row) in [
        ("en", ["Share this article", "Save"]),
        ("de", ["Merken", "Artikel teilen"]),
        ("fr", ["Partager l'article", "Commenter"]),
        ("es", ["Guardar", "Compartir artículo"]),
    ] {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{first}\n{second}\n{}\n{first}\n{second}", row.join("\n"));
        let article = parse(&text);
        for line in &article.lines[3..5] {
            assert!(matches!(line.role, Role::Boilerplate(_)), "{row:?}: {:?}", line.role);
        }
    }
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let article = parse(&format!("{headline}\n{first}\n{second}\nSave\n{first}\n{second}")).into_owned();
    assert_eq!(article.lines[3].role, Role::Subheading);
}
