//! Boosted trees over a row of whole numbers.
//!
//! A tree compares one column at a time with a threshold until it comes to a leaf; the leaves of
//! all trees add up. All of it is whole numbers, so the sum is the same on every machine.

/// How many rows go down a tree side by side, so that one does not wait for another's memory.
const ABREAST: usize = 8;

/// Leaves are in thousandths.
pub(crate) const SCALE: f32 = 1000.0;

/// A tree has at most so many nodes, and a row so many columns: a byte numbers them, so that no place has to be checked
/// on the way down.
const MOST: usize = 1 << u8::BITS;

/// The trees, their nodes one after the other, and as many behind the last as make it a whole [`MOST`].
#[derive(Debug, Default)]
pub(crate) struct Trees {
    nodes: Vec<Node>,
    trees: Vec<Tree>,
}

#[derive(Clone, Copy, Debug)]
struct Tree {
    root: usize,
    depth: u8,
}

/// A branching, or a leaf, which is its own first child and has no way to the second.
#[derive(Clone, Copy, Debug)]
struct Node {
    column: u8,
    /// Counted from the tree's root; the second child stands behind the first.
    first_child: u8,
    /// A number up to here goes on to the first child, any other to the second.
    threshold: i16,
    /// What a leaf adds to the sum; of a branching, the mean of the leaves below it.
    value: i32,
}

/// A node as it is read: its column (or -1 for a leaf), threshold, two children and value.
type Read = [i16; 5];

/// Gives the nodes of a tree an order in which those with the same parent stand together.
fn in_order(read: &[Read], columns: usize) -> Option<(Vec<Node>, u8)> {
    let mut nodes = Vec::with_capacity(read.len());
    let mut order = vec![(0, 0)];
    let mut depth = 0;
    while let Some(&(at, depth_here)) = order.get(nodes.len()) {
        let [column, threshold, first, second, value] = *read.get(at)?;
        let value = i32::from(value);
        let own = u8::try_from(nodes.len()).ok()?;
        depth = depth.max(depth_here);
        if column < 0 {
            nodes.push(Node { column: 0, first_child: own, threshold: i16::MAX, value });
            continue;
        }
        let column = u8::try_from(column).ok().filter(|&column| usize::from(column) < columns)?;
        nodes.push(Node { column, first_child: u8::try_from(order.len()).ok()?, threshold, value });
        for child in [first, second] {
            let child = usize::try_from(child).ok().filter(|&child| child > at)?;
            order.push((child, depth_here + 1));
        }
    }
    Some((nodes, depth))
}

impl Trees {
    /// Reads trees over rows of `columns` numbers: how many trees there are; for each the number of
    /// its nodes and the nodes in an order in which parents come before their children. A node is
    /// its column (or -1 for a leaf), threshold, two children (counted from the tree's root) and
    /// value. Numbers are little-endian, of two bytes.
    pub(crate) fn read(bytes: &[u8], columns: usize) -> Option<Self> {
        let mut numbers = bytes.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]]));
        let mut trees = Self::default();
        for _ in 0..numbers.next()? {
            let mut read: Vec<Read> = Vec::new();
            for _ in 0..numbers.next()? {
                read.push([numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?]);
            }
            let (nodes, depth) = in_order(&read, columns)?;
            trees.trees.push(Tree { root: trees.nodes.len(), depth });
            trees.nodes.extend(nodes);
        }
        let behind = Node { column: 0, first_child: 0, threshold: i16::MAX, value: 0 };
        trees.nodes.resize(trees.nodes.len() + MOST, behind);
        numbers.next().is_none().then_some(trees)
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
        const { assert!(N <= MOST) };
        let mut wide = [[0; MOST]; ABREAST];
        for abreast in places.chunks(ABREAST) {
            // Where there are fewer than a full row abreast, what is left of those before goes down again.
            for (wide, &at) in wide.iter_mut().zip(abreast) {
                wide[..N].copy_from_slice(&rows[at]);
            }
            let mut added = [0; ABREAST];
            for tree in trees {
                let Some(nodes) = self.nodes_of(tree) else { continue };
                let mut places = [0; ABREAST];
                for _ in 0..tree.depth {
                    for (place, row) in places.iter_mut().zip(&wide) {
                        *place = next(nodes, *place, row);
                    }
                }
                for (added, place) in added.iter_mut().zip(places) {
                    *added += nodes[usize::from(place)].value;
                }
            }
            for (&at, added) in abreast.iter().zip(added) {
                sums[at] += added;
            }
        }
    }

    /// The nodes of a tree, and what stands behind them.
    fn nodes_of(&self, tree: &Tree) -> Option<&[Node; MOST]> {
        self.nodes[tree.root..].first_chunk()
    }

    /// What each column adds to a row's sum: at every step down a tree, the change of the mean of
    /// the leaves below (Saabas' attribution).
    pub(crate) fn contributions<const N: usize>(&self, row: &[i16; N]) -> [f32; N] {
        let mut wide = [0; MOST];
        wide[..N].copy_from_slice(row);
        let mut sums = [0.0; N];
        for tree in &self.trees {
            let Some(nodes) = self.nodes_of(tree) else { continue };
            let mut place = 0;
            for _ in 0..tree.depth {
                let next = next(nodes, place, &wide);
                let [here, there] = [place, next].map(|place| nodes[usize::from(place)]);
                sums[usize::from(here.column)] += (there.value as f32 - here.value as f32) / SCALE;
                place = next;
            }
        }
        sums
    }
}

/// The child that a row goes on to.
fn next(nodes: &[Node; MOST], place: u8, row: &[i16; MOST]) -> u8 {
    let Node { column, first_child, threshold, .. } = nodes[usize::from(place)];
    // A branching's children both have numbers of a byte.
    first_child.wrapping_add(u8::from(row[usize::from(column)] > threshold))
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
