//! Turns scores and verdicts into a role for each line: where the article begins and ends, what stands in its head, and which lines belong to
//! sections.
//!
//! Every part of the layer works on one [`Draft`], in the order that [`decide`] lists. Throughout, `at` is the number of a line, and a line is
//! *barred* once it has a role other than body text. A function called `name` gives lines their roles, `cut` takes lines out of the body, and
//! `find` and `rows` only look.

use std::ops::Range;

use crate::article::{Kind, Reason, Role};
use crate::layers::evidence::Scores;
use crate::layers::lines::{Document, Line};
use crate::layers::rules::Verdicts;
use crate::rules::Zone;

mod above_box;
mod announced_box;
mod appeal;
pub(crate) mod author;
mod below_box;
pub(crate) mod bio;
mod buttons;
mod by_rules;
pub(crate) mod captions;
mod cards;
mod clean;
mod contents;
mod draft;
mod duplicates;
mod embedded;
mod enclosed;
mod extent;
mod front_matter;
pub(crate) mod head;
mod headings;
pub(crate) mod inside;
mod leftovers;
pub(crate) mod line_by_line;
mod live;
mod model;
mod pitches;
mod points;
mod posts;
mod reasons;
mod recipe;
mod references;
mod sections;
mod shares;
mod sponsor;
mod stories;
mod subheading;
mod teasers;
mod thread;
pub(crate) mod title;
mod turns;
mod when;

use draft::Draft;
pub use extent::Lean;
pub(crate) use model::Model;
use reasons::Reasons;
use title::PageTitle;

/// The role of every line, and why it has it.
#[derive(Debug)]
pub(crate) struct Decisions {
    /// The role of each line, and whether it is the heading of a section of its kind.
    pub(crate) roles: Vec<(Role, bool)>,
    pub(crate) reasons: Reasons,
    /// For each line, whether one of the user's rules decided it.
    pub(crate) by_user: Vec<bool>,
    /// The lines that the article reports as its headline and byline; other lines may have the same roles.
    pub(crate) headline: Option<Headline>,
    pub(crate) byline: Option<head::Byline>,
}

/// The line that the article reports as its headline.
#[derive(Debug)]
pub(crate) struct Headline {
    pub(crate) at: usize,
    /// Which part of the line's content is the headline: the site's name may stand beside it.
    pub(crate) place: Range<usize>,
}

impl Headline {
    fn of(line: Line<'_>, title: &PageTitle<'_>) -> Self {
        Self { at: line.at(), place: title.headline_in(line.content()) }
    }
}

/// Decides about every line of a document, in time linear in the number of lines.
///
/// 1. If the text is clean already, lines that read like the rest are spared by the built-in rules ([`clean`]). Rules that hold in every zone
///    are applied, and sections claim their lines ([`by_rules`], [`sections`]). Boxes that say where they end ([`announced_box`]), runs of long
///    headlines ([`teasers`]), headlines with dates ([`cards`]) and titles with teasers ([`stories`]) are other stories. Keys tell what lines of
///    front matter are ([`front_matter`]).
/// 2. The scores of the remaining lines tell where the article begins and ends ([`extent`]). Comments and pitches right below it that read as
///    well as the article are taken off ([`thread`], [`pitches`]). Added are all entries of a live report ([`live`]), the last turns of a
///    conversation ([`turns`]), a list of sources ([`references`]), a recipe's card ([`recipe`]), the last sentences below a box ([`below_box`]),
///    and the first paragraphs above one ([`above_box`]). If nothing was added at the end, a label or two below the last sentence are cut.
/// 3. Now the zones are known and all rules are applied, those of step 1 again, because a rule of a higher rank may now come before them. Then
///    lines get the roles that only the lines around them give away: buttons beside pitches ([`buttons`]), other stories ([`embedded`]), what
///    sponsors say ([`sponsor`]), captions and credits ([`captions`]), comments, other people's posts ([`posts`]), rows of social networks
///    ([`shares`]), sources, key points and facts ([`points`]).
/// 4. Headline, byline, dateline, kicker and standfirst are looked for in the article's head ([`head`]), and what is said about the author below the
///    text ([`author`], [`bio`]).
/// 5. Lines between the first and the last paragraph become body if their scores are high enough ([`extent`]). Left out are lines between two lines
///    of one pitch ([`enclosed`]), tables of contents ([`contents`]), lines that stand there a second time ([`duplicates`]) and, unless the text is
///    clean already, lines that read like boilerplate beside all the others ([`inside`]).
/// 6. All other lines are boilerplate, of the kind that their neighbours and their place suggest ([`leftovers`]). Below the article, headings
///    of boxes are told by their form ([`headings`]).
pub(crate) fn decide(document: &Document<'_>, verdicts: &mut Verdicts<'_>, scores: &Scores, lean: Lean, model: &Model) -> Decisions {
    let (mut draft, mut body) = find_body(document, verdicts, scores, lean);
    let (headline, byline) = head::find(&mut draft, &mut body, &model.head);
    let byline = byline.or_else(|| front_matter::author(&draft));
    let kept = fill(&mut draft, body.clone(), lean);
    let subheadings = if scores.page.is_some() { inside::cut(&mut draft, &kept, &model.inside, lean) } else { Vec::new() };
    leftovers::name(&mut draft, body);
    inside::name_headings(&mut draft, &subheadings);
    for at in 0..draft.len() {
        draft.set(at, Kind::Other, Reason::Evidence(draft.scores[at]));
    }
    let end = draft.roles.iter().rposition(|role| role.is_some_and(|(role, _)| role.is_body())).map_or(draft.len(), |last| last + 1);
    headings::name(&mut draft, end);
    let roles: Vec<(Role, bool)> = draft.roles.into_iter().flatten().collect();
    let headline = headline.filter(|headline| roles[headline.at].0 == Role::Headline || roles[headline.at].0.is_body());
    let byline = byline.filter(|&at| matches!(roles[at].0, Role::Byline | Role::Boilerplate(Kind::AuthorBio)));
    let byline = byline.map(|at| head::Byline::of(document, &roles, at));
    Decisions { roles, reasons: draft.reasons, by_user: draft.by_user, headline, byline }
}

