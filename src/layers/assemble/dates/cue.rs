//! What a date is the date of, by the words next to it.

use std::cmp::Reverse;

use once_cell::sync::Lazy;

use super::count_words;
use crate::layers::lines::{Document, Line};
use crate::text::dates::{self, Found};
use crate::text::lexicon::{self, says};
use crate::text::{fold, hash, words};

/// So many words next to a date are looked at.
const NEAR: usize = 6;

/// Words for publication, in nine languages and their neighbours. A star stands for any ending.
const PUBLISHED: &str = "publish* posted written created filed veröffentl* publizier* erstellt geschrieben gepostet erschienen publicad* publicac* escrito \
    publié* publicat* publication écrit pubblicat* pubblicaz* scritto publicaç* gepubliceer* geplaatst geschreven opublikowan* publikac* dodan* utworzon* \
    publicer* skriven skapad offentliggj* publiser* julkais* опубликован* опубліковано создан* publikován* zveřejněn* vydáno megjelen* közzétév* \
    δημοσίευ* δημοσιεύ* yayınlan* yayın diterbitkan نشر النشر פורסם";

/// Words for an update.
const UPDATED: &str = "updat* modif* edited revised reviewed refreshed aktualisier* geändert überarbeitet stand actualiz* actualis* jour aggiorn* atualiz* alterad* \
    bijgewerkt gewijzigd aangepast herzien zaktualizow* aktualiz* zmodyfikow* modyfikac* uppdater* ändrad redigerad änderung bearbeitet \
    bearbeitung opdater* redigeret ændret oppdater* redigert endret päivit* muokattu обнов* изменено оновл* змінено upraven* \
    frissít* módosítva actualitz* ažurir* izmijenjen* izmenjen* posodob* atnaujin* atjaunin* uuendat* ενημερώ* ενημέρωση τροποποιήθηκε güncelle* diperbarui \
    diperbaharui dikemaskini pembaruan cập تحديث التحديث עודכן עדכון";

/// The same in scripts without spaces, and in Korean, whose words have endings: these may be anywhere in the text beside the date.
const UNSPACED_UPDATED: [&str; 7] = ["更新", "修改", "수정", "업데이트", "อัปเดต", "อัพเดต", "แก้ไขล่าสุด"];
const UNSPACED_PUBLISHED: [&str; 13] = ["公開", "掲載", "配信", "投稿", "发布", "發布", "發佈", "发表", "發表", "입력", "등록", "게시", "เผยแพร่"];

/// Words that say that the date is that of something else.
const OTHER: &str = "copyright event events termin termine registered registriert joined member mitglied born expires deadline valid gültig accessed \
    consulted retrieved abgerufen";

/// The same, but only right before a date: *desde* el 3 de mayo, not *desde* Madrid.
const FROM: [&str; 9] = ["since", "seit", "depuis", "desde", "dal", "sinds", "sedan", "until", "bis"];

/// Exceptions, in which these words say since when the text can be read: "Online seit 9. Oktober 2026".
const ONLINE: [&str; 3] = ["online seit", "online since", "online sinds"];

/// What may be between these words and the date, apart from days of the week.
const ARTICLES: [&str; 8] = ["the", "dem", "den", "el", "le", "il", "o", "de"];

/// Words for what somebody other than the author did to the text.
const EDITED: [&str; 6] = ["edited", "reviewed", "redigerad", "redigeret", "redigert", "bearbeitet"];

/// Separators between parts of a line, each of which is about something else.
const PARTS: [char; 4] = ['|', '·', '•', ';'];

/// A label above or before a date has at most so many words,
const LABEL: usize = 4;
/// and at most so many with a capital: "Last updated on", but not "Edited by Olu Bright".
const LABEL_CAPITALS: usize = 2;

/// If a date begins its line, words after it are about the date if there are at most so many: "9 October 2026 (last updated)".
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
    /// The cue, if it is about the article. `Other` counts only right before a date.
    fn of_article(self) -> Option<Self> {
        matches!(self, Self::Published | Self::Updated).then_some(self)
    }
}

