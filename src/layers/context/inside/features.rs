//! What speaks for and against a line of the body being the article's, as whole numbers.

use std::ops::Range;

use super::super::Draft;
use crate::article::Role;
use crate::layers::evidence::Hints;
use crate::layers::evidence::features::{beginning, cut, ending, put, share};
use crate::layers::lines::Marker;
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

/// Stands for a line or a subheading that is not there.
const NONE: i16 = -999;

/// Words and lines are told up to here.
const MANY: usize = 2000;

/// How many lines above and below make a mean.
const NEAR: usize = 10;

/// A row for each line of the body, which are `kept`. Linear.
pub(super) fn rows<'d>(draft: &'d Draft<'_, '_>, kept: &'d [usize]) -> impl Iterator<Item = (usize, Row)> + 'd {
    let body = Body::of(draft, kept);
    let mut section = Section::default();
    (0..kept.len()).map(move |place| {
        if place >= section.places.end {
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
        match line.marker {
            Marker::None => 0,
            Marker::Bullet => 1,
            Marker::Number => 2,
            Marker::Quote => 3,
            Marker::Heading | Marker::Underlined | Marker::Strong => 4,
        },
        i16::from(draft.role(at) == Some(Role::Subheading)),
        i16::from(line.after_blank),
        cut(measures.second_person()),
        cut(measures.first_person()),
        cut(measures.separators()),
        cut(measures.addresses()),
        says(says::PITCH),
        says(says::RELATED),
        repeats,
        code(draft, at),
    ]
}

/// The body as a whole.
struct Body<'d, 'a, 't> {
    draft: &'d Draft<'a, 't>,
    kept: &'d [usize],
    /// The words of the body's lines above each place, and of all at the end.
    words_above: Vec<u32>,
    /// The places of the subheadings.
    subheadings: Vec<usize>,
    scores: Mean,
    least: i16,
    boilerplate: Mean,
    code: Mean,
}

impl<'d, 'a, 't> Body<'d, 'a, 't> {
    fn of(draft: &'d Draft<'a, 't>, kept: &'d [usize]) -> Self {
        let mut words_above = Vec::with_capacity(kept.len() + 1);
        let mut subheadings = Vec::new();
        let (mut words, mut scores, mut least, mut boilerplate, mut code_of_all) =
            (0_u32, Mean::default(), i16::MAX, Mean::default(), Mean::default());
        for (place, &at) in kept.iter().enumerate() {
            words_above.push(words);
            words = words.saturating_add(draft.line(at).measures.spoken_words() as u32);
            if draft.role(at) == Some(Role::Subheading) {
                subheadings.push(place);
            }
            let score = thousandths(draft.scores[at]);
            scores.add(score);
            least = least.min(score);
            boilerplate.add(draft.hints[at].boilerplate);
            code_of_all.add(code(draft, at));
        }
        words_above.push(words);
        Self { draft, kept, words_above, subheadings, scores, least, boilerplate, code: code_of_all }
    }

    /// The score of a line if it is body, nothing if it is boilerplate, and a half for the lines of the head.
    fn score(&self, at: Option<usize>) -> i16 {
        let Some(at) = at.filter(|&at| at < self.draft.len()) else { return NONE };
        match self.draft.role(at) {
            Some(role) if role.is_body() => thousandths(self.draft.scores[at]),
            None | Some(Role::Boilerplate(_)) => 0,
            Some(_) => 500,
        }
    }

    fn boilerplate(&self, at: Option<usize>) -> i16 {
        at.and_then(|at| self.draft.hints.get(at)).map_or(NONE, |hints| hints.boilerplate)
    }

    /// The lines around a line, whatever they are.
    fn around(&self, at: usize) -> [i16; 14] {
        let mean = |lines: Range<usize>| {
            let mut mean = Mean::default();
            lines.for_each(|at| mean.add(self.score(Some(at))));
            mean.of()
        };
        let near = |step: isize| at.checked_add_signed(step);
        let [four_up, three_up, two_up, up, down, two_down, three_down, four_down] = [-4, -3, -2, -1, 1, 2, 3, 4].map(|step| self.score(near(step)));
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
            mean(at.saturating_sub(NEAR)..at),
            mean(at + 1..self.draft.len().min(at + 1 + NEAR)),
            said_two_up,
            said_up,
            said_down,
            said_two_down,
        ]
    }

    /// The section that begins at this place or, at the body's first, above the first subheading.
    fn section(&self, place: usize) -> Section {
        let next = self.subheadings.partition_point(|&subheading| subheading <= place);
        let end = self.subheadings.get(next).copied().unwrap_or(self.kept.len());
        let subheading = self.subheadings[..next].last().map(|&place| self.kept[place]);
        let mut section = Section { places: place..end, subheading, next: (end < self.kept.len()).then(|| self.kept[end]), ..Section::default() };
        for &at in &self.kept[place..end] {
            let score = thousandths(self.draft.scores[at]);
            section.scores.add(score);
            section.least = section.least.min(score);
            section.boilerplate.add(self.draft.hints[at].boilerplate);
            section.most = section.most.max(self.draft.hints[at].boilerplate);
        }
        section
    }

    /// The body, as seen from one of its lines.
    fn features(&self, place: usize) -> [i16; 11] {
        let &[first, .., last] = self.kept else { return self.only(place) };
        let at = self.kept[place];
        let words = |place: usize| self.words_above[place] as usize;
        let all = words(self.kept.len());
        [
            self.scores.of(),
            self.least,
            self.boilerplate.of(),
            self.code.of(),
            cut(self.subheadings.len()),
            share(words(place + 1), all),
            cut((all - words(place + 1)).min(MANY)),
            cut((at - first).min(MANY)),
            cut((last - at).min(MANY)),
            cut((self.draft.len() - at).min(MANY)),
            share(last + 1 - first - self.kept.len(), last + 1 - first),
        ]
    }

    /// The same for a body of one line.
    fn only(&self, place: usize) -> [i16; 11] {
        let to_end = cut((self.draft.len() - self.kept[place]).min(MANY));
        [self.scores.of(), self.least, self.boilerplate.of(), self.code.of(), cut(self.subheadings.len()), 100, 0, 0, 0, to_end, 0]
    }
}

