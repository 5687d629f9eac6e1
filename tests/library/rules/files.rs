//! Rule files: what they can say, and how mistakes in them are reported.

use crate::common;
use copydesk::{Kind, Parser, Role, RuleErrorKind, Until, Verdict, parse_rules};

const FILE: &str = "
# The Harbour Gazette's own boilerplate.
language en

rule gazette/poll
is other
zone before after
words 2-20
prefix Poll of the day: | Today's poll:
catch Poll of the day: apples or pears?
catch today’s poll: should the ferry be free?
pass The poll of the day was about apples.

rule gazette/recipes
is newsletter
cues recipes|recipe & inbox|by e-mail
catch Get a recipe in your inbox every Sunday.
pass The recipe came by post, and the cook lost it.
pass Three recipes for pears.

rule gazette/quoted
content
contains sign up for our newsletter”, the notice

rule gazette/crossword
heads event until blank
whole The Gazette's own crossword

rule gazette/quiz
heads event until 3 lines
whole The Gazette's own quiz

rule gazette/wire
is credit
regex ^photo(?:graph)?: .+

rule gazette/end
ends copyright
suffix all rights reserved by the gazette
";

#[test]
fn a_file_gives_its_rules_with_their_verdicts() {
    let rules = parse_rules(FILE).unwrap();
    let read: Vec<_> = rules.iter().map(|rule| (rule.name(), rule.verdict())).collect();
    let boilerplate = |kind| Verdict::Is(Role::Boilerplate(kind));
    assert_eq!(
        read,
        [
            ("gazette/poll", boilerplate(Kind::Other)),
            ("gazette/recipes", boilerplate(Kind::Newsletter)),
            ("gazette/quoted", Verdict::Content),
            ("gazette/crossword", Verdict::Heads(Kind::Event, Until::Blank)),
            ("gazette/quiz", Verdict::Heads(Kind::Event, Until::Lines(3))),
            ("gazette/wire", Verdict::Is(Role::Credit)),
            ("gazette/end", Verdict::Ends(Kind::Copyright)),
        ]
    );
    assert!(rules.iter().all(|rule| rule.language() == Some("en")));
    assert_eq!(rules[0].examples(), (2, 1));
}

#[test]
fn the_examples_of_a_file_are_checked() {
    let check = |text: &str| parse_rules(text).unwrap().iter().find_map(|rule| rule.check_examples().err()).map(|error| error.to_string());
    assert_eq!(check(FILE), None);
    let missed = check("\nrule gazette/poll\nis other\nwhole poll\ncatch Poll of the day").expect("the example fails");
    assert!(missed.starts_with("line 2: "), "{missed}");
    assert!(missed.contains("gazette/poll") && missed.contains("must catch") && missed.contains("Poll of the day"), "{missed}");
    let caught = check("rule gazette/poll\nis other\nprefix poll\npass Poll of the day").expect("the example fails");
    assert!(caught.contains("must let pass"), "{caught}");
}

#[test]
fn the_rules_of_a_file_decide_lines() {
    let parser = Parser::builder().rules(parse_rules(FILE).unwrap()).build().unwrap();
    let text = "\
Ferry back in service

The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.

Photo: Tom Bellweather

The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.

Get our best recipes in your inbox, free of charge and fish.

Today's poll: free ferries
";
    assert_eq!(common::roles(&parser, text), ["headline", "paragraph", "credit", "paragraph", "newsletter", "other"]);
}

#[test]
fn a_file_as_editors_save_it_is_read() {
    let rules =
        parse_rules("\u{feff}rule gazette/poll\r\nis other\r\nwords 3\r\nprefix poll\r\ncatch Poll: apples, pears\r\npass Poll of the day\r\n")
            .unwrap();
    assert_eq!(rules[0].name(), "gazette/poll");
    assert_eq!(rules[0].check_examples(), Ok(()));
}

