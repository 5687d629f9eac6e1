//! Composes a letter and the combining mark after it into one character. PDFs and files from macOS hold "é" as two.
//!
//! This is not all of Unicode's composition, only what the crate's vocabularies need: Latin, Greek and Cyrillic letters with a mark, Arabic ones
//! with hamza or madda, kana with their dots, and Korean syllables.

/// The marks. Each has a list of pairs: a small letter, and what the mark makes of it.
const LETTERS: [(char, &str); 17] = [
    ('\u{300}', "aàeèiìoòuù"),
    ('\u{301}', "aáeéiíoóuúyýcćlĺnńrŕsśzźαάεέηήιίοόυύωώϊΐϋΰ"),
    ('\u{302}', "aâeêiîoôuûcĉgĝhĥjĵsŝ"),
    ('\u{303}', "aãnñoõ"),
    ('\u{304}', "aāeēiīoōuū"),
    ('\u{306}', "aăgğuŭийуў"),
    ('\u{307}', "zżeėcċgġ"),
    ('\u{308}', "aäeëiïoöuüyÿеёіїιϊυϋ"),
    ('\u{30a}', "aåuů"),
    ('\u{30b}', "oőuű"),
    ('\u{30c}', "cčdďeělľnňrřsštťzž"),
    ('\u{326}', "sștț"),
    ('\u{327}', "cçgģkķlļnņsştţ"),
    ('\u{328}', "aąeęiįuų"),
    ('\u{653}', "اآ"),
    ('\u{654}', "اأوؤيئ"),
    ('\u{655}', "اإ"),
];

/// Whether the character may be composed with the one before it.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' | '\u{3099}' | '\u{309a}')
}

/// The small letter that a small letter, or any letter of ASCII, makes with the [mark](is_mark) after it.
pub(crate) fn compose(letter: char, mark: char) -> Option<char> {
    let letter = letter.to_ascii_lowercase();
    let moved = |by: u32| char::from_u32(letter as u32 + by);
    match mark {
        // A Korean syllable: its vowel after its first consonant, and then its last consonant.
        '\u{1161}'..='\u{1175}' => {
            let first = (letter as u32).checked_sub(0x1100).filter(|first| *first < 19)?;
            char::from_u32(0xac00 + (first * 21 + (mark as u32 - 0x1161)) * 28)
        }
        '\u{11a8}'..='\u{11c2}' if ('가'..='힣').contains(&letter) && (letter as u32 - 0xac00).is_multiple_of(28) => moved(mark as u32 - 0x11a7),
        '\u{3099}' if "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ".contains(letter) => {
            moved(1)
        }
        '\u{309a}' if "はひふへほハヒフヘホ".contains(letter) => moved(2),
        _ => {
            let (_, letters) = LETTERS.iter().find(|(own, _)| *own == mark)?;
            let mut letters = letters.chars();
            std::iter::from_fn(|| letters.next().zip(letters.next())).find(|(own, _)| *own == letter).map(|(_, made)| made)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{fold, hash};

    #[test]
    fn two_characters_are_compared_as_the_one_that_they_make() {
        for (two, one) in [
            ("Cafe\u{301}", "Café"),
            ("PAZ\u{301}DZIERNIKA", "PAŹDZIERNIKA"),
            ("a\u{300} 08h15", "à 08h15"),
            ("Mai\u{308}s U\u{308}ber", "Maïs Über"),
            ("Мои\u{306}", "Мой"),
            ("Μαι\u{308}\u{301}ου", "Μαΐου"),
            ("ا\u{654}كتوبر", "أكتوبر"),
            ("か\u{3099}ハ\u{309a}", "がパ"),
            ("\u{110b}\u{116f}\u{11af}", "월"),
        ] {
            assert_eq!(fold::fold(two), fold::fold(one), "{one}");
            assert_eq!(hash::word(two), hash::word(one), "{one}");
            assert!(!fold::is_folded(two), "{one}");
        }
    }

    #[test]
    fn a_mark_that_makes_no_letter_stays() {
        for text in ["\u{301}", "x\u{301} q\u{328}", "각\u{11a8}", "\u{1161}"] {
            assert_eq!(fold::fold(text), text);
        }
    }
}
