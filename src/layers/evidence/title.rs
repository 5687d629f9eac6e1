//! Features of what a line has in common with the page's title, with other lines and with the prose.

use super::alike::Alike;
use super::features::{cut, share};
use super::place::PROSE;
use crate::layers::lines::{Document, Line};
use crate::text::hash::Sieved;

/// The most rare words of the title that are looked at: one bit each.
const OF_TITLE: usize = 32;

/// Roughly one in so many words of a page is a rare word of prose that was not there before.
const DIFFERENT: usize = 4;

/// Repetitions of a line are counted up to this.
const OFTEN: u8 = 9;

/// A line looks like the headline if at least this share of its rare words, in per cent, are in the title,
const OF_LINE: i16 = 60;
/// it has at least this share of the title's rare words,
const COVERED: i16 = 50;
/// and it has at most so many words.
const HEADLINE: usize = 40;

/// The distance from the last line that looks like the headline is capped here.
const FAR: usize = 999;
/// The number of such lines is capped here.
const SEEN: i16 = 5;

/// For each line: how often it occurs in the document; the share of its rare words that are in the first
/// line (the title), and of the title's that are in it; lines and words of prose since the last line
/// that looks like the headline, and how many such lines there were; the share of its rare words that
/// other lines of prose use.
pub(super) fn shared<'d>(document: &'d Document<'_>, prose: &'d [u16]) -> impl Iterator<Item = [i16; 7]> + use<'d> {
    let repeats = repeats(document);
    let of_prose = ProseWords::of(document, prose);
    let mut of_title = Sieved::with_room(OF_TITLE);
    for word in document.get(0).into_iter().flat_map(Line::rare_words).take(OF_TITLE) {
        let next = 1_u32 << of_title.len();
        of_title.get_or_insert(word, next);
    }

    let (mut since, mut since_prose, mut seen) = (FAR, 0, 0);
    let row = move |line: Line<'_>| {
        let at = line.at();
        let (mut words, mut shared, mut covered, mut known) = (0, 0, 0_u32, 0);
        each_rare(line, |word, _| {
            words += 1;
            if let Some(bit) = of_title.get(word) {
                shared += 1;
                covered |= bit;
            }
            known += usize::from(of_prose.has(document, word, prose[at] > 0));
        });
        let of_line = if at == 0 { 0 } else { share(shared, words) };
        let covered = if at == 0 { 0 } else { share(covered.count_ones() as usize, of_title.len()) };
        let row = [repeats[at].max(1).into(), of_line, covered, cut(since), cut(since_prose.min(PROSE)), seen, share(known, words)];
        if of_line >= OF_LINE && covered >= COVERED && line.measures.spoken_words() <= HEADLINE {
            (since, since_prose, seen) = (0, 0, SEEN.min(seen + 1));
        }
        since = FAR.min(since + 1);
        since_prose += usize::from(prose[at]);
        row
    };
    document.lines().map(row)
}

/// Words are looked at in groups of so many.
const AT_ONCE: usize = 32;

/// Calls `each` with the hash of each rare word of a line, and with the word's number in the document.
fn each_rare(line: Line<'_>, mut each: impl FnMut(u64, u32)) {
    for (first, words) in (line.first_word()..).step_by(AT_ONCE).zip(line.words().chunks(AT_ONCE)) {
        let (mut rare, mut count) = ([0_u8; AT_ONCE], 0);
        // Without a branch, since which words are rare can't be predicted.
        for (at, word) in (0..).zip(words) {
            rare[count] = at;
            count += usize::from(word.is_rare());
        }
        rare[..count].iter().for_each(|&at| each(words[usize::from(at)].hash(), first + u32::from(at)));
    }
}

/// How often each line occurs in the document, up to [`OFTEN`]. Long lines are not looked for, and have 0.
fn repeats(document: &Document<'_>) -> Vec<u8> {
    let key = |line: u32| document.key(line as usize);
    let mut alike = Alike::with_room(document.len());
    let mut counts = vec![0; document.len()];
    let short = || (0..).zip(document.lines()).filter(|(_, line)| line.key().is_some()).map(|(number, _)| number);
    for line in short() {
        let count: &mut u8 = &mut counts[alike.first_like(line, key) as usize];
        *count = OFTEN.min(*count + 1);
    }
    // So far only the first of equal lines has the count.
    for line in short() {
        if counts[line as usize] == 0 {
            counts[line as usize] = counts[alike.first_like(line, key) as usize];
        }
    }
    counts
}

/// The rare words of a document's prose. Equal words are represented by the number of the first.
struct ProseWords {
    words: Alike,
    /// A bit for each word of the document: set if it is the first of equal words in two lines of prose or more.
    again: Vec<u64>,
}

impl ProseWords {
    fn of(document: &Document<'_>, prose: &[u16]) -> Self {
        let mut words = Alike::with_room(document.words.len() / DIFFERENT);
        let mut again = vec![0; document.words.len().div_ceil(64)];
        let hash = |word: u32| document.words[word as usize].hash();
        for line in document.lines().filter(|line| prose[line.at()] > 0) {
            each_rare(line, |_, number| {
                let first = words.first_like(number, hash);
                if first < line.first_word() {
                    again[first as usize / 64] |= 1 << (first % 64);
                }
            });
        }
        Self { words, again }
    }

    /// Whether a line of prose has the word: another line, if the word itself is from prose.
    fn has(&self, document: &Document<'_>, word: u64, in_prose: bool) -> bool {
        let first = self.words.get(word, |word| document.words[word as usize].hash());
        first.is_some_and(|first| !in_prose || self.again[first as usize / 64] >> (first % 64) & 1 == 1)
    }
}
