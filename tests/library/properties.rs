//! What holds for every text and every set of rules, tried on random ones.

use crate::common;
use std::borrow::Cow;
use std::sync::{Arc, LazyLock, Mutex};

use copydesk::{Article, Candidate, Kind, ParseError, Parser, Reason, Rule, RuleSet, Until, parse_article};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Lines as they stand on pages, and characters that no page should have but some do.
const LINES: &[&str] = &[
    "Ferry back in service",
    "Ferry back in service | Harbour Gazette",
    "# Ferry back in service",
    "By Ada Quill",
    "9 October 2026, 07:30",
    "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.",
    "“We carried the post every day,” said Idris Vane, and it is still not known who will pay for the shaft.",
    "    The first boat was full by seven in the morning, and the crew had coffee for everyone.",
    "The ferry to Westhaven sails again after nine days in dock, its govern-",
    "ment said on Friday, and the first of the boats was full by seven in the",
    "Advertisement",
    "Read also: Harbour board seeks a second tug",
    "Photograph: Tom Bellweather",
    "Sign up for our newsletter to get the news of the coast in your inbox every morning.",
    "Your support keeps our reporting free. Please make a donation today.",
    "Related stories",
    "2 comments",
    "© 2026 Harbour Gazette. All rights reserved.",
    "- a bullet",
    "## A heading ##",
    "[1]Harbour news [2]Tides",
    "[Harbour news][3]",
    "References",
    "  1. https://harbour.example/news",
    "[3]: https://harbour.example/news",
    "**",
    "渡轮公司周五表示，往返西港的渡轮在船坞停留九天后已恢复航行。",
    "عادت العبارة إلى العمل يوم الجمعة بعد تسعة أيام في الحوض.",
    "",
    "",
    " \t\u{a0}",
    "\u{feff}",
    "\u{200b}\u{ad}\u{200e}",
    "co\u{ad}py\u{200b}desk",
    "\u{202e}backwards",
    "e\u{301}\u{301}\u{301} 👩\u{200d}👩\u{200d}👧 🏴",
    "\0\u{1}\u{7f}",
    "ß ŉ İ ﬁ Ǆ ΐ",
];

const BREAKS: &[&str] = &["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u{c}", "\u{2028}", "\u{85}"];

/// A page of shuffled lines with line breaks of every kind.
fn shuffled_page() -> impl Strategy<Value = String> {
    vec((select(LINES), select(BREAKS)), 0..40).prop_map(|pieces| pieces.into_iter().flat_map(|(line, end)| [line, end]).collect())
}

/// A page whose lines end in `\n` alone, with a headline and prose in it more often than not.
fn plain_page() -> impl Strategy<Value = String> {
    vec(select(LINES), 0..40).prop_map(|lines| lines.join("\n"))
}

/// A page of which every line may be marked at its start, its end or both; most first paragraphs begin with a dateline.
fn marked_page() -> impl Strategy<Value = String> {
    let first = select(&[
        "WESTHAVEN (Reuters) — The ferry to Westhaven sails again after nine days in dock, its owner said.",
        "KÖLN, 3. Mai (dpa) - Die Fähre nach Westhafen fährt nach neun Tagen im Dock wieder, wie ihr Betreiber mitteilte.",
        "WESTHAVEN  (Reuters) —  The ferry sails again, its owner said on Friday.",
        "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.",
    ]);
    let prose = "The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.";
    let marks = select(&[("", ""), ("**", "**"), ("# ", " #"), ("## ", " ##  "), ("- ", ""), ("> ", ""), ("  ", " "), ("“", "”")]);
    (vec(marks, 4), first).prop_map(move |(marks, first)| {
        let lines = ["Ferry back in service", first, prose, prose].into_iter().zip(marks);
        lines.map(|(line, (before, after))| format!("{before}{line}{after}\n\n")).collect()
    })
}

