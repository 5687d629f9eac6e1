//! Many texts on all cores, in order. Feature `parallel`.

use std::iter::Fuse;
use std::{fmt, mem, vec};

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::article::Article;
use crate::error::ParseError;
use crate::parser::Parser;

/// The most texts in a batch, per thread. Even if they are short, parsing so many takes far longer than waking up a thread.
const TEXTS: usize = 256;

/// A batch is also full once its texts hold so many bytes per thread.
const BYTES: usize = 1 << 20;

impl Parser {
    /// Parses all `texts` on all cores. The iterator gives each text together with its result, in the order of the texts. A text can be
    /// anything that lends a `str`: a borrowed or owned string, or a record of your own that implements [`AsRef<str>`]. Feature `parallel`.
    ///
    /// It is lazy: nothing is read before the first article is asked for, and at most two batches are read ahead. The first batch is one text
    /// per thread, and each is four times as large as the last, up to 256 texts or 1 MiB of text (with the text that goes beyond it) per
    /// thread. So an archive of any size takes the memory of two batches and their articles.
    ///
    /// `texts` is read while the batch before is parsed: making a text, by reading and unpacking files say, costs no extra time as long as it is
    /// faster than all parsing threads together. Parsing waits until the articles of the last batch have been taken.
    ///
    /// It runs on the threads of the rayon pool in which the articles are asked for: your own inside its `install`, or else the
    /// global one, with a thread for every core. The results don't depend on the number of threads.
    ///
    /// ```
    /// let parser = copydesk::Parser::default();
    /// let pages = (1..=100).map(|n| format!("Rain on day {n}\n\nIt rained for {n} hours on Friday, and the reservoirs are half full again."));
    /// let mut headlines = Vec::new();
    /// for (page, article) in parser.parse_all(pages) {
    ///     let article = article?;
    ///     assert!(page.contains(&*article.paragraphs[0].text));
    ///     headlines.extend(article.headline.map(|headline| headline.text));
    /// }
    /// assert_eq!((headlines.len(), &*headlines[41]), (100, "Rain on day 42"));
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Each text has its own result, as [`Parser::parse`] gives it.
    ///
    /// # Panics
    ///
    /// If `texts` or a closure in one of the parser's rules panics, so does the thread that asks for the next article. The texts that were
    /// read ahead are lost then, and the iterator is at its end.
    pub fn parse_all<T, I>(&self, texts: I) -> ParseAll<'_, I::IntoIter>
    where
        T: AsRef<str> + Send,
        I: IntoIterator<Item = T, IntoIter: Send>,
    {
        ParseAll { parser: self, texts: Some(texts.into_iter().fuse()), ahead: Vec::new(), parsed: Vec::new().into_iter(), size: 1 }
    }
}

/// A text and the result of [`Parser::parse`] for it, which does not borrow from it.
type Parsed<T> = (T, Result<Article<'static>, ParseError>);

/// Texts with their articles, in order; made by [`Parser::parse_all`]. Feature `parallel`.
#[must_use = "nothing is parsed before it is asked for"]
pub struct ParseAll<'p, I: Iterator> {
    parser: &'p Parser,
    /// `None` after a panic.
    texts: Option<Fuse<I>>,
    /// The batch to be parsed next.
    ahead: Vec<I::Item>,
    /// The rest of the batch that was parsed last.
    parsed: vec::IntoIter<Parsed<I::Item>>,
    /// How many texts the next batch may hold, per thread.
    size: usize,
}

impl<T: AsRef<str> + Send, I: Iterator<Item = T> + Send> Iterator for ParseAll<'_, I> {
    type Item = Parsed<T>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.parsed.len() == 0 {
            let texts = self.texts.take()?;
            self.parse_batch(texts);
        }
        self.parsed.next()
    }
}

impl<T: AsRef<str> + Send, I: Iterator<Item = T> + Send> ParseAll<'_, I> {
    /// Parses the batch that was read ahead (the first one is read here), and reads the next one meanwhile.
    fn parse_batch(&mut self, mut texts: Fuse<I>) {
        let threads = rayon::current_num_threads();
        if self.ahead.is_empty() {
            self.ahead = read(&mut texts, self.size * threads, BYTES * threads);
        }
        let batch = mem::take(&mut self.ahead);
        self.size = (self.size * 4).min(TEXTS);
        let parse = |text: T| {
            let article = self.parser.parse(text.as_ref()).map(Article::into_owned);
            (text, article)
        };
        // One text at a time, so that no thread is left with several long ones while the others wait.
        let parse_all = || batch.into_par_iter().with_max_len(1).map(parse).collect::<Vec<_>>();
        let (ahead, parsed) = rayon::join(|| read(&mut texts, self.size * threads, BYTES * threads), parse_all);
        self.ahead = ahead;
        self.parsed = parsed.into_iter();
        self.texts = Some(texts);
    }
}

/// The next batch: `most` texts, or fewer if these hold `most_bytes` already.
fn read<T: AsRef<str>>(texts: &mut impl Iterator<Item = T>, most: usize, most_bytes: usize) -> Vec<T> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < most && bytes < most_bytes {
        let Some(text) = texts.next() else { break };
        bytes += text.as_ref().len();
        batch.push(text);
    }
    batch
}

impl<I: Iterator> fmt::Debug for ParseAll<'_, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParseAll").field("ahead", &self.ahead.len()).field("parsed", &self.parsed.len()).finish_non_exhaustive()
    }
}
