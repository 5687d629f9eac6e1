//! Lists of tags, one a line: below their label, below a heading that promises more on a topic, or without either right below the article, if
//! they are words of it.

use std::ops::{Range, RangeInclusive};

use super::super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::fold;
use crate::text::hash::Hashed;

const TAG: Role = Role::Boilerplate(Kind::Tags);

/// A tag has at most this many words, and a list at most this many tags.
const TAG_WORDS: usize = 3;
const MAX_TAGS: usize = 12;

/// At most this many lines that a rule calls navigation may end a list below its label.
const MENU_AT_END: usize = 1;

/// A label of tags has at most this many words.
const LABEL_WORDS: usize = 6;

/// A list without a label begins at most this many lines below the article, and has this many tags.
const BELOW_BODY: usize = 12;
const UNLABELLED_TAGS: RangeInclusive<usize> = 2..=MAX_TAGS;

/// At most this many topics stand below a heading.
const MAX_TOPICS: usize = 8;

/// Headings that stand above topics as well as above links to other stories, folded.
const MORE_ON_TOPIC: [&str; 40] = [
    "weitere themen",
    "mehr zum thema",
    "mehr zu diesem thema",
    "mehr zu diesen themen",
    "mehr zu",
    "mehr über",
    "passend zum thema",
    "verwandte themen",
    "ähnliche themen",
    "temas relacionados",
    "más temas",
    "más sobre",
    "más sobre este tema",
    "relacionados",
    "relacionado con",
    "plus de sujets",
    "sujets associés",
    "sur le même sujet",
    "sur le même thème",
    "plus sur ce sujet",
    "sullo stesso tema",
    "argomenti correlati",
    "leggi tutte le notizie su",
    "altro su",
    "correlati",
    "assuntos relacionados",
    "tópicos relacionados",
    "mais sobre",
    "mais sobre este tema",
    "meer over",
    "meer over dit onderwerp",
    "lees meer over",
    "gerelateerde onderwerpen",
    "verwante onderwerpen",
    "więcej o",
    "więcej na temat",
    "powiązane tematy",
    "mer om",
    "läs mer om",
    "relaterade ämnen",
];

/// Names the tags below the article. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    rename_hashtags(draft, body.end);
    name_topics(draft, body.clone());
    let mut at = body.end;
    while at + 1 < draft.len() {
        let line = draft.line(at);
        // If the label goes on behind a comma or a colon, the tags stand in the same line.
        let is_bare = !line.text().trim_end_matches([':', ' ']).contains([',', ':']);
        let is_label = draft.role(at) == Some(TAG) && line.measures.spoken_words() <= LABEL_WORDS && is_bare;
        let list = if is_label { list(draft, at + 1, MENU_AT_END) } else { at + 1..at + 1 };
        at = list.end;
        claim(draft, list, "a tag below its label");
    }
    let mut start = body.end;
    while let Some(first) = (start..draft.len().min(body.end + BELOW_BODY)).find(|&at| could_be_tag(draft, at)) {
        let list = list(draft, first, 0);
        start = list.end.max(first + 1);
        // A menu goes on with longer labels.
        let goes_on = |line: Line<'_>| draft.role(list.end).is_none() && !line.after_blank && !line.measures.ends_sentence;
        let is_menu = draft.document.get(list.end).is_some_and(goes_on);
        let is_address = first > 0 && draft.role(first - 1) == Some(Kind::Contact.into());
        if UNLABELLED_TAGS.contains(&list.len()) && !is_menu && !is_address && are_of_text(draft, body.clone(), list.clone()) {
            claim(draft, list, "a word of the article below it");
            return;
        }
    }
}

/// Turns hashtags below the text into tags if a rule took the word for a network's or a menu's.
fn rename_hashtags(draft: &mut Draft<'_, '_>, end: usize) {
    for at in end..draft.len() {
        let role = draft.role(at).filter(|_| !draft.is_claimed(at));
        let is_label = matches!(role, Some(Role::Boilerplate(Kind::Social | Kind::Navigation | Kind::Consent | Kind::Event)));
        if is_label && is_hashtag(draft.line(at)) {
            draft.change(at, TAG, Reason::Context("a hashtag"));
        }
    }
}

