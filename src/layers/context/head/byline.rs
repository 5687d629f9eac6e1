//! Which line says who wrote the article.

use super::page::{Page, Sort, is_by_label, starts_with_by};
use crate::article::{Kind, Role};
use crate::layers::evidence::features::{cut, share};
use crate::layers::evidence::trees::Trees;
use crate::layers::lines::{Line, Marker};
use crate::text::lexicon::{Hashed, says};
use crate::text::names;

/// Lines of more words name no author, or say more of one.
const WORDS: usize = 30;

/// So many lines above the headline, or above the body where there is none, and below the body's first and last line the
/// author may be named.
const ABOVE: usize = 12;
const INTO: usize = 16;
const AFTER: usize = 20;

/// Log-odds, in thousandths, that a line must have: more in the body, and less if a rule says that it is a byline.
const ENOUGH: i32 = -1000;
const ENOUGH_IN_BODY: i32 = -500;
const ENOUGH_BY_RULE: i32 = -3000;

/// The features' names, in order.
pub(crate) const NAMES: [&str; 47] = [
    // the line
    "words",
    "characters",
    "capitalised words",
    "words in capitals",
    "digits",
    "function words",
    "separators",
    "commas",
    "sentence end",
    "first character is small",
    "addresses",
    "date",
    "time",
    "marker",
    "blank above",
    "blank below",
    "by words",
    "picture words",
    "pitch words",
    "share words",
    "related words",
    "comment words",
    "begins with a by word",
    "looks",
    "names",
    "words of the names",
    "an agency",
    "below a by label",
    "said by rules",
    "second person",
    // the place
    "lines since the headline",
    "lines since the body's start",
    "lines since the body's end",
    "score",
    "line",
    "title has it",
    // around
    "two above",
    "above",
    "below",
    "two below",
    "words above",
    "words below",
    "lines to a date",
    "lines since a date",
    // repeats
    "repeats",
    "first of its repeats",
    "lines with the name",
];

pub(crate) const COUNT: usize = NAMES.len();

pub(crate) type Row = [i16; COUNT];

/// The line that names the author: the likeliest, if it is likely enough.
pub(super) fn find(page: &Page<'_, '_>, headline: Option<usize>, trees: &Trees) -> Option<usize> {
    let enough = |at: usize| match page.draft.role(at) {
        Some(Role::Byline) => ENOUGH_BY_RULE,
        _ if page.body.contains(&at) => ENOUGH_IN_BODY,
        _ => ENOUGH,
    };
    super::likeliest(candidates(page, headline), trees, enough)
}

/// The lines that could name the author, with their features.
pub(super) fn candidates<'p>(page: &'p Page<'_, '_>, headline: Option<usize>) -> impl Iterator<Item = (usize, Row)> + 'p {
    let top = headline.filter(|&at| at < page.body.start).unwrap_or(page.body.start).saturating_sub(ABOVE);
    let start = top..page.draft.len().min(page.body.start + INTO);
    let end = page.body.end.saturating_sub(4).max(start.end)..page.draft.len().min(page.body.end + AFTER);
    let could_be = move |&at: &usize| {
        let measures = &page.line(at).measures;
        let role = page.draft.role(at);
        let is_free = role.is_none_or(|role| role == Role::Boilerplate(Kind::AuthorBio) || is_told(role) || role == Role::Byline);
        is_free && Some(at) != headline && (1..=WORDS).contains(&measures.words) && !is_by_label(page.line(at))
    };
    let pairs = pairs(page);
    start.chain(end).filter(could_be).map(move |at| (at, row(page, headline, &pairs, at)))
}

/// Whether a rule that says so may still not have seen that the line names the author.
pub(super) fn is_told(role: Role) -> bool {
    matches!(role, Role::Dateline | Role::Credit | Role::Subheading)
}

type Pairs = Hashed<u16>;

