//! Bullets, numbers, quote marks and heading marks at the beginning of a line.

use crate::text::numbered;

/// What a line is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    None,
    /// A bullet and the space after it.
    Bullet,
    /// "1." or "2)": part of the text, for the number says something.
    Number,
    /// "> ", once or more often.
    Quote,
    /// "## ", with marks at the end as well or not.
    Heading,
    /// A heading by the line below it.
    Underlined,
    /// "**…**" around the whole line.
    Strong,
}

impl Marker {
    /// The mark of a line whose white space is collapsed.
    pub(crate) fn of(text: &str) -> Self {
        if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Self::None;
        }
        if text.starts_with('>') && !quoted(text).is_empty() {
            return Self::Quote;
        }
        let Some((mark, _)) = text.split_once(' ') else { return Self::around(text) };
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
        }
    }

    /// How many bytes the mark of a heading takes before its text.
    pub(crate) fn depth(self, text: &str) -> usize {
        if self == Self::Heading { text.len() - unmarked(text).len() } else { 0 }
    }

    pub(crate) fn is_list_item(self) -> bool {
        matches!(self, Self::Bullet | Self::Number)
    }

    pub(crate) fn is_heading(self) -> bool {
        matches!(self, Self::Heading | Self::Underlined | Self::Strong)
    }
}

/// Whether the line does nothing but mark the one above it as a heading: "====" or "----".
pub(super) fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|b| b == b'=') || text.bytes().all(|b| b == b'-'))
}

/// What stands behind the first space.
fn unmarked(text: &str) -> &str {
    text.split_once(' ').map_or(text, |(_, rest)| rest)
}

/// What stands between marks of emphasis around the whole text, if there are any.
fn unemphasised(text: &str) -> &str {
    let inside = |mark| text.strip_prefix(mark)?.strip_suffix(mark).filter(|inside| !inside.is_empty() && !inside.contains(mark));
    ["**", "__", "*", "_"].into_iter().find_map(inside).unwrap_or(text)
}

/// What stands behind the marks of quoted mail.
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
        ] {
            assert_eq!(Marker::of(text).strip(text), content);
        }
        assert!(Marker::of("12) twelfth").is_list_item());
        assert!(Marker::of("### Why").is_heading());
    }
}
