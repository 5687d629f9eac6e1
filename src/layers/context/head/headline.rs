//! Which line is the headline.

use super::super::{live, when};
use super::kicker;
use super::page::{ABOVE, Page, READS_LIKE_TEXT, Sort, starts_with_by};
use super::spoken::Spoken;
use crate::article::Role;
use crate::layers::evidence::features::share;
use crate::layers::evidence::trees::cascade::Cascade;
use crate::layers::lines::{Line, Marker};
use crate::text::{fold, names, quotes};

mod doubts;
pub(super) mod features;
mod form;
mod owner;

use doubts::{could_be, is_free};
use features::Row;

/// Lines of more words than the first are no headlines, and lines of fewer words than the second seldom are.
pub(super) const WORDS: usize = 45;
const HEADLINE_WORDS: usize = 3;

/// How far below the body's first line the headline may still stand: where the body starts is not always found to the line.
pub(super) const BELOW: usize = 12;

/// A line that a rule has cut, "Read more: a guide to the coast", may still be the headline if it is the page's first or says this much, in per
/// cent, of the page's title.
const LIKE_TITLE: i16 = 60;

/// If a line says that much of a page's title of at least this many words, lines that say less of it than this, in per cent, are not the headline.
const UNLIKE_TITLE: i16 = 20;
const LONG_TITLE: usize = 5;

/// Log-odds, in thousandths, that a line must have to be the headline: less above the body, where no paragraph is lost if it is not.
const ENOUGH: i32 = -1000;
const ENOUGH_ABOVE: i32 = -3000;

/// Log-odds, in thousandths, from which on a headline is taken out of the body. Below that it is as often the first sentence or a subheading, and
/// stays where it is: then nothing is lost if it is not the headline.
const SURE: i32 = 1500;

/// The same for the text's first line if it ends no sentence: it is seldom part of the body, and hardly ever if it does not read like text.
const SURE_OF_FIRST: i32 = -500;

/// The same if nothing but a label or two stands above it.
const SURE_BELOW_LABELS: i32 = 0;

/// A line of at least this many words that is half of the page's title is not part of the body.
const TITLE_WORDS: usize = 3;

/// The line that was found to be the headline.
#[derive(Clone, Copy)]
pub(super) struct Headline {
    pub(super) at: usize,
    /// Whether it is apart from the body: if not, it may also be text, and stays there.
    pub(super) is_apart: bool,
    /// The line above that ends in the headline's words, behind a breadcrumb or a kicker.
    pub(super) crumb: Option<usize>,
}

/// Finds the headline: the line that a rule calls so, or else the likeliest line, if it is likely enough.
pub(super) fn find(page: &Page<'_, '_>, trees: &Cascade) -> Option<Headline> {
    if let Some(at) = (0..page.draft.len()).find(|&at| page.draft.role(at) == Some(Role::Headline)) {
        return Some(Headline { at, is_apart: true, crumb: None });
    }
    if let Some(at) = quotation_on_top(page) {
        return Some(Headline { at, is_apart: true, crumb: None });
    }
    let titles_live = !page.draft.live.is_empty();
    let enough = |at: usize| {
        if titles_live && is_live_title(page, at) {
            i32::MIN
        } else if at < page.body.start {
            ENOUGH_ABOVE
        } else {
            ENOUGH
        }
    };
    let (at, odds) = super::likeliest(candidates(page), trees, |at, odds| odds >= enough(at), |_| 0, 0)?;
    let ends_none = !page.line(at).measures.ends_sentence;
    let sure = match at {
        0 if ends_none => SURE_OF_FIRST,
        _ if ends_none && !page.draft.is_clean && is_below_labels(page, at) => SURE_BELOW_LABELS,
        _ => SURE,
    };
    let is_apart = at < page.body.start
        || odds >= sure
        || at == 0 && ends_none && page.draft.scores[at] < READS_LIKE_TEXT
        || page.draft.is_barred(at)
        || at > 0 && (is_title(page, at) || kicker::is_genre(page.line(at - 1)))
        || is_beside_author_or_date(page, at)
        || asks_on_top(page, at);
    match below_joined_crumb(page, at) {
        Some(below) => Some(Headline { at: below, is_apart: true, crumb: Some(at) }),
        None => Some(Headline { at: below_crumb(page, at), is_apart, crumb: None }),
    }
}

/// At most this many labels, of at most this many words each, stand above the headline where the text begins.
const LABELS: usize = 2;
const LABEL_WORDS: usize = 4;

