//! Prints explanations.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use copydesk::{Explanation, Role};

/// The context of write errors. Without it they could be taken for errors of the input.
pub(crate) const UNWRITTEN: &str = "the output cannot be written";

/// Prints a row for each line of the text: role, score, text, and what decided.
pub(crate) fn explain(explanation: &Explanation<'_>, out: &mut impl Write) -> io::Result<()> {
    const DIM: Style = Style::new().dimmed();
    for line in &explanation.lines {
        let style = style(line.role);
        let role = format!("{}{}", line.role, if line.heading { "^" } else { "" });
        write!(out, "{style}{role:<14}{style:#} {DIM}{:.2}{DIM:#}  {style}{}{style:#}  {DIM}[{}", line.score, visible(line.text), line.reason)?;
        if !line.evidence.is_empty() {
            write!(out, "; {}", line.evidence.join("; "))?;
        }
        writeln!(out, "]{DIM:#}")?;
    }
    Ok(())
}

/// The line without control characters, which could give orders to the terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}

/// Paragraphs are plain, headlines and subheadings bold, boilerplate red, all else cyan.
fn style(role: Role) -> Style {
    match role {
        Role::Paragraph => Style::new(),
        Role::Headline | Role::Subheading => Style::new().bold(),
        Role::Boilerplate(_) => AnsiColor::Red.on_default(),
        _ => AnsiColor::Cyan.on_default(),
    }
}
