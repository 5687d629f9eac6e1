//! Lines that repeat the headline, in the same words or in others; among them is the page's title.

use std::ops::Range;

use super::super::title::PageTitle;
use super::super::when;
use super::{Draft, kicker, text_start};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::fold;

/// How far above the text a headline may begin that is split into two lines.
const SPLIT_ABOVE: usize = 12;

/// Whether a line of this role may be half of the headline.
fn is_open(role: Option<Role>) -> bool {
    matches!(role, None | Some(Role::Headline | Role::Kicker | Role::Subheading | Role::Standfirst | Role::Boilerplate(Kind::Navigation)))
}

/// The line that says the whole headline: usually `headline` itself. If the page's title says in one line what two neighbouring lines say together,
/// all three get the headline's role, and the title is the headline (or the first of the two, if the title has another role already).
pub(super) fn whole_headline(draft: &mut Draft<'_, '_>, headline: usize, body: &mut Range<usize>, title: &PageTitle<'_>) -> usize {
    let is_free = |at: usize| !draft.by_user[at] && is_open(draft.role(at));
    let says_something = |at: usize| letters(draft.line(at).content()).next().is_some();
    let are_both = |&at: &usize| {
        let both = letters(draft.line(at).content()).chain(letters(draft.line(at + 1).content()));
        is_free(at) && is_free(at + 1) && says_something(at) && says_something(at + 1) && both.eq(letters(title.bare()))
    };
    let lines = if headline > 0 { (headline - 1).max(1)..headline + 1 } else { body.start.saturating_sub(SPLIT_ABOVE).max(1)..body.start + 2 };
    let last = draft.len().saturating_sub(1);
    let Some(first) = (lines.start..lines.end.min(last)).find(are_both) else { return headline };
    let is_title_free = is_free(0);
    for at in [first, first + 1] {
        draft.change(at, Role::Headline, Reason::Context("says the headline in two lines"));
        if body.contains(&at) {
            body.start = at + 1;
        }
    }
    if is_title_free {
        draft.change(0, Role::Headline, Reason::Context("the page's title"));
        0
    } else {
        first
    }
}

/// A line that repeats the headline has fewer words than twice the headline's and this many more, which leaves room for a site's name.
const SITE_WORDS: usize = 8;

/// Gives the headline its role, and every other line that says the same, down to the last paragraph.
pub(super) fn repeat(draft: &mut Draft<'_, '_>, headline: usize, body: &Range<usize>, title: &PageTitle<'_>) {
    if draft.role(headline) != Some(Role::Headline) {
        draft.change(headline, Role::Headline, Reason::Context("the headline"));
    }
    let said = fold::fold(title.headline_of(draft.line(headline)));
    let said = fold::undecorated(&said);
    let first = first_letter(said);
    let least = letters(said).map(char::len_utf8).sum();
    let text = text_start(draft, body);
    let mut own = String::new();
    for at in (0..body.end).filter(|&at| at != headline) {
        let line = draft.line(at);
        let is_long_enough = line.folded_len() >= least && line.measures.words() < 2 * draft.line(headline).measures.words() + SITE_WORDS;
        if !is_long_enough || draft.role(at).is_some() {
            continue;
        }
        let content = title.headline_of(line);
        // Cheap check first: most lines begin with another letter.
        if first_letter(content).zip(first).is_some_and(|(own, first)| own != first) {
            continue;
        }
        own.clear();
        fold::fold_into(content, &mut own);
        // Above the text the two may differ in punctuation: quotation marks, dashes, the full stop.
        if fold::undecorated(&own) == said || at < text && least > 0 && letters(&own).eq(letters(said)) {
            draft.set(at, Role::Headline, Reason::Context(if at == 0 { "the page's title" } else { "says the headline again" }));
        }
    }
}

/// The first letter or digit of a text in lower case, if it and all before it are ASCII.
fn first_letter(text: &str) -> Option<u8> {
    let first = text.bytes().find(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    first.filter(u8::is_ascii).map(|first| first.to_ascii_lowercase())
}

/// The letters and digits of a text.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

/// Gives the headline's role to the last short line above the text that says most of what the page's title says, if the page's menu stands
/// between the two. Without a menu it is the text's first subheading. Only if the title is the headline so far.
pub(super) fn reword(draft: &mut Draft<'_, '_>, headline: usize, body: &Range<usize>, title: &PageTitle<'_>) -> Option<usize> {
    if headline != 0 {
        return None;
    }
    let text = text_start(draft, body);
    // An address has words of the title, too, but is no headline.
    let could_be = |line: Line<'_>| !line.measures.ends_sentence && (line.measures.addresses() == 0 || line.content().contains(' '));
    let says_it = |at: &usize| draft.role(*at).is_none() && could_be(draft.line(*at)) && rewords(draft, title, *at);
    let menu = (1..text).find(|&at| matches!(draft.role(at), Some(Role::Boilerplate(_))))?;
    let at = (menu..text).rev().find(says_it)?;
    draft.set(at, Role::Headline, Reason::Context("says the headline in other words"));
    Some(at)
}

/// Whether the line says half of the page's title in its own words. Right above byline or date a third is enough, because newsrooms often word the
/// headline and the page's title differently.
pub(super) fn rewords(draft: &Draft<'_, '_>, title: &PageTitle<'_>, at: usize) -> bool {
    let is_above_date = at + 1 < draft.len() && (draft.tells_author_or_date(at + 1) || when::is_date(draft.line(at + 1)));
    title.is_reworded_by(draft.line(at), if is_above_date { 3 } else { 2 })
}

/// A headline of fewer words than this may be the beginning of a title by chance.
const TITLE_WORDS: usize = 3;

/// With more than this many lines between the first line and the headline, these are the page's menu, and the first line is the page's title.
const MENU_LINES: usize = 5;

/// Gives the headline's role to the page's title above it, even if that is worded differently. Where all lines have blank lines between them, or no
/// other line shows what the site's name is, the title is known by its words, or by the menu between it and the headline.
pub(super) fn name_title(draft: &mut Draft<'_, '_>, headline: usize, body_start: usize, title: &PageTitle<'_>) {
    let is_known = title.has_site() && title.is_of_page() || headline > MENU_LINES && title.may_name_site();
    let may_be = headline > 0 && (title.has_site() || body_start > 0);
    let line = draft.line(headline);
    let is_begun = || line.measures.words() >= TITLE_WORDS && title.bare().starts_with(line.content());
    if may_be && !kicker::is_genre_and_date(draft.line(0)) && (is_known || is_begun() || title.is_reworded_by(line, 2)) {
        draft.set(0, Role::Headline, Reason::Context("the page's title"));
    }
}
