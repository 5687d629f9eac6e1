//! The same text in other forms: line endings, wrapping, Markdown, unusual characters.

mod front_matter;
mod line_endings_and_wrapping;
mod mail;
mod markdown_links;
mod numbered_links;
mod printed_sheets;
mod unusual_characters;
