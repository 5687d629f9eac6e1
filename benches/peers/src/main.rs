//! Runs one peer over all texts: `copydesk-peers PEER < texts.jsonl > result.json`, or prints made-up texts: `copydesk-peers pages`.
//! `peers.py` says what a result holds.

use std::error::Error;
use std::io::{self, BufRead};
use std::time::Duration;

use cpu_time::ProcessTime;
use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

#[path = "../../pages/mod.rs"]
mod pages;

/// What a peer makes of a page; `None` if it fails.
type Peer = Box<dyn Fn(&str) -> Option<String>>;

/// A peer that takes less time is run again; its best run counts.
const TIME: Duration = Duration::from_secs(4);

fn main() -> Result<(), Box<dyn Error>> {
    let name = std::env::args().nth(1).ok_or("which peer?")?;
    if name == "pages" {
        for page in [pages::dump(), pages::loose(), pages::tight()].iter().cycle().take(300) {
            println!("{}", json!({ "text": page }));
        }
        return Ok(());
    }
    let (peer, takes_html) = peer(&name).ok_or("no such peer")?;
    let pages = io::stdin().lock().lines().map(|line| {
        let page: Value = serde_json::from_str(&line?)?;
        let field = if takes_html { "html" } else { "text" };
        Ok(page[field].as_str().ok_or("a page without text")?.to_owned())
    });
    let pages = pages.collect::<Result<Vec<String>, Box<dyn Error>>>()?;

    let start = ProcessTime::now();
    let mut best = Duration::MAX;
    let mut bodies = Vec::new();
    while bodies.is_empty() || start.elapsed() < TIME {
        let run = ProcessTime::now();
        bodies = pages.iter().map(|page| peer(page).unwrap_or_default()).collect();
        best = best.min(run.elapsed());
    }
    println!("{}", json!({ "seconds": best.as_secs_f64(), "bodies": bodies }));
    Ok(())
}

/// The peer of this name, and whether it takes HTML.
fn peer(name: &str) -> Option<(Peer, bool)> {
    Some(match name {
        // Not a peer: the cost of just counting words, for comparison.
        "count-words" => (Box::new(|text| Some(text.unicode_words().count().to_string())), false),
        "copydesk" => {
            let parser = copydesk::Parser::default();
            let body = move |text: &str| {
                let article = parser.parse(text).ok()?;
                Some(article.paragraphs.iter().map(|paragraph| &*paragraph.text).collect::<Vec<_>>().join("\n"))
            };
            (Box::new(body), false)
        }
        "dom_smoothie" => {
            (Box::new(|html| Some(dom_smoothie::Readability::new(html, None, None).ok()?.parse().ok()?.text_content.to_string())), true)
        }
        "llm_readability" => {
            let url = url::Url::parse("https://gazette.example/").ok()?;
            (Box::new(move |html| Some(llm_readability::extractor::extract(&mut html.as_bytes(), &url).ok()?.text)), true)
        }
        "rs-trafilatura" => (Box::new(|html| Some(rs_trafilatura::extract(html).ok()?.content_text)), true),
        _ => return None,
    })
}
