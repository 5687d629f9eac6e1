//! Words and the marks between them.

mod scan;

pub(crate) use scan::{Words, letter};

/// The words of `text` as Unicode defines them (UAX #29), except that no word reaches across a space. In scripts without spaces every ideograph
/// counts as a word.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words::of(text)
}

/// How many characters `text` has.
pub(crate) fn chars(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// Whether a word of the text begins with one of these, which are in lower case.
pub(crate) fn has_beginning(text: &str, beginnings: &[&str]) -> bool {
    words(text).any(|word| {
        // Most words are ASCII, and are compared where they stand.
        if word.is_ascii() {
            return beginnings.iter().any(|beginning| begins_with(word, beginning));
        }
        let word = word.to_lowercase();
        beginnings.iter().any(|beginning| word.starts_with(beginning))
    })
}

/// Whether the text begins so, in ASCII letters of either case.
pub(crate) fn begins_with(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// Whether `c` ends a sentence, in any script.
pub(crate) fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।' | '։' | '።' | '‽')
}

/// Whether `c` may stand between a sentence's end and the end of its line.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '›' | '“' | '‘' | '」' | '』' | '）' | '】')
}

/// Whether the text ends with the end of a sentence. Quotes and brackets may follow it; French quotes have a space before them.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let text = without_end_mark(text);
    let is_french = text.ends_with(['»', '›']);
    text.trim_end_matches(|c: char| is_closing(c) || is_french && c.is_whitespace()).ends_with(is_sentence_end)
}

/// The text without the sign that magazines set after an article's last words, and without a reviewer's stars.
fn without_end_mark(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii) {
        return text;
    }
    text.trim_end_matches(['■', '□', '▪', '◼', '◆', '◊', '♦', '●', '∎', '❖', '★', '☆', '\u{fe0f}']).trim_end()
}

/// Whether the character belongs to a word, for the boundaries of a phrase. Ideographs and kana
/// are words of their own, so that a phrase is found inside a run of them.
pub(crate) fn is_word_char(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() && !is_unspaced(c) }
}

/// Whether the character belongs to a script that is written without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c as u32,
        0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

/// Whether the character is a letter of Chinese, Japanese or Korean. The first two are written without spaces, the third is not.
pub(crate) fn is_east_asian(c: char) -> bool {
    matches!(c, '々' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Whether `text[start..end]`, which is not empty, begins and ends at the edge of a word.
pub(crate) fn at_word_edges(text: &str, start: usize, end: usize) -> bool {
    // The end first, because what was found usually begins at the beginning of a word.
    !is_inside_word(text, end) && !is_inside_word(text, start)
}

/// Whether the characters on both sides of this place belong to words.
fn is_inside_word(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (Some(&before), Some(&after)) = (at.checked_sub(1).and_then(|before| bytes.get(before)), bytes.get(at)) else { return false };
    if before.is_ascii() && after.is_ascii() {
        return before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    }
    text[..at].chars().next_back().is_some_and(is_word_char) && text[at..].chars().next().is_some_and(is_word_char)
}

/// Whether `text` holds `phrase` as whole words. Occurrences may overlap ("no no no").
pub(crate) fn has_phrase(text: &str, phrase: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text[from..].find(phrase) {
        let start = from + at;
        if at_word_edges(text, start, start + phrase.len()) {
            return true;
        }
        let Some(next) = text[start..].chars().next() else { return false };
        from = start + next.len_utf8();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closing_quote_or_a_sign_does_not_hide_the_end_of_a_sentence() {
        assert!(ends_sentence("“We will appeal.”"));
        assert!(ends_sentence("« Nous ferons appel. »"));
        assert!(ends_sentence("« Qui fera appel\u{202f}?\u{a0}»"));
        assert!(ends_sentence("我们会上诉。"));
        assert!(ends_sentence("She crossed out the zero. ♦"));
        assert!(ends_sentence("“Nobody sails better.” ★★★★☆"));
        assert!(!ends_sentence("Share this story"));
        assert!(!ends_sentence("« Le retour du bac »"));
        assert!(!ends_sentence("Boat [, ...] ]"));
        assert!(!ends_sentence("Our rating: ★★★★☆"));
    }

    #[test]
    fn word_edges_hold_in_scripts_with_and_without_spaces() {
        assert!(!at_word_edges("adventure", 0, 2));
        assert!(at_word_edges("an ad.", 3, 5));
        assert!(at_word_edges("相关阅读", 0, 6));
    }
}
