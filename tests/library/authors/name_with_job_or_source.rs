//! Bylines with a job, a genre or a source in the same line, and a photographer's name below a byline.

use crate::common::ferry::Ferry;
use crate::common::parse;

#[test]
fn a_name_with_its_job_or_genre_above_a_date_is_the_byline() {
    for (language, headline, line, author) in [
        ("es", "La isla se queda sin agua", "Marta Giménez, corresponsal en Puerto Oeste", "Marta Giménez"),
        ("es", "La isla se queda sin agua", "Una entrevista de Marta Giménez", "Marta Giménez"),
        ("en", "Lost ferry found again", "Laura Quill, reporter in Westhaven", "Laura Quill"),
        ("en", "Lost ferry found again", "An interview by Laura Quill", "Laura Quill"),
    ] {
        let body = Ferry::in_language(language).text.join("\n\n");
        let text = format!("{headline}\n\n{line}\n\n2026-10-09\n\n{body}");
        let article = parse(&text);
        assert_eq!((article.headline.as_deref(), article.byline.as_deref()), (Some(headline), Some(line)), "{line}");
        assert_eq!(article.authors(), [author]);
    }
    // Below a topic, with no headline above, such a line is the headline.
    let body = Ferry::in_language("en").text.join("\n\n");
    let text = format!("People\n\nLaura Quill, coach of Westhaven\n\n9 October 2026\n\n{body}");
    assert_eq!(parse(&text).headline.as_deref(), Some("Laura Quill, coach of Westhaven"));
}

#[test]
fn a_chinese_line_of_date_and_source_is_the_byline_if_it_names_an_author() {
    let body = ["渡轮在停航九天之后再次出发，港务局星期五表示，第一批船早上已经离开码头，旅客们都松了一口气。"; 3].join("\n\n");
    let line = "2026-10-09 10:32:15 来源:海港日报 作者:王丽";
    let text = format!("渡轮停航九天后再次出发\n\n{line}\n\n{body}");
    let article = parse(&text);
    assert_eq!((article.byline.as_deref(), article.authors()), (Some(line), vec!["王丽"]));
    let text = text.replace(" 作者:王丽", "");
    assert_eq!(parse(&text).byline, None);
}

#[test]
fn a_photographers_name_below_the_caption_does_not_replace_the_byline() {
    let Ferry { headline, text: body, .. } = Ferry::in_language("en");
    let caption = "The ferry at the quay of Westhaven on Friday. Photo by Lena Ortiz, Harbour Gazette";
    let page = |head: &str| format!("{headline}\n\n{head}\n\n{caption}\n\nLena Ortiz\n\n{}", body.join("\n\n"));
    let text = page("Maria Delgado and Tom Reyes\n\n9 October 2026");
    let article = parse(&text);
    assert_eq!(article.authors(), ["Maria Delgado", "Tom Reyes"]);
}
