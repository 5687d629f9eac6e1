//! The page's title: what of it is the site's name, and how like it a line is.

use std::ops::Range;

use crate::layers::lines::{Document, Line, Word};
use crate::text::hash::{self, Sieved};
use crate::text::words;

mod cuts;
mod site;

use cuts::cuts;
use site::{LABEL, behind_label, count, is_of_page, looks_like_name, without_site};

/// So many different words of a title are looked at, a bit each: it may be all of the text.
const WORDS: usize = u128::BITS as usize;

/// A line that says the title in other words has so many words of it at least.
const REWORDED: usize = 3;

/// So many words are looked through as they stand.
const FEW: usize = 24;

/// The first line of a document, taken for the page's title.
pub(crate) struct PageTitle<'d> {
    /// The title without the site's name.
    bare: &'d str,
    /// How many characters that has.
    chars: usize,
    /// What was taken off before and after, separators included.
    around: (&'d str, &'d str),
    /// The bare title's words, each with a bit of its own.
    words: Sieved<u128>,
    /// Hashes of the whole line's rare words, in order of their size.
    rare: Vec<u64>,
    is_of_page: bool,
}

/// What a line shares with the title.
#[derive(Clone, Copy)]
pub(crate) struct Shared {
    /// How many of the line's words are in the title.
    pub(crate) of_line: usize,
    /// How many words the line has.
    pub(crate) words: usize,
    /// How many of the title's words the line has.
    pub(crate) of_title: usize,
}

impl<'d> PageTitle<'d> {
    /// The title of a document; linear in its length.
    pub(crate) fn of(document: &'d Document<'_>) -> Self {
        let whole = document.get(0).map(Line::content).unwrap_or_default();
        let bare = behind_label(whole, document).unwrap_or_else(|| {
            let bare = without_site(whole, document);
            behind_label(bare, document).unwrap_or(bare)
        });
        let place = place_in(whole, bare);
        let mut words = Sieved::with_room(WORDS);
        for word in hashes(bare).map(Word::without_mark) {
            let place = words.len();
            if place == WORDS {
                break;
            }
            words.get_or_insert(word, 1 << place);
        }
        let mut rare: Vec<u64> = document.get(0).into_iter().flat_map(Line::rare_words).collect();
        rare.sort_unstable();
        rare.dedup();
        let around = (&whole[..place.start], &whole[place.end..]);
        Self { bare, chars: words::chars(bare), around, words, rare, is_of_page: is_of_page(document) }
    }

    /// Whether the first line is the page's title, by what is below it: a menu follows right after a page's title, text or a blank
    /// line after a headline that is a text's first line.
    pub(crate) fn is_of_page(&self) -> bool {
        self.is_of_page
    }

    /// Whether it is the page's title, and the line says it and nothing else.
    pub(crate) fn is_said_by(&self, line: Line<'_>) -> bool {
        // Most lines are of another length.
        self.is_of_page && line.measures.chars() == self.chars && line.content() == self.bare
    }

    /// Whether there is a site's name in it.
    pub(crate) fn has_site(&self) -> bool {
        !self.around.0.is_empty() || !self.around.1.is_empty()
    }

    /// Whether the first line ends in what looks like a site's name behind a headline, known or not.
    pub(crate) fn may_name_site(&self) -> bool {
        self.has_site() || cuts(self.bare).last().is_some_and(|cut| count(&self.bare[..cut.start]) >= 3 && looks_like_name(&self.bare[cut.end..]))
    }

    /// What stands before and after the bare title, without the marks between them: the site's name, or nothing. Before a colon it may be a topic.
    pub(crate) fn site(&self) -> [&'d str; 2] {
        let before = if self.around.0.ends_with(LABEL) { "" } else { self.around.0 };
        [before, self.around.1].map(without_marks)
    }

