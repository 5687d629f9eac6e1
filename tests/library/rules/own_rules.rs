//! Rules of one's own: ways of matching, zones, languages, sections, ends, conditions.

use super::{PAGE, POLL, decided, parser, roles_of, with};
use crate::common::{self, last_role, strings};
use copydesk::{Candidate, Kind, Parser, Reason, Role, Rule, RuleSet, Until, Zone};

#[test]
fn a_rule_for_one_site_cuts_its_line_everywhere_and_nothing_else() {
    let parser = with(Rule::boilerplate("gazette/poll", Kind::Other).prefix("poll of the day:"));
    assert_eq!(decided(&parser, "gazette/poll", PAGE), [POLL; 3]);
    let [before, after] = [&Parser::default(), &parser].map(|parser| common::lines(parser, PAGE));
    assert_eq!(before.len(), after.len());
    for (with, without) in after.iter().zip(&before) {
        let line = &PAGE[with.span.clone()];
        if line != POLL {
            assert_eq!(with.role, without.role, "{line}");
        }
    }
    let article = parser.parse(PAGE).unwrap();
    assert_eq!(article.paragraphs.len(), 3);
}

#[test]
fn literals_look_past_case_quotes_dashes_and_space() {
    let page = PAGE.replace(POLL, "•  “POLL  of the\u{a0}DAY” — what’s yours?");
    let parser = with(Rule::boilerplate("gazette/poll", Kind::Other).whole("\"Poll of the day\" - what's yours?"));
    assert_eq!(decided(&parser, "gazette/poll", &page).len(), 3);
}

#[test]
fn each_way_of_matching_catches_its_line() {
    let rule = || Rule::boilerplate("gazette/poll", Kind::Other);
    let ways = [
        rule().whole(POLL),
        rule().prefix("Poll of"),
        rule().suffix("Free ferries"),
        rule().contains("day: fre"),
        rule().phrase("free ferries"),
        rule().cues(&[&["poll", "vote"], &["free", "cheap"]]),
        rule().regex("^Poll of the day: .*s$"),
        rule().folded_regex("^poll of the day: .*s$"),
        rule().when(|line| line.text().ends_with("ferries")),
    ];
    for rule in ways {
        let shown = format!("{rule:?}");
        assert_eq!(decided(&with(rule), "gazette/poll", PAGE), [POLL; 3], "{shown}");
    }
}

#[test]
fn a_phrase_is_whole_words() {
    let caught = |phrase| decided(&with(Rule::boilerplate("gazette/ferry", Kind::Other).phrase(phrase)), "gazette/ferry", PAGE).len();
    assert_eq!((caught("ferr"), caught("ferry")), (0, 2));
}

#[test]
fn what_need_not_be_whole_words_is_found_inside_them() {
    let rule = || Rule::boilerplate("gazette/poll", Kind::Other);
    let ways = [
        rule().suffix("erries"),
        rule().contains("erri"),
        rule().contains("ee ferr"),
        rule().regex("er+ies"),
        rule().folded_regex("erries"),
        rule().folded_regex("^poll .*ree? ?fe.*ies$"),
    ];
    for rule in ways {
        let shown = format!("{rule:?}");
        assert_eq!(decided(&with(rule), "gazette/poll", PAGE), [POLL; 3], "{shown}");
    }
}

#[test]
fn zones_limit_where_a_rule_holds() {
    let lines = |zones: &[Zone]| {
        let parser = with(Rule::boilerplate("gazette/poll", Kind::Other).whole(POLL).zones(zones));
        let lines = common::lines(&parser, PAGE).into_iter().enumerate();
        let by_rule = |reason: &Reason| matches!(reason, Reason::Rule(rule) if &**rule == "gazette/poll");
        lines.filter(|(_, line)| by_rule(&line.reason)).map(|(at, _)| at).collect::<Vec<_>>()
    };
    assert_eq!(lines(&[Zone::Before]), [1]);
    assert_eq!(lines(&[Zone::Body]), [4]);
    assert_eq!(lines(&[Zone::After]), [8]);
    assert_eq!(lines(&[Zone::Before, Zone::After]), [1, 8]);
}

