//! Language tags, checked by the form that BCP 47 gives them. It takes no list of languages to see that "english" is not a tag.

/// Codes of three letters for the languages of the built-in rules, with the codes of two letters that BCP 47 prefers.
const SHORTER: [(&str, &str); 23] = [
    ("ara", "ar"),
    ("chi", "zh"),
    ("dan", "da"),
    ("deu", "de"),
    ("dut", "nl"),
    ("eng", "en"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("ger", "de"),
    ("ita", "it"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("nld", "nl"),
    ("nno", "nn"),
    ("nob", "nb"),
    ("nor", "no"),
    ("pol", "pl"),
    ("por", "pt"),
    ("rus", "ru"),
    ("spa", "es"),
    ("swe", "sv"),
    ("tha", "th"),
    ("zho", "zh"),
];

/// Whether the text has the form of a tag: a language of two or three letters, followed by subtags of letters and digits. (BCP 47 allows for longer
/// language codes, but none exists.) An underscore is accepted for the hyphen.
pub(crate) fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split(['-', '_']);
    let is_language = |language: &str| matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_alphabetic());
    let is_subtag = |subtag: &str| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric());
    // A subtag of one letter says what the subtags after it are, so that it cannot be the last.
    let is_complete = tag.len() < 2 || !matches!(tag.as_bytes()[tag.len() - 2], b'-' | b'_');
    subtags.next().is_some_and(is_language) && subtags.all(is_subtag) && is_complete
}

/// The tag as it is usually written (`zh-Hant-TW`), with the shorter code for the language. `None` if the text is not a tag.
pub(crate) fn canonical(tag: &str) -> Option<String> {
    if !is_tag(tag) {
        return None;
    }
    let lower = tag.to_ascii_lowercase().replace('_', "-");
    let mut subtags = lower.split('-');
    let language = subtags.next()?;
    let mut out = SHORTER.iter().find(|(long, _)| *long == language).map_or(language, |(_, short)| short).to_owned();
    let mut is_extension = false;
    for subtag in subtags {
        is_extension |= subtag.len() == 1;
        out.push('-');
        match subtag.len() {
            2 if !is_extension => out.push_str(&subtag.to_ascii_uppercase()),
            4 if !is_extension => {
                out.push_str(&subtag[..1].to_ascii_uppercase());
                out.push_str(&subtag[1..]);
            }
            _ => out.push_str(subtag),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn tags_are_written_in_one_way() {
        for (tag, usual) in [
            ("en", "en"),
            ("DE-at", "de-AT"),
            ("en_us", "en-US"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("eng", "en"),
            ("ger-CH", "de-CH"),
            ("gsw", "gsw"),
            ("es-419", "es-419"),
            ("de-1996", "de-1996"),
            ("ar-u-nu-latn", "ar-u-nu-latn"),
        ] {
            assert_eq!(canonical(tag).as_deref(), Some(usual));
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for tag in ["", " ", "e", "english", "Deutsch", "xx yy", "en-", "-en", "en--US", "en-u", "en-ü", "e1", "en-ninechars"] {
            assert_eq!(canonical(tag), None, "{tag:?}");
        }
    }
}
