//! One article in many forms: line endings, indents, hard wrapping, marks, quoted mail, held twice. It comes out the same.

use crate::common::{self, body, iso, parse};
use copydesk::{Kind, ParagraphKind, Parser};

const PAGE: &str = "\
Grain ships leave Port Sorrel as strike ends

The first of nineteen grain ships that have lain at anchor off Port Sorrel since the middle of September put to sea on Monday, hours after dockers voted to end a strike.

“Nobody has won this,” said Emeric Dahl, the secretary of the waterfront workers' union. “We have got back what was taken from us in the spring, and the companies have got back their ships.”

Under the deal, which a retired judge drew up in three days of one-on-one talks, night pay rises by a fifth and the new cranes will not be put into operation before 2028.
";

fn assert_same_article(text: &str) {
    let (found, expected) = (parse(text), parse(PAGE));
    assert_eq!(found.headline.as_deref(), expected.headline.as_deref());
    assert_eq!(body(&found), body(&expected));
}

#[test]
fn the_page_is_what_the_tests_take_it_for() {
    let article = parse(PAGE);
    assert_eq!(article.headline.as_deref(), PAGE.lines().next());
    assert_eq!(body(&article), PAGE.split("\n\n").skip(1).map(str::trim).collect::<Vec<_>>());
}

#[test]
fn line_endings_of_every_kind_make_no_difference() {
    for end in ["\r\n", "\r", "\u{2028}", "\u{85}", "\u{c}", "\u{b}"] {
        assert_same_article(&PAGE.replace('\n', end));
    }
}

#[test]
fn missing_blank_lines_make_no_difference() {
    assert_same_article(&PAGE.replace("\n\n", "\n"));
}

#[test]
fn indentation_and_kinds_of_space_make_no_difference() {
    assert_same_article(&PAGE.replace('\n', "\n    \t"));
    assert_same_article(&PAGE.replace('\n', "\u{a0}\n\u{3000}"));
    assert_same_article(&PAGE.replace(' ', "  "));
    assert_same_article(&PAGE.replace(' ', "\u{2009}"));
}

#[test]
fn byte_order_mark_and_invisible_characters_make_no_difference() {
    assert_same_article(&format!("\u{feff}{PAGE}"));
    assert_same_article(&PAGE.replace("strike", "st\u{ad}ri\u{200b}ke"));
    assert_same_article(&PAGE.replace('\n', "\n\u{200b}\n"));
}

#[test]
fn hard_wrapping_at_common_columns_makes_no_difference() {
    for column in [60, 65, 72, 76, 80] {
        let options = textwrap::Options::new(column).break_words(false).word_splitter(textwrap::WordSplitter::HyphenSplitter);
        let paragraphs: Vec<String> = PAGE.split("\n\n").map(|paragraph| textwrap::fill(paragraph.trim(), &options)).collect();
        assert_same_article(&paragraphs.join("\n\n"));
    }
}

#[test]
fn paragraphs_split_at_links_are_joined() {
    let linked = ["Port Sorrel since", "Monday", "Emeric Dahl", "waterfront workers' union", "retired judge", "one-on-one", "new cranes"];
    for (page, [before, behind]) in [(PAGE.to_owned(), [" \n", "\n "]), (PAGE.replace("\n\n", "\n"), ["\n", "\n"])] {
        let split = linked.iter().fold(page, |page, link| {
            [" ", ","]
                .iter()
                .fold(page, |page, next| page.replace(&format!(" {link}{next}"), &format!("{before}{link}{}{next}", behind.trim_end_matches(' '))))
        });
        assert_same_article(&split);
    }
}

#[test]
fn words_split_at_a_line_end_are_joined_and_hyphens_kept() {
    let text = "\
Grain ships leave Port Sorrel as strike ends

The first of nineteen grain ships put to sea on Monday, hours after the
dockers had ended a strike that put the government's promise in doubt.

Nobody on either side of the old harbour had expected much of the govern-
ment, but after an all-night session and three days of very hard one-on-
one talks the two sides signed, and the well-known cranes were put into
storage, to nobody's great surprise, before the end of the very same day.";
    let article = parse(text);
    let body = body(&article);
    assert_eq!(body.len(), 2, "{body:#?}");
    assert!(body[1].contains("much of the government, but"), "{}", body[1]);
    assert!(body[1].contains("very hard one-on-one talks"), "{}", body[1]);
    assert!(body[1].contains("well-known cranes were put into storage,"), "{}", body[1]);
}

#[test]
fn a_wrapped_paragraph_spans_all_its_lines() {
    let text = textwrap::fill(PAGE.split("\n\n").nth(2).unwrap(), 72);
    let text = format!("Grain ships leave Port Sorrel\n\n{text}");
    let article = parse(&text);
    let [paragraph] = &article.paragraphs[..] else { panic!("one paragraph: {:#?}", article.paragraphs) };
    assert_eq!(paragraph.span, text.find('“').unwrap()..text.len());
    assert!(article.lines.len() > 3, "but every line of the text has its own role");
}

