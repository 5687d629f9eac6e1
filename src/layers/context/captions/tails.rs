//! Captions that end in the picture's owner: in brackets or behind the sentence, in the many forms that papers use.

use std::ops::Range;

use super::super::Draft;
use super::owed::{BUTTONS, PAPER_WORDS, PROSE_BELOW, bracketed, ends_sentence, is_large, is_name};
use super::{CAPTION_WORDS, SHOWN_WORDS};
use crate::layers::lines::{Line, Marker};
use crate::text::{bytes, fold};

/// The owner is named in at most this many words.
const OWNER_WORDS: usize = 8;

/// The owner and what stands before it take fewer bytes than this.
const OWNER_BYTES: usize = 80;

/// A caption has at most this many sentences, counting the full stops of initials.
const MAX_SENTENCES: usize = 3;

/// Whether the line says what a picture shows, and behind that who owns it: "(Staff photo)", "[Ada Quill/The Gazette]", "— Ada Quill / Gazette".
pub(super) fn ends_in_owner(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let line = draft.line(at);
    let measures = &line.measures;
    let could_be = (SHOWN_WORDS + 1..=CAPTION_WORDS).contains(&measures.words()) && measures.sentence_ends() <= MAX_SENTENCES;
    let is_told = measures.first_person() + measures.second_person() == 0;
    could_be && is_told && line.marker == Marker::None && !line.is_question() && draft.prose(at + 1..body.end) >= PROSE_BELOW && tells_owner(line)
}

fn tells_owner(line: Line<'_>) -> bool {
    let content = BUTTONS.iter().find_map(|button| line.content().strip_suffix(button)).unwrap_or(line.content()).trim_end();
    // Cheap check first: few lines have dots in a row.
    let has_dots = bytes::any_pair(content, |byte, next| (byte == b'.') & (next == b'.'));
    if let Some((shown, owner)) = Some(content).filter(|_| has_dots).and_then(|content| content.split_once("Credit...")) {
        return ends_sentence(shown.trim_end()) && owner.starts_with(char::is_uppercase);
    }
    let in_squares = || content.trim_end_matches('.').strip_suffix(']')?.rsplit_once(" [");
    if let Some((shown, owner)) = bracketed(content).or_else(in_squares) {
        return ends_sentence(shown) && is_owner_in_brackets(owner);
    }
    // The last full stops may be those of initials.
    let ends = content.bytes().enumerate().rev().take(OWNER_BYTES).filter(|(_, byte)| matches!(byte, b'.' | b'!'));
    ends.take(MAX_SENTENCES).any(|(end, _)| {
        let (shown, behind) = content.split_at(end + 1);
        let owner = behind.trim_start_matches([' ', '|', '-', '–', '—']);
        owner.len() < behind.len() && ends_sentence(shown) && is_owner(owner, behind.trim_start().starts_with(['–', '—']))
    })
}

/// The beginnings of words for pictures, in nine languages.
const PICTURES: [&str; 8] = ["photo", "foto", "image", "picture", "bild", "imagen", "imagem", "zdjęci"];

/// Whether the text begins with a word for a picture.
pub(super) fn calls_picture(text: &str) -> bool {
    is_for_picture(&fold::fold(text.split(' ').next().unwrap_or_default()))
}

fn is_for_picture(folded_word: &str) -> bool {
    PICTURES.iter().any(|picture| folded_word.starts_with(picture))
}

/// Whether the brackets behind a sentence only name a picture's owner: "Staff photo", "©Ada Quill", "Harbour Police via AP", "Ada Quill, The
/// Gazette", "WHGR".
fn is_owner_in_brackets(text: &str) -> bool {
    let is_short = text.split_whitespace().count() <= OWNER_WORDS && text.starts_with(|c: char| c.is_uppercase() || c == '©');
    let is_picture = || {
        let Some((before, last)) = text.rsplit_once(' ') else { return false };
        let last = fold::fold(last);
        let is_kind = |word: &str| word.starts_with(char::is_uppercase) || word == "file";
        before.split(' ').all(is_kind) && is_for_picture(&last) && (..=PICTURE_LETTERS).contains(&last.chars().count())
    };
    let is_station = || text.len() == STATION_LETTERS && text.starts_with(['K', 'W']) && text.bytes().all(|byte| byte.is_ascii_uppercase());
    is_short && (text.starts_with('©') || is_picture() || is_station() || is_name_and_more(text))
}

/// A word for a picture has at most this many letters: "photograph".
const PICTURE_LETTERS: usize = 11;

/// The call sign of an American station has this many letters.
const STATION_LETTERS: usize = 4;

/// Whether the text is a name and then a paper, an agency or whoever passed the picture on.
fn is_name_and_more(text: &str) -> bool {
    let via = || text.split_once(" via ").is_some_and(|(first, second)| is_owned_name(first) && is_large(second));
    let paper =
        || text.split_once(", ").is_some_and(|(first, second)| is_name(first) && is_large(second) && second.split(' ').count() <= PAPER_WORDS);
    via() || paper() || is_name_stroke_paper(text)
}

/// Whether the first and the last word are capitalised.
fn is_owned_name(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase))
}

/// Folded words that stand in for a name before a stroke: "Screengrab/Facebook".
const TAKEN: [&str; 6] = ["screengrab", "screenshot", "handout", "file", "contributed", "courtesy"];

/// Whether the text is a name and a paper's name with a stroke in between.
fn is_name_stroke_paper(text: &str) -> bool {
    let Some((first, second)) = text.split_once('/') else { return false };
    let (first, second) = (first.trim(), second.trim().trim_end_matches('.'));
    let names_maker = is_name(first) || TAKEN.contains(&&*fold::fold(first));
    names_maker && is_large(&second.replace('/', " ")) && second.split(' ').count() <= PAPER_WORDS
}

/// What leads up to a photographer's name behind a sentence, folded.
const BY: [&str; 6] = ["photo by ", "photos by ", "staff photo by ", "file photo by ", "picture by ", "photo courtesy "];

/// Whether the text behind a sentence, and behind a dash if there is one, names a picture's owner.
fn is_owner(text: &str, is_behind_dash: bool) -> bool {
    let is_short = text.split_whitespace().count() <= OWNER_WORDS && text.starts_with(char::is_uppercase);
    let is_led = || {
        let folded = fold::fold(text.get(..LEAD_BYTES).unwrap_or(text));
        let name = BY.iter().find(|by| folded.starts_with(**by)).and_then(|by| text.get(by.len()..));
        name.is_some_and(|name| is_large(name.replace(['|', '/'], " ").trim_end_matches('.')))
    };
    let is_shouted_name = || is_behind_dash && text.contains(' ') && text.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\''));
    is_short && (is_name_stroke_paper(text) || is_led() || is_shouted_name())
}

/// What leads up to a name is shorter than this, in bytes.
const LEAD_BYTES: usize = 16;
