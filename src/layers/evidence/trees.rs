//! Boosted trees over a row of whole numbers.
//!
//! A row goes down each tree by comparing one column at a time with a threshold, until it comes to a leaf. The values of the
//! leaves are added up over all trees. Everything is in whole numbers, so the sum is the same on every machine.

use once_cell::sync::OnceCell;
use side_by_side::Program;
use side_by_side::Tests;

pub(crate) mod cascade;
mod side_by_side;

/// Leaves are in thousandths.
pub(crate) const SCALE: f32 = 1000.0;

/// The most nodes of a tree, and the most columns of a row, since both are numbered with a byte.
const MOST: usize = 1 << u8::BITS;

/// Fewer rows than this go down the trees one by one; more go side by side, in a [`Program`].
const FEW: usize = 12;

/// Trees, with all their nodes in one list.
#[derive(Debug, Default)]
pub(crate) struct Trees {
    nodes: Vec<Node>,
    trees: Vec<Tree>,
    /// Made when rows first go down side by side.
    program: OnceCell<Program>,
}

#[derive(Clone, Copy, Debug)]
struct Tree {
    /// Where its nodes end in the list of all nodes.
    end: usize,
    /// The number of steps from the root to the deepest leaf.
    depth: usize,
}

/// An inner node, or a leaf, which is marked by being its own first child.
#[derive(Clone, Copy, Debug)]
struct Node {
    column: u8,
    /// Counted from the tree's root. The second child follows the first.
    first_child: u8,
    /// A row whose number is at most this goes to the first child, any other to the second. A leaf has the largest threshold, so that every row stays
    /// there.
    threshold: i16,
    /// For a leaf, what it adds to the sum; for an inner node, the mean of the leaves below it.
    value: i16,
}

impl Node {
    /// Whether the node at `place` in its tree is a leaf.
    fn is_leaf(&self, place: usize) -> bool {
        usize::from(self.first_child) == place
    }

    /// The child that a row goes on to.
    fn next(&self, row: &[i16]) -> usize {
        usize::from(self.first_child) + usize::from(row[usize::from(self.column)] > self.threshold)
    }
}

/// A node as it is in the file: column (or -1 for a leaf), threshold, two children and value, little-endian.
type Written = [u8; 10];

fn read_node(written: &Written) -> [i16; 5] {
    std::array::from_fn(|at| i16::from_le_bytes([written[2 * at], written[2 * at + 1]]))
}

/// Adds the nodes of a tree in an order in which the children of a node are adjacent, and returns its depth. `order` is reused memory: the numbers of
/// the nodes in the file, each with its number of steps from the root.
fn add_in_order(nodes: &mut Vec<Node>, written: &[Written], columns: usize, order: &mut Vec<(usize, usize)>) -> Option<usize> {
    let start = nodes.len();
    order.clear();
    order.push((0, 0));
    let mut depth = 0;
    while let Some(&(at, steps)) = order.get(nodes.len() - start) {
        depth = steps;
        let [column, threshold, first, second, value] = read_node(written.get(at)?);
        let own = u8::try_from(nodes.len() - start).ok()?;
        if column < 0 {
            nodes.push(Node { column: 0, first_child: own, threshold: i16::MAX, value });
            continue;
        }
        let column = u8::try_from(column).ok().filter(|&column| usize::from(column) < columns)?;
        nodes.push(Node { column, first_child: u8::try_from(order.len()).ok()?, threshold, value });
        for child in [first, second] {
            order.push((usize::try_from(child).ok().filter(|&child| child > at)?, steps + 1));
        }
    }
    Some(depth)
}

