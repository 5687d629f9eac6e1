//! Labels: those that say when or where something was, what it costs or where it is filed, and not who wrote it; and those before a name.

#[cfg(any(feature = "schema-org", feature = "ninjs"))]
use super::vocabulary::SOURCES;
use super::vocabulary::kind;
use super::when::tells_part_and_when;
use super::word::{begins_with, words};
use super::{authors, others};
use crate::text::bytes;
use crate::text::dates;
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
use crate::text::hash;
use crate::text::lexicon::says;

/// What introduces the part of the site where the page is filed, or the time when it was changed.
const FILED: [&str; 17] = [
    "posted in ",
    "published in ",
    "veröffentlicht in ",
    "veröffentlicht unter ",
    "publié dans ",
    "publicado en ",
    "publicado em ",
    "pubblicato in ",
    "geplaatst in ",
    "this page was last ",
    "diese seite wurde zuletzt ",
    "la dernière modification de cette page ",
    "esta página se editó ",
    "questa pagina è stata modificata ",
    "esta página foi editada ",
    "deze pagina is voor het laatst ",
    "tę stronę ostatnio ",
];

/// What introduces those who helped.
const HELPERS: [&str; 3] = ["additional reporting by ", "with additional reporting by ", "additional reporting: "];

/// What introduces those who made or played what a review is about.
const CREW: [&str; 22] = [
    "director:",
    "directors:",
    "directed by ",
    "starring:",
    "starring ",
    "cast:",
    "cast and ",
    "regie:",
    "regie und ",
    "darsteller:",
    "réalisateur :",
    "réalisatrice :",
    "réalisation :",
    "un film de ",
    "avec :",
    "dirección:",
    "reparto:",
    "regia:",
    "direção:",
    "elenco:",
    "reżyseria:",
    "obsada:",
];

/// Whether the line shows, mostly by the label with which it begins, that it tells something other than the author. After a label for a date there
/// may still be a name, "Published: 9 October 2026 | Ada Quill"; what follows a label for a place only looks like a name.
pub(crate) fn tells_no_author(line: &str) -> bool {
    let names_by = |text: &str| words(text).any(|word| word.says(says::BY));
    // The first three bytes are enough to rule out most lines.
    let first = line.as_bytes().first_chunk::<3>().map(|first| first.map(|byte| byte.to_ascii_lowercase()));
    let begins = |start: &&str| start.as_bytes().first_chunk() == first.as_ref() && line.to_lowercase().starts_with(start);
    if let Some(rest) = FILED.into_iter().find(begins).and_then(|filed| line.get(filed.len()..)) {
        return !names_by(rest);
    }
    // Most lines have no number.
    let is_numbered = line.bytes().any(|byte| byte.is_ascii_digit());
    if is_source(line)
        || is_show(line)
        || HELPERS.iter().chain(&CREW).any(begins)
        || begins_with(line, kind::NOT_BY) && authors(line).is_empty()
        || is_numbered && tells_part_and_when(line)
        || others::names_others(line, is_numbered)
    {
        return true;
    }
    // Most lines have no colon.
    if !bytes::any(line, |byte| byte == b':') {
        return false;
    }
    let Some((label, rest)) = line.split_once(':') else { return false };
    let is_of = |kinds: u16| words(label).any(|word| word.is(kinds)) && words(label).all(|word| word.is(kinds | kind::BY | kind::END));
    // Another label may introduce the author. The colon of 07:30 is none.
    let has_label = rest.match_indices(':').any(|(at, _)| rest[..at].trim_end().ends_with(char::is_alphabetic));
    !has_label && (is_of(kind::PLACE) && !names_by(rest) || is_of(kind::WHEN) && authors(line).is_empty())
}

/// Whether the line names the sender of a press release: "SOURCE Tidewater Pumps".
fn is_source(line: &str) -> bool {
    line.starts_with("SOURCE ")
}

/// Whether the line is the name of a podcast, and does not say by whom it is.
fn is_show(line: &str) -> bool {
    // Few lines end with this letter, which is found faster than a word.
    let line = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    if !line.ends_with(['t', 'T']) {
        return false;
    }
    let is_podcast = line.split_whitespace().next_back().is_some_and(|last| last.eq_ignore_ascii_case("podcast"));
    is_podcast && !words(line).any(|word| word.says(says::BY))
}

/// Whether the label introduces the sources of a text.
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(crate) fn leads_to_source(label: &str) -> bool {
    SOURCES.split_whitespace().any(|source| hash::word(source) == hash::word(label))
}

/// Words for "by", which are the last word of labels that only a person's name can follow.
pub(super) const WORDS_FOR_BY: [&str; 10] = ["by", "von", "par", "por", "di", "da", "door", "av", "af", "przez"];

/// Whether a label says that the author's name follows: "Verfasst von".
pub(super) fn leads_to_name(label: &str) -> bool {
    let mut words = label.split_whitespace();
    words.next_back().is_some_and(means_by) && words.next().is_some()
}

