//! Many literals looked for at once: the cost of a place in the text does not grow with their
//! number.

use std::collections::VecDeque;

/// So many bytes a long literal is looked up by; those that have fewer are short ones.
pub(crate) const KEY: usize = 4;

/// How many slots there are for every literal, at least.
const SPARSE: usize = 2;

/// Bits of the filter of keys.
const FILTER: usize = 1 << 15;

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
    /// By first byte the root that short literals begin with.
    short: [u32; 256],
    /// For every pair of bytes a bit: whether a short literal may begin with it.
    pairs: [u64; 1 << 16 >> 6],
    /// The roots of long literals, one for every key that they begin with: in the key's slot or, where that is taken, in the
    /// next free one.
    slots: Vec<u32>,
    /// For every hash of a key a bit: whether a long literal may begin with it. Few places in a text get past this.
    keys: [u64; FILTER / 64],
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

/// The first bytes at a place in a text, as the filters know them. What is behind the text's end counts as 0: only
/// a literal of one byte can be found so.
#[derive(Clone, Copy)]
pub(crate) struct Begin {
    key: u32,
    hash: u32,
}

impl Begin {
    #[inline]
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let key = match *bytes {
            [first, second, third, fourth, ..] => u32::from_le_bytes([first, second, third, fourth]),
            ref few => few.iter().rev().fold(0, |key, &byte| key << u8::BITS | u32::from(byte)),
        };
        Self { key, hash: hash(key) }
    }

    #[inline]
    pub(crate) fn first(self) -> u8 {
        self.key as u8
    }
}

impl Default for Literals {
    fn default() -> Self {
        Self::new([])
    }
}

