//! The rule file: rules written as lines of text. The built-in packs have the same form.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::rule::{Pattern, Rule, Text, folded};
use super::verdict::{Until, Verdict, Zone, Zones};
use crate::article::{Kind, kind_names};
use crate::error::{RuleError, RuleErrorKind};
use crate::text::{bytes, fold, tag};

/// Reads rules from the text of a rule file.
///
/// A line is a keyword and its value; blank lines and lines that begin with `#` are skipped.
///
/// | keyword | value |
/// |---|---|
/// | `language` | before the first rule: the language of all rules of the file, as a BCP 47 tag |
/// | `rule` | the name of a new rule; all that follows is about it |
/// | `is` | the role or kind of the lines that it matches |
/// | `content` | (no value) the lines are article text |
/// | `heads` | `KIND until prose`, `blank`, `end` or `N lines`: a section's heading |
/// | `ends` | a kind: the article ends before this line |
/// | `zone` | `before`, `body`, `after`, one or more |
/// | `words` | how many words the line has: `MIN-MAX`, or `N` |
/// | `whole`, `prefix`, `suffix`, `contains`, `phrase` | literals, `\|` between alternatives |
/// | `cues` | groups of phrases, of each of which the line holds one: `a\|b & c\|d` |
/// | `regex` | a regular expression on the folded line |
/// | `catch`, `pass` | a line that the rule must catch, or let pass |
///
/// `|` always separates alternatives, and in `cues` `&` separates groups. A literal that holds one of these is written as a `regex` (`q&a`,
/// `a\|b`), or in code. Patterns and examples may be given more than once, everything else once per rule; a line matches if any pattern does.
///
/// # Errors
///
/// A [`RuleError`] with the number of the line that is not understood. Patterns are checked later,
/// when the rules join a set; that error has the number of the rule's first line. Examples are checked by
/// [`Rule::check_examples`].
///
/// Takes time linear in the text's length.
///
/// ```
/// let rules = copydesk::parse_rules("
///     rule gazette/poll
///     is other
///     prefix Poll of the day: | Today's poll:
///     catch Poll of the day: apples or pears?
/// ")?;
/// assert_eq!(rules[0].check_examples(), Ok(()));
/// # Ok::<(), copydesk::RuleError>(())
/// ```
pub fn parse_rules(text: &str) -> Result<Vec<Rule>, RuleError> {
    let mut rules = Vec::new();
    read(text, &|part| Cow::Owned(part.to_owned()), &mut rules)?;
    Ok(rules)
}

/// Reads the rules of a pack. They borrow from its texts, so that nothing is copied.
pub(super) fn read_pack(texts: &[&'static str]) -> Result<Vec<Rule>, RuleError> {
    let mut rules = Vec::new();
    texts.iter().try_for_each(|text| read(text, &Cow::Borrowed, &mut rules))?;
    rules.iter_mut().for_each(|rule| rule.builtin = true);
    Ok(rules)
}

/// The names of the rules in a pack's text, without reading the rules themselves.
pub(super) fn names(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter_map(|line| line.strip_prefix("rule "))
}

/// Adds the rules of a text to `rules`. `to_text` turns a piece of the text into what a rule keeps: a copy, or a borrow of a pack's source.
fn read<'t>(text: &'t str, to_text: &impl Fn(&'t str) -> Text, rules: &mut Vec<Rule>) -> Result<(), RuleError> {
    let mut language: Option<Arc<str>> = None;
    let mut draft: Option<RuleDraft<'t>> = None;
    // Some editors put an invisible byte order mark before the text.
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    for number in 1.. {
        if rest.is_empty() {
            break;
        }
        let from_here = rest;
        let line;
        (line, rest) = from_here.split_once('\n').unwrap_or((from_here, ""));
        let (keyword, value) = keyword_and_value(line);
        if keyword.is_empty() || keyword.starts_with('#') {
            continue;
        }
        match (keyword, &mut draft) {
            ("rule", last) if !value.is_empty() => {
                let last = last.replace(RuleDraft::new(value, number, language.clone()));
                rules.extend(last.map(|last| last.finish(from_here, to_text)).transpose()?);
            }
            ("language", None) if !value.is_empty() && language.is_none() => {
                let tag = tag::canonical(value).ok_or_else(|| RuleError::at_line(number, None, RuleErrorKind::Language(value.to_owned())))?;
                language = Some(tag.into());
            }
            ("language", None) if !value.is_empty() => {
                let message = "the language of the file was told already".to_owned();
                return Err(RuleError::at_line(number, None, RuleErrorKind::Syntax(message)));
            }
            ("catch" | "pass", Some(draft)) if !value.is_empty() => _ = draft.examples.get_or_insert(from_here),
            (_, Some(draft)) => draft
                .take_line(keyword, value, to_text)
                .map_err(|message| RuleError::at_line(number, Some(draft.rule.name()), RuleErrorKind::Syntax(message)))?,
            (_, None) => {
                let message = format!("expected `rule NAME` or `language TAG`, found {:?}", line.trim());
                return Err(RuleError::at_line(number, None, RuleErrorKind::Syntax(message)));
            }
        }
    }
    rules.extend(draft.map(|last| last.finish("", to_text)).transpose()?);
    Ok(())
}

/// Splits a line into its keyword and its value, which may be empty.
pub(super) fn keyword_and_value(line: &str) -> (&str, &str) {
    let line = line.trim();
    let (keyword, value) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    (keyword, value.trim_start())
}

/// A rule whose lines are still being read.
struct RuleDraft<'t> {
    /// The number of its first line.
    line: usize,
    /// The file's text from the rule's first example on, to the file's end.
    examples: Option<&'t str>,
    language: Option<Arc<str>>,
    verdict: Option<Verdict>,
    zones: Option<Zones>,
    words: Option<RangeInclusive<usize>>,
    rule: Rule,
}

