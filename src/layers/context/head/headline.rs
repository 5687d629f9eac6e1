//! Which line is the headline.

use super::super::appeal::is_appeal;
use super::super::live;
use super::kicker;
use super::page::{ABOVE, Page, READS_LIKE_TEXT, Sort, is_date, is_unmarked_date, starts_with_by};
use super::spoken::Spoken;
use crate::article::{Kind, Role};
use crate::layers::evidence::features::share;
use crate::layers::evidence::trees::cascade::Cascade;
use crate::layers::lines::{Line, Marker};
use crate::text::{bytes, datelines, fold, names, quotes};

pub(super) mod features;
mod form;

use features::Row;

/// Lines of more words, or more sentences, are no headlines.
pub(super) const WORDS: usize = 45;
const SENTENCES: usize = 4;

/// How far below the body's first line the headline may still stand: the start is not always found
/// to the line.
pub(super) const BELOW: usize = 12;

/// A line that a rule has cut may still be the headline, "Read more: a guide to the coast", if it is the first or says so much, in per
/// cent, of the page's title.
const LIKE_TITLE: i16 = 60;

/// Where a line says so much of a page's title of so many words, one that says less of it than this, in per cent, is not the headline.
const UNLIKE_TITLE: i16 = 20;
const LONG_TITLE: usize = 5;

/// Log-odds, in thousandths, that a line must have to be the headline: less above the body, where
/// no paragraph is lost if it is not.
const ENOUGH: i32 = -1000;
const ENOUGH_ABOVE: i32 = -3000;

/// Log-odds, in thousandths, from which on a line is taken out of the body as the headline. What is told as the headline with less is
/// as often the first sentence or a subheading, and stays where it is: then nothing is lost if it is not the headline.
const SURE: i32 = 1500;

/// The same for the text's first line where it ends no sentence: it is seldom a part of the body, and hardly ever if it does not read like text.
const SURE_OF_FIRST: i32 = -500;

/// The same where nothing but a label or two stands above it.
const SURE_BELOW_LABELS: i32 = 0;

/// A line of so many words that is half of the page's title is no part of the body.
const TITLE_WORDS: usize = 3;

/// The line that is the headline.
#[derive(Clone, Copy)]
pub(super) struct Headline {
    pub(super) at: usize,
    /// Whether it is no part of the body.
    pub(super) is_apart: bool,
    /// The line above that ends in it, behind a breadcrumb or a kicker.
    pub(super) crumb: Option<usize>,
}

/// The line that is the headline: one that a rule calls so, else the likeliest, if it is likely
/// enough.
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
    let is_first = at == 0 && ends_none;
    let sure = match at {
        0 if ends_none => SURE_OF_FIRST,
        _ if ends_none && !page.draft.is_clean && is_below_labels(page, at) => SURE_BELOW_LABELS,
        _ => SURE,
    };
    let is_apart = at < page.body.start || odds >= sure || is_first && page.draft.scores[at] < READS_LIKE_TEXT || page.draft.is_barred(at);
    let is_apart = is_apart || at > 0 && (is_title(page, at) || kicker::is_genre(page.line(at - 1)));
    let is_apart = is_apart || is_beside_author_or_date(page, at) || asks_on_top(page, at);
    match below_joined_crumb(page, at) {
        Some(below) => Some(Headline { at: below, is_apart: true, crumb: Some(at) }),
        None => Some(Headline { at: below_crumb(page, at), is_apart, crumb: None }),
    }
}

/// So many labels begin a text above its headline, at most, of so many words each.
const LABELS: usize = 2;
const LABEL_WORDS: usize = 4;

/// Whether nothing but a label or two stands above the line: what part of the paper it is in.
fn is_below_labels(page: &Page<'_, '_>, at: usize) -> bool {
    let is_label = |line: Line<'_>| line.measures.spoken_words() <= LABEL_WORDS && !line.measures.ends_sentence && line.marker == Marker::None;
    at <= LABELS && (0..at).all(|above| is_label(page.line(above)))
}

/// Whether the line is no sentence nor an entry of a list and stands right above the byline or right beside a date. Above a date in an East Asian
/// script it may be one, for the trees have seen few such pages.
fn is_beside_author_or_date(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_free = !line.measures.ends_sentence && line.marker == Marker::None;
    let below = page.draft.document.get(at + 1);
    let above = at.checked_sub(1).map(|above| page.line(above));
    let is_dated = || [above, below].into_iter().flatten().any(is_date);
    below.is_some_and(is_unmarked_date) || is_free && (below.is_some_and(starts_with_by) || is_dated())
}

/// So far below a quotation that is the headline the author or the date stands: between the two there may be a standfirst.
const AUTHOR: usize = 2;

