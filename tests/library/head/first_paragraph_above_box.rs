//! The first paragraph stays text above a box with contents, parts of an episode or prices.

use crate::common;
use copydesk::{Parser, Role};

const BOXES: [&[&str]; 3] = [
    &["Jump to:", "Best overall", "Best for small boats", "How we test"],
    &["Play episode", "In this episode", "(02:10) How a lamp floats", "(11:45) The keeper of Westhaven", "(24:30) Why birds come to the light"],
    &["At a glance", "Weight: 212 g", "Battery life: 45 hours", "$79 at Harbour Goods"],
];

/// A page with a menu, its author and first paragraph, a box of these lines, and the rest of the text.
fn page(author: &str, first: &str, lines: &[&str]) -> String {
    let text = "The lamp of Westhaven weighs two tons and floats in a trough of mercury, so that a child can turn it with one finger.\n\n\
        “I cried when I did it for the first time,” said Ada Quill, who has kept it for thirty years. “Then I read what mercury does.”\n\n\
        The logbooks show it: from year to year the keepers' hands shook more, until nobody could read what they wrote.";
    format!(
        "Menu\n\nNews\n\nSport\n\nThe woman who repairs lighthouses\n\n{author}\n\nShare\n\n{first}\n\n{}\n\n{text}\n\nRelated\n\nNine days in dock",
        lines.join("\n\n")
    )
}

#[test]
fn the_first_paragraph_stays_above_a_box_and_a_motto_does_not() {
    let first = "There are not many people left who can take such a lens apart and put it together again, and one of them has climbed two \
        hundred and fourteen towers with a rucksack full of tools.";
    let role = |page: &str, said: &str| {
        let roles = common::lines(&Parser::default(), page);
        roles.iter().find(|line| &page[line.span.clone()] == said).unwrap().role
    };
    for lines in BOXES {
        for author in ["By Ada Quill", "9 October 2026", "By Tom Bellweather\n\n9 October 2026, 07:30"] {
            for page in [page(author, first, lines), page(author, first, lines).replace("\n\n", "\n")] {
                assert_eq!(role(&page, first), Role::Paragraph, "{page}");
            }
        }
    }
    // A motto of the site reads alike, but stands in the menu.
    let motto = "The Gazette has told the coast since 1902 what the tide brings in, and what it takes away again, and it is read in nine \
        harbours on both sides of the sound.";
    for lines in BOXES {
        let page = page("By Ada Quill", "Share", lines).replace("Menu", &format!("Menu\n\n{motto}"));
        assert_ne!(role(&page, motto), Role::Paragraph, "{page}");
    }
}
