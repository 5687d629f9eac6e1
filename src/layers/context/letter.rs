//! The end of a letter: farewell, name, postscript.

use std::ops::Range;

use super::{Draft, author};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::names;

/// The lines of a letter's end, from the farewell down to the postscript.
const FAREWELL: usize = 8;

/// A farewell has at most so many words.
const FAREWELL_WORDS: usize = 5;

/// The body with what ends a letter below it: what a rule for the inside of a text calls a paragraph, and a name right below such a line.
/// An appeal to share the letter may stand above.
pub(super) fn with_farewell(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let is_appeal = |at: usize| {
        let verdict = verdicts.verdict(at, Zone::Body);
        matches!(verdict, Some(Verdict::Is(Role::Boilerplate(Kind::Social | Kind::Newsletter | Kind::Subscription | Kind::Donation))))
    };
    if body.is_empty() {
        return body;
    }
    let mut end = body.end + signed_thanks(draft, verdicts, body.end);
    for at in body.end..draft.len().min(body.end + FAREWELL) {
        if is_text(draft, verdicts, at) || end == at && is_name_below_farewell(draft, verdicts, at) {
            end = at + 1;
        } else if at >= end && (end > body.end || !is_appeal(at)) {
            break;
        }
    }
    body.start..end
}

/// Makes the name under a farewell in the body a paragraph, however little it reads like one.
pub(super) fn sign(draft: &mut Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    for at in body.clone().skip(1) {
        if draft.role(at).is_none() && is_name_below_farewell(draft, verdicts, at) {
            draft.set(at, Role::Paragraph, Reason::Context("the name under a farewell"));
        }
    }
    for at in body.end.saturating_sub(SIGNED).max(body.start)..body.end {
        let end = at + signed_thanks(draft, verdicts, at);
        if end >= body.end {
            (at..end).for_each(|at| draft.set(at, Role::Paragraph, Reason::Context("thanks, and who says them")));
        }
    }
}

/// Thanks, a name and a job are so many lines.
const SIGNED: usize = 3;

/// How thanks begin, in nine languages.
const THANKS: [&str; 10] = ["thank", "danke", "vielen dank", "merci", "gracias", "grazie", "obrigad", "bedankt", "dziękuj", "tack"];

/// How many lines are thanks and who says them: a sentence, the name of a person, and perhaps a job.
fn signed_thanks(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> usize {
    let line = |at: usize| draft.document.get(at).filter(|line| author::is_name_or_job(*line) && is_free(draft, verdicts, line.at()));
    let is_thanks = |line: Line<'_>| {
        let begins_so = |thanks: &&str| line.text().get(..thanks.len()).is_some_and(|start| start.eq_ignore_ascii_case(thanks));
        line.measures.ends_sentence && THANKS.iter().any(begins_so)
    };
    if !draft.document.get(at).is_some_and(is_thanks) || !is_free(draft, verdicts, at) {
        return 0;
    }
    let is_person = |line: Line<'_>| line.measures.words() > 1 && (line.measures.given() > 0 || names::begins_with_title(line.content()));
    match line(at + 1).is_some_and(is_person) {
        true => 2 + usize::from(line(at + 2).is_some_and(|line| names::speaks_of_job(line.content()))),
        false => 0,
    }
}

/// Whether a rule for the inside of a text calls the line a paragraph, and nothing says that it is boilerplate.
fn is_text(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    verdicts.says(at, Zone::Body, Role::Paragraph) && (is_free(draft, verdicts, at) || is_thanks(verdicts, at) && is_named_below(draft, verdicts, at))
}

/// Whether the line, below a text, thanks its readers: "Thanks for reading!" The page may say so as well as the author.
fn is_thanks(verdicts: &Verdicts<'_>, at: usize) -> bool {
    verdicts.says(at, Zone::After, Kind::Other)
}

/// Whether the name of a person stands below the line.
fn is_named_below(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let name = draft.document.get(at + 1).filter(|line| line.measures.given() > 0);
    name.is_some_and(|name| author::is_name_or_job(name) && is_free(draft, verdicts, at + 1))
}

fn is_free(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    verdicts.in_zone(at, Zone::After).is_none() && !draft.is_barred(at)
}

/// Whether the line is a name right below a farewell. Below a sentence stands no name that belongs to it.
fn is_name_below_farewell(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize) -> bool {
    let above = draft.line(at - 1);
    let is_farewell = above.measures.words() <= FAREWELL_WORDS && !above.text().ends_with('.') && is_text(draft, verdicts, at - 1);
    is_farewell && is_free(draft, verdicts, at) && author::is_name_or_job(draft.line(at)) && !draft.line(at).text().contains(':')
}