/// The text's first line that is in quotation marks, as interviews are headed, with the author or the date below and nothing but a label or two above.
fn quotation_on_top(page: &Page<'_, '_>) -> Option<usize> {
    let is_dated = |below: usize| page.sorts.get(below) == Some(&Sort::Date);
    let heads = |&at: &usize| {
        let line = page.line(at);
        let is_free = is_free(page, at) && line.marker == Marker::None && line.measures.spoken_words() >= HEADLINE_WORDS;
        let is_quotation = || quotes::is_one_quotation(line.content()) && !line.content().ends_with('.');
        is_free && is_quotation() && is_below_labels(page, at) && (at + 1..=at + AUTHOR).any(|below| is_author(page, below) || is_dated(below))
    };
    (0..page.draft.len().min(LABELS + 1)).find(heads).filter(|_| !page.title.is_of_page())
}

/// Whether the line, the text's first, is a question right above the byline. Further down such a line is text as often.
fn asks_on_top(page: &Page<'_, '_>, at: usize) -> bool {
    at == 0 && page.line(at).is_question() && page.line(at).marker == Marker::None && is_author(page, at + 1)
}

/// Whether the line, if there is one, begins as a byline, or is known as one.
fn is_author(page: &Page<'_, '_>, at: usize) -> bool {
    let says_genre = || page.draft.document.get(at).is_some_and(|line| names::is_genre_and_author(line.content()));
    page.sorts.get(at) == Some(&Sort::Byline) || says_genre()
}

/// So many lines at most stand between a breadcrumb that ends in the headline's first words and the headline.
const CRUMB: usize = 6;

/// So many lines above the text stands the headline that a page's title only begins.
const ABOVE_TEXT: usize = 12;

/// The headline itself where what was taken for it is a breadcrumb whose last part only begins it, or the page's title cut short: the line that goes
/// on says more of the page's title, or there is the site's name or more of the breadcrumb beside that part.
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
    let below = found + 1..page.body.start.min(found + 1 + CRUMB);
    let is_text = |at: &usize| page.sorts[*at] == Sort::Prose && page.line(*at).measures.ends_sentence && !page.line(*at).is_question();
    let text = || (page.body.start..page.draft.len()).take(BELOW).find(is_text).unwrap_or(page.body.start);
    let above_text = if is_cut_short { page.body.start.saturating_sub(ABOVE_TEXT).max(below.end)..text() } else { 0..0 };
    below.chain(above_text).find(begins_so).unwrap_or(found)
}

/// The headline right below what was taken for it where that is a breadcrumb or a kicker that ran into the headline, "NewsCoastFerry lost at sea": most
/// of it, to its end, is what the other line says.
fn below_joined_crumb(page: &Page<'_, '_>, found: usize) -> Option<usize> {
    let content = page.line(found).content();
    let is_headline = |at: &usize| {
        let line = page.line(*at);
        let own = line.content();
        let begins_anew = |crumb: &str| !own.starts_with(char::is_lowercase) || !crumb.ends_with(|c: char| c.is_alphanumeric() || c == ' ');
        let is_crumb = |crumb: &str| crumb.len() <= own.len() && crumb.contains(char::is_alphabetic) && begins_anew(crumb);
        let is_free = matches!(page.draft.role(*at), None | Some(Role::Headline | Role::Subheading)) && !page.draft.given[*at];
        let is_label = !matches!(page.sorts[*at], Sort::Name | Sort::Byline | Sort::Date);
        is_free && is_label && line.measures.words() >= HEADLINE_WORDS && content.strip_suffix(own).is_some_and(is_crumb)
    };
    (found + 1..page.draft.len().min(found + 1 + CRUMB)).find(is_headline)
}

/// Whether the line is the page's title without the site's name, or half of it, or says it in other words.
fn is_title(page: &Page<'_, '_>, at: usize) -> bool {
    let (line, title) = (page.line(at), page.title);
    let words = line.measures.words();
    let is_half = || title.is_of_page() && words >= TITLE_WORDS && 2 * words >= title.words() && title.bare().contains(line.content());
    let is_reworded = || (title.is_of_page() || title.has_site()) && !line.measures.ends_sentence && super::again::rewords(page.draft, title, at);
    title.has_site() && title.is_said_by(line) || is_half() || is_reworded()
}

/// What stands between who reports and the place, in nine languages.
const FROM: [&str; 14] = ["in", "from", "aus", "en", "desde", "à", "au", "de", "da", "em", "te", "uit", "w", "i"];

/// A headline has so many words at least, and the name of the place at most so many.
const HEADLINE_WORDS: usize = 3;
const PLACE_WORDS: usize = 3;

