//! `--rules` and `--without-rule`: files with rules, mistakes in them, and rules that are switched off.

use serde_json::json;

use crate::{PAGE, file, records, run, stderr, stdout};

#[test]
fn rules_of_ones_own_come_from_a_file() {
    let rules = file("gazette.rules", "rule gazette/coffee\nis event\nphrase coffee for everyone\n");
    let record = json!({ "text": PAGE }).to_string();
    let output = run(&["jsonl", "--lines", "--rules", rules.to_str().unwrap()], record.as_bytes());
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert_eq!(record["lines"][8], "event");
}

#[test]
fn a_bad_rule_file_is_refused_with_file_line_and_rule() {
    let rules = file("bad.rules", "rule gazette/coffee\nis event\nphrases coffee\n");
    let output = run(&["parse", "--rules", rules.to_str().unwrap()], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    for part in ["bad.rules", "line 3", "gazette/coffee", "phrases"] {
        assert!(stderr(&output).contains(part), "{part} in {}", stderr(&output));
    }
}

#[test]
fn a_bad_pattern_is_refused_with_file_line_and_rule() {
    let good = file("good-pattern.rules", "rule gazette/tea\nis event\nphrase tea\n");
    let bad = file("bad-pattern.rules", "\nrule gazette/coffee\nis event\nregex coffee (for\n");
    let output = run(&["parse", "--rules", good.to_str().unwrap(), "--rules", bad.to_str().unwrap()], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    for part in ["bad-pattern.rules: line 2: ", "gazette/coffee", "unclosed group"] {
        assert!(stderr(&output).contains(part), "{part} in {}", stderr(&output));
    }
}

#[test]
fn a_rule_that_fails_its_examples_is_refused() {
    let rules = file("failing.rules", "rule gazette/coffee\nis event\nphrase coffee\npass There was coffee for everyone.\n");
    let output = run(&["parse", "--rules", rules.to_str().unwrap()], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    for part in ["failing.rules: line 1: ", "gazette/coffee", "an example that it must let pass"] {
        assert!(stderr(&output).contains(part), "{part} in {}", stderr(&output));
    }
    let rules = file("missing.rules", "rule gazette/coffee\nis event\nphrase coffee\ncatch Tea for everyone\n");
    let output = run(&["parse", "--rules", rules.to_str().unwrap()], PAGE.as_bytes());
    assert!(stderr(&output).contains("it does not catch \"Tea for everyone\", an example that it must catch"), "{}", stderr(&output));
}

#[test]
fn a_rule_to_switch_off_must_be_there() {
    let output = run(&["parse", "--without-rule", "gazette/no-such-rule"], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("gazette/no-such-rule"), "{}", stderr(&output));
}

#[test]
fn a_built_in_rule_is_switched_off_by_name() {
    let explained = run(&["explain"], PAGE.as_bytes());
    let row = stdout(&explained).lines().find(|row| row.contains("  Advertisement  ")).unwrap();
    let name = row.split_once("[rule ").unwrap().1.split([']', ';']).next().unwrap();
    let output = run(&["explain", "--without-rule", name], PAGE.as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(!stdout(&output).contains(&format!("[rule {name}")));
}

#[test]
fn a_rule_of_ones_own_takes_the_name_of_one_that_is_switched_off() {
    let rules = file("replacing.rules", "rule navigation/skip-link\nis event\nphrase coffee for everyone\n");
    let arguments = ["explain", "--rules", rules.to_str().unwrap(), "--without-rule", "navigation/skip-link"];
    let output =
        run(&arguments, "Rain\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nCoffee for everyone".as_bytes());
    assert!(stdout(&output).contains("rule navigation/skip-link"), "{}", stdout(&output));
    let output = run(&arguments[..3], PAGE.as_bytes());
    assert!(stderr(&output).contains("has the same name"), "{}", stderr(&output));
}
