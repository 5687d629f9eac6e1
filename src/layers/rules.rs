//! Rule set → for each line the rules that match it and may decide about it.

use crate::article::{Kind, Role};
use crate::layers::lines::{Candidate, Document, Line, Measures};
use crate::rules::{Matcher, Rank, Rule, RuleSet, Spared, Verdict, Zone};
use crate::text::{names, quotes, speech, words};

/// The rules that match each line of a document.
pub(crate) struct Verdicts<'r> {
    set: &'r RuleSet,
    matched: Matched,
    /// How far the rules that yield to the evidence spare each line; empty if they spare none.
    spared: Vec<Spared>,
}

/// The rules that match each line.
#[derive(Debug, Default)]
pub(crate) struct Matched {
    /// Line after line, and for each line in order of precedence.
    rules: Vec<Rank>,
    /// Where the rules of each line end in `rules`.
    ends: Vec<u32>,
    /// Memory for [`KnownLines`].
    known: Vec<Rank>,
}

/// Matches every line against the set, once. If `language` is known, rules for other languages are left
/// out. Reuses the memory of `matched`.
pub(crate) fn judge<'r>(set: &'r RuleSet, document: &Document<'_>, language: Option<&str>, mut matched: Matched) -> Verdicts<'r> {
    matched.rules.clear();
    matched.ends.clear();
    let mut known = KnownLines::of(document, set.matcher(language), std::mem::take(&mut matched.known));
    matched.ends.reserve_exact(document.len());
    // The rules of a line and of the one below it: whether a question is answered depends on what the next line is.
    let (mut own, mut below) = (Vec::new(), Vec::new());
    if document.len() > 0 {
        known.matches(0, &mut own);
    }
    for at in 0..document.len() {
        below.clear();
        if at + 1 < document.len() {
            known.matches(at + 1, &mut below);
        }
        let is_pitch = |rank: &Rank| set.rule(*rank).is_pitch();
        if own.iter().any(is_pitch) && is_reported(document.line(at), language) {
            own.retain(|rank| !is_pitch(rank));
        }
        let [is_life, is_byline] = [Role::Boilerplate(Kind::AuthorBio), Role::Byline]
            .map(|role| move |&rank: &Rank| set.rule(rank).builtin && set.rule(rank).verdict() == Verdict::Is(role));
        if own.iter().any(is_life) && tells_of_other(document.line(at)) {
            own.retain(|rank| !is_life(rank));
        }
        if own.iter().any(is_byline) && document.line(at).measures.ends_sentence && names::is_sentence_behind_by(document.line(at).content()) {
            own.retain(|rank| !is_byline(rank));
        }
        let cuts = |&rank: &Rank| set.rule(rank).verdict().kind().is_some();
        if own.iter().any(cuts) && !below.iter().any(cuts) && is_of_interview(document, at) {
            let answers_itself = |&rank: &Rank| matches!(set.rule(rank).verdict().kind(), Some(Kind::Advertisement | Kind::Consent));
            own.retain(|rank| !is_pitch(rank) || answers_itself(rank));
        }
        matched.rules.extend(that_may_decide(set, &own));
        matched.ends.push(u32::try_from(matched.rules.len()).unwrap_or(u32::MAX));
        std::mem::swap(&mut own, &mut below);
    }
    matched.known = known.rules;
    Verdicts { set, matched, spared: Vec::new() }
}

/// A cache of matches by the text of the line. Many lines of a page are there twice, such as those of its menus: they are matched only once.
struct KnownLines<'d, 'r> {
    document: &'d Document<'d>,
    matcher: Matcher<'r>,
    rules: Vec<Rank>,
    /// For each slot a line, and where its rules begin and end in `rules`.
    lines: [Option<(usize, usize, usize)>; KNOWN],
}

/// The number of slots: a line that falls into a slot replaces the one before.
const KNOWN: usize = 1 << 9;

/// The cache is cleared when it holds so many matches. A page needs far fewer.
const ROOM: usize = 1 << 13;

impl<'d, 'r> KnownLines<'d, 'r> {
    fn of(document: &'d Document<'d>, matcher: Matcher<'r>, mut memory: Vec<Rank>) -> Self {
        memory.clear();
        Self { document, matcher, rules: memory, lines: [None; KNOWN] }
    }

    /// Replaces the content of `matched` by the rules that match the line.
    fn matches(&mut self, at: usize, matched: &mut Vec<Rank>) {
        let Self { document, matcher, rules, lines } = self;
        let slot = (document.key(at) >> (u64::BITS - KNOWN.trailing_zeros())) as usize;
        match lines[slot] {
            // Conditions may look at neighbours, so two lines of the same text may match differently.
            Some((before, start, end)) if !matcher.has_conditions() && says_the_same(document, before, at) => {
                matched.clear();
                matched.extend(&rules[start..end]);
            }
            _ => {
                matcher.matches(&Candidate::new(document, at), matched);
                if rules.len() + matched.len() > ROOM {
                    rules.clear();
                    lines.fill(None);
                }
                let start = rules.len();
                rules.extend(&*matched);
                lines[slot] = Some((at, start, rules.len()));
            }
        }
    }
}

