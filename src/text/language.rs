//! Finds out in which language a text is: by function words where words have spaces between them, else by script.
//!
//! A fifth to a half of the words of a page are function words of its own language (menus and
//! names bring the share down). Seldom are more than a tenth those of another language, although
//! neighbours share many.

use once_cell::sync::Lazy;

use super::hash::{self, Known};

/// The languages that are recognised by their function words, in the order of [`LISTS`].
const TAGS: [&str; 12] = ["en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "no", "ru"];

/// The commonest function words of each; a word that several languages have counts for all.
const LISTS: [&str; 12] = [
    "the of and to in is that it for was on are as with his they at be this from have or had by but not what all were we when your can said \
        there use an each which she do how their if will up other about out many then them these so some her would has more who its been than",
    "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am \
        sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir ihr ihre diese kann",
    "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo \
        esta ser son dos también fue había era muy hasta desde nos durante uno ni contra ese eso ante años está han hay",
    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou mais cette aux ses son été comme on nous \
        vous leur être fait l'on ont ces elle même aussi après deux sans était entre dont tout c'est d'un d'une qu'il n'est",
    "di che e la il un a è per una in del non con i si da le della sono come più al dei ha nel alla anche ma su gli lo delle questo se o dal \
        nella degli ai ed era stato tra dopo essere hanno ci loro tutti suo sua quando due fatto dell'anno perché molto",
    "de a que o e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo \
        pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você foi são está ser tem",
    "de het een en van in is dat op te zijn voor met die niet aan er om ook als dan maar bij door naar uit nog over wordt heeft ze hij was worden \
        kan hebben werd meer tot deze geen wel dit of onder tegen na onze veel jaar hun moet zou wat",
    "w i na z do się nie że jest to o jak po co za od przez ale dla są ze być tym tego jego która który które już czy oraz może przy tylko był było \
        była bardzo także ich jej lub pod przed bez będzie roku kiedy więc tak jeszcze ma",
    "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år säger under också efter eller nu \
        sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara blir",
    "og i at det er en til på som med af for de den der har ikke et fra han var om men vi jeg ved kan sig efter også så skal hun eller være nu \
        bliver blev havde mange over hvor år siger op når vil ud meget mere alle dem",
    "og i det på som er en til å med av for at har de den ikke et fra han var om men vi jeg ved kan seg etter også så skal hun eller være nå blir \
        ble hadde mange over hvor år sier opp når vil ut mye mer alle dem",
    "и в не на что с он как это по но из у за к от все для так же его то а о мы вы бы было ещё был только уже или она они когда быть если может \
        до при есть после также который года чтобы где этого со их",
];

/// A text must have at least this many function words of a language to be in it.
const MIN_WORDS: usize = 5;

/// One word in this many has to be a function word of the language.
const ONE_IN: usize = 9;

/// From this many function words on, a language must be [clearly ahead](MARGIN) of the next: Danish and Norwegian share nearly all of theirs. With
/// fewer words, one more is enough.
const MANY: usize = 40;

/// A language is clearly ahead if it has more function words than the next by one in this many.
const MARGIN: usize = 20;

/// How many words are counted: more would not change the result.
const MAX_WORDS: u16 = 3000;

/// How many letters are counted to find the script, and how many of the script there must be.
const MAX_LETTERS: usize = 500;
const MIN_LETTERS: usize = 20;

/// The languages of each function word, a bit for each. The lowest bit of the hashes is cleared: see [`Tally::of`].
static FUNCTION_WORDS: Lazy<Known> = Lazy::new(|| {
    let words = |(at, list): (usize, &&'static str)| list.split_whitespace().map(move |word| (hash::word(word) & !1, 1 << at));
    LISTS.iter().enumerate().flat_map(words).collect()
});

/// How many function words of each language are among some words.
pub(crate) struct Tally {
    counts: [usize; TAGS.len()],
    /// The number of all words.
    total: usize,
}

impl Tally {
    /// Counts the words of these lines, given by their hashes. The lowest bit of a hash may be used for something else and is ignored. Takes a
    /// bounded number of steps.
    pub(crate) fn of<W: ExactSizeIterator<Item = u64>>(lines: impl Iterator<Item = W>) -> Self {
        let mut tally = Self { counts: [0; TAGS.len()], total: 0 };
        for (languages, count) in FUNCTION_WORDS.count(lines.map(|words| words.map(|word| word & !1)), MAX_WORDS) {
            let count = usize::from(count);
            tally.total += count;
            if count > 0 {
                tally.counts.iter_mut().enumerate().for_each(|(at, sum)| *sum += count * usize::from(languages >> at & 1));
            }
        }
        tally
    }

    /// The counts of these words and of others together.
    pub(crate) fn and(mut self, other: &Self) -> Self {
        self.counts.iter_mut().zip(other.counts).for_each(|(sum, count)| *sum += count);
        self.total += other.total;
        self
    }

    /// The language as a BCP 47 tag, or `None` if it is not certain. The lines of the text are looked at only if the words do not decide.
    pub(crate) fn language<'t>(&self, lines: impl Iterator<Item = &'t str>) -> Option<&'static str> {
        let counts = &self.counts;
        // The first of several with the same count.
        let best = (0..TAGS.len()).rev().max_by_key(|&at| counts[at])?;
        let next = (0..TAGS.len()).filter(|&at| at != best).map(|at| counts[at]).max()?;
        let is_enough = counts[best] >= MIN_WORDS && counts[best] * ONE_IN >= self.total;
        let is_ahead = counts[best] > next && (counts[best] < MANY || counts[best] > next + next / MARGIN);
        if is_enough && is_ahead { Some(TAGS[best]) } else { by_script(lines) }
    }
}

