//! schema.org's NewsArticle.

use serde_json::{Value, json};

use super::parts::{self, Fields};
use crate::article::{Article, Picture};
use crate::text::names;

impl Article<'_> {
    /// The article as schema.org's [NewsArticle](https://schema.org/NewsArticle), in JSON-LD. Feature `schema-org`.
    ///
    /// | property | from |
    /// |---|---|
    /// | `headline`, `alternativeHeadline`, `abstract` | headline, kicker, standfirst |
    /// | `author` | [`Article::authors`]: agencies, papers and newsrooms as `Organization`, all others as `Person` |
    /// | `dateline` | where the text was filed, "WESTHAVEN (Reuters)"; not a line with only a date |
    /// | `datePublished`, `dateModified` | published and updated, as precise as they are |
    /// | `articleBody`, `wordCount` | the paragraphs, a blank line between two; their words |
    /// | `correction` | corrections and editors' notes, as `CorrectionComment`; they are in the body too |
    /// | `image` | captions and credits, as `ImageObject` with `caption` and `creditText` |
    /// | `creditText` | sources and the desk's initials, which are no picture's credit |
    /// | `keywords`, `copyrightNotice` | the trailer's tags, without their labels, and copyright lines, without the agencies whose material was used |
    /// | `inLanguage` | the language |
    ///
    /// The kicker is `alternativeHeadline`, "a secondary title", because it is read together with the headline; `articleSection` would mean that it
    /// names a part of the paper, which kickers often do not. The standfirst is `abstract`, "a short description that summarizes".
    ///
    /// What is not known is left out. The address of the page, the publisher and the pictures themselves are not in the text: add `url`,
    /// `publisher` and `image` where you know them. Linear in the article's length.
    ///
    /// The texts come from somebody else and may contain `</script>`: if the JSON goes into an element of a page, write `\u003c` for every `<`.
    ///
    /// ```
    /// let text = "Rain at last\n\nBy Ada Quill\n\n9 October 2026\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
    /// let article = copydesk::parse_article(text)?;
    /// let mut news = article.to_schema_org();
    /// assert_eq!(news["@type"], "NewsArticle");
    /// assert_eq!(news["author"][0]["name"], "Ada Quill");
    /// assert_eq!(news["datePublished"], "2026-10-09");
    /// news["url"] = "https://gazette.example/rain".into();
    /// let element = format!(r#"<script type="application/ld+json">{}</script>"#, news.to_string().replace('<', r"\u003c"));
    /// # assert_eq!(element.matches('<').count(), 2);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    #[must_use]
    pub fn to_schema_org(&self) -> Value {
        let mut news = Fields::default();
        let (pictures, credit) = parts::pictures_and_credit(self);
        news.put("@context", Some("https://schema.org"));
        news.put("@type", Some("NewsArticle"));
        news.put("headline", self.headline.as_deref());
        news.put("alternativeHeadline", self.kicker.as_deref());
        news.put("abstract", parts::standfirst(self));
        news.put_list("author", self.authors().into_iter().map(author));
        news.put("dateline", parts::filed(self));
        news.put("datePublished", self.published.map(|date| date.to_string()));
        news.put("dateModified", self.updated.map(|date| date.to_string()));
        news.put("inLanguage", self.language.as_deref());
        let body = parts::body(self);
        news.put("wordCount", Some(parts::word_count(&body)));
        news.put("articleBody", Some(body));
        news.put_list("correction", parts::corrections(self).map(|text| json!({ "@type": "CorrectionComment", "text": text })));
        news.put_list("image", pictures.iter().map(image));
        news.put("creditText", credit);
        news.put_list("keywords", parts::keywords(self));
        news.put("copyrightNotice", parts::copyright(self));
        news.into_object()
    }
}

fn author(name: &str) -> Value {
    let kind = if names::is_organisation(name) || names::is_station(name) { "Organization" } else { "Person" };
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
