//! How far it is from a line to the next lines of some sort.

use super::page::FAR;

/// A set of a page's lines, one bit each.
pub(super) struct Marks(Vec<u64>);

const BITS: usize = u64::BITS as usize;

impl Marks {
    /// The set of the lines for which `is` is true.
    pub(super) fn of<S: Copy>(lines: &[S], is: impl Fn(S) -> bool) -> Self {
        Self(lines.chunks(BITS).map(|lines| lines.iter().rev().fold(0, |bits, &line| bits << 1 | u64::from(is(line)))).collect())
    }

    /// How many lines below `at` the next line of the set stands, or `FAR + 1` if it is farther than [`FAR`].
    pub(super) fn below(&self, at: usize) -> usize {
        (self.from(at + 1).trailing_zeros() as usize).min(FAR) + 1
    }

    /// How many lines above `at` the last line of the set stands, or `FAR + 1` if it is farther than [`FAR`].
    pub(super) fn above(&self, at: usize) -> usize {
        let bits = match at {
            0 => 0,
            1..BITS => self.from(0) << (BITS - at),
            _ => self.from(at - BITS),
        };
        (bits.leading_zeros() as usize).min(FAR) + 1
    }

    /// The bits of this line and those below it, the first one lowest.
    fn from(&self, at: usize) -> u64 {
        let bits = |word: usize| self.0.get(word).copied().unwrap_or_default();
        let (word, bit) = (at / BITS, at % BITS);
        // The bits that the first word lacks come from the next.
        bits(word) >> bit | bits(word + 1) << 1 << (BITS - 1 - bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_line_on_either_side_is_told_across_words() {
        let mut lines = [false; 200];
        for at in [3, 63, 64, 130] {
            lines[at] = true;
        }
        let marks = Marks::of(&lines, |line| line);
        let is_marked = |at: Option<usize>| at.and_then(|at| lines.get(at)) == Some(&true);
        for at in 0..lines.len() {
            let below = (1..=FAR).find(|&by| is_marked(at.checked_add(by)));
            let above = (1..=FAR).find(|&by| is_marked(at.checked_sub(by)));
            assert_eq!([marks.below(at), marks.above(at)], [below, above].map(|by| by.unwrap_or(FAR + 1)), "{at}");
        }
    }
}
