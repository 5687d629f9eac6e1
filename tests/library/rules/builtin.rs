//! The rules that come with the crate: their examples hold, their files are in order, their names are well formed.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use copydesk::{Kind, Role, Rule, RuleSet, Verdict, parse_rules};

/// Fails with a list of all failures, if there are any.
fn assert_none(failures: Vec<String>) {
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

/// The files of the built-in packs with their text.
fn packs() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/builtin");
    let mut files = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder of the packs is readable") {
            let path = entry.expect("its entries are readable").path();
            match path.is_dir() {
                true => folders.push(path),
                false => files.push((path.clone(), fs::read_to_string(path).expect("a pack is a readable file"))),
            }
        }
    }
    assert!(files.len() > Kind::ALL.len(), "a pack for each kind in English at the least: {files:?}");
    files
}

#[test]
fn every_rule_catches_what_it_must_and_lets_pass_what_it_must() {
    assert_none(RuleSet::builtin().iter().filter_map(|rule| rule.check_examples().err()).map(|error| error.to_string()).collect());
}

#[test]
fn every_rule_has_two_examples_of_each_sort() {
    let lacking = |rule: &Rule| {
        let (catches, passes) = rule.examples();
        (catches < 2 || passes < 2).then(|| format!("{}: {catches} to catch, {passes} to let pass", rule.name()))
    };
    assert_none(RuleSet::builtin().iter().filter_map(lacking).collect());
}

#[test]
fn every_kind_has_rules() {
    let has = |kind: Kind| {
        RuleSet::builtin().iter().any(|rule| match rule.verdict() {
            Verdict::Is(Role::Boilerplate(own)) | Verdict::Heads(own, _) | Verdict::Ends(own) => own == kind,
            _ => false,
        })
    };
    assert_none(Kind::ALL.into_iter().filter(|&kind| !has(kind)).map(|kind| format!("no rule for {kind}")).collect());
}

#[test]
fn every_rule_of_every_pack_is_in_the_set() {
    let set = RuleSet::builtin();
    let mut written = HashSet::new();
    let mut failures = Vec::new();
    for (path, text) in packs() {
        match parse_rules(&text) {
            Ok(pack) => {
                failures
                    .extend(pack.iter().filter(|rule| !written.insert(rule.name().to_owned())).map(|rule| format!("{} is there twice", rule.name())));
                failures.extend(RuleSet::builder().add_all(pack).build().err().map(|error| format!("{}: {error}", path.display())));
            }
            Err(error) => failures.push(format!("{}: {error}", path.display())),
        }
    }
    failures.extend(written.iter().filter(|name| set.get(name).is_none()).map(|name| format!("{name} is in no set")));
    failures.extend(set.iter().filter(|rule| !written.contains(rule.name())).map(|rule| format!("{} is in no pack", rule.name())));
    assert_none(failures);
}

#[test]
fn every_pack_is_sorted_by_name_and_says_its_language() {
    let mut failures = Vec::new();
    for (path, text) in packs() {
        let names: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("rule ")).collect();
        if names.is_empty() {
            failures.push(format!("{}: no rules", path.display()));
        }
        let out_of_order = names.windows(2).filter(|pair| pair[0] >= pair[1]);
        failures.extend(out_of_order.map(|pair| format!("{}: {} after {}", path.display(), pair[1], pair[0])));
        let language = path.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
        let said = text.lines().find_map(|line| line.strip_prefix("language "));
        if said.unwrap_or("any") != language {
            failures.push(format!("{}: says {said:?}, not `language {language}`", path.display()));
        }
    }
    assert_none(failures);
}

#[test]
fn every_name_reads_topic_slash_what_it_catches() {
    let is_plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_');
    let bad = |rule: &&Rule| rule.name().split('/').count() < 2 || !rule.name().split('/').all(is_plain);
    let set = RuleSet::builtin();
    assert_none(set.iter().filter(bad).map(|rule| rule.name().to_owned()).collect());
}
