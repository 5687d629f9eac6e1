//! What a pattern asks of a line's bytes: cheap to look at, and most lines need not be looked at any closer.

use std::cell::OnceCell;
use std::ops::RangeInclusive;

use super::pairs::{AskedPairs, Pairs};
use super::pattern::{Members, Node};
use super::shape::Shape;

/// A set of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Bytes([u64; 4]);

impl Bytes {
    pub(super) const NONE: Self = Self([0; 4]);
    pub(super) const ALL: Self = Self([u64::MAX; 4]);
    /// Those of characters that are not ASCII.
    pub(super) const FOREIGN: Self = Self([0, 0, u64::MAX, u64::MAX]);

    pub(super) fn of(byte: u8) -> Self {
        let mut set = Self::NONE;
        set.0[usize::from(byte / 64)] = 1 << (byte % 64);
        set
    }

    /// Those that characters from one to another begin with, end with or hold.
    pub(super) fn of_range(from: char, to: char) -> Self {
        let up_to = |last: u32| u128::MAX >> (u128::BITS - 1 - last.min(u128::BITS - 1));
        let below_first = (from as u32).checked_sub(1).map_or(0, up_to);
        let ascii = up_to(to as u32) & !below_first;
        let set = Self([ascii as u64, (ascii >> u64::BITS) as u64, 0, 0]);
        if to.is_ascii() { set } else { set.or(Self::FOREIGN) }
    }

    /// Those of `\d`, `\s` and `\w`, and of their opposites.
    pub(super) fn of_class(letter: char) -> Self {
        match letter {
            'd' => Self::of_range('0', '9').or(Self::FOREIGN),
            's' => Self::of_range('\t', '\r').or(Self::of(b' ')).or(Self::FOREIGN),
            'w' => Self::of_words().or(Self::FOREIGN),
            _ => Self::ALL,
        }
    }

    /// Letters and digits of ASCII, and what else `\b` takes for a part of words.
    fn of_words() -> Self {
        [('0', '9'), ('A', 'Z'), ('a', 'z'), ('_', '_')].iter().fold(Self::NONE, |set, &(from, to)| set.or(Self::of_range(from, to)))
    }

    fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// Those of characters that are not in a class with these; of characters beyond ASCII it is not told which they are, nor where a class is not
    /// known.
    pub(super) fn negated(self) -> Self {
        if self == Self::ALL { self } else { Self(self.0.map(|word| !word)).or(Self::FOREIGN) }
    }

    /// Whether there are letters among them.
    pub(super) fn has_case(self) -> bool {
        (0..=u8::MAX).any(|byte| self.holds(byte) && (byte.is_ascii_alphabetic() || !byte.is_ascii()))
    }

    /// Whether one of these and then this byte of a folded line may be of one run of letters or of digits.
    pub(super) fn may_join(&self, byte: u8) -> bool {
        let may_stand_before = |mut run: RangeInclusive<u8>| run.contains(&byte) && run.any(|before| self.holds(before));
        may_stand_before(b'a'..=b'z') || may_stand_before(b'0'..=b'9')
    }

    /// Whether characters of one byte alone have them.
    pub(super) fn is_ascii(&self) -> bool {
        self.0[2] | self.0[3] == 0
    }

    pub(super) fn holds(&self, byte: u8) -> bool {
        self.0[usize::from(byte / 64)] >> (byte % 64) & 1 != 0
    }
}

/// What is asked of a line's bytes.
#[derive(Clone)]
pub(super) struct Asked {
    shape: Shape,
    /// The line has all of these signs.
    all: u64,
    /// Of each of these sets there is a sign in the line.
    signs: Box<[u64]>,
    pairs: AskedPairs,
}

impl Asked {
    /// Of a line that the pattern is to match. Of a caseless one only what has no case.
    pub(super) fn by(pattern: Option<&Node>, is_caseless: bool) -> Self {
        let mut signs = Vec::new();
        pattern.iter().for_each(|pattern| add_signs(pattern, &mut signs));
        signs.retain(|signs| !is_caseless || signs & LETTERS == 0);
        let all = signs.iter().filter(|signs| signs.is_power_of_two()).fold(0, |all, sign| all | sign);
        signs.retain(|signs| signs & all == 0);
        signs.sort_unstable_by_key(|&signs| (frequency(signs), signs));
        signs.dedup();
        let pairs = pattern.filter(|_| !is_caseless).map(AskedPairs::by).unwrap_or_default();
        Self { shape: Shape::of(pattern, is_caseless), all, signs: signs.into(), pairs }
    }

    /// Whether a text is as long and begins and ends as asked.
    pub(super) fn fits_shape(&self, text: &str) -> bool {
        self.shape.fits(text)
    }

