//! The names and units of the features, by which explanations describe evidence in words.

use super::features::COUNT;
use super::words::NO_MARK;

/// What a feature's number means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unit {
    Count,
    /// Per cent.
    Share,
    /// Tenths of words or characters.
    Tenths,
    /// Thousandths of the document.
    Thousandths,
    /// Sixty-fourths of log-odds.
    LogOdds,
    /// The same, for how like words are to those at a place: told in words, because the number beside it is what it adds to the score.
    Likeness,
    /// One of several, by number.
    Kind(&'static [&'static str]),
}

use Unit::{Count, Kind, Likeness, LogOdds, Share, Tenths, Thousandths};

/// The features in the order of their columns.
pub(crate) const FEATURES: [(&str, Unit); COUNT] = [
    // the line
    ("characters", Count),
    ("words", Count),
    ("word length", Tenths),
    ("function words", Share),
    ("short small words", Share),
    ("capitalised words", Share),
    ("words in capitals", Share),
    ("digits", Share),
    ("sentence ends", Count),
    ("last character", Kind(&["another mark", "a letter", "a comma", "a colon", "dots", "a sentence's end"])),
    ("first character", Kind(&["a small letter", "a capital", "a digit", "a quotation mark", "another mark"])),
    ("commas", Count),
    ("quotation marks", Count),
    ("separators", Count),
    ("marker", Kind(&["none", "a bullet", "a number", "a quote mark", "a heading mark"])),
    ("indentation", Count),
    ("blank above", Count),
    ("blank below", Count),
    ("first person", Count),
    ("second person", Count),
    ("addresses", Count),
    ("date", Count),
    ("time", Count),
    ("comment words", Count),
    ("share words", Count),
    ("related words", Count),
    ("pitch words", Count),
    ("picture words", Count),
    ("words that name an author", Count),
    // the document
    ("prose in the document", Share),
    ("blank lines in the document", Share),
    ("indented lines in the document", Share),
    ("median length of prose", Count),
    ("short lines in the document", Share),
    // the place
    ("position", Thousandths),
    ("words of prose before", Count),
    ("words of prose after", Count),
    ("share of prose before", Share),
    ("lines since prose", Count),
    ("lines to prose", Count),
    ("short lines above", Count),
    ("short lines below", Count),
    ("words in this run of prose", Count),
    ("part in the main run of prose", Share),
    ("runs of prose before", Count),
    ("lines from the densest prose", Count),
    ("length against the median", Share),
    // the title
    ("times that the line stands in the text", Count),
    ("words from the title", Share),
    ("title's words", Share),
    ("lines since the headline", Count),
    ("prose since the headline", Count),
    ("headlines seen", Count),
    ("words that other prose uses, too", Share),
    // the words, here and around: do they speak of a place in, before or after the article?
    ("its words, as in articles", Likeness),
    ("its words, as above articles", Likeness),
    ("its words, as below articles", Likeness),
    ("words of the line above, as in articles", Likeness),
    ("words of the line above, as above articles", Likeness),
    ("words of the line above, as below articles", Likeness),
    ("words of the line below, as in articles", Likeness),
    ("words of the line below, as above articles", Likeness),
    ("words of the line below, as below articles", Likeness),
    ("words of the line two above, as in articles", Likeness),
    ("words of the line two above, as above articles", Likeness),
    ("words of the line two above, as below articles", Likeness),
    ("words of the line two below, as in articles", Likeness),
    ("words of the line two below, as above articles", Likeness),
    ("words of the line two below, as below articles", Likeness),
    ("words of all lines above, as in articles", Likeness),
    ("words of all lines above, as above articles", Likeness),
    ("words of all lines above, as below articles", Likeness),
    ("words of all lines below, as in articles", Likeness),
    ("words of all lines below, as above articles", Likeness),
    ("words of all lines below, as below articles", Likeness),
    ("mark of an end above", LogOdds),
    ("mark of a beginning below", LogOdds),
    // code
    ("signs of code", Share),
    // what rules say around
    ("boilerplate right above", Count),
    ("boilerplate right below", Count),
    ("boilerplate above", Count),
    ("boilerplate below", Count),
    ("words since a section's heading", Count),
    ("words to a section's heading", Count),
    ("lines above that are boilerplate", Share),
    ("lines below that are boilerplate", Share),
];

/// A feature's number in words: "no sentence ends", "40% function words", "last character: a colon".
pub(super) fn phrase(column: usize, number: i16) -> String {
    let (name, unit) = FEATURES[column];
    match unit {
        Count | Share | Tenths if number == 0 => format!("no {name}"),
        Count => format!("{name}: {number}"),
        Share => format!("{name}: {number}%"),
        Tenths => format!("{name}: {}.{}", number / 10, number % 10),
        Thousandths => format!("{name}: {}% of the way down", number / 10),
        LogOdds if number <= NO_MARK => format!("no {name}"),
        LogOdds => format!("{name}: {:+.1}", f32::from(number) / 64.0),
        Likeness => name.replacen(", as", likeness(f32::from(number) / 64.0), 1),
        Kind(kinds) => format!("{name}: {}", usize::try_from(number).ok().and_then(|number| kinds.get(number)).copied().unwrap_or("unknown")),
    }
}

/// What joins words to the place at which words are like that, by log-odds.
fn likeness(log_odds: f32) -> &'static str {
    match log_odds {
        2.0.. => ", very much as",
        0.5..2.0 => ", as",
        -0.5..0.5 => ", hardly as",
        _ => ", not as",
    }
}

#[cfg(test)]
mod tests {
    use super::super::features;
    use super::*;

    #[test]
    fn numbers_are_told_in_their_units() {
        let column = |name: &str| FEATURES.iter().position(|feature| feature.0 == name).unwrap();
        assert_eq!(phrase(column("sentence ends"), 0), "no sentence ends");
        assert_eq!(phrase(column("function words"), 40), "function words: 40%");
        assert_eq!(phrase(column("last character"), 3), "last character: a colon");
        assert_eq!(phrase(column("word length"), 47), "word length: 4.7");
        let own_words = column("its words, as in articles");
        let told = [192, 96, 0, -96].map(|number| phrase(own_words, number));
        assert_eq!(told, ["very much as", "as", "hardly as", "not as"].map(|how| format!("its words, {how} in articles")));
        assert_eq!(phrase(column("mark of an end above"), 96), "mark of an end above: +1.5");
        assert_eq!(phrase(column("mark of an end above"), NO_MARK), "no mark of an end above");
    }

    #[test]
    fn columns_that_are_asked_for_by_number_are_those_of_their_names() {
        assert_eq!(FEATURES[features::REPEATS].0, "times that the line stands in the text");
        let places = ["its words, as in articles", "its words, as above articles", "its words, as below articles"];
        assert_eq!([0, 1, 2].map(|place| FEATURES[features::WORDS + place].0), places);
    }
}
