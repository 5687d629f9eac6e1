//! Lines between paragraphs and below them that no rule knows: a company's pitch and share buttons.

use copydesk::{Kind, Parser};

use crate::common;

/// A yard's guide to the winter, on a page with a menu above it and the titles of other posts below.
fn guide(parts: &[&str]) -> String {
    let head = "Tidewater Marine\n\nServices\n\nPrices\n\nLog in\n\nHow to get a boat through the winter\n\nBy Ada Quill\n\n12 October 2026";
    let text = [
        "A boat that is left to itself in November is seldom the same boat in April. Rain finds its way below, ropes freeze to the cleats, and what was damp in autumn is black by spring.",
        "Most of the damage is done in a few weeks, and nearly all of it can be avoided in an afternoon. What follows is what the yards on this coast have learned over some forty winters.",
        "Take out what can rot",
        "Cushions, charts and clothes come ashore first. Whatever stays below should stand on its edge, with air on both sides, and the lockers should be left open.",
        "A bucket of salt in the cabin costs little and draws a surprising amount of water out of the air. It wants emptying every month.",
        "See to the engine",
        "The engine should be run until it is warm, and the oil changed while it is. Old oil is sour, and a winter in it does the bearings no good.",
        "Fresh water in the cooling system has to come out, or something has to go into it. A cracked block is the dearest thing that frost can do to a boat.",
    ];
    format!("{head}\n\n{}\n\n{}\n\nRelated posts\n\nFive knots for the spring", text.join("\n\n"), parts.join("\n\n"))
}

/// No rule knows these lines and they read like text: only what stands around them tells a pitch from a last section.
#[test]
fn a_companys_pitch_below_its_own_article_is_cut() {
    let pitch = [
        "Let us take care of your worries",
        "At Tidewater Marine, our team takes the worry out of the season for you. We store, clean and repair more than two hundred boats a year, and our experts are happy to advise you.",
        "Ready to give your boat the winter that it deserves? Our tailored plans help you save time and money, so that you can focus on what you love.",
    ];
    let last = [
        "Leave a light on",
        "A lamp that burns in the cabin at night keeps thieves away, and the damp too. On this coast most people use an oil lamp of the smallest size.",
        "In April the boat goes back into the water, and what was left undone in October shows within a week.",
    ];
    let parser = Parser::default();
    let end = |roles: &[String]| roles[15..18].to_vec();
    assert_eq!(end(&common::roles(&parser, &guide(&pitch))), ["advertisement^", "advertisement", "advertisement"], "{}", guide(&pitch));
    assert_eq!(end(&common::roles(&parser, &guide(&last))), ["subheading", "paragraph", "paragraph"]);
    // Without the page around it the text is clean, and nothing is cut out of clean text for its surroundings.
    let text = guide(&pitch);
    let clean = &text[text.find("A boat").unwrap()..text.find("Related").unwrap()];
    assert!(common::roles(&parser, clean).iter().all(|role| matches!(role.as_str(), "paragraph" | "subheading")), "{clean}");
}

#[test]
fn network_names_below_social_sharing_are_buttons_and_in_a_list_they_are_not() {
    let above = "The council voted on Tuesday to close the pool in Tidewater for two years while its roof is rebuilt, and two hundred people came to hear it.";
    let below = "\"We looked at every other way,\" said Ada Quill, who leads the committee. \"None left the children safe and the budget standing.\"";
    let last = "Swimming lessons move to the school in Harbourside, where the smaller pool is open until nine in the evening on four days a week.";
    let role = |row: &str, said: &str| {
        let page = format!("The pool that was built twice\n{above}\n{row}\n{below}\n{last}");
        let lines = common::parse(&page).lines;
        let place = page.lines().position(|line| line == said).unwrap();
        lines[place].role
    };
    let row = "Social Sharing\nFacebook\nX\nEmail\nReddit\nLinkedIn";
    for button in row.lines() {
        assert_eq!(role(row, button), Kind::Social.into(), "{button}");
    }
    assert!(role("The apps that the school bans:\nFacebook\nInstagram", "Facebook") != Kind::Social.into());
}
