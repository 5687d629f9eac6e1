//! Lines that show by their form that they name an author.

use std::ops::RangeInclusive;

use once_cell::sync::Lazy;

use super::authors;
use super::labels::{is_handle, means_by};
use super::name::is_given;
use super::vocabulary::kind;
use super::word::{Word, words};
use crate::text::dates;
use crate::text::hash::Known;
use crate::text::lexicon::says;

/// The most words of a line that introduces an author beside a date.
const BESIDE_DATE: usize = 24;

/// Whether the line says when something was written and by whom: "Posted in Coast by adaq on 9 October 2026", "9. Okt. 2026 | 14:08 Uhr | von Ada
/// Quill".
pub(crate) fn is_led_beside_date(line: &str) -> bool {
    let could_be = words(line).count() <= BESIDE_DATE && words(line).any(|word| means_by(word.text));
    could_be && !dates::find(line, None).is_empty() && {
        let words: Vec<Word<'_>> = words(line).collect();
        let led = (0..words.len()).find(|&at| means_by(words[at].text));
        let is_known = |at: usize| {
            let before = line[..words[at].span.start].trim_end();
            let tells = |word: &Word<'_>| word.is(kind::BY | kind::WHEN | kind::TIME) || word.starts_with_digit() || dates::is_of_date(word.hash);
            words[..at].first().is_none_or(tells) || before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '|' | '•' | '·' | '–' | '—'))
        };
        led.is_some_and(|at| is_known(at) && words[..at].iter().all(stands_before_by) && words.get(at + 1).is_some_and(could_be_called))
    }
}

/// Whether the word may stand before "by" in such a line, where it says what was done, when, and under which heading.
fn stands_before_by(word: &Word<'_>) -> bool {
    !word.is(kind::NOT_BY)
        && (word.is(kind::BY | kind::WHEN | kind::TIME | kind::END) || word.starts_with_digit() || !word.is_small() || is_small_link(word))
}

/// Whether the word is a small one between those, such as "in", "le" or "on".
fn is_small_link(word: &Word<'_>) -> bool {
    word.says(says::FUNCTION) || dates::is_of_date(word.hash) || word.is(kind::PARTICLE | kind::AND)
}

/// Whether the word may be a name or a handle, also in small letters.
fn could_be_called(word: &Word<'_>) -> bool {
    let other = kind::END | kind::TIME | kind::NOT_NAME | kind::NOT_BY | kind::WHEN;
    !word.is(other) && !word.starts_with_digit() && !dates::is_of_date(word.hash) && !word.says(says::FUNCTION) || word.is(kind::PARTICLE)
}

/// Whether the line is somebody's whole name and a date, and nothing else: "21. Jan. 2026 // Ada Quill".
pub(crate) fn is_author_and_date(line: &str) -> bool {
    names_beside_date(line).is_some_and(|names| names.iter().all(|name| name.contains(' ')))
}

/// The same, but a given name alone is enough.
pub(crate) fn is_name_and_date(line: &str) -> bool {
    names_beside_date(line).is_some()
}

/// The names in a line of names and a date, if nothing else is in it.
fn names_beside_date(line: &str) -> Option<Vec<&str>> {
    let names = authors(line);
    let is_called = |name: &&str| words(name).next().is_some_and(|first| is_given(&first));
    let of_name = |word: &Word<'_>| names.iter().any(|name| words(name).any(|own| own.hash == word.hash));
    let goes_with =
        |word: &Word<'_>| word.starts_with_digit() || word.is(kind::BY | kind::WHEN | kind::TIME | kind::AND) || dates::is_of_date(word.hash);
    let is_all = !names.is_empty()
        && names.iter().all(is_called)
        && !dates::find(line, None).is_empty()
        && words(line).all(|word| of_name(&word) || goes_with(&word));
    is_all.then_some(names)
}