    pub(crate) fn bare(&self) -> &'d str {
        self.bare
    }

    /// A line without the site's name, where it has it in the same way as the title.
    pub(crate) fn strip<'t>(&self, line: &'t str) -> &'t str {
        let (before, after) = self.around;
        let stripped = line.strip_prefix(before).and_then(|line| line.strip_suffix(after));
        stripped.filter(|rest| !rest.is_empty()).unwrap_or(line)
    }

    /// Where the headline stands in a line: without the site's name.
    pub(crate) fn headline_in(&self, line: &str) -> Range<usize> {
        place_in(line, self.strip(line))
    }

    /// The headline that the line says.
    pub(crate) fn headline_of<'l>(&self, line: Line<'l>) -> &'l str {
        self.strip(line.content())
    }

    /// The words that the line and the title have in common.
    pub(crate) fn shared(&self, line: Line<'_>) -> Shared {
        let (mut of_line, mut words, mut covered) = (0, 0, 0_u128);
        let look = |hash: u64| {
            words += 1;
            if let Some(bit) = self.words.get(Word::without_mark(hash)) {
                of_line += 1;
                covered |= bit;
            }
        };
        // Of scripts without spaces the document has pairs of characters for words.
        match line.measures.has_unspaced {
            true => hashes(line.content()).for_each(look),
            false => line.words().iter().map(|word| word.hash()).for_each(look),
        }
        Shared { of_line, words, of_title: covered.count_ones() as usize }
    }

    /// How many of the line's different rare words the whole title has; how many the line has; and how many the title. Meant for lines that
    /// are short enough to be headlines: every word is held against those before it.
    pub(crate) fn shared_rare(&self, line: Line<'_>) -> (usize, usize, usize) {
        let words = line.words();
        let (mut shared, mut of_line) = (0, 0);
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.is_rare()) {
            // Without a way out of the loop several words are looked at at once.
            let is_new = !words[..at].iter().fold(false, |found, before| found | (before == word));
            of_line += usize::from(is_new);
            shared += usize::from(is_new && self.has_rare(word.hash()));
        }
        (shared, of_line, self.rare.len())
    }

    /// Whether the whole title has the rare word with this hash.
    fn has_rare(&self, hash: u64) -> bool {
        match self.rare.len() {
            // Without a way out of the loop several words are looked at at once.
            ..=FEW => self.rare.iter().fold(false, |found, &own| found | (own == hash)),
            _ => self.rare.binary_search(&hash).is_ok(),
        }
    }

    /// Whether the line says one part in `share` of the title, and not much else.
    pub(crate) fn is_reworded_by(&self, line: Line<'_>, share: usize) -> bool {
        let Shared { of_line, words, of_title } = self.shared(line);
        of_line >= REWORDED && share * of_line >= words && share * of_title >= self.words()
    }

    /// How many different words the bare title has, of those that are looked at.
    pub(crate) fn words(&self) -> usize {
        self.words.len()
    }
}

