//! Datelines, with which reports of agencies begin: LONDON (Reuters) — ; BERLIN, 3 May (dpa) - .

use super::{compose, dates, names, places, quotes, words};

/// The most words and the most bytes of a dateline.
const MAX_WORDS: usize = 10;
const MAX_BYTES: usize = 100;

/// The most bytes of a province in brackets after its place: MT, Ill.
const MAX_PROVINCE: usize = 4;

/// The most letters of an abbreviated state after its place: Calif., D.C.
const MAX_STATE: usize = 5;

/// The fewest letters of a word in capitals that may be a place.
const MIN_PLACE: usize = 4;

/// The dateline at the start of a paragraph, without the dash that ends it. It is a place in capitals, a place with an agency in brackets or
/// a date beside it, or only an agency in brackets. A well-known town may end with a colon or a stop instead of the dash.
pub(crate) fn prefix(paragraph: &str) -> Option<&str> {
    before_dash(paragraph).or_else(|| before_sign(paragraph))
}

/// The fewest words after a town and a colon or a stop.
const MIN_SENTENCE: usize = 6;

/// The town at the start of a paragraph, before a colon or a stop and a sentence.
fn before_sign(paragraph: &str) -> Option<&str> {
    let (town, rest) = paragraph.split_at(paragraph.bytes().take(MAX_BYTES).position(|byte| matches!(byte, b':' | b'.'))?);
    let rest = rest[1..].strip_prefix(' ')?;
    let opens = rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '¿' | '¡') || quotes::is_opening(c));
    (opens && places::is_known(town) && words::words(rest).nth(MIN_SENTENCE - 1).is_some()).then_some(town)
}

/// The dateline at the start of a paragraph, before a dash.
fn before_dash(paragraph: &str) -> Option<&str> {
    let (head, rest) = split_at_dash(paragraph)?;
    let opens =
        rest.trim_start().chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '¿' | '¡') || quotes::is_opening(c));
    let few = words::words(head).count() <= MAX_WORDS;
    (opens && few && is_dateline(head)).then_some(head)
}

/// The text before and after the first dash that separates two parts of a sentence.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    let is_dash = |&(_, c): &(usize, char)| matches!(c, '-' | '–' | '—');
    for (at, c) in text.char_indices().take_while(|(at, _)| *at <= MAX_BYTES).filter(is_dash) {
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let rest = &text[at + c.len_utf8()..];
        // Some write ".-" after the bracket.
        let loose = before.is_whitespace() || before == ')' || before == '.' || c == '—';
        if loose && (rest.starts_with(|next| matches!(next, ' ' | '-') || quotes::is_opening(next)) || c == '—') {
            let (head, without_stop) = (text[..at].trim_end(), text[..at].trim_end_matches([' ', '.']));
            let is_spanish = head.len() == at && c == '-';
            let keeps_stop = !is_spanish && ends_in_abbreviation(head);
            return Some((if keeps_stop { head } else { without_stop }, rest.trim_start_matches('-')));
        }
    }
    None
}

/// Whether the text ends with an abbreviated state after a comma, to which the last stop belongs: Ill., N.Y.
fn ends_in_abbreviation(head: &str) -> bool {
    let last = head.rsplit_once(", ").and_then(|(_, last)| last.strip_suffix('.')).unwrap_or_default();
    let letters = last.chars().filter(|&c| c != '.').count();
    let is_word = last.chars().all(|c| c.is_alphabetic() || c == '.') && last.starts_with(char::is_uppercase);
    is_word && letters <= MAX_STATE && (last.contains('.') || last.contains(char::is_lowercase))
}

/// Whether a text before a dash is a dateline.
fn is_dateline(head: &str) -> bool {
    let has_day = |text: &str| dates::find(text, Some(&dates::Date::EPOCH)).iter().any(|found| found.date.day().is_some());
    let (place, bracket) = match head.split_once('(') {
        Some((place, rest)) => {
            let Some((bracket, after)) = rest.split_once(')') else { return false };
            // After the bracket may stand the place, (ANSA) - ROMA, or nothing, (Reuters), or after a province the day, Westhaven (MT), 9 October.
            // Anything else there is prose.
            let is_province = bracket.len() <= MAX_PROVINCE && may_be_of_place(bracket) && after.trim_start().starts_with(',') && has_day(after);
            let is_source = (is_agency(bracket) || has_day(bracket)) && (after.trim().is_empty() || is_capitals(after));
            if !is_source && !is_province {
                return false;
            }
            (place.trim(), true)
        }
        None => (head, false),
    };
    let first = place.split([',', '/']).next().unwrap_or_default().trim();
    let named = !first.is_empty() && first.split_whitespace().count() <= 3 && words::words(first).all(may_be_of_place);
    if bracket { place.is_empty() || named } else { named && (is_capitals(first) || place.len() > first.len() && has_day(place)) }
}

