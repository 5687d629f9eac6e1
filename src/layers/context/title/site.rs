//! What of a page's title is the name of its site.

use super::super::when;
use super::REWORDED;
use super::cuts::{Cut, cuts};
use crate::layers::lines::{Document, Line};
use crate::text::{fold, words};

/// A line of a menu has fewer words.
const MENU: usize = 12;

/// Words of a site's name, at most.
const NAME: usize = 5;

/// A page's title without the name of its site. A part that stands in a line of its own below is
/// the article's title; failing that, the site's name is known by its shape.
pub(super) fn without_site<'t>(title: &'t str, document: &Document<'_>) -> &'t str {
    let cuts = cuts(title);
    // What looks like a name behind so much is the site's, though it stand in a line of its own.
    let is_site = |cut: &&Cut| looks_like_name(&title[cut.end..]) && count(&title[..cut.start]) > NAME;
    let is_said_without = || cuts.last().filter(is_site).is_some_and(|cut| is_line(title[..cut.start].trim(), document));
    if cuts.is_empty() || cuts.iter().all(|cut| !cut.is_strong) && is_line(title, document) && !is_said_without() {
        return title;
    }
    if let Some(post) = behind_archive(title, &cuts) {
        return post;
    }
    let long_enough = |part: &&str| count(part) >= 3;
    let heads = cuts.iter().rev().map(|cut| &title[..cut.start]).filter(|head| count(head) >= 2);
    let tails = cuts.iter().filter(|cut| !is_site(cut)).map(|cut| &title[cut.end..]).filter(long_enough);
    let inner = cuts.windows(2).map(|pair| &title[pair[0].end..pair[1].start]).filter(long_enough);
    // Sites of one word stand before the title, too, but not before what looks like a name.
    let is_before_name = |cut: &&Cut| count(&title[..cut.start]) == 1 && looks_like_name(&title[cut.end..]);
    let word = cuts.first().filter(is_before_name).map(|cut| &title[..cut.start]);
    if let Some(rest) = behind_site(title, &cuts, document) {
        return rest;
    }
    if let Some(part) = heads.chain(word).chain(tails).chain(inner).map(str::trim).find(|part| is_line(part, document)) {
        return behind_name(title, part, &cuts, document).unwrap_or(part);
    }
    let is_of_page = is_of_page(document);
    let is_named = |cut: &&Cut| !cut.is_strong && !is_of_page && holds_rights(&title[cut.end..], document);
    let named = cuts.last().filter(is_named).map(|cut| cut.start);
    by_shape(title, &cuts, |cut| cut.is_strong || is_of_page || named == Some(cut.start))
}

/// A line that tells who holds the rights has at most so many words.
const RIGHTS: usize = 15;

/// Whether the text looks like a name, and a short line says that this holds the rights: "© 2026 Harbour Gazette".
fn holds_rights(name: &str, document: &Document<'_>) -> bool {
    if !looks_like_name(name) {
        return false;
    }
    let name = fold::fold(name.trim());
    let says = |line: Line<'_>| {
        let own = fold::fold(line.text());
        let has_name = || own.match_indices(&*name).any(|(at, name)| words::at_word_edges(&own, at, at + name.len()));
        ["©", "(c)", "copyright"].iter().any(|sign| own.contains(sign)) && has_name()
    };
    // Most lines of rights have the year.
    let could_be = |line: &Line<'_>| line.measures.words() <= RIGHTS && line.measures.digits() + line.measures.addresses() > 0;
    !name.is_empty() && document.lines().skip(1).filter(could_be).any(says)
}

/// What blogs put between their own name and the headline of a post, in nine languages.
const ARCHIVES: [&str; 14] = [
    "blog archive",
    "blog archives",
    "archive",
    "archives",
    "blog archiv",
    "blog-archiv",
    "blogarchiv",
    "archivo del blog",
    "archives du blog",
    "archivio del blog",
    "archivio blog",
    "arquivo do blog",
    "blogarchief",
    "archiwum bloga",
];

/// What stands behind "Blog Archive" in a title, where the site's name stands before that: "Mud and Marrows » Blog Archive » Ferry lost".
fn behind_archive<'t>(title: &'t str, cuts: &[Cut]) -> Option<&'t str> {
    let is_archive = |pair: &&[Cut]| ARCHIVES.contains(&&*title[pair[0].end..pair[1].start].trim().to_lowercase());
    let rest = cuts.windows(2).find(is_archive).map(|pair| title[pair[1].end..].trim());
    rest.filter(|rest| !rest.is_empty())
}

/// What stands behind a label before the headline: the site's name, or a topic.
pub(super) const LABEL: &str = ": ";

/// What stands behind the first colon of the title, where a line says that, and none says all of it.
pub(super) fn behind_label<'t>(title: &'t str, document: &Document<'_>) -> Option<&'t str> {
    let (label, rest) = title.split_once(LABEL)?;
    let could_be = count(label) <= NAME && count(rest) >= REWORDED;
    (could_be && is_line(rest, document) && !is_line(title, document)).then(|| rest.trim())
}

