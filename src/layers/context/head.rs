//! The article's head: headline, kicker, standfirst, byline and dateline.

use std::ops::Range;

use super::title::{PageTitle, without_marks};
use super::{Draft, Headline, author, bio, clean, extent};
use crate::article::{Kind, Reason, Role};
use crate::layers::evidence::trees::cascade::{self, Cascade};
use crate::text::names;

mod again;
mod authors;
mod byline;
mod captions;
mod dates;
mod headline;
mod kicker;
mod marks;
mod mentions;
mod page;
mod small;
mod spoken;
mod standfirst;

pub(crate) use authors::Byline;
pub(super) use kicker::is_site_part;
use page::Page;

/// The trees that tell the headline and the byline from other lines, learned by `training/head.py`.
#[derive(Debug, Default)]
pub(crate) struct Model {
    headline: Cascade,
    byline: Cascade,
}

impl Model {
    pub(crate) fn read(headline: &[u8], byline: &[u8]) -> Option<Self> {
        Some(Self {
            headline: Cascade::read(headline, headline::features::COUNT, FIRST_TREES)?,
            byline: Cascade::read(byline, byline::features::COUNT, FIRST_TREES)?,
        })
    }
}

/// After this many trees, candidates are dropped that are further behind the likeliest, by log-odds in thousandths, than the other trees make up for.
const FIRST_TREES: usize = 30;
const MAX_BEHIND: i32 = 2500;

/// Candidates are looked at in batches of this size, so that no more rows are in memory at once.
const BATCH: usize = 256;

/// The likeliest of the candidates whose log-odds, in thousandths, are enough, with these; the first of several equal ones. `bonus` is added to what
/// the trees say of a line, and is never more than `max_bonus`.
fn likeliest<const N: usize>(
    mut candidates: impl Iterator<Item = (usize, [i16; N])>,
    trees: &Cascade,
    is_enough: impl Fn(usize, i32) -> bool,
    bonus: impl Fn(usize) -> i32,
    max_bonus: i32,
) -> Option<(usize, i32)> {
    let mut best: Option<(usize, i32)> = None;
    let mut scratch = cascade::Scratch::default();
    let near_first = |sums: &[i32]| sums.iter().max().map_or(0, |likeliest| likeliest - MAX_BEHIND);
    loop {
        let (lines, rows): (Vec<usize>, Vec<[i16; N]>) = candidates.by_ref().take(BATCH).unzip();
        if lines.is_empty() {
            return best;
        }
        for (at, &score) in lines.into_iter().zip(trees.sums(&rows, near_first, &mut scratch)) {
            if best.is_some_and(|best| score + max_bonus <= best.1) {
                continue;
            }
            let score = score + bonus(at);
            if best.is_none_or(|best| score > best.1) && is_enough(at, score) {
                best = Some((at, score));
            }
        }
    }
}

/// A byline that only a rule knows is the article's if it is at most this many lines from either end of the body.
const NEAR_ENDS: usize = 5;

/// The line near either end of the body that a rule calls the byline, and that does name somebody.
fn named_by_rule(draft: &Draft<'_, '_>, body: &Range<usize>) -> Option<usize> {
    let beside = |end: usize| end.saturating_sub(NEAR_ENDS)..draft.len().min(end + NEAR_ENDS);
    beside(body.start)
        .chain(beside(body.end))
        .filter(|at| !draft.live.contains(at))
        .find(|&at| draft.role(at) == Some(Role::Byline) && names_author(draft, at))
}

fn names_author(draft: &Draft<'_, '_>, at: usize) -> bool {
    let content = draft.line(at).content();
    !names::authors(content).is_empty() && !names::tells_no_author(content)
}

/// Lines about this many authors are looked for: where more are named, hardly more than their names is given.
const MAX_AUTHORS: usize = 4;

/// How many lines below the headline still belong to the head, such as a lone date or a standfirst.
pub(crate) const NEAR: usize = 6;

