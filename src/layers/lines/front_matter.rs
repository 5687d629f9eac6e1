//! Front matter: keys and values between two lines of `---` above a text, as in the files of site generators and from extractors that tell what they
//! know of a page. The headers of a mail are like it.

use super::document::Piece;
use super::mail;

/// The most lines between the two fences.
const LINES: usize = 64;

/// The fewest of them that are a key with its value.
const KEYS: usize = 2;

/// How many pieces the front matter has, with its fences; 0 if there is none. Looks at the first piece of a text, and where that is a fence at
/// [`LINES`] more.
pub(super) fn pieces(text: &str, pieces: &[Piece]) -> usize {
    let is_fence = |piece: &&Piece| is_fence(&text[piece.span(text)]);
    let (Some(_), Some(below)) = (pieces.first().filter(is_fence), pieces.get(1..)) else { return mail::pieces(text, pieces) };
    let inside: Vec<&Piece> = below.iter().take(LINES).take_while(|piece| !is_fence(piece)).collect();
    let is_key = |piece: &&&Piece| key(&text[piece.span(text)]).is_some_and(|(key, _)| !key.contains(' '));
    // A value may be a list, or have keys of its own.
    let is_value = |piece: &&Piece| piece.indent > 0 || text[piece.span(text)].starts_with("- ");
    let is_closed = below.get(inside.len()).is_some_and(|piece| is_fence(&piece));
    let is_matter = is_closed && inside.iter().filter(is_key).count() >= KEYS && inside.iter().all(|piece| is_key(&piece) || is_value(piece));
    if is_matter { inside.len() + 2 } else { 0 }
}

/// Whether front matter begins or ends with this line.
pub(super) fn is_fence(line: &str) -> bool {
    matches!(line, "---" | "...")
}

/// The key with which a line of front matter begins, and its value. Some mail programs emphasise the names of headers, in French a space is behind
/// them.
pub(super) fn key(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let (key, value) = (key.trim_matches('*').trim_end(), value.trim_start_matches('*'));
    let is_key = key.starts_with(char::is_alphabetic) && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
    (is_key && (value.is_empty() || value.starts_with(char::is_whitespace))).then(|| (key, value.trim()))
}

/// What a line of front matter says: its value, if it has one.
pub(super) fn said(line: &str) -> &str {
    let unquoted = |value| ['"', '\''].into_iter().find_map(|mark| str::strip_prefix(value, mark)?.strip_suffix(mark)).unwrap_or(value);
    key(line).map(|(_, value)| mail::unlabelled(unquoted(value))).filter(|value| !value.is_empty()).unwrap_or(line)
}
