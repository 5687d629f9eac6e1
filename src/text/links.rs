//! How links are written in plain text: in Markdown, or with a number under which their target is listed below the text.

use std::borrow::Cow;

use super::markdown;

/// Where the number of a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// Before its words: `[7]Harbour news`.
    Before,
    /// Behind its words, in Markdown: `[Harbour news][7]`.
    Behind,
}

/// The most digits of a number.
const DIGITS: usize = 5;

/// How addresses begin.
const ADDRESSES: [&str; 9] = ["http://", "https://", "ftp://", "file:", "mailto:", "tel:", "javascript:", "/", "#"];

/// Where the numbers of links stand, if the line is the target of one: `7. https://…` and `[7] https://…`, or `[7]: https://…`.
pub(crate) fn target(line: &str) -> Option<Numbers> {
    let (numbers, address) = match number(line) {
        Some(length) => match line[length..].strip_prefix(':') {
            Some(address) => (Numbers::Behind, address),
            None => (Numbers::Before, &line[length..]),
        },
        None => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            (Numbers::Before, line[digits..].strip_prefix('.').filter(|_| (1..=DIGITS).contains(&digits))?)
        }
    };
    let address = address.trim_start();
    let is_address = ADDRESSES.iter().any(|begin| address.starts_with(begin));
    (is_address && !address.contains(' ')).then_some(numbers)
}

/// The length of the number in brackets with which the text begins.
pub(super) fn number(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=DIGITS).contains(&digits) && inside[digits..].starts_with(']')).then_some(digits + "[]".len())
}

/// How many links of the text have a number. Linear.
pub(crate) fn count(text: &str, numbers: Numbers) -> usize {
    places(text, numbers).count()
}

/// Where these numbers are, each with its brackets.
fn places(text: &str, numbers: Numbers) -> impl Iterator<Item = (usize, usize)> {
    text.match_indices('[').filter_map(move |(at, _)| {
        let length = number(&text[at..])?;
        let is_one = match numbers {
            Numbers::Before => text[at + length..].starts_with(|next: char| next.is_alphanumeric() || OPENING.contains(&next)),
            Numbers::Behind => text[..at].ends_with(']'),
        };
        is_one.then_some((at, length))
    })
}

/// Marks with which the words of a link may begin.
const OPENING: [char; 17] = ['[', '(', '"', '\'', '“', '„', '«', '‘', '‹', '¿', '¡', '@', '#', '$', '£', '€', '+'];

/// The text without the numbers before its links.
fn without_numbers(text: &str) -> Cow<'_, str> {
    let (mut out, mut done) = (String::new(), 0);
    for (at, length) in places(text, Numbers::Before) {
        out.push_str(&text[done..at]);
        done = at + length;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// How the links of a text are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Links {
    are_inline: bool,
    numbers: Option<Numbers>,
}

impl Links {
    /// The links of this text. `numbers` tells where theirs stand, if targets are listed below it.
    pub(crate) fn of(text: &str, numbers: Option<Numbers>) -> Self {
        Self { are_inline: markdown::may_hold_links(text), numbers }
    }

    /// Whether the text is Markdown.
    pub(crate) fn are_markdown(self) -> bool {
        self.are_inline || self.numbers == Some(Numbers::Behind)
    }

    /// What a line says, without targets and numbers. Linear.
    pub(crate) fn said(self, line: &str) -> Cow<'_, str> {
        match self.numbers {
            Some(Numbers::Before) => without_numbers(line),
            numbers if self.are_markdown() => markdown::plain(line, numbers.is_some()),
            _ => Cow::Borrowed(line),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_number_and_an_address() {
        for (line, numbers) in [
            ("7. https://harbour.example/news", Some(Numbers::Before)),
            ("[7] file:///news#top", Some(Numbers::Before)),
            ("[7]: /news", Some(Numbers::Behind)),
            ("[12]:mailto:ada@harbour.example", Some(Numbers::Behind)),
            ("7. Harbour news, https://harbour.example/news", None),
            ("[7]: https://harbour.example/news and more", None),
            ("[Quill]: https://harbour.example/news", None),
            ("123456. https://harbour.example", None),
            (". https://harbour.example", None),
            ("[]: /news", None),
            ("7.", None),
            ("", None),
        ] {
            assert_eq!(target(line), numbers, "{line}");
        }
    }

    #[test]
    fn numbers_before_links_are_left_out() {
        for (line, said) in [
            ("By [12]Ada Quill, [13]Harbour Correspondent", "By Ada Quill, Harbour Correspondent"),
            ("* [5]News", "* News"),
            ("[1]“Nine days”[2]渡轮", "“Nine days”渡轮"),
            ("before[2][1], and after", "before[1], and after"),
            ("[14][IMG]", "[IMG]"),
            ("as found [1], [2] and [3].", "as found [1], [2] and [3]."),
            ("[x]News [123456]Sport [", "[x]News [123456]Sport ["),
        ] {
            assert_eq!(without_numbers(line), said);
        }
    }
}
