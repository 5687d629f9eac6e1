//! Pages that were printed by a browser: what it puts at the top and at the bottom of each sheet (the page's title and address, the time of printing
//! and the number of the sheet) interrupts the text. It is found by what all sheets have in common.

use super::document::Piece;
use super::strings::to_u32;
use crate::text::words;

/// At most so many lines above and below the number of a sheet are at the same edge or at the one of the next sheet.
const REACH: usize = 8;

/// An edge has no longer lines, in bytes.
const BYTES: usize = 400;

/// Words between the number of a sheet and how many there are, in the languages of browsers.
const OF: [&str; 11] = ["of", "von", "sur", "de", "di", "van", "z", "av", "af", "из", "/"];

/// What may stand before it, in small letters.
const PAGES: [&str; 9] = ["", "page", "seite", "página", "pagina", "strona", "sida", "side", "pág."];

/// Where the sheets of a text begin and end.
#[derive(Default)]
pub(super) struct Sheets {
    /// The numbers of the pieces at the edges of sheets, in order.
    pub(super) edges: Vec<u32>,
    /// How many of the other pieces were at the top of the first sheet. They tell the page's title, once for all sheets.
    pub(super) titles: usize,
}

impl Sheets {
    /// The sheets of a text; none if it was not printed. Linear, and a look at the first and last pieces of a text that was not.
    pub(super) fn find(text: &str, pieces: &[Piece]) -> Self {
        Printed::of(text, pieces).map(|printed| printed.sheets()).unwrap_or_default()
    }
}

/// A text that seems to be printed.
struct Printed<'t> {
    text: &'t str,
    pieces: &'t [Piece],
    /// The pieces that hold the numbers of the sheets: as many as there are sheets.
    numbers: Vec<usize>,
}

impl<'t> Printed<'t> {
    /// The text, if its first or last number of a sheet is near its start or end and it has all others.
    fn of(text: &'t str, pieces: &'t [Piece]) -> Option<Self> {
        let mut printed = Self { text, pieces, numbers: Vec::new() };
        let mut outer = (0..pieces.len().min(REACH)).chain(pieces.len().saturating_sub(REACH)..pieces.len());
        let is_outer = |(number, many): &(usize, usize)| *number == 1 || number == many;
        let (_, many) = outer.find_map(|at| printed.edge(at).number.filter(is_outer))?;
        for at in 0..pieces.len() {
            if printed.edge(at).number == Some((printed.numbers.len() + 1, many)) {
                printed.numbers.push(at);
            }
        }
        (printed.numbers.len() == many).then_some(printed)
    }

    fn line(&self, at: usize) -> &'t str {
        &self.text[self.pieces[at].span(self.text)]
    }

    fn edge(&self, at: usize) -> Edge<'t> {
        Edge::of(self.line(at))
    }

    /// The piece so far below or above another. The end of the text goes on with its beginning: what is below the last number and what is above the
    /// first are one edge, like those in between.
    fn around(&self, at: usize, offset: isize) -> usize {
        let total = self.pieces.len();
        (at + total).wrapping_add_signed(offset) % total
    }

    /// Whether the piece so far from its number is the same at all edges.
    fn is_common(&self, offset: isize) -> bool {
        let first = self.around(self.numbers[0], offset);
        let is_alike = |&number: &usize| {
            let at = self.around(number, offset);
            self.numbers.binary_search(&at).is_err() && self.line(at).split_whitespace().eq(self.line(first).split_whitespace())
        };
        // Of a single sheet the title is known only by what is beyond it.
        let is_known = || self.edge(first).is_sure || self.edge(self.around(first, offset.signum())).is_sure;
        self.numbers.iter().all(is_alike) && (self.numbers.len() > 1 || is_known())
    }

    /// The sheets; none if no edge tells a time or an address.
    fn sheets(&self) -> Sheets {
        let total = self.pieces.len();
        let reach = 1..=(REACH as isize).min(total as isize - 1);
        let above = reach.clone().take_while(|up| self.is_common(-up)).count() as isize;
        let below = reach.take_while(|down| self.is_common(*down)).count() as isize;
        let edge_of = |number: usize| (-above..=below).map(move |offset| self.around(number, offset));
        let mut edges: Vec<usize> = self.numbers.iter().copied().flat_map(edge_of).collect();
        edges.sort_unstable();
        edges.dedup();
        // Text of nothing but edges has none.
        if edges.len() == total || !edge_of(self.numbers[0]).any(|at| self.edge(at).is_sure) {
            return Sheets::default();
        }
        // What is more than a time, an address and a number is kept once, at the start or the end of the text.
        let lead = (0..).zip(&edges).take_while(|(at, edge)| at == *edge).count();
        let trail = (0..total).rev().zip(edges.iter().rev()).take_while(|(at, edge)| at == *edge).count();
        let is_kept = |at: usize| (at < lead || at + trail >= total) && !self.edge(at).rest.is_empty();
        let titles = (0..lead).filter(|&at| is_kept(at)).count();
        Sheets { edges: edges.into_iter().filter(|&at| !is_kept(at)).map(to_u32).collect(), titles }
    }
}

