//! Sentences about the author's life: below the author's name, and in lines that begin with it.

use std::ops::Range;

use super::Draft;
use super::author::{AUTHOR, NAMED_WORDS, holds_name, is_name, leading_name, names_somebody};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::{fold, names, words};

/// How many lines, a job's title or a picture's text, may stand between the name and the life.
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

/// The article's head has so many lines at most.
const HEAD: usize = 30;

/// Whether a name over a sentence, among comments, is that of whoever wrote the article, and not that of a reader: the sentence begins with a word of
/// it, it stands in the article's head, too, or "about" before it.
pub(super) fn is_authors_life(draft: &Draft<'_, '_>, name: usize, life: usize) -> bool {
    let (name, at) = (draft.line(name).content(), name);
    let first = draft.line(life).content().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let begins_so = || name.split_whitespace().any(|word| word == first && word.chars().count() > 2);
    let is_about = || name.split_whitespace().next().is_some_and(|first| ABOUT.contains(&fold::fold(first).as_str()));
    is_about() || begins_so() || (0..at.min(HEAD)).any(|at| draft.line(at).measures.words() <= NAMED_WORDS && holds_name(draft.line(at), name))
}

/// Whether the line tells of who is named: it names the person again and speaks to nobody, or
/// speaks for the person right below the name.
fn is_life(name: Line<'_>, line: Line<'_>, next: bool) -> bool {
    let measures = &line.measures;
    measures.spoken_words() >= LIFE_WORDS
        && (measures.sentence_ends() > 0 || next && name.measures.capitalised() >= name.measures.words() && begins_life(name, line))
        && measures.second_person() == 0
        && (shares_word(name, line) || next && measures.first_person() > 0)
}

