//! The names in a line that says who wrote something.

use std::ops::Range;

use super::lexicon::{self, says};

mod labels;
mod name;
mod parts;
mod vocabulary;
mod word;

pub(crate) use labels::tells_no_author;
use labels::{is_handle, leads_to_name};
use name::name;
use parts::{glued, label, parts, place_of_by};
use vocabulary::kind;
use word::{Word, begins_with, words};

/// There are no more authors.
const MOST: usize = 50;

/// The names in a byline, as it spells them, without titles, jobs, dates and who employs or photographs. Linear in the line's length.
pub(crate) fn authors(byline: &str) -> Vec<&str> {
    let mut authors = Authors::default();
    authors.add(byline);
    authors.names
}

/// The names in several lines, in one list.
#[derive(Default)]
pub(crate) struct Authors<'t> {
    pub(crate) names: Vec<&'t str>,
    /// Memory for the words of a part.
    own: Vec<Word<'t>>,
}

impl<'t> Authors<'t> {
    /// Adds those in a line, as [`authors`] gives them, and tells where they stand.
    pub(crate) fn add(&mut self, line: &'t str) -> Range<usize> {
        let Self { names, own } = self;
        let first = names.len();
        for part in parts(line) {
            let text = &line[part];
            // Beyond the part that names the author others name the paper, unless they say that they name an author.
            let complete = names[first..].iter().any(|name| !is_agency(name));
            if complete && !begins_with(text, kind::BY) {
                continue;
            }
            each_in_part(text, own, |name| {
                if names.len() < first + MOST && !names[first..].contains(&name) {
                    names.push(name);
                }
            });
        }
        first..names.len()
    }
}

/// Tells the names in a part of a line, one after the other. Makes use of the memory of `own`.
fn each_in_part<'t>(part: &'t str, own: &mut Vec<Word<'t>>, mut tell: impl FnMut(&'t str)) {
    // Text: Ada Quill; Fotos: Tom Bellweather.
    let part = match label(part) {
        Some((label, rest)) => match kinds_in(label) {
            kinds if kinds & kind::NOT_NAME != 0 => return,
            kinds if kinds & kind::NOT_BY != 0 => label,
            _ if is_handle(rest) && leads_to_name(label) => return tell(rest.trim()),
            _ => rest,
        },
        None => part,
    };
    if begins_with(part, kind::NOT_BY) {
        return;
    }
    // Interview by Ada Quill; ByAda Quill.
    let is_other = |word: Word<'_>| word.text.eq_ignore_ascii_case("by") || word.is(kind::NOT_BY);
    let led = place_of_by(part).filter(|at| !words(&part[..*at]).any(is_other));
    let part = part[led.unwrap_or(0)..].trim_start();
    let mut last: Option<&str> = None;
    for (at, listed) in glued(part).unwrap_or(part).split([',', '/', '\u{3001}']).enumerate() {
        own.clear();
        own.extend(words(listed));
        // A, Chief Something Officer; but A, B.
        if at > 0 && own.iter().any(|word| word.is(kind::JOB)) {
            continue;
        }
        for (within, part) in split_at_and(listed, own).enumerate() {
            if part.first().is_some_and(|word| word.is(kind::NOT_BY)) {
                return;
            }
            let short = last.is_some_and(|last| !last.contains(char::is_whitespace));
            if let Some(name) = name(listed, part, at == 0 && (within == 0 || short)) {
                tell(name);
                last = Some(name);
            }
        }
    }
}

/// Whether this is the name of a news agency.
pub(crate) fn is_agency(name: &str) -> bool {
    let the = name.as_bytes().first_chunk().is_some_and(|first: &[u8; 4]| first.eq_ignore_ascii_case(b"the "));
    vocabulary::names_agency(lexicon::hash(if the { &name[4..] } else { name }))
}

/// What the words of a text are, all together.
fn kinds_in(text: &str) -> u16 {
    words(text).fold(0, |all, word| all | word.kinds)
}