impl<'t> RuleDraft<'t> {
    fn new(name: &str, line: usize, language: Option<Arc<str>>) -> Self {
        Self { line, examples: None, language, verdict: None, zones: None, words: None, rule: Rule::content(name) }
    }

    fn take_line(&mut self, keyword: &str, value: &'t str, to_text: &impl Fn(&'t str) -> Text) -> Result<(), String> {
        if value.is_empty() && keyword != "content" {
            return Err(format!("`{keyword}` needs a value"));
        }
        if !value.is_empty() && keyword == "content" {
            return Err(format!("`content` takes no value, found {value:?}"));
        }
        match keyword {
            "is" => return self.set_verdict(Verdict::Is(value.parse().map_err(|e| format!("{e}"))?)),
            "content" => return self.set_verdict(Verdict::Content),
            "heads" => return self.set_verdict(heading(value)?),
            "ends" => return self.set_verdict(Verdict::Ends(kind(value)?)),
            "language" => return Err("`language` is about the whole file: it stands before the first rule".to_owned()),
            _ => {}
        }
        let check_literal = |literal: &str| match literal {
            "" => Err(format!("an alternative is empty: `{keyword} {value}`")),
            _ if literal.ends_with('\\') && value.contains(r"\|") => {
                Err(format!("`|` stands between alternatives; a literal that holds one is written as a `regex`: `{keyword} {value}`"))
            }
            _ => Ok(()),
        };
        let mut add = |pattern: fn(Text) -> Pattern| {
            let folded = folding(value, to_text);
            self.rule.patterns.reserve(max_alternatives(value));
            for literal in alternatives(value) {
                check_literal(literal)?;
                self.rule.patterns.push(pattern(folded(literal)));
            }
            Ok::<_, String>(())
        };
        match keyword {
            "zone" => {
                let zones = value.split_whitespace().map(zone).collect::<Result<Vec<_>, _>>()?;
                refuse_second(self.zones.replace(Zones::of(&zones)), "the rule has `zone` twice")?;
            }
            "words" => refuse_second(self.words.replace(word_range(value)?), "the rule has `words` twice")?,
            "whole" => add(Pattern::whole)?,
            "prefix" => add(Pattern::prefix)?,
            "suffix" => add(Pattern::Suffix)?,
            "contains" => add(Pattern::Contains)?,
            "phrase" => add(Pattern::Phrase)?,
            "cues" => {
                let folded = folding(value, to_text);
                let mut groups = Vec::new();
                for group in value.split('&') {
                    let mut cues = Vec::with_capacity(max_alternatives(group));
                    for cue in alternatives(group) {
                        check_literal(cue)?;
                        cues.push(folded(cue));
                    }
                    groups.push(cues);
                }
                self.rule.patterns.push(Pattern::Cues(groups));
            }
            "regex" => self.rule.patterns.push(Pattern::FoldedRegex(to_text(value))),
            _ => return Err(format!("unknown keyword `{keyword}`")),
        }
        Ok(())
    }

    fn set_verdict(&mut self, verdict: Verdict) -> Result<(), String> {
        refuse_second(self.verdict.replace(verdict), "the rule says twice what follows")
    }

    /// The finished rule. `rest` is the file's text after it.
    fn finish(mut self, rest: &str, to_text: &impl Fn(&'t str) -> Text) -> Result<Rule, RuleError> {
        let Some(verdict) = self.verdict else {
            let message = "the rule does not say what follows: `is`, `content`, `heads` or `ends`".to_owned();
            return Err(RuleError::at_line(self.line, Some(self.rule.name()), RuleErrorKind::Syntax(message)));
        };
        self.rule.verdict = verdict;
        self.rule.zones = self.zones.unwrap_or(self.rule.zones);
        self.rule.words = self.words.unwrap_or(self.rule.words);
        self.rule.language = self.language;
        self.rule.line = Some(self.line);
        self.rule.examples.written = self.examples.map(|text| to_text(&text[..text.len() - rest.len()])).unwrap_or_default();
        Ok(self.rule)
    }
}

