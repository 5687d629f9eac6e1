//! Runs the whole parser on pages of sites that its model has not seen.

use std::collections::HashMap;
use std::io::{BufRead, BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use copydesk::{Lean, ParseError};
use serde_json::{Value, json};

use crate::{Starts, each_fold, fold_of, pages, parser};

/// Reads JSON Lines from standard input and writes them parsed.
pub(crate) fn jsonl(corpus: &Path, folder: &Path, lean: Lean) -> Result<()> {
    let parsers = each_fold(|fold| parser(folder, fold, lean))?;
    let mut folds: HashMap<String, usize> = HashMap::new();
    for page in pages(corpus)? {
        let page = page?;
        let fold = fold_of(page.host());
        folds.extend(page.texts.into_values().map(|text| (text, fold)));
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let record: Value = serde_json::from_str(&line?)?;
        let text = record["text"].as_str().context("a record without text")?;
        let fold = folds.get(text).context("a text that is not in the corpus")?;
        let answer = match parsers[*fold].parse(text) {
            Ok(article) => json!({"id": record["id"], "article": article, "lines": roles(text, &article.lines), "reasons": reasons(&article.lines)}),
            Err(ParseError::NoArticle { lines }) => json!({"id": record["id"], "error": "no article", "lines": roles(text, &lines)}),
            Err(error) => json!({"id": record["id"], "error": error.to_string()}),
        };
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Why each non-blank line has its role.
fn reasons(lines: &[copydesk::LineRole]) -> Vec<String> {
    lines.iter().map(|line| line.reason.to_string()).collect()
}

/// The role of every line of the text split at `\n`.
fn roles(text: &str, lines: &[copydesk::LineRole]) -> Vec<Value> {
    let starts = Starts::of(text);
    let mut roles = vec![Value::Null; starts.0.len()];
    for line in lines {
        roles[starts.line(line.span.start)] = json!(line.role.as_str());
    }
    roles
}