/// The lines from one subheading to the next.
struct Section {
    places: Range<usize>,
    /// The lines of the subheading and of the next one.
    subheading: Option<usize>,
    next: Option<usize>,
    scores: Mean,
    least: i16,
    boilerplate: Mean,
    most: i16,
}

impl Default for Section {
    fn default() -> Self {
        Self { places: 0..0, subheading: None, next: None, scores: Mean::default(), least: i16::MAX, boilerplate: Mean::default(), most: i16::MIN }
    }
}

impl Section {
    fn features(&self, body: &Body<'_, '_, '_>) -> [i16; 10] {
        let words = body.words_above[self.places.end] - body.words_above[self.places.start];
        [
            self.scores.of(),
            self.least,
            cut((words as usize).min(MANY)),
            cut(self.places.len().min(MANY)),
            self.boilerplate.of(),
            self.most,
            self.subheading.map_or(NONE, |at| thousandths(body.draft.scores[at])),
            body.boilerplate(self.subheading),
            body.boilerplate(self.next),
            i16::from(self.next.is_none()),
        ]
    }
}

/// A mean of whole numbers.
#[derive(Default)]
struct Mean {
    sum: i64,
    count: i64,
}

impl Mean {
    fn add(&mut self, number: i16) {
        self.sum += i64::from(number);
        self.count += 1;
    }

    fn of(&self) -> i16 {
        self.sum.checked_div(self.count).map_or(NONE, |mean| mean as i16)
    }
}

/// The share of a line's characters that only code has.
fn code(draft: &Draft<'_, '_>, at: usize) -> i16 {
    let measures = &draft.line(at).measures;
    share(measures.code(), measures.chars())
}

fn thousandths(score: f32) -> i16 {
    (score * 1000.0) as i16
}
