//! Hard-wrapped text: which lines were one paragraph.
//!
//! Mail and agency copy break lines at a column, usually 60 to 80. A line was broken there if
//! the first word of the next would not have fitted. Text counts as wrapped if no line goes beyond
//! such a column, most pairs of lines look broken at it, and many of them break in mid-sentence.

use std::ops::Range;

use super::document::Piece;
use super::marker::Marker;
use super::split;
use super::strings::to_u32;
use crate::text::words;

/// The columns, in characters, at which a whole text may be wrapped.
const COLUMNS: Range<usize> = 40..101;

/// The columns at which a block of four lines or more may be wrapped, if the rest of the text is not.
const COLUMNS_OF_BLOCKS: Range<usize> = 55..86;

/// The pieces of a text that continue the line above, in order. There are few or none if it is not wrapped. Linear in the text's length.
pub(super) fn joined(text: &str, pieces: &[Piece]) -> Vec<u32> {
    let mut joined = Vec::new();
    let whole = widest(text, pieces, COLUMNS).filter(|&column| is_wrapped(text, pieces, 0..pieces.len(), column));
    let mut start = 0;
    while start < pieces.len() {
        let end = (start + 1..pieces.len()).find(|&at| is_apart(text, pieces, at)).unwrap_or(pieces.len());
        let block = start..end;
        let column = whole.or_else(|| {
            let could_be = block.len() >= 4 && (start > 0 || goes_on_somewhere(text, &pieces[block.clone()]));
            let widest = if could_be { widest(text, &pieces[block.clone()], COLUMNS_OF_BLOCKS) } else { None };
            widest.filter(|&column| is_wrapped(text, pieces, block.clone(), column))
        });
        if let Some(column) = column {
            joined.extend(block.skip(1).filter(|&at| is_broken(text, pieces, at - 1, column)).map(to_u32));
        } else {
            split::join(text, pieces, block, &mut joined);
        }
        start = end;
    }
    joined
}

/// Whether a piece of the text's first block, after the first, begins in mid-sentence, as lines of a paragraph do. Title, authors and journal, each
/// in a line of its own, all begin with capitals.
fn goes_on_somewhere(text: &str, block: &[Piece]) -> bool {
    block.iter().skip(1).any(|piece| !content(text, piece).starts_with(char::is_uppercase))
}

/// The width of the widest of these pieces, if it is one of these columns.
fn widest(text: &str, pieces: &[Piece], columns: Range<usize>) -> Option<usize> {
    let may_be_wide = |piece: &&Piece| usize::from(piece.indent) + piece.span(text).len() >= columns.start;
    let mut widths = pieces.iter().filter(may_be_wide).map(|piece| width(text, piece));
    let widest = widths.try_fold(0, |widest, width| (width < columns.end).then_some(widest.max(width)))?;
    columns.contains(&widest).then_some(widest)
}

/// How many characters a piece has, indentation included.
fn width(text: &str, piece: &Piece) -> usize {
    usize::from(piece.indent) + words::chars(&text[piece.span(text)])
}

/// The length of the marks of quoted mail before a line, with the spaces after them, in bytes.
fn quote(text: &str, piece: &Piece) -> usize {
    if !is_quoted(text, piece) {
        return 0;
    }
    let line = &text[piece.span(text)];
    line.len() - line.trim_start_matches(|c: char| c == '>' || c.is_whitespace()).len()
}

fn is_quoted(text: &str, piece: &Piece) -> bool {
    text.as_bytes()[piece.start as usize] == b'>'
}

/// A line without the marks of quoted mail.
pub(super) fn content<'t>(text: &'t str, piece: &Piece) -> &'t str {
    &text[piece.span(text)][quote(text, piece)..]
}

/// A line without the mark of a heading ("## ") that the line above has, too: some converters repeat it in each line of a heading.
pub(super) fn without_mark_of<'l>(above: &str, line: &'l str) -> &'l str {
    line.strip_prefix(&above[..Marker::of(above).depth(above)]).unwrap_or(line)
}

/// The indentation of a line, including the marks of quoted mail if it has any.
fn indent(text: &str, piece: &Piece) -> usize {
    usize::from(piece.indent) + quote(text, piece)
}

/// Whether a piece and the one above can't be of one paragraph: there is a blank line between them, one of them is nothing but
/// marks of quoted mail, or they are quoted to different depths.
fn is_apart(text: &str, pieces: &[Piece], at: usize) -> bool {
    let (above, here) = (&pieces[at - 1], &pieces[at]);
    // The common case; what follows is about quoted mail.
    if !is_quoted(text, here) && !is_quoted(text, above) {
        return here.after_blank;
    }
    let depth = |piece: &Piece| text[piece.start as usize..][..quote(text, piece)].matches('>').count();
    here.after_blank || content(text, here).is_empty() || content(text, above).is_empty() || depth(here) != depth(above)
}

