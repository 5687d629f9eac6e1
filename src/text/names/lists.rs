//! Lists of names that go on in the next line.

use super::vocabulary::kind;
use super::word::{Word, words};

/// Whether the line goes on with the list of the line above: "and Ada Quill".
pub(crate) fn goes_on(line: &str) -> bool {
    words(line).next().is_some_and(|word| joins(&word)) && words(line).nth(1).is_some()
}

/// Whether the list goes on in the line below: "Ada Quill,", "Ada Quill and".
pub(crate) fn is_open(line: &str) -> bool {
    line.trim_end().ends_with(',') || words(line).last().is_some_and(|word| joins(&word))
}

/// Whether the line is nothing but what joins two names: "and", "&", a comma or a bar.
pub(crate) fn is_joint(line: &str) -> bool {
    let line = line.trim();
    let is_mark = matches!(line, "," | "|" | "/" | "·" | "•" | ";");
    is_mark || words(line).next().is_some_and(|word| joins(&word)) && words(line).nth(1).is_none()
}

/// Whether the word joins what stands in two lines. In a name it would have a capital: "En Barcelona".
fn joins(word: &Word<'_>) -> bool {
    word.is(kind::AND) && word.is_small()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_goes_on_in_the_next_line() {
        for line in ["and Ada Quill", "und Ada Quill", "y Ada Quill", "& Ada Quill", "et Ada Quill"] {
            assert!(goes_on(line) && !is_open(line), "{line}");
        }
        for line in ["By Ada Quill,", "By Ada Quill and", "Von Ada Quill und", "Por Ada Quill y", "Par Ada Quill &"] {
            assert!(is_open(line) && !goes_on(line), "{line}");
        }
        for line in ["", "and", "Ada Quill", "En Puertoeste", "Ada Quill, Tom Bellweather", "By Ada Quill."] {
            assert!(!goes_on(line), "{line}");
        }
        for line in ["and", "und", "et", "y", "&", ","] {
            assert!(is_joint(line), "{line}");
        }
        for line in ["", "and Ada Quill", "Ada", "-", "And"] {
            assert!(!is_joint(line), "{line}");
        }
        for line in ["", "By Ada Quill", "By Ada Quill and Tom Bellweather", "Di Ada Quill E"] {
            assert!(!is_open(line), "{line}");
        }
    }
}
