//! Sections: a heading and the lines that it claims.

use std::sync::Arc;

use super::{Draft, bio, extent, told_box};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::rules::{Rule, Until, Verdict};
use crate::text::{fold, numbered, words};

/// The heading of a section and what its rule says of the lines below.
pub(super) struct Claim<'r> {
    pub(super) heading: usize,
    pub(super) kind: Kind,
    pub(super) until: Until,
    pub(super) rule: &'r Rule,
    /// From this line on no prose can be article text.
    pub(super) prose_end: usize,
}

/// Makes the line the heading of its section, unless it has a role, and has it claim the lines below.
pub(super) fn begin<'r>(draft: &mut Draft<'_, '_>, own: Claim<'_>, rule: &dyn Fn(usize) -> Option<&'r Rule>) {
    if draft.role(own.heading).is_none() {
        draft.head(own.heading, own.kind, Reason::Rule(Arc::clone(&own.rule.name)));
        claim(draft, own, rule);
    }
}

/// Gives the lines below a heading its kind, until the section ends or another begins.
fn claim<'r>(draft: &mut Draft<'_, '_>, claim: Claim<'_>, rule: &dyn Fn(usize) -> Option<&'r Rule>) {
    // What the user says of a section's end holds whatever built-in rules, or this layer, know of the lines in it.
    let is_users = !claim.rule.builtin;
    let has_end = is_users && claim.until != Until::Prose;
    let mut titles = 0;
    for (claimed, at) in (claim.heading + 1..draft.len()).enumerate() {
        let line = draft.line(at);
        let over = match claim.until {
            Until::Prose => {
                let goes_on = || resumes(draft, at) || is_step(line) || counts_on(draft, claim.heading, at);
                told_box::ends_list(draft.line(at - 1)) || at < claim.prose_end && goes_on()
            }
            Until::Blank => line.after_blank && claimed > 0,
            Until::Lines(lines) => claimed >= lines,
            Until::End => false,
        };
        let ends_with = |life: usize| claim.kind != Kind::Comments || bio::is_authors_life(draft, at, life);
        let begins_life = || claim.kind != Kind::AuthorBio && bio::life_below(draft, at).is_some_and(ends_with);
        let is_other = draft.role(at).is_some() || !has_end && begins_life();
        if over && claim.until == Until::Prose && claimed > 1 && !draft.below_box.contains(&at) {
            let text = release_text(draft, claim.heading, at);
            release_subheading(draft, claim.heading, text - 1);
        }
        if over || is_other || titles >= TITLES && is_menu(draft, &claim, at, rule) {
            return;
        }
        titles += usize::from(line.measures.spoken_words() > LABEL);
        let own = rule(at);
        let is_own = own.is_some_and(|rule| !rule.builtin);
        draft.given[at] |= is_users;
        match own.map(Rule::verdict) {
            // An ad may stand in the middle of any section.
            Some(Verdict::Is(Role::Boilerplate(Kind::Advertisement))) if claim.kind != Kind::Advertisement => {}
            Some(Verdict::Is(Role::Boilerplate(_))) if has_end && !is_own => {}
            Some(Verdict::Is(Role::Boilerplate(kind))) if kind != claim.kind => return,
            Some(Verdict::Is(Role::Boilerplate(_))) => {}
            Some(_) if has_end && !is_own => draft.set(at, claim.kind, Reason::Section(Arc::clone(&claim.rule.name))),
            Some(Verdict::Content | Verdict::Heads(..) | Verdict::Ends(_)) => return,
            Some(Verdict::Is(role)) if role.is_body() => return,
            // It is told by the caller's rule, and the section goes on.
            Some(Verdict::Is(_)) if is_own => {}
            // The date, the credit or the author of a teaser belongs to the teaser.
            Some(Verdict::Is(_)) | None => draft.set(at, claim.kind, Reason::Section(Arc::clone(&claim.rule.name))),
        }
    }
}

/// A label of a menu has at most so many words, a story's title has more; so many labels in a row are a menu, and so many titles stand above it.
const LABEL: usize = 3;
const LABELS: usize = 4;
const TITLES: usize = 2;

/// Whether a menu begins with this line, below links to other stories: labels that no rule knows.
fn is_menu<'r>(draft: &Draft<'_, '_>, claim: &Claim<'_>, at: usize, rule: &dyn Fn(usize) -> Option<&'r Rule>) -> bool {
    let is_label = |at: usize| {
        let line = draft.line(at);
        line.is_label(LABEL) && line.measures.given() == 0 && draft.role(at).is_none() && rule(at).is_none()
    };
    let is_of_links = claim.kind == Kind::Related && claim.until == Until::Prose && claim.rule.builtin && at >= claim.prose_end;
    is_of_links && (at..draft.len()).take(LABELS).take_while(|&at| is_label(at)).count() == LABELS
}

