//! Prepares the corpus for training, and runs the parser with models that have not seen a page's site.
//!
//! The commands take the corpus and a folder. They are run in this order, with `train.py` in between:
//!
//! 1. `lines` writes what the words' model learns from: `documents.jsonl`, an object for each
//!    document and rendering; `lines.i32`, four numbers for each line (the label: 1 article, 0 not, -1
//!    unknown; the number of words; the number of buckets; the label by the role that a person gave the line, if any); `buckets.u16`, the
//!    buckets of all words.
//! 2. `rows` writes `names.json`, the names of a line's features, and `rows.i16`, the features of every line, with the words' model (`words-K.bin`)
//!    that has not seen its site.
//! 3. `pages` writes `pages.i16`, the features of every page, with the lines' model (`lines-K.bin`)
//!    that has not seen its site.
//! 4. `jsonl` does what `copydesk jsonl --lines` does, for the texts of the corpus. Each is parsed with the model in
//!    the folder (`words-K.bin`, `lines-K.bin`, `pages-K.bin`) that has not seen its site. A third argument, `recall` or `precision`, says
//!    which way it leans.
//!
//! `heads` writes what `head.py` learns from: `headline.i16` and `byline.i16`, the lines that could be headline or byline, as a parser finds
//! them that has not seen the site, with an object for each text in `headline.jsonl` and `byline.jsonl`.

mod heads;
mod inside;
mod judge;
mod roles;
mod varied;

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use copydesk::training::Learned;
use copydesk::{Lean, Parser};
use serde::{Deserialize, Serialize};

use roles::Roles;

/// Sites are divided into this many folds.
const FOLDS: usize = 5;

#[derive(Deserialize)]
struct Page {
    id: String,
    set: String,
    r#type: String,
    url: String,
    title: Option<String>,
    author: Option<String>,
    texts: HashMap<String, String>,
    labels: HashMap<String, Option<String>>,
    silver: Option<String>,
    must: Vec<String>,
    must_not: Vec<String>,
}

#[derive(Serialize)]
struct Entry<'p> {
    id: &'p str,
    set: &'p str,
    r#type: &'p str,
    site: &'p str,
    fold: usize,
    rendering: &'p str,
    rows: usize,
}

fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let command = arguments.next().context("`lines`, `rows`, `pages`, `heads`, `inside` or `jsonl`?")?;
    let mut paths = arguments.map(PathBuf::from);
    let corpus = paths.next().context("which corpus?")?;
    let folder = paths.next().context("which folder?")?;
    match command.to_str() {
        Some("lines") => write_lines(&corpus, &folder),
        Some("rows") => write_rows(&corpus, &folder),
        Some("pages") => write_pages(&corpus, &folder),
        Some("heads") => heads::write(&corpus, &folder),
        Some("inside") => inside::write(&corpus, &folder),
        Some("jsonl") => {
            let lean = match paths.next().as_deref().and_then(Path::to_str) {
                None => Lean::default(),
                Some("recall") => Lean::Recall,
                Some("precision") => Lean::Precision,
                Some(other) => bail!("`recall` or `precision`, not {other:?}"),
            };
            judge::jsonl(&corpus, &folder, lean)
        }
        _ => bail!("`lines`, `rows`, `pages`, `heads`, `inside` or `jsonl`?"),
    }
}

fn pages(corpus: &Path) -> Result<impl Iterator<Item = Result<Page>>> {
    let lines = BufReader::new(flate2::read::GzDecoder::new(File::open(corpus)?)).lines();
    Ok(lines.map(|line| Ok(serde_json::from_str(&line?)?)))
}

