//! Many literals looked for at once. What a place in the text costs does not grow with their number.
//!
//! Literals are grouped by their [`Key`]: the first eight bytes, or the whole literal if it is shorter. A hash table leads from a key to a tree of
//! what follows the key in its literals. Small filters come before the table, so that at most places of a text nothing else is read.

use std::collections::VecDeque;

use super::keys::{Filter, KEY_LEN, Key, LONG_BITS, Lengths, SHORT, first_bytes, hash, key_at, key_of, long};
use super::places::Window;
use crate::layers::lines::Folded;

/// The most bytes that a literal adds to the trees beside its labels: two nodes, its own and the one where it parts from another, and the links to
/// both.
const NODE_BYTES: usize = 2 * (4 + 1 + 1) + 2 * (1 + 4);

/// The hash table has at least this many slots for every key.
const SLOTS_PER_KEY: usize = 2;

/// A set of distinct, non-empty literals as trees of their common beginnings: radix trees, in which the label of a node
/// is as long as the literals below it agree.
pub(crate) struct Literals {
    /// The trees. Each is its key and then its nodes, the root first. A node is:
    ///
    /// - the number of the literal that ends there, or [`NONE`] (4 bytes);
    /// - the length of its label, and how many children it has (a byte each);
    /// - the label;
    /// - the byte before each child's label (a byte each), and where in `trees` each child is (4 bytes each).
    ///
    /// All of it stands in one place because a walk spends most of its time waiting for memory.
    trees: Vec<u8>,
    /// By the hash of the first [`SHORT`] bytes of literals: the kinds of bytes that may come next, a bit for each (see [`next_kind`]).
    next_kinds: Box<[u32; 1 << LONG_BITS]>,
    /// The first two bytes of literals shorter than [`SHORT`].
    short: Filter,
    /// The lengths of the keys.
    lengths: Lengths,
    /// The hashes of all keys.
    keys: Filter,
    /// Where in `trees` the tree of a key is, or [`NONE`]: in the slot of that key or, if that is taken, in the next free one.
    slots: Vec<u32>,
}

/// A node that is still to be added: the numbers of the literals below it, how many bytes these share up to it, and where in `trees` its place is to
/// be written.
type Pending<'l> = (&'l [u32], usize, Option<usize>);

/// The most bytes that a label has.
const MAX_LABEL: usize = u8::MAX as usize;

/// No literal, or no tree.
const NONE: u32 = u32::MAX;

impl Literals {
    /// The set of these literals, which are [`grouped`], distinct and not empty. Takes time linear in their length. `ends_word` tells by a literal's
    /// number whether it has to end where a word does.
    pub(super) fn of_grouped(literals: &[&str], ends_word: impl Fn(usize) -> bool) -> Self {
        let mut set = Self {
            trees: Vec::new(),
            next_kinds: Box::new([0; 1 << LONG_BITS]),
            short: Filter::default(),
            lengths: Lengths::default(),
            keys: Filter::default(),
            slots: Vec::new(),
        };
        for (number, literal) in literals.iter().enumerate() {
            let (key, length) = key_of(literal);
            set.lengths.put(key, length);
            // A literal that has to end a word is not followed by a letter or digit if its own last byte is one.
            let is_word_s_end = || ends_word(number) && literal.ends_with(|last: char| last.is_ascii_alphanumeric());
            match literal.len() {
                1 => {
                    let is_next = |byte: &u8| !(byte.is_ascii_alphanumeric() && is_word_s_end());
                    (0..=u8::MAX).filter(is_next).for_each(|next| set.short.put(first_two(key | Key::from(next) << u8::BITS)));
                }
                2..SHORT => set.short.put(first_two(key)),
                SHORT if is_word_s_end() => set.next_kinds[long(key)] |= !WORD_KINDS,
                SHORT => set.next_kinds[long(key)] |= u32::MAX,
                _ => set.next_kinds[long(key)] |= next_kind(key),
            }
            set.keys.put(hash(key));
        }
        // At a program's first parse, getting memory takes longer than filling it. So all of it is taken at once, and what is left is given back.
        set.trees.reserve(literals.iter().map(|literal| literal.len() + KEY_LEN + NODE_BYTES).sum());
        let mut roots = Vec::with_capacity(literals.len());
        let numbers: Vec<u32> = (0..literals.len() as u32).collect();
        let literal = |number: u32| literals[number as usize];
        let mut pending = VecDeque::new();
        for alike in numbers.chunk_by(|&one, &next| key_of(literal(one)) == key_of(literal(next))) {
            let (key, length) = key_of(literal(alike[0]));
            roots.push((key, set.trees.len() as u32));
            set.trees.extend(key.to_le_bytes());
            match alike {
                // Most keys belong to a single literal, whose tree is one node.
                &[number] if literal(number).len() - length <= MAX_LABEL => set.put_node(number, &literal(number).as_bytes()[length..], 0),
                _ => set.grow(literals, alike, length, &mut pending),
            }
        }
        set.trees.shrink_to_fit();
        set.fill_slots(&roots);
        set
    }

