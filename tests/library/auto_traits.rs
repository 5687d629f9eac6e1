//! Public types are `Send`, `Sync`, `Debug` and errors, one parser serves many threads, and a panic in a rule does it no harm.

use copydesk::{
    Article, Date, ExplainedLine, Explanation, InvalidDate, Kind, Lean, LineRole, Paragraph, ParagraphKind, ParseError, Parser, ParserBuilder,
    Reason, Role, Rule, RuleError, RuleErrorKind, RuleSet, RuleSetBuilder, Scratch, Section, Text, UnknownRole, Until, Verdict, Zone,
};

fn is_shareable<T: Send + Sync + Clone + std::fmt::Debug>() {}
fn is_unwind_safe<T: std::panic::UnwindSafe + std::panic::RefUnwindSafe>() {}
fn is_sent<T: Send>() {}
fn is_error<T: std::error::Error + Send + Sync + 'static>() {}

#[test]
fn public_types_are_send_and_sync() {
    is_shareable::<Article<'static>>();
    is_shareable::<Kind>();
    is_shareable::<LineRole>();
    is_shareable::<Paragraph<'static>>();
    is_shareable::<ParagraphKind>();
    is_shareable::<Reason>();
    is_shareable::<Role>();
    is_shareable::<Section<'static>>();
    is_shareable::<Text<'static>>();
    is_shareable::<RuleErrorKind>();
    is_shareable::<ExplainedLine>();
    is_shareable::<Explanation<'static>>();
    is_shareable::<Lean>();
    is_shareable::<Parser>();
    is_shareable::<ParserBuilder>();
    is_shareable::<Rule>();
    is_shareable::<RuleSet>();
    is_shareable::<RuleSetBuilder>();
    is_shareable::<Until>();
    is_shareable::<Verdict>();
    is_shareable::<Zone>();
    is_shareable::<Date>();
    // A scratch is for one thread at a time: it may be sent, but need not be shared.
    is_sent::<Scratch>();
    is_error::<InvalidDate>();
    is_error::<ParseError>();
    is_error::<RuleError>();
    is_error::<UnknownRole>();
}

#[test]
fn a_parser_works_on_after_a_rule_of_its_panicked() {
    is_unwind_safe::<Parser>();
    is_unwind_safe::<Rule>();
    is_unwind_safe::<RuleSet>();
    let rule = Rule::boilerplate("gazette/broken", Kind::Other).when(|line| line.text() == "Panic" && panic!("the condition is broken"));
    let parser = Parser::builder().rule(rule).build().unwrap();
    let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
    let before = parser.parse(text).unwrap();
    assert!(std::panic::catch_unwind(|| parser.parse(&format!("{text}\n\nPanic")).is_ok()).is_err());
    assert_eq!(parser.parse(text).unwrap(), before);
}

#[test]
fn debug_output_of_parsers_and_sets_is_short() {
    let builder = Parser::builder().rule(Rule::boilerplate("gazette/poll", Kind::Other).prefix("Poll:")).language("en").lean(Lean::Recall);
    let parser = builder.clone().evidence(false).build().unwrap();
    _ = parser.explain("Rain at last");
    let rules = format!("rules: {}, users: 1", RuleSet::builtin().len() + 1);
    for shown in [format!("{builder:?}"), format!("{parser:?}"), format!("{:?}", parser.rules()), format!("{:?}", parser.rules().to_builder())] {
        assert!(shown.contains(&rules) && shown.len() < 300, "{shown}");
    }
    let shown = format!("{parser:?}");
    assert!(["Some(\"en\")", "Recall", "evidence: false", "context: true"].iter().all(|part| shown.contains(part)), "{shown}");
}

#[test]
fn one_parser_serves_many_threads() {
    let parser = Parser::default();
    let text = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
    let alone = parser.parse(text).unwrap();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| parser.parse(text).unwrap())).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), alone);
        }
    });
}