/// Step 5: turns the lines between the first and the last paragraph into body if their scores allow it. Returns those that stay body.
fn fill(draft: &mut Draft<'_, '_>, body: Range<usize>, lean: Lean) -> Vec<usize> {
    extent::fill(draft, body.clone(), lean);
    enclosed::name(draft, body.clone());
    enclosed::name_above_fields(draft, body);
    let mut kept = draft.own_body();
    contents::cut(draft, &mut kept);
    duplicates::cut(draft, &kept);
    kept.retain(|&at| draft.role(at).is_some_and(Role::is_body));
    kept
}

/// Steps 1 to 3: applies the rules and finds the lines from the first to the last paragraph.
fn find_body<'a, 't>(document: &'a Document<'t>, verdicts: &mut Verdicts<'_>, scores: &'a Scores, lean: Lean) -> (Draft<'a, 't>, Range<usize>) {
    // Without evidence there are no scores that could contradict a rule.
    let spared = if scores.page.is_some() { clean::spared(document, &scores.lines, lean) } else { Vec::new() };
    let mut draft = Draft::new(document, scores);
    draft.is_clean = !spared.is_empty();
    verdicts.spare(spared);
    by_rules::apply(&mut draft, &|at| verdicts.anywhere(at), None);
    let others = [announced_box::rows(document), teasers::rows(document), cards::rows(&draft, verdicts), stories::rows(&draft, verdicts)];
    name_others(&mut draft, &others);
    let extent = find_extent(&mut draft, verdicts, lean);
    draft.forget();
    let body = extent.body.clone();
    name_by_zones(&mut draft, verdicts, extent, &others);
    (draft, body)
}

/// Where the article is, and what belongs to it.
struct Extent {
    /// From the article's first line to its last.
    body: Range<usize>,
    /// The lines between its text and its last lines, if these stand apart ([`Draft::below_box`], a list of sources or a recipe's card): not the
    /// article's.
    links: Range<usize>,
    /// Whether `links` are a box between paragraphs.
    has_box: bool,
    /// A box right below the first paragraphs: not the article's either.
    upper: Range<usize>,
    references: Range<usize>,
    entries: Vec<live::Entry>,
}

/// Step 2: where the article begins and ends.
fn find_extent(draft: &mut Draft<'_, '_>, verdicts: &Verdicts<'_>, lean: Lean) -> Extent {
    let body = thread::without(draft, extent::find(draft, lean, verdicts), verdicts);
    let body = extent::trim(draft, pitches::cut(draft, body, verdicts), verdicts);
    let body = extent::with_heading(draft, turns::with_last(draft, body, verdicts), verdicts);
    let text_end = body.end;
    let (mut body, entries) = live::with_entries(draft, body, verdicts);
    let references = references::find(draft, &body, verdicts);
    draft.card = recipe::find(draft, &body, verdicts);
    body.start = body.start.min(draft.card.start);
    for part in [&references, &draft.card] {
        if part.start <= body.end {
            body.end = body.end.max(part.end);
        }
    }
    let below = [&draft.card, &references].into_iter().find(|part| part.start > body.end).cloned();
    let has_box = below.is_none();
    draft.below_box = below.unwrap_or_else(|| below_box::find(draft, &body, verdicts));
    let links = body.end..draft.below_box.start;
    body.end = draft.below_box.end;
    if body.end == text_end {
        body.end -= extent::labels_at_end(draft, &body, verdicts);
    }
    let first = above_box::find(draft, &body, verdicts);
    let upper = first.map_or(body.start..body.start, |(paragraphs, links)| {
        body.start = paragraphs.start;
        links
    });
    Extent { body, links, has_box, upper, references, entries }
}

