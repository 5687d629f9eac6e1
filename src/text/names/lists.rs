//! Lists of names, and lists that go on in the next line.

use super::is_agency;
use super::vocabulary::kind;
use super::word::{Word, words};
use crate::text::lexicon::says;

/// Whether the line continues a list from the line above: "and Ada Quill".
pub(crate) fn goes_on(line: &str) -> bool {
    words(line).next().is_some_and(|word| joins(&word)) && words(line).nth(1).is_some()
}

/// Whether the list goes on in the line below: "Ada Quill,", "Ada Quill and".
pub(crate) fn is_open(line: &str) -> bool {
    line.trim_end().ends_with(',') || words(line).last().is_some_and(|word| joins(&word))
}

/// Whether the line only joins two names: "and", "&", a comma or a bar.
pub(crate) fn is_joint(line: &str) -> bool {
    let line = line.trim();
    let is_mark = matches!(line, "," | "|" | "/" | "·" | "•" | ";");
    is_mark || words(line).next().is_some_and(|word| joins(&word)) && words(line).nth(1).is_none()
}

/// Whether the word joins the names of two lines. With a capital it would begin something else: "En Barcelona".
fn joins(word: &Word<'_>) -> bool {
    word.is(kind::AND) && word.is_small()
}

/// Words for all agencies whose reports a text was made of, in nine languages.
const SERVICES: [&str; 14] = [
    "agencies",
    "agenturen",
    "agencias",
    "agences",
    "agenzie",
    "agências",
    "agentschappen",
    "persbureaus",
    "agencje",
    "agencjami",
    "agencjach",
    "byråer",
    "nyhetsbyråer",
    "agenturer",
];

/// Whether the name stands for several agencies: "Agencias".
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(super) fn stands_for_agencies(name: &str) -> bool {
    SERVICES.contains(&&*name.to_lowercase())
}

/// The most words in the name of a person or a newsroom.
const MAX_WORDS: usize = 4;

/// Whether the line lists several authors and nothing else: people, or a person with a newsroom, an agency or a handle. "Ada Quill and Tom
/// Bellweather", "Gazette staff and agencies", "Ada Quill @adaquill".
pub(crate) fn are_several(line: &str) -> bool {
    let (mut names, mut is_known) = (0, false);
    for listed in line.split(',') {
        let words: Vec<Word<'_>> = words(listed).collect();
        for part in words.split(joins).filter(|part| !part.is_empty()) {
            let part = match part {
                [name @ .., handle] if !name.is_empty() && handle.text.starts_with('@') => {
                    (names, is_known) = (names + 1, true);
                    name
                }
                part => part,
            };
            let is_body = is_body(listed, part);
            if part.len() > MAX_WORDS || !is_body && !could_be_person(part) {
                return false;
            }
            names += 1;
            is_known |= is_body || part[0].says(says::GIVEN);
        }
    }
    names > 1 && is_known
}

/// Whether the words name an agency, a newsroom, or agencies in general.
fn is_body(text: &str, words: &[Word<'_>]) -> bool {
    let [first, .., last] = words else { return words.iter().any(|word| is_agency(word.text) || stands_for_several(word)) };
    stands_for_several(last) || is_agency(&text[first.span.start..last.span.end])
}

/// Whether the word stands for a newsroom or for agencies in general.
fn stands_for_several(word: &Word<'_>) -> bool {
    word.is(kind::COLLECTIVE) || SERVICES.contains(&&*word.text.to_lowercase())
}

/// Whether the words can be somebody's given name and surname, and nothing else.
fn could_be_person(words: &[Word<'_>]) -> bool {
    let other = kind::JOB | kind::NOT_BY | kind::NOT_NAME | kind::BODY | kind::END | kind::TIME;
    let is_part = |word: &Word<'_>| !word.is_small() && !word.is(other) && !word.starts_with_digit();
    words.len() > 1 && is_part(&words[0]) && words.iter().all(|word| is_part(word) || word.is(kind::PARTICLE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_may_have_written() {
        for line in [
            "Ada Quill and Tom Bellweather",
            "Ada Quill, Tom Bellweather and Idris Vane",
            "Ada Quill with Tom van Berg",
            "Ada Quill & Tom Bellweather",
            "Ada Quill and agencies",
            "Ada Quill with AFP",
            "Gazette staff and agencies",
            "Ada Quill @adaquill",
            "Ada Quill und Agenturen",
            "Ada Quill mit dpa",
            "Ada Quill avec agences",
            "Redacción y agencias",
            "Ada Quill e agenzie",
            "Ada Quill e agências",
            "Redactie en persbureaus",
            "Ada Quill i agencje",
            "Ada Quill och TT",
        ] {
            assert!(are_several(line), "{line}");
        }
        for line in [
            "",
            "Ada Quill",
            "Ada and Tom",
            "Food and drink",
            "Ada Quill and the ferry",
            "Harbour Dues and Tide Tables",
            "Ada Quill and Tom Bellweather sail",
            "Ada Quill, 9 October 2026",
            "Ada Quill, Gazette",
            "@adaquill",
        ] {
            assert!(!are_several(line), "{line}");
        }
    }

    #[test]
    fn a_list_goes_on_in_the_next_line() {
        for line in ["and Ada Quill", "und Ada Quill", "y Ada Quill", "& Ada Quill", "et Ada Quill"] {
            assert!(goes_on(line) && !is_open(line), "{line}");
        }
        for line in ["By Ada Quill,", "By Ada Quill and", "Von Ada Quill und", "Por Ada Quill y", "Par Ada Quill &"] {
            assert!(is_open(line) && !goes_on(line), "{line}");
        }
        for line in ["", "and", "Ada Quill", "En Puertoeste", "Ada Quill, Tom Bellweather", "By Ada Quill."] {
            assert!(!goes_on(line), "{line}");
        }
        for line in ["and", "und", "et", "y", "&", ","] {
            assert!(is_joint(line), "{line}");
        }
        for line in ["", "and Ada Quill", "Ada", "-", "And"] {
            assert!(!is_joint(line), "{line}");
        }
        for line in ["", "By Ada Quill", "By Ada Quill and Tom Bellweather", "Di Ada Quill E"] {
            assert!(!is_open(line), "{line}");
        }
    }
}
