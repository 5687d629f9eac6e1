//! Rules in order of precedence. Those that come with the crate are read by language: the rules for German pages wait for the first such page.

use once_cell::sync::OnceCell;

use super::builtin::{PACKS, Pack};
use super::file;
use super::rule::{self, Rule};

/// The place of a rule in the order of precedence of a set: the number of its block, and its place there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    block: u32,
    at: u32,
}

impl Rank {
    /// The rank of the same rule if this many blocks are put before its own.
    pub(super) fn after_blocks(self, blocks: u32) -> Self {
        Self { block: self.block + blocks, ..self }
    }

    /// The rank if this many blocks are taken away from the front. `None` if the rule is in one of these.
    pub(super) fn without_blocks(self, blocks: u32) -> Option<Self> {
        self.block.checked_sub(blocks).map(|block| Self { block, ..self })
    }
}

/// The rules of a part of a set, in blocks.
#[derive(Default)]
pub(super) struct Ranked {
    blocks: Vec<Block>,
}

/// Rules that stand together in the order of precedence.
enum Block {
    Given(Vec<Rule>),
    Packed(LazyPack),
}

/// A pack. Its rules are read when the first text comes in which they may hold.
struct LazyPack {
    pack: &'static Pack,
    names: OnceCell<Vec<&'static str>>,
    rules: OnceCell<Vec<Rule>>,
}

impl LazyPack {
    /// The names of its rules, which are found without reading these.
    fn names(&self) -> &[&'static str] {
        self.names.get_or_init(|| self.pack.texts.iter().copied().flat_map(file::names).collect())
    }

    /// Its rules. Reading them cannot fail in a released crate: the packs are part of the source, and tests check every rule against its examples.
    fn rules(&self) -> &[Rule] {
        self.rules.get_or_init(|| file::read_pack(self.pack.texts).unwrap_or_default())
    }

    /// Whether some of its rules may hold in a text in this language. English rules that list boilerplate word for word hold in every language.
    fn may_hold_in(&self, language: Option<&str>) -> bool {
        self.pack.language == Some("en") || rule::same_language(self.pack.language, language)
    }
}

impl Block {
    fn rules(&self) -> &[Rule] {
        match self {
            Self::Given(rules) => rules,
            Self::Packed(pack) => pack.rules(),
        }
    }

    fn given(&self) -> &[Rule] {
        match self {
            Self::Given(rules) => rules,
            Self::Packed(_) => &[],
        }
    }

    fn packed(&self) -> Option<&LazyPack> {
        match self {
            Self::Given(_) => None,
            Self::Packed(pack) => Some(pack),
        }
    }
}

impl Ranked {
    pub(super) fn of(rules: Vec<Rule>) -> Self {
        Self { blocks: vec![Block::Given(rules)] }
    }

    /// The rules that come with the crate.
    pub(super) fn of_packs() -> Self {
        let unread = |pack| Block::Packed(LazyPack { pack, names: OnceCell::new(), rules: OnceCell::new() });
        Self { blocks: PACKS.iter().map(unread).collect() }
    }

    pub(super) fn blocks(&self) -> u32 {
        self.blocks.len() as u32
    }

    pub(super) fn get(&self, Rank { block, at }: Rank) -> &Rule {
        &self.blocks[block as usize].rules()[at as usize]
    }

    /// All rules. Reads all packs.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.blocks.iter().flat_map(Block::rules)
    }

    /// The rules that are not in a pack.
    pub(super) fn given(&self) -> impl DoubleEndedIterator<Item = &Rule> {
        self.blocks.iter().flat_map(Block::given)
    }

    /// The names of all rules. Reads no pack.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| {
            let of_pack = block.packed().map(LazyPack::names).into_iter().flatten().copied();
            of_pack.chain(block.given().iter().map(Rule::name))
        })
    }

    /// The built-in rules that hold in a text in this language.
    pub(super) fn builtin_in(&self, language: Option<&str>) -> Vec<(Rank, &Rule)> {
        let may_hold = |block: &Block| block.packed().is_none_or(|pack| pack.may_hold_in(language));
        self.select(may_hold, |rule| rule.builtin && rule.holds_in(language))
    }

    /// The rules that did not come with the crate.
    pub(super) fn users(&self) -> Vec<(Rank, &Rule)> {
        self.select(|block| block.packed().is_none(), |rule| !rule.builtin)
    }

    fn select(&self, of_block: impl Fn(&Block) -> bool, is_selected: impl Fn(&Rule) -> bool) -> Vec<(Rank, &Rule)> {
        let blocks = (0..).zip(&self.blocks).filter(|(_, block)| of_block(block));
        let ranked = blocks.flat_map(|(block, rules)| (0..).zip(rules.rules()).map(move |(at, rule)| (Rank { block, at }, rule)));
        ranked.filter(|(_, rule)| is_selected(rule)).collect()
    }

    pub(super) fn has_builtin(&self) -> bool {
        self.blocks.iter().any(|block| block.packed().is_some()) || self.given().any(|rule| rule.builtin)
    }

    /// The languages that built-in rules are for, each once.
    pub(super) fn languages(&self) -> Vec<String> {
        let of_packs = self.blocks.iter().filter_map(|block| block.packed()?.pack.language);
        let of_given = self.given().filter(|rule| rule.builtin).filter_map(Rule::language);
        let mut languages: Vec<String> = of_packs.chain(of_given).map(str::to_owned).collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_own_packs_read_and_those_that_hold_in_all() {
        let rules = Ranked::of_packs();
        rules.builtin_in(Some("de-AT"));
        let read = rules.blocks.iter().filter_map(Block::packed).filter(|pack| pack.rules.get().is_some());
        let mut languages: Vec<Option<&str>> = read.map(|pack| pack.pack.language).collect();
        languages.sort_unstable();
        languages.dedup();
        assert_eq!(languages, [None, Some("de"), Some("en")]);
    }

    #[test]
    fn names_are_the_same_whether_rules_are_read_or_not() {
        let rules = Ranked::of_packs();
        let names: Vec<&str> = rules.names().collect();
        assert!(rules.blocks.iter().filter_map(Block::packed).all(|pack| pack.rules.get().is_none()));
        assert_eq!(names, rules.iter().map(Rule::name).collect::<Vec<_>>());
    }

    #[test]
    fn a_rank_is_moved_behind_other_blocks_and_back() {
        let rank = Rank { block: 2, at: 7 };
        assert_eq!((rank.after_blocks(3).without_blocks(3), rank.without_blocks(3)), (Some(rank), None));
    }
}