#[test]
fn words_limit_which_lines_a_rule_is_about() {
    let caught =
        |words| decided(&with(Rule::boilerplate("gazette/poll", Kind::Other).phrase("poll of the day").words(words)), "gazette/poll", PAGE).len();
    assert_eq!((caught(0..=6), caught(6..=6), caught(7..=100), caught(1..=100)), (3, 3, 1, 4));
}

#[test]
fn a_rule_for_another_language_matches_nothing() {
    let rule = || Rule::boilerplate("gazette/poll", Kind::Other).whole(POLL);
    let caught = |rule: Rule, language: &str| decided(&parser(Parser::builder().rule(rule).language(language)), "gazette/poll", PAGE).len();
    assert_eq!(caught(rule().for_language("de"), "en"), 0);
    assert_eq!(caught(rule().for_language("de"), "de-AT"), 3);
    assert_eq!(caught(rule().for_language("ger"), "DE"), 3);
    assert_eq!(caught(rule(), "de"), 3);
}

#[test]
fn a_content_rule_keeps_a_line_that_a_built_in_rule_would_cut() {
    let pitch = "Sign up for our newsletter to get the news of the coast in your inbox every morning.";
    let page = PAGE.replacen(POLL, "", 1).replacen(POLL, pitch, 1);
    assert_eq!(roles_of(&Parser::default(), &page, pitch), ["newsletter"]);
    let parser = with(Rule::content("gazette/quoted-pitch").prefix("Sign up for our newsletter"));
    assert_eq!(roles_of(&parser, &page, pitch), ["paragraph"]);
    assert!(parser.parse(&page).unwrap().paragraphs.iter().any(|paragraph| paragraph.text == pitch));
}

#[test]
fn a_rule_can_give_a_part_of_the_article() {
    let parser = with(Rule::role("gazette/caption", Role::Caption).whole(POLL).zones(&[Zone::Body]));
    let article = parser.parse(PAGE).unwrap();
    assert_eq!(strings(&article.captions), [POLL]);
}

#[test]
fn without_rules_and_evidence_nothing_is_cut() {
    let parser = parser(Parser::builder().rule_set(&RuleSet::empty()).evidence(false));
    let article = parser.parse(PAGE).unwrap();
    assert_eq!(article.cut().count(), 0, "{:?}", article.lines);
}

#[test]
fn without_context_every_line_stands_by_itself() {
    let ad = Rule::heading("gazette/ad", Kind::Advertisement, Until::End).whole("Advertisement");
    let zoned = Rule::boilerplate("gazette/poll", Kind::Event).whole(POLL).zones(&[Zone::Body]);
    let owner = Rule::content("gazette/owner").prefix("The owner was asked");
    let parser = parser(Parser::builder().rule(ad).rule(zoned).rule(owner).evidence(false).context(false));
    let roles = common::roles(&parser, PAGE);
    assert_eq!(&roles[roles.len() - 2..], ["advertisement^", "paragraph"], "no line is claimed, and no zone known: {roles:?}");
    let layers: Vec<&str> = parser.explain(PAGE).lines.iter().map(|line| line.layer()).collect();
    assert!(!layers.contains(&"context"), "{layers:?}");
}

/// A page with a box in the middle of the article, of a sort that no built-in rule knows.
const BOX: &str = "\
Ferry back in service

The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.

The Gazette's own crossword
Nine across is a boat that will not sail, and four down is what the passengers said about it.
Seven letters, the second one a vowel.

The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.

The owner said that he would drink to that, and was seen to do so until the evening.
";

#[test]
fn a_section_claims_lines_until_its_end() {
    let kinds = |until| {
        let parser = with(Rule::heading("gazette/crossword", Kind::Event, until).whole("The Gazette's own crossword"));
        common::roles(&parser, BOX).split_off(2)
    };
    assert_eq!(kinds(Until::Blank), ["event^", "event", "event", "paragraph", "paragraph"]);
    assert_eq!(kinds(Until::Lines(1)), ["event^", "event", "paragraph", "paragraph", "paragraph"]);
    assert_eq!(kinds(Until::Lines(2)), ["event^", "event", "event", "paragraph", "paragraph"]);
    assert_eq!(kinds(Until::End), ["event^", "event", "event", "event", "event"]);
}