#[test]
fn a_line_that_is_not_understood_is_refused_with_its_number() {
    for (text, line, rule, message) in [
        // A rule's name and verdict.
        ("is other", 1, None, "expected `rule NAME`"),
        ("\n# fine\nrule", 3, None, "expected `rule NAME`"),
        ("rule gazette/poll\nis nonsense", 2, Some("gazette/poll"), "nonsense"),
        ("rule gazette/poll\nis other\nis tags", 3, Some("gazette/poll"), "twice"),
        ("rule gazette/a\nis other\nwhole a\nrule gazette/b\nwhole b", 4, Some("gazette/b"), "does not say what follows"),
        ("rule gazette/poll\ncontent always", 2, Some("gazette/poll"), "takes no value"),
        ("rule gazette/poll\nheads headline until end", 2, Some("gazette/poll"), "no kind of boilerplate named \"headline\""),
        ("rule gazette/poll\nends paragraph", 2, Some("gazette/poll"), "no kind of boilerplate named \"paragraph\""),
        // Keywords and their values.
        ("rule gazette/poll\nis other\n\nphrases a", 4, Some("gazette/poll"), "unknown keyword `phrases`"),
        ("rule gazette/poll\nis other\nwhole", 3, Some("gazette/poll"), "`whole` needs a value"),
        ("rule gazette/poll\nis other\nwhole a\nprefix |", 4, Some("gazette/poll"), "an alternative is empty: `prefix |`"),
        ("rule gazette/poll\nis other\nsuffix | Harbour Gazette", 3, Some("gazette/poll"), "an alternative is empty: `suffix | Harbour Gazette`"),
        ("rule gazette/poll\nis other\ncontains R\\|D", 3, Some("gazette/poll"), "is written as a `regex`: `contains R\\|D`"),
        ("rule gazette/poll\nis other\ncues a & |", 3, Some("gazette/poll"), "an alternative is empty: `cues a & |`"),
        // Words, zones and the end of a section.
        ("rule gazette/poll\nis other\nwords few", 3, Some("gazette/poll"), "MIN-MAX"),
        ("rule gazette/poll\nis other\nwords 9-3", 3, Some("gazette/poll"), "at least 9 and at most 3"),
        ("rule gazette/poll\nis other\nwords 3\nwords 4", 4, Some("gazette/poll"), "`words` twice"),
        ("rule gazette/poll\nis other\nzone above", 3, Some("gazette/poll"), "no zone named `above`"),
        ("rule gazette/poll\nis other\nzone body\nzone after", 4, Some("gazette/poll"), "`zone` twice"),
        ("rule gazette/poll\nheads other", 2, Some("gazette/poll"), "until"),
        ("rule gazette/poll\nheads other until noon", 2, Some("gazette/poll"), "until"),
        ("rule gazette/poll\nheads other until 0 lines", 2, Some("gazette/poll"), "until"),
        // The language of a file.
        ("language english\nrule gazette/poll", 1, None, "\"english\" is no language tag"),
        ("rule gazette/poll\nlanguage en", 2, Some("gazette/poll"), "before the first rule"),
        ("language en\nlanguage de", 2, None, "told already"),
    ] {
        let error = parse_rules(text).expect_err(text);
        assert_eq!((error.line(), error.rule()), (Some(line), rule), "{text}");
        assert!(error.to_string().contains(message), "{error} for {text}");
        assert!(error.to_string().starts_with(&format!("line {line}: ")), "{error}");
    }
}

#[test]
fn bad_patterns_of_a_file_are_refused_when_the_rules_join_a_set() {
    let rules = parse_rules("# Mine.\n\nrule gazette/poll\nis other\nregex vote (now").unwrap();
    let error = Parser::builder().rules(rules).build().unwrap_err();
    assert_eq!((error.rule(), error.line()), (Some("gazette/poll"), Some(3)));
    assert!(matches!(error.kind(), RuleErrorKind::Regex(_)), "{error}");
    assert!(error.to_string().starts_with("line 3: rule \"gazette/poll\": "), "{error}");

    let rules = parse_rules("rule gazette/poll\nis other").unwrap();
    let error = Parser::builder().rules(rules).build().unwrap_err();
    assert_eq!((error.kind(), error.line()), (&RuleErrorKind::NoPattern, Some(1)));
}

#[test]
fn of_two_rules_of_one_name_the_later_in_the_file_is_at_fault() {
    let rules = parse_rules("rule gazette/poll\nis other\nwhole a\nrule gazette/poll\nis other\nwhole b").unwrap();
    let error = Parser::builder().rules(rules).build().unwrap_err();
    assert_eq!((error.kind(), error.line()), (&RuleErrorKind::Duplicate, Some(4)));

    let name = copydesk::RuleSet::builtin().iter().last().expect("there are built-in rules").name().to_owned();
    let rules = parse_rules(&format!("rule {name}\nis other\nwhole a")).unwrap();
    let error = Parser::builder().rules(rules).build().unwrap_err();
    assert_eq!((error.rule(), error.line()), (Some(&*name), Some(1)));
}

#[test]
fn white_space_of_any_kind_and_width_stands_between_words() {
    let rules = parse_rules("rule gazette/quiz\nheads\tevent\tuntil  3\tlines\nzone\tbefore \t after\nwhole Our quiz").unwrap();
    assert_eq!(rules[0].verdict(), Verdict::Heads(Kind::Event, Until::Lines(3)));
}
