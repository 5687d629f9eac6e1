//! What a line's words say about its place (before, in or after the article), and about whether it is boilerplate, wherever it is.
//!
//! It is a linear model over the words and pairs of adjacent words of the line, hashed into
//! buckets ("hashing trick", Weinberger et al. 2009), for all languages together. Only the first
//! and last words of a line are looked at: that is enough to see a pitch or a label, and a long paragraph
//! costs no more than a short one.

use std::borrow::Cow;

use crate::layers::lines::{Document, Line, Word};
use crate::text::hash::GOLDEN;

/// Buckets for single words, and as many for pairs.
pub(crate) const BUCKETS: usize = 1 << 15;

/// How many words at either end of a line are looked at.
const EDGE: usize = 10;

/// Stand for the word before the first and after the last.
const BEFORE_FIRST: u64 = 0x51;
const AFTER_LAST: u64 = 0xa7;

/// Weights are in 16ths of log-odds. Sums are divided, so they are kept this many times finer: in 64ths.
const FINER: f32 = 4.0;

/// The outputs of the model: in the article, before it, after it; and boilerplate, wherever it is.
const OUTPUTS: usize = PLACES + 1;

/// How many of the outputs are about places. They come first; the one about boilerplate is the last.
const PLACES: usize = 3;

/// The sum over a line's words for each output, in 64ths of log-odds.
pub(crate) type Sums = [i16; OUTPUTS];

/// The weights of all buckets.
#[derive(Debug)]
pub(crate) struct Words {
    /// For every bucket a weight for each output.
    weights: Cow<'static, [u8]>,
    /// The constants of the model, which every sum begins with.
    start: Sums,
}

impl Words {
    /// Reads `start`, as numbers of two bytes, little-endian, and then the weights, as signed
    /// bytes.
    pub(crate) fn read(bytes: Cow<'static, [u8]>) -> Option<Self> {
        let weights = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(bytes.get(2 * OUTPUTS..)?),
            Cow::Owned(ref bytes) => Cow::Owned(bytes.get(2 * OUTPUTS..)?.to_vec()),
        };
        let number = |at: usize| Some(i16::from_le_bytes([*bytes.get(2 * at)?, *bytes.get(2 * at + 1)?]));
        let start = [number(0)?, number(1)?, number(2)?, number(3)?];
        (weights.len() == 2 * BUCKETS * OUTPUTS).then_some(Self { weights, start })
    }

    /// A model in which no word says anything.
    pub(crate) fn silent() -> Self {
        Self { weights: vec![0; 2 * BUCKETS * OUTPUTS].into(), start: [0; OUTPUTS] }
    }

    /// The sum over the words of a line for each output. Longer lines have
    /// more words that say something by chance, so it is divided by the square root of their number.
    pub(super) fn sums(&self, line: Line<'_>) -> Sums {
        let mut sums = [0_i32; OUTPUTS];
        let mut count = 0_u16;
        let (weights, _) = self.weights.as_chunks::<OUTPUTS>();
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

/// The output for boilerplate.
pub(super) fn of_boilerplate(sums: &Sums) -> i16 {
    sums[PLACES]
}

/// Lines of fewer words can be marks of where the article begins or ends: "Comments", "Menu".
const MARK: usize = 15;

/// How much a mark loses with every line further away, in the unit of [`Sums`].
const FADING: i16 = 4;

/// The value if there is no mark at all.
pub(super) const NO_MARK: i16 = -1000;

/// How many features this file gives a line.
pub(super) const COUNT: usize = 7 * PLACES + 2;

/// For each line the sums by place: its own, those of the lines above and below, and two above and below; the
/// means over all lines above and over all below, in which nearer lines weigh more; the strongest mark of
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

/// An exponential mean that keeps 4/5 of itself from line to line. In whole numbers, so that the
/// result is the same on every machine.
#[derive(Default)]
struct Mean([i32; PLACES]);

impl Mean {
    /// Returns the mean so far, and then adds `next`.
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
    /// Returns the strongest mark so far, and then adds `next`.
    fn take(&mut self, next: Option<i16>) -> i16 {
        let faded = self.0.saturating_sub(FADING);
        std::mem::replace(&mut self.0, next.map_or(faded, |next| next.max(faded)))
    }
}

/// Calls `each` with the buckets of a line's words and pairs of words. Those of pairs are in the second half,
/// from [`BUCKETS`] on.
pub(crate) fn buckets(words: &[Word], mut each: impl FnMut(usize)) {
    let Some(last) = words.last() else { return };
    let (head, tail) = if words.len() > 2 * EDGE { (&words[..EDGE], &words[words.len() - EDGE..]) } else { (words, &[][..]) };
    let mut previous = BEFORE_FIRST;
    for word in head {
        each(bucket(word.hash()));
        each(BUCKETS + bucket(Word::pair(previous, word.hash())));
        previous = word.hash();
    }
    // No pair spans the gap of words that are left out.
    tail.iter().for_each(|word| each(bucket(word.hash())));
    tail.windows(2).for_each(|two| each(BUCKETS + bucket(Word::pair(two[0].hash(), two[1].hash()))));
    each(BUCKETS + bucket(Word::pair(last.hash(), AFTER_LAST)));
}

/// The bucket of a word or a pair.
fn bucket(hash: u64) -> usize {
    (hash.wrapping_mul(GOLDEN) >> (u64::BITS - BUCKETS.trailing_zeros())) as usize
}
