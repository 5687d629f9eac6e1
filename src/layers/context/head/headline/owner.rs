//! Lines above the headline that name a site's news section by its owner, whom the copyright notice names, too: "Marsh University News".

use super::super::page::Page;
use super::{LIKE_TITLE, features};
use crate::article::{Kind, Role};
use crate::text::{fold, words};

/// At most this many notices are looked at, of at most this many words each.
const MAX_NOTICES: usize = 3;
const NOTICE_WORDS: usize = 30;

/// How many words the name of such a section has, with the word for news.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 3..=6;

/// How sites call their news section, behind the owner's name.
const NEWS: [&str; 8] = ["news", "newsroom", "magazine", "blog", "today", "aktuell", "noticias", "actualités"];

/// The copyright notices below the text, folded.
pub(super) fn notices(page: &Page<'_, '_>) -> Vec<String> {
    let is_notice = |&at: &usize| page.draft.role(at) == Some(Role::Boilerplate(Kind::Copyright)) && page.line(at).measures.words() <= NOTICE_WORDS;
    let text = |at: usize| fold::fold(page.line(at).content());
    let signed = |text: &String| text.contains('©') || text.contains("copyright") || text.contains("(c)");
    (page.body.end..page.draft.len()).filter(is_notice).map(text).filter(signed).take(MAX_NOTICES).collect()
}

/// Whether the line is a name from one of these notices and a word for news, "Marsh University News", and is not in the page's title.
pub(super) fn names_site(page: &Page<'_, '_>, at: usize, notices: &[String]) -> bool {
    let line = page.line(at);
    let is_name = at > 0 && NAME_WORDS.contains(&line.measures.words()) && !line.measures.ends_sentence;
    if notices.is_empty() || !is_name || features::likeness(page, at) >= LIKE_TITLE {
        return false;
    }
    let name = fold::fold(line.content());
    let owner = name.rsplit_once(' ').filter(|(owner, last)| NEWS.contains(last) && owner.contains(' '));
    owner.is_some_and(|(owner, _)| notices.iter().any(|notice| words::has_phrase(notice, owner)))
}
