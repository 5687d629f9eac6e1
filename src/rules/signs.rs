//! What a pattern requires of a line's bytes. It is cheap to check, and most lines fail so that the pattern itself need not be tried.
//!
//! The rarer bytes of ASCII, and two others, are *signs*: each has a bit, so that the signs of a line are one number.

use std::cell::OnceCell;
use std::ops::RangeInclusive;

use super::pairs::{PairFilter, Pairs};
use super::shape::Shape;
use super::syntax::{Members, Node};

/// A set of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ByteSet([u64; 4]);

impl ByteSet {
    pub(super) const NONE: Self = Self([0; 4]);
    pub(super) const ALL: Self = Self([u64::MAX; 4]);
    /// The bytes of characters beyond ASCII.
    pub(super) const FOREIGN: Self = Self([0, 0, u64::MAX, u64::MAX]);

    pub(super) fn of(byte: u8) -> Self {
        let mut set = Self::NONE;
        set.0[usize::from(byte / 64)] = 1 << (byte % 64);
        set
    }

    /// The bytes of the characters in a range; all of [`FOREIGN`](Self::FOREIGN) if one of them is beyond ASCII.
    pub(super) fn of_range(from: char, to: char) -> Self {
        let up_to = |last: u32| u128::MAX >> (u128::BITS - 1 - last.min(u128::BITS - 1));
        let below_first = (from as u32).checked_sub(1).map_or(0, up_to);
        let ascii = up_to(to as u32) & !below_first;
        let set = Self([ascii as u64, (ascii >> u64::BITS) as u64, 0, 0]);
        if to.is_ascii() { set } else { set.or(Self::FOREIGN) }
    }

    /// The bytes of the characters in `\d`, `\s` and `\w`, and in their opposites.
    pub(super) fn of_class(letter: char) -> Self {
        match letter {
            'd' => Self::of_range('0', '9').or(Self::FOREIGN),
            's' => Self::of_range('\t', '\r').or(Self::of(b' ')).or(Self::FOREIGN),
            'w' => Self::of_words().or(Self::FOREIGN),
            _ => Self::ALL,
        }
    }

    /// The letters and digits of ASCII and the underscore, which are what `\b` takes for parts of words.
    fn of_words() -> Self {
        [('0', '9'), ('A', 'Z'), ('a', 'z'), ('_', '_')].iter().fold(Self::NONE, |set, &(from, to)| set.or(Self::of_range(from, to)))
    }

    fn without(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// The bytes of characters that are not in a class with these bytes. They always include [`FOREIGN`](Self::FOREIGN), because it is not known
    /// which characters beyond ASCII are in the class; and if the class may hold any byte, so may its opposite.
    pub(super) fn negated(self) -> Self {
        if self == Self::ALL { self } else { Self(self.0.map(|word| !word)).or(Self::FOREIGN) }
    }

    /// Whether there may be letters among them, which have a large and a small form.
    pub(super) fn has_case(self) -> bool {
        (0..=u8::MAX).any(|byte| self.holds(byte) && (byte.is_ascii_alphabetic() || !byte.is_ascii()))
    }

    /// Whether one of these, followed by this byte of a folded line, may be inside one run of letters or of digits.
    pub(super) fn may_join(&self, byte: u8) -> bool {
        let may_stand_before = |mut run: RangeInclusive<u8>| run.contains(&byte) && run.any(|before| self.holds(before));
        may_stand_before(b'a'..=b'z') || may_stand_before(b'0'..=b'9')
    }

    /// Whether all of them are ASCII.
    pub(super) fn is_ascii(&self) -> bool {
        self.0[2] | self.0[3] == 0
    }

    pub(super) fn holds(&self, byte: u8) -> bool {
        self.0[usize::from(byte / 64)] >> (byte % 64) & 1 != 0
    }
}

/// What a line's bytes must be like for a pattern to match it.
#[derive(Clone)]
pub(super) struct ByteFilter {
    shape: Shape,
    /// The line must have all of these signs.
    all: u64,
    /// The line must have a sign of each of these sets.
    signs: Box<[u64]>,
    pairs: PairFilter,
}

impl ByteFilter {
    /// The filter of a pattern. Of a caseless one, only signs that are no letters count.
    pub(super) fn of(pattern: Option<&Node>, is_caseless: bool) -> Self {
        let mut signs = Vec::new();
        pattern.iter().for_each(|pattern| add_signs(pattern, &mut signs));
        signs.retain(|signs| !is_caseless || signs & LETTERS == 0);
        let all = signs.iter().filter(|signs| signs.is_power_of_two()).fold(0, |all, sign| all | sign);
        signs.retain(|signs| signs & all == 0);
        signs.sort_unstable_by_key(|&signs| (frequency(signs), signs));
        signs.dedup();
        let pairs = pattern.filter(|_| !is_caseless).map(PairFilter::of).unwrap_or_default();
        Self { shape: Shape::of(pattern, is_caseless), all, signs: signs.into(), pairs }
    }

