//! Sections: a heading, and the lines below that it claims.

use std::sync::Arc;

use super::{Draft, announced_box, bio, extent, stories, when};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::rules::{Rule, Until, Verdict};
use crate::text::{fold, numbered, words};

/// A section's heading, with what its rule says of the lines below.
pub(super) struct Claim<'r> {
    pub(super) heading: usize,
    pub(super) kind: Kind,
    pub(super) until: Until,
    pub(super) rule: &'r Rule,
    /// From this line on no prose can be article text.
    pub(super) prose_end: usize,
}

/// Makes the line its section's heading, unless it has a role, and has it claim the lines below.
pub(super) fn begin<'r>(draft: &mut Draft<'_, '_>, own: Claim<'_>, rule: &dyn Fn(usize) -> Option<&'r Rule>) {
    if draft.role(own.heading).is_none() {
        draft.make_heading(own.heading, own.kind, Reason::Rule(Arc::clone(&own.rule.name)));
        claim(draft, own, rule);
    }
}

/// Gives the lines below a heading its kind, until the section ends or another one begins.
fn claim<'r>(draft: &mut Draft<'_, '_>, claim: Claim<'_>, rule: &dyn Fn(usize) -> Option<&'r Rule>) {
    // Where a user's rule says that a section ends, it ends, whatever built-in rules or this layer know about its lines.
    let is_users = !claim.rule.builtin;
    let has_end = is_users && claim.until != Until::Prose;
    let mut titles = 0;
    for (claimed, at) in (claim.heading + 1..draft.len()).enumerate() {
        let line = draft.line(at);
        let over = match claim.until {
            Until::Prose => {
                let goes_on = || resumes(draft, at) || is_step(line) || numbering_goes_on(draft, claim.heading, at);
                announced_box::ends_list(draft.line(at - 1)) || at < claim.prose_end && goes_on()
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
        let begins_menu = || titles >= TITLES_ABOVE_MENU && is_menu(draft, &claim, at, rule);
        let begins_stories = || claim.kind == Kind::AuthorBio && !has_end && stories::below_note(draft, at).is_some();
        if over || is_other || begins_menu() || begins_stories() {
            return;
        }
        titles += usize::from(line.measures.spoken_words() > LABEL_WORDS);
        let own = rule(at);
        let is_own = own.is_some_and(|rule| !rule.builtin);
        draft.by_user[at] |= is_users;
        match own.map(Rule::verdict) {
            // An advertisement may stand in the middle of any section.
            Some(Verdict::Is(Role::Boilerplate(Kind::Advertisement))) if claim.kind != Kind::Advertisement => {}
            Some(Verdict::Is(Role::Boilerplate(_))) if has_end && !is_own => {}
            // "Business", the day, the headline: a section's name in a card is no menu.
            Some(Verdict::Is(Role::Boilerplate(Kind::Navigation))) if claim.kind == Kind::Related && heads_card(draft, at) => {
                draft.set(at, claim.kind, Reason::Section(Arc::clone(&claim.rule.name)));
            }
            Some(Verdict::Is(Role::Boilerplate(kind))) if kind != claim.kind => return,
            Some(Verdict::Is(Role::Boilerplate(_))) => {}
            Some(_) if has_end && !is_own => draft.set(at, claim.kind, Reason::Section(Arc::clone(&claim.rule.name))),
            Some(Verdict::Content | Verdict::Heads(..) | Verdict::Ends(_)) => return,
            Some(Verdict::Is(role)) if role.is_body() => return,
            // The user's rule decides this line, and the section goes on.
            Some(Verdict::Is(_)) if is_own => {}
            // A date, a credit or an author's name here belongs to a teaser.
            Some(Verdict::Is(_)) | None => draft.set(at, claim.kind, Reason::Section(Arc::clone(&claim.rule.name))),
        }
    }
}

/// A menu's label has at most this many words; a story's title has more. This many labels in a row are a menu if at least this many titles stand
/// above.
const LABEL_WORDS: usize = 3;
const MENU_LABELS: usize = 4;
const TITLES_ABOVE_MENU: usize = 2;

/// Whether a menu begins in this line, below links to other stories: several labels in a row that no rule knows.
fn is_menu<'r>(draft: &Draft<'_, '_>, claim: &Claim<'_>, at: usize, rule: &dyn Fn(usize) -> Option<&'r Rule>) -> bool {
    let is_label = |at: usize| {
        let line = draft.line(at);
        line.is_label(LABEL_WORDS) && line.measures.given() == 0 && draft.role(at).is_none() && rule(at).is_none()
    };
    let is_of_links = claim.kind == Kind::Related && claim.until == Until::Prose && claim.rule.builtin && at >= claim.prose_end;
    is_of_links && (at..draft.len()).take(MENU_LABELS).take_while(|&at| is_label(at)).count() == MENU_LABELS
}

