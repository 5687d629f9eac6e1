//! Strings of which a line must hold one, and how often that is found.

use std::rc::Rc;

use crate::rules::pattern::EDGE;
use crate::rules::rule::Text;
use crate::text::hash;
use crate::text::lexicon;

/// Strings of which one is needed.
#[derive(Debug)]
pub(super) struct Strings {
    pub(super) strings: Vec<String>,
    /// See [`chance`]: told once, for it is asked often.
    pub(super) chance: f64,
}

impl Strings {
    pub(super) fn of(strings: Vec<String>) -> Rc<Self> {
        let chance = chance(&strings);
        Rc::new(Self { strings, chance })
    }

    pub(super) fn owned(&self) -> impl Iterator<Item = Text> {
        // Within a string the edge of a word says nothing more.
        self.strings.iter().map(|string| {
            let (before, rest) = string.split_at(string.len() - string.trim_start_matches(EDGE).len());
            let (bare, behind) = rest.split_at(rest.trim_end_matches(EDGE).len());
            [before, &bare.replace(EDGE, ""), behind].concat().into()
        })
    }
}

/// The set of strings that is found less often.
pub(super) fn better(one: Option<Rc<Strings>>, other: Option<Rc<Strings>>) -> Option<Rc<Strings>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.chance < one.chance { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// Roughly how often one of the strings stands at a given place, for comparison.
pub(in crate::rules) fn chance(strings: impl IntoIterator<Item = impl AsRef<str>>) -> f64 {
    let of_byte = |byte: u8| match byte {
        b' ' | b',' | b'.' | b'-' | b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => 0.1,
        // Only addresses have it.
        b'@' => 0.0001,
        _ => 0.02,
    };
    let of_string = |string: &str| {
        let bare = string.trim_matches(|c| c == EDGE || c == ' ');
        // All of these are one word.
        let is_function_word = !bare.contains(' ') && lexicon::is_function_word(hash::word(bare));
        let chance = string.trim_matches(EDGE).bytes().take(8).map(of_byte).product::<f64>();
        let chance = if is_function_word { chance.max(FUNCTION_WORD) } else { chance };
        if string.starts_with(EDGE) { chance / 2.0 } else { chance }
    };
    strings.into_iter().map(|string| of_string(string.as_ref())).sum()
}

/// Every place in so many has a function word.
const FUNCTION_WORD: f64 = 0.01;