/// Whether the pieces were wrapped at `column`. One of three tests has to pass:
///
/// - Of the pairs of neighbours without a blank line between them, at least half look broken, and a third of those break in mid-sentence. At
///   least one must be certain (no capital after the break, or a comma before it): otherwise all lines may be titles and names.
/// - If a menu is right above or below a paragraph, only lines that come near the column count: three in four of them look broken, and half of those
///   before a small letter.
/// - Below a long head the paragraphs decide: see [`Paragraphs::are_wrapped`].
fn is_wrapped(text: &str, pieces: &[Piece], range: Range<usize>, column: usize) -> bool {
    let (mut pairs, mut wide, mut broken, mut inside, mut small, mut sure) = (0, 0, 0, 0, 0, 0);
    let (mut paragraphs, mut block) = (Paragraphs::default(), Block::default());
    for at in range.start..range.end {
        if at + 1 == range.end || is_apart(text, pieces, at + 1) {
            paragraphs.take(std::mem::take(&mut block), words::ends_sentence(content(text, &pieces[at])));
            continue;
        }
        pairs += 1;
        let is_wide = width(text, &pieces[at]) * 3 >= column * 2;
        wide += usize::from(is_wide);
        if is_broken(text, pieces, at, column) {
            broken += 1;
            let next = content(text, &pieces[at + 1]);
            let next_is_small = next.starts_with(char::is_lowercase);
            let line = content(text, &pieces[at]);
            let is_sure = !next.starts_with(char::is_uppercase) || line.ends_with([',', ';']);
            small += usize::from(next_is_small);
            inside += usize::from(next_is_small || !words::ends_sentence(line));
            sure += usize::from(is_sure);
            block.broken += usize::from(is_wide);
            block.sure += usize::from(is_sure);
        } else {
            block.fitting += usize::from(is_wide);
        }
    }
    // Half, and not most: a title or a label right above a paragraph makes a pair that is not broken, which
    // matters in a short text.
    let is_half = broken * 2 >= pairs && inside * 3 >= broken && sure > 0;
    let is_near = broken * 4 >= wide * 3 && small * 2 >= broken && broken > 1;
    broken > 0 && (is_half || is_near || paragraphs.are_wrapped())
}

/// Counts of the lines between two blank ones, only of those that come near the column.
#[derive(Default)]
struct Block {
    /// Lines that look broken at the column.
    broken: usize,
    /// All that certainly break in mid-sentence: no capital follows, or a comma is before the break.
    sure: usize,
    /// Lines that are not broken: the first word of the next would have fitted.
    fitting: usize,
}

/// Counts of the blocks that end like a sentence.
#[derive(Default)]
struct Paragraphs {
    wrapped: usize,
    sure: usize,
    others: usize,
}

impl Paragraphs {
    fn take(&mut self, block: Block, ends_sentence: bool) {
        if ends_sentence && block.fitting > 0 {
            self.others += 1;
        } else if ends_sentence && block.broken > 0 {
            self.wrapped += 1;
            self.sure += block.sure;
        }
    }

    /// Whether in two blocks or more all lines near the column are broken, at least one certainly in mid-sentence, and there are few other blocks.
    fn are_wrapped(&self) -> bool {
        self.wrapped >= 2 && self.others * 4 <= self.wrapped && self.sure > 0
    }
}

/// A script without spaces can be broken between any two characters, except beside marks that may not begin or end a line. So this many characters
/// count as the word that did not fit.
const UNSPACED: usize = 3;

