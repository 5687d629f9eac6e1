//! Pitches that read like the article: which are cut and with which lines, and that articles about such things are kept whole.

use crate::common::{self, parse};
use copydesk::{Parser, Role, Rule, Verdict};

const STORY: &str = "\
The ferry that keeps an island fed

The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven in the morning, its owner said.

Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland and brought over on a hired barge.

“We know what these nine days have meant for people here,” said Idris Vane, the chief engineer. “We carried the mail and the milk every single day in the small boat.”

The island's council wants a fund of £150,000 for traders who can prove a loss. The two sides are to meet on 14 October, and neither expects an easy evening.";

/// The roles of the lines below the story.
fn below(story: &str, trailer: &str) -> Vec<String> {
    let text = format!("{story}\n\n{trailer}");
    let roles = common::roles(&Parser::default(), &text);
    roles[story.split("\n\n").count()..].to_vec()
}

#[test]
fn pitches_in_sentences_end_the_body() {
    let trailer = "\
Ready to plan your own crossing? Get started today.

Our charts bring calm to every voyage, and a crew that is rested sails better.

Contact us today to book a berth.";
    assert_eq!(below(STORY, trailer), ["advertisement"; 3]);
}

#[test]
fn a_subheading_over_nothing_but_a_pitch_is_cut_with_it() {
    let (above, below) = STORY.split_once("\n\n“We").expect("the story has a quotation");
    let pitch = "Choose your charts\n\nNot sure which charts to take aboard? Download our guide to the ten best of them.";
    let text = format!("{above}\n\n{pitch}\n\nNine days without milk\n\n“We{below}");
    let roles = common::roles(&Parser::default(), &text);
    assert_eq!(roles[3..6], ["advertisement^", "advertisement", "subheading"]);
    // If a paragraph follows below the pitch, the subheading is that of the paragraph and stays.
    let text = format!("{above}\n\n{pitch}\n\n“We{below}");
    assert_eq!(common::roles(&Parser::default(), &text)[3..6], ["subheading", "advertisement", "paragraph"]);
}

#[test]
fn a_subheading_kept_by_an_own_rule_stays_over_a_pitch() {
    let (above, below) = STORY.split_once("\n\n“We").expect("the story has a quotation");
    let pitch = "Choose your charts\n\nNot sure which charts to take aboard? Download our guide to the ten best of them.";
    let text = format!("{above}\n\n{pitch}\n\nNine days without milk\n\n“We{below}");
    for own in [Rule::role("gazette/charts", Role::Subheading), Rule::role("gazette/charts", Role::Paragraph)] {
        let Verdict::Is(role) = own.verdict() else { unreachable!("the rule gives a role") };
        let parser = Parser::builder().rule(own.whole("Choose your charts")).build().unwrap();
        assert_eq!(common::roles(&parser, &text)[3..6], [role.as_str(), "advertisement", "subheading"]);
    }
}

#[test]
fn a_newsletter_label_between_paragraphs_is_no_subheading() {
    let (above, below) = STORY.split_once("\n\n“We").expect("the story has a quotation");
    for label in [
        "Sign up for our newsletter",
        "Subscribe to The Harbour Tide newsletter",
        "Newsletter: The Tide",
        "Never miss a story",
        "Join 20,000 readers",
    ] {
        let text = format!("{above}\n\n{label}\n\n“We{below}");
        assert_eq!(common::roles(&Parser::default(), &text)[3..5], ["newsletter", "paragraph"], "{label}");
    }
}

#[test]
fn a_form_of_many_lines_does_not_end_a_review() {
    let text = "\
Nordlys Nine review: a quiet boat with a noisy app
By Ada Quill

The Nine is the best small boat that I have sailed this year, with a dry cockpit and a tiller that stays where it is put. If its app were half as good, it would be hard to beat.

It came to us in April, and we took it out in everything up to force six. The hull was dry inside when we had done, and so, to our surprise, were we.

The app, though, is where the magic stops. It lost the boat four times in our test, once while we stood in it.

Get our best reviews in your inbox
Contact me with news and offers from other brands
Receive email from us on behalf of our trusted partners or sponsors

Under sail
She points high for so short a keel, and she does not slam. With one reef she was happy all afternoon, and so was the dog.

Should you buy one?
If you sail alone or for two and leave the telephone at home, there is nothing near her at the price.

© Harbour Gazette";
    let article = parse(text);
    assert!(
        common::body(&article).contains(&"If you sail alone or for two and leave the telephone at home, there is nothing near her at the price."),
        "{article}"
    );
}

