//! The result of a parse: an [`Article`], its parts, and the roles that a line can have. Plain data.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, Range};

use crate::text::dates::Date;
use crate::text::names;

mod display;
mod line;
#[cfg(any(feature = "ninjs", feature = "schema-org", feature = "serde"))]
mod pictures;
mod role;

pub use line::{LineRole, Reason};
#[cfg(any(feature = "ninjs", feature = "schema-org", feature = "serde"))]
pub(crate) use pictures::Picture;
pub(crate) use role::kind_names;
pub use role::{Kind, Role, UnknownRole};

/// The article that a text holds.
///
/// It borrows from the text that it was parsed from, except where white space had to be collapsed,
/// wrapped lines joined or the targets of links left out; [`Article::into_owned`] makes a copy that borrows nothing. `Display` prints it as a
/// person would read it.
///
/// With the feature `serde` it is serialized as the command's JSON: an object of all its fields except [`lines`](Article::lines), in their order.
/// A [`Text`] and a [`Date`] are strings; a paragraph is `{text, kind, span}` and a section `{kind, heading, lines, span}`, with `[start, end]`
/// for a span. A caption and the credit next to it are one `{caption, credit}`, either of which may be null. A missing part is null or an
/// empty list. There is no `Deserialize`.
///
/// ```
/// let text = "Ferry back in service\n\nThe ferry to Westhaven sails again after nine days in dock, its owner said on Friday.\n\nShare this story";
/// let article = copydesk::parse_article(text)?;
/// assert_eq!(article.headline.as_deref(), Some("Ferry back in service"));
/// assert_eq!(article.paragraphs.len(), 1);
/// assert_eq!(article.trailer[0].kind, copydesk::Kind::Social);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Article<'t> {
    /// The headline, without the site's name. If it is not certain that the line is the headline, it is one of the
    /// [`paragraphs`](Article::paragraphs) as well.
    pub headline: Option<Text<'t>>,
    /// A short line above the headline that names the topic or the column.
    pub kicker: Option<Text<'t>>,
    /// The lines under the headline that sum the article up. A long one above byline or date may just as well be the first paragraph: then it
    /// is one of the [`paragraphs`](Article::paragraphs) as well.
    pub standfirst: Vec<Text<'t>>,
    /// Who wrote it, as the page says it ("By Ada Quill"), with names separated from words that were glued to them. If there is no such line, the
    /// name comes from another one, which keeps its own role: from the beginning of a note about the author, from a line that says how to reach the
    /// reporters or who did the reporting, or from a copyright line that names a person.
    pub byline: Option<Text<'t>>,
    /// Place, time of publication or update, reading time, as the page says it. If there is no such line, the dateline that the first
    /// paragraph begins with ("LONDON (Reuters) —"), which stays in that paragraph too.
    pub dateline: Option<Text<'t>>,
    /// When it was published, as precisely as the text says. `None` if the text does not say, or says it in numbers that leave open which is
    /// the day and which the month. Of an impossible day such as 31 February 2026 only the month is kept.
    pub published: Option<Date>,
    /// When it was last updated, if the text says so ("Updated 9 October 2026").
    pub updated: Option<Date>,
    /// The language of the text as a BCP 47 tag, if it was set or could be detected.
    pub language: Option<Cow<'t, str>>,
    /// How likely the page is an article, and not a forum, a shop, a list or a manual: from 0 to 1, a probability on pages like those
    /// that it was learned on. `None` if the evidence layer is off.
    ///
    /// To keep articles only, drop what is below a threshold. Try the threshold on texts of your own: short texts score low, even if they are
    /// articles. Measured on all visible text of 770 articles and 678 other pages (WCXB, sites that the model had not seen), 0.3 keeps 0.93 of the
    /// articles and 0.37 of the others, and 0.5 keeps 0.83 and 0.19. Of the 64 articles in WCXB and the news set with fewer than 300 words, 0.3 keeps
    /// 0.81 and 0.5 keeps 0.56.
    pub confidence: Option<f32>,
    /// The body, in order.
    pub paragraphs: Vec<Paragraph<'t>>,
    /// Captions and picture credits, wherever they stood.
    pub captions: Vec<Text<'t>>,
    /// The sections after the last paragraph, in order.
    pub trailer: Vec<Section<'t>>,
    /// Every non-blank line of the input, in order, with its role and the reason for it.
    pub lines: Vec<LineRole>,
}

