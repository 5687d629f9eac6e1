//! A recipe's card: time and servings, what goes in, what to do, and what is in it. Above it, below the last words of the story around it,
//! often stand links to other recipes and a plea for stars, and its lines are so short that they read like more of these.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};

/// The first list of a card stands within so many lines of the body's end.
const NEAR: usize = 60;

/// What goes in stands in so many lines at least and at most.
const LIST: Range<usize> = 3..40;

/// So many lines at most stand above the list, and below its end.
const FACTS: usize = 16;
const STEPS: usize = 80;

/// So many names of tools and headings at most stand in a row below the steps.
const NAMES: usize = 3;

/// The card at the body's end or below it: a list of amounts under one heading that a rule for the inside of a text calls a subheading,
/// "Ingredients", over another such, "Method". Nothing if there is none. Linear.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let nothing = body.end..body.end;
    if body.is_empty() {
        return nothing;
    }
    let is_heading = |at: &usize| verdicts.says(*at, Zone::Body, Role::Subheading);
    let near = body.end.saturating_sub(NEAR).max(body.start)..draft.len().min(body.end + NEAR);
    let headings: Vec<usize> = near.filter(is_heading).collect();
    let is_list = |pair: &&[usize]| {
        let lines = pair[0] + 1..pair[1];
        LIST.contains(&lines.len()) && 2 * lines.clone().filter(|&at| is_amount(draft.line(at))).count() >= lines.len()
    };
    let Some(&[list, method]) = headings.windows(2).find(is_list) else { return nothing };
    // Stars, buttons and links to lists of such recipes stand among the facts above the list, and no more than buttons below it.
    let is_button = |&at: &usize| matches!(verdicts.verdict(at, Zone::After), Some(Verdict::Is(Role::Boilerplate(_))));
    let is_fact = |&at: &usize| is_fact(draft.line(at)) && !draft.is_barred(at);
    let above = (body.start..list).rev().take(FACTS).take_while(|at| is_button(at) || is_fact(at));
    let mut names = 0;
    let mut goes_on = |at: &usize| {
        names = if is_fact(at) { 0 } else { names + 1 };
        names <= NAMES && is_own(draft, verdicts, *at)
    };
    let below: Vec<usize> = (method..draft.len()).take(STEPS).take_while(|at| goes_on(at)).collect();
    let start = above.filter(|at| !is_button(at)).last().unwrap_or(list);
    start..below.into_iter().rev().find(is_fact).unwrap_or(method) + 1
}

/// Whether the line begins with an amount, or is marked as an item.
fn is_amount(line: Line<'_>) -> bool {
    // A box to tick is no mark that all texts have.
    line.marker.is_list_item() || line.content().trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_numeric)
}

/// Whether the line tells an amount or something with its label, or is a sentence.
fn is_fact(line: Line<'_>) -> bool {
    let is_labelled = || line.text().split_once(':').is_some_and(|(_, value)| !value.is_empty());
    line.marker.is_list_item() || line.measures.digits() > 0 || line.measures.ends_sentence || is_labelled()
}

/// Whether no rule says that the line is boilerplate, but for the kinds that stand in cards: buttons, notes, advertisements.
fn is_own(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let stands_in_cards = |kind| matches!(kind, Kind::Navigation | Kind::Media | Kind::Disclaimer | Kind::Advertisement);
    let of_rule = match verdicts.verdict(at, Zone::After) {
        Some(Verdict::Is(Role::Boilerplate(kind))) => stands_in_cards(kind),
        Some(Verdict::Heads(..) | Verdict::Ends(_)) => false,
        _ => true,
    };
    of_rule && draft.role(at).is_none_or(|role| role.is_body() || role.kind().is_some_and(stands_in_cards))
}
