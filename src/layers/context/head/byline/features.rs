//! What speaks for and against a line's naming the author, as whole numbers.

use super::super::mentions::pairs;
use super::super::page::{Page, is_by_label, starts_with_by};
use super::{Candidate, Said};
use crate::article::Role;
use crate::layers::evidence::features::{cut, put, share};
use crate::layers::lines::Marker;
use crate::text::lexicon::says;
use crate::text::names;

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

/// The features of one line.
pub(super) fn row(page: &Page<'_, '_>, headline: Option<usize>, said: &Said<'_>, candidate: &Candidate) -> Row {
    let (mut row, mut column) = ([[0; COUNT]], 0);
    put(&mut row, &mut column, [own(page, said, candidate)]);
    put(&mut row, &mut column, [place(page, headline, candidate.at)]);
    put(&mut row, &mut column, [repeats(page, said, candidate.at)]);
    put(&mut row, &mut column, [[i16::from(page.title.is_of_page()), page.apart]]);
    let [row] = row;
    row
}

fn own(page: &Page<'_, '_>, said: &Said<'_>, candidate: &Candidate) -> [i16; 36] {
    let Candidate { at, ref told } = *candidate;
    let names = &said.names[told.names.clone()];
    let [job, group, body] = told.speaks_of();
    let line = page.line(at);
    let measures = &line.measures;
    let tells = |bit: u16| i16::from(measures.says & bit != 0);
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
            Marker::Heading | Marker::Underlined | Marker::Strong | Marker::Edit => 2,
            _ => 1,
        },
        i16::from(line.after_blank),
        i16::from(page.draft.document.get(at + 1).is_none_or(|next| next.after_blank)),
        tells(says::BY),
        tells(says::PICTURE),
        tells(says::PITCH),
        tells(says::SHARE),
        tells(says::RELATED),
        tells(says::COMMENT),
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
        said.small.share(names),
        cut(measures.given()),
    ]
}

fn place(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> [i16; 16] {
    let since = |from: usize| (at as i64 - from as i64).clamp(-40, 40) as i16;
    let shared = page.shared(at);
    [
        headline.map_or(-99, since),
        since(page.body.start),
        since(page.body.end),
        (page.draft.scores[at] * 100.0) as i16,
        cut(at.min(400)),
        share(shared.of_line, shared.words),
        page.sort(at.checked_sub(2)),
        page.sort(at.checked_sub(1)),
        page.sort(Some(at + 1)),
        page.sort(Some(at + 2)),
        page.words(at.checked_sub(1)),
        page.words(Some(at + 1)),
        cut(page.dates.below(at)),
        cut(page.dates.above(at)),
        headline.map_or(-1, |headline| cut(page.names(headline + 1..at).min(20))),
        cut(page.names(at + 1..page.body.start).min(20)),
    ]
}

fn repeats(page: &Page<'_, '_>, said: &Said<'_>, at: usize) -> [i16; 6] {
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
