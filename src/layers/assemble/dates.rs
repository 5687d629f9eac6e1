//! When the article was published and when it was updated: chooses among the dates of the page.
//!
//! A date counts only in a short line near the edges of the article. From best to worst (see [`Place::rank`]):
//!
//! 1. in the head;
//! 2. among the first lines of the body;
//! 3. further in, if a word next to it says so ("Published", "Updated");
//! 4. right above the headline;
//! 5. below the last paragraph, with such a word or alone on its line;
//! 6. beside the author, wherever that is, or alone on its line a little further from the edges;
//! 7. at the beginning of the text, in a dateline.
//!
//! This leaves out the dates of teasers and comments, of events in prose and the years of a copyright. On real pages the dates in short lines of the
//! head are those of the article in 95 of 100 cases, but those more than five lines below the article in only 12.
//!
//! A date that is labelled as that of an update is never taken for the date of publication, even if there is no other.

use std::cmp::Reverse;

use cue::Cue;

use crate::article::{Kind, Role};
use crate::layers::context::Decisions;
use crate::layers::lines::{Document, Line};
use crate::text::dates::{self, Date, Found};
use crate::text::hash::Hashed;
use crate::text::words;

mod cue;

/// A line with more words beside the date is about something else.
const BESIDE: usize = 12;

/// The same for a month without a day.
const MONTH_BESIDE: usize = 2;

/// Dates on lines at most so far apart are beside each other.
const LINES_BESIDE: usize = 3;

/// A line with more dates is a calendar or a table.
const MANY: usize = 8;

/// No date, with its time, has more words than this.
const LONGEST: usize = 20;

/// A date may be the article's if it is at most so many lines above the headline,
const ABOVE: usize = 3;
/// or at most so many lines into the body.
const BODY: usize = 4;

/// The same limit, also below the body, for a date that is labelled as that of publication or update, or that is alone on its line.
const FAR: usize = 10;

/// A date counts as alone on its line if there are at most so many words beside it.
const ALONE: usize = 3;

/// The rank of a date that the first paragraph begins with. Every date with a day on a line of its own is better.
const PREFIX: u8 = 9;

/// When the article was published, and when updated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Dates {
    pub(super) published: Option<Date>,
    pub(super) updated: Option<Date>,
}

/// A date that may be the article's.
struct Mention {
    /// Its line.
    at: usize,
    /// How good its place is; less is better.
    rank: u8,
    cue: Cue,
    date: Date,
}

/// Finds both dates. `opening` is the dateline that the text begins with. Relative dates are read only if `now` is given. No date is taken from a
/// line that a user's rule has made anything but a dateline or a byline.
/// Linear in the length of the text.
pub(super) fn find(document: &Document<'_>, decisions: &Decisions, opening: Option<&str>, language: Option<&str>, now: Option<&Date>) -> Dates {
    let mentions = mentions(document, decisions, opening, language, now);
    let of = |updated: bool| best(mentions.iter().filter(|mention| (mention.cue == Cue::Updated) == updated));
    Dates { published: of(false), updated: of(true) }
}

