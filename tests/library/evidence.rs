//! Scores, confidence and the words in which evidence is told; how leaning and clean text change what is kept.

use crate::common::role_of;
use copydesk::{Kind, Lean, Parser, Role, Rule};

/// A page with an article, and lines that could be text or not: a label and a list of names.
const ARTICLE: &str = "\
Ferry back in service | Harbour Gazette
News
Sport

Ferry back in service

By Ada Quill

The ferry to Westhaven sails again after nine days in dock, its owner said on Friday. The cracked shaft was replaced over the weekend, and the boat passed its trials on Thursday evening.

The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay. Islanders had been without a link to the mainland since the last week of September.

Who was on board

Tom Bellweather
The Reverend Amos Finch
Three goats

“We have waited long enough,” said Tom Bellweather, who keeps the shop in the harbour. “My shelves are empty, and so is my till.”

The owner, who has run the line for thirty years, said that a second boat was out of the question for as long as the county would not pay for a part of it.

Harbour board seeks a second tug

Tide tables for October

© 2026 Harbour Gazette";

/// A shop's list of products: no article.
const SHOP: &str = "\
Rope and twine | The Chandlery
Cart (0)
Log in
Rope
Twine
Shackles
Sort by price
Manila rope, 12 mm
£4.20
Add to cart
Hemp rope, 10 mm
£3.80
Add to cart
Polished shackle, 8 mm
£2.10
Add to cart
Waxed twine, 50 m
£6.00
Add to cart
Showing 4 of 112 products
Next page
Free delivery on orders over £50
© 2026 The Chandlery";

fn kept(lean: Lean) -> Vec<String> {
    let parser = Parser::builder().lean(lean).build().unwrap();
    let article = parser.parse(ARTICLE).unwrap();
    article.paragraphs.iter().map(|paragraph| paragraph.text.to_string()).collect()
}

#[test]
fn leaning_to_recall_keeps_more_than_leaning_to_precision() {
    let [recall, balanced, precision] = [Lean::Recall, Lean::Balanced, Lean::Precision].map(kept);
    assert!(precision.iter().all(|text| balanced.contains(text)));
    assert!(balanced.iter().all(|text| recall.contains(text)));
    assert!(precision.iter().any(|text| text.starts_with("The first boat")), "the plain paragraphs are kept in any case");
    assert!(precision.len() < recall.len(), "{precision:#?} and {recall:#?}");
}

#[test]
fn confidence_tells_an_article_from_a_shop() {
    let confidence = |text: &str| {
        let article = Parser::default().parse(text);
        article.map(|article| article.confidence.unwrap()).unwrap_or(0.0)
    };
    let [article, shop] = [include_str!("../../examples/harbour-gazette.txt"), SHOP].map(confidence);
    assert!(article > 0.6 && shop < 0.3, "{article} and {shop}");
}

#[test]
fn without_evidence_there_is_no_confidence() {
    let parser = Parser::builder().evidence(false).build().unwrap();
    assert_eq!(parser.parse(ARTICLE).unwrap().confidence, None);
}

#[test]
fn evidence_is_listed_in_words_with_its_weight_strongest_first() {
    let explanation = Parser::default().explain(ARTICLE);
    let quoted = explanation.lines.iter().find(|line| line.text.starts_with("“We have waited")).unwrap();
    let surest = explanation.lines.iter().max_by(|a, b| a.score.total_cmp(&b.score)).unwrap();
    assert!(quoted.score > 0.5 && surest.score > 0.9);
    let [_, parts] = [quoted, surest].map(|line| {
        let told = line.evidence.iter().map(|told| told.rsplit_once(", ").unwrap());
        let mut parts: Vec<(&str, f32)> = told.map(|(what, adds)| (what, adds.parse().unwrap())).collect();
        parts.pop_if(|(what, _)| *what == "all else");
        assert!(!parts.is_empty() && parts.iter().all(|(what, adds)| !what.is_empty() && adds.abs() >= 0.05));
        assert!(parts.windows(2).all(|pair| pair[0].1.abs() >= pair[1].1.abs()), "the strongest first: {parts:?}");
        parts
    });
    assert!(parts.iter().map(|(_, adds)| adds).sum::<f32>() > 0.0, "what is told of the surest line speaks for it: {parts:?}");
}

