//! Many rows down all trees at once, a bit a row.
//!
//! First every comparison that any tree makes is made for every row. Then of each tree's nodes it is told which rows come to
//! them, by "and" and "and not" over the comparisons' bits. The leaves' values are added up in binary, as on paper: a number is so many
//! sets of rows, one for each of its bits ("bit slicing"; Biham 1997). No step depends on what is in a row, so that nothing has to be guessed.

use std::iter::repeat_n;
use std::ops::Range;

use super::{MOST, Node, Trees};

/// A set of rows: that with the number `n` is the bit `n / LANES` of the word `n % LANES`.
type Rows<const LANES: usize> = [u16; LANES];

/// As many rows are in every word.
const BITS: usize = u16::BITS as usize;

/// As many words are in a register of 128 bits, which every machine has; where there are more rows, two go together.
const ONE: usize = 8;
const TWO: usize = 16;

/// The numbers of a column, in the order of the bits.
type Column<const LANES: usize> = [[i16; LANES]; BITS];

/// Bits of a sum, at most.
const PLACES: usize = i32::BITS as usize;

/// For every comparison the rows whose number is above the threshold: of so many words each as rows have that are looked at together.
#[derive(Debug, Default)]
pub(crate) struct Tests(Vec<u16>);

#[derive(Debug, Default)]
pub(super) struct Program {
    /// The columns that are looked at, with the thresholds that their numbers are compared with, in order.
    columns: Vec<(u8, Vec<i16>)>,
    /// How many comparisons that makes.
    tests: usize,
    trees: Vec<Tree>,
    /// What the trees are made of, one after the other.
    steps: Vec<Step>,
    places: Vec<Range<usize>>,
    nodes: Vec<u8>,
    /// Bits of the largest sum.
    most_places: usize,
}

#[derive(Debug)]
struct Tree {
    steps: Range<usize>,
    /// The least value of a leaf, and the largest, less that.
    least: i32,
    most: u16,
    /// For every bit nodes that all leaves are below, or are, whose values, less the least, have it.
    places: Range<usize>,
}

/// Parts the rows of a node between its children.
#[derive(Clone, Copy, Debug)]
struct Step {
    node: u8,
    first_child: u8,
    /// The number of the comparison.
    test: u16,
}

impl Program {
    pub(super) fn of(trees: &Trees) -> Self {
        let branchings = trees.iter().flat_map(branchings);
        let mut tests: Vec<u32> = branchings.map(|(_, node)| test(node)).collect();
        tests.sort_unstable();
        tests.dedup();
        let mut program = Self { tests: tests.len(), ..Self::default() };
        trees.iter().for_each(|nodes| program.add(nodes, &tests));
        for tests in tests.chunk_by(|one, next| one >> u16::BITS == next >> u16::BITS) {
            program.columns.push(((tests[0] >> u16::BITS) as u8, tests.iter().map(|&test| threshold(test)).collect()));
        }
        let most: u64 = program.trees.iter().map(|tree| u64::from(tree.most)).sum();
        program.most_places = PLACES.min((u64::BITS - most.leading_zeros()) as usize);
        program
    }

    fn add(&mut self, nodes: &[Node], tests: &[u32]) {
        let leaves = || nodes.iter().enumerate().filter(|(place, node)| node.is_leaf(*place)).map(|(_, leaf)| leaf.value);
        let least = leaves().min().unwrap_or_default();
        let most = leaves().max().unwrap_or_default().abs_diff(least);
        let first_step = self.steps.len();
        self.steps.extend(branchings(nodes).map(|(place, node)| {
            let test = tests.partition_point(|&other| other < test(node)) as u16;
            Step { node: place as u8, first_child: node.first_child, test }
        }));
        // For every node the bits that all leaves below it have. Children stand behind their parents.
        let mut bits = [0; MOST];
        for (place, node) in nodes.iter().enumerate().rev() {
            let first = usize::from(node.first_child);
            bits[place] = if node.is_leaf(place) { node.value.abs_diff(least) } else { bits[first] & bits[first + 1] };
        }
        // For every node those of them that its parent does not have.
        let mut own = bits;
        for (place, node) in branchings(nodes) {
            let first = usize::from(node.first_child);
            own[first..first + 2].iter_mut().for_each(|own| *own &= !bits[place]);
        }
        let first_place = self.places.len();
        for bit in 0..u16::BITS - most.leading_zeros() {
            let start = self.nodes.len();
            self.nodes.extend((0..nodes.len()).filter(|&place| own[place] >> bit & 1 != 0).map(|place| place as u8));
            self.places.push(start..self.nodes.len());
        }
        let (steps, places) = (first_step..self.steps.len(), first_place..self.places.len());
        self.trees.push(Tree { steps, least: least.into(), most, places });
    }

    /// Adds to `sums` for every row the sum over all trees.
    pub(super) fn add_sums<const N: usize>(&self, rows: &[[i16; N]], sums: &mut Vec<i32>, tests: &mut Tests) {
        if rows.len() <= ONE * BITS { self.add_sums_of::<ONE, N>(rows, sums, tests) } else { self.add_sums_of::<TWO, N>(rows, sums, tests) }
    }

    fn add_sums_of<const LANES: usize, const N: usize>(&self, rows: &[[i16; N]], sums: &mut Vec<i32>, tests: &mut Tests) {
        for rows in rows.chunks(LANES * BITS) {
            self.compare::<LANES, N>(rows, tests);
            self.sum(tests.0.as_chunks::<LANES>().0).put(rows.len(), sums);
        }
    }

