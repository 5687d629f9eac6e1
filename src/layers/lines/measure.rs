//! What is counted in a line. Each line is measured once, and all later layers use the counts.

mod marks;
mod shape;

use crate::text::hash;
use crate::text::lexicon::{self, says};
use crate::text::words;
use marks::Marks;
use shape::Shape;

/// Counts over a line's text, without its mark. The numbers are small types, since every line of a document has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    chars: u16,
    words: u16,
    /// Characters that are in words.
    in_words: u16,
    /// Words that begin with a capital letter.
    capitalised: u16,
    /// Words of two letters or more, all of them capitals.
    shouted: u16,
    /// Words of at most three characters without a capital: in most scripts, function words.
    short_small: u16,
    digits: u16,
    /// English function words.
    stop_words: u16,
    /// Function words of all known languages.
    function_words: u16,
    /// Words for the speaker ("I", "our"), up to 255.
    first_person: u8,
    /// Words for the person addressed ("you"), up to 255.
    second_person: u8,
    /// Given names, up to 255.
    given: u8,
    /// What the words mean: the union of their bits in the lexicon.
    pub(crate) says: u16,
    /// Marks that end a sentence, right after a word.
    sentence_ends: u16,
    commas: u16,
    quotes: u16,
    /// `|`, `·`, `›` and the like: what menus and bylines put between their parts.
    separators: u16,
    /// Brackets and operators, which are frequent in code and rare in prose.
    code: u16,
    /// Web and e-mail addresses, and signs such as ©.
    addresses: u16,
    /// Whether there is a date with day and month, or in numbers.
    pub(crate) has_date: bool,
    /// Whether there is a time of day, or an age ("3 hours ago").
    pub(crate) has_time: bool,
    /// Whether it ends as a sentence does.
    pub(crate) ends_sentence: bool,
    /// Whether its first letter or digit is a small letter.
    pub(crate) starts_small: bool,
    /// Whether it has characters of scripts that are written without spaces.
    pub(crate) has_unspaced: bool,
    /// See [`Measures::spoken_words`].
    spoken_words: u16,
}

/// A word of a line by its hash; in scripts without spaces, a pair of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word(u64);

impl Word {
    /// The lowest bit marks rare words.
    fn new(hash: u64, is_rare: bool) -> Self {
        Self(Self::without_mark(hash) | u64::from(is_rare))
    }

    /// Any hash of a word without the bit that marks rare words, for comparison.
    pub(crate) fn without_mark(hash: u64) -> u64 {
        hash & !1
    }

    /// Whether it probably says something about the topic of the text: five characters or more, a number of two
    /// digits or more, or a pair of characters.
    pub(crate) fn is_rare(self) -> bool {
        self.0 & 1 == 1
    }

    /// Its hash.
    pub(crate) fn hash(self) -> u64 {
        self.0
    }

    /// A hash of two adjacent words, from the hashes of both.
    pub(crate) fn pair(first: u64, second: u64) -> u64 {
        first.rotate_left(23) ^ second
    }
}

/// Makes getters that return the counts as `usize`.
macro_rules! numbers {
    ($($name:ident)*) => { $(pub(crate) fn $name(&self) -> usize {
        self.$name.into()
    })* };
}

impl Measures {
    /// Only so many bytes of a line are measured, so that every count fits.
    pub(super) const MOST: usize = u16::MAX as usize;

    /// Measures `text`, and appends its words to `spoken`.
    ///
    /// What is beyond the first 64 KiB is not measured.
    pub(crate) fn of(text: &str, spoken: &mut Vec<Word>) -> Self {
        let text = if text.len() < Self::MOST { text } else { (0..4).find_map(|less| text.get(..Self::MOST - less)).unwrap_or_default() };
        let first = text.chars().find(|c| c.is_alphanumeric());
        let mut measures = Self {
            chars: words::chars(text) as u16,
            ends_sentence: words::ends_sentence(text),
            starts_small: first.is_some_and(char::is_lowercase),
            ..Self::default()
        };
        let mut marks = Marks::of(text);
        let (mut last, mut counts) = (Last::default(), Counts::default());
        let mut words = words::words(text);
        let meanings = lexicon::meanings();
        let first_word = spoken.len();
        loop {
            // The fast path: most words are ASCII letters only.
            while let Some((span, hash)) = words.letters() {
                let word = &text.as_bytes()[span.clone()];
                marks.take_letters(span, &mut measures);
                last = measures.take_word(word, &Shape::of_letters(word), hash, counts.take(meanings.get(hash)), last, spoken);
            }
            let Some(span) = words.place_slowly() else { break };
            let word = &text[span.clone()];
            let hash = hash::word(word);
            marks.take(span.end, &mut measures);
            last = measures.take_word(word.as_bytes(), &Shape::of(word), hash, counts.take(meanings.get(hash)), last, spoken);
        }
        marks.take(text.len(), &mut measures);
        counts.put(&mut measures);
        let (pairs, unspaced) = marks.finish(&mut measures);
        measures.has_unspaced = unspaced > 0;
        measures.spoken_words = spoken_words(measures.words, unspaced);
        if !pairs.is_empty() {
            spoken.splice(first_word..first_word, pairs);
        }
        measures.has_time |= measures.says & says::AGO != 0 && measures.digits > 0;
        measures
    }

