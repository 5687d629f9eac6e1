//! Kickers above and below the headline, long standfirsts, and what belongs to the byline beside it.

use crate::common::boat::SHORT_BODY as BODY;
use crate::common::ferry::Ferry;
use crate::common::{body, parse, role_of, strings};
use copydesk::{Kind, Role};

const HEADLINE: &str = "Ferry back in service after nine days";

#[test]
fn a_long_standfirst_above_the_byline_is_told_and_stays_in_the_text() {
    let deck = "After years of argument it is clear what will become of the pier. Now the talk is of money, of an old lime tree, and of who may live on \
        the first floor once the builders have gone.";
    for below in ["By Mary Quill\n\nMay 4, 2026", "May 4, 2026"] {
        let text = format!("{HEADLINE}\n\n{deck}\n\n{below}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(strings(&article.standfirst), [deck], "{below}");
        assert_eq!(body(&article).len(), 1 + BODY.split("\n\n").count(), "{below}");
        assert_eq!(article.to_string().matches(deck).count(), 1, "{below}");
    }
    let text = format!("{HEADLINE}\n\nBy Mary Quill\n\n{deck}\n\n{BODY}");
    assert!(parse(&text).standfirst.is_empty(), "below the byline it is the first paragraph");
}

/// The first turns of a conversation on a busy page read little like text.
#[test]
fn more_sentences_below_the_headline_than_a_standfirst_has_are_text() {
    let turns = "\
[00:00:04] Host: Welcome back to the Long Quay, I'm Idris Vane.
[00:00:09] Host: Today I'm with Ada Quill, who has dived for one bell for thirty years.
[00:00:17] Ada: Thirty-one in August.
[00:00:19] Host: Thirty-one! How deep is it down there?
[00:00:22] Ada: About as deep as a church is high.
[00:00:31] Host: Why the bell?
[00:00:33] Ada: Because my grandfather had heard it in a storm, and nobody in the village believed him.
[00:00:45] Host: (laughs) Did you ever hear it?
[00:00:48] Ada: I heard it twice. Both times I thought that somebody was calling me in to lunch.
[00:01:01] Ada: I bought a lamp and a notebook. Nobody had asked the people who live there what they had heard.";
    let headline = "Transcript: The Bell That Rang Under Water";
    let menu = "Harbour Gazette\nSkip to content\nHome\nNews\nSport\nCulture\nOpinion\nPodcasts\nShop\nLog in\nSubscribe\nSearch\nMenu";
    let foot = "Share this article\nFacebook\nTwitter\nSign up to our newsletter to get the best stories in your inbox every week.\n\
        Follow us on Instagram and TikTok for more.\nLeave a comment\nMost read\nBus drivers vote for strike over new rota\n\
        Museum finds lost painting behind wardrobe\nAbout us\nContact us\nPrivacy policy";
    let text = format!("{headline} | Harbour Gazette\n{menu}\n{headline}\n{turns}\n{foot}");
    assert_eq!(body(&parse(&text)).len(), turns.lines().count());
}

#[test]
fn the_authors_job_and_a_lone_mark_go_with_the_byline() {
    for line in ["Harbour correspondent", "Senior Reporter", "Editor, Tidewater Post", "|"] {
        let text = format!("{HEADLINE}\nBy Mary Quill\n{line}\nMay 4, 2026\n{}", BODY.replace("\n\n", "\n"));
        let article = parse(&text);
        assert_eq!(role_of(&article, &text, line), Role::Byline, "{line}");
        assert_eq!(article.authors(), ["Mary Quill"], "{line}");
        assert_eq!(body(&article).len(), BODY.split("\n\n").count(), "{line}");
    }
}

#[test]
fn a_section_name_alone_above_the_headline_is_the_kicker() {
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
    assert_eq!(role_of(&article, &text, "Newsroom"), Role::Boilerplate(Kind::Navigation));
    let text = format!("{HEADLINE}\nNewsroom\nMay 4, 2026\n{}", BODY.replace("\n\n", "\n"));
    assert_eq!(parse(&text).byline.as_deref(), Some("Newsroom"));
}

#[test]
fn section_names_on_cards_of_other_stories_are_related() {
    let cards = "Related articles\nBusiness\nBrick deliveries fall for the third month in a row\nSport\nWesthaven sign a second goalkeeper before the \
        derby\nNews\nHarbour board seeks a second tug";
    let text = format!("{HEADLINE}\n\nBy Mary Quill\n\n{BODY}\n\n{cards}");
    let article = parse(&text);
    for line in cards.lines() {
        assert_eq!(role_of(&article, &text, line), Role::Boilerplate(Kind::Related), "{line}");
    }
}

#[test]
fn the_label_before_the_headline_in_the_page_title_is_the_kicker() {
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

#[test]
fn a_genre_right_above_the_headline_is_the_kicker() {
    for (language, genre) in [
        ("en", "Opinion"),
        ("en", "Press release"),
        ("de", "INTERVIEW"),
        ("de", "Pressemitteilung"),
        ("es", "Tribuna"),
        ("fr", "Entretien"),
        ("it", "L'intervista"),
        ("pt", "Opinião"),
        ("nl", "Achtergrond"),
        ("pl", "Wywiad"),
        ("sv", "Krönika"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = format!("{genre}\n{headline}\n{}", text.join("\n"));
        let article = parse(&text);
        assert_eq!((article.kicker.as_deref(), article.headline.as_deref()), (Some(genre), Some(*headline)));
    }
}

#[test]
fn a_genre_right_below_the_headline_is_the_kicker() {
    for (language, genre) in [("en", "Essay"), ("de", "Interview"), ("es", "Tribuna"), ("fr", "Reportage"), ("pt", "Crônica"), ("nl", "Column")] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n{genre}\nAda Quill\n12/11/2026\n{}", text.join("\n"));
        let article = parse(&text);
        assert_eq!((article.kicker.as_deref(), article.headline.as_deref()), (Some(genre), Some(*headline)));
    }
}

#[test]
fn a_breadcrumb_is_no_kicker() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    for way in ["News / Boats / Ferries", "News > Boats > Ferries"] {
        let text = format!("{way}\n\n{headline}\n\nby Ada Quill\n\n{}", text.join("\n\n"));
        let article = parse(&text);
        assert_eq!((article.kicker.as_deref(), article.headline.as_deref()), (None, Some(*headline)), "{article}");
    }
}

#[test]
fn a_topic_between_the_end_of_a_menu_and_the_headline_is_the_kicker() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let kicker = |menu: &str| {
        let text = format!("{headline} | Harbour Gazette\n{menu}\n{headline}\nBy Ada Quill\n9 October 2026\n{}", text.join("\n"));
        let article = parse(&text);
        article.kicker.map(|kicker| kicker.to_string())
    };
    // Above the topic: a button, a note on affiliate links, the last label of a menu that names the topic already.
    for (menu, topic) in [
        ("Home\nNews\nShipping\nBread\nSubscribe\nSign in\nIsland life", "Island life"),
        ("Home\nNews\nShipping\nWhen you purchase through links on our site, we may earn an affiliate commission.\nQuay walks", "Quay walks"),
        ("Home\nNews\nPolitics\nShipping\nBread\nTides\nBread", "Bread"),
    ] {
        assert_eq!(kicker(menu).as_deref(), Some(topic), "{menu}");
    }
    for menu in [
        "Home\nNews\nShipping\nBread\nTides",
        "Home\nShipping\nBread\nHome\nShipping\nBread",
        "Home\nNews\nShipping\nSign in\nHome > Shipping",
        "Home\nNews\nShipping\nSign in\nFAQ",
    ] {
        assert_eq!(kicker(menu), None, "{menu}");
    }
}
