//! Corrections and editors' notes, which are recognised by how they begin.

use crate::text::dates::{self, Date};
use crate::text::{fold, names, quotes};

mod beginnings;

use beginnings::{LABELS, NOTES, STARTS};

/// The word for the article after a date: "This 9 October story has been corrected".
const STORIES: [&str; 3] = ["story", "article", "report"];

/// After a label there may be a date of at most so many bytes before the colon: "Correction (9 October 2026):".
const LABEL: usize = 60;

/// Only so many bytes of a line are looked at: all beginnings are shorter.
const BEGINNING: usize = 120;

/// Whether a line is a correction or an editor's note.
pub(super) fn is_correction(line: &str) -> bool {
    // A quoted sentence need not be about this article, so for a quotation only labels count: some pages put the whole note between such marks.
    let is_said = line.starts_with(quotes::is_opening);
    if is_said && !quotes::is_one_quotation(line) {
        return false;
    }
    let line = fold::undecorated_start(line);
    if line.starts_with("This ") && dated(line).is_some_and(|undated| begins(&undated)) {
        return !is_said;
    }
    if is_ruled_out(line) {
        return false;
    }
    let folded = beginning(line);
    let folded = bare(&folded);
    let is_note = || NOTES.iter().any(|note| folded.strip_prefix(note).and_then(behind_colon).is_some_and(begins));
    !is_said && (begins(folded) || is_note()) || LABELS.iter().any(|label| folded.strip_prefix(label).is_some_and(ends_label))
}

/// The beginning of a line, folded: as much as is looked at.
fn beginning(line: &str) -> String {
    fold::fold((0..4).find_map(|more| line.get(..BEGINNING + more)).unwrap_or(line))
}

/// Whether the folded text begins like a sentence about what was wrong in the article.
fn begins(folded: &str) -> bool {
    STARTS.iter().any(|start| folded.starts_with(start))
}

fn behind_colon(rest: &str) -> Option<&str> {
    rest.trim_start().strip_prefix(':').map(str::trim_start)
}

/// The folded sentence without the date before the word for the article: "This 9 October story has been corrected".
fn dated(line: &str) -> Option<String> {
    let folded = beginning(line);
    let rest = folded.strip_prefix("this ")?;
    let (story, at) = STORIES.iter().find_map(|story| Some((story, rest.find(&[" ", story, " "].concat())?)))?;
    (at <= LABEL && is_day(&rest[..at])).then(|| format!("this {story}{}", &rest[at + 1 + story.len()..]))
}

/// The text without decoration and opening brackets before it.
fn bare(text: &str) -> &str {
    fold::undecorated_start(text).trim_start_matches(['[', '(', '*'])
}

/// A quick test that rules out most lines: whether the first letters are such that no correction begins with them.
fn is_ruled_out(line: &str) -> bool {
    let pairs = bare(line).as_bytes().windows(2).map(|two| letter(two[0]).zip(letter(two[1])));
    pairs.zip(&NEXT).map_while(|(pair, next)| Some((pair?, next))).any(|((first, second), next)| next[first] >> second & 1 == 0)
}

/// The quick test looks at so many pairs of adjacent letters.
const PAIRS: usize = 8;

/// For each of the first places, and each letter there, a set of bits: which letters may follow in a correction.
static NEXT: [[u32; ALPHABET]; PAIRS] = with_beginnings_of(NOTES, with_beginnings_of(STARTS, with_beginnings_of(LABELS, [[0; ALPHABET]; PAIRS])));

const fn with_beginnings_of(texts: &[&str], mut next: [[u32; ALPHABET]; PAIRS]) -> [[u32; ALPHABET]; PAIRS] {
    let mut at = 0;
    while at < texts.len() {
        let text = texts[at].as_bytes();
        let mut place = 0;
        while place < PAIRS && place < text.len() {
            // After the end of a label there may be a space, but no letter.
            let behind = if place + 1 < text.len() { text[place + 1] } else { b' ' };
            if let (Some(first), Some(second)) = (letter(text[place]), letter(behind)) {
                next[place][first] |= 1 << second;
            }
            place += 1;
        }
        at += 1;
    }
    next
}

/// The ASCII letters and the space.
const ALPHABET: usize = 27;

/// The number of a character of that alphabet.
const fn letter(byte: u8) -> Option<usize> {
    match byte.to_ascii_lowercase() {
        b' ' => Some(26),
        byte @ b'a'..=b'z' => Some((byte - b'a') as usize),
        _ => None,
    }
}

/// Whether the text after a label confirms it: a colon or a dash, perhaps after a date or something in brackets.
fn ends_label(rest: &str) -> bool {
    let rest = rest.trim_start();
    match rest.chars().next() {
        Some(':') => true,
        Some('-') => rest[1..].starts_with(' '),
        Some('(' | ',') => rest.find(':').is_some_and(|at| at <= LABEL),
        _ => rest.split_once([':', '-']).is_some_and(|(date, _)| date.len() <= LABEL && is_day(date)),
    }
}