#[test]
fn markdown_marks_are_removed_and_give_paragraphs_their_kind() {
    let text = "\
# An orchard for the end of the line

When the branch line to Cold Ashby closed, the railway left behind four miles of gravel and a stove.

## What grows there

The committee keeps a list in the signal box, and it is longer than one would think:

- Ashby Pearmain, a keeper that is at its best in March
* Guard's Russet, found by the line and named after Holt
1. Black Kitchener, which nobody likes and nobody will cut down

> We had no permission and no tools to speak of, and a great deal of string.

**Why it works**

Gravel drains, cuttings shelter, and an embankment that faces south is worth a hundred miles of latitude.
";
    let article = parse(text);
    assert_eq!(article.headline.as_deref(), Some("An orchard for the end of the line"));
    use ParagraphKind::{ListItem, Paragraph, Quote, Subheading};
    let kinds: Vec<ParagraphKind> = article.paragraphs.iter().map(|paragraph| paragraph.kind).collect();
    assert_eq!(kinds, [Paragraph, Subheading, Paragraph, ListItem, ListItem, ListItem, Quote, Subheading, Paragraph]);
    let body = body(&article);
    assert_eq!(body[1], "What grows there");
    assert_eq!(body[3], "Ashby Pearmain, a keeper that is at its best in March");
    assert_eq!(body[4], "Guard's Russet, found by the line and named after Holt");
    assert_eq!(body[5], "1. Black Kitchener, which nobody likes and nobody will cut down");
    assert!(body[6].starts_with("We had no permission"));
    assert_eq!(body[7], "Why it works");
}

#[test]
fn a_headline_that_reads_like_a_sentence_does_not_draw_the_byline_into_the_body() {
    let paragraphs: Vec<&str> = PAGE.split("\n\n").skip(1).map(str::trim).collect();
    for headline in ["Ferry back in service after nine days", "“I count the stairs out loud”: ten minutes with the keeper of the light"] {
        let text = format!("{headline}\n\nBy Ada Quill\n\n{}\n", paragraphs.join("\n\n"));
        let article = parse(&text);
        assert_eq!(article.headline.as_deref(), Some(headline));
        assert_eq!(article.byline.as_deref(), Some("By Ada Quill"));
        assert_eq!(body(&article), paragraphs);
    }
}

#[test]
fn underlined_headings_are_headings() {
    let paragraph = PAGE.split("\n\n").nth(1).unwrap();
    let text = format!("{}\n====\n\n{paragraph}\n\nWhat the deal says\n------------------\n{paragraph}\n", PAGE.lines().next().unwrap());
    let article = parse(&text);
    assert_eq!(article.headline.as_deref(), PAGE.lines().next());
    assert_eq!(body(&article), [paragraph, "What the deal says", paragraph]);
    assert_eq!(article.paragraphs[1].kind, ParagraphKind::Subheading);
}

#[test]
fn quoted_mail_is_joined_as_other_wrapped_text_is() {
    for (mark, column) in [("> ", 60), ("> ", 72), (">> ", 72), ("> > ", 64), (">", 76)] {
        let wrapped = PAGE.split("\n\n").map(|paragraph| textwrap::fill(paragraph.trim(), textwrap::Options::new(column).break_words(false)));
        let text = wrapped.collect::<Vec<_>>().join("\n\n");
        let quoted: Vec<String> = text.lines().map(|line| format!("{mark}{line}").trim_end().to_owned()).collect();
        let quoted = quoted.join("\n");
        let article = parse(&quoted);
        assert_eq!(article.headline.as_deref(), PAGE.lines().next(), "{quoted}");
        assert_eq!(body(&article), body(&parse(PAGE)), "{quoted}");
        assert!(article.paragraphs.iter().all(|paragraph| paragraph.kind == ParagraphKind::Quote));
    }
}

#[test]
fn a_correction_is_article_text_of_its_own_kind() {
    let text = format!("{PAGE}\nCorrection: An earlier version of this article said that there were ninety ships. There were nineteen.\n");
    let article = parse(&text);
    assert_eq!(article.paragraphs.last().map(|paragraph| paragraph.kind), Some(ParagraphKind::Correction));
}

#[test]
fn a_correction_below_the_article_is_kept_in_other_languages() {
    let page = "\
Getreideschiffe verlassen den Hafen

Das erste von neunzehn Schiffen, die seit Mitte September vor dem Hafen lagen, lief am Montag aus, wenige Stunden nachdem die Arbeiter für das Ende des Streiks gestimmt hatten.

Nach der Einigung, die ein früherer Richter in drei Tagen ausgehandelt hat, steigt der Lohn für die Nacht um ein Fünftel, und die neuen Kräne bleiben bis zum Jahr darauf stehen.

In einer früheren Version dieses Artikels hieß es, es seien neunzig Schiffe gewesen.

Abonnieren Sie unseren Newsletter und lesen Sie jeden Morgen das Neueste vom Hafen.";
    let article = parse(page);
    let last = article.paragraphs.last().expect("there is a body");
    assert_eq!((last.kind, last.text.starts_with("In einer früheren")), (ParagraphKind::Correction, true), "{article:#?}");
    assert!(!article.trailer.is_empty());
}

