//! A list of sources at an article's end is text, and the same word in a menu is not.

use crate::common;
use copydesk::Parser;

/// The roles of the lines of `foot` below the text.
fn roles_below(text: &str, foot: &str) -> Vec<String> {
    let page = format!("{}{foot}", text.trim_start());
    let roles = common::roles(&Parser::default(), &page);
    roles[roles.len() - foot.lines().filter(|line| !line.is_empty()).count()..].to_vec()
}

const ENGLISH: &str = "
How seagrass calms the sea
By Ada Quill
9 October 2026

Seagrass slows waves more than any wall that the county has built, a survey of the bay found after nine years of measuring.
The meadows stand in two metres of water, and where they are whole a wave loses a third of its height on the way to the beach.
“We had looked at the sand and never at what holds it,” said Idris Vane, who led the survey for the harbour board.
Where anchors have torn the meadows the beach goes back by a metre a year, and the board wants moorings that do not touch the ground.
";

const GERMAN: &str = "
Wie Seegras das Meer beruhigt
Von Ada Quill
9. Oktober 2026

Seegras bremst Wellen stärker als jede Mauer, die der Landkreis gebaut hat, das ergab eine Messung in der Bucht nach neun Jahren.
Die Wiesen stehen in zwei Metern Tiefe, und wo sie unversehrt sind, verliert eine Welle auf dem Weg zum Strand ein Drittel ihrer Höhe.
„Wir hatten auf den Sand geschaut und nie auf das, was ihn hält“, sagte Idris Vane, der die Messung für das Hafenamt geleitet hat.
Wo Anker die Wiesen zerrissen haben, weicht der Strand um einen Meter im Jahr, und das Amt wünscht sich Bojen ohne Grundkette.
";

#[test]
fn a_list_of_sources_below_the_text_is_text() {
    let [english, german] = ["More from the bay\nGulls learn to open bins", "Mehr zum Thema\nMöwen lernen Mülltonnen öffnen"];
    let lists = [
        (
            ENGLISH,
            english,
            "Sources\n  Tide Office, Fees\n  Bay Survey\n  Quay University, Tuition\n  Harbour College, Fees & Aid\n  Port Board, Statistics\n",
        ),
        (
            ENGLISH,
            english,
            "Sources:\nVane I, Quill A. Waves over meadows. J Coast Stud. 2024;12(3):41-55.\nHarbour Board. The bay in figures. 2025. https://board.example/bay\n",
        ),
        (GERMAN, german, "Quellen\n- Seewetteramt Westhafen\n- Hafenamt, Die Bucht in Zahlen\n"),
    ];
    for (text, more, list) in lists {
        let foot = format!("\n{list}\n{more}\n© 2026 Harbour Gazette\n");
        let roles = roles_below(text, &foot);
        let (own, rest) = roles.split_at(list.lines().count());
        assert!(own[0] == "subheading" && own[1..].iter().all(|role| role == "paragraph"), "{list}: {roles:?}");
        assert!(rest.iter().all(|role| role != "paragraph" && role != "subheading"), "{list}: {roles:?}");
    }
}

#[test]
fn a_list_of_sources_below_author_bio_and_links_is_text() {
    let foot = "
About the author
Ada Quill writes about boats and bread for the Gazette.
Share this article

References
  Tide Office of Westhaven
  Bay Survey, Meadows and Sand

Leave a comment
";
    let roles = roles_below(ENGLISH, foot);
    assert_eq!(roles, ["author_bio^", "author_bio", "social", "subheading", "paragraph", "paragraph", "comments"]);
}

#[test]
fn sources_as_a_word_of_the_menu_heads_no_list() {
    for menu in
        ["Sources\nContact\nImprint\n© 2026 Harbour Gazette\n", "References\nMore from the bay\nGulls learn to open bins\n© 2026 Harbour Gazette\n"]
    {
        let roles = roles_below(ENGLISH, &format!("\n{menu}"));
        // The word itself may still be taken for a subheading.
        assert!(roles[0] != "paragraph" && roles[1..].iter().all(|role| role != "paragraph" && role != "subheading"), "{menu}: {roles:?}");
    }
}