/// What a step of an instruction is called.
const STEPS: [&str; 8] = ["step", "schritt", "paso", "étape", "passo", "passaggio", "stap", "krok"];

/// Whether the line is a step of an instruction by its first words, "STEP #2: Tuck the strand": no other story is called so.
fn is_step(line: Line<'_>) -> bool {
    let mut own = words::words(fold::undecorated_start(line.text()));
    let is_named = own.next().is_some_and(|word| STEPS.contains(&word.to_lowercase().as_str()));
    is_named && own.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// A line is rather article text than not.
const EVEN: f32 = 0.5;

/// So likely must prose be above other prose: below a teaser stands the title of the next.
const LIKELY: f32 = 0.4;

/// So likely must a sentence be that is too short for prose.
const SURE: f32 = 0.85;

/// Whether the article goes on with this line: it is prose, or a short sentence that reads much like it.
fn resumes(draft: &Draft<'_, '_>, at: usize) -> bool {
    let (line, score) = (draft.line(at), draft.scores[at]);
    let is_prose = |at: usize| draft.document.get(at).is_some_and(|line| line.is_prose());
    let least = if is_prose(at + 1) { LIKELY } else { EVEN };
    draft.below_box.contains(&at)
        || line.is_prose() && (score >= least * draft.ease || extent::is_sentence_of_unknown_words(line))
        || line.measures.ends_sentence && score >= SURE
}

/// So likely must the line above it be to be its subheading, and not the last title of the section; and so likely one that is much shorter than all
/// titles.
const SUBHEADING: f32 = 0.36;
const SHORTER: f32 = 0.12;

/// A line is much shorter than titles, two at least, if it has so many words at most, and so many fewer than each of them.
const SHORT: usize = 4;
const FEWER: usize = 3;

/// The last prose of a section is the article's, which goes on right below it, if it is at least so likely and has so many words: a teaser has fewer.
const PROSE: f32 = 0.33;
const PROSE_WORDS: usize = 18;

/// Takes such prose at its end from a section, and tells where the article's text begins then; at `at` without any.
fn release_text(draft: &mut Draft<'_, '_>, heading: usize, at: usize) -> usize {
    let is_text = |at: &usize| {
        let line = draft.line(*at);
        is_of_section(draft, *at) && line.is_prose() && draft.scores[*at] >= PROSE && line.measures.spoken_words() >= PROSE_WORDS
    };
    let start = (heading + 2..at).rev().take_while(is_text).last().unwrap_or(at);
    for at in start..at {
        draft.roles[at] = None;
    }
    start
}

/// Whether it is by a section that the line has its role.
fn is_of_section(draft: &Draft<'_, '_>, at: usize) -> bool {
    matches!(draft.roles[at], Some((_, false))) && draft.is_in_section(at)
}

/// Takes the last line that a section has claimed from it where it is rather the subheading of the prose below than the title of another story. Where
/// a blank line is between it and the prose, and none between it and the heading's first line, it is one of the titles.
fn release_subheading(draft: &mut Draft<'_, '_>, heading: usize, at: usize) {
    let is_in_one = |mut lines: std::ops::Range<usize>| lines.all(|at| !draft.line(at).after_blank);
    let is_of_box = draft.document.get(at + 1).is_some_and(|below| below.after_blank) && is_in_one(heading + 2..at + 1);
    let words = |at: usize| draft.line(at).measures.spoken_words();
    let is_shorter = at > heading + 2 && words(at) <= SHORT && (heading + 1..at).all(|title| words(title) >= words(at) + FEWER);
    let least = if is_shorter { SHORTER } else { SUBHEADING };
    let reads_like_one = !is_of_box && draft.scores[at] >= least && !draft.line(at).marker.is_list_item();
    if is_of_section(draft, at) && reads_like_one {
        draft.roles[at] = None;
    }
}

/// So many lines above a section at most the number may stand with which the text goes on below it, and so many has the section.
const NUMBER: usize = 80;

/// Whether the line has the number that follows the last one above the section, up or down, and no title of the section has one: "5. The pier", below
/// "4. The lighthouse" and what else there is to read of that.
pub(super) fn counts_on(draft: &Draft<'_, '_>, heading: usize, at: usize) -> bool {
    let number = |at: usize| numbered::split(fold::undecorated_start(draft.line(at).text())).map(|(number, ..)| number);
    let Some(own) = number(at).filter(|_| at <= heading + NUMBER) else { return false };
    let above = || (heading.saturating_sub(NUMBER)..heading).rev().find_map(number);
    (heading + 1..at).all(|title| number(title).is_none()) && above().is_some_and(|above| above.abs_diff(own) == 1)
}
