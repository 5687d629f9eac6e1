//! The article as a person would read it.

use std::fmt;

use super::{Article, Paragraph, ParagraphKind, Section};
use crate::text::numbered;

impl fmt::Display for Article<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = Blocks { f, first: true };
        if let Some(kicker) = &self.kicker {
            out.block(format_args!("{}", kicker.to_uppercase()))?;
        }
        if let Some(headline) = self.own_headline() {
            out.block(format_args!("{headline}"))?;
            writeln!(out.f)?;
            write!(out.f, "{}", "=".repeat(headline.chars().count().min(72)))?;
        }
        for line in self.own_standfirst() {
            out.block(format_args!("{line}"))?;
        }
        let source: Vec<&str> = [self.byline.as_ref(), self.own_dateline()].into_iter().flatten().map(|text| &**text).collect();
        if !source.is_empty() {
            out.block(format_args!("{}", source.join(" | ")))?;
        }
        let mark = |paragraph: &Paragraph<'_>| match paragraph.kind {
            ParagraphKind::ListItem if !numbered::has_number(&paragraph.text) => "- ",
            ParagraphKind::Subheading => "## ",
            ParagraphKind::Quote => "> ",
            _ => "",
        };
        for block in self.blocks() {
            out.block(format_args!("{}{}", mark(&block[0]), block[0].text))?;
            for item in &block[1..] {
                write!(out.f, "\n{}{}", mark(item), item.text)?;
            }
        }
        if !self.trailer.is_empty() {
            out.block(format_args!("----"))?;
        }
        for section in &self.trailer {
            out.block(format_args!("{section}"))?;
        }
        Ok(())
    }
}

impl fmt::Display for Section<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}]", self.kind)?;
        if let Some(heading) = &self.heading {
            write!(f, " {heading}")?;
        }
        for line in &self.lines {
            write!(f, "\n  {line}")?;
        }
        Ok(())
    }
}

/// Writes blocks with a blank line between them.
struct Blocks<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    first: bool,
}

impl Blocks<'_, '_> {
    fn block(&mut self, text: fmt::Arguments<'_>) -> fmt::Result {
        if !self.first {
            self.f.write_str("\n\n")?;
        }
        self.first = false;
        self.f.write_fmt(text)
    }
}
