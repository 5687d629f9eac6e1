//! Signs that a line names no author.

use super::super::super::{author, bio, when};
use super::super::kicker;
use super::super::page::{Page, READS_LIKE_TEXT, is_by_label, starts_with_by};
use super::picture::{is_of_picture, repeats_maker};
use super::{Candidate, contact, form, may_hide_byline, told_of};
use crate::article::{Kind, Role};
use crate::layers::lines::{Line, Marker};
use crate::text::lexicon::says;
use crate::text::names::{self, Told};
use crate::text::{datelines, words};

/// A line of more words than this is no byline.
const MAX_WORDS: usize = 30;

/// Whether nothing speaks against the line's naming the author.
pub(super) fn may_name_author(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    DOUBTS.iter().all(|is_doubtful| !is_doubtful(page, headline, at))
}

/// A reason why a line cannot name the author. Its arguments are the page, the headline's line and the line itself.
pub(super) type Doubt = fn(&Page<'_, '_>, Option<usize>, usize) -> bool;

/// What speaks against a line's naming the author: its role, that it reads like text, or whom else it names. The cheapest checks come first.
pub(super) const DOUBTS: [Doubt; 13] = [
    |page, _, at| !is_free(page, at) || is_text(page, at),
    |page, _, at| when::says_when(page.line(at)) || when::leads_to_date(page.line(at)),
    |page, _, at| names::tells_no_author(page.line(at).content()),
    |page, _, at| {
        let is_sure = page.draft.by_user[at] || at > 0 && is_by_label(page.line(at - 1));
        !is_sure && names::names_nobody(page.line(at).content())
    },
    |page, _, at| leads_up_to_words(page.line(at)),
    tells_at_length,
    |page, _, at| bio::is_of_company(page.draft, at),
    |page, _, at| contact::is_asked(page.draft, page.body.end, at),
    |page, _, at| kicker::is_genre_and_date(page.line(at)),
    |page, _, at| told_of::holds_number(page, at),
    |page, _, at| at > 0 && told_of::is_farewell(page.draft, at - 1),
    |page, _, at| contact::is_reached(page.draft, page.body.end, at),
    repeats_maker,
];

/// Whether the line has few words, and its role does not rule out that it names the author.
fn is_free(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let measures = &line.measures;
    // A line of function words only may be the article of a date behind a label: the "il" of "pubblicato il".
    let is_short = (1..=MAX_WORDS).contains(&measures.words()) && measures.function_words() < measures.words();
    // An item of a numbered list is about what the list counts.
    let is_counted = || line.marker == Marker::Number && !line.holds_date() || is_lettered(page, at);
    if !is_short || is_by_label(line) || page.draft.live.contains(&at) || is_counted() {
        return false;
    }
    match page.draft.role(at) {
        None | Some(Role::Boilerplate(Kind::AuthorBio) | Role::Byline) => true,
        Some(Role::Boilerplate(_)) if page.draft.by_user[at] => false,
        // The author does not say who paid for the text, and requests have no author.
        Some(Role::Boilerplate(
            Kind::Disclaimer | Kind::Advertisement | Kind::Consent | Kind::Newsletter | Kind::Subscription | Kind::Donation | Kind::App,
        )) if !starts_with_by(line) => false,
        Some(Role::Boilerplate(_)) => at < page.body.end && measures.says & says::BY != 0 || form::is_signed(page, at),
        // Whose picture it is says nothing about who wrote the text.
        Some(Role::Credit) if is_of_picture(page, at) => false,
        Some(role) => may_hide_byline(role) && !page.draft.by_user[at],
    }
}

/// Whether the line is an item of a lettered list: "A. Four" over "B. Eight".
fn is_lettered(page: &Page<'_, '_>, at: usize) -> bool {
    let letter = |at: usize| match page.draft.document.get(at)?.content().as_bytes() {
        [letter @ b'A'..=b'Z', b'.' | b')', b' ', ..] => Some(*letter),
        _ => None,
    };
    letter(at).is_some_and(|own| letter(at + 1) == Some(own + 1) || at > 0 && letter(at - 1).is_some_and(|above| above + 1 == own))
}

/// Whether the line is a sentence of the article. Such a sentence may hold a name, but is a byline only if it begins as bylines do.
fn is_text(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_prose = || line.is_prose() && (page.body.contains(&at) || at < page.body.start && !begins_with_name(line));
    let reads_like_text = || page.draft.scores[at] >= READS_LIKE_TEXT || is_prose();
    page.draft.role(at).is_none()
        && line.measures.ends_sentence
        && reads_like_text()
        && !starts_with_by(line)
        && !names::is_genre_and_author(line.content())
}