/// Refuses a value that replaces an earlier one.
fn refuse_second<T>(earlier: Option<T>, message: &str) -> Result<(), String> {
    earlier.map_or(Ok(()), |_| Err(message.to_owned()))
}

fn alternatives(value: &str) -> impl Iterator<Item = &str> {
    bytes::split(value, b'|').map(str::trim)
}

/// A function that turns parts of a value into folded text for the rule to keep.
fn folding<'t>(value: &str, to_text: &impl Fn(&'t str) -> Text) -> impl Fn(&'t str) -> Text {
    // Most values are folded as a whole, so that their parts need not be checked one by one.
    let is_folded = fold::is_folded(value);
    move |part| if is_folded { to_text(part) } else { folded(to_text(part)) }
}

/// An upper bound on the number of alternatives, to reserve memory for them.
fn max_alternatives(value: &str) -> usize {
    value.bytes().filter(|&byte| byte == b'|').count() + 1
}

/// Reads the value of `heads`, as in `related until 3 lines`.
fn heading(value: &str) -> Result<Verdict, String> {
    let parse = || {
        let words: Vec<&str> = value.split_whitespace().collect();
        let until = match words.get(1..)? {
            ["until", "prose"] => Until::Prose,
            ["until", "blank"] => Until::Blank,
            ["until", "end"] => Until::End,
            // A section needs at least one line.
            ["until", count, "lines" | "line"] => Until::Lines(count.parse().ok().filter(|&count| count > 0)?),
            _ => return None,
        };
        Some((words[0], until))
    };
    let (name, until) = parse().ok_or("expected `KIND until prose|blank|end|N lines`")?;
    Ok(Verdict::Heads(kind(name)?, until))
}

fn kind(name: &str) -> Result<Kind, String> {
    name.parse().map_err(|_| format!("there is no kind of boilerplate named {name:?}, only {}", kind_names()))
}

fn zone(name: &str) -> Result<Zone, String> {
    match name {
        "before" => Ok(Zone::Before),
        "body" => Ok(Zone::Body),
        "after" => Ok(Zone::After),
        _ => Err(format!("there is no zone named `{name}`: `before`, `body` or `after`")),
    }
}

fn word_range(value: &str) -> Result<RangeInclusive<usize>, String> {
    let (min, max) = value.split_once('-').unwrap_or((value, value));
    match (min.trim().parse(), max.trim().parse()) {
        (Ok(min), Ok(max)) if min <= max => Ok(min..=max),
        (Ok(min), Ok(max)) => Err(format!("no line has at least {min} and at most {max} words")),
        _ => Err(format!("expected `MIN-MAX` or `N`, found {value:?}")),
    }
}
