//! Captions that end in the picture's maker, in brackets behind the only sentence or with a licence; and credits that are only a name and a paper.

use std::ops::Range;

use super::super::Draft;
use super::tails::calls_picture;
use super::{CAPTION_WORDS, CREDIT_WORDS, SHOWN_WORDS, is_credit};
use crate::article::{Reason, Role};
use crate::layers::lines::{Line, Marker};
use crate::text::{bytes, fold, names, quotes, words};

/// A caption with nothing but a name in brackets has at most this many words, and at least this much prose below it: at a text's end the name is its
/// author's.
const BRACKETED_WORDS: usize = 35;
pub(super) const PROSE_BELOW: usize = 20;

/// A name has this many words, and the paper before or behind it at most this many.
const NAME_WORDS: Range<usize> = 2..4;
pub(super) const PAPER_WORDS: usize = 4;

/// Whether the line tells what a picture shows and then names its maker, in brackets, with a licence or with the paper that ordered it: "(GPA
/// Westhaven: Ada Quill)", "(Ada Quill)", "Ada Quill/Harbour Archive, CC BY", "Ada Quill, special to the Gazette".
pub(super) fn ends_in_maker(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let line = draft.line(at);
    let measures = &line.measures;
    let content = line.content();
    if !(SHOWN_WORDS + 1..=CAPTION_WORDS).contains(&measures.words()) || line.marker != Marker::None || line.is_question() {
        return false;
    }
    if let Some((shown, bracket)) = bracketed(content) {
        let is_agencys = || tells_day_and_year(line, shown) && is_owner(bracket) && draft.prose(at + 1..body.end) >= PROSE_BELOW;
        return ends_sentence(shown) && (is_paper_and_name(bracket) || is_agencys() || is_of_picture(draft, at, body, shown));
    }
    // Cheap check first: few lines have these letters of it.
    let may_be_special = bytes::any_pair(content, |byte, next| (byte == b'c') & (next == b'i'));
    if let Some((shown, paper)) = Some(content).filter(|_| may_be_special).and_then(|content| content.split_once(SPECIAL)) {
        return is_large(paper.trim_start_matches("the ")) && paper.split(' ').count() <= PAPER_WORDS && ends_in_large(shown);
    }
    let is_licensed = || without_licence(content).and_then(|rest| rest.rfind(['.', '!']).map(|end| &rest[..=end]));
    is_licensed().is_some_and(ends_sentence)
}

/// Whether the line tells what a picture shows and then names a paper in capitals behind a bar: "The ferry at its berth on Friday. | HARBOUR
/// GAZETTE".
pub(super) fn ends_in_paper(line: Line<'_>) -> bool {
    let is_paper =
        |paper: &str| paper.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '-' | '\'' | '’')) && paper.contains(char::is_alphabetic);
    let could_be = line.measures.shouted() > 0 && (SHOWN_WORDS + 1..=CAPTION_WORDS).contains(&line.measures.words());
    let parts = || line.content().rsplit_once(" | ");
    // "The ferry at its berth on Friday. PHOTO | ADA QUILL"
    let without_label = |shown: &'_ str| LABELS.iter().find_map(|label| shown.strip_suffix(label)).map_or(shown.len(), str::len);
    could_be
        && parts()
            .is_some_and(|(shown, paper)| ends_sentence(&shown[..without_label(shown)]) && is_paper(paper) && paper.split(' ').count() <= PAPER_WORDS)
}

/// Labels in capitals between what is shown and a bar.
const LABELS: [&str; 4] = [" PHOTO", " FILE PHOTO", " FILE", " PICTURE"];

