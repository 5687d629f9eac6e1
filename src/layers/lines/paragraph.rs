//! Joins lines that were one paragraph.

use super::document::Piece;
use super::vocabulary::Vocabulary;
use super::{drop_cap, split, wrap};
use crate::text::{clean, compose, words};

/// Appends the paragraph that these pieces are parts of.
pub(super) fn join(text: &str, pieces: &[Piece], vocabulary: &Vocabulary<'_>, out: &mut String) {
    let start = out.len();
    let mut after_soft_hyphen = false;
    let first = &text[pieces[0].span(text)];
    for piece in pieces {
        let own = &out[start..];
        let line = clean::collapse(if own.is_empty() { first } else { wrap::without_mark_of(first, wrap::content(text, piece)) });
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
        // The soft hyphen is an invisible character, so it is not in the span but right after it.
        after_soft_hyphen = text[piece.span(text).end..].starts_with('\u{ad}');
    }
}

/// Only so many bytes before the hyphen are searched for the beginning of its word, not the whole paragraph.
const WORD: usize = 256;

/// The letters at the end of `left`, before its hyphen, and those at the start of `right`.
fn halves<'a>(left: &'a str, right: &'a str) -> (&'a str, &'a str) {
    let near = left.len().saturating_sub(WORD);
    let left = &left[(near..left.len()).find(|&at| left.is_char_boundary(at)).unwrap_or(near)..];
    let left = left.trim_end_matches('-');
    // Combining marks are part of the word.
    let is_other = |c: char| !c.is_alphanumeric() && c != '-' && !compose::is_mark(c);
    let left = &left[left.rfind(is_other).map_or(0, |at| at + left[at..].chars().next().map_or(1, char::len_utf8))..];
    let right = &right[..right.find(is_other).unwrap_or(right.len())];
    (left, right)
}

/// Endings that are not words of their own. If one of these follows a hyphen at the end of a line, it was split off
/// its word.
const ENDINGS: &[&str] = &[
    "able", "ally", "ance", "ances", "ation", "ations", "cial", "cially", "cation", "cations", "ciation", "cracy", "dence", "ence", "ences", "ered",
    "ering", "ers", "ful", "ible", "ic", "ical", "ically", "ing", "ings", "ism", "ist", "ists", "ities", "ity", "ization", "lation", "less", "ly",
    "ment", "mental", "ments", "nation", "ness", "nized", "ously", "rating", "ration", "ryone", "sion", "sional", "sions", "tain", "tation",
    "tative", "ted", "tee", "tial", "tially", "ticed", "tics", "ting", "tion", "tional", "tions", "tive", "tives", "tors", "ture", "tures", "uation",
    "urity", "versity",
];

/// Whether the hyphen between the lines only marks where a word was split: the word is in the text without
/// a hyphen as well, or what follows is an ending and not a word. Otherwise, or if a half is not a plain word, the hyphen
/// belongs to the word and stays.
fn is_split_word(left: &str, right: &str, vocabulary: &Vocabulary<'_>) -> bool {
    let (head, tail) = halves(left, right);
    let plain = |half: &str| !half.is_empty() && half.chars().all(char::is_alphabetic);
    plain(head) && plain(tail) && tail.starts_with(char::is_lowercase) && (ENDINGS.contains(&tail) || vocabulary.holds(head, tail))
}

/// Whether the hyphen at the end of `left` joins its word to the first word of `right`, so that no
/// space belongs between them. A dash with a space before it does not.
fn ends_in_joined_hyphen(left: &str, right: &str) -> bool {
    let ties = left.ends_with('-') && !left.ends_with(" -") && !left.ends_with("--");
    let (head, tail) = if ties { halves(left, right) } else { ("", "") };
    !head.is_empty() && !tail.is_empty()
}

/// Whether the break is inside text of a script without spaces.
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
