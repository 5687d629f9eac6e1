//! Signs that a line is not the headline.

use super::super::super::appeal::is_appeal;
use super::super::super::when;
use super::super::kicker;
use super::super::page::{Page, Sort, starts_with_by};
use super::{HEADLINE_WORDS, LABEL_WORDS, LIKE_TITLE, WORDS, features, form};
use crate::article::{Kind, Role};
use crate::layers::lines::{Line, Marker};
use crate::text::{bytes, datelines, names};

/// A headline has at most this many sentences.
const MAX_SENTENCES: usize = 4;

/// Whether the line's role and length do not rule out that it is the headline.
pub(super) fn is_free(page: &Page<'_, '_>, at: usize) -> bool {
    let measures = &page.line(at).measures;
    let is_free = match page.draft.role(at) {
        None | Some(Role::Headline) => true,
        Some(Role::Subheading) => !page.draft.by_user[at],
        Some(Role::Boilerplate(Kind::Navigation)) if at == 0 => false,
        Some(Role::Boilerplate(kind)) if at == 0 && !page.title.has_site() && is_request(kind, page.line(at)) => false,
        // If a line like this one is not the title at the page's beginning, it is none further down.
        Some(Role::Boilerplate(Kind::Navigation)) if page.draft.role(0) == Some(Role::Boilerplate(Kind::Navigation)) => false,
        Some(Role::Boilerplate(_)) => !page.draft.by_user[at] && (at == 0 || features::likeness(page, at) >= LIKE_TITLE),
        _ => false,
    };
    // On a wiki's page, headings of parts have an "edit" link behind them; the title has none.
    let is_of_part = page.line(at).marker == Marker::Edit;
    is_free
        && !is_of_part
        && !page.draft.live.contains(&at)
        && (1..=WORDS).contains(&measures.spoken_words())
        && measures.sentence_ends() <= MAX_SENTENCES
}

/// Whether nothing shows that the line is something else.
pub(super) fn could_be(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    !((line.measures.has_time || line.holds_date()) && when::says_when(line))
        && !names_reporters(page, at)
        && !names_author(page, at)
        && !is_first_sentence(page, at)
        && !names_company(page, at)
        && !leads_to_other(page, at)
        && !heads_part(page, at)
        && !is_caption(page, at)
        && !tells_maker(page, at)
        && !(kicker::is_genre_and_date(line) && features::likeness(page, at) < LIKE_TITLE)
        && !(form::is_no_headline(page, at) && features::likeness(page, at) < LIKE_TITLE)
}

/// A label that marks an advertisement has fewer words than this.
const AD_LABEL_WORDS: usize = 4;

/// Whether a line of this kind asks for something, or marks something that does: then it is no page's title, unless the site's name is behind it.
fn is_request(kind: Kind, line: Line<'_>) -> bool {
    match kind {
        Kind::Advertisement => line.measures.spoken_words() < AD_LABEL_WORDS,
        Kind::Media => false,
        kind => is_appeal(kind) || matches!(kind, Kind::Consent | Kind::Copyright | Kind::Comments),
    }
}

/// What stands between a reporter's name and a place, in nine languages.
const FROM: [&str; 14] = ["in", "from", "aus", "en", "desde", "à", "au", "de", "da", "em", "te", "uit", "w", "i"];

/// A place's name has at most this many words.
const PLACE_WORDS: usize = 3;

