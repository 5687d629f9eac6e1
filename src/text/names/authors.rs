//! Collects the names of authors from lines, with what else the lines say about these authors.

use std::mem;
use std::ops::Range;

use super::listed::{Listed, each_in_part};
use super::nobody::are_things;
use super::others::begins_with_given;
use super::parts::parts;
use super::vocabulary::kind;
use super::word::{kinds_in, union, words};
use super::{east_asian, is_agency};
use crate::text::lexicon::says;
use crate::text::places;

/// The most authors that are taken from a line, and the most bytes that are read of it.
const MAX_AUTHORS: usize = 50;
const MAX_BYTES: usize = 4096;

/// The names in several lines, in one list.
#[derive(Default)]
pub(crate) struct Authors<'t> {
    pub(crate) names: Vec<&'t str>,
    listed: Listed<'t>,
}

/// What a line says about its authors.
pub(crate) struct Told {
    /// The place of their names in the list.
    pub(crate) names: Range<usize>,
    /// The kinds of all words of the line together.
    kinds: u16,
}

impl Told {
    /// Whether the line has words for a job or a title; for a group that writes under one name; for a paper or another body.
    pub(crate) fn speaks_of(&self) -> [bool; 3] {
        [kind::JOB | kind::TITLE | kind::DEGREE, kind::COLLECTIVE, kind::BODY].map(|kinds| self.kinds & kinds != 0)
    }
}

/// Memory for this many words is taken at first. Few lines that name authors have more.
const WORDS: usize = 16;

impl<'t> Authors<'t> {
    /// An empty list with memory for this many names.
    pub(crate) fn with_room(names: usize) -> Self {
        Self { names: Vec::with_capacity(names), listed: Listed { text: "", words: Vec::with_capacity(WORDS) } }
    }

    /// Adds the names in a line: see [`authors`](super::authors()).
    pub(crate) fn add(&mut self, line: &'t str) -> Told {
        let line = (0..4).find_map(|less| line.get(..MAX_BYTES - less)).unwrap_or(line);
        let Self { names, listed } = self;
        listed.read("");
        let first = names.len();
        let (mut place, mut before) = (None, first);
        for part in parts(line) {
            let text = &line[part.clone()];
            if are_things(text.trim()) || east_asian::is_filed(text) || east_asian::tells_picture(text) {
                continue;
            }
            // Nantes - Ada Quill: if nobody else is named, the town may be a name itself.
            if place.is_none() && names.len() == first && is_before_mark(line, &part) && places::is_place(text.trim()) {
                place = Some(text);
                continue;
            }
            // Roma (ANSA), but Saint Martin (French part).
            if place.is_some() && is_in_brackets(line, &part) && !is_agency(text) {
                continue;
            }
            let was_told = names.len() > mem::replace(&mut before, names.len());
            if was_told && is_in_brackets(line, &part) && tells_other_work(text) {
                names.pop();
                continue;
            }
            // Parts after the author's name the paper, unless they say that they name another author: Ada (now) and Tom (earlier).
            let complete = names[first..].iter().any(|name| !is_agency(name));
            if complete && !leads_to_another(text) && !(is_beside_bar(line, part.start) && is_somebody(text)) {
                continue;
            }
            each_in_part(text, listed, |name| add(names, first, name));
        }
        // Dubai – United Arab Emirates
        let is_somebody = |name: &&str| is_agency(name) || begins_with_given(name);
        if let Some(place) = place.filter(|_| !names[first..].iter().any(is_somebody)) {
            names.truncate(first);
            each_in_part(place, listed, |name| add(names, first, name));
        }
        let kinds = if listed.text.len() == line.len() { union(listed.words.iter().map(|word| word.kinds)) } else { kinds_in(line) };
        Told { names: first..names.len(), kinds }
    }
}

/// Adds a name to the list, unless the names of the same line, which begin at `first`, have it already.
fn add<'t>(names: &mut Vec<&'t str>, first: usize, name: &'t str) {
    if names.len() < first + MAX_AUTHORS && !names[first..].contains(&name) {
        names.push(name);
    }
}

/// Whether a mark follows the part that may separate a town from a name. A tab separates the cells of a table, and does not count.
fn is_before_mark(line: &str, part: &Range<usize>) -> bool {
    line[part.end..].starts_with(['-', '–', '—', '|', '·', '•', '('])
}

/// Whether the part stands in brackets, which is where a line says something about the name before them.
fn is_in_brackets(line: &str, part: &Range<usize>) -> bool {
    line[..part.start].ends_with('(') && line[part.end..].starts_with(')')
}

/// Whether all words of the text say that somebody did something other than write: "Photos".
fn tells_other_work(text: &str) -> bool {
    words(text).next().is_some() && words(text).all(|word| word.is(kind::NOT_BY))
}

