//! Rules that are refused: with their name and the reason, and before they can do harm.

use copydesk::{Kind, Parser, Rule, RuleError, RuleErrorKind, RuleSet, Until};

fn rule(name: &str) -> Rule {
    Rule::boilerplate(name, Kind::Other)
}

/// Why a rule is refused.
fn refusal(rule: Rule) -> RuleError {
    Parser::builder().rule(rule).build().expect_err("the rule is bad")
}

#[test]
fn a_wrong_regular_expression_is_named_and_pointed_into() {
    for bad in [rule("gazette/poll").regex("vote (now"), rule("gazette/poll").whole("fine").folded_regex("vote (now")] {
        let error = refusal(bad);
        assert_eq!(error.rule(), Some("gazette/poll"));
        assert!(matches!(error.kind(), RuleErrorKind::Regex(_)));
        let message = error.to_string();
        assert!(message.starts_with("rule \"gazette/poll\": "), "{message}");
        let pattern = message.lines().position(|line| line.trim() == "vote (now").expect("the pattern is shown");
        let caret = message.lines().nth(pattern + 1).expect("a line under the pattern");
        let shown = message.lines().nth(pattern).unwrap();
        assert_eq!(caret.find('^'), shown.find('('), "{message}");
    }
}

#[test]
fn a_folded_regular_expression_that_needs_capitals_or_curly_quotes_is_refused() {
    for (bad, needs) in [("^Vote now", "Vote now"), ("the Gazette’s (quiz|poll)", "the Gazette’s "), ("(Poll|Quiz) of the day", "Poll of the day")]
    {
        let error = refusal(rule("gazette/poll").folded_regex(bad));
        assert!(
            matches!(error.kind(), RuleErrorKind::NeverFolded(text) if !text.is_empty() && needs.starts_with(&**text)),
            "{bad}: {:?}",
            error.kind()
        );
        assert!(error.to_string().contains("small letters"), "{error}");
    }
    for good in ["^vote now", "(?i)^Vote now", "(Poll|quiz) of the day", r"vote \D+ now", r"Vote? now|vote", "[Vv]ote now", r"\p{Lu}?vote"] {
        let built = Parser::builder().rule(rule("gazette/poll").folded_regex(good)).build();
        assert!(built.is_ok(), "{good}: {:?}", built.err());
    }
    assert!(Parser::builder().rule(rule("gazette/poll").regex("^Vote now")).build().is_ok());
}

#[test]
fn a_folded_regular_expression_that_needs_a_capital_of_any_kind_is_refused() {
    for (bad, needs) in [
        ("[A-Z]+", "[A-Z]"),
        ("^[A-Z]{3}", "[A-Z]"),
        ("^(?:poll|quiz) [A-CX-Z]", "[A-CX-Z]"),
        ("^poll: (?:[0-9A-F]+|[AB])?[A-Z]", "[A-Z]"),
        ("^vote [A-Z]|Poll", "[A-Z]"),
        ("^poll of the day: (?:Apples|Pears)", "Apples"),
        ("(?-i:[A-Z])", "[A-Z]"),
        ("[“”]+ says the notice", "[“”]"),
    ] {
        let error = refusal(rule("gazette/poll").folded_regex(bad));
        assert_eq!(error.kind(), &RuleErrorKind::NeverFolded(needs.to_owned()), "{bad}");
    }
    for good in ["[A-Za-z]+", "^[^A-Z]", "^[A-Z]*$", "(?i)[A-Z]+", "[A-Z]|poll", "(?i)(?-i:[A-Z])|poll", r"^\w[A-Z]?", "[“\"]poll"] {
        let built = Parser::builder().rule(rule("gazette/poll").folded_regex(good)).build();
        assert!(built.is_ok(), "{good}: {:?}", built.err());
    }
    assert!(Parser::builder().rule(rule("gazette/poll").regex("^[A-Z]{3}")).build().is_ok());
}

#[test]
fn two_rules_of_one_name_are_refused() {
    let error = RuleSet::builder().add(rule("gazette/poll").whole("a")).add(rule("gazette/poll").whole("b")).build().unwrap_err();
    assert_eq!((error.rule(), error.kind()), (Some("gazette/poll"), &RuleErrorKind::Duplicate));
}

#[test]
fn a_rule_with_the_name_of_a_built_in_one_is_refused() {
    let set = RuleSet::builtin();
    let name = set.iter().next().expect("there are built-in rules").name().to_owned();
    let error = refusal(rule(&name).whole("a"));
    assert_eq!((error.rule(), error.kind()), (Some(&*name), &RuleErrorKind::Duplicate));
}

