//! What a line must hold for a regular expression to match it, read off the pattern: most lines
//! need not be looked at any closer.
//!
//! Only a part of the syntax is understood. A pattern with anything else in it needs nothing, and
//! is tried on every line.

use std::iter::Peekable;
use std::str::Chars;

/// Strings of which a line must hold at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Needed {
    /// At the line's start.
    Start(Vec<String>),
    /// Anywhere. Those that begin with [`EDGE`] only where a word begins.
    Inside(Vec<String>),
    Nothing,
}

/// Stands for the edge of a word. A pattern that holds it as a character is not understood.
pub(crate) const EDGE: char = '\0';

/// More alternatives than this are not told apart.
const MANY: usize = 256;

/// Strings of so many bytes are rare enough.
const LONG: usize = 10;

/// Two parts of more combinations than this are not combined.
const COMBINED: usize = 100;

/// A class of more characters than this is any character.
const CLASS: u32 = 16;

/// Groups nested deeper than this are not understood.
const DEPTH: usize = 100;

/// The bytes that a line may begin with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Firsts([u64; 4]);

impl Firsts {
    pub(crate) const ALL: Self = Self([u64::MAX; 4]);

    /// The first bytes of strings that a line begins with; all where one of these says nothing.
    fn of(strings: &[String]) -> Self {
        let mut firsts = Self([0; 4]);
        for string in strings {
            let Some(first) = string.bytes().next() else { return Self::ALL };
            firsts.0[usize::from(first / 64)] |= 1 << (first % 64);
        }
        firsts
    }

    pub(crate) fn hold(&self, first: u8) -> bool {
        self.0[usize::from(first / 64)] >> (first % 64) & 1 != 0
    }
}

/// What every line must hold that `pattern` matches, and what it may begin with.
pub(crate) fn of(pattern: &str) -> (Needed, Firsts) {
    let mut reader = Reader { rest: pattern.chars().peekable(), depth: 0 };
    let Some(part) = (!pattern.contains(EDGE)).then(|| reader.alternatives()).flatten().filter(|_| reader.rest.peek().is_none()) else {
        return (Needed::Nothing, Firsts::ALL);
    };
    let starts: Vec<String> = part.begins.iter().map(|begin| begin.text.replace(EDGE, "")).collect();
    let anchored = pattern.starts_with('^') && part.branches == 1;
    let firsts = if anchored { Firsts::of(&starts) } else { Firsts::ALL };
    let start = (anchored && starts.iter().all(|start| !start.is_empty())).then_some(starts);
    let needed = match (start, part.inside()) {
        // A string at the start is looked for once a line, one inside at every word.
        (Some(start), Some(inside)) if chance(&start) > 40.0 * chance(&inside) => Needed::Inside(inside),
        (Some(start), _) => Needed::Start(start),
        (None, Some(inside)) => Needed::Inside(inside),
        (None, None) => Needed::Nothing,
    };
    (needed, firsts)
}

/// The same where the pattern is matched against the line as it stands, in terms of the folded
/// line. Letters and digits of ASCII are what folding keeps in their order and side by side.
pub(crate) fn unfolded(pattern: &str) -> Needed {
    let (Needed::Start(strings) | Needed::Inside(strings)) = of(pattern).0 else { return Needed::Nothing };
    let longest =
        |string: &String| string.split(|c: char| !c.is_ascii_alphanumeric()).max_by_key(|run| run.len()).unwrap_or_default().to_ascii_lowercase();
    let strings: Vec<String> = strings.iter().map(longest).collect();
    if strings.iter().all(|string| !string.is_empty()) { Needed::Inside(strings) } else { Needed::Nothing }
}

/// Roughly how often one of the strings stands at a given place, for comparison.
fn chance<'s>(strings: impl IntoIterator<Item = &'s String>) -> f64 {
    strings.into_iter().map(|string| 0.1_f64.powi((string.len() - usize::from(string.starts_with(EDGE))).min(8) as i32)).sum()
}

/// How a match of a part begins.
#[derive(Clone, Debug)]
struct Begin {
    text: String,
    /// Whether that is all of it.
    whole: bool,
}

/// What is known of a part of a pattern.
#[derive(Clone)]
struct Part {
    /// Every match begins as one of these.
    begins: Vec<Begin>,
    /// Every match holds one of these.
    needed: Option<Vec<String>>,
    branches: usize,
}

impl Part {
    fn text(text: impl Into<String>) -> Self {
        Self { begins: vec![Begin { text: text.into(), whole: true }], needed: None, branches: 1 }
    }

    fn unknown() -> Self {
        Self { begins: vec![Begin { text: String::new(), whole: false }], needed: None, branches: 1 }
    }

    fn is_whole(&self) -> bool {
        self.begins.iter().all(|begin| begin.whole)
    }

