//! The names in a line that says who wrote something.

use super::hash;

mod authors;
mod behind;
mod east_asian;
mod forms;
mod labels;
mod listed;
mod lists;
mod name;
mod nobody;
mod others;
mod owner;
mod parts;
mod vocabulary;
mod when;
mod word;

pub(crate) use authors::{Authors, Told};
pub(crate) use forms::{is_author_and_date, is_genre_and_author, is_handle_beside_date, is_led_beside_date, is_name_and_date, is_text_label};
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(crate) use labels::leads_to_source;
pub(crate) use labels::{holds_other_name, leads_to_colleague, tells_no_author};
pub(crate) use lists::{are_several, goes_on, is_joint, is_open};
pub(crate) use nobody::names_nobody;
pub(crate) use others::{begins_with_given, is_company, is_sentence_behind_by, speaks_of_job};
pub(crate) use owner::owner;
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
use vocabulary::kind;
pub(crate) use when::{leads_to_date, tells_only_when, tells_update};
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
use word::Word;
use word::words;

/// The names in a byline, as it spells them, without titles, jobs, dates and who employs or photographs. Linear in the line's length.
pub(crate) fn authors(byline: &str) -> Vec<&str> {
    let mut authors = Authors::default();
    authors.add(byline);
    authors.names
}

/// Whether a label or a job tells who wrote something in a Chinese, Japanese or Korean line.
pub(crate) fn tells_east_asian_author(line: &str) -> bool {
    !east_asian::names(line).is_empty()
}

/// Whether the word is a name that people are given.
pub(crate) fn is_given(word: &str) -> bool {
    words(word).all(|word| name::is_given(&word))
}

/// Whether this is the name of a news agency.
pub(crate) fn is_agency(name: &str) -> bool {
    let the = name.as_bytes().first_chunk().is_some_and(|first: &[u8; 4]| first.eq_ignore_ascii_case(b"the "));
    vocabulary::names_agency(hash::word(if the { &name[4..] } else { name }))
}

/// Whether the name is that of a body and of no person: an agency, a paper, a newsroom, its board.
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(crate) fn is_organisation(name: &str) -> bool {
    let is_group = |word: &Word<'_>| vocabulary::GROUPS.iter().any(|group| hash::word(group) == word.hash);
    let words: Vec<Word<'_>> = words(name).collect();
    let is_of_body = || words.iter().any(|word| word.is(kind::BODY | kind::COLLECTIVE) || is_group(word));
    is_agency(name) || lists::stands_for_agencies(name) || is_of_body() && !name::is_person(&words)
}

/// A station is called by so many letters, or by more of which no word could be made.
#[cfg(feature = "schema-org")]
const STATION: usize = 3;

/// Whether a station's or a paper's short name is said alone, and nobody's: "BBC", "MSNBC".
#[cfg(feature = "schema-org")]
pub(crate) fn is_station(name: &str) -> bool {
    let is_called_so = name.len() >= STATION && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let can_be_said = || name.len() > STATION && name.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    is_called_so && !can_be_said() && !is_given(name)
}

#[cfg(test)]
mod tests;
