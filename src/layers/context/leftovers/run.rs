//! Runs of lines that nothing has decided yet, outside the body or inside it.

use std::ops::{Range, RangeInclusive};

use super::super::{Draft, when};
use super::{comes_in_blocks, signs};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::{fold, words};

/// How many undecided lines there may be up to a decided one whose kind a line takes over.
const REACH: usize = 4;

/// A headline has at least this many words.
pub(super) const HEADLINE_WORDS: usize = 4;

/// A sentence has at least this many words.
const SENTENCE_WORDS: usize = 6;

/// A menu below the article has more lines in a row than this.
const FEW_LINES: usize = 4;

/// A kind, and why a line is of that kind.
type Named = (Kind, &'static str);

pub(super) struct Run {
    lines: Range<usize>,
    body: Range<usize>,
    /// The kind of the line right above the run, if lines of that kind come in blocks. `below` is the same for the line right below.
    above: Option<Kind>,
    /// Whether the line right above is a label, which may be a menu's, and whether it and the line above that are labels of a menu.
    is_below_label: bool,
    is_below_menu: bool,
    below: Option<Kind>,
    /// Titles of other stories in the run, with their heading.
    titles: Range<usize>,
}

impl Run {
    pub(super) fn of(draft: &Draft<'_, '_>, lines: Range<usize>, body: &Range<usize>) -> Self {
        let kind_at = |at: Option<usize>| draft.role(at?)?.kind().filter(|&kind| comes_in_blocks(kind));
        let is_outside = |at: &usize| *at < draft.len() && (*at >= body.end || *at < body.start);
        let label = lines.start.checked_sub(1).filter(|&above| is_label(draft.line(above)));
        Self {
            above: kind_at(lines.start.checked_sub(1).filter(is_outside)),
            below: kind_at(Some(lines.end).filter(is_outside)),
            is_below_label: label.is_some_and(|above| !heads_address(draft.line(above), draft.line(lines.start))),
            is_below_menu: label
                .is_some_and(|above| above > 0 && [above - 1, above].iter().all(|&at| draft.role(at) == Some(Kind::Navigation.into()))),
            titles: if lines.start >= body.end { titles(draft, lines.clone()) } else { lines.end..lines.end },
            body: body.clone(),
            lines,
        }
    }

    pub(super) fn name(&self, draft: &mut Draft<'_, '_>) {
        for at in self.lines.clone() {
            let (kind, why) = if self.titles.contains(&at) { (Kind::Related, "titles below a heading") } else { self.kind(draft, at) };
            draft.set(at, kind, Reason::Context(why));
        }
    }

    /// The line's kind by its looks, its neighbours and its place; the surest signs come first.
    fn kind(&self, draft: &Draft<'_, '_>, at: usize) -> Named {
        let line = draft.line(at);
        let words = line.measures.spoken_words();
        let is_sentence = words >= SENTENCE_WORDS && (line.measures.ends_sentence || line.measures.sentence_ends() > 0);
        let (is_above, is_below, is_inside) = (at < self.body.start, at >= self.body.end, self.body.contains(&at));
        match self.near(line, is_sentence) {
            _ if words == 0 => (Kind::Other, "no words"),
            _ if is_close_button(line) && is_beside_social(draft, at) => (Kind::Social, "beside the name of another network"),
            _ if is_close_button(line) => (Kind::Other, "a button that closes something"),
            _ if is_above && signs::is_count(line) => (Kind::Other, "a number above the article"),
            _ if is_above && is_among_titles(draft, &self.lines, at) => (Kind::Related, "titles above the article"),
            _ if is_above && signs::takes_off(line) => (Kind::Advertisement, "less than the price, above the article"),
            _ if is_above && !is_sentence && !signs::names_newsletter(line) => (Kind::Navigation, "above the article"),
            _ if is_below && words >= HEADLINE_WORDS && is_dated(draft, at) => (Kind::Related, "over the date of another story"),
            _ if is_below && is_neighbour(draft, at) => (Kind::Related, "a link to what was published before or after"),
            _ if !is_sentence && signs::tells_address(line) => (Kind::Contact, "an address or a number to call"),
            _ if is_inside && signs::names_newsletter(line) => (Kind::Newsletter, "the name of a newsletter"),
            _ if is_inside && (signs::leads_on(line) || when::is_only_date(line)) => (Kind::Related, "inside the article, as a link or its date"),
            // Of such lines in hand-labelled pages every third is a pitch, and every fifth a link.
            _ if is_inside => (Kind::Advertisement, "does not read like the body around it"),
            Some(near) => near,
            None if is_sentence && line.measures.second_person() > 0 => (Kind::Advertisement, "speaks to the reader, outside the article"),
            None if signs::names_newsletter(line) => (Kind::Newsletter, "the name of a newsletter"),
            None if signs::tells_price(line) || signs::takes_off(line) => (Kind::Advertisement, "a price, outside the article"),
            None if is_below && signs::calls(line) => (Kind::Advertisement, "begins as an offer does, below the article"),
            None if is_above => (Kind::Navigation, "above the article"),
            None if words >= HEADLINE_WORDS => (Kind::Related, "below the article, as long as a headline"),
            None if self.lines.len() <= FEW_LINES && !(self.is_below_menu && is_label(line)) => (Kind::Related, "one of few words below the article"),
            None => (Kind::Navigation, "below the article"),
        }
    }

    /// Whether both the line and the one right above the run are labels, as in a menu: "Contact us", "Careers".
    fn is_in_menu(&self, line: Line<'_>) -> bool {
        self.is_below_label && self.above.is_some() && line.at() >= self.body.end && !line.after_blank && is_label(line)
    }

    /// What the lines above and below tell about this one.
    fn near(&self, line: Line<'_>, is_sentence: bool) -> Option<Named> {
        let named = self.named_near(line, is_sentence)?;
        // Whom to ask is told beside what is for sale.
        let is_offer = named.0 == Kind::Contact && line.at() >= self.body.end && signs::calls(line);
        Some(if is_offer { (Kind::Advertisement, "an offer beside an address") } else { named })
    }

    fn named_near(&self, line: Line<'_>, is_sentence: bool) -> Option<Named> {
        // What goes on to tell of the author is a sentence, or has a name in it.
        let could_tell_life = || line.measures.second_person() == 0 && (is_sentence || line.measures.given() > 0);
        let above = self.above.filter(|_| line.at() - self.lines.start < REACH);
        let above = above.filter(|&kind| kind != Kind::AuthorBio || could_tell_life());
        let below = self.below.filter(|_| self.lines.end - line.at() <= REACH);
        let is_offer_or_address = |kind: &Kind| matches!(kind, Kind::Advertisement | Kind::Contact);
        let beside = || self.above.into_iter().chain(self.below).find(is_offer_or_address);
        match (above, below) {
            _ if self.is_in_menu(line) => Some((signs::link(line), "below a label of a menu")),
            (Some(kind), _) if !line.after_blank => Some((kind, "with the lines above it")),
            (_, Some(kind)) if is_sentence || self.lines.len() <= 2 => Some((kind, "with the lines below it")),
            (Some(kind), _) if is_sentence => Some((kind, "with the lines above it")),
            _ if self.lines.len() <= FEW_LINES && line.at() >= self.body.end => Some((beside()?, "beside such lines, below the article")),
            _ => None,
        }
    }
}

/// A menu's label has at most this many words.
const LABEL_WORDS: usize = 3;

/// How words for newsrooms and the press begin, in nine languages: they stand in labels of a company's press contact.
const PRESS: [&str; 8] = ["press", "pers", "pren", "medi", "imprens", "stampa", "pras", "redak"];

/// Whether the label leads up to a contact: "Press contact" above a name.
fn heads_address(label: Line<'_>, below: Line<'_>) -> bool {
    label.text().ends_with(':') || words::has_beginning(label.text(), &PRESS) || below.measures.given() > 0
}

/// Whether the line is a few words without numbers or addresses.
fn is_label(line: Line<'_>) -> bool {
    line.is_label(LABEL_WORDS) && line.measures.addresses() == 0
}

/// A story's title has this many words; a list has at least this many titles below a heading of at most this many words.
const TITLE_WORDS: RangeInclusive<usize> = 4..=20;
const MIN_TITLES: usize = 2;
const TITLES_HEADING_WORDS: usize = 5;

/// The run's first heading with titles of other stories right below it, with these; empty if there is none.
fn titles(draft: &Draft<'_, '_>, run: Range<usize>) -> Range<usize> {
    let words = |at: usize| draft.line(at).measures.spoken_words();
    let ends_none = |at: usize| !draft.line(at).measures.ends_sentence || draft.line(at).text().ends_with('?');
    let tells_title = |line: Line<'_>| line.measures.second_person() == 0 && !signs::tells_price(line);
    let is_title = |at: &usize| TITLE_WORDS.contains(&words(*at)) && ends_none(*at) && tells_title(draft.line(*at));
    let is_heading = |at: &usize| (1..=TITLES_HEADING_WORDS).contains(&words(*at)) && ends_none(*at);
    let list = |at: usize| at..at + 1 + (at + 1..run.end).take_while(is_title).count();
    run.clone().filter(is_heading).map(list).find(|list| list.len() > MIN_TITLES).unwrap_or(run.end..run.end)
}

/// Whether the line and those beside it in the run are as long as titles, at least this many in a row: a menu's labels are shorter.
fn is_among_titles(draft: &Draft<'_, '_>, run: &Range<usize>, at: usize) -> bool {
    let is_title = |at: &usize| LONG_TITLE_WORDS.contains(&draft.line(*at).measures.spoken_words());
    let above = (run.start..at).rev().take(MIN_ROW).take_while(is_title).count();
    let below = (at..run.end).take(MIN_ROW).take_while(is_title).count();
    below > 0 && above + below >= MIN_ROW
}

const LONG_TITLE_WORDS: RangeInclusive<usize> = 6..=25;
const MIN_ROW: usize = 3;

/// Whether the line is a cross, as a letter or as a sign.
fn is_close_button(line: Line<'_>) -> bool {
    line.measures.words() == 1 && line.measures.in_words() == 1 && fold::undecorated_start(line.text()).eq_ignore_ascii_case("x")
}

/// Whether the line above or below is a button to share or to follow.
fn is_beside_social(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_button = |at: usize| draft.role(at) == Some(Role::Boilerplate(Kind::Social));
    is_button(at + 1) || at.checked_sub(1).is_some_and(is_button)
}

/// The date of another story stands at most this many lines below its title: a teaser may be in between.
const DATE_BELOW: usize = 2;

/// Whether a date stands right below the line, or below one more that nothing has named.
fn is_dated(draft: &Draft<'_, '_>, at: usize) -> bool {
    let below = (at + 1..draft.len()).take(DATE_BELOW).find(|&below| draft.role(below).is_some());
    below.is_some_and(|below| draft.role(below) == Some(Role::Dateline))
}

/// A link to the post before or after this one has this many words.
const NEIGHBOUR_WORDS: RangeInclusive<usize> = 2..=16;

/// Whether the line is the title of the post before or after this one: an arrow stands before it, "« Lemon Poppy Loaf", or behind it and before
/// the line above.
fn is_neighbour(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_title = |title: &str| title.trim().len() < title.len() && !title.contains(['«', '»', '"', '“']);
    let is_before = |at: usize| draft.line(at).text().strip_prefix(['«', '←', '‹']).is_some_and(is_title);
    let is_after = || draft.line(at).text().strip_suffix(['»', '→', '›']).is_some_and(is_title) && at > 0 && is_before(at - 1);
    NEIGHBOUR_WORDS.contains(&draft.line(at).measures.spoken_words()) && (is_before(at) || is_after())
}
