//! What speaks for and against a body line's being the article's, as whole numbers.

use std::ops::Range;

use super::super::Draft;
use crate::article::Role;
use crate::layers::evidence::Hints;
use crate::layers::evidence::features::{beginning, code, cut, ending, marker, put, share};
use crate::text::lexicon::says;

/// The features' names, in order.
pub(crate) const NAMES: [&str; 57] = [
    // the line
    "score",
    "words of boilerplate",
    "words",
    "characters",
    "word length",
    "function words",
    "capitalised words",
    "digits",
    "sentence ends",
    "last character",
    "first character",
    "marker",
    "a subheading",
    "blank above",
    "second person",
    "first person",
    "separators",
    "addresses",
    "pitch words",
    "related words",
    "times that the line stands in the text",
    "signs of code",
    // around
    "score, four above",
    "score, three above",
    "score, two above",
    "score, line above",
    "score, line below",
    "score, two below",
    "score, three below",
    "score, four below",
    "mean score of ten above",
    "mean score of ten below",
    "words of boilerplate, two above",
    "words of boilerplate, line above",
    "words of boilerplate, line below",
    "words of boilerplate, two below",
    // the section
    "section's mean score",
    "section's least score",
    "section's words",
    "section's lines",
    "section's mean words of boilerplate",
    "section's most words of boilerplate",
    "subheading's score",
    "subheading's words of boilerplate",
    "next subheading's words of boilerplate",
    "the last section",
    // the body
    "body's mean score",
    "body's least score",
    "body's mean words of boilerplate",
    "body's signs of code",
    "body's subheadings",
    "share of the body's words above",
    "body's words below",
    "lines since the body's start",
    "lines to the body's end",
    "lines to the text's end",
    "lines among the body's that are none of it",
];

pub(crate) const COUNT: usize = NAMES.len();

pub(crate) type Row = [i16; COUNT];

/// The value for a line or a subheading that is not there.
const NONE: i16 = -999;

/// Words and lines are counted up to this number.
const MANY: usize = 2000;

/// How many lines above and below count for a mean.
const NEAR: usize = 10;

/// A row of features for each of the body's lines, which are `kept`. Linear.
pub(super) fn rows<'d>(draft: &'d Draft<'_, '_>, kept: &'d [usize]) -> impl Iterator<Item = (usize, Row)> + 'd {
    let body = Body::of(draft, kept);
    let mut section = body.section(0);
    (0..kept.len()).map(move |place| {
        if place == section.places.end {
            section = body.section(place);
        }
        let (mut row, mut column) = ([[0; COUNT]], 0);
        put(&mut row, &mut column, [own(draft, kept[place])]);
        put(&mut row, &mut column, [body.around(kept[place])]);
        put(&mut row, &mut column, [section.features(&body)]);
        put(&mut row, &mut column, [body.features(place)]);
        let [row] = row;
        (kept[place], row)
    })
}

/// The line itself.
fn own(draft: &Draft<'_, '_>, at: usize) -> [i16; 22] {
    let line = draft.line(at);
    let measures = &line.measures;
    let says = |bit: u16| i16::from(measures.says & bit != 0);
    let Hints { boilerplate, repeats } = draft.hints[at];
    [
        thousandths(draft.scores[at]),
        boilerplate,
        cut(measures.spoken_words()),
        cut(measures.chars()),
        cut(10 * measures.in_words() / measures.words().max(1)),
        share(measures.function_words(), measures.words()),
        share(measures.capitalised(), measures.words()),
        share(measures.digits(), measures.chars()),
        cut(measures.sentence_ends()),
        ending(line.content(), measures.ends_sentence),
        beginning(line.content()),
        marker(line.marker),
        i16::from(draft.role(at) == Some(Role::Subheading)),
        i16::from(line.after_blank),
        cut(measures.second_person()),
        cut(measures.first_person()),
        cut(measures.separators()),
        cut(measures.addresses()),
        says(says::PITCH),
        says(says::RELATED),
        repeats,
        code(&line),
    ]
}

/// A summary of the scores and the words of some of the body's lines.
struct Tally {
    score: i16,
    least: i16,
    boilerplate: i16,
    most: i16,
}

impl Tally {
    fn of(draft: &Draft<'_, '_>, lines: &[usize]) -> Self {
        let scores = || lines.iter().map(|&at| thousandths(draft.scores[at]));
        let boilerplate = || lines.iter().map(|&at| draft.hints[at].boilerplate);
        Self {
            score: mean(scores()),
            least: scores().min().unwrap_or(NONE),
            boilerplate: mean(boilerplate()),
            most: boilerplate().max().unwrap_or(NONE),
        }
    }
}

/// The body as a whole.
struct Body<'d, 'a, 't> {
    draft: &'d Draft<'a, 't>,
    kept: &'d [usize],
    /// For every line of the text: its score if it is body, 0 if it is boilerplate, and a half for lines of the head.
    scores: Vec<i16>,
    /// How many words the body's lines above each place have; the last entry is the whole body's.
    words_above: Vec<u32>,
    /// The places of the subheadings.
    subheadings: Vec<usize>,
    tally: Tally,
    code: i16,
}

