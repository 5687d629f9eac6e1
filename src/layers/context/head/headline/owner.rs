//! Lines of a page's head that name the part of a site that has its news: whose it is, its copyright notice tells, too.

use super::super::page::Page;
use super::{LIKE_TITLE, features};
use crate::article::{Kind, Role};
use crate::text::{fold, words};

/// So many notices are looked at, of at most so many words each.
const NOTICES: usize = 3;
const NOTICE: usize = 30;

/// A site's name, with that word, has so many words.
const NAME: std::ops::RangeInclusive<usize> = 3..=6;

/// What sites call the part of them that has news, behind whose it is.
const NEWS: [&str; 8] = ["news", "newsroom", "magazine", "blog", "today", "aktuell", "noticias", "actualités"];

/// The copyright notices below the text, folded.
pub(super) fn notices(page: &Page<'_, '_>) -> Vec<String> {
    let is_notice = |&at: &usize| page.draft.role(at) == Some(Role::Boilerplate(Kind::Copyright)) && page.line(at).measures.words() <= NOTICE;
    let text = |at: usize| fold::fold(page.line(at).content());
    let signed = |text: &String| text.contains('©') || text.contains("copyright") || text.contains("(c)");
    (page.body.end..page.draft.len()).filter(is_notice).map(text).filter(signed).take(NOTICES).collect()
}

/// Whether the line is a name that one of these notices has, and a word for news: "Marsh University News". The page's title does not say it.
pub(super) fn names_site(page: &Page<'_, '_>, at: usize, notices: &[String]) -> bool {
    let line = page.line(at);
    let is_name = at > 0 && NAME.contains(&line.measures.words()) && !line.measures.ends_sentence;
    if notices.is_empty() || !is_name || features::likeness(page, at) >= LIKE_TITLE {
        return false;
    }
    let name = fold::fold(line.content());
    let owner = name.rsplit_once(' ').filter(|(owner, last)| NEWS.contains(last) && owner.contains(' '));
    owner.is_some_and(|(owner, _)| notices.iter().any(|notice| words::has_phrase(notice, owner)))
}
