//! The syntax of regular expressions, as far as it is understood here: enough to tell what a line must hold for a pattern to match it.

use std::ops::{Range, RangeInclusive};
use std::str::Chars;

use super::check::limits;
use super::signs::ByteSet;

/// The members of a class are listed one by one if there are no more than this.
const FEW: u32 = 16;

/// A part of a pattern.
pub(super) enum Node {
    /// Characters that stand for themselves.
    Text(String),
    /// One character of a class. The bytes are all that the characters of the class may have in UTF-8.
    Class(ByteSet, Members),
    /// The edge of a word, `\b`.
    Edge,
    /// The start of the line, its end.
    Start,
    End,
    /// A place that is no edge of a word, `\B`.
    NotEdge,
    Sequence(Vec<Self>),
    Either(Vec<Self>),
    /// A part that is there `least` times or more often: once at most if `is_optional`, or as often at most as the pattern says if it is `counted`.
    Repeated {
        node: Box<Self>,
        least: u32,
        is_optional: bool,
        counted: Option<Count>,
    },
}

/// Which characters are in a class.
pub(super) enum Members {
    Few(Vec<char>),
    /// All characters that begin with one of the class's bytes.
    OfBytes,
    /// The characters in these ranges, or all others.
    InRanges(Vec<RangeInclusive<char>>),
    NotInRanges(Vec<RangeInclusive<char>>),
    /// Of the characters that begin with one of the class's bytes those of ASCII, and some of the others; which of the others is not understood.
    /// Where the class's bytes are all bytes, it is not even understood of those of ASCII.
    Some,
}

impl Members {
    fn of(ranges: Vec<RangeInclusive<char>>, is_negated: bool) -> Self {
        let all: u32 =
            ranges.iter().map(|range| (*range.end() as u32).saturating_sub(*range.start() as u32).saturating_add(1)).fold(0, u32::saturating_add);
        if !is_negated && all <= FEW {
            Self::Few(ranges.into_iter().flatten().collect())
        } else if ranges.iter().all(|range| range.end().is_ascii()) {
            Self::OfBytes
        } else if is_negated {
            Self::NotInRanges(ranges)
        } else {
            Self::InRanges(ranges)
        }
    }

    /// The ranges of all members, if it is understood which they are. Not for a class that is given by what is not in it.
    pub(super) fn all(&self, bytes: ByteSet) -> Option<Vec<RangeInclusive<char>>> {
        let each = |c: char| c..=c;
        match self {
            Self::Few(members) => Some(members.iter().copied().map(each).collect()),
            Self::OfBytes if bytes.is_ascii() => Some((0..=u8::MAX).filter(|&byte| bytes.holds(byte)).map(char::from).map(each).collect()),
            Self::InRanges(ranges) => Some(ranges.clone()),
            Self::OfBytes | Self::NotInRanges(_) | Self::Some => None,
        }
    }

    /// Whether a character is in the class, given that it begins with one of the class's bytes. `None` if that is not understood.
    pub(super) fn hold(&self, c: char, bytes: ByteSet) -> Option<bool> {
        let within = |ranges: &[RangeInclusive<char>]| ranges.iter().any(|range| range.contains(&c));
        match self {
            Self::Few(members) => Some(members.contains(&c)),
            Self::OfBytes => Some(true),
            Self::InRanges(ranges) => Some(within(ranges)),
            Self::NotInRanges(ranges) => Some(!within(ranges)),
            Self::Some => (c.is_ascii() && bytes != ByteSet::ALL).then_some(true),
        }
    }
}

impl Node {
    /// Calls `found` with the least number of times and the count of every `{n,m}` in the pattern, in order.
    pub(super) fn counts(&self, found: &mut impl FnMut(u32, &Count)) {
        match self {
            Self::Sequence(parts) | Self::Either(parts) => parts.iter().for_each(|part| part.counts(found)),
            Self::Repeated { node, least, counted, .. } => {
                node.counts(found);
                counted.iter().for_each(|count| found(*least, count));
            }
            Self::Text(_) | Self::Class(..) | Self::Edge | Self::Start | Self::End | Self::NotEdge => {}
        }
    }

    /// A caseless pattern, changed to match lines in lower case.
    fn in_lower_case(self) -> Self {
        let all = |parts: Vec<Self>| parts.into_iter().map(Self::in_lower_case).collect();
        match self {
            Self::Text(text) if text.is_ascii() => Self::Text(text.to_ascii_lowercase()),
            Self::Text(text) => {
                let lower = |c: char| if c.is_ascii() { Self::Text(c.to_ascii_lowercase().into()) } else { Self::Class(ByteSet::ALL, Members::Some) };
                Self::Sequence(text.chars().map(lower).collect())
            }
            Self::Class(bytes, _) if !bytes.has_case() => self,
            Self::Class(..) => Self::Class(ByteSet::ALL, Members::Some),
            Self::Sequence(parts) => Self::Sequence(all(parts)),
            Self::Either(branches) => Self::Either(all(branches)),
            Self::Repeated { node, least, is_optional, counted } => {
                Self::Repeated { node: Box::new(node.in_lower_case()), least, is_optional, counted }
            }
            Self::Edge | Self::Start | Self::End | Self::NotEdge => self,
        }
    }
}

