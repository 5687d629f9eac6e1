//! Which line says who wrote the article.

use super::mentions::pairs;
use super::page::{ABOVE, Page, Sort, is_by_label, starts_with_by};
use super::small::Small;
use super::spoken::Spoken;
use crate::article::{Kind, Role};
use crate::layers::evidence::features::{cut, share};
use crate::layers::evidence::trees::Trees;
use crate::layers::lines::{Line, Marker};
use crate::text::hash::Sieved;
use crate::text::lexicon::says;
use crate::text::names::{self, Authors, Told};

/// Lines of more words name no author, or say more of one.
const WORDS: usize = 30;

/// So many lines above the headline, or above the body where there is none, and below the body's first and last line the
/// author may be named.
const OVER: usize = 12;
const INTO: usize = 16;
const AFTER: usize = 20;

/// Lines that look like a name, or begin as a byline, are looked at between these two places, and so many lines below the second; no more
/// of them than these, for there are texts that are lists of names.
const FAR_BELOW: usize = 60;
const MANY: usize = 200;

/// Log-odds, in thousandths, that a line must have: more in the body, more without a given name or a word that leads up to the author (on
/// other sites that spares two wrong bylines for each right one that it costs) and below the body (six), and less if a rule says that it
/// is a byline.
const ENOUGH: i32 = -2000;
const ENOUGH_BY_LOOKS: i32 = -1000;
const ENOUGH_IN_BODY: i32 = -500;
const ENOUGH_BY_RULE: i32 = -3000;

/// A line this likely to be article text reads like it.
const READS_LIKE_TEXT: f32 = 0.5;

/// The features' names, in order.
pub(crate) const NAMES: [&str; 60] = [
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
    "indentation",
    "speaks of a job",
    "speaks of a group",
    "speaks of a body",
    "words of the names that the page has small",
    "given names",
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
    "names above, to the headline",
    "names below, to the body",
    // repeats
    "repeats",
    "first of its repeats",
    "lines with the name",
    "lines below the body with the name",
    "words the prose uses",
    "uses by the prose",
    // the page
    "first line is the page's title",
    "lines below blank ones",
];

pub(crate) const COUNT: usize = NAMES.len();

pub(crate) type Row = [i16; COUNT];

/// The line that names the author: the likeliest, if it is likely enough.
pub(super) fn find(page: &Page<'_, '_>, headline: Option<usize>, trees: &Trees) -> Option<usize> {
    let enough = |at: usize| match page.draft.role(at) {
        Some(Role::Byline) => ENOUGH_BY_RULE,
        _ if page.body.contains(&at) => ENOUGH_IN_BODY,
        _ if at >= page.body.end || page.line(at).measures.given() == 0 && page.line(at).measures.says & says::BY == 0 => ENOUGH_BY_LOOKS,
        _ => ENOUGH,
    };
    super::likeliest(candidates(page, headline), trees, enough).map(|(at, _)| at)
}

/// The lines that could name the author, with their features.
pub(super) fn candidates<'p>(page: &'p Page<'_, '_>, headline: Option<usize>) -> impl Iterator<Item = (usize, Row)> + 'p {
    let top = headline.filter(|&at| at < page.body.start).unwrap_or(page.body.start).saturating_sub(OVER);
    let start = top.max(page.body.start.saturating_sub(ABOVE))..page.draft.len().min(page.body.start + INTO);
    let end = page.body.end.saturating_sub(4).max(start.end)..page.draft.len().min(page.body.end + AFTER);
    let could_be = move |&at: &usize| {
        let measures = &page.line(at).measures;
        let role = page.draft.role(at);
        let is_free = match role {
            None | Some(Role::Boilerplate(Kind::AuthorBio) | Role::Byline) => true,
            Some(Role::Boilerplate(_)) => at < page.body.end && measures.says & says::BY != 0 && !page.draft.given[at],
            Some(role) => is_told(role) && !page.draft.given[at],
        };
        // A sentence of the article may hold a name: only one that begins as bylines do can be one.
        let reads_like_text = page.draft.scores[at] >= READS_LIKE_TEXT || page.body.contains(&at) && page.line(at).is_prose();
        let is_text = role.is_none() && measures.ends_sentence && reads_like_text && !starts_with_by(page.line(at));
        is_free
            && !is_text
            && Some(at) != headline
            && (1..=WORDS).contains(&measures.words())
            && !is_by_label(page.line(at))
            && !is_time(page.line(at))
            // What a label leads up to may be its date's article, the "il" of "pubblicato il".
            && measures.function_words() < measures.words()
            // Whose picture it is says nothing of who wrote the text.
            && !(role == Some(Role::Credit) && is_of_picture(page, at))
            && !names::tells_no_author(page.line(at).content())
    };
    let has_name = |&at: &usize| match page.sorts[at] {
        Sort::Byline => true,
        Sort::Name => page.line(at).measures.given() > 0,
        _ => false,
    };
    let between = (start.end..end.start).filter(has_name).take(MANY);
    let below = (end.end..page.draft.len().min(end.end + FAR_BELOW)).filter(has_name);
    let mut lines = Vec::with_capacity(start.len() + end.len());
    lines.extend(start.chain(between).chain(end).chain(below).filter(could_be));
    let mut authors = Authors::with_room(lines.len());
    let told = lines.iter().map(|&at| (at, authors.add(page.line(at).content())));
    let is_open = |(at, told): &(usize, Told)| match page.draft.role(*at) {
        // What a rule calls a date may hold the author's name, too, or may not.
        Some(Role::Dateline) => !told.names.is_empty(),
        // Boilerplate with a word that leads up to authors may be a button: "Compartir por correo".
        Some(Role::Boilerplate(kind)) if kind != Kind::AuthorBio => !told.names.is_empty() || starts_with_by(page.line(*at)),
        _ => true,
    };
    let mut open = Vec::with_capacity(lines.len());
    open.extend(told.filter(is_open));
    let names = authors.names;
    let said = Said { pairs: count_pairs(page, &lines), spoken: Spoken::of(page, &lines), small: Small::of(page, &names) };
    open.into_iter().map(move |(at, told)| (at, row(page, headline, &names, &told, &said, at)))
}

