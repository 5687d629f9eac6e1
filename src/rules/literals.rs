//! Many literals looked for at once: the cost of a place in the text does not grow with their
//! number.

use std::collections::VecDeque;

use crate::text::lexicon::GOLDEN;

/// So many bytes a literal is looked up by, or all that it has.
pub(super) const KEY: usize = 4;

/// How many slots there are for every literal, at least.
const SPARSE: usize = 4;

/// Of a literal that has as many, so many bytes tell whether it may be here.
const BEGINNING: usize = 8;

/// Bits of the filter of keys, and of that of beginnings.
const SEEN: usize = 1 << 13;
const BEGUN: usize = 1 << 15;

/// A set of distinct, non-empty literals as trees of their common beginnings, in which an edge
/// holds as many bytes as the literals below it share.
#[derive(Debug)]
pub(crate) struct Literals {
    /// The literals in order, one behind the other.
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
    nodes: Vec<Node>,
    /// The first byte of each node's label: siblings stand together.
    bytes: Vec<u8>,
    /// The keys that literals begin with, each with its root.
    roots: Vec<(u32, u32)>,
    /// The number of a root, or [`NONE`], in the slot of its key or, where that is taken, in the next free one.
    slots: Vec<u32>,
    /// For every hash of a key a bit: whether there may be a literal with it that has no whole beginning. Small enough to stay at hand.
    seen: [u64; SEEN / 64],
    /// The same for beginnings.
    begun: Box<[u64; BEGUN / 64]>,
}

#[derive(Debug)]
struct Node {
    /// Where in `text` the label of the edge to this node stands.
    label: (u32, u32),
    /// The literal that ends here.
    literal: u32,
    children: (u32, u32),
}

const NONE: u32 = u32::MAX;

impl Default for Literals {
    fn default() -> Self {
        Self::of_sorted(&[])
    }
}

impl Literals {
    /// The set of literals that are in order, distinct and not empty; linear in their length.
    pub(crate) fn of_sorted(sorted: &[&str]) -> Self {
        let mut set = Self {
            text: sorted.concat(),
            ends: Vec::with_capacity(sorted.len()),
            nodes: Vec::new(),
            bytes: Vec::new(),
            roots: Vec::new(),
            slots: Vec::new(),
            seen: [0; SEEN / 64],
            begun: Box::new([0; BEGUN / 64]),
        };
        let mut end = 0;
        for literal in sorted {
            end += literal.len() as u32;
            set.ends.push(end);
            let literal = literal.as_bytes();
            match literal.first_chunk() {
                Some(beginning) => set_bit(&mut set.begun, hash_of_beginning(beginning)),
                None => set_bit(&mut set.seen, hash(key_of(&literal[..KEY.min(literal.len())]))),
            }
        }
        for length in 1..KEY {
            let of_length = (0..).zip(sorted).filter(|(_, literal)| literal.len() == length).map(|(id, literal)| (id, *literal));
            set.grow(&of_length.collect::<Vec<_>>(), length);
        }
        let long = (0..).zip(sorted).filter(|(_, literal)| literal.len() >= KEY).map(|(id, literal)| (id, *literal));
        set.grow(&long.collect::<Vec<_>>(), KEY);
        set.fill_slots();
        set
    }

    /// Makes trees of literals that are in order and have their numbers. Those of a root share so many bytes, which its label leaves out.
    fn grow(&mut self, literals: &[(u32, &str)], key: usize) {
        // Ranges of literals that are alike up to a depth, and the node whose children they make.
        let mut open = VecDeque::from([(0..literals.len(), 0, None)]);
        while let Some((range, depth, parent)) = open.pop_front() {
            let first_child = self.nodes.len() as u32;
            let rest = |at: usize| &literals[at].1.as_bytes()[depth..];
            let mut start = range.start;
            while start < range.end {
                let known = if parent.is_none() { key } else { 1 };
                let alike = &rest(start)[..known];
                let end = start + literals[start..range.end].iter().take_while(|(_, literal)| literal.as_bytes()[depth..].starts_with(alike)).count();
                let shared = common(rest(start), rest(end - 1));
                let (id, literal) = literals[start];
                let from = self.ends[id as usize] - (literal.len() - depth) as u32;
                let ends_here = literal.len() == depth + shared;
                let node = self.nodes.len();
                self.nodes.push(Node {
                    label: (from + known as u32, from + shared as u32),
                    literal: if ends_here { id } else { NONE },
                    children: (0, 0),
                });
                self.bytes.push(alike[0]);
                if parent.is_none() {
                    self.roots.push((key_of(alike), node as u32));
                }
                let longer = start + usize::from(ends_here)..end;
                if !longer.is_empty() {
                    open.push_back((longer, depth + shared, Some(node)));
                }
                start = end;
            }
            if let Some(parent) = parent {
                self.nodes[parent].children = (first_child, self.nodes.len() as u32);
            }
        }
    }

