//! Which part of a page's title is the name of its site.

use super::super::when;
use super::REWORDED_WORDS;
use super::cuts::{Cut, cuts};
use crate::layers::lines::{Document, Line};
use crate::text::{fold, words};

/// A menu's line has fewer words than this.
const MENU_WORDS: usize = 12;

/// A site's name has at most this many words.
const NAME_WORDS: usize = 5;

/// A page's title without the site's name. If a part of it stands alone in a line below, that part is the article's title; otherwise the site's name
/// is recognised by its shape.
pub(super) fn without_site<'t>(title: &'t str, document: &Document<'_>) -> &'t str {
    let cuts = cuts(title);
    // What looks like a name behind so many words is the site's, even if it has a line of its own.
    let is_site = |cut: &&Cut| looks_like_name(&title[cut.end..]) && count(&title[..cut.start]) > NAME_WORDS;
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
    // A site's name of one word may stand before the title, too, but not before what looks like a name itself.
    let is_before_name = |cut: &&Cut| count(&title[..cut.start]) == 1 && looks_like_name(&title[cut.end..]);
    let word = cuts.first().filter(is_before_name).map(|cut| &title[..cut.start]);
    if let Some(rest) = behind_site(title, &cuts, document) {
        return rest;
    }
    if let Some(part) = heads.chain(word).chain(tails).chain(inner).map(str::trim).find(|part| is_line(part, document)) {
        return behind_name(title, part, &cuts, document).unwrap_or(part);
    }
    if let Some(rest) = behind_owner(title, &cuts, document) {
        return rest;
    }
    let is_of_page = is_of_page(document);
    let is_named = |cut: &&Cut| !cut.is_strong && !is_of_page && holds_rights(&title[cut.end..], document);
    let named = cuts.last().filter(is_named).map(|cut| cut.start);
    by_shape(title, &cuts, |cut| cut.is_strong || is_of_page || named == Some(cut.start))
}

/// A line that tells who holds the rights has at most this many words.
const RIGHTS_WORDS: usize = 15;

/// Whether the text looks like a name, and a short line says that this name holds the rights: "© 2026 Harbour Gazette".
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
    // Cheap check first: most such lines have the year.
    let could_be = |line: &Line<'_>| line.measures.words() <= RIGHTS_WORDS && line.measures.digits() + line.measures.addresses() > 0;
    !name.is_empty() && document.lines().skip(1).filter(could_be).any(says)
}

/// A headline behind the site's name has at least this many words, and the name of a section between the two at most so many.
const BEHIND_OWNER: usize = 3;
const SECTION_WORDS: usize = 2;

/// What stands behind the name of the holder of the rights at the title's beginning, and behind the name of a section that has a line of its own, as
/// in a menu: "Harbour Gazette - News - Ferry back in service".
fn behind_owner<'t>(title: &'t str, cuts: &[Cut], document: &Document<'_>) -> Option<&'t str> {
    let owner = cuts.first().filter(|cut| holds_rights(&title[..cut.start], document))?;
    let is_section = |cut: &&Cut| {
        let name = &title[owner.end..cut.start];
        count(name) <= SECTION_WORDS && is_line(name, document)
    };
    let start = cuts.get(1).filter(is_section).unwrap_or(owner).end;
    Some(title[start..].trim()).filter(|rest| count(rest) >= BEHIND_OWNER && !holds_rights(rest, document))
}

/// What blogs put between their own name and a post's headline, in nine languages.
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

/// What stands behind "Blog Archive" in a title, with the site's name before it: "Mud and Marrows » Blog Archive » Ferry lost".
fn behind_archive<'t>(title: &'t str, cuts: &[Cut]) -> Option<&'t str> {
    let is_archive = |pair: &&[Cut]| ARCHIVES.contains(&&*title[pair[0].end..pair[1].start].trim().to_lowercase());
    let rest = cuts.windows(2).find(is_archive).map(|pair| title[pair[1].end..].trim());
    rest.filter(|rest| !rest.is_empty())
}

