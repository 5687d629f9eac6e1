//! Subheadings, and short lines that only look like them: leads to a list, questions of an interview, tables of contents.

use crate::common::{self, parse};
use copydesk::ParagraphKind;

/// Two paragraphs to stand below a heading.
const PROSE: [&str; 2] = [
    "The pier was closed in March, after a diver found that two of its oldest posts had been eaten through by worms, and nobody has walked on it since.",
    "Repairs will take the whole of the summer. The council has asked for three offers and got one, from a firm that built the pier in the first place.",
];

/// What the article has as subheadings, and as list items.
fn headings_and_items(text: &str) -> (Vec<String>, Vec<String>) {
    let article = parse(text);
    let of_kind = |kind: ParagraphKind| {
        let own = article.paragraphs.iter().filter(move |paragraph| paragraph.kind == kind);
        own.map(|paragraph| paragraph.text.to_string()).collect::<Vec<_>>()
    };
    (of_kind(ParagraphKind::Subheading), of_kind(ParagraphKind::ListItem))
}

/// A page in which each of the headings stands over two paragraphs.
fn page(headings: &[&str]) -> String {
    let sections = headings.iter().enumerate().map(|(number, heading)| {
        let prose = PROSE.map(|paragraph| format!("{paragraph} That was said {} times.", number + 3));
        format!("{heading}\n\n{}", prose.join("\n\n"))
    });
    format!("The pier stays shut\n\nBy Ada Quill\n\n{}\n\n{}", PROSE[1], sections.collect::<Vec<_>>().join("\n\n"))
}

#[test]
fn questions_and_numbered_lines_over_prose_are_subheadings() {
    for headings in [
        ["Who pays for it?", "What happens to the boats?", "The worms"],
        ["1. The posts", "2. The money", "3. The summer"],
        ["Wer bezahlt das?", "Was wird aus den Booten?", "Die Würmer"],
        ["¿Quién lo paga?", "¿Qué pasará con los barcos?", "Los gusanos"],
    ] {
        assert_eq!(headings_and_items(&page(&headings)).0, headings);
    }
}

#[test]
fn what_leads_up_to_a_quotation_or_a_list_is_no_subheading() {
    for headings in [
        ["Harbour Minister Ada Quill said:", "Some of the boats that will be moved include:", "Tom Bellweather, who keeps the pier, said:"],
        ["Hafenmeisterin Ada Quill sagte am Montag dazu:", "Zu den Booten, die umziehen, gehören diese:", "Tom Bellweather vom Amt sagte dazu:"],
    ] {
        assert_eq!(headings_and_items(&page(&headings)).0, Vec::<String>::new());
    }
    let headings = ["What you need:", "Tools:", "Best Practices for Healthy Piers:"];
    assert_eq!(headings_and_items(&page(&headings)).0, headings);
}

#[test]
fn questions_of_an_interview_are_no_subheadings() {
    let turns = [
        (
            "Why did you stay?",
            "Because of the boat. It had cost me eleven years of Sundays, and you do not leave eleven years at the bottom of a harbour.",
        ),
        ("Were you afraid?", "Not on that day. I was afraid on the next one, when I saw what was left of the pier and who was standing on it."),
        ("What comes now?", "Winter. Then I shall paint her, and in May we go out again, whoever of us still wants to, and the dog."),
        ("And the pier?", "It is wood. It was trees before it was a pier, and it will be something else when it is none any more."),
    ];
    let turns: Vec<String> = turns.iter().map(|(question, answer)| format!("{question}\n\n{answer}")).collect();
    let text = format!("“You do not leave eleven years”\n\nBy Ada Quill\n\n{}\n\n{}", PROSE[0], turns.join("\n\n"));
    assert_eq!(headings_and_items(&text).0, Vec::<String>::new());
}

