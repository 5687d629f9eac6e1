//! The headings of boxes below the article that no rule gives the lines below them: their form and those lines tell them. And buttons that read like
//! headings, which stand below every title.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::{Draft, author, bio};
use crate::article::{Kind, Role};
use crate::layers::lines::Line;
use crate::text::fold;

/// A heading over sentences has at most this many words, one of an offer at least this many (fewer are a button's), and a sentence at least this many.
const TITLE_WORDS: usize = 12;
const OFFER_WORDS: usize = 3;
const SENTENCE_WORDS: usize = 6;

/// A heading over short lines is a label of at most this many words.
const LABEL_WORDS: usize = 5;

/// Marks the headings of boxes from line `end` on, below the article, and takes the mark from buttons. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>, end: usize) {
    forget_buttons(draft, end);
    name_companies(draft, end);
    for at in end..draft.len() {
        if let Some((Role::Boilerplate(kind), false)) = draft.roles[at]
            && !draft.by_user[at]
            && is_of(draft, at + 1, kind)
            && (heads_sentence(draft, end, at, kind) || heads_life(draft, end, at, kind) || heads_row(draft, end, at, kind))
        {
            draft.roles[at] = Some((kind.into(), true));
        }
    }
}

/// A heading that stands several times below lines of its kind is a button below the titles of other stories, "Read more", or the one that sends a
/// form, "Leave a comment".
fn forget_buttons(draft: &mut Draft<'_, '_>, end: usize) {
    let headings: Vec<usize> = (end..draft.len()).filter(|&at| matches!(draft.roles[at], Some((_, true))) && !draft.by_user[at]).collect();
    let mut times: HashMap<String, usize> = HashMap::new();
    for &at in &headings {
        *times.entry(fold::fold(draft.line(at).content())).or_default() += 1;
    }
    for at in headings {
        let is_below_own = at > end && draft.role(at - 1) == draft.role(at);
        if is_below_own && times.get(&fold::fold(draft.line(at).content())).is_some_and(|&times| times > 1) {
            draft.roles[at] = draft.role(at).map(|role| (role, false));
        }
    }
}

/// What a company says of itself below "About Tidewater Pumps" is no author's life.
fn name_companies(draft: &mut Draft<'_, '_>, end: usize) {
    let companies: Vec<usize> = (end..draft.len()).filter(|&at| !draft.by_user[at] && bio::is_of_company(draft, at)).collect();
    for at in companies {
        draft.roles[at] = draft.roles[at].map(|(_, is_heading)| (Kind::Other.into(), is_heading));
    }
}

/// Whether the line can be a heading: few words with a capital first that end no sentence, and no list's item, address or date.
fn is_title(line: Line<'_>, words: RangeInclusive<usize>) -> bool {
    let measures = &line.measures;
    let ends_well = !measures.ends_sentence && !line.text().ends_with([',', ';']) || line.is_question();
    words.contains(&measures.spoken_words())
        && ends_well
        && !measures.starts_small
        && measures.addresses() == 0
        && !line.marker.is_list_item()
        && !line.holds_date()
}

/// Whether the line is of this kind and no heading.
fn is_of(draft: &Draft<'_, '_>, at: usize, kind: Kind) -> bool {
    draft.roles.get(at) == Some(&Some((kind.into(), false)))
}

/// Whether the line is the first of its kind.
fn is_first(draft: &Draft<'_, '_>, end: usize, at: usize, kind: Kind) -> bool {
    at == end || draft.role(at - 1) != Some(kind.into())
}

/// Whether a box may begin in this line: what stands above is of another kind, or ends a sentence.
fn may_begin(draft: &Draft<'_, '_>, end: usize, at: usize, kind: Kind) -> bool {
    is_first(draft, end, at, kind) || is_of(draft, at - 1, kind) && draft.line(at - 1).measures.ends_sentence
}

/// Whether the line is the heading of a sentence of its kind. Titles of other stories, readers' names and the like stand over sentences, too.
fn heads_sentence(draft: &Draft<'_, '_>, end: usize, at: usize, kind: Kind) -> bool {
    let below = draft.line(at + 1);
    let is_sentence = below.measures.spoken_words() >= SENTENCE_WORDS && (below.measures.ends_sentence || kind == Kind::Newsletter);
    let could_begin = || match kind {
        Kind::Related | Kind::Comments | Kind::Navigation | Kind::Tags | Kind::Media | Kind::AuthorBio | Kind::Other => false,
        // Below the first sentence about cookies stand labels of what each of them is for.
        Kind::Consent => is_first(draft, end, at, kind),
        _ => may_begin(draft, end, at, kind),
    };
    let least = if matches!(kind, Kind::Advertisement | Kind::Subscription) { OFFER_WORDS } else { 1 };
    is_sentence && could_begin() && is_title(draft.line(at), least..=TITLE_WORDS)
}

/// Whether the line is the name of the person of whom the lines below tell, or whose job stands below. (A job alone may stand over a life whose
/// name is the byline.)
fn heads_life(draft: &Draft<'_, '_>, end: usize, at: usize, kind: Kind) -> bool {
    let (name, below) = (draft.line(at), draft.line(at + 1));
    let is_over_job = || author::is_name(name) && name.measures.given() > 0 && below.measures.given() == 0;
    kind == Kind::AuthorBio && may_begin(draft, end, at, kind) && (bio::life_below(draft, at).is_some() || is_over_job())
}

/// The rules for names of networks, which share or follow.
const NETWORKS: [&str; 2] = ["social/network", "social/network-list"];

/// Whether the line is a label that a rule knows over short lines of its kind: topics over their names, a press contact over a name and number, the
/// name of a newsletter over the fields of its form, "Share this" over networks.
fn heads_row(draft: &Draft<'_, '_>, end: usize, at: usize, kind: Kind) -> bool {
    let (line, rule) = (draft.line(at), draft.rule(at));
    // Where one rule knows them both, they are labels of a menu or of a form.
    if rule.is_none() || rule == draft.rule(at + 1) {
        return false;
    }
    let leads_up = || line.text().ends_with([':', '：']);
    let is_network = |at: usize| draft.rule(at).is_some_and(|rule| NETWORKS.contains(&rule));
    let is_label = match kind {
        Kind::Tags | Kind::Newsletter | Kind::Donation | Kind::Event | Kind::App | Kind::Contact => line.measures.digits() == 0,
        Kind::Comments => true,
        Kind::Social => leads_up() || is_network(at + 1) && !is_network(at),
        _ => false,
    };
    let begins = || is_first(draft, end, at, kind) || kind == Kind::Contact && line.measures.spoken_words() >= 2 && leads_up();
    let inner = line.content().trim_end_matches([':', '：']);
    is_label && begins() && is_title(line, 1..=LABEL_WORDS) && !inner.contains([':', '：', ',', '#', '@'])
}
