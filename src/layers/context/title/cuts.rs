//! What stands between the parts of a page's title.

use std::collections::VecDeque;

use crate::text::words;

/// What sites put between an article's title and their own name. Those of the first kind hardly
/// ever stand inside a headline, those of the second do.
const STRONG: [&str; 13] = [" | ", " » ", " « ", " › ", " ‹ ", " · ", " • ", " :: ", " // ", " ~ ", MORE, "｜", "_"];
const MORE: &str = " > ";
const WEAK: [&str; 5] = [" – ", " — ", " - ", " / ", " − "];

/// Parts of a title that are looked at.
const PARTS: usize = 8;

/// A separator of a title.
pub(super) struct Cut {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it hardly ever stands inside a headline.
    pub(super) is_strong: bool,
}

/// Where a title has separators, in order.
pub(super) fn cuts(title: &str) -> Vec<Cut> {
    let is_cut = |cut: &Cut| {
        let (before, rest) = (&title[..cut.start], &title[cut.end..]);
        cut.start > 0
            && cut.end < title.len()
            && match &title[cut.start..cut.end] {
                "_" => is_apart(before, rest),
                MORE => !rest.starts_with(|c: char| c.is_ascii_digit()),
                _ => true,
            }
    };
    let places = title.bytes().enumerate().filter(|&(at, byte)| !byte.is_ascii_alphanumeric() && title.is_char_boundary(at));
    // No more are held than are asked for: a title may be as long as the text.
    let mut cuts = VecDeque::with_capacity(PARTS);
    for next in places.filter_map(|(at, _)| cut(title, at)).filter(is_cut) {
        if cuts.back().is_none_or(|last: &Cut| next.start >= last.end) {
            if cuts.len() == PARTS {
                cuts.pop_front();
            }
            cuts.push_back(next);
        }
    }
    let mut cuts: Vec<Cut> = cuts.into();
    // Alone it may say that something is more than something else.
    if let [cut] = &mut cuts[..] {
        cut.is_strong &= &title[cut.start..cut.end] != MORE;
    }
    cuts
}

/// Whether a stroke between these two parts them: in Chinese and Korean, and with a space on either side. `snake_case` is one word, and `_so_` is marked.
fn is_apart(before: &str, rest: &str) -> bool {
    let is_of_east = |c: char| words::is_unspaced(c) || matches!(c, '\u{3000}'..='\u{303f}' | '가'..='힣' | '\u{ff00}'..='\u{ffef}');
    before.ends_with(' ') && rest.starts_with(' ') || before.ends_with(is_of_east) || rest.starts_with(is_of_east)
}

/// The separator that begins at this place of a title.
fn cut(title: &str, start: usize) -> Option<Cut> {
    let (before, rest) = title.split_at(start);
    let begins = |separators: &[&str]| separators.iter().find(|&&separator| rest.starts_with(separator)).map(|separator| start + separator.len());
    // Where no spaces are written, none are around a dash.
    let is_unspaced = |&end: &usize| title[end..].starts_with(words::is_unspaced) && !before.ends_with(|c: char| c.is_ascii());
    let strong = begins(&STRONG).map(|end| Cut { start, end, is_strong: true });
    strong.or_else(|| begins(&WEAK).or_else(|| begins(&["-"]).filter(is_unspaced)).map(|end| Cut { start, end, is_strong: false }))
}
