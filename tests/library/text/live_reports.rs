//! Live reports: their headline, the times over the entries, who wrote an entry, and key points above.

use crate::common::{self, parse};
use copydesk::{Article, ParagraphKind, Role};

const TITLE: &str = "Storm Edda live: flood warnings as river nears record level";
const BRIDGE: &str = "The council has closed the bridge after water reached the parapet, and drivers are told to use the bypass.";
const QUAY: &str = "I'm on the quay, where volunteers are filling sandbags as fast as the lorries can bring sand.";
const RIVER: &str = "The river rose by a metre in the night, and we will report on it from all of its banks throughout the day.";
const POINTS: [&str; 3] = ["Key points", "Two bridges are closed in Westhaven", "The river is expected to peak at 6pm"];

/// The roles of all lines that say this.
fn roles(article: &Article, text: &str, said: &str) -> Vec<Role> {
    article.lines.iter().filter(|line| text[line.span.clone()].trim() == said).map(|line| line.role).collect()
}

#[test]
fn live_entries_are_text_times_are_subheadings_and_reporters_are_bylines() {
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
            for (name, entries) in [("Ada Quill", 2), ("Tom Bellweather", 1)] {
                let named = if variant / 16 == 0 { 0 } else { entries };
                assert_eq!(roles(&article, &text, name), vec![Role::Byline; named], "{name}: {case}");
            }
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
fn key_points_above_the_first_live_entry_are_text() {
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
fn an_article_below_live_and_with_a_time_is_no_live_report() {
    let text = format!("Live\nNews\nSport\nSecond bridge closed in Westhaven\n\nBy Ada Quill\n\n14:32\n\n{BRIDGE}\n\n{RIVER}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some("Second bridge closed in Westhaven"));
    assert_eq!(article.byline.as_deref(), Some("By Ada Quill"));
    assert_eq!(common::body(&article), [BRIDGE, RIVER]);
}

#[test]
fn a_name_with_a_quotation_is_a_live_entrys_title() {
    let text = format!("{TITLE}\n\n14:32\n\nTom Bellweather: “Never Seen”\n\n{BRIDGE}\n\n13:10\n\nAda Quill\n\n{QUAY}");
    let article = parse(&text);
    assert_eq!(roles(&article, &text, "Tom Bellweather: “Never Seen”"), [Role::Subheading], "{article}");
    assert_eq!(roles(&article, &text, "Ada Quill"), [Role::Byline], "{article}");
}

#[test]
fn the_headline_is_found_below_a_live_label() {
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

#[test]
fn live_entries_with_a_button_below_each_are_text() {
    let entries = [
        "The company has cancelled all sailings until Sunday at the earliest. “We are not going to risk anybody’s life,” its director said.",
        "All schools on the island will stay shut on Monday, the council has said. Head teachers were told by e-mail this morning.",
        "The Westhaven lifeboat has been out twice since midnight. Its crew took two men and a dog off a yacht that had lost its mast.",
        "Good morning and welcome to our live coverage of Storm Edda. We will bring you all the news from the coast throughout the day.",
    ];
    for (times, button) in [
        (["11.10 BST", "10.30 BST", "9.40 BST", "9.05 BST"], "Share"),
        (["14:10", "13:30", "12:41", "12:05"], "Share on Facebook\nTweet"),
        (["4:10 p.m.", "3:30 p.m.", "2:41 p.m.", "12:05 p.m."], "Updated at 4:12 p.m.\nShare"),
    ] {
        let timed: Vec<String> = times.iter().zip(entries).map(|(time, entry)| format!("{time}\n{entry}\n{button}")).collect();
        let head = "Storm Edda live: ferries cancelled and schools shut\nBy Ada Quill\nFri 9 Oct 2026 11.15 BST";
        let text = format!("News\nSport\nSign in\n{head}\n{}\nTopics\nWeather\nFerries", timed.join("\n"));
        let article = parse(&text);
        let paragraphs = article.paragraphs.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Paragraph);
        assert_eq!(paragraphs.map(|paragraph| &*paragraph.text).collect::<Vec<_>>(), entries, "{button}");
        let headings = article.lines.iter().filter(|line| line.role == Role::Subheading);
        assert_eq!(headings.map(|line| &text[line.span.clone()]).collect::<Vec<_>>(), times, "{button}");
    }
}

#[test]
fn entries_of_a_live_report_go_on_below_an_appeal_and_a_post() {
    let appeal = "Skip past newsletter promotion\nSign up to Morning Tide\nFree daily newsletter\nEnter your email address\nSign up\n\
                  after newsletter promotion";
    let post = "Idris Vane\n@idrisvane\nNobody sails today. Go home and put the kettle on.\n9:32 AM · Oct 9, 2026";
    let body = [
        (
            "12.40 BST",
            "No sailings before Sunday",
            "The company has cancelled all sailings until Sunday at the earliest, its director has told the council.",
        ),
        (
            "11.10 BST",
            "Schools to stay shut",
            "All schools on the island will stay shut on Monday, the council has said. Head teachers were told by e-mail.",
        ),
        (
            "10.30 BST",
            "Yacht loses its mast",
            "The Westhaven lifeboat has been out twice since midnight. Its crew took two men and a dog off a yacht.",
        ),
        ("9.40 BST", "Harbour closed", "The engineer of the ferry was the first to say so this morning, an hour before the company did:"),
        (
            "9.05 BST",
            "Good morning",
            "Welcome to our live coverage of Storm Edda. There will be all the news from the coast here throughout the day.",
        ),
    ];
    let below = |at: usize| match at {
        0 => "Ada Quill\nShare".to_owned(),
        1 => format!("Share\n{appeal}"),
        3 => format!("{post}\nShare"),
        _ => "Share".to_owned(),
    };
    let entries: Vec<String> = body.iter().enumerate().map(|(at, (time, title, text))| format!("{time}\n{title}\n{text}\n{}", below(at))).collect();
    let head = "Storm Edda live: ferries cancelled and schools shut\nAda Quill\nFri 9 Oct 2026 12.45 BST";
    let text = format!("News\nSport\nSign in\n{head}\n{}\nTopics\nWeather\nFerries", entries.join("\n"));
    let article = parse(&text);
    let expected: Vec<&str> = body.iter().flat_map(|&(time, title, text)| [time, title, text]).collect();
    assert_eq!(common::body(&article), expected, "{article}");
}

#[test]
fn short_live_entries_without_buttons_are_text() {
    let entries = [
        "All votes are counted, and we close this report. Sleep well, all of you!",
        "The chair of the polling station in the lifeboat house has the votes counted once more. The two lists are three votes apart. He will tell the \
         town clerk on Thursday.",
        "The leader of the Harbour List, Ada Quill, had hoped for five seats and in secret for six. She will talk to the other lists on Friday morning.",
        "The smallest of all polling stations is the first to be done. Of its 212 votes the Harbour List has got 96. Eleven of the papers were blank.",
        "Good evening! All night long we follow the results here. You may vote until nine.",
    ];
    let times = ["00:52", "00:31", "23:48", "22:15", "19:00"];
    let titles = ["That was it for tonight", "Another count in Saltby", "“More than I dreamt of”", "First result", "Welcome"];
    let timed: Vec<String> = (0..5).map(|at| format!("{}\n\n{}\n\n{}", times[at], titles[at], entries[at])).collect();
    let menu = "Subscribe\n\nLog in\n\nHome\n\nSport\n\nOpinion";
    let head = "Election night in Westhaven\n\nBy Ada Quill\n\n20 November 2026";
    let foot = "Read more\n\nFive questions on the merger\n\nWhy the villages never got on\n\n© 2026 Harbour Gazette";
    let text = format!("Election night in Westhaven - Harbour Gazette\n\n{menu}\n\n{head}\n\n{}\n\n{foot}", timed.join("\n\n"));
    let article = parse(&text);
    let body = common::body(&article);
    let all: Vec<&str> = (0..5).flat_map(|at| [times[at], titles[at], entries[at]]).collect();
    assert_eq!(body, all);
}

#[test]
fn a_live_label_with_a_time_is_the_dateline_of_a_live_blog() {
    for (live, at) in [("LIVE – Updated at 16:47", ""), ("Liveticker | Aktualisiert um 16.47 Uhr", " Uhr"), ("EN DIRECT – Mis à jour à 16h47", "")]
    {
        let text = format!(
            "\
The trial over the Westhaven ferry: the owner speaks | Harbour Gazette

{live}

The trial over the Westhaven ferry: the owner speaks

16:47{at}

The owner of the ferry has taken the stand and is being asked about the nine days in dock, and about who knew of the crack.

16:12{at}

Two divers have told the court that they had warned the company in August, and that nobody had called them back.

15:30{at}

The court has resumed after a break of an hour. The judge said that he wanted to be done by Friday."
        );
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some("The trial over the Westhaven ferry: the owner speaks"));
        assert_eq!((article.byline.as_ref(), article.dateline.as_deref()), (None, Some(live)));
        let kinds: Vec<ParagraphKind> = article.paragraphs.iter().map(|paragraph| paragraph.kind).collect();
        assert_eq!(kinds, [ParagraphKind::Subheading, ParagraphKind::Paragraph].repeat(3), "{live}: {article}");
    }
}

#[test]
fn dates_over_live_entries_are_no_text() {
    for stamps in [
        ["3 Dec 2025 18.21 GMT", "3 Dec 2025 17.05 GMT", "3 Dec 2025 14:52", "3 Dec 2025 07:20"],
        ["3. Dezember 2025, 18:21 Uhr", "3. Dezember 2025, 17:05 Uhr", "3. Dezember 2025, 14.52 Uhr", "3. Dezember 2025, 7.20 Uhr"],
    ] {
        let entries = [
            "The power company has set up a van with hot food in the car park of the school, and asks all who can walk to come to it.",
            "A man has been lifted from the roof of a caravan in Saltby, where he had spent the night with two dogs and a wireless.",
            "All lines north of Dunmoor are closed until further notice, the railway says, and tickets for today are good tomorrow, too.",
            "A rare warning of storms comes into force at three across much of the north. Ferries from Saltby have been cancelled.",
        ];
        let report: Vec<String> =
            stamps.iter().zip(entries).map(|(stamp, entry)| format!("{stamp}\n\n{entry}\n\nThat is all of it so far.")).collect();
        let lead = "It is the worst storm in the north since that of 1961, and it will not be over before the morning.";
        let text = format!("Storm Edda: live report\n\nBy Ada Quill\n\n{lead}\n\n{}", report.join("\n\n"));
        let article = parse(&text);
        let body = common::body(&article);
        assert!(entries.iter().all(|entry| body.contains(entry)), "{body:#?}");
        assert!(!stamps.iter().any(|stamp| body.contains(stamp)), "{body:#?}");
    }
}
