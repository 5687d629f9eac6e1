//! Lines that say only when something was written or changed.

use super::labels;
use super::vocabulary::kind;
use super::word::{Word, words};
use crate::text::lexicon::says;
use crate::text::{bytes, dates};

/// Whether the line says only when: all of its words introduce a date or go with one, and it has a number or ends so that only a date can follow.
/// "Published on 9 October 2026 at 14:30", "3 min read", "Posted on".
pub(crate) fn tells_only_when(line: &str) -> bool {
    let (mut is_number, mut is_end) = (false, false);
    words(line).all(|word| {
        let is_own = is_of_number(&word);
        (is_number, is_end) = (is_number || is_own, word.is(kind::END));
        is_own || goes_with_time(&word)
    }) && (is_number || is_end)
}

/// Whether the word may stand beside a date or a time.
fn goes_with_time(word: &Word<'_>) -> bool {
    word.is(kind::BY | kind::END | kind::TIME) || word.says(says::FUNCTION | says::AGO) || dates::is_of_date(word.hash)
}

/// Whether the line says when a text was published or revised, and has a link or a sentence after a dash: "Updated 11 October 2026 — See all
/// updates". It does not count if somebody is named after the dash.
pub(crate) fn tells_update(line: &str) -> bool {
    // Most lines have no number, or no such dash. The long dashes end with these bytes in UTF-8.
    let is_dash = |byte: u8, next: u8| (byte == b' ') & (next == b'-') | (byte == 0x80) & matches!(next, 0x93 | 0x94);
    if !bytes::any(line, |byte| byte.is_ascii_digit()) || !bytes::any_pair(line, is_dash) {
        return false;
    }
    let Some((when, rest)) = DASHES.iter().filter_map(|dash| line.split_once(dash)).min_by_key(|(when, _)| when.len()) else { return false };
    let is_label = |word: &Word<'_>| word.is(kind::WHEN) && word.is(kind::BY | kind::TIME) || word.is(kind::NOT_BY);
    let goes_with = |word: &Word<'_>| is_of_number(word) || goes_with_time(word) || is_label(word);
    let tells_when =
        words(when).any(|word| is_label(&word)) && words(when).any(|word| is_of_number(&word)) && words(when).all(|word| goes_with(&word));
    // If a sentence follows, its first word, such as "See", is nobody's name.
    let is_sentence = || words(rest).nth(1).is_some_and(|second| second.is_small() && !second.is(kind::AND));
    let names_nobody = || super::authors(rest).iter().all(|name| !name.contains(' ') && is_sentence());
    tells_when && !words(rest).any(|word| word.says(says::BY)) && names_nobody()
}

/// The dashes between the date and the link.
const DASHES: [&str; 4] = [" - ", " – ", " — ", "—"];

/// The signs that Chinese, Japanese and Korean have between and after the numbers of a date and a time.
const SIGNS: &str = "年月日時时点點分秒午前後上下曜火水木金土星期周一二三四五六년월일시분초오전후화수목금토";

/// Whether the word is a number with at most three letters: 10th, 5pm, 30min, 2026年10月9日(金)午後7時30分. More letters may be a handle.
fn is_of_number(word: &Word<'_>) -> bool {
    let number = word.text.trim_start_matches(|c: char| !c.is_ascii() && SIGNS.contains(c));
    number.starts_with(|c: char| c.is_ascii_digit()) && word.text.chars().filter(|c| c.is_alphabetic() && !SIGNS.contains(*c)).count() <= 3
}

/// Whether the line says only in which part of the paper a text stood, or what kind of text it is, and when: "Weather | 3 March 2026".
pub(super) fn tells_part_and_when(line: &str) -> bool {
    let (mut is_part, mut is_number) = (false, false);
    words(line).all(|word| {
        let is_own = is_of_number(&word);
        (is_part, is_number) = (is_part || word.is(kind::PART), is_number || is_own);
        is_own || word.is(kind::PART | kind::PARTICLE | kind::AND) || goes_with_time(&word)
    }) && is_part
        && is_number
}

