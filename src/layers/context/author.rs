//! The author's name over a sentence of the author's life, and below the text.

use std::ops::{Range, RangeInclusive};

use super::Draft;
use crate::article::{Kind, Role};
use crate::layers::lines::Line;
use crate::text::{fold, names, quotes, words};

/// How many lines, a job's title or a picture's text, may stand between the two.
const APART: usize = 2;

/// A life takes at least so many words.
const LIFE_WORDS: usize = 6;

/// Where the sentence about whoever is named on this line stands, if there is one right below.
pub(super) fn life_below(draft: &Draft<'_, '_>, name: usize) -> Option<usize> {
    let line = draft.line(name);
    // "Dear Ada," is no name.
    if !is_name(line) || line.text().ends_with(',') {
        return None;
    }
    let life = (name + 1..draft.len().min(name + 2 + APART)).find(|&at| is_life(line, draft.line(at), at == name + 1));
    life.filter(|_| names_somebody(line))
}

/// What "about" is before a name, folded, in the languages where it is one word.
const ABOUT: [&str; 6] = ["about", "über", "sobre", "over", "om", "meet"];

/// The article's head has so many lines at most, and no line of it that names the author more bytes.
const HEAD: usize = 30;
const HEAD_BYTES: usize = 400;

/// Whether a name over a sentence, among comments, is that of whoever wrote the article, and not that of a reader: the sentence begins with a word of
/// it, it stands in the article's head, too, or "about" before it.
pub(super) fn is_authors_life(draft: &Draft<'_, '_>, name: usize, life: usize) -> bool {
    let (name, at) = (draft.line(name).content(), name);
    let first = draft.line(life).content().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let begins_so = || name.split_whitespace().any(|word| word == first && word.chars().count() > 2);
    let is_about = || name.split_whitespace().next().is_some_and(|first| ABOUT.contains(&fold::fold(first).as_str()));
    is_about() || begins_so() || (0..at.min(HEAD)).any(|at| draft.line(at).measures.words() <= NAMED_WORDS && holds_name(draft.line(at), name))
}

/// Whether a line of an article's head holds a name. Longer lines hold none, so that a head may be asked for as many names as a page has.
pub(super) fn holds_name(line: Line<'_>, name: &str) -> bool {
    line.text().len() <= HEAD_BYTES && line.text().contains(name)
}

/// Whether the line tells of who is named: it names the person again and speaks to nobody, or
/// speaks for the person right below the name.
fn is_life(name: Line<'_>, line: Line<'_>, next: bool) -> bool {
    let measures = &line.measures;
    measures.spoken_words() >= LIFE_WORDS
        && measures.sentence_ends() > 0
        && measures.second_person() == 0
        && (shares_word(name, line) || next && measures.first_person() > 0)
}

/// A name has so many words, and one with a job so many.
const NAME_WORDS: RangeInclusive<usize> = 2..=5;
const NAME_OR_JOB_WORDS: RangeInclusive<usize> = 1..=7;

/// A few words, all of them but one, "van", with a capital, and nothing else.
pub(super) fn is_name(line: Line<'_>) -> bool {
    let measures = &line.measures;
    NAME_WORDS.contains(&measures.words())
        && measures.capitalised() + 1 >= measures.words()
        && measures.capitalised() >= 2
        && measures.digits() == 0
        && measures.separators() == 0
        && measures.shouted() < measures.words()
        && measures.stop_words() == 0
        && !measures.ends_sentence
}

/// Whether the line is a name, and one that people have.
pub(super) fn is_called(line: Line<'_>) -> bool {
    is_name(line) && line.measures.given() > 0
}

/// Whether the line looks like a name and can be somebody's: in German every noun has a capital.
pub(super) fn is_somebody(line: Line<'_>) -> bool {
    is_name(line) && names_somebody(line)
}

pub(super) fn names_somebody(line: Line<'_>) -> bool {
    !names::authors(line.content()).is_empty()
}

/// A few words, nearly all with a capital, and no sentence: a name, a job, or both.
pub(super) fn is_name_or_job(line: Line<'_>) -> bool {
    let measures = &line.measures;
    NAME_OR_JOB_WORDS.contains(&measures.words())
        && measures.capitalised() + measures.function_words() >= measures.words()
        && measures.digits() == 0
        && !measures.ends_sentence
}

