//! What can be moved and shared between threads: a promise that is easily broken unawares.

use copydesk::{Article, Date, Explanation, InvalidDate, ParseError, Parser, ParserBuilder, Rule, RuleError, RuleSet, RuleSetBuilder};

fn is_shareable<T: Send + Sync + Clone + std::fmt::Debug>() {}
fn is_error<T: std::error::Error + Send + Sync + 'static>() {}

#[test]
fn everything_public_goes_between_threads() {
    is_shareable::<Parser>();
    is_shareable::<ParserBuilder>();
    is_shareable::<Rule>();
    is_shareable::<RuleSet>();
    is_shareable::<RuleSetBuilder>();
    is_shareable::<Article<'static>>();
    is_shareable::<Date>();
    is_shareable::<Explanation<'static>>();
    is_error::<InvalidDate>();
    is_error::<ParseError>();
    is_error::<RuleError>();
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