/// Whether the line is a date and a single name or handle: a word in small letters, "9. Oktober 2026 adaq", or any word right before the number of
/// comments, "9 October 2026 Kay 3 comments".
pub(crate) fn is_handle_beside_date(line: &str) -> bool {
    if dates::find(line, None).is_empty() {
        return false;
    }
    let words: Vec<Word<'_>> = words(line).take(HANDLE + 1).collect();
    let is_open =
        |word: &Word<'_>| could_be_called(word) && !word.is(kind::BY | kind::PART | kind::BODY | kind::JOB | kind::PLACE) && !word.says(says::AGO);
    let mut open = (0..words.len()).filter(|&at| is_open(&words[at]));
    let Some(at) = open.next().filter(|_| words.len() <= HANDLE && open.next().is_none()) else { return false };
    let is_counted = || matches!(&words[at + 1..], [count, comments, ..] if count.starts_with_digit() && comments.says(says::COMMENT));
    let (before, behind) = (&line[..words[at].span.start], line[words[at].span.end..].trim_start());
    let is_before_mark = before.is_empty() && behind.starts_with(['|', '•', '·', '–', '—', '-']);
    let is_apart = is_before_mark || before.trim_end().ends_with(|c: char| c.is_ascii_digit() || matches!(c, '|' | '•' | '·' | '–' | '—' | '-'));
    is_handle(words[at].text) && words[at].text.len() >= SHORTEST && is_apart && !line.ends_with(':') || is_counted()
}

/// The most words of a line with a handle and a date, and the fewest bytes of the handle.
const HANDLE: usize = 12;
const SHORTEST: usize = 4;

// The words of a sentence that is a byline, in eight languages: articles, words for "of" before the author, and kinds of texts.
const ONE: [&str; 13] = ["a", "an", "the", "ein", "eine", "un", "une", "una", "uno", "um", "uma", "een", "en"];
const OF: [&str; 4] = ["de", "van", "d'", "d’"];
const GENRES: &str = "interview column opinion commentary review recipe essay report story text guest post article analysis \
    beitrag artikel kolumne kommentar gastbeitrag gastkommentar bericht analyse reportage rezension glosse \
    texto entrevista opinión reportaje crónica artículo análisis tribuna columna \
    texte tribune chronique entretien opinion portrait \
    testo articolo commento intervista opinione analisi recensione \
    opinião reportagem artigo coluna análise tekst opinie recensie column krönika intervju text";

/// What introduces the person with whom an interview is.
const WITH: [&str; 8] = ["mit", "with", "avec", "con", "com", "met", "med", "z"];

static KNOWN_GENRES: Lazy<Known> = Lazy::new(|| Known::of_lists([(GENRES, 1)]));

/// How many words such a sentence has.
const SENTENCE: RangeInclusive<usize> = 3..=14;

/// Whether the sentence says only what kind of text this is and by whom: "Ein Interview von Ada Quill mit Idris Vane."
pub(crate) fn is_genre_and_author(line: &str) -> bool {
    let is_one_of = |all: &[&str], word: &Word<'_>| all.iter().any(|one| one.eq_ignore_ascii_case(word.text));
    let mut rest = words(line).skip_while(|word| is_one_of(&ONE, word)).peekable();
    let mut is_genre = false;
    while rest.next_if(|word| KNOWN_GENRES.get(word.hash) != 0).is_some() {
        is_genre = true;
    }
    let is_led = rest.next().is_some_and(|word| means_by(word.text) || is_genre && is_one_of(&OF, &word));
    let mut is_named = false;
    is_led
        && rest.all(|word| {
            is_named |= is_given(&word) && !word.is_small();
            let is_name = !word.is_small() && !word.is(kind::END | kind::NOT_BY | kind::NOT_NAME) && !word.starts_with_digit();
            is_name || word.is(kind::PARTICLE | kind::AND) || WITH.contains(&word.text)
        })
        && is_named
        && SENTENCE.contains(&words(line).count())
}