/// Whether two lines are the same for all rules without conditions.
fn says_the_same(document: &Document<'_>, one: usize, other: usize) -> bool {
    let [one, other] = [one, other].map(|at| document.line(at));
    one.text() == other.text() && one.folded() == other.folded()
}

/// The first words of sentences about a thing, not a person.
const THINGS: [&str; 7] = ["the", "this", "these", "because", "das", "dieses", "weil"];

/// Beginnings of words for the person who writes, as in "the author".
const WRITERS: [&str; 5] = ["author", "autor", "writer", "columnist", "contributor"];

/// Whether the line can't be a note about the author: it is a quotation, so about somebody else, or is about a thing: "The seal lives in cold water."
fn tells_of_other(line: Line<'_>) -> bool {
    let content = line.content();
    let is_quoted = || quotes::is_one_quotation(line.text()) || speech::behind_quotation(content).is_some();
    let is_of_thing = || words::words(content).next().is_some_and(|word| THINGS.iter().any(|thing| word.eq_ignore_ascii_case(thing)));
    let tells_job = || names::speaks_of_job(content) || words::has_beginning(content, &WRITERS);
    is_quoted() || line.measures.ends_sentence && is_of_thing() && !tells_job()
}

/// Whether the line tells what somebody says, without "we" or "you" outside the quotation: "“Subscribe now,” said the seller" asks the reader for
/// nothing, and neither does "The shop says that it uses cookies".
fn is_reported(line: Line<'_>, language: Option<&str>) -> bool {
    // Behind the quotation that person may go on to speak.
    let tells = |rest: &str| tells(rest.split(quotes::is_opening).next().unwrap_or_default(), language);
    let is_report = |parts: &speech::Parts| {
        let speaks = || parts.quotes_sentence() && persons(&parts.quoted, language) > 0;
        self::tells(&parts.outside, language) && (parts.report() || speaks())
    };
    let behind = speech::behind_quotation(line.text());
    behind.is_some_and(tells) || line.is_prose() && speech::Parts::of(line.text()).is_some_and(|parts| is_report(&parts))
}

/// Whether the text tells of others: it holds no "we" and no "you".
fn tells(text: &str, language: Option<&str>) -> bool {
    words::words(text).nth(1).is_some() && persons(text, language) == 0 && !words::has_beginning(text, &OURS)
}

/// How often the text says "I", "we" or "you". In other languages these words are others: "i" is also "and", "du" is also "of the".
fn persons(text: &str, language: Option<&str>) -> usize {
    let speaks = |languages: &[&str]| language.is_none_or(|language| languages.contains(&language));
    let is_other = |word: &&str| match *word {
        "i" | "su" | "sie" | "ihre" | "ihnen" => true,
        "du" => !speaks(&["de", "sv", "da", "no"]),
        "je" => !speaks(&["fr", "nl"]),
        _ => false,
    };
    let measures = Measures::of(text, &mut Vec::new());
    (measures.first_person() + measures.second_person()).saturating_sub(text.split_whitespace().filter(is_other).count())
}

/// Beginnings of words for "our" that [`Measures::first_person`] does not count.
const OURS: [&str; 8] = ["unser", "notre", "nuestr", "nostr", "nosso", "nossa", "onze", "nasz"];

/// An interview has another question at most so many lines away.
const ANSWERS: usize = 8;

/// Whether the line is a question in an interview: it is answered right below, and so is another question nearby. There "Who do you follow?" does not
/// ask the reader to follow anybody. Rules for advertisements and for consent still hold: these answer their own questions.
fn is_of_interview(document: &Document<'_>, at: usize) -> bool {
    is_answered(document, at) && {
        let mut around = (at.saturating_sub(ANSWERS)..at).rev().chain(at + 1..document.len().min(at + 1 + ANSWERS));
        around.any(|other| is_answered(document, other))
    }
}

/// Whether the line is a question, and the line below a sentence that is neither question nor exclamation and does not address the reader.
fn is_answered(document: &Document<'_>, at: usize) -> bool {
    let answers = |below: Line<'_>| {
        let text = below.text();
        words::ends_sentence(text) && !below.is_question() && !text.ends_with(['!', '！']) && below.measures.second_person() == 0
    };
    document.line(at).is_question() && at + 1 < document.len() && answers(document.line(at + 1))
}

