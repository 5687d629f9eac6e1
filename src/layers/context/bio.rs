//! An author's *life*: sentences about the author, below the author's name or beginning with it.

use std::ops::Range;

use super::Draft;
use super::author::{AUTHOR, NAMED_WORDS, holds_name, is_name, leading_name, names_somebody};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::{fold, names, words};

/// At most this many lines, such as a job's title or a picture's text, stand between the name and the life.
const MAX_BETWEEN: usize = 2;

/// A life has at least this many words.
const LIFE_WORDS: usize = 6;

/// The line below this name that is a sentence about the person, if there is one.
pub(super) fn life_below(draft: &Draft<'_, '_>, name: usize) -> Option<usize> {
    let line = draft.line(name);
    // "Dear Ada," is no name.
    if !is_name(line) || line.text().ends_with(',') {
        return None;
    }
    let life = (name + 1..draft.len().min(name + 2 + MAX_BETWEEN)).find(|&at| is_life(line, draft.line(at), at == name + 1));
    life.filter(|_| names_somebody(line))
}

/// The word for "about" before a name, folded, in languages where it is one word.
const ABOUT: [&str; 6] = ["about", "über", "sobre", "over", "om", "meet"];

/// The article's head has at most this many lines.
const HEAD_LINES: usize = 30;

/// Whether a name above a sentence, among comments, is the article's author and not a reader: the sentence begins with a word of the name,
/// "about" stands before the name, or the article's head holds it.
pub(super) fn is_authors_life(draft: &Draft<'_, '_>, name: usize, life: usize) -> bool {
    let (name, at) = (draft.line(name).content(), name);
    let first = draft.line(life).content().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let begins_so = || name.split_whitespace().any(|word| word == first && word.chars().count() > 2);
    let is_about = || name.split_whitespace().next().is_some_and(|first| ABOUT.contains(&fold::fold(first).as_str()));
    is_about() || begins_so() || (0..at.min(HEAD_LINES)).any(|at| draft.line(at).measures.words() <= NAMED_WORDS && holds_name(draft.line(at), name))
}

/// Whether the line is about the person of this name: it addresses nobody, and repeats the name or, right below the name, is in the first person.
fn is_life(name: Line<'_>, line: Line<'_>, next: bool) -> bool {
    let measures = &line.measures;
    measures.spoken_words() >= LIFE_WORDS
        && (measures.sentence_ends() > 0 || next && name.measures.capitalised() >= name.measures.words() && begins_life(name, line))
        && measures.second_person() == 0
        && (shares_word(name, line) || next && measures.first_person() > 0)
}

/// Whether the line begins with the name, or its first word, and goes on with what authors are and do: many such lines have no full stop.
fn begins_life(name: Line<'_>, line: Line<'_>) -> bool {
    let (name, line) = (name.content(), line.content());
    let first = name.split(' ').next().unwrap_or_default();
    [name, first].into_iter().find_map(|name| line.strip_prefix(name)?.strip_prefix(' ')).is_some_and(tells_life)
}

/// Whether the sentence holds one of the name's longer capitalised words.
fn shares_word(name: Line<'_>, sentence: Line<'_>) -> bool {
    let text = sentence.text();
    let mut names = name.text().split_whitespace().filter(|word| word.chars().count() > 2 && word.starts_with(char::is_uppercase));
    // Cheap check first: most sentences hold none, and looking for letters is faster than splitting into words.
    names.any(|name| text.contains(name) && text.split(|c: char| !c.is_alphabetic()).any(|word| word == name))
}

/// What a company says of itself stands at most this many lines below its heading.
const COMPANY_LINES: usize = 4;

/// Whether the line is what a company says of itself, below "About Tidewater Pumps", or that heading: there is no given name in either of them,
/// no first person, and no verb as in the lives of authors.
pub(super) fn is_of_company(draft: &Draft<'_, '_>, at: usize) -> bool {
    if draft.role(at) != Some(Role::Boilerplate(Kind::AuthorBio)) {
        return false;
    }
    let is_heading = |&at: &usize| draft.roles[at] == Some((Role::Boilerplate(Kind::AuthorBio), true));
    let Some(heading) = (at.saturating_sub(COMPANY_LINES)..=at).rev().find(is_heading) else { return false };
    let Some((_, name)) = draft.line(heading).content().split_once(' ') else { return false };
    let lives = |at: usize| draft.line(at).content().strip_prefix(name).is_some_and(|rest| tells_life(rest.trim_start()));
    let is_company = |at: usize| draft.line(at).measures.given() == 0 && draft.line(at).measures.first_person() == 0 && !lives(at);
    is_name_behind_about(name) && (heading..draft.len().min(at.max(heading + 1) + 1)).all(is_company)
}