/// The dates that may be the article's, in the order of their lines. The one in `opening` is the last.
fn mentions(document: &Document<'_>, decisions: &Decisions, opening: Option<&str>, language: Option<&str>, now: Option<&Date>) -> Vec<Mention> {
    let edges = Edges::of(document, &decisions.roles);
    let is_barred = |at: usize| decisions.by_user[at] && !matches!(decisions.roles[at].0, Role::Dateline | Role::Byline);
    let mut mentions = Vec::new();
    let mut order = None;
    for (at, line) in document.lines().enumerate() {
        if line.measures.words() > BESIDE + LONGEST || line.measures.digits() == 0 && now.is_none() || is_barred(at) {
            continue;
        }
        let Some(place) = edges.place(at).filter(|place| place.rank(0, Cue::Published).is_some()) else { continue };
        if now.is_none() && !holds_date(line) {
            continue;
        }
        let found = dates::find(line.text(), now);
        if found.len() > MANY {
            continue;
        }
        for found in with_updates(line.text(), outside_spans(line.text(), found)) {
            let beside = count_words(&line.text()[..found.span.start]) + count_words(&line.text()[found.span.end..]);
            let cue = cue::of(document, at, &found);
            // In a sentence of the body it is the date of what the sentence tells.
            if at >= edges.body.start && line.measures.ends_sentence && cue == Cue::None && beside > ALONE {
                continue;
            }
            let rank = match place.rank(beside, cue) {
                Some(rank) if found.date.day().is_some() => rank,
                // A month without a day is only a last resort.
                Some(rank @ 0..=3) if beside <= MONTH_BESIDE => rank + 10,
                _ => continue,
            };
            let date = match found.month_first {
                None => Some(found.date),
                Some(month_first) => order.get_or_insert_with(|| Order::of(document, language)).choose(found.date, month_first),
            };
            mentions.extend(date.filter(|date| !is_in_future(date, now)).map(|date| Mention { at, rank, cue, date }));
        }
    }
    // Agency copy has it in the dateline: "BERLIN, 3 May 2026 (dpa) - ".
    if let Some(opening) = opening {
        let is_day = |found: &Found| found.date.day().is_some() && found.month_first.is_none();
        let dated = dates::find(opening, now).into_iter().filter(|found| is_day(found) && !is_in_future(&found.date, now));
        mentions.extend(dated.map(|found| Mention { at: edges.body.start, rank: PREFIX, cue: Cue::None, date: found.date }));
    }
    mentions
}

/// The date in the best place, in its most precise form among the mentions.
fn best<'m>(mentions: impl Iterator<Item = &'m Mention> + Clone) -> Option<Date> {
    let best = mentions.clone().min_by_key(|mention| mention.rank)?;
    // An unlabelled date beside "First published 3 May" is that of a later version.
    let is_beside = |mention: &&Mention| mention.rank == best.rank && mention.at.abs_diff(best.at) <= LINES_BESIDE;
    let said = mentions.clone().filter(is_beside).find(|mention| mention.cue == Cue::Published);
    let first = said.unwrap_or(best).date;
    // The same day may be given again with its time, or the time with its zone.
    let is_same_time = |date: &Date| first.hour().is_none() || (first.hour(), first.minute()) == (date.hour(), date.minute());
    let is_it = |date: &Date| *date == first || date.is_same_day(&first) && is_same_time(date);
    let said = mentions.filter(|mention| is_it(&mention.date));
    said.max_by_key(|mention| (mention.date.precision(), mention.date == first, Reverse((mention.rank, mention.at)))).map(|mention| mention.date)
}

/// What is between the first and the last day of a life or an event.
const UP_TO: [&str; 10] = ["-", "–", "—", "to", "until", "bis", "al", "au", "tot", "till"];

/// The dates without those that are the beginning and the end of a period: "3 January 1938 – 17 February 2024".
fn outside_spans(text: &str, mut found: Vec<Found>) -> Vec<Found> {
    let mut at = 0;
    while let Some([from, to]) = found.get(at..at + 2) {
        let between = text.get(from.span.end..to.span.start).map(str::trim);
        if between.is_some_and(|between| UP_TO.contains(&between)) {
            found.drain(at..at + 2);
        } else {
            at += 1;
        }
    }
    found
}

/// Adds the update that follows the last date, if it is only a time of day or a day without a year: "9 October 2026 at 7:30, updated at
/// 8:15".
fn with_updates(text: &str, mut found: Vec<Found>) -> Vec<Found> {
    let later = found.last().and_then(|last| {
        let is_update = |later: &Found| cue::leads_to_update(&text[last.span.end..later.span.start]);
        dates::time_behind(text, last).filter(is_update).or_else(|| dates::day_behind(text, last).filter(is_update))
    });
    found.extend(later);
    found
}