/// Whether the line names who reports, several people, "Ada Quill and Tom Bellweather", or one with the job or the place, "Ada Quill in Westhaven", right
/// between what may be the headline and a date.
fn names_reporters(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_free = |at: &usize| page.draft.role(*at).is_none_or(|role| role == Role::Headline) && !is_date(page.line(*at));
    let above = at.checked_sub(1).filter(is_free).map_or(0, |above| page.line(above).measures.spoken_words());
    if above < HEADLINE_WORDS || line.measures.words() > WORDS || line.measures.ends_sentence || !is_above_date(page, at) {
        return false;
    }
    if names::are_several(line.content()) {
        return features::likeness(page, at) < LIKE_TITLE;
    }
    if (is_name_and_job(line) || names::is_genre_and_author(line.content())) && features::likeness(page, at) < LIKE_TITLE {
        return true;
    }
    let mut behind = behind_name(line.content()).split_whitespace();
    let is_from = behind.next().is_some_and(|word| FROM.contains(&word));
    is_from && (1..=PLACE_WORDS).contains(&behind.clone().count()) && behind.all(|word| word.starts_with(char::is_uppercase))
}

/// What somebody does, and where, takes so many words at most.
const JOB_WORDS: usize = 5;

/// Whether the line is somebody's whole name and, behind a comma, what that is for the paper, and where: "Ada Quill, corresponsal en Puertoeste".
fn is_name_and_job(line: Line<'_>) -> bool {
    let job = behind_name(line.content()).strip_prefix(", ");
    job.is_some_and(|job| names::speaks_of_job(job) && !job.contains(',') && job.split(' ').count() <= JOB_WORDS)
        && names::begins_with_given(line.content())
}

/// What stands behind the name of the first author that a line begins with; nothing if it does not.
fn behind_name(content: &str) -> &str {
    let is_whole = |name: &&str| name.contains(' ') || names::is_agency(name);
    let name = names::authors(content).into_iter().next().filter(is_whole);
    name.and_then(|name| content.strip_prefix(name)).unwrap_or_default()
}

/// Whether the line says who wrote and no more, "Von Ada Quill", right above a date, and the page's title does not say it.
fn names_author(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_name = || names::authors(line.content()).iter().any(|name| name.contains(' ') && line.content().ends_with(*name));
    starts_with_by(line) && line.measures.words() <= AUTHOR_WORDS && is_above_date(page, at) && is_name() && features::likeness(page, at) < LIKE_TITLE
}

/// Whether a date stands right below the line, known to a rule or by its looks.
fn is_above_date(page: &Page<'_, '_>, at: usize) -> bool {
    page.line(at).below().is_some_and(|below| page.draft.role(below.at()) == Some(Role::Dateline) || is_date(below))
}

/// An author's name and the word that leads up to it are so many words at most.
const AUTHOR_WORDS: usize = 6;

/// Whether the line is a sentence behind the place that a report is from, "Westhaven (dpa) - The ferry is back.", and the page's title does not say it.
fn is_first_sentence(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_sentence = line.measures.ends_sentence && line.content().ends_with('.');
    is_sentence && datelines::prefix(line.content()).is_some() && features::likeness(page, at) < LIKE_TITLE
}

/// Whether the line is the name of the company that sent the text, right below the date, as press releases have it.
fn names_company(page: &Page<'_, '_>, at: usize) -> bool {
    let content = page.line(at).content();
    let is_dated = at > 0 && is_date(page.line(at - 1));
    let is_name = || content.split(' ').rev().skip(1).all(|word| word.starts_with(char::is_uppercase));
    is_dated && names::is_company(content) && is_name()
}

/// Whether the line ends in a colon, as what leads up to a box or a field does, and the page's title does not say it.
fn leads_to_other(page: &Page<'_, '_>, at: usize) -> bool {
    at > 0 && page.line(at).text().ends_with([':', '：']) && features::likeness(page, at) < LIKE_TITLE
}

/// Whether a rule knows the line, none of a page's title, as what stands over a part of an article: "Key points", "In this episode".
fn heads_part(page: &Page<'_, '_>, at: usize) -> bool {
    let is_label = at > 0 && page.line(at).measures.words() <= LABEL_WORDS;
    is_label && page.draft.role(at) == Some(Role::Subheading) && features::likeness(page, at) < LIKE_TITLE
}

/// Whether the line is a sentence right above a picture's credit, and the page's title does not say it.
fn is_caption(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_above_credit = || line.below().is_some_and(|below| page.draft.role(below.at()) == Some(Role::Credit));
    let is_sentence = at > 0 && line.measures.ends_sentence && !line.is_question();
    is_sentence && is_above_credit() && features::likeness(page, at) < LIKE_TITLE
}

/// What stands before whoever made a picture, behind what it shows.
const PICTURES: [&str; 10] = ["Bild: ", "Foto: ", "Fotos: ", "Photo: ", "Photos: ", "Image: ", "Foto © ", "Photo © ", "Immagine: ", "Zdjęcie: "];