/// The language of a text whose script is used mostly by one language.
fn by_script<'t>(lines: impl Iterator<Item = &'t str>) -> Option<&'static str> {
    let [mut kana, mut ideographs, mut thai, mut korean, mut arabic, mut persian, mut hebrew, mut greek] = [0_usize; 8];
    let letters = lines.flat_map(str::chars).take(MAX_LETTERS * 20).filter(|c| c.is_alphabetic()).take(MAX_LETTERS);
    let mut total = 0;
    for c in letters {
        total += 1;
        let count = match c as u32 {
            0x3040..=0x30ff => &mut kana,
            0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => &mut ideographs,
            0x0e00..=0x0e7f => &mut thai,
            0xac00..=0xd7af | 0x1100..=0x11ff => &mut korean,
            // Letters of Arabic script that Arabic itself does not use.
            0x067e | 0x0686 | 0x0698 | 0x06a9 | 0x06af | 0x06cc => &mut persian,
            0x0600..=0x06ff => &mut arabic,
            0x0590..=0x05ff => &mut hebrew,
            0x0370..=0x03ff => &mut greek,
            _ => continue,
        };
        *count += 1;
    }
    let scripts = [
        // One kana to ten ideographs is enough, because Chinese has none.
        (if kana * 10 > ideographs { kana + ideographs } else { 0 }, "ja"),
        (ideographs, "zh"),
        (thai, "th"),
        (korean, "ko"),
        // About one letter in ten of Persian is its own.
        (arabic + persian, if persian * 20 > arabic { "fa" } else { "ar" }),
        (hebrew, "he"),
        (greek, "el"),
    ];
    let is_most = |letters: usize| letters >= MIN_LETTERS && letters * 2 > total;
    scripts.into_iter().find(|&(letters, _)| is_most(letters)).map(|(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn of(text: &str) -> Option<&'static str> {
        Tally::of([words::words(text).map(hash::word).collect::<Vec<_>>().into_iter()].into_iter()).language(std::iter::once(text))
    }

    #[test]
    fn a_sentence_or_two_tell() {
        for (language, text) in [
            ("en", "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday."),
            ("de", "Die Fähre nach Westhafen fährt nach neun Tagen im Dock wieder, wie ihr Betreiber am Freitag mitteilte."),
            ("es", "El transbordador a Puerto Oeste vuelve a navegar después de nueve días en el dique, dijo su dueño el viernes."),
            ("fr", "Le ferry pour Westhaven reprend la mer après neuf jours en cale sèche, a déclaré son propriétaire vendredi."),
            ("it", "Il traghetto per Porto Ovest torna a navigare dopo nove giorni in bacino, ha detto venerdì il proprietario."),
            ("pt", "A balsa para Porto Oeste volta a navegar depois de nove dias na doca, disse o seu dono na sexta-feira."),
            ("nl", "De veerboot naar Westhaven vaart weer na negen dagen in het dok, zei de eigenaar op vrijdag."),
            (
                "pl",
                "Prom do Westhaven znowu pływa po dziewięciu dniach w doku, jak powiedział w piątek jego właściciel, który nie był zadowolony z tego, że to się stało.",
            ),
            ("sv", "Färjan till Västhamn går igen efter nio dagar i docka, säger ägaren, och det var inte en dag för tidigt."),
            ("ru", "Паром в Западную гавань снова ходит, как сказал его владелец, и это было не так просто, но все довольны."),
            ("zh", "渡轮公司周五表示，往返西港的渡轮在船坞停留九天后已恢复航行。"),
            ("ja", "西港行きのフェリーは九日間のドック入りを終え、金曜日に運航を再開したと会社が発表した。"),
            ("ar", "قال مالك العبارة يوم الجمعة إن العبارة إلى الميناء الغربي عادت إلى الإبحار بعد تسعة أيام"),
        ] {
            assert_eq!(of(text), Some(language), "{text}");
        }
    }

    #[test]
    fn labels_and_numbers_tell_nothing() {
        assert_eq!(of("Menu Login 12 34"), None);
        assert_eq!(of(""), None);
        assert_eq!(of("Kxrt blorp 中文 zyx qwer tzui opas dfgh jklm"), None);
    }
}