fn is_in_future(date: &Date, now: Option<&Date>) -> bool {
    now.is_some_and(|now| date.is_after(now))
}

/// Where the headline is, and the first and the last paragraph.
struct Edges<'d> {
    roles: &'d [(Role, bool)],
    /// Whether the first line is only the page's title, with the menu below it: there is another headline further down.
    has_title: bool,
    headline: Option<usize>,
    body: std::ops::Range<usize>,
    /// The lines from the end of the body to here hold only bylines and datelines. Empty if the body does not end in prose: its last line may be the
    /// title of another story.
    foot: usize,
}

/// Where a line is, with its distance from the edge in lines.
#[derive(Clone, Copy)]
enum Place {
    /// In the head: a dateline, or close below the headline.
    Head,
    /// A byline, however many words it has: "by Ada Quill | 9 October 2026 | All about boats, 3 comments".
    Byline {
        in_head: bool,
    },
    /// Between headline and body, but further down and not a dateline.
    Between,
    Above(usize),
    Body(usize),
    Below(usize),
    /// Right below the body, with only bylines and datelines in between.
    Foot,
}

impl<'d> Edges<'d> {
    fn of(document: &Document<'_>, roles: &'d [(Role, bool)]) -> Self {
        let start = roles.iter().position(|&(role, _)| role == Role::Paragraph).unwrap_or(0);
        let end = roles.iter().rposition(|(role, _)| role.is_body()).map_or(start, |last| last + 1);
        let is_headline = |&(role, _): &(Role, bool)| role == Role::Headline;
        let has_title = roles[..end].iter().skip(1).any(is_headline);
        let headline = roles[..start].iter().rposition(is_headline).filter(|&at| at > 0 || !has_title);
        let ends_in_prose = end.checked_sub(1).is_some_and(|last| document.line(last).is_prose());
        let is_said = |(role, _): &&(Role, bool)| matches!(role, Role::Byline | Role::Dateline);
        let foot = if ends_in_prose { end + roles[end..].iter().take(FAR).take_while(is_said).count() } else { end };
        Self { roles, has_title, headline, body: start..end, foot }
    }

    /// The place of a line, if a date there can be the article's.
    fn place(&self, at: usize) -> Option<Place> {
        let (role, _) = self.roles[at];
        let is_past = self.headline.is_none_or(|headline| at > headline);
        let in_head = is_past && at < self.body.end;
        let below = || Place::Below(at - self.body.end + 1);
        match role {
            Role::Byline if is_past => return Some(Place::Byline { in_head }),
            // "This page was originally published on 9 October 2026."
            Role::Boilerplate(Kind::Copyright) if at >= self.body.end => return Some(below()),
            // "9 October 2026 | 12 comments" below a headline is the article's date.
            Role::Boilerplate(Kind::Comments) if in_head && self.is_below_headline(at, FAR) => return Some(Place::Head),
            Role::Boilerplate(Kind::Comments | Kind::Copyright | Kind::Event | Kind::Advertisement | Kind::AuthorBio | Kind::Consent)
            | Role::Caption
            | Role::Credit => return None,
            // Below the text, a line that was taken for a link may still say when the page was updated.
            Role::Boilerplate(Kind::Related) if in_head => return None,
            _ => {}
        }
        if in_head && (role == Role::Dateline || self.is_below_headline(at, FAR)) {
            return Some(Place::Head);
        }
        Some(match self.headline {
            // The headline may be repeated further down: headline, "By Ada Quill", date, a share button, headline, text.
            Some(_) if !is_past && role == Role::Dateline && self.is_below_headline(at, BODY) => Place::Between,
            Some(headline) if !is_past => Place::Above(headline - at),
            None if at < self.body.start => Place::Above(self.body.start - at),
            _ if at < self.body.start => Place::Between,
            _ if at < self.body.end => Place::Body(at - self.body.start),
            _ if at < self.foot => Place::Foot,
            _ => below(),
        })
    }