#[test]
fn a_name_that_is_not_there_can_not_be_removed_or_replaced() {
    for builder in [Parser::builder().without_rule("gazette/poll"), Parser::builder().replace_rule(rule("gazette/poll").whole("a"))] {
        let error = builder.build().unwrap_err();
        assert_eq!((error.rule(), error.kind()), (Some("gazette/poll"), &RuleErrorKind::Unknown));
        assert_eq!(error.to_string(), "rule \"gazette/poll\": there is no rule of that name");
    }
}

#[test]
fn a_built_in_rule_gives_its_name_to_one_of_ones_own_in_either_order() {
    let own = || rule("social/label").whole("Poll of the day");
    for builder in [Parser::builder().rule(own()).without_rule("social/label"), Parser::builder().without_rule("social/label").rule(own())] {
        let parser = builder.without_rule("social/label").build().unwrap();
        let rules = parser.rules();
        assert_eq!(rules.len(), RuleSet::builtin().len());
        assert_eq!(rules.get("social/label").map(Rule::verdict), Some(own().verdict()));
        // In the set that is built, the name is that of the own rule: removing it leaves neither.
        let without = rules.to_builder().remove("social/label").build().unwrap();
        assert_eq!((without.get("social/label").is_none(), without.len()), (true, rules.len() - 1));
        assert!(rules.to_builder().add(own()).remove("social/label").build().is_ok());
    }
}

#[test]
fn a_name_may_be_removed_twice() {
    assert!(Parser::builder().without_rule("social/label").without_rule("social/label").build().is_ok());
    assert!(RuleSet::builtin().to_builder().only_languages(&["de"]).remove("social/label").build().is_ok());
    let parser = Parser::builder().rule(rule("gazette/poll").whole("a")).without_rule("gazette/poll").build().unwrap();
    assert_eq!(parser.rules().len(), RuleSet::builtin().len());
}

#[test]
fn a_rule_without_name_or_pattern_is_refused() {
    assert_eq!(refusal(rule(" ").whole("a")).kind(), &RuleErrorKind::Unnamed);
    assert_eq!(refusal(rule("gazette/poll")).kind(), &RuleErrorKind::NoPattern);
    assert_eq!(refusal(rule("gazette/poll").cues::<&str>(&[])).kind(), &RuleErrorKind::NoPattern);
    let group_without_cue = refusal(rule("gazette/poll").cues(&[&["a"][..], &[]]));
    assert_eq!(group_without_cue.kind(), &RuleErrorKind::NoPattern);
    assert!(group_without_cue.to_string().ends_with("every group of cues a phrase"), "{group_without_cue}");
}

#[test]
fn a_rule_that_can_match_no_line_is_refused() {
    let (least, most) = (9, 3);
    for bad in [rule("gazette/poll").whole("a").zones(&[]), rule("gazette/poll").whole("a").words(least..=most)] {
        let error = refusal(bad);
        assert_eq!((error.rule(), error.kind()), (Some("gazette/poll"), &RuleErrorKind::Nowhere));
    }
}

#[test]
fn a_section_of_no_lines_is_refused() {
    let heading = |lines: usize| Rule::heading("gazette/poll", Kind::Other, Until::Lines(lines)).whole("a");
    assert_eq!(refusal(heading(0)).kind(), &RuleErrorKind::NoLines);
    assert!(RuleSet::builder().add(heading(1)).build().is_ok());
}

#[test]
fn a_pattern_of_nothing_but_space_or_decoration_is_refused() {
    for bad in [
        rule("gazette/poll").whole(""),
        rule("gazette/poll").prefix(" \u{a0}"),
        rule("gazette/poll").prefix("• — "),
        rule("gazette/poll").suffix("\u{200b}"),
        rule("gazette/poll").contains(""),
        rule("gazette/poll").phrase(" "),
        rule("gazette/poll").cues(&[&["a"], &[""]]),
    ] {
        let shown = format!("{bad:?}");
        let error = refusal(bad);
        assert_eq!((error.rule(), error.kind()), (Some("gazette/poll"), &RuleErrorKind::EmptyPattern), "{shown}");
    }
}

#[test]
fn a_regular_expression_of_nothing_is_refused() {
    for bad in [rule("gazette/poll").regex(""), rule("gazette/poll").whole("a").folded_regex("")] {
        let error = refusal(bad);
        assert_eq!((error.rule(), error.kind()), (Some("gazette/poll"), &RuleErrorKind::EmptyPattern));
    }
    assert!(Parser::builder().rule(rule("gazette/poll").regex("x*")).build().is_ok());
}

