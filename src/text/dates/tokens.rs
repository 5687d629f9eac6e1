//! A text's numbers, words and marks.

use crate::text::compose;

/// A number, a word or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Whether white space, or nothing, is before it.
    pub(super) spaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// ASCII digits.
    Number,
    /// Letters.
    Word,
    /// A single character that is neither.
    Mark(char),
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The number, if it is one of so many digits.
    pub(super) fn number(&self, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let fits = self.kind == Kind::Number && digits.contains(&self.text.len());
        fits.then(|| self.text.parse().ok()).flatten()
    }

    pub(super) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// Splits a text. Linear in its length.
///
/// Words that have run into each other are told apart by their capitals, for pages lose the space between the parts of a line:
/// Ada QuillOctober 9, PMNov 17.
pub(super) fn split(text: &str) -> Vec<Token<'_>> {
    // A token has four bytes and more, spaces counted, as a rule.
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(text.len() / 4);
    let mut open: Option<(Kind, usize)> = None;
    let mut spaced = true;
    let (mut last, mut before_last) = (' ', 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let kind = (!c.is_whitespace()).then(|| class(c));
        let goes_on = open.is_some_and(|(open, _)| Some(open) == kind && !matches!(open, Kind::Mark(_)));
        let mut close = |kind: Kind, start: usize, end: usize| {
            tokens.push(Token { kind, text: &text[start..end], start, spaced });
            spaced = false;
        };
        match open {
            Some((kind, start)) if goes_on && last.is_lowercase() && c.is_uppercase() => {
                close(kind, start, at);
                open = Some((kind, at));
            }
            Some((kind, start)) if goes_on && last.is_uppercase() && c.is_lowercase() && before_last > start => {
                close(kind, start, before_last);
                open = Some((kind, before_last));
            }
            Some(_) if goes_on => {}
            _ => {
                if let Some((kind, start)) = open {
                    close(kind, start, at);
                }
                open = kind.map(|kind| (kind, at));
                spaced |= kind.is_none();
            }
        }
        (last, before_last) = (c, at);
    }
    tokens
}

fn class(c: char) -> Kind {
    match c {
        _ if c.is_ascii_digit() => Kind::Number,
        // Of the marks over letters only some are letters by themselves; the last are Thai.
        _ if c.is_alphabetic() || compose::is_mark(c) || matches!(c, '\u{e47}'..='\u{e4e}') => Kind::Word,
        '‐' | '‑' | '–' | '—' | '−' => Kind::Mark('-'),
        '’' | '‘' => Kind::Mark('\''),
        _ => Kind::Mark(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_and_marks_are_told_apart() {
        let texts: Vec<_> = split("9th Oct. 2026, 7h30").iter().map(|token| (token.text, token.spaced)).collect();
        assert_eq!(
            texts,
            [("9", true), ("th", false), ("Oct", true), (".", false), ("2026", true), (",", false), ("7", true), ("h", false), ("30", false)]
        );
        assert!(split("9 – 11")[1].is('-'));
        assert!(split(" ").is_empty());
    }

    #[test]
    fn words_that_ran_into_each_other_are_parted() {
        let texts = |text| split(text).iter().map(|token| token.text).collect::<Vec<_>>();
        assert_eq!(texts("QuillOctober 9"), ["Quill", "October", "9"]);
        assert_eq!(texts("PMNov"), ["PM", "Nov"]);
        assert_eq!(texts("HealthDECEMBER"), ["Health", "DECEMBER"]);
        assert_eq!(texts("Éric ÉRIC"), ["Éric", "ÉRIC"]);
    }
}