#[test]
fn a_button_under_each_item_of_a_list_does_not_end_the_body() {
    let things = ["The Gull", "The Tern", "The Heron", "The Plover"];
    let about = |name: &str| {
        format!(
            "{name}\n\n{name} is a boat for two that takes any sea up to force five, and we sailed her for nine days in the spring.\n\nGet a free quote today"
        )
    };
    let last = "Each of the four is a boat that we would take to the island ourselves, and none of them costs more than a small car.";
    let text = format!("Four boats for two\n\n{}\n\nIn the end\n\n{last}", things.map(about).join("\n\n"));
    let roles = common::roles(&Parser::default(), &text);
    assert_eq!(roles[roles.len() - 3..], ["advertisement", "subheading", "paragraph"]);
}

#[test]
fn a_short_line_that_asks_for_something_is_cut_off_clean_text_too() {
    for (kind, line) in [("donation", "Support our journalism"), ("advertisement", "Buy it now for £24.99"), ("comments", "Comments are moderated.")]
    {
        assert_eq!(below(STORY, line), [kind], "{line}");
    }
}

#[test]
fn a_sentence_below_a_name_alone_is_an_author_bio() {
    let trailer = "\
Related Articles

Harbour board seeks a second tug

Ada Quill

Quill grew up on the quay and has been writing about boats since the days of canvas.";
    assert_eq!(below(STORY, trailer), ["related^", "related", "author_bio^", "author_bio"]);
}

#[test]
fn the_job_above_an_author_bio_goes_with_it() {
    let trailer = "\
Senior Editor Harbours, Westhaven

Ada Quill has been writing about boats since the days of canvas, and was the editor of two papers before this one.

When not reviewing oilskins, she can be found on the quay with a flask of tea.";
    let story = STORY.replacen("\n\n", "\n\nBy Ada Quill\n\n", 1);
    assert_eq!(below(&story, trailer), ["author_bio"; 3]);
}

#[test]
fn a_line_that_no_rule_knows_goes_with_the_pitch_below_it() {
    let trailer = "\
Share this article

The coast before breakfast

Sign up for our newsletter to get the news of the harbour in your inbox.";
    assert_eq!(below(STORY, trailer), ["social", "newsletter^", "newsletter"]);
}

#[test]
fn trailers_in_other_languages_have_the_right_kinds() {
    let pages = [
        (
            "Fähre nach Westhafen fährt wieder\n\nDie Fähre nach Westhafen hat am Freitag nach neun Tagen im Dock wieder abgelegt, und die erste Überfahrt war schon um sieben Uhr morgens ausgebucht, wie die Reederei mitteilte.\n\nTaucher hatten einen handlangen Riss in der Welle gefunden. Eine neue musste auf dem Festland gegossen und mit einem gemieteten Lastkahn gebracht werden.",
            "Lesen Sie auch: Wie der Kai entstand\n\nUnterstützen Sie unsere Arbeit mit einer Spende!\n\nMelden Sie sich für unseren Newsletter an und verpassen Sie nichts.\n\nImpressum",
            ["related", "donation", "newsletter", "disclaimer"],
        ),
        (
            "El transbordador vuelve a Puerto Oeste\n\nEl transbordador a Puerto Oeste zarpó de nuevo el viernes tras nueve días en dique seco, y la primera travesía ya estaba completa a las siete de la mañana, según la empresa.\n\nLos buzos encontraron una grieta del tamaño de una mano en el eje. Hubo que fundir uno nuevo en tierra firme y traerlo en una barcaza alquilada.",
            "Lee también: El faro vuelve a lucir\n\nApoya el periodismo independiente: hazte socio de la Gaceta.\n\nSuscríbete a nuestra newsletter y recibe las noticias en tu correo.\n\nAviso legal",
            ["related", "donation", "newsletter", "disclaimer"],
        ),
        (
            "Le bac de Port-Ouest reprend la mer\n\nLe bac de Port-Ouest a repris la mer vendredi après neuf jours en cale sèche, et la première traversée affichait complet dès sept heures du matin, selon la compagnie.\n\nDes plongeurs avaient trouvé une fissure longue comme la main dans l'arbre de l'hélice. Il a fallu en couler un neuf sur le continent et l'apporter sur une barge de location.",
            "À lire aussi : Le phare brille de nouveau\n\nSoutenez une presse indépendante : faites un don !\n\nInscrivez-vous à notre newsletter et recevez l'actualité chaque matin.\n\nMentions légales",
            ["related", "donation", "newsletter", "disclaimer"],
        ),
    ];
    for (story, trailer, kinds) in pages {
        assert_eq!(below(story, trailer), kinds, "{trailer}");
    }
}