/// Whether nothing but a label or two stands above the line, such as the paper's section.
fn is_below_labels(page: &Page<'_, '_>, at: usize) -> bool {
    let is_label = |line: Line<'_>| line.measures.spoken_words() <= LABEL_WORDS && !line.measures.ends_sentence && line.marker == Marker::None;
    at <= LABELS && (0..at).all(|above| is_label(page.line(above)))
}

/// Whether the line stands right above the byline or right beside a date, and is neither a sentence nor a list item. Above a date in an East Asian
/// script it may be a sentence, because the trees have seen few such pages.
fn is_beside_author_or_date(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_free = !line.measures.ends_sentence && line.marker == Marker::None;
    let below = page.draft.document.get(at + 1);
    let above = at.checked_sub(1).map(|above| page.line(above));
    let is_dated = || [above, below].into_iter().flatten().any(when::is_date);
    below.is_some_and(when::is_unmarked_date) || is_free && (below.is_some_and(starts_with_by) || is_dated())
}

/// How far below a quotation that is the headline the author or the date may stand: in between there may be a standfirst.
const AUTHOR_BELOW: usize = 2;

/// The first line of an interview that is headed by a quotation: in quotation marks, with the author or the date below and nothing but a label or two
/// above.
fn quotation_on_top(page: &Page<'_, '_>) -> Option<usize> {
    let is_dated = |below: usize| page.sorts.get(below) == Some(&Sort::Date);
    let heads = |&at: &usize| {
        let line = page.line(at);
        let is_free = is_free(page, at) && line.marker == Marker::None && line.measures.spoken_words() >= HEADLINE_WORDS;
        let is_quotation = || quotes::is_one_quotation(line.content()) && !line.content().ends_with('.');
        is_free && is_quotation() && is_below_labels(page, at) && (at + 1..=at + AUTHOR_BELOW).any(|below| is_author(page, below) || is_dated(below))
    };
    (0..page.draft.len().min(LABELS + 1)).find(heads).filter(|_| !page.title.is_of_page())
}

/// Whether the line is the text's first and a question right above the byline. Further down, such a line is as often text.
fn asks_on_top(page: &Page<'_, '_>, at: usize) -> bool {
    at == 0 && page.line(at).is_question() && page.line(at).marker == Marker::None && is_author(page, at + 1)
}

/// Whether there is such a line, and it begins as a byline or is known as one.
fn is_author(page: &Page<'_, '_>, at: usize) -> bool {
    let says_genre = || page.draft.document.get(at).is_some_and(|line| names::is_genre_and_author(line.content()));
    page.sorts.get(at) == Some(&Sort::Byline) || says_genre()
}

/// The headline stands at most this many lines below a breadcrumb that ends in its first words.
const BELOW_CRUMB: usize = 6;

/// How far above the text the headline may stand if the page's title is only its beginning.
const ABOVE_TEXT: usize = 12;

/// The headline itself, if what was taken for it is a breadcrumb whose last part is only its beginning, or the page's title cut short. The line that
/// goes on must say more of the page's title, unless that part has the site's name or more of the breadcrumb beside it.
fn below_crumb(page: &Page<'_, '_>, found: usize) -> usize {
    let content = page.line(found).content();
    let place = page.title.headline_in(content);
    let said = fold::fold(&content[place.clone()]);
    if page.line(found).measures.words() < HEADLINE_WORDS {
        return found;
    }
    let is_cut_short = found == 0 && page.title.is_of_page() && page.title.has_site();
    let says_more = |at: usize| page.title.is_of_page() && page.shared(at).of_title > page.shared(found).of_title;
    let begins_so = |at: &usize| {
        let line = page.line(*at);
        let is_free = page.draft.role(*at).is_none() && (!line.measures.ends_sentence || line.is_question()) && line.measures.words() <= WORDS;
        let goes_on = |rest: &str| rest.starts_with([' ', ',', ';', ':']) && rest.contains(char::is_alphabetic);
        is_free && fold::fold(line.content()).strip_prefix(&*said).is_some_and(goes_on) && (place.start > 0 || is_cut_short || says_more(*at))
    };
    let below = found + 1..page.body.start.min(found + 1 + BELOW_CRUMB);
    let is_text = |at: &usize| page.sorts[*at] == Sort::Prose && page.line(*at).measures.ends_sentence && !page.line(*at).is_question();
    let text = || (page.body.start..page.draft.len()).take(BELOW).find(is_text).unwrap_or(page.body.start);
    let above_text = if is_cut_short { page.body.start.saturating_sub(ABOVE_TEXT).max(below.end)..text() } else { 0..0 };
    below.chain(above_text).find(begins_so).unwrap_or(found)
}

