//! What stands between paragraphs: advertisements, links, boxes, scripts; and headings over other stories and comments below.

use crate::common::ferry::{FERRIES, Ferry};
use crate::common::{body, parse, role_of, roles};
use copydesk::{Kind, Parser, Role, parse_article};

/// An article long enough to have something between its paragraphs.
const ARTICLE: [&str; 8] = [
    "The lighthouse at Cold Ashby was dark for the first time in a century on Monday, when a gull flew into the wires behind the keeper's house.",
    "Nobody noticed for an hour, said the keeper, because the moon was up and the only boat at sea had turned back at noon.",
    "The wires were mended by a man who had come to the island to look at birds, and who happened to have been an electrician all his life.",
    "He asked for no money, the harbour board wrote in its log, but he would like to see the lamp from the inside, which nobody had ever asked for.",
    "The lamp is as tall as a man and turns on a bath of mercury, which the board has wanted to replace since a report of 1998.",
    "A new one costs as much as a small boat, and the board has neither, as its chairman told the meeting in the school on Tuesday.",
    "The keeper's daughter proposed a collection among those who still sail by the light, of whom there are nineteen by her count.",
    "Two of them gave at once, and a third said that he steers by the chapel's window, which is never dark on account of the organist.",
];

const GERMAN: [&str; 6] = [
    "Der Leuchtturm von Altenau war am Montag zum ersten Mal seit hundert Jahren dunkel, weil eine Möwe in die Leitung hinter dem Haus geflogen war.",
    "Eine Stunde lang fiel das niemandem auf, sagte der Wärter, denn der Mond schien, und das einzige Boot auf See war mittags umgekehrt.",
    "Geflickt hat die Leitung ein Mann, der auf die Insel gekommen war, um Vögel zu beobachten, und der sein Leben lang Elektriker gewesen ist.",
    "Geld wollte er keines, steht im Logbuch des Hafens, aber er wollte die Lampe von innen sehen, wonach noch nie jemand gefragt hatte.",
    "Die Lampe ist so groß wie ein Mann und dreht sich auf einem Bad aus Quecksilber, das der Hafen seit einem Bericht von 1998 ersetzen will.",
    "Eine neue kostet so viel wie ein kleines Boot, und der Hafen hat weder das eine noch das andere, wie der Vorsitzende am Dienstag sagte.",
];

#[test]
fn an_advertisement_marker_between_paragraphs_cuts_itself_alone() {
    let pages = [(&ARTICLE[..], ["Advertisement", "Advertising", "Sponsored"]), (&GERMAN[..], ["Anzeige", "Werbung", "ANZEIGE"])];
    for (text, markers) in pages {
        for marker in markers {
            let page = text.join(&format!("\n{marker}\n"));
            assert_eq!(body(&parse(&page)), text, "{marker}");
        }
    }
}

#[test]
fn a_comment_count_below_the_text_heads_the_comments() {
    let comments = ["I steer by that window too, and I never knew who kept it lit.", "The board could sell its log, which would make a fine book."];
    for heading in ["There are 2 comments on this article", "View comments (2)", "2 Comments", "See all comments (2)"] {
        let page = format!("{}\n{heading}\n{}", ARTICLE.join("\n"), comments.join("\n"));
        assert_eq!(body(&parse(&page)), ARTICLE, "{heading}");
    }
    let comments =
        ["Ich fahre auch nach diesem Fenster und wusste nie, wer es hell hält.", "Das Logbuch könnte der Hafen verkaufen, das gäbe ein gutes Buch."];
    for heading in ["Alle 2 Kommentare anzeigen", "Kommentare lesen (2)"] {
        let page = format!("{}\n{heading}\n{}", GERMAN.join("\n"), comments.join("\n"));
        assert_eq!(body(&parse(&page)), GERMAN, "{heading}");
    }
    // In the head it is only a counter and opens no comments.
    let page = format!("The lighthouse was dark\n2 Comments\n{}", ARTICLE.join("\n"));
    assert_eq!(body(&parse(&page)).len(), ARTICLE.len());
}

