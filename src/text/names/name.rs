//! Finds the name in a few words that hold no other name.

use super::behind::{beats, before_paper, is_station_behind, without_beats};
use super::is_agency;
use super::labels::means_by;
use super::vocabulary::{self, kind};
use super::word::Word;
use crate::text::lexicon::says;
use crate::text::{dates, hash};

/// The most words of a name.
const MAX_WORDS: usize = 6;

/// What is known of words that may be a name from what stands before them.
#[derive(Clone, Copy)]
pub(super) struct Context {
    /// Whether the line has named nobody before them.
    pub(super) first: bool,
    /// Whether the line says that it names an author, as with "by".
    pub(super) led: bool,
}

/// The name in these words of a text, which hold no other. A single word is a name only if it is the first in the line, or an agency.
pub(super) fn name<'t>(text: &'t str, words: &[Word<'t>], context: Context) -> Option<&'t str> {
    with_what_is_glued(text, words, context).map(without_glued)
}

/// The same, but a word that no space separates from the name may still be at its end.
fn with_what_is_glued<'t>(text: &'t str, words: &[Word<'t>], Context { first, led }: Context) -> Option<&'t str> {
    let (lead, after_lead) = words.split_at((0..words.len()).take_while(|at| leads_up(text, words, *at)).count());
    let after_lead = without_of(lead, after_lead);
    if let Some(agency) = agency(text, words) {
        return Some(agency);
    }
    if led && let Some(person) = with_surname(after_lead) {
        return whole(text, person);
    }
    let paper = before_paper(text, after_lead);
    let run = paper.unwrap_or_else(|| run_of_name(text, after_lead).len());
    let is_other = paper.is_none() && beats(&after_lead[run..]) == 0;
    if is_other && after_lead.get(run).is_some_and(|next| next.is(kind::NOT_NAME)) {
        return None;
    }
    let name = without_beats(after_lead, run);
    if name.is_empty()
        && let Some(handle) = only_word_behind_by(text, words)
    {
        return Some(handle);
    }
    let ends_name = |word: &Word<'_>| starts_large(&text[word.span.clone()]) || !word.is(kind::PARTICLE);
    let name = &name[..name.iter().rposition(ends_name).map_or(0, |last| last + 1)];
    let name = without_employer(text, name, after_lead.get(name.len()));
    let of_body = name.iter().any(|word| word.is(kind::BODY)) && !is_person(name);
    let name = without_repeat(name);
    if let Some(group) = group(text, lead, name, after_lead) {
        return Some(group);
    }
    // Ada Quill, The Harbour Owl
    if !first && lead.last().is_some_and(|last| last.text.eq_ignore_ascii_case("the")) {
        return None;
    }
    let are_comments = || after_lead.get(name.len() + 1).is_some_and(|next| next.says(says::COMMENT));
    let is_counted = after_lead.get(name.len()).is_some_and(Word::starts_with_digit) && !are_comments();
    match name.len() {
        0 => None,
        // Jan 31; Thu, 6 March
        1 if is_counted || name[0].is(kind::TIME) => None,
        // Weather; Press Release
        _ if name.iter().all(|word| word.is(kind::PART)) => None,
        1 => whole(text, name).filter(|own| first && !of_body && name[0].text.chars().count() > 1 || is_agency(own)),
        // A paper is an author only if the line names nobody else.
        2..=MAX_WORDS => whole(text, name).filter(|_| !of_body || first && after_lead[name.len()..].iter().all(|word| word.is(kind::END))),
        _ => None,
    }
}

/// The text from the first of these words to the last.
fn whole<'t>(text: &'t str, words: &[Word<'_>]) -> Option<&'t str> {
    let (first, last) = (words.first()?, words.last()?);
    Some(without_stop(&text[first.span.start..last.span.end], last))
}

/// Whether this word introduces a name: "by", a title, a job, "and".
fn leads_up(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let own = &text[word.span.clone()];
    // Di Ada Quill, but Ana Di Carlo.
    let in_name = at > 0 && word.is(kind::PARTICLE) && starts_large(own);
    // Van onze correspondent, but De Graaf.
    let leads_to_job = at == 0 && word.is(kind::PARTICLE) && words.get(1).is_some_and(|next| next.is(kind::JOB) && next.is_small());
    // A cura della Dott.ssa Quill, Par le Dr Quill.
    let leads_to_title = word.is(kind::PARTICLE) && !word.is_letter() && words.get(at + 1).is_some_and(|next| next.is(kind::TITLE));
    // By A Quill, but A cura di.
    let is_initial = at > 0 && word.is_letter() && means_by(words[at - 1].text);
    word.is(kind::BY) && !in_name && !is_initial
        || leads_to_job
        || leads_to_title
        || word.is(kind::TITLE | kind::JOB)
        || beats(&words[at..]) > 0
        || word.is(kind::AND) && word.text == own && word.is_small()
}

/// The name of an agency, if the words are nothing else after those that introduce it.
fn agency<'t>(text: &'t str, words: &[Word<'_>]) -> Option<&'t str> {
    // With files from AFP; Mit Material der dpa; Con información de EFE.
    let leads = |(at, word): &(usize, &Word<'_>)| {
        let is_by = word.is(kind::BY) && !word.text.eq_ignore_ascii_case("the");
        is_by || word.is(kind::AND) || *at > 0 && (word.is(kind::PARTICLE) || MATERIAL.contains(&&*word.text.to_lowercase()))
    };
    let lead = words.iter().enumerate().take_while(leads).count();
    Some(&words[lead..]).filter(|name| are_agency(text, name)).and_then(|name| whole(text, name))
}

/// Words for what an agency contributed to a text, in seven languages.
const MATERIAL: [&str; 8] = ["material", "materiał", "inputs", "files", "informações", "información", "informations", "informazioni"];

/// Whether the words are the name of an agency. For most, the last word alone tells that they are not.
fn are_agency(text: &str, words: &[Word<'_>]) -> bool {
    words.last().is_some_and(|last| vocabulary::ends_agency(last.hash)) && whole(text, words).is_some_and(is_agency)
}

/// The words at the beginning that may be one name, up to the end of a sentence at most.
fn run_of_name<'w, 't>(text: &str, words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let is_part = |&at: &usize| {
        let word = &words[at];
        let own = &text[word.span.clone()];
        let is_large = || starts_large(own) && !own.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@');
        // Md Ada Quill, but MD.
        let is_degree = || word.is(kind::DEGREE) && (at > 0 || word.text.chars().skip(1).all(char::is_uppercase));
        // Ada Quill Published yesterday; Ada Quill December 8.
        let is_before_number = || words.get(at + 1).is_some_and(Word::starts_with_digit);
        let tells_when =
            || at > 0 && word.is(kind::BY) && word.is(kind::WHEN) || is_before_number() && dates::is_of_date(word.hash) || is_day(words, at);
        let is_other = word.is(kind::JOB | kind::NOT_BY | kind::END | kind::NOT_NAME);
        !is_other && (word.is(kind::PARTICLE) || is_large()) && !is_degree() && !tells_when()
    };
    let parts = (0..words.len()).take_while(is_part).count();
    &words[..words[..parts].iter().position(Word::ends_sentence).map_or(parts, |last| last + 1)]
}

/// Whether this word says when, after a whole name: Ada Quill Yesterday at 16:30. After two given names the last word is a surname: Mary Jane Hoy.
fn is_day(words: &[Word<'_>], at: usize) -> bool {
    let [first, .., before] = &words[..at] else { return false };
    let is_now = || words[at].text == "Just" && words.get(at + 1).is_some_and(|now| now.text == "now");
    let tells = vocabulary::is_day(words[at].hash) || is_now();
    tells && is_given(first) && !before.is(kind::BODY) && (at + 1 < words.len() || !is_given(before))
}

/// A name in small letters, if "by" stands before it and nothing else is there: by ada.
fn only_word_behind_by<'t>(text: &'t str, words: &[Word<'_>]) -> Option<&'t str> {
    let [by, word] = words else { return None };
    let other = kind::BY | kind::JOB | kind::TITLE | kind::PARTICLE | kind::NOT_BY | kind::END;
    let is_name = by.is(kind::BY) && !word.is(other) && !word.says(says::FUNCTION) && word.text.chars().all(char::is_alphanumeric);
    is_name.then(|| &text[word.span.clone()])
}

/// A name without its repetition. It is there twice where a page has a picture of its bearer.
fn without_repeat<'w, 't>(name: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let (first_half, second_half) = name.split_at(name.len() / 2);
    let is_twice = name.len() >= 4 && first_half.iter().map(|word| word.hash).eq(second_half.iter().map(|word| word.hash));
    if is_twice { first_half } else { name }
}

/// The name of a group that writes under one name, with the paper before it or the town after it: Gazette Staff, Rédaction Lyon.
fn group<'t>(text: &'t str, lead: &[Word<'_>], name: &[Word<'_>], after_lead: &[Word<'_>]) -> Option<&'t str> {
    if let [.., last] = after_lead
        && (1..=2).contains(&name.len())
        && after_lead.len() == name.len() + 1
        && last.is(kind::COLLECTIVE)
        && !are_agency(text, name)
    {
        return whole(text, after_lead);
    }
    let group = lead.last().filter(|group| group.is(kind::COLLECTIVE))?;
    let is_town = name.iter().filter(|word| !word.is(kind::PARTICLE)).count() == 1;
    let last = name.last().filter(|_| is_town)?;
    Some(without_stop(&text[group.span.start..last.span.end], last))
}

/// A name without the agency or the paper that follows it without a mark between the two: Ada Quill Associated Press, ADA QUILL Harbour Globe,
/// Ada Quill Globe Correspondent.
fn without_employer<'w, 't>(text: &str, name: &'w [Word<'t>], next: Option<&Word<'_>>) -> &'w [Word<'t>] {
    let is_before_job = next.is_some_and(|next| next.is(kind::JOB));
    let ends_agency = name.last().is_some_and(|last| vocabulary::ends_agency(last.hash));
    let are_large = name.len() > 2 && name[..2].iter().all(|word| is_shouted(word.text));
    let is_employer = |&at: &usize| {
        let word = &name[at];
        // After a name in capitals, other letters begin what is no part of it; but not in ADA QUILL Jr. and DUPONT MARTIN Jean.
        let in_small = are_large && word.text.chars().skip(1).filter(|c| c.is_lowercase()).count() >= SMALL && !word.says(says::GIVEN);
        let is_plain = !word.text.chars().skip(1).any(char::is_uppercase) && !word.is_small();
        let rest = || &text[word.span.start..name[name.len() - 1].span.end];
        let is_last = at + 1 == name.len();
        // Sid and Pap are surnames, and so is Bloomberg. Only the last two words are tried, because a text may be one long name.
        let could_be = at + 2 == name.len() || is_last && !are_large && is_shouted(word.text);
        in_small && is_plain
            || is_station_behind(name, at)
            || could_be && ends_agency && is_agency(rest())
            || is_last && is_before_job && word.is(kind::BODY)
    };
    &name[..(2..name.len()).find(is_employer).unwrap_or(name.len())]
}

/// The fewest small letters of a word in the name of a paper.
const SMALL: usize = 2;

/// Whether the word is in capitals.
pub(super) fn is_shouted(word: &str) -> bool {
    word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
}

/// Whether a name is a person's, although one of its words is common in names of papers: Emily Post, Paris Bellweather.
pub(super) fn is_person(name: &[Word<'_>]) -> bool {
    matches!(name, [given, surname] if is_given(given) && (surname.kinds == 0 || vocabulary::is_surname(surname.hash)))
}

/// The name in words that hold no other, if its last word is a surname that elsewhere belongs to a menu or a job: Robert Guest, Becky J. Quick.
pub(super) fn with_surname<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    // Robert Guest on Friday, but Robert, head of news.
    let ends = |word: &Word<'_>| word.is(kind::END) && word.is_small();
    let end = words.iter().position(ends).unwrap_or(words.len());
    let [name @ .., surname] = &words[..end] else { return None };
    let [given, initials @ ..] = name else { return None };
    let is_job = || words.get(end).is_some_and(|next| OF_JOB.contains(&next.text));
    // JACK MA and Jack Ma, but Jack MA.
    let is_degree = || surname.is(kind::DEGREE) && is_shouted(surname.text) && !is_shouted(given.text);
    let is_name = surname.is(kind::NOT_NAME | kind::JOB | kind::END | kind::DEGREE)
        && vocabulary::is_surname(surname.hash)
        && starts_large(given.text)
        && starts_large(surname.text)
        && is_given(given)
        && initials.iter().all(Word::is_letter);
    (is_name && !is_degree() && !is_job()).then(|| &words[..end])
}

/// What stands between a job and the employer.
const OF_JOB: [&str; 2] = ["of", "at"];

pub(super) fn is_given(word: &Word<'_>) -> bool {
    word.says(says::GIVEN) || vocabulary::is_given(word.hash)
}

/// The fewest letters of a word before another that is glued to it: LeMay is one word.
const GLUED: usize = 4;

/// The longest word of bylines or dates, in bytes.
const LONGEST_WORD: usize = 60;

/// A name without a job or a date that no space separates from it, and without anything after that: Ada QuillWriter, Ada QuillDecember 8.
fn without_glued(name: &str) -> &str {
    let start_of_other = |word: &str| {
        let is_other = |&at: &usize| {
            let (before, behind) = word.split_at(at);
            // A word may be as long as the text, and this is done at each of its capitals.
            behind.len() <= LONGEST_WORD && before.ends_with(char::is_lowercase) && before.chars().nth(GLUED - 1).is_some() && {
                let tail = hash::word(behind);
                vocabulary::kinds(tail) & (kind::JOB | kind::END) != 0 || dates::is_of_date(tail)
            }
        };
        let at = word.match_indices(char::is_uppercase).map(|(at, _)| at).find(is_other)?;
        Some(word.as_ptr() as usize - name.as_ptr() as usize + at)
    };
    name.split_whitespace().find_map(start_of_other).map_or(name, |at| &name[..at])
}

/// A name without the full stop of a sentence that it ends. The stop of an initial or of "Jr." is kept.
fn without_stop<'t>(name: &'t str, last: &Word<'_>) -> &'t str {
    let is_short = last.is_letter() || last.text.contains('.') || matches!(last.text, "Jr" | "Sr");
    if is_short { name } else { name.trim_end_matches('.') }
}

/// The words after those that introduce a name, without an "of" between the two: it is dropped after "texto de", but kept in "by de la Cruz".
fn without_of<'w, 't>(lead: &[Word<'t>], words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let is_thing = lead.last().is_some_and(|last| last.is(kind::BY) && !means_by(last.text));
    match words {
        [of, rest @ ..] if is_thing && OF.contains(&of.text) && rest.iter().take_while(|word| starts_large(word.text)).count() >= 2 => rest,
        _ => words,
    }
}

/// Words for "of" between a text and its author, which also occur in names.
const OF: [&str; 4] = ["de", "d'", "d’", "van"];

/// Whether the word begins as a name does: D'Arcy, d'Arcy and al-Arsi alike. Letters of scripts without capitals count, too.
pub(super) fn starts_large(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    first.is_some_and(|c| !c.is_lowercase())
        || word.get(1..2).is_some_and(|mark| mark == "'") && letters.next().is_some_and(char::is_uppercase)
        || word.split_once(['-', '‑']).is_some_and(|(article, rest)| ARTICLES.contains(&article) && rest.starts_with(char::is_uppercase))
}

/// With what Arabic surnames begin before a hyphen, in small letters.
const ARTICLES: [&str; 20] =
    ["al", "el", "ul", "il", "ash", "as", "ad", "an", "ar", "at", "az", "ed", "er", "es", "et", "ez", "bin", "ben", "ibn", "abu"];

#[cfg(test)]
mod tests {
    use super::super::tests::assert_authors;

    #[test]
    fn a_surname_may_be_a_word_of_menus_jobs_or_papers() {
        assert_authors(&[
            ("By Becky Quick", &["Becky Quick"]),
            ("By Ada Quick and Tom Bellweather", &["Ada Quick", "Tom Bellweather"]),
            ("By Tom Bellweather and Becky J. Quick, staff writers", &["Tom Bellweather", "Becky J. Quick"]),
            ("By James Button | 9 October 2026", &["James Button"]),
            ("Posted by Robert Guest on 9 October 2026", &["Robert Guest"]),
            ("ByRobert Guest", &["Robert Guest"]),
            ("Author: Piers Read", &["Piers Read"]),
            ("By EDITH HEAD", &["EDITH HEAD"]),
            ("Von Anna Freitag und Thomas Leiter", &["Anna Freitag", "Thomas Leiter"]),
            ("By Jack Ma, Tom Guest and Mary Quill", &["Jack Ma", "Tom Guest", "Mary Quill"]),
            ("By Ada Quill and Paris Bellweather", &["Ada Quill", "Paris Bellweather"]),
            ("By Ada Quill and Jack London", &["Ada Quill", "Jack London"]),
            ("By Ada Quill and Bill Press", &["Ada Quill", "Bill Press"]),
        ]);
    }

    #[test]
    fn a_surname_may_begin_with_an_article_in_small_letters() {
        for surname in ["el-Hassan", "al-Masri", "bin-Laden", "ash-Sharif", "ul-Haq", "as-Sabah", "d'Arcy", "d’Arcy"] {
            for name in [format!("Omar {surname}"), format!("Abdul-Rahman {surname}")] {
                assert_authors(&[(&format!("By {name}"), &[&name]), (&name, &[&name])]);
            }
        }
        assert_authors(&[("By Omar Quill pro-Harbour", &["Omar Quill"]), ("By Omar Quill non-Executive", &["Omar Quill"])]);
    }

    #[test]
    fn a_day_behind_a_name_is_no_surname() {
        for day in ["Today at 16:30", "Yesterday at 16:30", "Heute, 16:30 Uhr", "Gestern um 16:30", "Just now", "Today"] {
            assert_authors(&[(&format!("Laura Bennett {day}"), &["Laura Bennett"])]);
        }
        assert_authors(&[
            ("By Chris Hoy", &["Chris Hoy"]),
            ("By Mary Jane Hoy", &["Mary Jane Hoy"]),
            ("By Harbour News Today", &["Harbour News Today"]),
        ]);
    }

    #[test]
    fn a_job_or_a_button_behind_a_name_is_no_surname() {
        assert_authors(&[
            ("By Tom Guest Editor", &["Tom"]),
            ("By Tom Head of News", &["Tom"]),
            ("By Tom Coach at Westhaven", &["Tom"]),
            ("By Tom Bellweather Guest", &["Tom Bellweather"]),
            ("By Tom MD", &["Tom"]),
            ("By Robert MA", &["Robert"]),
            ("By Tom, Head Coach", &["Tom"]),
            ("By Mary Quill, Partner", &["Mary Quill"]),
            ("By Mary Quill and Westhaven Press", &["Mary Quill"]),
            ("Mary Quick links", &[]),
        ]);
    }
}