    /// Adds the nodes of a tree. Its literals have these numbers, are in order, and share `key` bytes. `pending` is empty before and after; it is
    /// passed on for its memory.
    fn grow<'l>(&mut self, literals: &[&str], numbers: &'l [u32], key: usize, pending: &mut VecDeque<Pending<'l>>) {
        let bytes = |number: u32| literals[number as usize].as_bytes();
        pending.push_back((numbers, key, None));
        while let Some((alike, depth, place)) = pending.pop_front() {
            if let Some(place) = place {
                let node = (self.trees.len() as u32).to_le_bytes();
                self.trees[place..place + node.len()].copy_from_slice(&node);
            }
            let (&[number, .., last] | &[number @ last]) = alike else { continue };
            let (first, last) = (bytes(number), bytes(last));
            let label = &first[depth..][..common(&first[depth..], &last[depth..]).min(MAX_LABEL)];
            let depth = depth + label.len();
            let ends_here = first.len() == depth;
            let longer = &alike[usize::from(ends_here)..];
            let children = || longer.chunk_by(|&one, &next| bytes(one)[depth] == bytes(next)[depth]);
            self.put_node(if ends_here { number } else { NONE }, label, children().count());
            self.trees.extend(children().map(|child| bytes(child[0])[depth]));
            for child in children() {
                pending.push_back((child, depth + 1, Some(self.trees.len())));
                self.trees.extend(NONE.to_le_bytes());
            }
        }
    }

    /// Adds the part of a node up to and with its label.
    fn put_node(&mut self, literal: u32, label: &[u8], children: usize) {
        self.trees.extend(literal.to_le_bytes());
        self.trees.extend([label.len() as u8, children as u8]);
        self.trees.extend(label);
    }

    fn fill_slots(&mut self, roots: &[(Key, u32)]) {
        self.slots = vec![NONE; slots(roots.len())];
        for &(key, tree) in roots {
            let mut slot = slot(key, self.slots.len());
            while self.slots[slot] != NONE {
                slot = (slot + 1) % self.slots.len();
            }
            self.slots[slot] = tree;
        }
    }

    /// The place in `trees` of the root of a key's tree.
    fn root(&self, key: Key) -> Option<usize> {
        let mut slot = slot(key, self.slots.len());
        loop {
            let tree = self.slots[slot] as usize;
            let (own, _) = self.trees.get(tree..)?.split_first_chunk()?;
            if Key::from_le_bytes(*own) == key {
                return Some(tree + KEY_LEN);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// Calls `found` with the number, the start and the end of every literal in a line that begins at a place which `ahead` looks at.
    pub(super) fn each(&self, line: &Folded<'_>, ahead: &mut Window, mut found: impl FnMut(u32, usize, usize)) {
        let text = line.up_to_end();
        ahead.each(line, |key| self.may_begin(key), |start, key| self.of_key(text, start, key, &mut found));
    }

    /// The same for those that begin at `start`.
    pub(super) fn at(&self, line: &Folded<'_>, start: usize, mut found: impl FnMut(u32, usize, usize)) {
        let key = key_at(line.text.as_bytes(), start);
        if self.may_begin(key) {
            self.of_key(line.up_to_end(), start, key, &mut found);
        }
    }

    /// Whether a literal may begin where the text has this key.
    fn may_begin(&self, key: Key) -> bool {
        // `|` and not `||`: the processor can't guess which of both holds, so that a branch would cost more.
        (self.next_kinds[long(key)] & next_kind(key) != 0) | self.short.may_hold(first_two(key))
    }

    #[inline]
    fn of_key(&self, text: &[u8], start: usize, key: Key, found: &mut impl FnMut(u32, usize, usize)) {
        for length in self.lengths.of(key) {
            let key = first_bytes(key, length);
            if self.keys.may_hold(hash(key))
                && let Some(root) = self.root(key)
            {
                self.walk(text, start + length, root, &mut |id, end| found(id, start, end));
            }
        }
    }

    /// Goes down the tree whose root is at `root`, along the text after the key.
    #[inline(never)]
    fn walk(&self, text: &[u8], key_end: usize, root: usize, found: &mut impl FnMut(u32, usize)) {
        let (mut at, mut node) = (key_end, root);
        while let Some((literal, [label, children, rest @ ..])) = self.trees.get(node..).and_then(<[u8]>::split_first_chunk) {
            let (label, rest) = rest.split_at(usize::from(*label));
            let (children, rest) = rest.split_at(usize::from(*children));
            let Some(ahead) = text.get(at..) else { return };
            // Labels are a few bytes long, so that comparing them byte by byte is cheaper than calling a function that compares many at once.
            if ahead.len() < label.len() || label.iter().zip(ahead).any(|(own, byte)| own != byte) {
                return;
            }
            at += label.len();
            let literal = u32::from_le_bytes(*literal);
            if literal != NONE {
                found(literal, at);
            }
            let Some(byte) = text.get(at) else { return };
            let Some(child) = children.iter().position(|own| own == byte) else { return };
            let Some((child, _)) = rest.get(child * size_of_val(&literal)..).and_then(<[u8]>::split_first_chunk) else { return };
            node = u32::from_le_bytes(*child) as usize;
            at += 1;
        }
    }
}

/// The numbers of these literals, grouped: those with the same key stand together and in order, and equal ones keep their order.
///
/// Sorting all literals would give as much, but would be the longest part of a program's first parse.
pub(super) fn grouped(literals: &[&str]) -> Vec<u32> {
    let roots: Vec<(Key, usize)> = literals.iter().map(|literal| key_of(literal)).collect();
    // For each tree a chain of its literals: `first` has its head, in the slot of its key or the next free one; `last` has, at the head's number, the
    // chain's end; `next` links each literal to the next.
    let mut first = vec![NONE; slots(literals.len())];
    let (mut last, mut next) = (vec![NONE; literals.len()], vec![NONE; literals.len()]);
    for number in 0..literals.len() {
        let mut slot = slot(roots[number].0, first.len());
        while first[slot] != NONE && roots[first[slot] as usize] != roots[number] {
            slot = (slot + 1) % first.len();
        }
        if first[slot] == NONE {
            first[slot] = number as u32;
        } else {
            next[last[first[slot] as usize] as usize] = number as u32;
        }
        last[first[slot] as usize] = number as u32;
    }
    let mut order = Vec::with_capacity(literals.len());
    for first in (0..literals.len()).filter(|&number| last[number] != NONE) {
        let start = order.len();
        order.extend(std::iter::successors(Some(first as u32), |&number| Some(next[number as usize]).filter(|&next| next != NONE)));
        order[start..].sort_by_key(|&number| literals[number as usize]);
    }
    order
}

/// How many slots a hash table of this many keys has.
fn slots(keys: usize) -> usize {
    (SLOTS_PER_KEY * keys).next_power_of_two().max(64)
}

/// The slot in which a key is looked for first, given how many slots there are.
fn slot(key: Key, slots: usize) -> usize {
    (hash(key) >> (u64::BITS - slots.trailing_zeros())) as usize
}

/// The kind of the byte after the first [`SHORT`], as a bit.
fn next_kind(key: Key) -> u32 {
    1 << KINDS[usize::from((key >> (SHORT as u32 * u8::BITS)) as u8)]
}

/// The kinds of letters and of digits.
const WORD_KINDS: u32 = (1 << 27) - 1;

/// The kinds of bytes: one for each small letter of ASCII, one for digits, one for other bytes of ASCII, and four for bytes beyond it.
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            letter @ b'a'..=b'z' => letter - b'a',
            b'0'..=b'9' => 26,
            0x80.. => 28 + byte as u8 % 4,
            _ => 27,
        };
        byte += 1;
    }
    kinds
};

