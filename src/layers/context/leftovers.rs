//! Lines that nothing has decided yet get a kind by their looks, their place and their neighbours.

use std::ops::Range;

use super::{Draft, author, bio, head, when};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::words;

mod beside;
mod buttons;
mod run;
mod signs;
mod tags;

pub(super) use tags::name_hashtags;

use run::{HEADLINE_WORDS, Run};

/// A pitch's heading has at most this many words, and the pitch at least this many: a button below a product's name does not make that name a
/// heading.
const HEADING_WORDS: usize = 12;
const PITCH_WORDS: usize = 10;

/// Gives every line that has none a role: first the brackets of code inside the body, then the lines outside it.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    keep_brackets(draft, body.clone());
    name_lives(draft, body.end);
    name_dates(draft, body.end);
    tags::name(draft, body.clone());
    let open: Vec<usize> = (0..draft.len()).filter(|&at| draft.role(at).is_none()).collect();
    let mut at = 0;
    while let Some(start) = (at..draft.len()).find(|&at| draft.role(at).is_none()) {
        at = (start..draft.len()).find(|&at| draft.role(at).is_some()).unwrap_or(draft.len());
        Run::of(draft, start..at, &body).name(draft);
    }
    name_headings(draft, body.clone());
    name_cards(draft, body.end);
    buttons::name(draft);
    buttons::name_forms(draft);
    beside::name(draft, &open, body.end);
    beside::name_repeated(draft, body.end);
    name_terms(draft);
    name_readers(draft, body.end);
}

/// Keeps lines of nothing but brackets in the body if they stand right below one of its lines: they belong to code.
fn keep_brackets(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let is_code = |line: Line<'_>| line.measures.words() == 0 && line.text().contains(['{', '}', ')', ']', ';']);
    for at in body {
        let after_body = at > 0 && draft.role(at - 1).is_some_and(Role::is_body);
        if draft.role(at).is_none() && after_body && is_code(draft.line(at)) {
            draft.set(at, Role::Paragraph, Reason::Context("a mark of the listing above"));
        }
    }
}

/// Turns subheadings with nothing but a pitch below them into the pitch's heading.
fn name_headings(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let heads = |draft: &Draft<'_, '_>, at: usize| {
        let line = draft.line(at);
        let is_title = !line.measures.ends_sentence || line.text().ends_with('?');
        draft.role(at).is_some_and(Role::is_body) && line.measures.spoken_words() <= HEADING_WORDS && is_title
    };
    for at in body.clone() {
        // Where several short lines stand in a row, they are a list's items.
        let is_item = draft.line(at).marker.is_list_item() || at > body.start && heads(draft, at - 1);
        if is_item || draft.by_user[at] || !heads(draft, at) {
            continue;
        }
        let Some(kind) = draft.role(at + 1).and_then(Role::kind) else { continue };
        let next = (at + 1..body.end).find(|&next| draft.role(next).is_some_and(Role::is_body));
        let words: usize = (at + 1..next.unwrap_or(body.end)).map(|at| draft.line(at).measures.spoken_words()).sum();
        if comes_in_blocks(kind) && words >= PITCH_WORDS && next.is_none_or(|next| heads(draft, next)) {
            draft.make_heading(at, kind, Reason::Context("heads the pitch below it"));
        }
    }
}

/// Gives names below the body, and the sentences about these persons below them, the kind `AuthorBio`; among comments, where they are readers'
/// names, the kind `Comments`.
fn name_lives(draft: &mut Draft<'_, '_>, end: usize) {
    let mut is_in_thread = false;
    for name in end..draft.len() {
        if let Some(role) = draft.role(name) {
            is_in_thread = role == Kind::Comments.into();
            continue;
        }
        let Some(life) = bio::life_below(draft, name) else { continue };
        let (kind, why) = if is_in_thread && !bio::is_authors_life(draft, name, life) {
            (Kind::Comments, "a reader's name over a comment")
        } else {
            (Kind::AuthorBio, "a name over a sentence about who bears it")
        };
        for at in name..=life {
            draft.set(at, kind, Reason::Context(why));
        }
    }
}

