//! The strings of which a line must hold one for a regular expression to match it, read off the pattern. On lines without them
//! the expression need not be tried.
//!
//! Only a part of the [syntax](super::syntax) is understood. A pattern with anything else in it counts as needing nothing, and
//! is tried on every line.
//!
//! A pattern is read from the inside out: of every [`Part`] it is known how its matches begin, and which strings they hold further on. Among several
//! sets of strings, of each of which a match holds one, the set that is [found least often](chance) is kept.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::keys::KEY_LEN;
use super::rule::Text;
use super::signs::{ByteSet, bytes_after};
use super::syntax::{EDGE, Members, Node};

pub(super) mod builtin;
mod strings;

pub(super) use strings::chance;
use strings::{Strings, better};

/// Strings of which a line must hold at least one. If there are none, any line may match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needed {
    /// Strings with which the line has to begin, cut to [`START_LEN`] bytes.
    pub(crate) start: Vec<Text>,
    /// Strings anywhere in the line. Those that begin with [`EDGE`] only where a word begins, those that end with it where one ends.
    pub(crate) inside: Vec<Text>,
}

/// Where in a line a string is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    Start,
    Anywhere,
}

/// A part with more alternatives than this counts as unknown.
const MAX_ALTERNATIVES: usize = 256;

/// Strings at a line's start are cut to this many bytes: hardly any line begins with these and not with the rest.
const START_LEN: usize = KEY_LEN;

/// Beginnings of this many bytes are rare enough, and are not extended any further.
const LONG_ENOUGH: usize = 10;

/// The beginnings of two parts are not combined if there are more combinations than this.
const MAX_COMBINATIONS: usize = 100;

/// What a folded line must hold for `pattern` to match it.
pub(crate) fn of(pattern: &Node) -> Needed {
    let Needed { start, inside } = unshortened(pattern);
    let short = |string: Text| (0..=START_LEN).rev().find_map(|end| string.get(..end)).unwrap_or(&string).to_owned();
    // Many strings become the same once they are cut.
    let start: BTreeSet<String> = start.into_iter().map(short).collect();
    Needed { start: start.into_iter().map(Text::from).collect(), inside }
}

/// The same, but the strings at the start are not cut.
fn unshortened(pattern: &Node) -> Needed {
    let part = Part::of(pattern, ByteSet::ALL);
    let inside = part.inside();
    let is_anchored = matches!(pattern, Node::Sequence(parts) if matches!(parts.first(), Some(Node::Start)));
    let at_start = if is_anchored { by_begins(part.begins, inside.as_ref()) } else { None };
    let inside = inside.map(|inside| Needed { start: Vec::new(), inside: inside.owned().collect() });
    match (at_start, inside) {
        (Some(at_start), Some(inside)) => {
            if at_start.chance() > inside.chance() {
                inside
            } else {
                at_start
            }
        }
        (at_start, inside) => at_start.or(inside).unwrap_or_default(),
    }
}

/// What a line needs if every match begins as one of these: for each of them the beginning itself, or strings that such a match holds further on,
/// whichever is found less often. Nothing if one of the beginnings is empty and nothing else is known of it.
fn by_begins(begins: Vec<Begin>, inside: Option<&Rc<Strings>>) -> Option<Needed> {
    let mut needed = Needed::default();
    let mut taken: Vec<Rc<Strings>> = Vec::new();
    for Begin { text, needed: of_begin, .. } in begins {
        let start = text.replace(EDGE, "");
        match better(of_begin, inside.cloned()) {
            Some(inside) if start.is_empty() || chance([&start]) > PLACES_OF_A_LINE * inside.chance => {
                if !taken.iter().any(|taken| Rc::ptr_eq(taken, &inside)) {
                    needed.inside.extend(inside.owned());
                    taken.push(inside);
                }
            }
            _ if start.is_empty() => return None,
            _ => needed.start.push(start.into()),
        }
    }
    Some(needed)
}

impl Needed {
    /// All strings with where each is needed.
    pub(crate) fn strings(self) -> impl Iterator<Item = (At, Text)> {
        let start = self.start.into_iter().map(|string| (At::Start, string));
        start.chain(self.inside.into_iter().map(|string| (At::Anywhere, string)))
    }

    /// Roughly how many of the strings a line holds, for comparison. A string at the start is looked for at one place of a line, others at many.
    fn chance(&self) -> f64 {
        PLACES_OF_A_LINE * chance(&self.inside) + chance(&self.start)
    }
}

/// At how many places of a line a string may stand that is looked for anywhere, roughly: where its words begin.
const PLACES_OF_A_LINE: f64 = 40.0;

/// What a folded line must hold for `pattern` to match the line as it stands. Folding keeps letters and digits of ASCII side by side and in
/// order, apart from their case, so that of each string the longest run of these is needed.
pub(crate) fn unfolded(pattern: &Node) -> Needed {
    let Needed { start, inside } = unshortened(pattern);
    let longest =
        |string: Text| string.split(|c: char| !c.is_ascii_alphanumeric()).max_by_key(|run| run.len()).unwrap_or_default().to_ascii_lowercase().into();
    let inside: Vec<Text> = start.into_iter().chain(inside).map(longest).collect();
    if inside.iter().all(|string| !string.is_empty()) { Needed { inside, ..Needed::default() } } else { Needed::default() }
}

