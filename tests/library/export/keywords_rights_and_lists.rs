//! Keywords, copyright notices, credits and numbered lists in schema.org, ninjs and Markdown.

use copydesk::{Kind, Parser, Role, Rule, parse_article};
use serde_json::{Value, json};

/// The page with these lines below the text.
fn page_with(below: &str) -> String {
    format!("Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\n{below}\n")
}

/// The article with these lines below the text in schema.org and ninjs; rules of the parser give the lines their role.
fn with_below(role: impl Into<Role>, below: &str) -> [Value; 2] {
    let role = role.into();
    let rules = below.lines().enumerate().map(|(at, line)| Rule::role(format!("test/{at}"), role).whole(line));
    let parser = Parser::builder().rules(rules).build().expect("the rules are good");
    let page = page_with(below);
    let article = parser.parse(&page).expect("there is an article");
    [article.to_schema_org(), article.to_ninjs()]
}

#[test]
fn the_label_over_keywords_is_no_keyword() {
    for (below, keywords) in [
        ("Tags\n- Ferries\n* Piers", &["Ferries", "Piers"][..]),
        ("Tags\n1. Ferries\n2. Piers", &["Ferries", "Piers"]),
        ("Related topics\nferries\nWesthaven", &["ferries", "Westhaven"][..]),
        ("Mehr zum Thema: Fähren, Westhafen", &["Fähren", "Westhafen"]),
        ("Mehr zum Thema\nFähren", &["Fähren"]),
        ("Temas relacionados:\nbarcos", &["barcos"]),
        ("Sur le même sujet\nbacs", &["bacs"]),
        ("Archivado en\nPuertos\nHuelgas", &["Puertos", "Huelgas"]),
        ("Archivado en Faros, Puertos", &["Faros", "Puertos"]),
        ("Classé dans\nPhares", &["Phares"]),
        ("Powiązane tematy\nPort", &["Port"]),
        ("标签：港口、渔业", &["港口", "渔业"]),
        ("Теги\nпорт", &["порт"]),
        ("Filed under: C#, Q# | #ferries #Westhaven", &["C#", "Q#", "ferries", "Westhaven"]),
        ("Tag Heuer, Category theory", &["Tag Heuer", "Category theory"]),
    ] {
        let [schema_org, ninjs] = with_below(Kind::Tags, below);
        assert_eq!(schema_org["keywords"], json!(keywords), "{below}");
        let subjects: Vec<&Value> = ninjs["subjects"].as_array().expect("there are keywords").iter().map(|subject| &subject["name"]).collect();
        assert_eq!(subjects, keywords, "{below}");
    }
}

#[test]
fn a_credit_to_an_agency_is_no_copyright_notice() {
    for credit in ["Mit Material von dpa", "With agency input", "(dpa)", "Con información de EFE", "Avec AFP"] {
        let below = format!("{credit}\n© 2026 Harbour Gazette");
        for exported in with_below(Kind::Copyright, &below) {
            assert_eq!(exported["copyrightNotice"], "© 2026 Harbour Gazette", "{credit}");
        }
    }
    let below = "Si está interesado en licenciar este contenido, pinche aquí\n© 2026 Harbour Gazette";
    assert_eq!(with_below(Kind::Copyright, below)[0]["copyrightNotice"], "© 2026 Harbour Gazette");
    for notice in ["© 2026 dpa", "Copyright 2026 Reuters. All rights reserved.", "Alle Rechte vorbehalten: AFP"] {
        assert_eq!(with_below(Kind::Copyright, notice)[0]["copyrightNotice"], notice);
    }
}

#[test]
fn a_credit_for_the_text_makes_no_image() {
    for credit in ["Sources: Harbour Office", "(kvo/dpa)", "Quelle: Hafenamt", "Źródła: Kurier Portowy", "Källor: Hamnkontoret"] {
        let [schema_org, ninjs] = with_below(Role::Credit, credit);
        assert_eq!((&schema_org["creditText"], schema_org.get("image")), (&json!(credit), None));
        assert_eq!((&ninjs["descriptions"], ninjs.get("associations")), (&json!([{ "role": "credit", "value": credit }]), None));
    }
    for credit in ["Photograph: Ada Quill", "Reuters/Ada Quill", "AP"] {
        let [schema_org, ninjs] = with_below(Role::Credit, credit);
        assert_eq!(schema_org["image"][0]["creditText"], credit);
        assert_eq!(ninjs["associations"][0]["by"], credit);
    }
}

#[test]
fn lists_that_count_down_keep_their_numbers_in_markdown() {
    let list = |items: &str| {
        let page =
            page_with(&format!("{items}\n\nIt will rain again on Monday, the forecasters said, and it will not stop before the week is over."));
        parse_article(&page).expect("there is an article").to_markdown()
    };
    let items = "3. The Lady Marsh, for its soup\n2. The Santa Rita, for its captain\n1. The Marie-Jeanne, for the view of the coast\n2. The Sea Pig, for nothing";
    // Markdown counts up within a list. Another sign behind the number begins a new list, which may begin with any number.
    let exported = "3. The Lady Marsh, for its soup\n2) The Santa Rita, for its captain\n1. The Marie-Jeanne, for the view of the coast\n2. The Sea Pig, for nothing";
    assert!(list(items).contains(exported), "{}", list(items));
    let counts_up = "7) The Lady Marsh, for its soup\n8) The Santa Rita, for its captain";
    assert!(list(counts_up).contains(counts_up), "{}", list(counts_up));
}

#[test]
fn numbered_lists_are_ordered_lists_in_html() {
    let items = "1. The second boat is in dock, said the owner.\n2. The third one is for sale.\n5. The fifth is lost.\n\n- Nobody saw the sixth, the owner said.";
    let page = page_with(&format!("{items}\n\nIt will rain again on Monday, the forecasters said, and it will not stop before the week is over."));
    let html = parse_article(&page).expect("there is an article").to_ninjs()["bodies"][1]["value"].clone();
    let html = html.as_str().expect("it is text");
    let list = "<ol><li>The second boat is in dock, said the owner.</li><li>The third one is for sale.</li><li value=\"5\">The fifth is lost.</li></ol><ul><li>Nobody";
    assert!(html.contains(list), "{html}");
}