/// What stands behind the title's only separator, where it is the longer part and a line above the text, and what stands before it one below: a
/// town's name, in its address.
fn behind_site<'t>(title: &'t str, cuts: &[Cut], document: &Document<'_>) -> Option<&'t str> {
    let [cut] = cuts else { return None };
    let (site, rest) = (title[..cut.start].trim(), title[cut.end..].trim());
    if count(rest) <= count(site) || looks_like_name(rest) {
        return None;
    }
    let (headline, name) = (line_of(rest, document)?, line_of(site, document)?);
    document.lines().skip(headline).take(name.saturating_sub(headline)).any(|line| line.is_prose()).then_some(rest)
}

/// What stands behind `site`, if the title begins with that and it looks like a name, where both stand in lines, the name's first. Where the second
/// looks like a name, too, there is a menu between the two, and the second is right above date or text; of more words it may be below a cookie
/// banner.
fn behind_name<'t>(title: &'t str, site: &str, cuts: &[Cut], document: &Document<'_>) -> Option<&'t str> {
    let cut = cuts.first().filter(|cut| title[..cut.start].trim() == site && looks_like_name(site))?;
    let name = line_of(site, document)?;
    let ends = cuts[1..].iter().rev().map(|cut| cut.start);
    let rests = std::iter::once(title.len()).chain(ends).map(|end| title[cut.end..end].trim());
    let could_be = |rest: &&str| count(rest) >= 2 && !rest.ends_with('.');
    let (rest, headline) = rests.filter(could_be).find_map(|rest| Some((rest, line_of(rest, document)?)))?;
    let mut between = document.lines().skip(name + 1).take(headline.checked_sub(name + 1)?);
    let is_above_text = || document.lines().skip(headline + 1).take(HEAD).any(|line| line.is_prose() || when::is_date(line));
    let is_below_menu = || name + 1 < headline && is_above_text();
    let is_apart = !between.any(|line| line.is_prose() || when::is_date(line));
    let is_headline = if is_apart { !looks_like_name(rest) || is_below_menu() } else { count(rest) > NAME && is_above_text() };
    is_headline.then_some(rest)
}

/// So many lines below a headline there is the date or the text.
const HEAD: usize = 3;

/// See [`PageTitle::is_of_page`](super::PageTitle::is_of_page).
pub(super) fn is_of_page(document: &Document<'_>) -> bool {
    document.get(1).is_none_or(|next| !next.after_blank && next.measures.words() < MENU && !next.is_prose())
}

/// Takes off parts that look like a site's name, first at the end, then at the beginning. A headline has dashes of its own: they
/// count only in a page's title, and before the name of who holds the rights.
fn by_shape<'t>(title: &'t str, cuts: &[Cut], counts: impl Fn(&Cut) -> bool) -> &'t str {
    let (mut start, mut end) = (0, title.len());
    for cut in cuts.iter().rev().filter(|cut| counts(cut)) {
        let (rest, name) = (&title[..cut.start], &title[cut.end..end]);
        let is_site = if cut.is_strong { count(rest) >= 2 } else { count(rest) >= 3 && looks_like_name(name) };
        if !is_site || cut.is_strong && count(name) > count(rest) {
            break;
        }
        end = cut.start;
    }
    for cut in cuts.iter().filter(|cut| cut.end < end) {
        let (name, rest) = (&title[start..cut.start], &title[cut.end..end]);
        if !cut.is_strong || count(rest) < 3 || count(name) > 3 || count(name) * 2 > count(rest) {
            break;
        }
        start = cut.end;
    }
    title[start..end].trim()
}

/// Whether one of the lines below the first says this and nothing else.
fn is_line(text: &str, document: &Document<'_>) -> bool {
    line_of(text, document).is_some()
}

/// Which of the lines below the first says this and nothing else.
fn line_of(text: &str, document: &Document<'_>) -> Option<usize> {
    let folded = fold::fold(text);
    let folded = fold::undecorated(&folded);
    let lengths = folded.len()..folded.len() + 8;
    let mut own = String::new();
    let mut lines = document.lines().skip(1).filter(|line| lengths.contains(&line.folded_len()));
    let line = lines.find(|line| {
        own.clear();
        fold::fold_into(line.text(), &mut own);
        fold::undecorated(&own) == folded
    });
    line.map(Line::at)
}

/// A few words with a capital each, or an address.
pub(super) fn looks_like_name(text: &str) -> bool {
    let (mut all, mut capitals) = (0, 0);
    for word in words::words(text) {
        all += 1;
        capitals += usize::from(word.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || !c.is_lowercase()));
    }
    (1..=NAME).contains(&all) && (capitals + usize::from(all >= 3) >= all || text.contains('.') && all <= 2)
}

pub(super) fn count(text: &str) -> usize {
    let unspaced = text.chars().filter(|&c| words::is_unspaced(c)).count();
    words::words(text).count().saturating_sub(unspaced) + unspaced / 2
}
