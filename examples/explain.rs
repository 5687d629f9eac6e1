//! Shows the role of every line of a page, and why it has that role.
//!
//! ```text
//! cargo run --example explain
//! cargo run --example explain -- page.txt
//! ```

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use copydesk::Parser;

fn main() -> Result<(), Box<dyn Error>> {
    let page = match std::env::args().nth(1) {
        Some(path) => fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?,
        None => include_str!("harbour-gazette.txt").to_owned(),
    };
    let explanation = Parser::default().explain(&page);
    print!("{explanation}");

    let mut decided: BTreeMap<&str, usize> = BTreeMap::new();
    for line in &explanation.lines {
        *decided.entry(line.layer()).or_default() += 1;
    }
    println!();
    for (layer, lines) in decided {
        println!("{lines} lines were decided by the layer {layer}");
    }
    Ok(())
}
