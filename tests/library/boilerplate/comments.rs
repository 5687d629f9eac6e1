//! Readers' comments: what opens a thread, what belongs to a comment, where the thread ends. And passages that a page holds twice.

use crate::common::ferry::Ferry;
use crate::common::{body, iso, parse, role_of};
use copydesk::{Kind, Parser, Role, Rule};

/// An article that is shorter than the comments below it.
const ARTICLE: [&str; 4] = [
    "I have wanted to build a boat since I was nine, and this year I ran out of reasons not to. The plans cost less than a good dinner, and the \
     timber came from a barn that my neighbour had to take down before the winter.",
    "The keel took three weekends. Nobody tells you how much of boat building is waiting for glue to dry, or how much of it is looking for the pencil \
     that you put behind your ear an hour ago.",
    "By June I had ribs, and by August I had planks on them. I burned four of them in the steam box before I learned to read the clock instead of the wood.",
    "She went into the water on the second Sunday in October, and she leaked as all boats do on their first day. By evening she had stopped.",
];

/// What readers write: as long as the article's paragraphs, and as well written.
const COMMENTS: [&str; 6] = [
    "My father built one like it in 1974, in a garage that was too short for her, so he cut a hole into the back wall and let the bow look out into my \
     mother's roses for two years. She never forgave the boat, and she never missed a trip on it either.",
    "The trick with the steam box is to give every plank an hour for each inch of its thickness, and not to open the lid to look. I lost a dozen before an \
     old man in the yard told me so, and he laughed for a good while before he did.",
    "I would have gone for larch and not for oak. It is lighter, it bends when you ask it to, and it does not eat the screws. The barn's timber was free, \
     of course, and nothing sails as well as what you did not have to pay for.",
    "We sailed past you on that Sunday without knowing what day it was for you. My daughter waved, and you were bailing with a saucepan. She wants to build \
     one now, and I have begun to clear the shed, which has not been seen from the inside since we moved here.",
    "Leaks on the first day are a good sign. A boat that does not leak has been painted too thickly and will rot from within, as every boatwright on this \
     coast will tell you after the second glass.",
    "What did you use between the planks? We tried cotton and tar, as the books say, and it held for one summer. Then we went over to what the fishermen \
     use, which smells of fish and lasts for ever.",
];

const GERMAN: [&str; 3] = [
    "Seit ich neun war, wollte ich ein Boot bauen, und in diesem Jahr gingen mir die Gründe aus, es nicht zu tun. Die Pläne kosteten weniger als ein gutes \
     Abendessen, und das Holz kam aus einer Scheune, die mein Nachbar vor dem Winter abreißen musste.",
    "Der Kiel brauchte drei Wochenenden. Niemand sagt einem, wie viel man beim Bootsbau darauf wartet, dass der Leim trocknet, und wie oft man den Bleistift \
     sucht, der hinter dem Ohr steckt.",
    "Am zweiten Sonntag im Oktober kam sie ins Wasser, und sie leckte, wie alle Boote am ersten Tag. Am Abend war sie dicht.",
];

const GERMAN_COMMENTS: [&str; 4] = [
    "Mein Vater hat 1974 so eines gebaut, in einer Garage, die zu kurz war. Da hat er ein Loch in die Rückwand geschnitten und den Bug zwei Jahre lang in die \
     Rosen meiner Mutter schauen lassen. Verziehen hat sie es ihm nie, mitgefahren ist sie trotzdem jedes Mal.",
    "Der Trick mit der Dampfkiste ist, jeder Planke eine Stunde zu geben für jeden Zoll, den sie dick ist, und den Deckel nicht zu öffnen. Mir sind ein \
     Dutzend gebrochen, bevor mir das ein alter Mann auf der Werft gesagt hat, und gelacht hat er dabei auch.",
    "Ich hätte Lärche genommen und nicht Eiche. Sie ist leichter, sie biegt sich, wenn man sie darum bittet, und sie frisst die Schrauben nicht. Aber das \
     Holz war geschenkt, und nichts segelt so gut wie das, was man nicht bezahlen musste.",
    "Wir sind an jenem Sonntag an dir vorbeigesegelt, ohne zu wissen, was für ein Tag das für dich war. Meine Tochter hat gewinkt, und du hast mit einem \
     Kochtopf geschöpft. Jetzt will sie selbst eines bauen, und ich räume den Schuppen aus.",
];

