//! How an [`Article`] is serialized: the JSON that its documentation promises. Feature `serde`.

use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

use crate::article::{Article, Kind, Paragraph, Picture, Role, Section, Text};
use crate::text::dates::Date;

impl Serialize for Article<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Article", 12)?;
        out.serialize_field("headline", &self.headline)?;
        out.serialize_field("kicker", &self.kicker)?;
        out.serialize_field("standfirst", &self.standfirst)?;
        out.serialize_field("byline", &self.byline)?;
        out.serialize_field("dateline", &self.dateline)?;
        out.serialize_field("published", &self.published)?;
        out.serialize_field("updated", &self.updated)?;
        out.serialize_field("language", &self.language)?;
        out.serialize_field("confidence", &self.confidence)?;
        out.serialize_field("paragraphs", &self.paragraphs)?;
        out.serialize_field("captions", &self.pictures())?;
        out.serialize_field("trailer", &self.trailer)?;
        out.end()
    }
}

impl Serialize for Picture<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Picture", 2)?;
        out.serialize_field("caption", &self.caption)?;
        out.serialize_field("credit", &self.credit)?;
        out.end()
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl Serialize for Paragraph<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Paragraph", 3)?;
        out.serialize_field("text", &self.text)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("span", &[self.span.start, self.span.end])?;
        out.end()
    }
}

impl Serialize for Section<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Section", 4)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("heading", &self.heading)?;
        out.serialize_field("lines", &self.lines)?;
        out.serialize_field("span", &[self.span.start, self.span.end])?;
        out.end()
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_name(deserializer)
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_name(deserializer)
    }
}

impl<'de> Deserialize<'de> for Role {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_name(deserializer)
    }
}

fn from_name<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
}
