//! Writes the lines inside the body that may not belong to it, with their features, for `inside.py`.

use std::io::Write;
use std::path::Path;

use anyhow::Result;
use copydesk::Lean;
use serde_json::json;

use crate::roles::Roles;
use crate::{Labels, Text, each_fold, each_text, fold_of, parser, write_numbers, writer};

/// Writes a row for each line (the features, and the label) and an object for each text, for the pages whose lines were labelled by hand. The label
/// is 1 for the article's text, 0 for boilerplate, -1 if it is not known.
pub(crate) fn write(corpus: &Path, folder: &Path) -> Result<()> {
    let parsers = each_fold(|fold| parser(folder, fold, Lean::default()))?;
    let roles = Roles::read()?;
    let mut rows = writer(folder, "inside.i16")?;
    let mut entries = writer(folder, "inside.jsonl")?;
    each_text(corpus, |page, given| {
        let Text { rendering, text, .. } = given;
        let labels = Labels::of(given, page, &roles);
        if !labels.has_roles() {
            return Ok(());
        }
        let fold = fold_of(page.host());
        let lines = copydesk::training::doubtful(&parsers[fold], text);
        for line in &lines {
            let label = labels.by_hand(text, line.span.clone()) as i16;
            write_numbers(&mut rows, line.features.iter().copied().chain([label]))?;
        }
        let entry = json!({"id": page.id, "set": page.set, "fold": fold, "rendering": rendering, "rows": lines.len()});
        serde_json::to_writer(&mut entries, &entry)?;
        Ok(entries.write_all(b"\n")?)
    })?;
    std::fs::write(folder.join("inside-names.json"), json!(copydesk::training::inside_names()).to_string())?;
    Ok(())
}
