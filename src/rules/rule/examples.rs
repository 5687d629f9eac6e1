//! The lines that a rule must catch, and those that it must let pass.

use super::Text;
use crate::rules::file::keyword_and_value;

/// Those of a rule file are kept as unparsed text: parsing an article needs none of them, and reading the packs is faster so.
#[derive(Clone, Debug, Default)]
pub(in crate::rules) struct Examples {
    /// The file's text from the rule's first example to the rule's end, other keywords included.
    pub(in crate::rules) written: Text,
    pub(super) catches: Vec<String>,
    pub(super) passes: Vec<String>,
}

impl Examples {
    pub(in crate::rules) fn catches(&self) -> impl Iterator<Item = &str> {
        self.written("catch").chain(self.catches.iter().map(String::as_str))
    }

    pub(in crate::rules) fn passes(&self) -> impl Iterator<Item = &str> {
        self.written("pass").chain(self.passes.iter().map(String::as_str))
    }

    /// The values of the written lines that have this keyword.
    fn written(&self, keyword: &'static str) -> impl Iterator<Item = &str> {
        self.written.lines().map(keyword_and_value).filter(move |(own, _)| *own == keyword).map(|(_, value)| value)
    }
}
