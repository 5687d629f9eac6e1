//! The names of authors in a line that says who wrote something, and lines that look like one and are none.
//!
//! `authors` reads names in steps. A line falls into `parts` at dates and bars; a part is a list of names (`listed`); and a piece of that list is
//! words (`word`, with what each may be from `vocabulary`), of which some are a `name`. Before a name there may be `labels`, after it papers and
//! jobs (`behind`). Chinese, Japanese and Korean lines are read by other rules (`east_asian`).
//!
//! The other files recognise lines by their form: bylines beside dates or in a sentence (`forms`), lists that go on in the next line (`lists`),
//! copyright lines (`owner`), and lines that name somebody else (`others`), nobody (`nobody`) or only say when (`when`).

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

/// The names in a byline, as it spells them, without titles, jobs and dates, and without employers and photographers. Takes time linear in the line's
/// length.
pub(crate) fn authors(byline: &str) -> Vec<&str> {
    let mut authors = Authors::default();
    authors.add(byline);
    authors.names
}

/// Whether a Chinese, Japanese or Korean line names an author, beside a label or a job.
pub(crate) fn tells_east_asian_author(line: &str) -> bool {
    !east_asian::names(line).is_empty()
}

/// Whether the word is a given name.
pub(crate) fn is_given(word: &str) -> bool {
    words(word).all(|word| name::is_given(&word))
}

/// Whether this is the name of a news agency.
pub(crate) fn is_agency(name: &str) -> bool {
    let the = name.as_bytes().first_chunk().is_some_and(|first: &[u8; 4]| first.eq_ignore_ascii_case(b"the "));
    vocabulary::names_agency(hash::word(if the { &name[4..] } else { name }))
}

/// Whether the name is that of an organisation and not of a person: an agency, a paper, a newsroom, its board.
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(crate) fn is_organisation(name: &str) -> bool {
    let is_group = |word: &Word<'_>| vocabulary::GROUPS.iter().any(|group| hash::word(group) == word.hash);
    let words: Vec<Word<'_>> = words(name).collect();
    let is_of_body = || words.iter().any(|word| word.is(kind::BODY | kind::COLLECTIVE) || is_group(word));
    is_agency(name) || lists::stands_for_agencies(name) || is_of_body() && !name::is_person(&words)
}

/// The fewest letters of a station's short name. With more letters it must have no vowel, so that it cannot be read as a word.
#[cfg(feature = "schema-org")]
const STATION: usize = 3;

/// Whether the name is the short name of a station or a paper, and no person's: "BBC", "MSNBC".
#[cfg(feature = "schema-org")]
pub(crate) fn is_station(name: &str) -> bool {
    let is_called_so = name.len() >= STATION && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let can_be_said = || name.len() > STATION && name.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    is_called_so && !can_be_said() && !is_given(name)
}

#[cfg(test)]
mod tests;
