//! JSON Lines in, JSON Lines out, a record for every record, in order.

use std::io::{BufRead, Write};

use anyhow::{Context, Result};
use copydesk::{LineRole, ParseError, Parser};
use serde_json::{Map, Value, json};

type Record = Map<String, Value>;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

pub(crate) struct Converter {
    pub(crate) parser: Parser,
    /// The field that holds the text.
    pub(crate) text_field: String,
    /// Whether to tell the role of every line.
    pub(crate) lines: bool,
}

impl Converter {
    /// Converts all records. The number of bad ones comes back: lines that are no JSON object, not
    /// UTF-8, or without text. A text without an article is no bad record, but has an `error`.
    pub(crate) fn run(&self, mut input: impl BufRead, mut out: impl Write) -> Result<usize> {
        let mut bad = 0;
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            if input.read_until(b'\n', &mut line).context("the input cannot be read")? == 0 {
                break;
            }
            if number == 1 && line.starts_with(BYTE_ORDER_MARK) {
                line.drain(..BYTE_ORDER_MARK.len());
            }
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let record = match self.convert(&line) {
                Ok(record) => record,
                Err((record, message)) => {
                    bad += 1;
                    let mut record = record.unwrap_or_default();
                    record.entry("line").or_insert(json!(number));
                    put(&mut record, "error", Value::String(format!("line {number}: {message}")));
                    record
                }
            };
            serde_json::to_writer(&mut out, &record)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
        Ok(bad)
    }

    /// The record with `article` or `error` in place of the text. A bad record comes back as far
    /// as it was understood, with what is wrong with it.
    fn convert(&self, line: &[u8]) -> Result<Record, (Option<Record>, String)> {
        let line = std::str::from_utf8(line).map_err(|error| (None, format!("not UTF-8: {error}")))?;
        let mut record: Map<String, Value> = serde_json::from_str(line).map_err(|error| (None, format!("not a JSON object: {error}")))?;
        let field = &self.text_field;
        let text = match record.shift_remove(field) {
            Some(Value::String(text)) => text,
            None => return Err((Some(record), format!("there is no field {field:?}"))),
            Some(other) => {
                record.insert(field.clone(), other);
                return Err((Some(record), format!("the field {field:?} is not a string")));
            }
        };
        let parsed = self.parser.parse(&text);
        let roles: &[LineRole] = match &parsed {
            Ok(article) => &article.lines,
            Err(ParseError::NoArticle { lines }) => lines,
            Err(_) => &[],
        };
        let lines = self.lines.then(|| roles_by_line(&text, roles));
        // What an earlier run may have left.
        record.shift_remove("article");
        record.shift_remove("error");
        match &parsed {
            Ok(article) => put(&mut record, "article", json!(article)),
            Err(error) => put(&mut record, "error", Value::String(error.to_string())),
        }
        if let Some(lines) = lines {
            put(&mut record, "lines", lines);
        }
        Ok(record)
    }
}

/// Puts a field at the record's end.
fn put(record: &mut Record, field: &str, value: Value) {
    record.shift_remove(field);
    record.insert(field.to_owned(), value);
}

/// One role for every line of the text split at `\n`, null for a blank one. Where such a line
/// holds several (split at other line ends), the longest speaks for it.
fn roles_by_line(text: &str, roles: &[LineRole]) -> Value {
    let mut roles = roles.iter().peekable();
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let end = start + line.len();
        let mut longest: Option<&LineRole> = None;
        while let Some(role) = roles.next_if(|role| role.span.start < end) {
            if longest.is_none_or(|longest| longest.span.len() < role.span.len()) {
                longest = Some(role);
            }
        }
        start = end + 1;
        longest.map_or(Value::Null, |line| Value::String(line.role.to_string()))
    });
    Value::Array(lines.collect())
}
