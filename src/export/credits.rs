//! Credits of the text and not of a picture: its sources, and the desk and the agencies that wrote it.

use crate::text::names;

/// Whether a credit without a caption is one of the text: "Sources: Harbour Office", "(kvo/dpa)".
pub(super) fn is_of_text(credit: &str) -> bool {
    let label = credit.trim_start_matches('(').split(':').next().unwrap_or_default();
    names::leads_to_source(label.trim()) || are_initials(credit)
}

/// The longest initials, in bytes.
const INITIALS: usize = 4;

/// Whether the credit consists of initials in small letters and agencies: "kvo/dpa".
fn are_initials(credit: &str) -> bool {
    let bare = credit.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '/' | '.') || c.is_whitespace());
    let parts = || bare.split(['/', ',']).map(str::trim);
    let is_initial = |part: &str| part.len() <= INITIALS && !part.is_empty() && part.chars().all(char::is_lowercase);
    parts().count() > 1 && parts().all(|part| is_initial(part) || names::is_agency(part)) && parts().any(|part| !names::is_agency(part))
}
