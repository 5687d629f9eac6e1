//! Names of people that the text is about, who did not write it.

use super::super::page::{FAR, Page, Sort, is_by_label};
use crate::article::Role;
use crate::layers::context::Draft;
use crate::layers::context::author::is_persons_name;
use crate::layers::lines::Line;
use crate::text::lexicon::says;
use crate::text::names::Told;
use crate::text::{bytes, names, quotes, words};

/// A line is amidst the text if at least this many words of prose stand above it and below it.
const AMIDST_WORDS: usize = 40;

/// Whether the text is about the person who is named: in a list of names, right below what somebody said, alone in a line amidst the text, or
/// behind a label that is not an author's.
pub(super) fn is_told_of(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    let line = page.line(at);
    // A name has two capitalised words at least.
    let holds_name = line.measures.capitalised() >= 2;
    if holds_name && page.body.contains(&at) && page.draft.role(at).is_none() && (is_attributed(line) || is_work_amidst(page, at)) {
        return true;
    }
    if !holds_name || line.measures.says & says::BY != 0 || page.draft.role(at) == Some(Role::Byline) {
        return false;
    }
    let top = headline.map_or(page.body.start, |headline| page.body.start.max(headline + 1));
    is_named_alone(page, top, at) || page.prose(top..at) > 0 && line.measures.addresses() == 0 && is_labelled(line.content())
}

/// Whether the line is a quotation with its speaker: "“The sea takes its own.” — Ada Quill".
fn is_attributed(line: Line<'_>) -> bool {
    let is_close = |before: &str| before.trim_end().ends_with(quotes::is_closing);
    line.text().starts_with(quotes::is_opening) && line.text().split_once(['—', '–', '―']).is_some_and(|(said, _)| is_close(said))
}

/// What stands between a work and its maker, in four languages.
const MADE_BY: [&str; 4] = [" by ", " von ", " par ", " por "];

/// A work's title has at least this many capitalised words.
const TITLE_WORDS: usize = 3;

/// Whether the line, amidst the text, is the title of a work and its maker: "The Last Ferryman by Ada Quill", but not "Text and photos by".
fn is_work_amidst(page: &Page<'_, '_>, at: usize) -> bool {
    let content = page.line(at).content();
    // Cheap check first: few lines have the beginning of one of these words.
    let could_be = || bytes::any_pair(content, |byte, next| (byte == b' ') & matches!(next, b'b' | b'v' | b'p'));
    let title = || MADE_BY.iter().find_map(|by| content.split_once(by)).map(|(title, _)| title);
    let is_title =
        |title: &str| title.split(' ').filter(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric())).count() >= TITLE_WORDS;
    let is_amidst = page.prose(page.body.start..at) >= AMIDST_WORDS && page.prose(at + 1..page.body.end) >= AMIDST_WORDS;
    is_amidst && could_be() && title().is_some_and(is_title)
}

/// Whether the line is a name and nothing else, in the text or in a list below it, and nothing around shows that it is the author's.
fn is_named_alone(page: &Page<'_, '_>, top: usize, at: usize) -> bool {
    if page.sorts[at] != Sort::Name || at <= top {
        return false;
    }
    let is_of_text = || {
        let last = (top..at).rev().take(FAR).find(|&above| page.sorts[above] == Sort::Prose);
        last.is_some_and(|last| {
            let above = page.prose(top..last);
            let is_amidst = || above + page.prose(last..at) >= AMIDST_WORDS && page.prose(at + 1..page.body.end) >= AMIDST_WORDS;
            above > 0 && (is_beside_name(page, at) || quotes::is_one_quotation(page.line(at - 1).content()) || is_amidst())
        })
    };
    (is_of_list(page, top, at) || page.body.contains(&at) && is_of_text()) && !tells_author_beside(page, at)
}

/// Whether another name stands right above or below.
fn is_beside_name(page: &Page<'_, '_>, at: usize) -> bool {
    is_persons_name(page.line(at - 1)) || page.draft.document.get(at + 1).is_some_and(is_persons_name)
}

