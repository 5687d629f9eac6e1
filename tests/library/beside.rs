//! What stands beside the headline and the byline, and on the cards of other stories, and is part of them.

use crate::common::{body, parse};
use copydesk::{Article, Kind, Role};

const HEADLINE: &str = "Ferry back in service after nine days";
const BODY: &str = "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.\n\n\
    A crack in the shaft had kept the boat from its route, and divers found it only when the tide was at its lowest.\n\n\
    The first boat left at six in the morning with forty cars and a brass band on its upper deck.";

/// The role of the line that says this.
fn role(article: &Article<'_>, text: &str, said: &str) -> Role {
    article.lines.iter().find(|line| &text[line.span.clone()] == said).map(|line| line.role).expect("the line is there")
}

#[test]
fn a_long_standfirst_above_the_byline_is_told_and_stays_in_the_text() {
    let deck = "After years of argument it is clear what will become of the pier. Now the talk is of money, of an old lime tree, and of who may live on \
        the first floor once the builders have gone.";
    for below in ["By Mary Quill\n\nMay 4, 2026", "May 4, 2026"] {
        let text = format!("{HEADLINE}\n\n{deck}\n\n{below}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(article.standfirst.iter().map(|line| &**line).collect::<Vec<_>>(), [deck], "{below}");
        assert_eq!(body(&article).len(), 1 + BODY.split("\n\n").count(), "{below}");
        assert_eq!(article.to_string().matches(deck).count(), 1, "{below}");
    }
    let text = format!("{HEADLINE}\n\nBy Mary Quill\n\n{deck}\n\n{BODY}");
    assert!(parse(&text).standfirst.is_empty(), "below the byline it is the first paragraph");
}

#[test]
fn what_the_author_does_and_a_mark_alone_go_with_the_byline() {
    for line in ["Harbour correspondent", "Senior Reporter", "Editor, Tidewater Post", "|"] {
        let text = format!("{HEADLINE}\nBy Mary Quill\n{line}\nMay 4, 2026\n{}", BODY.replace("\n\n", "\n"));
        let article = parse(&text);
        assert_eq!(role(&article, &text, line), Role::Byline, "{line}");
        assert_eq!(article.authors(), ["Mary Quill"], "{line}");
        assert_eq!(body(&article).len(), BODY.split("\n\n").count(), "{line}");
    }
}

#[test]
fn a_part_of_the_site_alone_above_the_headline_is_the_kicker() {
    for line in ["Blog", "News", "Press Release"] {
        let text = format!("{line}\n{HEADLINE}\nBy Mary Quill\nMay 4, 2026\n{}", BODY.replace("\n\n", "\n"));
        let article = parse(&text);
        assert_eq!(article.kicker.as_deref(), Some(line));
    }
    let text = format!("{HEADLINE} | Harbour Gazette\nHome\nAbout\nBlog\n{HEADLINE}\nMay 4, 2026\n{}", BODY.replace("\n\n", "\n"));
    assert_eq!(parse(&text).kicker, None, "the last link of a menu");
}

#[test]
fn a_newsroom_in_a_menu_is_no_author() {
    let text = format!("{HEADLINE} | Westhaven University\nAbout\nResearch\nNewsroom\n{HEADLINE}\nMay 4, 2026\n{}", BODY.replace("\n\n", "\n"));
    let article = parse(&text);
    assert_eq!(article.byline, None);
    assert_eq!(role(&article, &text, "Newsroom"), Role::Boilerplate(Kind::Navigation));
    let text = format!("{HEADLINE}\nNewsroom\nMay 4, 2026\n{}", BODY.replace("\n\n", "\n"));
    assert_eq!(parse(&text).byline.as_deref(), Some("Newsroom"));
}

#[test]
fn parts_of_the_paper_on_cards_of_other_stories_are_theirs() {
    let cards = "Related articles\nBusiness\nBrick deliveries fall for the third month in a row\nSport\nWesthaven sign a second goalkeeper before the \
        derby\nNews\nHarbour board seeks a second tug";
    let text = format!("{HEADLINE}\n\nBy Mary Quill\n\n{BODY}\n\n{cards}");
    let article = parse(&text);
    for line in cards.lines() {
        assert_eq!(role(&article, &text, line), Role::Boilerplate(Kind::Related), "{line}");
    }
}

#[test]
fn a_label_that_the_title_has_before_the_headline_is_the_kicker() {
    for between in [": ", " | "] {
        let page = |label: &str| {
            let menu = format!("Westhaven{between}{HEADLINE} | Harbour Gazette\nHome\nAbout\nIslands\n{label}\n{HEADLINE}\nMay 4, 2026\n");
            let text = menu + &BODY.replace("\n\n", "\n");
            parse(&text).kicker.map(|kicker| kicker.to_string())
        };
        assert_eq!(page("Westhaven").as_deref(), Some("Westhaven"));
        assert_eq!(page("Eastmarsh"), None);
    }
}
