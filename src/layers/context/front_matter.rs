//! Front matter, and the headers of a mail: their keys tell what the lines are.

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::mail;

/// Roles by keys, in small letters, of which the lines that have values are.
const ROLES: [(&[&[&str]], Role); 7] = [
    (&[&["title", "headline"], &mail::SUBJECTS], Role::Headline),
    (&[&["author", "authors", "byline"], &mail::SENDERS], Role::Byline),
    (&[&["published", "pubdate", "publishdate", "date_published", "created", "updated", "modified", "lastmod"], &mail::DATES], Role::Dateline),
    (&[&["description", "summary", "excerpt", "subtitle", "dek", "standfirst"]], Role::Standfirst),
    (&[&["tags", "keywords", "categories", "category", "topics"]], Role::Boilerplate(Kind::Tags)),
    (&[&["copyright", "license", "rights"]], Role::Boilerplate(Kind::Copyright)),
    (&[&["image", "thumbnail", "cover", "video"]], Role::Boilerplate(Kind::Media)),
];

/// What the line is by its own key, if it has one.
fn own_role(draft: &Draft<'_, '_>, at: usize) -> Option<Role> {
    let key = draft.line(at).front_key()?.to_lowercase();
    let has = |known: &&(&[&[&str]], Role)| known.0.iter().any(|keys| keys.contains(&key.as_str()));
    Some(ROLES.iter().find(has).map_or(Role::Boilerplate(Kind::Other), |(_, role)| *role))
}

/// Gives the lines of front matter their roles, but for a title that is the first: that is what the text's first line would be without front matter.
/// Lines without a key of their own are part of the value above. Of several mails, the last is the one that was forwarded: its headers count.
pub(super) fn name(draft: &mut Draft<'_, '_>) {
    let other = Role::Boilerplate(Kind::Other);
    let mut role = other;
    let front = 0..draft.document.front;
    let title = front.clone().rfind(|&at| own_role(draft, at) == Some(Role::Headline));
    let start = title.and_then(|title| (0..=title).rfind(|&at| draft.line(at).after_blank)).unwrap_or_default();
    for at in front {
        let line = draft.line(at);
        if let Some(own) = own_role(draft, at) {
            role = own;
        } else if line.measures.words() == 0 || line.after_blank {
            role = other;
        }
        if !draft.by_user[at] && (at > 0 || role != Role::Headline) {
            draft.change(at, if at < start { other } else { role }, Reason::Context("in the front matter"));
        }
    }
}

/// The line that names the author there.
pub(super) fn author(draft: &Draft<'_, '_>) -> Option<usize> {
    (0..draft.document.front).find(|&at| draft.role(at) == Some(Role::Byline))
}
