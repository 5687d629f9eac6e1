//! The separators between the parts of a page's title.

use std::collections::VecDeque;

use crate::text::words;

/// Separators between an article's title and the site's name. Strong ones hardly ever stand inside a headline, weak ones do.
const STRONG: [&str; 13] = [" | ", CLOSING, OPENING, " › ", " ‹ ", " · ", " • ", " :: ", " // ", " ~ ", MORE, "｜", "_"];
const MORE: &str = " > ";
/// These two are also quotation marks, if both are there: in French they have spaces beside them.
const OPENING: &str = " « ";
const CLOSING: &str = " » ";
const WEAK: [&str; 5] = [" – ", " — ", " - ", " / ", " − "];

/// At most this many separators of a title are looked at, the last ones.
const MAX_CUTS: usize = 8;

/// A separator of a title.
pub(super) struct Cut {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it hardly ever stands inside a headline.
    pub(super) is_strong: bool,
}

/// A title's separators, in order, the last ones if there are many. Linear in its length.
pub(super) fn cuts(title: &str) -> Vec<Cut> {
    let last_closing = title.rfind('»').unwrap_or_default();
    // How many quotations are open.
    let mut open = 0_usize;
    let places = title.bytes().enumerate().filter(|&(at, byte)| !byte.is_ascii_alphanumeric() && title.is_char_boundary(at));
    // Only the last ones are kept: a title may be as long as the text.
    let mut cuts = VecDeque::with_capacity(MAX_CUTS);
    for (at, _) in places {
        match title[at..].chars().next() {
            Some('«') => open += 1,
            Some('»') => open = open.saturating_sub(1),
            _ => {}
        }
        let is_cut = |cut: &Cut| {
            let (before, rest) = (&title[..cut.start], &title[cut.end..]);
            cut.start > 0
                && cut.end < title.len()
                && match &title[cut.start..cut.end] {
                    "_" => is_apart(before, rest),
                    MORE => !rest.starts_with(|c: char| c.is_ascii_digit()),
                    OPENING => last_closing < cut.end,
                    CLOSING => open == 0,
                    _ => true,
                }
        };
        let Some(next) = cut(title, at).filter(is_cut) else { continue };
        if cuts.back().is_none_or(|last: &Cut| next.start >= last.end) {
            if cuts.len() == MAX_CUTS {
                cuts.pop_front();
            }
            cuts.push_back(next);
        }
    }
    let mut cuts: Vec<Cut> = cuts.into();
    // A single ">" may say that something is more than something else.
    if let [cut] = &mut cuts[..] {
        cut.is_strong &= &title[cut.start..cut.end] != MORE;
    }
    cuts
}

/// Whether an underscore between these two parts separates them: it does in Chinese and Korean, and with a space on both sides. `snake_case` is
/// one word, and `_so_` is emphasis.
fn is_apart(before: &str, rest: &str) -> bool {
    let is_of_east = |c: char| words::is_unspaced(c) || matches!(c, '\u{3000}'..='\u{303f}' | '가'..='힣' | '\u{ff00}'..='\u{ffef}');
    before.ends_with(' ') && rest.starts_with(' ') || before.ends_with(is_of_east) || rest.starts_with(is_of_east)
}

/// The separator that begins at this place of a title, if there is one.
fn cut(title: &str, start: usize) -> Option<Cut> {
    let (before, rest) = title.split_at(start);
    let begins = |separators: &[&str]| separators.iter().find(|&&separator| rest.starts_with(separator)).map(|separator| start + separator.len());
    // In scripts without spaces, none stand around a dash.
    let is_unspaced = |&end: &usize| title[end..].starts_with(words::is_unspaced) && !before.ends_with(|c: char| c.is_ascii());
    let strong = begins(&STRONG).map(|end| Cut { start, end, is_strong: true });
    strong.or_else(|| begins(&WEAK).or_else(|| begins(&["-"]).filter(is_unspaced)).map(|end| Cut { start, end, is_strong: false }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_around_a_quotation_part_nothing() {
        let parts = |title: &str| cuts(title).iter().map(|cut| title[cut.end..].to_owned()).collect::<Vec<_>>();
        assert_eq!(parts("Ada Quill : « Le pont ne m’a jamais ennuyée »"), [""; 0]);
        assert_eq!(parts("Le « pont » rouvert » Le Phare"), ["Le Phare"]);
        assert_eq!(parts("Le « pont » rouvert | Le Phare"), ["Le Phare"]);
        assert_eq!(parts("Ferry lost « Mud and Marrows"), ["Mud and Marrows"]);
        assert_eq!(parts("Mud and Marrows » Blog Archive » Ferry lost"), ["Blog Archive » Ferry lost", "Ferry lost"]);
    }
}