#[test]
fn headings_over_other_stories_are_known_in_nine_languages() {
    let labels = [
        ("en", ["Most Read Island Stories", "People are reading", "Further articles"]),
        ("de", ["Meistkommentiert", "Mehr aus Altenau", "Die neuesten Meldungen"]),
        ("es", ["Tópicos relacionados", "Lo más comentado", "También en Cultura"]),
        ("fr", ["Articles les plus lus", "D'autres articles", "Vous pourriez aimer"]),
        ("it", ["Argomenti correlati", "Più lette", "Consigliati per te"]),
        ("pt", ["Assuntos relacionados", "Mais em Cultura", "Você pode se interessar"]),
        ("nl", ["Meest bekeken", "Verwante artikelen", "Uitgelicht"]),
        ("pl", ["Artykuły powiązane", "Redakcja poleca", "Najnowsze wiadomości"]),
        ("sv", ["Mest delat", "Populära artiklar", "Senaste nyheterna"]),
    ];
    for (language, labels) in labels {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        for label in labels {
            let page = format!("{headline}\n{}\n{label}\n{headline}\n{headline}", text.join("\n"));
            let article = parse(&page);
            let section = article.trailer.first().expect("what stands below the text is a section");
            assert_eq!((section.kind, section.heading.as_deref()), (Kind::Related, Some(label)), "{page}");
        }
    }
    assert_eq!(FERRIES.len(), labels.len());
}

#[test]
fn a_single_time_of_day_heads_nothing() {
    for time in ["14:30", "14.30 Uhr", "2:30 pm"] {
        let page = format!("{}\n{time}\n{}", ARTICLE[..4].join("\n"), ARTICLE[4..].join("\n"));
        assert_eq!(body(&parse(&page)), ARTICLE, "{time}");
    }
}

#[test]
fn the_last_paragraph_below_a_single_link_is_known_by_its_words() {
    let last = "The organist has been asked to leave the light in the chapel's window on until the board has found a new lamp, and she has said yes.";
    let page = format!("{}\nRelated\nFerry back in service after nine days in dock\n{last}", ARTICLE.join("\n"));
    assert_eq!(body(&parse(&page)).last(), Some(&last));
    // A teaser shares its words with the link above and not with the text.
    let teaser = "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven.";
    let page = format!("{}\nRelated\nFerry back in service after nine days in dock\n{teaser}", ARTICLE.join("\n"));
    assert_eq!(body(&parse(&page)), ARTICLE);
}

#[test]
fn a_request_above_a_text_is_not_its_headline() {
    for request in ["Subscribe now", "Share this article", "Advertisement", "Sign up for our newsletter to get the news of the coast in your inbox."]
    {
        let page = format!("{request}\n{}", ARTICLE.join("\n"));
        assert_eq!(parse_article(&page).expect("there is an article").headline, None, "{request}");
        assert!(!roles(&Parser::default(), &page).contains(&Role::Headline.to_string()), "{request}");
    }
}

#[test]
fn the_button_below_a_pitch_between_paragraphs_is_no_subheading() {
    for form in [
        &["Thanks for reading the Gazette! Subscribe for free to receive new posts.", "Subscribe"][..],
        &["Sign up for our newsletter and get the tides in your inbox every morning.", "Email address", "Sign up"],
    ] {
        let page = [&ARTICLE[..3], form, &ARTICLE[3..]].concat().join("\n");
        assert_eq!(body(&parse(&page)), ARTICLE, "{form:?}");
    }
}

/// The article with this line in its midst, below an advertisement, and with a footer, so that the text does not count as clean.
fn with_line(line: &str) -> String {
    let (above, below) = ARTICLE.split_at(4);
    format!("{}\n\nAdvertisement\n\n{line}\n\n{}\n\nSign up for our newsletter\n\nHome\n\nContact", above.join("\n\n"), below.join("\n\n"))
}

