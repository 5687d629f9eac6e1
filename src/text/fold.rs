//! Folding: different spellings of the same words become the same string, so that they can be compared.

use super::{bytes, clean, compose};

/// Appends the folded form of `clean` to `out`: lower case, letter by letter, with one form of sigma, straight quotes, one kind of dash,
/// three dots for an ellipsis, and a letter with its combining mark as one character. White space in `clean` has to be collapsed already.
pub(crate) fn fold_into(clean: &str, out: &mut String) {
    let start = out.len();
    fold_all_but_ascii_into(clean, out);
    out[start..].make_ascii_lowercase();
}

/// The same, except that the case of ASCII letters stays: it is faster to change that for many lines together. Text of nothing but
/// [plain](clean::is_plain) characters does not change at all.
pub(crate) fn fold_all_but_ascii_into(clean: &str, out: &mut String) {
    let start = out.len();
    let mut rest = clean;
    while !rest.is_empty() {
        let end = plain(rest.as_bytes());
        out.push_str(&rest[..end]);
        let mut others = rest[end..].chars();
        match others.next() {
            None => {}
            Some('`' | '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´') => out.push('\''),
            Some('“' | '”' | '„' | '‟' | '«' | '»' | '″') => out.push('"'),
            Some('‐'..='―' | '−' | '﹘' | '﹣' | '－') => out.push('-'),
            Some('…') => out.push_str("..."),
            // The form of small sigma at the end of a word.
            Some('ς') => out.push('σ'),
            Some(c) if is_small(c) => out.push(c),
            Some(c) if compose::is_mark(c) => {
                let both = out[start..].chars().next_back().and_then(|letter| compose::compose(letter, c));
                if both.is_some() {
                    out.pop();
                }
                out.push(both.unwrap_or(c));
            }
            Some(c) => out.extend(c.to_lowercase()),
        }
        rest = others.as_str();
    }
}

/// Whether a character is certain to be its own lower case: a small letter, or one of a script without capitals. Most characters beyond ASCII are
/// found this way, without a look at Unicode's tables; of others it is not known.
pub(crate) fn is_small(c: char) -> bool {
    matches!(c, 'ß'..='ÿ' | 'ά'..='ρ' | 'σ'..='ώ' | 'а'..='џ' | 'א'..='ת' | 'ء'..='ي' | 'ก'..='๛' | 'ぁ'..='ゖ' | 'ゝ'..='ヿ' | '一'..='鿿' | '가'..='힣')
        || is_small_extended(c)
}

/// The same for the letters of Latin Extended-A and some of B, in which capitals and small letters alternate.
fn is_small_extended(c: char) -> bool {
    let is_odd = c as u32 % 2 == 1;
    matches!(c, 'ā'..='ķ' | 'ŋ'..='ŷ' | 'ș'..='ț') && is_odd || matches!(c, 'ĺ'..='ň') && !is_odd
}

/// How many bytes at the beginning are ASCII that needs nothing but lower case.
fn plain(bytes: &[u8]) -> usize {
    let is_other = |byte: &u8| !byte.is_ascii() || *byte == b'`';
    // Without an early exit from the loop over a chunk, its bytes are checked at once.
    let any_other = |chunk: &[u8; 16]| chunk.iter().fold(false, |found, byte| found | is_other(byte));
    let (chunks, _) = bytes.as_chunks();
    let first = chunks.iter().position(any_other);
    if first.is_none() && bytes.last_chunk().is_some_and(|last| !any_other(last)) {
        return bytes.len();
    }
    let start = first.unwrap_or(chunks.len()) * 16;
    start + bytes[start..].iter().position(is_other).unwrap_or(bytes.len() - start)
}

/// The folded form of `text`: see [`fold_into`].
pub(crate) fn fold(text: &str) -> String {
    let clean = clean::collapse(text);
    let mut out = String::with_capacity(clean.len());
    fold_into(&clean, &mut out);
    out
}

/// Whether it is certain that folding changes nothing. It is for most literals: words in lower case with one space between them.
pub(crate) fn is_folded(text: &str) -> bool {
    let any_other = bytes::any(text, |byte| (byte < b' ') | byte.is_ascii_uppercase() | (byte == b'`') | (byte == 0x7f));
    let two_spaces = bytes::any_pair(text, |one, next| (one == b' ') & (next == b' '));
    let is_trimmed = !text.is_empty() && !text.starts_with(' ') && !text.ends_with(' ');
    is_trimmed && !any_other && !two_spaces && (text.is_ascii() || text.chars().all(|c| c.is_ascii() || is_small(c)))
}