#[test]
fn examples_are_not_held_against_a_rule_that_is_refused() {
    for bad in [rule("gazette/poll").regex("vote (now"), rule("gazette/poll").folded_regex("^Vote"), rule("gazette/poll").prefix("•")] {
        let refused = refusal(bad.clone());
        for with_example in [bad.clone().catches("vote (now"), bad.passes("Vote")] {
            assert_eq!(with_example.check_examples().as_ref(), Err(&refused));
        }
    }
}

#[test]
fn a_regular_expression_that_grows_too_big_is_refused() {
    for hostile in ["(a{1000}){1000}", "(?:[\\p{L}\\p{N}]{500}){500}", "((a{100}){100}){100}"] {
        let error = refusal(rule("gazette/hostile").regex(hostile));
        assert_eq!(error.rule(), Some("gazette/hostile"));
        assert!(matches!(error.kind(), RuleErrorKind::RegexTooBig(_)), "{error}");
    }
}

#[test]
fn a_regular_expression_that_is_nested_too_deep_is_refused() {
    let hostile = format!("{}a{}", "(".repeat(1_000), ")".repeat(1_000));
    let error = refusal(rule("gazette/hostile").regex(&hostile));
    assert_eq!(error.rule(), Some("gazette/hostile"));
    assert!(matches!(error.kind(), RuleErrorKind::Regex(_)), "{error}");
}

#[test]
fn a_pattern_that_is_too_long_is_refused() {
    let long = "a".repeat(10_000_000);
    for hostile in [
        rule("gazette/hostile").whole(&long),
        rule("gazette/hostile").contains(&long),
        rule("gazette/hostile").cues(&[&[&*long]]),
        rule("gazette/hostile").regex(&long),
    ] {
        let error = refusal(hostile);
        assert_eq!(error.rule(), Some("gazette/hostile"));
        assert!(matches!(error.kind(), RuleErrorKind::Limit { found: 10_000_000, .. }), "{:?}", error.kind());
        assert!(error.to_string().len() < 200, "the message does not repeat the pattern");
    }
}

#[test]
fn a_name_that_is_too_long_is_refused() {
    let error = refusal(rule(&"n".repeat(100_000)).whole("a"));
    assert!(matches!(error.kind(), RuleErrorKind::Limit { found: 100_000, .. }), "{:?}", error.kind());
}

#[test]
fn the_first_of_many_rules_that_is_bad_is_the_one_that_is_named() {
    let rules = (0..1_000).map(|n| rule(&format!("gazette/{n}")).regex(if n == 617 { "[z-a]" } else { "fine" }));
    let error = RuleSet::builder().add_all(rules).build().unwrap_err();
    assert_eq!(error.rule(), Some("gazette/617"));
}

#[test]
fn more_regular_expressions_than_a_set_can_hold_are_refused() {
    let rules = (0..3_000).map(|n| rule(&format!("gazette/{n}")).regex(&format!("poll {n}")));
    let error = RuleSet::builder().add_all(rules).build().unwrap_err();
    assert!(matches!(error.kind(), RuleErrorKind::Limit { allowed: 2_000, .. }), "{error}");
    assert_eq!(error.rule(), Some("gazette/2000"));
}

#[test]
fn a_hundred_thousand_literals_build_and_match() {
    let rules = (0..100_000).map(|n| rule(&format!("gazette/{n}")).whole(&format!("Poll number {n} of the day")));
    let rules = RuleSet::builder().add_all(rules).build().unwrap();
    assert_eq!(rules.len(), 100_000);
    let parser = Parser::builder().rule_set(&rules).build().unwrap();
    let text = "Poll number 73210 of the day\n\nPoll number 100000 of the day";
    let lines = parser.explain(text).lines;
    assert_eq!(lines[0].rule(), Some("gazette/73210"));
    assert_eq!(lines[1].rule(), None);
}

#[test]
fn a_language_that_is_none_is_refused() {
    let error = refusal(rule("gazette/poll").whole("Poll").for_language("english"));
    assert_eq!((error.rule(), error.kind()), (Some("gazette/poll"), &RuleErrorKind::Language("english".to_owned())));
    let error = Parser::builder().language("").build().unwrap_err();
    assert_eq!((error.rule(), error.line(), error.kind()), (None, None, &RuleErrorKind::Language(String::new())));
    for languages in [&["english"][..], &["en", ""]] {
        let error = RuleSet::builtin().to_builder().only_languages(languages).build().unwrap_err();
        assert_eq!((error.rule(), error.kind()), (None, &RuleErrorKind::Language(languages[languages.len() - 1].to_owned())));
    }
}
