//! schema.org, ninjs and Markdown: held against the published shape of each, and against the article.

use std::sync::LazyLock;

use copydesk::{Article, Kind, Parser, Role, Rule, Until, parse_article};
use serde_json::{Map, Value, json};

const PAGE: &str = "\
Local news

Ferry back in service

The islanders want to know who will pay.

By Ada Quill and Reuters

Published 9 October 2026, 07:30 GMT

Updated 10 October 2026

WESTHAVEN (Reuters) — The ferry to Westhaven sails again after nine days in dock, its owner said on Friday, & nobody is happier than the islanders.

The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay, where a band played.

## What comes next

- The second boat is in dock until the end of the month, said the owner.
- The third is for sale, and has been since the spring of the year before.

“We carried the post every day, and we carried it by hand when there was no boat.”

It is *still* not known who will pay for the <new> shaft, which was made in a foundry on the mainland in the summer.

Correction: An earlier version of this article said that the ferry had been in dock for ten days. It was nine.

© 2026 Harbour Gazette. All rights reserved.

Topics: ferries, Westhaven

Filed under:

harbours
";

/// A parser whose rules give the roles: these tests are about what is made of them, not about how they are found.
static PARSER: LazyLock<Parser> = LazyLock::new(|| {
    let rules = [
        Rule::role("test/headline", Role::Headline).whole("Ferry back in service"),
        Rule::role("test/kicker", Role::Kicker).whole("Local news"),
        Rule::role("test/standfirst", Role::Standfirst).prefix("The islanders want"),
        Rule::role("test/byline", Role::Byline).prefix("By Ada Quill"),
        Rule::role("test/dateline", Role::Dateline).prefix("Published 9").prefix("Updated 10"),
        Rule::role("test/caption", Role::Caption).prefix("The Lady Marsh leaves").prefix("The band"),
        Rule::role("test/credit", Role::Credit).prefix("Photograph:"),
        Rule::boilerplate("test/copyright", Kind::Copyright).prefix("© 2026"),
        Rule::boilerplate("test/tags", Kind::Tags).prefix("Topics:"),
        Rule::heading("test/filed", Kind::Tags, Until::End).whole("Filed under:"),
    ];
    Parser::builder().rules(rules).evidence(false).build().expect("the rules are good")
});

fn parse(page: &str) -> Article<'_> {
    PARSER.parse(page).expect("there is an article")
}

fn article() -> Article<'static> {
    parse(PAGE)
}

/// A short article with nothing in its head but the headline.
fn bare() -> Article<'static> {
    parse_article("Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.").expect("there is an article")
}

/// Whether a text has this form: `9` stands for a digit, all else for itself.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len() && text.bytes().zip(form.bytes()).all(|(b, form)| if form == b'9' { b.is_ascii_digit() } else { b == form })
}

fn is_iso_8601(text: &str) -> bool {
    let forms = ["9999", "9999-99", "9999-99-99", "9999-99-99T99:99", "9999-99-99T99:99:99"];
    let offsets = ["", "Z", "+99:99", "-99:99"];
    forms.iter().any(|form| offsets.iter().any(|offset| (offset.is_empty() || form.contains('T')) && has_form(text, &format!("{form}{offset}"))))
}

fn is_rfc_3339(text: &str) -> bool {
    ["9999-99-99T99:99:99Z", "9999-99-99T99:99:99+99:99", "9999-99-99T99:99:99-99:99"].iter().any(|form| has_form(text, form))
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap_or_else(|| panic!("{value} is an object"))
}

fn items(value: &Value) -> &[Value] {
    value.as_array().filter(|items| !items.is_empty()).unwrap_or_else(|| panic!("{value} is an array of something"))
}

/// Fails unless a value has a type that schema.org expects of the property.
fn check_schema_org(name: &str, value: &Value) {
    let is_thing = |value: &Value, types: &[&str]| types.contains(&value["@type"].as_str().unwrap_or_default());
    let fits = match name {
        "@context" => value == "https://schema.org",
        "@type" => value == "NewsArticle",
        "headline" | "alternativeHeadline" | "abstract" | "dateline" | "articleBody" | "copyrightNotice" | "creditText" | "inLanguage" => {
            value.as_str().is_some_and(|text| !text.is_empty())
        }
        "datePublished" | "dateModified" => value.as_str().is_some_and(is_iso_8601),
        "wordCount" => value.as_u64().is_some_and(|count| count > 0),
        "author" => items(value).iter().all(|author| is_thing(author, &["Person", "Organization"]) && author["name"].is_string()),
        "correction" => items(value).iter().all(|correction| is_thing(correction, &["CorrectionComment"]) && correction["text"].is_string()),
        "image" => {
            items(value).iter().all(|image| is_thing(image, &["ImageObject"]) && (image["caption"].is_string() || image["creditText"].is_string()))
        }
        "keywords" => items(value).iter().all(Value::is_string),
        _ => panic!("NewsArticle has no {name}, or this test does not know it"),
    };
    assert!(fits, "{name}: {value}");
}

