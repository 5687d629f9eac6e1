//! Live reports: short ones, with whoever wrote an entry, key points above them, and any form of the entries' times.

use crate::common;
use crate::common::parse;
use copydesk::{Article, Role};

const TITLE: &str = "Storm Edda live: flood warnings as river nears record level";
const BRIDGE: &str = "The council has closed the bridge after water reached the parapet, and drivers are told to use the bypass.";
const QUAY: &str = "I'm on the quay, where volunteers are filling sandbags as fast as the lorries can bring sand.";
const RIVER: &str = "The river rose by a metre in the night, and we will report on it from all of its banks throughout the day.";
const POINTS: [&str; 3] = ["Key points", "Two bridges are closed in Westhaven", "The river is expected to peak at 6pm"];

/// What the lines that say this are.
fn roles(article: &Article, text: &str, said: &str) -> Vec<Role> {
    article.lines.iter().filter(|line| text[line.span.clone()].trim() == said).map(|line| line.role).collect()
}

#[test]
fn entries_are_text_below_their_times_and_whoever_wrote_them_is_none() {
    let times = [
        ["14:32", "13:10", "12:02"],
        ["2.32pm", "1.10pm", "12.02pm"],
        ["14.32 Uhr", "13.10 Uhr", "12.02 Uhr"],
        ["14h32", "13h10", "12h02"],
        ["14:32:07", "13:10:45", "12:02:30"],
    ];
    for times in times {
        for variant in 0..48 {
            let (gap, newest_first, has_button, has_points) =
                (["\n", "\n\n"][variant % 2], variant / 2 % 2 == 0, variant / 4 % 2 == 0, variant / 8 % 2 == 0);
            let mut entries = [
                ("Second bridge closed", "Ada Quill", BRIDGE),
                ("Sand for the quay", "Tom Bellweather", QUAY),
                ("A metre in a night", "Ada Quill", RIVER),
            ];
            if !newest_first {
                entries.reverse();
            }
            let mut lines = vec![TITLE, "Updated 9 October 2026"];
            lines.extend(POINTS.iter().filter(|_| has_points));
            for (at, (title, author, entry)) in entries.into_iter().enumerate() {
                lines.push(times[if newest_first { at } else { 2 - at }]);
                lines.extend(match variant / 16 {
                    0 => vec![title, entry],
                    1 => vec![title, author, entry],
                    _ => vec![author, title, entry],
                });
                lines.extend(has_button.then_some("Share"));
            }
            let text = lines.join(gap);
            let article = parse(&text);
            let (body, case) = (common::body(&article), format!("variant {variant} of {times:?}: {article}"));
            assert_eq!(article.headline.as_deref(), Some(TITLE), "{case}");
            assert!([BRIDGE, QUAY, RIVER].iter().all(|entry| body.contains(entry)), "{case}");
            assert!(times.iter().all(|time| roles(&article, &text, time) == [Role::Subheading]), "{case}");
            assert!(
                ["Ada Quill", "Tom Bellweather"].iter().all(|name| roles(&article, &text, name).iter().all(|&role| role == Role::Byline)),
                "{case}"
            );
            assert!(!has_points || POINTS.iter().all(|point| body.contains(point)), "{case}");
            assert_eq!(article.byline, None, "{case}");
        }
    }
}

#[test]
fn a_report_that_has_just_begun_has_a_headline() {
    for (title, below) in [("Storm Edda live", "Updated 9 October 2026"), ("Sturm Edda im Liveticker", "Aktualisiert am 9. Oktober 2026")] {
        let text = format!("{title}\n\n{below}\n\n14:32\n\nSecond bridge closed\n\n{BRIDGE}\n\n{RIVER}");
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(title), "{article}");
        assert_eq!(common::body(&article), ["14:32", "Second bridge closed", BRIDGE, RIVER], "{article}");
    }
}

#[test]
fn marked_points_above_the_first_entry_are_text_below_a_menu() {
    let entries = format!("14:32\nSecond bridge closed\n{BRIDGE}\n\n13:58\nWater in the streets\n{RIVER}\nShare\n\n13:10\nAda Quill\n{QUAY}");
    for menu in ["", "Home\nNews\nSport\nWeather\nSign in\nNewsletters\n"] {
        let points = "Summary\n• Two bridges are closed in Westhaven\n• The river is expected to peak at 6pm";
        let text = format!("{menu}{TITLE}\nLive\nUpdated 9 October 2026\n{points}\n\n{entries}");
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(TITLE), "{article}");
        assert!(POINTS[1..].iter().all(|point| common::body(&article).contains(point)), "{article}");
        assert_eq!((roles(&article, &text, "Ada Quill"), article.byline.as_deref()), (vec![Role::Byline], None), "{article}");
    }
}

#[test]
fn an_article_below_the_word_and_a_time_is_no_report() {
    let text = format!("Live\nNews\nSport\nSecond bridge closed in Westhaven\n\nBy Ada Quill\n\n14:32\n\n{BRIDGE}\n\n{RIVER}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some("Second bridge closed in Westhaven"));
    assert_eq!(article.byline.as_deref(), Some("By Ada Quill"));
    assert_eq!(common::body(&article), [BRIDGE, RIVER]);
}

#[test]
fn what_somebody_says_is_an_entrys_title() {
    let text = format!("{TITLE}\n\n14:32\n\nTom Bellweather: “Never Seen”\n\n{BRIDGE}\n\n13:10\n\nAda Quill\n\n{QUAY}");
    let article = parse(&text);
    assert_eq!(roles(&article, &text, "Tom Bellweather: “Never Seen”"), [Role::Subheading], "{article}");
    assert_eq!(roles(&article, &text, "Ada Quill"), [Role::Byline], "{article}");
}

#[test]
fn the_headline_stands_below_a_label_that_says_live_and_not_among_the_points() {
    let headline = "Storm Edda latest: two rescued from roof as river nears record level";
    for label in ["Live", "LIVE", "Liveblog", "En direct", "Liveticker"] {
        for gap in ["\n", "\n\n"] {
            let points = ["Summary", "Amber warning for rain extended until midnight", "Two people lifted from a farmhouse near Westhaven"];
            let entries = ["14:32", BRIDGE, "Share", "13:10", QUAY, "Share", "12:02", RIVER, "Share"];
            let lines = [&[label, headline, "Updated 5 minutes ago"][..], &points, &["By Ada Quill and Tom Bellweather"], &entries].concat();
            let text = lines.join(gap);
            assert_eq!(parse(&text).headline.as_deref(), Some(headline), "{text}");
        }
    }
}
