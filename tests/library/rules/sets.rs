//! Rule sets: which of several rules decides, and how rules are removed, replaced and selected.

use super::{PAGE, POLL, decided, parser, roles_of, with};
use crate::common;
use copydesk::{Kind, Parser, Reason, Rule, RuleSet};

#[test]
fn a_rule_of_ones_own_beats_a_built_in_one() {
    assert_eq!(roles_of(&Parser::default(), PAGE, "Advertisement"), ["advertisement"]);
    let parser = with(Rule::boilerplate("gazette/ad", Kind::Event).whole("Advertisement"));
    assert_eq!(roles_of(&parser, PAGE, "Advertisement"), ["event"]);
}

#[test]
fn of_ones_own_rules_the_first_decides() {
    let one = Rule::boilerplate("gazette/one", Kind::Event).whole(POLL);
    let two = Rule::boilerplate("gazette/two", Kind::Tags).whole(POLL);
    let parser = parser(Parser::builder().rule(one).rule(two));
    assert_eq!(roles_of(&parser, PAGE, POLL), ["event"; 3]);
}

#[test]
fn a_rule_that_is_removed_by_name_no_longer_decides() {
    let ad = common::lines(&Parser::default(), PAGE).into_iter().find(|line| &PAGE[line.span.clone()] == "Advertisement").unwrap();
    let Reason::Rule(name) = ad.reason else { panic!("a rule decided: {:?}", ad.reason) };
    let parser = parser(Parser::builder().without_rule(&name));
    assert!(parser.rules().get(&name).is_none());
    assert_eq!(parser.rules().len() + 1, RuleSet::builtin().len());
    assert!(decided(&parser, &name, PAGE).is_empty());
}

#[test]
fn a_line_comes_back_when_its_only_rule_goes() {
    let rules = RuleSet::builder().add(Rule::boilerplate("gazette/coffee", Kind::Event).phrase("coffee for everyone")).build().unwrap();
    let line = "The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.";
    let on = parser(Parser::builder().rule_set(&rules));
    let off = parser(Parser::builder().rule_set(&rules).without_rule("gazette/coffee"));
    assert_eq!(roles_of(&on, PAGE, line), ["event"]);
    assert_eq!(roles_of(&off, PAGE, line), ["paragraph"]);
}

#[test]
fn a_replaced_rule_keeps_its_rank() {
    let rules = RuleSet::builder()
        .add(Rule::boilerplate("gazette/one", Kind::Event).whole(POLL))
        .add(Rule::boilerplate("gazette/two", Kind::Tags).whole(POLL))
        .build()
        .unwrap();
    let rules = rules.to_builder().replace(Rule::boilerplate("gazette/one", Kind::Media).whole(POLL)).build().unwrap();
    assert_eq!(rules.iter().map(Rule::name).collect::<Vec<_>>(), ["gazette/one", "gazette/two"]);
    assert_eq!(roles_of(&parser(Parser::builder().rule_set(&rules)), PAGE, POLL), ["media"; 3]);
    let rules = rules.to_builder().add(Rule::boilerplate("gazette/three", Kind::Other).whole(POLL)).build().unwrap();
    assert_eq!(rules.iter().map(Rule::name).collect::<Vec<_>>(), ["gazette/one", "gazette/two", "gazette/three"]);
}

#[test]
fn a_rule_in_place_of_a_built_in_one_comes_behind_those_that_were_added() {
    let replaced = RuleSet::builtin().to_builder().replace(Rule::boilerplate("social/label", Kind::Tags).whole(POLL)).build().unwrap();
    let added = replaced.to_builder().add(Rule::boilerplate("gazette/poll", Kind::Media).whole(POLL)).build().unwrap();
    assert_eq!([&replaced, &added].map(RuleSet::len), [RuleSet::builtin().len(), RuleSet::builtin().len() + 1]);
    assert_eq!(added.iter().next().map(Rule::name), Some("gazette/poll"));
    for (rules, role) in [(&replaced, "tags"), (&added, "media")] {
        assert_eq!(roles_of(&parser(Parser::builder().rule_set(rules)), PAGE, POLL), [role; 3]);
    }
}

#[test]
fn sets_are_selected_by_kind_and_language() {
    let rules = RuleSet::builtin().to_builder().only_kinds(&[Kind::Donation]).build().unwrap();
    assert!(rules.iter().any(|rule| rule.name().starts_with("donation/")));
    assert!(!rules.iter().any(|rule| rule.name().starts_with("newsletter/")));

    let german = Rule::boilerplate("gazette/umfrage", Kind::Other).whole("Umfrage").for_language("de");
    let any = Rule::boilerplate("gazette/poll", Kind::Other).whole("Poll");
    let rules = RuleSet::builtin().to_builder().add(german).add(any).only_languages(&["de"]).build().unwrap();
    assert!(["gazette/umfrage", "gazette/poll", "de/donation/button"].iter().all(|name| rules.get(name).is_some()));
    assert!(rules.iter().all(|rule| rule.language().is_none_or(|own| own == "de")));
    for language in ["DE", "de-AT", "ger"] {
        let same = RuleSet::builtin().to_builder().only_languages(&[language]).build().unwrap();
        assert_eq!(same.len(), rules.len() - 2, "{language}");
    }
}

#[test]
fn an_empty_set_decides_nothing() {
    let parser = parser(Parser::builder().rule_set(&RuleSet::empty()));
    assert!(parser.rules().is_empty());
    assert!(common::lines(&parser, PAGE).iter().all(|line| !matches!(line.reason, Reason::Rule(_) | Reason::Section(_))));
}
