//! The set of words of a text.

use std::cell::OnceCell;

use crate::text::hash::{self, Hashed};
use crate::text::words;

/// The words of a text, regardless of case. The set is built on first use.
pub(super) struct Vocabulary<'t> {
    text: &'t str,
    words: OnceCell<Hashed<()>>,
}

impl<'t> Vocabulary<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, words: OnceCell::new() }
    }

    /// Whether the text has the word that these two halves make.
    pub(super) fn holds(&self, head: &str, tail: &str) -> bool {
        self.has(hash::chars(head.chars().chain(tail.chars())))
    }

    /// Whether the text has the word with this hash.
    pub(super) fn has(&self, word: u64) -> bool {
        self.words.get_or_init(|| words::words(self.text).map(|word| (hash::word(word), ())).collect()).contains_key(&word)
    }
}