/// Whether the line goes on with what authors are and do behind the name, or behind its first word: many such lines have no full stop.
fn begins_life(name: Line<'_>, line: Line<'_>) -> bool {
    let (name, line) = (name.content(), line.content());
    let first = name.split(' ').next().unwrap_or_default();
    [name, first].into_iter().find_map(|name| line.strip_prefix(name)?.strip_prefix(' ')).is_some_and(tells_life)
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

/// Whether what stands behind a name, or behind a degree or a job beside it, begins with what authors do in such sentences.
pub(super) fn tells_life(rest: &str) -> bool {
    let begins = |text: &str| {
        let verb = text.split(' ').next().unwrap_or_default();
        LIVES.iter().any(|verbs| verbs.split('|').any(|known| known == verb))
    };
    let Some(beside) = rest.strip_prefix(", ") else { return begins(rest) };
    let is_degree =
        |word: &str| word.len() <= DEGREE && !word.is_empty() && word.starts_with(char::is_uppercase) && word.ends_with(char::is_uppercase);
    let behind_degree = beside.split_once(' ').filter(|(word, _)| is_degree(word.trim_matches([',', '.'])));
    // "Ada Quill, a writer for the Gazette, is …"
    let mut ends = first_words(beside).match_indices(", ");
    behind_degree.is_some_and(|(_, rest)| begins(rest)) || ends.any(|(end, _)| names::speaks_of_job(&beside[..end]) && begins(&beside[end + 2..]))
}

/// "PhD", "M.D", "MBA": a degree takes at most so many bytes.
const DEGREE: usize = 4;

/// The name of whoever a sentence about an author's life begins with, "Ada Quill" in "Dr. Ada Quill is a reporter.", if the line is one. A label may
/// stand before it: "About the author: Ada Quill is a reporter."
pub(crate) fn who_lives(line: Line<'_>) -> Option<&str> {
    let labelled = line.content().split_once(':').filter(|(label, _)| words::has_beginning(label, &AUTHOR));
    let life = first_words(labelled.map_or(line.content(), |(_, life)| life).trim_start());
    let name = *names::authors(life).first().filter(|_| line.measures.ends_sentence)?;
    let (before, rest) = life.split_once(name)?;
    let is_title = |word: &str| word.ends_with('.');
    // "Die Autorin ist Professorin."
    let is_name = name.contains(' ') && !words::has_beginning(name, &AUTHOR);
    (is_name && before.split_whitespace().all(is_title) && tells_life(rest.trim_start())).then_some(name)
}

/// What begins the heading over who wrote or tried out something, folded.
const TRUSTED: [&str; 8] = [
    "why trust ",
    "why you should trust ",
    "why you can trust ",
    "why we're the expert",
    "who wrote this",
    "who curated this",
    "who tested this",
    "meet the author",
];

/// Such a heading has so many words at most.
const TRUSTED_WORDS: usize = 12;

/// The same of the sentence in which somebody says who that is, and what may stand before that.
const INTRODUCES: [&str; 6] = ["I'm ", "I’m ", "I am ", "My name is ", "My name's ", "My name’s "];
const GREETINGS: [&str; 5] = ["Hi, ", "Hi! ", "Hello, ", "Hello! ", "Hey, "];

/// The name of whoever is told of below a heading that says why readers should trust those who wrote, in the sentence that begins with it.
pub(crate) fn who_is_trusted<'d>(heading: Line<'_>, line: Line<'d>) -> Option<&'d str> {
    // Of most lines no more has to be looked at.
    if heading.measures.words() > TRUSTED_WORDS || !heading.content().starts_with(['W', 'w', 'M', 'm']) {
        return None;
    }
    let heading = fold::fold(heading.content());
    if !TRUSTED.iter().any(|begun| heading.starts_with(begun)) {
        return None;
    }
    let content = line.content();
    let greeted = GREETINGS.iter().find_map(|greeting| content.strip_prefix(greeting)).unwrap_or(content);
    let introduced = INTRODUCES.iter().find_map(|begun| greeted.strip_prefix(begun));
    who_lives(line).or_else(|| introduced.and_then(leading_name))
}

/// The name that a life begins with, and what that person does, are among so many first words: behind them others may be named, and things labelled.
const LIVES_WORDS: usize = 9;

fn first_words(text: &str) -> &str {
    text.match_indices(' ').nth(LIVES_WORDS - 1).map_or(text, |(end, _)| &text[..end])
}

/// So many lines below the byline the author's life may stand, and so many of prose above it: a standfirst.
const NEAR: usize = 8;
const STANDFIRST: usize = 2;

/// So many of the body's last lines may tell of the author.
const LAST: usize = 3;

/// A sentence that begins with the byline's name has so many words at least.
const WORDS: usize = 5;

/// Names the sentences about the author whom the byline names. Between the byline and the text, and at its end, a part of the name is enough. Nothing
/// else of the text may name the author: it may be about somebody of the name.
pub(super) fn name(draft: &mut Draft<'_, '_>, author: &str, byline: usize, body: &Range<usize>) {
    let Some(author) = Author::of(author) else { return };
    let free = |at: &usize| draft.role(*at).is_none() && !draft.given[*at];
    let mut prose = 0;
    let near = (byline + 1..draft.len().min(byline + 1 + NEAR)).take_while(|&at| {
        prose += usize::from(draft.line(at).is_prose());
        prose <= STANDFIRST + 1
    });
    let text = body.start.max(byline + 1)..body.end;
    let last = text.clone().rev().filter(free).take(LAST);
    let beside = near.filter(free).chain(last).filter(|&at| author.lives(draft.line(at), true));
    let mut lives: Vec<usize> = beside.chain(text.filter(free).filter(|&at| author.lives(draft.line(at), false))).collect();
    lives.sort_unstable();
    lives.dedup();
    let is_told_of = |at: usize| {
        let line = draft.line(at);
        (line.is_prose() || draft.role(at) == Some(Role::Headline)) && author.is_named(line)
    };
    if lives.is_empty() || (0..body.end).any(|at| at != byline && lives.binary_search(&at).is_err() && is_told_of(at)) {
        return;
    }
    for at in lives {
        draft.set(at, Kind::AuthorBio, Reason::Context("a sentence about whom the byline names"));
    }
}

/// The line below the text that names the author of the byline and nobody else, or says who that is or how to reach the person: from there on is no
/// part of the article. Most of the body's prose has to stand above it, for the name may head an answer or a part; and below a title it is whose story
/// that is, which is told of amidst the text.
pub(super) fn named_again(draft: &Draft<'_, '_>, author: &str, byline: usize, body: &Range<usize>) -> Option<usize> {
    let person = Author::of(author);
    let named = |line: Line<'_>| {
        if person.as_ref().is_some_and(|person| person.lives(line, true)) {
            return Some(LIFE_SHARE);
        }
        let rest = line.content().strip_prefix(author).map(str::trim_start)?;
        let is_alone = rest.is_empty() || rest.starts_with(['(', ',', '|', '–', '—']);
        if is_alone && line.measures.words() <= NAMED_WORDS && !line.measures.ends_sentence {
            return Some(1);
        }
        (author.contains(' ') && tells_address(rest)).then_some(LIFE_SHARE)
    };
    let start = body.start.max(byline + 1);
    let mut free = (start..body.end).rev().filter(|&at| draft.role(at).is_none());
    let (at, share) = free.find_map(|at| Some((at, named(draft.line(at))?)))?;
    let above = draft.prose(start..at);
    let is_below_title = at > start && !draft.line(at - 1).measures.ends_sentence;
    let is_amidst = || is_below_title && above < TITLE_SHARE * sure_prose(draft, at + 1..body.end);
    (above > share * draft.prose(at + 1..body.end) && !is_amidst()).then_some(at)
}

