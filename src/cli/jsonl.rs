//! Converts JSON Lines, record by record, in order, on all cores.

use std::io::{BufRead, Write};

use anyhow::{Context, Result, anyhow, ensure};
use copydesk::{LineRole, ParseError, Parser};
use rayon::ThreadPool;
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::ahead::{Ahead, Line};
use crate::input::UNREAD;
use crate::output::UNWRITTEN;
use crate::record::Record;

/// A batch is full once it holds so many bytes per thread.
const BATCH_BYTES: usize = 1 << 20;

/// The most records in a batch, per thread.
const BATCH_RECORDS: usize = 1024;

pub(crate) struct Converter {
    pub(crate) parser: Parser,
    /// The field that holds the text.
    pub(crate) text_field: String,
    /// Whether the text stays in the record.
    pub(crate) keep_text: bool,
    /// Whether to add the role of every line.
    pub(crate) lines: bool,
}

impl Converter {
    /// Refuses to keep the text in a field that is to be overwritten.
    pub(crate) fn check(&self) -> Result<()> {
        let field = self.text_field.as_str();
        let is_written = matches!(field, "article" | "error") || self.lines && field == "lines";
        ensure!(!(self.keep_text && is_written), "--keep-text: the text can't stay in the field {field:?}, which is written anew");
        Ok(())
    }

    /// Converts all records, batch by batch. A batch is what was read while the last one was converted, so that the last record of a slow
    /// input is written at once. Returns the number of bad records: lines that are not a JSON object, not UTF-8, or without text. A text
    /// without an article gets an `error`, but is not a bad record.
    pub(crate) fn run(&self, (name, input): (&str, impl BufRead + Send + 'static), mut out: impl Write, pool: &ThreadPool) -> Result<usize> {
        let unread = || format!("{name}: {UNREAD}");
        let threads = pool.current_num_threads();
        let ahead = Ahead::new(input, BATCH_BYTES * threads, BATCH_RECORDS * threads).with_context(unread)?;
        let mut bad = 0;
        loop {
            let batch = ahead.take().with_context(unread)?;
            if batch.is_empty() {
                return Ok(bad);
            }
            // One line at a time, so that no thread is left with several long ones while the others wait.
            let records: Vec<_> = pool.install(|| batch.par_iter().with_max_len(1).map(|line| self.convert(line)).collect());
            for record in records {
                let (record, is_good) = record?;
                out.write_all(&record).context(UNWRITTEN)?;
                bad += usize::from(!is_good);
            }
            out.flush().context(UNWRITTEN)?;
        }
    }

    /// The converted record as a line of JSON, and whether the input line was good.
    fn convert(&self, line: &Line) -> Result<(Vec<u8>, bool)> {
        let mut record = Record::default();
        let filled = self.fill(&mut record, &line.bytes);
        if let Err(error) = &filled {
            self.remove_stale(&mut record, if self.lines { &["article", "lines"] } else { &["article"] });
            record.put_if_absent("line", &line.number)?;
            record.put("error", &format!("line {}: {error}", line.number))?;
        }
        Ok((record.to_line()?, filled.is_ok()))
    }

    /// Removes fields that an earlier run may have written, but never the text field, even if its value is no text.
    fn remove_stale(&self, record: &mut Record<'_>, fields: &[&str]) {
        fields.iter().filter(|&&field| field != self.text_field).for_each(|field| record.remove(field));
    }

    /// Reads the line into the record, and puts `article` or `error` in place of the text. For a bad line the record
    /// keeps the fields that could be read.
    fn fill<'l>(&self, record: &mut Record<'l>, line: &'l [u8]) -> Result<()> {
        let line = str::from_utf8(line).map_err(|error| anyhow!("not UTF-8: {error}"))?;
        *record = Record::read(line)?;
        let text = record.text(&self.text_field)?;
        if !self.keep_text {
            record.remove(&self.text_field);
        }
        let parsed = self.parser.parse(&text);
        let roles: &[LineRole] = match &parsed {
            Ok(article) => &article.lines,
            Err(ParseError::NoArticle { lines }) => lines,
            Err(_) => &[],
        };
        self.remove_stale(record, &["article", "error"]);
        match &parsed {
            Ok(article) => record.put("article", article)?,
            Err(error) => record.put("error", &error.to_string())?,
        }
        if self.lines {
            record.put("lines", &roles_by_line(&text, roles))?;
        }
        Ok(())
    }
}

/// One role for every line of the text split at `\n`; `None` for a blank line. The parser also splits at other line ends:
/// if it sees several lines in one of these, the longest gives the role.
fn roles_by_line(text: &str, roles: &[LineRole]) -> Vec<Option<&'static str>> {
    let mut roles = roles.iter().peekable();
    let mut start = 0;
    let role_of = |line: &str| {
        let end = start + line.len();
        let mut longest: Option<&LineRole> = None;
        while let Some(role) = roles.next_if(|role| role.span.start < end) {
            if longest.is_none_or(|longest| longest.span.len() < role.span.len()) {
                longest = Some(role);
            }
        }
        start = end + 1;
        longest.map(|line| line.role.as_str())
    };
    text.split('\n').map(role_of).collect()
}
