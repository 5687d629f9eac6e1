//! Joins paragraphs that were split at their links and emphasis, as by tools that put a line end between all text nodes of a page
//! (`get_text("\n")`).
//!
//! A line continues the sentence above if it begins with a small letter or a closing mark, and the line above does not end a sentence. That alone
//! would join a menu in small letters, so the lines must also make a paragraph: it does not begin with a small letter, has some words, and ends like
//! a sentence. Or they are the text's first two lines, a headline that is broken in the middle.

use std::ops::Range;

use super::document::Piece;
use super::marker::Marker;
use super::strings::to_u32;
use crate::text::lexicon::is_function_word;
use crate::text::{hash, names, words};

/// A paragraph has at least so many words.
const WORDS: usize = 10;

/// A name above a paragraph has fewer words in small letters than this.
const FEW: usize = 3;
/// Hardly any title has so many words in small letters.
const LONG: usize = 6;
/// No title has so many together with the line below, such as a date.
const SURE: usize = 8;

/// Either line of a headline in two has so many words in small letters, unless the first is cut behind a word like "the".
const IN_HALF: usize = 2;

/// The text of a link has no more words than this.
const SHORT: usize = 6;

/// Appends to `joined` those pieces of the block that continue the line above. Linear in their length.
pub(super) fn join(text: &str, pieces: &[Piece], block: Range<usize>, joined: &mut Vec<u32>) {
    let pieces = Pieces { text, pieces, block };
    let (mut from, mut at) = (pieces.block.start, pieces.block.start + 1);
    while at < pieces.block.end {
        let mut end = at + 1;
        if pieces.goes_on(at) {
            let start = pieces.start(from, at - 1);
            end = pieces.end(at);
            if pieces.are_paragraph(start..end) || pieces.are_headline(start..end) {
                joined.extend((start + 1..end).map(to_u32));
            }
            from = end;
        }
        at = end;
    }
}

struct Pieces<'t, 'p> {
    text: &'t str,
    pieces: &'p [Piece],
    /// The block: pieces without a blank line between them.
    block: Range<usize>,
}

impl<'t> Pieces<'t, '_> {
    fn get(&self, at: usize) -> &'t str {
        &self.text[self.pieces[at].span(self.text)]
    }

    /// Where the paragraph that the piece at `at` is part of begins, no earlier than `from`.
    fn start(&self, from: usize, mut at: usize) -> usize {
        let is_part =
            |above: &str, line: &str| is_open(above) || !ends(above) && small_words(above) >= LONG && line.split_whitespace().nth(SHORT).is_none();
        while at > from && is_part(self.get(at - 1), self.get(at)) {
            at -= 1;
        }
        at
    }

    /// Where it ends: one past its last piece, which is the one at `at` or below it.
    fn end(&self, at: usize) -> usize {
        let mut next = at + 1;
        while next < self.block.end {
            // The text of a link may begin with a capital; then the lines around it decide.
            if self.goes_on(next) || is_open(self.get(next - 1)) {
                next += 1;
            } else if next + 1 < self.block.end && !ends(self.get(next - 1)) && self.goes_on(next + 1) {
                next += 2;
            } else {
                break;
            }
        }
        next
    }

    /// Whether the piece continues the sentence of the one above.
    fn goes_on(&self, at: usize) -> bool {
        goes_on(self.get(at)) && !ends(self.get(at - 1))
    }

    /// Whether these are the text's headline in two lines: there is no line above, and no other right below. The second is neither a byline nor a
    /// date, which begin with a small letter, too.
    fn are_headline(&self, range: Range<usize>) -> bool {
        if range != (0..2) || range != self.block {
            return false;
        }
        let (first, second) = (self.get(0), self.get(1));
        let is_certain = is_open(first) && first.contains(' ') || small_words(first) >= IN_HALF && small_words(second) >= IN_HALF;
        let tells_author = || !names::authors(second).is_empty() || names::speaks_of_job(second) || names::tells_only_when(second);
        is_certain
            && begins(first)
            && range.clone().all(|at| is_prose(self.get(at)))
            && !second.contains(|c: char| c.is_ascii_digit())
            && !tells_author()
    }

    /// Whether these make a paragraph: they are prose, and at least one of them certainly continues the one above, which can't be a title.
    fn are_paragraph(&self, range: Range<usize>) -> bool {
        let mut words = range.clone().flat_map(|at| self.get(at).split_whitespace());
        let is_sure = |at: usize| {
            let (above, line) = (self.get(at - 1), self.get(at));
            // "Dear readers," may be above a letter.
            let may_greet = above.ends_with(',');
            let is_third = at - 1 > range.start && goes_on(above) && !may_greet;
            let least = if may_greet { LONG } else { FEW };
            let small = small_words(above);
            is_open(above)
                || goes_on(line) && (is_third || !line.starts_with(char::is_alphanumeric) || small >= least && small + small_words(line) >= SURE)
        };
        begins(self.get(range.start))
            && words::ends_sentence(self.get(range.end - 1))
            && words.nth(WORDS - 1).is_some()
            && range.clone().skip(1).any(is_sure)
            && range.clone().all(|at| is_prose(self.get(at)))
    }
}

/// Whether a paragraph may begin with the line.
fn begins(line: &str) -> bool {
    let first = line.trim_start_matches(['"', '\'', '“', '‘', '„', '«', '»', '(', '[', '¿', '¡', '$', '€', '£']).chars().next();
    first.is_some_and(|first| first.is_alphanumeric() && !first.is_lowercase())
}