    /// The strings of which every match holds one, if they say anything.
    fn inside(&self) -> Option<Vec<String>> {
        let says_something = |begin: &Begin| begin.text.contains(|c| c != EDGE && c != ' ');
        if !self.begins.iter().all(says_something) {
            return self.needed.clone();
        }
        let chance_of_begins = chance(self.begins.iter().map(|begin| &begin.text));
        match &self.needed {
            Some(needed) if chance(needed) <= chance_of_begins => Some(needed.clone()),
            _ => Some(self.begins.iter().map(|begin| begin.text.clone()).collect()),
        }
    }

    /// This, and then `next`.
    fn then(&mut self, next: &Self) {
        self.begins.iter_mut().filter(|begin| begin.text.len() >= LONG).for_each(|begin| begin.whole = false);
        if let [only] = &next.begins[..] {
            for begin in self.begins.iter_mut().filter(|begin| begin.whole) {
                begin.text.push_str(&only.text);
                begin.whole = only.whole;
            }
            return;
        }
        let open = self.begins.iter().filter(|begin| begin.whole).count();
        if open * next.begins.len() > COMBINED.max(open).max(next.begins.len()) {
            self.begins.iter_mut().for_each(|begin| begin.whole = false);
        } else if open > 0 {
            let (open, mut all): (Vec<Begin>, Vec<Begin>) = std::mem::take(&mut self.begins).into_iter().partition(|begin| begin.whole);
            let longer = |begin: &Begin, end: &Begin| Begin { text: [begin.text.as_str(), &end.text].concat(), whole: end.whole };
            all.extend(open.iter().flat_map(|begin| next.begins.iter().map(move |end| longer(begin, end))));
            self.begins = all;
        }
    }

    /// This or nothing.
    fn or_nothing(mut self) -> Self {
        self.begins.push(Begin { text: String::new(), whole: true });
        Self { needed: None, ..self }
    }

    /// This once or more often.
    fn repeated(mut self) -> Self {
        self.needed = self.inside();
        self.begins.iter_mut().for_each(|begin| begin.whole = false);
        self
    }
}

/// The set of strings that is found less often.
fn better(one: Option<Vec<String>>, other: Option<Vec<String>>) -> Option<Vec<String>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if chance(&other) < chance(&one) { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// Reads a pattern. `None` is for what is not understood.
struct Reader<'p> {
    rest: Peekable<Chars<'p>>,
    depth: usize,
}

