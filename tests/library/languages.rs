//! Whole pages in languages other than English: the body must be found in them as well.
//!
//! The pages are written with their roles in the margin. `head` stands for any part of the article
//! but its body; nothing is asked of such lines but that.

use crate::common::ferry::Ferry;
use crate::common::{self, iso};
use std::fs;
use std::path::Path;

use copydesk::{Kind, Parser, Role, Rule};

/// A page: its lines and what stands in their margins.
fn page(language: &str) -> (Vec<String>, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/library/languages/{language}.txt"));
    let notation = fs::read_to_string(path).expect("the page is a readable file");
    let rows = notation.lines().map(|row| row.split_once('|').expect("every row has a margin"));
    let (margins, lines): (Vec<_>, Vec<_>) = rows.map(|(margin, line)| (margin.trim().to_owned(), line.trim())).unzip();
    (margins, lines.join("\n\n"))
}

/// Fails unless the headline is found, every paragraph is kept, and at most two lines that are not
/// of the body are taken for it.
fn assert_body_is_found(language: &str) {
    let (margins, text) = page(language);
    let parser = Parser::default();
    let lines = common::lines(&parser, &text);
    let report = common::margin(&parser, &text);
    assert_eq!(lines.len(), margins.len(), "{report}");
    let mut strays = 0;
    for (line, margin) in lines.iter().zip(&margins) {
        let is_paragraph = margin == "paragraph";
        assert!(!is_paragraph || line.role.is_body(), "lost {:?}\n{report}", &text[line.span.clone()]);
        strays += usize::from(!is_paragraph && line.role.is_body());
    }
    assert!(strays <= 2, "{strays} lines too many in the body\n{report}");
    let article = parser.parse(&text).expect("there is a body");
    let wanted = text.lines().next().and_then(|title| title.split(" | ").next());
    assert_eq!(article.headline.as_deref(), wanted, "{report}");
}

#[test]
fn the_body_of_a_german_page_is_found() {
    assert_body_is_found("german");
}

#[test]
fn the_body_of_a_spanish_page_is_found() {
    assert_body_is_found("spanish");
}

#[test]
fn the_body_of_a_french_page_is_found() {
    assert_body_is_found("french");
}

#[test]
fn the_body_of_a_chinese_page_is_found() {
    assert_body_is_found("chinese");
}

#[test]
fn the_body_of_an_arabic_page_is_found() {
    assert_body_is_found("arabic");
}

#[test]
fn the_body_of_a_danish_page_is_found() {
    assert_body_is_found("danish");
}

#[test]
fn the_body_of_a_norwegian_page_is_found() {
    assert_body_is_found("norwegian");
}

#[test]
fn the_body_of_a_korean_page_is_found() {
    assert_body_is_found("korean");
}

#[test]
fn the_body_of_a_thai_page_is_found() {
    assert_body_is_found("thai");
}

/// A page of nothing but a menu, a headline, its date and three paragraphs, with or without blank lines.
#[test]
fn a_thai_menu_is_none_of_the_article() {
    let (margins, text) = page("thai");
    let rows = margins.iter().zip(text.split("\n\n"));
    let short: Vec<_> = rows.skip(1).filter(|(margin, line)| *margin != "boilerplate" || line.chars().count() < 14).map(|(_, line)| line).collect();
    for between in ["\n", "\n\n"] {
        let text = short.join(between);
        let article = Parser::default().parse(&text).expect("there is a body");
        assert_eq!(article.headline.as_deref(), text.split('\n').find(|line| line.starts_with("ฝนตกหนัก")), "{text}");
        assert_eq!(article.byline.as_deref(), Some("โดย เอดา ควิลล์"));
        assert_eq!(iso(article.published).as_deref(), Some("2026-10-09T10:15"));
        assert_eq!(article.paragraphs.len(), 3, "{:#?}", article.paragraphs);
    }
}

#[test]
fn the_body_of_a_czech_page_is_found() {
    assert_body_is_found("czech");
}

#[test]
fn fixed_english_phrases_of_software_are_known_on_pages_in_any_language() {
    for language in ["de", "fr", "es", "pl"] {
        let ferry = Ferry::in_language(language);
        let [first, second] = ferry.text;
        let text = [ferry.headline, first, second, "Leave a Reply", "Your email address will not be published."].join("\n\n");
        let article = common::parse(&text);
        assert_eq!(article.language.as_deref(), Some(language));
        let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
        assert_eq!(roles[3..], [Role::Boilerplate(Kind::Comments); 2], "{language}");
    }
}