#[test]
fn a_title_with_double_arrows_is_a_link_to_another_story() {
    for line in [
        ">> Compare: The Lamp of Cold Ashby Vs. the Lamp of Brindle",
        ">>> Nine Days Without the Ferry: What the Island Ran Out Of",
        ">>> Neun Tage ohne Fähre: Was der Insel fehlte <<<",
        ">> ¿Quién paga los nueve días en el dique?",
        "How the lamp of Cold Ashby went out »",
    ] {
        let text = with_line(line);
        let article = parse(&text);
        assert_eq!((role_of(&article, &text, line), body(&article).len()), (Kind::Related.into(), ARTICLE.len()), "{line}");
    }
    // The same marks before code, quoted mail or a sentence, and around a quotation.
    for line in [
        ">>> lamp = Lamp(height=180)",
        "> He said so in his letter.\n>> The lamp is as tall as a man\n> and so it is.",
        ">> The lamp is as tall as a man, he wrote.",
        "« La lampe est aussi haute qu’un homme »",
    ] {
        let text = with_line(line);
        let is_related = parse(&text).lines.iter().any(|line| line.role == Role::Boilerplate(Kind::Related));
        assert!(!is_related, "{line}");
    }
}

#[test]
fn what_somebody_is_reported_to_ask_of_others_is_text() {
    let roles_between = |language: &str, line: &str| {
        let Ferry { headline, text: [first, last], .. } = Ferry::in_language(language);
        roles(&Parser::default(), &[headline, first, line, last].join("\n\n"))[2].clone()
    };
    for (language, line) in [
        ("en", "\"We use cookies to improve your experience,\" said the screen at the ticket office, but nobody had been asked."),
        ("en", "The screen at the ticket office told them: “We use cookies to give you the best experience on our site.”"),
        ("en", "“We use cookies to improve your visit” is what most of them read first, long before the times of the boats."),
        ("de", "„Wir verwenden Cookies, um Ihnen die Fahrt zu erleichtern“, stand auf dem Schirm am Schalter, noch vor den Zeiten der Boote."),
        ("de", "Auf dem Schirm am Schalter stand: „Wir verwenden Cookies, um unsere Website für Sie zu verbessern.“"),
        ("es", "La empresa dice que utiliza cookies para mejorar su página y que los pasajeros pueden rechazarlas."),
        ("es", "En la pantalla de la taquilla se leía: «Utilizamos cookies para ofrecerle la mejor experiencia en nuestro sitio»."),
        ("fr", "« Nous utilisons des cookies pour améliorer votre traversée » : au guichet, les passagers lisaient cela avant les horaires."),
        ("it", "Sullo schermo della biglietteria si leggeva: «Utilizziamo i cookie per offrirti la migliore esperienza sul nostro sito»."),
        ("pt", "A empresa diz que usa cookies para melhorar o site e que os passageiros podem recusá-los na bilheteira."),
        ("nl", "Het bedrijf zegt dat het cookies gebruikt om de website te verbeteren en dat reizigers ze kunnen weigeren."),
        ("fr", "« Nous utilisons des cookies pour améliorer votre visite » : la phrase du guichet est la plus lue du port, dit un passager."),
        ("pl", "Firma twierdzi, że używa plików cookie, aby ulepszać stronę, i że odwiedzający mogą je odrzucić w kasie."),
        ("de", "„Wir verwenden Cookies, um Ihnen die Fahrt zu erleichtern“, stand am Schalter, und ablehnen konnte man sie erst an Bord."),
        ("sv", "Rederiet säger att det använder cookies för att förbättra sin webbplats och att resenärerna kan tacka nej."),
    ] {
        assert_eq!(roles_between(language, line), "paragraph", "{line}");
    }
    for (language, line) in [
        ("en", "We use cookies to improve your experience on our site, as our partners say they do on theirs."),
        ("en", "By clicking “Accept all”, you agree that we use cookies to give you the best experience on our site."),
        ("de", "Mit einem Klick auf „Alle akzeptieren“ stimmen Sie zu, dass unsere Website Cookies verwendet, wie unsere Datenschutzerklärung sagt."),
    ] {
        assert_eq!(roles_between(language, line), "consent", "{line}");
    }
}

#[test]
fn a_labelled_or_bracketed_link_is_cut_from_clean_text() {
    let (above, below) = ARTICLE.split_at(4);
    for line in [
        "[Related: The old lamp was never mended. Its keepers paid the price.]",
        "Related: Nobody has seen a gull as large as this one!",
        "(Here's what to know about lamps that turn on mercury, too.)",
    ] {
        let text = [above, &[line], below].concat().join("\n\n");
        assert_eq!(body(&parse(&text)), ARTICLE, "{line}");
    }
}