/// Whether the line, right between what may be the headline and a date, names who reports: several people, "Ada Quill and Tom Bellweather", or
/// one with a job or a place, "Ada Quill in Westhaven".
fn names_reporters(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_free = |at: &usize| page.draft.role(*at).is_none_or(|role| role == Role::Headline) && !when::is_date(page.line(*at));
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

/// What somebody does, and where, takes at most this many words.
const JOB_WORDS: usize = 5;

/// Whether the line is somebody's full name and, behind a comma, the job and perhaps the place: "Ada Quill, corresponsal en Puertoeste".
fn is_name_and_job(line: Line<'_>) -> bool {
    let job = behind_name(line.content()).strip_prefix(", ");
    job.is_some_and(|job| names::speaks_of_job(job) && !job.contains(',') && job.split(' ').count() <= JOB_WORDS)
        && names::begins_with_given(line.content())
}

/// What stands behind the first author's name if the line begins with it, else nothing.
fn behind_name(content: &str) -> &str {
    let is_whole = |name: &&str| name.contains(' ') || names::is_agency(name);
    let name = names::authors(content).into_iter().next().filter(is_whole);
    name.and_then(|name| content.strip_prefix(name)).unwrap_or_default()
}

/// Whether the line only says who wrote, "Von Ada Quill", and is not in the page's title. Without a given name a date or text stands right below.
fn names_author(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_name = || names::authors(line.content()).iter().any(|name| name.contains(' ') && line.content().ends_with(*name));
    let is_sure = || line.measures.given() > 0 || is_above_date(page, at) || page.sorts.get(at + 1) == Some(&Sort::Prose);
    starts_with_by(line) && is_sure() && is_name() && features::likeness(page, at) < LIKE_TITLE
}

/// Whether a date stands right below the line, by a rule or by its looks.
fn is_above_date(page: &Page<'_, '_>, at: usize) -> bool {
    page.line(at).below().is_some_and(|below| page.draft.role(below.at()) == Some(Role::Dateline) || when::is_date(below))
}

/// Whether the line is a sentence behind the place that a report is from, "Westhaven (dpa) - The ferry is back.", and is not in the page's title.
fn is_first_sentence(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_sentence = line.measures.ends_sentence && line.content().ends_with('.');
    is_sentence && datelines::prefix(line.content()).is_some() && features::likeness(page, at) < LIKE_TITLE
}

/// Whether the line is the name of the company that sent the text, right below the date, as in press releases.
fn names_company(page: &Page<'_, '_>, at: usize) -> bool {
    let content = page.line(at).content();
    let is_dated = at > 0 && when::is_date(page.line(at - 1));
    let is_name = || content.split(' ').rev().skip(1).all(|word| word.starts_with(char::is_uppercase));
    is_dated && names::is_company(content) && is_name()
}

/// Whether the line ends in a colon, as lines do that lead up to a box or a field, and is not in the page's title.
fn leads_to_other(page: &Page<'_, '_>, at: usize) -> bool {
    at > 0 && page.line(at).text().ends_with([':', '：']) && features::likeness(page, at) < LIKE_TITLE
}

/// Whether a rule knows the line as a heading over part of an article, "Key points", "In this episode", and it is not in the page's title.
fn heads_part(page: &Page<'_, '_>, at: usize) -> bool {
    let is_label = at > 0 && page.line(at).measures.words() <= LABEL_WORDS;
    is_label && page.draft.role(at) == Some(Role::Subheading) && features::likeness(page, at) < LIKE_TITLE
}

/// Whether the line is a sentence right above a picture's credit, and is not in the page's title.
fn is_caption(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_above_credit = || line.below().is_some_and(|below| page.draft.role(below.at()) == Some(Role::Credit));
    let is_sentence = at > 0 && line.measures.ends_sentence && !line.is_question();
    is_sentence && is_above_credit() && features::likeness(page, at) < LIKE_TITLE
}

/// What stands between what a picture shows and who made it.
const PICTURES: [&str; 10] = ["Bild: ", "Foto: ", "Fotos: ", "Photo: ", "Photos: ", "Image: ", "Foto © ", "Photo © ", "Immagine: ", "Zdjęcie: "];

/// Whether the line says who wrote, beside a date or behind a label, or who made a picture, and is not in the page's title.
fn tells_maker(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let content = line.content();
    let is_behind_picture = |at: usize| at > 0 && !content[..at].ends_with(['-', '–', '„', '“', '"']);
    // Cheap check first: few lines have a mark that ends one of the labels, and fewer have a label before it.
    let has_mark = || bytes::any(content, |byte| matches!(byte, b':' | 0xc2));
    let ends_label = |(at, mark): (usize, &str)| PICTURES.iter().any(|label| content[..at + mark.len()].ends_with(label.trim_end()));
    let has_label = || has_mark() && content.match_indices([':', '©']).any(ends_label);
    let tells_picture = || has_label() && PICTURES.iter().any(|label| content.find(label).is_some_and(is_behind_picture));
    let tells = tells_picture() || line.holds_date() && (names::is_led_beside_date(content) || names::is_author_and_date(content));
    tells && features::likeness(page, at) < LIKE_TITLE
}
