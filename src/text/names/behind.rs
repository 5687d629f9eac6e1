//! What may follow a name without a mark between the two: the paper that somebody writes for, and the subject that somebody writes about.

use std::ops::RangeInclusive;

use super::name::{is_given, is_shouted, starts_large};
use super::vocabulary::{self, kind};
use super::word::Word;
use crate::text::hash;

/// The fewest words in the name of a paper that is recognised by its last word.
const PAPER: usize = 2;

/// Words before the last word of a paper's name. They show that the word before them is not a given name but part of the paper: Savannah Morning
/// News.
const EDITIONS: [&str; 9] = ["morning", "evening", "weekly", "public", "community", "local", "county", "city", "valley"];

/// How many of the words are somebody's name, if the name of a paper follows it: "Ada Quill Harbour Post", "Ada Quill Daily Mail".
pub(super) fn before_paper(text: &str, words: &[Word<'_>]) -> Option<usize> {
    let is_part = |word: &Word<'_>| {
        let is_other = word.is(kind::END | kind::JOB | kind::BY | kind::NOT_BY) || word.starts_with_digit();
        !is_other && (word.is(kind::PARTICLE) || starts_large(&text[word.span.clone()]))
    };
    let run = &words[..words.iter().take_while(|word| is_part(word)).count()];
    let (first, last) = (run.first()?, run.last()?);
    if !is_paper(last) || first.kinds != 0 || !is_given(first) {
        return None;
    }
    // Mary Jane Quill; A. J. van Berg.
    let is_before_surname = |word: &Word<'_>| is_given(word) || word.is_letter() || word.is(kind::PARTICLE);
    let surname = (1..run.len()).find(|&at| !is_before_surname(&run[at]))?;
    let is_surname = run[surname].kinds == 0 && !EDITIONS.iter().any(|edition| edition.eq_ignore_ascii_case(run[surname].text));
    (is_surname && run.len() > surname + PAPER).then_some(surname + 1)
}

/// Whether names of papers end with this word: Post, Sun-Times.
fn is_paper(word: &Word<'_>) -> bool {
    vocabulary::ends_paper(word.hash) || word.text.split_once('-').is_some_and(|(first, _)| vocabulary::ends_paper(hash::word(first)))
}

/// How many letters the short name of a station or a paper has: BBC, USA.
const STATION: RangeInclusive<usize> = 2..=5;

/// Whether this word is the name of a station or a paper in capitals, after a person's name that is not in capitals: Ada Quill BBC. It is not after a
/// given name, where it is a surname, "Marie Claire ROUX", nor is "JR" or a Roman number, which belongs to the name.
pub(super) fn is_station_behind(name: &[Word<'_>], at: usize) -> bool {
    let [first, .., before] = &name[..at] else { return false };
    let word = name[at].text;
    let is_called_so = STATION.contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let ends_name = || matches!(word, "JR" | "SR") || word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let is_surname = !is_given(before) && !before.is_letter() && !before.is(kind::PARTICLE) && !is_shouted(before.text);
    is_called_so && is_surname && is_given(first) && !is_shouted(first.text) && !ends_name()
}

/// Jobs that may have the subject before them. With any other word after it a subject is none: National Student Day.
const WRITERS: [&str; 10] =
    ["correspondent", "correspondents", "editor", "reporter", "reporters", "writer", "writers", "journalist", "columnist", "critic"];

/// How many words at the beginning name the subject that somebody writes about, if a writer's job follows: "Transport" Correspondent, "Home affairs"
/// editor.
pub(super) fn beats(words: &[Word<'_>]) -> usize {
    let beats = words.iter().take_while(|word| vocabulary::is_beat(word.hash)).count();
    let writes = |job: &Word<'_>| WRITERS.iter().any(|writer| writer.eq_ignore_ascii_case(job.text));
    if words.get(beats).is_some_and(writes) { beats } else { 0 }
}

/// A name without the subject that its bearer writes about, if the job follows: Ada Quill "Europe" editor. After a given name such a word is a
/// surname: Mary Jane West.
pub(super) fn without_beats<'w, 't>(words: &'w [Word<'t>], run: usize) -> &'w [Word<'t>] {
    let is_end = |&at: &usize| beats(&words[at..]) > 0 && !is_given(&words[at - 1]);
    &words[..(2..=run).find(is_end).unwrap_or(run)]
}

#[cfg(test)]
mod tests {
    use super::super::tests::assert_authors;

    #[test]
    fn a_paper_may_stand_right_behind_a_name() {
        for paper in [
            "BBC News",
            "Sky News",
            "NBC News",
            "USA TODAY",
            "CNN",
            "PA",
            "Westhaven Echo",
            "Westhaven News-Leader",
            "Daily Mail",
            "Harbour Republic",
            "New Westhaven Times",
        ] {
            assert_authors(&[
                (&format!("By Laura Bennett {paper}"), &["Laura Bennett"]),
                (&format!("Laura Bennett {paper}"), &["Laura Bennett"]),
                (&format!("By Mary Jane Quill {paper}"), &["Mary Jane Quill"]),
            ]);
        }
        assert_authors(&[
            ("By Laura Bennett Westhaven Echo Reporter", &["Laura Bennett"]),
            ("Laura van der Berg Sky News | 9 October 2026", &["Laura van der Berg"]),
        ]);
        for whole in [
            "Marie Claire ROUX",
            "Laura Bennett III",
            "Laura J. POST",
            "Mary Jane Post",
            "Anna Lisa Meyer-Post",
            "Savannah Morning News",
            "Laura van BERG",
            "LAURA BENNETT HALL",
        ] {
            assert_authors(&[(&format!("By {whole}"), &[whole])]);
        }
    }

    #[test]
    fn what_somebody_writes_about_is_no_part_of_the_name() {
        for job in [
            "Transport correspondent",
            "Transport Correspondent",
            "Europe editor",
            "North America Editor",
            "Home affairs editor",
            "Breaking News Reporter",
            "Social Affairs Correspondent",
            "Investigations Editor",
        ] {
            for line in [format!("Laura Bennett {job}"), format!("By Laura Bennett {job}"), format!("By {job} Laura Bennett")] {
                assert_authors(&[(&line, &["Laura Bennett"])]);
            }
        }
        assert_authors(&[
            ("Mary Jane West reporter", &["Mary Jane West"]),
            ("By Laura England", &["Laura England"]),
            ("By Laura Bennett Transport", &["Laura Bennett Transport"]),
            ("Features Desk", &["Features Desk"]),
            ("By Europe Editor", &[]),
        ]);
    }
}