#[test]
fn a_label_over_a_list_heads_it_and_numbers_below_each_other_are_its_items() {
    let items = ["1. Put the rope through the ring", "2. Pull until it holds", "3. Let nobody else tie the second knot"];
    let text = format!("How to tie her up\n\n{}\n\nThe knot\n\n{}\n\n{}", PROSE[0], items.join("\n"), PROSE[1]);
    let (headings, found) = headings_and_items(&text);
    assert_eq!(headings, ["The knot"]);
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn a_salutation_is_no_subheading() {
    let text = format!("Ask the harbour master\n\nDear harbour master,\n\n{}\n\n{}", PROSE[0], PROSE[1]);
    assert_eq!(headings_and_items(&text).0, Vec::<String>::new());
}

#[test]
fn a_table_of_contents_is_cut_and_its_entries_stay_as_subheadings() {
    let headings = ["Why the pier was closed", "What the worms eat", "Who pays for the posts", "When it opens again", "Where to fish until then"];
    let text = page(&headings);
    let table = text.replacen(PROSE[1], &format!("{}\n\nJump to:\n\n{}", PROSE[1], headings.join("\n\n")), 1);
    assert_eq!(headings_and_items(&table), (headings.map(str::to_owned).to_vec(), Vec::new()));
    let article = parse(&table);
    for heading in headings {
        assert_eq!(article.paragraphs.iter().filter(|paragraph| paragraph.text == heading).count(), 1, "{heading}");
    }
    // A list that a sentence leads up to is no table of contents: each entry stays, beside its heading.
    let list = text.replacen(PROSE[1], &format!("{} Five questions are open:\n\n{}", PROSE[1], headings.join("\n\n")), 1);
    let article = parse(&list);
    for heading in headings {
        assert_eq!(article.paragraphs.iter().filter(|paragraph| paragraph.text == heading).count(), 2, "{heading}");
    }
}

#[test]
fn key_points_above_the_text_and_facts_below_it_are_text() {
    let points = ["• Nine seats of 23", "• Turnout at a low", "• Another count"];
    let facts = ["Byggår: länge sedan", "Kostnad: 312 miljoner kronor", "Öppettider: tisdag–söndag", "Antal platser: omkring hundra"];
    let [first, second] = common::ferry::Ferry::in_language("sv").text;
    let text = format!(
        "Färjan går igen\nAv Ada Quill\n{first}\n{second}\nDet säger hon på bryggan, där ett par hundra har väntat sedan sex på att få se den komma in.\n\
         Fakta: Färjan till Västhamn\n{}\nDela\nTipsa oss\nFler nyheter\nMåsarna på torget",
        facts.join("\n")
    );
    let below = headings_and_items(&text);
    assert!(below.0.contains(&"Fakta: Färjan till Västhamn".to_owned()), "{below:?}");
    let article = parse(&text);
    let body = common::body(&article);
    assert!(facts.iter().all(|fact| body.contains(fact)), "{body:#?}");
    let text = text.replace("Fakta: Färjan till Västhamn", "FAKTA\nLady Marsh 1222");
    let article = parse(&text);
    let body = common::body(&article);
    assert!(body.contains(&"Lady Marsh 1222") && facts.iter().all(|fact| body.contains(fact)), "{body:#?}");

    let menu = "Menu\n\nHome\n\nSport\n\nLog in";
    let text = format!(
        "Harbour List wins\n\n{menu}\n\nHarbour List wins\n\nBy Ada Quill\n\n9 October 2026\n\nShare\n\nKey points\n\n{}\n\nShare\n\n{}",
        points.join("\n\n"),
        PROSE.join("\n\n")
    );
    let article = parse(&text);
    let body = common::body(&article);
    assert!(points.iter().all(|point| body.contains(&point.trim_start_matches("• "))), "{body:#?}");

    // Sentences need no mark of a list, above a table of contents.
    let told = ["The list took nine seats of 23.", "Turnout was lower than ever before.", "The board wants to count again."];
    let text = text.replace(&points.join("\n\n"), &told.join("\n\n")).replace("Share\n\nThe", "Contents\n\nThe seats\n\nThe count\n\nThe");
    let article = parse(&text);
    let body = common::body(&article);
    assert!(told.iter().all(|point| body.contains(point)), "{body:#?}");
}

#[test]
fn a_short_table_of_contents_is_cut_under_any_label_and_above_the_text_too() {
    for (label, headings) in [
        ("Contents", ["Why the pier was closed", "What the worms eat", "Who pays for it"]),
        ("What we look at", ["1. Why it was closed", "2. What the worms eat", "3. Who pays for it"]),
        ("On this page", ["Three posts", "The worms and what they eat", "A summer of repairs"]),
    ] {
        let text = page(&headings);
        let table = format!("{label}\n\n{}", headings.join("\n\n"));
        for text in [text.replacen(PROSE[1], &format!("{}\n\n{table}", PROSE[1]), 1), text.replacen(PROSE[1], &format!("{table}\n\n{}", PROSE[1]), 1)]
        {
            for text in [text.clone(), text.replace("\n\n", "\n"), format!("Gazette\n\nNews\n\nSport\n\nLog in\n\n{text}")] {
                assert_eq!(counts(&text, &headings), [1; 3], "{text}");
                assert_eq!(counts(&text, &[label]), [0], "{text}");
            }
        }
    }
    // A list below a colon is no table of contents: each line stays, beside its heading.
    let headings = ["The council", "The owner", "The fishermen"];
    let list = page(&headings).replacen(PROSE[1], &format!("{}\n\nThese may pay:\n\n{}", PROSE[1], headings.join("\n\n")), 1);
    assert_eq!(counts(&list, &headings), [2; 3]);
}

/// How often the body says each of these lines.
fn counts(text: &str, lines: &[&str]) -> Vec<usize> {
    let article = parse(text);
    let said = |line: &&str| article.paragraphs.iter().filter(|paragraph| paragraph.text == *line).count();
    lines.iter().map(said).collect()
}

#[test]
fn a_table_of_contents_may_lack_the_numbers_of_the_headings() {
    let entries = ["Why it was closed", "What the worms eat", "Who pays", "When it opens again", "Where to fish"];
    let numbered: Vec<String> = entries.iter().enumerate().map(|(number, entry)| format!("{}. {entry}", number + 1)).collect();
    let text = page(&numbered.iter().map(String::as_str).collect::<Vec<_>>());
    let table = text.replacen(PROSE[1], &format!("{}\n\nWhat is where\n\n{}", PROSE[1], entries.join("\n\n")), 1);
    assert_eq!(counts(&table, &entries), [0; 5]);
    assert_eq!(headings_and_items(&table).0, numbered);
}

#[test]
fn a_labelled_table_of_contents_may_have_an_entry_without_a_heading() {
    let headings = ["Why it was closed", "What the worms eat", "When it opens again"];
    let entries = ["Why it was closed", "Who this is for", "What the worms eat", "When it opens again"];
    let table = page(&headings).replacen(PROSE[1], &format!("{}\n\nIn this article\n\n{}", PROSE[1], entries.join("\n\n")), 1);
    assert_eq!(counts(&table, &entries), [1, 0, 1, 1]);
    // Nor is a list below a link of the menu.
    let list = page(&["Why it was closed"]).replacen(PROSE[1], &format!("{}\n\nBack to top\n\n{}", PROSE[1], entries.join("\n\n")), 1);
    assert_eq!(counts(&list, &entries), [2, 1, 1, 1]);
}

#[test]
fn the_last_entry_of_a_labelled_table_of_contents_is_cut() {
    let headings = ["1. Why it was closed", "2. What the worms eat", "3. Who pays for it", "What comes next for the ferry"];
    let table = format!("Nine days without a pier\n\nBy Ada Quill\n\nTable of contents\n\n{}\n\n", headings.join("\n\n"));
    let text = page(&headings);
    let text = text.replacen("The pier stays shut\n\nBy Ada Quill\n\n", &table, 1);
    assert_eq!(counts(&text, &headings), [1; 4]);
    // A line below buttons that is no repetition of a heading is a subheading.
    let buttons = format!(
        "Nine days without a pier\n\nBy Ada Quill\n\n{}\n\nJump to comments\n\nPrint\n\nWhat comes next for the ferry\n\n{}",
        PROSE[0], PROSE[1]
    );
    assert_eq!(headings_and_items(&buttons).0, ["What comes next for the ferry"]);
}

#[test]
fn the_last_of_several_short_lines_in_a_block_is_no_subheading() {
    let page = |between: &str| format!("What the island lacked\n\nBy Ada Quill\n\n{}\n\n{between}\n\n{}", PROSE[0], PROSE[1]);
    assert_eq!(headings_and_items(&page("Bread\nMilk\nFour sorts of cheese")).0, Vec::<String>::new());
    assert_eq!(headings_and_items(&page("Bread\nMilk\n\nThe second week")).0, ["The second week"]);
}