/// Whether the line has no characters typical of code, and no mark of a list or a heading.
fn is_prose(line: &str) -> bool {
    Marker::of(line) == Marker::None && !line.contains(['{', '}', '='])
}

/// Whether the sentence ends with the line, or goes on as a list of items below it.
fn ends(line: &str) -> bool {
    line.ends_with([':', ';', '：', '；']) || words::ends_sentence(line)
}

/// Whether a line begins in mid-sentence: with a small letter, or with closing marks.
fn goes_on(line: &str) -> bool {
    let mut chars = line.chars();
    match chars.next().unwrap_or_default() {
        first if first.is_lowercase() => !chars.next().is_some_and(char::is_uppercase),
        // "The harbour board" and "'s decision".
        '\'' | '’' if line[line.len() - chars.as_str().len()..].starts_with("s ") => true,
        first if closes(first) => chars.find(|&c| !closes(c)).is_none_or(char::is_whitespace),
        _ => false,
    }
}

/// Whether the line can't be the end of anything: it ends with an open bracket, or with a word like "the".
fn is_open(line: &str) -> bool {
    line.ends_with(['(', '[', '„']) || line.rsplit(char::is_whitespace).next().is_some_and(|word| is_function_word(hash::word(word)))
}

/// How many words of a line begin with a small letter.
fn small_words(line: &str) -> usize {
    line.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count()
}

/// Whether no space belongs between these two lines of a paragraph.
pub(super) fn touch(line: &str, next: &str) -> bool {
    line.ends_with(['(', '[', '„']) || !next.starts_with(char::is_alphanumeric) && goes_on(next)
}

/// Whether the mark belongs to the text before it.
fn closes(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | ')' | ']' | '"' | '”' | '“' | '’' | '»')
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;

    #[test]
    fn a_paragraph_that_was_split_at_links_and_emphasis_is_one_again() {
        for parts in [
            "The ferry to|Westhaven|sails again after nine days in dock, the|Harbour Board|said on|Friday|, and its first boat was full.",
            "Idris Vane|, the mayor, said that “nobody|likes|to wait” (he|had waited himself|).",
            "The|Harbour Board|'s ferry sails again, and nobody on the island|minded|the nine days.",
            "Let the crew|of the boat|know that you are not going to sail with them today.",
            "Die Fähre nach|Westhafen|ist am Freitag wieder gefahren, wie das|Hafenamt|mitteilte.",
            "„Niemand wartet|gern|“, sagte Bürgermeister|Idris Vane|dem|Hafenboten|am Freitag auf der Brücke.",
            "Le ferry de|Port-Ouest|navigue de nouveau après neuf jours,|a dit la mairie|vendredi.",
            "El barco de|Puerto Oeste|navega de nuevo tras nueve días en el dique,|dijo|el alcalde.",
        ] {
            let mut paragraph = parts.replace('|', " ");
            for (apart, together) in [(" ,", ","), (" )", ")"), (" 's", "'s"), (" “,", "“,")] {
                paragraph = paragraph.replace(apart, together);
            }
            for between in ["\n", " \n "] {
                let paragraph = if between == "\n" { paragraph.clone() } else { parts.replace('|', " ") };
                let text = format!("Ferry back in service\n{}\nWhat comes next", parts.replace('|', between));
                assert_eq!(texts(&text), ["Ferry back in service", &paragraph, "What comes next"]);
            }
        }
    }

    #[test]
    fn a_headline_in_two_lines_is_one() {
        let text = "The first boat was full by seven, and there was coffee for all.";
        for parts in ["The ferry to Westhaven|sails again from Friday", "Nach neun Tagen im|Dock fährt die Fähre wieder", "Le bac de|Port-Ouest"] {
            let is_one = parts.split('|').nth(1).is_some_and(|rest| rest.starts_with(char::is_lowercase));
            let found = texts(&format!("{}\n\n{text}", parts.replace('|', "\n")));
            assert_eq!(found.len(), if is_one { 2 } else { 3 }, "{parts}");
        }
    }

    #[test]
    fn what_is_no_paragraph_stays_apart() {
        for text in [
            // A menu, a byline, a list, a sentence below a name or a title, a brand, source code.
            "Home\nnews\nsport\nweather\ntide tables\nlost and found\nletters to the editor",
            "Ferry back in service\nby Ada Quill and Tom Bellweather\nThe ferry to Westhaven sails again after nine days in dock.",
            "You need for the loaves:\nflour, two cups\neggs, three of them\nmilk, if the cow agrees to it on the day.",
            "Sponsored\nfor all who love to wait at the quay, and for those who do not.",
            "Ferry Back In Service After Nine Days In Dock\niSail, the ferry's owner, says that the first boat was full by seven.",
            "boats = of_the_island(all,\ndocks, quays, the_harbour_board\n), // for now, and for all the days that are to come.",
            "The ferry to the island sails again\na cura di Ada Quill\n\nIt was full.",
            "The ferry to the island sails again\nin the news today\nand in the paper",
            "Die Fähre zur Insel fährt wieder\nvor 3 Stunden in der Zeitung",
            "The ferry sails again after nine days.\nit was full by seven in the morning, said its owner.",
        ] {
            assert_eq!(texts(text).len(), text.lines().filter(|line| !line.is_empty()).count(), "{text}");
        }
    }
}
