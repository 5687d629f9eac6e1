//! The page's title: which part of it is the site's name, and how similar a line is to it.

use std::ops::Range;

use crate::layers::lines::{Document, Line, Word};
use crate::text::hash::{self, Sieved};
use crate::text::words;

mod cuts;
mod site;

use cuts::cuts;
use site::{LABEL, behind_label, count, is_of_page, looks_like_name, without_site};

/// At most this many different words of a title are looked at, because each takes a bit: the whole text may be one title.
const MAX_WORDS: usize = u128::BITS as usize;

/// A line that says the title in other words has at least this many words of it.
const REWORDED_WORDS: usize = 3;

/// Up to this many hashes are searched one by one, which is faster than a binary search.
const LINEAR_SEARCH: usize = 24;

/// The first line of a document, taken for the page's title.
pub(crate) struct PageTitle<'d> {
    /// The title without the site's name.
    bare: &'d str,
    /// How many characters the bare title has.
    chars: usize,
    /// What was taken off before and after the bare title, separators included.
    around: (&'d str, &'d str),
    /// The bare title's words, each with its own bit.
    words: Sieved<u128>,
    /// Sorted hashes of the whole line's rare words.
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
        let mut words = Sieved::with_room(MAX_WORDS);
        for word in hashes(bare).map(Word::without_mark) {
            let place = words.len();
            if place == MAX_WORDS {
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

    /// Whether the first line is the page's title, by the line below it: below a page's title a menu follows at once, below a text's headline
    /// there is text or a blank line.
    pub(crate) fn is_of_page(&self) -> bool {
        self.is_of_page
    }

    /// Whether the first line is the page's title, and this line says the bare title and nothing else.
    pub(crate) fn is_said_by(&self, line: Line<'_>) -> bool {
        // Cheap check first: most lines have another length.
        self.is_of_page && line.measures.chars() == self.chars && line.content() == self.bare
    }

    /// Whether the title holds the site's name.
    pub(crate) fn has_site(&self) -> bool {
        !self.around.0.is_empty() || !self.around.1.is_empty()
    }

    /// Whether the first line ends in what may be a site's name behind a headline, even if it was not recognised.
    pub(crate) fn may_name_site(&self) -> bool {
        self.has_site() || cuts(self.bare).last().is_some_and(|cut| count(&self.bare[..cut.start]) >= 3 && looks_like_name(&self.bare[cut.end..]))
    }

    /// What stands before and behind the bare title, without separators: the site's name, or nothing. What stands before a colon is left out,
    /// because it may be a topic.
    pub(crate) fn site(&self) -> [&'d str; 2] {
        let before = if self.around.0.ends_with(LABEL) { "" } else { self.around.0 };
        [before, self.around.1].map(without_marks)
    }

    pub(crate) fn bare(&self) -> &'d str {
        self.bare
    }

    /// The line without the site's name, if that stands in it as it does in the title.
    pub(crate) fn strip<'t>(&self, line: &'t str) -> &'t str {
        let (before, after) = self.around;
        let stripped = line.strip_prefix(before).and_then(|line| line.strip_suffix(after));
        stripped.filter(|rest| !rest.is_empty()).unwrap_or(line)
    }

    /// Where the headline stands in the line: without the site's name.
    pub(crate) fn headline_in(&self, line: &str) -> Range<usize> {
        place_in(line, self.strip(line))
    }

    /// The headline in the line: without the site's name.
    pub(crate) fn headline_of<'l>(&self, line: Line<'l>) -> &'l str {
        self.strip(line.content())
    }

    /// What the line and the title have in common.
    pub(crate) fn shared(&self, line: Line<'_>) -> Shared {
        let (mut of_line, mut words, mut covered) = (0, 0, 0_u128);
        let look = |hash: u64| {
            words += 1;
            if let Some(bit) = self.words.get(Word::without_mark(hash)) {
                of_line += 1;
                covered |= bit;
            }
        };
        // For scripts without spaces the document holds pairs of characters instead of words.
        match line.measures.has_unspaced {
            true => hashes(line.content()).for_each(look),
            false => line.words().iter().map(|word| word.hash()).for_each(look),
        }
        Shared { of_line, words, of_title: covered.count_ones() as usize }
    }

    /// How many different rare words the line shares with the whole title, how many the line has, and how many the title has. Quadratic in the
    /// line's words: meant for lines that are short enough to be headlines.
    pub(crate) fn shared_rare(&self, line: Line<'_>) -> (usize, usize, usize) {
        let words = line.words();
        let (mut shared, mut of_line) = (0, 0);
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.is_rare()) {
            // A loop without an early exit compares several words at once.
            let is_new = !words[..at].iter().fold(false, |found, before| found | (before == word));
            of_line += usize::from(is_new);
            shared += usize::from(is_new && self.has_rare(word.hash()));
        }
        (shared, of_line, self.rare.len())
    }

    /// Whether the whole title has the rare word with this hash.
    fn has_rare(&self, hash: u64) -> bool {
        match self.rare.len() {
            // A loop without an early exit compares several words at once.
            ..=LINEAR_SEARCH => self.rare.iter().fold(false, |found, &own| found | (own == hash)),
            _ => self.rare.binary_search(&hash).is_ok(),
        }
    }

    /// Whether the line says at least one `share`th of the title (half of it for 2), and is itself to one `share`th from the title.
    pub(crate) fn is_reworded_by(&self, line: Line<'_>, share: usize) -> bool {
        let Shared { of_line, words, of_title } = self.shared(line);
        of_line >= REWORDED_WORDS && share * of_line >= words && share * of_title >= self.words()
    }

    /// How many different words the bare title has, up to [`MAX_WORDS`].
    pub(crate) fn words(&self) -> usize {
        self.words.len()
    }
}

/// The text without anything at its ends that is neither letter nor digit.
pub(crate) fn without_marks(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Where this part of the text stands in it.
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
        let bare_below = |title: &str| bare(&format!("{title}\nMenu\nNews\nSport\n\n{text}\n\n© 2026 The Harbour Gazette Ltd"));
        for title in ["The Harbour Gazette - Ferry back in service", "The Harbour Gazette | News | Ferry back in service"] {
            assert_eq!(bare_below(title), "Ferry back in service");
        }
        assert_eq!(bare_below("Marsh Courier - Ferry back in service"), "Marsh Courier - Ferry back in service");
        assert_eq!(bare_below("The Harbour Gazette - Nine days - and then it sails"), "Nine days - and then it sails");
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
