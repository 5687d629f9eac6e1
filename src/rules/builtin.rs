//! The rules that come with the crate: a folder a language, a file a kind.

/// The packs, in order of precedence: what is article text though it looks otherwise, parts of the
/// article, then the kinds of boilerplate, those whose lines name themselves before those that are
/// told by vaguer words.
pub(crate) const PACKS: &[&str] = &[
    include_str!("builtin/en/content.rules"),
    include_str!("builtin/en/credit.rules"),
    include_str!("builtin/en/caption.rules"),
    include_str!("builtin/en/byline.rules"),
    include_str!("builtin/en/dateline.rules"),
    include_str!("builtin/en/consent.rules"),
    include_str!("builtin/en/copyright.rules"),
    include_str!("builtin/en/disclaimer.rules"),
    include_str!("builtin/en/advertisement.rules"),
    include_str!("builtin/en/comments.rules"),
    include_str!("builtin/en/donation.rules"),
    include_str!("builtin/en/newsletter.rules"),
    include_str!("builtin/en/subscription.rules"),
    include_str!("builtin/en/contact.rules"),
    include_str!("builtin/en/author_bio.rules"),
    include_str!("builtin/en/app.rules"),
    include_str!("builtin/en/social.rules"),
    include_str!("builtin/en/related.rules"),
    include_str!("builtin/en/event.rules"),
    include_str!("builtin/en/tags.rules"),
    include_str!("builtin/en/media.rules"),
    include_str!("builtin/en/navigation.rules"),
    include_str!("builtin/en/other.rules"),
];
