//! Names of networks and other ways to share the page, a line each, inside the text. In a row they are buttons; a single one may be anything, such as
//! "Facebook" above a part of a story about it.

use std::ops::Range;

use super::Draft;
use crate::article::{Kind, Reason, Role};
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

/// Other buttons that stand among them, folded.
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

/// A row has at least this many networks; a button has at most this many bytes.
const MIN_NETWORKS: usize = 2;
const BUTTON_BYTES: usize = 16;

/// Gives the lines of such rows in the body the kind `Social`. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>, body: &Range<usize>) {
    let mut at = body.start;
    while at < body.end {
        let buttons = (at..body.end).map_while(|at| is_network(draft, at));
        let (buttons, networks) = buttons.fold((0, 0), |(buttons, networks), is_network| (buttons + 1, networks + usize::from(is_network)));
        let row = at..at + buttons;
        at = row.end.max(at + 1);
        // If a sentence leads up to a list of networks, the list is text.
        let is_led_up_to = buttons == networks && row.start > 0 && draft.line(row.start - 1).text().ends_with([':', '：']);
        if networks < MIN_NETWORKS || is_led_up_to {
            continue;
        }
        for button in row {
            draft.change(button, Kind::Social, Reason::Context("in a row of buttons to share the page"));
        }
    }
}

/// Whether the button is a network's; none if the line is no button, or has a better founded role. Items of a list are the article's.
fn is_network(draft: &Draft<'_, '_>, at: usize) -> Option<bool> {
    let line = draft.line(at);
    let is_open = !draft.by_user[at] && draft.role(at).is_none_or(|role| matches!(role, Role::Boilerplate(_)));
    if !is_open || line.marker.is_list_item() || line.text().len() > BUTTON_BYTES {
        return None;
    }
    let folded = fold::fold(line.text());
    let says = fold::undecorated_start(&folded);
    let is_network = NETWORKS.contains(&says);
    (is_network || OTHERS.contains(&says)).then_some(is_network)
}
