//! Text that is clean already: if there is hardly anything but the article, cutting pitches would do more harm than good.

use super::Lean;
use crate::layers::lines::{Document, Line};
use crate::rules::Spared;

/// In clean text, a line at least this likely to be article text is spared.
pub(super) const SURE: f32 = 0.5;

/// A line less likely than this to be article text reads like boilerplate.
pub(super) const DOUBTFUL: f32 = 0.3;

/// A text also counts as clean if at most one in this many of its lines reads like boilerplate, and there are enough lines to tell.
const LINES_TO_A_DOUBTFUL: usize = 50;
const ENOUGH_LINES: usize = 10;

/// How far the built-in rules spare each line, if the text is clean already and the line reads like the rest of it. Empty for other text.
pub(super) fn spared(document: &Document<'_>, scores: &[f32], lean: Lean) -> Vec<Spared> {
    if !is_clean(document, scores, lean) {
        return Vec::new();
    }
    let spared = |(line, &score): (Line<'_>, &f32)| {
        if score < SURE {
            return Spared::No;
        }
        match (line.is_prose(), is_pointer(line)) {
            (true, true) => Spared::Pointer,
            (true, false) => Spared::Prose,
            (false, true) => Spared::No,
            (false, false) => Spared::Short,
        }
    };
    document.lines().zip(scores).map(spared).collect()
}

/// A label has at most this many words.
const LABEL_WORDS: usize = 5;

/// Whether the line is a label with what it points to, or stands in brackets: "Read more: Bridge closed until March" is not a line of an article,
/// however clean the text.
fn is_pointer(line: Line<'_>) -> bool {
    let text = line.text();
    if text.starts_with(['(', '[']) && text.ends_with([')', ']']) {
        return true;
    }
    // One sign at a time: searching for one byte is faster than searching for any of several characters.
    [':', '|', '：', '»', '→'].iter().find_map(|&sign| text.split_once(sign)).is_some_and(|(label, rest)| {
        let words = label.split_whitespace().count();
        (1..=LABEL_WORDS).contains(&words) && !rest.trim().is_empty() && !rest.starts_with("//")
    })
}

/// Whether there is hardly anything but the article: by the expected share of its words, or by the lines from the first one on that reads like
/// article text.
fn is_clean(document: &Document<'_>, scores: &[f32], lean: Lean) -> bool {
    let Some(clean) = lean.clean() else { return false };
    let (mut words, mut article) = (0.0, 0.0);
    for (line, score) in document.entries().iter().zip(scores) {
        let own = line.measures.spoken_words() as f32;
        words += own;
        article += own * score;
    }
    let below_head = scores.iter().skip_while(|&&score| score < SURE);
    let doubtful = below_head.clone().filter(|&&score| score < DOUBTFUL).count();
    let lines = below_head.count();
    article >= clean * words || lines >= ENOUGH_LINES && doubtful * LINES_TO_A_DOUBTFUL <= lines
}
