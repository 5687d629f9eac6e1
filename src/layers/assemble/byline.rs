//! The byline's text, which may be on several lines.

use std::ops::Range;

use super::text as text_of;
use crate::article::{Kind, Role, Text};
use crate::layers::context::head::Byline;
use crate::layers::context::{Decisions, author, bio};
use crate::layers::lines::{Document, Line};
use crate::text::lexicon::says;
use crate::text::names;

/// The byline, with what leads up to it on the lines above and the authors on the lines below. If the line is a note
/// about the author, it is only the name.
pub(super) fn text<'t>(document: &Document<'t>, &Byline { at, ref lines }: &Byline) -> Text<'t> {
    let mut byline = text_of(document, at);
    if let Some(name) = bio::who_lives(document.line(at)) {
        byline.text = name.to_owned().into();
    }
    for label in (lines.start..at).map(|above| document.line(above)) {
        byline = joined(label.content(), " ", &byline.text, label.span().start..byline.span.end);
    }
    let mut joint = None;
    for line in (at + 1..lines.end).map(|below| document.line(below)) {
        if names::is_joint(line.content()) {
            joint = Some(line.content());
            continue;
        }
        let others = names::authors(line.content());
        let known = names::authors(&byline.text);
        if others.iter().all(|name| known.contains(name)) {
            continue;
        }
        let is_joined = known.is_empty() || names::is_open(&byline.text) || names::goes_on(line.content());
        let between = match joint.take() {
            Some(word) if !is_joined && !word.starts_with(',') => format!(" {word} "),
            _ => String::from(if is_joined { " " } else { ", " }),
        };
        let text = joined(&byline.text, &between, line.content(), byline.span.start..line.span().end);
        // The author's job, say, names nobody else.
        if is_joined || names::authors(&text.text).len() > known.len() {
            byline = text;
        }
    }
    if let Some(apart) = set_apart(&byline.text) {
        byline.text = apart.into();
    }
    byline
}

/// The byline with spaces around the names that are glued to other words, if any are: "ByAda QuillPublished: 9 October".
fn set_apart(byline: &str) -> Option<String> {
    let start = |name: &str| name.as_ptr() as usize - byline.as_ptr() as usize;
    let edges = names::authors(byline).into_iter().flat_map(|name| [start(name), start(name) + name.len()]);
    let is_of_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_glued = |at: &usize| is_of_word(byline[..*at].chars().next_back()) && is_of_word(byline[*at..].chars().next());
    let mut joints: Vec<usize> = edges.filter(is_glued).collect();
    joints.sort_unstable();
    (!joints.is_empty()).then(|| {
        let mut apart = byline.to_owned();
        joints.iter().rev().for_each(|&at| apart.insert(at, ' '));
        apart
    })
}

/// The author's name, if no line says who wrote the article. It is taken from the first of these that there is: a note about the author; a note below
/// a heading that says why to trust the writers; a line that says how to reach the reporters; the last line of an agency, which names the reporters;
/// a copyright line that names a person.
pub(super) fn elsewhere<'t>(document: &Document<'t>, Decisions { roles, by_user, .. }: &Decisions) -> Option<Text<'t>> {
    let boilerplate = || document.lines().zip(roles).filter(|(_, (role, _))| matches!(role, Role::Boilerplate(_)));
    let of = |kind: Kind| boilerplate().filter(move |(_, (role, _))| *role == kind.into()).map(|(line, _)| line);
    let names_at = |line: Line<'_>, names: Vec<&str>| (!names.is_empty()).then(|| Text { text: names.join(", ").into(), span: line.span() });
    let name_at = |line: Line<'_>, name: Option<&str>| names_at(line, name.into_iter().collect());
    let life = of(Kind::AuthorBio).find_map(|line| name_at(line, bio::who_lives(line).or_else(|| led_name(line))));
    let below = |line: Line<'_>| document.get(line.at() + 1).filter(|line| !by_user[line.at()]);
    let trusted = || document.lines().find_map(|line| below(line).and_then(|below| name_at(below, bio::who_is_trusted(line, below))));
    let reached = || of(Kind::Contact).find_map(|line| names_at(line, author::who_is_reached(line)));
    let reported = || document.lines().filter(|line| !by_user[line.at()]).find_map(|line| names_at(line, author::who_reported(line)));
    let is_copyright = |line: Line<'_>, role: Role| {
        role == Kind::Copyright.into() || !by_user[line.at()] && line.at() + LAST_LINES >= document.len() && says_whose(line.text())
    };
    let copyright = boilerplate().filter(|&(line, &(role, _))| line.measures.words() <= COPYRIGHT_WORDS && is_copyright(line, role));
    let owner = || copyright.filter_map(|(line, _)| name_at(line, names::owner(line.content()))).next();
    life.or_else(trusted).or_else(reached).or_else(reported).or_else(owner)
}

/// The name that a line introduces: "Written by Ada Quill".
fn led_name(line: Line<'_>) -> Option<&str> {
    let names = names::authors(line.content());
    names.into_iter().next().filter(|name| line.measures.says & says::BY != 0 && names::begins_with_given(name))
}

/// A copyright line that names a person has at most so many words.
const COPYRIGHT_WORDS: usize = 40;

/// Among the last so many lines of a page, lines of other roles are tried as copyright lines too.
const LAST_LINES: usize = 10;

/// Whether a line has the sign or words of a copyright notice.
fn says_whose(line: &str) -> bool {
    ["©", "(c)", "(C)", "Copyright", "Creative Commons"].iter().any(|mark| line.contains(mark))
}

fn joined(first: &str, between: &str, second: &str, span: Range<usize>) -> Text<'static> {
    Text { text: [first, between, second].concat().into(), span }
}