#[test]
fn looser_english_rules_hold_on_english_pages_only() {
    let ferry = Ferry::in_language("de");
    let [first, second] = ferry.text;
    let motto = "For more information about the harbour call the mate.";
    let role = |text: [&str; 4]| common::parse(&text.join("\n\n")).lines[3].role;
    assert_eq!(role([ferry.headline, first, second, motto]), Role::Paragraph);
    let ferry = Ferry::in_language("en");
    let [first, second] = ferry.text;
    assert_eq!(role([ferry.headline, first, second, motto]), Role::Boilerplate(Kind::Contact));
}

#[test]
fn a_rules_language_matches_all_tags_of_the_texts_language() {
    for (of_rule, of_text) in [("no", "nb"), ("no", "nn-NO"), ("no", "nor"), ("nb", "no"), ("da", "dan"), ("ko", "kor"), ("de", "ger")] {
        let rule = Rule::boilerplate("gazette/boat", Kind::Other).whole("Lady Marsh").for_language(of_rule);
        let parser = Parser::builder().rule(rule).language(of_text).build().unwrap();
        let article = parser.parse("Lady Marsh\n\nThe ferry to Westhaven sails again after nine days in dock, its owner said on Friday.").unwrap();
        assert_eq!(article.lines[0].role, Role::Boilerplate(Kind::Other), "{of_rule}, {of_text}");
    }
}

/// A menu of so many links, in English.
fn english_menu(links: usize) -> String {
    let words = ["News", "Local", "World", "Sport", "Golf", "Books", "Travel", "Money", "Cars", "Homes", "Food", "Music", "Film", "Health"];
    let link = |at: usize| format!("{} {}\n", words[at / words.len() % words.len()], words[at % words.len()]);
    (0..links).map(link).collect()
}

#[test]
fn the_language_is_that_of_the_text_below_a_long_menu() {
    let texts = [
        (
            "en",
            "It rained for nine hours on Friday, and the reservoirs are half full again, the water board said.\n\nFarmers in the valley had waited since the spring, and some of them danced in the yard when it came.",
        ),
        (
            "de",
            "Es hat am Freitag neun Stunden lang geregnet, und die Speicher sind wieder halb voll, wie der Verband mitteilte.\n\nDie Bauern im Tal hatten seit dem Frühjahr darauf gewartet, und einige von ihnen tanzten auf dem Hof.",
        ),
        (
            "fr",
            "Il a plu pendant neuf heures vendredi, et les réservoirs sont de nouveau à moitié pleins, selon la régie des eaux.\n\nLes paysans de la vallée l’attendaient depuis le printemps, et quelques-uns ont dansé dans la cour.",
        ),
        ("ja", "金曜日に九時間も雨が降り、貯水池の水は再び半分まで戻ったと水道局が発表した。\n\n谷の農家の人々は春から雨を待っていた。"),
    ];
    for (language, text) in texts {
        let page = format!("{}\nAda Quill\n\n{text}", english_menu(190));
        let article = Parser::default().parse(&page).expect("there is a text");
        assert_eq!(article.language.as_deref(), Some(language));
    }
    // German boilerplate outweighs the English text: the text's language is reported, and the rules of both hold.
    let german =
        ["Der Tag in der Stadt", "Das Wetter für die Woche", "Was nicht in der Zeitung ist", "Auf und ab mit den Kursen"].join("\n\n").repeat(9);
    let page = format!("Rain at last in the valley\n\n{}\n\nÄhnliche Beiträge\n\n{german}", texts[0].1);
    let article = Parser::default().parse(&page).expect("there is a text");
    assert_eq!(article.language.as_deref(), Some("en"));
    assert_eq!(article.trailer.first().map(|section| section.kind), Some(Kind::Related));
}

