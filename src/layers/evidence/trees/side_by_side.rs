//! Sends many rows down all trees at once, one bit for each row.
//!
//! First every comparison that occurs in any tree is made for every row. Then for each node of a tree the set of rows that reach it is computed,
//! by "and" and "and not" over the bits of the comparisons. The values of the leaves are added in binary, as on paper: a number is kept as one
//! set of rows for each of its bits ("bit slicing"; Biham 1997). No step depends on the content of a row, so there are no branches to mispredict.

use std::iter::repeat_n;

use super::{MOST, Node, Trees};

/// A set of rows. Row `n` is bit `n / LANES` of word `n % LANES`.
type Rows<const LANES: usize> = [u8; LANES];

/// How many rows are in every word.
const BITS: usize = u8::BITS as usize;

/// How many words fit into a register of 128 bits, which every machine has.
const ONE: usize = 16;
/// If there are more rows than fit into one register, two are used together.
const TWO: usize = 32;

/// The numbers of a column, in the order of the bits.
type Column<const LANES: usize> = [[i16; LANES]; BITS];

/// Nodes are looked up in groups of so many.
const AT_ONCE: usize = 4;

/// The most bits of a sum.
const PLACES: usize = i32::BITS as usize;

/// For every comparison the set of rows whose number is above the threshold: `LANES` words each.
#[derive(Debug, Default)]
pub(crate) struct Tests(Vec<u8>);

#[derive(Debug, Default)]
pub(super) struct Program {
    /// The columns that occur in comparisons, each with its thresholds, in order.
    columns: Vec<(u8, Vec<i16>)>,
    /// The number of comparisons.
    tests: usize,
    /// The trees; their parts are in the following lists, one tree after the other.
    trees: Vec<Tree>,
    steps: Vec<Step>,
    /// For each bit of the values in a tree: how many groups of nodes in `nodes` are for it.
    places: Vec<u8>,
    /// For each bit, in groups, the nodes where the bit is set: that is, in all leaves below the node, in the value less the tree's least value.
    nodes: Vec<[u8; AT_ONCE]>,
    /// The number of bits of the largest sum.
    most_places: usize,
    /// The number of low bits that no leaf's value uses. They are left out, and the sums are shifted by them in the end.
    left_out: u32,
}

#[derive(Debug)]
struct Tree {
    /// How many entries it has in `Program::steps`, `places` and `nodes`.
    steps: usize,
    places: usize,
    sets: usize,
    /// The least value of a leaf, and the largest one minus that.
    least: i32,
    most: u16,
}