impl<'t> Article<'t> {
    /// A copy of the article that does not borrow from the text. Linear in the article's length.
    ///
    /// ```
    /// let article = {
    ///     let text = String::from("Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.");
    ///     copydesk::parse_article(&text)?.into_owned()
    /// };
    /// assert_eq!(article.headline.as_deref(), Some("Rain at last"));
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Article<'static> {
        let all = |texts: Vec<Text<'_>>| texts.into_iter().map(Text::into_owned).collect();
        Article {
            headline: self.headline.map(Text::into_owned),
            kicker: self.kicker.map(Text::into_owned),
            standfirst: all(self.standfirst),
            byline: self.byline.map(Text::into_owned),
            dateline: self.dateline.map(Text::into_owned),
            published: self.published,
            updated: self.updated,
            language: self.language.map(|tag| Cow::Owned(tag.into_owned())),
            confidence: self.confidence,
            paragraphs: self.paragraphs.into_iter().map(Paragraph::into_owned).collect(),
            captions: all(self.captions),
            trailer: self.trailer.into_iter().map(Section::into_owned).collect(),
            lines: self.lines,
        }
    }

    /// The authors that the byline names, as it spells them, without titles, jobs and employers. A news agency counts as
    /// an author. Empty if there is no byline, or if it names nobody. Linear in the byline's length.
    ///
    /// ```
    /// let text = "Rain at last\n\nBy Ada Quill and Tom Bellweather, staff writers\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
    /// let article = copydesk::parse_article(text)?;
    /// assert_eq!(article.authors(), ["Ada Quill", "Tom Bellweather"]);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    #[must_use]
    pub fn authors(&self) -> Vec<&str> {
        self.byline.as_deref().map(names::authors).unwrap_or_default()
    }

    /// The first paragraph that is neither heading, list nor quotation. Agency copy begins it with where and when it was filed.
    pub(crate) fn opening(&self) -> Option<&Paragraph<'t>> {
        self.paragraphs.iter().find(|paragraph| paragraph.kind == ParagraphKind::Paragraph)
    }

    /// The headline, unless it is a paragraph as well.
    pub(crate) fn own_headline(&self) -> Option<&Text<'_>> {
        self.headline.as_ref().filter(|text| !self.is_in_paragraph(text))
    }

    /// The lines of the standfirst that are not paragraphs as well.
    pub(crate) fn own_standfirst(&self) -> impl Iterator<Item = &Text<'t>> {
        self.standfirst.iter().filter(|line| !self.is_in_paragraph(line))
    }

    /// The dateline, unless it is part of a paragraph.
    pub(crate) fn own_dateline(&self) -> Option<&Text<'_>> {
        self.dateline.as_ref().filter(|text| !self.is_in_paragraph(text))
    }

    /// The paragraphs one by one, but consecutive items of a list together.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &[Paragraph<'_>]> {
        let is_item = |paragraph: &Paragraph<'_>| paragraph.kind == ParagraphKind::ListItem;
        self.paragraphs.chunk_by(move |above, below| is_item(above) && is_item(below))
    }

    fn is_in_paragraph(&self, text: &Text<'_>) -> bool {
        self.paragraphs.iter().any(|paragraph| paragraph.span.start <= text.span.start && text.span.end <= paragraph.span.end)
    }

    /// The lines that were cut, in order: before, between and after the paragraphs.
    ///
    /// ```
    /// let text = "Menu\n\nRain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nAdvertisement";
    /// let article = copydesk::parse_article(text)?;
    /// let cut: Vec<_> = article.cut().map(|line| &text[line.span.clone()]).collect();
    /// assert_eq!(cut, ["Menu", "Advertisement"]);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn cut(&self) -> impl Iterator<Item = &LineRole> {
        self.lines.iter().filter(|line| !line.role.is_article())
    }
}

/// A piece of text with its place in the input. Dereferences to `str`.
///
/// ```
/// let page = "Rain  at  last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
/// let headline = copydesk::parse_article(page)?.headline.unwrap();
/// assert!(headline.starts_with("Rain at"));
/// assert_eq!(&page[headline.span.clone()], "Rain  at  last");
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Text<'t> {
    /// The text: white space collapsed, wrapped lines joined, Markdown links reduced to their text.
    pub text: Cow<'t, str>,
    /// Where it is, in bytes of the input.
    pub span: Range<usize>,
}

