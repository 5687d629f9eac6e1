//! Links in Markdown: they count as what they say, for the text and for rules.

use crate::common::ferry::{FERRIES, Ferry};
use crate::common::{body, margin, parse};
use copydesk::{Kind, LineRole, Parser, Role, Rule};

/// What stands around the article.
pub(super) struct Around {
    pub(super) language: &'static str,
    pub(super) menu: [&'static str; 3],
    /// What stands before the author, and the author.
    pub(super) byline: [&'static str; 2],
    /// The heading over another story, and the title of that.
    related: [&'static str; 2],
    foot: [&'static str; 2],
}

pub(super) const AROUND: [Around; 4] = [
    Around {
        language: "en",
        menu: ["Skip to content", "News", "Subscribe"],
        byline: ["By", "Ada Quill"],
        related: ["Read more:", "Harbour wall to be raised"],
        foot: ["Contact us", "Privacy policy"],
    },
    Around {
        language: "de",
        menu: ["Zum Inhalt springen", "Nachrichten", "Anmelden"],
        byline: ["Von", "Ada Quill"],
        related: ["Mehr zum Thema", "Hafenmauer wird erhöht"],
        foot: ["Impressum", "Datenschutz"],
    },
    Around {
        language: "es",
        menu: ["Saltar al contenido", "Noticias", "Suscríbete"],
        byline: ["Por", "Ana Soto"],
        related: ["Te puede interesar", "El puerto sube su muro"],
        foot: ["Contacto", "Aviso legal"],
    },
    Around {
        language: "fr",
        menu: ["Aller au contenu", "Actualités", "S'abonner"],
        byline: ["Par", "Anne Petit"],
        related: ["À lire aussi", "Le port relève sa digue"],
        foot: ["Nous contacter", "Mentions légales"],
    },
];

fn link(text: &str) -> String {
    format!("[{text}](https://harbour.example/{})", text.len())
}

/// The article in this language as Markdown, with links or without.
pub(super) fn page(
    &Around { language, menu, byline: [by, author], related: [label, other], foot }: &Around,
    link: impl Fn(&str) -> String,
) -> String {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language(language);
    let menu = menu.map(|entry| format!("* {}", link(entry))).join("\n");
    let (author, other, foot) = (link(author), link(other), foot.map(&link).join(" | "));
    // A word within the text leads to another page.
    let word = second.split(' ').nth(3).unwrap();
    let second = second.replacen(word, &link(word), 1);
    format!("{menu}\n\n# {headline}\n\n{by} {author}\n\n{first}\n\n{second}\n\n**{label}**\n\n* {other}\n\n{foot}")
}

#[test]
fn a_page_with_links_is_read_as_one_without() {
    for around in &AROUND {
        let (plain, linked) = (page(around, str::to_owned), page(around, link));
        let (expected, found) = (parse(&plain), parse(&linked));
        assert_eq!(found.byline.as_deref(), Some(&*around.byline.join(" ")));
        assert_eq!(body(&found), Ferry::in_language(around.language).text);
        let roles = |lines: &[LineRole]| lines.iter().map(|line| line.role).collect::<Vec<_>>();
        assert_eq!(roles(&found.lines), roles(&expected.lines), "{}", margin(&Parser::default(), &linked));
        // Spans cover the line as it is written, with its link.
        assert_eq!(linked[found.lines[0].span.clone()], format!("* {}", link(around.menu[0])));
        assert!(linked[found.paragraphs[1].span.clone()].contains("](https://harbour.example/"));
    }
}

#[test]
fn a_rule_of_ones_own_sees_what_a_link_says() {
    let [first, second] = FERRIES[0].text;
    let parser = Parser::builder().rule(Rule::boilerplate("gazette/tides", Kind::Other).whole("Tides today")).build().unwrap();
    let text = format!("{}\n\n{first}\n\n[Tides today](/tides \"High water at nine\")\n\n{second}", FERRIES[0].headline);
    let article = parser.parse(&text).unwrap();
    assert_eq!(article.lines[2].role, Role::Boilerplate(Kind::Other));
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn a_link_wrapped_over_two_lines_is_one() {
    let text = "# Ferry sails again\n\nThe ferry to Westhaven sailed again on Friday after [nine\ndays in dock](https://harbour.example/dock), and the first\ncrossing was full by seven in the morning, its owner said to\nreporters who had come for the day.";
    let paragraph = "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven in the morning, its owner said to reporters who had come for the day.";
    assert_eq!(body(&parse(text)), [paragraph]);
}

#[test]
fn source_code_keeps_its_brackets() {
    let text = format!(
        "# How to read a tide table\n\n{}\n\nThe call table[3](x) gives the third row, and table[4](y) the one below it, if there are so many.",
        FERRIES[0].text[0]
    );
    assert!(body(&parse(&text))[1].contains("table[3](x) gives the third row, and table[4](y)"));
}