/// What separates a label from the headline behind it: the label is the site's name, or a topic.
pub(super) const LABEL: &str = ": ";

/// What stands behind the title's first colon, if a line says that and no line says the whole title.
pub(super) fn behind_label<'t>(title: &'t str, document: &Document<'_>) -> Option<&'t str> {
    let (label, rest) = title.split_once(LABEL)?;
    let could_be = count(label) <= NAME_WORDS && count(rest) >= REWORDED_WORDS;
    (could_be && is_line(rest, document) && !is_line(title, document)).then(|| rest.trim())
}

/// What stands behind the title's only separator, if it is the longer part and a line above the text, while what stands before it is a line below the
/// text: a town's name in its address.
fn behind_site<'t>(title: &'t str, cuts: &[Cut], document: &Document<'_>) -> Option<&'t str> {
    let [cut] = cuts else { return None };
    let (site, rest) = (title[..cut.start].trim(), title[cut.end..].trim());
    if count(rest) <= count(site) || looks_like_name(rest) {
        return None;
    }
    let (headline, name) = (line_of(rest, document)?, line_of(site, document)?);
    document.lines().skip(headline).take(name.saturating_sub(headline)).any(|line| line.is_prose()).then_some(rest)
}

/// What stands behind `site`, if the title begins with that and it looks like a name, and both have lines of their own, the name's first. If the
/// second part looks like a name, too, there must be a menu between the two, and the second must stand right above date or text. If it has more
/// words than a name, it may also stand below a cookie banner.
fn behind_name<'t>(title: &'t str, site: &str, cuts: &[Cut], document: &Document<'_>) -> Option<&'t str> {
    let cut = cuts.first().filter(|cut| title[..cut.start].trim() == site && looks_like_name(site))?;
    let name = line_of(site, document)?;
    let ends = cuts[1..].iter().rev().map(|cut| cut.start);
    let rests = std::iter::once(title.len()).chain(ends).map(|end| title[cut.end..end].trim());
    let could_be = |rest: &&str| count(rest) >= 2 && !rest.ends_with('.');
    let (rest, headline) = rests.filter(could_be).find_map(|rest| Some((rest, line_of(rest, document)?)))?;
    let mut between = document.lines().skip(name + 1).take(headline.checked_sub(name + 1)?);
    let is_above_text = || document.lines().skip(headline + 1).take(BELOW_HEADLINE).any(|line| line.is_prose() || when::is_date(line));
    let is_below_menu = || name + 1 < headline && is_above_text();
    let is_apart = !between.any(|line| line.is_prose() || when::is_date(line));
    let is_headline = if is_apart { !looks_like_name(rest) || is_below_menu() } else { count(rest) > NAME_WORDS && is_above_text() };
    is_headline.then_some(rest)
}

/// The date or the text stands at most this many lines below a headline.
const BELOW_HEADLINE: usize = 3;

/// See [`PageTitle::is_of_page`](super::PageTitle::is_of_page).
pub(super) fn is_of_page(document: &Document<'_>) -> bool {
    document.get(1).is_none_or(|next| !next.after_blank && next.measures.words() < MENU_WORDS && !next.is_prose())
}

/// Takes off parts that look like a site's name, first at the end, then at the beginning. Headlines have dashes of their own, so these count only
/// in a page's title, and before the name of the holder of the rights.
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

/// The number of the first such line, if there is one.
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

/// Whether the text is a few words that are all capitalised (or all but one), or an address.
pub(super) fn looks_like_name(text: &str) -> bool {
    let (mut all, mut capitals) = (0, 0);
    for word in words::words(text) {
        all += 1;
        capitals += usize::from(word.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || !c.is_lowercase()));
    }
    (1..=NAME_WORDS).contains(&all) && (capitals + usize::from(all >= 3) >= all || text.contains('.') && all <= 2)
}

pub(super) fn count(text: &str) -> usize {
    let unspaced = text.chars().filter(|&c| words::is_unspaced(c)).count();
    words::words(text).count().saturating_sub(unspaced) + unspaced / 2
}