/// The other pieces, with the number of each. No blank line is above one that may continue a sentence from the sheet before.
pub(super) fn between(text: &str, pieces: &[Piece], edges: &[u32]) -> (Vec<Piece>, Vec<u32>) {
    let mut between: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut numbers = Vec::with_capacity(pieces.len());
    let mut edges = edges.iter().peekable();
    let mut is_below_edge = false;
    for (number, piece) in (0..).zip(pieces) {
        if edges.next_if_eq(&&number).is_some() {
            is_below_edge = true;
            continue;
        }
        let goes_on = |above: &Piece| is_below_edge && !words::ends_sentence(&text[above.span(text)]);
        let after_blank = piece.after_blank && !between.last().is_some_and(goes_on);
        between.push(Piece { after_blank, ..piece.clone() });
        numbers.push(number);
        is_below_edge = false;
    }
    (between, numbers)
}

/// The title in a line from the top of a sheet.
pub(super) fn title(line: &str) -> &str {
    Edge::of(line).rest
}

/// What a line at an edge of a sheet says.
#[derive(Debug, Default, PartialEq)]
struct Edge<'l> {
    /// The number of the sheet, and how many there are.
    number: Option<(usize, usize)>,
    /// Whether it tells the time of printing or the page's address.
    is_sure: bool,
    /// What else it says.
    rest: &'l str,
}

impl<'l> Edge<'l> {
    fn of(line: &'l str) -> Self {
        let mut edge = Self { rest: line, ..Self::default() };
        if line.len() > BYTES || !line.contains(|c: char| c.is_ascii_digit()) && !line.contains("://") {
            return edge;
        }
        while let Some(rest) = without_time(edge.rest).or_else(|| without_address(edge.rest)) {
            (edge.rest, edge.is_sure) = (rest, true);
        }
        match number(edge.rest) {
            Some(number) => Self { number: Some(number), rest: "", ..edge },
            None => edge,
        }
    }
}

/// The line without its first word, and that word.
fn first_word(line: &str) -> (&str, &str) {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    (word, rest.trim_start())
}

/// The line without its last word, and that word.
fn last_word(line: &str) -> (&str, &str) {
    let (rest, word) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
    (word, rest.trim_end())
}

/// The line without the time of printing with which it begins or ends: "12/1/26, 10:14 AM".
fn without_time(line: &str) -> Option<&str> {
    let is_half = |word: &str| matches!(word.as_bytes(), [b'A' | b'a' | b'P' | b'p', b'M' | b'm'] | [b'a' | b'p', b'.', b'm', b'.']);
    let is_date = |word: &str| numbers(word.trim_end_matches(','), &['/', '.', '-']) == 3;
    let is_clock = |word: &str| matches!(numbers(word, &[':']), 2 | 3);
    let (date, rest) = first_word(line);
    let (clock, below) = first_word(rest);
    if is_date(date) && is_clock(clock) {
        let (half, rest) = first_word(below);
        return Some(if is_half(half) { rest } else { below });
    }
    let (last, above) = last_word(line);
    let (clock, above) = if is_half(last) { last_word(above) } else { (last, above) };
    let (date, above) = last_word(above);
    (is_date(date) && is_clock(clock)).then_some(above)
}

/// The line without the address with which it begins or ends.
fn without_address(line: &str) -> Option<&str> {
    let is_address = |word: &str| word.contains("://") && word.starts_with(|c: char| c.is_ascii_lowercase());
    let [(first, below), (last, above)] = [first_word(line), last_word(line)];
    is_address(first).then_some(below).or(is_address(last).then_some(above))
}

