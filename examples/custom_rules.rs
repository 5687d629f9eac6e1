//! Rules of your own beside the built-in ones: in code, from a rule file, and with a condition.
//!
//! ```text
//! cargo run --example custom_rules
//! ```

use std::error::Error;

use copydesk::{Kind, Parser, Rule, Until, parse_rules};

const PAGE: &str = "\
The woman who counts the terns

By Ada Quill

Every morning from May to August, Greta Noll walks the beach at Marsh End with a clicker in each hand.

Tide watch: high water 11:40

One hand is for the terns that sit and one for those that fly. At the end of the beach she writes both numbers on her wrist and walks back.

THIS PAGE WAS MADE WITH PAGEMAKER THREE

There were 212 pairs this year, the most since she began. She does not trust the number, she says, because two of them would not hold still.

The Gazette's crossword
Nine across is a bird that will not hold still.
Four down is what the counter said.
";

/// The rules of a site, as they might be in a file of their own.
const RULE_FILE: &str = "
rule gazette/tide-watch
is other
prefix Tide watch: | Tides today:
catch Tide watch: high water 11:40
pass The tide watch was ended in 1954.
";

fn main() -> Result<(), Box<dyn Error>> {
    // Rules can have examples: lines that they must catch, and lines that they must let pass.
    let from_file = parse_rules(RULE_FILE)?;
    for rule in &from_file {
        rule.check_examples()?;
    }

    // A heading claims the lines below it.
    let crossword = Rule::heading("gazette/crossword", Kind::Event, Until::Blank).whole("The Gazette's crossword");

    // A condition can check what no pattern can: it sees the measured line and its neighbours.
    let shouting = Rule::boilerplate("gazette/shouting", Kind::Other).when(|line| line.words() >= 4 && line.text() == line.text().to_uppercase());

    let parser = Parser::builder().rules(from_file).rule(crossword).rule(shouting).build()?;
    let article = parser.parse(PAGE)?;
    println!("{article}\n");

    println!("Cut by rules of this site:");
    for line in parser.explain(PAGE).lines {
        if let Some(rule) = line.rule().filter(|rule| rule.starts_with("gazette/")) {
            println!("{rule:<20} {}", line.text);
        }
    }

    // A rule that can't work is refused when the parser is built; the error names it.
    let bad = Rule::boilerplate("gazette/poll", Kind::Other).regex("vote (now");
    if let Err(error) = Parser::builder().rule(bad).build() {
        println!("\nRefused: {error}");
    }
    Ok(())
}
