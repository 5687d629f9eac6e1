//! The roles that people gave to the lines of `loose` texts. They hold for the same lines in the page's other texts as well.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{Page, squash};

/// For each labelled page the roles of its lines, by line number.
pub(crate) struct Roles(HashMap<String, HashMap<usize, String>>);

#[derive(Deserialize)]
struct Labelled {
    id: String,
    lines: HashMap<usize, String>,
}

impl Roles {
    /// Reads the labels of the folder `roles`.
    pub(crate) fn read() -> Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("roles");
        let mut pages = HashMap::new();
        for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            for line in BufReader::new(File::open(entry?.path())?).lines() {
                let Labelled { id, lines } = serde_json::from_str(&line?)?;
                pages.insert(id, lines);
            }
        }
        Ok(Self(pages))
    }

    /// The role of each line of a page, by the words of the line. Lines that occur in two roles are left out.
    pub(crate) fn of(&self, page: &Page) -> HashMap<String, &str> {
        let (Some(roles), Some(text)) = (self.0.get(&page.id), page.texts.get("loose")) else { return HashMap::new() };
        let mut known: HashMap<String, Option<&str>> = HashMap::new();
        for (at, line) in text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let role = roles.get(&at).map_or("", |role| role.trim_end_matches('^'));
            known.entry(squash(line)).and_modify(|known| *known = known.filter(|known| *known == role)).or_insert(Some(role));
        }
        known.into_iter().filter_map(|(line, role)| Some((line, role.filter(|role| !role.is_empty())?))).collect()
    }
}