#[test]
fn articles_about_pitches_are_kept_whole() {
    let articles = [
        "\
Readers pay for the paper that they nearly lost

When the Harbour Gazette asked its readers for donations in the spring, the editor expected to raise enough for a month of rent. A week later there was enough for a year.

The appeal was a sentence at the end of every article, and it asked nobody to become a member of anything. Most gifts were of five pounds, the treasurer told the annual meeting.

A newsletter that had gone to forty people on the quay now goes to nine thousand, and the paper has hired two reporters and a photographer to fill it.",
        "\
Islanders swap the notice board for a channel

Every family on the island has joined a WhatsApp channel in which the ferry's crew tells who is late, what is aboard and when the boat will sail.

Privacy was a worry at first, for the channel shows who follows it, and the council asked a lawyer about cookies, consent and the law on both shores.

The notice board on the quay still stands, with an advertisement for a piano and a recipe for bread, and the harbour master reads it every morning.",
    ];
    for article in articles {
        let parsed = parse(article);
        assert_eq!(common::body(&parsed), article.split("\n\n").skip(1).collect::<Vec<_>>());
    }
}

#[test]
fn the_authors_name_below_the_article_ends_it() {
    let more = "\
The mail goes over on the first boat and the milk comes back on the second, and on most days that is all the news there is on the quay.

When the boat does not sail, the shop runs out of bread by noon, the school counts its pupils twice, and the doctor stays on whichever side he woke up on.";
    let trailer = "\
Ada Quill

Ada Quill grew up on the quay, learned to splice before she learned to write, and has never been far from the water since.";
    let story = format!("{}\n\n{more}", STORY.replacen("\n\n", "\n\nBy Ada Quill\n\n", 1));
    assert_eq!(below(&story, trailer), ["author_bio^", "author_bio"]);
}

#[test]
fn a_related_box_ends_above_the_subheading_of_what_follows() {
    let boxed =
        "\n\nRelated articles\n\nHarbour board seeks a second tug\n\nA pier for the next hundred years\n\nWhat the nine days have meant\n\n“We know";
    let text = STORY.replacen("\n\n“We know", boxed, 1);
    let roles = common::roles(&Parser::default(), &text);
    assert_eq!(
        roles[3..],
        ["related^", "related", "related", "subheading", "paragraph", "paragraph"],
        "{}",
        common::margin(&Parser::default(), &text)
    );
}

#[test]
fn a_sentence_that_names_somebody_is_no_byline() {
    let text = "\
Bäckerei Holm schließt nach 90 Jahren

Die Bäckerei Holm am Markt schließt zum Jahresende. Das sagte Inhaber Peter Holm am Montag.

Anzeige

Er habe keinen Nachfolger gefunden, sagte der 67-Jährige. Drei Lehrlinge hätten abgesagt.

Lesen Sie auch: Warum so viele Bäcker aufgeben

Melden Sie sich für unseren Newsletter an.";
    let roles = ["headline", "paragraph", "advertisement", "paragraph", "related", "newsletter"];
    assert_eq!(common::roles(&Parser::default(), text), roles, "{}", common::margin(&Parser::default(), text));
}