/// In how many lines each pair of words stands that the page has with two capitals.
fn pairs(page: &Page<'_, '_>) -> Pairs {
    let lines = || page.draft.document.lines.iter().filter(|line| line.measures.capitalised >= 2);
    let mut pairs = Pairs::with_capacity_and_hasher(lines().map(|line| line.words.len()).sum(), Default::default());
    for line in lines() {
        let mut own: Vec<u64> = page.draft.document.words[line.words.clone()].windows(2).map(|two| pair(two[0].hash(), two[1].hash())).collect();
        own.sort_unstable();
        own.dedup();
        own.into_iter().for_each(|pair| {
            let count = pairs.entry(pair).or_default();
            *count = count.saturating_add(1);
        });
    }
    pairs
}

fn pair(first: u64, second: u64) -> u64 {
    first.rotate_left(21) ^ second
}

fn row(page: &Page<'_, '_>, headline: Option<usize>, pairs: &Pairs, at: usize) -> Row {
    let line = page.line(at);
    let mut row = [0; COUNT];
    row[..30].copy_from_slice(&own(page, at, line));
    row[30..44].copy_from_slice(&place(page, headline, at));
    row[44..].copy_from_slice(&repeats(page, pairs, at));
    row
}

fn own(page: &Page<'_, '_>, at: usize, line: &Line<'_>) -> [i16; 30] {
    let measures = &line.measures;
    let said = |bit: u16| i16::from(measures.says & bit != 0);
    let names = names::authors(line.content());
    [
        cut(measures.words),
        cut(measures.chars),
        share(measures.capitalised, measures.words),
        share(measures.shouted, measures.words),
        share(measures.digits, measures.chars),
        share(measures.function_words, measures.words),
        cut(measures.separators),
        cut(measures.commas),
        i16::from(measures.ends_sentence),
        i16::from(measures.starts_small),
        cut(measures.addresses),
        i16::from(measures.has_date),
        i16::from(measures.has_time),
        match line.marker {
            Marker::None => 0,
            Marker::Heading(..) | Marker::Strong => 2,
            _ => 1,
        },
        i16::from(line.after_blank),
        i16::from(page.draft.document.lines.get(at + 1).is_none_or(|next| next.after_blank)),
        said(says::BY),
        said(says::PICTURE),
        said(says::PITCH),
        said(says::SHARE),
        said(says::RELATED),
        said(says::COMMENT),
        i16::from(starts_with_by(line)),
        page.sorts[at] as i16,
        cut(names.len().min(9)),
        cut(names.iter().map(|name| name.split_whitespace().count()).sum()),
        i16::from(names.iter().any(|name| names::is_agency(name))),
        i16::from(at > 0 && is_by_label(page.line(at - 1))),
        match page.draft.role(at) {
            Some(Role::Byline) => 4,
            Some(Role::Boilerplate(_)) => 3,
            Some(Role::Dateline) => 2,
            Some(_) => 1,
            None => 0,
        },
        cut(measures.second_person),
    ]
}

fn place(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> [i16; 14] {
    let since = |from: usize| (at as i64 - from as i64).clamp(-40, 40) as i16;
    let words = |at: Option<usize>| at.and_then(|at| page.draft.document.lines.get(at)).map_or(0, |line| cut(line.measures.spoken_words()));
    let sort = |at: Option<usize>| page.sort(at) as i16;
    let (of_title, words_of_line, _) = page.shared(at);
    [
        headline.map_or(-99, since),
        since(page.body.start),
        since(page.body.end),
        (page.draft.scores[at] * 100.0) as i16,
        cut(at.min(400)),
        share(of_title, words_of_line),
        sort(at.checked_sub(2)),
        sort(at.checked_sub(1)),
        sort(Some(at + 1)),
        sort(Some(at + 2)),
        words(at.checked_sub(1)),
        words(Some(at + 1)),
        cut(page.below(at, |sort| sort == Sort::Date)),
        cut(page.above(at, |sort| sort == Sort::Date)),
    ]
}

fn repeats(page: &Page<'_, '_>, pairs: &Pairs, at: usize) -> [i16; 3] {
    let (count, first, _) = page.repeats(at);
    let words = &page.draft.document.words[page.line(at).words.clone()];
    let often = words.windows(2).filter_map(|two| pairs.get(&pair(two[0].hash(), two[1].hash()))).max();
    [cut(usize::from(count).min(9)), i16::from(first), cut(usize::from(often.copied().unwrap_or_default()).min(20))]
}