/// The comments, each said twice over to make it longer, below the line or lines that `stamp` makes of a name and a number.
fn thread(comments: &[&str], stamp: impl Fn(&str, usize) -> String) -> String {
    let names = ["Idris Vane", "oldsalt99", "Marit K", "Anna Quill", "Jo", "boatwright"];
    let comments = names.iter().zip(comments).enumerate();
    comments.map(|(number, (name, comment))| format!("{}\n{comment}\n{comment}", stamp(name, number))).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_comment_thread_longer_than_the_article_is_cut() {
    let english = |stamp: fn(&str, usize) -> String| (&ARTICLE[..], thread(&COMMENTS, stamp));
    let german = |stamp: fn(&str, usize) -> String| (&GERMAN[..], thread(&GERMAN_COMMENTS, stamp));
    for (heading, (paragraphs_above, thread)) in [
        ("12 Comments on “A boat in a barn”", english(|name, number| format!("{name}\nDecember 18, 2025, 9:{number}6 pm"))),
        ("6 comments:", english(|name, number| format!("{name}October {number}, 2024 at 11:1{number} AM"))),
        ("4 Gedanken zu „Ein Boot in der Scheune“", german(|name, number| format!("{name} schreibt:\n1{number}. Mai 2024 um 17:3{number}"))),
        ("6 comments", english(|name, number| format!("{}{name}", if number > 0 { "Reply\n" } else { "" }))),
        ("4 Kommentare", german(|name, number| format!("{}{name}", if number > 0 { "Antworten\n" } else { "" }))),
    ] {
        let text = format!("A boat in a barn\nBy Ada Quill\n{}\n{heading}\n{thread}\nPrivacy policy", paragraphs_above.join("\n"));
        let article = parse(&text);
        assert_eq!(body(&article), paragraphs_above, "{heading}");
        let comments = article.lines.iter().filter(|line| line.role == Role::Boilerplate(Kind::Comments)).count();
        assert!(comments >= 8, "{heading}: {comments}");
    }
}

#[test]
fn live_entries_with_a_time_over_each_are_text() {
    let entries = thread(&COMMENTS, |_, number| format!("9 December 2025, 1{}:30", 9 - number));
    let text = format!("The flood as it happens\nBy Ada Quill\nThe river has been rising since the night. All times are local.\n{entries}");
    let article = parse(&text);
    for entry in COMMENTS {
        assert!(body(&article).contains(&entry), "{entry}: {:#?}", body(&article));
    }
}

#[test]
fn a_passage_that_stands_twice_on_the_page_is_kept_once() {
    let more = "The money for paint went into sails.";
    let text = format!("A boat in a barn\nBy Ada Quill\n{0}\nThe cost of it\n{more}\n{0}\nThe cost of it\n{more}", ARTICLE.join("\n"));
    let article = parse(&text);
    let found = body(&article);
    for paragraph in ARTICLE.iter().chain([&more]) {
        assert_eq!(found.iter().filter(|found| *found == paragraph).count(), 1, "{paragraph}: {found:#?}");
    }
}

#[test]
fn a_line_kept_by_an_own_rule_stays_though_its_passage_stands_twice() {
    let head = "Oak, larch and two hundred hours of work went into her, and more than one thumb.";
    let text = format!("A boat in a barn\nBy Ada Quill\n{head}\n{0}\nThe cost of it\n{head}\n{0}\nThe cost of it", ARTICLE.join("\n"));
    let parser = Parser::builder().rule(Rule::content("gazette/oak").prefix("Oak, larch")).build().unwrap();
    let article = parser.parse(&text).unwrap();
    assert_eq!(body(&article).iter().filter(|&&line| line == head).count(), 2, "{:#?}", body(&article));
    assert_eq!(body(&article).iter().filter(|&&line| line == ARTICLE[0]).count(), 1, "{:#?}", body(&article));
}

#[test]
fn a_refrain_and_a_repeated_paragraph_stay() {
    let refrain = "Pull, boys, pull for the shore, for the night is long and the wind is in the east, and there is bread on the table at home.";
    let verses = ARTICLE.map(|verse| format!("{verse}\n{refrain}")).join("\n");
    let article = parse(&verses);
    assert_eq!(body(&article).iter().filter(|&&line| line == refrain).count(), 4, "{:#?}", body(&article));
    let text = format!("A boat in a barn\n{}\n{}", ARTICLE.join("\n"), ARTICLE[2]);
    let article = parse(&text);
    assert_eq!(body(&article).iter().filter(|&&line| line == ARTICLE[2]).count(), 2, "{:#?}", body(&article));
}

#[test]
fn a_thread_ends_where_the_footer_begins() {
    let comments =
        ["Where does one put the oars though?", "Lovely boat.", "Scroll upright, tied to the mast with two straps. It has worked for us.", "Cheers!"];
    for (label, stamps) in [
        ("4 Responses", ["October 14, 2026 at 20:11", "October 14, 2026 at 21:30", "October 15, 2026 at 7:02", "October 18, 2026 at 9:26"]),
        ("4 comments", ["3 hours ago", "2 hours ago", "40 minutes ago", "9 minutes ago"]),
    ] {
        let names = ["Aileen", "Duncan (author)", "tandem_tim", "Graeme K"];
        let thread: Vec<String> = (0..4).map(|at| format!("{}\n{}\n{}", names[at], stamps[at], comments[at])).collect();
        let text = format!("A boat from a barn\n{}\n{label}\n{}\nArchive\nOctober 2026\n© 2026 Ada Quill", ARTICLE.join("\n"), thread.join("\n"));
        let article = parse(&text);
        assert_eq!(body(&article), ARTICLE);
        let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
        let end = roles.len() - 3;
        assert!(roles[5..end].iter().all(|&role| role == Role::Boilerplate(Kind::Comments)), "{:?}", &roles[5..]);
        assert!(roles[end..].iter().all(|&role| role != Role::Boilerplate(Kind::Comments)), "{:?}", &roles[end..]);
    }
}

#[test]
fn name_and_date_over_a_comment_are_not_the_articles() {
    for (language, count, ago) in [
        ("en", "2 comments", "2 hours ago"),
        ("de", "2 Kommentare", "vor 2 Stunden"),
        ("es", "2 comentarios", "hace 2 horas"),
        ("fr", "2 commentaires", "il y a 2 heures"),
        ("it", "2 commenti", "2 ore fa"),
        ("pt", "2 comentários", "há 2 horas"),
        ("nl", "2 reacties", "2 uur geleden"),
        ("pl", "2 komentarze", "2 godziny temu"),
        ("sv", "2 kommentarer", "2 timmar sedan"),
    ] {
        let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
        let parser = Parser::builder().relative_to("2026-11-27T12:00Z".parse().unwrap()).build().unwrap();
        for date in [ago, "2026-10-09 10:12"] {
            let text = format!("{headline}\n\n{first}\n\n{second}\n\n{count}\nOlaf\n{date}\n{}", first.replace(',', ""));
            let article = parser.parse(&text).expect("there is a body");
            let told = (article.byline.as_deref(), article.dateline.as_deref(), article.published);
            assert_eq!(told, (None, None, None), "{language}: {date}");
            assert_eq!(body(&article), [*first, *second], "{language}: {date}");
        }
    }
}

#[test]
fn a_comment_count_in_the_head_leaves_byline_and_date_alone() {
    let text = format!("A boat in a barn\n2 comments\nAda Quill\n9 October 2026\n{}", ARTICLE.join("\n"));
    let article = parse(&text);
    assert_eq!(article.byline.as_deref(), Some("Ada Quill"));
    assert_eq!(iso(article.published).as_deref(), Some("2026-10-09"));
    assert_eq!(body(&article), ARTICLE);
}

#[test]
fn a_who_says_line_heads_a_comment_without_a_time_of_day() {
    for (language, heading, [first, second]) in [
        ("en", "6 thoughts on “The ferry”", ["1. Marit K says:", "2. Duncan says:"]),
        ("en", "2 Comments", ["Marit wrote on 9 October 2026:", "Duncan wrote on 10 October 2026:"]),
        ("de", "2 Kommentare", ["Marit schrieb am 09.10.2026:", "Duncan schrieb am 10.10.2026:"]),
        ("es", "2 comentarios", ["Marit dijo...", "Duncan dijo..."]),
        ("fr", "2 commentaires", ["Marit a écrit le 9 octobre 2026 :", "Duncan a écrit le 10 octobre 2026 :"]),
        ("it", "2 commenti", ["Marit ha scritto il 9 ottobre 2026:", "Duncan ha scritto il 10 ottobre 2026:"]),
        ("pt", "2 comentários", ["Marit disse...", "Duncan disse..."]),
        ("nl", "2 reacties", ["Marit schreef op 9 oktober 2026:", "Duncan schreef op 10 oktober 2026:"]),
        ("pl", "2 komentarze", ["Marit pisze:", "Duncan pisze:"]),
        ("sv", "2 kommentarer", ["Marit skrev den 9 oktober 2026:", "Duncan skrev den 10 oktober 2026:"]),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text_below = [text[1], text[0]].map(|words| words.replace('.', "!"));
        let page = format!("{headline}\n{}\n{heading}\n{first}\n{}\n{second}\n{}", text.join("\n"), text_below[0], text_below[1]);
        let article = parse(&page);
        assert_eq!(body(&article), *text, "{language}");
        assert_eq!(article.byline, None, "{language}");
        assert!(article.lines[3..].iter().all(|line| line.role == Role::Boilerplate(Kind::Comments)), "{language}: {:#?}", article.lines);
    }
}

#[test]
fn as_many_names_as_the_heading_counts_are_readers() {
    let post = "She went into the water on the second Sunday in October, and she leaked as all boats do on their first day.";
    let thread = format!("Marit\n{}\nDuncan\n{}\noldsalt99\nLeaks on the first day are a good sign.", COMMENTS[0], COMMENTS[1]);
    let page = format!("A boat in a barn\n{post}\n3 comments\n{thread}");
    let article = parse(&page);
    assert_eq!(body(&article), [post]);
    // Two subheadings are no names of readers, though a count of comments stands above them.
    let parts = format!("The keel\n{}\nThe planks\n{}", ARTICLE[1], ARTICLE[2]);
    let page = format!("A boat in a barn\n{}\n3 comments\n{parts}", ARTICLE[0]);
    let article = parse(&page);
    assert!(body(&article).contains(&ARTICLE[2]), "{:#?}", body(&article));
}

#[test]
fn two_wrote_on_lines_need_no_heading() {
    let thread = format!("Marit wrote on May 3, 2026:\n{}\nDuncan wrote on May 4, 2026:\n{}", COMMENTS[0], COMMENTS[1]);
    let page = format!("A boat in a barn\n{}\n{thread}", ARTICLE.join("\n"));
    let article = parse(&page);
    assert_eq!(body(&article), ARTICLE);
    assert_eq!((article.byline, article.published), (None, None));
}

#[test]
fn a_name_with_day_and_time_over_a_comment_needs_no_heading() {
    for (language, stamps, comment) in [
        ("en", ["Marit on 09/10/2026 at 10:12", "Marit • 2 years ago"], "What a lovely story, I took that ferry as a child!"),
        ("de", ["Marit am 9. Oktober 2026 um 10:12 Uhr", "Marit • vor 2 Jahren"], "Wie schön, damit bin ich als Kind gefahren!"),
        ("es", ["Marit el 9 de octubre de 2026 a las 10:12", "Marit • hace 2 años"], "¡Qué bonito, yo tomaba ese barco de niña!"),
        ("fr", ["Marit le 9 octobre 2026 à 10 h 12 min", "Marit • il y a 2 ans"], "Quelle belle histoire, je prenais ce bac enfant !"),
        ("it", ["Marit il 9 Ottobre 2026 alle 10:12", "Marit • 2 anni fa"], "Che bella storia, da bambina lo prendevo!"),
        ("pt", ["Marit em 9 de outubro de 2026 às 10:12", "Marit • há 2 anos"], "Que bela história, eu andava nela quando criança!"),
        ("nl", ["Marit op 9 oktober 2026 om 10:12", "Marit • 2 jaar geleden"], "Wat een mooi verhaal, als kind nam ik die pont!"),
        ("pl", ["Marit 9 października 2026 o 10:12", "Marit • 2 lata temu"], "Jaka piękna historia, pływałam nim jako dziecko!"),
        ("sv", ["Marit den 9 oktober 2026 kl. 10:12", "Marit • 2 år sedan"], "Vilken fin berättelse, jag åkte den som barn!"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        for stamp in stamps {
            let page = format!("{headline}\n{}\n{stamp}\n{comment}", text.join("\n"));
            let article = parse(&page);
            assert_eq!(body(&article), *text, "{stamp}");
            assert_eq!((article.byline, article.published), (None, None), "{stamp}");
            let below = &article.lines[1 + text.len()..];
            assert!(below.iter().all(|line| line.role == Role::Boilerplate(Kind::Comments)), "{stamp}: {below:#?}");
        }
    }
}

#[test]
fn two_names_with_days_head_comments_and_not_an_authors_posts() {
    let page = |text: &[&str], stamps: [&str; 2], comments: [&str; 2]| {
        let thread = stamps.iter().zip(comments).map(|(stamp, comment)| format!("{stamp}\n{comment}")).collect::<Vec<_>>();
        format!("A boat in a barn\n{}\n{}", text.join("\n"), thread.join("\n"))
    };
    for stamps in
        [["Mary, 9 October 2026", "Anna Berg, 10 October 2026"], ["Posted by Mary on 9 October 2026", "Posted by tideman on 10 October 2026"]]
    {
        let page = page(&ARTICLE, stamps, [COMMENTS[0], COMMENTS[1]]);
        let article = parse(&page);
        assert_eq!((body(&article), article.byline.as_deref()), (ARTICLE.to_vec(), None), "{}", stamps[0]);
    }
    let page = page(&GERMAN, ["Von Anna am 9.10.2026", "Von Tom am 10.10.2026"], [GERMAN_COMMENTS[0], GERMAN_COMMENTS[1]]);
    let article = parse(&page);
    assert_eq!((body(&article), article.byline.as_deref()), (GERMAN.to_vec(), None));
    let posts =
        format!("Mary Quill, 9 October 2026\n{}\nA second boat\nMary Quill, 10 October 2026\n{}", ARTICLE.join("\n"), COMMENTS[..4].join("\n"));
    let page = format!("A boat in a barn\n{posts}");
    let article = parse(&page);
    assert!(body(&article).starts_with(&ARTICLE), "{:#?}", article.lines);
    assert_eq!(article.byline.as_deref(), Some("Mary Quill, 9 October 2026"));
}

#[test]
fn a_box_with_customer_reviews_does_not_end_the_text() {
    let stamp = |hour: usize| format!("Kundenbewertung 02.05.2026 um {hour}:12 Uhr\nImmer wieder!");
    let page = format!("Ein Boot in der Scheune\n{}\n{}\n{}", GERMAN[0], [1, 2, 3, 4].map(stamp).join("\n"), GERMAN_COMMENTS.join("\n"));
    let article = parse(&page);
    assert!(body(&article).ends_with(&GERMAN_COMMENTS), "{:#?}", article.lines);
}

/// The roles of the lines below an article.
fn roles_below(tail: &str) -> Vec<Role> {
    let page = format!("A boat in a barn\n{}\n{tail}", ARTICLE.join("\n"));
    let article = parse(&page);
    article.lines[1 + ARTICLE.len()..].iter().map(|line| line.role).collect()
}

#[test]
fn any_comments_heading_opens_a_thread() {
    for heading in ["4 Comments »", "4 Comments ↓", "All Comments (4)", "4 Comments — Leave a comment", "{ 4 comments }", "Comments", "Replies"]
    {
        let roles = roles_below(&format!(
            "{heading}\nHazel Kent\nMy uncle built one, and it sank.\nTom Ridley\nMy wife and I would have sailed in her to the island."
        ));
        assert!(roles.iter().all(|&role| role == Kind::Comments.into()), "{heading}: {roles:?}");
    }
}

#[test]
fn a_bio_below_a_comments_heading_is_an_author_bio() {
    let roles = roles_below("Comments\nHazel Kent\nHazel Kent builds boats and writes about them for those who would like to.");
    assert_eq!(roles[1..], [Kind::AuthorBio.into(); 2]);
}

#[test]
fn time_and_button_of_a_single_comment_are_comments() {
    let roles = roles_below("Hazel says:\nMarch 4, 2026 at 6:41 pm\nSuch a shame, she looked so dry.\nReply\nPreview\nConfirm");
    assert!(roles.iter().all(|&role| role == Kind::Comments.into()), "{roles:?}");
    // Below an invitation to comment alone, a date is the article's.
    let roles = roles_below("Click here to comment\nMarch 4, 2026 08:05am");
    assert_eq!(roles[1], Role::Dateline);
}

#[test]
fn an_invitation_below_sign_in_to_comment_is_comments() {
    let roles =
        roles_below("Please sign in or register to comment.\nNot everyone knows enough of glue to say a word, and we would hear from those who do.");
    assert_eq!(roles, [Kind::Comments.into(); 2]);
}

#[test]
fn a_hashtag_below_the_text_is_a_tag_though_it_names_a_network() {
    let roles = roles_below("#github\n#privacy\n#boats");
    assert_eq!(roles, [Kind::Tags.into(); 3]);
}

#[test]
fn comments_with_reply_buttons_are_found_among_links_too() {
    let roles = roles_below(
        "Previous Post\nA winter on the slip\nSalty Bosun May 9, 2026, 8:31 am\nI carried my oars home on the bus that evening.\nReply\n\
         Other Bosun May 9, 2026, 9:47 am\nSo did I with mine.\nReply",
    );
    assert_eq!(roles[2..], [Kind::Comments.into(); 6]);
}

#[test]
fn a_who_said_line_may_end_in_a_comma() {
    let page = format!("A boat in a barn\n{}\n2 Comments »\nA. D. Quill said,\nOctober 12, 2026 @ 7:45 am\n{}", ARTICLE.join("\n"), COMMENTS[0]);
    assert_eq!(body(&parse(&page)), ARTICLE);
}

#[test]
fn a_salutation_over_a_letter_is_no_author_bio() {
    let roles = roles_below("Related\nDear Clementine,\nI have built a boat, and my brother has not said a word since I did.");
    assert!(!roles.contains(&Kind::AuthorBio.into()), "{roles:?}");
}

#[test]
fn a_name_and_a_date_below_a_response_form_are_a_readers() {
    for below in ["Write a response\n\nCancel\n\nRespond", "3 comments\n\nReply"] {
        for gap in ["\n", "\n\n"] {
            let reader = "Tess Okafor\n\nNov 19, 2025\n\nWe did the same with our boat, and it saved us a whole season of work.\n\nReply";
            let text = format!("How I built her\n\nBy Ada Quill\n\n{}\n\n{below}\n\n{reader}\n\nSee all responses", ARTICLE.join("\n\n"))
                .replace("\n\n", gap);
            let article = parse(&text);
            for said in ["Tess Okafor", "Nov 19, 2025"] {
                assert_eq!(role_of(&article, &text, said), Kind::Comments.into(), "{said}: {text}");
            }
        }
    }
}

#[test]
fn name_date_words_and_reply_button_are_a_comment() {
    for (over, reply) in [("", "Reply"), ("Respond\n\n", "Reply"), ("", "Antworten"), ("", "Répondre")] {
        let comment = |name: &str, date: &str, text: &str| format!("{name}\n\n{date}\n\n{text}\n\n{reply}");
        let comments = [comment("Tess Vane", "9 October 2026", COMMENTS[0]), comment("Ben Marsh", "10 October 2026", "So did mine!")];
        let text = format!("Building a boat in a year\n\n{}\n\n{over}{}", ARTICLE.join("\n\n"), comments.join("\n\n"));
        let article = parse(&text);
        assert_eq!(body(&article), ARTICLE, "{reply}");
        assert_eq!(article.byline, None, "{reply}");
        assert!(!article.trailer.is_empty(), "{reply}");
        assert!(article.trailer.iter().all(|section| section.kind == Kind::Comments), "{:#?}", article.trailer);
    }
}