#[test]
fn the_pieces_of_evidence_add_up_to_the_score() {
    for line in Parser::default().explain(&format!("{ARTICLE}\n\n* * *\n\nAdvertisement")).lines {
        let log_odds: f32 = line.evidence.iter().map(|told| told.rsplit_once(", ").unwrap().1.parse::<f32>().unwrap()).sum();
        let likely = 1.0 / (1.0 + (-log_odds).exp());
        match line.text {
            "* * *" => assert!(line.score == 0.0 && line.evidence.is_empty(), "{line:?}"),
            _ => assert!((likely - line.score).abs() < 0.02, "{likely}: {line:?}"),
        }
    }
}

#[test]
fn the_language_is_told_from_the_text() {
    assert_eq!(Parser::default().parse(ARTICLE).unwrap().language.as_deref(), Some("en"));
}

/// An article with nothing around it; its last but one paragraph reads like a pitch and is text.
const CLEAN: &str = "\
How to keep a wooden hull dry

A wooden boat that leaks in the first week of the season is no reason to despair. The planks have shrunk over the winter, and they need a few days in the water before they close again.

Most owners lift the floorboards in March and look at the seams from below. Where daylight comes through, the old cotton is raked out and new cotton is driven in with a mallet and an iron, as shipwrights have done for four hundred years.

The putty that covers the cotton must stay soft. If it hardens it cracks, and then the water finds its way in behind it and rots the edge of the plank, which nobody sees until it is too late.

We found that two coats of red lead on the bare wood keep the putty from drying out. It takes a day to dry in spring and three in autumn, so choose the week with care and keep the hull under cover.

A pump with a float switch costs little and has saved many a boat whose owner was away for a fortnight. Fit it at the deepest point of the bilge, and test it with a bucket of water before you leave.

Looking for a seam that opens again every year? Get in touch with whoever built the boat, and ask to look at the frames behind it before the hull goes in the water again.

In the end a hull is kept dry by being used. The boats that leak are those that stand ashore for three summers, while those that sail every week swell tight and stay so.";

/// A trailer to stand below the same article.
const BELOW: &str = "\n\nRelated\n\nHow to paint a deck\n\nTen knots that hold\n\nSign up for our newsletter\n\nFollow us on social media\n\n\
    The best rope of the year\n\n© 2026\n\nPrivacy policy\n\nTen harbours to see";

#[test]
fn in_clean_text_a_line_that_reads_like_the_article_survives_built_in_rules() {
    let is_kept = |parser: &Parser, text: &str| parser.parse(text).unwrap().paragraphs.iter().any(|paragraph| paragraph.text.contains("seam that"));
    assert!(is_kept(&Parser::default(), CLEAN));
    assert!(!is_kept(&Parser::default(), &format!("{CLEAN}{BELOW}")), "on a page with a trailer such a line is a pitch");
    assert!(!is_kept(&Parser::builder().lean(Lean::Precision).build().unwrap(), CLEAN));
    assert!(!is_kept(&Parser::builder().evidence(false).build().unwrap(), CLEAN), "nothing but the evidence can gainsay a rule");
    let own = Rule::boilerplate("yard/seams", Kind::Advertisement).prefix("Looking for a seam");
    assert!(!is_kept(&Parser::builder().rule(own).build().unwrap(), CLEAN), "the user has the last word");
}

#[test]
fn a_labelled_link_is_cut_from_clean_text_too() {
    let role = |line: &str| {
        let (above, below) = CLEAN.split_once("\n\nIn the end").expect("the text has an end");
        let text = format!("{above}\n\n{line}\n\nIn the end{below}");
        let article = Parser::default().parse(&text).unwrap();
        role_of(&article, &text, line)
    };
    for line in [
        "Read more: Bridge closed until March",
        "ALSO READ | Bridge closed until March",
        "Previously: Bridge closed until March",
        "Aus dem Archiv: Wie der Kai entstand",
        "Da non perdere: Il ponte chiude fino a marzo",
        "Ur arkivet: Bron stängs till mars",
        "Přečtěte si i: Most zavřou do března",
        "Читайте по теме: Мост закрыт до марта",
    ] {
        assert_eq!(role(line), Role::from(Kind::Related), "{line}");
    }
    assert!(role("Nine days: what a dry summer costs").is_body());
}
