//! Offers inside the text and at its end: a question that asks what the readers want, a sentence that says who helps, and a button. "Thinking of
//! selling your boat?", "Our brokers value it for free.", "Request a valuation".

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::{Line, Marker};
use crate::layers::rules::Verdicts;
use crate::rules::{Verdict, Zone};
use crate::text::{fold, words};

/// The question has at most this many words, and what is offered below it at most this many, in at most this many lines above the button.
const QUESTION_WORDS: usize = 12;
const OFFER_WORDS: usize = 45;
const OFFER_LINES: usize = 5;

/// How questions begin, folded, that ask for a wish or a need: those of an article begin with its matter, "What", "How", "Can".
const ASKS: [&str; 58] = [
    "looking for",
    "looking to",
    "are you looking",
    "ready to",
    "ready for",
    "are you ready",
    "want a ",
    "want an ",
    "want to",
    "want more",
    "want us",
    "do you want to",
    "would you like",
    "need a ",
    "need an ",
    "need help",
    "need advice",
    "need more",
    "thinking of",
    "thinking about",
    "interested in",
    "curious",
    "have a question",
    "have questions",
    "got a question",
    "got questions",
    "still have questions",
    "still not sure",
    "not sure where",
    "not sure which",
    "not sure what",
    "struggling",
    "tired of",
    "noch fragen",
    "haben sie fragen",
    "sie haben fragen",
    "sie haben noch",
    "sie suchen",
    "sie mochten",
    "sie möchten",
    "sie wollen",
    "suchen sie",
    "brauchen sie",
    "benötigen sie",
    "interesse an",
    "interesse geweckt",
    "lust auf",
    "besoin d",
    "envie d",
    "vous cherchez",
    "vous souhaitez",
    "vous voulez",
    "quiere ",
    "quieres ",
    "necesita",
    "busca ",
    "buscas ",
    "te interesa",
];

/// Gives such lines of the body the kind `Advertisement`, if below the offer there is a button that a rule knows, or the body's end.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>, verdicts: &Verdicts<'_>) {
    for question in body.start + 1..body.end.saturating_sub(1) {
        let is_open = |at: usize| draft.role(at).is_none() && !verdicts.spares(at);
        if !asks(draft.line(question)) || !is_open(question) || !is_open(question + 1) || !offers(draft.line(question + 1)) {
            continue;
        }
        let below = question + 2..body.end.min(question + 2 + OFFER_LINES);
        let end = below.clone().find(|&at| draft.line(at).is_prose() || is_button(draft, at, verdicts)).unwrap_or(below.end);
        if end == body.end || is_button(draft, end, verdicts) {
            for at in question..end {
                draft.set(at, Kind::Advertisement, Reason::Context("a question about the readers' wishes over an offer"));
            }
        }
    }
}

fn asks(line: Line<'_>) -> bool {
    let is_short = line.is_question() && line.marker == Marker::None && (2..=QUESTION_WORDS).contains(&line.measures.words());
    is_short && {
        let folded = fold::fold(line.content());
        ASKS.iter().any(|begun| fold::undecorated_start(&folded).trim_start_matches('¿').starts_with(begun))
    }
}

/// Whether the line is a sentence or two by somebody who speaks to the readers.
fn offers(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let speaks =
        measures.first_person() + measures.second_person() > 0 || words::has_beginning(line.text(), &["free", "kostenlos", "gratis", "gratuit"]);
    measures.ends_sentence && !line.is_question() && measures.words() <= OFFER_WORDS && measures.quotes() == 0 && speaks
}

/// Whether a rule that holds below the text calls the line one that asks readers to do something.
fn is_button(draft: &Draft<'_, '_>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let kind = match (draft.role(at), verdicts.verdict(at, Zone::After)) {
        (Some(Role::Boilerplate(kind)), _) | (None, Some(Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, _))) => kind,
        _ => return false,
    };
    matches!(kind, Kind::Advertisement | Kind::Newsletter | Kind::Subscription | Kind::Event | Kind::Contact | Kind::App | Kind::Navigation)
}
