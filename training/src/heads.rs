//! Writes the lines that could be the headline or the byline, with their features, for `head.py`.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use copydesk::Lean;
use serde_json::json;

use crate::varied::headed;
use crate::{Text, each_fold, each_text, fold_of, parser, write_numbers, writer};

const PARTS: [&str; 2] = ["headline", "byline"];

/// Writes, for headline and byline, a row for each candidate (the features, and the label: 2 for the annotated line, 1 for one like it, 0 for
/// any other) and an object for each text in which the part is annotated.
///
/// Every dump is used a second time as `untitled`, without its first line, because not all texts begin with the page's title. For the headline
/// dumps are also used as [`cuts`] shortens them, and all texts as [`headed`] changes them.
pub(crate) fn write(corpus: &Path, folder: &Path) -> Result<()> {
    let parsers = each_fold(|fold| parser(folder, fold, Lean::default()))?;
    let mut rows = [writer(folder, "headline.i16")?, writer(folder, "byline.i16")?];
    let mut entries = [writer(folder, "headline.jsonl")?, writer(folder, "byline.jsonl")?];
    let mut each = |page: &crate::Page, rendering: &str, text: &str, parts: &[&str]| {
        let fold = fold_of(page.host());
        let lines: Vec<String> = text.lines().map(words_only).collect();
        let candidates = copydesk::training::candidates(&parsers[fold], text);
        for (part, candidates) in candidates.iter().take(parts.len()).enumerate() {
            let annotated = words_only([&page.title, &page.author][part].as_deref().unwrap_or_default());
            if annotated.is_empty() {
                continue;
            }
            let label = |line: &str| if part == 0 { as_title(line, &annotated) } else { as_author(line, &annotated) };
            for candidate in candidates {
                let label = label(&words_only(&candidate.text));
                write_numbers(&mut rows[part], candidate.features.iter().copied().chain([label]))?;
            }
            let is_there = lines.iter().any(|line| label(line) == 2);
            let entry = json!({"id": page.id, "set": page.set, "fold": fold, "rendering": rendering, "rows": candidates.len(), "is_there": is_there});
            serde_json::to_writer(&mut entries[part], &entry)?;
            entries[part].write_all(b"\n")?;
        }
        Ok(())
    };
    each_text(corpus, |page, Text { rendering, text, .. }| {
        if page.r#type != "article" {
            return Ok(());
        }
        each(page, rendering, text, &PARTS)?;
        if *rendering != "bare"
            && let Some(text) = page.title.as_deref().and_then(|title| headed(&page.id, text, title.trim()))
        {
            each(page, "headed", &text, &PARTS[..1])?;
        }
        if *rendering != "dump" {
            return Ok(());
        }
        if let Some((_, rest)) = text.split_once('\n') {
            each(page, "untitled", rest.trim_start(), &PARTS)?;
        }
        cuts(page, text).iter().try_for_each(|(name, text)| each(page, name, text.trim_start(), &PARTS[..1]))
    })?;
    for (part, names) in PARTS.iter().zip(copydesk::training::head_names()) {
        std::fs::write(folder.join(format!("{part}-names.json")), json!(names).to_string())?;
    }
    Ok(())
}

/// The dump as if it began further down: `near` above the headline, with at most three lines before it; `far` above it, with four to
/// fifteen; and right `below` it, without any line that repeats it. The exact number of lines depends on the page's id.
fn cuts(page: &crate::Page, text: &str) -> Vec<(&'static str, String)> {
    let title = words_only(page.title.as_deref().unwrap_or_default());
    let lines: Vec<&str> = text.lines().collect();
    let is_title = |line: &&str| words_only(line) == title;
    let Some(at) = lines.iter().skip(1).position(is_title).map(|at| at + 1).filter(|_| !title.is_empty()) else { return Vec::new() };
    let chance = usize::from(md5::compute(&page.id)[0]);
    let from = |above: usize| lines[at.saturating_sub(above).max(1)..].join("\n");
    let below = lines[at + 1..].iter().filter(|line| !is_title(line)).copied().collect::<Vec<_>>().join("\n");
    vec![("near", from(chance % 4)), ("far", from(4 + chance % 12)), ("below", below)]
}

/// The words of a line in lower case, separated by single spaces, for comparison.
fn words_only(text: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.to_lowercase().split(|c| !is_word(c)).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// 2 for the title itself; 1 for a line that has much in common with it: six of ten of the words of both; else 0.
fn as_title(line: &str, title: &str) -> i16 {
    if line == title {
        return 2;
    }
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<HashSet<_>>();
    let (a, b) = (words(line), words(title));
    i16::from(a.intersection(&b).count() * 10 >= a.union(&b).count() * 6)
}

/// 2 for a line that contains the author's name; 1 for one that contains the last word of the name with three letters or more; else 0.
fn as_author(line: &str, author: &str) -> i16 {
    if line.chars().count() < 200 && line.contains(author) {
        return 2;
    }
    let last = author.split(' ').rfind(|word| word.chars().count() >= 3);
    i16::from(last.is_some_and(|last| line.split(' ').any(|word| word == last)))
}
