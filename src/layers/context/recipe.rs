//! A recipe's card: time and servings, ingredients, steps, and nutrition. Links to other recipes and a request for stars often stand between the
//! story and the card, and its lines are so short that they read like more of these.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};

/// A card's first list stands at most this many lines from the body's end.
const MAX_DISTANCE: usize = 60;

/// The ingredients take this many lines.
const INGREDIENT_LINES: Range<usize> = 3..40;

/// At most this many lines of the card stand above the ingredients, and at most this many below them.
const FACT_LINES: usize = 16;
const STEP_LINES: usize = 80;

/// At most this many names of tools and headings stand in a row below the steps.
const MAX_NAMES: usize = 3;

/// The card at the body's end or below it, or one that the body begins in: amounts under one subheading, "Ingredients", and another subheading
/// below, "Method", both known to a rule that holds in the body. Empty if there is none. Linear.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let nothing = body.end..body.end;
    if body.is_empty() {
        return nothing;
    }
    let is_heading = |at: &usize| verdicts.says(*at, Zone::Body, Role::Subheading);
    let top = body.start.saturating_sub(INGREDIENT_LINES.end);
    let near = body.end.saturating_sub(MAX_DISTANCE).max(top)..draft.len().min(body.end + MAX_DISTANCE);
    let headings: Vec<usize> = near.filter(is_heading).collect();
    let is_list = |pair: &&[usize]| {
        let lines = pair[0] + 1..pair[1];
        INGREDIENT_LINES.contains(&lines.len()) && 2 * lines.clone().filter(|&at| is_amount(draft.line(at))).count() >= lines.len()
    };
    let Some(&[list, method]) = headings.windows(2).find(is_list) else { return nothing };
    // Stars, buttons and links to lists of such recipes may stand among the facts above the ingredients; below there are only buttons.
    let is_button = |&at: &usize| matches!(verdicts.verdict(at, Zone::After), Some(Verdict::Is(Role::Boilerplate(_))));
    let is_fact = |&at: &usize| is_fact(draft.line(at)) && !draft.is_barred(at);
    let above = (body.start.min(list)..list).rev().take(FACT_LINES).take_while(|at| is_button(at) || is_fact(at));
    let mut names = 0;
    let mut goes_on = |at: &usize| {
        names = if is_fact(at) { 0 } else { names + 1 };
        names <= MAX_NAMES && is_own(draft, verdicts, *at)
    };
    let below: Vec<usize> = (method..draft.len()).take(STEP_LINES).take_while(|at| goes_on(at)).collect();
    let start = above.filter(|at| !is_button(at)).last().unwrap_or(list);
    start..below.into_iter().rev().find(is_fact).unwrap_or(method) + 1
}

/// Whether the line begins with an amount, or is marked as an item. In Chinese and Japanese amounts stand behind what they are of.
fn is_amount(line: Line<'_>) -> bool {
    if line.measures.has_unspaced && line.measures.digits() > 0 {
        return true;
    }
    // A box to tick is not a marker that lines are measured for.
    line.marker.is_list_item() || line.content().trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_numeric)
}

/// Whether the line holds an amount or a labelled fact, or is a sentence or an item.
fn is_fact(line: Line<'_>) -> bool {
    let is_labelled = || line.text().split_once(':').is_some_and(|(_, value)| !value.is_empty());
    line.marker.is_list_item() || line.measures.digits() > 0 || line.measures.ends_sentence || is_labelled()
}

/// Whether no rule makes the line boilerplate, except of kinds that stand in cards: buttons, notes, advertisements.
fn is_own(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let stands_in_cards = |kind| matches!(kind, Kind::Navigation | Kind::Media | Kind::Disclaimer | Kind::Advertisement);
    let of_rule = match verdicts.verdict(at, Zone::After) {
        Some(Verdict::Is(Role::Boilerplate(kind))) => stands_in_cards(kind),
        Some(Verdict::Heads(..) | Verdict::Ends(_)) => false,
        _ => true,
    };
    of_rule && draft.role(at).is_none_or(|role| role.is_body() || role.kind().is_some_and(stands_in_cards))
}
