//! Made-up pages: of about the length of real ones, in the three shapes that text comes in, and
//! texts that are hard on a parser.

// Every bench is a crate of its own, and some use only a part of this.
#![allow(dead_code)]

use std::fmt::Write;

const NOUNS: [&str; 12] =
    ["ferry", "harbour", "council", "engineer", "island", "budget", "crossing", "winter", "owner", "committee", "report", "quay"];
const VERBS: [&str; 8] = ["delayed", "opened", "questioned", "repaired", "sold", "surveyed", "praised", "closed"];
const ENDS: [&str; 6] = [
    "before the first snow",
    "in spite of the rain",
    "at a cost that nobody would name",
    "for the third time in nine years",
    "and the islanders cheered",
    "while the boats waited",
];

/// Sentence number `n`: a different one for every number, the same on every machine.
fn sentence(n: usize) -> String {
    let noun = |step: usize| NOUNS[(n * step + n / 7) % NOUNS.len()];
    let end = ENDS[(n * 7 + n / 3) % ENDS.len()];
    format!("The {} of the {} {} the {} {end}, its {} said on Friday.", noun(5), noun(7), VERBS[n * 3 % VERBS.len()], noun(11), noun(1))
}

/// Two to four sentences, and a quotation with curly quotes: few pages are plain ASCII, and counting the words of
/// such a page would be faster than is typical.
fn paragraph(out: &mut String, n: usize) {
    let sentences: Vec<String> = (n * 3..n * 3 + 2 + n % 3).map(sentence).collect();
    let _ = writeln!(out, "{} “It can’t be helped,” said the {}.\n", sentences.join(" "), NOUNS[n % 12]);
}

/// The text as from a good extractor: headline and paragraphs.
pub fn tight() -> String {
    let mut out = String::from("Ferry returns to Westhaven after nine days in dock\n\n");
    (0..16).for_each(|n| paragraph(&mut out, n));
    out
}

/// The text as from a lenient extractor: with byline, ads between the paragraphs, and the trailer.
pub fn loose() -> String {
    let mut out = String::from("Ferry returns to Westhaven after nine days in dock\n\nBy Ada Quill\n\nOctober 9, 2026\n\n");
    for n in 0..16 {
        paragraph(&mut out, n);
        if n % 5 == 4 {
            out.push_str("Advertisement\n\n");
        }
    }
    out.push_str("Sign up for our newsletter to get the news of the coast in your inbox every morning.\n\nRelated stories\n\n");
    (0..6).for_each(|n| teaser(&mut out, n));
    out
}

/// All visible text of a page: with menus above, other stories and comments below.
pub fn dump() -> String {
    let mut out = String::from("Ferry returns to Westhaven after nine days in dock | Harbour Gazette\nSkip to main content\nMenu\n");
    for noun in NOUNS {
        let _ = writeln!(out, "    {noun}");
    }
    out.push_str(&loose());
    (6..60).for_each(|n| teaser(&mut out, n));
    out.push_str("Comments\n");
    for n in 0..24 {
        let _ = writeln!(out, "Reader {n}\n{n} hours ago\n{}\nReply", sentence(n + 100));
    }
    out.push_str("We use cookies to improve your experience on our site.\n© 2026 Harbour Gazette\n");
    out
}

fn teaser(out: &mut String, n: usize) {
    let _ = writeln!(out, "Why the {} was {}", NOUNS[n % 12], VERBS[n % 8]);
}

/// One line of at least so many bytes.
pub fn one_line(bytes: usize) -> String {
    until(bytes, |n| sentence(n) + " ")
}

/// So many lines of one word each.
pub fn one_word_lines(lines: usize) -> String {
    (0..lines).map(|n| format!("{}\n", NOUNS[n * 7 % 12])).collect()
}

/// Pages one below the other, of at least so many bytes in all.
pub fn dumps(bytes: usize) -> String {
    let page = dump();
    page.repeat(bytes.div_ceil(page.len()))
}

/// So many lines without words.
pub fn blank_lines(lines: usize) -> String {
    "\n".repeat(lines)
}

/// At least so many bytes of lines that are all the same.
pub fn equal(bytes: usize) -> String {
    let line = "Sign up for our newsletter to get the news of the coast in your inbox.\n";
    line.repeat(bytes.div_ceil(line.len()))
}

/// At least so many bytes of lines that are all different.
pub fn distinct(bytes: usize) -> String {
    until(bytes, |n| format!("{} ({n})\n", sentence(n)))
}

/// At least so many bytes of prose and labels in turn.
pub fn alternating(bytes: usize) -> String {
    until(bytes, |n| format!("{}\nRead more\n", sentence(n)))
}

/// At least so many bytes of lines full of phrases that rules look for.
pub fn phrases(bytes: usize) -> String {
    let line = "subscribe to our newsletter read more support us sign up follow us donate now comments share this your inbox our work\n";
    line.repeat(bytes.div_ceil(line.len()))
}

/// At least so many bytes of one paragraph that is wrapped inside words, into lines of 60 characters.
pub fn wrapped(bytes: usize, letter: &str, hyphen: &str) -> String {
    let line = format!("{}{hyphen}\n", letter.repeat(60 - hyphen.len()));
    line.repeat(bytes.div_ceil(line.len()))
}

/// At least so many bytes of lines that could end an article, with a little prose above and more below.
pub fn endings(bytes: usize) -> String {
    let line = "Discussion about this post\n\nAnna\n";
    format!("{}\n{}{}\n", sentence(0), line.repeat(bytes.div_ceil(line.len())), [0, 1, 2].map(sentence).join(" "))
}

/// An article, and below it at least so many bytes of lines with a date each.
pub fn dates_below(bytes: usize) -> String {
    let line = "9 October 2026\n";
    format!("{}\n{}", [0, 1, 2].map(sentence).join("\n"), line.repeat(bytes.div_ceil(line.len())))
}

/// Parts 0, 1, 2 … until there are at least so many bytes.
fn until(bytes: usize, part: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(bytes + 200);
    (0..).map_while(|n| (out.len() < bytes).then(|| out.push_str(&part(n)))).for_each(drop);
    out
}
