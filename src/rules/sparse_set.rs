//! Sets of numbers that are emptied for every line.

/// A set of small numbers that holds only a few at a time. Emptying it takes time in the numbers that are in it, not in those that could be.
pub(super) struct SparseSet {
    /// A bit for each possible number.
    bits: Vec<u64>,
    /// The numbers in the set, in the order in which they were put there.
    pub(super) list: Vec<u32>,
}

impl SparseSet {
    /// An empty set for numbers below this.
    pub(super) fn of(numbers: usize) -> Self {
        Self { bits: vec![0; numbers.div_ceil(64)], list: Vec::new() }
    }

    pub(super) fn clear(&mut self) {
        while let Some(number) = self.list.pop() {
            self.bits[number as usize / 64] = 0;
        }
    }

    pub(super) fn put(&mut self, number: u32) {
        if !self.holds(number) {
            self.bits[number as usize / 64] |= 1 << (number % 64);
            self.list.push(number);
        }
    }

    pub(super) fn holds(&self, number: u32) -> bool {
        self.bits[number as usize / 64] >> (number % 64) & 1 != 0
    }
}