/// A count with an upper bound, `{n,m}` or `{n}`.
#[derive(Clone)]
pub(super) struct Count {
    /// Its place in the pattern.
    pub(super) at: Range<usize>,
    pub(super) most: u32,
}

/// Stands for the edge of a word in strings that a line must hold. A pattern in which this character itself occurs is not understood.
pub(super) const EDGE: char = '\u{1f}';

/// The beginning of a pattern that ignores case.
const CASELESS: &str = "(?i)";

/// Whether the pattern ignores case, as a whole.
pub(super) fn is_caseless(pattern: &str) -> bool {
    pattern.starts_with(CASELESS)
}

/// Reads a pattern, and turns it into lower case if it is caseless. `None` if there is something in it that is not understood.
pub(super) fn read(pattern: &str) -> Option<Node> {
    read_with_size(pattern).map(|(node, _)| node)
}

/// The same, with an upper bound on the bytes that the pattern takes once compiled.
pub(super) fn read_with_size(pattern: &str) -> Option<(Node, usize)> {
    let mut reader = Reader { pattern, rest: pattern.chars(), depth: 0, size: 0 };
    if is_caseless(pattern) {
        reader.rest = pattern[CASELESS.len()..].chars();
    }
    let node = if pattern.contains(EDGE) { None } else { reader.alternatives() }?;
    let node = if is_caseless(pattern) { node.in_lower_case() } else { node };
    reader.peek().is_none().then_some((node, reader.size))
}

/// Reads a pattern from left to right. Its methods return `None` for what is not understood.
struct Reader<'p> {
    pattern: &'p str,
    rest: Chars<'p>,
    /// How many groups are open.
    depth: u32,
    /// An upper bound on the bytes that the pattern takes once compiled, as far as it was read.
    size: usize,
}

/// An upper bound on the compiled bytes for each byte of a pattern that is not in a class, for a branch, and for a group without what is in it. A
/// test holds the bounds against what `regex` compiles.
const SIZE: usize = 1 << 11;

