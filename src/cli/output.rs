//! Articles and explanations in the forms that the command prints.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use copydesk::{Article, Explanation, ParagraphKind, Role};

/// The article in Markdown: title, standfirst, source and body.
pub(crate) fn markdown(article: &Article<'_>) -> String {
    let mut blocks = Vec::new();
    blocks.extend(article.headline.iter().map(|headline| format!("# {}", escape(headline))));
    blocks.extend(article.standfirst.iter().map(|line| format!("**{}**", escape(line))));
    blocks.extend([&article.byline, &article.dateline].into_iter().flatten().map(|line| format!("*{}*", escape(line))));
    let mut in_list = false;
    for paragraph in &article.paragraphs {
        let text = escape(&paragraph.text);
        let is_item = paragraph.kind == ParagraphKind::ListItem;
        let block = match paragraph.kind {
            ParagraphKind::Subheading => format!("## {text}"),
            ParagraphKind::Quote => format!("> {text}"),
            ParagraphKind::ListItem if !text.starts_with(|c: char| c.is_ascii_digit()) => format!("- {text}"),
            _ => text,
        };
        match blocks.last_mut() {
            Some(list) if is_item && in_list => *list = format!("{list}\n{block}"),
            _ => blocks.push(block),
        }
        in_list = is_item;
    }
    blocks.join("\n\n")
}

/// `text` with a backslash before what Markdown would take for markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let anywhere = matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<');
        let at_start = at == 0 && matches!(c, '#' | '>' | '+' | '-' | '=' | '~');
        if anywhere || at_start {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// One line of the text a row: role, score, text, and what decided.
pub(crate) fn explain(explanation: &Explanation<'_>, out: &mut impl Write) -> io::Result<()> {
    const DIM: Style = Style::new().dimmed();
    for line in &explanation.lines {
        let style = style(line.role);
        let role = format!("{}{}", line.role, if line.heading { "^" } else { "" });
        write!(out, "{style}{role:<14}{style:#} {DIM}{:.2}{DIM:#}  {style}{}{style:#}  {DIM}[{}", line.score, line.text, line.reason)?;
        if !line.evidence.is_empty() {
            write!(out, "; {}", line.evidence.join("; "))?;
        }
        writeln!(out, "]{DIM:#}")?;
    }
    Ok(())
}

/// The body plain, the head bold, boilerplate red.
fn style(role: Role) -> Style {
    match role {
        Role::Paragraph => Style::new(),
        Role::Headline | Role::Subheading => Style::new().bold(),
        Role::Boilerplate(_) => AnsiColor::Red.on_default(),
        _ => AnsiColor::Cyan.on_default(),
    }
}
