//! Corrections and notes of the editors, told by how they begin.

use crate::text::dates::{self, Date};
use crate::text::{fold, names, quotes};

/// Labels: what stands before the colon or dash that the note follows. Folded, in nine languages.
const LABELS: &[&str] = &[
    // English
    "correction",
    "corrections",
    "corrected",
    "a correction was made",
    "this correction was made",
    "clarification",
    "clarifications",
    "corrections and clarifications",
    "erratum",
    "editor's note",
    "editors' note",
    "editor note",
    "editorial note",
    "a note from the editor",
    "a note from the editors",
    // German
    "anmerkung der redaktion",
    "anm. der redaktion",
    "anm. d. red.",
    "anm. d. redaktion",
    "hinweis der redaktion",
    "in eigener sache",
    "korrektur",
    "korrekturhinweis",
    "berichtigung",
    "richtigstellung",
    "transparenzhinweis",
    // Spanish
    "corrección",
    "correcciones",
    "fe de errores",
    "fe de erratas",
    "rectificación",
    "aclaración",
    "nota de la redacción",
    "nota del editor",
    "nota de redacción",
    "nota editorial",
    // French
    "rectificatif",
    "note de la rédaction",
    "ndlr",
    "précision",
    "rectification",
    "note de l'éditeur",
    // Italian
    "correzione",
    "errata corrige",
    "rettifica",
    "precisazione",
    "nota della redazione",
    "nota dell'editore",
    "ndr",
    "n.d.r.",
    // Portuguese
    "correção",
    "errata",
    "erramos",
    "retificação",
    "nota da redação",
    "nota do editor",
    "esclarecimento",
    // Dutch
    "correctie",
    "rectificatie",
    "noot van de redactie",
    "naschrift redactie",
    "naschrift van de redactie",
    "naschrift",
    // Polish
    "sprostowanie",
    "korekta",
    "od redakcji",
    "przypis redakcji",
    "przyp. red.",
    "nota redakcji",
    // Swedish
    "rättelse",
    "rättelser",
    "förtydligande",
    "redaktionens anmärkning",
    "redaktionens kommentar",
];

/// How sentences begin that speak of the article itself, and of what was wrong in it.
const STARTS: &[&str] = &[
    "this article has been corrected",
    "this story has been corrected",
    "this article was corrected",
    "this story was corrected",
    "this article was amended",
    "this article has been amended",
    "this post has been corrected",
    "this article has been updated to correct",
    "this story has been updated to correct",
    "this post has been updated to correct",
    "this article was updated to correct",
    "this story was updated to correct",
    "this story was amended",
    "this story has been amended",
    "this story has been refiled",
    "this story was refiled",
    "an earlier version of this",
    "a previous version of this",
    "in an earlier version of this",
    "in einer früheren version dieses",
    "in einer früheren version hieß es",
    "in einer früheren version stand, ",
    "in einer früheren version haben wir",
    "in einer früheren fassung hieß es",
    "in einer ersten version hieß es",
    "in der ursprünglichen version hieß es",
    "dieser artikel wurde nachträglich",
    "dieser beitrag wurde nachträglich",
    "dieser text wurde nachträglich",
    "in einer früheren fassung dieses",
    "in einer ersten version dieses",
    "eine frühere version dieses",
    "in der ursprünglichen version dieses",
    "eine frühere fassung dieses",
    "dieser artikel wurde korrigiert",
    "dieser text wurde korrigiert",
    "wir haben den fehler korrigiert",
    "una versión anterior de est",
    "en una versión anterior de est",
    "una versión previa de est",
    "en una versión previa de est",
    "una primera versión de est",
    "en una primera versión de est",
    "este artículo ha sido corregido",
    "este artículo ha sido modificado para",
    "esta noticia ha sido corregida",
    "une version précédente de cet",
    "dans une version précédente de cet",
    "une précédente version de cet",
    "dans une précédente version de cet",
    "une première version de cet",
    "dans une première version de cet",
    "une version antérieure de cet",
    "cet article a été corrigé",
    "cet article a été modifié",
    "cet article a été rectifié",
    "una versione precedente di quest",
    "in una versione precedente di quest",
    "una precedente versione di quest",
    "in una precedente versione di quest",
    "in una prima versione di quest",
    "questo articolo è stato corretto",
    "questo articolo è stato modificato",
    "uma versão anterior dest",
    "em uma versão anterior dest",
    "numa versão anterior dest",
    "uma versão prévia dest",
    "este artigo foi corrigido",
    "esta reportagem foi corrigida",
    "este texto foi corrigido",
    "diferentemente do que informou",
    "diferentemente do que foi publicado",
    "in een eerdere versie van dit",
    "een eerdere versie van dit",
    "in een vorige versie van dit",
    "in een eerdere versie stond dat",
    "dit artikel is gecorrigeerd",
    "dit bericht is gecorrigeerd",
    "dit artikel is aangepast",
    "we wcześniejszej wersji t",
    "w poprzedniej wersji t",
    "w pierwotnej wersji t",
    "w pierwotnej wersji artykułu",
    "w poprzedniej wersji artykułu",
    "we wcześniejszej wersji artykułu",
    "wcześniejsza wersja tego",
    "i en tidigare version av",
    "i en tidigare version stod det att",
    "en tidigare version av den här",
    "en tidigare version av artikeln",
    "artikeln har rättats",
    "artikeln är rättad",
    "texten har rättats",
];