/// Whether the name is in a list of names below a label that ends in a colon and does not lead up to an author.
fn is_of_list(page: &Page<'_, '_>, top: usize, at: usize) -> bool {
    let label = (top..at).rev().take(FAR).find(|&above| page.sorts[above] != Sort::Name);
    let is_label = |label: usize| page.line(label).content().ends_with(':') && !leads_up(page, label) && !is_by_label(page.line(label));
    label.is_some_and(|label| is_label(label) && page.prose(top..label) > 0)
}

/// What leads up to those who act in a film.
const PLAYERS: [&str; 2] = ["Starring ", "Featuring "];

/// Labels of those who made a film: jobs of people who write, too, but not of the text's author.
const CREW: [&str; 4] = ["Director", "Directors", "Producer", "Producers"];

/// A label has at most this many words.
const LABEL_WORDS: usize = 3;

/// Whether the line begins with a label that does not lead up to an author: "Camera: Ada Quill".
fn is_labelled(line: &str) -> bool {
    let Some((label, names)) = line.split_once(':') else { return PLAYERS.iter().any(|players| line.starts_with(players)) };
    let label = label.trim_end();
    let is_of_letters = label.split(' ').count() <= LABEL_WORDS && label.chars().all(|c| c.is_alphabetic() || c == ' ');
    let could_be_author = || TEXT_LABELS.contains(&label) || names::speaks_of_job(label) && !CREW.contains(&label);
    is_of_letters && names.starts_with(char::is_whitespace) && !could_be_author()
}

/// Whether the line, amidst the text, holds a number that is no date, and no word that leads up to an author: "Quay Street 24", "2nd: Ada Quill".
pub(super) fn holds_number(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let measures = &line.measures;
    let is_plain = || page.draft.role(at).is_none() && measures.says & says::BY == 0 && !measures.has_time && !line.holds_date();
    measures.digits() > 0 && page.body.contains(&at) && is_plain() && page.prose(page.body.start..at) > 0
}

/// Whether the line is a farewell, with the signature of a letter's writer below.
pub(super) fn is_farewell(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.rule(at).is_some_and(|rule| rule.ends_with(FAREWELL)) && draft.role(at) == Some(Role::Paragraph)
}

/// The end of the names of rules for farewells.
const FAREWELL: &str = "content/farewell";

/// Whether the line, or one beside it, shows that the name is the author's.
fn tells_author_beside(page: &Page<'_, '_>, at: usize) -> bool {
    let beside = [at.checked_sub(1), Some(at + 1)];
    let is_above_note = page.draft.document.get(at + 1).is_some_and(|below| NOTES.iter().any(|note| below.text().starts_with(note)));
    let is_above_entry = (at + 1..page.draft.len().min(at + 1 + ENTRY_LINES)).any(|below| is_age(page.line(below)));
    super::tells_of_name(page, at)
        || beside.into_iter().flatten().any(|beside| leads_up(page, beside))
        || is_above_note
        || is_above_entry
        || names::speaks_of_job(page.line(at).content())
        || is_life_below(page, at)
}

/// How far below the author's name the age or date of another text may stand, below that text's heading.
const ENTRY_LINES: usize = 2;

/// An age has at most this many words: "16 hours ago".
const AGE_WORDS: usize = 4;

fn is_age(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.digits() > 0 && measures.words() <= AGE_WORDS && !measures.ends_sentence
}

/// How the first of the notes begins that stand below a text and its author's name.
const NOTES: [&str; 4] = ["(1)", "[1]", "¹", "*"];

/// Whether the line says when the article appeared, or leads up to who wrote it: "Article by:", "Text:".
fn leads_up(page: &Page<'_, '_>, at: usize) -> bool {
    page.sorts.get(at).is_some_and(|sort| matches!(sort, Sort::Date | Sort::Byline))
        || page
            .draft
            .document
            .get(at)
            .is_some_and(|line| line.content().strip_suffix(':').is_some_and(|label| TEXT_LABELS.contains(&label.trim_end())))
}

