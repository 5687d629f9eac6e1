//! Rules in order of precedence. Those that come with the crate are read by the language: what is for German pages waits for the first of them.

use once_cell::sync::OnceCell;

use super::builtin::{PACKS, Pack};
use super::file;
use super::rule::{self, Rule};

/// The place of a rule among those of a set: in order of precedence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    block: u32,
    at: u32,
}

impl Rank {
    /// That of the same rule where there are so many more blocks before its own.
    pub(super) fn behind(self, blocks: u32) -> Self {
        Self { block: self.block + blocks, ..self }
    }

    /// That where there are so many less; nothing where it is in one of these.
    pub(super) fn less(self, blocks: u32) -> Option<Self> {
        self.block.checked_sub(blocks).map(|block| Self { block, ..self })
    }
}

/// The rules of a part of a set.
#[derive(Default)]
pub(super) struct Ranked {
    blocks: Vec<Block>,
}

/// Rules one behind the other.
enum Block {
    Given(Vec<Rule>),
    Packed(Unread),
}

/// A pack whose rules are read when a text comes in which they may hold.
struct Unread {
    pack: &'static Pack,
    names: OnceCell<Vec<&'static str>>,
    rules: OnceCell<Vec<Rule>>,
}

impl Unread {
    /// The names of its rules, for which they need not be read.
    fn names(&self) -> &[&'static str] {
        self.names.get_or_init(|| self.pack.texts.iter().copied().flat_map(file::names).collect())
    }

    /// The packs are part of the source, and tests hold every rule against its examples, so that reading them cannot fail in a released crate.
    fn rules(&self) -> &[Rule] {
        self.rules.get_or_init(|| file::read_pack(self.pack.texts).unwrap_or_default())
    }

    /// Rules that know English boilerplate word for word hold in every language.
    fn may_hold_in(&self, language: Option<&str>) -> bool {
        self.pack.language == Some("en") || rule::speaks(self.pack.language, language)
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

    fn packed(&self) -> Option<&Unread> {
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

    /// Those that come with the crate.
    pub(super) fn of_packs() -> Self {
        let unread = |pack| Block::Packed(Unread { pack, names: OnceCell::new(), rules: OnceCell::new() });
        Self { blocks: PACKS.iter().map(unread).collect() }
    }

    pub(super) fn blocks(&self) -> u32 {
        self.blocks.len() as u32
    }

    pub(super) fn get(&self, Rank { block, at }: Rank) -> &Rule {
        &self.blocks[block as usize].rules()[at as usize]
    }

    /// All of them, for which all packs are read.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.blocks.iter().flat_map(Block::rules)
    }

    /// Those that are of no pack.
    pub(super) fn given(&self) -> impl DoubleEndedIterator<Item = &Rule> {
        self.blocks.iter().flat_map(Block::given)
    }

    /// The names of all, for which no pack is read.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| {
            let of_pack = block.packed().map(Unread::names).into_iter().flatten().copied();
            of_pack.chain(block.given().iter().map(Rule::name))
        })
    }

    /// The built-in rules that hold in a text of this language.
    pub(super) fn builtin_in(&self, language: Option<&str>) -> Vec<(Rank, &Rule)> {
        let may_hold = |block: &Block| block.packed().is_none_or(|pack| pack.may_hold_in(language));
        self.those(may_hold, |rule| rule.builtin && rule.holds_in(language))
    }

    /// The others.
    pub(super) fn users(&self) -> Vec<(Rank, &Rule)> {
        self.those(|block| block.packed().is_none(), |rule| !rule.builtin)
    }

    fn those(&self, in_block: impl Fn(&Block) -> bool, is_one: impl Fn(&Rule) -> bool) -> Vec<(Rank, &Rule)> {
        let blocks = (0..).zip(&self.blocks).filter(|(_, block)| in_block(block));
        let ranked = blocks.flat_map(|(block, rules)| (0..).zip(rules.rules()).map(move |(at, rule)| (Rank { block, at }, rule)));
        ranked.filter(|(_, rule)| is_one(rule)).collect()
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
        assert_eq!((rank.behind(3).less(3), rank.less(3)), (Some(rank), None));
    }
}
