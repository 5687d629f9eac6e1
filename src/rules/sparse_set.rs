//! Sets of numbers that are emptied line by line.

/// A set of small numbers, few of which are in it.
pub(super) struct SparseSet {
    /// A bit for each number.
    bits: Vec<u64>,
    pub(super) list: Vec<u32>,
}

impl SparseSet {
    /// An empty set of such numbers below this.
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
