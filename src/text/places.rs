//! Names of places that look like names of people. If a line below a headline holds nothing but one, it says where the story is from.

use once_cell::sync::Lazy;

use super::bytes;
use super::hash::{self, Known};

/// The towns from which most papers report, in several languages. Their names do not show by their form that they are towns.
const TOWNS: &str = "ahmedabad|amsterdam|ankara|antwerpen|athen|athens|athènes|atenas|atene|ateny|auckland|baghdad|bagdad|bangalore|bangkok|barcelona|basel|beijing|beirut|\
    belgrad|belgrade|belo horizonte|bengaluru|berlin|berlino|berlín|berlim|berlijn|bern|bilbao|birmingham|bogotá|bologna|bonn|bordeaux|boston|brasília|bratislava|\
    bremen|brisbane|bruselas|brussel|brussels|bruxelles|brüssel|bryssel|bucharest|budapest|buenos aires|bukarest|cairo|canberra|caracas|chandigarh|chennai|chicago|\
    ciudad de méxico|cologne|copenhagen|córdoba|dakar|dhaka|dallas|damascus|damaskus|delhi|den haag|denver|den bosch|den helder|detroit|dresden|dubai|\
    dublin|düsseldorf|edinburgh|essen|firenze|florenz|frankfurt|gdańsk|geneva|genève|genf|genova|glasgow|graz|göteborg|hamburg|hannover|hanoi|havana|helsinki|hong kong|\
    hongkong|houston|hyderabad|innsbruck|islamabad|istanbul|jaipur|jakarta|jerusalem|johannesburg|kabul|kairo|karachi|kathmandu|katowice|kiev|kiew|kinshasa|kolkata|kopenhagen|kraków|kyiv|\
    köln|københavn|köpenhamn|la habana|la paz|lagos|lahore|lausanne|le caire|le havre|leeds|leipzig|liège|lille|lima|linz|lisboa|lisbon|lissabon|liverpool|\
    ljubljana|london|londra|londres|londyn|los angeles|lublin|luxembourg|luxemburg|luzern|lyon|lübeck|łódź|madrid|madryt|mailand|malmö|manila|marseille|\
    medellín|melbourne|mexico city|miami|milan|milano|minsk|montevideo|montreal|montréal|moscow|moscou|mosca|moscú|moskau|moskwa|moskou|moskva|mumbai|\
    münchen|munich|münster|nairobi|nantes|napoli|new delhi|new york|new york city|nürnberg|oslo|ottawa|palermo|palma|pamplona|paris|parigi|paryż|\
    parís|pekin|pékin|peking|pequim|pechino|porto|porto alegre|poznań|prag|prague|praga|quito|recife|riga|rio de janeiro|riyadh|roma|rome|rotterdam|\
    salvador|salzburg|san francisco|san josé|san juan|santiago de chile|são paulo|sarajevo|seattle|seoul|sevilla|shanghai|singapore|\
    stockholm|strasbourg|straßburg|stuttgart|szczecin|taipei|tallinn|tbilisi|tehran|teheran|tel aviv|the hague|tirana|tokio|tokyo|torino|toronto|\
    toulouse|tripoli|tunis|turin|utrecht|vancouver|venezia|venice|vilnius|warsaw|warschau|warszawa|varsovie|varsovia|varsavia|\
    washington|washington dc|wien|wiedeń|wrocław|zagreb|zürich|zurich";

/// Words with which names of towns begin, but hardly any names of people.
const BEGINNINGS: [&str; 29] = [
    "Abu", "Addis", "Bad", "Buenos", "Cape", "Ciudad", "Fort", "Hong", "Kuala", "Las", "Los", "Mount", "New", "Novi", "Nowy", "Nueva", "Nuevo",
    "Phnom", "Port", "Porto", "Puerto", "Rio", "Saint", "San", "Sankt", "Santa", "São", "Sidi", "Tel",
];

/// Words for a side or a part with which the name of a place may begin: West Harbour.
const SIDES: [&str; 8] = ["North", "South", "East", "West", "Upper", "Lower", "Old", "Greater"];

/// The most words that a town's name has.
const MAX_WORDS: usize = 5;

/// The most words of a name that is in the list, or is recognised by its first word alone.
const MAX_WORDS_OF_KNOWN: usize = 3;

// What joins words in names of towns: Frankfurt am Main, Saint-Malo de la Lande, Saint-Jean-sur-Mer.
const JOINTS: [&str; 6] = ["am", "an der", "ob der", "upon", "aan den", "nad"];
const SAINTS: [&str; 2] = ["Saint-", "Sainte-"];
const LINKS: [&str; 7] = ["de", "du", "des", "la", "le", "les", "en"];
const HYPHENED: [&str; 4] = ["-sur-", "-sous-", "-en-", "-upon-"];

