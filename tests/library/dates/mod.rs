//! When an article was published and updated, and which line is its dateline.

mod datelines;
mod published_and_updated;
mod update_labels;
