//! A record of a JSON Lines file. Only its text is decoded. All else is passed through as it is
//! written, which is fast and loses nothing: no digit of a number, no escape, no lone half of a surrogate pair.

use anyhow::{Result, anyhow, bail};
use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

/// The fields of a record, in order. If several have the same name, the value is that of the last, in the place of the first.
#[derive(Default)]
pub(crate) struct Record<'a> {
    read: IndexMap<String, &'a RawValue>,
    /// The fields that were added; they come after all others.
    added: Vec<(&'static str, Box<RawValue>)>,
}

impl<'a> Record<'a> {
    pub(crate) fn read(line: &'a str) -> Result<Self> {
        let read = serde_json::from_str(line).map_err(|error| anyhow!("not a JSON object: {}", message(&error)))?;
        Ok(Self { read, added: Vec::new() })
    }

    /// The text in this field.
    pub(crate) fn text(&self, field: &str) -> Result<String> {
        let Some(value) = self.read.get(field) else { bail!("there is no field {field:?}") };
        serde_json::from_str(value.get()).map_err(|error| match error.classify() {
            // A lone half of a surrogate pair.
            serde_json::error::Category::Syntax => anyhow!("the field {field:?} is not Unicode: {}", message(&error)),
            _ => anyhow!("the field {field:?} is not a string"),
        })
    }

    pub(crate) fn remove(&mut self, field: &str) {
        self.read.shift_remove(field);
    }

    /// Puts a field at the record's end.
    pub(crate) fn put(&mut self, field: &'static str, value: &impl Serialize) -> Result<()> {
        self.remove(field);
        self.added.push((field, to_raw_value(value)?));
        Ok(())
    }

    /// Puts a field at the record's end, unless there is one of that name.
    pub(crate) fn put_if_absent(&mut self, field: &'static str, value: &impl Serialize) -> Result<()> {
        match self.read.contains_key(field) {
            true => Ok(()),
            false => self.put(field, value),
        }
    }

    /// The record as a line of JSON.
    pub(crate) fn to_line(&self) -> Result<Vec<u8>> {
        let read = self.read.iter().map(|(field, value)| (field.as_str(), *value));
        let added = self.added.iter().map(|(field, value)| (*field, &**value));
        let mut line = Vec::new();
        serde_json::Serializer::new(&mut line).collect_map(read.chain(added))?;
        line.push(b'\n');
        Ok(line)
    }
}

/// The error's message without its line number, which is always 1 here: the record is parsed by itself.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    match text.strip_suffix(&place) {
        Some(what) if error.column() > 0 => format!("{what} at column {}", error.column()),
        Some(what) => what.to_owned(),
        None => text,
    }
}
