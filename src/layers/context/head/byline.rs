//! Which line says who wrote the article.

use super::super::{author, bio, when};
use super::mentions::pairs;
use super::page::{ABOVE, Page, Sort, is_by_label};
use super::small::Small;
use super::spoken::Spoken;
use crate::article::Role;
use crate::layers::evidence::trees::cascade::Cascade;
use crate::layers::lines::Line;
use crate::text::hash::Sieved;
use crate::text::lexicon::says;
use crate::text::names::{self, Authors, Told};
use crate::text::words;

mod contact;
mod doubts;
pub(super) mod features;
mod form;
mod picture;
mod told_of;

use features::Row;

/// The author may be named from this many lines above the headline (or the body, if there is no headline) on, down to this many lines below the
/// body's first line, and from this many lines above the body's end down to this many below it.
const ABOVE_HEADLINE: usize = 8;
const INTO_BODY: usize = 12;
const BELOW_BODY: usize = 12;
const LAST_LINES: usize = 4;

/// Between and this far below these places, only lines are looked at that look like a name or begin as a byline does. In between there may be no
/// more of them than this: some texts are lists of names.
const FAR_BELOW: usize = 60;
const MAX_BETWEEN: usize = 200;

/// The log-odds, in thousandths, that a line must have to be the byline.
const ENOUGH: i32 = -2000;

/// The same for lines without a given name or a word that leads up to the author: on sites that the trees were not trained on, this spares two wrong
/// bylines for each right one that it costs. Below the body it holds for all lines, and spares six.
const ENOUGH_BY_LOOKS: i32 = -1000;

/// The same for lines without any name: spares ten wrong bylines for each one or two right ones that it costs.
const ENOUGH_UNNAMED: i32 = 0;

/// The same for lines inside the body.
const ENOUGH_IN_BODY: i32 = -500;

/// The same for what looks like a menu's label: of ten such lines with lower log-odds, nine are labels.
const ENOUGH_OF_LABEL: i32 = 1000;

/// The same for what a rule calls a byline: the lowest of all.
const ENOUGH_BY_RULE: i32 = -3000;

/// The line that names the author: the likeliest, if it is likely enough.
pub(super) fn find(page: &Page<'_, '_>, headline: Option<usize>, trees: &Cascade) -> Option<usize> {
    let enough = |at: usize| match page.draft.role(at) {
        Some(Role::Byline) if is_newsroom_in_menu(page, headline, at) => ENOUGH_OF_LABEL,
        Some(Role::Byline) => ENOUGH_BY_RULE,
        _ if is_unnamed(page, at) => ENOUGH_UNNAMED,
        _ if page.body.contains(&at) => ENOUGH_IN_BODY,
        None if is_like_label(page, headline, at) => ENOUGH_OF_LABEL,
        _ if at >= page.body.end || page.line(at).measures.given() == 0 && page.line(at).measures.says & says::BY == 0 => ENOUGH_BY_LOOKS,
        _ => ENOUGH,
    };
    // The lowest limit is cheap to check; what the line's own limit is takes longer to find out.
    let is_enough = |at: usize, odds: i32| odds >= ENOUGH_BY_RULE && odds >= enough(at);
    let likeliest = super::likeliest(candidates(page, headline), trees, is_enough, |at| form::bonus(page, headline, at), form::HEAD_BONUS);
    likeliest.map(|(at, _)| at).or_else(|| form::foot(page).find(|&at| doubts::may_name_author(page, headline, at) && names_author(page, at)))
}

/// Whether the line that a rule calls a byline names nobody and is a link of the menu above the headline: "Newsroom".
fn is_newsroom_in_menu(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    let is_above = headline.is_some_and(|headline| at < headline) && !page.draft.by_user[at];
    is_above && super::is_in_menu(page.draft, at) && names::authors(page.line(at).content()).is_empty()
}

/// Whether there is a name in the line, or its only word may be one.
fn names_author(page: &Page<'_, '_>, at: usize) -> bool {
    let content = page.line(at).content();
    !names::authors(content).is_empty() || !content.contains(' ')
}

/// Whether the line is several words without a name, a newsroom, a date (beside which nearly any word may be a name) or a word that leads up to the
/// author: "Industry Insights".
fn is_unnamed(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_plain = line.measures.given() == 0 && line.measures.says & says::BY == 0 && !line.holds_date();
    is_plain && line.content().contains(' ') && {
        let told = Authors::default().add(line.content());
        let [_, is_group, _] = told.speaks_of();
        !is_group && told.names.is_empty()
    }
}

