//! What stands around the text and is none of it: by its kind, its language and its place.

mod below_the_text;
mod cards_of_other_stories;
mod comments;
mod databases_and_archives;
mod headings_of_boxes;
mod labels_beside_other_lines;
mod magazines_and_blogs;
mod nine_languages;
mod other_languages;
mod other_stories;
mod pitches;
mod publishing_systems;
mod tags_and_menus;
mod unknown_lines_below;
mod who_paid;