/// A shuffled page below front matter, or below what is nearly that.
fn page_with_front_matter() -> impl Strategy<Value = String> {
    let keys = select(&[
        "title: Ferry back in service",
        "author: 'Ada Quill'",
        "date: 2026-10-09",
        "tags:",
        "- Ferries",
        "  a: b",
        "url: \"",
        "---",
        "Ada",
        "",
    ]);
    (vec(keys, 0..9), shuffled_page()).prop_map(|(keys, page)| format!("---\n{}\n---\n{page}", keys.join("\n")))
}

/// A shuffled page on sheets, with edges as a browser prints them or nearly so.
fn printed_page() -> impl Strategy<Value = String> {
    let edges =
        select(&["12/3/26, 10:05 AM Ferry back", "12/3/26, 10:05 AM", "Ferry back", "https://gazette.example 1/2", "2/2", "1/1", "1 of 2", ""]);
    vec((edges, shuffled_page()), 1..4).prop_map(|sheets| sheets.into_iter().map(|(edge, page)| format!("{edge}\n{page}\n")).collect())
}

/// Any text at all: random characters or a shuffled page.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        page_with_front_matter(),
        printed_page(),
        any::<String>(),
        "(?s).{0,400}",
        "[ \\t\\r\\n.#*>\\-|A-Za-z\u{a0}\u{feff}]{0,200}",
        shuffled_page()
    ]
}

/// Whether a character shows: no such character may be lost.
fn is_visible(c: char) -> bool {
    let invisible = matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    );
    !c.is_whitespace() && !c.is_control() && !invisible
}

