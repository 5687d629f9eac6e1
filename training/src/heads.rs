//! The lines that could be the headline, with their features, for `head.py`.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::{FOLDS, fold_of};

/// Writes `headlines.i16`, a row a candidate: the features and the label (2 the annotated title, 1
/// near it, 0 another line); and `headlines.jsonl`, an object a document and rendering.
pub(crate) fn write(corpus: &Path, folder: &Path) -> Result<()> {
    let parsers = (0..FOLDS).map(|fold| crate::parser(folder, fold)).collect::<Result<Vec<_>>>()?;
    let mut rows = BufWriter::new(File::create(folder.join("headlines.i16"))?);
    let mut entries = BufWriter::new(File::create(folder.join("headlines.jsonl"))?);
    for page in crate::pages(corpus)? {
        let page = page?;
        let Some(title) = page.title.as_deref().filter(|title| !squash(title).is_empty()) else { continue };
        if page.r#type != "article" {
            continue;
        }
        let title = squash(title);
        let fold = fold_of(page.host());
        for rendering in ["dump", "loose", "tight"] {
            let Some(text) = page.texts.get(rendering) else { continue };
            let candidates = copydesk::training::headlines(&parsers[fold], text);
            for candidate in &candidates {
                let label = label(&squash(&candidate.text), &title);
                for number in candidate.features.iter().copied().chain([label]) {
                    rows.write_all(&number.to_le_bytes())?;
                }
            }
            let is_there = text.lines().any(|line| squash(line) == title);
            let entry = json!({"id": page.id, "set": page.set, "fold": fold, "rendering": rendering, "rows": candidates.len(), "is_there": is_there});
            serde_json::to_writer(&mut entries, &entry)?;
            entries.write_all(b"\n")?;
        }
    }
    let names = json!(copydesk::training::head_names());
    std::fs::write(folder.join("headlines-names.json"), names.to_string())?;
    Ok(())
}

/// Words in lower case, single spaces between them: what two titles are compared by.
fn squash(text: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.to_lowercase().split(|c| !is_word(c)).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// 2 for the title itself; 1 for a line that shares six of ten of all words of the two.
fn label(line: &str, title: &str) -> i16 {
    if line == title {
        return 2;
    }
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<std::collections::HashSet<_>>();
    let (a, b) = (words(line), words(title));
    i16::from(a.intersection(&b).count() * 10 >= a.union(&b).count() * 6)
}