    /// Counts a word, appends it to `spoken`, and returns what it is for the next word. (Inlined, so that for ASCII words most checks on `shape` are
    /// constant.)
    #[inline(always)]
    fn take_word(&mut self, word: &[u8], shape: &Shape, hash: u64, meaning: u16, last: Last, spoken: &mut Vec<Word>) -> Last {
        // Characters of scripts without spaces are added as pairs, by `marks`.
        if !shape.is_unspaced {
            spoken.push(Word::new(hash, shape.chars >= 5 || shape.is_number && shape.chars > 1));
        }
        self.words += 1;
        self.in_words += shape.chars as u16;
        self.capitalised += u16::from(shape.is_capitalised);
        self.shouted += u16::from(shape.is_shouted);
        self.short_small += u16::from(shape.is_small && shape.chars <= 3);
        let this = match last {
            _ if shape.is_number => Last::Number,
            _ if meaning & says::MONTH != 0 => Last::Month,
            // In Spanish and Portuguese there is a word between the two: "9 de octubre".
            Last::Number if word == b"de" => Last::Number,
            _ => Last::Other,
        };
        self.has_date |= matches!((last, this), (Last::Number, Last::Month) | (Last::Month, Last::Number));
        this
    }

    /// The number of words, with text in scripts without spaces counted as two characters a
    /// word, which is near the mean of Chinese and Japanese.
    pub(crate) fn spoken_words(&self) -> usize {
        self.spoken_words.into()
    }

    /// Whether the line reads like running text: ten words or more with the end of a sentence, or thirty without. If it has separators, as menus do,
    /// there must be six words for each, or ten without the end of a sentence.
    pub(crate) fn is_prose(&self) -> bool {
        let words = self.spoken_words();
        (words >= 10 && self.sentence_ends() >= 1 && self.separators() * 6 <= words) || (words >= 30 && self.separators() * 10 <= words)
    }

    numbers! {
        chars words in_words capitalised shouted short_small digits stop_words function_words first_person second_person given sentence_ends commas quotes
        separators code addresses
    }
}

/// See [`Measures::spoken_words`]: from the number of words as the tokenizer splits them, and of characters of scripts without spaces.
fn spoken_words(words: u16, unspaced: u16) -> u16 {
    match unspaced {
        0 => words,
        _ => words.saturating_sub(unspaced) + (u32::from(words) * 4).min(unspaced.into()) as u16 / 2,
    }
}

/// The meanings of words, and how often those occur that are counted. Every word is added in the same way, without branches: the processor could not
/// predict them.
#[derive(Default)]
struct Counts {
    says: u16,
    given: u16,
    /// The counts of the four lowest bits, 16 bits each.
    others: u64,
}

impl Counts {
    /// Counts a word of this meaning, and returns the meaning.
    #[inline]
    fn take(&mut self, meaning: u16) -> u16 {
        // Moves the four lowest bits apart, bit `n` to place `16 * n`, and adds them to the four counts at once.
        self.others += (u64::from(meaning & 0xf) * 0x2000_4000_8001) & 0x0001_0001_0001_0001;
        self.given += u16::from(meaning & says::GIVEN != 0);
        self.says |= meaning;
        meaning
    }

    fn put(&self, measures: &mut Measures) {
        let count = |bit: u16| (self.others >> (u16::BITS * bit.trailing_zeros())) as u16;
        let byte = |count: u16| u8::try_from(count).unwrap_or(u8::MAX);
        measures.says = self.says;
        measures.function_words = count(says::FUNCTION);
        measures.stop_words = count(says::ENGLISH);
        measures.first_person = byte(count(says::FIRST_PERSON));
        measures.second_person = byte(count(says::SECOND_PERSON));
        measures.given = byte(self.given);
    }
}

/// Whether the last word can be part of a date.
#[derive(Clone, Copy, Default)]
enum Last {
    #[default]
    Other,
    Month,
    Number,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(text: &str) -> Measures {
        Measures::of(text, &mut Vec::new())
    }

    #[test]
    fn words_and_sentences_are_counted() {
        let measures = measure("“We will appeal,” said Dr. O'Neil of the NHS. It is not over!");
        assert_eq!((measures.words, measures.sentence_ends, measures.shouted), (13, 3, 1));
        assert!(measures.ends_sentence && !measures.starts_small);
    }

    #[test]
    fn dates_and_times_are_seen() {
        for text in ["12/05/2024", "on 2024-05-12.", "12.5.24", "May 3, 2024", "3. Mai", "le 3 août", "3 de mayo"] {
            assert!(measure(text).has_date, "{text}");
        }
        for text in ["Updated 18:30", "3 hours ago", "vor 3 Stunden"] {
            assert!(measure(text).has_time, "{text}");
        }
        assert!(!measure("07:30:05").has_date && measure("07:30:05").has_time);
        for text in ["It may rain", "3.5 million", "version 2.0", "1:0"] {
            assert!(!measure(text).has_date && !measure(text).has_time, "{text}");
        }
    }

    #[test]
    fn prose_is_told_from_labels_in_scripts_without_spaces() {
        assert!(measure("渡轮公司周五表示，往返西港的渡轮在船坞停留九天后已恢复航行。").is_prose());
        assert!(!measure("相关阅读").is_prose());
    }
}
