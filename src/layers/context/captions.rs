//! Captions and credits that only their layout gives away: below a label in a line of its own, above an agency's name or a credit in a line of
//! its own, with a sentence behind the label, with the photographer's name in capitals at the end, or said twice, once as the picture's
//! alternative text.

use std::ops::Range;

use once_cell::sync::Lazy;

use super::{Draft, when};
use crate::article::{Reason, Role};
use crate::layers::lines::{Line, Marker};
use crate::text::hash::Hashed;
use crate::text::lexicon::says;
use crate::text::{fold, names, words};

mod owed;
mod tails;

pub(super) use owed::{is_licensed_name, is_name_and_papers};

/// Labels above a caption and above a credit, folded, in nine languages.
const LABELS: [(Role, &[&str]); 2] = [
    (
        Role::Caption,
        &[
            "caption:",
            "image caption",
            "photo caption",
            "video caption",
            "media caption",
            "bildunterschrift",
            "bildbeschreibung",
            "pie de foto",
            "pie de imagen",
            "légende image",
            "légende photo",
            "légende de l'image",
            "didascalia",
            "legenda da foto",
            "legenda da imagem",
            "bijschrift",
            "podpis zdjęcia",
            "bildtext",
        ],
    ),
    (
        Role::Credit,
        &[
            "credit:",
            "credits:",
            "image source",
            "image credit",
            "photo credit",
            "picture credit",
            "photo source",
            "bildquelle",
            "bildnachweis",
            "fuente de la imagen",
            "crédito de la imagen",
            "crédit photo",
            "crédit image",
            "source de l'image",
            "fonte immagine",
            "fonte dell'immagine",
            "crédito da foto",
            "crédito da imagem",
            "fonte da imagem",
            "beeldbron",
            "bron afbeelding",
            "źródło zdjęcia",
            "bildkälla",
        ],
    ),
];

/// Labels have at most this many words: longer lines need not be looked up.
const LABEL_WORDS: usize = 6;

/// A caption below its label or with a name at its end has at most this many words, and a credit at most this many.
const CAPTION_WORDS: usize = 45;
const CREDIT_WORDS: usize = 12;

/// Labels of a picture, folded, that may stand before a caption or a credit.
const PICTURES: [&str; 12] =
    ["image", "picture", "photo", "photograph", "bild", "foto", "imagen", "fotografía", "imagem", "immagine", "beeld", "zdjęcie"];

/// What a picture shows takes at least this many words; and how words begin that say instead to whom the picture is owed.
const SHOWN_WORDS: usize = 5;
const OWED_BEGINNINGS: [&str; 12] =
    ["courtes", "cortes", "provid", "suppl", "submit", "contribut", "screen", "captur", "archiv", "arquiv", "verfügung", "nadesłan"];

/// The author or the date stands at most this many lines above a caption in the head.
const HEAD_LINES: usize = 8;

/// A name in capitals has this many words. At most one of them may be an initial or a particle, with fewer letters or digits than this.
const NAME_WORDS: Range<usize> = 2..5;
const MIN_LETTERS: usize = 3;

/// A photographer's paper has at most this many words in capitals.
const PAPER_WORDS: usize = 4;

/// The labels' roles by the hashes of lines that say them: every line of the head and the body is looked up.
static BY_KEY: Lazy<Hashed<Role>> = Lazy::new(|| {
    let of_role = |(role, labels): (Role, &'static [&'static str])| labels.iter().map(move |&label| (label, role));
    let ends = |(label, role): (&str, Role)| ["", ":", ",", " :"].map(|end| (Line::key_of(&[label, end].concat()), role));
    LABELS.into_iter().flat_map(of_role).flat_map(ends).collect()
});

/// The role of what is below the line if that is a label and nothing else: "Image caption".
pub(crate) fn label(line: Line<'_>) -> Option<Role> {
    if line.measures.words() > LABEL_WORDS { None } else { BY_KEY.get(&line.key()?).copied() }
}