impl Reader<'_> {
    fn takes(&mut self, c: char) -> bool {
        self.rest.next_if_eq(&c).is_some()
    }

    fn alternatives(&mut self) -> Option<Part> {
        let mut all = self.sequence()?;
        if self.rest.peek() != Some(&'|') {
            return Some(all);
        }
        all.needed = all.inside();
        while self.takes('|') {
            let branch = self.sequence()?;
            match (&mut all.needed, branch.inside()) {
                (Some(needed), Some(more)) if needed.len() + more.len() <= MANY => needed.extend(more),
                (needed, _) => *needed = None,
            }
            all.branches += 1;
            all.begins.extend(branch.begins);
            if all.begins.len() > MANY {
                all.begins = Part::unknown().begins;
            }
        }
        Some(all)
    }

    fn sequence(&mut self) -> Option<Part> {
        let mut all = Part::text("");
        // The parts since the last that is not known to its end.
        let mut run = Part::text("");
        while self.rest.peek().is_some_and(|c| !matches!(c, '|' | ')')) {
            let part = self.repeated_atom()?;
            all.then(&part);
            run.then(&part);
            let whole = part.is_whole();
            if !run.is_whole() {
                all.needed = better(all.needed, run.inside());
                run = if whole { Part { needed: None, ..part.clone() } } else { Part::text("") };
            }
            all.needed = better(all.needed, part.needed);
        }
        all.needed = better(all.needed, run.inside());
        Some(all)
    }

    fn repeated_atom(&mut self) -> Option<Part> {
        let part = self.atom()?;
        let part = match self.rest.peek() {
            Some('?') => part.or_nothing(),
            Some('*') => part.repeated().or_nothing(),
            Some('+') => part.repeated(),
            Some('{') => return self.counted(part),
            _ => return Some(part),
        };
        self.rest.next();
        self.takes('?');
        Some(part)
    }

    /// `{n}`, `{n,}` or `{n,m}`.
    fn counted(&mut self, part: Part) -> Option<Part> {
        self.rest.next();
        let mut least = String::new();
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            least.push(digit);
        }
        let least: u32 = least.parse().ok()?;
        while self.rest.next_if(|c| c.is_ascii_digit() || *c == ',').is_some() {}
        if !self.takes('}') {
            return None;
        }
        self.takes('?');
        let part = part.repeated();
        Some(if least == 0 { part.or_nothing() } else { part })
    }

    fn atom(&mut self) -> Option<Part> {
        match self.rest.next()? {
            '(' => self.group(),
            '[' => self.class(),
            '.' => Some(Part::unknown()),
            '^' => Some(Part::text(EDGE)),
            '$' => Some(Part::text("")),
            '\\' => self.escape(),
            '?' | '*' | '+' | '{' => None,
            c => Some(Part::text(self.literal(c))),
        }
    }

    /// A run of characters that stand for themselves, as far as none of them is repeated.
    fn literal(&mut self, first: char) -> String {
        let mut text = String::from(first);
        if self.rest.peek().is_some_and(|c| "?*+{".contains(*c)) {
            return text;
        }
        loop {
            let mut ahead = self.rest.clone();
            let (next, behind) = (ahead.next(), ahead.next());
            match next {
                Some(c) if !r"()[].^$\|?*+{".contains(c) && !behind.is_some_and(|c| "?*+{".contains(c)) => text.push(c),
                _ => return text,
            }
            self.rest.next();
        }
    }

    /// A group without flags, or `(?-u:…)`.
    fn group(&mut self) -> Option<Part> {
        if self.takes('?') {
            if self.takes('-') && !(self.takes('u') && self.rest.peek() == Some(&':')) {
                return None;
            }
            if !self.takes(':') {
                return None;
            }
        }
        self.depth += 1;
        let part = if self.depth > DEPTH { None } else { self.alternatives() }?;
        self.depth -= 1;
        self.takes(')').then_some(part)
    }

    fn escape(&mut self) -> Option<Part> {
        match self.rest.next()? {
            'b' if self.rest.peek() != Some(&'{') => Some(Part::text(EDGE)),
            'B' | 'z' => Some(Part::text("")),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Some(Part::unknown()),
            'n' => Some(Part::text('\n')),
            't' => Some(Part::text('\t')),
            c if c.is_ascii_punctuation() => Some(Part::text(c)),
            _ => None,
        }
    }

    /// `[…]` without classes inside it.
    fn class(&mut self) -> Option<Part> {
        let mut known = !self.takes('^');
        if self.rest.peek() == Some(&']') {
            return None;
        }
        let mut members: Vec<char> = Vec::new();
        loop {
            let from = match self.rest.next()? {
                ']' => break,
                '[' => return None,
                c @ ('&' | '~' | '-') if self.rest.peek() == Some(&c) => return None,
                '\\' => match self.rest.next()? {
                    'd' | 's' | 'w' | 'D' | 'S' | 'W' => {
                        known = false;
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
            let to = match (ahead.next(), ahead.next()) {
                (Some('-'), Some(']')) => from,
                (Some('-'), Some('-' | '\\' | '[')) => return None,
                (Some('-'), Some(to)) => {
                    self.rest = ahead;
                    to
                }
                _ => from,
            };
            known &= (to as u32).saturating_sub(from as u32) + (members.len() as u32) < CLASS;
            if known {
                members.extend(from..=to);
            }
        }
        if !known {
            return Some(Part::unknown());
        }
        let begins = members.into_iter().map(|c| Begin { text: c.into(), whole: true }).collect();
        Some(Part { begins, needed: None, branches: 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(strings: &[&str]) -> Needed {
        Needed::Start(strings.iter().map(|string| (*string).to_owned()).collect())
    }

    fn inside(strings: &[&str]) -> Needed {
        Needed::Inside(strings.iter().map(|string| (*string).to_owned()).collect())
    }

    #[test]
    fn what_a_pattern_needs_is_read_off_it() {
        for (pattern, needed) in [
            ("^(?:please )?(?:click|tap) here", start(&["please click", "please tap", "click here", "tap here"])),
            ("^[0-2]{1,3} (?:votes?|likes)$", inside(&[" votes", " vote", " likes"])),
            ("^[0-2]{1,3}:", start(&["0", "1", "2"])),
            ("^[a-z]+ (?:says|said):$", inside(&[" says:", " said:"])),
            (r"(?-u:\b)photo(?:graph)?: .+", inside(&["\0photograph", "\0photo: "])),
            ("a.*long needle[^0-9]|thread", inside(&["long needle", "thread"])),
            ("^[a-z' &-]+ via [a-z]", inside(&[" via "])),
            ("^a|b", inside(&["\0a", "b"])),
            ("^[^a-z]*indicates", inside(&["indicates"])),
            (r"^[^.\n]{0,9}indicates", inside(&["indicates"])),
            ("(?:x{2,3}y)+", inside(&["x"])),
            ("^#?[a-z]", Needed::Nothing),
            ("(?i)poll", Needed::Nothing),
            (r"\p{L}poll", Needed::Nothing),
            ("poll|.*", Needed::Nothing),
            ("(?:poll)?", Needed::Nothing),
        ] {
            assert_eq!(of(pattern).0, needed, "{pattern}");
        }
    }

    #[test]
    fn a_pattern_for_the_line_as_it_stands_needs_letters_and_digits() {
        assert_eq!(unfolded("^“Poll (?:a Day|OF)”"), inside(&["poll", "poll"]));
        assert_eq!(unfolded("^“+"), Needed::Nothing);
    }
}
