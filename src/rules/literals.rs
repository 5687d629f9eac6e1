//! Many literals looked for at once: the cost of a line does not grow with their number.

use std::collections::HashMap;

use regex::{Regex, RegexBuilder};

/// A set of distinct, non-empty literals.
///
/// One alternation of all of them, longest first, finds at every place the longest literal that
/// begins there; the others that begin at the same place are the literals that it begins with,
/// and those are known beforehand. So every occurrence is found, overlapping or not.
#[derive(Debug, Default)]
pub(crate) struct Literals {
    alternation: Option<Regex>,
    ids: HashMap<Box<str>, u32>,
    /// For every literal the longest other one that it begins with.
    shorter: Vec<Option<u32>>,
    lengths: Vec<usize>,
}

impl Literals {
    /// Compiles the literals; the id of a literal is its place in `literals`.
    ///
    /// `anchored` looks at the beginning of the text only. Fails where the alternation takes more
    /// than `size_limit` bytes.
    pub(crate) fn new(literals: &[String], anchored: bool, size_limit: usize) -> Result<Self, regex::Error> {
        if literals.is_empty() {
            return Ok(Self::default());
        }
        let ids: HashMap<Box<str>, u32> = (0..).zip(literals).map(|(id, literal)| (literal.as_str().into(), id)).collect();
        let shorter = literals.iter().map(|literal| longest_beginning(literal, &ids)).collect();
        let mut order: Vec<&String> = literals.iter().collect();
        order.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        let branches: Vec<String> = order.into_iter().map(|literal| regex::escape(literal)).collect();
        let (open, close) = if anchored { ("^(?:", ")") } else { ("", "") };
        let alternation = RegexBuilder::new(&format!("{open}{}{close}", branches.join("|"))).size_limit(size_limit).build()?;
        Ok(Self { alternation: Some(alternation), ids, shorter, lengths: literals.iter().map(String::len).collect() })
    }

    /// Calls `found` with the id, start and end of every occurrence in `text`.
    ///
    /// Linear in `text` but for the occurrences themselves.
    pub(crate) fn scan(&self, text: &str, mut found: impl FnMut(u32, usize, usize)) {
        let Some(alternation) = &self.alternation else { return };
        let mut from = 0;
        while let Some(at) = alternation.find_at(text, from) {
            let mut id = self.ids.get(at.as_str()).copied();
            while let Some(literal) = id {
                found(literal, at.start(), at.start() + self.lengths[literal as usize]);
                id = self.shorter[literal as usize];
            }
            from = at.start() + text[at.start()..].chars().next().map_or(1, char::len_utf8);
        }
    }
}

fn longest_beginning(literal: &str, ids: &HashMap<Box<str>, u32>) -> Option<u32> {
    literal.char_indices().rev().map(|(end, _)| &literal[..end]).find_map(|beginning| ids.get(beginning).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occurrences(literals: &[&str], text: &str) -> Vec<(usize, usize)> {
        let literals: Vec<String> = literals.iter().map(|literal| (*literal).to_owned()).collect();
        let mut all = Vec::new();
        Literals::new(&literals, false, 1 << 20).unwrap().scan(text, |_, start, end| all.push((start, end)));
        all.sort_unstable();
        all
    }

    #[test]
    fn occurrences_that_overlap_or_share_a_start_are_all_found() {
        assert_eq!(occurrences(&["ab", "abc", "bc", "c"], "abc"), [(0, 2), (0, 3), (1, 3), (2, 3)]);
        assert_eq!(occurrences(&["aa"], "aaaa"), [(0, 2), (1, 3), (2, 4)]);
    }

    #[test]
    fn special_characters_stand_for_themselves() {
        assert_eq!(occurrences(&["a.b", "(c"], "axb (c a.b"), [(4, 6), (7, 10)]);
    }
}
