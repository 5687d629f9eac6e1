//! Lines above the headline that name the site, or its news section by its owner: the copyright notice has the same name.

use super::super::page::Page;
use super::{LIKE_TITLE, features};
use crate::article::{Kind, Role};
use crate::text::{fold, words};

/// At most this many notices are looked at, of at most this many words each.
const MAX_NOTICES: usize = 3;
const NOTICE_WORDS: usize = 30;

/// A site's name has at most this many words.
const NAME_WORDS: usize = 6;

/// How sites call their news section, behind the owner's name.
const NEWS: [&str; 8] = ["news", "newsroom", "magazine", "blog", "today", "aktuell", "noticias", "actualités"];

/// The copyright notices below the text, folded.
pub(super) fn notices(page: &Page<'_, '_>) -> Vec<String> {
    let is_notice = |&at: &usize| page.draft.role(at) == Some(Role::Boilerplate(Kind::Copyright)) && page.line(at).measures.words() <= NOTICE_WORDS;
    let text = |at: usize| fold::fold(page.line(at).content());
    let signed = |text: &String| text.contains('©') || text.contains("copyright") || text.contains("(c)");
    (page.body.end..page.draft.len()).filter(is_notice).map(text).filter(signed).take(MAX_NOTICES).collect()
}

/// Whether the line is a name from one of these notices: of the site, which may be the page's title, "Mud and Marrows", or, with a word for news
/// behind it and not in the page's title, of the site's owner, "Marsh University News".
pub(super) fn names_site(page: &Page<'_, '_>, at: usize, notices: &[String]) -> bool {
    let line = page.line(at);
    if notices.is_empty() || line.measures.ends_sentence {
        return false;
    }
    let own = page.title.headline_of(line);
    if line.measures.words() > NAME_WORDS && words::words(own).nth(NAME_WORDS).is_some() {
        return false;
    }
    let name = fold::fold(own);
    let is_owner = |name: &str| notices.iter().any(|notice| words::has_phrase(notice, name));
    // A notice may repeat the page's title: "© Harbour Gazette: Ada Quill".
    let is_other = || page.title.site().iter().any(|site| !site.is_empty() && is_owner(&fold::fold(site)));
    let of_news = name.rsplit_once(' ').filter(|(owner, last)| NEWS.contains(last) && owner.contains(' '));
    is_owner(&name) && !is_other() || at > 0 && of_news.is_some_and(|(owner, _)| features::likeness(page, at) < LIKE_TITLE && is_owner(owner))
}
