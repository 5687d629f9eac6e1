//! Links with numbers, whose targets are listed below the text, as by text browsers and some converters.

use std::cell::RefCell;

use super::markdown_links::{AROUND, page};
use crate::common::ferry::{FERRIES, Ferry};
use crate::common::{body, margin, parse, roles};
use copydesk::{Article, Kind, Parser, Role, Rule};

/// How a program writes links.
struct Form {
    /// A link, given its number and its words.
    link: fn(usize, &str) -> String,
    /// What stands above the targets.
    heading: &'static str,
    /// A target, given its number.
    target: fn(usize) -> String,
}

const FORMS: [Form; 4] = [
    // Lynx.
    Form {
        link: |number, words| format!("[{number}]{words}"),
        heading: "References\n\n",
        target: |number| format!("  {number}. https://harbour.example/{number}"),
    },
    // Elinks.
    Form {
        link: |number, words| format!("[{number}]{words}"),
        heading: "References\n\n   Visible links\n",
        target: |number| format!("   {number}. file:///harbour/{number}"),
    },
    // w3m.
    Form {
        link: |number, words| format!("[{number}]{words}"),
        heading: "References:\n\n",
        target: |number| format!("[{number}] https://harbour.example/{number}"),
    },
    // Converters to Markdown.
    Form { link: |number, words| format!("[{words}][{number}]"), heading: "", target: |number| format!("[{number}]: /harbour/{number}") },
];

impl Form {
    /// The article of these surroundings with all of its links, without their targets; and the targets.
    fn page(&self, around: &super::markdown_links::Around) -> (String, String) {
        let targets = RefCell::new(Vec::new());
        let link = |words: &str| {
            let number = targets.borrow().len() + 1;
            targets.borrow_mut().push((self.target)(number));
            (self.link)(number, words)
        };
        let text = page(around, link);
        (text, format!("{}{}", self.heading, targets.into_inner().join("\n")))
    }
}

#[test]
fn a_page_with_numbered_links_is_read_as_one_without() {
    for around in &AROUND {
        let expected = roles(&Parser::default(), &page(around, str::to_owned));
        for form in &FORMS {
            let (text, targets) = form.page(around);
            let text = format!("{text}\n\n{targets}");
            let article = parse(&text);
            assert_eq!(article.byline.as_deref(), Some(&*around.byline.join(" ")));
            assert_eq!(body(&article), Ferry::in_language(around.language).text);
            let found = roles(&Parser::default(), &text);
            assert_eq!(found[..expected.len()], expected, "{}", margin(&Parser::default(), &text));
            assert!(found[expected.len()..].iter().all(|role| role == "other"), "{}", margin(&Parser::default(), &text));
            // Spans cover the line as it is written, with its number.
            assert!(text[article.paragraphs[1].span.clone()].contains('['));
        }
    }
}

#[test]
fn a_rule_of_ones_own_sees_what_a_link_says() {
    let [first, second] = FERRIES[0].text;
    let parser = Parser::builder().rule(Rule::boilerplate("gazette/tides", Kind::Other).whole("Tides today")).build().unwrap();
    let text = format!("{}\n\n{first}\n\n   [1]Tides today\n\n{second}\n\nReferences\n\n   1. https://harbour.example/tides", FERRIES[0].headline);
    assert_eq!(parser.parse(&text).unwrap().lines[2].role, Role::Boilerplate(Kind::Other));
}

#[test]
fn links_and_targets_wrapped_over_two_lines_are_one() {
    let text = "# Ferry to Westhaven is back in service after nine days in\n# the dry dock\n\nThe ferry to Westhaven sailed again on Friday after [nine\ndays in dock][1], and the first crossing was full by seven\nin the morning, its owner said to reporters who had come for\nthe day.\n\n[1]: https://harbour.example/dock/a-very-long-address-of-a-\npage-about-docks";
    let paragraph = "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven in the morning, its owner said to reporters who had come for the day.";
    let article = parse(text);
    assert_eq!(article.headline.as_deref(), Some("Ferry to Westhaven is back in service after nine days in the dry dock"));
    assert_eq!(body(&article), [paragraph]);
    assert_eq!(article.lines.last().unwrap().role, Role::Boilerplate(Kind::Other));
}

/// The ferry's article with this sentence in it and these lines below.
fn with_sources(sentence: &str, sources: &str) -> String {
    let Ferry { headline, text: [first, second], .. } = FERRIES[0];
    format!("{headline}\n\n{first}\n\n{second} {sentence}\n\nReferences\n\n{sources}")
}

#[test]
fn sources_that_an_article_cites_are_no_targets() {
    let sources = "1. https://harbour.example/tides-of-the-north\n2. https://harbour.example/ferries-and-their-shafts";
    let is_source = |article: &Article<'_>| body(article).iter().filter(|paragraph| paragraph.contains("https://harbour.example/")).count();
    let text = with_sources("Two shafts broke before [1], and one of them twice [2].", sources);
    assert_eq!(is_source(&parse(&text)), 2, "{}", margin(&Parser::default(), &text));
    assert!(body(&parse(&text))[1].ends_with("before [1], and one of them twice [2]."));
}

#[test]
fn citations_stay_where_links_have_numbers() {
    let text =
        with_sources("Two [1]shafts broke before[2][1], and one of them twice.[3][2]", "1. https://a.example/\n2. file:///a#1\n3. file:///a#2");
    assert!(body(&parse(&text))[1].ends_with("Two shafts broke before[1], and one of them twice.[2]"), "{:?}", body(&parse(&text)));
}
