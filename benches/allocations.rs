//! How often parsing a page asks for memory, and for how much: the same on every run, so that a
//! change shows.

use allocation_counter::measure;
use copydesk::Parser;

mod pages;

fn main() {
    let parser = Parser::default();
    println!("{:<16}{:>10}{:>10}{:>14}{:>14}", "page", "bytes", "lines", "allocations", "bytes at most");
    for (name, page) in [
        ("dump", pages::dump()),
        ("loose", pages::loose()),
        ("tight", pages::tight()),
        ("one line", pages::one_line(100_000)),
        ("one-word lines", pages::one_word_lines(10_000)),
    ] {
        // The first time compiles the expressions that the page asks for.
        let lines = parser.explain(&page).lines.len();
        let memory = measure(|| drop(parser.parse(&page)));
        println!("{name:<16}{:>10}{lines:>10}{:>14}{:>14}", page.len(), memory.count_total, memory.bytes_max);
    }
}