/// Labels before the author of a text, in a line of their own or with the name.
const LABELS: [&str; 34] = [
    "author",
    "authors",
    "about the author",
    "article by",
    "article written by",
    "written by",
    "words",
    "text",
    "autor",
    "autorin",
    "autoren",
    "verfasser",
    "verfasserin",
    "artikel von",
    "beitrag von",
    "über den autor",
    "über die autorin",
    "auteur",
    "autrice",
    "texte",
    "rédigé par",
    "à propos de l'auteur",
    "autora",
    "texto",
    "sobre el autor",
    "sobre o autor",
    "autore",
    "testo",
    "tekst",
    "автор",
    "текст",
    "författare",
    "责任编辑",
    "責任編輯",
];

/// The longest of these labels, in bytes.
const LONGEST: usize = 24;

/// Whether a label, apart from a colon or a dash after it, introduces the author of the text.
pub(crate) fn is_text_label(label: &str) -> bool {
    let label = label.trim().trim_end_matches([':', '：', '-', '–']).trim_end();
    label.len() <= LONGEST && LABELS.contains(&&*label.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_stands_beside_when() {
        for line in [
            "Posted in Coast by adaq on October 9, 2026",
            "Gespeichert von hafenfan am 9. Oktober 2026 - 18:55",
            "9. Okt. 2026 | 14:08 Uhr | von Ada Quill",
            "Publicado el 9 de octubre de 2026 por adaq en Costa",
            "Publié dans Côte par marée le 9 octobre 2026",
            "Scritto da gabbiano il 9 ottobre 2026 alle 14:30",
            "Geplaatst door Anna de Wit op 9 oktober 2026",
            "last updated 2026-10-09 13:28:18 by AdaQuill",
        ] {
            assert!(is_led_beside_date(line), "{line}");
        }
        for line in [
            "Photo by Ada Quill, 9 October 2026",
            "Closed by order on 9 October 2026",
            "Updated on 9 October 2026 by the hour",
            "Ada Quill, 9 October 2026",
            "Posted by Ada Quill",
            "The ferry was bought by Tidewater Pumps on 9 October 2026, said the owner",
        ] {
            assert!(!is_led_beside_date(line), "{line}");
        }
    }

    #[test]
    fn an_author_may_stand_beside_a_date_alone() {
        for line in ["21. Jan. 2026 // Mary Quill", "Mary Quill, 9 October 2026", "Von Mary Quill am 9. Oktober 2026", "9 octobre 2026 · Marie Berge"]
        {
            assert!(is_author_and_date(line), "{line}");
        }
        for line in [
            "9 October 2026",
            "Mary Quill",
            "Mary Quill sails on 9 October 2026",
            "Mary Quill: the last days of October 2026",
            "Coast, 9 October 2026",
        ] {
            assert!(!is_author_and_date(line), "{line}");
        }
    }

    #[test]
    fn a_handle_stands_beside_a_date() {
        for line in ["9. Oktober 2026 adaq", "adaquill • 9 October 2026", "9 ottobre 2026 adaq", "9 October 2026 Kay 3 comments"] {
            assert!(is_handle_beside_date(line), "{line}");
        }
        for line in [
            "9 October 2026",
            "9 October 2026 Coast",
            "9. Oktober 2026 aktualisiert",
            "zuletzt bearbeitet: 09.10.2026",
            "Effective beginning 9 October 2026:",
            "9 October 2026 news",
            "adaq",
            "Ada Quill, 9 October 2026",
        ] {
            assert!(!is_handle_beside_date(line), "{line}");
        }
    }

    #[test]
    fn a_sentence_may_be_nothing_but_a_byline() {
        for line in [
            "Ein Interview von Anna Quill mit Sonja Berg.",
            "Ein Gastbeitrag von Anna Quill.",
            "An interview by Mary Quill.",
            "Un entretien de Marie Berge.",
            "Una entrevista de Ana Soto.",
            "Un commento di Anna Fiori.",
            "Een opinie van Anna de Wit.",
            "Von Anna Quill.",
        ] {
            assert!(is_genre_and_author(line), "{line}");
        }
        for line in [
            "An interview by the sea.",
            "Ein Bericht von der Küste.",
            "Un texte de loi.",
            "A story by Anna Quill that nobody read.",
            "By Friday.",
            "The ferry sails again.",
            "",
        ] {
            assert!(!is_genre_and_author(line), "{line}");
        }
    }
}