/// Gives the lines of the head their roles, and moves the body's start below them. Returns the headline and the line of the byline that the article
/// reports. If the headline may as well be text, its line stays in the body.
pub(super) fn find(draft: &mut Draft<'_, '_>, body: &mut Range<usize>, model: &Model) -> (Option<Headline>, Option<usize>) {
    if draft.len() == 0 {
        return (None, None);
    }
    let title = PageTitle::of(draft.document);
    let signed = author::signed(draft, body);
    let (headline, byline) = choose(draft, body, signed, &title, model);
    let last_headline = headline.and_then(|headline| name_headline(draft, headline, body, &title));
    if let Some(byline) = byline {
        name_byline(draft, byline, body, headline.as_ref().map(|headline| headline.at));
    }
    let authors = byline.map(|at| names::authors(draft.line(at).content())).unwrap_or_default();
    let again = || bio::named_again(draft, authors.first()?, byline?, body);
    if let Some(signed) = signed.filter(|_| byline.is_some()).or_else(again) {
        draft.set(signed, Kind::AuthorBio, Reason::Context("the author's name below the text"));
        body.end = signed;
    }
    if let Some(byline) = byline {
        for author in authors.into_iter().take(MAX_AUTHORS) {
            bio::name(draft, author, byline, body);
            bio::name_below(draft, author, body.end);
        }
    }
    match last_headline {
        Some(last_headline) => name_around(draft, last_headline, byline, body),
        None => dates::name_first(draft, body),
    }
    let headline = headline.map(|headline| again::whole_headline(draft, headline.at, body, &title));
    (headline.map(|at| Headline::of(draft.line(at), &title)), byline)
}

/// Chooses the headline and the byline. The byline is, in this order: what a user's rule calls so, the likeliest line, who signed the text, and
/// what a built-in rule calls so.
fn choose(
    draft: &Draft<'_, '_>,
    body: &Range<usize>,
    signed: Option<usize>,
    title: &PageTitle<'_>,
    model: &Model,
) -> (Option<headline::Headline>, Option<usize>) {
    let page = Page::of(draft, body.clone(), title);
    let headline = headline::find(&page, &model.headline);
    let by_user = (0..draft.len()).find(|&at| draft.by_user[at] && draft.role(at) == Some(Role::Byline));
    let byline = by_user
        .or_else(|| byline::find(&page, headline.map(|headline| headline.at), &model.byline))
        .or(signed.filter(|&at| author::is_signature(draft.line(at))))
        .or_else(|| named_by_rule(draft, body))
        .map(|at| authors::first(draft, at));
    let in_head = byline.zip(headline).and_then(|(byline, headline)| authors::in_head(draft, byline, headline.at, body));
    (headline, in_head.or(byline))
}

/// Gives the headline, the lines that repeat it and the site's name their roles. Returns the last line above the text that is the headline, unless
/// the headline stays in the body.
fn name_headline(draft: &mut Draft<'_, '_>, headline: headline::Headline, body: &Range<usize>, title: &PageTitle<'_>) -> Option<usize> {
    let headline::Headline { at, is_apart, crumb } = headline;
    let last_headline = if is_apart {
        again::repeat(draft, at, body, title);
        again::reword(draft, at, body, title).or(Some(at))
    } else {
        keep_in_body(draft, at);
        None
    };
    again::name_title(draft, at, body.start, title);
    if let Some(crumb) = crumb {
        draft.set(crumb, Kind::Navigation, Reason::Context("leads up to the headline"));
    }
    name_site(draft, body, title);
    last_headline
}

/// Gives the other lines of the head their roles: those between the headline and the text, which are taken off the body, and those above the
/// headline.
fn name_around(draft: &mut Draft<'_, '_>, headline: usize, byline: Option<usize>, body: &mut Range<usize>) {
    let top = headline + 1;
    body.start = standfirst::body_start(draft, top, body);
    standfirst::name_lines_of_release(draft, top, body.start.min(draft.len()));
    dates::name(draft, top, body);
    captions::above_body(draft, top..body.start);
    standfirst::name(draft, top, body.start.max(top).min(draft.len()));
    name_buttons(draft, body);
    while body.start < body.end && draft.is_barred(body.start) {
        body.start += 1;
    }
    captions::first(draft, top, body);
    captions::above_headline(draft, headline);
    unname_bylines_above(draft, headline, byline);
    dates::name_above(draft, headline);
    kicker::find(draft, headline);
}

/// Takes the byline's role from lines above the headline that name nobody, if they are far above it or in a menu: "Newsroom" is a link there.
fn unname_bylines_above(draft: &mut Draft<'_, '_>, headline: usize, byline: Option<usize>) {
    for at in 0..headline {
        let is_byline = draft.role(at) == Some(Role::Byline) && !draft.by_user[at] && byline != Some(at);
        if is_byline && (at + NEAR < headline || is_in_menu(draft, at)) && names::authors(draft.line(at).content()).is_empty() {
            draft.roles[at] = None;
        }
    }
}