/// Whether the words behind "about", in any language, are a name, and not "the author".
fn is_name_behind_about(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.next_back().is_some_and(|last| last.starts_with(char::is_uppercase)) && (!names::authors(name).is_empty() || names::is_company(name))
}

/// Verbs of sentences about authors, in nine languages, one language a row.
const LIVES: [&str; 9] = [
    "is|'s|’s|has|writes|wrote|covers|covered|lives|teaches|reports|edits|works|worked|leads|runs|holds|hails|joined|serves|served|studied|\
     specializes|specialises|focuses|started|founded|graduated|spent|began|enjoys|loves|helps|oversees|contributes|hosts|explores|examines|\
     studies|advises|speaks|researches|travels|earned|received|resides|spends|manages|practices|practises|produces|brings|shares|blogs|\
     co-founded|cofounded|consults|taught",
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

/// Whether the text behind a name begins with such a verb; a degree or a job may stand in between.
pub(super) fn tells_life(rest: &str) -> bool {
    let begins = |text: &str| {
        let verb = text.split(' ').next().unwrap_or_default();
        LIVES.iter().any(|verbs| verbs.split('|').any(|known| known == verb))
    };
    let Some(beside) = rest.strip_prefix(", ") else { return begins(rest) };
    let is_degree =
        |word: &str| word.len() <= DEGREE_BYTES && !word.is_empty() && word.starts_with(char::is_uppercase) && word.ends_with(char::is_uppercase);
    let behind_degree = beside.split_once(' ').filter(|(word, _)| is_degree(word.trim_matches([',', '.'])));
    // "Ada Quill, a writer for the Gazette, is …"
    let mut ends = first_words(beside).match_indices(", ");
    behind_degree.is_some_and(|(_, rest)| begins(rest)) || ends.any(|(end, _)| names::speaks_of_job(&beside[..end]) && begins(&beside[end + 2..]))
}

/// A degree, "PhD", "M.D", "MBA", has at most this many bytes.
const DEGREE_BYTES: usize = 4;

/// The person's name if the line is a sentence about an author's life: "Ada Quill" in "Dr. Ada Quill is a reporter." A label may stand before it:
/// "About the author: Ada Quill is a reporter."
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

/// How headings begin that introduce those who wrote or tested something, folded.
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

/// Such a heading has at most this many words.
const TRUSTED_WORDS: usize = 12;

/// How sentences begin in which somebody says who they are, and the greetings that may stand before that.
const INTRODUCES: [&str; 6] = ["I'm ", "I’m ", "I am ", "My name is ", "My name's ", "My name’s "];
const GREETINGS: [&str; 5] = ["Hi, ", "Hi! ", "Hello, ", "Hello! ", "Hey, "];

/// The name of the person who is introduced below a heading that says why readers should trust the writers, if the line begins with that name.
pub(crate) fn who_is_trusted<'d>(heading: Line<'_>, line: Line<'d>) -> Option<&'d str> {
    // Cheap check first: most lines fail here.
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

/// The person's name and verb are among this many first words of a life: other names and labelled things may come later.
const LIVES_WORDS: usize = 9;

fn first_words(text: &str) -> &str {
    text.match_indices(' ').nth(LIVES_WORDS - 1).map_or(text, |(end, _)| &text[..end])
}

/// The author's life stands at most this many lines below the byline, with at most this many lines of prose, a standfirst, in between.
const NEAR: usize = 8;
const STANDFIRST_LINES: usize = 2;

/// The body's last lines that may be about the author.
const LAST_LINES: usize = 3;

/// A sentence that begins with the byline's name has at least this many words.
const MIN_WORDS: usize = 5;

/// Gives sentences about the byline's author the kind `AuthorBio`. Between the byline and the text, and at the text's end, part of the name is
/// enough. If any other text names the author, nothing is done: the article may be about somebody of that name.
pub(super) fn name(draft: &mut Draft<'_, '_>, author: &str, byline: usize, body: &Range<usize>) {
    let Some(author) = Author::of(author) else { return };
    let free = |at: &usize| draft.role(*at).is_none() && !draft.by_user[*at];
    let mut prose = 0;
    let near = (byline + 1..draft.len().min(byline + 1 + NEAR)).take_while(|&at| {
        prose += usize::from(draft.line(at).is_prose());
        prose <= STANDFIRST_LINES + 1
    });
    let text = body.start.max(byline + 1)..body.end;
    let last = text.clone().rev().filter(free).take(LAST_LINES);
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

/// Turns unnamed sentences below the text that begin with the author's name, or a part of it, into lines about the author.
pub(super) fn name_below(draft: &mut Draft<'_, '_>, author: &str, end: usize) {
    let Some(author) = Author::of(author) else { return };
    for at in end..draft.len() {
        if author.lives(draft.line(at), true) {
            draft.set(at, Kind::AuthorBio, Reason::Context("a sentence about whom the byline names"));
        }
    }
}

/// The line below the text that names only the byline's author, tells about that person, or says how to reach them: from there on nothing is the
/// article's. Most of the body's prose must stand above it, because the name may also head an answer or a part of the text; and right below a
/// title it names the author of a story that is told within the text.
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
    // A card of the author has name and job above the life.
    let card = (at.saturating_sub(NAME_AND_JOB).max(start)..at).find(|&name| draft.role(name).is_none() && named(draft.line(name)) == Some(1));
    let (at, share) = card.map_or((at, share), |name| (name, 1));
    let above = draft.prose(start..at);
    let is_below_title = at > start && !draft.line(at - 1).measures.ends_sentence;
    let is_amidst = || is_below_title && above < TITLE_SHARE * sure_prose(draft, at + 1..body.end);
    (above > share * draft.prose(at + 1..body.end) && !is_amidst()).then_some(at)
}

/// The prose above a sentence about the author must be this many times the prose below it.
const LIFE_SHARE: usize = 8;

/// At most this many lines of name and job stand above the author's life.
const NAME_AND_JOB: usize = 2;

/// The same for the author's name below a title, where only prose counts below it that is surely the article's, with at least this score.
const TITLE_SHARE: usize = 8;
const SURE: f32 = 0.8;

/// How many words of prose in these lines are surely the article's.
fn sure_prose(draft: &Draft<'_, '_>, lines: Range<usize>) -> usize {
    lines.filter(|&at| draft.scores[at] >= SURE).map(|at| draft.prose(at..at + 1)).sum()
}

/// Whether the text behind a name says how to reach that person.
fn tells_address(rest: &str) -> bool {
    let address = rest.strip_prefix(':').unwrap_or_default().trim_start();
    let number = address.bytes().take_while(|byte| byte.is_ascii_digit() || b" +-./()".contains(byte));
    address.split([' ', ';', ',']).next().is_some_and(|first| first.contains('@')) || number.filter(u8::is_ascii_digit).count() >= PHONE_DIGITS
}

/// A phone number has at least this many digits.
const PHONE_DIGITS: usize = 6;

/// What follows the name at the beginning of a line. A byline may have in capitals what a line about the author has in small letters.
fn without_name<'t>(content: &'t str, name: &str) -> Option<&'t str> {
    let begins_so = |start: &str| start.eq_ignore_ascii_case(name) && (start == name || is_shouted(name));
    content.get(..name.len()).is_some_and(begins_so).then(|| &content[name.len()..])
}