#[test]
fn a_section_yields_to_rules_about_its_lines() {
    let heading = Rule::heading("gazette/crossword", Kind::Event, Until::End).whole("The Gazette's own crossword");
    let roles = |rule: Rule| common::roles(&parser(Parser::builder().rule(heading.clone()).rule(rule)), BOX).split_off(2);
    // Article text ends a section, another kind of boilerplate does, an ad only interrupts it.
    assert_eq!(roles(Rule::content("gazette/boat").prefix("The first boat")), ["event^", "event", "event", "paragraph", "paragraph"]);
    assert_eq!(roles(Rule::boilerplate("gazette/boat", Kind::Tags).prefix("The first boat"))[..4], ["event^", "event", "event", "tags"]);
    assert_eq!(
        roles(Rule::boilerplate("gazette/boat", Kind::Advertisement).prefix("The first boat")),
        ["event^", "event", "event", "advertisement", "event"]
    );
    // A heading inside a section begins one of its own.
    let inner = Rule::heading("gazette/boat", Kind::Media, Until::Lines(1)).prefix("The first boat");
    assert_eq!(roles(inner)[..4], ["event^", "event", "event", "media^"]);
}

#[test]
fn parts_of_the_head_can_be_given_by_rule() {
    let page = "Harbour news\n\nNine days\n\nReported from the quay\n\nThe ferry to Westhaven sails again after nine days in dock, its owner said on Friday.\n\nThe first boat was full by seven in the morning, and the crew had coffee for everyone.";
    let parser = parser(
        Parser::builder()
            .rule(Rule::role("gazette/kicker", Role::Kicker).whole("Harbour news"))
            .rule(Rule::role("gazette/title", Role::Headline).whole("Nine days"))
            .rule(Rule::role("gazette/byline", Role::Byline).prefix("Reported from")),
    );
    let article = parser.parse(page).unwrap();
    assert_eq!(article.kicker.as_deref(), Some("Harbour news"));
    assert_eq!(article.headline.as_deref(), Some("Nine days"));
    assert_eq!(article.byline.as_deref(), Some("Reported from the quay"));
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn an_own_rule_may_cut_or_keep_every_line() {
    let cut = with(Rule::boilerplate("gazette/all", Kind::Other).regex("^"));
    assert!(cut.parse(PAGE).is_err());
    assert_eq!(cut.explain(PAGE).lines.len(), 9);
    let keep = with(Rule::content("gazette/all").when(|_| true));
    assert_eq!(keep.parse(PAGE).unwrap().cut().count(), 0);
}

#[test]
fn a_line_that_a_rule_of_ones_own_keeps_in_the_body_is_not_the_headline() {
    let roles = |rule: Rule, page: &str| common::roles(&with(rule), page);
    let subheading = roles(Rule::role("gazette/own", Role::Subheading).prefix("Ferry back"), PAGE);
    assert_eq!(subheading[0], "subheading");
    let content = roles(Rule::content("gazette/own").prefix("Ferry back"), &format!("# {PAGE}"));
    assert_eq!(content[0], "subheading");
}

#[test]
fn the_lines_of_a_section_name_the_rule_of_its_heading() {
    let parser = with(Rule::heading("gazette/crossword", Kind::Event, Until::Blank).whole("The Gazette's own crossword"));
    let explanation = parser.explain(BOX);
    let claimed = &explanation.lines[3];
    assert_eq!((claimed.rule(), claimed.layer()), (Some("gazette/crossword"), "context"));
    assert!(!claimed.heading && explanation.lines[2].heading);
}

#[test]
fn an_end_rule_ends_the_article() {
    let parser = with(Rule::end("gazette/crossword", Kind::Event).whole("The Gazette's own crossword"));
    let article = parser.parse(BOX).unwrap();
    assert_eq!(article.paragraphs.len(), 1);
    assert_eq!(article.trailer.iter().map(|section| section.kind).collect::<Vec<_>>(), [Kind::Event]);
}

#[test]
fn an_end_rule_above_the_article_does_not_end_it() {
    let page = format!("The Gazette's own crossword\n\n{BOX}");
    let parser = with(Rule::end("gazette/crossword", Kind::Event).whole("The Gazette's own crossword"));
    assert_eq!(parser.parse(&page).unwrap().paragraphs.len(), 1);
}

#[test]
fn an_end_rule_does_not_end_at_a_motto_over_a_menu() {
    let motto = "The paper has told the news of the coast since 1921, and it is read in every house.";
    let article = &PAGE[..PAGE.find("Advertisement").unwrap()];
    let page = format!(
        "Harbour Gazette\n{motto}\nNews\nSport\nLetters to the Gazette\nContact\n\n{article}Letters to the Gazette\nI read your paper every day, and I have never written to one before."
    );
    let parser = with(Rule::end("gazette/letters", Kind::Comments).whole("Letters to the Gazette"));
    let article = parser.parse(&page).unwrap();
    let first = "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.";
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == first), "{article:#?}");
    assert_eq!(last_role(&article), Some(Role::Boilerplate(Kind::Comments)));
}

