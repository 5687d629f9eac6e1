//! What speaks for and against a line's being the headline, as whole numbers.

use super::super::page::{FAR, MANY, Page};
use super::super::spoken::Spoken;
use crate::article::Role;
use crate::layers::evidence::features::{beginning, cut, ending, put, share};
use crate::layers::lines::{Line, Marker};
use crate::text::lexicon::says;

/// The features' names, in order.
pub(crate) const NAMES: [&str; 79] = [
    // the line
    "words",
    "characters",
    "capitalised words",
    "words in capitals",
    "digits",
    "function words",
    "ending",
    "first character",
    "commas",
    "quotation marks",
    "separators",
    "sentence ends",
    "marker",
    "indentation",
    "blank above",
    "blank below",
    "said by rules",
    "looks",
    "by words",
    "related words",
    "pitch words",
    "comment words",
    "date",
    "time",
    "addresses",
    "steps of a path",
    // the place
    "line",
    "lines to the body",
    "body's length",
    "lines to prose",
    "prose below, near",
    "prose below, far",
    "prose above, near",
    "share of prose above",
    "words of prose above",
    "score",
    "scores above",
    "scores below",
    "could be it, to the body",
    "could be it below a blank line, to the body",
    "could be it, above",
    // the title
    "words from the title",
    "title's words",
    "title's words, best of the page",
    "title's words, behind the best",
    "is the title",
    "title is a line",
    "title has a site's name",
    "begins as the title",
    "ends as the title",
    "title says more",
    "rare words from the title",
    "title's rare words",
    // repeats and topic
    "repeats",
    "first of its repeats",
    "last of its repeats",
    "words the prose uses",
    "uses by the prose",
    "number of words the prose uses",
    "said in lines above",
    "said in lines below",
    "words the next prose uses",
    "words of the next prose",
    // around
    "two above",
    "above",
    "below",
    "two below",
    "three below",
    "words above",
    "words below",
    "lines to a byline",
    "lines to a date",
    "lines since a byline",
    "lines since a date",
    "labels below",
    "labels above",
    // the page
    "lines",
    "lines below blank ones",
    "first line is the page's title",
];

pub(crate) const COUNT: usize = NAMES.len();

pub(crate) type Row = [i16; COUNT];

/// The features of one line.
pub(super) fn row(page: &Page<'_, '_>, spoken: &Spoken, best_likeness: i16, at: usize) -> Row {
    let line = page.line(at);
    let (mut row, mut column) = ([[0; COUNT]], 0);
    put(&mut row, &mut column, [own(page, at, line)]);
    put(&mut row, &mut column, [place(page, at)]);
    put(&mut row, &mut column, [of_title(page, best_likeness, at)]);
    put(&mut row, &mut column, [repeats(page, spoken, at)]);
    put(&mut row, &mut column, [around(page, at)]);
    put(&mut row, &mut column, [[cut(page.draft.len().min(2000)), page.apart, i16::from(page.title.is_of_page())]]);
    let [row] = row;
    row
}

/// What stands between the steps of a breadcrumb: "Home > News", "Home / News".
const PATH: [u8; 2] = [b'/', b'>'];

fn own(page: &Page<'_, '_>, at: usize, line: Line<'_>) -> [i16; 26] {
    let measures = &line.measures;
    let content = line.content();
    let said = |bit: u16| i16::from(measures.says & bit != 0);
    [
        cut(measures.spoken_words()),
        cut(measures.chars()),
        share(measures.capitalised(), measures.words()),
        share(measures.shouted(), measures.words()),
        share(measures.digits(), measures.chars()),
        share(measures.function_words(), measures.words()),
        match content.chars().next_back() {
            Some('.' | '。') if !content.ends_with("...") => 6,
            _ => ending(content, measures.ends_sentence),
        },
        beginning(content),
        cut(measures.commas()),
        cut(measures.quotes()),
        cut(measures.separators()),
        cut(measures.sentence_ends()),
        match line.marker {
            Marker::None | Marker::Edit => 0,
            Marker::Bullet | Marker::Quote => 1,
            Marker::Number => 2,
            Marker::Strong => 3,
            Marker::Heading | Marker::Underlined => 4 + cut(line.marker.depth(line.text())),
        },
        cut(line.indent().min(20)),
        i16::from(line.after_blank),
        i16::from(page.draft.document.get(at + 1).is_none_or(|next| next.after_blank)),
        match page.draft.role(at) {
            Some(Role::Boilerplate(_)) => 2,
            Some(_) => 1,
            None => 0,
        },
        page.sorts[at] as i16,
        said(says::BY),
        said(says::RELATED),
        said(says::PITCH),
        said(says::COMMENT),
        i16::from(measures.has_date),
        i16::from(measures.has_time),
        cut(measures.addresses()),
        cut(content.bytes().filter(|byte| PATH.contains(byte)).count()),
    ]
}