/// Gives labels and the lines below them, captions that end in a name, and credits their roles. Below the last paragraph a name in capitals is the
/// author's.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    for at in 0..body.end.saturating_sub(1) {
        // Boilerplate, as most other lines are, stays what it is.
        if matches!(draft.role(at), Some(Role::Headline | Role::Boilerplate(_))) {
            continue;
        }
        if are_of_one_picture(draft, at, body) {
            for at in at..at + 2 {
                draft.change(at, Role::Caption, Reason::Context("told twice, as what a picture shows"));
            }
        } else if let Some(role) = label(draft.line(at)) {
            let below = draft.line(at + 1);
            let most = if role == Role::Credit { CREDIT_WORDS } else { CAPTION_WORDS };
            let is_open = |at: usize| !draft.by_user[at] && !matches!(draft.role(at), Some(Role::Headline | Role::Boilerplate(_)));
            if is_open(at) && is_open(at + 1) && below.measures.words() <= most && label(below).is_none() {
                draft.change(at, role, Reason::Context("labels what is below it"));
                draft.change(at + 1, role, Reason::Context("below the label of a picture's text"));
            }
        } else if draft.role(at) == Some(Role::Credit) && !draft.by_user[at] && tells_what_it_shows(draft.line(at)) {
            draft.change(at, Role::Caption, Reason::Context("tells what a picture shows"));
        } else if at + 2 < body.end && is_above_credit(draft, at) {
            draft.change(at, Role::Caption, Reason::Context("a sentence above an agency's name or a picture's credit"));
            draft.change(at + 1, Role::Credit, Reason::Context("an agency's name or a credit below a caption"));
        } else if could_be_credit(draft, at) && names_photographer(draft.line(at)) {
            draft.change(at, Role::Credit, Reason::Context("names a photographer"));
        } else if could_be_credit(draft, at) && is_credit_alone(draft, at, body) {
            draft.change(at, Role::Credit, Reason::Context("a photographer's name and a paper's"));
        } else if could_be_credit(draft, at) && owed::is_below_button(draft, at) {
            draft.change(at, Role::Credit, Reason::Context("below the button of a caption"));
        } else if could_be_credit(draft, at) && owed::is_below_agency(draft, at, body) {
            draft.change(at, Role::Caption, Reason::Context("right below an agency's name"));
        } else if could_be_credit(draft, at) && owed::is_below_credit(draft, at, body) {
            draft.change(at, Role::Caption, Reason::Context("right below a picture's credit"));
        } else if draft.role(at).is_none() && ends_in_credit(draft, at, body) {
            draft.set(at, Role::Caption, Reason::Context("ends in a photographer's name"));
        }
    }
    owed::spare_lists(draft, body);
    name_again(draft, body);
}

/// Whether no better evidence has decided the line: a credit is easily taken for a subheading.
fn could_be_credit(draft: &Draft<'_, '_>, at: usize) -> bool {
    !draft.by_user[at] && draft.role(at).is_none_or(|role| role == Role::Subheading)
}

/// Whether the line, below some text, names a picture's maker with a paper or a licence, and nothing else.
fn is_credit_alone(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let line = draft.line(at);
    at >= body.start && (owed::is_name_and_paper(line) || is_licensed_name(line)) && draft.prose(body.start..at) > 0
}

/// Whether the line tells what a picture shows, and at its end who made it.
fn ends_in_credit(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let line = draft.line(at);
    ends_in_name(line)
        || owed::ends_in_paper(line)
        || owed::ends_in_maker(draft, at, body)
        || tails::ends_in_owner(draft, at, body)
        || is_above_text(draft, at) && ends_in_agency(line)
}

/// Turns lines of the body that repeat a caption word for word into captions, too: pages have the picture's alternative text once more.
fn name_again(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    let is_long = |line: Line<'_>| line.measures.spoken_words() >= SHOWN_WORDS;
    let is_caption = |&at: &usize| draft.role(at) == Some(Role::Caption) && is_long(draft.line(at));
    let captions: Hashed<usize> = (0..draft.len()).filter(is_caption).filter_map(|at| Some((draft.line(at).key()?, at))).collect();
    if captions.is_empty() {
        return;
    }
    for at in body.clone() {
        let line = draft.line(at);
        let caption = || captions.get(&line.key()?).filter(|&&caption| draft.line(caption).content() == line.content());
        if draft.role(at).is_none() && is_long(line) && caption().is_some() {
            draft.set(at, Role::Caption, Reason::Context("a caption, once more"));
        }
    }
}

/// A caption that is said twice has at least this many words.
const TWICE_WORDS: usize = 2;

