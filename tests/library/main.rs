//! What a user of the library would miss if it broke. One crate and not one a file, so that the library is linked once.

mod common;

mod above_box;
mod archives;
mod around;
mod articles;
mod authors;
mod auto_traits;
mod below;
mod beside;
mod between;
mod bio;
mod builtin;
mod bylines;
mod captions;
mod cards;
mod cues;
mod datelines;
mod dates;
mod disclosures;
mod elsewhere;
mod enclosed;
mod endings;
mod evidence;
#[cfg(all(feature = "markdown", feature = "ninjs", feature = "schema-org"))]
mod export;
#[cfg(all(feature = "ninjs", feature = "schema-org"))]
mod exported_parts;
mod faint;
mod foot;
mod forms_of_bylines;
mod genres;
mod head;
mod headlines;
mod inside;
mod languages;
mod last_word;
mod leftovers;
mod live;
mod long;
mod markdown;
mod named_in_heads;
#[cfg(feature = "parallel")]
mod parallel;
mod parts;
mod pictures;
mod pitches;
mod platforms;
mod posts;
mod properties;
mod recipes;
mod references;
mod rule_errors;
mod rule_files;
mod rule_sets;
mod rules;
#[cfg(feature = "cli")]
mod sample;
mod sections;
mod shapes;
mod subheadings;
mod threads;
mod titles;
mod told_of;
mod toolbars;
mod unsigned;
mod updates;
mod version_numbers;
mod wikis;
mod written_oddly;
