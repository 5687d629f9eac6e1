//! What a user of the library would miss if it broke. One crate and not one a file, so that the library is linked once.
//!
//! Where to look for a behaviour:
//!
//! | folder or file | what it is about |
//! |---|---|
//! | `articles` | whole pages, each with the role of every line (snapshots) |
//! | `languages` | whole pages in other languages than English, and how the language is told |
//! | `head` | headline, kicker, standfirst, and what stands around them |
//! | `authors` | bylines, names that are none, what is said of the author |
//! | `dates` | published, updated, dateline |
//! | `text` | paragraphs, subheadings, lists, captions; where the text goes on and ends |
//! | `boilerplate` | what is none of the text, by kind, language and place |
//! | `input` | line endings, wrapping, Markdown, unusual characters |
//! | `rules` | rules of one's own, sets, files, errors, the built-in ones |
//! | `evidence` | scores, confidence, leaning, the words in which evidence is told |
//! | `export` | schema.org, ninjs, Markdown |
//! | `properties` | what holds for every text and every set of rules, tried on random ones |
//! | `parallel`, `auto_traits` | many texts at a time, many threads, panics |
//! | `sample`, `version_numbers` | a real page from outside the package; versions in README and CHANGELOG |
//!
//! `common` holds what they share: the notation with roles in the margin, the article about a ferry in nine languages, and how to look up a line.

mod common;

mod articles;
mod authors;
mod auto_traits;
mod boilerplate;
mod dates;
mod evidence;
#[cfg(all(feature = "markdown", feature = "ninjs", feature = "schema-org"))]
mod export;
mod head;
mod input;
mod languages;
#[cfg(feature = "parallel")]
mod parallel;
mod properties;
mod rules;
#[cfg(feature = "cli")]
mod sample;
mod text;
mod version_numbers;
