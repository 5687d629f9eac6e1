//! The length of lines that a pattern matches, and the bytes that they begin and end with. This is checked before anything else, because hardly
//! any line has the right shape.

use super::signs::ByteSet;
use super::syntax::{Count, Node};

/// How many bytes at either end of a line are checked.
const END_LEN: usize = 4;

/// How many bytes a character has at most in UTF-8.
const MAX_CHAR_LEN: usize = 4;

/// The bytes that may stand at each place of an end, the outermost place first.
type End = [ByteSet; END_LEN];

/// Places of an end at which a part of the pattern may begin, as bits.
type Places = u32;
const ALL: Places = (1 << END_LEN) - 1;

/// What a line must be like for a pattern to match it.
#[derive(Clone)]
pub(super) struct Shape {
    /// The least and the most bytes it has.
    least: u32,
    most: u32,
    first: End,
    last: End,
}

impl Shape {
    /// The shape of lines that the pattern matches. For a caseless pattern only the least length is known.
    pub(super) fn of(pattern: Option<&Node>, is_caseless: bool) -> Self {
        let (least, most) = pattern.map_or((0, u32::MAX), length);
        let [first, last] = [false, true].map(|backwards| pattern.filter(|pattern| !is_caseless && is_anchored(pattern, backwards)));
        let end = |pattern: Option<&Node>, backwards| pattern.map_or([ByteSet::ALL; END_LEN], |pattern| end(pattern, backwards));
        let most = if first.and(last).is_some() { most } else { u32::MAX };
        Self { least, most, first: end(first, false), last: end(last, true) }
    }

    pub(super) fn outermost(&self) -> Ends {
        Ends { first: self.first[0], last: self.last[0] }
    }

    pub(super) fn fits(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        (self.least as usize..=self.most as usize).contains(&bytes.len())
            && self.first.iter().zip(bytes).all(|(own, &byte)| own.holds(byte))
            && self.last.iter().zip(bytes.iter().rev()).all(|(own, &byte)| own.holds(byte))
    }
}

/// How a text has to begin and end: the sets of which its first and its last byte have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Ends {
    first: ByteSet,
    last: ByteSet,
}

impl Ends {
    /// A text may begin and end in any way.
    pub(super) const ALL: Self = Self { first: ByteSet::ALL, last: ByteSet::ALL };

    pub(super) fn fit(&self, text: &str) -> bool {
        let (Some(&first), Some(&last)) = (text.as_bytes().first(), text.as_bytes().last()) else { return true };
        self.first.holds(first) && self.last.holds(last)
    }
}

/// Whether all matches begin where the line begins or, if `backwards`, end where it ends.
fn is_anchored(node: &Node, backwards: bool) -> bool {
    match node {
        Node::Start => !backwards,
        Node::End => backwards,
        Node::Sequence(parts) => (if backwards { parts.last() } else { parts.first() }).is_some_and(|part| is_anchored(part, backwards)),
        Node::Either(branches) => branches.iter().all(|branch| is_anchored(branch, backwards)),
        Node::Text(_) | Node::Class(..) | Node::Edge | Node::NotEdge | Node::Repeated { .. } => false,
    }
}

/// The least and the most bytes that a match has.
fn length(node: &Node) -> (u32, u32) {
    match node {
        Node::Text(text) => (text.len() as u32, text.len() as u32),
        Node::Class(bytes, _) => (1, if bytes.is_ascii() { 1 } else { MAX_CHAR_LEN as u32 }),
        Node::Edge | Node::Start | Node::End | Node::NotEdge => (0, 0),
        Node::Sequence(parts) => parts.iter().map(length).fold((0, 0), |all, part| (all.0.saturating_add(part.0), all.1.saturating_add(part.1))),
        Node::Either(branches) => branches.iter().map(length).fold((u32::MAX, 0), |all, branch| (all.0.min(branch.0), all.1.max(branch.1))),
        Node::Repeated { node, least: times, is_optional, counted } => {
            let (least, most) = length(node);
            (least.saturating_mul(*times), most.saturating_mul(most_times(*is_optional, counted.as_ref())))
        }
    }
}

/// How many times a part is repeated at most.
fn most_times(is_optional: bool, counted: Option<&Count>) -> u32 {
    counted.map_or(if is_optional { 1 } else { u32::MAX }, |count| count.most)
}