/// The number of a sheet and how many there are, if the text says nothing else: "2/3", "2 of 3", "Page 2 of 3".
fn number(text: &str) -> Option<(usize, usize)> {
    let (last, above) = last_word(text);
    let (number, many, page) = match last.split_once('/') {
        Some((number, many)) => (number, many, above),
        None => {
            let (of, above) = last_word(above);
            let (number, page) = last_word(above);
            (number, last, OF.contains(&of).then_some(page)?)
        }
    };
    if numbers(number, &[]) + numbers(many, &[]) < 2 {
        return None;
    }
    let (number, many) = (number.parse().ok()?, many.parse().ok()?);
    ((1..=many).contains(&number) && PAGES.contains(&page.to_lowercase().as_str())).then_some((number, many))
}

/// How many numbers of one to four digits the text consists of, which are separated by one of these marks. 0 if something else is in it.
fn numbers(text: &str, marks: &[char]) -> usize {
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if text.split(marks).all(is_number) { text.split(marks).count() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    #[test]
    fn edges_are_told_from_text() {
        for (line, number, rest) in [
            ("https://gazette.example/ferry 2/3", Some((2, 3)), ""),
            ("file:///home/ada/ferry.html   Page 2 of 3", Some((2, 3)), ""),
            ("2/3", Some((2, 3)), ""),
            ("1 von 3    03.12.2026, 10:05", Some((1, 3)), ""),
            ("12/3/26, 10:05\u{202f}AM        Ferry back in service - Gazette", None, "Ferry back in service - Gazette"),
            ("Ferry back in service    03/12/2026 10:05", None, "Ferry back in service"),
            ("Ferry back in service   https://gazette.example/ferry", None, "Ferry back in service"),
            ("12/3/26, 10:05 p.m.", None, ""),
        ] {
            let edge = Edge::of(line);
            assert_eq!((edge.number, edge.rest), (number, rest), "{line}");
            assert_eq!(edge.is_sure, line != "2/3", "{line}");
        }
        for line in ["12/3/26 was a Thursday", "10:05 AM Ferry", "Two of 3", "The ferry has 2 of 3", "4/3", "0/3", "9 of 10 boats", "a/3", ""] {
            assert_eq!(Edge::of(line), Edge { rest: line, ..Edge::default() }, "{line}");
        }
    }

    /// A text on sheets, each with what its number makes of the lines above and below it.
    fn on_sheets(sheets: &[&str], above: &str, below: &str) -> String {
        let edge = |form: &str, number: usize| form.replace('#', &format!("{number}/{}", sheets.len()));
        (1..).zip(sheets).map(|(number, sheet)| format!("{}\n{sheet}\n{}\n\u{c}", edge(above, number), edge(below, number))).collect()
    }

    #[test]
    fn a_paragraph_goes_on_from_one_sheet_to_the_next() {
        let first = "Ferry back in service\n\nThe ferry to Westhaven sails again after nine days in dock, as\n\
                     its owner said on Friday, and the first boat was full before the";
        let second = "bakers had opened their shops by the quay, where they sell a loaf\nor two to those who wait.";
        let [title, address] = ["Ferry back in service - Gazette", "https://gazette.example/ferry"];
        let expected = [title, "Ferry back in service"].map(str::to_owned);
        for (above, below) in [
            (format!("12/3/26, 10:05 AM     {title}"), format!("{address}       #")),
            (format!("12/3/26, 10:05 AM\n\n{title}\n"), format!("\n{address}\n\n#\n")),
            (format!("{title}\n{address}"), "#\n12/3/26, 10:05 AM".to_owned()),
            (format!("12/3/26, 10:05 AM\n{title}\n{address} #"), String::new()),
        ] {
            let lines = texts(&on_sheets(&[first, second], &above, &below));
            assert_eq!(lines[..2], expected, "{lines:#?}");
            assert_eq!(lines.len(), 3, "{lines:#?}");
            assert!(lines[2].contains("full before the bakers had"), "{lines:#?}");
            assert_eq!(texts(&on_sheets(&[first], &above, &below))[..2], expected);
        }
    }

    #[test]
    fn numbers_in_a_text_that_was_not_printed_are_part_of_it() {
        for text in
            ["1/2\nThe ferry\n2/2\nThe pier", "The ferry\nhttps://gazette.example/ferry 2/3", "12/3/26, 10:05 AM\nhttps://gazette.example 1/1"]
        {
            assert_eq!(texts(text).len(), text.lines().count(), "{text}");
        }
    }
}
