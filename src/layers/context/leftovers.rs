//! Lines that nothing has named: their kind by looks, place and neighbours.

use std::ops::Range;

use super::{Draft, author, bio, head, when};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;

mod buttons;
mod run;
mod signs;
mod tags;

pub(super) use tags::name_hashtags;

use run::{HEADLINE_WORDS, Run};

/// The heading of a pitch has at most so many words, and the pitch at least so many: a button below a product's name leaves it what
/// it is.
const HEADING_WORDS: usize = 12;
const PITCH_WORDS: usize = 10;

/// Names what is left: the marks of a listing inside the body, then the lines outside it.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    keep_listings(draft, body.clone());
    name_lives(draft, body.end);
    name_dates(draft, body.end);
    tags::name(draft, body.clone());
    let mut at = 0;
    while let Some(start) = (at..draft.len()).find(|&at| draft.role(at).is_none()) {
        at = (start..draft.len()).find(|&at| draft.role(at).is_some()).unwrap_or(draft.len());
        Run::of(draft, start..at, &body).name(draft);
    }
    name_headings(draft, body.clone());
    name_cards(draft, body.end);
    name_terms(draft);
    buttons::name(draft);
    name_readers(draft, body.end);
}

/// Brackets that stand alone between lines of the body are code, and belong to it.
fn keep_listings(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let is_code = |line: Line<'_>| line.measures.words() == 0 && line.text().contains(['{', '}', ')', ']', ';']);
    for at in body {
        let after_body = at > 0 && draft.role(at - 1).is_some_and(Role::is_body);
        if draft.role(at).is_none() && after_body && is_code(draft.line(at)) {
            draft.set(at, Role::Paragraph, Reason::Context("a mark of the listing above"));
        }
    }
}

/// A subheading with nothing below it but a pitch heads the pitch.
fn name_headings(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let heads = |draft: &Draft<'_, '_>, at: usize| {
        let line = draft.line(at);
        let is_title = !line.measures.ends_sentence || line.text().ends_with('?');
        draft.role(at).is_some_and(Role::is_body) && line.measures.spoken_words() <= HEADING_WORDS && is_title
    };
    for at in body.clone() {
        // Of several short lines in a row each is an item of a list.
        let is_item = draft.line(at).marker.is_list_item() || at > body.start && heads(draft, at - 1);
        if is_item || draft.given[at] || !heads(draft, at) {
            continue;
        }
        let Some(kind) = draft.role(at + 1).and_then(Role::kind) else { continue };
        let next = (at + 1..body.end).find(|&next| draft.role(next).is_some_and(Role::is_body));
        let words: usize = (at + 1..next.unwrap_or(body.end)).map(|at| draft.line(at).measures.spoken_words()).sum();
        if is_pitch(kind) && words >= PITCH_WORDS && next.is_none_or(|next| heads(draft, next)) {
            draft.head(at, kind, Reason::Context("heads the pitch below it"));
        }
    }
}

/// Names and lives of authors below the body. Among comments a name over a sentence is that of a reader.
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

/// Dates alone right below the body are the article's; further down they are those of other stories.
fn name_dates(draft: &mut Draft<'_, '_>, end: usize) {
    let mut at = end;
    while at < draft.len() && draft.role(at).is_none() && when::is_only_date(draft.line(at)) {
        draft.set(at, Role::Dateline, Reason::Context("a date right below the article"));
        at += 1;
    }
}

/// Dates between links to other stories, below the body, are those of the stories, and so are the names of their parts of the paper above them.
fn name_cards(draft: &mut Draft<'_, '_>, end: usize) {
    for at in end + 1..draft.len().saturating_sub(1) {
        let is_of_story = |at: usize| draft.role(at) == Some(Role::Boilerplate(Kind::Related));
        if draft.given[at] || !is_of_story(at - 1) {
            continue;
        }
        // How long the story takes to read may stand below its date.
        let below = (at + 1..draft.len()).find(|&below| draft.role(below) != Some(Role::Dateline)).unwrap_or(at);
        let is_link_below = matches!(draft.role(below), Some(Role::Boilerplate(Kind::Related | Kind::Navigation | Kind::Comments)));
        let is_above_title = is_of_story(at + 1) && draft.line(at + 1).measures.spoken_words() >= HEADLINE_WORDS;
        if draft.role(at) == Some(Role::Dateline) && is_link_below {
            draft.change(at, Kind::Related, Reason::Context("the date of another story"));
        } else if is_above_title && draft.role(at) == Some(Role::Boilerplate(Kind::Navigation)) && head::is_site_part(draft, at) {
            draft.change(at, Kind::Related, Reason::Context("above the title of another story"));
        }
    }
}

/// A date over a comment is that comment's, and so is the name above it.
fn name_readers(draft: &mut Draft<'_, '_>, end: usize) {
    let comments = Some(Role::Boilerplate(Kind::Comments));
    for at in end + 1..draft.len() {
        let is_date = draft.role(at) == Some(Role::Dateline) && draft.role(at + 1) == comments && !draft.given[at];
        let could_name = |at: usize| matches!(draft.role(at), Some(Role::Boilerplate(Kind::Navigation | Kind::Related))) && !draft.given[at];
        let is_reader = |at: usize| at > end && draft.role(at - 1) == comments && could_name(at) && author::is_name(draft.line(at));
        if is_date && (draft.role(at - 1) == comments || is_reader(at - 1)) {
            for line in at - 1..=at {
                draft.change(line, Kind::Comments, Reason::Context("whoever wrote the comment below, and when"));
            }
        }
    }
}

/// The rule for what a form has readers agree to.
const TERMS: &str = "consent/agree-to-terms";

/// What readers agree to beside a sign-up is part of it.
fn name_terms(draft: &mut Draft<'_, '_>) {
    for at in 0..draft.len() {
        if draft.rule(at) != Some(TERMS) || draft.role(at) != Some(Kind::Consent.into()) {
            continue;
        }
        let above = at.checked_sub(1).and_then(|above| draft.role(above));
        let below = draft.role(at + 1);
        let sign_up = Some(Kind::Newsletter.into());
        if above == sign_up || below == sign_up && above != Some(Kind::Consent.into()) {
            draft.change(at, Kind::Newsletter, Reason::Context("what a sign-up has readers agree to"));
        }
    }
}

/// Whether lines of the kind come in blocks, whose other lines are of the same kind.
fn is_pitch(kind: Kind) -> bool {
    !matches!(kind, Kind::Related | Kind::Navigation | Kind::Tags | Kind::Copyright | Kind::Media | Kind::Other)
}