impl Literals {
    /// The set of these literals, empty ones left out; linear in their length, but for the sorting.
    pub(crate) fn new<'l>(literals: impl IntoIterator<Item = &'l str>) -> Self {
        let mut sorted: Vec<&str> = literals.into_iter().filter(|literal| !literal.is_empty()).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let slots = (SPARSE * sorted.len()).next_power_of_two().max(64);
        let mut set = Self {
            text: sorted.concat(),
            ends: Vec::with_capacity(sorted.len()),
            nodes: Vec::new(),
            bytes: Vec::new(),
            short: [NONE; 256],
            pairs: [0; 1 << 16 >> 6],
            slots: vec![NONE; slots],
            keys: [0; FILTER / 64],
        };
        let mut end = 0;
        for literal in &sorted {
            end += literal.len() as u32;
            set.ends.push(end);
        }
        let (short, long) = (0..).zip(sorted).partition(|(_, literal)| literal.len() < KEY);
        set.grow(short, 1);
        set.grow(long, KEY);
        set
    }

    /// Makes trees of literals that are in order and have their numbers. The roots share so many bytes.
    fn grow(&mut self, literals: Vec<(u32, &str)>, key: usize) {
        // Ranges of literals that are alike up to a depth, and the node whose children they make.
        let mut open = VecDeque::from([(0..literals.len(), 0, None)]);
        while let Some((range, depth, parent)) = open.pop_front() {
            let first_child = self.nodes.len() as u32;
            let rest = |at: usize| &literals[at].1.as_bytes()[depth..];
            let mut start = range.start;
            while start < range.end {
                let alike = &rest(start)[..if depth == 0 { key } else { 1 }];
                let end = start + literals[start..range.end].partition_point(|(_, literal)| literal.as_bytes()[depth..].starts_with(alike));
                let shared = common(rest(start), rest(end - 1));
                let (id, literal) = literals[start];
                let from = self.ends[id as usize] - (literal.len() - depth) as u32;
                let ends_here = literal.len() == depth + shared;
                let node = self.nodes.len();
                self.nodes.push(Node { label: (from, from + shared as u32), literal: if ends_here { id } else { NONE }, children: (0, 0) });
                self.bytes.push(alike[0]);
                if depth == 0 {
                    literals[start..end].iter().for_each(|(_, literal)| self.root(literal.as_bytes(), node as u32));
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

    /// Has a literal looked for from this root.
    fn root(&mut self, literal: &[u8], root: u32) {
        if let Some(key) = literal.first_chunk() {
            let hash = hash(u32::from_le_bytes(*key));
            let (word, bit) = in_filter(hash);
            self.keys[word] |= bit;
            let mut slot = self.slot(hash);
            while self.slots[slot] != NONE && self.slots[slot] != root {
                slot = (slot + 1) % self.slots.len();
            }
            self.slots[slot] = root;
            return;
        }
        self.short[usize::from(literal[0])] = root;
        // What has one byte only may have any behind it.
        let seconds = literal.get(1).map_or(0..=u8::MAX, |&second| second..=second);
        for second in seconds {
            let (word, bit) = place(u16::from_le_bytes([literal[0], second]));
            self.pairs[word] |= bit;
        }
    }

    fn slot(&self, hash: u32) -> usize {
        (hash >> (u32::BITS - self.slots.len().trailing_zeros())) as usize
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a literal: its place in their order.
    pub(crate) fn id(&self, literal: &str) -> Option<u32> {
        let of = |id: usize| &self.text[id.checked_sub(1).map_or(0, |before| self.ends[before] as usize)..self.ends[id] as usize];
        let (mut from, mut to) = (0, self.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            match of(middle).cmp(literal) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle as u32),
                std::cmp::Ordering::Greater => to = middle,
            }
        }
        None
    }

    /// Whether a literal may begin so.
    #[inline]
    pub(crate) fn may_begin(&self, begin: Begin) -> bool {
        let (word, bit) = in_filter(begin.hash);
        let long = self.keys[word] & bit;
        let (word, bit) = place(begin.key as u16);
        long != 0 || self.pairs[word] & bit != 0
    }

    /// Calls `found` with the number and the end of every literal that begins at `start`.
    pub(crate) fn at(&self, text: &str, start: usize, mut found: impl FnMut(u32, usize)) {
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        let Some(&first) = rest.first() else { return };
        let short = self.short[usize::from(first)];
        if short != NONE {
            self.descend(short, text, start, &mut found);
        }
        let Some(key) = rest.first_chunk() else { return };
        let mut slot = self.slot(hash(u32::from_le_bytes(*key)));
        while self.slots[slot] != NONE {
            self.descend(self.slots[slot], text, start, &mut found);
            slot = (slot + 1) % self.slots.len();
        }
    }

    /// The same for the literals below a root.
    fn descend(&self, root: u32, text: &str, start: usize, found: &mut impl FnMut(u32, usize)) {
        let (text, labels) = (text.as_bytes(), self.text.as_bytes());
        let mut at = start;
        let mut node = root;
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
        }
    }
}

/// Fibonacci hashing: the top bits of the product with 2^32 over the golden ratio tell keys apart.
fn hash(key: u32) -> u32 {
    key.wrapping_mul(0x9e37_79b9)
}

/// The word and the bit in it that a hash has in the filter.
fn in_filter(hash: u32) -> (usize, u64) {
    let bit = hash >> (u32::BITS - FILTER.trailing_zeros());
    ((bit >> 6) as usize, 1 << (bit & 63))
}

/// The word and the bit in it that a pair of bytes has.
fn place(pair: u16) -> (usize, u64) {
    (usize::from(pair >> 6), 1 << (pair & 63))
}

/// How many bytes both begin with.
fn common(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(literals: &[&str], text: &str) -> Vec<(usize, usize)> {
        let literals = Literals::new(literals.iter().copied());
        let mut all = Vec::new();
        for start in 0..text.len() {
            literals.at(text, start, |_, end| all.push((start, end)));
        }
        all
    }

    #[test]
    fn literals_that_overlap_or_share_a_start_are_all_found() {
        assert_eq!(found(&["ab", "abc", "bc", "c", "ab"], "abc"), [(0, 2), (0, 3), (1, 3), (2, 3)]);
        assert_eq!(found(&["aa"], "aaaa"), [(0, 2), (1, 3), (2, 4)]);
        assert_eq!(found(&["sign in", "sign up", "sing"], "sign up, sign"), [(0, 7)]);
        assert_eq!(found(&["船", "船坞"], "船坞"), [(0, 3), (0, 6)]);
        assert_eq!(found(&[""], "abc"), []);
    }

    #[test]
    fn every_literal_is_known_by_its_number() {
        let literals = Literals::new(["b", "abc", "ab", "b"]);
        assert_eq!(["ab", "abc", "b", "a", "c"].map(|literal| literals.id(literal)), [Some(0), Some(1), Some(2), None, None]);
    }
}