/// The place that a dateline names, such as LONDON in LONDON, Oct 9 (Reuters) and in LONDON - 9 October 2026.
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(crate) fn place(dateline: &str) -> Option<&str> {
    let head = dateline.split('(').next().unwrap_or_default();
    let date = dates::find(head, Some(&dates::Date::EPOCH)).first().map_or(head.len(), |found| found.span.start);
    let place = head[..date].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let is_parted = matches!(head[place.len()..date].trim(), "-" | "–" | "—");
    let is_place = if is_parted {
        is_place_alone(place) && !names::tells_no_author(dateline) && !names::tells_only_when(dateline)
    } else {
        is_dateline(dateline) || places::is_known(dateline)
    };
    (is_place && !place.is_empty() && !dates::goes_with_date(place)).then_some(place)
}

/// Whether a text before a dash and a date is a place. A paper or a label is as likely there, so that it must be in capitals.
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
fn is_place_alone(text: &str) -> bool {
    is_capitals(text) && text.split_whitespace().count() <= 3 && !names::is_organisation(text) && !names::leads_to_date(text)
}

/// Whether the text may be an agency: a known one, perhaps with its desk (dpa/lhe), or a few words with a capital.
fn is_agency(text: &str) -> bool {
    let desk = text.split('/').next().unwrap_or_default();
    let plain = text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '.' | '&'));
    names::is_agency(desk) || plain && words::words(text).count() <= 4 && text.contains(char::is_uppercase)
}

/// Whether the line is a place and a date, and nothing else: "Westhaven, 9 October 2026", "Bad Neustein, am 9. Oktober 2026".
///
/// Two words that are no known place may be the author's name. But before a day and a time with its zone, as Spanish papers write it, they are a
/// place unless the first is a given name. In Indian papers the place comes after such a time: "Updated - October 9, 2026 08:12 am IST - Westhaven".
pub(crate) fn is_place_and_when(line: &str) -> bool {
    let is_word = |place: &str| {
        place.starts_with(char::is_uppercase)
            && place.chars().count() >= MIN_PLACE
            && place.chars().all(|c| c.is_alphabetic() || c == '-' || compose::is_mark(c))
    };
    let is_place = |place: &str| is_word(place) && !names::is_given(place) && !names::is_agency(place) || places::is_place(place);
    let is_zoned = |when: &str| when.rsplit(' ').next().is_some_and(|zone| (3..=4).contains(&zone.len()) && is_shouted(zone));
    let mut commas = line.match_indices(", ").map(|(at, comma)| (&line[..at], &line[at + comma.len()..])).take(2);
    commas.any(|(place, when)| is_place(place) && names::tells_only_when(when))
        || line.split_once(" - ").is_some_and(|(place, when)| is_zoned(when) && !names::begins_with_given(place) && names::tells_only_when(when))
        || line.rsplit_once(" - ").is_some_and(|(when, place)| is_zoned(when) && is_place(place) && names::tells_only_when(when))
}

/// Whether the line ends with the name of a wire service between slashes, as press releases do: "WESTHAVEN, 9 October /Marshwire/ --".
pub(crate) fn ends_in_wire(line: &str) -> bool {
    let wire = line.trim_end_matches([' ', '-', '–', '—']).strip_suffix('/');
    wire.and_then(|line| line.rsplit_once(" /")).is_some_and(|(place, wire)| !place.is_empty() && !wire.is_empty())
}

