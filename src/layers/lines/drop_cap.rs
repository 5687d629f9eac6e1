//! Drop caps: a paragraph's first letter, which stands so large beside its text that it became a line of its own.

use super::document::Piece;
use super::strings::small;
use super::vocabulary::Vocabulary;
use crate::text::lexicon::is_function_word;
use crate::text::{compose, hash, words};

/// The letter, with a quotation mark before it, has so many bytes at most, and the line that goes on with its word so many words at least.
const BYTES: usize = 8;
const WORDS: usize = 6;

/// So many words of it are in capitals at least, where the first is.
const CAPITALS: usize = 2;

/// Adds to `joined`, which is sorted, the pieces that go on with the drop cap above them.
pub(super) fn join(text: &str, pieces: &[Piece], vocabulary: &Vocabulary<'_>, joined: &mut Vec<u32>) {
    let known = joined.len();
    for (at, piece) in pieces.iter().enumerate() {
        if piece.end - piece.start <= BYTES as u32 && goes_on(text, pieces, at, vocabulary) {
            joined.push(small(at + 1));
        }
    }
    if joined.len() > known {
        joined.sort_unstable();
        joined.dedup();
    }
}

/// Whether the piece is a capital and the next goes on with its word. Letters over the entries of a glossary and before answers to choose from are
/// none, nor is the cross of a button.
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

/// Whether the first words are in capitals, as they are printed beside a drop cap, and later ones are not: "HE FERRY TO Westhaven sails again".
fn begins_in_capitals(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let is_capital = |word: &str| word.contains(char::is_uppercase) && !word.contains(char::is_lowercase);
    words.by_ref().take(CAPITALS).filter(|word| is_capital(word)).count() == CAPITALS && words.any(|word| word.contains(char::is_lowercase))
}

/// The capital that a line is made of, a quotation mark before it left aside.
fn capital(line: &str) -> Option<char> {
    let mut letters = line.trim_start_matches(['"', '“', '„', '”', '«', '»', '\'', '‘', '‚', '’']).trim_start().chars();
    letters.next().filter(|c| c.is_uppercase() && letters.all(compose::is_mark))
}

/// Whether the line is a drop cap whose word goes on without a space: it may be a word itself, "A new pier".
pub(super) fn is_part_of_word(line: &str, rest: &str, vocabulary: &Vocabulary<'_>) -> bool {
    let is_word = |cap: char| is_function_word(hash::chars(cap.to_lowercase())) && rest.starts_with(char::is_alphabetic);
    line.len() <= BYTES && capital(line).is_some_and(|cap| !is_word(cap) || is_known(cap, rest, vocabulary))
}

/// Whether the word that the capital begins stands elsewhere in the text, or is one that stands in any.
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