impl Page {
    /// The site, which decides the fold.
    fn host(&self) -> &str {
        let host = self.url.split("//").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

/// The text of a page in one rendering.
struct Text {
    /// `dump`, `loose` or `tight`; or `bare` for one of the first two without blank lines and indents, as many converters leave it. (In the corpus,
    /// blank lines and indents give away which tool made a text.)
    rendering: &'static str,
    text: String,
    /// The labels by hand, one character for each line.
    labels: Option<String>,
}

impl Text {
    fn bare(&self) -> Self {
        let is_blank = |line: &str| line.trim().is_empty();
        let lines = || self.text.split('\n');
        let text = lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        let labels =
            self.labels.as_ref().map(|labels| labels.chars().zip(lines()).filter(|(_, line)| !is_blank(line)).map(|(label, _)| label).collect());
        Self { rendering: "bare", text, labels }
    }
}

/// Calls `each` with every page's texts.
fn each_text(corpus: &Path, mut each: impl FnMut(&Page, &Text) -> Result<()>) -> Result<()> {
    for page in pages(corpus)? {
        let page = page?;
        for rendering in ["dump", "loose", "tight"] {
            let Some(text) = page.texts.get(rendering) else { continue };
            let text = Text { rendering, text: text.clone(), labels: page.labels.get(rendering).cloned().flatten() };
            each(&page, &text)?;
            if rendering != "tight" {
                each(&page, &text.bare())?;
            }
        }
    }
    Ok(())
}

fn write_lines(corpus: &Path, folder: &Path) -> Result<()> {
    let mut known = writer(folder, "lines.i32")?;
    let mut buckets = writer(folder, "buckets.u16")?;
    let mut entries = writer(folder, "documents.jsonl")?;
    let roles = Roles::read()?;
    each_text(corpus, |page, given| {
        let Text { rendering, text, .. } = given;
        let labels = Labels::of(given, page, &roles);
        let lines = copydesk::training::lines(text);
        for line in &lines {
            let [label, by_hand] = [labels.label(text, line.span.clone()), labels.by_hand(text, line.span.clone())];
            let numbers = [label, line.words.into(), line.buckets.len() as i32, by_hand];
            numbers.iter().try_for_each(|number| known.write_all(&number.to_le_bytes()))?;
            line.buckets.iter().try_for_each(|bucket| buckets.write_all(&bucket.to_le_bytes()))?;
        }
        let (site, fold) = (page.host(), fold_of(page.host()));
        let entry = Entry { id: &page.id, set: &page.set, r#type: &page.r#type, site, fold, rendering, rows: lines.len() };
        serde_json::to_writer(&mut entries, &entry)?;
        Ok(entries.write_all(b"\n")?)
    })
}

fn write_rows(corpus: &Path, folder: &Path) -> Result<()> {
    std::fs::write(folder.join("names.json"), serde_json::to_string(copydesk::training::line_names().as_slice())?)?;
    write_features(corpus, folder, "rows.i16", |model, text| model.features(text).concat())
}

fn write_pages(corpus: &Path, folder: &Path) -> Result<()> {
    write_features(corpus, folder, "pages.i16", Learned::page)
}

/// Writes the features of every text, from the model that has not seen its site.
fn write_features(corpus: &Path, folder: &Path, name: &str, features: impl Fn(Learned, &str) -> Vec<i16>) -> Result<()> {
    let mut rows = writer(folder, name)?;
    let models = each_fold(|fold| learned(folder, fold))?;
    each_text(corpus, |page, Text { text, .. }| {
        let features = features(models[fold_of(page.host())], text);
        write_numbers(&mut rows, features)
    })
}

/// Writes numbers as two bytes each, little-endian.
fn write_numbers(out: &mut impl Write, numbers: impl IntoIterator<Item = i16>) -> Result<()> {
    Ok(numbers.into_iter().try_for_each(|number| out.write_all(&number.to_le_bytes()))?)
}

fn writer(folder: &Path, name: &str) -> Result<BufWriter<File>> {
    let path = folder.join(name);
    Ok(BufWriter::new(File::create(&path).with_context(|| path.display().to_string())?))
}

/// The model that has not seen the sites of a fold, with those parts that are trained already.
fn learned(folder: &Path, fold: usize) -> Result<Learned> {
    let words = folder.join(format!("words-{fold}.bin"));
    let words = std::fs::read(&words).with_context(|| words.display().to_string())?;
    let trees = |name: &str| trees(folder, name, fold);
    Learned::read(words, &trees("lines")?, &trees("pages")?).with_context(|| format!("the model of fold {fold} can't be read"))
}

/// The parser whose models have not seen the sites of a fold. Until the models of the head are trained it finds none.
fn parser(folder: &Path, fold: usize, lean: Lean) -> Result<Parser> {
    let trees = |name: &str| trees(folder, name, fold);
    let parser = learned(folder, fold)?.parser(&trees("headline")?, &trees("byline")?, &trees("inside")?, lean);
    parser.with_context(|| format!("the context's model of fold {fold} can't be read"))
}

/// A part of a model; empty trees if it is not trained yet.
fn trees(folder: &Path, name: &str, fold: usize) -> Result<Vec<u8>> {
    let path = folder.join(format!("{name}-{fold}.bin"));
    Ok(if path.exists() { std::fs::read(path)? } else { copydesk::training::NO_TREES.to_vec() })
}

fn each_fold<T>(of: impl Fn(usize) -> Result<T>) -> Result<Vec<T>> {
    (0..FOLDS).map(of).collect()
}

fn fold_of(host: &str) -> usize {
    // The whole digest as one number, modulo the number of folds.
    md5::compute(host).iter().fold(0, |rest, &byte| (rest * 256 + usize::from(byte)) % FOLDS)
}

/// What is known about the lines of a text.
struct Labels<'r> {
    lines: Lines,
    /// The roles that were given by hand, by the words of the line.
    roles: HashMap<String, &'r str>,
    /// Passages that are in the article, and passages that are not.
    must: Vec<String>,
    must_not: Vec<String>,
}

enum Lines {
    /// One character for each line.
    ByHand(Vec<char>, Starts),
    /// What another extractor took for the article: as lines, and as a whole.
    Silver(HashSet<String>, String),
    Unknown,
}

impl<'r> Labels<'r> {
    fn of(Text { text, labels, .. }: &Text, page: &Page, roles: &'r Roles) -> Self {
        let lines = match (labels, &page.silver) {
            (Some(labels), _) => Lines::ByHand(labels.chars().collect(), Starts::of(text)),
            (None, Some(silver)) => Lines::Silver(silver.lines().map(squash).collect(), squash(silver)),
            (None, None) => Lines::Unknown,
        };
        let squashed = |passages: &[String]| passages.iter().map(|passage| squash(passage)).collect();
        Self { lines, roles: roles.of(page), must: squashed(&page.must), must_not: squashed(&page.must_not) }
    }

    /// Whether the page's lines were labelled with their roles.
    fn has_roles(&self) -> bool {
        !self.roles.is_empty()
    }

    /// As [`Labels::label`], but by the roles that were given by hand, for pages that have them; -1 for captions and for the lines of the head, which
    /// some count as part of the article.
    fn by_hand(&self, text: &str, span: std::ops::Range<usize>) -> i32 {
        match self.roles.get(&squash(&text[span.clone()])) {
            Some(&("body" | "subheading")) => 1,
            Some(&("headline" | "kicker" | "standfirst" | "byline" | "dateline" | "caption" | "credit")) => -1,
            Some(_) => 0,
            // Lines of the annotated body were left out when the roles were labelled.
            None if self.has_roles() && self.label(text, span) == 1 => 1,
            None => -1,
        }
    }

    /// 1 for article text, 0 for other text, -1 if it is not known.
    fn label(&self, text: &str, span: std::ops::Range<usize>) -> i32 {
        match &self.lines {
            Lines::ByHand(labels, starts) => match labels.get(starts.line(span.start)) {
                Some('C') => 1,
                Some('B') => 0,
                _ => -1,
            },
            Lines::Silver(lines, all) => {
                let line = squash(&text[span]);
                let holds = |passages: &[String]| passages.iter().any(|passage| line.contains(passage));
                // The passages were chosen by hand, so they outweigh the extractor.
                match (holds(&self.must), holds(&self.must_not)) {
                    (true, false) => 1,
                    (false, true) => 0,
                    _ => i32::from(lines.contains(&line) || line.len() >= 40 && all.contains(&line)),
                }
            }
            Lines::Unknown => -1,
        }
    }
}

/// Where the lines of a text split at `\n` begin.
struct Starts(Vec<usize>);

impl Starts {
    fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    /// The number of the line that a byte is in.
    fn line(&self, byte: usize) -> usize {
        self.0.partition_point(|&start| start <= byte) - 1
    }
}

fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
