//! Quotation marks in the forms that nine languages and some others use.

use super::words::ends_sentence;

/// Each mark that opens a quotation, with those that may close it. The straight single mark is left out, because it is more often an apostrophe.
const PAIRS: [(char, &[char]); 13] = [
    ('“', &['”']),
    ('"', &['"']),
    ('„', &['“', '”']),
    ('”', &['”']),
    ('«', &['»']),
    ('»', &['«', '»']),
    ('‘', &['’']),
    ('‚', &['‘', '’']),
    ('’', &['’']),
    ('‹', &['›']),
    ('›', &['‹', '›']),
    ('「', &['」']),
    ('『', &['』']),
];

/// A quick test that spares most characters the search: in ASCII there is only one such mark.
fn could_be(mark: char) -> bool {
    mark == '"' || !mark.is_ascii()
}

fn closing(opening: char) -> Option<&'static [char]> {
    let pair = if could_be(opening) { PAIRS.iter().find(|(open, _)| *open == opening) } else { None };
    pair.map(|(_, close)| *close)
}

/// Whether a quotation may begin with the mark.
pub(crate) fn is_opening(mark: char) -> bool {
    closing(mark).is_some()
}

/// Whether a quotation may end with the mark.
pub(crate) fn is_closing(mark: char) -> bool {
    could_be(mark) && PAIRS.iter().any(|(_, close)| close.contains(&mark))
}

/// Whether a quotation that the mark opens may end with the same mark.
pub(crate) fn is_both(mark: char) -> bool {
    closing(mark).is_some_and(|close| close.contains(&mark))
}

/// Whether the whole text is a single quotation, except for a full stop after it. If a speaker is named, the marks close earlier.
pub(crate) fn is_one_quotation(text: &str) -> bool {
    let mut chars = text.strip_suffix(['.', '。']).unwrap_or(text).chars();
    let close = match chars.next() {
        // Straight single marks count only around a sentence: around other things they often stand in code.
        Some('\'') if ends_sentence(text) => &['\''],
        Some(mark) => closing(mark).unwrap_or_default(),
        None => return false,
    };
    let Some(quoted) = chars.as_str().strip_suffix(close) else { return false };
    let is_apostrophe = |at: usize, mark: &str| matches!(mark, "'" | "’") && quoted[at + mark.len()..].starts_with(char::is_alphanumeric);
    let closes = |(at, mark): (usize, &str)| !is_apostrophe(at, mark);
    !quoted.match_indices(close).any(closes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_alone_is_one_in_any_marks() {
        for text in [
            "“We have waited for this.”",
            "\"We have waited for this.\"",
            "”Vi har väntat på det här igen.”",
            "’Vi har väntat på det här igen.’",
            "‘We haven’t had a boat like ’em in years.’",
            "'We haven't waited for this.'",
            "„Wir haben darauf gewartet“.",
            "‚Wir haben darauf gewartet.‘",
            "»Wir haben darauf gewartet.«",
            "›Wir haben darauf gewartet.‹",
            "»Me olemme odottaneet tätä.»",
            "« Nous l’avons attendu. »",
            "«Lo hemos esperado».",
            "「我们等了很久。」",
        ] {
            assert!(is_one_quotation(text), "{text}");
        }
    }

    #[test]
    fn two_quotations_or_a_speaker_are_not_one() {
        for text in [
            "“We have waited,” said Ada Quill. “It is late.”",
            "‘We have waited,’ said Ada Quill. ‘It is late.’",
            "”Vi har väntat”, säger Ada Quill. ”Det är sent.”",
            "'Tide' and 'Ebb'.",
            "'tide-table'",
            "’Tis the season to sail.",
            "«Lo hemos esperado», dijo Ada Quill.",
            "“",
            ".",
            "",
        ] {
            assert!(!is_one_quotation(text), "{text}");
        }
    }
}