/// Whether the text is a date with a day and nothing else but what goes with it: "le 9 octobre à 14 heures".
fn is_day(text: &str) -> bool {
    names::tells_only_when(text) && dates::find(text, Some(&Date::EPOCH)).iter().any(|found| found.date.day().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_in_nine_languages() {
        for line in [
            "Correction: There were nineteen ships, not ninety.",
            "Correction (9 October 2026): There were nineteen ships.",
            "Correction, Oct. 9, 2026: There were nineteen ships.",
            "Correction 9 October: There were nineteen ships.",
            "CORRECTION Oct. 9, 2026 – There were nineteen ships.",
            "Korrektur vom 9. Oktober: Es waren neunzehn Schiffe.",
            "Corrección del 9 de octubre: eran diecinueve barcos.",
            "Rectificatif le 9 octobre à 14 heures : il y avait dix-neuf navires.",
            "[Correction le 9 octobre 2026 : il y avait dix-neuf navires.]",
            "Rettifica del 9 ottobre 2026: le navi erano diciannove.",
            "Correção em 9 de outubro: eram dezenove navios.",
            "Correctie 9 oktober 14.00 uur: het waren negentien schepen.",
            "Sprostowanie z 9 października: statków było dziewiętnaście.",
            "RÄTTELSE 9 oktober: Det var nitton fartyg.",
            "Editor’s note — Some names have been changed.",
            "[Editor's note: Some names have been changed.]",
            "An earlier version of this article said that there were ninety ships.",
            "Anmerkung der Redaktion: Es waren neunzehn Schiffe.",
            "Anm. d. Red.: Es waren neunzehn Schiffe.",
            "Korrektur: Es waren neunzehn Schiffe.",
            "In einer früheren Version dieses Artikels hieß es, es seien neunzig Schiffe gewesen.",
            "Fe de errores: Eran diecinueve barcos.",
            "Nota de la Redacción: Eran diecinueve barcos.",
            "Una versión anterior de este artículo decía que eran noventa barcos.",
            "Note de la rédaction : il y avait dix-neuf navires.",
            "Une version précédente de cet article parlait de quatre-vingt-dix navires.",
            "Errata corrige: le navi erano diciannove.",
            "In una versione precedente di questo articolo le navi erano novanta.",
            "Correção: eram dezenove navios.",
            "Nota da redação: eram dezenove navios.",
            "Rectificatie: het waren negentien schepen.",
            "In een eerdere versie van dit artikel stond dat het er negentig waren.",
            "Sprostowanie: statków było dziewiętnaście.",
            "We wcześniejszej wersji tekstu podaliśmy, że statków było dziewięćdziesiąt.",
            "Rättelse: Det var nitton fartyg.",
            "I en tidigare version av artikeln stod det att fartygen var nittio.",
            "Transparenzhinweis: Die Autorin ist Mitglied des Rudervereins.",
            "Cet article a été modifié le 9 octobre : il y avait dix-neuf navires.",
            "Diferentemente do que informou este texto, eram dezenove navios.",
            "Naschrift: het waren negentien schepen.",
            "Przyp. red.: statków było dziewiętnaście.",
            "• This article was amended on 9 October 2026. There were nineteen ships.",
            "* Correction: There were nineteen ships.",
            "“Editor's note: Some names have been changed.”",
            "A correction was made on October 9, 2026: There were nineteen ships.",
            "Corrected on October 9, 2026: There were nineteen ships.",
            "(This story has been refiled to correct the number of ships)",
            "This October 9 story has been corrected to say that there were nineteen ships.",
            "In einer früheren Version hieß es, es seien neunzig Schiffe gewesen.",
            "Hinweis: In einer früheren Version dieses Textes waren es neunzig Schiffe.",
            "Dieser Text wurde nachträglich geändert: Die Zahl der Schiffe war zunächst falsch angegeben.",
            "Una precedente versione di questo articolo parlava di novanta navi.",
            "W pierwotnej wersji artykułu podaliśmy, że statków było dziewięćdziesiąt.",
        ] {
            assert!(is_correction(line), "{line}");
        }
    }

    #[test]
    fn prose_that_begins_with_the_same_word_is_none() {
        for line in [
            "Correction officers at the old jail have voted to strike.",
            "Corrections, when they came, were small.",
            "Clarification of the rules, he said: not before June.",
            "Précision suisse et humour anglais font bon ménage.",
            "Korrektur-Lesen ist ein Beruf.",
            "Correction 2: the sequel sails again.",
            "Correction day is 9 October: the harbour is shut.",
            "Rättelsen kom för sent.",
            "Diferentemente do que se pensava, eram dezenove navios.",
            "An earlier version of the bridge stood a mile upstream.",
            "A correction was made on the bridge: the ship turned to port.",
            "Corrected at last, the chart was hung in the mess.",
            "“An earlier version of this plan was worse for all of us.”",
            "This new story has been corrected by the judge.",
            "Note: it has rained on this ship.",
            "“Correction: there were nineteen,” said Ada Quill, who had counted them.",
            "In einer früheren Version hieß das Lied anders.",
        ] {
            assert!(!is_correction(line), "{line}");
        }
    }
}
