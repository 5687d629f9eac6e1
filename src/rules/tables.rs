//! Tables of literals with what each is for: one for a line's start, one for its end, and one or two for what may stand anywhere.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::literals::{self, Literals};
use super::places::{Place, Window};
use super::sparse_set::SparseSet;
use crate::layers::lines::Folded;
use crate::text::hash::GOLDEN;

/// What a literal is for, with the number of the rule, conjunction, group or expression.
#[derive(Clone, Copy, Debug)]
pub(super) enum Use {
    /// A rule that matches wherever the literal is found.
    Rule(u32),
    /// A rule that matches if the literal ends the line.
    RuleAtEnd(u32),
    /// A rule that matches if the literal is found as whole words.
    RuleAsWords(u32),
    /// A conjunction of cues, for which the literal is a cue of the group that is looked for first. It has to be whole words.
    FirstCue(u32),
    /// Another group of cues, of which the literal is one. It has to be whole words.
    OtherCue(u32),
    /// An expression that needs the literal.
    Expression(u32),
    /// An expression that needs the literal at a word's end.
    ExpressionAtWordEnd(u32),
}

impl Use {
    /// Whether this use requires that the literal ends where a word ends.
    fn ends_word(self) -> bool {
        matches!(self, Self::RuleAsWords(_) | Self::FirstCue(_) | Self::OtherCue(_) | Self::ExpressionAtWordEnd(_))
    }
}

/// A literal with what it is for.
pub(super) type Entry<'e> = (Cow<'e, str>, Use);

/// Literals that are looked for at the same places, with their uses.
#[derive(Default)]
pub(super) struct Table {
    /// `None` if there are no literals, because even an empty set takes some memory.
    literals: Option<Literals>,
    /// The uses of all literals, those of the same literal side by side.
    uses: Vec<Use>,
    /// For each literal, where its uses end.
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

    /// Calls `found` for every literal that begins at `start` and ends within the line, with its uses, its start and its end.
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

/// Literals that may stand anywhere in a line: a table, and a pass over the line, for each of the two kinds of places that is needed.
#[derive(Default)]
pub(super) struct Inside {
    tables: Vec<(Place, Table)>,
}

impl Inside {
    pub(super) fn new(entries: [(Place, Vec<Entry<'_>>); 2]) -> Self {
        let tables = entries.into_iter().filter(|(_, entries)| !entries.is_empty());
        Self { tables: tables.map(|(place, entries)| (place, Table::new(entries))).collect() }
    }

    /// The states of a search before the first line of a text, one for each table.
    pub(super) fn new_states(&self) -> Vec<SearchState> {
        self.tables.iter().map(|(place, table)| SearchState { window: Window::of(*place), settled: SparseSet::of(table.ends.len()) }).collect()
    }

    /// Calls `found` for every literal in a line, with its uses, its start and its end. `found` tells whether all of the uses are served; if they
    /// are, a literal with many uses is not reported again in this line.
    ///
    /// A literal that is looked for at a [`Place::Beginning`] may be found inside a word, too. `states` are those of this text.
    pub(super) fn find(&self, line: &Folded<'_>, states: &mut [SearchState], mut found: impl FnMut(&[Use], usize, usize) -> bool) {
        for ((_, table), SearchState { window, settled }) in self.tables.iter().zip(states) {
            let Some(literals) = &table.literals else { continue };
            settled.clear();
            literals.each(line, window, |id, start, end| {
                let uses = table.uses(id);
                if !settled.holds(id) && found(uses, start, end) && uses.len() >= MANY_USES {
                    settled.put(id);
                }
            });
        }
    }
}

/// For a literal with this many uses it costs less to check whether it is settled than to take all uses again.
const MANY_USES: usize = 4;

/// How far a search with one table has come in a text.
pub(super) struct SearchState {
    window: Window,
    /// The literals that need not be reported again in the current line.
    settled: SparseSet,
}

/// Literals with which a line may end.
pub(super) struct AtEnd {
    table: Table,
    /// The different lengths of the literals.
    lengths: Vec<usize>,
    /// For each hash of a line's last bytes, whether a literal may end with them. For most lines none may, and nothing else has to be checked.
    tails: [bool; 1 << TAIL_BITS],
}

/// The number of bits in the hash of the last bytes.
const TAIL_BITS: u32 = 10;

/// How many of the last bytes are hashed. If a line is shorter, or any literal is, the hash tells nothing.
const TAIL: usize = 3;

impl Default for AtEnd {
    fn default() -> Self {
        Self { table: Table::default(), lengths: Vec::new(), tails: [false; 1 << TAIL_BITS] }
    }
}

impl AtEnd {
    pub(super) fn new(entries: Vec<Entry<'_>>) -> Self {
        let lengths: BTreeSet<usize> = entries.iter().map(|(literal, _)| literal.len()).collect();
        let mut tails = [lengths.first().is_some_and(|&shortest| shortest < TAIL); 1 << TAIL_BITS];
        entries.iter().filter_map(|(literal, _)| tail(literal.as_bytes())).for_each(|tail| tails[tail] = true);
        Self { table: Table::new(entries), lengths: lengths.into_iter().collect(), tails }
    }

    /// Calls `found` as [`Inside::find`] does. It may also report literals that begin where another one would end the line, but end before it.
    pub(super) fn find(&self, line: &Folded<'_>, mut found: impl FnMut(&[Use], usize, usize) -> bool) {
        if tail(line.own().as_bytes()).is_none_or(|tail| self.tails[tail]) {
            for length in self.lengths.iter().take_while(|length| **length <= line.span.len()) {
                self.table.at(line, line.span.end - length, &mut found);
            }
        }
    }
}

/// The hash of a text's last bytes, if it has enough.
fn tail(text: &[u8]) -> Option<usize> {
    let bytes: &[u8; TAIL] = text.last_chunk()?;
    let number = bytes.iter().fold(0, |number, &byte| number << u8::BITS | u32::from(byte));
    Some((number.wrapping_mul((GOLDEN >> u32::BITS) as u32) >> (u32::BITS - TAIL_BITS)) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_of_many_uses_is_taken_until_all_are_served() {
        let uses = |many: u32| (0..many).map(|rule| ("ferry".into(), Use::RuleAsWords(rule))).collect::<Vec<Entry<'_>>>();
        for (many, times) in [(MANY_USES as u32 - 1, 4), (MANY_USES as u32, 3)] {
            let inside = Inside::new([(Place::Beginning, uses(many)), (Place::Anywhere, Vec::new())]);
            let mut states = inside.new_states();
            // The literal is there four times in each line, and is a word the third time.
            for _ in 0..2 {
                let mut taken = 0;
                inside.find(&Folded::of("ferryman ferryboat ferry ferry"), &mut states, |_, start, _| {
                    taken += 1;
                    start >= "ferryman ferryboat ".len()
                });
                assert_eq!(taken, times);
            }
        }
    }
}