/// Whether what a picture shows ends in a date with its year, as agencies' captions do: news gives the year of other days than its own.
fn tells_day_and_year(line: Line<'_>, shown: &str) -> bool {
    let year = shown.trim_end_matches('.').rsplit([' ', '/', '.']).next().unwrap_or_default();
    line.holds_date() && year.len() == YEAR && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// A year has this many digits.
const YEAR: usize = 4;

/// Whether the bracket holds the name of a person or an office that a picture may be from: "Harbour Police via AP".
fn is_owner(bracket: &str) -> bool {
    let mut words = bracket.split_whitespace();
    let ends_large = words.clone().next_back().is_some_and(|last| last.starts_with(char::is_uppercase));
    ends_large
        && words.clone().count() <= OWNER_WORDS
        && words.next().is_some_and(|first| first.starts_with(char::is_uppercase))
        && !bracket.contains([':', ';'])
}

/// The longest such name, in words.
const OWNER_WORDS: usize = 7;

/// What stands between a photographer's name and the paper that ordered the picture.
const SPECIAL: &str = ", special to ";

/// Whether the text ends in a name, behind uncapitalised words and without a full stop in between.
fn ends_in_large(shown: &str) -> bool {
    let mut words = shown.rsplit(' ');
    let is_named = words.by_ref().take(NAME_WORDS.start).all(is_large);
    is_named && words.clone().count() >= SHOWN_WORDS && words.any(|word| word.starts_with(char::is_lowercase)) && !shown.contains(['.', ':'])
}

/// What stands before the bracket at the end of a line, and what is in the bracket.
pub(super) fn bracketed(content: &str) -> Option<(&str, &str)> {
    content.trim_end_matches('.').strip_suffix(')')?.rsplit_once(" (")
}

/// Whether the text is a sentence with its full stop, and has uncapitalised words.
pub(super) fn ends_sentence(shown: &str) -> bool {
    shown.ends_with(['.', '!']) && shown.contains(char::is_lowercase) && words::words(shown).count() >= SHOWN_WORDS
}

/// Whether all words are capitalised, and no digit is among them.
pub(super) fn is_large(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase)) && !text.contains(|c: char| c.is_ascii_digit())
}

pub(super) fn is_name(text: &str) -> bool {
    looks_like_name(text) && names::begins_with_given(text)
}

fn looks_like_name(text: &str) -> bool {
    NAME_WORDS.contains(&text.split(' ').count()) && is_large(text) && !text.contains([':', '/', ',', '!', '?'])
}

/// Whether a paper's name in capitals or an agency's stands before a person's name: "GPA Westhaven: Ada Quill". Other labels name the director of
/// a film.
fn is_paper_and_name(bracket: &str) -> bool {
    let Some((paper, name)) = bracket.split_once(':') else { return false };
    let is_shouted = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_paper = names::is_agency(paper) || paper.split(' ').any(is_shouted);
    is_paper && paper.split(' ').count() <= PAPER_WORDS && is_large(paper) && is_name(name.trim())
}

/// Whether the bracket holds a person's name, with a given name or said in two lines, and the line, amidst the text, is a caption: at most one
/// sentence, not direct speech, and not an item of a list of which each ends in another name.
fn is_of_picture(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>, shown: &str) -> bool {
    let measures = &draft.line(at).measures;
    let bracket = |at: usize| draft.document.get(at).and_then(|line| bracketed(line.content())).map(|(_, bracket)| bracket);
    let own = bracket(at).unwrap_or_default();
    let beside = [at.checked_sub(1).and_then(bracket), bracket(at + 1)];
    let is_twice = beside.contains(&Some(own));
    let is_listed = beside.iter().flatten().any(|&beside| beside != own);
    let is_person = looks_like_name(own) && (is_twice || names::begins_with_given(own));
    let is_said = || shown.starts_with(quotes::is_opening) || shown.contains('"');
    let is_short = measures.words() <= BRACKETED_WORDS && measures.sentence_ends() <= 1 && measures.first_person() + measures.second_person() == 0;
    is_person && is_short && !is_said() && !is_listed && draft.prose(at + 1..body.end) >= PROSE_BELOW
}

/// The line without the licence at its end, if there is one.
fn without_licence(content: &str) -> Option<&str> {
    let rest = content.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    let rest = ["-ND", "-NC", "-SA"].iter().fold(rest, |rest, part| rest.strip_suffix(part).unwrap_or(rest));
    ["CC BY", "CC-BY"].iter().find_map(|licence| rest.strip_suffix(licence))
}

/// Whether the line only names a picture's maker and a licence: "Ada Quill, CC BY 4.0".
pub(in super::super) fn is_licensed_name(line: Line<'_>) -> bool {
    let rest = Some(line.content()).filter(|_| line.measures.words() <= CREDIT_WORDS).and_then(without_licence);
    rest.and_then(|rest| rest.trim_end().strip_suffix([',', '/', '(', '|'])).is_some_and(|name| is_large(name.trim()))
}