#[test]
fn a_date_or_a_credit_does_not_end_a_section() {
    let letter = "Sign up for our newsletter and get the news of the harbour every morning.";
    let trailer = format!("{letter}\n\nPhoto: Tom Bellweather\n\n{letter}");
    let text = format!("{PAGE}\n{trailer}\n");
    let article = parse(&text);
    let sections: Vec<_> = article.trailer.iter().map(|section| (section.kind, section.lines.len(), &text[section.span.clone()])).collect();
    assert_eq!(sections, [(Kind::Newsletter, 2, &*trailer)]);
}

#[test]
fn a_quotation_with_a_speaker_is_no_quote_paragraph() {
    let alone = "“We have got back what was taken from us in the spring, and the companies have got back their ships.”";
    let british = "‘We’ve got back what was taken from us in the spring, and the companies have got back their ships.’";
    let attributed = "“Nobody has won this,” said Emeric Dahl, the secretary of the union. “We have got back what was taken from us.”";
    let text =
        format!("{PAGE}\n{alone}\n\n{british}\n\n{attributed}\n\nThe port authority had wanted the new cranes by Christmas, it said on Monday.\n");
    let article = parse(&text);
    let kind = |text: &str| article.paragraphs.iter().find(|paragraph| paragraph.text == text).map(|paragraph| paragraph.kind);
    assert_eq!([alone, british].map(kind), [Some(ParagraphKind::Quote); 2]);
    assert_eq!(kind(attributed), Some(ParagraphKind::Paragraph));
}

#[test]
fn the_dateline_is_told_from_the_byline_and_gives_the_date() {
    for (dateline, published) in
        [("Published 9 October 2026, 07:30", "2026-10-09T07:30"), ("October 9, 2026", "2026-10-09"), ("2026-10-09", "2026-10-09")]
    {
        let text = PAGE.replacen("\n\n", &format!("\n\nBy Ada Quill\n\n{dateline}\n\n"), 1);
        let article = parse(&text);
        assert_eq!(article.dateline.as_deref(), Some(dateline));
        assert_eq!(iso(article.published).as_deref(), Some(published));
    }
}

#[test]
fn whole_pages_without_blank_lines_and_indents_give_the_same_article() {
    for page in [
        include_str!("../articles/correction.txt"),
        include_str!("../articles/dump.txt"),
        include_str!("../articles/list.txt"),
        include_str!("../articles/loose.txt"),
        include_str!("../articles/short.txt"),
        include_str!("../articles/subject-matter.txt"),
        include_str!("../articles/tight.txt"),
    ] {
        let bare = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        let (found, expected) = (parse(&bare), parse(page));
        assert_eq!(found.headline.as_deref(), expected.headline.as_deref());
        assert_eq!(body(&found), body(&expected));
    }
}

/// The whole page is there twice, with menu, head and footer.
#[test]
fn a_page_held_twice_is_told_once() {
    let page = format!(
        "{title} | The Harbour Gazette\nSkip to main content\nHome\nNews\nSport\n\n{PAGE}\nRead more: Dockers count their votes\n\nTopics\nHarbours\nPort Sorrel\n© 2026 Harbour Gazette. All rights reserved.\n",
        title = PAGE.lines().next().expect("there is a headline")
    );
    let page = page.replace(
        "strike ends\n\nThe",
        "strike ends\nThe union says that nobody has won; the owners say nothing\nBy Ada Quill and Tom Bellweather\n9 October 2026, 07:30 BST\n\nThe",
    );
    let both = format!("{page}{page}");
    let (once, twice) = (parse(&page), parse(&both));
    assert_eq!(body(&once), body(&parse(PAGE)));
    assert_eq!(body(&twice), body(&once));
    assert_eq!((&twice.headline, &twice.byline), (&once.headline, &once.byline));
}

#[test]
fn a_closing_bracket_in_a_listing_is_text() {
    let page = "\
How a ferry's clock is read

The clock on the bridge speaks a protocol that is older than the ship, and reading it takes three lines of code that every officer has seen.

fn main() {

    let clock = bridge.clock();

}

Nobody aboard remembers who wrote them, but the log says that they have been right to the second on every crossing since the spring of 1994.";
    let roles = common::roles(&Parser::default(), page);
    assert_eq!(roles[4], "paragraph", "{}", common::margin(&Parser::default(), page));
}
