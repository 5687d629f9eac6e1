//! Pages printed by a browser, whose sheets have edges.

use crate::common::ferry::{FERRIES, Ferry};
use crate::common::{body, margin, parse, roles};
use copydesk::{Kind, Parser, Role};

/// The top and the bottom of a sheet, given the page's title and the number of the sheet.
type Edges = fn(&str, &str) -> [String; 2];

const BROWSERS: [Edges; 4] = [
    // Chrome, with the layout of the sheet kept.
    |title, number| [format!("01.12.26, 10:14        {title}\n"), format!("\nhttps://harbour.example/ferry         {number}\n")],
    // The same, each part in a line of its own.
    |title, number| [format!("12/1/26, 10:14 AM\n\n{title}\n"), format!("\nhttps://harbour.example/ferry\n\n{number}\n")],
    // Firefox.
    |title, number| [format!("{title}\n\nhttps://harbour.example/ferry\n"), format!("\n{}\n\n12/1/2026, 10:14 AM\n", number.replace('/', " of "))],
    // Programs that take the edges for the first lines of a sheet.
    |title, number| [format!("12/1/26, 10:14 AM\n{title}\nhttps://harbour.example/ferry\n{number}"), String::new()],
];

/// A text on sheets of so many lines.
fn printed(text: &str, edges: Edges, title: &str, lines: usize) -> String {
    let wrapped = textwrap::fill(text, 80);
    let all: Vec<&str> = wrapped.lines().collect();
    let sheets: Vec<&[&str]> = all.chunks(lines).collect();
    let sheet = |(number, lines): (usize, &&[&str])| {
        let [top, bottom] = edges(title, &format!("{number}/{}", sheets.len()));
        format!("{top}\n{}\n{bottom}\n\u{c}", lines.join("\n"))
    };
    (1..).zip(&sheets).map(sheet).collect()
}

fn page(ferry: &Ferry) -> String {
    let [first, second] = ferry.text;
    format!("{}\n\n{first}\n\n{second}\n\n{first} {second}", ferry.headline)
}

#[test]
fn the_article_comes_out_whole_whatever_browser_printed_it() {
    for ferry in FERRIES {
        let [first, second] = ferry.text;
        for edges in BROWSERS {
            for lines in 3..6 {
                let text = printed(&page(ferry), edges, &format!("{} - Harbour Gazette", ferry.headline), lines);
                let article = parse(&text);
                let told = margin(&Parser::default(), &text);
                assert_eq!(article.headline.as_deref(), Some(ferry.headline), "{told}");
                // Where a sheet ends with a sentence, it may also have ended a paragraph.
                assert_eq!(body(&article).join(" "), [first, second, first, second].join(" "), "{told}");
                assert!(body(&article).iter().all(|paragraph| paragraph.ends_with(['.', '?', '!'])), "{told}");
                assert_eq!(article.published, None, "{told}");
            }
        }
    }
}

#[test]
fn each_line_at_an_edge_is_navigation() {
    let ferry = &FERRIES[0];
    let article_text = page(ferry);
    let text = printed(&article_text, BROWSERS[1], "Harbour Gazette", 4);
    let roles = roles(&Parser::default(), &text);
    let lines: Vec<&str> = text.lines().map(|line| line.trim_matches('\u{c}')).filter(|line| !line.is_empty()).collect();
    assert_eq!(roles.len(), lines.len());
    for (line, role) in lines.iter().zip(&roles) {
        let is_edge = !article_text.contains(line) && *line != "Harbour Gazette";
        assert!(!is_edge || *role == Role::Boilerplate(Kind::Navigation).as_str(), "{line}: {role}");
    }
}

#[test]
fn a_page_on_one_sheet_is_read_too() {
    let ferry = &FERRIES[0];
    for edges in BROWSERS {
        let article = printed(&page(ferry), edges, ferry.headline, 100);
        assert_eq!(body(&parse(&article))[..2], ferry.text);
    }
}
