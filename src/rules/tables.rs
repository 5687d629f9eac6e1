//! Literals and what they are for, by where in a line they are looked for.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::literals::{self, Literals};
use super::places::{Ahead, Place};
use super::sparse_set::SparseSet;
use crate::layers::lines::Folded;
use crate::text::hash::GOLDEN;

/// What a literal that was found is for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Use {
    /// A rule that asks no more.
    Found(u32),
    /// A rule that it has to end the line for.
    End(u32),
    /// A rule that it has to be whole words for.
    Words(u32),
    /// A conjunction of cues, in whose group that is looked for first it is.
    First(u32),
    /// Another group of cues.
    Group(u32),
    /// An expression that needs it.
    Needed(u32),
    /// An expression that needs it at a word's end.
    NeededAsEnd(u32),
}

impl Use {
    /// Whether the literal has to end where a word does.
    fn ends_word(self) -> bool {
        matches!(self, Self::Words(_) | Self::First(_) | Self::Group(_) | Self::NeededAsEnd(_))
    }
}

/// A literal with what it is for.
pub(super) type Entry<'e> = (Cow<'e, str>, Use);

/// Literals that are looked for at the same places.
#[derive(Default)]
pub(super) struct Table {
    /// Nothing where there are none, for what tells them apart takes some room however few they are.
    literals: Option<Literals>,
    /// What they are for, that of a literal together.
    uses: Vec<Use>,
    /// Where the uses of each literal end.
    ends: Vec<u32>,
}

impl Table {
    pub(super) fn new(mut entries: Vec<Entry<'_>>) -> Self {
        entries.retain(|(literal, _)| !literal.is_empty());
        // Uses of the same literal stay in their order.
        let order = literals::grouped(&entries.iter().map(|(literal, _)| &**literal).collect::<Vec<_>>());
        let alike = || order.chunk_by(|&one, &other| entries[one as usize].0 == entries[other as usize].0);
        let entry = |number: &u32| &entries[*number as usize];
        let ends = alike().scan(0, |end, uses| {
            *end += uses.len() as u32;
            Some(*end)
        });
        let mut ends_of_words = Vec::with_capacity(entries.len());
        ends_of_words.extend(alike().map(|uses| uses.iter().map(entry).all(|entry| entry.1.ends_word())));
        let mut literals = Vec::with_capacity(entries.len());
        literals.extend(alike().map(|uses| &*entry(&uses[0]).0));
        Self {
            literals: (!literals.is_empty()).then(|| Literals::of_grouped(&literals, |number| ends_of_words[number])),
            ends: ends.collect(),
            uses: order.iter().map(|number| entry(number).1).collect(),
        }
    }

    /// Calls `found` with the uses of every literal that begins at `start`, with that and where it ends, which is in the line.
    pub(super) fn at(&self, line: &Folded<'_>, start: usize, mut found: impl FnMut(&[Use], usize, usize) -> bool) {
        if let Some(literals) = &self.literals {
            literals.at(line, start, |id, start, end| _ = found(self.uses(id), start, end));
        }
    }

    /// What a literal is for.
    fn uses(&self, id: u32) -> &[Use] {
        let id = id as usize;
        let start = id.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.uses[start as usize..self.ends[id] as usize]
    }
}

/// Literals that are looked for in one pass over the line, or in one for each of the two kinds of places.
#[derive(Default)]
pub(super) struct Inside {
    tables: Vec<(Place, Table)>,
}

