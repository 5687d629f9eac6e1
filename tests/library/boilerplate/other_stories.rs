//! Other stories that tell themselves by their teasers or by where they stand, and the author's card.

use crate::common::{self, parse};
use copydesk::{Kind, Role};

const TEXT: &str = "\
Old farmhouses sell quickly in spring, when the roses hide the damp. Come back in November before you sign anything, and bring a torch.
Many farms have no sewer, and the septic tank may be older than the present owners. A new one costs as much as a car.
A track that looks like a drive may belong to the neighbour. Ask for the plan and walk every path on it with somebody from the village.
Slates last a century and battens half as long. Look for daylight, for old nests and for the dust that woodworm leaves under the beams.";

/// A page with these lines below the text.
fn page(below: &[&str]) -> String {
    format!("Four things to ask about an old farmhouse\n\nBy Ada Quill\n\n{}\n\n{}", TEXT.replace('\n', "\n\n"), below.join("\n\n"))
}

/// Checks that the article is the text and nothing else, and that these lines are of this kind.
#[track_caller]
fn check(below: &[&str], lines: &[&str], kind: Kind) {
    let text = page(below);
    let article = parse(&text);
    assert_eq!(common::body(&article), TEXT.lines().collect::<Vec<_>>(), "{:#?}", article.lines);
    for line in &article.lines {
        let is_wanted = lines.contains(&&text[line.span.clone()]);
        assert!(!is_wanted || line.role == Role::Boilerplate(kind), "{:?} is {:?}", &text[line.span.clone()], line.role);
    }
}

#[test]
fn titles_and_teasers_below_a_heading_are_other_stories_down_to_the_pages_end() {
    let cards = [
        "Saving for a first home in five years",
        "A deposit is easier to build than most people think. We show how a hundred a month can grow into a home.",
        "12 August 2026",
        "5 min read",
        "What happens to the orchard when the farm is sold",
        "Changing hands need not mean losing the trees. Here are three letters to write before you go.",
        "30 July 2026",
        "4 min read",
    ];
    let mut below = vec!["You may also like"];
    below.extend(cards);
    check(&below, &cards, Kind::Related);
}

#[test]
fn two_titles_with_teasers_that_are_cut_off_are_other_stories_under_any_heading() {
    let cards = [
        "Gardens",
        "The hedge that took eleven years to plant",
        "Every January the people of Cold Ashby promise themselves that this year the gap by the mill will be closed, and every…",
        "Kitchens",
        "A stove for a house without a chimney",
        "For many who move to the country the first winter comes as a mix of urgency and smoke, no matter how dry the wood…",
    ];
    let mut below = vec!["From people who know the country"];
    below.extend(cards);
    check(&below, &cards, Kind::Related);
}

#[test]
fn a_speech_that_breaks_off_is_no_teaser() {
    let asks = ["Did you ever think of giving it up?", "What did your wife say to that?", "And the goats?"];
    let answers = [
        "Twice. The first time I had the bags in the car and the key in my hand, and then I saw the lamp in the barn, and I thought…",
        "She had sold her own shop for it, and she never spoke of it to me again until the day when the roof came down, and then…",
        "The goats would have come along. They sat in the car before I did, all four of them, and looked out of the window as if…",
    ];
    let turns: Vec<_> = asks.iter().zip(answers).flat_map(|(asked, answer)| [*asked, answer]).collect();
    let text = page(&turns);
    let article = parse(&text);
    assert!(answers.iter().all(|answer| common::body(&article).contains(answer)), "{:#?}", article.lines);
}

#[test]
fn titles_below_a_note_on_the_author_are_other_stories() {
    let titles = [
        "The Bridge That Nobody Wanted to Pay For",
        "Five Barns and What Became of Them",
        "When the Last Thatcher of Pennick Put Down His Knife",
        "A Short History of the Village Pump",
    ];
    let mut below = vec!["About the author", "Ada Quill writes about old buildings and the people who cannot leave them alone."];
    below.extend(titles);
    check(&below, &titles, Kind::Related);
}

#[test]
fn sections_above_the_days_of_other_stories_are_no_menu() {
    let cards = [
        "Business",
        "April 30, 2026",
        "When the Last Thatcher of Pennick Put Down His Knife",
        "Opinion",
        "April 2, 2026",
        "A Short History of the Village Pump and Its Enemies",
    ];
    let mut below = vec!["Related Posts"];
    below.extend(cards);
    check(&below, &cards, Kind::Related);
    below.extend(["Business", "March 28, 2026", "Five Barns and What Became of Them After the War"]);
    below[0] = "Out and about";
    check(&below, &below[1..], Kind::Related);
}

#[test]
fn the_authors_card_ends_the_text_whatever_is_promised_below_it() {
    let card = [
        "Ada Quill",
        "Head of Old Houses",
        "Ada leads a team of nine surveyors and has spent fifteen years under other people's floors. She speaks at fairs and teaches at Marnby.",
    ];
    let mut below = card.to_vec();
    below.extend([
        "Upcoming webinar",
        "The first hour in a cold house",
        "Join our surveyors on 14 May for a live walk through a real ruin and ask them anything.",
        "Save your seat",
        "About Quill and Daughters",
        "Quill and Daughters has looked under the floors of more than 1,200 houses, mills and barns in the county.",
    ]);
    check(&below, &card, Kind::AuthorBio);
}