fn place(page: &Page<'_, '_>, at: usize) -> [i16; 15] {
    let total = page.prose(0..usize::MAX).max(1);
    let above = page.prose(0..at);
    let scores = |range: std::ops::Range<usize>| {
        let range = range.start.min(page.draft.len())..range.end.min(page.draft.len());
        let count = range.len().max(1);
        (page.draft.scores[range].iter().sum::<f32>() * 100.0) as i16 / cut(count)
    };
    let (to_body, apart) = page.like_headlines(at + 1..page.body.start);
    [
        cut(at.min(400)),
        (at as i64 - page.body.start as i64).clamp(-60, 60) as i16,
        cut(page.body.len().min(200)),
        cut(page.proses.below(at)),
        cut(page.prose(at + 1..at + 5)),
        cut(page.prose(at + 1..at + 16)),
        cut(page.prose(at.saturating_sub(6)..at)),
        share(above, total),
        cut(above.min(2000)),
        scores(at..at + 1),
        scores(at.saturating_sub(4)..at),
        scores(at + 1..at + 5),
        cut(to_body.min(MANY)),
        cut(apart.min(MANY)),
        cut(page.like_headlines(0..at).0.min(MANY)),
    ]
}

/// How much of the page's title the line says, in per cent; 0 if less than six in ten of its words are from the title, -1 for the first line,
/// which may be the title itself.
pub(super) fn likeness(page: &Page<'_, '_>, at: usize) -> i16 {
    if at == 0 {
        return -1;
    }
    let shared = page.shared(at);
    if shared.of_line * 10 < shared.words * 6 { 0 } else { share(shared.of_title, page.title.words()) }
}

fn of_title(page: &Page<'_, '_>, best_likeness: i16, at: usize) -> [i16; 12] {
    let content = page.line(at).content();
    let title = page.title.bare();
    let shared = page.shared(at);
    let is_first = at == 0;
    let (of_title, rare, title_rare) = page.title.shared_rare(page.line(at));
    [
        if is_first { -1 } else { share(shared.of_line, shared.words) },
        if is_first { -1 } else { share(shared.of_title, page.title.words()) },
        best_likeness,
        if is_first { -1 } else { best_likeness - likeness(page, at) },
        i16::from(!is_first && content == title),
        i16::from(best_likeness == 100),
        i16::from(page.title.has_site()),
        i16::from(!is_first && title.starts_with(content)),
        i16::from(!is_first && title.ends_with(content)),
        (cut(page.title.words()) - cut(shared.words)).clamp(-30, 30),
        if is_first { -1 } else { share(of_title, rare) },
        if is_first { -1 } else { share(of_title, title_rare) },
    ]
}

fn repeats(page: &Page<'_, '_>, spoken: &Spoken, at: usize) -> [i16; 10] {
    let (count, first, last) = page.repeats(at);
    let (rare, known, sum) = spoken.of_line(page, at);
    let (above, below) = page.mentions(at);
    let (next_share, next_words) = page.next_prose(at);
    [
        cut(usize::from(count).min(9)),
        i16::from(first),
        i16::from(last),
        share(known, rare),
        cut(sum * 10 / rare.max(1)),
        cut(known),
        cut(usize::from(above).min(9)),
        cut(usize::from(below).min(9)),
        next_share,
        next_words,
    ]
}

fn around(page: &Page<'_, '_>, at: usize) -> [i16; 13] {
    [
        page.sort(at.checked_sub(2)),
        page.sort(at.checked_sub(1)),
        page.sort(Some(at + 1)),
        page.sort(Some(at + 2)),
        page.sort(Some(at + 3)),
        page.words(at.checked_sub(1)),
        page.words(Some(at + 1)),
        cut(page.bylines.below(at)),
        cut(page.dates.below(at)),
        cut(page.bylines.above(at)),
        cut(page.dates.above(at)),
        cut(page.texts.below(at).min(FAR)),
        cut(page.texts.above(at).min(FAR)),
    ]
}