fn is_shouted(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The fewest parts of a version number. One of two parts may be a time, 7.30.
const MIN_VERSION: usize = 3;

/// Whether the line begins with a version number, like the lines of a list of releases: "2.2.3 2026-10-09". A date such as 9.10.2026 is none.
pub(crate) fn is_release(line: &str) -> bool {
    let number = line.split_whitespace().next().unwrap_or_default().trim_start_matches('v');
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    number.split('.').count() >= MIN_VERSION && number.split('.').all(is_number) && dates::find(number, None).is_empty()
}

/// Whether all letters of the text are capitals, and there are enough of them for a place.
fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= MIN_PLACE && letters.clone().all(char::is_uppercase) && !text.contains(|c: char| c.is_ascii_digit())
}

/// Whether the word may be part of the name of a place: it has a capital, or joins other words there, as in "Frankfurt am Main".
fn may_be_of_place(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase()) || matches!(word, "de" | "del" | "la" | "an" | "am" | "der" | "di" | "do" | "sur" | "on" | "upon")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_begins_with_the_number_of_a_version() {
        assert!(["2.2.3 2026-10-09", "v2.53.0 9 October 2026", "1.2.24.1 2026-10-09"].iter().all(|line| is_release(line)));
        assert!(!["9.10.2026 07:30", "09.10.26, 7.30 Uhr", "7.30 9 October 2026", "2026-10-09", "..", ""].iter().any(|line| is_release(line)));
    }

    #[test]
    fn datelines_of_agencies_and_papers() {
        for (paragraph, dateline) in [
            ("LONDON (Reuters) — The ferry sails again.", "LONDON (Reuters)"),
            ("LONDON, Oct 9 (Reuters) - The ferry sails again.", "LONDON, Oct 9 (Reuters)"),
            ("BERLIN, 3 May (dpa) - The ferry sails again.", "BERLIN, 3 May (dpa)"),
            ("Berlin (dpa) - Die Fähre fährt wieder.", "Berlin (dpa)"),
            ("Frankfurt am Main (dpa/lhe) – Die Fähre fährt wieder.", "Frankfurt am Main (dpa/lhe)"),
            ("Berlin, 3. Mai 2026 – Die Fähre fährt wieder.", "Berlin, 3. Mai 2026"),
            ("Madrid, 9 oct (EFE).- El barco vuelve.", "Madrid, 9 oct (EFE)"),
            ("MADRID, 9 Oct. (EUROPA PRESS) - El barco vuelve.", "MADRID, 9 Oct. (EUROPA PRESS)"),
            ("Paris, 9 oct 2026 (AFP) - Le bac reprend la mer.", "Paris, 9 oct 2026 (AFP)"),
            ("(ANSA) - ROMA, 09 OTT - Il traghetto torna.", "(ANSA)"),
            ("WESTHAVEN — “It sails,” she said.", "WESTHAVEN"),
            ("PORT SORREL, Marsh County—The ferry sails again.", "PORT SORREL, Marsh County"),
            ("Ferrandina (MT), 9 novembre 2026 – Il traghetto torna.", "Ferrandina (MT), 9 novembre 2026"),
            ("Springfield (Ill.), Oct. 9, 2026 — The ferry sails again.", "Springfield (Ill.), Oct. 9, 2026"),
            ("WARSZAWA (PAP) – Prom wraca.", "WARSZAWA (PAP)"),
            ("WESTHAVEN (October 9, 2026) — The ferry sails again.", "WESTHAVEN (October 9, 2026)"),
            ("(Reuters) - The ferry sails again.", "(Reuters)"),
            ("NEW YORK -- The ferry sails again.", "NEW YORK"),
            ("SPRINGFIELD, Ill. — The ferry sails again.", "SPRINGFIELD, Ill."),
            ("WASHINGTON, D.C.—The ferry sails again.", "WASHINGTON, D.C."),
            ("ST. LOUIS, Mo. - The ferry sails again.", "ST. LOUIS, Mo."),
            ("BOGOTÁ.— El barco vuelve.", "BOGOTÁ"),
            ("MADRID, EFE.- El barco vuelve.", "MADRID, EFE"),
            ("Berlin, 3. Mai 2026. – Die Fähre fährt wieder.", "Berlin, 3. Mai 2026"),
            ("NEW DELHI: The ferry sails again from the quay on Monday.", "NEW DELHI"),
            ("London: “It sails,” she said on the quay on Monday.", "London"),
            ("Berlin. Die Fähre fährt ab Montag wieder zur Insel.", "Berlin"),
            ("Ciudad de México. El barco vuelve a zarpar este lunes.", "Ciudad de México"),
        ] {
            assert_eq!(prefix(paragraph), Some(dateline), "{paragraph}");
        }
    }

    #[test]
    fn a_place_stands_before_a_date() {
        for line in [
            "WESTHAVEN, 9 October 2026",
            "ROMA, 21 maggio 2026, 12:18",
            "SEVILLA, 9 de octubre de 2026",
            "Puerto del Mar - 9 OCT 2026 - 07:30 CEST",
            "Westhaven, 9 October 2026",
            "Westhafen, am 9. Oktober 2026",
            "Bad Neustein, den 9. Oktober 2026",
            "Port-Ouest, le 9 octobre 2026",
            "Washington, D.C., October 9, 2026",
            "São Lourenço, 9 de outubro de 2026",
            "Updated - October 9, 2026 08:12 am IST - Westhaven",
            "October 9, 2026 08:12 IST - New Delhi",
        ] {
            assert!(is_place_and_when(line), "{line}");
        }
        for line in [
            "ADA QUILL, 9 October 2026",
            "Mara Quill, 9 October 2026",
            "adaq, 9 October 2026",
            "ANSA, 9 ottobre 2026",
            "Ada, 9 October 2026",
            "WESTHAVEN, Ada Quill",
            "AQ, 9 October 2026",
            "Tom Bellweather - 9 OCT 2026 - 07:30 CEST",
            "Bellweather - 9 October 2026",
            "9 October 2026 - Bellweather",
            "October 9, 2026 08:12 IST - Tom Bellweather",
            "October 9, 2026 08:12 IST - Ada",
        ] {
            assert!(!is_place_and_when(line), "{line}");
        }
    }

    #[test]
    fn prose_with_a_dash_has_none() {
        for paragraph in [
            "The ferry — the only one — sails again.",
            "Westhaven - The ferry sails again.",
            "NASA — the agency that went to the moon — has no ferry.",
            "MV Lady Marsh (a ferry) — Built in 1961, she sails again.",
            "Ada Quill (left) - The harbour master is glad.",
            "Ada Quill (MP), the member for Westhaven – They do not care.",
            "LONDON is far away – They do not care.",
            "It was in Westhaven, on 3 May 2026 – Nobody was there.",
            "Well-known boats sail.",
            "BREAKING: The ferry sails again from the quay on Monday.",
            "Update. The ferry sails again from the quay on Monday.",
            "New Rules: The ferry sails again from the quay on Monday.",
            "London: 12 degrees and rain, as on all days of this week.",
            "London: The Ferry",
            "london. The ferry sails again from the quay on Monday.",
            "Berlin.de: Die Fähre fährt ab Montag wieder zur Insel.",
            "",
            "—",
            "( -",
        ] {
            assert_eq!(prefix(paragraph), None, "{paragraph}");
        }
    }

    #[test]
    #[cfg(any(feature = "schema-org", feature = "ninjs"))]
    fn the_place_is_told_from_agency_and_date() {
        for (dateline, place) in [
            ("LONDON (Reuters)", Some("LONDON")),
            ("LONDON, Oct 9 (Reuters)", Some("LONDON")),
            ("Berlin, 3. Mai 2026", Some("Berlin")),
            ("Ferrandina (MT), 9 novembre 2026", Some("Ferrandina")),
            ("SPRINGFIELD, Ill. (AP)", Some("SPRINGFIELD, Ill.")),
            ("Frankfurt am Main (dpa/lhe)", Some("Frankfurt am Main")),
            ("Berlin", Some("Berlin")),
            ("WESTHAVEN - 9 October 2026, 07:30 GMT", Some("WESTHAVEN")),
            ("PORT SORREL — Oct 9, 2026", Some("PORT SORREL")),
            ("PUBLISHED - 9 October 2026", None),
            ("LIVE - 9 October 2026", None),
            ("WEATHER - 9 October 2026", None),
            ("HARBOUR GAZETTE - 9 October 2026", None),
            ("Ada Quill - 9 October 2026", None),
            ("(Reuters)", None),
            ("9 October 2026, 07:30", None),
            ("Friday, 9 October 2026", None),
            ("Updated 9 October 2026", None),
            ("5 min read", None),
            ("", None),
        ] {
            assert_eq!(super::place(dateline), place, "{dateline}");
        }
    }
}