impl Trees {
    /// Reads trees over rows of `columns` numbers. The file has the number of trees, and for each tree the number of
    /// its nodes and the nodes, parents before their children. A node is
    /// its column (or -1 for a leaf), threshold, two children (counted from the tree's root) and
    /// value. All numbers have two bytes, little-endian.
    pub(crate) fn read(bytes: &[u8], columns: usize) -> Option<Self> {
        let number = |bytes: &[u8; 2]| usize::from(u16::from_le_bytes(*bytes));
        let mut trees = Self::default();
        let mut order = Vec::new();
        let (count, mut rest) = bytes.split_first_chunk()?;
        for _ in 0..number(count) {
            let (count, behind) = rest.split_first_chunk()?;
            let (nodes, behind) = behind.split_at_checked(number(count) * size_of::<Written>())?;
            let depth = add_in_order(&mut trees.nodes, nodes.as_chunks().0, columns, &mut order)?;
            trees.trees.push(Tree { end: trees.nodes.len(), depth });
            rest = behind;
        }
        rest.is_empty().then_some(trees)
    }

    /// The nodes of each tree.
    fn iter(&self) -> impl Iterator<Item = &[Node]> {
        let starts = std::iter::once(0).chain(self.trees.iter().map(|tree| tree.end));
        starts.zip(&self.trees).map(|(start, tree)| &self.nodes[start..tree.end])
    }

    /// How many trees there are.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.trees.len()
    }

    /// Takes the trees behind the first so many out.
    fn split_off(&mut self, first: usize) -> Self {
        let mut trees = self.trees.split_off(first.min(self.trees.len()));
        let start = self.trees.last().map_or(0, |last| last.end);
        trees.iter_mut().for_each(|tree| tree.end -= start);
        self.program.take();
        Self { nodes: self.nodes.split_off(start), trees, program: OnceCell::new() }
    }

    /// The sum for every row, in thousandths.
    pub(crate) fn sums<const N: usize>(&self, rows: &[[i16; N]]) -> Vec<i32> {
        let mut sums = Vec::with_capacity(rows.len());
        self.add_sums(rows, &mut sums, &mut Tests::default());
        sums
    }

    /// The same, put behind what is in `sums`. Makes use of the memory of `tests`.
    fn add_sums<const N: usize>(&self, rows: &[[i16; N]], sums: &mut Vec<i32>, tests: &mut Tests) {
        if rows.len() < FEW {
            sums.extend(rows.iter().map(widened).map(|row| {
                let leaves = self.iter().zip(&self.trees).map(|(nodes, tree)| leaf(nodes, tree.depth, &row));
                leaves.map(i32::from).sum::<i32>()
            }));
        } else {
            self.program.get_or_init(|| Program::of(self)).add_sums(self, rows, sums, tests);
        }
    }

    /// What each column adds to a row's sum: at every step down a tree, the change of the mean of
    /// the leaves below (Saabas' attribution).
    pub(crate) fn contributions<const N: usize>(&self, row: &[i16; N]) -> [f32; N] {
        let mut sums = [0.0; N];
        for nodes in self.iter() {
            for (here, next) in path(nodes, row).zip(path(nodes, row).skip(1)) {
                sums[usize::from(here.column)] += (f32::from(next.value) - f32::from(here.value)) / SCALE;
            }
        }
        sums
    }
}

/// A row with as many columns as a byte can tell: that there is one need not be asked at every step then.
fn widened<const N: usize>(row: &[i16; N]) -> [i16; MOST] {
    let (mut wide, columns) = ([0; MOST], N.min(MOST));
    wide[..columns].copy_from_slice(&row[..columns]);
    wide
}

/// The value of the leaf that a row comes to in a tree of this depth. As many steps are gone for every row, for what can't be guessed is when
/// it is there.
fn leaf(nodes: &[Node], depth: usize, row: &[i16; MOST]) -> i16 {
    let last = (0..depth).fold(0, |place, _| nodes[place].next(row));
    nodes[last].value
}