/// Step 3: gives lines the roles that the rules of their zone say, and those that only the lines around them give away.
fn name_by_zones(draft: &mut Draft<'_, '_>, verdicts: &Verdicts<'_>, extent: Extent, others: &OtherStories) {
    let Extent { body, links, has_box, upper, references, entries } = extent;
    let document = draft.document;
    let text = extent::text_below_head(draft, &body, |at| extent::is_byline_or_date(verdicts, at) || when::is_date(draft.line(at)));
    let again = buttons::Repeated::of(document, text..body.end);
    let rule = |at: usize| match at {
        _ if at < body.start => verdicts.in_zone(at, Zone::Before),
        // The headline is often taken for the body's first line; then buttons stand between it and the text.
        _ if at < text && !document.line(at).is_prose() => verdicts.in_zone(at, Zone::Body).or_else(|| verdicts.in_zone(at, Zone::Before)),
        _ if links.contains(&at) => verdicts.in_zone(at, Zone::After),
        _ if at < body.end => verdicts
            .in_zone(at, Zone::Body)
            .or_else(|| buttons::below_pitch(document, verdicts, body.start, at))
            .or_else(|| buttons::beside(document, verdicts, &(text..body.end), at))
            .or_else(|| again.rule(verdicts, at)),
        _ => verdicts.in_zone(at, Zone::After),
    };
    by_rules::apply(draft, &rule, Some(body.clone()));
    name_others(draft, others);
    if has_box {
        below_box::name(draft, links);
    }
    embedded::name(draft, &body, verdicts);
    sponsor::name(draft, &body);
    captions::name(draft, &body);
    posts::name(draft);
    live::name(draft, &body, entries, verdicts);
    thread::name(draft, body.end, verdicts);
    shares::name(draft, &body);
    references::name(draft, &references);
    points::name(draft, text, &body, verdicts);
    above_box::name(draft, upper);
}

/// The lines of other stories: boxes that say where they end, runs of long headlines, headlines with dates, and titles with teasers.
type OtherStories = [Vec<Range<usize>>; 4];

/// Gives other stories, front matter and lines of hashtags their roles, so that they cannot become body.
fn name_others(draft: &mut Draft<'_, '_>, others: &OtherStories) {
    for (rows, reason) in others.iter().zip([announced_box::REASON, teasers::REASON, cards::REASON, stories::REASON]) {
        for at in rows.iter().cloned().flatten() {
            // A byline stays one: of all bylines on the page, the head chooses.
            let is_of_card = matches!(draft.role(at), None | Some(Role::Dateline | Role::Boilerplate(Kind::Navigation)));
            if is_of_card && !draft.by_user[at] {
                draft.change(at, Kind::Related, Reason::Context(reason));
            }
        }
    }
    front_matter::name(draft);
    leftovers::name_hashtags(draft);
}

/// The lines that could be the headline, and those that could name the author, with their features.
#[cfg(feature = "_training")]
pub(crate) fn candidates(document: &Document<'_>, verdicts: &mut Verdicts<'_>, scores: &Scores, model: &Model) -> [head::Candidates; 2] {
    let (draft, body) = find_body(document, verdicts, scores, Lean::default());
    head::candidates(&draft, body, &model.head)
}

/// The lines of the body that [`inside`] could cut, with their features.
#[cfg(feature = "_training")]
pub(crate) fn doubtful(document: &Document<'_>, verdicts: &mut Verdicts<'_>, scores: &Scores, model: &Model) -> Vec<(usize, inside::features::Row)> {
    let (mut draft, mut body) = find_body(document, verdicts, scores, Lean::default());
    head::find(&mut draft, &mut body, &model.head);
    let kept = fill(&mut draft, body, Lean::default());
    inside::candidates(&draft, &kept).collect()
}

/// The role of a line that is known to be body text: subheading or paragraph.
fn content_role(line: Line<'_>) -> Role {
    if line.marker.is_heading() { Role::Subheading } else { Role::Paragraph }
}
