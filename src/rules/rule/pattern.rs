//! What a rule holds a line against.

use std::borrow::Cow;
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use regex::Regex;

use crate::layers::lines::Candidate;
use crate::text::{fold, words};

/// Text of a rule: a piece of the pack where it is a built-in one.
pub(crate) type Text = Cow<'static, str>;

/// What a line is held against. Literals are folded.
#[derive(Clone)]
pub(crate) enum Pattern {
    Whole(Text),
    Prefix(Text),
    Suffix(Text),
    Contains(Text),
    Phrase(Text),
    Cues(Vec<Vec<Text>>),
    Regex(Text),
    FoldedRegex(Text),
    When(Arc<dyn Fn(&Candidate<'_>) -> bool + Send + Sync>),
}

/// A condition is called and no more: one that panics leaves nothing of a rule, a set or a parser half done, so that a parser may be used on either
/// side of a `catch_unwind`.
impl UnwindSafe for Pattern {}
impl RefUnwindSafe for Pattern {}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(text) => write!(f, "Whole({text:?})"),
            Self::Prefix(text) => write!(f, "Prefix({text:?})"),
            Self::Suffix(text) => write!(f, "Suffix({text:?})"),
            Self::Contains(text) => write!(f, "Contains({text:?})"),
            Self::Phrase(text) => write!(f, "Phrase({text:?})"),
            Self::Cues(groups) => write!(f, "Cues({groups:?})"),
            Self::Regex(text) => write!(f, "Regex({text:?})"),
            Self::FoldedRegex(text) => write!(f, "FoldedRegex({text:?})"),
            Self::When(_) => f.write_str("When(..)"),
        }
    }
}

impl Pattern {
    /// As the others, of a literal that is [`folded`].
    pub(in crate::rules) fn whole(folded: Text) -> Self {
        let bare = fold::undecorated(&folded);
        Self::Whole(if bare.len() < folded.len() { bare.to_owned().into() } else { folded })
    }

    pub(in crate::rules) fn prefix(folded: Text) -> Self {
        let bare = fold::undecorated_start(&folded);
        Self::Prefix(if bare.len() < folded.len() { bare.to_owned().into() } else { folded })
    }

    pub(super) fn matches(&self, line: &Candidate<'_>) -> bool {
        let folded = line.folded();
        match self {
            Self::Whole(literal) => fold::undecorated(folded) == literal,
            Self::Prefix(literal) => folded.starts_with(&**literal),
            Self::Suffix(literal) => folded.ends_with(&**literal),
            Self::Contains(literal) => folded.contains(&**literal) || at_start(literal).is_some_and(|bare| folded.starts_with(bare)),
            Self::Phrase(literal) => {
                let begins = |bare: &str| folded.starts_with(bare) && words::at_word_edges(folded, 0, bare.len());
                words::has_phrase(folded, literal) || at_start(literal).is_some_and(begins)
            }
            Self::Cues(groups) => groups.iter().all(|group| group.iter().any(|cue| words::has_phrase(folded, cue))),
            Self::Regex(pattern) => Regex::new(pattern).is_ok_and(|regex| regex.is_match(line.text())),
            Self::FoldedRegex(pattern) => Regex::new(pattern).is_ok_and(|regex| regex.is_match(folded)),
            Self::When(condition) => condition(line),
        }
    }
}

/// What lines are held against, for they are folded, too.
pub(in crate::rules) fn folded(text: Text) -> Text {
    if fold::is_folded(&text) { text } else { fold::fold(&text).into() }
}

/// What is looked for at a line's start of a literal that begins with decoration, which lines are folded without.
pub(in crate::rules) fn at_start(literal: &str) -> Option<&str> {
    let bare = fold::undecorated_start(literal);
    (!bare.is_empty() && bare.len() < literal.len()).then_some(bare)
}