/// Whether the sentence holds a word of the name, the first one or the last.
fn shares_word(name: Line<'_>, sentence: Line<'_>) -> bool {
    let text = sentence.text();
    let mut names = name.text().split_whitespace().filter(|word| word.chars().count() > 2 && word.starts_with(char::is_uppercase));
    // Most have none, and it takes less to look for the letters than for the words.
    names.any(|name| text.contains(name) && text.split(|c: char| !c.is_alphabetic()).any(|word| word == name))
}

/// So many lines below its heading a company tells of itself.
const COMPANY: usize = 4;

/// Whether the line is what a company says of itself, below "About Tidewater Pumps", or that heading: neither there nor in the heading is a name
/// that people have, or a word for who writes, and it does not do what authors do.
pub(super) fn is_of_company(draft: &Draft<'_, '_>, at: usize) -> bool {
    if draft.role(at) != Some(Role::Boilerplate(Kind::AuthorBio)) {
        return false;
    }
    let is_heading = |&at: &usize| draft.roles[at] == Some((Role::Boilerplate(Kind::AuthorBio), true));
    let Some(heading) = (at.saturating_sub(COMPANY)..=at).rev().find(is_heading) else { return false };
    let Some((_, name)) = draft.line(heading).content().split_once(' ') else { return false };
    let lives = |at: usize| draft.line(at).content().strip_prefix(name).is_some_and(|rest| tells_life(rest.trim_start()));
    let is_company = |at: usize| draft.line(at).measures.given() == 0 && draft.line(at).measures.first_person() == 0 && !lives(at);
    is_name_behind_about(name) && (heading..draft.len().min(at.max(heading + 1) + 1)).all(is_company)
}

/// Whether the words, behind what "about" is in any language, are a name, and not "the author".
fn is_name_behind_about(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.next_back().is_some_and(|last| last.starts_with(char::is_uppercase)) && (!names::authors(name).is_empty() || names::is_company(name))
}

/// The body's last line if it is a name right below prose that is no quotation, and nothing of the article is below: whoever wrote the text has put
/// a name below it.
pub(super) fn signed(draft: &Draft<'_, '_>, body: &Range<usize>) -> Option<usize> {
    let is_below = |at: usize| draft.role(at + 1).is_some_and(Role::is_body);
    let at = body.end.checked_sub(1).filter(|&at| at > body.start && draft.role(at).is_none() && !is_below(at))?;
    let above = draft.line(at - 1);
    let is_text = above.is_prose() && above.measures.ends_sentence && !above.marker.is_list_item() && !draft.is_barred(at - 1);
    let is_quoted = above.text().ends_with(quotes::is_closing) || above.text().starts_with('>');
    (is_text && !is_quoted && could_be_signature(draft.line(at))).then_some(at)
}

/// What authors do in the sentences about them, who they are, and what is theirs, in nine languages, a language a row.
const LIVES: [&str; 9] = [
    "is|'s|’s|has|writes|wrote|covers|covered|lives|teaches|reports|edits|works|worked|leads|runs|holds|hails|joined|serves|served|studied|specializes|\
     specialises|focuses|started|founded|graduated|spent|began|enjoys|loves|helps|oversees|contributes|hosts|explores|examines|studies|advises|speaks|\
     researches|travels|earned|received|resides|spends|manages|practices|practises|produces|brings|shares|blogs|co-founded|consults",
    "ist|hat|war|schreibt|arbeitet|lebt|lehrt|unterrichtet|berichtet|leitet|studierte|betreut|gehört|verantwortet|beschäftigt|kümmert|begann|\
     gründete|forscht|berät|promovierte|absolvierte|erkundet|bloggt",
    "es|ha|escribe|enseña|trabaja|vive|cubre|dirige|estudió|colabora|lleva|forma|comenzó|fundó|investiga|explora|asesora|reside",
    "est|a|écrit|enseigne|travaille|vit|couvre|dirige|collabore|suit|étudie|anime|rejoint|explore|conseille|réside|tient|partage",
    "è|ha|scrive|insegna|lavora|vive|collabora|dirige|cura|segue|studia|racconta|conduce",
    "é|tem|escreve|ensina|leciona|trabalha|vive|cobre|dirige|atua|colabora|estuda|cursa|apresenta|integra",
    "is|heeft|schrijft|doceert|werkt|woont|studeerde|volgt|leidt|doet|presenteert",
    "jest|pisze|uczy|wykłada|pracuje|mieszka|zajmuje|ukończył|ukończyła|prowadzi|współpracuje|relacjonuje",
    "är|har|skriver|undervisar|arbetar|bor|bevakar|leder|driver|studerade|rapporterar",
];