#[test]
fn an_own_rule_holds_within_sections_and_below_the_end() {
    let article = &PAGE[..PAGE.find("Advertisement").unwrap()];
    let camera = with(Rule::role("gazette/camera", Role::Credit).prefix("Camera:"));
    let page = format!("{article}Related stories\nNew pier for the island\nCamera: Tom Bellweather\nTides of the week");
    assert_eq!(roles_of(&camera, &page, "Camera: Tom Bellweather"), ["credit"]);
    assert_eq!(roles_of(&camera, &page, "Tides of the week"), ["related"]);
    let notice = with(Rule::content("gazette/notice").prefix("Tides notice"));
    let page = format!("{article}Discussion about this post\nAnna: I was on that boat.\nTides notice: high water is at nine.");
    assert_eq!(roles_of(&notice, &page, "Tides notice: high water is at nine."), ["paragraph"]);
}

#[test]
fn a_condition_sees_the_line_and_its_neighbours() {
    let after_ad = |line: &Candidate<'_>| line.previous().is_some_and(|above| above.folded() == "advertisement");
    let parser = with(Rule::boilerplate("gazette/after-ad", Kind::Advertisement).when(after_ad));
    assert_eq!(decided(&parser, "gazette/after-ad", PAGE), [POLL]);

    let last = |line: &Candidate<'_>| line.next().is_none() && line.index() + 1 == line.total();
    let parser = with(Rule::boilerplate("gazette/last", Kind::Other).when(last));
    assert_eq!(decided(&parser, "gazette/last", PAGE), [POLL]);
}

#[test]
fn expressions_know_word_boundaries_and_combining_marks() {
    let rule = || Rule::boilerplate("gazette/poll", Kind::Other);
    for (rule, line) in [
        (rule().folded_regex(r"\<tides\>"), "Tides today"),
        (rule().regex(r"^\<Tides"), "Tides today"),
        (rule().regex(r"(?i)\<tides\>$"), "Tides"),
        (rule().regex("Jose\u{301}"), "Photo: Jose\u{301}"),
        (rule().regex("(?i)cafe"), "Cafe\u{301} on the quay"),
    ] {
        assert_eq!(rule.clone().catches(line).check_examples(), Ok(()), "{line}");
        assert_eq!(decided(&with(rule), "gazette/poll", line), [line]);
    }
}

#[test]
fn a_final_sigma_matches_a_sigma() {
    let rule = || Rule::boilerplate("gazette/poll", Kind::Other);
    for rule in [rule().whole("ΟΔΟΣ ΤΗΣ ΗΜΕΡΑΣ"), rule().prefix("οδος της"), rule().folded_regex("^οδοσ τησ")] {
        assert_eq!(rule.catches("Οδος της ημερας").check_examples(), Ok(()));
    }
}
