//! The headline among the lines above the body, with the page's title as a witness.

use std::collections::HashSet;
use std::ops::Range;

use super::Draft;
use crate::article::Role;
use crate::text::{fold, words};

/// How far below the body's first line the headline may still stand: the start is not always
/// found to the line.
const BELOW: usize = 2;

/// What sites put between an article's title and their own name, most telling first.
const SEPARATORS: [&str; 11] = [" | ", " – ", " — ", " - ", " » ", " « ", " › ", " · ", " • ", " :: ", " / "];

/// The line that is the headline.
pub(super) fn find(draft: &Draft<'_, '_>, body: &Range<usize>) -> Option<usize> {
    let end = (body.start + BELOW + 1).min(draft.len());
    let title = Title::of(draft.line(0).content());
    let repeats = |at: usize| if at == 0 { 0.0 } else { title.likeness(draft.line(at).content()) };
    (0..end)
        .filter(|&at| could_be(draft, at))
        .map(|at| (at, rank(draft, at, body.start, repeats(at))))
        .filter(|(_, rank)| *rank > 0.0)
        .max_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(at, _)| at)
}

fn could_be(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    let words = line.measures.spoken_words();
    let free = draft.role(at).is_none_or(|role| matches!(role, Role::Headline | Role::Subheading));
    free && (1..=40).contains(&words) && !line.marker.is_list_item() && line.measures.sentence_ends <= 3
}

/// How much speaks for a line being the headline.
fn rank(draft: &Draft<'_, '_>, at: usize, start: usize, likeness: f32) -> f32 {
    let line = draft.line(at);
    let words = line.measures.spoken_words();
    let distance = start.saturating_sub(at) as f32;
    let mut rank = 10.0 * likeness;
    rank += if draft.role(at) == Some(Role::Headline) { 8.0 } else { 0.0 };
    rank += if line.marker.is_heading() { 2.0 } else { 0.0 };
    rank += match words {
        0..=1 => -2.0,
        2 => -0.5,
        3..=24 => 1.5,
        _ => 0.0,
    };
    rank += if line.measures.ends_sentence && line.folded.ends_with('.') { -1.5 } else { 0.0 };
    rank += if at >= start { -1.0 } else { 0.0 };
    // The page's title stands first; failing a line that repeats it, it is the headline itself.
    rank += if at == 0 { 2.0 } else { 0.0 };
    rank - (distance / 4.0).min(3.0)
}

/// The page's title, as far as it goes with the headline.
struct Title {
    folded: String,
    words: HashSet<String>,
}

impl Title {
    fn of(text: &str) -> Self {
        let folded = fold::fold(text);
        let words = words::words(&folded).map(str::to_owned).collect();
        Self { folded, words }
    }

    /// How much of the title the line says, and of the line is in the title: 0 to 1. A line that
    /// is the title but for the site's name is at 1.
    fn likeness(&self, line: &str) -> f32 {
        let folded = fold::fold(line);
        let said: Vec<&str> = words::words(&folded).collect();
        if said.len() < 2 || self.words.is_empty() {
            return if said.len() == 1 && self.words.len() == 1 && folded == self.folded { 1.0 } else { 0.0 };
        }
        let shared = said.iter().filter(|&&word| self.words.contains(word)).count() as f32;
        let of_line = shared / said.len() as f32;
        let of_title = (shared / self.words.len() as f32).min(1.0);
        if of_line < 0.6 || of_title < 0.25 {
            return 0.0;
        }
        of_line * (0.4 + 0.6 * of_title)
    }
}

/// A page's title without the name of its site: the longest part between separators, if it has
/// more words than the rest.
pub(crate) fn without_site(title: &str) -> &str {
    for separator in SEPARATORS {
        let parts = title.split(separator);
        let longest = parts.clone().max_by_key(|part| words::words(part).count());
        if let Some(part) = longest
            && parts.count() > 1
            && words::words(part).count() >= 3
        {
            return without_site(part.trim());
        }
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sites_name_is_taken_off_a_title() {
        assert_eq!(without_site("Ferry back in service | Harbour Gazette"), "Ferry back in service");
        assert_eq!(without_site("Gazette - News - Ferry back in service"), "Ferry back in service");
        assert_eq!(without_site("Ferry back"), "Ferry back");
    }
}
