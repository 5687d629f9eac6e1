//! The top of an article: headline, kicker and standfirst, and the lines around them that are none of the text.

mod first_paragraph_above_box;
mod headlines;
mod kicker_and_standfirst;
mod not_the_headline;
mod page_title;
mod toolbars;