/// Whether the line is a person's name and a paper's, rather than two people's: "Ada Quill/The Gazette", "HarbourNews / Ada Quill", "Ada Quill
/// for The Gazette".
pub(super) fn is_name_and_paper(line: Line<'_>) -> bool {
    let measures = &line.measures;
    if measures.given() == 0 || !(NAME_WORDS.start + 1..=NAME_WORDS.end + PAPER_WORDS).contains(&measures.words()) || measures.ends_sentence {
        return false;
    }
    let content = line.content();
    let content = content.strip_prefix('(').and_then(|content| content.strip_suffix(')')).unwrap_or(content);
    let Some((first, second)) = content.split_once('/').or_else(|| content.split_once(" | ")).or_else(|| content.split_once(" for ")) else {
        return false;
    };
    let is_tight = !first.ends_with(' ') && !second.starts_with(' ');
    let [first, second] = [first, second].map(str::trim);
    let is_camel = |word: &str| word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase) && !word.contains('-');
    let is_paper = |text: &str| is_large(text) && !is_name(text) && !text.contains(['/', ',', ':', '|']);
    let is_sure = |text: &str| text.starts_with("The ") || text.split(' ').any(is_camel);
    let is_stroke = content.contains('/');
    let is_tight_paper = is_tight && is_stroke && second.contains(' ');
    is_name(first) && is_paper(second) && (is_tight_paper || is_sure(second)) || is_stroke && is_name(second) && is_paper(first) && is_sure(first)
}

/// Whether the line is a person's name and one or two papers', with strokes between them: "Ada Quill / File / Harbour Gazette".
pub(in super::super) fn is_name_and_papers(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let parts = || line.content().split(" / ");
    measures.words() <= NAME_WORDS.end + 2 * PAPER_WORDS
        && !measures.ends_sentence
        && (2..=3).contains(&parts().count())
        && parts().all(is_large)
        && parts().next().is_some_and(is_name)
}

/// Folded buttons between a caption and its credit.
pub(super) const BUTTONS: [&str; 2] = ["toggle caption", "hide caption"];

/// Whether the line, with a stroke in it, stands below the button that shows or hides a caption: "Ada Quill/WGR".
pub(super) fn is_below_button(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let could_be = line.measures.words() <= CREDIT_WORDS && !line.measures.ends_sentence && line.content().contains('/');
    could_be && at > 0 && BUTTONS.contains(&&*fold::fold(draft.line(at - 1).content()))
}

/// An agency's name has at most this many words.
const AGENCY_WORDS: usize = 3;

/// Whether the line is a sentence without quotation marks right below a credit, "Photo by Ada Quill", with blank lines around the two.
pub(super) fn is_below_credit(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let line = draft.line(at);
    let measures = &line.measures;
    let is_told = measures.ends_sentence && measures.quotes() == 0 && !line.is_question();
    let reads = is_told && (SHOWN_WORDS..=CAPTION_WORDS).contains(&measures.words()) && measures.function_words() > 0;
    let is_labelled = |credit: Line<'_>| credit.after_blank && credit.measures.words() > NAME_WORDS.start && calls_picture(credit.content());
    reads && ends_block(draft, at) && at > body.start && is_credit(draft, at - 1) && is_labelled(draft.line(at - 1))
}

/// Whether the line stands right below another one, and above a blank one.
fn ends_block(draft: &Draft<'_, '_>, at: usize) -> bool {
    !draft.line(at).after_blank && draft.document.get(at + 1).is_some_and(|below| below.after_blank)
}

/// Whether the line, part of a sentence, stands right below an agency's name, with blank lines around the two.
pub(super) fn is_below_agency(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let line = draft.line(at);
    let measures = &line.measures;
    let reads = (SHOWN_WORDS..=CAPTION_WORDS).contains(&measures.words())
        && measures.function_words() > 0
        && !measures.ends_sentence
        && !measures.starts_small;
    let is_alone = reads && ends_block(draft, at) && !line.content().ends_with(':');
    let is_agency = |above: usize| {
        let credit = draft.line(above);
        draft.role(above) == Some(Role::Credit) && credit.after_blank && credit.measures.words() <= AGENCY_WORDS && !credit.content().contains(':')
    };
    is_alone && at > body.start && is_agency(at - 1)
}

/// Turns captions that stand one below the other and end in different people's names and papers back into paragraphs: they list what papers
/// report.
pub(super) fn spare_lists(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    let paper = |draft: &Draft<'_, '_>, at: usize| {
        // The line above may have become a paragraph here already, as the second of a pair.
        let is_told = matches!(draft.role(at), Some(Role::Caption | Role::Paragraph)) && !draft.by_user[at];
        let (_, bracket) = bracketed(draft.line(at).content()).filter(|(_, bracket)| is_told && bracket.contains(" / "))?;
        Some(bracket.to_owned())
    };
    let mut last: Option<(usize, String)> = None;
    for at in body.clone() {
        let Some(own) = paper(draft, at) else {
            last = None;
            continue;
        };
        if let Some((above, _)) = last.as_ref().filter(|(_, other)| *other != own) {
            for at in [*above, at] {
                draft.change(at, Role::Paragraph, Reason::Context("one of several lines that each name a paper"));
            }
        }
        last = Some((at, own));
    }
}