impl Inside {
    pub(super) fn new(entries: [(Place, Vec<Entry<'_>>); 2]) -> Self {
        let tables = entries.into_iter().filter(|(_, entries)| !entries.is_empty());
        Self { tables: tables.map(|(place, entries)| (place, Table::new(entries))).collect() }
    }

    /// What is told of a text before its first line: nothing yet.
    pub(super) fn looked(&self) -> Vec<Looked> {
        self.tables.iter().map(|(place, table)| Looked { ahead: Ahead::of(*place), settled: SparseSet::of(table.ends.len()) }).collect()
    }

    /// Calls `found` with the uses of every literal that stands in a line, where it begins and where it ends; of one that is there again not once
    /// more, where it has many and `found` has told that all are served. One that is looked for at a [`Place::Beginning`] may be found inside a
    /// word, too. `looked` is what is told of the text already.
    pub(super) fn find(&self, line: &Folded<'_>, looked: &mut [Looked], mut found: impl FnMut(&[Use], usize, usize) -> bool) {
        for ((_, table), Looked { ahead, settled }) in self.tables.iter().zip(looked) {
            let Some(literals) = &table.literals else { continue };
            settled.clear();
            literals.each(line, ahead, |id, start, end| {
                let uses = table.uses(id);
                if !settled.holds(id) && found(uses, start, end) && uses.len() >= MANY {
                    settled.put(id);
                }
            });
        }
    }
}

/// With so many uses a literal costs less to be known again than to be taken again.
const MANY: usize = 4;

/// What is told of a text, by the table and the place.
pub(super) struct Looked {
    ahead: Ahead,
    /// The literals of the line at hand of which no more is to be told.
    settled: SparseSet,
}

/// Literals that are looked for at the line's end.
pub(super) struct AtEnd {
    table: Table,
    /// How long they are.
    lengths: Vec<usize>,
    /// For the hash of the last bytes whether there may be a literal with them: of most lines no more has to be looked at.
    tails: [bool; 1 << TAILS],
}

/// Bits of that hash.
const TAILS: u32 = 10;

/// So many bytes are hashed. A line that has fewer is not told by them, nor is any where a literal has fewer.
const TAIL: usize = 3;

impl Default for AtEnd {
    fn default() -> Self {
        Self { table: Table::default(), lengths: Vec::new(), tails: [false; 1 << TAILS] }
    }
}

impl AtEnd {
    pub(super) fn new(entries: Vec<Entry<'_>>) -> Self {
        let lengths: BTreeSet<usize> = entries.iter().map(|(literal, _)| literal.len()).collect();
        let mut tails = [lengths.first().is_some_and(|&shortest| shortest < TAIL); 1 << TAILS];
        entries.iter().filter_map(|(literal, _)| tail(literal.as_bytes())).for_each(|tail| tails[tail] = true);
        Self { table: Table::new(entries), lengths: lengths.into_iter().collect(), tails }
    }

    /// Calls `found` as [`Inside::find`] does, and with literals that begin where one may that ends where the line does.
    pub(super) fn find(&self, line: &Folded<'_>, mut found: impl FnMut(&[Use], usize, usize) -> bool) {
        if tail(line.own().as_bytes()).is_none_or(|tail| self.tails[tail]) {
            for length in self.lengths.iter().take_while(|length| **length <= line.span.len()) {
                self.table.at(line, line.span.end - length, &mut found);
            }
        }
    }
}

/// The hash of the last bytes.
fn tail(text: &[u8]) -> Option<usize> {
    let bytes: &[u8; TAIL] = text.last_chunk()?;
    let number = bytes.iter().fold(0, |number, &byte| number << u8::BITS | u32::from(byte));
    Some((number.wrapping_mul((GOLDEN >> u32::BITS) as u32) >> (u32::BITS - TAILS)) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_of_many_uses_is_taken_until_all_are_served() {
        let uses = |many: u32| (0..many).map(|rule| ("ferry".into(), Use::Words(rule))).collect::<Vec<Entry<'_>>>();
        for (many, times) in [(MANY as u32 - 1, 4), (MANY as u32, 3)] {
            let inside = Inside::new([(Place::Beginning, uses(many)), (Place::Anywhere, Vec::new())]);
            let mut looked = inside.looked();
            // The literal is there four times in each line, and is a word the third time.
            for _ in 0..2 {
                let mut taken = 0;
                inside.find(&Folded::of("ferryman ferryboat ferry ferry"), &mut looked, |_, start, _| {
                    taken += 1;
                    start >= "ferryman ferryboat ".len()
                });
                assert_eq!(taken, times);
            }
        }
    }
}
