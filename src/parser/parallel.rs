//! Many texts on all cores, in order. Feature `parallel`.

use std::iter::Fuse;
use std::{fmt, mem, vec};

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::article::Article;
use crate::error::ParseError;
use crate::parser::Parser;

/// The most texts in a batch, for every thread: so many short ones take far longer to parse than a
/// thread takes to wake up.
const TEXTS: usize = 256;

/// A batch is full once its texts hold so many bytes for every thread.
const BYTES: usize = 1 << 20;

impl Parser {
    /// The articles in all `texts`, parsed on all cores and given back in the order of the texts, each with its text. The texts can be
    /// anything that lends a `str`: borrowed or owned strings, or records of your own that implement [`AsRef<str>`]. Feature `parallel`.
    ///
    /// Lazy: nothing is read before the first article is asked for, and then two batches ahead at most. The first batch is one text
    /// for every thread; each is four times as large as the last, up to 256 texts or 1 MiB of text (and the text that goes beyond it) for
    /// every thread. So an archive of any size takes the memory of two batches and their articles. `texts` is read
    /// beside the parsing: what it does to make a text, such as reading and unpacking files, costs no time of its own until it is slower
    /// than the parsers together. Whoever takes the articles is waited for.
    ///
    /// It runs on the threads of the rayon pool in which the articles are asked for: one of your own inside its `install`, or else the
    /// global one, with a thread for every core. The answers don't depend on their number.
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
    /// When `texts` panics, or a closure in one of the parser's rules: in the thread that asks for the next article. What was
    /// read ahead is lost then, and the iterator is over.
    pub fn parse_all<T, I>(&self, texts: I) -> ParseAll<'_, I::IntoIter>
    where
        T: AsRef<str> + Send,
        I: IntoIterator<Item = T, IntoIter: Send>,
    {
        ParseAll { parser: self, texts: Some(texts.into_iter().fuse()), ahead: Vec::new(), parsed: Vec::new().into_iter(), size: 1 }
    }
}

/// A text with what [`Parser::parse`] makes of it, cut loose from it.
type Parsed<T> = (T, Result<Article<'static>, ParseError>);

/// Texts with their articles, in order; made by [`Parser::parse_all`]. Feature `parallel`.
#[must_use = "nothing is parsed before it is asked for"]
pub struct ParseAll<'p, I: Iterator> {
    parser: &'p Parser,
    /// Nothing once a panic came through.
    texts: Option<Fuse<I>>,
    /// The batch that is to be parsed next.
    ahead: Vec<I::Item>,
    /// What is left of the batch that was parsed last.
    parsed: vec::IntoIter<Parsed<I::Item>>,
    /// How many texts the next batch may hold, for every thread.
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
    /// Parses the batch that was read ahead, or the first one, and reads the next one meanwhile.
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
        // One text at a time: nobody waits for a thread that was handed several long ones.
        let parse_all = || batch.into_par_iter().with_max_len(1).map(parse).collect::<Vec<_>>();
        let (ahead, parsed) = rayon::join(|| read(&mut texts, self.size * threads, BYTES * threads), parse_all);
        self.ahead = ahead;
        self.parsed = parsed.into_iter();
        self.texts = Some(texts);
    }
}

/// The next batch: so many texts, or fewer once they hold so many bytes.
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
