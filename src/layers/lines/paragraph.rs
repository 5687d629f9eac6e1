//! Lines that were one paragraph, put together again.

use super::document::Piece;
use super::vocabulary::Vocabulary;
use super::{drop_cap, split, wrap};
use crate::text::{clean, compose, words};

/// Appends the one paragraph that these pieces make.
pub(super) fn join(text: &str, pieces: &[Piece], vocabulary: &Vocabulary<'_>, out: &mut String) {
    let start = out.len();
    let mut after_soft_hyphen = false;
    for piece in pieces {
        let own = &out[start..];
        let line = clean::collapse(if own.is_empty() { &text[piece.span(text)] } else { wrap::content(text, piece) });
        if own.ends_with('-') && is_split_word(own, &line, vocabulary) {
            out.pop();
        } else if !own.is_empty()
            && !after_soft_hyphen
            && !ends_in_joined_hyphen(own, &line)
            && !ends_in_unspaced(own, &line)
            && (piece.indent > 0 || !split::touch(own, &line))
            && !drop_cap::is_part_of_word(own, &line, vocabulary)
        {
            out.push(' ');
        }
        out.push_str(&line);
        // The soft hyphen itself is invisible, so it stands right behind the span.
        after_soft_hyphen = text[piece.span(text).end..].starts_with('\u{ad}');
    }
}

/// A word has no more bytes than this: the paragraph is not looked through to its start for one.
const WORD: usize = 256;

/// The letters at the end of `left`, before its hyphen, and those at the start of `right`.
fn halves<'a>(left: &'a str, right: &'a str) -> (&'a str, &'a str) {
    let near = left.len().saturating_sub(WORD);
    let left = &left[(near..left.len()).find(|&at| left.is_char_boundary(at)).unwrap_or(near)..];
    let left = left.trim_end_matches('-');
    // Of letters whose marks are characters of their own these are no less a part.
    let is_other = |c: char| !c.is_alphanumeric() && c != '-' && !compose::is_mark(c);
    let left = &left[left.rfind(is_other).map_or(0, |at| at + left[at..].chars().next().map_or(1, char::len_utf8))..];
    let right = &right[..right.find(is_other).unwrap_or(right.len())];
    (left, right)
}

/// Endings that are no words of their own: what follows a hyphen at a line's end and is one of
/// these was split off its word.
const ENDINGS: &[&str] = &[
    "able", "ally", "ance", "ances", "ation", "ations", "cial", "cially", "cation", "cations", "ciation", "cracy", "dence", "ence", "ences", "ered",
    "ering", "ers", "ful", "ible", "ic", "ical", "ically", "ing", "ings", "ism", "ist", "ists", "ities", "ity", "ization", "lation", "less", "ly",
    "ment", "mental", "ments", "nation", "ness", "nized", "ously", "rating", "ration", "ryone", "sion", "sional", "sions", "tain", "tation",
    "tative", "ted", "tee", "tial", "tially", "ticed", "tics", "ting", "tion", "tional", "tions", "tive", "tives", "tors", "ture", "tures", "uation",
    "urity", "versity",
];

/// Whether the hyphen between the lines only marks where a word was split. Safe means: the word
/// stands unsplit elsewhere in the text, or what follows is an ending and no word. Where the
/// hyphenated form stands elsewhere, or a half is no plain word, the hyphen is the word's own.
fn is_split_word(left: &str, right: &str, vocabulary: &Vocabulary<'_>) -> bool {
    let (head, tail) = halves(left, right);
    let plain = |half: &str| !half.is_empty() && half.chars().all(char::is_alphabetic);
    plain(head) && plain(tail) && tail.starts_with(char::is_lowercase) && (ENDINGS.contains(&tail) || vocabulary.holds(head, tail))
}

/// Whether the hyphen at the end of `left` ties a word to the one that begins `right`, so that no
/// space belongs between them; a dash with a space before it does not.
fn ends_in_joined_hyphen(left: &str, right: &str) -> bool {
    let ties = left.ends_with('-') && !left.ends_with(" -") && !left.ends_with("--");
    let (head, tail) = if ties { halves(left, right) } else { ("", "") };
    !head.is_empty() && !tail.is_empty()
}

/// Whether the break falls inside a script that has no spaces between words.
fn ends_in_unspaced(left: &str, right: &str) -> bool {
    left.chars().next_back().is_some_and(|c| words::is_unspaced(c) || "，。、".contains(c)) && right.starts_with(words::is_unspaced)
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;

    #[test]
    fn a_split_word_is_put_together_and_a_hyphenated_one_is_kept() {
        let text = "The owner of the ferry told the harbour board that the govern-\nment had paid for a part of the nine days in dock, and the well-\nknown captain of the first boat agreed after a one-on-one talk.";
        let lines = texts(text);
        assert_eq!(lines.len(), 1, "{lines:#?}");
        assert!(lines[0].contains("the government had") && lines[0].contains("the well-known captain"), "{lines:#?}");
    }
}
