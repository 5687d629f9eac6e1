//! IPTC's ninjs, "News in JSON".

use std::fmt::Write;

use serde_json::{Value, json};

use super::parts::{self, Fields};
use crate::article::{Article, ParagraphKind, Picture};
use crate::text::datelines;
use crate::text::dates::Date;
use crate::text::numbered;

impl Article<'_> {
    /// The article as IPTC's [ninjs](https://iptc.org/standards/ninjs/), version 3.0. Feature `ninjs`.
    ///
    /// | property | from |
    /// |---|---|
    /// | `headlines` | headline (role `main`) and kicker (role `kicker`) |
    /// | `by`, `infoSources` | byline; [`Article::authors`] |
    /// | `located` | the place in the dateline |
    /// | `contentCreated`, `versionCreated` | published and updated, where their offset from UTC is known |
    /// | `bodies` | the paragraphs as `text/plain` and as `text/html` |
    /// | `descriptions` | standfirst, corrections, the text's own credits, and dates without an offset (roles `standfirst`, `correction`, `credit`, `published`, `updated`) |
    /// | `associations` | captions, with their credits as `by` |
    /// | `subjects`, `copyrightNotice` | the trailer's tags and copyright lines |
    /// | `language` | the language |
    ///
    /// ninjs wants every date as a moment, to the second and with its offset. Dates that are less precise are not made to look
    /// precise: they go into `descriptions`, in ISO 8601.
    ///
    /// The `uri`, which ninjs requires, is a UUID (version 8) made from headline and body: the same article gets the same one. Replace it
    /// by your own if you have one. Linear in the article's length.
    ///
    /// ```
    /// let text = "Rain at last\n\nBy Ada Quill\n\n9 October 2026, 07:30 GMT\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.";
    /// let article = copydesk::parse_article(text)?;
    /// let mut news = article.to_ninjs();
    /// assert_eq!(news["headlines"][0]["value"], "Rain at last");
    /// assert_eq!(news["contentCreated"], "2026-10-09T07:30:00Z");
    /// news["uri"] = "https://gazette.example/rain".into();
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    #[must_use]
    pub fn to_ninjs(&self) -> Value {
        let mut news = Fields::default();
        let body = parts::body(self);
        let uri = uri(self.headline.as_deref().unwrap_or_default(), &body);
        news.put("uri", Some(uri.as_str()));
        news.put("standard", Some(json!({ "name": "ninjs", "version": "3.0", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json" })));
        news.put("type", Some("text"));
        news.put("language", self.language.as_deref());
        let (content_created, published) = moment(self.published);
        let (version_created, updated) = moment(self.updated);
        news.put("contentCreated", content_created);
        news.put("versionCreated", version_created);
        news.put("by", self.byline.as_deref());
        news.put_list("infoSources", self.authors().into_iter().map(|name| json!({ "name": name })));
        news.put("located", parts::filed(self).and_then(datelines::place));
        let headlines = [("main", &self.headline), ("kicker", &self.kicker)];
        news.put_list("headlines", headlines.into_iter().filter_map(|(role, text)| Some(in_role(role, text.as_deref()?))));
        let (pictures, credit) = parts::pictures_and_credit(self);
        let mut descriptions = Vec::new();
        descriptions.extend(parts::standfirst(self).map(|text| in_role("standfirst", &text)));
        descriptions.extend(parts::corrections(self).map(|text| in_role("correction", text)));
        descriptions.extend(credit.map(|text| in_role("credit", &text)));
        descriptions.extend(published.map(|date| in_role("published", &date)));
        descriptions.extend(updated.map(|date| in_role("updated", &date)));
        news.put_list("descriptions", descriptions);
        let (words, chars) = (parts::word_count(&body), body.chars().count());
        news.put_list(
            "bodies",
            [
                json!({ "role": "text", "contentType": "text/plain", "charCount": chars, "wordCount": words, "value": body }),
                json!({ "role": "html", "contentType": "text/html", "charCount": chars, "wordCount": words, "value": html(self) }),
            ],
        );
        news.put_list("associations", (1..).zip(&pictures).map(|(number, picture)| association(&uri, number, picture)));
        news.put_list("subjects", parts::keywords(self).into_iter().map(|name| json!({ "name": name })));
        news.put("copyrightNotice", parts::copyright(self));
        news.into_object()
    }
}

fn in_role(role: &str, value: &str) -> Value {
    json!({ "role": role, "value": value })
}

/// The date in RFC 3339 if it is a moment (first), or else as it is (second).
fn moment(date: Option<Date>) -> (Option<String>, Option<String>) {
    match date {
        Some(date) if date.offset().is_some() => (Some(date.to_rfc3339()), None),
        Some(date) => (None, Some(date.to_string())),
        None => (None, None),
    }
}

/// A picture, by its caption and credit.
fn association(uri: &str, number: usize, picture: &Picture<'_>) -> Value {
    let mut association = json!({ "name": format!("picture-{number}"), "uri": format!("{uri}#picture-{number}"), "type": "picture" });
    if let Some(caption) = picture.caption {
        association["descriptions"] = json!([in_role("caption", caption)]);
    }
    if let Some(credit) = picture.credit {
        association["by"] = credit.into();
    }
    association
}

/// The body in HTML: paragraphs, subheadings, lists and quotations.
fn html(article: &Article<'_>) -> String {
    let mut out = String::new();
    let mut list = "";
    let mut expected = 1;
    for paragraph in &article.paragraphs {
        let is_item = paragraph.kind == ParagraphKind::ListItem;
        let numbered = Some(&*paragraph.text).filter(|_| is_item).and_then(numbered::split);
        let list_of_own = match (is_item, numbered.is_some()) {
            (true, true) => "ol",
            (true, false) => "ul",
            (false, _) => "",
        };
        if list_of_own != list {
            tag(&mut out, "</", list);
            tag(&mut out, "<", list_of_own);
            (list, expected) = (list_of_own, 1);
        }
        let (name, attribute) = match paragraph.kind {
            ParagraphKind::Subheading => ("h2", ""),
            ParagraphKind::ListItem => ("li", ""),
            ParagraphKind::Quote => ("blockquote", ""),
            ParagraphKind::Correction => ("p", " class=\"correction\""),
            _ => ("p", ""),
        };
        let _ = write!(out, "<{name}{attribute}");
        if let Some((number, ..)) = numbered {
            // A list may begin with a number other than 1, and leave some out.
            if number != expected {
                let _ = write!(out, " value=\"{number}\"");
            }
            expected = number + 1;
        }
        out.push('>');
        for c in numbered.map_or(&*paragraph.text, |(.., text)| text).chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                _ => out.push(c),
            }
        }
        tag(&mut out, "</", name);
    }
    tag(&mut out, "</", list);
    out
}

/// Writes a tag, if it has a name.
fn tag(out: &mut String, start: &str, name: &str) {
    if !name.is_empty() {
        let _ = write!(out, "{start}{name}>");
    }
}

/// A UUID of the content, as a URN: 122 bits of FNV-1a in the form that RFC 9562 leaves to applications, version 8.
fn uri(headline: &str, body: &str) -> String {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in headline.bytes().chain([0]).chain(body.bytes()) {
        hash = (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
    let hash = hash & !(0xf << 76) & !(0b11 << 62) | 8 << 76 | 0b10 << 62;
    let digits = format!("{hash:032x}");
    let mut uri = String::from("urn:uuid");
    for (mark, range) in [(':', 0..8), ('-', 8..12), ('-', 12..16), ('-', 16..20), ('-', 20..32)] {
        let _ = write!(uri, "{mark}{}", &digits[range]);
    }
    uri
}