/// The first and the last paragraphs of an article; the last ones are short.
const BUS: ([&str; 3], [&str; 3]) = (
    [
        "A school bus with 31 children on board caught fire on Tuesday afternoon near the harbour bridge, and its driver brought all of them out.",
        "The district said that no one was hurt and that a second bus picked the children up within half an hour.",
        "“My daughter is seven,” said Carla Berg, whose house is beside the stop. “She rang me from somebody's telephone.”",
    ],
    [
        "The district began the school year with 17 vacancies among its 90 routes.",
        "Drivers start at $22 an hour.",
        "The next meeting of the board is on Friday.",
    ],
);

#[test]
fn a_few_short_paragraphs_below_a_box_stay() {
    let (above, rest) = BUS;
    for box_lines in [
        "Sign up for our newsletter\nEnter your email\nSubscribe",
        "Get the Harbour Letter in your inbox every morning\nLoading...",
        "Support our journalism\nDonate now",
        "Video Player is loading.\nPlay Video\nThis is a modal window.\nCurrent Time 0:00\nDuration 2:14\nLoaded: 0%\nRemaining Time -0:00",
    ] {
        let head = "School bus catches fire near the harbour bridge, nobody hurt\nBy Ada Quill\nPosted 9 October 2026";
        let foot = "Copyright 2026 Harbour Gazette. All rights reserved.";
        let page = [head, &above.join("\n"), box_lines, &rest.join("\n"), foot].join("\n");
        assert_eq!(body(&parse(&page)), [&above[..], &rest].concat(), "{box_lines}");
    }
}

#[test]
fn a_consent_box_of_an_audio_player_does_not_end_the_text() {
    let text = [
        "Harbour council holds fees but hints that cuts are coming",
        "By Ada Quill",
        "The council has kept the harbour's fees on hold but signalled that they are likely to fall again within months, its chairman said on Friday.",
        "The decision was backed by six of the nine members, with three calling for an immediate cut, according to the minutes of the meeting.",
        "The chairman told reporters the number of boats was encouraging, but that he wanted to see a little more of them before the spring.",
        "The price of a berth fell by half in the weeks after the announcement, and the marina has a waiting list for the first time in years.",
        "This content is provided by Quayplayer, which may be using cookies. To show you this content, we need your permission to use cookies.",
        "You can use the buttons below to amend your preferences to enable Quayplayer cookies or to allow those cookies just once.",
        "You can change your settings at any time via the Privacy Options.",
        "Unfortunately we have been unable to verify if you have consented to Quayplayer cookies.",
        "To view this content you can use the button below to allow Quayplayer cookies for this session only.",
        "Enable Cookies",
        "Allow Cookies Once",
        "Listen to Harbour Daily on your podcast app",
        "The council also cut its forecast for the year to nine hundred boats, and said that repairs would peak in March.",
        "Mayor Laura Bell said the council had the right plan to bring the fees down, while her opponent accused her of talking the port into the ground.",
        "Related Topics",
        "Harbours",
    ];
    let page = text.join("\n\n");
    let article = parse(&page);
    let body = body(&article);
    assert!(text[14..16].iter().all(|last| body.contains(last)), "{body:#?}");
}

#[test]
fn titles_in_one_block_with_read_more_are_other_stories() {
    let [above, below] = [&ARTICLE[..4], &ARTICLE[4..]].map(|part| part.join("\n\n"));
    let titles = ["Harbour board seeks a second tug", "Why mackerel is dear this year"];
    let page = format!("A dark night at Cold Ashby\n\n{above}\n\nREAD MORE\n{}\n\n{below}", titles.join("\n"));
    let article = parse(&page);
    assert_eq!(body(&article), ARTICLE);
    // Behind a blank line such a line may be the heading of what is below.
    let page = format!("A dark night at Cold Ashby\n\n{above}\n\nREAD MORE\n\nThe keeper's house\n\n{below}");
    assert!(body(&parse(&page)).contains(&"The keeper's house"));
}

