//! Posts of others that are set into the text, above the line that says whose they are: "— Ada Quill (@adaquill) October 9, 2026".

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;

/// A post has at most so many characters: 280 as its network counts them, by which a link has 23 however long it is, and so many lines.
const CHARS: usize = 320;
const LINES: usize = 4;

/// Gives the lines of a post the role of the line that says whose it is: the line above that, and those above this that are not parted from
/// it, or that have what hardly stands in prose.
pub(super) fn name(draft: &mut Draft<'_, '_>) {
    for at in 1..draft.len() {
        let is_signature = draft.role(at) == Some(Role::Boilerplate(Kind::Media)) && draft.line(at).content().contains("(@");
        if !is_signature {
            continue;
        }
        let mut chars = 0;
        for above in (at.saturating_sub(LINES)..at).rev() {
            let line = draft.line(above);
            let is_parted = draft.line(above + 1).after_blank || !draft.line(at).after_blank;
            chars += line.measures.chars();
            if draft.role(above).is_some() || chars > CHARS || above + 1 < at && is_parted && !has_sign(line) {
                break;
            }
            draft.set(above, Kind::Media, Reason::Context("a post, above the name of who wrote it"));
        }
    }
}

/// Whether the line has a tag, a name as networks have them, or a link.
fn has_sign(line: Line<'_>) -> bool {
    let begins = |word: &str| word.strip_prefix(['#', '@']).is_some_and(|name| name.starts_with(char::is_alphabetic));
    line.content().split_whitespace().any(|word| begins(word) || word.contains("://") || word.starts_with("pic."))
}