/// Turns a heading that promises more on a topic, and the labels below it, into tags. There must be nothing but labels, and one of them must hold
/// a word of the article: then they are no titles of other stories, but the article's topics.
fn name_topics(draft: &mut Draft<'_, '_>, body: Range<usize>) {
    let mut of_text: Option<Hashed<()>> = None;
    for heading in body.end..draft.len() {
        if draft.by_user[heading] || draft.role(heading) != Some(Kind::Related.into()) || !promises_topics(draft.line(heading)) {
            continue;
        }
        let topics = list(draft, heading + 1, 0);
        let goes_on = topics.end < draft.len() && draft.is_in_section(topics.end);
        if !(1..=MAX_TOPICS).contains(&topics.len()) || goes_on {
            continue;
        }
        let of_text = of_text.get_or_insert_with(|| words_of_text(draft, body.clone()));
        if topics.clone().any(|at| draft.line(at).rare_words().any(|word| of_text.contains_key(&word))) {
            claim(draft, heading..topics.end, "topics below what promises more on them");
        }
    }
}

fn promises_topics(line: Line<'_>) -> bool {
    line.measures.words() <= LABEL_WORDS && MORE_ON_TOPIC.contains(&fold::undecorated(&fold::fold(line.text())))
}

/// Gives lines that are a hashtag and nothing else the kind `Tags`, wherever they stand.
pub(in super::super) fn name_hashtags(draft: &mut Draft<'_, '_>) {
    for at in 0..draft.len() {
        if is_hashtag(draft.line(at)) {
            draft.set(at, Kind::Tags, Reason::Context("a hashtag"));
        }
    }
}

fn is_hashtag(line: Line<'_>) -> bool {
    let is_tag = |tag: &str| tag.starts_with(char::is_alphabetic) && !tag.contains([' ', '#', '.']);
    line.measures.words() == 1 && line.text().strip_prefix('#').is_some_and(is_tag)
}

fn claim(draft: &mut Draft<'_, '_>, list: Range<usize>, why: &'static str) {
    for at in list {
        if draft.role(at) != Some(TAG) {
            draft.change(at, TAG, Reason::Context(why));
        }
    }
}

/// The lines from `start` on that may be tags of one block; none if there are more than a list has. A line that a rule calls navigation may be a
/// topic between other tags; at the list's end at most `parts` of them may.
fn list(draft: &Draft<'_, '_>, start: usize, parts: usize) -> Range<usize> {
    let is_apart = |at: usize| at > start && draft.line(at).after_blank && !draft.line(start + 1).after_blank;
    let most = draft.len().min(start + MAX_TAGS + 1);
    let end = (start..most).find(|&at| is_apart(at) || !could_be_tag(draft, at)).unwrap_or(most);
    let is_free = |at: &usize| draft.role(*at) != Some(Kind::Navigation.into());
    let last = (start..end).rev().find(is_free).map_or(start, |last| last + 1);
    let list = start..if last + parts >= end && last > start { end } else { last };
    if list.len() > MAX_TAGS { start..start } else { list }
}

/// Whether the line is a few words, and has no role or only one by a rule for menus, a section of tags, or one of other stories.
fn could_be_tag(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let is_open = match draft.role(at) {
        None | Some(TAG) => true,
        Some(Role::Boilerplate(Kind::Navigation)) => !draft.by_user[at],
        Some(Role::Boilerplate(Kind::Related)) => is_of_builtin_section(draft, at),
        Some(_) => false,
    };
    is_open && is_few_words(line)
}

/// A section's heading is looked for in this many lines above one of its lines.
const SECTION_LINES: usize = 24;

/// Whether the line is in a section whose heading no user's rule knows.
fn is_of_builtin_section(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_heading = |&at: &usize| draft.roles[at].is_some_and(|(_, heads)| heads);
    !draft.by_user[at]
        && draft.is_in_section(at)
        && (at.saturating_sub(SECTION_LINES)..at).rev().find(is_heading).is_some_and(|heading| !draft.by_user[heading])
}

fn is_few_words(line: Line<'_>) -> bool {
    line.is_label(TAG_WORDS) && !line.text().contains([':', '.', '«', '»', '←', '→'])
}

/// Whether at least half of the tags, and at least two, hold a word of the article. None may hold a given name: press contacts have a line each, too.
fn are_of_text(draft: &Draft<'_, '_>, body: Range<usize>, tags: Range<usize>) -> bool {
    let of_text = words_of_text(draft, body);
    let own = tags.clone().filter(|&at| draft.line(at).rare_words().any(|word| of_text.contains_key(&word))).count();
    let names_somebody = |at: usize| draft.line(at).measures.given() > 0;
    own >= *UNLABELLED_TAGS.start() && 2 * own >= tags.len() && !tags.clone().any(names_somebody)
}

/// The rare words of the article, with its headline and standfirst.
fn words_of_text(draft: &Draft<'_, '_>, body: Range<usize>) -> Hashed<()> {
    let is_text = |&at: &usize| draft.role(at).is_some_and(|role| role.is_body() || matches!(role, Role::Headline | Role::Standfirst));
    draft.rare_words((0..body.end).filter(is_text)).map(|word| (word, ())).collect()
}