#[test]
fn scripts_of_the_page_are_cut_and_code_in_the_article_stays() {
    for script in [
        "googletag.cmd.push(function() { googletag.display('gazette-2'); });",
        "!function(e,t){\"use strict\";var n=e.document;n.getElementById(\"x\").innerHTML=\"\"}(window,document);",
        "/* <![CDATA[ */ var gazette = {\"api\":{\"root\":\"https:\\/\\/gazette.example\\/api\\/\"}}; /* ]]> */",
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"A dark night at Cold Ashby\",\"datePublished\":\"2026-10-09\"}",
    ] {
        let page = format!("A dark night at Cold Ashby\n\n{}", ARTICLE.join(&format!("\n\n{script}\n\n")));
        assert_eq!(body(&parse(&page)), ARTICLE, "{script}");
    }
    let shown = "function lamp(hour) { return hour > 18; }";
    let page = format!("A dark night at Cold Ashby\n\n{}", ARTICLE.join(&format!("\n\n{shown}\n\n")));
    assert!(body(&parse(&page)).contains(&shown));
}

#[test]
fn a_sponsors_message_between_its_label_and_its_button_is_cut() {
    let box_of = |said: &str| format!("A message from Gull Tea\n\n{said}\n\nTry it now");
    let said = ["Start your day with a cup that knows the sea.", "Drink Gull Tea for a month, and the second one is free."];
    let [above, below] = [&ARTICLE[..4], &ARTICLE[4..]].map(|part| part.join("\n\n"));
    for said in [said[0].to_owned(), said.join("\n\n")] {
        let page = format!("A dark night at Cold Ashby\n\n{above}\n\n{}\n\n{below}", box_of(&said));
        assert_eq!(body(&parse(&page)), ARTICLE);
    }
    // Without a button nobody can tell where the message ends: the label alone is cut.
    let page = format!("A dark night at Cold Ashby\n\n{above}\n\nA message from Gull Tea\n\n{below}");
    assert_eq!(body(&parse(&page)), ARTICLE);
}

#[test]
fn a_button_under_each_thing_of_a_list_is_none_of_the_text() {
    for button in ["Visit Website", "Find a store"] {
        let page = ARTICLE[..4].join(&format!("\n\n{button}\n\n")) + "\n\n" + &ARTICLE[4..].join("\n\n");
        assert_eq!(body(&parse(&page)), ARTICLE, "{button}");
        // Once it may be a subheading.
        let page = format!("{}\n\n{button}\n\n{}", ARTICLE[..4].join("\n\n"), ARTICLE[4..].join("\n\n"));
        assert_eq!(body(&parse(&page)).len(), ARTICLE.len() + 1, "{button}");
    }
}

#[test]
fn a_heading_that_the_contents_name_is_the_articles_below_a_pitch_too() {
    let contents = "On this page\n\nA gull in the wires\n\nA lamp like a man\n\nWho gave for the lamp";
    let text = [&["A gull in the wires"], &ARTICLE[..3], &["A lamp like a man"], &ARTICLE[3..6]].concat().join("\n\n");
    let pitch = "Free template\n\nDownload our free keeper's log\n\nEnter your email and we'll send you the file straight away.\n\nEmail*\n\n\
                 Get the template";
    let last = [&["Who gave for the lamp"], &ARTICLE[6..]].concat().join("\n\n");
    let offers = "Ready to light your own lamp?\n\nJoin 4,500+ keepers who trust us with their lamps.\n\nStart free trial\n\nTalk to sales";
    let page = format!("The lamp that a gull put out\n\n{contents}\n\n{text}\n\n{pitch}\n\n{last}\n\n{offers}");
    let article = parse(&page);
    assert!(body(&article).ends_with(&[ARTICLE[6], ARTICLE[7]]), "{:?}", body(&article));
}

#[test]
fn what_heads_other_posts_below_the_comments_ends_these() {
    let comments = ["Discussion about this post", "Comments", "Bea Lindgren", "Oct 28", "We have a lamp, too! Behind the library.", "Reply"];
    let posts = ["The bus stop as living room", "Shade, shelter and a place to sit", "Who owns the pavement?"];
    let page = [&ARTICLE[..], &comments, &["Top", "Latest", "Discussions"], &posts].concat().join("\n\n");
    let article = parse(&page);
    assert_eq!(body(&article), ARTICLE);
    let kind = |text: &str| article.lines.iter().find(|line| &page[line.span.clone()] == text).map(|line| line.role);
    assert_eq!(posts.map(kind), [Some(Role::Boilerplate(Kind::Related)); 3]);
    assert_eq!(kind("Bea Lindgren"), Some(Role::Boilerplate(Kind::Comments)));
}
