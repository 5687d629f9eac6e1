//! White space: what is blank, what is collapsed, what is not to be seen at all.

use std::borrow::Cow;

/// Characters without width that carry no meaning between words: they are dropped.
///
/// The joiners U+200C and U+200D stay, for they change how Persian, Indic scripts and emoji read.
pub(crate) fn is_invisible(c: char) -> bool {
    match c {
        ' '..='~' => false,
        '\0'..='\u{9f}' => !c.is_whitespace(),
        _ => matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        ),
    }
}

/// White space or invisible: a line of nothing else is blank.
pub(crate) fn is_blank_char(c: char) -> bool {
    !matches!(c, '!'..='~') && (c.is_whitespace() || is_invisible(c))
}

/// Whether a byte, seen with the next, is of text that stays as it is, but for its case, whatever is done to it here and in folding: ASCII without
/// controls, one space at a time, and no backtick.
pub(crate) fn is_plain(byte: u8, next: u8) -> bool {
    // Of two such bytes only two spaces make one by "or".
    (b' '..0x7f).contains(&byte) & (byte | next != b' ') & (byte != b'`')
}

/// `text` with runs of white space collapsed to one space, invisible characters dropped and both
/// ends trimmed. Borrows where nothing has to change.
pub(crate) fn collapse(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(is_blank_char);
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    collapse_into(text, &mut out);
    Cow::Owned(out)
}

/// Appends what [`collapse`] gives.
pub(crate) fn collapse_into(text: &str, out: &mut String) {
    let mut rest = text.trim_matches(is_blank_char);
    // How much of it stays as it is.
    let mut kept = 0;
    loop {
        // Most of most texts is words of ASCII with one space between them.
        let bytes = &rest.as_bytes()[kept..];
        kept += bytes.iter().position(|byte| !matches!(byte, b'!'..=b'~')).unwrap_or(bytes.len());
        let Some(c) = rest[kept..].chars().next() else { break };
        if !is_blank_char(c) || c == ' ' && rest.as_bytes().get(kept + 1).is_some_and(u8::is_ascii_graphic) {
            kept += c.len_utf8();
            continue;
        }
        out.push_str(&rest[..kept]);
        let behind = rest[kept..].trim_start_matches(is_blank_char);
        if rest[kept..rest.len() - behind.len()].contains(char::is_whitespace) {
            out.push(' ');
        }
        (rest, kept) = (behind, 0);
    }
    out.push_str(rest);
}

/// Whether [`collapse`] changes nothing.
pub(crate) fn is_collapsed(text: &str) -> bool {
    !text.starts_with(is_blank_char) && !text.ends_with(is_blank_char) && is_clean(text)
}

/// Whether there is nothing to collapse in trimmed text.
fn is_clean(text: &str) -> bool {
    const STEP: usize = 16;
    let bytes = text.as_bytes();
    // Whether a byte, seen with the next, is of a space behind which another stands, or blank and none. (Of two bytes without controls only
    // two spaces make one by "or".)
    let is_bad = |byte: u8, next: u8| byte < b' ' || byte == 0x7f || byte | next == b' ';
    // Without a way out of the loop all bytes of a step are looked at at once.
    let any_bad = |here: &[u8; STEP + 1]| (0..STEP).fold(0, |bad, place| bad | u8::from(is_bad(here[place], here[place + 1]))) != 0;
    let mut rest = bytes;
    while let Some(here) = rest.first_chunk() {
        if any_bad(here) {
            return false;
        }
        rest = &rest[STEP..];
    }
    // The last bytes together with some before them that are known. (The very last is no blank.)
    let is_last_bad = bytes.last_chunk().map_or_else(
        || {
            let mut last = [b'!'; STEP + 1];
            last[..rest.len()].copy_from_slice(rest);
            any_bad(&last)
        },
        any_bad,
    );
    !is_last_bad && (text.is_ascii() || !has_other_blank(text))
}

/// Whether there is a blank character that is none of ASCII.
fn has_other_blank(text: &str) -> bool {
    let mut rest = text;
    loop {
        // Most of most texts is ASCII, and is passed over in steps.
        let chunks = rest.as_bytes().chunks_exact(16).take_while(|chunk| chunk.is_ascii()).count();
        let ascii = chunks * 16;
        let Some(other) = rest.as_bytes()[ascii..].iter().position(|byte| !byte.is_ascii()) else { return false };
        let mut chars = rest[ascii + other..].chars();
        if chars.next().is_some_and(is_blank_char) {
            return true;
        }
        rest = chars.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_text_is_borrowed() {
        assert!(matches!(collapse("  one two "), Cow::Borrowed("one two")));
    }

    #[test]
    fn white_space_of_every_kind_becomes_one_space() {
        assert_eq!(collapse("one\u{a0}\t two\u{3000}three"), "one two three");
    }

    #[test]
    fn invisible_characters_are_dropped_and_joiners_stay() {
        assert_eq!(collapse("\u{feff}co\u{ad}py\u{200b}desk می\u{200c}شود"), "copydesk می\u{200c}شود");
    }
}
