//! The lines that a rule must catch, and those that it must let pass.

use super::Text;
use crate::rules::file::line;

/// Those of a rule file stay as they are written: nobody asks for them where a text is parsed.
#[derive(Clone, Debug, Default)]
pub(in crate::rules) struct Examples {
    /// The lines of the file from the rule's first example to its end.
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

    /// Those behind this keyword.
    fn written(&self, keyword: &'static str) -> impl Iterator<Item = &str> {
        self.written.lines().map(line).filter(move |(own, _)| *own == keyword).map(|(_, value)| value)
    }
}
