//! Lines that say the headline again, in the same words or in others; the page's title among them.

use std::ops::Range;

use super::super::title::PageTitle;
use super::super::when;
use super::{Draft, kicker, text_start};
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::fold;

/// So many lines above the text stand the two in which the headline is that the page's title says in one.
const TWO_LINES: usize = 12;

/// The line that says all of the headline: the page's title where this is said in the headline's line and the next.
pub(super) fn whole_headline(draft: &mut Draft<'_, '_>, headline: usize, body: &mut Range<usize>, title: &PageTitle<'_>) -> usize {
    let is_free = |at: usize| {
        let role = draft.role(at);
        !draft.given[at] && matches!(role, None | Some(Role::Headline | Role::Subheading | Role::Standfirst | Role::Boilerplate(Kind::Navigation)))
    };
    let says_something = |at: usize| letters(draft.line(at).content()).next().is_some();
    let are_both = |&at: &usize| {
        let both = letters(draft.line(at).content()).chain(letters(draft.line(at + 1).content()));
        is_free(at) && is_free(at + 1) && says_something(at) && says_something(at + 1) && both.eq(letters(title.bare()))
    };
    let lines = if headline > 0 { headline..headline + 1 } else { body.start.saturating_sub(TWO_LINES).max(1)..body.start + 2 };
    let last = draft.len().saturating_sub(1);
    let Some(first) = (lines.start..lines.end.min(last)).find(are_both).filter(|_| title.is_of_page()) else { return headline };
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

/// A line that says the headline has fewer words than that twice and so many, for a site's name.
const BESIDE_HEADLINE: usize = 8;

/// The headline's role for the line and for every other that says the same, down to the last
/// paragraph.
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
        let is_long_enough = line.folded_len() >= least && line.measures.words() < 2 * draft.line(headline).measures.words() + BESIDE_HEADLINE;
        if !is_long_enough || draft.role(at).is_some() {
            continue;
        }
        let content = title.headline_of(line);
        // Most begin with another letter.
        if first_letter(content).zip(first).is_some_and(|(own, first)| own != first) {
            continue;
        }
        own.clear();
        fold::fold_into(content, &mut own);
        // Above the text the two may differ in quotation marks, dashes and the full stop.
        if fold::undecorated(&own) == said || at < text && least > 0 && letters(&own).eq(letters(said)) {
            draft.set(at, Role::Headline, Reason::Context(if at == 0 { "the page's title" } else { "says the headline again" }));
        }
    }
}

/// The first letter or digit of a text, small, if it is of ASCII and so is what stands before it.
fn first_letter(text: &str) -> Option<u8> {
    let first = text.bytes().find(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    first.filter(u8::is_ascii).map(|first| first.to_ascii_lowercase())
}

/// The letters and digits of a text.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

/// The headline's role for the last short line above the text that says most of what the page's title says, which is the headline, where
/// the page's menu stands between the two. Without one it is the text's first subheading.
pub(super) fn reword(draft: &mut Draft<'_, '_>, headline: usize, body: &Range<usize>, title: &PageTitle<'_>) -> Option<usize> {
    if headline != 0 {
        return None;
    }
    let text = text_start(draft, body);
    // An address has words of the title, too.
    let could_be = |line: Line<'_>| !line.measures.ends_sentence && (line.measures.addresses() == 0 || line.content().contains(' '));
    let says_it = |at: &usize| draft.role(*at).is_none() && could_be(draft.line(*at)) && rewords(draft, title, *at);
    let menu = (1..text).find(|&at| matches!(draft.role(at), Some(Role::Boilerplate(_))))?;
    let at = (menu..text).rev().find(says_it)?;
    draft.set(at, Role::Headline, Reason::Context("says the headline in other words"));
    Some(at)
}

/// Whether the line says half of the page's title in its own words; right above byline or date a third is enough, for newsrooms write the
/// two apart.
pub(super) fn rewords(draft: &Draft<'_, '_>, title: &PageTitle<'_>, at: usize) -> bool {
    let is_above_date = at + 1 < draft.len() && (draft.tells_author_or_date(at + 1) || when::is_date(draft.line(at + 1)));
    title.is_reworded_by(draft.line(at), if is_above_date { 3 } else { 2 })
}

/// A headline of fewer words may begin a title by chance.
const TITLE_WORDS: usize = 3;

/// So many lines between what looks like a page's title and the headline are the page's menu.
const MENU: usize = 5;

/// The headline's role for the page's title above it, which may say the same in other words. Where blank lines are between all lines, or nothing
/// tells the site's name, it is known by the words, or by the menu between the two.
pub(super) fn name_title(draft: &mut Draft<'_, '_>, headline: usize, body_start: usize, title: &PageTitle<'_>) {
    let is_known = title.has_site() && title.is_of_page() || headline > MENU && title.may_name_site();
    let may_be = headline > 0 && (title.has_site() || body_start > 0);
    let line = draft.line(headline);
    let is_begun = || line.measures.words() >= TITLE_WORDS && title.bare().starts_with(line.content());
    if may_be && !kicker::is_genre_and_date(draft.line(0)) && (is_known || is_begun() || title.is_reworded_by(line, 2)) {
        draft.set(0, Role::Headline, Reason::Context("the page's title"));
    }
}
