//! Folding: two spellings of the same words become the same string.

/// Appends `text` to `out` in folded form: lower case, straight quotes, one kind of dash, three
/// dots for an ellipsis, single spaces, nothing invisible.
pub(crate) fn fold_into(text: &str, out: &mut String) {
    let start = out.len();
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() {
            space = out.len() > start;
            continue;
        }
        if super::clean::is_invisible(c) {
            continue;
        }
        if space {
            out.push(' ');
            space = false;
        }
        match c {
            '\0'..='\u{7f}' => out.push(if c == '`' { '\'' } else { c.to_ascii_lowercase() }),
            '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '´' => out.push('\''),
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => out.push('"'),
            '‐'..='―' | '−' | '﹘' | '﹣' | '－' => out.push('-'),
            '…' => out.push_str("..."),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// The folded form of `text`; see [`fold_into`].
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Bullets, arrows and rules that pages print around a label, in folded text.
fn is_decoration(c: char) -> bool {
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
                | '▸'
                | '▼'
                | '▾'
                | '▲'
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
        )
}

/// Folded text without the decoration before its first word.
pub(crate) fn undecorated_start(folded: &str) -> &str {
    folded.trim_start_matches(is_decoration)
}

/// Folded text without decoration, colons and ellipses at its end.
pub(crate) fn undecorated_end(folded: &str) -> &str {
    folded.trim_end_matches(|c| is_decoration(c) || c == ':').trim_end_matches("...")
}

/// Folded text without decoration at either end: what a whole-line literal is compared with.
pub(crate) fn undecorated(folded: &str) -> &str {
    let bare = undecorated_end(undecorated_start(folded)).trim_end();
    if bare.is_empty() { folded } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_quotes_dashes_and_spaces_are_folded() {
        assert_eq!(fold("“Don’t  —  MISS”…"), "\"don't - miss\"...");
        assert_eq!(fold("ÜBER-Straße"), "über-straße");
    }

    #[test]
    fn decoration_around_a_label_is_taken_off() {
        assert_eq!(undecorated(&fold("— Advertisement —")), "advertisement");
        assert_eq!(undecorated(&fold("» Read more…")), "read more");
        assert_eq!(undecorated("***"), "***");
    }
}
