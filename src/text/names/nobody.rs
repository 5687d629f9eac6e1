//! Lines that look like a name or a byline but name nobody.

use once_cell::sync::Lazy;

use super::is_agency;
use super::labels::means_by;
use super::name::is_given;
use super::vocabulary::kind;
use super::word::{Word, words};
use crate::text::hash::{self, Known};
use crate::text::lexicon::says;
use crate::text::{bytes, places, quotes};

/// Words for "all", and an article, before "photos".
const ALL: &str = "all alle sämtliche toutes tous todas todos tutte tutti alla wszystkie the";

static KNOWN_ALL: Lazy<Known> = Lazy::new(|| Known::of_lists([(ALL, 1)]));

/// Articles between the two.
const THE: [&str; 8] = ["the", "les", "las", "los", "le", "as", "os", "i"];

/// Whether the line looks like a name or a byline but names no author: it is a place, the rest of a menu, a greeting, the name of a blog, two things
/// joined, a list of things or a phrase after a word like "by", or the maker of all pictures.
pub(crate) fn names_nobody(line: &str) -> bool {
    let mut all = words(line);
    let Some(first) = all.next() else { return false };
    is_menu(line, &first, all.next().is_some())
        || is_greeting(line, &first)
        || is_blog(line)
        || are_things(line)
        || is_of_things(line, &first)
        || makes_pictures(line)
        || places::is_place(line)
}

/// The first link of a breadcrumb trail or a menu.
const HOMES: &str = "home homepage startseite accueil inicio início startpagina hem strona главная 首页 ホーム";

static KNOWN_HOMES: Lazy<Known> = Lazy::new(|| HOMES.split(' ').map(|home| (hash::word(home), 1)).collect());

/// Whether the line is a menu that begins with a link home.
fn is_menu(line: &str, first: &Word<'_>, is_many: bool) -> bool {
    is_many && KNOWN_HOMES.get(first.hash) != 0 && !words(line).any(|word| word.says(says::BY))
}

/// Words with which readers' comments and letters begin, before a name, in nine languages. Those of the second list count only if the line ends
/// with a comma or an exclamation mark, because Cara Quill is somebody.
const GREETINGS: &str = "hi hey hello thanks thank hallo hej moin servus danke bonjour salut coucou merci hola gracias ciao grazie salve olá oi obrigado \
    obrigada hoi bedankt dank cześć witaj hejka dzięki dziękuję tjena tack";
const ADDRESSES: &str =
    "dear liebe lieber liebes beste lieve geachte cher chère querido querida estimado estimada caro cara gentile drogi droga kära käre";

static KNOWN_GREETINGS: Lazy<Known> = Lazy::new(|| Known::of_lists([(GREETINGS, 1), (ADDRESSES, 2)]));

/// The most words of a greeting: "Thank you so much, Ada!"
const GREETING: usize = 6;

/// Whether the line greets or thanks somebody: "Hey Ada,", "Dear Ada!".
fn is_greeting(line: &str, first: &Word<'_>) -> bool {
    let is_one = match KNOWN_GREETINGS.get(first.hash) {
        0 => false,
        1 => true,
        _ => line.ends_with([',', '!', '，', '！']),
    };
    is_one && (2..=GREETING).contains(&words(line).count())
}

/// Whether the line is the name of a blog without anybody's given name: "Tidewatcher's Blog".
fn is_blog(line: &str) -> bool {
    // Few lines end with this letter, which is found faster than the last word.
    if !line.trim_end().ends_with(['g', 'G']) {
        return false;
    }
    let last = line.split_whitespace().next_back().unwrap_or_default();
    ["blog", "weblog"].iter().any(|blog| blog.eq_ignore_ascii_case(last)) && !words(line).any(|word| word.says(says::BY) || is_given(&word))
}

/// Whether the line is two words joined by "&" or "+", neither of which is a name: "Safety & Environment".
pub(super) fn are_things(line: &str) -> bool {
    // Most lines have neither.
    if !bytes::any(line, |byte| matches!(byte, b'&' | b'+')) {
        return false;
    }
    let Some((left, right)) = line.split_once(" & ").or_else(|| line.split_once(" + ")) else { return false };
    let is_thing = |word: Word<'_>| !word.is(kind::BY | kind::COLLECTIVE | kind::JOB) && !word.says(says::BY) && !is_given(&word);
    let is_word = |text: &str| !text.contains(' ') && words(text).all(is_thing);
    is_word(left) && is_word(right) && !is_agency(left) && !is_agency(right)
}

/// Whether a word that elsewhere introduces an author is followed by a list of things, "Von Fähren, Ankern und Möwen", or by a phrase in small
/// letters, "Par vents et marées".
fn is_of_things(line: &str, first: &Word<'_>) -> bool {
    if !means_by(first.text) || line.contains(':') || words(line).any(|word| word.says(says::GIVEN) || word.starts_with_digit()) {
        return false;
    }
    let rest = &line[first.span.end..];
    let count = words(rest).count();
    let writes = |word: Word<'_>| word.is(kind::JOB | kind::COLLECTIVE | kind::BODY | kind::NOT_BY | kind::TITLE) || is_agency(word.text);
    if words(rest).any(writes) {
        return false;
    }
    let is_phrase = count > 2 && words(rest).all(|word| word.is_small());
    let listed = |text: &str| text.split([',']).flat_map(|part| part.split(" und ")).flat_map(|part| part.split(" and ")).count();
    let is_quoted = rest.contains(quotes::is_opening) && rest.contains('-');
    is_phrase || listed(rest) > 2 && count <= listed(rest) + 1 || is_quoted && count > 3
}

/// Whether the line says who made all the pictures.
fn makes_pictures(line: &str) -> bool {
    let mut rest = words(line).skip_while(|word| KNOWN_ALL.get(word.hash) != 0 || THE.contains(&word.text));
    rest.next().is_some_and(|word| word.is(kind::NOT_BY)) && rest.next().is_some_and(|word| means_by(word.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_byline_may_name_nobody() {
        for line in [
            "New York",
            "Home Coast",
            "Startseite Küste Fähren",
            "Adaquill's Blog",
            "Sicherheit & Umwelt",
            "Rate + Comment",
            "Von Fähren, Ankern und Möwen",
            "Von Grammatik, Hafen-Politik und «ganz gewöhnlichem Wetter»",
            "Par vents et marées",
            "Por tierra y por mar",
            "– alle Bilder von Ada Quill –",
            "All photos by Ada Quill",
            "Toutes les photos par Anne Berge",
            "Hey Ada,",
            "Thank you so much, Ada!",
            "Dear Ada,",
            "Liebe Anna,",
            "Danke, Anna!",
            "Bonjour Claire,",
            "Chère Claire,",
            "Hola Lucía",
            "Ciao Giulia!",
            "Olá Joana,",
            "Beste Sanne,",
            "Cześć Kasia!",
            "Hej Elin,",
        ] {
            assert!(names_nobody(line), "{line}");
        }
        for line in [
            "",
            "Ada Quill",
            "Mary & John",
            "By Ada Quill",
            "by adaq",
            "by mary quill",
            "Von Anna Quill, Tom Berg und Idris Vane",
            "Von Quill, Berg und Reuters",
            "Von unserer Redaktion",
            "Text und Fotos: Ada Quill",
            "Text and photos by Ada Quill",
            "Home Secretary's letter, by Ada Quill",
            "Par notre correspondante à Port-Ouest",
            "Cara Quill",
            "Beste Berg",
            "Hej",
        ] {
            assert!(!names_nobody(line), "{line}");
        }
    }
}
