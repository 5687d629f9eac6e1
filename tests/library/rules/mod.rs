//! Rules: one's own, sets and files of them, those that are refused, and those that come with the crate.

use copydesk::{Parser, ParserBuilder, Reason, Rule};

use crate::common;

mod builtin;
mod files;
mod own_rules;
mod own_rules_win;
mod refused;
mod sections;
mod sets;

/// A page on which the built-in rules, the evidence and the context agree: any change of a role
/// is the doing of the test's own rule.
const PAGE: &str = "\
Ferry back in service

Poll of the day: free ferries

By Ada Quill

The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.

Poll of the day: free ferries

The owner was asked about a poll of the day in the Gazette, and said that he had not read it.

The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.

Advertisement

Poll of the day: free ferries
";

const POLL: &str = "Poll of the day: free ferries";

fn parser(builder: ParserBuilder) -> Parser {
    builder.build().expect("the rules are good")
}

fn with(rule: Rule) -> Parser {
    parser(Parser::builder().rule(rule))
}

/// The lines that the rule of this name decided about.
fn decided<'t>(parser: &Parser, name: &str, text: &'t str) -> Vec<&'t str> {
    let by_rule = |reason: &Reason| matches!(reason, Reason::Rule(rule) if **rule == *name);
    common::lines(parser, text).into_iter().filter(|line| by_rule(&line.reason)).map(|line| &text[line.span]).collect()
}

/// The role of every line of `text` that is exactly `line`.
fn roles_of(parser: &Parser, text: &str, line: &str) -> Vec<String> {
    common::lines(parser, text).iter().filter(|found| &text[found.span.clone()] == line).map(common::role).collect()
}