/// One way in which a match of a part begins.
#[derive(Clone, Debug)]
struct Begin {
    text: String,
    /// Whether the text is the whole match.
    whole: bool,
    /// Every match that begins in this way holds one of these.
    needed: Option<Rc<Strings>>,
}

impl Begin {
    fn whole(text: impl Into<String>) -> Self {
        Self { text: text.into(), whole: true, needed: None }
    }

    /// Whether the text is more than spaces and edges, which are in every line.
    fn is_telling(&self) -> bool {
        self.text.contains(|c| c != EDGE && c != ' ')
    }
}

/// What is known of a part of a pattern.
#[derive(Clone)]
struct Part {
    /// Every match begins in one of these ways.
    begins: Vec<Begin>,
    /// Every match holds one of these.
    needed: Option<Rc<Strings>>,
    /// The bytes that may stand right before a match.
    before: ByteSet,
}

impl Part {
    fn text(text: impl Into<String>, before: ByteSet) -> Self {
        Self { begins: vec![Begin::whole(text)], needed: None, before }
    }

    fn unknown(before: ByteSet) -> Self {
        Self { begins: vec![Begin { text: String::new(), whole: false, needed: None }], needed: None, before }
    }

    fn of(node: &Node, before: ByteSet) -> Self {
        match node {
            Node::Text(text) => Self::text(text, before),
            Node::Class(_, Members::Few(members)) => Self { begins: members.iter().map(|&c| Begin::whole(c)).collect(), needed: None, before },
            Node::Class(..) => Self::unknown(before),
            Node::Edge | Node::Start => Self::text(EDGE, before),
            Node::End | Node::NotEdge => Self::text("", before),
            Node::Sequence(parts) => Self::sequence(parts, before),
            Node::Either(branches) => Self::either(branches, before),
            Node::Repeated { node, least, is_optional, .. } => {
                let part = if *is_optional { Self::of(node, before) } else { Self::of(node, before.or(bytes_after(node, before))).repeated() };
                if *least == 0 { part.or_nothing() } else { part }
            }
        }
    }

    fn either(branches: &[Node], before: ByteSet) -> Self {
        let mut begins = Vec::new();
        let mut needed = Some(Vec::new());
        for branch in branches {
            let branch = Self::of(branch, before);
            let inside = branch.inside();
            match (&mut needed, &inside) {
                (Some(needed), Some(more)) if needed.len() + more.strings.len() <= MAX_ALTERNATIVES => needed.extend(more.strings.iter().cloned()),
                _ => needed = None,
            }
            begins.extend(branch.begins.into_iter().map(|begin| Begin { needed: better(begin.needed, inside.clone()), ..begin }));
            if begins.len() > MAX_ALTERNATIVES {
                begins = Self::unknown(before).begins;
            }
        }
        Self { begins, needed: needed.map(Strings::of), before }
    }

    fn sequence(parts: &[Node], mut before: ByteSet) -> Self {
        let mut all = Self::text("", before);
        // The parts since the last one whose matches are not known to their end. `None` while all matches are known from the sequence's start.
        let mut run: Option<Self> = None;
        for node in parts {
            let part = Self::of(node, before);
            all.then(&part);
            if let Some(run) = &mut run {
                run.then(&part);
            }
            let after = bytes_after(node, before);
            if !run.as_ref().unwrap_or(&all).is_whole() {
                all.needed = run.as_ref().unwrap_or(&all).or_inside(all.needed.clone());
                if part.is_whole() {
                    run = Some(part.clone());
                } else {
                    all.needed = part.or_inside(all.needed.take());
                    run = Some(Self::text("", after));
                }
            }
            all.needed = better(all.needed.take(), part.needed);
            before = after;
        }
        all.needed = run.as_ref().unwrap_or(&all).or_inside(all.needed.clone());
        all
    }

    fn is_whole(&self) -> bool {
        self.begins.iter().all(|begin| begin.whole)
    }

    /// Strings of which every match holds one, the beginnings of matches among them. `None` if nothing telling is known.
    fn inside(&self) -> Option<Rc<Strings>> {
        self.or_inside(self.needed.clone())
    }

    /// The same, or `others` if these are found no more often.
    fn or_inside(&self, others: Option<Rc<Strings>>) -> Option<Rc<Strings>> {
        let others = better(others, self.needed.clone());
        if !self.begins.iter().all(Begin::is_telling) {
            return others;
        }
        better(others, Some(Strings::of(self.begins.iter().map(|begin| self.edged(&begin.text)).collect())))
    }

