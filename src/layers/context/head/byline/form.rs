//! Forms of bylines that hardly any other line has. The trees have seen too few of them, so what they say is corrected here.

use super::super::page::{Page, starts_with_by};
use crate::article::{Kind, Role};
use crate::text::{bytes, names};

/// The author is named at most this many lines below the headline, and at most this many below the body's first line.
const BELOW_HEADLINE: usize = 8;
const INTO_BODY: usize = 3;

/// Added to the log-odds, in thousandths, of a line there that says by whom and when.
pub(super) const HEAD_BONUS: i32 = 3000;

/// What the line's form adds to its log-odds, in thousandths.
pub(super) fn bonus(page: &Page<'_, '_>, headline: Option<usize>, at: usize) -> i32 {
    let content = page.line(at).content();
    let is_below_headline = headline.is_some_and(|headline| headline < at && at <= headline + BELOW_HEADLINE);
    let is_in_head = is_below_headline && at < page.body.start + INTO_BODY;
    let tells_beside_date = || names::is_led_beside_date(content) || names::is_handle_beside_date(content);
    let tells_author = || page.line(at).holds_date() && tells_beside_date() || names::is_genre_and_author(content);
    if is_in_head && tells_author() { HEAD_BONUS } else { 0 }
}

/// How far below the text the author may be named behind or below a label.
const FOOT_LINES: usize = 80;

/// The lines below the text that a label there says name the author.
pub(super) fn foot(page: &Page<'_, '_>) -> impl Iterator<Item = usize> {
    (page.body.end..page.draft.len().min(page.body.end + FOOT_LINES)).filter(|&at| is_signed(page, at) || is_below_label(page, at))
}

/// No other line within this distance begins with the same label if it leads up to the author: in a list of texts several do.
const LABEL_ALONE: usize = 40;

/// Whether the line, below the text, is a label that leads up to who wrote it, with a name: "Author: Ada Quill", "About the author - Ada Quill".
pub(super) fn is_signed(page: &Page<'_, '_>, at: usize) -> bool {
    let signed = |at: usize| {
        let line = Some(page.line(at)).filter(|line| line.measures.words() <= SIGNED_WORDS)?;
        let (label, name) = split_at_label(line.content())?;
        (!name.trim().is_empty() && names::is_text_label(label)).then_some(label)
    };
    if page.draft.role(at) == Some(Role::Boilerplate(Kind::Comments)) {
        return at >= page.body.end && is_led_below_text(page, at);
    }
    at >= page.body.end
        && signed(at).is_some_and(|label| {
            let around = at.saturating_sub(LABEL_ALONE)..page.draft.len().min(at + LABEL_ALONE);
            around.filter(|&other| signed(other) == Some(label)).count() == 1
        })
}

/// Whether what looks like the line above a reader's comment begins as a byline does, with no comment below it: "Posted by Ada Quill on 9 October
/// 2026 at 10:12".
fn is_led_below_text(page: &Page<'_, '_>, at: usize) -> bool {
    let leads_up = page.draft.document.get(at + 1).is_some_and(|below| below.is_written());
    !leads_up && starts_with_by(page.line(at)) && names::is_led_beside_date(page.line(at).content())
}

/// A label together with the author's name has at most this many words.
const SIGNED_WORDS: usize = 10;

fn split_at_label(content: &str) -> Option<(&str, &str)> {
    // Cheap check first: most lines have none of these marks.
    if !bytes::any(content, |byte| matches!(byte, b':' | b'-' | 0xe2 | 0xef)) {
        return None;
    }
    [":", "：", " - ", " – "].iter().find_map(|mark| content.split_once(mark))
}

/// The name below a label has at most this many words.
const NAME_WORDS: usize = 8;

/// Whether the line is short and stands right below a label that leads up to who wrote the text: "Article written by:".
pub(super) fn is_below_label(page: &Page<'_, '_>, at: usize) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| page.line(above)) else { return false };
    let measures = &page.line(at).measures;
    let is_label = || above.content().ends_with(':') || above.content().contains(' ');
    measures.words() <= NAME_WORDS && !measures.ends_sentence && is_label() && names::is_text_label(above.content())
}