/// Whether the line says that somebody who works for the paper is named next: "Von unserem Mitarbeiter", "De notre correspondante".
pub(crate) fn leads_to_colleague(line: &str) -> bool {
    let mut words = words(line);
    let leads = words.next().is_some_and(|first| first.is(kind::BY | kind::PARTICLE));
    let is_ours = words.next().is_some_and(|our| OUR.contains(&&*our.text.to_lowercase()));
    leads && is_ours && words.next().is_some_and(|job| job.is(kind::JOB)) && words.all(|word| word.is(kind::JOB))
}

/// "Our", in eight languages.
const OUR: [&str; 16] = [
    "our", "unser", "unserem", "unserer", "unseren", "notre", "nos", "nuestro", "nuestra", "nuestros", "nuestras", "nostro", "nostra", "nosso",
    "onze", "vår",
];

/// Whether the word means "by", so that a person's name follows and not the name of a thing.
pub(super) fn means_by(word: &str) -> bool {
    WORDS_FOR_BY.iter().any(|lead| lead.eq_ignore_ascii_case(word))
}

/// Whether the text is a handle: one word in small letters that means nothing else in bylines.
pub(super) fn is_handle(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(char::is_lowercase)
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
        && words(text).all(|word| word.kinds == 0)
}

/// Whether a line with a date holds a name that does not look like one: "9 October 2026 adaq", "by Kay on 9 October 2026".
pub(crate) fn holds_other_name(line: &str) -> bool {
    let mut is_led = false;
    words(line).any(|word| {
        let is_open = !word.starts_with_digit() && !dates::is_of_date(word.hash) && !word.is(kind::END | kind::TIME | kind::NOT_NAME);
        // Publié le, Pubblicato il.
        let is_link = word.is_small() && word.says(says::FUNCTION);
        let is_name = is_led && is_open && !is_link || is_handle(word.text) && is_open && !word.says(!0);
        is_led = word.says(says::BY);
        is_name
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_beside_a_date_may_look_like_none() {
        for line in ["9 October 2026 adaq", "by Kay on 9 October 2026", "9 October 2026 by @AdaQuill", "Autor: Ada2 am 9.10.2026"] {
            assert!(holds_other_name(line), "{line}");
        }
        for line in [
            "9 October 2026 Harbour News",
            "By: October 9, 2026 Categories:",
            "Posted on October 9, 2026October 10, 2026",
            "von | 9. Oktober 2026",
            "Publié le 9 octobre 2026 | Aucun commentaire",
        ] {
            assert!(!holds_other_name(line), "{line}");
        }
    }

    #[test]
    fn whoever_works_for_the_paper_may_be_named_in_the_next_line() {
        for line in ["Von unserem Redaktionsmitglied", "Von unserer Mitarbeiterin", "De notre correspondante", "Por nuestro enviado especial"] {
            assert!(leads_to_colleague(line), "{line}");
        }
        for line in ["", "Von Ada Quill", "Von unserem Mitarbeiter Tom Bellweather", "By Staff Writer", "Notre rédaction", "Unsere Redaktion"] {
            assert!(!leads_to_colleague(line), "{line}");
        }
    }

    #[test]
    fn a_label_tells_what_else_than_the_author_follows() {
        for line in [
            "Date: Thursday",
            "Venue: Harbour Hall",
            "Location: Westhaven, Cold Ashby",
            "Price: Twelve Pounds",
            "Ort: Westhafen",
            "Stand: 09.10.2026, 07:30 Uhr",
            "Lieu : Port-Ouest",
            "Lugar: Puertoeste",
            "Luogo: Porto Ovest",
            "Sidansvarig: Maja Ek",
            "Sources: Harbour Office",
            "Quelle: Ada Quill",
            "Last updated on: Friday",
            "Posted in Harbour News",
            "Additional reporting by Ada Quill",
            "Publié dans Port-Ouest",
            "Medically reviewed by Dr Ada Quill",
            "SOURCE Tidewater Pumps",
            "The Quay Talk Podcast",
            "Weather | 3 March 2026",
            "Pressemitteilung vom 3. März 2026",
        ] {
            assert!(tells_no_author(line), "{line}");
        }
        for line in [
            "By: Ada Quill",
            "Author: Ada Quill",
            "Published: 9 October 2026 | Ada Quill",
            "Veröffentlicht am 9. Oktober 2026 von Ada Quill",
            "Venue: Harbour Hall, reviewed by Ada Quill",
            "Location: Westhaven. Author: Ada Quill",
            "Datum: 9. Oktober 2026Autorin: adaq",
            "Posted in News by Ada Quill",
            "Date Nakamura: a life at sea",
            "A podcast by Ada Quill",
            "Ada Quill",
        ] {
            assert!(!tells_no_author(line), "{line}");
        }
    }
}
