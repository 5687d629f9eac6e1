//! Names in and around the text that are no byline: people who are quoted, act, or are written about.

use crate::common::boat::BODY;
use crate::common::ferry::Ferry;
use crate::common::{last_paragraph, parse};

const HEADLINE: &str = "Ferry to Westhaven sails again after nine days";

/// The bylines of two pages: with these lines between second and third paragraph, and with them below the last.
fn bylines(lines: &str) -> [Option<String>; 2] {
    let (above, below) = BODY.split_at(BODY.find("“We know").expect("it is in the text"));
    let byline = |text: String| parse(&text).byline.map(|byline| byline.text.into_owned());
    [byline(format!("{HEADLINE}\n\n{above}{lines}\n\n{below}")), byline(format!("{HEADLINE}\n\n{BODY}\n\n{lines}"))]
}

#[test]
fn a_name_in_the_midst_of_the_text_is_no_byline() {
    for lines in [
        "Ada Quill",
        "Sofia Bianchi",
        "Jonas Weller",
        "The crew:\n\nAda Quill\n\nTom Bellweather\n\nMary Lake",
        "Die Mannschaft:\n\nAnna Quill\n\nPeter Weller",
        "Les lauréats :\n\nCamille Quill\n\nHugo Weller",
        "“Nobody told us when the boat would be back.”\n\nAda Quill",
    ] {
        assert_eq!(bylines(lines)[0], None, "{lines}");
    }
    assert_eq!(bylines("Text:\n\nAda Quill")[1].as_deref(), Some("Ada Quill"));
    let own = "I write about boats, and I have been on most of those that sail to the island. My first book is about the ferry, and I am at work on \
               another one that tells of the people who live at the quay and of those who have left it.";
    assert_eq!(bylines(&format!("Ada Quill\n\n{own}"))[1].as_deref(), Some("Ada Quill"));
    assert_eq!(bylines("Ada Quill")[1].as_deref(), Some("Ada Quill"));
}

#[test]
fn the_source_of_a_quotation_or_the_author_of_a_book_is_no_byline() {
    for lines in [
        "“The sea has done more for the island than anything else in the world.” — Ada Quill, keeper of the light",
        "„Das Meer hat mehr für die Insel getan als irgendwer.“ – Anna Quill",
        "The Last Ferryman by Ada Quill",
        "7 Boats That Never Came Home by Tom Bellweather",
        "Der Letzte Fährmann von Anna Quill",
    ] {
        assert_eq!(bylines(lines)[0], None, "{lines}");
    }
    assert_eq!(bylines("Text and photos by Ada Quill")[1].as_deref(), Some("Text and photos by Ada Quill"));
}

#[test]
fn names_in_a_list_below_the_text_are_no_byline() {
    for lines in ["The crew:\n\nAda Quill\n\nTom Bellweather\n\nMary Lake", "Read more about:\n\nAda Quill,\n\nTom Bellweather"] {
        assert_eq!(bylines(lines)[1], None, "{lines}");
    }
}

#[test]
fn cast_and_crew_are_no_byline() {
    for lines in [
        "With: Ada Quill, Tom Bellweather, Mary Lake.",
        "Starring Ada Quill, Tom Bellweather, Mary Lake",
        "Director: Ada Quill. Camera: Tom Bellweather.",
        "Regie: Anna Quill. Mit Peter Weller, Julia Lake",
        "Avec : Camille Quill, Hugo Weller",
        "Reparto: Pablo Quill, Carmen Weller",
    ] {
        assert_eq!(bylines(lines), [None, None], "{lines}");
    }
    let credited = bylines("Text: Ada Quill");
    assert_eq!(credited[1].as_deref(), Some("Text: Ada Quill"));
}

