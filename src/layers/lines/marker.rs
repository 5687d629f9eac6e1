//! The marks of a line: bullets, numbers, quote marks and heading marks at its beginning, and the "[edit]" links of wikis at its end.

use crate::text::{fold, numbered};

/// What a line is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    None,
    /// A bullet and the space after it.
    Bullet,
    /// "1." or "2)". It is kept as part of the text, since the number means something.
    Number,
    /// "> ", once or repeated.
    Quote,
    /// "## ", perhaps with marks at the end as well.
    Heading,
    /// A heading because the line below it is an underline.
    Underlined,
    /// "**…**" around the whole line.
    Strong,
    /// "[edit]" at the end of a wiki's heading.
    Edit,
}

impl Marker {
    /// The mark of a line. Some programs put a no-break space after it.
    pub(crate) fn of(text: &str) -> Self {
        if text.ends_with(']') && is_edited(text) {
            return Self::Edit;
        }
        if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Self::None;
        }
        if text.starts_with('>') && !quoted(text).is_empty() {
            return Self::Quote;
        }
        let Some((mark, _)) = text.split_once([' ', '\u{a0}']) else { return Self::around(text) };
        match mark {
            "-" | "*" | "+" | "•" | "·" | "▪" | "▫" | "‣" | "◦" | "●" | "○" | "■" | "□" | "►" | "▸" | "✓" | "✔" => {
                Self::Bullet
            }
            _ if mark.len() <= 6 && mark.bytes().all(|b| b == b'#') => Self::Heading,
            _ if numbered::is_number(mark) => Self::Number,
            _ => Self::around(text),
        }
    }

    fn around(text: &str) -> Self {
        let inside = text.strip_prefix("**").and_then(|text| text.strip_suffix("**"));
        match inside {
            Some(inside) if !inside.is_empty() && !inside.contains("**") => Self::Strong,
            _ => Self::None,
        }
    }

    /// The line's text without the mark.
    #[inline]
    pub(crate) fn strip(self, text: &str) -> &str {
        // Most lines have none.
        if self == Self::None { text } else { self.strip_mark(text) }
    }

    fn strip_mark(self, text: &str) -> &str {
        match self {
            Self::None | Self::Number | Self::Underlined => text,
            Self::Bullet => unmarked(text),
            Self::Quote => quoted(text),
            Self::Heading => unemphasised(unmarked(text).trim_end_matches(['#', ' '])),
            Self::Strong => &text[2..text.len() - 2],
            Self::Edit => before_link(text).unwrap_or(text),
        }
    }

    /// The length of a heading's mark in bytes, which grows with its level; 0 for other lines.
    pub(crate) fn depth(self, text: &str) -> usize {
        if self == Self::Heading { text.len() - unmarked(text).len() } else { 0 }
    }

    pub(crate) fn is_list_item(self) -> bool {
        matches!(self, Self::Bullet | Self::Number)
    }

    pub(crate) fn is_heading(self) -> bool {
        matches!(self, Self::Heading | Self::Underlined | Self::Strong | Self::Edit)
    }
}

/// Whether the line only marks the one above it as a heading: "====" or "----".
pub(super) fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|b| b == b'=') || text.bytes().all(|b| b == b'-'))
}

/// The text after the first space.
fn unmarked(text: &str) -> &str {
    text.split_once(' ').map_or(text, |(_, rest)| rest)
}

/// The text without marks of emphasis around the whole of it.
fn unemphasised(text: &str) -> &str {
    let inside = |mark| text.strip_prefix(mark)?.strip_suffix(mark).filter(|inside| !inside.is_empty() && !inside.contains(mark));
    ["**", "__", "*", "_"].into_iter().find_map(inside).unwrap_or(text)
}

/// How the link to edit a section begins in wikis, folded.
const EDIT: [&str; 16] = [
    "edit",
    "bearbeiten",
    "modifier",
    "editar",
    "modifica",
    "bewerken",
    "edytuj",
    "redigera",
    "rediger",
    "redigér",
    "muokkaa",
    "редактировать",
    "править",
    "编辑",
    "編集",
    "편집",
];

/// Such a link has at most so many bytes: "edit | edit source".
const EDIT_LINK: usize = 60;

/// Whether the line is a heading that ends with a link in brackets to edit its section.
fn is_edited(text: &str) -> bool {
    let link = before_link(text).map_or("", |heading| &text[heading.len()..]);
    let verb = link.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    link.len() <= EDIT_LINK && EDIT.contains(&&*fold::fold(verb)) && !link.contains(char::is_numeric)
}

/// The text before the last `[`, if there is any.
pub(super) fn before_link(text: &str) -> Option<&str> {
    text.rsplit_once('[').map(|(heading, _)| heading.trim_end()).filter(|heading| !heading.is_empty())
}

/// The text after the marks of quoted mail.
fn quoted(text: &str) -> &str {
    text.trim_start_matches(['>', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_apart_and_taken_off() {
        for (text, content) in [
            ("- one", "one"),
            ("• one", "one"),
            ("## One two ##", "One two"),
            ("**One two**", "One two"),
            ("# **One two**", "One two"),
            ("## _One two_ ##", "One two"),
            ("# **One** and **two**", "**One** and **two**"),
            ("> quoted", "quoted"),
            (">> > quoted twice", "quoted twice"),
            (">", ">"),
            ("1. first", "1. first"),
            ("– Non, dit-il.", "– Non, dit-il."),
            ("#", "#"),
            ("# #", ""),
            ("History[edit]", "History"),
            ("Geschichte [ Bearbeiten | Quelltext bearbeiten ]", "Geschichte"),
            ("Histoire[modifier | modifier le code]", "Histoire"),
            ("歴史[編集]", "歴史"),
            ("The keeper climbed 84 steps.[citation needed]", "The keeper climbed 84 steps.[citation needed]"),
            ("[edit]", "[edit]"),
        ] {
            assert_eq!(Marker::of(text).strip(text), content);
        }
        assert!(Marker::of("12) twelfth").is_list_item());
        assert!(Marker::of("### Why").is_heading());
    }
}
