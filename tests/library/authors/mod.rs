//! Who wrote an article: bylines, names that are none, and what a page says of its author.

mod author_bio;
mod byline_by_language;
mod byline_forms;
mod bylines;
mod name_with_job_or_source;
mod not_the_author;
mod press_contacts;
mod unsigned;