impl<'d, 'a, 't> Body<'d, 'a, 't> {
    fn of(draft: &'d Draft<'a, 't>, kept: &'d [usize]) -> Self {
        let score = |at: usize| match draft.role(at) {
            Some(role) if role.is_body() => thousandths(draft.scores[at]),
            None | Some(Role::Boilerplate(_)) => 0,
            Some(_) => 500,
        };
        let mut words_above = Vec::with_capacity(kept.len() + 1);
        words_above.push(0_u32);
        let mut words = 0_u32;
        for &at in kept {
            words = words.saturating_add(draft.line(at).measures.spoken_words() as u32);
            words_above.push(words);
        }
        Self {
            draft,
            kept,
            scores: (0..draft.len()).map(score).collect(),
            words_above,
            subheadings: (0..kept.len()).filter(|&place| draft.role(kept[place]) == Some(Role::Subheading)).collect(),
            tally: Tally::of(draft, kept),
            code: mean(kept.iter().map(|&at| code(&draft.line(at)))),
        }
    }

    fn boilerplate(&self, at: Option<usize>) -> i16 {
        at.and_then(|at| self.draft.hints.get(at)).map_or(NONE, |hints| hints.boilerplate)
    }

    /// The lines around this line, whether they are body or not.
    fn around(&self, at: usize) -> [i16; 14] {
        let mean_of = |lines: Range<usize>| mean(self.scores[lines].iter().copied());
        let near = |step: isize| at.checked_add_signed(step);
        let score = |step: isize| near(step).and_then(|at| self.scores.get(at)).copied().unwrap_or(NONE);
        let [four_up, three_up, two_up, up, down, two_down, three_down, four_down] = [-4, -3, -2, -1, 1, 2, 3, 4].map(score);
        let [said_two_up, said_up, said_down, said_two_down] = [-2, -1, 1, 2].map(|step| self.boilerplate(near(step)));
        [
            four_up,
            three_up,
            two_up,
            up,
            down,
            two_down,
            three_down,
            four_down,
            mean_of(at.saturating_sub(NEAR)..at),
            mean_of(at + 1..self.scores.len().min(at + 1 + NEAR)),
            said_two_up,
            said_up,
            said_down,
            said_two_down,
        ]
    }

    /// The section that begins at this place: at a subheading, or at the body's first line.
    fn section(&self, place: usize) -> Section {
        let next = self.subheadings.partition_point(|&subheading| subheading <= place);
        let end = self.subheadings.get(next).copied().unwrap_or(self.kept.len());
        Section {
            places: place..end,
            subheading: self.subheadings[..next].last().map(|&place| self.kept[place]),
            next: self.kept.get(end).copied(),
            tally: Tally::of(self.draft, &self.kept[place..end]),
        }
    }

    /// The whole body, as seen from one of its lines.
    fn features(&self, place: usize) -> [i16; 11] {
        let (first, last, at) = (self.kept[0], self.kept[self.kept.len() - 1], self.kept[place]);
        let words = |place: usize| self.words_above[place] as usize;
        let all = words(self.kept.len());
        [
            self.tally.score,
            self.tally.least,
            self.tally.boilerplate,
            self.code,
            cut(self.subheadings.len()),
            share(words(place + 1), all),
            cut((all - words(place + 1)).min(MANY)),
            cut((at - first).min(MANY)),
            cut((last - at).min(MANY)),
            cut((self.draft.len() - at).min(MANY)),
            share(last + 1 - first - self.kept.len(), last + 1 - first),
        ]
    }
}

/// The lines from one subheading to the next one.
struct Section {
    places: Range<usize>,
    /// The line of the section's subheading; `next` is that of the next section's.
    subheading: Option<usize>,
    next: Option<usize>,
    tally: Tally,
}

impl Section {
    fn features(&self, body: &Body<'_, '_, '_>) -> [i16; 10] {
        let words = body.words_above[self.places.end] - body.words_above[self.places.start];
        [
            self.tally.score,
            self.tally.least,
            cut((words as usize).min(MANY)),
            cut(self.places.len().min(MANY)),
            self.tally.boilerplate,
            self.tally.most,
            self.subheading.map_or(NONE, |at| thousandths(body.draft.scores[at])),
            body.boilerplate(self.subheading),
            body.boilerplate(self.next),
            i16::from(self.next.is_none()),
        ]
    }
}

fn mean(numbers: impl Iterator<Item = i16>) -> i16 {
    let (sum, count) = numbers.fold((0_i64, 0), |(sum, count), number| (sum + i64::from(number), count + 1));
    sum.checked_div(count).map_or(NONE, |mean| mean as i16)
}

fn thousandths(score: f32) -> i16 {
    (score * 1000.0) as i16
}
