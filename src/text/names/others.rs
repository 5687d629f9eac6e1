//! Lines that name somebody other than the author, or only look as if they named anybody.

use super::vocabulary::kind;
use super::word::{Word, begins_with, words};
use crate::text::lexicon::says;
use crate::text::words::has_phrase;
use crate::text::{bytes, dates};

/// Whether the line says who helped, where something is, which study the text is about, which company sent it, or when somebody was born and died.
/// `is_numbered` tells whether it has a number.
pub(super) fn names_others(line: &str, is_numbered: bool) -> bool {
    let names_other = || names_helper(line) || is_numbered && is_address(line) || is_company(line);
    names_other() && !begins_with(line, kind::BY) || is_numbered && (is_reference(line) || tells_birth_and_death(line))
}

/// Words for being born, each with the one for having died.
const BORN_AND_DIED: [[&str; 2]; 9] = [
    ["born", "died"],
    ["geboren", "gestorben"],
    ["né", "mort"],
    ["née", "morte"],
    ["nacido", "fallecido"],
    ["nacida", "fallecida"],
    ["nato", "morto"],
    ["nata", "morta"],
    ["geboren", "overleden"],
];

/// Whether a line with a number says when somebody was born and died, like the last line of an obituary.
fn tells_birth_and_death(line: &str) -> bool {
    // Most lines have none of the marks between the two.
    line.contains([';', ',', '–', '-']) && BORN_AND_DIED.iter().any(|both| both.iter().all(|word| has_phrase(line, word)))
}

/// What is said about those who helped, after their names.
const HELPED: [&str; 13] = [
    " contributed to this ",
    " contributed reporting",
    " contributed additional reporting",
    " zu diesem bericht beigetragen",
    " zu diesem artikel beigetragen",
    " a contribué à cet article",
    " ont contribué à cet article",
    " ha contribuido a este ",
    " contribuyó a este ",
    " ha contribuito a questo ",
    " hanno contribuito a questo ",
    " contribuiu para esta ",
    " contribuiu para este ",
];

/// The shortest of these, in bytes.
const LEAST: usize = 20;

/// Whether the line names somebody who helped with the text.
fn names_helper(line: &str) -> bool {
    // Few lines are long enough and have "tr", which is in "contributed" and "beigetragen" alike.
    let could_be = || bytes::any_pair(line, |byte, next| (byte == b't') & (next == b'r'));
    line.len() >= LEAST && could_be() && (line.contains("contrib") || line.contains("beigetragen")) && {
        let line = line.to_lowercase();
        HELPED.iter().any(|helped| line.contains(helped))
    }
}

/// How many digits the postal code of a town has.
const CODE: usize = 5;

/// Whether the line is an address: a street with a number before it, or a town with its postal code: "1 Quay Street, Westhaven", "28195 Westhafen".
fn is_address(line: &str) -> bool {
    let is_number = |word: &str, most: usize| word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_code = |word: &Word<'_>| word.text.len() == CODE && is_number(word.text, CODE);
    let is_house = |part: &str| {
        let mut words = words(part);
        let is_number = words.next().is_some_and(|first| is_number(first.text, CODE - 1));
        let is_name = |word: Word<'_>| {
            word.text.starts_with(char::is_uppercase) && !word.is(kind::END | kind::TIME | kind::BY) && !dates::is_of_date(word.hash)
        };
        is_number && words.next().is_some_and(is_name) && words.next().is_none_or(|word| word.text.starts_with(char::is_uppercase))
    };
    let is_led = || words(line).any(|word| word.says(says::BY));
    line.contains(',') && dates::find(line, None).is_empty() && !is_led() && (words(line).any(|word| is_code(&word)) || line.split(',').any(is_house))
}

/// Whether the line says where a study was published: the year, the volume and the page in a journal, "2026; 36 (2): 114", or its DOI.
fn is_reference(line: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let ends_in_digits = |text: &str, count: usize| text.chars().rev().take_while(|&c| is_digit(c)).count() >= count;
    let is_volume = |(at, mark): (usize, &str)| ends_in_digits(&line[..at], 4) && line[at + mark.len()..].trim_start().starts_with(is_digit);
    let is_page = |(at, mark): (usize, &str)| ends_in_digits(&line[..at], 1) && line[at + mark.len()..].trim_start().starts_with(is_digit);
    line.match_indices(';').any(is_volume) || line.match_indices("):").any(is_page) || line.contains("doi.org/") || line.contains("DOI: ")
}