/// Whether the line and the one below are captions of the same picture: the second repeats the first with the credit behind it, the first says the
/// second twice in a row, or the first is the only item of a list and says the same. Above the text, lines that say the same are headlines.
fn are_of_one_picture(draft: &Draft<'_, '_>, at: usize, body: &Range<usize>) -> bool {
    let [first, second] = [at, at + 1].map(|at| draft.line(at));
    let is_open = |at: usize| !draft.by_user[at] && draft.role(at).is_none_or(|role| matches!(role, Role::Caption | Role::Credit | Role::Subheading));
    let words = first.measures.spoken_words();
    let is_short = (TWICE_WORDS..=2 * CAPTION_WORDS).contains(&words) && second.measures.spoken_words() <= CAPTION_WORDS + CREDIT_WORDS;
    if !is_short || !is_open(at) || !is_open(at + 1) {
        return false;
    }
    // Cheap check first: most lines begin with other letters than the lines above them.
    let [own, next] = [first, second].map(|line| line.content().trim_start());
    if own.get(..2) != next.get(..2) {
        return false;
    }
    let [own, next] = [own, next].map(str::trim_end);
    let is_below_text = at >= body.start && draft.prose(body.start..at) > 0;
    match next.strip_prefix(own.trim_end_matches('.')) {
        Some(rest) if rest.trim_start_matches('.').is_empty() => {
            words >= SHOWN_WORDS && first.marker == Marker::Bullet && second.marker == Marker::None
        }
        Some(rest) => words >= SHOWN_WORDS && owes_picture(second, rest),
        None => is_below_text && own.strip_prefix(next) == Some(next),
    }
}

/// Whether the end of a line says whose picture it is: "(Photo: Ada Quill)", "© Ada Quill", "ARCHIVE - ADA QUILL".
fn owes_picture(line: Line<'_>, rest: &str) -> bool {
    let is_shouted = || NAME_WORDS.start <= line.measures.shouted() && !rest.contains(char::is_lowercase);
    line.measures.says & says::PICTURE != 0 || rest.contains('©') || is_shouted()
}

/// Whether behind the label stands more than the maker's name, "Image: Passengers wait on the pier": most words of names are capitalised.
fn tells_what_it_shows(line: Line<'_>) -> bool {
    let Some((label, shown)) = line.text().split_once(':') else { return false };
    if !PICTURES.contains(&fold::undecorated(&fold::fold(label))) {
        return false;
    }
    let begins = |is: fn(char) -> bool| move |word: &&str| word.starts_with(is);
    let small = shown.split_whitespace().filter(begins(char::is_lowercase)).count();
    let large = shown.split_whitespace().filter(begins(char::is_uppercase)).count();
    small + large >= SHOWN_WORDS
        && small > large
        && shown.trim_start().starts_with(char::is_uppercase)
        && !words::has_beginning(line.text(), &OWED_BEGINNINGS)
}

/// Whether the line is a short sentence and the one below it an agency's name or a picture's credit, with blank lines around the two but not
/// between them. Right below the headline the sentence is a standfirst and the agency the author; at the article's end it is the last paragraph.
/// (Without blank lines, or with one between all lines, such a sentence is more often a paragraph, and a short line a subheading.)
fn is_above_credit(draft: &Draft<'_, '_>, at: usize) -> bool {
    let [line, credit] = [at, at + 1].map(|at| draft.line(at));
    let is_pair = line.after_blank && !credit.after_blank && draft.document.get(at + 2).is_some_and(|below| below.after_blank);
    let is_open = !draft.by_user[at] && !draft.by_user[at + 1] && draft.role(at).is_none();
    if !is_pair || !is_open || line.measures.words() > CAPTION_WORDS || line.measures.sentence_ends() > 1 {
        return false;
    }
    let is_author_or_date = |at: usize| draft.tells_author_or_date(at) || when::is_date(draft.line(at));
    let is_below_author = || !is_above_text(draft, at) || (at.saturating_sub(HEAD_LINES)..at).any(is_author_or_date);
    let is_above_agency = || names::is_agency(credit.text()) && line.measures.ends_sentence;
    (is_above_agency() || is_credit(draft, at + 1) && could_be_caption(line)) && is_below_author()
}

/// Whether a rule calls the line a credit and it is a picture's, not the source of figures. Credits in galleries begin with a number.
fn is_credit(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let speaks_of_picture = line.measures.says & says::PICTURE != 0 && !line.content().starts_with(char::is_numeric);
    draft.role(at) == Some(Role::Credit) && speaks_of_picture && line.measures.words() <= CREDIT_WORDS
}

/// Whether the line reads like a sentence or part of one, and is neither a heading nor a question.
fn could_be_caption(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let reads = measures.spoken_words() >= SHOWN_WORDS && measures.function_words() > 0 && !line.marker.is_list_item();
    reads && !line.is_question() && (measures.ends_sentence || !line.text().contains([':', '：']))
}