/// Whether the part says that it names another author: "by", "and". After "in" and "from" stands what the text is filed under or who printed it.
/// After "en" (Spanish "in", Dutch "and") and "i" (Swedish "in", Polish "and") a given name has to follow.
fn leads_to_another(part: &str) -> bool {
    let mut words = words(part);
    let Some(first) = words.next() else { return false };
    let next = words.next();
    let next_is = |kinds: u16| next.as_ref().is_some_and(|next| next.is(kinds) && !next.is(kind::END));
    // Posted in Baking
    let leads = first.is(kind::BY) && !first.is(kind::END | kind::AND) && (!first.is(kind::WHEN) || next_is(kind::BY));
    leads
        || !east_asian::names(part).is_empty()
        || first.is(kind::PLAIN_AND)
        || first.is(kind::AND) && next.as_ref().is_some_and(|next| next.says(says::GIVEN))
}

/// Whether a bar or a dot stands before the part, as between two names. Brackets do not count: they say something about the name before them.
fn is_beside_bar(line: &str, start: usize) -> bool {
    line[..start].ends_with(['|', '·', '•', '⋅'])
}

/// Whether the text is somebody's name and nothing else: a given name and at most two other words, none of which belongs to papers or jobs.
fn is_somebody(text: &str) -> bool {
    let mut words = words(text);
    let is_given = words.next().is_some_and(|first| first.says(says::GIVEN) && first.kinds == 0);
    is_given && (1..=2).contains(&words.clone().count()) && words.all(|word| word.is(kind::PARTICLE) || word.kinds == 0 && !word.is_small())
}

#[cfg(test)]
mod tests {
    use super::super::tests::assert_authors;

    #[test]
    fn a_bar_may_stand_between_two_authors() {
        assert_authors(&[
            ("By Mary Quill | John Bellweather", &["Mary Quill", "John Bellweather"]),
            ("By Mary Quill · John Bellweather · 9 October 2026", &["Mary Quill", "John Bellweather"]),
            ("Mary Quill | John van Berg | 9 October 2026", &["Mary Quill", "John van Berg"]),
            ("By Mary Quill | Charlotte Observer", &["Mary Quill"]),
            ("By Mary Quill | Harbour News", &["Mary Quill"]),
            ("By Mary Quill | Westhaven Ferries", &["Mary Quill"]),
            ("Mary Quill | John", &["Mary Quill"]),
            ("Mary Quill (Anna Berg)", &["Mary Quill"]),
        ]);
    }

    #[test]
    fn a_second_author_may_stand_behind_the_job_of_the_first() {
        assert_authors(&[
            ("By Ada Quill, political editor and Tom Bellweather", &["Ada Quill", "Tom Bellweather"]),
            ("By Ada Quill, political editor, and Tom Bellweather, reporter", &["Ada Quill", "Tom Bellweather"]),
            ("Von Ada Quill, Redakteurin, und Tom Bellweather", &["Ada Quill", "Tom Bellweather"]),
            ("Von Ada Quill, Redakteurin und Thomas Bellweather", &["Ada Quill", "Thomas Bellweather"]),
            ("Por Ana Soto, corresponsal y Lucía Ferrer", &["Ana Soto", "Lucía Ferrer"]),
            ("By Ada Quill, Tom Guest and Mary Vane", &["Ada Quill", "Tom Guest", "Mary Vane"]),
            ("By Ada Quill, Professor of Health and Public Safety", &["Ada Quill"]),
            ("By Ada Quill, editor and publisher", &["Ada Quill"]),
            ("By Ada Quill, Founder and Chief Tides Officer", &["Ada Quill"]),
        ]);
    }

    #[test]
    fn a_town_before_a_name_is_no_author() {
        for town in ["Nantes", "Sevilla", "Roma", "Lisboa", "Cairo", "New York"] {
            for mark in ["-", "|", "–", "·"] {
                assert_authors(&[(&format!("{town} {mark} Mary Quill"), &["Mary Quill"])]);
            }
        }
        assert_authors(&[
            ("Roma (ANSA)", &["ANSA"]),
            ("Cairo | 9 October 2026", &["Cairo"]),
            ("Mary Quill | Paris", &["Mary Quill"]),
            ("Dubai – United Arab Emirates", &["Dubai"]),
            ("Saint Martin (French part)", &["Saint Martin"]),
            ("South Harbour\t\tMary Quill", &["South Harbour"]),
        ]);
    }

    #[test]
    fn what_stands_in_brackets_tells_what_the_one_before_did() {
        assert_authors(&[
            ("Mary Quill (Text) und John Bellweather (Fotos)", &["Mary Quill"]),
            ("Mary Quill (words), John Bellweather (photos)", &["Mary Quill"]),
            ("Mary Quill (Text und Fotos)", &["Mary Quill"]),
            ("Mary Quill (text and photos)", &["Mary Quill"]),
        ]);
    }

