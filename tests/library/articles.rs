//! Whole pages, each with the role of every line. Every page is made up, in the shape of real ones.

use crate::common;
use copydesk::Parser;

#[test]
fn every_line_of_the_pages_has_the_role_that_a_reader_would_give_it() {
    let parser = Parser::default();
    insta::glob!("articles/*.txt", |path| {
        let text = std::fs::read_to_string(path).expect("the page is a readable file");
        insta::assert_snapshot!("page", common::margin(&parser, &text));
    });
}