/// Everything in an article but its spans.
fn without_spans(article: &Article<'_>) -> String {
    let strings = |texts: &[copydesk::Text<'_>]| texts.iter().map(ToString::to_string).collect::<Vec<_>>();
    let paragraphs: Vec<_> = article.paragraphs.iter().map(|paragraph| (paragraph.kind, &paragraph.text)).collect();
    let trailer: Vec<_> = article.trailer.iter().map(|section| (section.kind, &section.heading, &section.lines)).collect();
    let roles: Vec<_> = article.lines.iter().map(|line| (line.role, line.heading, &line.reason)).collect();
    let head = [&article.headline, &article.kicker, &article.byline, &article.dateline].map(|text| text.as_deref());
    let rest = (strings(&article.standfirst), strings(&article.captions), &article.published, &article.updated, &article.language);
    format!("{head:?} {rest:?} {paragraphs:?} {trailer:?} {roles:?}")
}

/// The same rules as the default parser's, compiled a second time.
static BUILT_ANEW: LazyLock<Parser> = LazyLock::new(|| {
    let rules = RuleSet::builder().add_all(RuleSet::builtin().iter().cloned()).build().expect("the built-in rules are good");
    Parser::builder().rule_set(&rules).build().expect("a set may be given to a parser")
});

/// A parser with rules of every sort that match no line of any text here.
static WITH_IDLE_RULES: LazyLock<Parser> = LazyLock::new(|| {
    let idle = [
        Rule::boilerplate("gazette/literal", Kind::Other).contains("no page holds this sentence of words"),
        Rule::content("gazette/regex").regex("^[^\\s\\S]$"),
        Rule::boilerplate("gazette/condition", Kind::Other).when(|_| false),
        Rule::heading("gazette/section", Kind::Other, Until::End).whole("no page holds this label"),
    ];
    Parser::builder().rules(idle).build().expect("the rules are good")
});

proptest! {
    #[test]
    fn every_visible_character_is_in_a_line(text in text()) {
        let lines = common::lines(&Parser::default(), &text);
        let mut end = 0;
        for line in &lines {
            prop_assert!(line.span.start >= end && line.span.end > line.span.start, "{:?} after {end}", line.span);
            prop_assert!(!text[end..line.span.start].contains(is_visible), "lost {:?}", &text[end..line.span.start]);
            prop_assert!(text[line.span.clone()].contains(is_visible));
            prop_assert!(!text[line.span.clone()].contains(['\n', '\r']), "a line is one line");
            end = line.span.end;
        }
        prop_assert!(!text[end..].contains(is_visible), "lost {:?}", &text[end..]);
    }

    #[test]
    fn a_text_is_an_article_or_says_why_not(text in text()) {
        match parse_article(&text) {
            Ok(article) => {
                prop_assert!(!article.paragraphs.is_empty());
                prop_assert!(article.lines.iter().any(|line| line.role.is_body()));
                prop_assert!(!article.to_string().is_empty());
                let byline = article.byline.as_deref().unwrap_or_default();
                prop_assert!(article.authors().iter().all(|name| !name.trim().is_empty() && byline.contains(name)));
            }
            Err(ParseError::Blank) => prop_assert!(!text.contains(is_visible)),
            Err(ParseError::NoArticle { lines }) => prop_assert!(lines.iter().all(|line| line.role != copydesk::Role::Paragraph)),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn spans_of_parts_are_spans_of_lines(text in text()) {
        let Ok(article) = parse_article(&text) else { return Ok(()) };
        let starts: Vec<usize> = article.lines.iter().map(|line| line.span.start).collect();
        let ends: Vec<usize> = article.lines.iter().map(|line| line.span.end).collect();
        let head = [&article.headline, &article.kicker, &article.byline, &article.dateline].into_iter().flatten();
        let parts = head.chain(&article.standfirst).chain(&article.captions).map(|text| &text.span);
        let parts = parts.chain(article.paragraphs.iter().map(|paragraph| &paragraph.span));
        for span in parts.chain(article.trailer.iter().map(|section| &section.span)) {
            prop_assert!(starts.contains(&span.start) && ends.contains(&span.end), "{span:?}");
        }
        prop_assert!(article.paragraphs.is_sorted_by(|a, b| a.span.end <= b.span.start));
        prop_assert!(article.trailer.is_sorted_by(|a, b| a.span.end <= b.span.start));
    }

    #[test]
    fn what_is_borrowed_stands_where_its_span_says(page in prop_oneof![text(), marked_page()]) {
        let Ok(article) = parse_article(&page) else { return Ok(()) };
        let head = [&article.headline, &article.kicker, &article.byline, &article.dateline].into_iter().flatten();
        let texts = head.chain(&article.standfirst).chain(&article.captions).map(|text| (&text.text, &text.span));
        for (text, span) in texts.chain(article.paragraphs.iter().map(|paragraph| (&paragraph.text, &paragraph.span))) {
            let Some(whole) = page.get(span.clone()) else { return Err(TestCaseError::fail(format!("{span:?} cuts a character of {page:?}"))) };
            if let Cow::Borrowed(text) = text {
                let Some((before, after)) = whole.split_once(text) else { return Err(TestCaseError::fail(format!("{text:?} is not in {whole:?}"))) };
                prop_assert!(!before.contains(char::is_alphanumeric) && !after.contains(char::is_alphanumeric), "{whole:?} is more than {text:?}");
            }
        }
    }

    #[test]
    fn every_line_of_the_body_is_in_a_paragraph_and_none_that_was_cut(text in text()) {
        let Ok(article) = parse_article(&text) else { return Ok(()) };
        for line in &article.lines {
            let inside = |paragraph: &copydesk::Paragraph<'_>| paragraph.span.start <= line.span.start && line.span.end <= paragraph.span.end;
            let is_edge = line.reason == Reason::Context("at the edge of a printed sheet");
            prop_assert!(article.paragraphs.iter().any(inside) == line.role.is_body() || is_edge);
        }
    }

    #[test]
    fn explaining_tells_the_same_roles_for_the_same_reasons(text in text()) {
        let parser = Parser::default();
        let lines = common::lines(&parser, &text);
        let explained = parser.explain(&text).lines;
        prop_assert_eq!(lines.len(), explained.len());
        for (line, explained) in lines.iter().zip(&explained) {
            prop_assert_eq!(&line.span, &explained.span);
            prop_assert_eq!((line.role, line.heading, &line.reason), (explained.role, explained.heading, &explained.reason));
            prop_assert_eq!(&text[line.span.clone()], explained.text);
            prop_assert!((0.0..=1.0).contains(&explained.score), "{}", explained.score);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_article(text in text()) {
        let parser = Parser::default();
        prop_assert_eq!(BUILT_ANEW.parse(&text), parser.parse(&text));
        prop_assert_eq!(BUILT_ANEW.explain(&text), parser.explain(&text));
    }

    #[test]
    fn an_owned_article_is_the_same(text in text()) {
        let Ok(article) = parse_article(&text) else { return Ok(()) };
        prop_assert_eq!(article.clone().into_owned(), article);
    }

    #[test]
    fn line_endings_do_not_matter(text in plain_page()) {
        match (parse_article(&text), parse_article(&text.replace('\n', "\r\n"))) {
            (Ok(unix), Ok(dos)) => prop_assert_eq!(without_spans(&unix), without_spans(&dos)),
            (Err(unix), Err(dos)) => prop_assert_eq!(unix.to_string(), dos.to_string()),
            (unix, dos) => prop_assert!(false, "{unix:?} but {dos:?}"),
        }
    }

    #[test]
    fn a_rule_that_matches_nothing_changes_nothing(text in text()) {
        prop_assert_eq!(WITH_IDLE_RULES.parse(&text), parse_article(&text));
    }

    #[test]
    fn a_set_matches_what_its_rules_match_one_by_one(rules in vec(pattern(), 1..12), text in text_of_few_letters()) {
        let rules = rules.into_iter().enumerate().map(|(number, (how, words))| how.rule(number, words)).collect();
        assert_set_is_loop(rules, &text)?;
    }

    #[test]
    fn an_expression_is_tried_on_every_line_that_it_may_match(patterns in vec((any::<bool>(), expression()), 1..12), text in text_of_few_letters()) {
        let rule = |(number, (folded, pattern)): (usize, (bool, String))| {
            let rule = Rule::boilerplate(format!("rule/{number}"), Kind::Other);
            if folded { rule.folded_regex(&pattern) } else { rule.regex(&pattern) }
        };
        // Nested repetition may grow too big, and is refused: such rules are left out.
        let is_good = |rule: &Rule| RuleSet::builder().add(rule.clone()).build().is_ok();
        assert_set_is_loop(patterns.into_iter().enumerate().map(rule).filter(is_good).collect(), &text)?;
    }
}

/// Fails unless a set of the rules matches the same lines as the rules do one by one.
fn assert_set_is_loop(rules: Vec<Rule>, text: &str) -> Result<(), TestCaseError> {
    let set = RuleSet::builder().add_all(rules.clone()).build().expect("the rules are good");
    let seen = Arc::new(Mutex::new((0, Vec::new())));
    let notes = Arc::clone(&seen);
    let compare = move |line: &Candidate<'_>| {
        let together: Vec<&str> = set.matches(line).into_iter().map(Rule::name).collect();
        let one_by_one: Vec<&str> = rules.iter().filter(|rule| rule.matches(line)).map(Rule::name).collect();
        let mut notes = notes.lock().expect("no comparison panics");
        notes.0 += 1;
        if together != one_by_one {
            notes.1.push(format!("{:?}: together {together:?}, one by one {one_by_one:?}", line.text()));
        }
        false
    };
    let probe = Rule::content("probe").when(compare);
    let parser = Parser::builder().rule_set(&RuleSet::empty()).rule(probe).build().expect("the rule is good");
    let lines = parser.explain(text).lines.len();
    let seen = seen.lock().expect("no comparison panics");
    prop_assert!(seen.0 > 0 || lines == 0, "every line is compared");
    prop_assert!(seen.1.is_empty(), "{:#?}", seen.1);
    Ok(())
}

/// The ways in which a rule can match.
#[derive(Clone, Copy, Debug)]
enum How {
    Whole,
    Prefix,
    Suffix,
    Contains,
    Phrase,
    Cues,
    Regex,
    FoldedRegex,
    When,
    All,
}

impl How {
    /// A rule that matches two strings in this way.
    fn rule(self, number: usize, [one, two]: [String; 2]) -> Rule {
        let rule = Rule::boilerplate(format!("rule/{number}"), Kind::ALL[number % Kind::ALL.len()]);
        match self {
            Self::Whole => rule.whole(&one).whole(&two),
            Self::Prefix => rule.prefix(&one).prefix(&two),
            Self::Suffix => rule.suffix(&one).suffix(&two),
            Self::Contains => rule.contains(&one).contains(&two),
            Self::Phrase => rule.phrase(&one).phrase(&two),
            Self::Cues => rule.cues(&[&[one], &[two]]),
            Self::Regex => rule.regex(&format!("{one}+|{two}$")),
            // Folded expressions that need a capital are refused, so one alternative has none.
            Self::FoldedRegex => rule.folded_regex(&format!("^{one}|{two}{{2}}|éb")),
            Self::When => rule.when(move |line| line.folded().contains(&*one)),
            Self::All => rule.words(1..=3).whole(&one).prefix(&two).phrase(&one).suffix(&two).regex(&one),
        }
    }
}

/// A way to match and two strings of few letters, so that they overlap, repeat and hold each other.
fn pattern() -> impl Strategy<Value = (How, [String; 2])> {
    use How::{All, Contains, Cues, FoldedRegex, Phrase, Prefix, Regex, Suffix, When, Whole};
    let how = select(&[Whole, Prefix, Suffix, Contains, Phrase, Cues, Regex, FoldedRegex, When, All][..]);
    let literal = || "[ab船][abAé’船 -]{0,3}[ab]?";
    (how, [literal(), literal()])
}

/// Lines of the letters that the rules use, in both cases, and with all that folding removes.
fn text_of_few_letters() -> impl Strategy<Value = String> {
    vec("[absABSſéÉ船1 '’–\\-•\"“.\u{a0}\u{ad}]{0,12}", 0..8).prop_map(|lines| lines.join("\n"))
}

/// Regular expressions of few letters with all that can stand in one: groups, alternatives, classes,
/// repetition, edges.
fn expression() -> impl Strategy<Value = String> {
    let atom = select(
        &[
            "a",
            "b",
            "ab",
            "ba b",
            "é",
            "船",
            "-",
            "'",
            " ",
            ".",
            "s",
            "Sa",
            "1",
            "É",
            "[ab]",
            "[^a]",
            "[^b1]",
            "[b-]",
            r"[^\D]",
            r"\p{Lu}",
            r"[\p{L}1]",
            r"\d",
            "(?-u:\\b)",
            r"\b",
            "^",
            "$",
            r"\.",
            r"\w",
        ][..],
    );
    let expression = atom.prop_map(str::to_owned).prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..4).prop_map(|parts| parts.concat()),
            (select(&["?:", ""][..]), vec(inner.clone(), 1..4)).prop_map(|(group, branches)| format!("({group}{})", branches.join("|"))),
            (inner, select(&["?", "*", "+", "{2}", "{0,2}", "{1,6}", "{5}?", "{1,}", "+?"][..]))
                .prop_map(|(part, times)| format!("(?:{part}){times}")),
        ]
    });
    (select(&["", "^", "(?i)", "(?i)^", r"\A"][..]), vec(expression, 1..4)).prop_map(|(start, branches)| format!("{start}{}", branches.join("|")))
}