/// Whether the line is a label for a date that stands elsewhere or is missing: "Published: | Updated:", "Mis à jour le".
pub(crate) fn leads_to_date(line: &str) -> bool {
    let is_label = |word: &Word<'_>| word.is(kind::WHEN) && word.is(kind::BY | kind::TIME);
    let goes_with = |word: &Word<'_>| word.is(kind::WHEN | kind::TIME | kind::BY | kind::END) || word.says(says::FUNCTION);
    is_date_label(line) || words(line).all(|word| goes_with(&word)) && words(line).any(|word| is_label(&word)) && !labels::leads_to_name(line)
}

/// Words that are a label only if a colon follows.
const DATE_LABELS: [&str; 9] = ["date", "datum", "fecha", "data", "dato", "дата", "التاريخ", "日期", "日付"];

fn is_date_label(line: &str) -> bool {
    let label = line.trim().strip_suffix([':', '：']).map(str::trim_end);
    label.is_some_and(|label| DATE_LABELS.contains(&label.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_may_lead_up_to_a_date() {
        for line in [
            "Published: | Updated:",
            "Last updated",
            "Veröffentlicht am",
            "Mis à jour le",
            "Publié :",
            "Actualizado:",
            "Última actualización",
            "Date :",
        ] {
            assert!(leads_to_date(line), "{line}");
        }
        for line in ["Published by", "Veröffentlicht von", "By", "Date", "When", "Updated charts", "Stand", "Publié par"] {
            assert!(!leads_to_date(line), "{line}");
        }
    }

    #[test]
    fn a_link_may_stand_behind_a_date() {
        for line in [
            "Last updated 11 October 2026 — See all updates",
            "Updated 11 October 2026 - Show all updates",
            "Last updated: 11 October 2026—Print this page",
            "Last reviewed 11 October 2026 — Next review due October 2029",
            "Aktualisiert am 11. Oktober 2026 – Alle Änderungen anzeigen",
            "Mis à jour le 11 octobre 2026 — Voir toutes les mises à jour",
            "Actualizado el 11 de octubre de 2026 — Ver todos los cambios",
            "Aggiornato il 11 ottobre 2026 — Vedi tutte le modifiche",
            "Atualizado em 11 de outubro de 2026 — Ver todas as alterações",
            "Bijgewerkt op 11 oktober 2026 — Bekijk alle wijzigingen",
            "Aktualizacja 11 października 2026 — Zobacz wszystkie zmiany",
            "Uppdaterad 11 oktober 2026 — Visa alla ändringar",
        ] {
            assert!(tells_update(line), "{line}");
        }
        for line in [
            "Updated 11 October 2026 — Ada Quill",
            "Updated 11 October 2026 — Ada",
            "Updated 11 October 2026 — by ada quill",
            "Aktualisiert am 11. Oktober 2026 – von Ada Quill",
            "11 October 2026 — The ferry sails again",
            "Updated 11 October 2026",
            "Updated charts - see page 9",
            " - ",
        ] {
            assert!(!tells_update(line), "{line}");
        }
    }

    #[test]
    fn a_line_that_tells_only_when_names_nobody() {
        for line in [
            "Oct 11, 2026 2 min read",
            "Sat, 10 Oct, 2026 - 06:36",
            "Published ~ 6 minutes read",
            "Posted on",
            "Veröffentlicht am",
            "9 Min. Lesezeit",
            "wtorek, 12 września 2026 r.",
            "Ostatnia aktualizacja: 12 lis 2026 o 14:05",
            "Heute um 07:30 Uhr aktualisiert",
            "Yesterday at 6:30 pm",
            "Aujourd’hui à 7h30",
            "Uppdaterad i går 18:30",
            "2026年10月9日（金）午後7時30分",
            "2026年10月9日 下午7:30",
            "2026년 10월 9일 오전 7시 30분",
            "9 ตุลาคม 2569 เวลา 7.30 น.",
        ] {
            assert!(tells_only_when(line), "{line}");
        }
        for line in ["By Ada Quill, Oct 11, 2026", "Chris Hoy | 07:30", "Written by", "9to5harbour", "By Will May", "Min Jin Lee"] {
            assert!(!tells_only_when(line), "{line}");
        }
    }
}