/// A text without what is neither letter nor digit at its ends.
pub(crate) fn without_marks(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Where a part of a text stands in it.
fn place_in(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

fn hashes(text: &str) -> impl Iterator<Item = u64> {
    words::words(text).map(hash::word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::lines;

    fn bare(text: &str) -> String {
        PageTitle::of(&lines::read(text)).bare().to_owned()
    }

    #[test]
    fn a_sites_name_is_known_by_its_shape() {
        assert_eq!(bare("Ferry back in service | Harbour Gazette"), "Ferry back in service");
        assert_eq!(bare("Gazette | Ferry back in service at last"), "Ferry back in service at last");
        assert_eq!(bare("Ferry back in service - News - Harbour Gazette"), "Ferry back in service");
        assert_eq!(bare("渡轮恢复航行_海港新闻网"), "渡轮恢复航行");
        assert_eq!(bare("渡轮恢复航行！-海港新闻网"), "渡轮恢复航行！");
        assert_eq!(bare("西港COVID-19疫情"), "西港COVID-19疫情");
        assert_eq!(bare("페리 운항 재개_항구신문"), "페리 운항 재개");
        assert_eq!(bare("Harbour > News > Ferry back in service"), "Ferry back in service");
        assert_eq!(bare("Ferry back"), "Ferry back");
        assert_eq!(bare("Mud and Marrows » Blog Archive » Ferry lost"), "Ferry lost");
        assert_eq!(bare("Schlick und Schollen » Blog-Archiv » Fähre verloren"), "Fähre verloren");
    }

    #[test]
    fn a_dash_inside_a_headline_is_no_separator() {
        assert_eq!(bare("Ferry back in service - and nobody is glad"), "Ferry back in service - and nobody is glad");
    }

    #[test]
    fn a_stroke_at_a_word_and_a_sign_for_more_are_no_separators() {
        for title in [
            "Using __init__ in ferry timetables",
            "How we made find_* calls for boats fast",
            "snake_case and why _we_ sail it",
            "Rain at last _now_",
            "Winds > 40 knots expected at the quay",
            "Rain > shine this year",
        ] {
            assert_eq!(bare(title), title);
        }
    }

    #[test]
    fn what_a_line_of_rights_names_is_the_site() {
        let text = "The ferry that the board has bought is to sail for the island in the first week of May.";
        let bare_above = |rights: &str| bare(&format!("Ferry back in service - Harbour Gazette\n\n{text}\n\n{rights}"));
        for rights in ["© 2026 Harbour Gazette", "Copyright 2026 Harbour Gazette Ltd. All rights reserved."] {
            assert_eq!(bare_above(rights), "Ferry back in service");
        }
        for rights in
            ["© 2026 Marsh Courier", "He sold the copyright to the Harbour Gazette, which said that it had never asked for that or anything else."]
        {
            assert_eq!(bare_above(rights), "Ferry back in service - Harbour Gazette");
        }
    }

    #[test]
    fn a_line_that_says_a_part_tells_which_it_is() {
        assert_eq!(bare("Nine days in dock – The Ferry - Gazette\nMenu\nNine days in dock – The Ferry"), "Nine days in dock – The Ferry");
        assert_eq!(bare("Ferry - a survey\nFerry - a survey"), "Ferry - a survey");
        assert_eq!(bare("Ferry back in service at last | The Harbour Gazette\nThe Harbour Gazette"), "Ferry back in service at last");
        assert_eq!(bare("Westhaven | Harbour Gazette\nMenu\nWesthaven"), "Westhaven");
        assert_eq!(bare("Westhaven | The Harbour Gazette\nThe Harbour Gazette\nMenu\nWesthaven"), "Westhaven");
        let town = "Town of Westhaven - New ferry to sail in May";
        let text = "The ferry that the board has bought is to sail for the island in the first week of May.";
        assert_eq!(bare(&format!("{town}\nMenu\nNew ferry to sail in May\n{text}\nContact\nTown of Westhaven")), "New ferry to sail in May");
        for menu in ["", "\nMenu", "\nMenu\nHome"] {
            for rest in ["The ferry in October", "Nine days in dock and a new shaft"] {
                assert_eq!(bare(&format!("Mud and Marrows | {rest}\nMud and Marrows{menu}\n{rest}\n18 October 2026\n{text}")), rest);
            }
        }
        let rest = "Ferry Lost Again";
        assert_eq!(bare(&format!("Mud and Marrows – {rest} – Blog\nMud and Marrows\nMenu\n{rest}\n{text}")), rest);
        assert_eq!(bare(&format!("{rest} | Mud and Marrows\n{rest}\n18 October 2026\nMud and Marrows\n{text}")), rest);
        assert_eq!(bare(&format!("Ferry lost - Harbour news from the town\nHarbour news from the town\nFerry lost\n{text}")), "Ferry lost");
    }

    #[test]
    fn the_name_is_taken_off_other_lines_only_as_it_stands_in_the_title() {
        let document = lines::read("Ferry back in service | Gazette");
        let title = PageTitle::of(&document);
        assert_eq!(title.strip("The ferry is back in service | Gazette"), "The ferry is back in service");
        assert_eq!(title.strip("30.11. | Book of the week"), "30.11. | Book of the week");
    }
}
