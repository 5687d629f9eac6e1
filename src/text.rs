//! Plain text: white space, folding, words and their hashes, languages, dates and names. Nothing here knows of articles.

pub(crate) mod bytes;
pub(crate) mod clean;
pub(crate) mod compose;
pub(crate) mod datelines;
pub(crate) mod dates;
pub(crate) mod fold;
pub(crate) mod hash;
pub(crate) mod language;
pub(crate) mod lexicon;
pub(crate) mod links;
pub(crate) mod markdown;
pub(crate) mod names;
pub(crate) mod numbered;
pub(crate) mod places;
pub(crate) mod quotes;
pub(crate) mod speech;
pub(crate) mod tag;
pub(crate) mod words;
