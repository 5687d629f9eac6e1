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
    column: u8,
    /// A number up to here goes on to the first child, any other to the second.
    threshold: i16,
    children: [u16; 2],
    /// What a leaf adds to the sum; of a branching, the mean of the leaves below it.
    value: i16,
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
                    Node { column: 0, threshold: i16::MAX, children: [own; 2], value }
                } else {
                    let mut place = |child: i16| {
                        let child = u16::try_from(child).ok().filter(|child| (at + 1..count).contains(child))?;
                        depths[usize::from(child)] = depths[usize::from(at)].checked_add(1)?;
                        root.checked_add(child)
                    };
                    let column = u8::try_from(column).ok().filter(|&column| usize::from(column) < columns)?;
                    Node { column, threshold, children: [place(first)?, place(second)?], value }
                };
                read.nodes.push(node);
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
        let mut sums = vec![0; rows.len()];
        for (rows, sums) in rows.chunks(ABREAST).zip(sums.chunks_mut(ABREAST)) {
            for tree in &self.trees {
                let mut places = [tree.root; ABREAST];
                for _ in 0..tree.depth {
                    for (place, row) in places.iter_mut().zip(rows) {
                        *place = self.next(*place, row);
                    }
                }
                for (sum, place) in sums.iter_mut().zip(places) {
                    *sum += i32::from(self.nodes[usize::from(place)].value);
                }
            }
        }
        sums
    }

    fn next<const N: usize>(&self, place: u16, row: &[i16; N]) -> u16 {
        let node = &self.nodes[usize::from(place)];
        node.children[usize::from(row[usize::from(node.column)] > node.threshold)]
    }

    /// What each column adds to a row's sum: at every step down a tree, the change of the mean of
    /// the leaves below (Saabas' attribution).
    pub(crate) fn contributions<const N: usize>(&self, row: &[i16; N]) -> [f32; N] {
        let mut sums = [0.0; N];
        for tree in &self.trees {
            let mut place = tree.root;
            for _ in 0..tree.depth {
                let next = self.next(place, row);
                let [here, there] = [place, next].map(|place| &self.nodes[usize::from(place)]);
                sums[usize::from(here.column)] += (f32::from(there.value) - f32::from(here.value)) / SCALE;
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
    fn broken_trees_are_refused() {
        assert!(Trees::read(&[], 2).is_none());
        assert!(Trees::read(&bytes(&STUMP[..12]), 2).is_none(), "cut off");
        assert!(Trees::read(&bytes(&STUMP), 1).is_none(), "a column that rows don't have");
        let mut loops = STUMP;
        loops[4] = 0;
        assert!(Trees::read(&bytes(&loops), 2).is_none(), "a node that is its own child");
    }
}
