//! Whether parsing stays linear: compares the time per byte on long texts, and on texts made to be slow, with that on an ordinary page
//! with the same rules. The last column, the ratio, should stay below 3. (Texts of many megabytes with lines of one word, of seven bytes
//! each, exceed it slightly, since every line has a fixed cost.)
//!
//! The longest texts have 10 MB each, or as many megabytes as `COPYDESK_BENCH_MB` says: 100 takes
//! minutes, and 1000 needs a machine with enough memory. An argument that is not a flag selects the
//! texts whose name contains it.

use std::hint::black_box;
use std::time::{Duration, Instant};

use copydesk::{Kind, Parser, Rule};

mod pages;

/// Bytes of a megabyte.
const MB: usize = 1_000_000;

/// A text is parsed repeatedly for so long.
const AT_LEAST: Duration = Duration::from_millis(300);

fn main() {
    let most = std::env::var("COPYDESK_BENCH_MB").map_or(10, |mb| mb.parse().expect("COPYDESK_BENCH_MB is a number of megabytes"));
    let most = most * MB;
    let picked = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let parser = Parser::default();
    let of_all = with_rules_for_all_lines();
    let page = pages::dump();
    let ordinary = |parser: &Parser| seconds(parser, &page) / page.len() as f64;
    println!("{:<34}{:>14}{:>12}{:>10}{:>10}", "text", "bytes", "seconds", "ns/byte", "ratio");
    type Text = Box<dyn Fn() -> String>;
    let texts: [(&str, &Parser, Text); 23] = [
        ("page", &parser, Box::new(pages::dump)),
        ("page, loose", &parser, Box::new(pages::loose)),
        ("page, tight", &parser, Box::new(pages::tight)),
        ("page, 1 kB of it", &parser, Box::new(|| pages::tight()[..1_000].to_owned())),
        ("pages, 1 MB", &parser, Box::new(|| pages::dumps(MB))),
        ("pages", &parser, Box::new(move || pages::dumps(most))),
        ("one line", &parser, Box::new(move || pages::one_line(most))),
        ("one word", &parser, Box::new(move || "a".repeat(most))),
        ("blank lines", &parser, Box::new(move || pages::blank_lines(most))),
        ("one-word lines", &parser, Box::new(move || pages::one_word_lines(most / 8))),
        ("equal lines", &parser, Box::new(move || pages::equal(most))),
        ("distinct lines", &parser, Box::new(move || pages::distinct(most))),
        ("prose and labels in turn", &parser, Box::new(move || pages::alternating(most))),
        ("lines full of cues", &parser, Box::new(move || pages::phrases(most))),
        ("one line full of cues", &parser, Box::new(move || pages::phrases(most).replace('\n', " "))),
        ("lines that would end it", &parser, Box::new(move || pages::endings(most))),
        ("dates below an article", &parser, Box::new(move || pages::dates_below(most))),
        ("one paragraph, words broken", &parser, Box::new(move || pages::wrapped(most, "a", "-"))),
        ("one paragraph without spaces", &parser, Box::new(move || pages::wrapped(most, "船", ""))),
        ("one mark", &parser, Box::new(move || "_".repeat(most))),
        ("names glued to one word", &parser, Box::new(move || format!("By {}\n\n{}", "Ab".repeat(most / 2), pages::tight()))),
        ("the author in every line", &parser, Box::new(move || format!("By Ada Quill\n\n{}", "Ada Quill loves the sea.\n".repeat(most / 25)))),
        ("pages, each line by 100 rules", &of_all, Box::new(move || pages::dumps(most))),
    ];
    for (name, parser, text) in texts.iter().filter(|(name, ..)| name.contains(&picked)) {
        let text = text();
        let seconds = seconds(parser, &text);
        let a_byte = seconds / text.len() as f64;
        println!("{name:<34}{:>14}{seconds:>12.4}{:>10.1}{:>10.2}", text.len(), a_byte * 1e9, a_byte / ordinary(parser));
    }
}

/// A parser with a hundred user's rules that match every line.
fn with_rules_for_all_lines() -> Parser {
    let rules = (0..100).map(|n| Rule::boilerplate(format!("bench/{n}"), Kind::Other).regex("."));
    Parser::builder().rules(rules).build().expect("the rules are good")
}

/// How long one parse takes: the best of all within [`AT_LEAST`]; at least one.
fn seconds(parser: &Parser, text: &str) -> f64 {
    let start = Instant::now();
    let mut best = f64::MAX;
    // The first parse compiles the expressions that the text needs.
    let beginning: String = text.chars().take(20_000).collect();
    drop(black_box(parser.parse(&beginning)));
    while best == f64::MAX || start.elapsed() < AT_LEAST {
        let before = Instant::now();
        drop(black_box(parser.parse(text)));
        best = best.min(before.elapsed().as_secs_f64());
    }
    best
}
