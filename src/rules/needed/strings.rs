//! Sets of strings of which a line must hold one, and an estimate of how often they are found.

use std::rc::Rc;

use crate::rules::rule::Text;
use crate::rules::syntax::EDGE;
use crate::text::hash;
use crate::text::lexicon;

/// Strings of which one is needed.
#[derive(Debug)]
pub(super) struct Strings {
    pub(super) strings: Vec<String>,
    /// The [`chance`] of the strings, kept because it is asked for often.
    pub(super) chance: f64,
}

impl Strings {
    pub(super) fn of(strings: Vec<String>) -> Rc<Self> {
        let chance = chance(&strings);
        Rc::new(Self { strings, chance })
    }

    pub(super) fn owned(&self) -> impl Iterator<Item = Text> {
        // Only at its ends does the edge of a word matter: within a string the characters tell where words are.
        self.strings.iter().map(|string| {
            let (before, rest) = string.split_at(string.len() - string.trim_start_matches(EDGE).len());
            let (bare, behind) = rest.split_at(rest.trim_end_matches(EDGE).len());
            [before, &bare.replace(EDGE, ""), behind].concat().into()
        })
    }
}

/// The set of strings that is found less often; the first if both are found alike.
pub(super) fn better(one: Option<Rc<Strings>>, other: Option<Rc<Strings>>) -> Option<Rc<Strings>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.chance < one.chance { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// Roughly how likely it is that one of the strings stands at a given place of a text, for comparison. Counts the first eight bytes of each.
pub(in crate::rules) fn chance(strings: impl IntoIterator<Item = impl AsRef<str>>) -> f64 {
    let of_byte = |byte: u8| match byte {
        b' ' | b',' | b'.' | b'-' | b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => 0.1,
        // Only addresses have it.
        b'@' => 0.0001,
        _ => 0.02,
    };
    let of_string = |string: &str| {
        let bare = string.trim_matches(|c| c == EDGE || c == ' ');
        // Function words are single words, so that a string with a space is none.
        let is_function_word = !bare.contains(' ') && lexicon::is_function_word(hash::word(bare));
        let chance = string.trim_matches(EDGE).bytes().take(8).map(of_byte).product::<f64>();
        let chance = if is_function_word { chance.max(FUNCTION_WORD) } else { chance };
        if string.starts_with(EDGE) { chance / 2.0 } else { chance }
    };
    strings.into_iter().map(|string| of_string(string.as_ref())).sum()
}

/// The chance of a function word is at least this, however long it is.
const FUNCTION_WORD: f64 = 0.01;
