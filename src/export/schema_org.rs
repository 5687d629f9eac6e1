//! schema.org's NewsArticle.

use serde_json::{Map, Value, json};

use super::parts;
use super::pictures::Picture;
use crate::article::Article;
use crate::text::names;

impl Article<'_> {
    /// The article as schema.org's [NewsArticle](https://schema.org/NewsArticle), in JSON-LD. Feature `schema-org`.
    ///
    /// | property | from |
    /// |---|---|
    /// | `headline`, `alternativeHeadline`, `abstract` | headline, kicker, standfirst |
    /// | `author` | [`Article::authors`]: agencies, papers and newsrooms as `Organization`, all others as `Person` |
    /// | `dateline`, `datePublished`, `dateModified` | dateline; published and updated, as precise as they are |
    /// | `articleBody`, `wordCount` | the paragraphs, a blank line between two; their words |
    /// | `correction` | corrections and editors' notes, as `CorrectionComment`; they are in the body too |
    /// | `image` | captions and credits, as `ImageObject` with `caption` and `creditText` |
    /// | `creditText` | sources and the desk's initials, which are no picture's credit |
    /// | `keywords`, `copyrightNotice` | the trailer's tags, without their labels, and copyright lines, without the agencies whose material was used |
    /// | `inLanguage` | the language |
    ///
    /// The kicker is `alternativeHeadline`, "a secondary title", for it is read as one with the headline; `articleSection` would say that it names
    /// a part of the paper, which kickers often do not. The standfirst is `abstract`, "a short description that summarizes".
    ///
    /// What is not known is left out. The address of the page, the publisher and the pictures themselves are not in the text: add `url`,
    /// `publisher` and `image` where you know them. Linear in the article's length.
    ///
    /// ```
    /// let text = "Rain at last\n\nBy Ada Quill\n\n9 October 2026\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
    /// let article = copydesk::parse_article(text)?;
    /// let mut news = article.to_schema_org();
    /// assert_eq!(news["@type"], "NewsArticle");
    /// assert_eq!(news["author"][0]["name"], "Ada Quill");
    /// assert_eq!(news["datePublished"], "2026-10-09");
    /// news["url"] = "https://gazette.example/rain".into();
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    #[must_use]
    pub fn to_schema_org(&self) -> Value {
        let mut news = Map::new();
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                news.insert(name.to_owned(), value);
            }
        };
        let list = |values: Vec<Value>| (!values.is_empty()).then_some(Value::Array(values));
        let text = |text: &Option<crate::Text<'_>>| text.as_deref().map(Value::from);
        put("@context", Some("https://schema.org".into()));
        put("@type", Some("NewsArticle".into()));
        put("headline", text(&self.headline));
        put("alternativeHeadline", text(&self.kicker));
        put("abstract", parts::standfirst(self).map(Value::from));
        put("author", list(self.authors().into_iter().map(author).collect()));
        put("dateline", text(&self.dateline));
        put("datePublished", self.published.map(|date| date.to_string().into()));
        put("dateModified", self.updated.map(|date| date.to_string().into()));
        put("inLanguage", self.language.as_deref().map(Value::from));
        let body = parts::body(self);
        put("wordCount", Some(parts::word_count(&body).into()));
        put("articleBody", Some(body.into()));
        put("correction", list(parts::corrections(self).map(|text| json!({ "@type": "CorrectionComment", "text": text })).collect()));
        put("image", list(parts::illustrations(self).iter().map(image).collect()));
        put("creditText", parts::credit(self).map(Value::from));
        put("keywords", list(parts::keywords(self).into_iter().map(Value::from).collect()));
        put("copyrightNotice", parts::copyright(self).map(Value::from));
        Value::Object(news)
    }
}

fn author(name: &str) -> Value {
    let kind = if names::is_organisation(name) { "Organization" } else { "Person" };
    json!({ "@type": kind, "name": name })
}

fn image(picture: &Picture<'_>) -> Value {
    let mut image = json!({ "@type": "ImageObject" });
    for (name, value) in [("caption", picture.caption), ("creditText", picture.credit)] {
        if let Some(value) = value {
            image[name] = value.into();
        }
    }
    image
}