/// A report with an appeal between `above` and `below`, and a footer.
fn report(above: &[&str], appeal: &str, below: &[&str], foot: &str) -> String {
    format!("Storm cuts power\n\nBy Ada Quill\n\n{}\n\n{appeal}\n\n{}\n\n{foot}", above.join("\n\n"), below.join("\n\n"))
}

const STORM: [&str; 9] = [
    "More than 40,000 homes were without power on Tuesday night after the storm tore down lines across the north, the network operator said.",
    "Winds of 92 miles an hour were recorded at the cape shortly before six, the strongest gust in March since records began in 1961.",
    "Schools in four districts will stay shut on Wednesday. Parents were told by text message at nine in the evening.",
    "Crews from two other counties were on their way north with poles and cable, but the coast road was under water in three places.",
    "The operator said that it hoped to have nine homes in ten back by Thursday noon, and asked people to look in on their neighbours.",
    "The railway stopped all trains north of the estuary until further notice. Passengers were put up in a school hall for the night.",
    "The road was closed between Skel and Hammerby, police said on Tuesday evening.",
    "Forecasters expect the storm to turn north by noon on Wednesday.",
    "A second storm is due on Saturday, but it should pass further south.",
];

#[test]
fn an_appeal_between_paragraphs_ends_no_article() {
    let appeals = [
        "Support our journalism. Donate today.",
        "Please support us",
        "Sign up for our newsletter",
        "Follow us on Facebook",
        "Listen to this article",
    ];
    for (appeal, below) in appeals.into_iter().flat_map(|appeal| (1..=4).map(move |below| (appeal, below))) {
        let (above, below) = STORM.split_at(STORM.len() - below);
        let text = report(above, appeal, below, "More on this story\n\nRain in the north\n\n© 2026 Harbour Gazette. All rights reserved.");
        let article = parse(&text);
        assert_eq!(common::body(&article), STORM, "{appeal}, {} below", below.len());
    }
}

#[test]
fn last_paragraphs_below_an_appeal_stay_though_they_share_no_word_with_the_text() {
    let below = "In Hammerby the shops sold out of candles, and a baker lent his oven to whoever came with dough.";
    for appeal in ["Follow us on Facebook", "Please consider a donation to keep our reporting free."] {
        let text = format!("{STORY}\n\n{appeal}\n\n{below}");
        assert_eq!(common::body(&parse(&text)).last(), Some(&below), "{appeal}");
    }
    // A "we" within a quotation is not that of the site.
    let quoted = "Her brother called it “a night to stay under the table, and we did”, and made tea for the crew.";
    let text = report(&STORM, "Follow us on Facebook", &[quoted], "© 2026 Harbour Gazette. All rights reserved.");
    assert_eq!(common::body(&parse(&text)).last(), Some(&quoted));
}

#[test]
fn a_danish_appeal_of_several_lines_ends_no_article() {
    let ferry = [
        "Færgen til Vesthavn er sejlet igen efter ni dage i dok, og den første tur var udsolgt klokken syv om morgenen, oplyser rederiet i Vesthavn.",
        "Dykkere havde fundet en revne i akslen, og en ny måtte støbes på fastlandet. Det siger maskinchef Idris Vane fra rederiet.",
        "Øens butikker løb tør for mælk på den fjerde dag, og skolen sendte børnene hjem, da der ikke var brød til madpakkerne.",
    ];
    let below = [
        "Ifølge maskinchefen var akslen fra 1998. Dykkere så revnen i august, men ingen på rederiet ringede til dem.",
        "– Vi vil gerne sige tak til alle i Vesthavn, der har ventet i ni dage. Og så vil jeg love, at færgen holder, siger Idris Vane.",
        "Skolen åbner igen mandag, og butikker på øen har mælk og brød, oplyser rederiet sent fredag.",
    ];
    let appeal = "Få adgang til alle artikler\n\nMed et digitalt abonnement kan du læse alt i Havnebladet\n\nBliv abonnent";
    let text = report(&ferry, appeal, &below, "Læs også\n\nMågerne på torvet\n\n© 2026 Havnebladet");
    assert_eq!(common::body(&parse(&text)), [&ferry[..], &below[..]].concat());
}