static PLACES: Lazy<Known> = Lazy::new(|| {
    let towns = TOWNS.split('|').map(|town| (hash::word(town), TOWN));
    towns.chain(BEGINNINGS.into_iter().chain(SIDES).map(|word| (hash::word(word), BEGINNING))).collect()
});

const TOWN: u16 = 1;
const BEGINNING: u16 = 1 << 1;

/// Whether the text is the name of a town and nothing else: "Bad Homburg", "New York", "Lübeck", "Washington, D.C.".
pub(crate) fn is_place(text: &str) -> bool {
    // Most texts have no comma, and a single byte is found faster than the comma with its space.
    let parts = if text.contains(',') { text.split_once(", ") } else { None };
    match parts {
        // A state or a country may follow.
        Some((town, rest)) => is_town(town) && (is_initials(rest) || is_town(rest)),
        None => is_town(text),
    }
}

/// Whether the text is one of the [listed](TOWNS) towns.
pub(crate) fn is_known(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && count(text) <= MAX_WORDS_OF_KNOWN && PLACES.get(hash::word(text)) & TOWN != 0
}

/// How many words the text has, by its spaces.
fn count(text: &str) -> usize {
    1 + text.bytes().filter(|&byte| byte == b' ').count()
}

fn is_town(text: &str) -> bool {
    let count = count(text);
    let has_hyphen = bytes::any(text, |byte| byte == b'-');
    let is_name = |word: &str| word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
    let has_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_of_names = || text.split(' ').all(is_name);
    let is_beginning = |first: &str| PLACES.get(hash::word(first)) & BEGINNING != 0;
    let begins_so = |first: &str| is_beginning(first) && (BEGINNINGS.contains(&first) || SIDES.contains(&first));
    let has_more = |rest: &str| rest.rsplit(' ').next().is_some_and(has_capital) && is_of_names();
    let is_known_by_beginning = || text.split_once(' ').is_some_and(|(first, rest)| begins_so(first) && has_more(rest));
    count <= MAX_WORDS_OF_KNOWN && (PLACES.get(hash::word(text)) & TOWN != 0 || is_known_by_beginning())
        || count <= MAX_WORDS
            && has_hyphen
            && SAINTS.iter().any(|saint| text.starts_with(saint))
            && text.split(' ').all(|word| has_capital(word) || LINKS.contains(&word))
        || count <= MAX_WORDS && (count > 2 || has_hyphen) && is_joined(text, has_hyphen) && is_of_names()
}

/// Whether the text is the name of a town and that of a river or a sea, joined by a word for where the town lies: "Neustein an der Marsch". No
/// other small words may stand between the two.
fn is_joined(text: &str, has_hyphen: bool) -> bool {
    let has_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_spaced = |(town, rest): (&str, &str)| {
        has_capital(town) && rest.rsplit_once(' ').is_some_and(|(joint, water)| has_capital(water) && JOINTS.contains(&joint))
    };
    let is_hyphened = |joint: &&str| text.split_once(*joint).is_some_and(|(town, _)| has_capital(town) && !town.contains(' '));
    text.split_once(' ').is_some_and(is_spaced) || has_hyphen && HYPHENED.iter().any(is_hyphened)
}

/// Whether the text is the initials of a state, such as D.C. or MA.
fn is_initials(text: &str) -> bool {
    (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::is_place;

    #[test]
    fn towns_are_known_by_their_names_and_by_how_these_begin() {
        for place in [
            "Berlin",
            "BERLIN",
            "New York",
            "Bad Neustein",
            "Frankfurt am Main",
            "Neustein an der Marsch",
            "Port Sorrel",
            "San Benito",
            "São Lourenço",
            "Puerto del Mar",
            "Den Haag",
            "Saint-Malo",
            "Sainte-Marie de la Mer",
            "Nogent-sur-Marne",
            "West Harbour",
            "Washington, D.C.",
            "Boston, MA",
            "Lyon",
        ] {
            assert!(is_place(place), "{place}");
        }
        for other in [
            "",
            "Ada Quill",
            "Ada West",
            "Jack London",
            "Bad weather",
            "New",
            "Westhaven",
            "Quill, A.",
            "Veröffentlicht am von Redaktion",
            "Autor: adaq am Montag",
            "Anna wohnt am Hafen",
            "Ada Quill, London",
            "Saint-Malo ferries sail again",
            "Saint-Malo ferries sail again: a look at what was lost",
        ] {
            assert!(!is_place(other), "{other}");
        }
    }
}
