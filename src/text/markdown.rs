//! Markdown in a line of text: many converters turn pages into Markdown.

use std::borrow::Cow;

use super::links;

/// What stands between the text of a link and its target.
const JOINT: &str = "](";

/// How targets of links begin. Brackets with anything else in them may be source code.
const TARGETS: [&str; 12] = ["http://", "https://", "www.", "//", "/", "./", "../", "#", "?", "mailto:", "tel:", "javascript:"];

/// Whether the text may hold a link. Nearly every page in Markdown does, and most other pages do not.
pub(crate) fn may_hold_links(text: &str) -> bool {
    text.contains(JOINT)
}

/// A line of Markdown as plain text: without the targets of its links (`are_numbered`: or their numbers, as in "[Harbour news][7]"), and without the backslash that keeps its beginning from being the mark of a
/// list or a heading ("9\. Oktober"). Takes time linear in its length.
pub(super) fn plain(line: &str, are_numbered: bool) -> Cow<'_, str> {
    let text = without_targets(line, are_numbered);
    match escape(&text) {
        Some(place) => Cow::Owned([&text[..place], &text[place + 1..]].concat()),
        None => text,
    }
}

/// Whether a backslash keeps the beginning of the line from being a mark.
pub(crate) fn is_escaped(line: &str) -> bool {
    escape(line).is_some()
}

/// The place of the backslash before the mark with which the line would begin.
fn escape(line: &str) -> Option<usize> {
    let place = line.bytes().take_while(u8::is_ascii_digit).count();
    let marks: &[char] = if place > 0 { &['.', ')'] } else { &['-', '+', '*', '#', '>'] };
    line[place..].strip_prefix('\\')?.starts_with(marks).then_some(place)
}

/// How a target in the same folder may end.
const PAGES: [&str; 11] = [".html", ".htm", ".shtml", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".cfm", ".pdf", ".jpg"];

/// The fewest letters of a folder's name: "x/2" is a fraction.
const FOLDER: usize = 3;

/// How many brackets may be open within each other.
const DEPTH: usize = 8;

/// The text without the targets of its links: "[Harbour news](https://harbour.example/news)" becomes "Harbour news". A picture stays as it is,
/// because its name is not part of the text.
fn without_targets(text: &str, are_numbered: bool) -> Cow<'_, str> {
    if !are_numbered && !may_hold_links(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    // The places in `out` of the brackets that are open, the innermost last.
    let mut open = Vec::with_capacity(DEPTH);
    // How much of the text was taken over, and up to where brackets belong to a target.
    let (mut done, mut end) = (0, 0);
    for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'[' | b']')) {
        if at < end {
            continue;
        }
        out.push_str(&text[done..at]);
        done = at;
        if byte == b'[' {
            if open.len() == DEPTH {
                open.remove(0);
            }
            open.push(out.len());
        } else if let Some(start) = open.pop()
            && let Some(length) = target_len(&text[at + 1..], are_numbered)
        {
            end = at + 1 + length;
            if !out[..start].ends_with('!') {
                out.remove(start);
                done = end;
                // Links that touch are buttons side by side.
                if text[done..].starts_with('[') {
                    out.push(' ');
                }
            }
        }
    }
    out.push_str(&text[done..]);
    if out.len() < text.len() { Cow::Owned(out) } else { Cow::Borrowed(text) }
}

/// The length of the target at the beginning of the text, with its brackets and a title in them, or of its number.
fn target_len(text: &str, are_numbered: bool) -> Option<usize> {
    let Some(target) = text.strip_prefix('(') else { return links::number(text).filter(|_| are_numbered) };
    if !is_address(target.strip_prefix('<').unwrap_or(target)) {
        return None;
    }
    let (mut depth, mut is_title, mut before) = (1, false, b'(');
    let end = target.bytes().position(|byte| {
        match byte {
            b'"' => is_title = !is_title,
            // A target ends before the next link begins, so that no part of the text is looked at twice.
            b'(' if before == b']' => return true,
            b'(' if !is_title => depth += 1,
            b')' if !is_title => depth -= 1,
            _ => {}
        }
        before = byte;
        depth == 0
    })?;
    (depth == 0).then_some('('.len_utf8() + end + ')'.len_utf8())
}

