//! Many literals looked for at once: the cost of a place in the text does not grow with their
//! number.

use std::collections::VecDeque;

/// A set of distinct, non-empty literals as a tree of their common beginnings, in which an edge
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
    /// By first byte the node that literals begin with.
    roots: [u32; 256],
    /// For every pair of bytes a bit: whether a literal may begin with it. Few places in a text get past this.
    pairs: [u64; 1 << 16 >> 6],
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
        Self { text: String::new(), ends: Vec::new(), nodes: Vec::new(), bytes: Vec::new(), roots: [NONE; 256], pairs: [0; 1 << 16 >> 6] }
    }
}

impl Literals {
    /// The set of these literals, empty ones left out; linear in their length, but for the sorting.
    pub(crate) fn new<'l>(literals: impl IntoIterator<Item = &'l str>) -> Self {
        let mut sorted: Vec<&str> = literals.into_iter().filter(|literal| !literal.is_empty()).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut set = Self::default();
        let mut starts = Vec::with_capacity(sorted.len());
        for literal in &sorted {
            starts.push(set.text.len());
            set.text.push_str(literal);
            set.ends.push(set.text.len() as u32);
            set.allow(literal.as_bytes());
        }
        // Ranges of literals that are alike up to a depth, and the node whose children they make.
        let mut open = VecDeque::from([(0..sorted.len(), 0, None)]);
        while let Some((range, depth, parent)) = open.pop_front() {
            let first_child = set.nodes.len() as u32;
            let mut start = range.start;
            while start < range.end {
                let byte = sorted[start].as_bytes()[depth];
                let end = start + sorted[start..range.end].partition_point(|literal| literal.as_bytes()[depth] == byte);
                let shared = common(&sorted[start].as_bytes()[depth..], &sorted[end - 1].as_bytes()[depth..]);
                let label = ((starts[start] + depth) as u32, (starts[start] + depth + shared) as u32);
                let ends_here = sorted[start].len() == depth + shared;
                let node = set.nodes.len();
                set.nodes.push(Node { label, literal: if ends_here { start as u32 } else { NONE }, children: (0, 0) });
                set.bytes.push(byte);
                if parent.is_none() {
                    set.roots[usize::from(byte)] = node as u32;
                }
                let longer = start + usize::from(ends_here)..end;
                if !longer.is_empty() {
                    open.push_back((longer, depth + shared, Some(node)));
                }
                start = end;
            }
            if let Some(parent) = parent {
                set.nodes[parent].children = (first_child, set.nodes.len() as u32);
            }
        }
        set
    }

    /// Lets places through that begin as the literal does; all with its byte where it has only one.
    fn allow(&mut self, literal: &[u8]) {
        let seconds = literal.get(1).map_or(0..=u8::MAX, |&second| second..=second);
        for second in seconds {
            let (word, bit) = place(literal[0], second);
            self.pairs[word] |= bit;
        }
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

    /// Calls `found` with the number and the end of every literal that begins at `start`, shortest
    /// first.
    #[inline]
    pub(crate) fn at(&self, text: &str, start: usize, mut found: impl FnMut(u32, usize)) {
        let text = text.as_bytes();
        let Some(&first) = text.get(start) else { return };
        // At the end of the text only a single byte can be found, and that may have any other behind it.
        let (word, bit) = place(first, text.get(start + 1).copied().unwrap_or_default());
        if self.pairs[word] & bit == 0 {
            return;
        }
        let labels = self.text.as_bytes();
        let mut at = start;
        let mut node = self.roots[usize::from(first)];
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

/// The word and the bit in it that a pair of bytes has.
fn place(first: u8, second: u8) -> (usize, u64) {
    let pair = u16::from_be_bytes([first, second]);
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
