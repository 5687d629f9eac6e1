//! The person who owns a page, read from its copyright line.

use super::vocabulary::kind;
use super::word::{Word, words};
use crate::text::hash;
use crate::text::lexicon::says;

/// The words with which a copyright line goes on after the name, as in "all rights reserved", in nine languages.
const ALL: [&str; 12] = ["all", "alle", "tous", "todos", "tutti", "wszelkie", "wszystkie", "alla", "some", "rights", "is", "e"];

/// The person whom a copyright line names: "© 2019–2026 Ada Quill", "Copyright Ada Quill. All rights reserved."
///
/// The name is a given name and a surname, perhaps with an initial between them, and no further word beside them: "© Ada Quill Photography" is a
/// company. A line about pictures names the photographer, and does not count. Meant for lines of a few words, because the text around each name is
/// searched.
pub(crate) fn owner(line: &str) -> Option<&str> {
    let all: Vec<Word<'_>> = words(line).collect();
    if all.iter().any(|word| word.is(kind::NOT_BY)) {
        return None;
    }
    let is_name = |word: &Word<'_>| word.kinds == 0 && !word.is_small() && !word.starts_with_digit();
    (0..all.len()).find_map(|at| {
        let first = all.get(at).filter(|first| first.kinds == 0 && first.says(says::GIVEN) && !first.is_small())?;
        let last = if all.get(at + 1)?.is_letter() { all.get(at + 2)? } else { all.get(at + 1)? };
        let own = &line[first.span.start..last.span.end];
        let is_whole =
            is_name(last) && own.split(' ').count() <= 3 && own.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
        (is_whole && leads_up(&line[..first.span.start]) && is_end(&line[last.span.end..])).then(|| own.trim_end_matches('.'))
    })
}

/// Whether the name begins after this text, so that no word before it belongs to it.
fn leads_up(before: &str) -> bool {
    let is_apart = |c: char| !c.is_alphabetic() && !c.is_whitespace();
    let last = || words(before).last().is_some_and(|last| last.is(kind::BY) || last.says(says::BY) || last.hash == hash::word("copyright"));
    before.trim_end().is_empty() || before.trim_end().ends_with(is_apart) || last()
}

/// Whether the name ends before this text, so that no word after it belongs to it.
fn is_end(behind: &str) -> bool {
    let next = || words(behind).next().is_some_and(|next| ALL.iter().any(|all| hash::word(all) == next.hash));
    !behind.trim_start().starts_with(char::is_alphabetic) && !behind.trim_start().starts_with('&') || next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copyright_line_may_name_a_person() {
        for line in [
            "© 2019–2026 Mary Quill",
            "Copyright Mary Quill 2012-2026. CC BY-NC 4.0.",
            "©2026 - Mary Quill - Westhaven",
            "(c) Mary Quill • Weitere Rechte siehe Impressum",
            "(CC BY) 2006–2026 by Mary Quill",
            "© Mary Quill All rights reserved",
            "| Copyright 2026 © Mary Quill. Alle Rechte vorbehalten. |",
        ] {
            assert_eq!(owner(line), Some("Mary Quill"), "{line}");
        }
        assert_eq!(owner("© Mary E. Quill-Berg, 2026"), Some("Mary E. Quill-Berg"));
        for line in [
            "",
            "© 2026 Mary Quill Photography",
            "© Mary Quill Ltd. All rights reserved.",
            "© 2026 Quill & Sons",
            "© 2026 Mary Quill & Sons",
            "© The Mary Quill Foundation",
            "© 2026 Westhaven Globe",
            "Photo sources: Westhaven Globe, Mary Quill © 2026",
            "All rights reserved",
        ] {
            assert_eq!(owner(line), None, "{line}");
        }
    }
}