/// Whether the line stands right below a link of a menu.
fn is_in_menu(draft: &Draft<'_, '_>, at: usize) -> bool {
    at > 0 && draft.role(at - 1) == Some(Role::Boilerplate(Kind::Navigation))
}

/// Gives the byline its role, and a label right above it, and the lines below that name more authors or their jobs. If the only line that names the
/// author is the name above an author's life below the article, it stays with that.
fn name_byline(draft: &mut Draft<'_, '_>, byline: usize, body: &Range<usize>, headline: Option<usize>) {
    if byline >= body.end && bio::life_below(draft, byline).is_some() {
        return;
    }
    let is_open = |role: Role| byline::may_hide_byline(role) || matches!(role, Role::Boilerplate(kind) if kind != Kind::AuthorBio);
    if draft.role(byline).is_none_or(is_open) {
        draft.change(byline, Role::Byline, Reason::Context("names the author"));
    }
    let label = byline.checked_sub(1).filter(|&above| authors::leads_up(draft.line(above)));
    if let Some(above) = label {
        draft.set(above, Role::Byline, Reason::Context("leads up to the author's name"));
    }
    authors::name(draft, byline, label.is_some());
    if byline < body.start || headline.is_some_and(|headline| byline <= headline + NEAR) {
        authors::name_job(draft, byline);
    }
}

/// Where the first prose of the text stands.
fn text_start(draft: &Draft<'_, '_>, body: &Range<usize>) -> usize {
    (body.start..body.end).find(|&at| draft.line(at).is_prose()).unwrap_or(body.start)
}

/// Gives lines above the text that only say the site's name the kind `Navigation`.
fn name_site(draft: &mut Draft<'_, '_>, body: &Range<usize>, title: &PageTitle<'_>) {
    if !title.has_site() {
        return;
    }
    let site = title.site();
    for at in 0..body.end {
        let line = draft.line(at);
        let said = without_marks(line.content());
        if draft.role(at).is_none() && !said.is_empty() && site.contains(&said) {
            draft.set(at, Kind::Navigation, Reason::Context("the site's name"));
        } else if at >= body.start && line.is_prose() && draft.role(at) != Some(Role::Headline) {
            return;
        }
    }
}

/// Gives the headline a role in the body, because it may also be text.
fn keep_in_body(draft: &mut Draft<'_, '_>, headline: usize) {
    let role = if draft.line(headline).measures.ends_sentence { Role::Paragraph } else { Role::Subheading };
    draft.set(headline, role, Reason::Context("may be the headline, or text"));
}

/// Gives short lines between head and text that hardly read like text, and counters and "A+", the kind `Navigation`, down to the first prose
/// below byline and date.
fn name_buttons(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    let text = extent::text_below_head(draft, body, |at| draft.tells_author_or_date(at));
    for at in body.start..text {
        let line = draft.line(at);
        let is_button = matches!(line.content(), "A-" | "A+") || line.content().bytes().all(|byte| byte.is_ascii_digit());
        let is_of_text = || draft.card.contains(&at) || extent::is_sentence_of_unknown_words(line);
        if draft.role(at).is_none() && !line.is_prose() && (is_button || draft.scores[at] < clean::DOUBTFUL && !is_of_text()) {
            draft.set(at, Kind::Navigation, Reason::Context("between headline and text"));
        }
    }
}

/// Lines, by number, with their features.
#[cfg(feature = "_training")]
pub(crate) type Candidates = Vec<(usize, Vec<i16>)>;

/// The lines that could be the headline, and those that could name the author if the headline is the line that the model finds.
#[cfg(feature = "_training")]
pub(super) fn candidates(draft: &Draft<'_, '_>, body: Range<usize>, model: &Model) -> [Candidates; 2] {
    let title = PageTitle::of(draft.document);
    let page = Page::of(draft, body, &title);
    let headline = headline::find(&page, &model.headline).map(|found| found.at);
    let headlines = headline::candidates(&page).map(|(at, row)| (at, row.to_vec()));
    let bylines = byline::candidates(&page, headline).map(|(at, row)| (at, row.to_vec()));
    [headlines.collect(), bylines.collect()]
}

/// The names of the features of headlines and of bylines.
#[cfg(feature = "_training")]
pub(crate) const NAMES: [&[&str]; 2] = [&headline::features::NAMES, &byline::features::NAMES];
