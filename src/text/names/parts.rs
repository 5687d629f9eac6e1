//! The parts of a line, by what stands between them.

use std::ops::Range;

use crate::text::dates;

/// Words that begin a part of their own, though no mark or space be before them: Ada QuillUpdated.
const BREAKS: [&str; 6] = ["Updated", "Last updated", "Last Updated", "Published", "Posted", "Reviewed by"];

/// The parts of a line between its dates and its bars.
pub(super) fn parts(line: &str) -> Vec<Range<usize>> {
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

/// A label and what stands behind its colon, which is not that of a time.
pub(super) fn label(part: &str) -> Option<(&str, &str)> {
    let is_of_label = |(at, _): &(usize, &str)| !part[..*at].ends_with(|c: char| c.is_ascii_digit());
    part.match_indices([':', '：']).find(is_of_label).map(|(at, colon)| (&part[..at], &part[at + colon.len()..]))
}

/// Where the first " by " stands.
pub(super) fn place_of_by(part: &str) -> Option<usize> {
    ends_of_by(part).find(|&end| part[end..].starts_with(' ')).map(|end| end - BY.len())
}

/// What follows a "by" that no space parts from the name: ByAda Quill, Posted byAda Quill.
pub(super) fn glued(part: &str) -> Option<&str> {
    let is_large = |rest: &&str| rest.starts_with(char::is_uppercase);
    let at_start = ["By", "Von", "Par", "Por"].into_iter().find_map(|by| part.strip_prefix(by).filter(is_large));
    at_start.or_else(|| ends_of_by(part).map(|end| &part[end..]).find(is_large))
}

/// What leads up to the author inside a line.
const BY: &str = " by";

/// Where it ends in a text, each time. (The standard library's way to look for a string takes longer to set up than most lines to go through.)
fn ends_of_by(text: &str) -> impl Iterator<Item = usize> {
    let places = text.as_bytes().windows(BY.len()).enumerate();
    places.filter(|(_, here)| *here == BY.as_bytes()).map(|(at, by)| at + by.len())
}