    #[test]
    fn an_agency_may_be_named_behind_what_it_gave() {
        assert_authors(&[
            ("With AFP", &["AFP"]),
            ("With files from AFP", &["AFP"]),
            ("Mit Material der dpa", &["dpa"]),
            ("Con información de EFE", &["EFE"]),
            ("Com informações da Agência Brasil", &["Agência Brasil"]),
            ("As told to Mary Quill", &["Mary Quill"]),
            ("oprac. Anna Berg", &["Anna Berg"]),
            ("Автор Ольга Смирнова", &["Ольга Смирнова"]),
            ("بقلم أحمد منصور", &["أحمد منصور"]),
            ("كتب أحمد منصور", &["أحمد منصور"]),
        ]);
    }

    #[test]
    fn what_a_text_is_filed_under_is_no_author() {
        assert_authors(&[
            ("by Mary Quill on May 3, 2026 in Baking, Essays", &["Mary Quill"]),
            ("Posted by Mary Quill on May 3, 2026 in Slow Food, Travel Tips", &["Mary Quill"]),
            ("May 3, 2026 by Mary Quill Filed Under: Slow Food, Essays", &["Mary Quill"]),
            ("May 3, 2026 Filed Under: Slow Food, Essays", &[]),
            ("von Mary Quill am 3. Mai 2026 in Slow Food, Unterwegs", &["Mary Quill"]),
            ("von Mary Quill Kategorien: Slow Food, Unterwegs", &["Mary Quill"]),
            ("Publicado por Mary Quill el 3 de mayo de 2026 en Cocina, Viajes", &["Mary Quill"]),
            ("Av Mary Quill den 3 maj 2026 i Bakning, Resor", &["Mary Quill"]),
            ("Posted by Mary Quill Posted in Podcast, Slow Food Tags: Baking", &["Mary Quill"]),
            ("Posted by: Mary · In: Sides, Sourdough", &["Mary"]),
            ("Par Mary Quill le 3 mai 2026 Classé dans : Cuisine, Voyages", &["Mary Quill"]),
            ("May 3, 2026 by Mary Quill", &["Mary Quill"]),
        ]);
    }

    #[test]
    fn whom_somebody_works_for_is_no_part_of_the_name() {
        assert_authors(&[
            ("By MARY QUILL AND JOHN BELLWEATHER Associated Press", &["MARY QUILL", "JOHN BELLWEATHER"]),
            ("By MARY QUILL Associated Press", &["MARY QUILL"]),
            ("By Mary Quill Associated Press", &["Mary Quill"]),
            ("By Mary Quill AFP", &["Mary Quill"]),
            ("By MARY QUILL Harbour Globe", &["MARY QUILL"]),
            ("By Mary Quill and John Bellweather Globe Staff", &["Mary Quill", "John Bellweather"]),
            ("By MARY QUILL Jr.", &["MARY QUILL Jr."]),
            ("By MARY QUILL McDONALD", &["MARY QUILL McDONALD"]),
            ("By MARY QUILL van BERG", &["MARY QUILL van BERG"]),
            ("By John M. Bloomberg", &["John M. Bloomberg"]),
            ("By Mary Quill, Westhaven Globe", &["Mary Quill"]),
            ("By Mary Quill and John Bellweather, Westhaven Sun-Times", &["Mary Quill", "John Bellweather"]),
            ("By Mary Quill and John Bellweather | The Westhaven Post", &["Mary Quill", "John Bellweather"]),
            ("By Mary Quill, The Westhaven Owl", &["Mary Quill"]),
            ("By Mary Quill, Westhaven Express", &["Mary Quill"]),
            ("Mary Quill | The Westhaven Ledger", &["Mary Quill"]),
            ("By Mary Quill and Emily Post", &["Mary Quill", "Emily Post"]),
            ("Von Mary Quill, ARD-Studio Westhafen", &["Mary Quill"]),
            ("Von ARD-Korrespondentin Mary Quill", &["Mary Quill"]),
            ("Von Mary Quill und Anna Meyer-Post", &["Mary Quill", "Anna Meyer-Post"]),
            ("Por Lic. Ana Soto", &["Ana Soto"]),
        ]);
    }

    #[test]
    fn whoever_belongs_to_a_newsroom_is_named_behind_it() {
        assert_authors(&[
            ("Von unserem Redaktionsmitglied", &[]),
            ("Von unserem Redaktionsmitglied Franz-Xaver Quill", &["Franz-Xaver Quill"]),
            ("Von unserer Mitarbeiterin Anna Berg", &["Anna Berg"]),
            ("De notre collaboratrice Anne Petit", &["Anne Petit"]),
            ("Par Rédaction Lyon", &["Rédaction Lyon"]),
            ("Par Rédaction de Lyon", &["Rédaction de Lyon"]),
            ("Redaktion Westhafen", &["Redaktion Westhafen"]),
        ]);
    }
}
