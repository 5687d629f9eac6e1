//! Which line says who wrote the article.

use super::super::{author, when};
use super::kicker;
use super::mentions::pairs;
use super::page::{ABOVE, Page, READS_LIKE_TEXT, Sort, is_by_label, starts_with_by};
use super::small::Small;
use super::spoken::Spoken;
use crate::article::{Kind, Role};
use crate::layers::evidence::trees::cascade::Cascade;
use crate::layers::lines::{Line, Marker};
use crate::text::datelines;
use crate::text::hash::Sieved;
use crate::text::lexicon::says;
use crate::text::names::{self, Authors, Told};
use crate::text::words;

mod contact;
pub(super) mod features;
mod form;
mod picture;
mod told_of;

use features::Row;
use picture::{is_of_picture, repeats_maker};

/// Lines of more words name no author, or say more of one.
const WORDS: usize = 30;

/// So many lines above the headline, or above the body where there is none, and below the body's first and last line the
/// author may be named, and in so many of the body's last.
const OVER: usize = 8;
const INTO: usize = 12;
const AFTER: usize = 12;
const LAST: usize = 4;

/// Lines that look like a name, or begin as a byline, are looked at between these two places, and so many lines below the second; no more
/// of them than these, for there are texts that are lists of names.
const FAR_BELOW: usize = 60;
const MANY: usize = 200;

/// Log-odds, in thousandths, that a line must have.
const ENOUGH: i32 = -2000;

/// The same without a given name or a word that leads up to the author, which on other sites spares two wrong bylines for each right one that it
/// costs, and below the body, where it spares six.
const ENOUGH_BY_LOOKS: i32 = -1000;

/// The same without a name: ten wrong bylines are spared for one or two right ones.
const ENOUGH_UNNAMED: i32 = 0;

/// The same in the body.
const ENOUGH_IN_BODY: i32 = -500;

/// The same for what looks like a label of a menu: of ten such lines with less nine are one.
const ENOUGH_OF_LABEL: i32 = 1000;

/// The same for what a rule calls a byline, which is the least.
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
    // What is least is told sooner than how much it has to be.
    let is_enough = |at: usize, odds: i32| odds >= ENOUGH_BY_RULE && odds >= enough(at);
    let likeliest = super::likeliest(candidates(page, headline), trees, is_enough, |at| form::more(page, headline, at), form::OF_HEAD);
    likeliest.map(|(at, _)| at).or_else(|| form::foot(page).find(|&at| may_name_author(page, headline, at) && names_author(page, at)))
}

/// Whether a rule's byline that names nobody is a link of the menu above the headline: "Newsroom".
fn is_newsroom_in_menu(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    let is_above = headline.is_some_and(|headline| at < headline) && !page.draft.given[at];
    is_above && super::is_in_menu(page.draft, at) && names::authors(page.line(at).content()).is_empty()
}

/// Whether there is a name in the line, or a word that may be one.
fn names_author(page: &Page<'_, '_>, at: usize) -> bool {
    let content = page.line(at).content();
    !names::authors(content).is_empty() || !content.contains(' ')
}

/// Whether the line is some words without a name or a newsroom among them, without a date, beside which nearly any word may be a name, and without one
/// that leads up to the author: "Industry Insights".
fn is_unnamed(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_plain = line.measures.given() == 0 && line.measures.says & says::BY == 0 && !line.holds_date();
    is_plain && line.content().contains(' ') && {
        let told = Authors::default().add(line.content());
        let [_, is_group, _] = told.speaks_of();
        !is_group && told.names.is_empty()
    }
}

/// Whether the line begins with the first name in it, as what is told of an author does: a sentence that leads up to the text names others.
fn begins_with_name(line: Line<'_>) -> bool {
    author::leading_name(line.content()).is_some()
}

/// The same, given the names in the line.
fn begins_with_first(line: Line<'_>, names: &[&str]) -> bool {
    names.first().is_some_and(|name| name.contains(' ') && line.content().starts_with(*name))
}

