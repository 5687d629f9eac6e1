//! The page's title above the headline: it repeats the headline in the same or other words, with the site's name or without.

use crate::common::boat::BODY;
use crate::common::ferry::Ferry;
use crate::common::{self, body, iso, parse, role_of};
use copydesk::Role;

#[test]
fn a_title_that_differs_only_in_punctuation_repeats_the_headline() {
    for (title, headline) in [
        ("\"Safe\" ferry to Westhaven sails again", "“Safe” ferry to Westhaven sails again"),
        ("'Safe' ferry to Westhaven sails again", "“Safe” ferry to Westhaven sails again"),
        ("Safe ferry to Westhaven sails again", "»Safe« ferry to Westhaven sails again"),
        ("Ferry's owner: 'Never again'", "Ferry’s owner: “Never again”"),
        ("Ferry to Westhaven sails again - after nine days", "Ferry to Westhaven sails again – after nine days"),
        ("Ferry to Westhaven sails again -- after nine days", "Ferry to Westhaven sails again—after nine days"),
        ("Ferry to Westhaven sails again", "Ferry to West\u{ad}haven sails again"),
        ("Ferry to Westhaven sails again", "Ferry to Westhaven sails again."),
    ] {
        for (site, menu) in [("", ""), ("", "Menu\nHome\n\n"), (" | Harbour Gazette", ""), (" | Harbour Gazette", "Menu\nHome\n\n")] {
            let text = format!("{title}{site}\n{menu}{headline}\n\nBy Ada Quill\n\n{BODY}");
            let article = parse(&text);
            let said = article.lines.iter().filter(|line| line.role == Role::Headline).count();
            assert_eq!(said, 2, "{title}{site} {menu:?} {headline}");
        }
    }
}

#[test]
fn the_headlines_words_within_the_text_stay() {
    let headline = "Ferry to Westhaven sails again";
    let text = format!(
        "{headline} | Harbour Gazette\n\n{headline}\n\nBy Ada Quill\n\n{BODY}\n\n“{headline}.”\n\nSo it said on the board at the quay on Friday morning."
    );
    let article = parse(&text);
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text.contains(headline)));
}

#[test]
fn a_page_title_in_other_words_and_the_menu_below_it_are_cut() {
    let page = format!(
        "Ferry sails again after nine days | Harbour Gazette\nSkip to content\nNews\nSport\nCulture\nLog in\nThe Westhaven ferry sails again\n\
         Published: 9 October 2026\n{BODY}"
    );
    let article = parse(&page);
    assert_eq!(article.headline.as_deref(), Some("The Westhaven ferry sails again"));
    let body = common::body(&article);
    assert_eq!(body, BODY.split("\n\n").collect::<Vec<_>>());
    for said in ["The Westhaven ferry sails again", "Ferry sails again after nine days | Harbour Gazette"] {
        assert_eq!(role_of(&article, &page, said), Role::Headline, "{said}");
    }
    assert_eq!(article.dateline.as_deref(), Some("Published: 9 October 2026"));
}

#[test]
fn a_page_title_without_a_sites_name_is_known_by_the_headlines_words() {
    let title = "Ferry to Westhaven sails again: What has changed since spring";
    let page = format!(
        "{title}\n\nSkip to content\n\nNews\n\nSport\n\nLog in\n\nFerry to Westhaven sails again, and what has changed\n\nBy Ada Quill\n\n{BODY}"
    );
    let article = parse(&page);
    assert_eq!(article.headline.as_deref(), Some("Ferry to Westhaven sails again, and what has changed"));
    assert_eq!(article.lines[0].role, Role::Headline);
}

#[test]
fn a_sites_name_and_motto_above_the_headline_are_no_text() {
    let page = format!(
        "Nine days without a ferry – Notes from Westhaven\n\nNotes from Westhaven\n\nLife on a small island\n\nPosted on 9 October 2026 by Ada Quill\n\n\
         Nine days without a ferry\n\n{BODY}"
    );
    let article = parse(&page);
    assert_eq!(article.headline.as_deref(), Some("Nine days without a ferry"));
    let body = common::body(&article);
    assert_eq!(body, BODY.split("\n\n").collect::<Vec<_>>());
}

#[test]
fn a_headline_that_is_part_of_the_page_title_is_no_text() {
    let headline = "“We have learned from it”";
    let menu = "Home\nNews\nSport\nOpinion\nHarbour\nTides\nJobs\nContact";
    let text = format!("Interview on the ferry: {headline} | Harbour Gazette\n{menu}\n{headline}\nBy Ada Quill\n9 October 2026\n\n{BODY}");
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), Some(headline));
    assert_eq!(article.paragraphs.len(), 4, "{:#?}", article.paragraphs);
    assert!(article.published.is_some());
}

#[test]
fn a_title_of_date_and_author_is_not_the_headline() {
    let text = format!("3 May 2026 // Ada Quill\nFerry back in service after nine days\n{BODY}");
    assert_eq!(parse(&text).headline.as_deref(), Some("Ferry back in service after nine days"));
}