/// The headline, if what was taken for it is a breadcrumb or a kicker that ran into the headline, "NewsCoastFerry lost at sea": a line right
/// below says most of it, up to its end.
fn below_joined_crumb(page: &Page<'_, '_>, found: usize) -> Option<usize> {
    let content = page.line(found).content();
    let is_headline = |at: &usize| {
        let line = page.line(*at);
        let own = line.content();
        let begins_anew = |crumb: &str| !own.starts_with(char::is_lowercase) || !crumb.ends_with(|c: char| c.is_alphanumeric() || c == ' ');
        let is_crumb = |crumb: &str| crumb.len() <= own.len() && crumb.contains(char::is_alphabetic) && begins_anew(crumb);
        let is_free = matches!(page.draft.role(*at), None | Some(Role::Headline | Role::Subheading)) && !page.draft.by_user[*at];
        let is_label = !matches!(page.sorts[*at], Sort::Name | Sort::Byline | Sort::Date);
        is_free && is_label && line.measures.words() >= HEADLINE_WORDS && content.strip_suffix(own).is_some_and(is_crumb)
    };
    (found + 1..page.draft.len().min(found + 1 + BELOW_CRUMB)).find(is_headline)
}

/// Whether the line is the page's title without the site's name, or half of it, or says it in other words.
fn is_title(page: &Page<'_, '_>, at: usize) -> bool {
    let (line, title) = (page.line(at), page.title);
    let words = line.measures.words();
    let is_half = || title.is_of_page() && words >= TITLE_WORDS && 2 * words >= title.words() && title.bare().contains(line.content());
    let is_reworded = || (title.is_of_page() || title.has_site()) && !line.measures.ends_sentence && super::again::rewords(page.draft, title, at);
    title.has_site() && title.is_said_by(line) || is_half() || is_reworded()
}

/// Whether the line says what a live report is about, or stands below a label that says "live". One of the report's key points often reads more
/// like a headline.
fn is_live_title(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_label = |above: Line<'_>| above.measures.words() == 1 && live::is_live(above);
    let says_live = || live::is_live(line) || at.checked_sub(1).is_some_and(|above| is_label(page.line(above)));
    line.measures.words() >= TITLE_WORDS && line.marker != Marker::Bullet && says_live()
}

/// The lines that could be the headline, with their features.
pub(super) fn candidates<'p>(page: &'p Page<'_, '_>) -> impl Iterator<Item = (usize, Row)> + 'p {
    let end = page.body.end.min(page.body.start + BELOW + 1);
    let start = page.body.start.saturating_sub(ABOVE).max(1).min(end);
    let far = page.titled.iter().copied().filter(|at| (1..start).contains(at) || (end..page.body.end).contains(at));
    let mut lines = Vec::with_capacity(1 + end - start);
    lines.extend((0..1.min(end)).chain(start..end).chain(far).filter(|&at| is_free(page, at)));
    let notices = owner::notices(page);
    lines.retain(|&at| !owner::names_site(page, at, &notices));
    // If a line says most of the title, those that say little of it need no further checks.
    let has_title = page.title.is_of_page() && page.title.words() >= LONG_TITLE;
    if has_title && lines.iter().any(|&at| features::likeness(page, at) >= LIKE_TITLE && could_be(page, at)) {
        lines.retain(|&at| at == 0 || share(page.shared(at).of_title, page.title.words()) >= UNLIKE_TITLE);
    }
    lines.retain(|&at| could_be(page, at));
    let best = lines.iter().map(|&at| features::likeness(page, at)).max().unwrap_or(-1);
    if !page.draft.live.is_empty() {
        let is_said = lines.iter().any(|&at| is_live_title(page, at));
        let is_alike = |at: usize| at > 0 && features::likeness(page, at) >= LIKE_TITLE;
        lines.retain(|&at| if is_said { is_live_title(page, at) || is_alike(at) } else { page.line(at).marker != Marker::Bullet });
    }
    let spoken = Spoken::of(page, &lines);
    lines.into_iter().map(move |at| (at, features::row(page, &spoken, best, at)))
}