/// What the words before a date say it is, or else those after it; if it begins its line, those of a short line above.
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
    if let Some(cue) = said_behind(after, count_words(before) > 0).of_article() {
        return cue;
    }
    // "Last updated | 9 October 2026", or the same in two lines.
    let label = match pieces.next() {
        Some(label) => Some(label).filter(|label| count_words(piece) == 0 && is_label(label)),
        None if count_words(before) == 0 => at.checked_sub(1).map(|above| document.line(above)).filter(|&line| is_label_line(line)).map(Line::text),
        None => None,
    };
    label.and_then(|label| said_before(label).of_article()).unwrap_or(Cue::None)
}

/// What the words after a date say. German and Dutch have the verb there: "wurde am 9. Oktober veröffentlicht". Words before a colon or another date
/// are not about this date.
fn said_behind(after: &str, goes_on: bool) -> Cue {
    let clause = after.split(PARTS).next().and_then(|clause| clause.split(['–', '—']).next()).unwrap_or_default();
    let of_this = !clause.contains(|c: char| c == ':' || c.is_numeric()) && (goes_on || count_words(clause) <= BEHIND);
    if !of_this {
        return Cue::None;
    }
    match cue_in(words::words(clause), false) {
        Cue::None => unspaced(first_chars(clause), |text, word| text.find(word).map(Reverse)),
        cue => cue,
    }
}

/// In scripts without spaces only so many characters next to a date are looked at: what is further away is another part of the line.
const CHARS: usize = 10;

fn first_chars(text: &str) -> &str {
    text.char_indices().nth(CHARS).map_or(text, |(end, _)| &text[..end])
}

fn last_chars(text: &str) -> &str {
    text.char_indices().rev().nth(CHARS - 1).map_or(text, |(start, _)| &text[start..])
}

/// What the text says in a script without spaces. Of several words the one nearest to the date counts: the one for which `place` is greatest.
fn unspaced<P: Ord>(text: &str, place: impl Fn(&str, &str) -> Option<P>) -> Cue {
    if text.is_ascii() {
        return Cue::None;
    }
    let updated = UNSPACED_UPDATED.iter().filter_map(|word| place(text, word)).max();
    let published = UNSPACED_PUBLISHED.iter().filter_map(|word| place(text, word)).max();
    match (updated, published) {
        (None, None) => Cue::None,
        (updated, published) if updated > published => Cue::Updated,
        _ => Cue::Published,
    }
}

/// Whether the text between a date and a later time or day says that the latter is an update.
pub(super) fn leads_to_update(between: &str) -> bool {
    between.rsplit(PARTS).next().is_some_and(|piece| said_before(piece) == Cue::Updated)
}

/// What the words before a date say.
fn said_before(piece: &str) -> Cue {
    let folded = fold::fold(piece);
    if ONLINE.iter().any(|label| folded.starts_with(label)) {
        return Cue::Published;
    }
    // The Spanish abbreviation of "actualizado", with a dot or alone before the date. In English "act" is a law or a part of a play.
    let label = folded.trim_end();
    if label.ends_with(" act.") || matches!(label, "act." | "act:" | "act.:") {
        return Cue::Updated;
    }
    let names_author = words::words(piece).next().is_some_and(|word| lexicon::meaning(hash::word(word)) & says::BY != 0);
    match cue_in(words::words(piece).rev(), names_author) {
        Cue::None => unspaced(last_chars(piece), |text, word| text.rfind(word)),
        cue => cue,
    }
}

/// Whether the line may be the label of a date on the next line. "Edited by Olu Bright" may not.
fn is_label_line(line: Line<'_>) -> bool {
    let names_somebody = line.measures.says & says::BY != 0 && line.measures.capitalised() > LABEL_CAPITALS;
    line.measures.words() <= LABEL && line.measures.digits() == 0 && !names_somebody
}

/// The same for a piece of a line.
fn is_label(piece: &str) -> bool {
    let capitals = words::words(piece).filter(|word| word.starts_with(char::is_uppercase)).count();
    words::words(piece).take(LABEL + 1).count() <= LABEL && capitals <= LABEL_CAPITALS && !piece.contains(char::is_numeric)
}

/// What the first telling word says, in order of distance from the date. After an author's name, the person's job ("By Ada Quill, events editor, 9
/// October 2026") and who else worked on the text do not count.
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
        // A quick test first: most words differ in the first byte.
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
