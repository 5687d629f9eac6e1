//! What the words next to a date say that it is the date of.

use once_cell::sync::Lazy;

use super::letters;
use crate::layers::lines::{Document, Line};
use crate::text::dates::{self, Found};
use crate::text::lexicon::{self, says};
use crate::text::{fold, hash, words};

/// So many words next to a date are looked at for what it is the date of.
const NEAR: usize = 6;

/// Words that say, next to a date, that the article was published then; in nine languages. A star stands for any ending.
const PUBLISHED: &str = "publish* posted written created filed veröffentl* publizier* erstellt geschrieben gepostet erschienen publicad* publicac* escrito \
    publié* publicat* publication écrit pubblicat* pubblicaz* scritto publicaç* gepubliceer* geplaatst geschreven opublikowan* publikac* dodan* utworzon* \
    publicer* skriven skapad";

/// Words that say that it was updated then.
const UPDATED: &str = "updat* modif* edited revised reviewed refreshed aktualisier* geändert überarbeitet stand actualiz* actualis* jour aggiorn* atualiz* alterad* \
    bijgewerkt gewijzigd zaktualizow* aktualizac* zmodyfikow* uppdater* ändrad redigerad";

/// Words that say that the date is of something else.
const OTHER: &str = "copyright event events termin termine registered registriert joined member mitglied born expires deadline valid gültig accessed \
    consulted retrieved abgerufen";

/// The same for words that say so only right before a date: *desde* el 3 de mayo, but not *desde* Madrid.
const FROM: [&str; 9] = ["since", "seit", "depuis", "desde", "dal", "sinds", "sedan", "until", "bis"];

/// What may stand between these and the date, beside the days of the week.
const ARTICLES: [&str; 8] = ["the", "dem", "den", "el", "le", "il", "o", "de"];

/// What another than the author did to the text.
const EDITED: [&str; 3] = ["edited", "reviewed", "redigerad"];

/// What parts a line into pieces of which each is about something else.
const PARTS: [char; 4] = ['|', '·', '•', ';'];

/// A label has at most so many words, and at most so many with a capital: "Last updated on", but not "Edited by Olu Bright".
const LABEL: usize = 4;
const LABEL_CAPITALS: usize = 2;

/// So many words behind a date that begins its line are about it: "9 October 2026 (last updated)".
const BEHIND: usize = 3;

/// What a date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    None,
    Published,
    Updated,
    Other,
}

impl Cue {
    /// The same, if it is not of something else: that is said only right beside a date.
    fn of_article(self) -> Option<Self> {
        matches!(self, Self::Published | Self::Updated).then_some(self)
    }
}

/// What the words before a date say of it, or those behind it; where it begins its line, those of a short line above.
pub(super) fn of(document: &Document<'_>, at: usize, found: &Found) -> Cue {
    let text = document.line(at).text();
    let (before, after) = (&text[..found.span.start], &text[found.span.end..]);
    if before.trim_end().ends_with('©') {
        return Cue::Other;
    }
    let mut pieces = before.rsplit(PARTS);
    let piece = pieces.next().unwrap_or_default();
    let cue = said_before(piece);
    if cue != Cue::None {
        return cue;
    }
    if let Some(cue) = said_behind(after, letters(before) > 0).of_article() {
        return cue;
    }
    // "Last updated | 9 October 2026", or the same in two lines.
    let label = match pieces.next() {
        Some(label) => Some(label).filter(|label| letters(piece) == 0 && is_label(label)),
        None if letters(before) == 0 => at.checked_sub(1).map(|above| document.line(above)).filter(|&line| is_label_line(line)).map(Line::text),
        None => None,
    };
    label.and_then(|label| said_before(label).of_article()).unwrap_or(Cue::None)
}

/// What is said behind a date. German and Dutch have the verb there: wurde am 9. Oktober veröffentlicht. What leads up to a colon or to another
/// date is not said of this one.
fn said_behind(after: &str, goes_on: bool) -> Cue {
    let clause = after.split(PARTS).next().and_then(|clause| clause.split(['–', '—']).next()).unwrap_or_default();
    let of_this = !clause.contains(|c: char| c == ':' || c.is_numeric()) && (goes_on || letters(clause) <= BEHIND);
    if of_this { cue_in(words::words(clause), false) } else { Cue::None }
}

/// What is said in the words that lead up to a date.
fn said_before(piece: &str) -> Cue {
    let names_author = words::words(piece).next().is_some_and(|word| lexicon::meaning(hash::word(word)) & says::BY != 0);
    cue_in(words::words(piece).rev(), names_author)
}

/// Whether the line may lead up to a date. "Edited by Olu Bright" does not.
fn is_label_line(line: Line<'_>) -> bool {
    let names_somebody = line.measures.says & says::BY != 0 && line.measures.capitalised() > LABEL_CAPITALS;
    line.measures.words() <= LABEL && line.measures.digits() == 0 && !names_somebody
}

/// The same for a piece of a line.
fn is_label(piece: &str) -> bool {
    let capitals = words::words(piece).filter(|word| word.starts_with(char::is_uppercase)).count();
    words::words(piece).take(LABEL + 1).count() <= LABEL && capitals <= LABEL_CAPITALS && !piece.contains(char::is_numeric)
}

/// What the first word says that tells, of the nearest to the date. What somebody is says nothing of it: "By Ada Quill, events editor, 9 October
/// 2026", nor does who else had a hand in the text.
fn cue_in<'w>(words: impl Iterator<Item = &'w str>, names_author: bool) -> Cue {
    let mut is_next = true;
    let told = words.take(NEAR).find_map(|word| {
        // 2026Updated
        let word = fold::fold(word.trim_start_matches(|c: char| c.is_numeric()));
        let word = &*word;
        if is_next && FROM.contains(&word) {
            return Some(Cue::Other);
        }
        is_next &= dates::is_of_date(hash::word(word)) || ARTICLES.contains(&word);
        let cue = CUES.iter().find(|known| known.is(word))?.cue;
        let of_somebody = names_author && (cue == Cue::Other || EDITED.contains(&word));
        (!of_somebody).then_some(cue)
    });
    told.unwrap_or(Cue::None)
}

/// A word that tells, or how such a word begins.
struct Telling {
    word: &'static str,
    is_stem: bool,
    cue: Cue,
}

impl Telling {
    fn is(&self, word: &str) -> bool {
        // Most words differ in the first letter.
        word.as_bytes().first() == self.word.as_bytes().first() && if self.is_stem { word.starts_with(self.word) } else { word == self.word }
    }
}

static CUES: Lazy<Vec<Telling>> = Lazy::new(|| {
    let lists = [(UPDATED, Cue::Updated), (PUBLISHED, Cue::Published), (OTHER, Cue::Other)];
    let of = |(list, cue): (&'static str, Cue)| {
        list.split_whitespace().map(move |word| match word.strip_suffix('*') {
            Some(stem) => Telling { word: stem, is_stem: true, cue },
            None => Telling { word, is_stem: false, cue },
        })
    };
    lists.into_iter().flat_map(of).collect()
});
