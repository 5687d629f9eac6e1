//! Takes the text of a web page and gives back the article: headline, byline, paragraphs and
//! trailer, with a role and a reason for every line.
//!
//! The text comes without tags, in any of three states: all visible text of the page; what a lenient
//! extractor took for the article, pitches and links included; or what a good extractor left,
//! with a few stray lines. [`parse_article`] does with it what a newsroom's copy desk does with raw
//! copy: cuts what does not belong and marks what the rest is. [`Parser`] lists the layers that do
//! this, and says which of them wins when they disagree.
//!
//! # Parse an article
//!
//! ```
//! let page = "\
//! Ferry back in service | Harbour Gazette
//! Skip to content
//!
//! Ferry back in service
//!
//! By Ada Quill
//!
//! The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.
//!
//! Advertisement
//!
//! The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.
//!
//! Sign up for our newsletter to get the news of the coast in your inbox every morning.";
//!
//! let article = copydesk::parse_article(page)?;
//! assert_eq!(article.headline.as_deref(), Some("Ferry back in service"));
//! assert_eq!(article.byline.as_deref(), Some("By Ada Quill"));
//! assert_eq!(article.paragraphs.len(), 2);
//! assert_eq!(article.trailer[0].kind, copydesk::Kind::Newsletter);
//! println!("{article}");
//! # Ok::<(), copydesk::ParseError>(())
//! ```
//!
//! # Add rules of your own
//!
//! A [`Rule`] says which lines it matches, under which conditions, and what a match means. Your rules beat everything that is built in.
//! They can also be kept in a file: see [`parse_rules`].
//!
//! ```
//! use copydesk::{Kind, Parser, Rule, Until};
//!
//! let parser = Parser::builder()
//!     .rule(Rule::boilerplate("gazette/tides", Kind::Other).prefix("Tides today:"))
//!     .rule(Rule::heading("gazette/crossword", Kind::Event, Until::Blank).whole("The Gazette's crossword"))
//!     .without_rule("advertisement/marker")
//!     .build()?;
//!
//! let page = "\
//! Pears at last
//!
//! Pears are ripe when the neck gives way to the thumb, say the growers of Cold Ashby.
//!
//! Tides today: high water at noon
//!
//! Not before that, they say, and not long after, and nobody should trust the colour.
//!
//! The Gazette's crossword
//! Nine across is a fruit that will not wait.";
//! let article = parser.parse(page).unwrap();
//! assert_eq!(article.paragraphs.len(), 2);
//! assert_eq!(article.trailer[0].heading.as_deref(), Some("The Gazette's crossword"));
//! # Ok::<(), copydesk::RuleError>(())
//! ```
//!
//! # Ask why
//!
//! [`Parser::explain`] gives the role of every line, the layer that decided, the rule's name or the
//! evidence, and a score.
//!
//! ```
//! let page = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
//! let explanation = copydesk::Parser::default().explain(page);
//! let ad = &explanation.lines[2];
//! assert_eq!((ad.role.as_str(), ad.layer()), ("advertisement", "rules"));
//! assert!(ad.rule().is_some_and(|name| name.starts_with("advertisement/")));
//! ```
//!
//! # Nothing vanishes
//!
//! Every line of the text that is not blank has exactly one role and a byte span, whether it is kept or cut.
//!
//! ```
//! let page = "Menu\n\nRain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
//! let article = copydesk::parse_article(page)?;
//! let lines: Vec<&str> = article.lines.iter().map(|line| &page[line.span.clone()]).collect();
//! assert_eq!(lines.join("\n\n"), page);
//! let cut: Vec<&str> = article.cut().map(|line| &page[line.span.clone()]).collect();
//! assert_eq!(cut, ["Menu", "Advertisement"]);
//! # Ok::<(), copydesk::ParseError>(())
//! ```
//!
//! # When it goes wrong
//!
//! A text without an article gives a [`ParseError`], which still holds the lines with their roles. A rule that
//! can't work is refused when the parser is built, with a [`RuleError`] that names it.
//!
//! ```
//! use copydesk::{Kind, ParseError, Parser, Rule, parse_article};
//!
//! assert_eq!(parse_article(" \n"), Err(ParseError::Blank));
//! match parse_article("Log in\nShare\nAdvertisement") {
//!     Err(ParseError::NoArticle { lines }) => assert_eq!(lines.len(), 3),
//!     other => panic!("{other:?}"),
//! }
//!
//! let error = Parser::builder().rule(Rule::boilerplate("gazette/poll", Kind::Other).regex("vote (now")).build().unwrap_err();
//! assert_eq!(error.rule(), Some("gazette/poll"));
//! ```
//!
//! # Features
//!
//! - `serde`: `Serialize` for [`Article`] (whose documentation describes the form), [`Text`], [`Paragraph`], [`Section`], [`Date`], [`Role`],
//!   [`Kind`] and [`ParagraphKind`]; `Deserialize` for the last four. Neither for [`LineRole`], [`Reason`], [`Explanation`] and
//!   the errors.
//! - `schema-org`, `ninjs`, `markdown`: the article in other formats. The first two depend on `serde_json` (and so on `serde_core`),
//!   and switch on its feature `preserve_order`, which then applies to the whole program: the fields of a map keep the order in which they came.
//! - `parallel`: [`Parser`]`::parse_all`, which parses many texts on all cores and keeps their order.
//! - `cli`: the command `copydesk`.

#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, rust_2018_idioms, unreachable_pub, unused_qualifications, rustdoc::broken_intra_doc_links)]

mod article;
mod error;
mod explain;
mod export;
mod layers;
mod parser;
mod rules;
#[cfg(feature = "serde")]
mod serde;
mod text;
#[cfg(feature = "_training")]
#[doc(hidden)]
pub mod training;

pub use article::{Article, Kind, LineRole, Paragraph, ParagraphKind, Reason, Role, Section, Text, UnknownRole};
pub use error::{ParseError, RuleError, RuleErrorKind};
pub use explain::{ExplainedLine, Explanation};
pub use layers::context::Lean;
pub use layers::lines::Candidate;
#[cfg(feature = "parallel")]
pub use parser::parallel::ParseAll;
pub use parser::{Parser, ParserBuilder, Scratch, parse_article};
pub use rules::{Rule, RuleSet, RuleSetBuilder, Until, Verdict, Zone, parse_rules};
pub use text::dates::{Date, InvalidDate};

/// The code in the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