    fn fill_slots(&mut self) {
        self.slots = vec![NONE; (SPARSE * self.roots.len()).next_power_of_two().max(64)];
        for (number, &(key, _)) in (0..).zip(&self.roots) {
            let mut slot = self.slot(key);
            while self.slots[slot] != NONE {
                slot = (slot + 1) % self.slots.len();
            }
            self.slots[slot] = number;
        }
    }

    fn slot(&self, key: u32) -> usize {
        (hash(key) >> (u32::BITS - self.slots.len().trailing_zeros())) as usize
    }

    /// The literals in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.text[start as usize..end as usize])
    }

    /// Calls `found` with the number and the end of every literal that begins at `start` with a key of so many bytes. `bytes` are those of the
    /// text from there on, as many as a key has.
    pub(super) fn at(&self, text: &str, start: usize, bytes: u32, length: usize, mut found: impl FnMut(u32, usize)) {
        let (text, labels) = (text.as_bytes(), self.text.as_bytes());
        if text.len() < start + length {
            return;
        }
        let key = bytes & (u32::MAX >> (8 * (KEY - length)));
        let has_begun = || text[start..].first_chunk().is_some_and(|beginning| has_bit(&self.begun, hash_of_beginning(beginning)));
        if !(has_bit(&self.seen, hash(key)) || length == KEY && has_begun()) {
            return;
        }
        let mut slot = self.slot(key);
        let mut node = loop {
            let Some(&(own, root)) = self.roots.get(self.slots[slot] as usize) else { return };
            if own == key {
                break root;
            }
            slot = (slot + 1) % self.slots.len();
        };
        let mut at = start + length;
        while let Some(here) = self.nodes.get(node as usize) {
            let label = &labels[here.label.0 as usize..here.label.1 as usize];
            // Labels are a few bytes long: no call of a function that compares many at once.
            if text.len() - at < label.len() || label.iter().zip(&text[at..]).any(|(own, byte)| own != byte) {
                return;
            }
            at += label.len();
            if here.literal != NONE {
                found(here.literal, at);
            }
            let Some(byte) = text.get(at) else { return };
            let (first, end) = here.children;
            let child = self.bytes[first as usize..end as usize].iter().position(|own| own == byte);
            node = child.map_or(NONE, |child| first + child as u32);
            at += 1;
        }
    }
}

/// A few bytes, none of them 0, as a number.
pub(super) fn key_of(bytes: &[u8]) -> u32 {
    match *bytes {
        [first, second, third, fourth] => u32::from_le_bytes([first, second, third, fourth]),
        _ => bytes.iter().rev().fold(0, |key, &byte| key << u8::BITS | u32::from(byte)),
    }
}

/// A filter's bit for the top bits of a hash.
fn has_bit<const WORDS: usize>(filter: &[u64; WORDS], hash: u32) -> bool {
    let bit = hash >> (u32::BITS - (WORDS * 64).trailing_zeros());
    filter[(bit >> 6) as usize] >> (bit & 63) & 1 != 0
}

fn set_bit<const WORDS: usize>(filter: &mut [u64; WORDS], hash: u32) {
    let bit = hash >> (u32::BITS - (WORDS * 64).trailing_zeros());
    filter[(bit >> 6) as usize] |= 1 << (bit & 63);
}

/// As [`hash`].
fn hash_of_beginning(bytes: &[u8; BEGINNING]) -> u32 {
    (u64::from_le_bytes(*bytes).wrapping_mul(GOLDEN) >> 32) as u32
}

/// Fibonacci hashing: the top bits of the product with 2^32 over the golden ratio tell keys apart.
pub(super) fn hash(key: u32) -> u32 {
    key.wrapping_mul(0x9e37_79b9)
}

/// How many bytes both begin with.
fn common(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The literals found, which must be in order, by their places and numbers.
    fn found(literals: &[&str], text: &str) -> Vec<(usize, usize, u32)> {
        let literals = Literals::of_sorted(literals);
        let mut all = Vec::new();
        for start in 0..text.len() {
            let bytes = key_of(&text.as_bytes()[start..text.len().min(start + KEY)]);
            (1..=KEY).for_each(|length| literals.at(text, start, bytes, length, |id, end| all.push((start, end, id))));
        }
        all
    }

    #[test]
    fn literals_that_overlap_or_share_a_start_are_all_found() {
        assert_eq!(found(&["ab", "abc", "bc", "c"], "abc"), [(0, 2, 0), (0, 3, 1), (1, 3, 2), (2, 3, 3)]);
        assert_eq!(found(&["aa"], "aaaa"), [(0, 2, 0), (1, 3, 0), (2, 4, 0)]);
        assert_eq!(found(&["sign in", "sign up", "sing"], "sign up, sign"), [(0, 7, 1)]);
        assert_eq!(found(&["船", "船坞"], "船坞"), [(0, 3, 0), (0, 6, 1)]);
        assert_eq!(found(&[], "abc"), []);
    }
}
