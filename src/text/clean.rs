//! White space and invisible characters: what counts as blank, and how text is collapsed.

use std::borrow::Cow;

/// Whether the character is a control or has no width, and means nothing between words. Such characters are dropped.
///
/// The joiners U+200C and U+200D are kept, because Persian, Indic scripts and emoji read differently without them.
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

/// Whether the character is white space or invisible. A line of nothing else is blank.
pub(crate) fn is_blank_char(c: char) -> bool {
    !matches!(c, '!'..='~') && (c.is_whitespace() || is_invisible(c))
}

/// Whether a byte belongs to text that neither collapsing nor folding changes, apart from its case: ASCII without controls, without backticks
/// and without two spaces in a row, for which the next byte is needed.
pub(crate) fn is_plain(byte: u8, next: u8) -> bool {
    // Among bytes without controls, `byte | next` is a space only if both are.
    (b' '..0x7f).contains(&byte) & (byte | next != b' ') & (byte != b'`')
}

/// `text` with runs of white space collapsed to one space, invisible characters dropped and both
/// ends trimmed. Borrows if nothing has to change.
pub(crate) fn collapse(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(is_blank_char);
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    collapse_into(text, &mut out);
    Cow::Owned(out)
}

/// Appends the [collapsed](collapse) text.
pub(crate) fn collapse_into(text: &str, out: &mut String) {
    let mut rest = text.trim_matches(is_blank_char);
    // How many bytes of it stay as they are.
    let mut kept = 0;
    loop {
        // Text is mostly words of ASCII with one space between them.
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

/// Whether trimmed text has nothing to collapse.
fn is_clean(text: &str) -> bool {
    const STEP: usize = 16;
    let bytes = text.as_bytes();
    // Whether a byte is a control, or a space with another after it. (Among bytes without controls, `byte | next` is a space only if both are.)
    let is_bad = |byte: u8, next: u8| byte < b' ' || byte == 0x7f || byte | next == b' ';
    // Without an early exit from the loop, all bytes of a step are checked at once.
    let any_bad = |here: &[u8; STEP + 1]| (0..STEP).fold(0, |bad, place| bad | u8::from(is_bad(here[place], here[place + 1]))) != 0;
    let mut rest = bytes;
    while let Some(here) = rest.first_chunk() {
        if any_bad(here) {
            return false;
        }
        rest = &rest[STEP..];
    }
    // The last bytes, together with some that were checked before. (The very last one is not blank, because the text is trimmed.)
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

/// Whether there is a blank character beyond ASCII.
fn has_other_blank(text: &str) -> bool {
    let mut rest = text;
    loop {
        // Text is mostly ASCII, which is skipped in steps.
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
