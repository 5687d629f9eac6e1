//! Lines that name somebody: what they look like; and the author's name below the text.

use std::ops::{Range, RangeInclusive};

use super::Draft;
use crate::article::Role;
use crate::layers::lines::Line;
use crate::text::{names, quotes};

/// A line of the article's head that names the author has at most this many bytes.
const HEAD_BYTES: usize = 400;

/// Whether a line of the article's head holds the name. Longer lines are not searched, so that a head can be searched for all the names of a page.
pub(super) fn holds_name(line: Line<'_>, name: &str) -> bool {
    line.text().len() <= HEAD_BYTES && line.text().contains(name)
}

/// How many words a name has, and a name with a job.
const NAME_WORDS: RangeInclusive<usize> = 2..=5;
const NAME_OR_JOB_WORDS: RangeInclusive<usize> = 1..=7;

/// Whether the line looks like a name: a few words, all of them or all but one, "van", capitalised, and nothing else.
pub(super) fn is_name(line: Line<'_>) -> bool {
    let measures = &line.measures;
    NAME_WORDS.contains(&measures.words())
        && measures.capitalised() + 1 >= measures.words()
        && measures.capitalised() >= 2
        && measures.digits() == 0
        && measures.separators() == 0
        && measures.shouted() < measures.words()
        && measures.stop_words() == 0
        && !measures.ends_sentence
}

/// Whether the line looks like a name and holds a given name.
pub(super) fn is_persons_name(line: Line<'_>) -> bool {
    is_name(line) && line.measures.given() > 0
}

/// Whether the line looks like a name and can be somebody's. (In German every noun is capitalised.)
pub(super) fn is_somebody(line: Line<'_>) -> bool {
    is_name(line) && names_somebody(line)
}

pub(super) fn names_somebody(line: Line<'_>) -> bool {
    !names::authors(line.content()).is_empty()
}

/// Whether the line may be a name, a job or both: a few words, nearly all capitalised, and no sentence.
pub(super) fn is_name_or_job(line: Line<'_>) -> bool {
    let measures = &line.measures;
    NAME_OR_JOB_WORDS.contains(&measures.words())
        && measures.capitalised() + measures.function_words() >= measures.words()
        && measures.digits() == 0
        && !measures.ends_sentence
}

/// The body's last line if it is a name right below prose that is not a quotation, with nothing of the article below: the author has signed the text.
pub(super) fn signed(draft: &Draft<'_, '_>, body: &Range<usize>) -> Option<usize> {
    let is_below = |at: usize| draft.role(at + 1).is_some_and(Role::is_body);
    let at = body.end.checked_sub(1).filter(|&at| at > body.start && draft.role(at).is_none() && !is_below(at))?;
    let above = draft.line(at - 1);
    let is_text = above.is_prose() && above.measures.ends_sentence && !above.marker.is_list_item() && !draft.is_barred(at - 1);
    let is_quoted = above.text().ends_with(quotes::is_closing) || above.text().starts_with('>');
    (is_text && !is_quoted && could_be_signature(draft.line(at))).then_some(at)
}

/// How words for an author begin: "About the author" above a life, "Author's profile" below a name.
pub(super) const AUTHOR: [&str; 3] = ["author", "autor", "auteur"];

/// What stands behind a reporter's name in a line that says how to reach that person.
const REACHED: [&str; 4] = ["can be reached", "may be reached", "can be contacted", "may be contacted"];

/// The names of the reporters whom a line says how to reach: "Ada Quill can be reached at …", "Contact staff writer Ada Quill at …".
pub(crate) fn who_is_reached(line: Line<'_>) -> Vec<&str> {
    let sentences = line.content().split_inclusive(". ").take(REACHED_SENTENCES);
    sentences.filter_map(|sentence| reached_by(sentence.trim())).collect()
}

/// At most this many reporters are looked for, one a sentence.
const REACHED_SENTENCES: usize = 4;

fn reached_by(content: &str) -> Option<&str> {
    if let Some(name) = leading_name(content) {
        return REACHED.iter().any(|behind| content[name.len()..].trim_start().starts_with(behind)).then_some(name);
    }
    let words = content.match_indices(' ').take(REACHED_WORDS).map(|(end, _)| content.split_at(end));
    let mut behind_jobs = words.filter(|(before, _)| before.rsplit(' ').next().is_some_and(names::speaks_of_job)).map(|(_, rest)| rest.trim_start());
    behind_jobs.find_map(leading_name)
}

/// The reporter's job is among this many first words of such a sentence.
const REACHED_WORDS: usize = 12;

/// The reporters that the last line of an agency's text names: "(Reporting by Ada Quill in Westhaven; editing by Tom Bellweather)".
pub(crate) fn who_reported(line: Line<'_>) -> Vec<&str> {
    let content = line.content().trim_start_matches(['(', '[']);
    let Some(reported) = REPORTED.iter().find_map(|by| content.strip_prefix(by)) else { return Vec::new() };
    names::authors(reported.split(';').next().unwrap_or_default())
}

/// How such a line begins.
const REPORTED: [&str; 2] = ["Reporting by ", "Reporting: "];

/// The name that the text begins with, if it has at least two words.
pub(super) fn leading_name(text: &str) -> Option<&str> {
    names::authors(text).into_iter().next().filter(|name| name.contains(' ') && text.starts_with(*name))
}

/// An author's name with a job or a place has at most this many words.
pub(super) const NAMED_WORDS: usize = 12;

/// Whether the line may be a signature: all words are capitalised, and the name of a person or of several.
pub(super) fn could_be_signature(line: Line<'_>) -> bool {
    let measures = &line.measures;
    (2..=SIGNED_WORDS).contains(&measures.words())
        && measures.capitalised() >= 2
        && measures.capitalised() + usize::from(is_signature(line)) >= measures.words()
        && measures.digits() == 0
        && measures.stop_words() <= 1
        && !measures.ends_sentence
        && !line.text().contains(':')
        && names_somebody(line)
}

/// A signature has at most this many words.
const SIGNED_WORDS: usize = 5;

/// Whether a dash or brackets mark the line as a signature.
pub(super) fn is_signature(line: Line<'_>) -> bool {
    let text = line.text();
    text.starts_with(['—', '–', '―']) || text.starts_with(['(', '（']) && text.ends_with([')', '）'])
}