/// Whether the text begins with an address, or with the name of a page or a folder.
fn is_address(target: &str) -> bool {
    let path = target.split(['?', '#', ' ', ')', ']', '>']).next().unwrap_or_default();
    let is_name = |name: &str| name.len() >= FOLDER && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    TARGETS.iter().any(|begin| target.starts_with(begin))
        || PAGES.iter().any(|end| path.ends_with(end))
        || path.split_once('/').is_some_and(|(folder, _)| is_name(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_links_say_is_left() {
        for (text, expected) in [
            ("[Harbour news](https://harbour.example/news)", "Harbour news"),
            ("* [Home](/) | [Sport](/sport \"All of (it)\")", "* Home | Sport"),
            ("Par [Ada Quill](<https://harbour.example/é>), le 3 mai", "Par Ada Quill, le 3 mai"),
            ("The [board](https://harbour.example/board_(harbour)) met.", "The board met."),
            ("as found[[1]](#note-1) in May", "as found[1] in May"),
            ("[![The ferry](/ferry.jpg)](/big.jpg) in dock", "![The ferry](/ferry.jpg) in dock"),
            ("[[船坞](//harbour.example)]", "[船坞]"),
            ("[Print](#print)[Share](#share)[Ferries](/ferries)", "Print Share Ferries"),
            ("[Ferries](ferries.php?id=3), [Pier](news/pier)", "Ferries, Pier"),
            ("[](#top)", ""),
        ] {
            assert_eq!(without_targets(text, false), expected);
        }
    }

    #[test]
    fn what_links_with_numbers_say_is_left() {
        for (text, expected) in [
            ("[Harbour news][7]", "Harbour news"),
            ("* [Home][1] | [Sport][12]", "* Home | Sport"),
            ("The [board][3] met [on Friday](/9).", "The board met on Friday."),
            ("![The ferry][4] and [The [old] ferry][5]", "![The ferry][4] and The [old] ferry"),
            ("[Print][1][Share][2]", "Print Share"),
        ] {
            assert_eq!(without_targets(text, true), expected);
        }
        assert_eq!(without_targets("[Harbour news][7]", false), "[Harbour news][7]");
    }

    #[test]
    fn what_a_line_begins_with_is_no_mark_behind_a_backslash() {
        for (line, expected) in [
            ("9\\. Oktober 2026", "9. Oktober 2026"),
            ("2026\\) [Ada Quill](/ada)", "2026) Ada Quill"),
            ("\\- Ada Quill", "- Ada Quill"),
            ("\\# 1", "# 1"),
            ("[9\\. Oktober](/2026)", "9. Oktober"),
        ] {
            assert_eq!(plain(line, false), expected);
        }
        for line in ["\\d+ of \\.", "C:\\-", "9 \\.", "\\", "9\\"] {
            assert_eq!(plain(line, false), line);
        }
    }

    #[test]
    fn what_is_no_link_stays() {
        for text in [
            "![The ferry](https://harbour.example/ferry.jpg)",
            "![The [old] ferry](/ferry[1].jpg)",
            "call table[3](x) and then table[4](y) and f[1](x/2) and g[i](a.b)",
            "[The board] (https://harbour.example)",
            "[open](https://harbour.example",
            "a](/b) c",
            "[ ] buy rope",
        ] {
            assert!(matches!(without_targets(text, false), Cow::Borrowed(own) if own == text), "{text}");
        }
    }

    #[test]
    fn any_number_of_brackets_takes_time_in_their_number() {
        let many = 100_000;
        for (part, left) in [("[", "["), ("](/", "](/"), ("](a", "](a"), ("[](/", "[](/"), ("[a](/) ", "a ")] {
            assert!(without_targets(&part.repeat(many), false) == left.repeat(many), "{part}");
        }
        let nested = |depth: usize| "[".repeat(depth) + &"](/)".repeat(depth);
        assert!(without_targets(&nested(many), false) == nested(many - DEPTH));
    }
}
