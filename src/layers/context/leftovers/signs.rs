//! Signs of a kind in lines that are not the article's, the same in any language.

use crate::article::Kind;
use crate::layers::lines::Line;
use crate::text::{fold, words};

/// A phone number has this many digits.
const MIN_DIGITS: usize = 7;
const MAX_DIGITS: usize = 15;

/// A line with a price has at most this many words: in a longer one the price may be what a headline is about.
const PRICE_WORDS: usize = 10;

/// Whether the line holds an e-mail address or a phone number.
pub(super) fn tells_address(line: Line<'_>) -> bool {
    let text = line.text();
    let has_number = || text.split(['|', '•', ':', ',', ';']).any(is_number) && !line.holds_date();
    line.measures.addresses() > 0 && text.split_whitespace().any(is_mail) || line.measures.digits() >= MIN_DIGITS && has_number()
}

/// Whether the word is an e-mail address.
fn is_mail(word: &str) -> bool {
    let is_name = |part: &str| part.contains(char::is_alphanumeric);
    word.split_once('@').is_some_and(|(name, host)| is_name(name) && host.split_once('.').is_some_and(|(host, rest)| is_name(host) && is_name(rest)))
}

/// Whether the part of a line is a phone number: digits in groups behind a plus or a bracket, or in at least three groups.
fn is_number(part: &str) -> bool {
    let part = part.trim();
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    let groups = part.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    let is_mark = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-' | '–' | '.' | '/' | '\u{a0}');
    (MIN_DIGITS..=MAX_DIGITS).contains(&digits) && part.chars().all(is_mark) && (groups > 2 || part.starts_with(['+', '(']))
}

/// Whether the line is a number and nothing else, as of comments, readers or points.
pub(super) fn is_count(line: Line<'_>) -> bool {
    let is_mark = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | ':' | '/' | '%' | '+' | '(' | ')' | '-');
    line.measures.digits() > 0 && line.text().chars().all(is_mark)
}

/// Whether the line holds a price, and not the millions of a headline.
pub(super) fn tells_price(line: Line<'_>) -> bool {
    let text = line.text();
    let is_sign = |c: char| matches!(c, '$' | '£' | '€');
    let is_price = |(at, sign): (usize, &str)| {
        let (before, behind) = (&text[..at], text[at + sign.len()..].trim_start());
        let number = behind.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let is_before = number.len() < behind.len() && !number.trim_start_matches([' ', '-']).starts_with(is_scale);
        // In most languages of the euro the sign stands behind the number.
        is_before || before.trim_end().ends_with(|c: char| c.is_ascii_digit()) && !behind.starts_with(char::is_alphabetic)
    };
    line.measures.spoken_words() <= PRICE_WORDS && text.match_indices(is_sign).any(is_price)
}

/// Whether the letter begins what stands behind a number of millions and the like, "5m", "5 billion", "5 Mrd.", in any language.
fn is_scale(c: char) -> bool {
    matches!(c, 'm' | 'M' | 'b' | 'B' | 't' | 'T' | 'k' | 'K')
}

/// How words for a newsletter begin, in nine languages, and the most words of a newsletter's name.
const NEWSLETTERS: [&str; 7] = ["newsletter", "nieuwsbrief", "nyhetsbrev", "infolettre", "boletín", "boletim", "biuletyn"];
const NAME_WORDS: usize = 5;

/// Whether the line is the name of a newsletter.
pub(super) fn names_newsletter(line: Line<'_>) -> bool {
    let is_one = |word: &str| NEWSLETTERS.iter().any(|name| words::begins_with(word, name));
    line.measures.spoken_words() <= NAME_WORDS && line.text().split(|c: char| !c.is_alphanumeric()).any(is_one)
}