impl Text<'_> {
    fn into_owned(self) -> Text<'static> {
        Text { text: Cow::Owned(self.text.into_owned()), span: self.span }
    }
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// A paragraph of the body, or a subheading, list item, quotation or correction in it.
///
/// ```
/// let page = "Rain at last\n\nIt rained for nine hours on Friday, and the\u{a0}reservoirs are half full again.";
/// let article = copydesk::parse_article(page)?;
/// let paragraph = &article.paragraphs[0];
/// assert!(paragraph.text.ends_with("and the reservoirs are half full again."));
/// // The span says where it is in the page.
/// assert!(page[..paragraph.span.start].ends_with("Rain at last\n\n"));
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paragraph<'t> {
    /// The text: white space collapsed, wrapped lines joined, bullets and heading marks removed, Markdown links reduced to their text.
    pub text: Cow<'t, str>,
    /// What kind of paragraph it is.
    pub kind: ParagraphKind,
    /// Where it is, in bytes of the input, including its bullet or mark. If a browser printed the page and the paragraph goes on from one sheet to
    /// the next, this includes what is printed between the two, which is not in the text.
    pub span: Range<usize>,
}

impl Paragraph<'_> {
    fn into_owned(self) -> Paragraph<'static> {
        Paragraph { text: Cow::Owned(self.text.into_owned()), kind: self.kind, span: self.span }
    }
}

/// What a paragraph of the body is.
///
/// ```
/// use copydesk::ParagraphKind;
///
/// let page = "\
/// Rain at last
///
/// It rained for nine hours on Friday, and the reservoirs are half full again, say those who measure them.
///
/// - Every road is open, and the ferry sails as it does on any other day of the week.
/// - The school in Westhaven stays shut until its roof has been looked at.
///
/// “Nobody here has seen the like of it since the year the bridge was built.”";
/// let article = copydesk::parse_article(page)?;
/// let kinds: Vec<ParagraphKind> = article.paragraphs.iter().map(|paragraph| paragraph.kind).collect();
/// assert_eq!(kinds, [ParagraphKind::Paragraph, ParagraphKind::ListItem, ParagraphKind::ListItem, ParagraphKind::Quote]);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ParagraphKind {
    /// Running text.
    Paragraph,
    /// A heading inside the body.
    Subheading,
    /// An item of a list, marked with a bullet or a number.
    ListItem,
    /// A quotation in a paragraph of its own: marked as such, or in quotation marks from end to end.
    Quote,
    /// A correction or an editor's note.
    Correction,
}

impl ParagraphKind {
    /// The name in JSON: `paragraph`, `subheading`, `list_item`, `quote`, `correction`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Subheading => "subheading",
            Self::ListItem => "list_item",
            Self::Quote => "quote",
            Self::Correction => "correction",
        }
    }
}

/// A run of boilerplate lines of one kind after the last paragraph. Dates, names and credits in between, as comments and links to other
/// stories have them, do not end it. But these lines have roles of their own and are not among its [`lines`](Section::lines).
///
/// ```
/// use copydesk::Kind;
///
/// let page = "\
/// Rain at last
///
/// It rained for nine hours on Friday, and the reservoirs are half full again.
///
/// Related stories
/// Ferry back in service
/// Harbour board seeks a second tug";
/// let article = copydesk::parse_article(page)?;
/// let links = article.trailer.iter().find(|section| section.kind == Kind::Related).unwrap();
/// assert_eq!(links.heading.as_deref(), Some("Related stories"));
/// assert_eq!(links.lines, ["Ferry back in service", "Harbour board seeks a second tug"]);
/// # Ok::<(), copydesk::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section<'t> {
    /// What the lines are.
    pub kind: Kind,
    /// The line that heads them, if there is one.
    pub heading: Option<Cow<'t, str>>,
    /// The lines under the heading: white space collapsed, Markdown links reduced to their text. Empty for a heading without lines.
    pub lines: Vec<Cow<'t, str>>,
    /// From the start of the first line (the heading, if there is one) to the end of the last, in bytes of the input.
    pub span: Range<usize>,
}

impl Section<'_> {
    fn into_owned(self) -> Section<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Section { kind: self.kind, heading: self.heading.map(own), lines: self.lines.into_iter().map(own).collect(), span: self.span }
    }
}