/// Whether what stands behind a name, or behind a degree beside it, begins with what authors do in such sentences.
pub(super) fn tells_life(rest: &str) -> bool {
    let is_degree =
        |word: &str| word.len() <= DEGREE && !word.is_empty() && word.starts_with(char::is_uppercase) && word.ends_with(char::is_uppercase);
    let behind_degree = rest.strip_prefix(", ").and_then(|rest| rest.split_once(' ')).filter(|(word, _)| is_degree(word.trim_matches([',', '.'])));
    let verb = behind_degree.map_or(rest, |(_, rest)| rest).split(' ').next().unwrap_or_default();
    LIVES.iter().any(|verbs| verbs.split('|').any(|known| known == verb))
}

/// "PhD", "M.D", "MBA": a degree takes at most so many bytes.
const DEGREE: usize = 4;

/// The name of whoever a sentence about an author's life begins with, "Ada Quill" in "Dr. Ada Quill is a reporter.", if the line is one. A label may
/// stand before it: "About the author: Ada Quill is a reporter."
pub(crate) fn who_lives(line: Line<'_>) -> Option<&str> {
    let labelled = line.content().split_once(':').filter(|(label, _)| words::has_beginning(label, &AUTHOR));
    let life = labelled.map_or(line.content(), |(_, life)| life);
    let name = *names::authors(life).first().filter(|_| line.measures.ends_sentence)?;
    let (before, rest) = life.split_once(name)?;
    let is_title = |word: &str| word.ends_with('.');
    // "Die Autorin ist Professorin."
    let is_name = name.contains(' ') && !words::has_beginning(name, &AUTHOR);
    (is_name && before.split_whitespace().all(is_title) && tells_life(rest.trim_start())).then_some(name)
}

/// How the words for an author begin: "About the author" over a life, "Author's profile" below a name.
pub(super) const AUTHOR: [&str; 3] = ["author", "autor", "auteur"];

/// What stands behind the name of a reporter who can be asked about the article.
const REACHED: [&str; 4] = ["can be reached", "may be reached", "can be contacted", "may be contacted"];

/// The name of the reporter whom a line says how to reach: "Ada Quill can be reached at …", "Contact staff writer Ada Quill at …".
pub(crate) fn who_is_reached(line: Line<'_>) -> Option<&str> {
    let content = line.content();
    if let Some(name) = leading_name(content) {
        return REACHED.iter().any(|behind| content[name.len()..].trim_start().starts_with(behind)).then_some(name);
    }
    let words = content.match_indices(' ').take(REACHED_WORDS).map(|(end, _)| content.split_at(end));
    let mut behind_jobs = words.filter(|(before, _)| before.rsplit(' ').next().is_some_and(names::speaks_of_job)).map(|(_, rest)| rest.trim_start());
    behind_jobs.find_map(leading_name)
}

/// The job of the reporter whom a line says how to reach is among so many first words.
const REACHED_WORDS: usize = 12;

/// The name of two words or more that a text begins with.
pub(super) fn leading_name(text: &str) -> Option<&str> {
    names::authors(text).into_iter().next().filter(|name| name.contains(' ') && text.starts_with(*name))
}

/// The author's name with a job or a place has at most so many words.
pub(super) const NAMED_WORDS: usize = 12;

/// Whether all words have a capital, and are the name of a person, or of several, and nothing else.
pub(super) fn could_be_signature(line: Line<'_>) -> bool {
    let measures = &line.measures;
    (2..=SIGNED_WORDS).contains(&measures.words())
        && measures.capitalised() + usize::from(is_signature(line)) >= measures.words()
        && measures.digits() == 0
        && measures.stop_words() <= 1
        && !measures.ends_sentence
        && !line.text().contains(':')
        && names_somebody(line)
}

/// A name below the text has at most so many words.
const SIGNED_WORDS: usize = 5;

/// Whether a dash or brackets say that what they mark is the name of whoever wrote the text.
pub(super) fn is_signature(line: Line<'_>) -> bool {
    line.text().starts_with(['—', '–', '―']) || line.text().starts_with('(') && line.text().ends_with(')')
}