#[test]
fn schema_org_has_the_published_shape() {
    for article in [article(), bare()] {
        let news = article.to_schema_org();
        for (name, value) in object(&news) {
            check_schema_org(name, value);
        }
        for name in ["@context", "@type", "headline", "articleBody", "wordCount"] {
            assert!(news.get(name).is_some(), "{name} in {news}");
        }
    }
}

#[test]
fn schema_org_tells_people_from_organizations() {
    for (byline, kind) in
        [("By Ada Quill", "Person"), ("By Reuters", "Organization"), ("By Gazette Staff", "Organization"), ("By Harbour Gazette", "Organization")]
    {
        let page = PAGE.replace("By Ada Quill and Reuters", byline);
        let parser = Parser::builder().rule(Rule::role("test/byline", Role::Byline).whole(byline)).evidence(false).build().unwrap();
        let authors = parser.parse(&page).unwrap().to_schema_org()["author"].clone();
        assert_eq!(authors, json!([{ "@type": kind, "name": byline.trim_start_matches("By ") }]));
    }
}

#[test]
fn schema_org_says_what_the_article_says() {
    let news = article().to_schema_org();
    assert_eq!(news["headline"], "Ferry back in service");
    assert_eq!((&news["alternativeHeadline"], &news["abstract"]), (&json!("Local news"), &json!("The islanders want to know who will pay.")));
    assert_eq!(news["dateline"], "WESTHAVEN (Reuters)", "and not when it was published");
    assert_eq!(news["author"], json!([{ "@type": "Person", "name": "Ada Quill" }, { "@type": "Organization", "name": "Reuters" }]));
    assert_eq!((&news["datePublished"], &news["dateModified"]), (&json!("2026-10-09T07:30Z"), &json!("2026-10-10")));
    assert_eq!(news["inLanguage"], "en");
    assert_eq!(news["keywords"], json!(["ferries", "Westhaven", "harbours"]));
    assert_eq!(news["copyrightNotice"], "© 2026 Harbour Gazette. All rights reserved.");
    let correction = news["correction"][0]["text"].as_str().unwrap();
    assert!(correction.starts_with("Correction: An earlier version"), "{correction}");
    let body = news["articleBody"].as_str().unwrap();
    assert!(body.starts_with("WESTHAVEN (Reuters) — The ferry") && body.contains("\n\nWhat comes next\n\n"), "{body}");
    assert!(!body.contains("Harbour Gazette"));
}

#[test]
fn a_wire_credit_is_no_notice_of_rights() {
    let credit = "With material from the Harbour Press Agency";
    let parser = Parser::builder().rule(Rule::boilerplate("test/wire", Kind::Copyright).whole(credit)).build().unwrap();
    for (foot, notice) in
        [(credit, None), ("With material from the Harbour Press Agency\n(c) 2026 Harbour Gazette", Some("(c) 2026 Harbour Gazette"))]
    {
        let page = format!(
            "Ferry back in service\n\nThe ferry to Westhaven sails again after nine days in dock, its owner said.\n\nThe first boat was full by seven in the morning.\n\n{foot}"
        );
        let article = parser.parse(&page).unwrap();
        assert_eq!(article.trailer[0].kind, Kind::Copyright);
        assert_eq!(article.to_schema_org().get("copyrightNotice").and_then(Value::as_str), notice);
    }
}

/// Fails unless a value is what the ninjs 3.0 schema allows for the property, or if the schema has no such property.
fn check_ninjs(name: &str, value: &Value) {
    let is_text = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
    let only = |value: &Value, names: &[&str]| object(value).keys().all(|name| names.contains(&name.as_str()));
    let fits = match name {
        "uri" => value.as_str().is_some_and(|uri| uri.split_once(':').is_some_and(|(scheme, rest)| !scheme.is_empty() && !rest.contains(' '))),
        "type" => ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"].iter().any(|kind| value == kind),
        "name" | "language" | "by" | "located" | "copyrightNotice" => is_text(value),
        "contentCreated" | "versionCreated" => value.as_str().is_some_and(is_rfc_3339),
        "standard" => only(value, &["name", "version", "schema"]) && object(value).values().all(Value::is_string),
        "headlines" | "descriptions" => items(value).iter().all(|item| only(item, &["role", "contentType", "value"]) && is_text(&item["value"])),
        "bodies" => items(value).iter().all(|item| {
            let counts = item["charCount"].as_u64().is_some() && item["wordCount"].as_u64().is_some();
            only(item, &["role", "contentType", "charCount", "wordCount", "value"]) && is_text(&item["value"]) && counts
        }),
        "infoSources" => items(value).iter().all(|item| only(item, &["name", "role", "uri", "literal", "contactInfo"])),
        "subjects" => items(value).iter().all(|item| only(item, &["name", "rel", "uri", "literal"])),
        "associations" => items(value).iter().all(|item| {
            object(item).iter().for_each(|(name, value)| check_ninjs(name, value));
            item.get("name").is_some() && item.get("uri").is_some()
        }),
        _ => panic!("ninjs 3.0 has no {name}, or this test does not know it"),
    };
    assert!(fits, "{name}: {value}");
}