/// Turns lone dates right below the body into datelines of the article; farther down they belong to other stories.
fn name_dates(draft: &mut Draft<'_, '_>, end: usize) {
    let mut at = end;
    while at < draft.len() && draft.role(at).is_none() && when::is_only_date(draft.line(at)) {
        draft.set(at, Role::Dateline, Reason::Context("a date right below the article"));
        at += 1;
    }
}

/// The next story is looked for in this many lines below a date.
const DATE_LINES: usize = 3;

/// Counts dates between links to other stories, below the body, as part of these stories, and so names of a paper's sections above their titles.
fn name_cards(draft: &mut Draft<'_, '_>, end: usize) {
    for at in end + 1..draft.len().saturating_sub(1) {
        let is_of_story = |at: usize| draft.role(at) == Some(Role::Boilerplate(Kind::Related));
        if draft.by_user[at] || !is_of_story(at - 1) {
            continue;
        }
        // How long the story takes to read may stand below its date.
        let below = (at + 1..draft.len()).take(DATE_LINES).find(|&below| draft.role(below) != Some(Role::Dateline)).unwrap_or(at);
        let is_link_below = matches!(draft.role(below), Some(Role::Boilerplate(Kind::Related | Kind::Navigation | Kind::Comments)));
        let is_above_title = is_of_story(at + 1) && draft.line(at + 1).measures.spoken_words() >= HEADLINE_WORDS;
        if draft.role(at) == Some(Role::Dateline) && is_link_below {
            draft.change(at, Kind::Related, Reason::Context("the date of another story"));
        } else if is_above_title && draft.role(at) == Some(Role::Boilerplate(Kind::Navigation)) && head::is_site_part(draft, at) {
            draft.change(at, Kind::Related, Reason::Context("above the title of another story"));
        }
    }
}

/// Counts dates above comments, and the readers' names above these, as comments.
fn name_readers(draft: &mut Draft<'_, '_>, end: usize) {
    let comments = Some(Role::Boilerplate(Kind::Comments));
    for at in end + 1..draft.len() {
        let is_date = draft.role(at) == Some(Role::Dateline) && draft.role(at + 1) == comments && !draft.by_user[at];
        let could_name = |at: usize| matches!(draft.role(at), Some(Role::Boilerplate(Kind::Navigation | Kind::Related))) && !draft.by_user[at];
        let is_reader = |at: usize| at > end && draft.role(at - 1) == comments && could_name(at) && author::is_name(draft.line(at));
        if is_date && (draft.role(at - 1) == comments || is_reader(at - 1)) {
            for line in at - 1..=at {
                draft.change(line, Kind::Comments, Reason::Context("whoever wrote the comment below, and when"));
            }
        }
    }
}

/// The rule for what readers agree to when they send a form.
const TERMS: &str = "consent/agree-to-terms";

/// Counts what readers agree to beside a newsletter's sign-up as part of the sign-up. Below it, this is any sentence on consent that is not about
/// cookies, unless more of them follow.
fn name_terms(draft: &mut Draft<'_, '_>) {
    let consent = Some(Kind::Consent.into());
    for at in 0..draft.len() {
        let line = draft.line(at);
        let ends_form = || {
            let speaks = line.measures.ends_sentence && !words::has_beginning(line.text(), &["cookie"]);
            speaks && draft.role(at + 1) != consent && !draft.by_user[at] && draft.rule(at).is_some()
        };
        if draft.role(at) != consent || draft.rule(at) != Some(TERMS) && !ends_form() {
            continue;
        }
        let above = at.checked_sub(1).and_then(|above| draft.role(above));
        let below = draft.role(at + 1);
        let sign_up = Some(Kind::Newsletter.into());
        if above == sign_up || below == sign_up && above != consent && draft.rule(at) == Some(TERMS) {
            draft.change(at, Kind::Newsletter, Reason::Context("what a sign-up has readers agree to"));
        }
    }
}

/// Whether lines of this kind come in blocks of the same kind.
fn comes_in_blocks(kind: Kind) -> bool {
    !matches!(kind, Kind::Related | Kind::Navigation | Kind::Tags | Kind::Copyright | Kind::Media | Kind::Other)
}
