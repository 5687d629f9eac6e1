//! Many literals looked for at once: the cost of a place in the text does not grow with their
//! number.

use std::collections::VecDeque;

use crate::text::lexicon::GOLDEN;

/// The first bytes of a text as a number: what literals are looked up by. What is behind the text's end counts as 0, which no literal has in it.
pub(super) type Key = u64;

/// How many bytes are in a key. Hardly any text begins with so many of a literal and is none.
pub(super) const KEY: usize = size_of::<Key>();

/// A literal that has fewer is looked up by so many, and one that has not even these by all that it has.
const SHORT: usize = 4;

/// How many slots there are for every key, at least.
const SPARSE: usize = 4;

/// Bits of the filters of whole keys and of those of [`SHORT`] bytes, and of the hashes of two.
const WHOLE: usize = 1 << 15;
const SHORTER: usize = 1 << 13;
const PAIRS: u32 = 10;

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
    /// For the hash of every whole key a bit, and for those of [`SHORT`] bytes: whether there may be a literal with it. Small enough to stay at hand.
    whole: [u64; WHOLE / 64],
    short: [u64; SHORTER / 64],
    /// The bits of the lengths of still shorter ones, by the first byte and by the hash of two.
    single: [u8; 256],
    pairs: [u8; 1 << PAIRS],
    /// The keys that literals begin with, each with its root.
    roots: Vec<(Key, u32)>,
    /// The number of a root, or [`NONE`], in the slot of its key or, where that is taken, in the next free one.
    slots: Vec<u32>,
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
            whole: [0; WHOLE / 64],
            short: [0; SHORTER / 64],
            single: [0; 256],
            pairs: [0; 1 << PAIRS],
            roots: Vec::new(),
            slots: Vec::new(),
        };
        let mut end = 0;
        for literal in sorted {
            end += literal.len() as u32;
            set.ends.push(end);
            let key = key_of(literal.as_bytes());
            match key_len(literal) {
                KEY => set_bit(&mut set.whole, hash(key)),
                SHORT => set_bit(&mut set.short, hash(first_bytes(key, SHORT))),
                1 => set.single[usize::from(key as u8)] |= 1,
                length => set.pairs[pair(key)] |= 1 << (length - 1),
            }
        }
        for length in 1..=KEY {
            let of_length = (0..).zip(sorted).filter(|(_, literal)| key_len(literal) == length).map(|(id, literal)| (id, *literal));
            set.grow(&of_length.collect::<Vec<_>>(), length);
        }
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

    /// Where a key is looked for first.
    fn slot(&self, key: Key) -> usize {
        (hash(key) >> (u64::BITS - self.slots.len().trailing_zeros())) as usize
    }

    fn root(&self, key: Key) -> Option<u32> {
        let mut slot = self.slot(key);
        loop {
            let &(own, root) = self.roots.get(self.slots[slot] as usize)?;
            if own == key {
                return Some(root);
            }
            slot = (slot + 1) % self.slots.len();
        }
    }

    /// Calls `found` with the number and the end of every literal that begins at `start`, where this key is.
    #[inline]
    pub(super) fn at(&self, text: &str, start: usize, key: Key, mut found: impl FnMut(u32, usize)) {
        let whole = u8::from(has_bit(&self.whole, hash(key))) << (KEY - 1);
        let short = u8::from(has_bit(&self.short, hash(first_bytes(key, SHORT)))) << (SHORT - 1);
        let mut lengths = whole | short | self.single[usize::from(key as u8)] | self.pairs[pair(key)];
        while lengths != 0 {
            let length = lengths.trailing_zeros() as usize + 1;
            lengths &= lengths - 1;
            if let Some(root) = self.root(first_bytes(key, length)) {
                self.walk(text, start + length, root, &mut found);
            }
        }
    }

    /// Goes down the tree of a root whose key ends here.
    #[inline(never)]
    fn walk(&self, text: &str, key_end: usize, root: u32, found: &mut impl FnMut(u32, usize)) {
        let (text, labels) = (text.as_bytes(), self.text.as_bytes());
        let (mut at, mut node) = (key_end, root);
        while let Some(here) = self.nodes.get(node as usize) {
            let label = &labels[here.label.0 as usize..here.label.1 as usize];
            let Some(rest) = text.get(at..) else { return };
            // Labels are a few bytes long: no call of a function that compares many at once.
            if rest.len() < label.len() || label.iter().zip(rest).any(|(own, byte)| own != byte) {
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

/// How many bytes of a literal are its key.
fn key_len(literal: &str) -> usize {
    match literal.len() {
        KEY.. => KEY,
        SHORT..KEY => SHORT,
        length => length,
    }
}

/// The key of the first bytes of what has this one.
fn first_bytes(key: Key, length: usize) -> Key {
    key & (Key::MAX >> (8 * (KEY - length)))
}

pub(super) fn key_of(bytes: &[u8]) -> Key {
    match bytes.first_chunk() {
        Some(key) => Key::from_le_bytes(*key),
        None => bytes.iter().rev().fold(0, |key, &byte| key << u8::BITS | u64::from(byte)),
    }
}

/// Fibonacci hashing: the top bits of the product with 2^64 over the golden ratio tell keys apart.
fn hash(key: Key) -> u64 {
    key.wrapping_mul(GOLDEN)
}

/// Of the first two bytes.
fn pair(key: Key) -> usize {
    (hash(first_bytes(key, 2)) >> (u64::BITS - PAIRS)) as usize
}

/// A filter's bit for the top bits of a hash.
fn has_bit<const WORDS: usize>(filter: &[u64; WORDS], hash: u64) -> bool {
    let bit = hash >> (u64::BITS - (WORDS * 64).trailing_zeros());
    filter[(bit >> 6) as usize] >> (bit & 63) & 1 != 0
}

fn set_bit<const WORDS: usize>(filter: &mut [u64; WORDS], hash: u64) {
    let bit = hash >> (u64::BITS - (WORDS * 64).trailing_zeros());
    filter[(bit >> 6) as usize] |= 1 << (bit & 63);
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
            literals.at(text, start, key_of(&text.as_bytes()[start..]), |id, end| all.push((start, end, id)));
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
