//! Buttons inside the text: only the lines beside them tell them from subheadings.

use std::cell::OnceCell;
use std::ops::Range;

use crate::article::{Kind, Role};
use crate::layers::lines::{Document, Line};
use crate::layers::rules::Verdicts;
use crate::rules::{Rule, Verdict, Zone};
use crate::text::hash::Hashed;

/// A form inside the text has at most this many lines below its first sentence.
const FORM_LINES: usize = 3;

/// The rule for a button or a field right below a pitch inside the text, "Subscribe", which may be a subheading elsewhere in the text.
pub(super) fn below_pitch<'r>(document: &Document<'_>, verdicts: &Verdicts<'r>, start: usize, at: usize) -> Option<&'r Rule> {
    let asks = |rule: Option<&'r Rule>| {
        let asks = |verdict| matches!(verdict, Verdict::Is(Role::Boilerplate(Kind::Newsletter | Kind::Subscription | Kind::App | Kind::Donation)));
        rule.filter(|rule| asks(rule.verdict()))
    };
    let button = |at: usize| if document.line(at).is_prose() { None } else { asks(verdicts.in_zone(at, Zone::After)) };
    let own = button(at)?;
    for above in (start..at).rev().take(FORM_LINES) {
        if asks(verdicts.in_zone(above, Zone::Body)).is_some() {
            return Some(own);
        }
        button(above)?;
    }
    None
}

/// A button inside the text has at most this many words, and at most this many buttons stand in a row.
const BUTTON_WORDS: usize = 4;
const ROW_LINES: usize = 4;

/// The rule for a button that stands in a row of buttons, one of which is a button wherever it stands ("Share this article" above "Save"), or
/// right below the text's first prose, which may be the standfirst. A button that stands alone may be a subheading.
pub(super) fn beside<'r>(document: &Document<'_>, verdicts: &Verdicts<'r>, text: &Range<usize>, at: usize) -> Option<&'r Rule> {
    let is_tool = |rule: &Rule| match rule.verdict() {
        Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, _) => {
            matches!(kind, Kind::Social | Kind::Media | Kind::Comments | Kind::Subscription | Kind::Newsletter | Kind::App)
        }
        _ => false,
    };
    let is_short = |at: usize| !document.line(at).is_prose() && (1..=BUTTON_WORDS).contains(&document.line(at).measures.words());
    let in_zones = |at: usize| [Zone::Before, Zone::After].into_iter().find_map(|zone| verdicts.in_zone(at, zone).filter(|rule| is_tool(rule)));
    let button = |at: usize| if is_short(at) { in_zones(at) } else { None };
    let is_sure = |at: usize| is_short(at) && verdicts.in_zone(at, Zone::Body).is_some_and(is_tool);
    let own = button(at).filter(|rule| matches!(rule.verdict(), Verdict::Is(_)))?;
    let mut above = (at.saturating_sub(ROW_LINES).max(text.start)..at).rev();
    let end = above.find(|&above| is_sure(above) || button(above).is_none());
    let is_below = end.is_some_and(|end| is_sure(end) || end == text.start && document.line(end).is_prose());
    let mut below = (at + 1..text.end.min(at + 1 + ROW_LINES)).take_while(|&below| button(below).is_some());
    (is_below || below.any(is_sure)).then_some(own)
}

/// A label that stands this many times between the paragraphs stands below each thing of a list.
const MIN_TIMES: usize = 3;

/// How often the text says each of its short lines: counted for the first line that may be a button, because most texts have none.
pub(super) struct Repeated<'d, 't> {
    document: &'d Document<'t>,
    text: Range<usize>,
    times: OnceCell<Hashed<usize>>,
}

impl<'d, 't> Repeated<'d, 't> {
    pub(super) fn of(document: &'d Document<'t>, text: Range<usize>) -> Self {
        Self { document, text, times: OnceCell::new() }
    }

    fn count(&self) -> Hashed<usize> {
        let mut times = Hashed::default();
        for key in self.text.clone().map(|at| self.document.line(at)).filter(|&line| could_be_button(line)).filter_map(Line::key) {
            *times.entry(key).or_default() += 1;
        }
        times
    }

    /// The rule that calls the line an advertisement below a text, if the line is a label that stands between the paragraphs again and again: "Visit the
    /// site" below each tool of a list.
    pub(super) fn rule<'r>(&self, verdicts: &Verdicts<'r>, at: usize) -> Option<&'r Rule> {
        let line = self.document.line(at);
        let offers = |rule: &&Rule| rule.verdict() == Verdict::Is(Kind::Advertisement.into());
        let times = |key: u64| self.times.get_or_init(|| self.count()).get(&key).copied().unwrap_or_default();
        let is_often = || could_be_button(line) && line.key().is_some_and(|key| times(key) >= MIN_TIMES);
        verdicts.in_zone(at, Zone::After).filter(offers).filter(|_| is_often())
    }
}

/// Whether the line is as short as a button, and no sentence.
fn could_be_button(line: Line<'_>) -> bool {
    (1..=BUTTON_WORDS + 2).contains(&line.measures.words()) && !line.measures.ends_sentence
}
