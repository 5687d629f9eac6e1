//! The patterns of a rule, and the slow way to match one of them by itself.

use std::borrow::Cow;
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use regex::Regex;

use crate::layers::lines::Candidate;
use crate::text::{fold, words};

/// Text of a rule: borrowed from the pack's source where the rule is built in, owned where it is a user's.
pub(crate) type Text = Cow<'static, str>;

/// One pattern of a rule: see the methods of [`Rule`](super::Rule) by the same names. Literals are folded.
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

/// The closure of a condition keeps `Pattern` from being unwind safe by itself. It is called and nothing else: if it panics, no rule, set or parser
/// is left half changed, so that a parser may be used on either side of a `catch_unwind`.
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
    /// A pattern for whole lines, of a literal that is [`folded`]. Decoration at its ends is dropped, as it is from lines.
    pub(in crate::rules) fn whole(folded: Text) -> Self {
        let bare = fold::undecorated(&folded);
        Self::Whole(if bare.len() < folded.len() { bare.to_owned().into() } else { folded })
    }

    /// A pattern for the beginning of lines, of a literal that is [`folded`]. Decoration at its start is dropped, as it is from lines.
    pub(in crate::rules) fn prefix(folded: Text) -> Self {
        let bare = fold::undecorated_start(&folded);
        Self::Prefix(if bare.len() < folded.len() { bare.to_owned().into() } else { folded })
    }

    /// Whether the pattern matches the line, by itself: an expression is compiled anew each time. The index does the same for many rules at once.
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

/// The folded form of a literal, which is compared with folded lines. Costs nothing where the text is folded already.
pub(in crate::rules) fn folded(text: Text) -> Text {
    if fold::is_folded(&text) { text } else { fold::fold(&text).into() }
}

/// For a literal that begins with decoration: its rest, which may stand at a line's start, because lines are folded without their decoration.
pub(in crate::rules) fn at_start(literal: &str) -> Option<&str> {
    let bare = fold::undecorated_start(literal);
    (!bare.is_empty() && bare.len() < literal.len()).then_some(bare)
}
