//! How long a line is that a pattern matches, and what it begins and ends with: looked at before anything else, for hardly any line fits.

use super::pattern::{Count, Node};
use super::signs::Bytes;

/// So many bytes at either end of a line are looked at.
const NEAR: usize = 4;

/// A character has so many bytes at most.
const WIDEST: usize = 4;

/// For each of the bytes at an end, the outermost first, of which it is one.
type End = [Bytes; NEAR];

/// Places of an end, as bits: where a part of the pattern may begin.
type Places = u32;
const ALL: Places = (1 << NEAR) - 1;

/// What is known of a line that a pattern matches.
#[derive(Clone)]
pub(super) struct Shape {
    /// How many bytes it has at least and at most.
    least: u32,
    most: u32,
    first: End,
    last: End,
}

impl Shape {
    /// That of a line which the pattern is to match. Where case is left aside no more is told than how long it is at least.
    pub(super) fn of(pattern: Option<&Node>, is_caseless: bool) -> Self {
        let (least, most) = pattern.map_or((0, u32::MAX), length);
        let [first, last] = [false, true].map(|backwards| pattern.filter(|pattern| !is_caseless && is_anchored(pattern, backwards)));
        let end = |pattern: Option<&Node>, backwards| pattern.map_or([Bytes::ALL; NEAR], |pattern| end(pattern, backwards));
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

/// How a text has to begin and to end: the first byte is one of these, the last one of those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Ends {
    first: Bytes,
    last: Bytes,
}

impl Ends {
    /// Any.
    pub(super) const ALL: Self = Self { first: Bytes::ALL, last: Bytes::ALL };

    pub(super) fn fit(&self, text: &str) -> bool {
        let (Some(&first), Some(&last)) = (text.as_bytes().first(), text.as_bytes().last()) else { return true };
        self.first.holds(first) && self.last.holds(last)
    }
}

/// Whether all matches begin where the line does, or, `backwards`, end there.
fn is_anchored(node: &Node, backwards: bool) -> bool {
    match node {
        Node::Start => !backwards,
        Node::End => backwards,
        Node::Sequence(parts) => (if backwards { parts.last() } else { parts.first() }).is_some_and(|part| is_anchored(part, backwards)),
        Node::Either(branches) => branches.iter().all(|branch| is_anchored(branch, backwards)),
        Node::Text(_) | Node::Class(..) | Node::Edge | Node::Nothing | Node::Repeated { .. } => false,
    }
}

/// How many bytes a match has at least, and at most.
fn length(node: &Node) -> (u32, u32) {
    match node {
        Node::Text(text) => (text.len() as u32, text.len() as u32),
        Node::Class(bytes, _) => (1, if bytes.is_ascii() { 1 } else { WIDEST as u32 }),
        Node::Edge | Node::Start | Node::End | Node::Nothing => (0, 0),
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

/// What a line has at an end that a pattern matches which is anchored there.
fn end(pattern: &Node, backwards: bool) -> End {
    let mut end = [Bytes::NONE; NEAR];
    let behind = pass(pattern, 1, backwards, &mut end);
    // Anything may stand behind a match.
    end.iter_mut().skip(behind.trailing_zeros() as usize).for_each(|bytes| *bytes = Bytes::ALL);
    end
}

/// Adds to an end the bytes that a part may have there if it begins at one of these places; goes with those behind it.
fn pass(node: &Node, places: Places, backwards: bool, end: &mut End) -> Places {
    match node {
        Node::Text(text) if backwards => text.bytes().rev().fold(places, |places, byte| step(places, Bytes::of(byte), end)),
        Node::Text(text) => text.bytes().fold(places, |places, byte| step(places, Bytes::of(byte), end)),
        Node::Class(bytes, _) => {
            let mut last = step(places, *bytes, end);
            let mut behind = last;
            if !bytes.is_ascii() {
                for _ in 1..WIDEST {
                    last = step(last, Bytes::FOREIGN, end);
                    behind |= last;
                }
            }
            behind
        }
        Node::Edge | Node::Nothing => places,
        // Nothing stands beyond the line's ends.
        Node::Start | Node::End => {
            if matches!(node, Node::End) == backwards {
                places & 1
            } else {
                0
            }
        }
        Node::Sequence(parts) if backwards => parts.iter().rev().fold(places, |places, part| pass(part, places, backwards, end)),
        Node::Sequence(parts) => parts.iter().fold(places, |places, part| pass(part, places, backwards, end)),
        Node::Either(branches) => branches.iter().fold(0, |all, branch| all | pass(branch, places, backwards, end)),
        Node::Repeated { node, least, is_optional, counted } => {
            let (mut all, mut new) = (if *least == 0 { places } else { 0 }, places);
            for times in 1..=most_times(*is_optional, counted.as_ref()) {
                let behind = pass(node, new, backwards, end);
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

/// The same for a byte.
fn step(places: Places, bytes: Bytes, end: &mut End) -> Places {
    for (_, own) in end.iter_mut().enumerate().filter(|(place, _)| places >> place & 1 != 0) {
        *own = own.or(bytes);
    }
    places << 1 & ALL
}

#[cfg(test)]
mod tests {
    use super::super::pattern;
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
            let shape = Shape::of(Some(&pattern::read(pattern).unwrap()), pattern::is_caseless(pattern));
            let misfits: Vec<&&str> = fits.iter().filter(|line| !shape.fits(line)).chain(does_not.iter().filter(|line| shape.fits(line))).collect();
            assert!(misfits.is_empty(), "{pattern}: {misfits:?}");
        }
    }
}
