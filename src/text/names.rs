//! The names in a line that says who wrote something.

use std::ops::Range;

use super::dates;

mod vocabulary;

use vocabulary::{AGENCIES, AND, BODIES, BY, COLLECTIVES, DEGREES, ENDS, JOBS, NOT_BY, PARTICLES, TITLES};

/// A name has at most so many words.
const LONGEST: usize = 6;

/// Nor are there more authors.
const MOST: usize = 50;

/// Words that begin a part of their own, though no mark or space be before them: Ada QuillUpdated.
const BREAKS: [&str; 6] = ["Updated", "Last updated", "Last Updated", "Published", "Posted", "Reviewed by"];

/// The names in a byline, as it spells them, without titles, jobs, dates and who employs or photographs. Linear in the line's length.
pub(crate) fn authors(byline: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for part in parts(byline) {
        let text = &byline[part];
        // Beyond the part that names the author others name the paper, unless they say that they name an author.
        let complete = names.iter().any(|name| !is_agency(name));
        if complete && !begins_with(text, BY) {
            continue;
        }
        for name in in_part(text) {
            if names.len() < MOST && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The parts of a line between its dates and its bars.
fn parts(line: &str) -> Vec<Range<usize>> {
    let mut cuts: Vec<Range<usize>> = dates::find(line, None).into_iter().map(|found| found.span).collect();
    let mut last = ' ';
    for (at, c) in line.char_indices() {
        let next = at + c.len_utf8();
        let spaced = last.is_whitespace() && line[next..].starts_with(char::is_whitespace);
        if matches!(c, '|' | '·' | '•' | ';' | '(' | ')' | '[' | ']' | '—' | '⋅' | '›' | '»' | '\t') || matches!(c, '-' | '–') && spaced {
            cuts.push(at..next);
        } else if c.is_uppercase() && !last.is_uppercase() && BREAKS.iter().any(|word| line[at..].starts_with(word)) {
            cuts.push(at..at);
        }
        last = c;
    }
    cuts.sort_by_key(|cut| (cut.start, cut.end));
    let mut parts = Vec::new();
    let mut start = 0;
    for cut in cuts {
        if cut.start >= start {
            parts.push(start..cut.start);
        }
        start = start.max(cut.end);
    }
    parts.push(start..line.len());
    parts
}

/// The names in a part of a line.
fn in_part(part: &str) -> Vec<&str> {
    // Text: Ada Quill; Fotos: Tom Bellweather.
    let part = match part.split_once(':') {
        Some((label, _)) if words(label).iter().any(|(_, word)| is_in(NOT_BY, word)) => label,
        Some((_, rest)) => rest,
        None => part,
    };
    if begins_with(part, NOT_BY) {
        return Vec::new();
    }
    // Interview by Ada Quill; ByAda Quill.
    let led = part.find(" by ").filter(|at| !words(&part[..*at]).iter().any(|(_, word)| word == "by" || is_in(NOT_BY, word)));
    let part = part[led.unwrap_or(0)..].trim_start();
    let glued = ["By", "Von", "Par", "Por"].into_iter().find_map(|by| part.strip_prefix(by).filter(|rest| rest.starts_with(char::is_uppercase)));
    let mut names: Vec<&str> = Vec::new();
    for (at, listed) in glued.unwrap_or(part).split([',', '/', '\u{3001}']).enumerate() {
        // A, Chief Something Officer; but A, B.
        if at > 0 && words(listed).iter().any(|(_, word)| is_in(JOBS, word)) {
            continue;
        }
        for (within, text) in split_at_and(listed).into_iter().enumerate() {
            if begins_with(text, NOT_BY) {
                return names;
            }
            let short = names.last().is_some_and(|last| !last.contains(char::is_whitespace));
            names.extend(name(text, at == 0 && (within == 0 || short)));
        }
    }
    names
}

/// Words with their places and in lower case, punctuation at their ends left out.
fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let is_edge = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '@' | '&' | '+' | '\'' | '’');
    let mut words = Vec::new();
    let mut next = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let start = next + piece.len() - piece.trim_start_matches(is_edge).len();
        next += piece.len();
        let word = piece.trim_matches(is_edge);
        if !word.is_empty() {
            words.push((start..start + word.len(), word.trim_end_matches('.').to_lowercase()));
        }
    }
    words
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn begins_with(text: &str, list: &str) -> bool {
    words(text).first().is_some_and(|(_, word)| is_in(list, word))
}

/// Whether this is the name of a news agency.
pub(crate) fn is_agency(name: &str) -> bool {
    let lower = name.to_lowercase();
    AGENCIES.contains(&lower.strip_prefix("the ").unwrap_or(&lower))
}

/// Whether the name is that of a body and of no person: an agency, a paper, a newsroom.
#[cfg(feature = "schema-org")]
pub(crate) fn is_organisation(name: &str) -> bool {
    let names_body = |(_, word): &(Range<usize>, String)| is_in(BODIES, word) || is_in(COLLECTIVES, word);
    is_agency(name) || words(name).iter().any(names_body)
}

/// Splits at "and", where a whole name, or an agency, stands on its right: Ortega y Gasset is one.
fn split_at_and(text: &str) -> Vec<&str> {
    let words = words(text);
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, (span, word)) in words.iter().enumerate() {
        let right = words[at + 1..].iter().take_while(|(_, word)| !is_in(AND, word));
        let whole = right.clone().count() >= 2 || right.clone().any(|(span, _)| is_agency(&text[span.clone()]));
        let plain = matches!(word.as_str(), "and" | "und" | "&" | "et" | "och" | "with" | "mit" | "avec" | "met" | "+");
        if at > 0 && is_in(AND, word) && (whole || plain) {
            parts.push(&text[start..span.start]);
            start = span.end;
        }
    }
    parts.push(&text[start..]);
    parts
}

