//! Front matter: its keys tell what its lines are.

use super::Draft;
use crate::article::{Kind, Reason, Role};

/// Roles by keys, in small letters, of which the lines that have values are.
const ROLES: [(&[&str], Role); 7] = [
    (&["title", "headline"], Role::Headline),
    (&["author", "authors", "byline"], Role::Byline),
    (&["date", "published", "pubdate", "publishdate", "date_published", "created", "updated", "modified", "lastmod"], Role::Dateline),
    (&["description", "summary", "excerpt", "subtitle", "dek", "standfirst"], Role::Standfirst),
    (&["tags", "keywords", "categories", "category", "topics"], Role::Boilerplate(Kind::Tags)),
    (&["copyright", "license", "rights"], Role::Boilerplate(Kind::Copyright)),
    (&["image", "thumbnail", "cover", "video"], Role::Boilerplate(Kind::Media)),
];

/// Gives the lines of front matter their roles, but for a title that is the first: that is what the text's first line would be without front matter.
/// Lines without a key of their own are part of the value above.
pub(super) fn name(draft: &mut Draft<'_, '_>) {
    let mut role = Role::Boilerplate(Kind::Other);
    for at in 0..draft.document.front {
        let line = draft.line(at);
        if let Some(key) = line.front_key() {
            let known = ROLES.iter().find(|(keys, _)| keys.iter().any(|own| own.eq_ignore_ascii_case(key)));
            role = known.map_or(Role::Boilerplate(Kind::Other), |(_, role)| *role);
        } else if line.measures.words() == 0 {
            role = Role::Boilerplate(Kind::Other);
        }
        if at > 0 || role != Role::Headline {
            draft.set(at, role, Reason::Context("in the front matter"));
        }
    }
}

/// The line that names the author there.
pub(super) fn author(draft: &Draft<'_, '_>) -> Option<usize> {
    (0..draft.document.front).find(|&at| draft.role(at) == Some(Role::Byline))
}