/// Whether the line says who wrote, beside a date or behind a label, or who made a picture, and the page's title does not say it.
fn tells_maker(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let content = line.content();
    let is_behind_picture = |at: usize| at > 0 && !content[..at].ends_with(['-', '–', '„', '“', '"']);
    // Few lines have a mark that ends one of the labels, and fewer a label before it.
    let has_mark = || bytes::any(content, |byte| matches!(byte, b':' | 0xc2));
    let ends_label = |(at, mark): (usize, &str)| PICTURES.iter().any(|label| content[..at + mark.len()].ends_with(label.trim_end()));
    let has_label = || has_mark() && content.match_indices([':', '©']).any(ends_label);
    let tells_picture = || has_label() && PICTURES.iter().any(|label| content.find(label).is_some_and(is_behind_picture));
    let tells = tells_picture() || line.holds_date() && (names::is_led_beside_date(content) || names::is_author_and_date(content));
    tells && features::likeness(page, at) < LIKE_TITLE
}

/// Whether the line says when something was, and nothing else, or has a link behind that.
fn says_when(line: Line<'_>) -> bool {
    let content = line.content();
    let could_be = line.measures.has_time || line.may_hold_date();
    could_be && (names::tells_only_when(content) || names::tells_update(content)) && (line.measures.has_time || line.holds_date())
}

/// Whether the line says what a report is live on, or stands below a label that says that it is. Among its key points there is often one that reads
/// more like a headline.
fn is_live_title(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_label = |above: Line<'_>| above.measures.words() == 1 && live::is_live(above);
    let says_live = || live::is_live(line) || at.checked_sub(1).is_some_and(|above| is_label(page.line(above)));
    line.measures.words() >= TITLE_WORDS && line.marker != Marker::Bullet && says_live()
}

/// A marker of an advertisement has fewer words.
const MARKER_WORDS: usize = 4;

/// Whether a line of the kind asks for something, or marks what does: without a site's name behind it, it is no page's title.
fn is_request(kind: Kind, line: Line<'_>) -> bool {
    match kind {
        Kind::Advertisement => line.measures.spoken_words() < MARKER_WORDS,
        Kind::Media => false,
        kind => is_appeal(kind) || matches!(kind, Kind::Consent | Kind::Copyright | Kind::Comments),
    }
}

/// The lines that could be the headline, with their features.
pub(super) fn candidates<'p>(page: &'p Page<'_, '_>) -> impl Iterator<Item = (usize, Row)> + 'p {
    let end = page.body.end.min(page.body.start + BELOW + 1);
    let start = page.body.start.saturating_sub(ABOVE).max(1).min(end);
    let far = page.titled.iter().copied().filter(|at| (1..start).contains(at) || (end..page.body.end).contains(at));
    let mut lines = Vec::with_capacity(1 + end - start);
    lines.extend((0..1.min(end)).chain(start..end).chain(far).filter(|&at| is_free(page, at)));
    // What says little of a title that another line says needs not be asked what else it may be.
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

/// Whether the line's role and length leave it open that it is the headline.
fn is_free(page: &Page<'_, '_>, at: usize) -> bool {
    let measures = &page.line(at).measures;
    let is_free = match page.draft.role(at) {
        None | Some(Role::Headline) => true,
        Some(Role::Subheading) => !page.draft.given[at],
        Some(Role::Boilerplate(Kind::Navigation)) if at == 0 => false,
        Some(Role::Boilerplate(kind)) if at == 0 && !page.title.has_site() && is_request(kind, page.line(at)) => false,
        // What is no title at the text's beginning is none below.
        Some(Role::Boilerplate(Kind::Navigation)) if page.draft.role(0) == Some(Role::Boilerplate(Kind::Navigation)) => false,
        Some(Role::Boilerplate(_)) => !page.draft.given[at] && (at == 0 || features::likeness(page, at) >= LIKE_TITLE),
        _ => false,
    };
    is_free && !page.draft.live.contains(&at) && (1..=WORDS).contains(&measures.spoken_words()) && measures.sentence_ends() <= SENTENCES
}

/// Whether nothing tells that the line is something else.
fn could_be(page: &Page<'_, '_>, at: usize) -> bool {
    !says_when(page.line(at))
        && !names_reporters(page, at)
        && !names_author(page, at)
        && !is_first_sentence(page, at)
        && !names_company(page, at)
        && !leads_to_other(page, at)
        && !is_caption(page, at)
        && !tells_maker(page, at)
        && !heads_part(page, at)
        && !(kicker::is_genre_and_date(page.line(at)) && features::likeness(page, at) < LIKE_TITLE)
        && !(form::is_none(page, at) && features::likeness(page, at) < LIKE_TITLE)
}