/// The nodes that a row goes through, from the tree's root to a leaf.
fn path<'n>(nodes: &'n [Node], row: &[i16]) -> impl Iterator<Item = &'n Node> {
    let next = |&place: &usize| (!nodes[place].is_leaf(place)).then(|| nodes[place].next(row));
    std::iter::successors((!nodes.is_empty()).then_some(0), next).map(|place| &nodes[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One branching on the second column, at 5, with leaves of -1 and 2.
    const STUMP: [i16; 17] = [1, 3, 1, 5, 1, 2, 0, -1, 0, 0, 0, -1000, -1, 0, 0, 0, 2000];

    fn bytes(numbers: &[i16]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    #[test]
    fn a_row_goes_down_to_its_leaf() {
        let trees = Trees::read(&bytes(&STUMP), 2).unwrap();
        let rows = [[9, 5], [0, 6]];
        assert_eq!(trees.sums(&rows), [-1000, 2000]);
        assert_eq!(trees.contributions(&rows[1]), [0.0, 2.0]);
    }

    /// Pseudo-random numbers (Knuth's MMIX generator), the same at every run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, most: i16) -> i16 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33).rem_euclid(most as u64) as i16
        }
    }

    /// A tree that branches so often, wherever chance has it, with leaves that are multiples of `unit`.
    fn grown(random: &mut Random, branchings: usize, unit: i16) -> Vec<i16> {
        let leaf = |random: &mut Random| (random.below(2000) - 1000) / unit * unit;
        let mut nodes = vec![[-1, 0, 0, 0, leaf(random)]];
        for _ in 0..branchings {
            let leaves: Vec<usize> = (0..nodes.len()).filter(|&at| nodes[at][0] < 0).collect();
            let at = leaves[random.below(leaves.len() as i16) as usize];
            nodes[at] = [random.below(5), random.below(40) - 20, nodes.len() as i16, nodes.len() as i16 + 1, 0];
            nodes.extend([0, 0].map(|_| [-1, 0, 0, 0, leaf(random)]));
        }
        std::iter::once(nodes.len() as i16).chain(nodes.concat()).collect()
    }

    #[test]
    fn rows_go_down_side_by_side_as_they_do_by_themselves() {
        for unit in [1, 8, 2000] {
            let random = &mut Random(7);
            let grown: Vec<i16> = (0..30).flat_map(|branchings| grown(random, branchings, unit)).collect();
            let trees = Trees::read(&bytes(&[vec![30], grown].concat()), 5).unwrap();
            let rows: Vec<[i16; 5]> = (0..300).map(|_| [(); 5].map(|()| random.below(44) - 22)).collect();
            let alone: Vec<i32> = rows.iter().flat_map(|row| trees.sums(&[*row])).collect();
            for count in [FEW, 127, 128, 129, 256, 300] {
                assert_eq!(trees.sums(&rows[..count]), alone[..count]);
                // Nearly all of them alike.
                let alike = [&rows[..1].repeat(count - 1)[..], &rows[1..2]].concat();
                assert_eq!(trees.sums(&alike), [&alone[..1].repeat(count - 1)[..], &alone[1..2]].concat());
            }
        }
    }

    #[test]
    fn trees_that_are_split_add_up_to_the_same() {
        let twice: Vec<i16> = std::iter::once(2).chain([&STUMP[1..], &STUMP[1..]].concat()).collect();
        let mut trees = Trees::read(&bytes(&twice), 2).unwrap();
        let rows = [[0, 5], [0, 6]];
        assert_eq!(trees.sums(&rows), [-2000, 4000]);
        let rest = trees.split_off(1);
        assert_eq!((trees.sums(&rows), rest.sums(&rows)), (vec![-1000, 2000], vec![-1000, 2000]));
        assert_eq!((trees.split_off(3).len(), trees.len()), (0, 1));
    }

    #[test]
    fn broken_trees_are_refused() {
        assert!(Trees::read(&[], 2).is_none());
        assert!(Trees::read(&bytes(&STUMP[..12]), 2).is_none(), "cut off");
        assert!(Trees::read(&bytes(&STUMP), 1).is_none(), "a column that rows don't have");
        let mut loops = STUMP;
        loops[4] = 0;
        assert!(Trees::read(&bytes(&loops), 2).is_none(), "a node that is its own child");
    }
}
