//! Names of networks and ways to share the page, a line each, in the midst of the text: in a row they are buttons, whatever else a single one may be,
//! "Facebook" over a part of a story about it.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::fold;

/// Names of networks, folded.
const NETWORKS: [&str; 22] = [
    "facebook",
    "twitter",
    "x",
    "x (twitter)",
    "twitter/x",
    "linkedin",
    "reddit",
    "whatsapp",
    "pinterest",
    "telegram",
    "bluesky",
    "mastodon",
    "threads",
    "instagram",
    "tumblr",
    "flipboard",
    "pocket",
    "messenger",
    "xing",
    "vk",
    "line",
    "tiktok",
];

/// What stands among them, folded.
const OTHERS: [&str; 17] = [
    "email",
    "e-mail",
    "mail",
    "print",
    "copy link",
    "copy",
    "link",
    "share",
    "share this",
    "social sharing",
    "pin",
    "pin it",
    "save",
    "sms",
    "drucken",
    "teilen",
    "imprimir",
];

/// So many networks are in such a row at least; no button has more bytes.
const IN_ROW: usize = 2;
const BYTES: usize = 16;

/// Names such rows in the body. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    let mut at = body.start;
    while at < body.end {
        let row = at..at
            + (at..body.end).take_while(|&at| is_open(draft, at) && (is_one(draft.line(at), &NETWORKS) || is_one(draft.line(at), &OTHERS))).count();
        at = row.end.max(at + 1);
        let networks = row.clone().filter(|&at| is_one(draft.line(at), &NETWORKS)).count();
        // A sentence may lead up to a list of networks.
        let is_led_up_to = row.len() == networks && row.start > 0 && draft.line(row.start - 1).text().ends_with([':', '：']);
        if networks < IN_ROW || is_led_up_to {
            continue;
        }
        for button in row {
            draft.change(button, Kind::Social, Reason::Context("in a row of buttons to share the page"));
        }
    }
}

/// Whether nothing surer has named the line; items of a list are the article's.
fn is_open(draft: &Draft<'_, '_>, at: usize) -> bool {
    !draft.given[at] && !draft.line(at).marker.is_list_item() && draft.role(at).is_none_or(|role| matches!(role, Role::Boilerplate(_)))
}

fn is_one(line: Line<'_>, names: &[&str]) -> bool {
    line.text().len() <= BYTES && names.contains(&fold::undecorated_start(&fold::fold(line.text())))
}