#[test]
fn a_breadcrumb_that_ends_in_the_headlines_first_words_is_not_the_headline() {
    for crumbs in ["Home » Harbour » Ferry to Westhaven sails again", "Home › Ferry to Westhaven sails again"] {
        let headline = "Ferry to Westhaven sails again after nine days";
        let text = format!("{crumbs}\n\n{headline}\n\nBy Ada Quill\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(headline), "{crumbs}");
    }
}

#[test]
fn a_heading_that_shares_half_its_words_with_the_page_title_is_a_headline() {
    let (title, heading) = ("A guide to the ferry: tickets, tides, timetables", "Tickets and Timetables: the ferry guide");
    for below in ["", "Photo: Ada Quill\n"] {
        let article = format!("{title} | Harbour Gazette\nTides\nBoats\nPeople\nHarbours\nIslands\n{heading}\n{below}{BODY}");
        assert_eq!(parse(&article).lines[6].role, Role::Headline, "{below}");
    }
}

#[test]
fn a_heading_above_the_byline_needs_a_third_of_the_page_titles_words() {
    let (title, heading) = ("Westhaven gets its first open pottery workshop", "A pottery workshop for old sailors starts in Westhaven");
    let menu = "Log in\nTides of harbour 1\nTides of harbour 2\nTides of harbour 3\nTides of harbour 4\nTides of harbour 5";
    let page = format!("{title} | Harbour Gazette\n{menu}\n{heading}\nBy Ada Quill\n12 comments\nShare\n{BODY}");
    assert_eq!(parse(&page).lines[7].role, Role::Headline);
}

#[test]
fn a_title_over_a_menu_has_the_headlines_role_whatever_the_headline_says() {
    for title in
        ["Nine days without a boat to the mainland - Harbour Gazette", "The ferry sails again: timetable, fares and what went wrong with the engine"]
    {
        let page =
            format!("{title}\n\nSkip to content\n\nNews\n\nSport\n\nCulture\n\nPlaces\n\nLog in\n\nThe ferry sails again\n\nBy Ada Quill\n\n{BODY}");
        let article = parse(&page);
        assert_eq!(article.headline.as_deref(), Some("The ferry sails again"));
        assert_eq!(article.lines[0].role, Role::Headline, "{title}");
    }
    let page = format!(
        "Harbour Gazette\n\nSkip to content\n\nNews\n\nSport\n\nCulture\n\nPlaces\n\nLog in\n\nThe ferry sails again\n\nBy Ada Quill\n\n{BODY}"
    );
    assert_ne!(parse(&page).lines[0].role, Role::Headline);
}

#[test]
fn a_headline_with_a_topic_and_colon_is_found_below_a_press_portals_title() {
    let headline = "Ferry: Shaft of the propeller has to be cast anew";
    for title in [format!("Harbourportal: {headline}\n\n"), String::new()] {
        let text = format!("{title}9.10.2026 – 10:30\n\nTidewater Pumps gGmbH\n\n{headline}\n\n{BODY}");
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(headline), "{title}");
        assert_eq!(article.byline, None, "{title}");
    }
    // The part before a colon may be a topic and no site's name.
    let text = format!("Westhaven: Ferry sails again after nine days\n\nWesthaven\n\nFerry sails again after nine days\n\nBy Ada Quill\n\n{BODY}");
    assert_eq!(parse(&text).kicker.as_deref(), Some("Westhaven"));
}

#[test]
fn a_date_in_any_language_is_no_headline() {
    let text = "2 октября 2026\n\nГод назад я уронил телефон в реку и решил не покупать новый. Вот что из этого вышло.\n\n\
                Первую неделю рука тянулась к карману каждые пять минут. Потом перестала.\n\n\
                Я начал носить часы, бумажную карту и блокнот. Карта кончилась быстрее всего.";
    let article = parse(text);
    assert_eq!(article.headline, None);
    assert_eq!(iso(article.published).as_deref(), Some("2026-10-02"));
}

#[test]
fn a_skip_link_at_the_top_is_no_title() {
    for link in ["Skip to main content", "Jump to content", "Table of Contents"] {
        let text = format!(
            "{link}\nVIP Access\n\nIt rained for nine hours on Friday, and the reservoirs are half full again, the water board said.\n\n\
             Farmers in the valley had waited since the spring, and some of them danced in the yard when it came."
        );
        assert_ne!(parse(&text).headline.as_deref(), Some(link));
    }
}

#[test]
fn a_headline_within_the_text_is_none_of_it_beside_a_byline_or_a_date() {
    for (above, below) in [
        ("No. 43\n", "9 October 2026"),
        ("No. 43\nWesthaven, 9 October 2026\n", ""),
        ("14:00 h. Friday, 9 October 2026\n", "Paula S.R.  |  9 October 2026 (16:34 h.)\n2026100916300785362"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language("en");
        let page = format!("{above}{headline}\n{below}\n{}", text.join("\n"));
        let article = parse(&page);
        assert_eq!(article.headline.as_deref(), Some(*headline), "{above}");
        assert!(!body(&article).contains(headline), "{above}: {:#?}", body(&article));
    }
}

#[test]
fn the_sites_name_above_the_headline_is_no_kicker() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let kicker = |above: &str| {
        let text = format!("{above}\n\n{headline}\n\nby Ada Quill\n\n{}", text.join("\n\n"));
        parse(&text).kicker.map(|kicker| kicker.to_string())
    };
    for site in ["The Gull Blog", "Ada's Blog", "hafenkurier.net", "HomeHarbourLatest News", "© Harbour Gazette", "117"] {
        assert_eq!(kicker(site), None, "{site}");
    }
    for topic in ["On the coast", "Harbour News", "Homecoming"] {
        assert_eq!(kicker(topic).as_deref(), Some(topic));
    }
}

#[test]
fn a_headline_keeps_marks_of_code_and_loses_the_sites_name() {
    let [first, second] = crate::common::ferry::Ferry::in_language("en").text;
    for headline in ["Using __init__ in ferry timetables", "How we made find_* calls for boats fast", "Winds > 40 knots expected at the quay"] {
        let page = format!("{headline}\n\n{first}\n\n{second}");
        assert_eq!(parse(&page).headline.as_deref(), Some(headline));
    }
    let page = format!("Ferry back in service at last - Harbour Gazette\n\n{first}\n\n{second}\n\n© 2026 Harbour Gazette");
    assert_eq!(parse(&page).headline.as_deref(), Some("Ferry back in service at last"));
}