    /// Puts into `tests` for each comparison the rows whose number is above the threshold.
    fn compare<const LANES: usize, const N: usize>(&self, rows: &[[i16; N]], Tests(tests): &mut Tests) {
        tests.clear();
        tests.reserve(self.tests * LANES);
        let (least, most) = bounds(rows);
        let mut column = [[0; LANES]; BITS];
        for (number, thresholds) in &self.columns {
            let number = usize::from(*number);
            // Many a column has few different numbers in a page, and in a long one most have.
            let all = thresholds.partition_point(|&threshold| threshold < least[number]);
            let some = thresholds.partition_point(|&threshold| threshold < most[number]);
            tests.extend(repeat_n(u16::MAX, all * LANES));
            if some > all {
                fill(&mut column, rows, number);
                let column = &column[..rows.len().div_ceil(LANES)];
                thresholds[all..some].iter().for_each(|&threshold| tests.extend(above(column, threshold)));
            }
            tests.extend(repeat_n(0, (thresholds.len() - some) * LANES));
        }
    }

    /// Adds up what the trees say.
    fn sum<const LANES: usize>(&self, tests: &[Rows<LANES>]) -> Sums<LANES> {
        let mut sums = Sums { least: 0, bits: self.most_places, places: [[0; LANES]; PLACES] };
        let mut nodes = [[0; LANES]; MOST + 1];
        nodes[0] = [u16::MAX; LANES];
        for tree in &self.trees {
            for &Step { node, first_child, test } in &self.steps[tree.steps.clone()] {
                let (here, above) = (nodes[usize::from(node)], tests[usize::from(test)]);
                nodes[usize::from(first_child)] = each(here, above, |here, above| here & !above);
                nodes[usize::from(first_child) + 1] = each(here, above, |here, above| here & above);
            }
            sums.least += tree.least;
            let mut carried = [0; LANES];
            let mut places = sums.places[..sums.bits].iter_mut();
            for (leaves, own) in self.places[tree.places.clone()].iter().zip(&mut places) {
                let added =
                    self.nodes[leaves.clone()].iter().fold([0; LANES], |rows, &leaf| each(rows, nodes[usize::from(leaf)], |rows, more| rows | more));
                let both = each(*own, added, |own, added| own & added);
                let one = each(*own, added, |own, added| own ^ added);
                *own = each(one, carried, |one, carried| one ^ carried);
                carried = each(both, each(one, carried, |one, carried| one & carried), |both, carried| both | carried);
            }
            for own in places {
                let next = each(*own, carried, |own, carried| own & carried);
                *own = each(*own, carried, |own, carried| own ^ carried);
                carried = next;
            }
        }
        sums
    }
}

/// The nodes that are no leaves, with their places.
fn branchings(nodes: &[Node]) -> impl Iterator<Item = (usize, &Node)> {
    nodes.iter().enumerate().filter(|(place, node)| !node.is_leaf(*place))
}

/// A comparison as a number: by column, and then by threshold.
fn test(node: &Node) -> u32 {
    u32::from(node.column) << u16::BITS | u32::from(node.threshold.abs_diff(i16::MIN))
}

fn threshold(test: u32) -> i16 {
    i16::MIN.wrapping_add_unsigned(test as u16)
}

/// Puts the numbers of the rows into a column; what it has beyond them stays as it is.
fn fill<const LANES: usize, const N: usize>(column: &mut Column<LANES>, rows: &[[i16; N]], number: usize) {
    let (whole, rest) = rows.as_chunks::<LANES>();
    for (numbers, rows) in column.iter_mut().zip(whole) {
        *numbers = rows.each_ref().map(|row| row[number]);
    }
    if let Some(numbers) = column.get_mut(whole.len()) {
        numbers.iter_mut().zip(rest).for_each(|(own, row)| *own = row[number]);
    }
}

/// The least number of every column, and the largest.
fn bounds<const N: usize>(rows: &[[i16; N]]) -> ([i16; N], [i16; N]) {
    let (mut least, mut most) = ([i16::MAX; N], [i16::MIN; N]);
    for row in rows {
        for ((least, most), &number) in least.iter_mut().zip(&mut most).zip(row) {
            (*least, *most) = (number.min(*least), number.max(*most));
        }
    }
    (least, most)
}

/// The rows whose number in the column is above the threshold.
fn above<const LANES: usize>(column: &[[i16; LANES]], threshold: i16) -> Rows<LANES> {
    let mut rows = [0; LANES];
    // From the last to the first, so that each bit comes to its place by the shifts of those that follow.
    for numbers in column.iter().rev() {
        for (row, number) in rows.iter_mut().zip(numbers) {
            *row = *row << 1 | u16::from(*number > threshold);
        }
    }
    rows
}

fn each<const LANES: usize>(mut one: Rows<LANES>, other: Rows<LANES>, both: impl Fn(u16, u16) -> u16) -> Rows<LANES> {
    for (one, other) in one.iter_mut().zip(other) {
        *one = both(*one, other);
    }
    one
}

/// A sum for every row.
struct Sums<const LANES: usize> {
    /// What all have in common.
    least: i32,
    /// How many bits they have.
    bits: usize,
    /// For every bit the rows whose sums, less the least, have it.
    places: [Rows<LANES>; PLACES],
}

impl<const LANES: usize> Sums<LANES> {
    /// Adds those of the first so many rows to `sums`.
    fn put(&self, rows: usize, sums: &mut Vec<i32>) {
        let all = sums.len() + rows;
        for bit in 0..rows.div_ceil(LANES) {
            let mut own = [0; LANES];
            for rows in self.places[..self.bits].iter().rev() {
                own.iter_mut().zip(rows).for_each(|(sum, rows)| *sum = *sum << 1 | i32::from(rows >> bit & 1));
            }
            sums.extend(own.map(|sum| self.least + sum));
        }
        sums.truncate(all);
    }
}