/// The legal forms that companies and societies have after their names.
const FORMS: [&str; 22] = [
    "GmbH", "gGmbH", "mbH", "AG", "KG", "KGaA", "OHG", "e.V.", "eG", "Ltd", "Ltd.", "Inc", "Inc.", "LLC", "PLC", "plc", "S.p.A.", "S.r.l.", "S.A.",
    "S.L.", "B.V.", "N.V.",
];

/// Whether the line is the name of a company, which ends with its legal form.
pub(crate) fn is_company(line: &str) -> bool {
    // The last letter is found faster than the last word.
    if !line.trim_end().ends_with(['H', 'G', 'A', 'C', 'd', 'c', '.']) {
        return false;
    }
    let mut words = line.split_whitespace();
    words.next_back().is_some_and(|last| FORMS.contains(&last)) && words.next().is_some() && !self::words(line).any(|word| word.says(says::BY))
}

/// Whether the line is a sentence that happens to begin with "by": "By then nobody cared." A word in small letters or of dates follows, and no word
/// of the line stands for authors.
pub(crate) fn is_sentence_behind_by(line: &str) -> bool {
    let mut all = words(line);
    let is_led = all.next().is_some_and(|first| super::labels::means_by(first.text));
    // Por la mañana, but De la Cruz.
    let Some(second) = all.find(|word| !word.is(kind::PARTICLE)).filter(|_| is_led) else { return false };
    let mut is_month = || dates::is_of_date(second.hash) && all.next().is_none_or(|third| third.is_small());
    let is_plain = second.is_small() || second.starts_with_digit();
    let writes = |word: Word<'_>| word.is(kind::JOB | kind::COLLECTIVE | kind::BODY | kind::NOT_BY) || super::is_agency(word.text);
    (is_plain || is_month()) && !words(line).any(writes)
}

/// Whether a word of the line is a job.
pub(crate) fn speaks_of_job(line: &str) -> bool {
    words(line).any(|word| word.is(kind::JOB))
}

/// Whether the text has several words and the first is a given name.
pub(crate) fn begins_with_given(text: &str) -> bool {
    let mut words = words(text);
    words.next().is_some_and(|first| super::name::is_given(&first)) && words.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_in_law_ends_a_company_s_name() {
        assert!(FORMS.iter().all(|form| is_company(&format!("Westhaven Ferries {form}"))));
        assert!(!is_company("Ada Quill") && !is_company("GmbH"));
    }

    #[test]
    fn no_way_to_say_who_helped_is_too_short_to_be_looked_for() {
        assert!(HELPED.iter().all(|helped| names_helper(helped)));
    }

    #[test]
    fn others_than_the_author_are_named() {
        for line in [
            "Tom Bellweather in Westhaven contributed to this report.",
            "Harbour Press writer Tom Bellweather contributed to this story.",
            "Tom Bellweather hat zu diesem Bericht beigetragen.",
            "City Hall, 1 Quay Street, Westhaven, MI 49000",
            "Rathaus, Am Kai 1, 28195 Westhafen",
            "Ada Quill, Tom Bellweather. Tides in small bays. Tidal Letters, 2026; 36 (2): 114",
            "Quill A, Bellweather T. Tides in small bays. Tidal Letters 36(2): 114",
            "Tidewater Pumps gGmbH",
            "Hafenfreunde Westhafen e.V.",
        ] {
            assert!(names_others(line, line.contains(char::is_numeric)), "{line}");
        }
        for line in [
            "Ada Quill",
            "By Ada Quill. Tom Bellweather contributed to this report.",
            "Ada Quill, 9 October 2026",
            "Ada Quill, 12 min read",
            "Ada Quill, 12 Comments",
            "By Ada Quill, Tidewater Pumps Inc.",
            "Ada Quill (17)",
            "6 Fastest Ferries",
            "6 Fastest Ferries, Chosen by Ada Quill",
            "Ada Quill: 07:30",
        ] {
            assert!(!names_others(line, line.contains(char::is_numeric)), "{line}");
        }
    }

    #[test]
    fn a_sentence_may_begin_with_by() {
        for line in [
            "By hand.",
            "By then nobody cared.",
            "By accident. I'd failed my exam for the ferry.",
            "By morning, the water was gone.",
            "By the time Ada Quill came, the boat was gone.",
            "By Tuesday nobody cared.",
            "By 1931 it was gone.",
            "Por la mañana no quedaba nada.",
            "Par hasard.",
            "Di sera l'acqua era andata.",
        ] {
            assert!(is_sentence_behind_by(line), "{line}");
        }
        for line in ["By Ada Quill.", "By our staff reporter.", "By the Associated Press.", "By May Quill.", "By de la Cruz.", "Nobody cared.", "By"]
        {
            assert!(!is_sentence_behind_by(line), "{line}");
        }
    }
}
