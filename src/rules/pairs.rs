//! Pairs of adjacent bytes that a line must hold for an expression to match it. Many lines have one of the strings that an expression needs, but
//! hardly any has the pairs of the rest, too.

use super::syntax::Node;
use crate::text::bytes::{AT_ONCE, bits};

/// A set of pairs of adjacent bytes: a filter of 256 bits, some of which stand for several pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pairs([u64; 4]);

impl Pairs {
    /// The pairs in a text.
    pub(super) fn of(text: &str) -> Self {
        // A byte for each bit at first. Bytes are stored without being read before, so that the processor need not wait from one pair to the next.
        let mut marks = [0; 4 * AT_ONCE];
        for pair in text.as_bytes().windows(2) {
            let bit = pair[0].wrapping_mul(37).wrapping_add(pair[1].wrapping_mul(9));
            marks[usize::from(bit)] = 1;
        }
        let (marks, _) = marks.as_chunks();
        Self(std::array::from_fn(|at| bits(&marks[at])))
    }

    fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// Whether all of the others may be among them.
    fn may_hold(&self, others: &Self) -> bool {
        self.0.iter().zip(&others.0).all(|(own, other)| other & !own == 0)
    }
}

/// The pairs that a pattern requires: a set for every branch of some of its parts. For each part, a line has to hold all pairs of one branch.
#[derive(Clone, Default)]
pub(super) struct PairFilter(Box<[Box<[Pairs]>]>);

/// A part with more branches than this is not checked: that would take longer than trying the expression.
const BRANCHES: usize = 32;

impl PairFilter {
    /// The pairs that a pattern requires, the parts with the fewest branches first.
    pub(super) fn of(pattern: &Node) -> Self {
        let mut parts = Vec::new();
        let everywhere = add_parts(pattern, &mut parts);
        parts.push([everywhere].into());
        parts.retain(|branches| branches.len() <= BRANCHES && branches.iter().all(|pairs| *pairs != Pairs::default()));
        parts.sort_by_key(|branches| branches.len());
        Self(parts.into())
    }

    pub(super) fn fit(&self, line: &Pairs) -> bool {
        self.0.iter().all(|branches| branches.iter().any(|pairs| line.may_hold(pairs)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Returns the pairs that every match of a node holds, and adds the parts of it that have branches to `parts`.
fn add_parts(node: &Node, parts: &mut Vec<Box<[Pairs]>>) -> Pairs {
    match node {
        Node::Text(text) => Pairs::of(text),
        Node::Sequence(nodes) => nodes.iter().fold(Pairs::default(), |all, node| all.or(add_parts(node, parts))),
        Node::Either(branches) => {
            let mut all: Vec<Pairs> = branches.iter().flat_map(of_branch).collect();
            all.sort_unstable();
            all.dedup();
            parts.push(all.into());
            Pairs::default()
        }
        Node::Repeated { node, least: 1.., .. } => add_parts(node, parts),
        Node::Repeated { .. } | Node::Class(..) | Node::Edge | Node::Start | Node::End | Node::NotEdge => Pairs::default(),
    }
}

/// The pairs that every match of a branch holds. If there are none, those of the inner branches of one of its parts, the part with the fewest.
fn of_branch(branch: &Node) -> Vec<Pairs> {
    let mut parts = Vec::new();
    let everywhere = add_parts(branch, &mut parts);
    let are_told = parts.into_iter().filter(|branches| branches.iter().all(|pairs| *pairs != Pairs::default()));
    let fewest = are_told.min_by_key(|branches| branches.len());
    fewest.filter(|_| everywhere == Pairs::default()).map_or(vec![everywhere], Vec::from)
}

#[cfg(test)]
mod tests {
    use super::super::syntax;
    use super::*;

    #[test]
    fn a_line_that_matches_has_all_pairs_and_one_without_a_part_has_not() {
        for (pattern, line, is_fit) in [
            ("^(?:reach|write to) (?:our|the) newsroom", "reach our newsroom: 555 0134", true),
            ("^(?:reach|write to) (?:our|the) newsroom", "write to the newsroom", true),
            ("^(?:reach|write to) (?:our|the) newsroom", "reach our harbour", false),
            ("^(?:reach|write to) (?:our|the) newsroom", "see our newsroom", false),
            ("(?:tide ){2}(?:table)?", "tide tide ", true),
            ("(?:tide ){2}(?:table)?", "table", false),
            ("(?:sold|a) [0-9]+", "a 12", true),
            ("(?:ferry )*pier|quay", "quay", true),
            ("(?:ferry )*pier|quay", "ferry", false),
            ("für (?:die|den) wirt", "für den wirt", true),
            ("^[a-z]+$", "", true),
        ] {
            let filter = PairFilter::of(&syntax::read(pattern).unwrap());
            assert_eq!(filter.fit(&Pairs::of(line)), is_fit, "{pattern}: {line}");
        }
    }
}