/// Whether the credit is a picture's alone: "© Ada Quill" and, below the text, "Photo: Ada Quill", but not "Text and photos: Ada Quill".
fn is_of_picture(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let speaks_of_one = line.measures.says & says::PICTURE != 0 && line.measures.says & says::BY == 0;
    line.text().starts_with('©') || at >= page.body.end && speaks_of_one
}

/// Where else the page says what the candidates say.
struct Said {
    pairs: Pairs,
    spoken: Spoken,
    small: Small,
}

/// Whether the line says when something was, or leads up to that, and nothing else.
fn is_time(line: Line<'_>) -> bool {
    names::tells_only_when(line.content()) || super::leads_to_date(line)
}

/// Whether a rule that says so may still not have seen that the line names the author.
pub(super) fn is_told(role: Role) -> bool {
    matches!(role, Role::Dateline | Role::Credit | Role::Subheading)
}

/// For each pair of words in how many lines it stands, in how many below the body, and in which line last.
type Pairs = Sieved<(u16, u16, Option<usize>)>;

/// Looks for the pairs of these lines' words in all lines with two capitals.
fn count_pairs(page: &Page<'_, '_>, candidates: &[usize]) -> Pairs {
    let words = candidates.iter().map(|&at| page.line(at).words().len()).sum();
    let mut counts = Pairs::with_room(words);
    for pair in candidates.iter().flat_map(|&at| pairs(page.line(at).words())) {
        counts.get_or_insert(pair, (0, 0, None));
    }
    for (at, line) in page.draft.document.lines().enumerate().filter(|(_, line)| line.measures.capitalised() >= 2) {
        for pair in pairs(line.words()) {
            if let Some((all, below, last)) = counts.get_mut(pair).filter(|(.., last)| *last != Some(at)) {
                *all = all.saturating_add(1);
                *below = below.saturating_add(u16::from(at >= page.body.end));
                *last = Some(at);
            }
        }
    }
    counts
}

fn row(page: &Page<'_, '_>, headline: Option<usize>, names: &[&str], told: &Told, said: &Said, at: usize) -> Row {
    let names = &names[told.names.clone()];
    let mut row = [0; COUNT];
    row[..36].copy_from_slice(&own(page, at, names, told.speaks_of(), said.small.share(names)));
    row[36..52].copy_from_slice(&place(page, headline, at));
    row[52..58].copy_from_slice(&repeats(page, said, at));
    row[58..].copy_from_slice(&[i16::from(page.title.is_of_page()), page.apart]);
    row
}

fn own(page: &Page<'_, '_>, at: usize, names: &[&str], [job, group, body]: [bool; 3], small: i16) -> [i16; 36] {
    let line = page.line(at);
    let measures = &line.measures;
    let said = |bit: u16| i16::from(measures.says & bit != 0);
    [
        cut(measures.words()),
        cut(measures.chars()),
        share(measures.capitalised(), measures.words()),
        share(measures.shouted(), measures.words()),
        share(measures.digits(), measures.chars()),
        share(measures.function_words(), measures.words()),
        cut(measures.separators()),
        cut(measures.commas()),
        i16::from(measures.ends_sentence),
        i16::from(measures.starts_small),
        cut(measures.addresses()),
        i16::from(measures.has_date),
        i16::from(measures.has_time),
        match line.marker {
            Marker::None => 0,
            Marker::Heading | Marker::Underlined | Marker::Strong => 2,
            _ => 1,
        },
        i16::from(line.after_blank),
        i16::from(page.draft.document.get(at + 1).is_none_or(|next| next.after_blank)),
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
        cut(measures.second_person()),
        cut(line.indent().min(20)),
        i16::from(job),
        i16::from(group),
        i16::from(body),
        small,
        cut(measures.given()),
    ]
}

fn place(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> [i16; 16] {
    let since = |from: usize| (at as i64 - from as i64).clamp(-40, 40) as i16;
    let words = |at: Option<usize>| at.and_then(|at| page.draft.document.get(at)).map_or(0, |line| cut(line.measures.spoken_words()));
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
        cut(page.dates.below(at)),
        cut(page.dates.above(at)),
        headline.map_or(-1, |headline| cut(page.names(headline + 1..at).min(20))),
        cut(page.names(at + 1..page.body.start).min(20)),
    ]
}

fn repeats(page: &Page<'_, '_>, said: &Said, at: usize) -> [i16; 6] {
    let (count, first, _) = page.repeats(at);
    let named = pairs(page.line(at).words()).filter_map(|pair| said.pairs.get(pair));
    let (often, below) = named.fold((0, 0), |most, count| (most.0.max(count.0), most.1.max(count.1)));
    let (rare, known, sum) = said.spoken.of_line(page, at);
    [
        cut(usize::from(count).min(9)),
        i16::from(first),
        cut(usize::from(often).min(20)),
        cut(usize::from(below).min(9)),
        share(known, rare),
        cut(sum * 10 / rare.max(1)),
    ]
}
