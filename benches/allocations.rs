//! How often parsing a text allocates memory, how much in all, and how much it holds at most
//! in addition to the text. The figures are the same on every run, so that a change shows.
//!
//! A vector that grows counts with its old memory as well, as if it always moved.

use allocation_counter::measure;
use copydesk::Parser;

mod pages;

/// Bytes of a megabyte.
const MB: usize = 1_000_000;

fn main() {
    let parser = Parser::default();
    println!(
        "{:<24}{:>12}{:>10}{:>14}{:>10}{:>16}{:>16}{:>10}",
        "text", "bytes", "lines", "allocations", "a line", "bytes in all", "bytes at most", "a byte"
    );
    for (name, text) in [
        ("dump", pages::dump()),
        ("loose", pages::loose()),
        ("tight", pages::tight()),
        ("pages, 1 MB", pages::dumps(MB)),
        ("pages, 10 MB", pages::dumps(10 * MB)),
        ("one line, 100 kB", pages::one_line(MB / 10)),
        ("one line, 10 MB", pages::one_line(10 * MB)),
        ("one-word lines, 10,000", pages::one_word_lines(10_000)),
        ("one-word lines, 1 M", pages::one_word_lines(1_000_000)),
        ("blank lines, 1 M", pages::blank_lines(1_000_000)),
        ("equal lines, 1 MB", pages::equal(MB)),
        ("distinct lines, 1 MB", pages::distinct(MB)),
    ] {
        // The first parse compiles the expressions that the text needs.
        let lines = parser.explain(&text).lines.len();
        let memory = measure(|| drop(parser.parse(&text)));
        let a_line = memory.count_total as f64 / lines.max(1) as f64;
        let a_byte = memory.bytes_max as f64 / text.len() as f64;
        println!(
            "{name:<24}{:>12}{lines:>10}{:>14}{a_line:>10.2}{:>16}{:>16}{a_byte:>10.2}",
            text.len(),
            memory.count_total,
            memory.bytes_total,
            memory.bytes_max
        );
    }
}
