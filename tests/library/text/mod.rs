//! What of a page is the text: paragraphs, subheadings, lists, captions, and where it goes on or ends.

mod between_paragraphs;
mod between_two_pitches;
mod captions;
mod captions_with_source;
mod embedded_posts;
mod faint_evidence;
mod live_reports;
mod long_texts;
mod parts_of_a_page;
mod recipes;
mod reviews_and_interviews;
mod sources;
mod subheadings;
mod unknown_lines_inside;
mod where_it_ends;
mod wikis;