/// How words begin that tell where a link in the menu at a page's foot leads, in nine languages.
const LINKS: [(Kind, &[&str]); 5] = [
    (Kind::Consent, &["cookie", "privacy", "privacidad", "datenschutz", "privatsphäre", "confidentialité", "integritet", "prywatnoś", "gdpr"]),
    (
        Kind::Disclaimer,
        &[
            "terms",
            "disclaimer",
            "bedingungen",
            "teilnahmebedingungen",
            "nutzungsbedingungen",
            "agb",
            "condiciones",
            "condizioni",
            "condições",
            "voorwaarden",
            "regulamin",
            "villkor",
            "cgu",
            "cgv",
            "charte",
            "éthique",
            "ethics",
            "legal",
            "mentions",
        ],
    ),
    (Kind::Contact, &["contact", "kontakt", "contatt", "contat", "redacción", "redaktion", "rédaction", "redazione", "aide", "hilfe", "help"]),
    (
        Kind::Copyright,
        &["copyright", "rechte", "lizenz", "licens", "licenc", "nutzungsrechte", "bildrechte", "droits", "derechos", "diritti", "direitos", "rights"],
    ),
    (Kind::App, &["app", "apps", "android", "iphone", "ipad", "ios"]),
];

/// The kind of a menu's label by its words: where it leads, or navigation.
pub(super) fn link(line: Line<'_>) -> Kind {
    let is_of = |(_, beginnings): &&(Kind, &[&str])| words::has_beginning(line.text(), beginnings);
    LINKS.iter().find(is_of).map_or(Kind::Navigation, |&(kind, _)| kind)
}

/// The folded first words of buttons and offers, in nine languages: outside an article, readers are told to get or book only what is for sale.
const CALLS: [&str; 52] = [
    "get",
    "try",
    "buy",
    "book",
    "shop",
    "grow",
    "hire",
    "start",
    "apply",
    "boost",
    "claim",
    "order",
    "unlock",
    "explore",
    "upgrade",
    "request",
    "schedule",
    "jetzt",
    "sichern",
    "buchen",
    "bestellen",
    "entdecken",
    "réservez",
    "commandez",
    "profitez",
    "essayez",
    "demandez",
    "découvrez",
    "compra",
    "prueba",
    "reserva",
    "solicita",
    "consigue",
    "acquista",
    "prenota",
    "prova",
    "richiedi",
    "compre",
    "reserve",
    "solicite",
    "experimente",
    "boek",
    "bestel",
    "probeer",
    "koop",
    "kup",
    "zamów",
    "wypróbuj",
    "boka",
    "beställ",
    "köp",
    "testa",
];

/// Whether the line begins as a button or an offer does.
pub(super) fn calls(line: Line<'_>) -> bool {
    begins_with(line, &CALLS)
}

/// The folded first words of links to other stories and of their titles, in nine languages.
const LEADS: [&str; 28] = [
    "read", "see", "watch", "learn", "how", "when", "which", "lesen", "lies", "wie", "warum", "welche", "lire", "lisez", "pourquoi", "leer", "lee",
    "cómo", "leggi", "come", "leia", "como", "lees", "hoe", "waarom", "czytaj", "jak", "läs",
];

/// Whether the line begins as a link to another story does, or as its title.
pub(super) fn leads_on(line: Line<'_>) -> bool {
    begins_with(line, &LEADS)
}

fn begins_with(line: Line<'_>, words: &[&str]) -> bool {
    let first = line.content().split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|first| fold::is_one_of(first, words))
}

/// The beginnings of words that stand behind a discount, in nine languages: "20% off".
const OFF: [&str; 9] = ["off", "rabat", "remise", "réduction", "descuento", "sconto", "desconto", "korting", "zniżk"];

/// Whether the line offers a discount.
pub(super) fn takes_off(line: Line<'_>) -> bool {
    let text = line.text();
    line.measures.spoken_words() <= PRICE_WORDS && line.measures.digits() > 0 && text.contains('%') && words::has_beginning(text, &OFF)
}