/// Whether the line, above the headline or below the body, is a few words without a given name or a word that leads up to the author, as a menu's
/// labels are: "Open Government". Between headline and text there is hardly ever a menu.
fn is_like_label(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    let measures = &page.line(at).measures;
    let is_outside = at >= page.body.end || headline.is_some_and(|headline| at < headline);
    let names_nobody = measures.given() == 0 && measures.says & says::BY == 0;
    let is_plain = measures.words() > 1 && measures.separators() == 0 && !measures.has_date;
    is_outside && names_nobody && is_plain && !tells_of_name(page, at)
}

/// Whether the lines around show that the line is a name: a label above that leads up to an author, a date or a job below, or an author's life below
/// the text.
fn tells_of_name(page: &Page<'_, '_>, at: usize) -> bool {
    let is_labelled = at > 0 && is_by_label(page.line(at - 1)) || form::is_below_label(page, at);
    let tells_job = |line: Line<'_>| line.measures.words() <= JOB_WORDS && !line.measures.ends_sentence && names::speaks_of_job(line.content());
    let tells_author = |line: Line<'_>| line.measures.words() <= LABEL_WORDS && words::has_beginning(line.text(), &author::AUTHOR);
    let is_told = |next: Line<'_>| when::is_only_date(next) || tells_job(next) || tells_author(next);
    is_labelled || at + 1 < page.draft.len() && is_told(page.line(at + 1)) || at >= page.body.end && bio::life_below(page.draft, at).is_some()
}

/// A label about the author, below the name, has at most this many words.
const LABEL_WORDS: usize = 3;

/// A job's title, in a line below the name, has at most this many words.
const JOB_WORDS: usize = 5;

/// The lines that could name the author, with their features.
pub(super) fn candidates<'p>(page: &'p Page<'_, '_>, headline: Option<usize>) -> impl Iterator<Item = (usize, Row)> + 'p {
    let lines = lines_looked_at(page, headline);
    let mut authors = Authors::with_room(lines.len());
    let mut candidates = Vec::with_capacity(lines.len());
    for &at in &lines {
        let candidate = Candidate { at, told: authors.add(page.line(at).content()) };
        if doubts::is_open(page, &candidate, &authors.names[candidate.told.names.clone()]) {
            candidates.push(candidate);
        }
    }
    let names = authors.names;
    let said = Said { pairs: count_pairs(page, &lines), spoken: Spoken::of(page, &lines), small: Small::of(page, &names), names };
    candidates.into_iter().map(move |candidate| (candidate.at, features::row(page, headline, &said, &candidate)))
}

/// The lines that may name the author: those near the headline and the body's ends, and those farther off that look like a byline.
fn lines_looked_at(page: &Page<'_, '_>, headline: Option<usize>) -> Vec<usize> {
    let top = headline.filter(|&at| at < page.body.start).unwrap_or(page.body.start).saturating_sub(ABOVE_HEADLINE);
    let start = top.max(page.body.start.saturating_sub(ABOVE))..page.draft.len().min(page.body.start + INTO_BODY);
    let end = page.body.end.saturating_sub(LAST_LINES).max(start.end)..page.draft.len().min(page.body.end + BELOW_BODY);
    let has_name = |&at: &usize| match page.sorts[at] {
        Sort::Byline => true,
        Sort::Name => page.line(at).measures.given() > 0,
        _ => false,
    };
    let between = (start.end..end.start).filter(has_name).take(MAX_BETWEEN);
    let below = (end.end..page.draft.len().min(end.end + FAR_BELOW)).filter(has_name);
    let mut lines = Vec::with_capacity(start.len() + end.len());
    lines.extend(start.chain(between).chain(end).chain(below).filter(|&at| Some(at) != headline));
    // One doubt at a time over all lines, rather than one line at a time over all doubts: the code of one doubt stays in the instruction cache,
    // that of all doubts would not.
    for is_doubtful in doubts::DOUBTS {
        lines.retain(|&at| !is_doubtful(page, headline, at));
    }
    lines.retain(|&at| !told_of::is_told_of(page, headline, at));
    lines
}

/// A line that could name the author.
struct Candidate {
    at: usize,
    told: Told,
}

/// What the candidates say, and where else the page says it.
struct Said<'t> {
    names: Vec<&'t str>,
    pairs: Pairs,
    spoken: Spoken,
    small: Small,
}

/// Whether a rule that gave the line this role may not have noticed that it names the author.
pub(super) fn may_hide_byline(role: Role) -> bool {
    matches!(role, Role::Dateline | Role::Credit | Role::Subheading)
}

/// For each pair of words: in how many lines it stands, in how many of these below the body, and in which line last.
type Pairs = Sieved<(u16, u16, Option<usize>)>;

/// Counts the pairs of words in these lines over all lines with two capitalised words.
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
