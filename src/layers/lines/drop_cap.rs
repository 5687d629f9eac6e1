//! Drop caps: the first letter of a paragraph, printed so large that it became a line of its own in the text.

use super::document::Piece;
use super::strings::to_u32;
use super::vocabulary::Vocabulary;
use crate::text::lexicon::is_function_word;
use crate::text::{compose, hash, words};

/// The letter, with a quotation mark before it, has at most so many bytes.
const BYTES: usize = 8;
/// The line that continues its word has at least so many words.
const WORDS: usize = 6;

/// If that line begins in capitals, its first so many words are in capitals.
const CAPITALS: usize = 2;

/// Adds the pieces that continue the drop cap above them to `joined`, which stays sorted.
pub(super) fn join(text: &str, pieces: &[Piece], vocabulary: &Vocabulary<'_>, joined: &mut Vec<u32>) {
    let known = joined.len();
    for (at, piece) in pieces.iter().enumerate() {
        if piece.end - piece.start <= BYTES as u32 && goes_on(text, pieces, at, vocabulary) {
            joined.push(to_u32(at + 1));
        }
    }
    if joined.len() > known {
        joined.sort_unstable();
        joined.dedup();
    }
}

/// Whether the piece is a capital letter and the next continues its word. Not drop caps: letters over the entries of a glossary, letters before the
/// answers of a quiz, and the `X` of a button that closes something.
fn goes_on(text: &str, pieces: &[Piece], at: usize, vocabulary: &Vocabulary<'_>) -> bool {
    let piece = |at: usize| pieces.get(at).map_or("", |piece| &text[piece.span(text)]);
    let Some(cap) = capital(piece(at)) else { return false };
    let rest = piece(at + 1);
    let is_small = rest.trim_start_matches(['\'', '’']).starts_with(char::is_lowercase);
    let is_text = (is_small || begins_in_capitals(rest)) && rest.split_whitespace().nth(WORDS - 1).is_some();
    let is_one_of_many = || [at.wrapping_sub(2), at + 2].into_iter().any(|other| capital(piece(other)).is_some());
    let is_sure = || is_small && cap != 'X' && !rest.starts_with(|first: char| cap.to_lowercase().eq([first]));
    is_text && !is_one_of_many() && (is_sure() || is_known(cap, rest, vocabulary))
}

/// Whether the first words are in capitals, as often beside a drop cap, and a later one is not: "HE FERRY TO Westhaven sails again".
fn begins_in_capitals(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let is_capital = |word: &str| word.contains(char::is_uppercase) && !word.contains(char::is_lowercase);
    words.by_ref().take(CAPITALS).filter(|word| is_capital(word)).count() == CAPITALS && words.any(|word| word.contains(char::is_lowercase))
}

/// The capital, if the line is nothing but one, perhaps with a quotation mark before it.
fn capital(line: &str) -> Option<char> {
    let mut letters = line.trim_start_matches(['"', '“', '„', '”', '«', '»', '\'', '‘', '‚', '’']).trim_start().chars();
    letters.next().filter(|c| c.is_uppercase() && letters.all(compose::is_mark))
}

/// Whether the line is a drop cap that is only part of a word, so that no space belongs between it and `rest`. In "A new pier" it is a whole word.
pub(super) fn is_part_of_word(line: &str, rest: &str, vocabulary: &Vocabulary<'_>) -> bool {
    let is_word = |cap: char| is_function_word(hash::chars(cap.to_lowercase())) && rest.starts_with(char::is_alphabetic);
    line.len() <= BYTES && capital(line).is_some_and(|cap| !is_word(cap) || is_known(cap, rest, vocabulary))
}

/// Whether the word that capital and rest make is elsewhere in the text, or is a function word.
fn is_known(cap: char, rest: &str, vocabulary: &Vocabulary<'_>) -> bool {
    let rest = words::words(rest).next().unwrap_or_default();
    let word = hash::chars(cap.to_lowercase().chain(rest.chars()));
    is_function_word(word) || vocabulary.has(word)
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;

    #[test]
    fn a_drop_cap_is_put_before_its_word() {
        for (cap, rest, whole) in [
            ("T", "he ferry to Westhaven sails again today.", "The ferry to Westhaven sails again today."),
            ("“W", "e have waited for nine long days.", "“We have waited for nine long days."),
            ("A", "new ferry sails to Westhaven from today.", "A new ferry sails to Westhaven from today."),
            ("A", "fter nine days the ferry sails again.", "After nine days the ferry sails again. Nobody sailed after them."),
            ("Ö", "ver hela ön väntar de på färjan.", "Över hela ön väntar de på färjan."),
            ("L", "’inverno è finito e il traghetto torna.", "L’inverno è finito e il traghetto torna."),
            ("E", "en veerboot vaart weer naar een eiland.", "Een veerboot vaart weer naar een eiland."),
            ("T", "HE FERRY TO Westhaven sails again today.", "THE FERRY TO Westhaven sails again today."),
            ("D", "IE FÄHRE nach Westhafen fährt heute wieder.", "DIE FÄHRE nach Westhafen fährt heute wieder."),
            ("F", "ERRIES SAIL to Westhaven again. The ferries were late.", "FERRIES SAIL to Westhaven again. The ferries were late."),
        ] {
            let rest = whole.find(rest).map_or(rest, |at| &whole[at..]);
            for between in ["\n", "\n\n"] {
                assert_eq!(
                    texts(&format!("Ferry back in service\n\n{cap}{between}{rest}\n\nThe crew is late.")),
                    ["Ferry back in service", whole, "The crew is late."]
                );
            }
        }
    }

    #[test]
    fn letters_of_a_glossary_and_of_a_quiz_and_buttons_are_no_drop_caps() {
        for text in [
            "A\nabaft: nearer to the stern than something else\nB\nbilge: the lowest part inside of a ship",
            "A\nabaft: nearer to the stern than something else",
            "A\nthe shaft had a crack as long as a hand\nB\nthe crew was too late for the tide",
            "X\nsign up here for the news of the coast",
            "A\nnew pier",
            "T\nThe ferry to Westhaven sails again today.",
            "X\nSIGN UP here for the news of the coast",
            "T\nHE FERRY TO WESTHAVEN SAILS AGAIN TODAY.",
            "B\nNATO SHIPS lay off the coast until noon today.",
        ] {
            assert_eq!(texts(text), text.split('\n').collect::<Vec<_>>());
        }
    }
}
