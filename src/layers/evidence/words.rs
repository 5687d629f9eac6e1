//! What a line's words say of its place: before the article, in it, or after it; and of its being boilerplate, wherever it stands.
//!
//! A linear model over the words and pairs of neighbouring words of the line, hashed into
//! buckets ("hashing trick", Weinberger et al. 2009), in whatever language they are. Only the first
//! and last words of a line are looked at: a pitch or a label shows there, and a long paragraph
//! costs no more than a short one.

use std::borrow::Cow;

use crate::layers::lines::{Document, Line, Word};
use crate::text::hash::GOLDEN;

/// Buckets for single words, and as many for pairs.
pub(crate) const BUCKETS: usize = 1 << 15;

/// How many words at either end of a line are looked at.
const EDGE: usize = 10;

/// What stands for the word before the first and after the last.
const BEFORE_FIRST: u64 = 0x51;
const AFTER_LAST: u64 = 0xa7;

/// Weights are in sixteenths of log-odds; sums, which are divided, in as many times finer parts.
const FINER: f32 = 4.0;

/// What is told: in the article, before it, after it; and boilerplate in any place.
const TOLD: usize = PLACES + 1;

/// The first of them are those of places; the last is that of boilerplate.
const PLACES: usize = 3;

/// What a line's words add up to, for each of what is told.
pub(crate) type Sums = [i16; TOLD];

/// The weights of all buckets.
#[derive(Debug)]
pub(crate) struct Words {
    /// For every bucket a weight for each of what is told.
    weights: Cow<'static, [u8]>,
    /// What every line begins with, in the sums' parts.
    start: Sums,
}

impl Words {
    /// Reads `start`, as numbers of two bytes, little-endian, and then the weights, as signed
    /// bytes.
    pub(crate) fn read(bytes: Cow<'static, [u8]>) -> Option<Self> {
        let weights = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(bytes.get(2 * TOLD..)?),
            Cow::Owned(ref bytes) => Cow::Owned(bytes.get(2 * TOLD..)?.to_vec()),
        };
        let number = |at: usize| Some(i16::from_le_bytes([*bytes.get(2 * at)?, *bytes.get(2 * at + 1)?]));
        let start = [number(0)?, number(1)?, number(2)?, number(3)?];
        (weights.len() == 2 * BUCKETS * TOLD).then_some(Self { weights, start })
    }

    /// Words that say nothing.
    pub(crate) fn silent() -> Self {
        Self { weights: vec![0; 2 * BUCKETS * TOLD].into(), start: [0; TOLD] }
    }

    /// What the words of a line add up to for each of what is told, in parts of log-odds. Longer lines have
    /// more words that say something by chance, so the sum is divided by the root of their number.
    pub(super) fn sums(&self, line: Line<'_>) -> Sums {
        let mut sums = [0_i32; TOLD];
        let mut count = 0_u16;
        let (weights, _) = self.weights.as_chunks::<TOLD>();
        buckets(line.words(), |bucket| {
            for (sum, &weight) in sums.iter_mut().zip(&weights[bucket]) {
                *sum += i32::from(weight as i8);
            }
            count += 1;
        });
        let root = f32::from(count.max(1)).sqrt();
        std::array::from_fn(|of| (FINER * sums[of] as f32 / root) as i16 + self.start[of])
    }
}

/// What the sums say of the line's being boilerplate.
pub(super) fn of_boilerplate(sums: &Sums) -> i16 {
    sums[PLACES]
}

/// Lines of fewer words can be marks of where the article begins or ends: "Comments", "Menu".
const MARK: usize = 15;

/// What a mark is worth less with every line after it, as sums are.
const FADING: i16 = 4;

/// Stands for no mark at all.
const NO_MARK: i16 = -1000;

/// How many features a line has from here.
pub(super) const COUNT: usize = 7 * PLACES + 2;

/// For each line the sums of its own words, by place; of the lines above and below, and two above and below;
/// and a mean over all lines above, and over all below, the nearer the heavier; the strongest mark of
/// an end above, and of a beginning below.
pub(super) fn around<'d>(document: &'d Document<'_>, sums: &'d [Sums]) -> impl Iterator<Item = [i16; COUNT]> + use<'d> {
    let places = |at: usize| sums.get(at).and_then(|sums| sums.first_chunk()).copied().unwrap_or_default();
    let mark = |at: usize, sum: i16| (document.line(at).measures.words() < MARK).then_some(sum);
    // The mean over the lines below, and the strongest mark of a beginning there.
    let mut below = vec![([0; PLACES], 0); sums.len()];
    let (mut mean, mut beginning) = (Mean::default(), Fading(NO_MARK));
    for (at, below) in below.iter_mut().enumerate().rev() {
        *below = (mean.take(places(at)), beginning.take(mark(at, sums[at][1])));
    }
    let (mut mean, mut end) = (Mean::default(), Fading(NO_MARK));
    let row = move |at: usize| {
        let near = |lines: isize| at.checked_add_signed(lines).map(places).unwrap_or_default();
        let (mean_below, beginning) = below[at];
        let mut row = [0; COUNT];
        for (part, sums) in [places(at), near(-1), near(1), near(-2), near(2), mean.take(places(at)), mean_below].into_iter().enumerate() {
            row[part * PLACES..][..PLACES].copy_from_slice(&sums);
        }
        row[7 * PLACES..].copy_from_slice(&[end.take(mark(at, sums[at][2])), beginning]);
        row
    };
    (0..document.len()).map(row)
}

/// An exponential mean that keeps 4/5 of itself from line to line. Whole numbers, so that the same
/// text gives the same figure everywhere.
#[derive(Default)]
struct Mean([i32; PLACES]);

impl Mean {
    /// The mean so far; `next` counts from now on.
    fn take(&mut self, next: [i16; PLACES]) -> [i16; PLACES] {
        let before = self.0.map(|mean| (mean / 64) as i16);
        for (mean, next) in self.0.iter_mut().zip(next) {
            *mean = (*mean * 4 + i32::from(next) * 64) / 5;
        }
        before
    }
}

/// The strongest mark so far, which fades from line to line.
struct Fading(i16);

impl Fading {
    /// The strongest mark so far; `next` counts from now on.
    fn take(&mut self, next: Option<i16>) -> i16 {
        let faded = self.0.saturating_sub(FADING);
        std::mem::replace(&mut self.0, next.map_or(faded, |next| next.max(faded)))
    }
}

/// Calls `each` with the buckets of a line's words: those of words first in their half, those of
/// pairs in the other.
pub(crate) fn buckets(words: &[Word], mut each: impl FnMut(usize)) {
    let Some(last) = words.last() else { return };
    let (head, tail) = if words.len() > 2 * EDGE { (&words[..EDGE], &words[words.len() - EDGE..]) } else { (words, &[][..]) };
    let mut previous = BEFORE_FIRST;
    for word in head {
        each(bucket(word.hash()));
        each(BUCKETS + bucket(Word::pair(previous, word.hash())));
        previous = word.hash();
    }
    // No pair across the words that are left out.
    tail.iter().for_each(|word| each(bucket(word.hash())));
    tail.windows(2).for_each(|two| each(BUCKETS + bucket(Word::pair(two[0].hash(), two[1].hash()))));
    each(BUCKETS + bucket(Word::pair(last.hash(), AFTER_LAST)));
}

/// The bucket of a word or a pair.
fn bucket(hash: u64) -> usize {
    (hash.wrapping_mul(GOLDEN) >> (u64::BITS - BUCKETS.trailing_zeros())) as usize
}