    /// Whether there is a headline at most so many lines above this one.
    fn is_below_headline(&self, at: usize, lines: usize) -> bool {
        let from = at.saturating_sub(lines).max(usize::from(self.has_title));
        self.roles[..at].iter().skip(from).any(|&(above, _)| above == Role::Headline)
    }
}

impl Place {
    /// The rank of a date here, with so many words beside it; `None` if it can't be the article's.
    fn rank(self, beside: usize, cue: Cue) -> Option<u8> {
        let is_labelled = matches!(cue, Cue::Published | Cue::Updated);
        match self {
            _ if cue == Cue::Other => None,
            Self::Byline { in_head } => Some(if in_head { 0 } else { 6 }),
            _ if beside > BESIDE => None,
            Self::Head => Some(0),
            Self::Between => Some(if is_labelled { 0 } else { 3 }),
            Self::Body(lines) if lines <= BODY => Some(if beside <= BESIDE / 2 { 1 } else { 3 }),
            Self::Body(lines) if is_labelled && lines <= 3 * FAR && beside <= BESIDE / 2 => Some(2),
            Self::Above(lines) if lines <= ABOVE => Some(4),
            Self::Foot if is_labelled || beside <= ALONE => Some(5),
            Self::Below(lines) if is_labelled && lines <= FAR => Some(5),
            Self::Above(lines) | Self::Body(lines) if beside <= ALONE && lines <= FAR => Some(6),
            _ => None,
        }
    }
}

/// How many words begin with a letter. In scripts without spaces, where each character is a word for the tokenizer, two characters count as one.
fn count_words(text: &str) -> usize {
    let is_unspaced = |word: &str| word.starts_with(|c: char| ('\u{2e80}'..='\u{9fff}').contains(&c));
    let halves = words::words(text).filter(|word| word.starts_with(char::is_alphabetic)).map(|word| if is_unspaced(word) { 1 } else { 2 });
    halves.sum::<usize>().div_ceil(2)
}

/// Year, month and day as one number; unknown parts are 0.
fn day(date: &Date) -> u64 {
    let [month, day] = [date.month(), date.day()].map(|part| u64::from(part.unwrap_or_default()));
    u64::from(date.year()) << 16 | month << 8 | day
}

/// Whether the line may hold a date. For most lines the answer is known, but it leaves out the line's mark, so a line with a mark always may.
fn holds_date(line: Line<'_>) -> bool {
    line.text().len() > line.content().len() || line.holds_date()
}

/// In which order the page writes day and month in numbers.
struct Order {
    /// The unambiguous dates of the page.
    unambiguous: Hashed<()>,
    month_first: Option<bool>,
}

impl Order {
    /// From the page's unambiguous dates, or else from its language: in all but English the day comes first.
    fn of(document: &Document<'_>, language: Option<&str>) -> Self {
        let mut unambiguous = Hashed::default();
        let mut votes = [0_usize; 2];
        for found in document.lines().filter(|&line| line.measures.digits() >= 4 && holds_date(line)).flat_map(|line| dates::find(line.text(), None))
        {
            match (found.month_first, found.order) {
                (None, None) => _ = unambiguous.insert(day(&found.date), ()),
                (None, Some(month_first)) => votes[usize::from(month_first)] += 1,
                (Some(_), _) => {}
            }
        }
        let month_first = match votes {
            [0, 0] => match language {
                Some("en-US" | "en-PH") => Some(true),
                Some("en") | None => None,
                Some(_) => Some(false),
            },
            [_, 0] => Some(false),
            [0, _] => Some(true),
            _ => None,
        };
        Self { unambiguous, month_first }
    }

    /// The right one of the two readings; `None` if that is unclear.
    fn choose(&self, day_first: Date, month_first: Date) -> Option<Date> {
        match [&day_first, &month_first].map(|date| self.unambiguous.contains_key(&day(date))) {
            [true, false] => Some(day_first),
            [false, true] => Some(month_first),
            _ => self.month_first.map(|first| if first { month_first } else { day_first }),
        }
    }
}