#[test]
fn ninjs_has_the_published_shape() {
    for article in [article(), bare()] {
        let news = article.to_ninjs();
        for (name, value) in object(&news) {
            check_ninjs(name, value);
        }
        assert!(news.get("uri").is_some(), "{news}");
    }
}

#[test]
fn ninjs_says_what_the_article_says() {
    let news = article().to_ninjs();
    assert_eq!(news["headlines"], json!([{ "role": "main", "value": "Ferry back in service" }, { "role": "kicker", "value": "Local news" }]));
    assert_eq!(news["by"], "By Ada Quill and Reuters");
    assert_eq!(news["infoSources"], json!([{ "name": "Ada Quill" }, { "name": "Reuters" }]));
    assert_eq!(news["contentCreated"], "2026-10-09T07:30:00Z");
    assert_eq!(news.get("versionCreated"), None, "a day is no moment");
    let descriptions = items(&news["descriptions"]);
    assert!(descriptions.contains(&json!({ "role": "updated", "value": "2026-10-10" })), "{descriptions:?}");
    assert!(descriptions.iter().any(|description| description["role"] == "correction"), "{descriptions:?}");
    assert_eq!(news["subjects"], json!([{ "name": "ferries" }, { "name": "Westhaven" }, { "name": "harbours" }]));

    let [plain, html] = items(&news["bodies"]) else { panic!("two bodies: {news}") };
    assert_eq!((&plain["contentType"], &html["contentType"]), (&json!("text/plain"), &json!("text/html")));
    assert_eq!(plain["charCount"], plain["value"].as_str().unwrap().chars().count());
    let html = html["value"].as_str().unwrap();
    for part in [
        "Friday, &amp; nobody",
        "<h2>What comes next</h2><ul><li>The second boat",
        "the year before.</li></ul>",
        "<blockquote>“We carried the post",
        "the &lt;new&gt; shaft",
        "<p class=\"correction\">Correction:",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn the_place_in_the_dateline_is_the_location_in_ninjs() {
    let page = PAGE.replace("Published 9 October 2026, 07:30 GMT\n\nUpdated 10 October 2026\n\n", "");
    let article = parse(&page);
    assert_eq!(article.dateline.as_deref(), Some("WESTHAVEN (Reuters)"));
    assert_eq!(article.to_ninjs()["located"], "WESTHAVEN");
    assert_eq!(bare().to_ninjs().get("located"), None);
    let page = page.replace("WESTHAVEN (Reuters) — ", "").replacen("By Ada Quill", "By Ada Quill\n\nWESTHAVEN - 9 October 2026, 07:30 GMT", 1);
    let article = parse(&page);
    assert_eq!(article.to_ninjs()["located"], "WESTHAVEN");
    assert_eq!(article.to_schema_org()["dateline"], "WESTHAVEN - 9 October 2026, 07:30 GMT and Reuters");
    let page = PAGE.replace("WESTHAVEN (Reuters) — ", "");
    assert_eq!(parse(&page).to_schema_org().get("dateline"), None);
}

#[test]
fn the_uri_depends_on_the_content_alone() {
    let uri = |article: &Article<'_>| article.to_ninjs()["uri"].as_str().unwrap().to_owned();
    let (one, other) = (article(), bare());
    assert_eq!(uri(&one), uri(&one.clone().into_owned()));
    assert_ne!(uri(&one), uri(&other));
    let id = uri(&one).strip_prefix("urn:uuid:").map(str::to_owned).expect("it is a UUID");
    let groups: Vec<usize> = id.split('-').map(str::len).collect();
    assert_eq!(groups, [8, 4, 4, 4, 12]);
    assert!(id.split('-').nth(2).unwrap().starts_with('8'), "version 8: {id}");
    assert!(id.split('-').nth(3).unwrap().starts_with(['8', '9', 'a', 'b']), "variant 1: {id}");
}

#[test]
fn a_caption_and_the_credit_next_to_it_are_one_image() {
    let pictures = "The Lady Marsh leaves the quay.\n\nPhotograph: Tom Bellweather\n\nThe first boat";
    let page = PAGE.replacen("The first boat", pictures, 1).replacen("It is *still*", "The band plays on.\n\nIt is *still*", 1);
    let article = parse(&page);
    let images = &article.to_schema_org()["image"];
    assert_eq!(
        *images,
        json!([
            { "@type": "ImageObject", "caption": "The Lady Marsh leaves the quay.", "creditText": "Photograph: Tom Bellweather" },
            { "@type": "ImageObject", "caption": "The band plays on." },
        ])
    );
    check_schema_org("image", images);
    let associations = &article.to_ninjs()["associations"];
    check_ninjs("associations", associations);
    assert_eq!((&associations[0]["type"], &associations[0]["by"]), (&json!("picture"), &json!("Photograph: Tom Bellweather")));
    assert_eq!(associations[1]["descriptions"], json!([{ "role": "caption", "value": "The band plays on." }]));
}

#[test]
fn markdown_has_the_parts_and_no_markup_of_the_text() {
    let text = article().to_markdown();
    assert!(
        text.starts_with("# Ferry back in service\n\n**The islanders want to know who will pay.**\n\n*By Ada Quill and Reuters*\n\n*Published 9"),
        "{text}"
    );
    for part in [
        "\n\nWESTHAVEN (Reuters) — The ferry",
        "Friday, & nobody",
        "\n\n## What comes next\n\n- The second boat",
        "said the owner.\n- The third",
        "\n\n> “We carried",
        "is \\*still\\* not",
        "the \\<new> shaft",
        "\n\n*Correction: An earlier",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("All rights reserved"));
}

#[test]
fn markdown_escapes_what_would_begin_a_block() {
    for (start, escaped) in [
        ("1914. That was the year in which the pier was built", "1914\\. That"),
        ("= is the sign that the builders of the pier put on it", "\\= is"),
        ("AT&T has paid for the pier, and &amp; is what it wrote", "AT&T has paid for the pier, and \\&amp; is"),
    ] {
        let page =
            format!("Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\n{start}, in the rain, by hand.");
        let text = parse_article(&page).unwrap().to_markdown();
        let last = text.rsplit("\n\n").next().unwrap();
        assert!(last.starts_with(escaped), "{escaped} in {text}");
    }
}

/// A page with these lines in the middle of the article.
fn page_with(lines: &str) -> String {
    let (before, after) = (
        "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again, say those who measure them.",
        "Nobody here has seen the like of it since the year in which the bridge was built.",
    );
    format!("{before}\n\n{lines}\n\n{after}")
}

#[test]
fn an_item_that_begins_with_a_digit_keeps_its_bullet() {
    let page = page_with(
        "- Every road is open, and the ferry sails as it does on any other day of the week.\n\
         - 2026 was the wettest year since the island began to count, said the harbour master.\n\
         - 40 boats were out when the rain began, and all of them came back to the quay.",
    );
    let article = parse_article(&page).unwrap();
    for text in [article.to_markdown(), article.to_string()] {
        assert!(text.contains("the week.\n- 2026 was") && text.contains("master.\n- 40 boats"), "{text}");
    }
    let page = page_with(
        "1. Every road is open, and the ferry sails as it does on any other day of the week.\n\
         2. The school in Westhaven stays shut until its roof has been looked at by a builder.",
    );
    let article = parse_article(&page).unwrap();
    for text in [article.to_markdown(), article.to_string()] {
        assert!(text.contains("\n\n1. Every road") && text.contains("the week.\n2. The school"), "{text}");
    }
}

#[test]
fn a_heading_keeps_the_number_signs_that_it_ends_with() {
    for (headline, marked) in
        [("Rain falls in C #", "# Rain falls in C \\#"), ("Rain falls in C ##", "# Rain falls in C \\##"), ("Rain in C#", "# Rain in C#")]
    {
        let parser = Parser::builder().rule(Rule::role("test/headline", Role::Headline).whole(headline)).build().unwrap();
        let page = page_with("").replacen("Rain at last", headline, 1);
        let text = parser.parse(&page).unwrap().to_markdown();
        assert_eq!(text.lines().next(), Some(marked));
    }
}

#[test]
fn below_a_heading_a_keyword_keeps_what_stands_before_its_colon() {
    let page = PAGE.replace("\nharbours\n", "\nThe Lady Marsh: The Voyage\n");
    assert_eq!(parse(&page).to_schema_org()["keywords"], json!(["ferries", "Westhaven", "The Lady Marsh: The Voyage"]));
}
