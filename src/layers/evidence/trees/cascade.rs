//! Trees in two parts: only rows that pass the first part are judged by the rest.

use super::{Tests, Trees};

#[derive(Debug, Default)]
pub(crate) struct Cascade {
    first: Trees,
    rest: Trees,
}

/// The memory that it works in, reused from call to call.
#[derive(Debug)]
pub(crate) struct Scratch<const N: usize> {
    /// The sums of the first trees for all rows, followed by those of the rest for the rows that go on.
    sums: Vec<i32>,
    going_on: Vec<[i16; N]>,
    tests: Tests,
}

impl<const N: usize> Default for Scratch<N> {
    fn default() -> Self {
        Self { sums: Vec::new(), going_on: Vec::new(), tests: Tests::default() }
    }
}

impl Cascade {
    /// Reads trees as [`Trees::read`] does. `first` of them are the first part.
    pub(crate) fn read(bytes: &[u8], columns: usize, first: usize) -> Option<Self> {
        let mut trees = Trees::read(bytes, columns)?;
        let rest = trees.split_off(first);
        Some(Self { first: trees, rest })
    }

    /// The sum for every row, in thousandths. `least` gets the sums of the first trees for all rows, and returns the least sum with which a row goes
    /// on: for such rows the result is the sum over all trees, for others only over the first.
    pub(crate) fn sums<'m, const N: usize>(&self, rows: &[[i16; N]], least: impl Fn(&[i32]) -> i32, scratch: &'m mut Scratch<N>) -> &'m [i32] {
        let Scratch { sums, going_on, tests } = scratch;
        sums.clear();
        self.first.add_sums(rows, sums, tests);
        let least = least(sums);
        going_on.clear();
        going_on.extend(rows.iter().zip(&*sums).filter(|&(_, &sum)| sum >= least).map(|(row, _)| row));
        self.rest.add_sums(going_on, sums, tests);
        let (sums, rest) = sums.split_at_mut(rows.len());
        sums.iter_mut().filter(|sum| **sum >= least).zip(rest).for_each(|(sum, rest)| *sum += *rest);
        sums
    }

    /// What each column adds to a row's sum over all trees.
    pub(crate) fn contributions<const N: usize>(&self, row: &[i16; N]) -> [f32; N] {
        let [mut sums, rest] = [&self.first, &self.rest].map(|trees| trees.contributions(row));
        sums.iter_mut().zip(rest).for_each(|(sum, rest)| *sum += rest);
        sums
    }

    /// How many trees there are.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.first.len() + self.rest.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two trees, the first of which comes first: each branches on the first column at 0.
    fn two_stumps(leaves: [[i16; 2]; 2]) -> Cascade {
        let stumps = leaves.map(|[first, second]| [3, 0, 0, 1, 2, 0, -1, 0, 0, 0, first, -1, 0, 0, 0, second]);
        let numbers = std::iter::once(2).chain(stumps.concat());
        Cascade::read(&numbers.flat_map(i16::to_le_bytes).collect::<Vec<_>>(), 1, 1).unwrap()
    }

    #[test]
    fn rows_of_which_the_first_trees_say_too_little_do_not_go_on() {
        let trees = two_stumps([[-3000, 1000], [4000, 500]]);
        let scratch = &mut Scratch::default();
        assert_eq!(trees.sums(&[[0], [1], [0]], |_| -2000, scratch), [-3000, 1500, -3000]);
        assert_eq!(trees.sums(&[[0], [1]], |_| -4000, scratch), [1000, 1500]);
        assert_eq!(trees.sums(&[[1]], |sums| sums[0] + 1, scratch), [1000]);
        assert_eq!(trees.contributions(&[1]), [1.5]);
    }
}