/// The bytes that may stand at an end of a line that matches a pattern which is anchored there.
fn end(pattern: &Node, backwards: bool) -> End {
    let mut end = [ByteSet::NONE; END_LEN];
    let behind = advance(pattern, 1, backwards, &mut end);
    // Anything may follow a match.
    end.iter_mut().skip(behind.trailing_zeros() as usize).for_each(|bytes| *bytes = ByteSet::ALL);
    end
}

/// Adds the bytes that a part may have to an end if the part begins at one of these places. Returns the places at which it may stop.
fn advance(node: &Node, places: Places, backwards: bool, end: &mut End) -> Places {
    match node {
        Node::Text(text) if backwards => text.bytes().rev().fold(places, |places, byte| step(places, ByteSet::of(byte), end)),
        Node::Text(text) => text.bytes().fold(places, |places, byte| step(places, ByteSet::of(byte), end)),
        Node::Class(bytes, _) => {
            let mut last = step(places, *bytes, end);
            let mut behind = last;
            if !bytes.is_ascii() {
                for _ in 1..MAX_CHAR_LEN {
                    last = step(last, ByteSet::FOREIGN, end);
                    behind |= last;
                }
            }
            behind
        }
        Node::Edge | Node::NotEdge => places,
        // The anchor of this end holds only at its outermost place. Nothing stands behind the anchor of the other end.
        Node::Start | Node::End => {
            if matches!(node, Node::End) == backwards {
                places & 1
            } else {
                0
            }
        }
        Node::Sequence(parts) if backwards => parts.iter().rev().fold(places, |places, part| advance(part, places, backwards, end)),
        Node::Sequence(parts) => parts.iter().fold(places, |places, part| advance(part, places, backwards, end)),
        Node::Either(branches) => branches.iter().fold(0, |all, branch| all | advance(branch, places, backwards, end)),
        Node::Repeated { node, least, is_optional, counted } => {
            let (mut all, mut new) = (if *least == 0 { places } else { 0 }, places);
            for times in 1..=most_times(*is_optional, counted.as_ref()) {
                let behind = advance(node, new, backwards, end);
                let is_all = behind == new;
                new = behind;
                if times >= *least || is_all {
                    all |= new;
                }
                if is_all {
                    break;
                }
            }
            all
        }
    }
}

/// The same for a single byte out of a set.
fn step(places: Places, bytes: ByteSet, end: &mut End) -> Places {
    for (_, own) in end.iter_mut().enumerate().filter(|(place, _)| places >> place & 1 != 0) {
        *own = own.or(bytes);
    }
    places << 1 & ALL
}

#[cfg(test)]
mod tests {
    use super::super::syntax;
    use super::*;

    #[test]
    fn a_line_fits_that_is_long_enough_and_begins_and_ends_as_the_pattern_does() {
        for (pattern, fits, does_not) in [
            ("^[0-9]{1,3} ?(?:min|hours)$", &["5 min", "120hours"][..], &["5 ", "5 minutes or more", "5-min", "5 mix"][..]),
            ("^(?:(?:sold|lent) )?(?:by|to) ", &["sold by us", "by us", "to x"], &["by", "a by", "sun set", "toy"]),
            ("(?:pier|quay)$", &["the pier", "quay"], &["piers", "a quai", "y"]),
            ("^(?:a|ab)+[.]?$|^é.$", &["aab", "ab.", "é船"], &["abb.ac", "aé"]),
            ("^[^a-z]b", &["éb", "1b"], &["a", "1c"]),
            ("^x?.*y$", &["y", "any y"], &["yx", ""]),
            ("^(?:[a-z]?){9}$", &["", "abc"], &["1", "abcdefghij"]),
            ("^tide|ebb", &["at ebb", "tides"], &["at", ""]),
            ("(?i)^tide$", &["tide", "Tide"], &["tid"]),
        ] {
            let shape = Shape::of(Some(&syntax::read(pattern).unwrap()), syntax::is_caseless(pattern));
            let misfits: Vec<&&str> = fits.iter().filter(|line| !shape.fits(line)).chain(does_not.iter().filter(|line| shape.fits(line))).collect();
            assert!(misfits.is_empty(), "{pattern}: {misfits:?}");
        }
    }
}
