//! Boosted trees over a row of whole numbers.
//!
//! A tree compares one column at a time with a threshold until it comes to a leaf; the leaves of
//! all trees add up. All of it is whole numbers, so the sum is the same on every machine.

/// How many rows go down a tree side by side, so that one does not wait for another's memory.
const ABREAST: usize = 8;

/// Leaves are in thousandths.
pub(crate) const SCALE: f32 = 1000.0;

/// The trees, their nodes one after the other.
#[derive(Debug, Default)]
pub(crate) struct Trees {
    nodes: Vec<Node>,
    /// What a leaf adds to the sum; of a branching, the mean of the leaves below it.
    values: Vec<i16>,
    trees: Vec<Tree>,
}

#[derive(Clone, Copy, Debug)]
struct Tree {
    root: u16,
    depth: u8,
}

/// A branching, or a leaf, which is its own child.
#[derive(Clone, Copy, Debug)]
struct Node {
    column: u16,
    /// A number up to here goes on to the first child, any other to the second.
    threshold: i16,
    children: [u16; 2],
}

impl Trees {
    /// Reads trees over rows of `columns` numbers: how many trees there are; for each the number of
    /// its nodes and the nodes in an order in which parents come before their children. A node is
    /// its column (or -1 for a leaf), threshold, two children (counted from the tree's root) and
    /// value. Numbers are little-endian, of two bytes.
    pub(crate) fn read(bytes: &[u8], columns: usize) -> Option<Self> {
        let mut numbers = bytes.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]]));
        let mut read = Self::default();
        for _ in 0..numbers.next()? {
            let count = u16::try_from(numbers.next()?).ok()?;
            let root = u16::try_from(read.nodes.len()).ok()?;
            let mut depths = vec![0_u8; usize::from(count)];
            for at in 0..count {
                let [column, threshold, first, second, value] = [numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?];
                let node = if column < 0 {
                    let own = root.checked_add(at)?;
                    Node { column: 0, threshold: i16::MAX, children: [own; 2] }
                } else {
                    let mut place = |child: i16| {
                        let child = u16::try_from(child).ok().filter(|child| (at + 1..count).contains(child))?;
                        depths[usize::from(child)] = depths[usize::from(at)].checked_add(1)?;
                        root.checked_add(child)
                    };
                    let column = u16::try_from(column).ok().filter(|&column| usize::from(column) < columns)?;
                    Node { column, threshold, children: [place(first)?, place(second)?] }
                };
                read.nodes.push(node);
                read.values.push(value);
            }
            read.trees.push(Tree { root, depth: *depths.iter().max()? });
        }
        numbers.next().is_none().then_some(read)
    }

    /// How many trees there are.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.trees.len()
    }

    /// The sum for every row, in thousandths.
    pub(crate) fn sums<const N: usize>(&self, rows: &[[i16; N]]) -> Vec<i32> {
        self.sums_unless(rows, self.trees.len(), |_| true)
    }

    /// The same, but rows whose sum over the first so many trees is clear do not go on to the rest.
    pub(crate) fn sums_unless<const N: usize>(&self, rows: &[[i16; N]], first: usize, is_clear: impl Fn(i32) -> bool) -> Vec<i32> {
        let mut sums = vec![0; rows.len()];
        let (first, rest) = self.trees.split_at(first.min(self.trees.len()));
        self.add(first, rows, &(0..rows.len()).collect::<Vec<_>>(), &mut sums);
        if !rest.is_empty() {
            let open: Vec<usize> = (0..rows.len()).filter(|&at| !is_clear(sums[at])).collect();
            self.add(rest, rows, &open, &mut sums);
        }
        sums
    }

    /// Adds what these trees say of the rows at `places`.
    fn add<const N: usize>(&self, trees: &[Tree], rows: &[[i16; N]], places: &[usize], sums: &mut [i32]) {
        for abreast in places.chunks(ABREAST) {
            // Where there are fewer than a full row abreast, the last goes down several times.
            let row: [&[i16; N]; ABREAST] = std::array::from_fn(|at| &rows[abreast[at.min(abreast.len() - 1)]]);
            let mut added = [0; ABREAST];
            for tree in trees {
                let mut nodes = [tree.root; ABREAST];
                for _ in 0..tree.depth {
                    for at in 0..ABREAST {
                        nodes[at] = self.next(nodes[at], row[at]);
                    }
                }
                for at in 0..ABREAST {
                    added[at] += i32::from(self.values[usize::from(nodes[at])]);
                }
            }
            for (&at, added) in abreast.iter().zip(added) {
                sums[at] += added;
            }
        }
    }

    fn next<const N: usize>(&self, place: u16, row: &[i16; N]) -> u16 {
        let Node { column, threshold, children: [first, second] } = self.nodes[usize::from(place)];
        if row[usize::from(column)] > threshold { second } else { first }
    }

    /// What each column adds to a row's sum: at every step down a tree, the change of the mean of
    /// the leaves below (Saabas' attribution).
    pub(crate) fn contributions<const N: usize>(&self, row: &[i16; N]) -> [f32; N] {
        let mut sums = [0.0; N];
        for tree in &self.trees {
            let mut place = tree.root;
            for _ in 0..tree.depth {
                let next = self.next(place, row);
                let [here, there] = [place, next].map(|place| f32::from(self.values[usize::from(place)]));
                sums[usize::from(self.nodes[usize::from(place)].column)] += (there - here) / SCALE;
                place = next;
            }
        }
        sums
    }
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

    #[test]
    fn rows_that_are_clear_do_not_go_on() {
        let twice: Vec<i16> = std::iter::once(2).chain([&STUMP[1..], &STUMP[1..]].concat()).collect();
        let trees = Trees::read(&bytes(&twice), 2).unwrap();
        let rows = [[0, 5], [0, 6]];
        assert_eq!(trees.sums(&rows), [-2000, 4000]);
        assert_eq!(trees.sums_unless(&rows, 1, |sum| sum < 0), [-1000, 4000]);
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
