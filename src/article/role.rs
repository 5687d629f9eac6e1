//! The names that a line can be given.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// What a line of the input is.
///
/// The list is closed, so that a `match` needs no arm for future roles: adding a role or a kind is a breaking change.
///
/// ```
/// use copydesk::{Kind, Role};
///
/// assert_eq!("donation".parse(), Ok(Role::Boilerplate(Kind::Donation)));
/// assert_eq!(Role::Headline.to_string(), "headline");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The article's title.
    Headline,
    /// A short line above the headline that names the topic or the column.
    Kicker,
    /// A line under the headline that sums the article up.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// Place, time of publication or update, reading time.
    Dateline,
    /// What a picture shows.
    Caption,
    /// Who took a picture.
    Credit,
    /// A heading inside the body.
    Subheading,
    /// A paragraph of the body.
    Paragraph,
    /// Not part of the article.
    Boilerplate(Kind),
}

/// Defines [`Kind`] from one list, each kind with its name in rules, in JSON and on the command line.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// The kinds of boilerplate. The list is closed, like that of roles.
        ///
        /// ```
        /// use copydesk::Kind;
        ///
        /// assert_eq!(Kind::AuthorBio.as_str(), "author_bio");
        /// assert_eq!(Kind::ALL.len(), 18);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $kind,)* }

        impl Kind {
            /// All of them.
            pub const ALL: [Kind; 18] = [$(Kind::$kind,)*];

            /// The name: lower case, words joined by `_`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Kind::$kind => $name,)* }
            }
        }
    };
}

kinds! {
    /// Ad marker, sponsored content, affiliate or product promotion.
    Advertisement = "advertisement",
    /// Sign up by e-mail.
    Newsletter = "newsletter",
    /// Appeal for support, donations, membership.
    Donation = "donation",
    /// Paywall, log in, subscribers only, the publisher's trial offer.
    Subscription = "subscription",
    /// Follow, share, like, join a channel, network names.
    Social = "social",
    /// Get the app, add as a preferred source.
    App = "app",
    /// Links to other stories.
    Related = "related",
    /// Comment form, counts, policy, readers' comments.
    Comments = "comments",
    /// About the author.
    AuthorBio = "author_bio",
    /// Tip line, write to the reporter, letters to the editor.
    Contact = "contact",
    /// Topics, keywords, categories.
    Tags = "tags",
    /// Copyright, licence, republishing, syndication, wire credit.
    Copyright = "copyright",
    /// Affiliate disclosure, legal, medical, opinion disclaimer, terms.
    Disclaimer = "disclaimer",
    /// Cookies, privacy.
    Consent = "consent",
    /// Menu, breadcrumb, skip link, back to top, pagination, print, language choice, site name.
    Navigation = "navigation",
    /// Player, gallery or widget residue.
    Media = "media",
    /// The publisher's event, course, podcast, shop.
    Event = "event",
    /// Anything else that is not the article.
    Other = "other",
}

impl Role {
    /// The name; for boilerplate, that of the kind.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Kicker => "kicker",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Subheading => "subheading",
            Self::Paragraph => "paragraph",
            Self::Boilerplate(kind) => kind.as_str(),
        }
    }

    /// Whether the line is part of the article: anything but boilerplate.
    #[must_use]
    pub fn is_article(self) -> bool {
        self.kind().is_none()
    }

    /// The kind of boilerplate, if the line is boilerplate.
    ///
    /// ```
    /// use copydesk::{Kind, Role};
    ///
    /// assert_eq!(Role::Boilerplate(Kind::Social).kind(), Some(Kind::Social));
    /// assert_eq!(Role::Byline.kind(), None);
    /// ```
    #[must_use]
    pub fn kind(self) -> Option<Kind> {
        if let Self::Boilerplate(kind) = self { Some(kind) } else { None }
    }

    /// Whether the line is part of the body: a paragraph or a subheading.
    #[must_use]
    pub fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Subheading)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A name that is neither a role nor a kind of boilerplate. The message lists those that there are.
///
/// ```
/// use copydesk::{Kind, UnknownRole};
///
/// let error = "spam".parse::<Kind>().unwrap_err();
/// assert_eq!(error, UnknownRole("spam".to_owned()));
/// assert!(error.to_string().ends_with("media, event, other"), "{error}");
/// ```
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("there is no role or kind of boilerplate named {0:?}, only {names}", names = names())]
pub struct UnknownRole(pub String);

/// The names of all roles and kinds.
fn names() -> String {
    let parts: Vec<&str> = PARTS.iter().map(|role| role.as_str()).collect();
    parts.join(", ") + ", " + &kind_names()
}

/// The names of all kinds, with commas in between.
pub(crate) fn kind_names() -> String {
    Kind::ALL.map(Kind::as_str).join(", ")
}

/// The roles of an article's parts.
const PARTS: [Role; 9] =
    [Role::Headline, Role::Kicker, Role::Standfirst, Role::Byline, Role::Dateline, Role::Caption, Role::Credit, Role::Subheading, Role::Paragraph];

impl FromStr for Kind {
    type Err = UnknownRole;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).ok_or_else(|| UnknownRole(name.to_owned()))
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match PARTS.into_iter().find(|role| role.as_str() == name) {
            Some(role) => Ok(role),
            None => name.parse().map(Self::Boilerplate),
        }
    }
}

impl From<Kind> for Role {
    fn from(kind: Kind) -> Self {
        Self::Boilerplate(kind)
    }
}