    /// A text with which a match begins, after the edge of a word if one is certain to be there.
    fn edged(&self, text: &str) -> String {
        let is_edge = text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric() && !self.before.may_join(first));
        if is_edge { format!("{EDGE}{text}") } else { text.to_owned() }
    }

    /// Turns this part into the sequence of itself and `next`.
    fn then(&mut self, next: &Self) {
        let is_empty_so_far = |begin: &&mut Begin| begin.text.is_empty() && !begin.whole;
        let mut inside = None;
        for begin in self.begins.iter_mut().filter(is_empty_so_far) {
            begin.needed = better(begin.needed.take(), inside.get_or_insert_with(|| next.inside()).clone());
        }
        self.begins.iter_mut().filter(|begin| begin.text.len() >= LONG_ENOUGH).for_each(|begin| begin.whole = false);
        if let [only] = &next.begins[..] {
            for begin in self.begins.iter_mut().filter(|begin| begin.whole) {
                begin.text.push_str(&only.text);
                begin.whole = only.whole;
                begin.needed = better(begin.needed.take(), only.needed.clone());
            }
            return;
        }
        // If there are too many combinations, only beginnings that are not telling yet are extended; if there are still too many, none is.
        for is_extended in [|begin: &Begin| !begin.is_telling(), |_: &Begin| false] {
            let open = self.begins.iter().filter(|begin| begin.whole).count();
            if open * next.begins.len() > MAX_COMBINATIONS.max(open).max(next.begins.len()) {
                self.begins.iter_mut().for_each(|begin| begin.whole &= is_extended(begin));
            }
        }
        let (open, mut all): (Vec<Begin>, Vec<Begin>) = std::mem::take(&mut self.begins).into_iter().partition(|begin| begin.whole);
        let longer = |begin: &Begin, end: &Begin| Begin {
            text: [begin.text.as_str(), &end.text].concat(),
            whole: end.whole,
            needed: better(begin.needed.clone(), end.needed.clone()),
        };
        all.extend(open.iter().flat_map(|begin| next.begins.iter().map(move |end| longer(begin, end))));
        self.begins = all;
    }

    /// This part, or an empty match.
    fn or_nothing(mut self) -> Self {
        self.begins.push(Begin::whole(""));
        Self { needed: None, ..self }
    }

    /// This part, once or more often.
    fn repeated(mut self) -> Self {
        self.needed = self.inside();
        self.begins.iter_mut().for_each(|begin| begin.whole = false);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::syntax;
    use super::*;

    fn of(pattern: &str) -> Needed {
        syntax::read(pattern).map(|node| super::of(&node)).unwrap_or_default()
    }

    fn needed(start: &[&str], inside: &[&str]) -> Needed {
        let [start, inside] = [start, inside].map(|strings| strings.iter().map(|&string| string.to_owned().into()).collect());
        Needed { start, inside }
    }

    fn start(strings: &[&str]) -> Needed {
        needed(strings, &[])
    }

    fn inside(strings: &[&str]) -> Needed {
        needed(&[], strings)
    }

    #[test]
    fn what_a_pattern_needs_is_read_off_it() {
        for (pattern, needed) in [
            ("^(?:please )?(?:click|tap) here", start(&["click he", "please c", "please t", "tap here"])),
            ("^[0-2]{1,3} (?:votes?|likes)$", inside(&[" votes", " vote", " likes"])),
            ("^[0-2]{1,3}:", start(&["0", "1", "2"])),
            ("^[a-z]+ (?:says|said):$", inside(&[" says:", " said:"])),
            (r"(?-u:\b)photo(?:graph)?: .+", inside(&["\u{1f}photograph", "\u{1f}photo: "])),
            ("a.*long needle[^0-9]|thread", inside(&["long needle", "thread"])),
            ("^[a-z' &-]+ via [a-z]", inside(&[" via "])),
            ("^a|b", inside(&["\u{1f}a", "b"])),
            ("^[^a-z]*indicates", inside(&["\u{1f}indicates"])),
            (r"^[^.\n]{0,9}indicates", inside(&["indicates"])),
            ("(?:x{2,3}y)+", inside(&["x"])),
            ("^(?:[^.]+prize-winning |senior )?(?:cook|vet) at", needed(&["cook at", "senior c", "senior v", "vet at"], &["prize-winning "])),
            ("^(?:[^ ,]+ ){1,3}(?:cook|vet) at", inside(&["\u{1f}cook at", "\u{1f}vet at"])),
            ("^[^ ,]+(?:cook|vet) at", inside(&["cook at", "vet at"])),
            ("^.+(?:, of |@)", inside(&[", of ", "@"])),
            ("^#?[a-z]", Needed::default()),
            ("(?i)^Poll É", start(&["poll "])),
            (r"\p{L}poll", inside(&["poll"])),
            ("(?<name>poll)", inside(&["poll"])),
            ("(?s)poll", Needed::default()),
            ("poll|.*", Needed::default()),
            ("(?:poll)?", Needed::default()),
        ] {
            assert_eq!(of(pattern), needed, "{pattern}");
        }
    }

    #[test]
    fn a_pattern_for_the_line_as_it_stands_needs_letters_and_digits() {
        let unfolded = |pattern| syntax::read(pattern).map(|node| unfolded(&node)).unwrap_or_default();
        assert_eq!(unfolded("^“Poll (?:a Day|OF)”"), inside(&["poll", "poll"]));
        assert_eq!(unfolded("^“+"), Needed::default());
    }
}