/// Whether a character of folded text may be decoration around a label: a bullet, an arrow, a rule or a pictograph.
fn is_decoration(c: char) -> bool {
    if c.is_ascii_alphanumeric() {
        return false;
    }
    c.is_whitespace()
        || matches!(
            c,
            '-' | '*'
                | '#'
                | '|'
                | '>'
                | '<'
                | '"'
                | '~'
                | '_'
                | '='
                | '·'
                | '•'
                | '‣'
                | '◦'
                | '●'
                | '○'
                | '■'
                | '□'
                | '▪'
                | '▫'
                | '►'
                | '▶'
                | '▷'
                | '▸'
                | '▼'
                | '▾'
                | '▲'
                | '△'
                | '▽'
                | '◆'
                | '◇'
                | '・'
                | '→'
                | '←'
                | '↓'
                | '↑'
                | '›'
                | '‹'
                | '✓'
                | '✔'
                | '★'
                | '☆'
                | '+'
                | '¡'
        )
        || is_pictograph(c)
}

/// Signs and pictures that stand in for a bullet, as in "👉 Read more", and the characters that join or colour them.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}' | '\u{200d}' | '\u{fe0f}')
}

/// Whether a text is one of these folded ones, apart from decoration before its first word.
pub(crate) fn is_one_of(text: &str, folded: &[&str]) -> bool {
    folded.contains(&undecorated_start(&fold(text)))
}

/// Folded text without the decoration before its first word.
#[inline]
pub(crate) fn undecorated_start(folded: &str) -> &str {
    // Most lines begin with a word.
    if folded.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return folded;
    }
    folded.trim_start_matches(is_decoration)
}

/// Folded text without decoration, colons, exclamation marks and ellipses at its end.
fn undecorated_end(folded: &str) -> &str {
    let without_marks = |text: &str| text.trim_end_matches(|c| is_decoration(c) || matches!(c, ':' | '!' | '：' | '！')).len();
    let mut bare = &folded[..without_marks(folded)];
    while let Some(before) = bare.strip_suffix("...") {
        bare = &before[..without_marks(before)];
    }
    bare
}

/// Folded text without decoration at either end, which is what whole-line literals are compared with.
pub(crate) fn undecorated(folded: &str) -> &str {
    // Most labels begin and end with a word.
    if let [first, .., last] = folded.as_bytes()
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
    {
        return folded;
    }
    let bare = undecorated_end(undecorated_start(folded)).trim_end();
    let bare = unbracketed(bare).unwrap_or(bare);
    if bare.is_empty() { folded } else { bare }
}

/// The inside of a label that one pair of brackets encloses as a whole, as in "【広告】" or "[관련기사]". Square brackets do not count in Latin script:
/// they enclose what a reader is to fill in, as in "[Name]".
fn unbracketed(label: &str) -> Option<&str> {
    const PAIRS: [(char, char); 4] = [('[', ']'), ('【', '】'), ('〔', '〕'), ('〈', '〉')];
    let (open, close) = *PAIRS.iter().find(|(open, _)| label.starts_with(*open))?;
    let inner = label.strip_prefix(open)?.strip_suffix(close)?;
    let is_placeholder = open == '[' && inner.is_ascii();
    (!is_placeholder && !inner.contains([open, close])).then(|| undecorated_end(undecorated_start(inner)).trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_quotes_dashes_and_spaces_are_folded() {
        assert_eq!(fold("“Don’t  —  MISS”…"), "\"don't - miss\"...");
        assert_eq!(fold("ÜBER-Straße"), "über-straße");
        assert_eq!(fold("Σίσυφος"), fold("ΣΊΣΥΦΟΣ"));
    }

    #[test]
    fn what_is_called_folded_stays_as_it_is() {
        for text in ["weiter zum inhalt", "größe", "правовая информация", "続きを読む", "اقرأ أيضا", "댓글"] {
            assert!(is_folded(text), "{text}");
        }
        for c in (' '..='\u{ffff}').filter(|c| is_folded(&format!("a{c}b"))) {
            assert_eq!(fold(&format!("a{c}b")), format!("a{c}b"));
        }
        assert!(!is_folded("Weiter") && !is_folded("Größe") && !is_folded("a  b") && !is_folded("a ") && !is_folded(" a") && !is_folded("don’t"));
    }

    #[test]
    fn decoration_around_a_label_is_taken_off() {
        assert_eq!(undecorated(&fold("— Advertisement —")), "advertisement");
        for line in ["» Read more…", "Read more: …", "Read more →…", "Read more… »"] {
            assert_eq!(undecorated(&fold(line)), "read more");
        }
        assert_eq!(undecorated(&fold("👉🏽 Read more ▶️")), "read more");
        assert_eq!(undecorated(&fold("✅ Read more")), "read more");
        assert_eq!(undecorated(&fold("¡Suscríbete!")), "suscríbete");
        assert_eq!(undecorated("***"), "***");
        for line in ["・関連記事", "■関連記事", "◆ 関連記事：", "【関連記事】", "▼【関連記事】", "‹関連記事>", "[関連記事]"]
        {
            assert_eq!(undecorated(&fold(line)), "関連記事", "{line}");
        }
        assert_eq!(undecorated("[1] and [2]"), "[1] and [2]");
        assert_eq!(undecorated("[]"), "[]");
        assert_eq!(undecorated(&fold("[Name]")), "[name]");
    }
}
