//! Cards of other stories, each a headline with a date or an age, below the article or in its midst.

use crate::common::ferry::Ferry;
use crate::common::{self, parse};
use copydesk::{Kind, Role};

const TEXT: &str = "\
The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.
Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.
The island's shops had run out of milk on the fourth day and of bread on the sixth, and the school sent its children home.";

const HEADLINES: [&str; 4] = [
    "Harbour board seeks a second tug after the storm",
    "Why the lock at Cold Ashby breaks every summer",
    "Man denies that he stole four hundred lobster pots",
    "Who pays for the new seawall?",
];

/// A page with these lines below the text.
fn page(below: &[&str]) -> String {
    format!("Ferry to Westhaven sails again\n\nBy Ada Quill\n\n{}\n\n{}", TEXT.replace('\n', "\n\n"), below.join("\n\n"))
}

/// The body of the article in the page.
fn body(text: &str) -> Vec<String> {
    common::body(&parse(text)).into_iter().map(str::to_owned).collect()
}

#[test]
fn headlines_with_a_date_or_an_age_each_are_other_stories() {
    let dates = [
        ["1h", "3h", "3h", "5h"],
        ["2 hours ago", "7 hours ago", "1 day ago", "2 days ago"],
        ["12 min", "1 hr", "3 hrs", "1 day"],
        ["vor 2 Stunden", "vor 3 Stunden", "vor 2 Tagen", "vor 2 Tagen"],
        ["il y a 3 heures", "il y a 5 heures", "il y a 2 jours", "il y a 3 jours"],
        ["9 October 2026", "8 October 2026", "8 October 2026", "2 October 2026"],
        ["Oct 9", "Oct 8", "Oct 8", "Oct 2"],
    ];
    for dates in dates {
        for is_date_first in [false, true] {
            let mut below = vec!["Others are reading"];
            for (headline, date) in HEADLINES.into_iter().zip(dates) {
                below.extend(if is_date_first { [date, headline] } else { [headline, date] });
            }
            let text = page(&below);
            assert_eq!(body(&text), TEXT.lines().collect::<Vec<_>>(), "{dates:?}, {is_date_first}");
            let article = parse(&text);
            let related = article.lines.iter().filter(|line| line.role == Role::Boilerplate(Kind::Related));
            assert!(related.count() >= HEADLINES.len(), "{dates:?}, {is_date_first}: {:#?}", article.lines);
        }
    }
}

#[test]
fn headlines_with_a_summary_and_a_date_each_are_other_stories() {
    let cards = [
        ["Harbour board seeks a second tug", "After the storm the board wants more than one boat at the quay.", "9 October 2026"],
        ["Why the lock breaks every summer", "Heat, weeds and a gate from 1911: we went to see for ourselves.", "8 October 2026"],
        ["Five walks for a wet weekend", "From the mill to the lighthouse, and a pub at the end of each.", "2 October 2026"],
    ];
    assert_eq!(body(&page(&[&["What else we wrote"], &cards.concat()[..]].concat())), TEXT.lines().collect::<Vec<_>>());
}

#[test]
fn a_programme_with_rising_dates_is_text() {
    let days = ["9 October 2026", "10 October 2026", "17 October 2026", "24 October 2026"];
    let events = [
        "Guided walk along the old seawall",
        "Open day at the lifeboat station",
        "Concert of the fishermen's choir in the town hall",
        "Regatta from the quay to the lighthouse",
    ];
    let programme: Vec<&str> = days.into_iter().zip(events).flat_map(|(day, event)| [day, event]).collect();
    let last = "Tickets for the concert are sold at the harbour office, and all else is free of charge for islanders and guests alike.";
    let below = ["There is something on for every week of the month, as the harbour office says:"].into_iter().chain(programme.clone()).chain([last]);
    let body = body(&page(&below.collect::<Vec<_>>()));
    for event in events {
        assert!(body.iter().any(|line| line == event), "{event}: {body:#?}");
    }
}

#[test]
fn entries_of_a_live_report_are_text() {
    let entries = [
        ["12 min ago", "Ferry stops for the day", "The ferry will not sail before tomorrow morning, its owner has told passengers on the quay."],
        [
            "25 min ago",
            "School hall opens its doors",
            "About forty people have come to the school hall in Quay Street, most of them with their dogs.",
        ],
        ["1 hour ago", "Trees across the road to Cold Ashby", "The road to Cold Ashby is closed between the mill and the bridge, police say."],
        ["2 hours ago", "First warnings along the coast", "The weather service has put out a warning for all of the coast up to the lighthouse."],
    ];
    let body = body(&page(&entries.concat()));
    for [_, title, text] in entries {
        assert!(body.iter().any(|line| line == title) && body.iter().any(|line| line == text), "{title}: {body:#?}");
    }
}

/// A newsletter with a card of another story, by the same author or not, between two halves of its text.
fn letter(card: &[&str]) -> String {
    let above = [
        "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday morning, and half the island was there.",
        "Last spring I looked at what the shaft had cost the island, and I thought then that the worst was behind us, which it was not.",
    ];
    let below = [
        "That was before the winter, and before the harbour board found out how little was left in the fund for repairs.",
        "The board meets on Monday, and those who live on the island want to hear from it who will pay for the next shaft.",
    ];
    let head = "A winter without a ferry\n\nAda Quill\n9 March 2026";
    [head, &above.join("\n\n"), &card.join("\n"), &below.join("\n\n")].join("\n\n")
}

#[test]
fn the_card_of_another_story_between_paragraphs_is_cut() {
    for (card, button) in [
        (["What a shaft costs an island", "Ada Quill", "·", "21 September 2025"], "Read full story"),
        (["What a shaft costs an island", "Tom Bellweather", "·", "Sep 21"], "Read the full post"),
        (["Was eine Welle die Insel kostet", "Ada Quill", "·", "21. September 2025"], ""),
        (["Lo que le cuesta un eje a la isla", "Ada Quill", "·", "21 de septiembre de 2025"], ""),
        (["Ce qu’un arbre coûte à l’île", "Ada Quill", "·", "21 septembre 2025"], ""),
        (["What a shaft costs an island", "by Ada Quill", "|", "21 September 2025"], ""),
    ] {
        for signs in [1, 0] {
            let card = [&card[..2], &card[3 - signs..], &[button]].concat();
            let text = letter(&card);
            let body = body(&text);
            assert!(body.len() == 4 && !body.iter().any(|line| card.contains(&&**line)), "{card:?}: {body:#?}");
            assert_eq!(parse(&text).byline.as_deref(), Some("Ada Quill"));
        }
    }
}

#[test]
fn a_title_with_name_and_date_but_no_button_stays() {
    let title = "Who pays for the next shaft?";
    assert!(body(&letter(&[title, "Tom Bellweather", "21 September 2025"])).iter().any(|line| line == title));
}

#[test]
fn numbered_steps_at_the_end_stay() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let steps = ["Turn off the water supply", "Take the handle off with a screwdriver", "Put in a washer that is as wide as the old one"];
    let list: Vec<String> = (1..).zip(steps).map(|(place, step)| format!("{place}\n{step}")).collect();
    let page = format!("{headline}\n{}\n{}", text.join("\n"), list.join("\n"));
    let article = parse(&page);
    assert!(steps.iter().all(|step| common::body(&article).contains(step)), "{:#?}", common::body(&article));
}
