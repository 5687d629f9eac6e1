//! Wiki pages: edit links behind headings, a numbered table of contents, what editors say about the article, the line on the last edit.

use crate::common::{body, last_role, parse};
use copydesk::{Kind, ParagraphKind, Role};

/// A wiki page with this edit link behind its headings and this label over its table of contents.
fn wiki(edit: &str, contents: &str) -> String {
    format!(
        "Old Harbour Lighthouse\n\
         The old lighthouse stands on the eastern pier of Westhaven. It was built in 1831 and has been unmanned since 1964.[1]\n\
         {contents}\n1 History\n2 Tower\n3 Sources\n\
         History{edit}\n\
         The lighthouse was built by the harbour company after three ships had been lost in the winter of 1829.[2]\n\
         The keeper, who lived in the house at its foot, had to climb 84 steps twice a night.\n\
         Tower{edit}\n\
         The tower is of grey stone and 21 metres high. The lantern is of iron, and was made in Cold Ashby.\n\
         Sources{edit}\n\
         ^ Lights of the Channel. Cold Ashby 1998, p. 43."
    )
}

#[test]
fn a_heading_is_reported_without_its_edit_link() {
    for edit in ["[edit]", " [ edit | edit source ]", "[Bearbeiten | Quelltext bearbeiten]", "[modifier | modifier le code]", "[編集]"] {
        let text = wiki(edit, "Table of contents");
        let article = parse(&text);
        let headings = article.paragraphs.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Subheading);
        assert_eq!(headings.map(|heading| &*heading.text).collect::<Vec<_>>(), ["History", "Tower", "Sources"], "{edit}");
        assert_eq!(article.headline.as_deref(), Some("Old Harbour Lighthouse"), "{edit}");
    }
}

#[test]
fn a_wikis_table_of_contents_is_navigation() {
    let text = wiki("[edit]", "Contents");
    let roles: Vec<Role> = parse(&text).lines.iter().map(|line| line.role).collect();
    assert_eq!(roles[2..6], [Role::Boilerplate(Kind::Navigation); 4]);
}

#[test]
fn what_editors_say_about_the_article_is_not_part_of_it() {
    for notice in [
        "This article has multiple issues. Please help improve it or discuss these issues on the talk page.",
        "This section needs additional citations for verification.",
        "This article about a lighthouse is a stub. You can help by expanding it.",
        "Dieser Artikel oder nachfolgende Abschnitt ist nicht hinreichend mit Belegen ausgestattet.",
        "Cet article est une ébauche concernant un phare.",
        "Este artículo o sección necesita referencias que aparezcan en una publicación acreditada.",
    ] {
        let around = |page: &str| format!("{page}\nCategories: Lighthouses | Westhaven\nNavigation menu\nPersonal tools\nLog in\nRandom article");
        let text = around(&wiki("[edit]", &format!("{notice}\nContents")));
        let article = parse(&text);
        let line = article.lines.iter().find(|line| &text[line.span.clone()] == notice);
        assert_eq!(line.map(|line| line.role), Some(Role::Boilerplate(Kind::Other)), "{notice}");
        assert_eq!(body(&article), body(&parse(&around(&wiki("[edit]", "Contents")))), "{notice}");
    }
}

#[test]
fn citation_needed_at_a_sentences_end_is_text() {
    let text = wiki("[edit]", "Contents").replace("a night.", "a night.[citation needed]");
    assert!(parse(&text).paragraphs.iter().any(|paragraph| paragraph.text.ends_with("a night.[citation needed]")));
}

#[test]
fn last_edited_below_a_wiki_page_is_a_dateline_and_no_byline() {
    for line in [
        "This page was last edited on 9 October 2026, at 10:12 (UTC).",
        "Diese Seite wurde zuletzt am 9. Oktober 2026 um 10:12 Uhr bearbeitet.",
        "La dernière modification de cette page a été faite le 9 octobre 2026 à 10:12.",
        "Deze pagina is voor het laatst bewerkt op 9 okt 2026 om 10:12.",
        "Tę stronę ostatnio edytowano 9 paź 2026, 10:12.",
    ] {
        let text = format!("{}\n{line}", wiki("[edit]", "Contents"));
        let article = parse(&text);
        assert_eq!(article.byline, None, "{line}");
        assert_eq!(last_role(&article), Some(Role::Dateline), "{line}");
    }
}