/// Whether the line begins with the first name in it, as sentences about an author do. Sentences that lead up to the text name other people.
fn begins_with_name(line: Line<'_>) -> bool {
    author::leading_name(line.content()).is_some()
}

/// A line that leads up to somebody's words has at least this many words, or a date.
const LEADING_UP_WORDS: usize = 6;

/// Whether the line leads up to what somebody wrote or said: "Ada Quill wrote on 9 October:", "Statement by Ada Quill, director of the harbour:".
fn leads_up_to_words(line: Line<'_>) -> bool {
    let measures = &line.measures;
    line.text().ends_with(':') && !starts_with_by(line) && (measures.has_date || measures.words() >= LEADING_UP_WORDS && !begins_with_name(line))
}

/// A line with a name in the midst of a sentence has at least this many words.
const SENTENCE_WORDS: usize = 10;

/// Whether the line has a name among many other words, none of which leads up to an author: "Sailor Ada Quill was the first to see the light on the
/// shore".
fn tells_at_length(page: &Page<'_, '_>, _: Option<usize>, at: usize) -> bool {
    let line = page.line(at);
    let measures = &line.measures;
    let is_told = matches!(page.draft.role(at), Some(Role::Byline | Role::Boilerplate(Kind::AuthorBio)));
    let is_plain = measures.says & says::BY == 0 && measures.separators() == 0 && !measures.has_date;
    let is_sentence = measures.words() >= SENTENCE_WORDS && 2 * measures.capitalised() < measures.words();
    is_sentence && is_plain && !is_told && !page.draft.by_user[at] && !begins_with_name(line) && !words::has_beginning(line.text(), &author::AUTHOR)
}

/// Whether the names in the line, or the lack of them, do not rule out that it is the byline, whatever a rule says of it.
pub(super) fn is_open(page: &Page<'_, '_>, &Candidate { at, ref told }: &Candidate, names: &[&str]) -> bool {
    let line = page.line(at);
    match page.draft.role(at) {
        // What a rule calls a date may hold the author's name, too, or only what looks like one: in "Westhaven, le 12 juin" it is the place.
        Some(Role::Dateline) if names::is_handle_beside_date(line.content()) => true,
        Some(Role::Dateline) if datelines::ends_in_wire(line.content()) => false,
        Some(Role::Dateline) => !told.names.is_empty() && (line.measures.capitalised() > 1 || starts_with_by(line)) && !is_sentence(line),
        // Boilerplate with a word that leads up to authors may be a button: "Compartir por correo".
        Some(Role::Boilerplate(kind)) if kind != Kind::AuthorBio => !told.names.is_empty() || starts_with_by(line),
        _ if line.measures.has_date || line.holds_date() => {
            names_somebody(line, told) && !datelines::is_place_and_when(line.content()) && !tells_source(line)
        }
        None | Some(Role::Subheading) => !told_of::tells_of_somebody(line, told, names) && !told_of::tells_of_a_deed(line, told),
        _ => true,
    }
}

/// What stands before the name of the paper that a text is from, in Chinese.
const SOURCES: [&str; 5] = ["来源", "來源", "出处", "转载", "轉載"];

/// Whether the line tells in Chinese which paper the text is from, but not who wrote it.
fn tells_source(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let content = line.content();
    let is_source = measures.has_unspaced && measures.says & says::BY == 0 && SOURCES.iter().any(|label| content.contains(label));
    is_source && !names::tells_east_asian_author(content)
}

/// Whether a line with a date also says who wrote: a person, a newsroom or somebody else, "The newsroom, 9 October 2026". A line that does not
/// may say where the text appeared: "9 October 2026 Harbour".
fn names_somebody(line: Line<'_>, told: &Told) -> bool {
    let [job, group, _] = told.speaks_of();
    !told.names.is_empty() || job || group || names::holds_other_name(line.content())
}

/// Whether the line is a sentence without words that lead up to an author: "This page was last edited on 9 October 2026." (Its first word is
/// capitalised, as names are.)
fn is_sentence(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.says & says::BY == 0
        && measures.given() == 0
        && measures.function_words() >= SENTENCE_FUNCTION_WORDS
        && measures.function_words() > measures.capitalised()
}

/// Lines that are no sentences seldom have this many function words.
const SENTENCE_FUNCTION_WORDS: usize = 3;