#[test]
fn short_pages_of_east_asia_are_read_with_a_menu_above_and_without_blank_lines() {
    let pages = [
        (
            "川原市の新しい橋が開通",
            "ホーム\nニュース\nスポーツ\n天気\n経済\n国際",
            "2026年10月9日（金）午前7時30分",
            "川原市の新しい橋が9日、開通した。工事は6年かかり、式典には市民およそ300人が集まった。\n\n\
             市長の山野花子氏は「待ちに待った日です」とあいさつした。病院までの道のりは30分短くなるという。\n\n総工費は40億円で、国と市が半分ずつ負担した。",
        ),
        (
            "川原市新大桥正式通车",
            "首页\n新闻\n体育\n天气\n财经\n国际",
            "2026年10月9日 上午7:30",
            "川原市新大桥于9日正式通车。工程历时六年，约300名市民参加了通车仪式。\n\n\
             市长山野在仪式上表示：“我们终于等到了这一天。”到医院的路程将缩短30分钟。\n\n工程总造价为40亿元，由国家和市政府各承担一半。",
        ),
        (
            "가람시 새 다리 개통",
            "홈\n뉴스\n스포츠\n날씨\n경제\n국제",
            "2026년 10월 9일 오전 7시 30분",
            "가람시의 새 다리가 9일 개통했다. 공사는 6년이 걸렸으며 개통식에는 시민 300여 명이 참석했다.\n\n\
             김하늘 시장은 \"기다리고 기다리던 날입니다\"라고 말했다. 병원까지 가는 길은 30분 짧아진다.\n\n총공사비는 40억 원으로 국가와 시가 절반씩 부담했다.",
        ),
    ];
    for (title, menu, date, body) in pages {
        let wanted: Vec<_> = body.split("\n\n").collect();
        let english = english_menu(40);
        for head in [format!("{title}\n\n{date}"), format!("{title}\n{menu}\n\n{date}"), format!("{english}\n{title}\n\n{date}")] {
            let text = format!("{head}\n\n{body}");
            for text in [text.replace("\n\n", "\n"), text] {
                let article = Parser::default().parse(&text).expect("there is a text");
                let is_below_english = text.starts_with(english.lines().next().unwrap_or_default());
                assert!(is_below_english || article.headline.as_deref() == Some(title), "{text}");
                assert_eq!(iso(article.published).as_deref(), Some("2026-10-09T07:30"), "{text}");
                let paragraphs: Vec<_> = article.paragraphs.iter().map(|paragraph| paragraph.text.as_ref()).collect();
                assert_eq!(paragraphs, wanted, "{text}");
            }
        }
    }
}

#[test]
fn a_thai_date_is_the_articles() {
    let body = "สะพานใหม่ของเมืองริมน้ำเปิดใช้เมื่อวันที่ 9 การก่อสร้างใช้เวลา 6 ปี และมีประชาชนราว 300 คนมาร่วมพิธี";
    let text = format!("สะพานใหม่เมืองริมน้ำเปิดใช้แล้ว\n9 ตุลาคม 2569\n{body}\n{body}");
    let article = Parser::default().parse(&text).expect("there is a text");
    assert_eq!(iso(article.published).as_deref(), Some("2026-10-09"));
}

#[test]
fn requests_between_paragraphs_are_cut_in_languages_with_few_rules() {
    let cases: [(&str, &[&str]); 4] = [
        (
            "korean",
            &[
                "[사진=서항일보]",
                "/서항=강나루 기자 naru@seohang.example",
                "▶ 네이버에서 서항일보 구독하기",
                "제보는 카카오톡 서항일보",
                "뉴스레터를 구독하세요",
            ],
        ),
        ("chinese", &["（新华社记者 葵小雁摄）", "点击查看更多", "举报/反馈", "登录后阅读全文"]),
        ("czech", &["Sledujte nás na Facebooku.", "Přihlaste se k odběru novinek.", "Celý článek si přečtou jen předplatitelé."]),
        ("danish", &["Artiklen er kun for abonnenter", "Tilmeld dig vores nyhedsbrev."]),
    ];
    for (language, asked) in cases {
        let (margins, text) = page(language);
        let above = margins.iter().rposition(|margin| margin == "paragraph").expect("the page has a text");
        let mut lines: Vec<_> = text.split("\n\n").collect();
        for line in asked {
            lines.insert(above, line);
            let role = common::lines(&Parser::default(), &lines.join("\n\n"))[above].role;
            assert!(!role.is_body(), "{line}: {role:?}");
            lines.remove(above);
        }
    }
}
