//! The list of link targets with which some converters end a text. Lynx, links and w3m put the number of a link before its words (`[7]Harbour news`)
//! and list the targets as `7. https://…` or `[7] https://…`. Converters to Markdown put it behind them (`[Harbour news][7]`) and list `[7]: https://…`.

use super::document::Piece;
use crate::text::links::{self, Numbers};

/// The headings of such lists, and of their parts.
const HEADINGS: [&str; 3] = ["references", "visible links", "hidden links"];

/// Where the list begins.
pub(super) struct Targets {
    /// The number of its first piece.
    pub(super) first: usize,
    pub(super) numbers: Numbers,
}

/// The list at the end of the text, if there is one. Linear, and a look at the last piece for a text without.
pub(super) fn find(text: &str, pieces: &[Piece]) -> Option<Targets> {
    let piece = |at: usize| &text[pieces[at].span(text)];
    let (mut first, mut entries, mut numbers) = (pieces.len(), 0, None);
    let mut at = pieces.len();
    while at > 0 {
        at -= 1;
        let own = piece(at);
        if let Some(form) = links::target(own) {
            if numbers.is_some_and(|numbers| numbers != form) {
                break;
            }
            (first, entries, numbers) = (at, entries + 1, Some(form));
        } else if is_heading(own) && numbers.is_some() {
            first = at;
        } else if own.contains(' ') || pieces[at].after_blank {
            // Anything else may be the rest of a target that was wrapped.
            break;
        }
    }
    let numbers = numbers?;
    let page = &text[..pieces[first].start as usize];
    // Sources of an article may be numbered in the same way. But those are cited behind a word, as in "nine days [7]".
    (2 * links::count(page, numbers) >= entries).then_some(Targets { first, numbers })
}

fn is_heading(line: &str) -> bool {
    let bare = line.trim_end_matches(':');
    HEADINGS.iter().any(|heading| bare.eq_ignore_ascii_case(heading))
}