/// Whether words of a line speak of what someone does or is; of a group that writes under one name; of a paper or another body.
pub(crate) fn speaks_of(line: &str) -> [bool; 3] {
    let all = kinds_in(line);
    [kind::JOB | kind::TITLE | kind::DEGREE, kind::COLLECTIVE, kind::BODY].map(|kinds| all & kinds != 0)
}

/// Whether all words of a line lead up to a date, or stand with one, and there is a number, or only a date can follow: "Published on
/// 9 October 2026 at 14:30", "3 min read", "Posted on".
pub(crate) fn tells_only_when(line: &str) -> bool {
    let of_time = |word: &Word<'_>| word.is(kind::BY | kind::END | kind::TIME) || word.says(says::FUNCTION | says::MONTH | says::AGO);
    let (mut is_number, mut is_end) = (false, false);
    words(line).all(|word| {
        // 10th, 5pm, 30min; a handle may begin with a digit too.
        let is_own = word.starts_with_digit() && word.text.chars().filter(|c| c.is_alphabetic()).count() <= 3;
        (is_number, is_end) = (is_number || is_own, word.is(kind::END));
        is_own || of_time(&word)
    }) && (is_number || is_end)
}

/// Whether the name is that of a body and of no person: an agency, a paper, a newsroom.
#[cfg(feature = "schema-org")]
pub(crate) fn is_organisation(name: &str) -> bool {
    is_agency(name) || words(name).any(|word| word.is(kind::BODY | kind::COLLECTIVE))
}

