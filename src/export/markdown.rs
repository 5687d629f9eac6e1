//! Markdown.

use std::fmt;

use crate::article::{Article, Paragraph, ParagraphKind};
use crate::text::numbered;

impl Article<'_> {
    /// The article in [CommonMark](https://commonmark.org): headline, standfirst (bold), byline and dateline (italic), and the body with its
    /// subheadings, lists and quotations. Kicker, captions and trailer are left out. Characters that Markdown would take for markup are escaped.
    /// Feature `markdown`. Linear in the article's length.
    ///
    /// ```
    /// let text = "Rain at last\n\nBy Ada Quill\n\nIt rained for nine hours on Friday, and the reservoirs are *half* full again.";
    /// let article = copydesk::parse_article(text)?;
    /// assert_eq!(
    ///     article.to_markdown(),
    ///     "# Rain at last\n\n*By Ada Quill*\n\nIt rained for nine hours on Friday, and the reservoirs are \\*half\\* full again."
    /// );
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut blocks = Vec::new();
        blocks.extend(self.own_headline().iter().map(|headline| heading("#", headline)));
        blocks.extend(self.own_standfirst().map(|line| format!("**{}**", escape(line))));
        blocks.extend([self.byline.as_ref(), self.own_dateline()].into_iter().flatten().map(|line| format!("*{}*", escape(line))));
        blocks.extend(self.blocks().map(markdown));
        blocks.join("\n\n")
    }
}

/// A paragraph, or the items of a list.
fn markdown(block: &[Paragraph<'_>]) -> String {
    let mut above = None;
    let lines = block.iter().map(|paragraph| match paragraph.kind {
        ParagraphKind::ListItem => {
            above = Numbered::read(&paragraph.text, above);
            above.map_or_else(|| format!("- {}", escape(&paragraph.text)), |item| item.to_string())
        }
        ParagraphKind::Subheading => heading("##", &paragraph.text),
        ParagraphKind::Quote => format!("> {}", escape(&paragraph.text)),
        ParagraphKind::Correction => format!("*{}*", escape(&paragraph.text)),
        _ => escape(&paragraph.text),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// An item of a numbered list.
#[derive(Clone, Copy)]
struct Numbered<'a> {
    number: u16,
    sign: char,
    text: &'a str,
}

impl<'a> Numbered<'a> {
    /// The item, if it has a number. CommonMark counts on from a list's first number by itself, and begins a new list if the sign after the number
    /// changes. So an item that does not follow the number above gets another sign.
    fn read(item: &'a str, above: Option<Self>) -> Option<Self> {
        let (number, mark, text) = numbered::split(item)?;
        let sign = match above {
            Some(above) if above.number + 1 == number => above.sign,
            Some(above) if above.sign == '.' => ')',
            None if mark.ends_with(')') => ')',
            _ => '.',
        };
        Some(Self { number, sign, text })
    }
}

impl fmt::Display for Numbered<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{} {}", self.number, self.sign, escape(self.text))
    }
}

/// A heading. A `#` at its end, after a space, is escaped: Markdown would take it for the closing mark.
fn heading(mark: &str, text: &str) -> String {
    let mut text = escape(text);
    let closing = text.trim_end_matches('#').len();
    if closing < text.len() && text[..closing].ends_with(' ') {
        text.insert(closing, '\\');
    }
    format!("{mark} {text}")
}

/// `text` with a backslash before whatever is markup at the start of a line or inside it.
fn escape(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text[digits..].chars().next() {
        // 1. or 1) would begin a list.
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &text[..digits], inline(&text[digits..])),
        Some('#' | '>' | '+' | '-' | '=') if digits == 0 => format!("\\{}", inline(text)),
        _ => inline(text),
    }
}

/// `text` with a backslash before whatever is markup inside a line.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '~') || c == '&' && is_entity(&text[at + 1..]) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Whether the text after an ampersand makes it an entity: `amp;`, `#38;`.
fn is_entity(rest: &str) -> bool {
    let name = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#').len();
    name > 0 && rest[name..].starts_with(';')
}