/// Whether the line, above the headline or below the body, is a few words without a given name or a word that leads up to the author: "Open
/// Government". Between headline and text hardly any menu stands.
fn is_like_label(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    let measures = &page.line(at).measures;
    let is_outside = at >= page.body.end || headline.is_some_and(|headline| at < headline);
    let names_nobody = measures.given() == 0 && measures.says & says::BY == 0;
    let is_plain = measures.words() > 1 && measures.separators() == 0 && !measures.has_date;
    is_outside && names_nobody && is_plain && !tells_of_name(page, at)
}

/// Whether the lines around tell that somebody is named: a label that leads up to an author, a date or a job below, or, below the text, a life.
fn tells_of_name(page: &Page<'_, '_>, at: usize) -> bool {
    let is_labelled = at > 0 && is_by_label(page.line(at - 1)) || form::is_below_label(page, at);
    let tells_job = |line: Line<'_>| line.measures.words() <= JOB && !line.measures.ends_sentence && names::speaks_of_job(line.content());
    let tells_author = |line: Line<'_>| line.measures.words() <= LABEL && words::has_beginning(line.text(), &author::AUTHOR);
    let is_told = |next: Line<'_>| when::is_only_date(next) || tells_job(next) || tells_author(next);
    is_labelled || at + 1 < page.draft.len() && is_told(page.line(at + 1)) || at >= page.body.end && author::life_below(page.draft, at).is_some()
}

/// A label that speaks of an author, below the name, has so many words at most.
const LABEL: usize = 3;

/// What somebody does, in a line below the name, takes at most so many words.
const JOB: usize = 5;

/// The lines that could name the author, with their features.
pub(super) fn candidates<'p>(page: &'p Page<'_, '_>, headline: Option<usize>) -> impl Iterator<Item = (usize, Row)> + 'p {
    let lines = lines_looked_at(page, headline);
    let mut authors = Authors::with_room(lines.len());
    let mut candidates = Vec::with_capacity(lines.len());
    for &at in &lines {
        let candidate = Candidate { at, told: authors.add(page.line(at).content()) };
        if is_open(page, &candidate, &authors.names[candidate.told.names.clone()]) {
            candidates.push(candidate);
        }
    }
    let names = authors.names;
    let said = Said { pairs: count_pairs(page, &lines), spoken: Spoken::of(page, &lines), small: Small::of(page, &names), names };
    candidates.into_iter().map(move |candidate| (candidate.at, features::row(page, headline, &said, &candidate)))
}

/// The lines near the headline and the body's ends that may name the author, and those farther off that look as if they did.
fn lines_looked_at(page: &Page<'_, '_>, headline: Option<usize>) -> Vec<usize> {
    let top = headline.filter(|&at| at < page.body.start).unwrap_or(page.body.start).saturating_sub(OVER);
    let start = top.max(page.body.start.saturating_sub(ABOVE))..page.draft.len().min(page.body.start + INTO);
    let end = page.body.end.saturating_sub(LAST).max(start.end)..page.draft.len().min(page.body.end + AFTER);
    let has_name = |&at: &usize| match page.sorts[at] {
        Sort::Byline => true,
        Sort::Name => page.line(at).measures.given() > 0,
        _ => false,
    };
    let between = (start.end..end.start).filter(has_name).take(MANY);
    let below = (end.end..page.draft.len().min(end.end + FAR_BELOW)).filter(has_name);
    let mut lines = Vec::with_capacity(start.len() + end.len());
    lines.extend(start.chain(between).chain(end).chain(below).filter(|&at| Some(at) != headline));
    // Each of all lines before the next, for the code of one is at hand then, and that of all is too much to be.
    for is_doubtful in DOUBTS {
        lines.retain(|&at| !is_doubtful(page, headline, at));
    }
    lines.retain(|&at| !told_of::is_told_of(page, headline, at));
    lines
}