/// Of the rules that match a line, in order of precedence, those that can decide about it. Nothing after a rule that holds in every zone and never
/// yields can; but if that is a user's rule, built-in ones are kept up to the first of that kind, for [`Verdicts::builtin_below`].
fn that_may_decide(set: &RuleSet, matched: &[Rank]) -> impl Iterator<Item = Rank> {
    let (mut is_decided, mut is_decided_by_builtin) = (false, false);
    matched.iter().copied().filter(move |&rank| {
        let rule = set.rule(rank);
        let counts = !is_decided || rule.builtin && !is_decided_by_builtin;
        let decides = rule.zones.is_all() && !rule.yields(Spared::Prose);
        is_decided |= decides;
        is_decided_by_builtin |= decides && rule.builtin;
        counts
    })
}

impl<'r> Verdicts<'r> {
    /// Says which lines the rules that yield leave alone, and how far: see [`Rule::yields`].
    pub(crate) fn spare(&mut self, lines: Vec<Spared>) {
        self.spared = lines;
    }

    /// Whether the rules that yield spare the line.
    pub(crate) fn spares(&self, line: usize) -> bool {
        self.spared.get(line).is_some_and(|&spared| spared != Spared::No)
    }

    /// The memory, for the next text.
    pub(crate) fn into_matched(self) -> Matched {
        self.matched
    }

    fn of(&self, line: usize) -> impl Iterator<Item = &'r Rule> {
        let start = line.checked_sub(1).map_or(0, |above| self.matched.ends[above]) as usize;
        let rules = self.matched.rules[start..self.matched.ends[line] as usize].iter().map(|&rank| self.set.rule(rank));
        // `spared` is looked up inside the closure, since most lines have no rules.
        rules.filter(move |rule| !rule.yields(self.spared.get(line).copied().unwrap_or(Spared::No)))
    }

    /// The rule that decides about a line in this zone.
    pub(crate) fn in_zone(&self, line: usize, zone: Zone) -> Option<&'r Rule> {
        self.of(line).find(|rule| rule.zones.contains(zone))
    }

    /// The verdict of that rule.
    pub(crate) fn verdict(&self, line: usize, zone: Zone) -> Option<Verdict> {
        self.in_zone(line, zone).map(Rule::verdict)
    }

    /// Whether that rule gives the line this role.
    pub(crate) fn says(&self, line: usize, zone: Zone, role: impl Into<Role>) -> bool {
        self.verdict(line, zone) == Some(Verdict::Is(role.into()))
    }

    /// The verdict of the first built-in rule that holds below the article.
    pub(crate) fn builtin_below(&self, line: usize) -> Option<Verdict> {
        self.of(line).find(|rule| rule.builtin && rule.zones.contains(Zone::After)).map(Rule::verdict)
    }

    /// The first rule that holds in every zone.
    pub(crate) fn anywhere(&self, line: usize) -> Option<&'r Rule> {
        self.of(line).find(|rule| rule.zones.is_all())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::lines;

    /// The rules that match each line with the cache, and without it.
    fn matches(set: &RuleSet, text: &str) -> [Vec<Vec<Rank>>; 2] {
        let document = lines::read_into(text, Document::default());
        let mut known = KnownLines::of(&document, set.matcher(None), Vec::new());
        let mut matcher = set.matcher(None);
        let mut both = [Vec::new(), Vec::new()];
        for at in 0..document.len() {
            let mut rules = Vec::new();
            known.matches(at, &mut rules);
            both[0].push(rules.clone());
            matcher.matches(&Candidate::new(&document, at), &mut rules);
            both[1].push(rules);
        }
        both
    }

    #[test]
    fn a_line_that_was_there_before_is_matched_as_any_other() {
        let rules = (0..ROOM / 100).map(|number| Rule::boilerplate(format!("pier/{number}"), Kind::Other).contains("pier"));
        let set = RuleSet::builtin().to_builder().add_all(rules).build().unwrap();
        let lines: Vec<String> =
            (0..4 * KNOWN).map(|at| ["Share this", "The pier", "* Share this", &format!("Pier {}", at % 900)][at % 4].to_owned()).collect();
        let [known, own] = matches(&set, &lines.join("\n\n"));
        assert_eq!(known.len(), lines.len());
        assert!(known[1].len() >= ROOM / 100 && known == own);
    }

    #[test]
    fn a_condition_is_asked_of_every_line() {
        let is_answer = |line: &Candidate<'_>| line.previous().is_some_and(|above| above.text() == "Did you get wet?");
        let set = RuleSet::builder().add(Rule::boilerplate("poll", Kind::Other).when(is_answer)).build().unwrap();
        let [known, _] = matches(&set, "Who won?\n\nYes\n\nDid you get wet?\n\nYes\n\nWho won?\n\nYes");
        assert_eq!(known.iter().map(Vec::len).collect::<Vec<_>>(), [0, 0, 0, 1, 0, 0]);
    }
}