/// Labels before the name of who wrote the words, below the text.
const TEXT_LABELS: [&str; 6] = ["Text", "Texte", "Texto", "Testo", "Tekst", "Credit"];

/// How far below a name the person's life may stand, with a job's title in between.
const LIFE_LINES: usize = 3;

/// Whether prose right below the name repeats a word of it, or is in the first person and the text's last.
fn is_life_below(page: &Page<'_, '_>, at: usize) -> bool {
    let name = page.line(at).content();
    let ends = [name.split_whitespace().next(), name.split_whitespace().next_back()];
    let tells = |below: usize| page.sorts[below] == Sort::Prose && ends.iter().flatten().any(|name| page.line(below).content().contains(name));
    let speaks = |below: usize| below < page.body.end && page.line(below).measures.first_person() > 0 && page.prose(below + 1..page.body.end) == 0;
    speaks(at + 1) || (at + 1..page.body.end.min(at + 1 + LIFE_LINES)).any(tells)
}

/// A line that tells something of somebody has at least this many words, and at least this many that are neither function words nor capitalised.
const TELLING_WORDS: usize = 6;
const TELLING_SMALL: usize = 3;

/// In a script without spaces, where each character counts as a word, a name with a job's title is no longer than this.
const UNSPACED_WORDS: usize = 16;

/// Whether the line tells something of the person whom it names without beginning with the name, as a caption, a headline or a related story
/// does: "Why the harbour master Tom Bellweather sold the ferry".
pub(super) fn tells_of_somebody(line: Line<'_>, told: &Told, names: &[&str]) -> bool {
    let measures = &line.measures;
    let [is_job, is_group, _] = told.speaks_of();
    if measures.has_unspaced {
        return measures.words() > UNSPACED_WORDS && measures.says & says::BY == 0;
    }
    let is_long = tells_more_than_names(line) && measures.capitalised() > 0;
    is_long && measures.says & says::BY == 0 && measures.separators() == 0 && !is_job && !is_group && !begins_with_first(line, names)
}

/// Whether the line is long, and several of its words are neither names nor function words.
fn tells_more_than_names(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() >= TELLING_WORDS.max(measures.capitalised() + measures.function_words() + TELLING_SMALL)
}

/// Whether the line begins with the first of its names.
fn begins_with_first(line: Line<'_>, names: &[&str]) -> bool {
    names.first().is_some_and(|name| name.contains(' ') && line.content().starts_with(*name))
}

/// How words begin that tell of writing and the like, in nine languages: these may stand beside the author's name.
const WRITING: [&str; 38] = [
    "writ",
    "wrote",
    "review",
    "edit",
    "report",
    "photo",
    "text",
    "stor",
    "article",
    "artik",
    "artíc",
    "artig",
    "post",
    "intervi",
    "words",
    "illustr",
    "translat",
    "übersetz",
    "tradu",
    "geschrieb",
    "verfasst",
    "foto",
    "bericht",
    "autor",
    "author",
    "auteur",
    "escrit",
    "publi",
    "écrit",
    "rédig",
    "propos",
    "scritt",
    "testo",
    "cura",
    "tekst",
    "geschrev",
    "skriv",
    "opracow",
];

/// Whether the line tells by whom something other than a text was made, and goes on in small words, "Round led by Northgate Ventures will pay for a
/// second tug", or begins with the word for "by" in another sense: "Von Montag an fahren die Lotsen".
pub(super) fn tells_of_a_deed(line: Line<'_>, told: &Told) -> bool {
    let measures = &line.measures;
    let is_long = !measures.has_unspaced && tells_more_than_names(line);
    let is_plain = measures.says & says::BY != 0 && measures.separators() == 0 && measures.commas() == 0 && measures.digits() == 0;
    let [is_job, ..] = told.speaks_of();
    is_long && is_plain && !is_job && !words::has_beginning(line.text(), &WRITING)
}