/// Whether the line at `at` was broken at `column`: the first word of the next would not have
/// fitted, and the next is neither indented further nor an item of a list.
fn is_broken(text: &str, pieces: &[Piece], at: usize, column: usize) -> bool {
    let line = content(text, &pieces[at]);
    let next = without_mark_of(line, content(text, &pieces[at + 1]));
    let word = match next.starts_with(words::is_unspaced) {
        true => next.char_indices().nth(UNSPACED).map_or(next, |(end, _)| &next[..end]),
        false => next.split(char::is_whitespace).next().unwrap_or_default(),
    };
    let width = width(text, &pieces[at]);
    let fits = |word: &str| width + usize::from(!line.ends_with('-')) + words::chars(word) <= column;
    // Some programs break a line after a hyphen inside a word, others keep the word whole.
    let part = word.split_inclusive('-').next().unwrap_or_default();
    (!fits(part) || !fits(word) && !words::ends_sentence(line))
        && indent(text, &pieces[at + 1]) <= indent(text, &pieces[at]) + usize::from(Marker::of(line).is_list_item()) * 4
        && !(Marker::of(next).is_list_item() && Marker::of(next) != Marker::Number)
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;

    #[test]
    fn wrapped_lines_are_joined_and_short_lines_are_not() {
        let text = "Ferry back in service\n\nThe ferry to Westhaven sails again after nine days in\ndock, its owner said on Friday, and the first boat was\nfull by seven in the morning.\nPlease enter your comment!\nPlease enter your name";
        let lines = texts(text);
        assert_eq!(lines.len(), 4, "{lines:#?}");
        assert!(lines[1].contains("nine days in dock, its"));
    }

    #[test]
    fn paragraphs_of_one_line_stay_apart() {
        let text = "The owner said on Friday that the boat would sail.\nThe first boat was full by seven in the morning on\u{20}\nThe crew was late, and nobody minded it very much.";
        assert_eq!(texts(&text.replace(" on\u{20}", ".")).len(), 3);
    }

    #[test]
    fn lines_that_all_begin_with_capitals_are_no_paragraph() {
        let head = "Moss on the move: warming pushes bog species uphill\nResearch article | Open access | Published: 09 October 2026\nAda Quill, Tom Bellweather & Idris Vane\nJournal of Bogs volume 12, Article number: 44 (2026)";
        let text = "Bog mosses have moved uphill by 31 metres a decade since 1980, according to records from 212 plots in four countries.";
        assert_eq!(texts(&format!("{head}\n\n{text}")).len(), 5);
    }

    #[test]
    fn title_and_authors_that_are_nearly_as_wide_as_the_text_are_no_paragraph() {
        let text = "Moss on the move: warming pushes bog species uphill\nResearch article | Open access | Published: 09 October 2026\nAda Quill, Tom Bellweather & Idris Vane\nIntroduction\n\nReferences";
        assert_eq!(texts(text).len(), 5);
    }

    #[test]
    fn paragraphs_below_a_long_head_are_joined_in_languages_with_many_capitals_too() {
        let head = "Neue Fähre in Westhafen - Hafenbote\nZum Inhalt springen\nAnmelden\n\nVerkehr\nNeue Fähre in Westhafen\nVon Ada Quill\n9. Oktober 2026, 14:05 Uhr";
        let first = "Die Fähre nach Westhafen ist am Freitag nach neun Tagen im Dock und\nMontagehalle wieder gefahren. Das erste Schiff war laut Bürgermeister\nIdris Vane um sieben Uhr voll.";
        let second = "Taucher hatten an der Welle der Schraube einen Riss gefunden, der so\nlang war wie eine Hand.";
        let lines = texts(&[head, first, second, "Lesen Sie auch\nStau im Hafen: Was Pendler wissen"].join("\n\n"));
        assert_eq!(lines.len(), 11, "{lines:#?}");
        assert_eq!(lines[7..9], [first.replace('\n', " "), second.replace('\n', " ")]);
    }

    #[test]
    fn titles_over_teasers_of_a_line_are_no_paragraphs() {
        let block = "Harbour board seeks a second tug for the autumn storms\nThe tug shall lie at the quay from October, it said.";
        assert_eq!(texts(&[block; 3].join("\n\n")).len(), 6);
    }

    #[test]
    fn a_menu_right_above_or_below_a_paragraph_leaves_it_wrapped() {
        let menu = "Home\nNews\nSport\nWeather\nTide tables";
        let paragraph = "The ferry to Westhaven sails again after nine days in dock,\nas its owner said on Friday, and its first boat was full by\nseven in the morning.";
        for text in [format!("{menu}\n{paragraph}"), format!("{paragraph}\n{menu}"), format!("{menu}\n{paragraph}\n{menu}")] {
            let lines = texts(&text);
            assert_eq!(lines.iter().filter(|line| line.contains("in dock, as its owner") && line.ends_with("morning.")).count(), 1, "{lines:#?}");
            assert!(lines.iter().any(|line| line == "Tide tables"), "{lines:#?}");
        }
        let links = "Harbour board seeks a second tug for the autumn storms\nFerry back in service after nine days in the dry dock\nIsland bakers throw away two hundred loaves";
        assert_eq!(texts(&format!("{menu}\n{links}")).len(), 8);
    }

    #[test]
    fn a_line_without_spaces_is_not_one_long_word() {
        let text = "2026年10月9日 7時30分\n川原市の新しい橋が9日、開通した。工事は6年かかり、式典には市民およそ300人が集まった。\n市長の山野花子氏は「待ちに待った日です」とあいさつした。病院までの道のりは30分短くなるという。\n総工費は40億円で、国と市が半分ずつ負担した。";
        assert_eq!(texts(text).len(), 4);
        let sentence = "川原市の新しい橋が九日に開通し工事は六年かかって式典には市民およそ三百人が集まった";
        let wrapped = [&sentence[..120], &sentence[120..], &sentence[..120], &sentence[120..]].concat();
        let chars: Vec<char> = wrapped.chars().collect();
        let lines: Vec<String> = chars.chunks(40).map(|line| line.iter().collect()).collect();
        assert_eq!(texts(&lines.join("\n")), [wrapped]);
    }

    #[test]
    fn an_indented_line_begins_a_paragraph() {
        let text = "  The ferry to Westhaven sails again after nine days in dock, as\nits owner said on Friday, and its first boat was full by seven.\n  The crew was late, and nobody on the quay minded it very much,\nfor the coffee was free and the rain had stopped at last.";
        assert_eq!(texts(text).len(), 2);
    }
}