/// An upper bound on the compiled bytes of an atom that is no group. Classes of Unicode take far more than their length suggests.
fn size_of(atom: &str) -> usize {
    let of_class = |two: &[u8]| match two {
        [b'\\', b'd'] => 1 << 13,
        [b'\\', b'D'] => 1 << 14,
        [b'\\', b'w' | b'W' | b'p' | b'P'] => 1 << 16,
        _ => 0,
    };
    atom.len() * SIZE + atom.as_bytes().windows(2).map(of_class).sum::<usize>()
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        self.rest.next()
    }

    fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    /// The place in the pattern up to which it was read.
    fn at(&self) -> usize {
        self.pattern.len() - self.rest.as_str().len()
    }

    /// Steps over a character if it comes next.
    fn takes(&mut self, c: char) -> bool {
        let takes = self.peek() == Some(c);
        if takes {
            self.next();
        }
        takes
    }

    fn alternatives(&mut self) -> Option<Node> {
        let first = self.sequence()?;
        if self.peek() != Some('|') {
            return Some(first);
        }
        let mut all = vec![first];
        while self.takes('|') {
            self.size = self.size.saturating_add(SIZE);
            all.push(self.sequence()?);
        }
        Some(Node::Either(all))
    }

    fn sequence(&mut self) -> Option<Node> {
        let mut all = Vec::new();
        while self.peek().is_some_and(|c| !matches!(c, '|' | ')')) {
            all.push(self.repeated_atom()?);
        }
        Some(if all.len() == 1 { all.remove(0) } else { Node::Sequence(all) })
    }

    fn repeated_atom(&mut self) -> Option<Node> {
        let (start, size_before) = (self.at(), self.size);
        let is_group = self.peek() == Some('(');
        let node = self.atom()?;
        let own = if is_group { SIZE } else { size_of(&self.pattern[start..self.at()]) };
        self.size = self.size.saturating_add(own);
        let (least, is_optional) = match self.peek() {
            Some('?') => (0, true),
            Some('*') => (0, false),
            Some('+') => (1, false),
            Some('{') => return self.counted(node, size_before),
            _ => return Some(node),
        };
        self.next();
        self.takes('?');
        Some(Node::Repeated { node: Box::new(node), least, is_optional, counted: None })
    }

    /// Reads `{n}`, `{n,}` or `{n,m}`. The part is compiled as many times as the count says, so that its size is multiplied.
    fn counted(&mut self, node: Node, size_before: usize) -> Option<Node> {
        let start = self.at();
        self.next();
        let least = self.number()?;
        let most = if self.takes(',') { if self.peek() == Some('}') { None } else { Some(self.number()?) } } else { Some(least) };
        if !self.takes('}') {
            return None;
        }
        let times = most.unwrap_or(least).max(least).max(1) as usize;
        self.size = (self.size - size_before).saturating_mul(times).saturating_add(size_before);
        let counted = most.map(|most| Count { at: start..self.at(), most });
        self.takes('?');
        Some(Node::Repeated { node: Box::new(node), least, is_optional: false, counted })
    }

    fn number(&mut self) -> Option<u32> {
        let rest = self.rest.as_str();
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        self.rest = behind.chars();
        rest[..rest.len() - behind.len()].parse().ok()
    }

    fn atom(&mut self) -> Option<Node> {
        match self.next()? {
            '(' => self.group(),
            '[' => self.class(),
            '.' => Some(Node::Class(ByteSet::ALL, Members::OfBytes)),
            '^' => Some(Node::Start),
            '$' => Some(Node::End),
            '\\' => self.escape(),
            '?' | '*' | '+' | '{' => None,
            c => Some(Node::Text(self.literal(c))),
        }
    }

    /// Reads a run of characters that stand for themselves. It stops before a character that is repeated.
    fn literal(&mut self, first: char) -> String {
        let is_of_syntax = |c: char| matches!(c, '(' | ')' | '[' | ']' | '.' | '^' | '$' | '|' | '\\' | '?' | '*' | '+' | '{');
        let rest = self.rest.as_str();
        let (mut run, behind) = rest.split_at(rest.find(is_of_syntax).unwrap_or(rest.len()));
        if behind.starts_with(['?', '*', '+', '{']) {
            run = run.char_indices().next_back().map_or("", |(last, _)| &run[..last]);
        }
        self.rest = rest[run.len()..].chars();
        let mut text = String::with_capacity(first.len_utf8() + run.len());
        text.push(first);
        text + run
    }

    /// Reads a group without flags, with `(?-u:…)`, or with `(?-i:…)` where that changes nothing.
    fn group(&mut self) -> Option<Node> {
        if self.takes('?') && !self.name() {
            if self.takes('-') && !(self.takes('u') || !is_caseless(self.pattern) && self.takes('i')) {
                return None;
            }
            if !self.takes(':') {
                return None;
            }
        }
        self.depth += 1;
        let node = if self.depth > limits::NESTING_OF_A_REGEX { None } else { self.alternatives() }?;
        self.depth -= 1;
        self.takes(')').then_some(node)
    }

    /// Steps over a group's name, `<…>` or `P<…>`, if it has one.
    fn name(&mut self) -> bool {
        self.takes('P');
        self.takes('<') && self.rest.any(|c| c == '>')
    }

    /// Steps over the name of a class of Unicode, after `\p`.
    fn property(&mut self) -> Option<()> {
        match self.next()? {
            '{' => self.rest.any(|c| c == '}').then_some(()),
            _ => Some(()),
        }
    }

    fn escape(&mut self) -> Option<Node> {
        match self.next()? {
            'b' if self.peek() != Some('{') => Some(Node::Edge),
            'B' => Some(Node::NotEdge),
            'z' => Some(Node::End),
            c @ ('d' | 'D' | 's' | 'S' | 'w' | 'W') => Some(Node::Class(ByteSet::of_class(c), Members::Some)),
            'p' | 'P' => self.property().map(|()| Node::Class(ByteSet::ALL, Members::Some)),
            'A' => Some(Node::Start),
            'n' => Some(Node::Text("\n".into())),
            't' => Some(Node::Text("\t".into())),
            // Where a word begins and where it ends.
            '<' | '>' => Some(Node::Edge),
            c if c.is_ascii_punctuation() => Some(Node::Text(c.into())),
            _ => None,
        }
    }

    /// Reads `[…]` without other such classes inside it.
    fn class(&mut self) -> Option<Node> {
        let is_negated = self.takes('^');
        if self.peek() == Some(']') {
            return None;
        }
        let mut bytes = ByteSet::NONE;
        let mut ranges = Some(Vec::new());
        loop {
            let from = match self.next()? {
                ']' => break,
                '[' => return None,
                c @ ('&' | '~' | '-') if self.peek() == Some(c) => return None,
                '\\' => match self.next()? {
                    c @ ('d' | 's' | 'w' | 'D' | 'S' | 'W') => {
                        bytes = bytes.or(ByteSet::of_class(c));
                        ranges = None;
                        continue;
                    }
                    'p' | 'P' => {
                        self.property()?;
                        (bytes, ranges) = (ByteSet::ALL, None);
                        continue;
                    }
                    'n' => '\n',
                    't' => '\t',
                    c if c.is_ascii_punctuation() => c,
                    _ => return None,
                },
                c => c,
            };
            let mut ahead = self.rest.clone();
            let (dash, behind) = (ahead.next(), ahead.next());
            let to = match (dash, behind) {
                (Some('-'), Some(']')) => from,
                (Some('-'), Some('-' | '\\' | '[')) => return None,
                (Some('-'), Some(to)) => {
                    self.rest = ahead;
                    to
                }
                _ => from,
            };
            bytes = bytes.or(ByteSet::of_range(from, to));
            ranges.iter_mut().for_each(|ranges| ranges.push(from..=to));
        }
        let bytes = if is_negated { bytes.negated() } else { bytes };
        Some(Node::Class(bytes, ranges.map_or(Members::Some, |ranges| Members::of(ranges, is_negated))))
    }
}
