//! Parses the page beside this file, or the one named on the command line, and prints
//! its article.
//!
//! ```text
//! cargo run --example parse_article
//! cargo run --example parse_article -- page.txt
//! ```

use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let page = match std::env::args().nth(1) {
        Some(path) => fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?,
        None => include_str!("harbour-gazette.txt").to_owned(),
    };
    let article = copydesk::parse_article(&page)?;
    println!("{article}");
    println!("\n({} lines of {} are not the article.)", article.cut().count(), article.lines.len());
    Ok(())
}