/// Divides the rows of a node between its children.
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
        let left_out = trees.iter().flat_map(leaves).map(i16::trailing_zeros).min().map_or(0, |zeros| zeros.min(i16::BITS - 1));
        let mut program = Self { tests: tests.len(), left_out, ..Self::default() };
        trees.iter().for_each(|nodes| program.add(nodes, &tests));
        for tests in tests.chunk_by(|one, next| one >> u16::BITS == next >> u16::BITS) {
            program.columns.push(((tests[0] >> u16::BITS) as u8, tests.iter().map(|&test| threshold(test)).collect()));
        }
        let most: u64 = program.trees.iter().map(|tree| u64::from(tree.most)).sum();
        program.most_places = PLACES.min((u64::BITS - most.leading_zeros()) as usize);
        program
    }

    fn add(&mut self, nodes: &[Node], tests: &[u32]) {
        let least = leaves(nodes).min().unwrap_or_default();
        let above_least = |value: i16| value.abs_diff(least) >> self.left_out;
        let most = leaves(nodes).max().map_or(0, above_least);
        let (first_step, first_set) = (self.steps.len(), self.nodes.len());
        self.steps.extend(branchings(nodes).map(|(place, node)| {
            let test = tests.partition_point(|&other| other < test(node)) as u16;
            Step { node: place as u8, first_child: node.first_child, test }
        }));
        // For every node the bits that all leaves below it have. Children stand behind their parents.
        let mut bits = [0; MOST];
        for (place, node) in nodes.iter().enumerate().rev() {
            let first = usize::from(node.first_child);
            bits[place] = if node.is_leaf(place) { above_least(node.value) } else { bits[first] & bits[first + 1] };
        }
        // For every node those of them that its parent does not have.
        let mut own = bits;
        for (place, node) in branchings(nodes) {
            let first = usize::from(node.first_child);
            own[first..first + 2].iter_mut().for_each(|own| *own &= !bits[place]);
        }
        let bits = (u16::BITS - most.leading_zeros()) as usize;
        for bit in 0..bits {
            let having: Vec<u8> = (0..nodes.len()).filter(|&place| own[place] >> bit & 1 != 0).map(|place| place as u8).collect();
            // The last group is filled up by repeating its last node.
            let sets = having.chunks(AT_ONCE).map(|some| std::array::from_fn(|at| some[at.min(some.len() - 1)]));
            self.places.push(sets.len() as u8);
            self.nodes.extend(sets);
        }
        let (steps, sets) = (self.steps.len() - first_step, self.nodes.len() - first_set);
        self.trees.push(Tree { steps, places: bits, sets, least: least.into(), most });
    }

    /// Appends to `sums` the sum over all trees for every row.
    pub(super) fn add_sums<const N: usize>(&self, trees: &Trees, rows: &[[i16; N]], sums: &mut Vec<i32>, tests: &mut Tests) {
        let add = if rows.len() <= ONE * BITS { Self::add_sums_of::<ONE, N> } else { Self::add_sums_of::<TWO, N> };
        add(self, trees, rows, sums, tests);
    }

    fn add_sums_of<const LANES: usize, const N: usize>(&self, trees: &Trees, rows: &[[i16; N]], sums: &mut Vec<i32>, tests: &mut Tests) {
        for rows in rows.chunks(LANES * BITS) {
            let (least, most) = bounds(rows);
            self.compare::<LANES, N>(rows, &least, &most, tests);
            self.sum(tests.0.as_chunks::<LANES>().0, trees, [&least, &most]).put(rows.len(), sums);
        }
    }

    /// Fills `tests` with the rows whose number is above the threshold, for each comparison.
    fn compare<const LANES: usize, const N: usize>(&self, rows: &[[i16; N]], least: &[i16; N], most: &[i16; N], Tests(tests): &mut Tests) {
        tests.clear();
        tests.reserve(self.tests * LANES);
        let mut column = [[0; LANES]; BITS];
        for (number, thresholds) in &self.columns {
            let number = usize::from(*number);
            // In many columns all rows are on the same side of most thresholds; those need no comparison.
            let all = thresholds.partition_point(|&threshold| threshold < least[number]);
            let some = thresholds.partition_point(|&threshold| threshold < most[number]);
            tests.extend(repeat_n(u8::MAX, all * LANES));
            if some > all {
                fill(&mut column, rows, number);
                let column = &column[..rows.len().div_ceil(LANES)];
                thresholds[all..some].iter().for_each(|&threshold| tests.extend(above(column, threshold)));
            }
            tests.extend(repeat_n(0, (thresholds.len() - some) * LANES));
        }
    }

    /// Adds up the trees for rows whose numbers are all within these bounds.
    fn sum<const LANES: usize>(&self, tests: &[Rows<LANES>], trees: &Trees, bounds: [&[i16]; 2]) -> Sums<LANES> {
        let mut sums = Sums { least: 0, bits: self.most_places, left_out: self.left_out, places: [[0; LANES]; PLACES] };
        let mut nodes = [[0; LANES]; MOST + 1];
        nodes[0] = [u8::MAX; LANES];
        let (mut all_steps, mut all_places, mut all_nodes) = (&*self.steps, &*self.places, &*self.nodes);
        for (tree, whole) in self.trees.iter().zip(trees.iter()) {
            let (steps, own_places) = (next(&mut all_steps, tree.steps), next(&mut all_places, tree.places));
            let mut own_nodes = next(&mut all_nodes, tree.sets);
            if let Some(value) = common_leaf(whole, bounds) {
                sums.least += i32::from(value);
                continue;
            }
            for &Step { node, first_child, test } in steps {
                let (here, above) = (nodes[usize::from(node)], tests[usize::from(test)]);
                nodes[usize::from(first_child)] = each(here, above, |here, above| here & !above);
                nodes[usize::from(first_child) + 1] = each(here, above, |here, above| here & above);
            }
            sums.least += tree.least;
            let mut carried = [0; LANES];
            let mut places = sums.places[..sums.bits].iter_mut();
            for (&sets, own) in own_places.iter().zip(&mut places) {
                let add = |rows, &node: &u8| each(rows, nodes[usize::from(node)], |rows, more| rows | more);
                let added = next(&mut own_nodes, sets.into()).iter().fold([0; LANES], |rows, set| set.iter().fold(rows, add));
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

/// The values of the leaves.
fn leaves(nodes: &[Node]) -> impl Iterator<Item = i16> {
    nodes.iter().enumerate().filter(|(place, node)| node.is_leaf(*place)).map(|(_, leaf)| leaf.value)
}

/// The inner nodes, with their places.
fn branchings(nodes: &[Node]) -> impl Iterator<Item = (usize, &Node)> {
    nodes.iter().enumerate().filter(|(place, node)| !node.is_leaf(*place))
}

/// Takes the next `count` items off the front.
fn next<'a, T>(all: &mut &'a [T], count: usize) -> &'a [T] {
    let (next, rest) = all.split_at(count);
    *all = rest;
    next
}

/// A comparison as a number that sorts by column, then by threshold.
fn test(node: &Node) -> u32 {
    u32::from(node.column) << u16::BITS | u32::from(node.threshold.abs_diff(i16::MIN))
}

fn threshold(test: u32) -> i16 {
    i16::MIN.wrapping_add_unsigned(test as u16)
}

/// Copies one number of every row into `column`. Entries beyond the rows keep their old content.
fn fill<const LANES: usize, const N: usize>(column: &mut Column<LANES>, rows: &[[i16; N]], number: usize) {
    let (whole, rest) = rows.as_chunks::<LANES>();
    for (numbers, rows) in column.iter_mut().zip(whole) {
        numbers.iter_mut().zip(rows).for_each(|(own, row)| *own = row[number]);
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

/// If all rows within these bounds come to the same leaf, its value. In most trees that is so for the rows of a long list. It is found by sending a
/// row of the least numbers and one of the largest down the tree: they must take the same way.
fn common_leaf(nodes: &[Node], [least, most]: [&[i16]; 2]) -> Option<i16> {
    let mut place = 0;
    while !nodes[place].is_leaf(place) {
        let next = nodes[place].next(least);
        if nodes[place].next(most) != next {
            return None;
        }
        place = next;
    }
    Some(nodes[place].value)
}

/// The rows whose number in the column is above the threshold.
fn above<const LANES: usize>(column: &[[i16; LANES]], threshold: i16) -> Rows<LANES> {
    let mut rows = [0; LANES];
    // From the last to the first: the shifts move each bit to its place.
    for numbers in column.iter().rev() {
        for (row, number) in rows.iter_mut().zip(numbers) {
            *row = *row << 1 | u8::from(*number > threshold);
        }
    }
    rows
}

fn each<const LANES: usize>(mut one: Rows<LANES>, other: Rows<LANES>, both: impl Fn(u8, u8) -> u8) -> Rows<LANES> {
    for (one, other) in one.iter_mut().zip(other) {
        *one = both(*one, other);
    }
    one
}

/// A sum for every row.
struct Sums<const LANES: usize> {
    /// Added to every sum.
    least: i32,
    /// How many bits they have.
    bits: usize,
    /// See [`Program::left_out`].
    left_out: u32,
    /// For every bit the rows whose sum, without `least`, has it.
    places: [Rows<LANES>; PLACES],
}

impl<const LANES: usize> Sums<LANES> {
    /// Appends the sums of the first `rows` rows to `sums`.
    fn put(&self, rows: usize, sums: &mut Vec<i32>) {
        let all = sums.len() + rows;
        for bit in 0..rows.div_ceil(LANES) {
            let mut own = [0; LANES];
            for rows in self.places[..self.bits].iter().rev() {
                own.iter_mut().zip(rows).for_each(|(sum, rows)| *sum = *sum << 1 | i32::from(rows >> bit & 1));
            }
            sums.extend(own.map(|sum| self.least + (sum << self.left_out)));
        }
        sums.truncate(all);
    }
}
