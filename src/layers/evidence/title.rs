//! What a line shares with the page's title, with other lines and with the prose.

use super::alike::Alike;
use super::features::{cut, share};
use super::place::PROSE;
use crate::layers::lines::{Document, Line};
use crate::text::hash::Sieved;

/// Rare words of the title that are looked at.
const OF_TITLE: usize = 32;

/// So many words have one among them that is rare, of prose, and another than those before, as a rule.
const DIFFERENT: usize = 4;

/// A line is counted so often.
const OFTEN: u8 = 9;

/// A line looks like the headline if so many of its rare words are the title's, and so many of the title's are in it, both in per cent, and
/// if it has at most so many words.
const OF_LINE: i16 = 60;
const COVERED: i16 = 50;
const HEADLINE: usize = 40;

/// Lines since the last such line are told up to so many, and how many such lines there were.
const FAR: usize = 999;
const SEEN: i16 = 5;

/// For each line: how often it stands in the document; the share of its rare words that the first
/// line has, and of the first line's that it has; lines and words of prose since the last line
/// that looks like the headline, and how many such there were; the share of its rare words that
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

/// So many words are looked at together.
const AT_ONCE: usize = 32;

/// Calls `each` with the hash of each rare word of a line, and with the word's number in the document.
fn each_rare(line: Line<'_>, mut each: impl FnMut(u64, u32)) {
    for (first, words) in (line.first_word()..).step_by(AT_ONCE).zip(line.words().chunks(AT_ONCE)) {
        let (mut rare, mut count) = ([0_u8; AT_ONCE], 0);
        // Without a branch: the processor can't guess which are.
        for (at, word) in (0..).zip(words) {
            rare[count] = at;
            count += usize::from(word.is_rare());
        }
        rare[..count].iter().for_each(|&at| each(words[usize::from(at)].hash(), first + u32::from(at)));
    }
}

/// How often each line stands in the document, up to [`OFTEN`]; a long one counts once.
fn repeats(document: &Document<'_>) -> Vec<u8> {
    let key = |line: u32| document.key(line as usize);
    let mut alike = Alike::with_room(document.len());
    let mut counts = vec![0; document.len()];
    let short = || (0..).zip(document.lines()).filter(|(_, line)| line.key().is_some()).map(|(number, _)| number);
    for line in short() {
        let count: &mut u8 = &mut counts[alike.first_like(line, key) as usize];
        *count = OFTEN.min(*count + 1);
    }
    // The first of those that are alike has been counted for all.
    for line in short() {
        if counts[line as usize] == 0 {
            counts[line as usize] = counts[alike.first_like(line, key) as usize];
        }
    }
    counts
}

/// The rare words of a document's prose, by the number of the first that is the same.
struct ProseWords {
    words: Alike,
    /// For each of a document's words a bit, which is set for the first of those that stand in two lines of prose or more.
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

    /// Whether prose has the word; in a line of prose, whether another has it.
    fn has(&self, document: &Document<'_>, word: u64, in_prose: bool) -> bool {
        let first = self.words.get(word, |word| document.words[word as usize].hash());
        first.is_some_and(|first| !in_prose || self.again[first as usize / 64] >> (first % 64) & 1 == 1)
    }
}