/// A card's headline has at least this many words.
const HEADLINE_WORDS: usize = 4;

/// Whether the day of another story stands below the line, and its headline below that.
fn heads_card(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_headline = |line: Line<'_>| line.measures.spoken_words() >= HEADLINE_WORDS && !line.is_prose();
    draft.document.get(at + 2).is_some_and(is_headline) && when::is_only_date(draft.line(at + 1))
}

/// Words for a step of an instruction.
const STEPS: [&str; 8] = ["step", "schritt", "paso", "étape", "passo", "passaggio", "stap", "krok"];

/// Whether the line is a step of an instruction by its first words, "STEP #2: Tuck the strand": titles of other stories do not begin so.
pub(super) fn is_step(line: Line<'_>) -> bool {
    let mut own = words::words(fold::undecorated_start(line.text()));
    let is_named = own.next().is_some_and(|word| STEPS.contains(&word.to_lowercase().as_str()));
    is_named && own.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Prose this likely to be article text ends a section.
const EVEN: f32 = 0.5;

/// If more prose stands right below it, this much is enough: a teaser would have the next title below.
const LIKELY: f32 = 0.4;

/// A sentence that is too short for prose must be this likely.
const SURE: f32 = 0.85;

/// Whether the article goes on in this line: it is prose, or a short sentence that reads much like it.
fn resumes(draft: &Draft<'_, '_>, at: usize) -> bool {
    let (line, score) = (draft.line(at), draft.scores[at]);
    let is_prose = |at: usize| draft.document.get(at).is_some_and(|line| line.is_prose());
    let least = if is_prose(at + 1) { LIKELY } else { EVEN };
    draft.below_box.contains(&at)
        || line.is_prose() && (score >= least * draft.ease || extent::is_sentence_of_unknown_words(line))
        || line.measures.ends_sentence && score >= SURE
}

/// If the last line of a section is at least this likely to be article text, it is the subheading of the prose below, rather than the section's last
/// title; the second number is for a line that is much shorter than all titles.
const SUBHEADING: f32 = 0.36;
const SHORT_SUBHEADING: f32 = 0.12;

/// A line is much shorter than the titles, of which there must be two, if it has at most this many words, and at least this many fewer than each
/// of them.
const SHORT_WORDS: usize = 4;
const FEWER_WORDS: usize = 3;

/// A section's last prose is the article's, which goes on right below it, if it is at least this likely and has at least this many words: a
/// teaser has fewer.
const PROSE: f32 = 0.33;
const PROSE_WORDS: usize = 18;

/// Takes such prose at its end from a section. Returns where the article's text begins, which is `at` if there is no such prose.
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

/// Whether the line has its role by a section, and is not its heading.
fn is_of_section(draft: &Draft<'_, '_>, at: usize) -> bool {
    matches!(draft.roles[at], Some((_, false))) && draft.is_in_section(at)
}

/// Takes its last line from a section if that is the subheading of the prose below rather than the title of another story. If a blank line parts
/// it from the prose, and none parts it from the section's first line, it is a title.
fn release_subheading(draft: &mut Draft<'_, '_>, heading: usize, at: usize) {
    let is_in_one = |mut lines: std::ops::Range<usize>| lines.all(|at| !draft.line(at).after_blank);
    let is_of_box = draft.document.get(at + 1).is_some_and(|below| below.after_blank) && is_in_one(heading + 2..at + 1);
    let words = |at: usize| draft.line(at).measures.spoken_words();
    let is_shorter = at > heading + 2 && words(at) <= SHORT_WORDS && (heading + 1..at).all(|title| words(title) >= words(at) + FEWER_WORDS);
    let least = if is_shorter { SHORT_SUBHEADING } else { SUBHEADING };
    let reads_like_one = !is_of_box && draft.scores[at] >= least && !draft.line(at).marker.is_list_item();
    if is_of_section(draft, at) && reads_like_one {
        draft.roles[at] = None;
    }
}

/// Numbered headings are looked for at most this many lines above a section, and a section has at most this many lines.
const NUMBERED_WITHIN: usize = 80;

/// Whether the numbering of the text above the section goes on in this line, up or down, and no title of the section has a number: "5. The pier"
/// below "4. The lighthouse" and links to read about that.
pub(super) fn numbering_goes_on(draft: &Draft<'_, '_>, heading: usize, at: usize) -> bool {
    let number = |at: usize| numbered::split(fold::undecorated_start(draft.line(at).text())).map(|(number, ..)| number);
    let Some(own) = number(at).filter(|_| at <= heading + NUMBERED_WITHIN) else { return false };
    let above = || (heading.saturating_sub(NUMBERED_WITHIN)..heading).rev().find_map(number);
    (heading + 1..at).all(|title| number(title).is_none()) && above().is_some_and(|above| above.abs_diff(own) == 1)
}