/// The first two bytes as the top bits of a number, which is what a [`Filter`] goes by.
fn first_two(key: Key) -> u64 {
    key << (u64::BITS - u16::BITS)
}

/// How many bytes both have in common at their beginning.
fn common(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The literals found, by their places and numbers.
    fn found(literals: &[&str], text: &str) -> Vec<(usize, usize, u32)> {
        let order = grouped(literals);
        let grouped: Vec<&str> = order.iter().map(|&number| literals[number as usize]).collect();
        let literals = Literals::of_grouped(&grouped, |_| false);
        let mut all = Vec::new();
        for start in 0..text.len() {
            literals.at(&Folded::of(text), start, |id, start, end| all.push((start, end, order[id as usize])));
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

    #[test]
    fn literals_of_a_tree_are_one_behind_the_other_and_in_order() {
        assert_eq!(grouped(&["abcdefghi", "b", "abcd", "abcdefgh", "abcd", "abc"]), [3, 0, 1, 2, 4, 5]);
        assert_eq!(found(&["abcd", "abcde", "abcdefgh", "abcdf"], "abcdf, abcdefgh"), [(0, 4, 0), (0, 5, 3), (7, 11, 0), (7, 12, 1), (7, 15, 2)]);
    }

    #[test]
    fn a_letter_that_has_to_end_a_word_is_not_found_before_another() {
        let literals = Literals::of_grouped(&["x"], |_| true);
        for (text, is_found) in [("xa", false), ("x2", false), ("x", true), ("x a", true), ("x-ray", true), ("xé", true)] {
            let mut found = false;
            literals.at(&Folded::of(text), 0, |_, _, _| found = true);
            assert_eq!(found, is_found, "{text}");
        }
    }

    #[test]
    fn long_literals_are_found_to_their_ends() {
        let [one, other] = ["x", "y"].map(|end| "a".repeat(1_000) + end);
        assert_eq!(found(&["a", &one, &other], &other[700..]).len(), 300);
        assert_eq!(found(&["a", &one, &other], &other).iter().find(|found| found.2 > 0), Some(&(0, 1_001, 2)));
        assert_eq!(found(&[&one], &other), []);
    }
}
