//! The corpus as the evidence layer sees it, and parsers with other models of the evidence.
//!
//! `copydesk-training rows CORPUS.jsonl.gz FOLDER` writes two files into the folder:
//! `rows.i16`, whole numbers of two bytes, little-endian, a row a line: the features, the label
//! (1 article, 0 not, -1 unknown), the words, and the line's span as four numbers of 15 bits; and
//! `documents.jsonl`, an object a document and rendering, in the order of the rows.
//!
//! `copydesk-training jsonl CORPUS.jsonl.gz FOLDER` is `copydesk jsonl --lines` for the texts of
//! the corpus, each parsed with the model in the folder that has not seen its site.

mod judge;

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Page {
    id: String,
    set: String,
    r#type: String,
    url: String,
    texts: HashMap<String, String>,
    labels: HashMap<String, Option<String>>,
    silver: Option<String>,
}

#[derive(Serialize)]
struct Entry<'p> {
    id: &'p str,
    set: &'p str,
    r#type: &'p str,
    host: &'p str,
    rendering: &'p str,
    rows: usize,
}

fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let command = arguments.next().context("`rows` or `jsonl`?")?;
    let mut paths = arguments.map(PathBuf::from);
    let corpus = paths.next().context("which corpus?")?;
    let folder = paths.next().context("which folder?")?;
    match command.to_str() {
        Some("rows") => write_rows(&corpus, &folder),
        Some("jsonl") => judge::jsonl(&corpus, &folder),
        _ => bail!("`rows` or `jsonl`?"),
    }
}

fn pages(corpus: &Path) -> Result<impl Iterator<Item = Result<Page>>> {
    let lines = BufReader::new(flate2::read::GzDecoder::new(File::open(corpus)?)).lines();
    Ok(lines.map(|line| Ok(serde_json::from_str(&line?)?)))
}

impl Page {
    /// The site, as the folds are made by it.
    fn host(&self) -> &str {
        let host = self.url.split("//").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

fn write_rows(corpus: &Path, folder: &Path) -> Result<()> {
    let mut rows = BufWriter::new(File::create(folder.join("rows.i16"))?);
    let mut entries = BufWriter::new(File::create(folder.join("documents.jsonl"))?);
    for page in pages(corpus)? {
        let page = page?;
        for rendering in ["dump", "loose", "tight"] {
            let Some(text) = page.texts.get(rendering) else { continue };
            let labels = Labels::of(text, page.labels.get(rendering).and_then(Option::as_deref), page.silver.as_deref());
            let lines = copydesk::training::features(text);
            for line in &lines {
                let span = [line.span.start, line.span.end].map(|at| [(at >> 15) as i16, (at & 0x7fff) as i16]);
                let label = labels.label(text, line.span.clone());
                let numbers = line.features.iter().copied().chain([label, line.words]).chain(span.into_iter().flatten());
                for number in numbers {
                    rows.write_all(&number.to_le_bytes())?;
                }
            }
            let entry = Entry { id: &page.id, set: &page.set, r#type: &page.r#type, host: page.host(), rendering, rows: lines.len() };
            serde_json::to_writer(&mut entries, &entry)?;
            entries.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// What is known of a text's lines.
enum Labels {
    /// A character a line, and where the lines begin.
    ByHand(Vec<char>, Vec<usize>),
    /// What another extractor took for the article: its lines, and all of it.
    Silver(HashSet<String>, String),
    Unknown,
}

impl Labels {
    fn of(text: &str, by_hand: Option<&str>, silver: Option<&str>) -> Self {
        match (by_hand, silver) {
            (Some(labels), _) => {
                let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
                Self::ByHand(labels.chars().collect(), starts.collect())
            }
            (None, Some(silver)) => Self::Silver(silver.lines().map(squash).collect(), squash(silver)),
            (None, None) => Self::Unknown,
        }
    }

    fn label(&self, text: &str, span: std::ops::Range<usize>) -> i16 {
        match self {
            Self::ByHand(labels, starts) => {
                let line = starts.partition_point(|&start| start <= span.start) - 1;
                match labels.get(line) {
                    Some('C') => 1,
                    Some('B') => 0,
                    _ => -1,
                }
            }
            Self::Silver(lines, all) => {
                let line = squash(&text[span]);
                i16::from(lines.contains(&line) || line.len() >= 40 && all.contains(&line))
            }
            Self::Unknown => -1,
        }
    }
}

fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
