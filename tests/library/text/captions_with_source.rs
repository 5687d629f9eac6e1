//! Captions that end in a paper or an archive, and captions below a long standfirst.

use crate::common::ferry::Ferry;
use crate::common::{self, parse};
use copydesk::Role;

#[test]
fn a_sentence_that_ends_in_a_paper_or_an_archive_is_a_caption() {
    for (language, line) in [
        ("en", "The ferry at its berth, seen from the fort. MARY QUILL FOR THE GAZETTE/FILE"),
        ("en", "The ferry at its berth, seen from the fort. Photograph: Bríd Mac Quill"),
        ("de", "Die Fähre am Anleger, vom Turm aus. © Foto: Anna Quill"),
        ("de", "Die Fähre am Anleger, vom Turm aus. Archivfoto"),
        ("es", "El barco en su muelle, visto desde el faro. Archivo familiar"),
        ("fr", "Le bac à quai, vu de la rade, samedi matin. | OUEST-MARAIS"),
        ("nl", "De veerboot aan de kade, zaterdagochtend. © Foto: Anna Quill"),
    ] {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        for page in [format!("{headline}\n\n{first}\n\n{line}\n\n{second}"), format!("{headline}\n\n{line}\n\n{first}\n\n{second}")] {
            let article = parse(&page);
            let at = page.split("\n\n").position(|own| own == line).unwrap();
            assert_eq!(article.lines[at].role, Role::Caption, "{page}");
            assert_eq!(common::body(&article), [*first, *second], "{line}");
        }
    }
}

#[test]
fn a_sentence_with_a_bar_or_in_capitals_is_no_caption() {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    for line in ["The ferry sails again on Friday. | Nobody was hurt", "He asked the owner what the boat was FOR AND WHY"] {
        let article_text = format!("{headline}\n\n{first}\n\n{line}\n\n{second}");
        assert!(parse(&article_text).lines[2].role.is_body(), "{line}");
    }
}

#[test]
fn a_caption_below_the_head_has_its_credit_though_a_long_standfirst_stands_above() {
    let Ferry { headline, text, .. } = Ferry::in_language("de");
    let standfirst = "Die Welle ist gerissen, eine neue würde 1,3 Millionen Euro kosten. Der Inselrat will die Linie ab April einstellen – und löst damit \
                      einen Sturm der Entrüstung aus.";
    let caption = "Seit Januar liegt die Fähre am Kai: Blick vom Turm.";
    let head = format!("{headline}\n{standfirst}\nVon Anna Quill\n12.02.2026, 18:04 Uhr\nTeilen\n{caption}\nFoto: Jens Berg");
    let page = format!("{head}\n{}", text.join("\n"));
    assert_eq!(parse(&page).lines[5].role, Role::Caption, "{}", common::margin(&copydesk::Parser::default(), &page));
}

#[test]
fn polish_picture_credits_are_credits() {
    let text = "Prom do Westhaven znów pływa po dziewięciu dniach w doku, poinformował w piątek armator. Kadłub został naprawiony.\n\
                Pierwszy rejs był pełny już o siódmej rano, a na nabrzeżu czekała kawa dla wszystkich.";
    let page = format!("Prom znów pływa\nŹródło zdjęć: © Agencja | Jan Wiosło\nAda Pióro\n{text}\nFot. Jan Wiosło");
    let article = parse(&page);
    assert_eq!(article.byline.as_deref(), Some("Ada Pióro"));
    assert_eq!(article.lines.iter().filter(|line| line.role == Role::Credit).count(), 2);
}

#[test]
fn a_day_with_its_year_and_whose_the_picture_is_end_a_caption() {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let role = |line: &str| parse(&format!("{headline}\n\nBy Ada Quill\n\n{first}\n\n{line}\n\n{second}")).lines[3].role;
    for line in [
        "Divers lift the bell of the Lady Marsh onto the quay on Friday, October 9, 2026. (Westhaven Harbour Police)",
        "Divers lift the bell of the Lady Marsh onto the quay on Oct. 9, 2026. PHOTO | TOM BELLWEATHER",
    ] {
        assert_eq!(role(line), Role::Caption, "{line}");
    }
    for line in [
        "Divers lifted the bell of the Lady Marsh onto the quay on Friday. (Nobody else had asked for it)",
        "The rule is to hold until October 9, 2026. (the board may still change that)",
    ] {
        assert_eq!(role(line), Role::Paragraph, "{line}");
    }
}

#[test]
fn a_caption_stands_right_below_its_credit_where_blank_lines_are_around_the_two() {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let caption = "Neighbours carry the bread ashore. At right is Idris Vane, the baker.";
    let role = |between: &str| {
        let page = format!("{headline}\n\nBy Ada Quill\n\n{first}\n\nPHOTO BY TOM BELLWEATHER{between}{caption}\n\n{second}");
        parse(&page).lines[4].role
    };
    assert_eq!([role("\n"), role("\n\n")], [Role::Caption, Role::Paragraph]);
}

#[test]
fn a_photographers_name_and_two_papers_stand_below_a_caption_in_the_head() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let caption = "Idris Vane in his shop on the quay in 2004.";
    let page =
        format!("{headline}\n\nBy Ada Quill\n\n9 October 2026\n\n{caption}\nTom Bellweather / File / Harbour Gazette\n\n{}", text.join("\n\n"));
    let roles: Vec<Role> = parse(&page).lines.iter().map(|line| line.role).collect();
    assert_eq!(roles[3..5], [Role::Caption, Role::Credit], "{page}");
}

#[test]
fn whoever_a_picture_is_owed_to_stands_behind_the_sentence_in_many_ways() {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("en");
    let role = |owner: &str| {
        let line = format!("Passengers wait on the quay at Westhaven on Friday{owner}");
        parse(&format!("{headline}\n\nBy Ada Quill\n\n{first}\n\n{line}\n\n{second}")).lines[3].role
    };
    for owner in [
        ". Tom Bellweather/The Gazette",
        ". — Tom Bellweather/The Gazette",
        ". | Tom Bellweather/Harbour Archive",
        ".Credit...Tom Bellweather for The Gazette",
        ". —TOM BELLWEATHER",
        ". Staff photo by Tom Bellweather",
        ". Photo by Tom Bellweather | The Gazette",
        ". Screengrab/Facebook",
        ". Tom Bellweather/WGR hide caption",
        ". (Contributed photo)",
        ". [Tom Bellweather/The Gazette]",
        ". (Tom Bellweather, The Gazette)",
        ". (©Tom Bellweather)",
        ". (Harbour Police via AP)",
        ". (WHGR)",
    ] {
        assert_eq!(role(owner), Role::Caption, "{owner}");
    }
    for owner in [
        ". Nobody told them why.",
        ". Tom Bellweather, the mate, had gone home.",
        ". (The boat was late.)",
        ". (See the photo.)",
        ". (TBC)",
        " and sing. Tom Bellweather/Ada Quill won",
    ] {
        assert_ne!(role(owner), Role::Caption, "{owner}");
    }
}
