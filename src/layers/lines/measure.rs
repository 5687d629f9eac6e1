//! What is counted in a line, once.

mod marks;
mod shape;

use crate::text::hash;
use crate::text::lexicon::{self, says};
use crate::text::words;
use marks::Marks;
use shape::Shape;

/// Counts over a line's text, its mark left out. They are kept small, for a document has one of these a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    chars: u16,
    words: u16,
    /// Characters in words.
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
    /// Function words of any language that is known.
    function_words: u16,
    /// Words for who speaks, as far as a byte counts.
    first_person: u8,
    /// The same for who is spoken to.
    second_person: u8,
    /// The same of names that people are called by.
    given: u8,
    /// What the words say: the union of their bits in the lexicon.
    pub(crate) says: u16,
    /// Marks that end a sentence, at a word's end.
    sentence_ends: u16,
    commas: u16,
    quotes: u16,
    /// `|`, `·`, `›` and the like: what menus and bylines put between their parts.
    separators: u16,
    /// Brackets and operators that programs are full of and prose is not.
    code: u16,
    /// Addresses of pages and people, and signs of rights.
    addresses: u16,
    /// Whether there is a date of day and month, or in numbers.
    pub(crate) has_date: bool,
    /// Whether there is a time of day, or an age ("3 hours ago").
    pub(crate) has_time: bool,
    /// Whether it ends as a sentence does.
    pub(crate) ends_sentence: bool,
    /// Whether its first letter is small.
    pub(crate) starts_small: bool,
    /// Whether there are characters of scripts that are written without spaces.
    pub(crate) has_unspaced: bool,
    /// See [`Measures::spoken_words`].
    spoken_words: u16,
}

/// A word of a line by its hash; in scripts without spaces, a pair of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Word(u64);

impl Word {
    /// The lowest bit tells rare words apart.
    fn new(hash: u64, is_rare: bool) -> Self {
        Self(Self::without_mark(hash) | u64::from(is_rare))
    }

    /// A word's hash, from here or from elsewhere, without the bit that tells rare words apart: for comparison.
    pub(crate) fn without_mark(hash: u64) -> u64 {
        hash & !1
    }

    /// Whether it is likely to say what the text is about: five characters or more, a number of two
    /// digits or more, a pair of characters.
    pub(crate) fn is_rare(self) -> bool {
        self.0 & 1 == 1
    }

    /// Its hash.
    pub(crate) fn hash(self) -> u64 {
        self.0
    }

    /// A hash of two words next to each other, by those of the words.
    pub(crate) fn pair(first: u64, second: u64) -> u64 {
        first.rotate_left(23) ^ second
    }
}

/// Counts as they are asked for.
macro_rules! numbers {
    ($($name:ident)*) => { $(pub(crate) fn $name(&self) -> usize {
        self.$name.into()
    })* };
}

impl Measures {
    /// So many bytes of a line are measured, so that no count is too large.
    pub(super) const MOST: usize = u16::MAX as usize;

    /// Measures `text`, and appends its words to `spoken`.
    ///
    /// Of a line of 64 KiB or more, what goes beyond is not measured.
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
            // Most words are of letters of ASCII.
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

    /// Counts a word, appends it to `spoken`, and tells what it is to the next. (Of words of letters of ASCII most is known without a look.)
    #[inline(always)]
    fn take_word(&mut self, word: &[u8], shape: &Shape, hash: u64, meaning: u16, last: Last, spoken: &mut Vec<Word>) -> Last {
        // Single characters of scripts without spaces stand there in pairs.
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
            // In Spanish and Portuguese a word stands between the two: "9 de octubre".
            Last::Number if word == b"de" => Last::Number,
            _ => Last::Other,
        };
        self.has_date |= matches!((last, this), (Last::Number, Last::Month) | (Last::Month, Last::Number));
        this
    }

    /// Words, with a run of a script without spaces counted as if it had them: two characters a
    /// word, which is near the mean of Chinese and Japanese.
    pub(crate) fn spoken_words(&self) -> usize {
        self.spoken_words.into()
    }

    /// Whether the line reads like running text: ten words or more with the end of a sentence, or thirty without; and so many of them to a separator
    /// as no menu has, six or, without the end of a sentence, ten.
    pub(crate) fn is_prose(&self) -> bool {
        let words = self.spoken_words();
        (words >= 10 && self.sentence_ends() >= 1 && self.separators() * 6 <= words) || (words >= 30 && self.separators() * 10 <= words)
    }

    numbers! {
        chars words in_words capitalised shouted short_small digits stop_words function_words first_person second_person given sentence_ends commas quotes
        separators code addresses
    }
}

/// The words of a line as they are spoken, from those that are told apart and the characters of scripts without spaces.
fn spoken_words(words: u16, unspaced: u16) -> u16 {
    match unspaced {
        0 => words,
        _ => words.saturating_sub(unspaced) + (u32::from(words) * 4).min(unspaced.into()) as u16 / 2,
    }
}

/// What words say, and how often they say what is counted. Which word says what can't be guessed, so that every one is added alike.
#[derive(Default)]
struct Counts {
    says: u16,
    given: u16,
    /// The four counts of the lowest bits, 16 bits each.
    others: u64,
}

impl Counts {
    /// Counts a word of this meaning, which is given back.
    #[inline]
    fn take(&mut self, meaning: u16) -> u16 {
        // Takes the four lowest bits to their places, 15 further on each than the one before.
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

/// What the last word was, as far as it may be of a date.
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