    /// Whether a text has all that is asked for.
    pub(super) fn fits(&self, shown: &Shown<'_>) -> bool {
        self.all & !shown.signs() == 0
            && self.signs.iter().all(|asked| asked & shown.signs() != 0)
            && (self.pairs.is_empty() || self.pairs.fit(shown.pairs()))
    }
}

/// What a text's bytes show, told when it is asked for.
pub(super) struct Shown<'t> {
    text: &'t str,
    signs: OnceCell<u64>,
    pairs: OnceCell<Pairs>,
}

impl<'t> Shown<'t> {
    pub(super) fn by(text: &'t str) -> Self {
        Self { text, signs: OnceCell::new(), pairs: OnceCell::new() }
    }

    fn signs(&self) -> u64 {
        *self.signs.get_or_init(|| of(self.text))
    }

    fn pairs(&self) -> &Pairs {
        self.pairs.get_or_init(|| Pairs::of(self.text))
    }
}

/// The bytes of which one stands before what follows this part, if any does, where these may stand before the part.
pub(super) fn behind(node: &Node, before: Bytes) -> Bytes {
    match node {
        Node::Text(text) => text.bytes().next_back().map_or(before, Bytes::of),
        Node::Class(bytes, _) => *bytes,
        Node::Start => Bytes::NONE,
        // No letter or digit has another before it then, and nothing else is asked.
        Node::Edge => before.without(Bytes::of_words()),
        Node::End | Node::Nothing => before,
        Node::Sequence(parts) => parts.iter().fold(before, |before, part| behind(part, before)),
        Node::Either(branches) => branches.iter().fold(Bytes::NONE, |all, branch| all.or(behind(branch, before))),
        Node::Repeated { node, least: 0, .. } => behind(node, before).or(before),
        Node::Repeated { node, .. } => behind(node, before),
    }
}

/// A set of bytes as signs, if each byte is one.
fn signs_of(bytes: impl Iterator<Item = u8>) -> Option<u64> {
    bytes.map(|byte| SIGNS[usize::from(byte)]).try_fold(0, |all, sign| (sign != 0).then_some(all | sign))
}

/// Adds sets of signs of each of which every match of a part holds one.
fn add_signs(node: &Node, sets: &mut Vec<u64>) {
    match node {
        Node::Text(text) => sets.extend(text.bytes().map(|byte| SIGNS[usize::from(byte)]).filter(|&sign| sign != 0)),
        Node::Class(_, Members::Few(members)) => sets.extend(signs_of(members.iter().map(|member| member.encode_utf8(&mut [0; 4]).as_bytes()[0]))),
        Node::Class(bytes, _) => sets.extend(signs_of((0..=u8::MAX).filter(|&byte| bytes.holds(byte)))),
        Node::Sequence(parts) => parts.iter().for_each(|part| add_signs(part, sets)),
        Node::Either(branches) => {
            let rarest = |branch: &Node| {
                let mut sets = Vec::new();
                add_signs(branch, &mut sets);
                sets.into_iter().min_by_key(|&signs| frequency(signs))
            };
            sets.extend(branches.iter().map(rarest).try_fold(0, |all, signs| Some(all | signs?)));
        }
        Node::Repeated { node, least: 1.., .. } => add_signs(node, sets),
        Node::Repeated { .. } | Node::Edge | Node::Start | Node::End | Node::Nothing => {}
    }
}

/// How often there is one of these signs, for comparison: hardly any line has no letter.
fn frequency(signs: u64) -> u32 {
    signs.count_ones() + 15 * (signs & LETTERS).count_ones()
}

/// The signs in a text.
fn of(text: &str) -> u64 {
    text.bytes().fold(0, |signs, byte| signs | SIGNS[usize::from(byte)])
}

/// A bit for every digit and mark of ASCII, for two bytes that other marks begin with, and for letters but for those that hardly any line is without.
static SIGNS: [u64; 256] = {
    let mut signs = [0; 256];
    let (mut byte, mut sign) = (0, 1);
    while byte < signs.len() {
        let is_frequent = matches!(byte as u8, b'a' | b'e' | b'i' | b'n' | b'o' | b't');
        if matches!(byte as u8, b'0'..=b'9' | b'a'..=b'z' | 0xc2 | 0xe2) && !is_frequent || (byte as u8).is_ascii_punctuation() {
            signs[byte] = sign;
            sign <<= 1;
        }
        byte += 1;
    }
    signs
};

/// Those of letters.
const LETTERS: u64 = {
    let (mut letters, mut byte) = (0, b'a');
    while byte <= b'z' {
        letters |= SIGNS[byte as usize];
        byte += 1;
    }
    letters
};