fn is_shouted(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_uppercase()) && !name.contains(char::is_lowercase)
}

/// The author's name, with its first and its last word.
struct Author<'t> {
    name: &'t str,
    parts: [&'t str; 2],
}

/// A name of more words than this may be an office.
const NAME_WORDS: usize = 4;

impl<'t> Author<'t> {
    fn of(name: &'t str) -> Option<Self> {
        let (first, rest) = name.split_once(' ')?;
        let last = rest.rsplit(' ').next()?;
        let is_whole = |part: &str| part.chars().nth(1).is_some_and(char::is_alphabetic);
        (name.split(' ').count() <= NAME_WORDS && is_whole(first) && is_whole(last)).then_some(Self { name, parts: [first, last] })
    }

    /// Whether the line is a sentence that begins with the name (or, if `part` is true, with its first or last word) and what authors are and do.
    fn lives(&self, line: Line<'_>, part: bool) -> bool {
        let content = line.content();
        let behind = |name: &str| without_name(content, name).filter(|rest| rest.starts_with([' ', ',', '\'', '’']));
        let rest = behind(self.name).or_else(|| self.parts.iter().filter(|_| part).find_map(|part| behind(part)));
        line.measures.spoken_words() >= MIN_WORDS
            && line.measures.ends_sentence
            && line.measures.quotes() == 0
            && rest.map(str::trim_start).is_some_and(tells_life)
    }

    /// Whether the line holds the author's last name as a word.
    fn is_named(&self, line: Line<'_>) -> bool {
        let last = self.parts[1];
        let text = line.text();
        let is_last = |word: &str| word == last || is_shouted(last) && word.eq_ignore_ascii_case(last);
        (text.contains(last) || is_shouted(last)) && text.split(|c: char| !c.is_alphanumeric() && c != '-').any(is_last)
    }
}
