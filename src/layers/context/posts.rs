//! Other people's posts that are set into the text: above the line that says whose they are, "— Ada Quill (@adaquill) October 9, 2026", or
//! between the author's name and the line that says when they were written, "7:30 AM · Oct 9, 2026".

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;

/// A post has at most this many characters (its network allows 280, but counts each link as 23, however long it is), and at most this many lines.
const POST_CHARS: usize = 320;
const POST_LINES: usize = 4;

/// At most this many lines stand between the author's handle and a post's date: a button, and the post itself.
const LINES_BELOW_HANDLE: usize = 8;

/// Gives the lines of posts the kind `Media`: either from the handle down to the date, or the line above a post's signature and those above that
/// which no blank line parts from it, or which hold tags, handles or links, as prose hardly does.
pub(super) fn name(draft: &mut Draft<'_, '_>) {
    for at in 1..draft.len() {
        if let Some(handle) = dates_post(draft.line(at)).then(|| handle_above(draft, at)).flatten() {
            let is_open = |at: usize| !draft.is_claimed(at);
            let lines: Vec<usize> = (handle.saturating_sub(1)..=at).filter(|&at| is_open(at)).collect();
            lines.into_iter().for_each(|at| draft.change(at, Kind::Media, Reason::Context("a post, with who wrote it and when")));
            continue;
        }
        let is_signature = draft.role(at) == Some(Role::Boilerplate(Kind::Media)) && draft.line(at).content().contains("(@");
        if !is_signature {
            continue;
        }
        let mut chars = 0;
        for above in (at.saturating_sub(POST_LINES)..at).rev() {
            let line = draft.line(above);
            let is_parted = draft.line(above + 1).after_blank || !draft.line(at).after_blank;
            chars += line.measures.chars();
            if draft.role(above).is_some() || chars > POST_CHARS || above + 1 < at && is_parted && !has_sign(line) {
                break;
            }
            draft.set(above, Kind::Media, Reason::Context("a post, above the name of who wrote it"));
        }
    }
}

/// Whether the line is a time and a date with a dot in between, as under posts; the number of views may follow.
fn dates_post(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let has_both = measures.has_time && measures.words() <= STAMP_WORDS && line.holds_date();
    has_both
        && line.content().starts_with(|c: char| c.is_ascii_digit())
        && line.content().split_once(" · ").is_some_and(|(time, _)| time.contains(':'))
}

/// A post's time and date have at most this many words, with the number of views.
const STAMP_WORDS: usize = 10;

/// The line above a post's date that is its author's handle, if everything in between is no longer than a post.
fn handle_above(draft: &Draft<'_, '_>, stamp: usize) -> Option<usize> {
    let mut chars = 0;
    let mut above = (stamp.saturating_sub(LINES_BELOW_HANDLE).max(1)..stamp).rev().take_while(|&at| {
        let is_near = chars <= POST_CHARS;
        chars += draft.line(at).measures.chars();
        is_near
    });
    above.find(|&at| draft.line(at).content().starts_with('@') && !draft.line(at).content().contains(char::is_whitespace))
}

/// Whether the line has a hashtag, a handle or a link.
fn has_sign(line: Line<'_>) -> bool {
    let begins = |word: &str| word.strip_prefix(['#', '@']).is_some_and(|name| name.starts_with(char::is_alphabetic));
    line.content().split_whitespace().any(|word| begins(word) || word.contains("://") || word.starts_with("pic."))
}