/// Whether nothing says that the line names no author.
fn may_name_author(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> bool {
    DOUBTS.iter().all(|is_doubtful| !is_doubtful(page, headline, at))
}

/// A reason why a line names no author, given the headline's line.
type Doubt = fn(&Page<'_, '_>, Option<usize>, usize) -> bool;

/// What says that a line names no author: its role, that it reads like text, whom else it is known to name. What is told soonest comes first.
const DOUBTS: [Doubt; 13] = [
    |page, _, at| !is_free(page, at) || is_text(page, at),
    |page, _, at| when::says_when(page.line(at)) || when::leads_to_date(page.line(at)),
    |page, _, at| names::tells_no_author(page.line(at).content()),
    |page, _, at| {
        let is_sure = page.draft.given[at] || at > 0 && is_by_label(page.line(at - 1));
        !is_sure && names::names_nobody(page.line(at).content())
    },
    |page, _, at| leads_up_to_words(page.line(at)),
    tells_at_length,
    |page, _, at| author::is_of_company(page.draft, at),
    |page, _, at| contact::is_asked(page.draft, page.body.end, at),
    |page, _, at| kicker::is_genre_and_date(page.line(at)),
    |page, _, at| told_of::counts(page, at),
    |page, _, at| at > 0 && told_of::is_farewell(page.draft, at - 1),
    |page, _, at| contact::is_reached(page.draft, page.body.end, at),
    repeats_maker,
];

/// Whether the line has few words, and its role leaves it open that it names the author.
fn is_free(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let measures = &line.measures;
    // What a label leads up to may be its date's article, the "il" of "pubblicato il".
    let is_short = (1..=WORDS).contains(&measures.words()) && measures.function_words() < measures.words();
    // An item of a numbered list tells of what it counts.
    if !is_short || is_by_label(line) || page.draft.live.contains(&at) || line.marker == Marker::Number && !line.holds_date() {
        return false;
    }
    match page.draft.role(at) {
        None | Some(Role::Boilerplate(Kind::AuthorBio) | Role::Byline) => true,
        Some(Role::Boilerplate(_)) if page.draft.given[at] => false,
        // Who paid for the text is told by others than its author, and what asks for something is nobody's.
        Some(Role::Boilerplate(
            Kind::Disclaimer | Kind::Advertisement | Kind::Consent | Kind::Newsletter | Kind::Subscription | Kind::Donation | Kind::App,
        )) if !starts_with_by(line) => false,
        Some(Role::Boilerplate(_)) => at < page.body.end && measures.says & says::BY != 0 || form::is_signed(page, at),
        // Whose picture it is says nothing of who wrote the text.
        Some(Role::Credit) if is_of_picture(page, at) => false,
        Some(role) => is_told(role) && !page.draft.given[at],
    }
}

/// Whether the line is a sentence of the article. One may hold a name: only one that begins as bylines do can be a byline.
fn is_text(page: &Page<'_, '_>, at: usize) -> bool {
    let line = page.line(at);
    let is_prose = || line.is_prose() && (page.body.contains(&at) || at < page.body.start && !begins_with_name(line));
    let reads_like_text = || page.draft.scores[at] >= READS_LIKE_TEXT || is_prose();
    page.draft.role(at).is_none()
        && line.measures.ends_sentence
        && reads_like_text()
        && !starts_with_by(line)
        && !names::is_genre_and_author(line.content())
}

/// What leads up to somebody's words has so many words at least, or a date in it.
const LEADING_UP: usize = 6;

/// Whether the line leads up to what somebody wrote or said: "Ada Quill wrote on 9 October:", "Statement by Ada Quill, director of the harbour:".
fn leads_up_to_words(line: Line<'_>) -> bool {
    let measures = &line.measures;
    line.text().ends_with(':') && !starts_with_by(line) && (measures.has_date || measures.words() >= LEADING_UP && !begins_with_name(line))
}

/// A line that names somebody in its midst has so many words at least.
const LENGTH: usize = 10;

/// Whether the line has a name among many other words, none of which leads up to it: "Sailor Ada Quill was the first to see the light on the shore".
fn tells_at_length(page: &Page<'_, '_>, _: Option<usize>, at: usize) -> bool {
    let line = page.line(at);
    let measures = &line.measures;
    let is_told = matches!(page.draft.role(at), Some(Role::Byline | Role::Boilerplate(Kind::AuthorBio)));
    let is_plain = measures.says & says::BY == 0 && measures.separators() == 0 && !measures.has_date;
    let is_sentence = measures.words() >= LENGTH && 2 * measures.capitalised() < measures.words();
    is_sentence && is_plain && !is_told && !page.draft.given[at] && !begins_with_name(line) && !words::has_beginning(line.text(), &author::AUTHOR)
}

/// Whether the names in a line, or the lack of them, leave it open that it is the byline, whatever a rule says of it.
fn is_open(page: &Page<'_, '_>, &Candidate { at, ref told }: &Candidate, names: &[&str]) -> bool {
    let line = page.line(at);
    match page.draft.role(at) {
        // What a rule calls a date may hold the author's name, too, or may not: the one in "Westhaven, le 12 juin" is the place.
        Some(Role::Dateline) if names::is_handle_beside_date(line.content()) => true,
        Some(Role::Dateline) if datelines::ends_in_wire(line.content()) => false,
        Some(Role::Dateline) => !told.names.is_empty() && (line.measures.capitalised() > 1 || starts_with_by(line)) && !is_sentence(line),
        // Boilerplate with a word that leads up to authors may be a button: "Compartir por correo".
        Some(Role::Boilerplate(kind)) if kind != Kind::AuthorBio => !told.names.is_empty() || starts_with_by(line),
        _ if line.measures.has_date || line.holds_date() => {
            names_somebody(line, told) && !datelines::is_place_and_when(line.content()) && !tells_source(line)
        }
        None | Some(Role::Subheading) => !tells_of_somebody(line, told, names) && !told_of::tells_of_a_deed(line, told),
        _ => true,
    }
}

/// What stands before the paper that a text is from, in Chinese.
const SOURCES: [&str; 5] = ["来源", "來源", "出处", "转载", "轉載"];

/// Whether the line tells which paper the text is from, in Chinese, and not who wrote it.
fn tells_source(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let content = line.content();
    let is_source = measures.has_unspaced && measures.says & says::BY == 0 && SOURCES.iter().any(|label| content.contains(label));
    is_source && !names::tells_east_asian_author(content)
}

/// A line that only tells of somebody has so many words at least, and so many of them are neither function words nor large.
const TELLING: usize = 6;
const TOLD: usize = 3;

/// Nobody's name and job take more characters in a script without spaces, where each counts as a word.
const UNSPACED: usize = 16;

/// Whether the line tells something of whom it names, and does not begin with the name, as a caption does, a headline, or a related story: "Why the
/// harbour master Tom Bellweather sold the ferry".
fn tells_of_somebody(line: Line<'_>, told: &Told, names: &[&str]) -> bool {
    let measures = &line.measures;
    let [is_job, is_group, _] = told.speaks_of();
    if measures.has_unspaced {
        return measures.words() > UNSPACED && measures.says & says::BY == 0;
    }
    let is_long = tells_more_than_names(line) && measures.capitalised() > 0;
    is_long && measures.says & says::BY == 0 && measures.separators() == 0 && !is_job && !is_group && !begins_with_first(line, names)
}

/// Whether the line is long, and some of its words are neither names nor function words.
fn tells_more_than_names(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.words() >= TELLING.max(measures.capitalised() + measures.function_words() + TOLD)
}

/// Whether a line with a date in it holds somebody's name, or says who else it was: "The newsroom, 9 October 2026". One that does not says where the
/// text stood then: "9 October 2026 Harbour".
fn names_somebody(line: Line<'_>, told: &Told) -> bool {
    let [job, group, _] = told.speaks_of();
    !told.names.is_empty() || job || group || names::holds_other_name(line.content())
}

/// Whether the line is a sentence without the words that lead up to an author: "This page was last edited on 9 October 2026." Its first word has a
/// capital, as names have.
fn is_sentence(line: Line<'_>) -> bool {
    let measures = &line.measures;
    measures.says & says::BY == 0
        && measures.given() == 0
        && measures.function_words() >= SENTENCE
        && measures.function_words() > measures.capitalised()
}

/// Few lines that are no sentence have so many function words.
const SENTENCE: usize = 3;

/// A line that could name the author.
struct Candidate {
    at: usize,
    told: Told,
}

/// The names in the candidates, and where else the page says what these say.
struct Said<'t> {
    names: Vec<&'t str>,
    pairs: Pairs,
    spoken: Spoken,
    small: Small,
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