/// Above a sentence about the author has to stand so many times what stands below it.
const LIFE_SHARE: usize = 8;

/// The same of what surely is text, above the author's name below a title.
const TITLE_SHARE: usize = 8;
const SURE: f32 = 0.8;

/// The words of prose in these lines that is surely the article's.
fn sure_prose(draft: &Draft<'_, '_>, lines: Range<usize>) -> usize {
    lines.filter(|&at| draft.scores[at] >= SURE).map(|at| draft.prose(at..at + 1)).sum()
}

/// Whether what stands behind a name is how to reach who bears it.
fn tells_address(rest: &str) -> bool {
    let address = rest.strip_prefix(':').unwrap_or_default().trim_start();
    let number = address.bytes().take_while(|byte| byte.is_ascii_digit() || b" +-./()".contains(byte));
    address.split([' ', ';', ',']).next().is_some_and(|first| first.contains('@')) || number.filter(u8::is_ascii_digit).count() >= TELEPHONE
}

/// A telephone number has at least so many digits.
const TELEPHONE: usize = 6;

/// What stands behind the name at the beginning of a line. A byline in capitals names whom a life below it does in small letters.
fn without_name<'t>(content: &'t str, name: &str) -> Option<&'t str> {
    let begins_so = |start: &str| start == name || is_shouted(name) && start.eq_ignore_ascii_case(name);
    content.get(..name.len()).is_some_and(begins_so).then(|| &content[name.len()..])
}

fn is_shouted(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_uppercase()) && !name.contains(char::is_lowercase)
}

/// The author's name, and its first and its last word.
struct Author<'t> {
    name: &'t str,
    parts: [&'t str; 2],
}

/// A name of more words may be an office.
const NAME_WORDS: usize = 4;

impl<'t> Author<'t> {
    fn of(name: &'t str) -> Option<Self> {
        let (first, rest) = name.split_once(' ')?;
        let last = rest.rsplit(' ').next()?;
        let is_whole = |part: &str| part.chars().nth(1).is_some_and(char::is_alphabetic);
        (name.split(' ').count() <= NAME_WORDS && is_whole(first) && is_whole(last)).then_some(Self { name, parts: [first, last] })
    }

    /// Whether the line is a sentence that begins with the name, or a part of it if that is enough, and what authors are and do.
    fn lives(&self, line: Line<'_>, part: bool) -> bool {
        let content = line.content();
        let behind = |name: &str| without_name(content, name).filter(|rest| rest.starts_with([' ', ',', '\'', '’']));
        let rest = behind(self.name).or_else(|| self.parts.iter().filter(|_| part).find_map(|part| behind(part)));
        line.measures.spoken_words() >= WORDS
            && line.measures.ends_sentence
            && line.measures.quotes() == 0
            && rest.map(str::trim_start).is_some_and(tells_life)
    }

    /// Whether the line has the author's last name in it, as a word.
    fn is_named(&self, line: Line<'_>) -> bool {
        let last = self.parts[1];
        let text = line.text();
        let is_last = |word: &str| word == last || is_shouted(last) && word.eq_ignore_ascii_case(last);
        (text.contains(last) || is_shouted(last)) && text.split(|c: char| !c.is_alphanumeric() && c != '-').any(is_last)
    }
}