#[test]
fn what_an_appeal_goes_on_to_say_is_cut_with_it() {
    let appeals = [
        (
            "Sign up for our newsletter",
            [
                "The Harbour Letter comes out on Fridays at six in the morning, with a poem.",
                "Its readers are the first to know what the week has in store for sailors.",
            ],
        ),
        ("Support the Gazette", ["Readers have paid for this newsroom since it was founded.", "Every pound goes into reporting."]),
        ("Follow us on Facebook", ["Tram may return to the quay", "A plan that has been shelved three times is back on the council's table."]),
    ];
    for (appeal, more) in appeals {
        let text = report(&STORM, appeal, &more, "© 2026 Harbour Gazette. All rights reserved.");
        let article = parse(&text);
        assert_eq!(common::body(&article), STORM, "{appeal}");
    }
}

#[test]
fn what_somebody_is_quoted_as_saying_is_no_pitch() {
    let (above, below) = STORY.split_once("\n\n“We").expect("the story has a quotation");
    for line in [
        "“Join our channel,” said the sign on the pier, and three hundred people did so before noon.",
        "“Sign up,” Idris Vane told them. “We send you nothing but the times of the boats.”",
        "“Subscribe now,” said the newspaper's seller to everyone who came off the boat that morning.",
        "“Sign up for our newsletter,” the banners said. Hardly anybody did, and so the publisher gave up in the spring.",
        "\"Support our journalism!\" the seller shouted over the noise of the engines, and nobody on the ramp so much as turned a head.",
    ] {
        let text = format!("{above}\n\n{line}\n\n“We{below}");
        assert_eq!(common::roles(&Parser::default(), &text)[3..5], ["paragraph"; 2], "{line}");
    }
    for line in [
        "“The news you need,” in our free newsletter every morning: sign up to get it in your inbox.",
        "“Essential,” our readers say. Get the day's top stories delivered straight to your inbox.",
    ] {
        let text = format!("{above}\n\n{line}\n\n“We{below}");
        assert_eq!(common::roles(&Parser::default(), &text)[3..5], ["newsletter", "paragraph"], "{line}");
    }
}

/// Interviews with questions in the words of a site's own pitches.
#[test]
fn questions_that_are_answered_are_no_pitches() {
    let interviews = [
        [
            "Do you follow the news?",
            "Only when it rains on the slipway.",
            "Who do you follow on Instagram?",
            "My daughter, who never posts anything, and a man in Norway who films his sheep.",
        ],
        [
            "How did you get involved?",
            "By chance, when the old pilot fell ill.",
            "Have you ever regretted it?",
            "Once, in a fog that lasted for nine days.",
        ],
        [
            "Was war Ihr erstes Boot?",
            "Ein Kahn, den mein Großvater gebaut hatte.",
            "Wem folgen Sie auf Instagram?",
            "Meiner Tochter und einem Mann in Norwegen, der Schafe filmt.",
        ],
    ];
    let head = "The Pilot of Westhaven\n\nBy Ada Quill\n\n";
    for interview in interviews {
        let text = format!("{head}{}\n\n{}\n\nShare", STORM.join("\n\n"), interview.join("\n\n"));
        let roles = common::roles(&Parser::default(), &text);
        assert_eq!(roles[2 + STORM.len()..][..4], ["paragraph"; 4], "{interview:?}");
    }
    // The same question with no answer below it is a pitch.
    let text = format!("{head}{}\n\nWho do you follow on Instagram?\n\nShare", STORM.join("\n\n"));
    assert_eq!(common::roles(&Parser::default(), &text)[2 + STORM.len()], "social");
}
