//! `Parser::parse_all`: the same answers in the same order as one by one, and no more texts at a time than is promised.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use copydesk::{Article, Candidate, Kind, ParseError, Parser, Rule};
use rayon::{ThreadPool, ThreadPoolBuilder};

const TEXTS_A_THREAD: usize = 256;
const BYTES_A_THREAD: usize = 1 << 20;

fn pool(threads: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(threads).build().expect("there are threads to be had")
}

/// Page number `n`: most are short articles, some blank, long, or no article.
fn page(n: usize) -> String {
    let sentence = |m: usize| format!("The ferry to Westhaven sails again after {m} days in dock, its owner said on Friday.\n\n");
    match n % 50 {
        7 => String::from(" \n"),
        13 => format!("Log in\nShare\nAdvertisement {n}"),
        31 => (n..n + 60).map(sentence).collect(),
        _ => format!("Ferry number {n} back in service\n\nBy Ada Quill\n\n{}Share this story", sentence(n)),
    }
}

fn one_by_one(pages: &[String]) -> Vec<Result<Article<'static>, ParseError>> {
    let parser = Parser::default();
    pages.iter().map(|page| parser.parse(page).map(Article::into_owned)).collect()
}

#[test]
fn answers_and_their_order_are_those_of_one_parse_after_the_other() {
    let pages: Vec<String> = (0..200).map(page).collect();
    let expected = one_by_one(&pages);
    let parser = Parser::default();
    for threads in [1, 3] {
        let parsed: Vec<_> = pool(threads).install(|| parser.parse_all(&pages).collect());
        assert_eq!(parsed.len(), pages.len());
        for (((text, article), page), expected) in parsed.iter().zip(&pages).zip(&expected) {
            assert_eq!((*text, article), (page, expected), "{threads} threads");
        }
    }
}

#[test]
fn texts_may_be_borrowed_owned_or_records() {
    struct Record {
        id: usize,
        body: String,
    }
    impl AsRef<str> for Record {
        fn as_ref(&self) -> &str {
            &self.body
        }
    }

    let pages: Vec<String> = (0..60).map(page).collect();
    let expected = one_by_one(&pages);
    let parser = Parser::default();

    let borrowed: Vec<_> = parser.parse_all(pages.iter().map(String::as_str)).map(|(_, article)| article).collect();
    assert_eq!(borrowed, expected);
    let owned: Vec<_> = parser.parse_all((0..60).map(page)).map(|(_, article)| article).collect();
    assert_eq!(owned, expected);
    let records = (0..60).map(|id| Record { id, body: page(id) });
    for (at, (record, article)) in parser.parse_all(records).enumerate() {
        assert_eq!((record.id, &article), (at, &expected[at]));
    }
}

#[test]
fn no_texts_give_no_articles() {
    assert_eq!(Parser::default().parse_all(Vec::<String>::new()).count(), 0);
}

#[test]
fn texts_are_read_no_further_ahead_than_is_promised() {
    // Blank texts parse at once, so that many of them can be tried.
    let short = || String::from(" \n");
    let long = || " ".repeat(BYTES_A_THREAD * 2 / 3);
    let threads = 2;
    for (name, text, texts, most_ahead) in [
        ("short", &short as &(dyn Fn() -> String + Sync), 5_000, 2 * TEXTS_A_THREAD * threads),
        // Two such texts are more than a thread's share of bytes.
        ("long", &long, 60, 2 * 2 * threads),
    ] {
        let read = AtomicUsize::new(0);
        let all = (0..texts).map(|_| {
            read.fetch_add(1, Ordering::Relaxed);
            text()
        });
        let parser = Parser::default();
        pool(threads).install(|| {
            let mut parsed = parser.parse_all(all);
            assert_eq!(read.load(Ordering::Relaxed), 0, "{name}: nothing is read before it is asked for");
            let mut given = 0;
            let mut furthest = 0;
            while parsed.next().is_some() {
                let ahead = read.load(Ordering::Relaxed) - given;
                assert!(given > 0 || ahead <= 5 * threads, "{name}: {ahead} texts read for the first article");
                furthest = furthest.max(ahead);
                given += 1;
            }
            assert_eq!(given, texts, "{name}");
            assert!(furthest <= most_ahead, "{name}: {furthest} texts read ahead");
        });
    }
}

#[test]
fn an_endless_source_can_be_left() {
    let parser = Parser::default();
    let first: Vec<_> = parser.parse_all((0..).map(page)).take(40).map(|(text, _)| text).collect();
    assert_eq!(first, (0..40).map(page).collect::<Vec<_>>());
}

#[test]
fn a_source_that_ends_is_not_asked_again() {
    let mut left = 10;
    let texts = std::iter::from_fn(|| {
        left -= 1;
        assert!(left >= -1, "asked again after the end");
        (left >= 0).then(|| page(1))
    });
    let parser = Parser::default();
    let mut parsed = parser.parse_all(texts);
    assert_eq!(parsed.by_ref().count(), 10);
    assert!(parsed.next().is_none());
}

#[test]
fn a_panic_comes_through_and_is_the_end() {
    let loud = |line: &Candidate| {
        assert!(!line.text().contains("number 90"), "a rule panics");
        false
    };
    let with_rule = Parser::builder().rule(Rule::boilerplate("gazette/loud", Kind::Other).when(loud)).build().unwrap();
    let without = Parser::default();
    let panicking_source = (0..200).map(|n| if n == 90 { panic!("a source panics") } else { page(n) });

    for (what, mut parsed) in [
        ("a rule panics", Box::new(with_rule.parse_all((0..200).map(page))) as Box<dyn Iterator<Item = _>>),
        ("a source panics", Box::new(without.parse_all(panicking_source))),
    ] {
        let mut given = 0;
        let panic = catch_unwind(AssertUnwindSafe(|| parsed.by_ref().for_each(|_| given += 1))).expect_err(what);
        assert_eq!(panic.downcast_ref::<&str>(), Some(&what));
        assert!(given <= 90, "{what}: {given}");
        assert!(parsed.next().is_none(), "{what}");
    }
}
