//! The strings with which a line must begin for an expression to match it: a hash table from a line's first bytes to expressions.

use super::keys::{Filter, Key, Lengths, first_bytes, hash, key_at, key_of};
use crate::layers::lines::Folded;

/// Strings that are no longer than a key, each with the expression that needs it at a line's start.
#[derive(Default)]
pub(super) struct Starts {
    strings: Vec<Start>,
    /// The number of the first string in each slot, or [`NONE`].
    slots: Vec<u32>,
    lengths: Lengths,
    /// The hashes of all keys.
    keys: Filter,
}

struct Start {
    key: Key,
    expression: u32,
    /// The next string with the same key, or [`NONE`].
    next_alike: u32,
    /// For the first string of each key: the first string of another key in the same slot, or [`NONE`].
    next_key: u32,
}

/// No string.
const NONE: u32 = u32::MAX;

impl Starts {
    /// Adds a string that an expression needs. It can be found once all are [put in slots](Self::in_slots).
    pub(super) fn put(&mut self, string: &str, expression: u32) {
        if string.is_empty() {
            return;
        }
        let (key, length) = key_of(string);
        self.lengths.put(key, length);
        self.keys.put(hash(key));
        self.strings.push(Start { key, expression, next_alike: NONE, next_key: NONE });
    }

    /// Puts the strings into slots, after which they can be found.
    pub(super) fn in_slots(mut self) -> Self {
        self.slots = vec![NONE; self.strings.len().next_power_of_two()];
        for number in 0..self.strings.len() {
            let (own, slot) = (number as u32, self.slot(self.strings[number].key));
            match self.of_key(self.strings[number].key, self.slots[slot]) {
                Some(first) => self.strings[number].next_alike = std::mem::replace(&mut self.strings[first].next_alike, own),
                None => self.strings[number].next_key = std::mem::replace(&mut self.slots[slot], own),
            }
        }
        self
    }

    /// Calls `found` with the expressions that need a string with which the line begins, with some of them more than once.
    pub(super) fn find(&self, line: &Folded<'_>, mut found: impl FnMut(u32)) {
        let key = key_at(line.text.as_bytes(), line.span.start);
        for key in self.lengths.of(key).map(|length| first_bytes(key, length)).filter(|&key| self.keys.may_hold(hash(key))) {
            let mut next = self.of_key(key, self.slots[self.slot(key)]);
            while let Some(start) = next.and_then(|number| self.strings.get(number)) {
                found(start.expression);
                next = Some(start.next_alike as usize);
            }
        }
    }

    /// The number of the first string with this key, in the slot that begins with the string `first_in_slot`.
    fn of_key(&self, key: Key, first_in_slot: u32) -> Option<usize> {
        let mut number = first_in_slot as usize;
        while let Some(start) = self.strings.get(number) {
            if start.key == key {
                return Some(number);
            }
            number = start.next_key as usize;
        }
        None
    }

    fn slot(&self, key: Key) -> usize {
        // The upper half of the bits is enough to tell strings apart.
        (hash(key) >> u32::BITS) as usize & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_of_all_lengths_are_found_at_the_start_alone() {
        let mut starts = Starts::default();
        for (expression, string) in (0..).zip(["s", "sh", "share th", "share", "船坞", "", "sh"]) {
            starts.put(string, expression);
        }
        let starts = starts.in_slots();
        let found = |text: &str, start: usize| {
            let mut found = Vec::new();
            starts.find(&Folded { text, span: start..text.len() }, |expression| found.push(expression));
            found.sort_unstable();
            found.dedup();
            found
        };
        assert_eq!(found("share this", 0), [0, 1, 2, 3, 6]);
        assert_eq!(found("share", 0), [0, 1, 3, 6]);
        assert_eq!(found("s", 0), [0]);
        assert_eq!(found("a share", 0), [0; 0]);
        assert_eq!(found("a share", 2), [0, 1, 3, 6]);
        assert_eq!(found("船坞", 0), [4]);
        assert_eq!(found("", 0), [0; 0]);
    }
}