/// Whether the line is a sentence with a name in capitals behind it: "The ferry at its berth on Friday. ADA QUILL".
fn ends_in_name(line: Line<'_>) -> bool {
    let measures = &line.measures;
    // Without a given name, capitals are a heading that cries out.
    if !(NAME_WORDS.start..NAME_WORDS.end + PAPER_WORDS).contains(&measures.shouted())
        || measures.given() == 0
        || measures.spoken_words() > CAPTION_WORDS
    {
        return false;
    }
    let is_large = |word: &str| word.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-' | '\'' | '’'));
    let is_initial = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count() < MIN_LETTERS;
    let mut words = without_paper(line.text()).split_whitespace().rev();
    let (mut name, mut initials) = (0, 0);
    let above = words.find(|&word| {
        (name, initials) = (name + 1, initials + usize::from(is_initial(word)));
        !is_large(word)
    });
    let ends_sentence = above.is_some_and(|word| word.ends_with(['.', '!', '”', '»']) && !is_initial(word));
    NAME_WORDS.contains(&(name - 1)) && initials <= 1 && ends_sentence && measures.sentence_ends() <= 2
}

/// The line without the paper in capitals behind the photographer's name: "ADA QUILL / HARBOUR GAZETTE", "ADA QUILL (HARBOUR GAZETTE)", "ADA
/// QUILL FOR THE HARBOUR GAZETTE/FILE".
fn without_paper(text: &str) -> &str {
    let is_large = |&at: &usize| !text[at..].contains(char::is_lowercase);
    let paper = text.rfind(['/', '(']).filter(|&at| text[at..].starts_with('/') || text.ends_with(')'));
    let text = paper.filter(is_large).map_or(text, |at| text[..at].trim_end());
    text.rfind(" FOR ").filter(is_large).map_or(text, |at| &text[..at])
}

/// Labels without a colon before a photographer's name, and how many words such a line has.
const TAKEN_BY: [&str; 8] = ["Photo", "Photos", "PHOTO", "Foto", "Fotos", "FOTO", "Bild", "Beeld"];
const TAKEN_BY_WORDS: Range<usize> = 3..8;

/// Whether the line names a picture's photographer and nothing else: "Photo Ada Quill / Le Port", "Foto Ansa".
fn names_photographer(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let is_of_agency = |(label, agency): (&str, &str)| TAKEN_BY.contains(&label) && names::is_agency(agency);
    if measures.words() <= TAKEN_BY_WORDS.start && line.text().split_once(' ').is_some_and(is_of_agency) {
        return true;
    }
    if !TAKEN_BY_WORDS.contains(&measures.words()) || measures.given() == 0 || measures.ends_sentence {
        return false;
    }
    let is_name = |text: &str| !text.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '?' | ',' | '|'));
    let all_large = |text: &str| text.split([' ', '/']).filter(|word| !word.is_empty()).all(|word| word.starts_with(char::is_uppercase));
    line.text().split_once(' ').is_some_and(|(label, name)| TAKEN_BY.contains(&label) && is_name(name) && all_large(name))
}

/// Whether there is no prose in the lines right above.
fn is_above_text(draft: &Draft<'_, '_>, at: usize) -> bool {
    draft.prose(at.saturating_sub(HEAD_LINES)..at) == 0
}

/// Whether the line is a short sentence, or part of one, with an agency's name behind it: "The ferry at its berth on Friday. Reuters". Above the text
/// that is a caption.
pub(super) fn ends_in_agency(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let could_be = (SHOWN_WORDS..=CAPTION_WORDS).contains(&measures.words()) && measures.sentence_ends() <= 2 && measures.says & says::BY == 0;
    let content = line.content().trim_end_matches('.');
    let is_credited = |end: usize| {
        let (shown, agency) = (&content[..end], &content[end + 1..]);
        let shows = || words::words(shown).count() >= SHOWN_WORDS && shown.contains(char::is_lowercase);
        agency.starts_with(' ') && names::is_agency(agency.trim_start()) && shows()
    };
    could_be && content.rfind('.').is_some_and(is_credited)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::lines;

    #[test]
    fn every_label_is_found() {
        for (role, labels) in LABELS {
            assert!(labels.iter().all(|text| label(lines::read(text).line(0)) == Some(role)), "{labels:?}");
        }
    }
}
