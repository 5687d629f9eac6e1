//! Reported speech: a quotation and the words that say whose it is.

use super::{quotes, words};

/// For a text that begins with a quotation: the rest of the sentence after it, such as "said the sign" in “Join us,” said the sign.
/// `None` if there is no quotation or the sentence ends with it. Takes linear time.
pub(crate) fn behind_quotation(text: &str) -> Option<&str> {
    let first = text.chars().next().filter(|&c| is_mark(c))?;
    let marks = text.char_indices().skip(1).filter(|&(_, c)| is_mark(c));
    let is_other = |mark: char| mark != first || quotes::is_both(mark);
    marks.filter(|&(_, mark)| is_other(mark)).find_map(|(at, mark)| {
        let (before, behind) = (text[..at].trim_end(), &text[at + mark.len_utf8()..]);
        let is_led_on =
            before.ends_with([',', '!', '?', '،', '؟']) && behind.starts_with(char::is_whitespace) || behind.trim_start().starts_with([',', '،']);
        let rest = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '،' | '-' | '–' | '—'));
        let goes_on = rest.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_uppercase());
        (is_led_on && (goes_on || before.ends_with(',') && names_speaker(rest))).then_some(rest)
    })
}

/// Whether a name and a small word begin what stands behind a quotation: "Ada Quill said". Behind a title in quotation marks whose it is may stand.
fn names_speaker(rest: &str) -> bool {
    let is_owner = |word: &str| word.ends_with([',', ':']) || word.ends_with("'s") || word.ends_with("’s");
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) && !is_owner(word);
    let names = rest.split(' ').take_while(is_name).count();
    let is_verb = |word: &str| word.starts_with(char::is_lowercase);
    (1..=NAME).contains(&names) && rest.split(' ').nth(names).is_some_and(is_verb)
}

/// A speaker's name has at most so many words.
const NAME: usize = 3;

fn is_mark(c: char) -> bool {
    quotes::is_opening(c) || quotes::is_closing(c)
}

/// A text taken apart: what stands in quotation marks, and what outside.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub(crate) quoted: String,
    pub(crate) outside: String,
    /// Whether a colon leads up to a quotation: The sign said: “Join us.”
    is_announced: bool,
}

impl Parts {
    /// Takes linear time. Single marks are left out, because they are more often apostrophes. `None` if a quotation does not end.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let (mut parts, mut is_inside, mut is_behind_colon) = (Self::default(), false, false);
        for c in text.chars() {
            if is_mark(c) && !matches!(c, '‘' | '’' | '‚' | '‹' | '›') {
                parts.is_announced |= !is_inside && is_behind_colon;
                is_inside = !is_inside;
            } else if is_inside {
                parts.quoted.push(c);
            } else {
                parts.outside.push(c);
                is_behind_colon = c == ':' || is_behind_colon && c.is_whitespace();
            }
        }
        (!is_inside).then_some(parts)
    }

    /// Whether the words outside the quotations say that somebody says something.
    pub(crate) fn report(&self) -> bool {
        let is_verb = |word: &str| VERBS.contains(&word.to_lowercase().as_str());
        self.is_announced && self.quotes_sentence() || words::words(&self.outside).any(is_verb)
    }

    /// Whether so much is quoted that it is no name.
    pub(crate) fn quotes_sentence(&self) -> bool {
        words::words(&self.quoted).nth(QUOTED - 1).is_some()
    }
}

/// Fewer words in quotation marks may be a name.
const QUOTED: usize = 5;

/// What those do who are reported to say something.
const VERBS: [&str; 34] = [
    "said",
    "says",
    "told",
    "sagte",
    "sagten",
    "sagt",
    "erklärte",
    "dijo",
    "dice",
    "decía",
    "aseguró",
    "déclaré",
    "déclare",
    "affirme",
    "disait",
    "detto",
    "diceva",
    "disse",
    "diz",
    "dizia",
    "zei",
    "zegt",
    "powiedział",
    "powiedziała",
    "mówi",
    "twierdzi",
    "sade",
    "säger",
    "siger",
    "sagde",
    "сказал",
    "сказала",
    "сообщил",
    "сообщила",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_goes_on_behind_a_quotation() {
        for (text, rest) in [
            ("“Join us,” said the sign.", "said the sign."),
            ("\"Join us!\" said the sign.", "said the sign."),
            ("‘Don’t wait,’ said the sign.", "said the sign."),
            ("\"Join us,\" Ada Quill said.", "Ada Quill said."),
            ("„Macht mit!“, stand auf dem Schild.", "stand auf dem Schild."),
            ("« Venez », disait l’affiche.", "disait l’affiche."),
            ("«Приходите», — говорила вывеска.", "говорила вывеска."),
            ("”Kom med”, stod det på skylten.", "stod det på skylten."),
        ] {
            assert_eq!(behind_quotation(text), Some(rest), "{text}");
        }
    }

    #[test]
    fn a_text_is_taken_apart() {
        let parts = Parts::of("The sign’s text: “Join us, all of you!” It said “now”.").unwrap();
        assert_eq!((&*parts.outside, &*parts.quoted), ("The sign’s text:  It said .", "Join us, all of you!now"));
        assert!(Parts::of("The sign “Join us").is_none());
        for (text, reports) in [
            ("The sign said that all may join.", true),
            ("An der Tür stand: „Bitte alle ganz leise eintreten.“", true),
            ("Our letter: “The Tide”", false),
            ("All may join.", false),
        ] {
            assert_eq!(Parts::of(text).unwrap().report(), reports, "{text}");
        }
    }

    #[test]
    fn a_quotation_alone_is_not_reported() {
        for text in [
            "“Join us,”",
            "“Join us.” The sign was new.",
            "“Join us!” Our newsletter is free.",
            "“The Tide,” Ada Quill's Newsletter For You.",
            "“The Tide” is our newsletter.",
            "Join us, “the Tide”, now",
            "« Un » et deux, « trois » ",
            "",
        ] {
            assert_eq!(behind_quotation(text), None, "{text}");
        }
    }
}