/// Splits the words of a text at "and", where a whole name, or an agency, stands on its right: Ortega y Gasset is one.
fn split_at_and<'w, 't>(text: &str, words: &'w [Word<'t>]) -> impl Iterator<Item = &'w [Word<'t>]> {
    let parts_names = |at: &usize| {
        let right = words[at + 1..].iter().take_while(|word| !word.is(kind::AND));
        let whole = || right.clone().count() >= 2 || right.clone().any(|word| is_agency(&text[word.span.clone()]));
        words[*at].is(kind::AND) && (words[*at].is(kind::PLAIN_AND) || whole())
    };
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let from = start?;
        let and = (from.max(1)..words.len()).find(parts_names);
        start = and.map(|and| and + 1);
        Some(&words[from..and.unwrap_or(words.len())])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_authors(cases: &[(&str, &[&str])]) {
        for (byline, names) in cases {
            assert_eq!(authors(byline), *names, "{byline}");
        }
    }

    #[test]
    fn one_author_in_nine_languages() {
        for byline in [
            "By Ada Quill",
            "Written by Ada Quill",
            "Von Ada Quill",
            "Ein Beitrag von Ada Quill",
            "Autorin: Ada Quill",
            "Por Ada Quill",
            "Par Ada Quill",
            "Di Ada Quill",
            "A cura di Ada Quill",
            "Door Ada Quill",
            "Autor: Ada Quill",
            "Tekst: Ada Quill",
            "Av Ada Quill",
            "Texte : Ada Quill",
            "Ada Quill",
        ] {
            assert_eq!(authors(byline), ["Ada Quill"], "{byline}");
        }
    }

    #[test]
    fn a_handle_in_small_letters_behind_a_label() {
        assert_authors(&[
            ("Verfasst von: quilla", &["quilla"]),
            ("Posted by: ada_quill", &["ada_quill"]),
            ("Escrito por: quilla", &["quilla"]),
            ("Posted by: the editors", &[]),
            ("Updated: today", &[]),
        ]);
    }

    #[test]
    fn several_authors_in_nine_languages() {
        for byline in [
            "By Ada Quill and Tom Bellweather",
            "Ada Quill & Tom Bellweather",
            "Von Ada Quill und Tom Bellweather",
            "Por Ada Quill y Tom Bellweather",
            "Par Ada Quill et Tom Bellweather",
            "Di Ada Quill e Tom Bellweather",
            "Por Ada Quill e Tom Bellweather",
            "Door Ada Quill en Tom Bellweather",
            "Ada Quill i Tom Bellweather",
            "Av Ada Quill och Tom Bellweather",
            "Ada Quill, Tom Bellweather",
            "Ada Quill / Tom Bellweather",
        ] {
            assert_eq!(authors(byline), ["Ada Quill", "Tom Bellweather"], "{byline}");
        }
        assert_authors(&[
            ("By Ada Quill, Tom Bellweather and Idris Vane", &["Ada Quill", "Tom Bellweather", "Idris Vane"]),
            ("By Ada Quill, Tom Bellweather, and Idris Vane", &["Ada Quill", "Tom Bellweather", "Idris Vane"]),
        ]);
    }

    #[test]
    fn titles_and_jobs_are_left_out() {
        assert_authors(&[
            ("By Ada Quill and Tom Bellweather, staff writers", &["Ada Quill", "Tom Bellweather"]),
            ("By Ada Quill, Transport Correspondent", &["Ada Quill"]),
            ("Ada Quill Senior Reporter", &["Ada Quill"]),
            ("By Dr. Ada Quill, PhD", &["Ada Quill"]),
            ("Von unserer Korrespondentin Ada Quill", &["Ada Quill"]),
            ("Ada Quill, Chefredakteurin", &["Ada Quill"]),
            ("Por Ada Quill, corresponsal", &["Ada Quill"]),
            ("Par Ada Quill, envoyée spéciale à Westhaven", &["Ada Quill"]),
            ("Dalla nostra inviata Ada Quill", &["Ada Quill"]),
            ("Door onze verslaggever Ada Quill", &["Ada Quill"]),
            ("Prof. Dr. Ada Quill", &["Ada Quill"]),
        ]);
    }

    #[test]
    fn dates_places_and_papers_are_left_out() {
        assert_authors(&[
            ("Ada Quill | 3 May 2026", &["Ada Quill"]),
            ("3 May 2026 by Ada Quill", &["Ada Quill"]),
            ("By Ada Quill · 3 May 2026, 07:30 · 5 min read", &["Ada Quill"]),
            ("By Ada QuillMay 3, 2026", &["Ada Quill"]),
            ("By Ada Quill, Harbour Gazette", &["Ada Quill"]),
            ("Ada Quill | Harbour Gazette | 9 October 2026", &["Ada Quill"]),
            ("By Ada Quill in Westhaven", &["Ada Quill"]),
            ("Von Ada Quill, Westhaven", &["Ada Quill"]),
            ("By Ada Quill for the Harbour Gazette", &["Ada Quill"]),
            ("By Ada Quill And Tom Bellweather For The Harbour Gazette", &["Ada Quill", "Tom Bellweather"]),
            ("By Ada Quill (@adaquill)", &["Ada Quill"]),
            ("ByAda QuillUpdated: Dec 19, 2025 1:06 PM EST", &["Ada Quill"]),
            ("Posted byAda Quill Leave a Comment", &["Ada Quill"]),
            ("Interview by Ada Quill", &["Ada Quill"]),
            ("Eine Kolumne von Ada Quill", &["Ada Quill"]),
            ("Posted on July 1, 2024 by adaquill", &["adaquill"]),
            ("By Ada Quill ⋅ Chief Tides Officer ⋅ Updated May 6, 2025", &["Ada Quill"]),
            ("By Ada Quill, Chief Tides Officer, Ferries at Work", &["Ada Quill"]),
            ("Ada Quill Ada Quill", &["Ada Quill"]),
            ("By Ada Quill ada.quill@gazette.example", &["Ada Quill"]),
        ]);
    }

    #[test]
    fn who_put_a_page_up_is_its_author_by_any_name() {
        assert_authors(&[
            ("Posted by Ada 9.10.2026", &["Ada"]),
            ("erstellt von Ada — veröffentlicht 9.10.2026 06:00", &["Ada"]),
            ("Eingestellt von Tidewatcher um 10:52", &["Tidewatcher"]),
            ("Autor: Rechtsanwalt Tom Bellweather", &["Tom Bellweather"]),
            ("Publicado por Ada Quill", &["Ada Quill"]),
            ("vendredi 9 octobre 2026, par Ada Quill", &["Ada Quill"]),
            ("Kolumnist*in: Ada Quill", &["Ada Quill"]),
            ("About the Author - Ada Quill", &["Ada Quill"]),
            ("责任编辑： 王小明", &["王小明"]),
        ]);
    }

    #[test]
    fn what_stands_with_a_date_is_no_name() {
        for line in [
            "Published: 28 Apr, 2026 CET",
            "Veröffentlicht am 9.10.2026 um 14:34 Uhr",
            "Veröffentlicht am",
            "Friday, October 9, 2026",
            "Updated: Jan 31",
        ] {
            assert_eq!(authors(line), [""; 0], "{line}");
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
        ] {
            assert!(tells_only_when(line), "{line}");
        }
        for line in ["By Ada Quill, Oct 11, 2026", "Written by", "9to5harbour", "By Will May", "Min Jin Lee"] {
            assert!(!tells_only_when(line), "{line}");
        }
    }

    #[test]
    fn who_did_something_else_is_left_out() {
        assert_authors(&[
            ("Text: Ada Quill; Fotos: Tom Bellweather", &["Ada Quill"]),
            ("By Ada Quill, photographs by Tom Bellweather", &["Ada Quill"]),
            ("Von Ada Quill Foto: Tom Bellweather", &["Ada Quill"]),
            ("Words by Ada Quill | Illustrations by Tom Bellweather", &["Ada Quill"]),
            ("Edited by Tom Bellweather", &[]),
        ]);
    }

    #[test]
    fn agencies_are_authors() {
        assert_authors(&[
            ("Reuters", &["Reuters"]),
            ("By The Associated Press", &["The Associated Press"]),
            ("dpa", &["dpa"]),
            ("Par Ada Quill avec AFP", &["Ada Quill", "AFP"]),
            ("Reuters Staff", &["Reuters"]),
            ("By Gazette Staff", &["Gazette Staff"]),
            ("By Reuters and Ada Quill", &["Reuters", "Ada Quill"]),
            ("Von Ada Quill, dpa", &["Ada Quill", "dpa"]),
        ]);
    }

    #[test]
    fn names_of_many_shapes() {
        for name in [
            "Ludwig van der Meer",
            "Ana de la Cruz",
            "José Ortega y Gasset",
            "Siobhán O'Neill",
            "Jean-Luc d'Arcy",
            "J. R. Quill",
            "ADA QUILL",
            "Łucja Żak",
            "Åsa Öberg",
            "Muhammad ibn Said",
            "Ada",
        ] {
            assert_eq!(authors(&format!("By {name}")), [name]);
            assert_eq!(authors(name), [name]);
        }
    }

    #[test]
    fn labels_name_nobody() {
        for line in [
            "Final Thoughts",
            "Visit Options",
            "Chef's Choice Menu Previews",
            "Find an Agent or Advisor",
            "Harbour Policy Updates",
            "Weitere Themen",
            "Our Standards: The Harbour Trust Principles",
        ] {
            assert_eq!(authors(line), [""; 0], "{line}");
        }
    }

    #[test]
    fn nobody_is_no_author() {
        for byline in [
            "",
            "By",
            "Staff",
            "By staff reporter",
            "Redaktion",
            "|",
            "9 October 2026",
            "Date: Thu, 8 Oct 2026",
            "LIVE – Updated at 16:47",
            "October 9, 2026 · 8 min read · #harbour",
            "A funding round led by Harbour Capital",
            "5 min read",
            "Von",
            ", ,",
        ] {
            assert_eq!(authors(byline), [""; 0], "{byline}");
        }
    }
}
