//! The article in forms that others read: schema.org, ninjs, Markdown.

mod keywords_rights_and_lists;
mod shape_and_content;