/// What may stand before such a sentence and a colon, folded.
const NOTES: &[&str] = &["note", "update", "hinweis", "anmerkung", "nota", "remarque", "opmerking", "uwaga", "obs"];

/// What an article calls itself between a day and what was wrong: "This 9 October story has been corrected".
const STORIES: [&str; 3] = ["story", "article", "report"];

/// A label with a date goes on for at most so many bytes before its colon: Correction (9 October 2026):
const LABEL: usize = 60;

/// No beginning that tells has so many bytes.
const BEGINNING: usize = 120;

/// Whether a line is a correction or an editor's note.
pub(super) fn is_correction(line: &str) -> bool {
    // A sentence that somebody says need not be about the article, but a label alone may stand between such marks.
    let is_said = line.starts_with(quotes::is_opening);
    if is_said && !quotes::is_one_quotation(line) {
        return false;
    }
    let line = fold::undecorated_start(line);
    if line.starts_with("This ") && dated(line).is_some_and(|undated| begins(&undated)) {
        return !is_said;
    }
    if is_other(line) {
        return false;
    }
    let folded = beginning(line);
    let folded = bare(&folded);
    let is_note = || NOTES.iter().any(|note| folded.strip_prefix(note).and_then(behind_colon).is_some_and(begins));
    !is_said && (begins(folded) || is_note()) || LABELS.iter().any(|label| folded.strip_prefix(label).is_some_and(ends_label))
}

/// What is looked at of a line, folded.
fn beginning(line: &str) -> String {
    fold::fold((0..4).find_map(|more| line.get(..BEGINNING + more)).unwrap_or(line))
}

/// Whether the text, folded, begins as such sentences do.
fn begins(folded: &str) -> bool {
    STARTS.iter().any(|start| folded.starts_with(start))
}

fn behind_colon(rest: &str) -> Option<&str> {
    rest.trim_start().strip_prefix(':').map(str::trim_start)
}

/// A sentence about the article, folded, without the day by which it calls that: "This 9 October story has been corrected".
fn dated(line: &str) -> Option<String> {
    let folded = beginning(line);
    let rest = folded.strip_prefix("this ")?;
    let (story, at) = STORIES.iter().find_map(|story| Some((story, rest.find(&[" ", story, " "].concat())?)))?;
    (at <= LABEL && is_day(&rest[..at])).then(|| format!("this {story}{}", &rest[at + 1 + story.len()..]))
}

/// Text without what may stand before it.
fn bare(text: &str) -> &str {
    fold::undecorated_start(text).trim_start_matches(['[', '(', '*'])
}

/// Whether its first letters tell that a line begins as no correction does: most lines are told by these.
fn is_other(line: &str) -> bool {
    let pairs = bare(line).as_bytes().windows(2).map(|two| letter(two[0]).zip(letter(two[1])));
    pairs.zip(&NEXT).map_while(|(pair, next)| Some((pair?, next))).any(|((first, second), next)| next[first] >> second & 1 == 0)
}

/// So many pairs of letters are looked at.
const PAIRS: usize = 8;

/// For each of the first places and every letter that a correction may have there a bit for each that may follow.
static NEXT: [[u32; ALPHABET]; PAIRS] = with_beginnings_of(NOTES, with_beginnings_of(STARTS, with_beginnings_of(LABELS, [[0; ALPHABET]; PAIRS])));

const fn with_beginnings_of(texts: &[&str], mut next: [[u32; ALPHABET]; PAIRS]) -> [[u32; ALPHABET]; PAIRS] {
    let mut at = 0;
    while at < texts.len() {
        let text = texts[at].as_bytes();
        let mut place = 0;
        while place < PAIRS && place < text.len() {
            // No letter follows a label, but a space may.
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

/// The letters of ASCII, and the space.
const ALPHABET: usize = 27;

/// The number of one of them.
const fn letter(byte: u8) -> Option<usize> {
    match byte.to_ascii_lowercase() {
        b' ' => Some(26),
        byte @ b'a'..=b'z' => Some((byte - b'a') as usize),
        _ => None,
    }
}

/// Whether what follows a label shows it to be one: a colon or a dash, perhaps after a date or what is in brackets.
fn ends_label(rest: &str) -> bool {
    let rest = rest.trim_start();
    match rest.chars().next() {
        Some(':') => true,
        Some('-') => rest[1..].starts_with(' '),
        Some('(' | ',') => rest.find(':').is_some_and(|at| at <= LABEL),
        _ => rest.split_once([':', '-']).is_some_and(|(date, _)| date.len() <= LABEL && is_day(date)),
    }
}

/// Whether the text is a day, and no more than goes with that: "le 9 octobre à 14 heures".
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