#[test]
fn a_bio_gives_its_name_alone_as_byline() {
    for (language, line, name) in [
        ("en", "Ada Quill is professor of tides at Westhaven.", "Ada Quill"),
        ("de", "Anna Quill ist Professorin für Gezeiten in Westhafen.", "Anna Quill"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let article = format!("{headline}\n\n{}\n\n{line}", text.join("\n\n"));
        assert_eq!(parse(&article).byline.as_deref(), Some(name));
    }
}

#[test]
fn the_company_in_about_the_company_is_no_author() {
    let lines = "About Tidewater Pumps\n\nTidewater Pumps designs and builds pumps for ferries and tugs of all sizes.";
    assert_eq!(bylines(lines)[1], None);
}

#[test]
fn a_teaser_that_names_somebody_is_no_byline() {
    for (language, line) in [
        ("en", "Longtime harbour singer Ada Quill was quietly replaced in this year's regatta film"),
        ("es", "El pueblo cuenta a los turistas cómo será el nuevo parque en Emilia Quintana"),
        ("it", "Ti ricordi Sergio Quaglia, un navigatore testardo e non solo"),
        ("pl", "Otwarcie sali gimnastycznej przy szkole w dzielnicy portowej im. Jana Wrony"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let page = format!("{headline}\n{line}\n{}", text.join("\n"));
        let article = parse(&page);
        assert_eq!(article.byline, None, "{line}");
        let page = format!("{headline}\n{}\n{line}", text.join("\n"));
        let article = parse(&page);
        assert_eq!(article.byline, None, "{line}");
    }
}

#[test]
fn markers_of_advertisements_and_archives_are_no_byline() {
    for line in ["Publicidad Ai Publicidad Ai", "Archivmeldung vom 28.01.2026", "Landesliga Saison 2025/26"] {
        let Ferry { headline, text, .. } = Ferry::in_language("de");
        let page = format!("{headline}\n{line}\n{}", text.join("\n"));
        let article = parse(&page);
        assert_eq!(article.byline, None, "{line}");
    }
}

#[test]
fn statement_by_is_no_byline() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let statement = "Statement by Ada Quill, Director of the Westhaven Harbour Board (WHB):";
    let page = format!("{headline}\n9 October 2026\n{}\n{statement}\n“{}”", text.join("\n"), text[1]);
    let article = parse(&page);
    assert_eq!(article.byline, None);
}

#[test]
fn the_source_of_a_chinese_text_is_no_byline() {
    let text = "渡轮停航九天后于周五恢复运行，船主说，第一班船在早上七点就已经坐满了人，码头上还有许多人在等候下一班船。\n\
                潜水员在螺旋桨轴上发现了一条手掌长的裂缝，新的部件是用驳船从大陆运来的，安装用了整整两个晚上才完成。";
    for line in ["时间:2026-10-09 18:45 来源:海港日报", "2026-10-09 20:29:58 来源：海港日报 浏览次数:1189"] {
        let page = format!("渡轮恢复通航\n{line}\n{text}");
        let article = parse(&page);
        assert_eq!(article.byline, None, "{line}");
        assert_eq!(article.published.map(|date| date.to_string()[..10].to_owned()).as_deref(), Some("2026-10-09"), "{line}");
    }
}

#[test]
fn a_last_sentence_about_an_animal_a_paper_or_a_novelist_is_text() {
    for (language, last) in [
        ("en", "The harbour seal lives in cold water and feeds on herring for most of the year."),
        ("en", "\"Because the seal lives in cold water, it stays away in warm years,\" said Idris Vane of the harbour museum."),
        ("de", "Das Hafenblatt schreibt über die Pläne der Gemeinde und über den Widerstand der Anwohner am Deich."),
        ("de", "Die Autorin hat ein feines Ohr für das, was ihre Figuren nicht sagen, und lässt sie lange schweigen."),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let text = format!("{headline}\n\n{}\n\n{last}", text.join("\n\n"));
        let article = parse(&text);
        assert_eq!(last_paragraph(&article), Some(last), "{text}");
    }
}

#[test]
fn where_the_author_lives_is_no_text() {
    for last in ["The author lives in Leeds and writes about canals.", "Idris Vane lives in Westhaven with two dogs and a narrowboat."] {
        let Ferry { headline, text, .. } = Ferry::in_language("en");
        let text = format!("{headline}\n\n{}\n\n{last}", text.join("\n\n"));
        let article = parse(&text);
        assert!(article.paragraphs.iter().all(|paragraph| paragraph.text != last), "{last}");
    }
}

#[test]
fn a_standfirst_with_by_and_a_name_is_no_byline() {
    for (language, line) in [
        ("en", "New ferry designed by Hollis Marine to enter service next spring"),
        ("en", "Talks hosted by Mayor Denise Okoro end without a deal"),
        ("it", "Di fronte a Porto Ovest cresce la protesta dei piloti"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let page = format!("{headline}\n\n{line}\n\n2026-10-09\n\n{}", text.join("\n\n"));
        let article = parse(&page);
        assert_eq!(article.byline, None, "{page}");
        assert_eq!(article.standfirst.first().map(|line| &**line), Some(line), "{page}");
    }
}

#[test]
fn a_byline_may_say_how_the_text_was_written() {
    for line in [
        "This story was written by Ada Quill and reviewed by our editorial team",
        "Written by Ada Quill with help from the whole crew",
        "By Ada Quill senior reporter covering ports and shipping",
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language("en");
        let page = format!("{headline}\n\n{line}\n\n2026-10-09\n\n{}", text.join("\n\n"));
        let article = parse(&page);
        assert!(article.byline.as_deref().is_some_and(|byline| byline.contains("Ada Quill")), "{line}");
    }
}

#[test]
fn an_address_or_a_rank_in_the_midst_of_the_text_is_no_byline() {
    for lines in ["Praça Ada Quill 24-25, Westhaven", "2nd: Ada Quill", "2019: Ada Quill"] {
        assert_eq!(bylines(lines)[0], None, "{lines}");
    }
}

#[test]
fn the_signature_below_a_letters_farewell_is_text() {
    for (language, farewell, name) in [
        ("en", "With every blessing,", "Revd Ada"),
        ("de", "Mit kameradschaftlichen Grüßen", "Anna Quill, Kommandantin"),
        ("es", "Con mucho cariño,", "Lucía Ferrer"),
    ] {
        let Ferry { headline, text, .. } = Ferry::in_language(language);
        let page = format!("{headline}\n\n{}\n\n{farewell}\n\n{name}", text.join("\n\n"));
        let article = parse(&page);
        assert_eq!(article.byline, None, "{farewell}");
        assert_eq!(last_paragraph(&article), Some(name));
    }
}

#[test]
fn what_the_audience_does_at_the_end_of_a_speech_is_no_byline() {
    let text = format!("The mayor's speech at the opening of the lock\n\n{BODY}\n\n(Standing ovation)");
    let article = parse(&text);
    assert_eq!((article.byline.as_deref(), last_paragraph(&article)), (None, Some("(Standing ovation)")));
}

#[test]
fn film_credits_and_obituary_lines_are_no_byline() {
    for line in [
        "Director: Idris Vane. Starring: Ada Quill, Tom Bellweather. Cert 12A, 118 min",
        "Regie: Idris Vane. Mit Ada Quill, Tom Bellweather",
        "Directed by Idris Vane",
        "Ada Quill, engineer, born 4 March 1931; died 2 October 2026",
        "Ada Quill, Ingenieurin, geboren am 4. März 1931, gestorben am 2. Oktober 2026",
        "A. Four\nB. Eight\nC. Twelve",
    ] {
        let text = format!("The long tide: what is left of it\n\n{line}\n\n{BODY}");
        assert_eq!(parse(&text).byline, None, "{line}");
        let text = format!("The long tide: what is left of it\n\n{BODY}\n\n{line}");
        assert_eq!(parse(&text).byline, None, "{line}");
    }
}
