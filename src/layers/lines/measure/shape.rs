//! The shape of a word: its length, its capitals, its digits.

use super::marks::is_number;
use crate::text::words;

/// What a word looks like.
pub(super) struct Shape {
    pub(super) chars: usize,
    /// Whether its first character is a capital.
    pub(super) is_capitalised: bool,
    pub(super) is_small: bool,
    pub(super) is_number: bool,
    pub(super) is_unspaced: bool,
    /// Whether it has two letters or more, all of them capitals.
    pub(super) is_shouted: bool,
}

impl Shape {
    /// The shape of a word of ASCII letters.
    #[inline]
    pub(super) fn of_letters(word: &[u8]) -> Self {
        let is_capitalised = word.first().is_some_and(u8::is_ascii_uppercase);
        Self {
            chars: word.len(),
            is_capitalised,
            is_small: !is_capitalised,
            is_number: false,
            is_unspaced: false,
            // The second letter is checked first, since that rules out more words than the first.
            is_shouted: word.get(1).is_some_and(u8::is_ascii_uppercase) && word.iter().all(u8::is_ascii_uppercase),
        }
    }

    #[inline]
    pub(super) fn of(word: &str) -> Self {
        // The common case: ASCII.
        if word.is_ascii() {
            let first = word.bytes().next().unwrap_or_default();
            let is_capitalised = first.is_ascii_uppercase();
            return Self {
                chars: word.len(),
                is_capitalised,
                is_small: first.is_ascii_lowercase(),
                is_number: first.is_ascii_digit(),
                is_unspaced: false,
                is_shouted: is_capitalised && word.len() > 1 && !word.bytes().any(|byte| byte.is_ascii_lowercase()),
            };
        }
        let chars = word.chars().count();
        let first = word.chars().next().unwrap_or_default();
        let is_capitalised = first.is_uppercase();
        Self {
            chars,
            is_capitalised,
            is_small: first.is_lowercase(),
            is_number: is_number(first),
            is_unspaced: words::is_unspaced(first),
            is_shouted: is_capitalised && chars > 1 && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()),
        }
    }
}