/// The name in a text that holds no other; a single word is one only if it is the `first` that the line names, or an agency.
fn name(text: &str, first: bool) -> Option<&str> {
    let words = words(text);
    let whole = |words: &[(Range<usize>, String)]| Some(&text[words.first()?.0.start..words.last()?.0.end]);
    let leads = |at: usize| {
        let (span, word) = &words[at];
        // Di Ada Quill, but Ana Di Carlo.
        let in_name = at > 0 && is_in(PARTICLES, word) && starts_large(&text[span.clone()]);
        is_in(BY, word) && !in_name || is_in(TITLES, word) || is_in(JOBS, word) || is_in(AND, &text[span.clone()])
    };
    let after_lead = &words[(0..words.len()).take_while(|at| leads(*at)).count()..];
    let agency = whole(&words[words.iter().take_while(|(_, word)| is_in(BY, word) && word != "the").count()..]).filter(|name| is_agency(name));
    if let Some(agency) = agency {
        return Some(agency);
    }
    let is_part = |(span, word): &&(Range<usize>, String)| {
        let text = &text[span.clone()];
        let large = starts_large(text) && !text.contains(|c: char| c.is_ascii_digit() || c == '@');
        (large || is_in(PARTICLES, word)) && ![JOBS, DEGREES, NOT_BY, ENDS].iter().any(|list| is_in(list, word))
    };
    let name = &after_lead[..after_lead.iter().take_while(is_part).count()];
    // by ada
    if let ([(_, by), (span, word)], []) = (&words[..], name)
        && is_in(BY, by)
        && ![BY, JOBS, TITLES, PARTICLES, NOT_BY].iter().any(|list| is_in(list, word))
        && word.chars().all(char::is_alphanumeric)
    {
        return Some(&text[span.clone()]);
    }
    let name = &name[..name.iter().rposition(|(span, word)| starts_large(&text[span.clone()]) || !is_in(PARTICLES, word)).map_or(0, |last| last + 1)];
    let of_body = name.iter().any(|(_, word)| is_in(BODIES, word));
    // The name is said twice where a picture of its bearer stood.
    let said = |words: &[(Range<usize>, String)]| words.iter().map(|(_, word)| word.clone()).collect::<Vec<_>>();
    let (first_half, second_half) = name.split_at(name.len() / 2);
    let name = if name.len() >= 4 && said(first_half) == said(second_half) { first_half } else { name };
    if let [.., last] = after_lead
        && (1..=2).contains(&name.len())
        && after_lead.len() == name.len() + 1
        && is_in(COLLECTIVES, &last.1)
        && !whole(name).is_some_and(is_agency)
    {
        return whole(after_lead);
    }
    match name.len() {
        0 => None,
        1 => whole(name).filter(|name| is_agency(name) || first && !of_body && name.chars().count() > 1),
        // A paper is an author only where the line names nobody else.
        2..=LONGEST => whole(name).filter(|_| !of_body || first && after_lead[name.len()..].iter().all(|(_, word)| is_in(ENDS, word))),
        _ => None,
    }
}

fn starts_large(word: &str) -> bool {
    // D'Arcy and d'Arcy alike; scripts without capitals have no small letters either.
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    first.is_some_and(|c| !c.is_lowercase()) || word.get(1..2).is_some_and(|mark| mark == "'") && letters.next().is_some_and(char::is_uppercase)
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
    fn nobody_is_no_author() {
        for byline in ["", "By", "Staff", "By staff reporter", "Redaktion", "|", "9 October 2026", "5 min read", "Von", ", ,"] {
            assert_eq!(authors(byline), [""; 0], "{byline}");
        }
    }
}
