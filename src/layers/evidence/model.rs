//! The model: boosted trees over a line's features, learned from annotated pages.
//!
//! `training/` has how it was made. A tree compares one feature at a time with a threshold until
//! it comes to a leaf; the leaves of all trees add up to the log-odds of the line being article
//! text. All of it is whole numbers, so the sum is the same on every machine.

use once_cell::sync::Lazy;

use super::features::Row;

/// Learned by `training/train.py`.
static SHIPPED: &[u8] = include_bytes!("model.bin");

/// Leaves are in thousandths of log-odds.
const SCALE: f64 = 1000.0;

#[derive(Debug)]
pub(crate) struct Model {
    nodes: Vec<Node>,
    leaves: Vec<i16>,
    roots: Vec<u16>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    feature: u8,
    /// A feature up to here goes on to the first child, any other to the second.
    threshold: i16,
    /// A node's place, or the complement of a leaf's.
    children: [i16; 2],
}

impl Model {
    /// The model that the crate ships.
    pub(crate) fn shipped() -> &'static Self {
        static MODEL: Lazy<Model> = Lazy::new(|| Model::read(SHIPPED).unwrap_or(Model { nodes: Vec::new(), leaves: Vec::new(), roots: Vec::new() }));
        &MODEL
    }

    /// Reads a model: the number of trees; for each the number of nodes and the nodes (feature,
    /// threshold, two children), then its leaves, one more than nodes. Numbers are little-endian,
    /// of two bytes.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut numbers = bytes.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]]));
        let mut model = Self { nodes: Vec::new(), leaves: Vec::new(), roots: Vec::new() };
        for _ in 0..numbers.next()? {
            let count = numbers.next()?;
            let (first_node, first_leaf) = (i16::try_from(model.nodes.len()).ok()?, i16::try_from(model.leaves.len()).ok()?);
            let place = |child: i16| if child >= 0 { first_node.checked_add(child) } else { (!child).checked_add(first_leaf).map(|leaf| !leaf) };
            model.roots.push(first_node as u16);
            for _ in 0..count {
                let feature = u8::try_from(numbers.next()?).ok()?;
                let threshold = numbers.next()?;
                let children = [place(numbers.next()?)?, place(numbers.next()?)?];
                model.nodes.push(Node { feature, threshold, children });
            }
            for _ in 0..=count {
                model.leaves.push(numbers.next()?);
            }
        }
        let is_sound = |node: &Node| {
            let known = |&child: &i16| if child >= 0 { (child as usize) < model.nodes.len() } else { (!child as usize) < model.leaves.len() };
            usize::from(node.feature) < super::features::COUNT && node.children.iter().all(known)
        };
        model.nodes.iter().all(is_sound).then_some(model)
    }

    /// How likely it is that a line with these features is article text, from 0 to 1.
    pub(crate) fn score(&self, row: &Row) -> f32 {
        let sum: i32 = self.roots.iter().map(|&root| i32::from(self.leaves[self.leaf(root, row)])).sum();
        probability(f64::from(sum) / SCALE)
    }

    fn leaf(&self, root: u16, row: &Row) -> usize {
        let mut at = root as i16;
        while at >= 0 {
            let node = &self.nodes[at as usize];
            at = node.children[usize::from(row[usize::from(node.feature)] > node.threshold)];
        }
        !at as usize
    }

    /// What each feature adds to a line's log-odds: at every step down a tree, the change of the
    /// mean of the leaves below (Saabas' attribution, with every leaf of the same weight).
    pub(crate) fn contributions(&self, row: &Row) -> [f32; super::features::COUNT] {
        let mut sums = [0.0; super::features::COUNT];
        for &root in &self.roots {
            let mut at = root as i16;
            while at >= 0 {
                let node = &self.nodes[at as usize];
                let next = node.children[usize::from(row[usize::from(node.feature)] > node.threshold)];
                sums[usize::from(node.feature)] += self.mean(next) - self.mean(at);
                at = next;
            }
        }
        sums
    }

    /// The mean of the leaves below a node, in log-odds.
    fn mean(&self, at: i16) -> f32 {
        let (mut open, mut sum, mut count) = (vec![at], 0.0, 0.0);
        while let Some(at) = open.pop() {
            if at >= 0 {
                open.extend(self.nodes[at as usize].children);
            } else {
                sum += f32::from(self.leaves[!at as usize]) / SCALE as f32;
                count += 1.0;
            }
        }
        sum / count
    }
}

/// The logistic function by sums, products and quotients alone, which are the same to the bit on
/// every machine, as the library's `exp` is not. Within 0.005 of the true value.
fn probability(log_odds: f64) -> f32 {
    let mut power = 1.0 - log_odds.clamp(-12.0, 12.0) / 1024.0;
    for _ in 0..10 {
        power *= power;
    }
    (1.0 / (1.0 + power)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_model_is_read_whole() {
        let model = Model::shipped();
        assert!(model.roots.len() >= 20 && model.leaves.len() == model.nodes.len() + model.roots.len());
    }

    #[test]
    fn a_broken_model_is_refused() {
        assert!(Model::read(&SHIPPED[..SHIPPED.len() / 2]).is_none());
        assert!(Model::read(&[]).is_none());
    }

    #[test]
    fn the_logistic_function_is_near_the_true_one() {
        for step in -80..=80 {
            let x = f64::from(step) / 10.0;
            let exact = 1.0 / (1.0 + (-x).exp());
            assert!((f64::from(probability(x)) - exact).abs() < 0.005, "{x}");
        }
    }
}
