//! Forms that no headline has: salutations, amounts, code, or the name of somebody whose life the page tells.

use super::super::super::author::is_persons_name;
use super::super::super::bio::tells_life;
use super::super::page::Page;
use crate::layers::lines::Line;

/// An author's name above the headline stands at most this many lines below the page's first.
const TOP_LINES: usize = 2;

/// A line that tells on which programme a text was heard has at most this many words.
const HEARD_WORDS: usize = 6;

/// Whether the line is no headline by its form: a web address, a salutation, a recipe's amount, code, the first question of an interview, what
/// leads up to a programme or to tags, or a speech.
pub(super) fn is_no_headline(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let content = line.content();
    let measures = &line.measures;
    let is_address = measures.addresses() > 0 && !content.contains(' ');
    let is_heard = content.starts_with("Heard on ") && measures.words() <= HEARD_WORDS;
    let is_tags = content.starts_with("in: ");
    is_address
        || is_heard
        || is_tags
        || content.ends_with(',')
        || is_amount(content)
        || is_code(content)
        || is_speech(line)
        || asks_first(page, at)
        || names_described(page, at)
}

/// Units in recipes: first those of all languages, then one language a row.
const UNITS: [&str; 10] = [
    "g|gr|kg|mg|ml|cl|dl|l",
    "oz|lb|lbs|cup|cups|tbsp|tsp|tablespoon|tablespoons|teaspoon|teaspoons",
    "el|tl|prise|gramm|liter",
    "cucharada|cucharadas|cucharadita|gramos|litro",
    "cuillère|cuillères|pincée|grammes|litre",
    "cucchiaio|cucchiai|grammi|litri",
    "colher|colheres|gramas|litros",
    "eetlepel|eetlepels|theelepel",
    "łyżka|łyżki|łyżeczka",
    "msk|tsk|krm",
];

/// Whether the line begins with an amount and its unit: "1,2 kg of potatoes", "500g flour".
fn is_amount(content: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '/' | '½' | '¼' | '¾' | '-' | '–');
    let rest = content.trim_start_matches(is_number);
    if rest.len() == content.len() || !content.starts_with(char::is_numeric) {
        return false;
    }
    let mut words = rest.split_whitespace();
    let unit = words.next().unwrap_or_default().trim_end_matches('.').to_lowercase();
    !unit.is_empty()
        && UNITS.iter().any(|units| units.split('|').any(|known| known == unit))
        && words.next().is_some_and(|next| next.starts_with(char::is_lowercase))
}

/// Whether the line is code, or a command with options: "color: red;", "tide build -d".
fn is_code(content: &str) -> bool {
    let is_option =
        |word: &str| word.strip_prefix('-').is_some_and(|option| option.trim_start_matches('-').starts_with(|c: char| c.is_ascii_lowercase()));
    let ends_code = || content.ends_with([';', '{', '}']) && content.contains([':', '(', '=', '{', '}']);
    let is_command = || !content.contains(char::is_uppercase) && content.split(' ').skip(1).any(is_option);
    ends_code() || is_command()
}

/// A speech has at least this many sentences.
const SPEECH_SENTENCES: usize = 3;

/// Whether the line is several sentences and then what was heard: "Thank you all. Please sit down. [Applause]".
fn is_speech(line: Line<'_>) -> bool {
    let is_heard = || line.content().ends_with(']') && line.content().rsplit_once('[').is_some_and(|(said, _)| said.trim_end().ends_with(['.', '!']));
    line.measures.sentence_ends() >= SPEECH_SENTENCES && is_heard()
}

/// An interview's next question is fewer lines below than this, and the asker's name has at most this many words.
const NEXT_QUESTION: usize = 6;
const ASKER_WORDS: usize = 2;

/// Whether the line is a question behind the name of a paper that asks again below: "GAZETTE: When did you see her?"
fn asks_first(page: &Page<'_, '_>, at: usize) -> bool {
    let asking = |at: usize| {
        let (name, rest) = page.line(at).content().split_once(": ")?;
        (name.split(' ').count() <= ASKER_WORDS && !rest.is_empty()).then_some(name)
    };
    let line = page.line(at);
    line.is_question() && asking(at).is_some_and(|name| (at + 1..page.draft.len().min(at + NEXT_QUESTION)).any(|below| asking(below) == Some(name)))
}

/// Whether the line, one of the text's first, is somebody's name, and a sentence near the text's end or below it says of that person what authors do.
fn names_described(page: &Page<'_, '_>, at: usize) -> bool {
    let name = page.line(at).content();
    let tells = |line: Line<'_>| line.is_prose() && line.content().strip_prefix(name).is_some_and(|rest| tells_life(rest.trim_start()));
    let below = page.body.end.saturating_sub(super::BELOW).max(at + 1)..page.draft.len();
    at <= TOP_LINES && is_persons_name(page.line(at)) && below.map(|at| page.line(at)).any(tells)
}
