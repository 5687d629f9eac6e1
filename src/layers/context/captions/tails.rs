//! Captions that end in whoever the picture is owed to: in brackets or behind the sentence, in the many ways in which papers say so.

use std::ops::Range;

use super::super::Draft;
use super::owed::{BELOW, BUTTONS, PAPER, bracketed, ends_sentence, is_large, is_name};
use super::{SHOWN, WORDS};
use crate::layers::lines::{Line, Marker};
use crate::text::fold;

/// Whoever a picture is owed to is told in so many words at most.
const OWNER: usize = 8;

/// A caption has at most so many sentences, of which an initial may seem to end one.
const SENTENCES: usize = 3;

/// Whether what a picture shows is told, and behind it whose that is: "(Staff photo)", "[Ada Quill/The Gazette]", "— Ada Quill / Gazette".
pub(super) fn ends_in_owner(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let line = draft.line(at);
    let measures = &line.measures;
    let could_be = (SHOWN + 1..=WORDS).contains(&measures.words()) && measures.sentence_ends() <= SENTENCES;
    let is_told = measures.first_person() + measures.second_person() == 0;
    could_be && is_told && line.marker == Marker::None && !line.is_question() && draft.prose(at + 1..body.end) >= BELOW && tells_owner(line)
}

fn tells_owner(line: Line<'_>) -> bool {
    let content = BUTTONS.iter().find_map(|button| line.content().strip_suffix(button)).unwrap_or(line.content()).trim_end();
    if let Some((shown, owner)) = content.split_once("Credit...") {
        return ends_sentence(shown.trim_end()) && owner.starts_with(char::is_uppercase);
    }
    let in_squares = || content.trim_end_matches('.').strip_suffix(']')?.rsplit_once(" [");
    if let Some((shown, owner)) = bracketed(content).or_else(in_squares) {
        return ends_sentence(shown) && is_owner_in_brackets(owner);
    }
    // Behind the last stop but two there are initials.
    content.match_indices(['.', '!']).rev().take(SENTENCES).any(|(end, _)| {
        let (shown, behind) = content.split_at(end + 1);
        let owner = behind.trim_start_matches([' ', '|', '-', '–', '—']);
        owner.len() < behind.len() && ends_sentence(shown) && is_owner(owner, behind.trim_start().starts_with(['–', '—']))
    })
}

/// How words begin that call a picture one, in nine languages.
const PICTURES: [&str; 8] = ["photo", "foto", "image", "picture", "bild", "imagen", "imagem", "zdjęci"];

/// Whether a word that a picture is called by begins the text.
pub(super) fn calls_picture(text: &str) -> bool {
    let first = fold::fold(text.split(' ').next().unwrap_or_default());
    PICTURES.iter().any(|picture| first.starts_with(picture))
}

/// Whether brackets behind a sentence hold no more than whose a picture is: "Staff photo", "©Ada Quill", "Harbour Police via AP", "Ada Quill, The
/// Gazette", "WHGR".
fn is_owner_in_brackets(text: &str) -> bool {
    let is_short = text.split_whitespace().count() <= OWNER && text.starts_with(|c: char| c.is_uppercase() || c == '©');
    let is_picture = || {
        let Some((before, last)) = text.rsplit_once(' ') else { return false };
        let last = fold::fold(last);
        let is_kind = |word: &str| word.starts_with(char::is_uppercase) || word == "file";
        before.split(' ').all(is_kind) && PICTURES.iter().any(|picture| last.starts_with(picture)) && (..=PICTURE).contains(&last.chars().count())
    };
    let is_station = || text.len() == STATION && text.starts_with(['K', 'W']) && text.bytes().all(|byte| byte.is_ascii_uppercase());
    is_short && (text.starts_with('©') || is_picture() || is_station() || is_name_and_more(text))
}

/// Such a word has at most so many letters: "photograph".
const PICTURE: usize = 11;

/// Stations in America have so many letters for a name.
const STATION: usize = 4;

/// Whether a name stands before a paper's, an agency's or those through whom a picture came.
fn is_name_and_more(text: &str) -> bool {
    let via = || text.split_once(" via ").is_some_and(|(first, second)| is_owned_name(first) && is_large(second));
    let paper = || text.split_once(", ").is_some_and(|(first, second)| is_name(first) && is_large(second) && second.split(' ').count() <= PAPER);
    via() || paper() || is_name_stroke_paper(text)
}

/// Whether the first and the last word have a capital.
fn is_owned_name(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase))
}

/// What stands for a name before a stroke, folded: "Screengrab/Facebook".
const TAKEN: [&str; 6] = ["screengrab", "screenshot", "handout", "file", "contributed", "courtesy"];

/// Whether the text is a name, a stroke and a paper's name.
fn is_name_stroke_paper(text: &str) -> bool {
    let Some((first, second)) = text.split_once('/') else { return false };
    let (first, second) = (first.trim(), second.trim().trim_end_matches('.'));
    let names_maker = is_name(first) || TAKEN.contains(&&*fold::fold(first));
    names_maker && is_large(&second.replace('/', " ")) && second.split(' ').count() <= PAPER
}

/// What leads up to a photographer's name behind a sentence, folded.
const BY: [&str; 6] = ["photo by ", "photos by ", "staff photo by ", "file photo by ", "picture by ", "photo courtesy "];

/// Whether the text behind a sentence, and behind a dash if there is one, names whose a picture is.
fn is_owner(text: &str, is_behind_dash: bool) -> bool {
    let is_short = text.split_whitespace().count() <= OWNER && text.starts_with(char::is_uppercase);
    let folded = fold::fold(text.get(..LEAD).unwrap_or(text));
    let leads = || BY.iter().find(|by| folded.starts_with(**by)).and_then(|by| text.get(by.len()..));
    let is_led = || leads().is_some_and(|name| is_large(name.replace(['|', '/'], " ").trim_end_matches('.')));
    let is_shouted_name = || is_behind_dash && text.contains(' ') && text.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\''));
    is_short && (is_name_stroke_paper(text) || is_led() || is_shouted_name())
}

/// So many bytes hold what leads up to a name.
const LEAD: usize = 16;