    /// Whether a text has the right length, beginning and end.
    pub(super) fn fits_shape(&self, text: &str) -> bool {
        self.shape.fits(text)
    }

    /// Whether a text has the right signs and pairs of bytes.
    pub(super) fn fits(&self, line_bytes: &LineBytes<'_>) -> bool {
        self.all & !line_bytes.signs() == 0
            && self.signs.iter().all(|asked| asked & line_bytes.signs() != 0)
            && (self.pairs.is_empty() || self.pairs.fit(line_bytes.pairs()))
    }
}

/// The signs and pairs of bytes of a text, each found when they are first asked for.
pub(super) struct LineBytes<'t> {
    text: &'t str,
    signs: OnceCell<u64>,
    pairs: OnceCell<Pairs>,
}

impl<'t> LineBytes<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, signs: OnceCell::new(), pairs: OnceCell::new() }
    }

    fn signs(&self) -> u64 {
        *self.signs.get_or_init(|| signs_in(self.text))
    }

    fn pairs(&self) -> &Pairs {
        self.pairs.get_or_init(|| Pairs::of(self.text))
    }
}

/// The bytes that may stand right before what follows a part, given those that may stand before the part itself.
pub(super) fn bytes_after(node: &Node, before: ByteSet) -> ByteSet {
    match node {
        Node::Text(text) => text.bytes().next_back().map_or(before, ByteSet::of),
        Node::Class(bytes, _) => *bytes,
        Node::Start => ByteSet::NONE,
        // If a letter or digit follows the edge, none stands before it. Other bytes after the edge are never asked about.
        Node::Edge => before.without(ByteSet::of_words()),
        Node::End | Node::NotEdge => before,
        Node::Sequence(parts) => parts.iter().fold(before, |before, part| bytes_after(part, before)),
        Node::Either(branches) => branches.iter().fold(ByteSet::NONE, |all, branch| all.or(bytes_after(branch, before))),
        Node::Repeated { node, least: 0, .. } => bytes_after(node, before).or(before),
        Node::Repeated { node, .. } => bytes_after(node, before),
    }
}

/// The signs of these bytes, if every one of them is a sign.
fn signs_of(bytes: impl Iterator<Item = u8>) -> Option<u64> {
    bytes.map(|byte| SIGNS[usize::from(byte)]).try_fold(0, |all, sign| (sign != 0).then_some(all | sign))
}

/// Adds sets of signs: every match of the part holds a sign of each set.
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
        Node::Repeated { .. } | Node::Edge | Node::Start | Node::End | Node::NotEdge => {}
    }
}

/// How common these signs are, for comparison. A letter counts 16 times as much as another sign, because hardly any line is without letters.
fn frequency(signs: u64) -> u32 {
    signs.count_ones() + 15 * (signs & LETTERS).count_ones()
}

/// The signs in a text.
fn signs_in(text: &str) -> u64 {
    text.bytes().fold(0, |signs, byte| signs | SIGNS[usize::from(byte)])
}

/// The bit of each byte that is a sign: the digits and punctuation marks of ASCII, its letters except the six commonest, and two bytes with which
/// other punctuation marks begin in UTF-8. Other bytes have 0.
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

/// The signs that are letters.
const LETTERS: u64 = {
    let (mut letters, mut byte) = (0, b'a');
    while byte <= b'z' {
        letters |= SIGNS[byte as usize];
        byte += 1;
    }
    letters
};
