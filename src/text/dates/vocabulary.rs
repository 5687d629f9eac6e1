//! The words of dates in English, German, Spanish, French, Italian, Portuguese, Dutch, Polish and Swedish, and in the languages around them, of
//! which there are only the commonest words for the time of day.

use once_cell::sync::Lazy;

use crate::text::hash::{self, Known};

/// The months, a row for each language (Danish and Norwegian share one). Months are separated by `|`. Each has its names, inflections and
/// abbreviations, these without a final dot.
const MONTHS: [&str; 22] = [
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
    "januar jänner jaenner jan|februar feber feb|märz maerz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|\
     dezember dez",
    "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep set|octubre oct|noviembre nov|\
     diciembre dic",
    "janvier janv jan|février fevrier févr fevr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|\
     décembre decembre déc dec",
    "gennaio gen|febbraio febbr feb|marzo mar|aprile apr|maggio magg mag|giugno giu|luglio lug|agosto ago|settembre sett set|ottobre ott|novembre nov|\
     dicembre dic",
    "janeiro jan|fevereiro fev|março marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez",
    "januari jan|februari febr feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep|oktober okt|november nov|december dec",
    "stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|\
     września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru",
    "januari jan|februari febr feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sept sep|oktober okt|november nov|december dec",
    "januar jan|februar feb|marts mars|april apr|maj mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|december desember dec",
    "января январь янв|февраля февраль фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|\
     октября октябрь окт|ноября ноябрь ноя|декабря декабрь дек",
    "січня січень січ|лютого лютий лют|березня березень бер|квітня квітень кві|травня травень трав|червня червень черв|липня липень лип|серпня серпень серп|вересня вересень вер|\
     жовтня жовтень жов|листопада листопад лис|грудня грудень груд",
    "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu listopad|\
     prosince prosinec",
    "január jan|február febr|március márc|április ápr|május máj|június jún|július júl|augusztus aug|szeptember szept|október okt|november nov|december dec",
    "ianuarie ian|februarie feb|martie|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|octombrie oct|noiembrie nov|decembrie dec",
    "ιανουαρίου ιαν|φεβρουαρίου φεβ|μαρτίου μαρ|απριλίου απρ|μαΐου μαΐ|ιουνίου ιουν|ιουλίου ιουλ|αυγούστου αυγ|σεπτεμβρίου σεπ|οκτωβρίου οκτ|\
     νοεμβρίου νοε|δεκεμβρίου δεκ",
    "tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|\
     elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu",
    "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    "januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu|september sep|oktober okt|november nov|desember",
    "يناير جانفي|فبراير شباط فيفري|مارس آذار اذار|أبريل إبريل ابريل نيسان أفريل|مايو أيار ايار ماي|يونيو حزيران جوان|يوليو تموز يوليوز جويلية|\
     أغسطس اغسطس آب غشت أوت|سبتمبر أيلول ايلول شتنبر|أكتوبر اكتوبر|نوفمبر نونبر|ديسمبر دجنبر",
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม",
    "ינואר בינואר|פברואר בפברואר|מרץ במרץ|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|\
     דצמבר בדצמבר",
];

/// Words that stand between a date and its time of day, such as days of the week.
const BETWEEN: &str = "at um am klo kl à a las alle ore as às om o godz godzina klockan kell the time hui 日 \
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so \
    lunes martes miércoles jueves viernes sábado domingo lun mié jue vie sáb dom \
    lundi mardi mercredi jeudi vendredi samedi dimanche mer jeu ven sam dim \
    lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab \
    segunda terça quarta quinta sexta feira seg ter qua qui sex \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo \
    poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz r \
    måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors fre lör sön \
    г года в понедельник вторник среда четверг пятница суббота воскресенье р року о понеділок вівторок середа четвер п'ятниця субота неділя \
    kello maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai \
    sunnuntaina v pondělí úterý středa čtvrtek pátek neděle hétfő kedd szerda csütörtök péntek szombat vasárnap ora luni marți miercuri joi vineri sâmbătă duminică \
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή στις saat pazartesi salı çarşamba perşembe cuma cumartesi pazar \
    senin selasa rabu kamis jumat sabtu minggu pukul wib wita wit السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة الساعة صباحا مساء صباحاً مساءً م ص \
    יום ראשון שני שלישי רביעי חמישי שישי שבת בשעה 월 화 수 목 금 토 일 \
    เวลา น 午前 午後 上午 下午 오전 오후 月 火 水 木 金 土 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 \
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 월요일 화요일 수요일 목요일 금요일 토요일 일요일";

/// Months of two words, as they are called in the Levant.
const OF_TWO_WORDS: [(&str, &str, u8); 8] = [
    ("كانون", "الثاني", 1),
    ("تشرين", "الأول", 10),
    ("تشرين", "الاول", 10),
    ("تشرين", "أول", 10),
    ("تشرين", "الثاني", 11),
    ("تشرين", "ثاني", 11),
    ("كانون", "الأول", 12),
    ("كانون", "الاول", 12),
];

/// Thai abbreviations of the months. Each has two parts with a dot after each.
const OF_THAI: [(&str, &str); 12] =
    [("ม", "ค"), ("ก", "พ"), ("มี", "ค"), ("เม", "ย"), ("พ", "ค"), ("มิ", "ย"), ("ก", "ค"), ("ส", "ค"), ("ก", "ย"), ("ต", "ค"), ("พ", "ย"), ("ธ", "ค")];

/// Words in the names of time zones in North America, and for local time.
const CLOCK_NAMES: [&str; 8] = ["eastern", "central", "mountain", "pacific", "standard", "daylight", "local", "time"];

/// Words after the number of an hour: 7 *Uhr*.
const CLOCK: &str = "uhr uur h hrs heures ore horas godz 時 时 点 點 시";

/// Abbreviations of time zones that mean only one, with their minutes east of UTC. BST, CST, IST
/// and the like mean several, and ET does not say whether it is summer.
const ZONES: [(&str, i16); 26] = [
    ("UTC", 0),
    ("GMT", 0),
    ("Z", 0),
    ("WET", 0),
    ("WEST", 60),
    ("CET", 60),
    ("MEZ", 60),
    ("CEST", 120),
    ("MESZ", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("EST", -300),
    ("EDT", -240),
    ("HNE", -300),
    ("HAE", -240),
    ("CDT", -300),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("SAST", 120),
    ("SGT", 480),
    ("HKT", 480),
    ("JST", 540),
    ("AEDT", 660),
    ("NZDT", 780),
];

/// The number of the month that a word names.
static MONTH: Lazy<Known> = Lazy::new(|| Known::of_lists(months()));

/// The names of each month in each language, with its number.
fn months() -> impl Iterator<Item = (&'static str, u16)> {
    MONTHS.iter().flat_map(|language| language.split('|').zip(1..))
}

static FILLER: Lazy<Known> = Lazy::new(|| Known::of_lists([(BETWEEN, 1)]));

static CLOCKS: Lazy<Known> = Lazy::new(|| Known::of_lists([(CLOCK, 1)]));

/// The words of all of these tables.
static OF_DATE: Lazy<Known> = Lazy::new(|| Known::of_lists(months().chain([(BETWEEN, 1), (CLOCK, 1)])));

/// The longest word of the tables, in bytes.
const LONGEST: usize = 30;

fn look_up(table: &Known, word: &str) -> Option<u16> {
    (word.len() <= LONGEST).then(|| table.get(hash::word(word))).filter(|&found| found > 0)
}

/// Whether the word with this hash belongs to dates: a month in any form, a day of the week, "at", "Uhr".
pub(crate) fn is_of_date(hash: u64) -> bool {
    OF_DATE.get(hash) > 0
}

/// The number of the month that the word names.
pub(super) fn month(word: &str) -> Option<u8> {
    look_up(&MONTH, word).and_then(|month| u8::try_from(month).ok())
}

/// The month that two words name.
pub(super) fn month_of_two(first: &str, second: &str) -> Option<u8> {
    OF_TWO_WORDS.iter().find(|(one, other, _)| (*one, *other) == (first, second)).map(|&(_, _, month)| month)
}

/// The month that the two parts of a Thai abbreviation name.
pub(super) fn thai_month(first: &str, second: &str) -> Option<u8> {
    (1..).zip(OF_THAI).find(|(_, parts)| *parts == (first, second)).map(|(month, _)| month)
}

/// Whether the word belongs to the name of a time zone: *Eastern* *time*.
pub(super) fn is_of_clock_name(word: &str) -> bool {
    CLOCK_NAMES.iter().any(|name| word.eq_ignore_ascii_case(name))
}

/// Whether the word may stand between a date and a time.
pub(super) fn is_between(word: &str) -> bool {
    look_up(&FILLER, word).is_some()
}

/// The half of the day that a word before a time names, true for the second. The sign for "day" may stand right before it.
pub(super) fn half_of_day(word: &str) -> Option<bool> {
    match word.trim_start_matches('日') {
        "午前" | "上午" | "오전" => Some(false),
        "午後" | "下午" | "오후" => Some(true),
        _ => None,
    }
}

/// Whether the word is in Thai script: Thai years are counted differently.
pub(super) fn is_thai(word: &str) -> bool {
    word.starts_with(|c| matches!(c, '\u{e00}'..='\u{e7f}'))
}

/// Whether the word joins the parts of a date: 9 *de* octubre *de* 2026, 9th *of* October.
pub(super) fn is_joint(word: &str) -> bool {
    ["of", "de", "del", "d", "di", "do", "des"].iter().any(|joint| word.eq_ignore_ascii_case(joint))
}

/// Whether the word turns the number before it into an ordinal: 9*th*.
pub(super) fn is_ordinal(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "o" | "e" | "ST" | "ND" | "RD" | "TH" | "ER")
}

/// Whether the word says that the number before it is the minutes of a time of day.
pub(super) fn is_minute(word: &str) -> bool {
    matches!(word, "分" | "분" | "min" | "Min" | "minuten" | "Minuten" | "minutes" | "minuti" | "minutos")
}

/// Whether the word says that the number before it is the hour of a time of day.
pub(super) fn is_clock(word: &str) -> bool {
    look_up(&CLOCKS, word).is_some()
}

/// The offset of a time zone, whose abbreviation has to be in capitals: `est` is French.
pub(super) fn zone(word: &str) -> Option<i16> {
    ZONES.iter().find(|(name, _)| *name == word).map(|(_, offset)| *offset)
}

/// Whether this is the English abbreviation of a time zone of the United States or Canada, and hardly of any other.
pub(super) fn is_american(zone: &str) -> bool {
    matches!(self::zone(zone), Some(-480..=-240)) && !zone.starts_with('H')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_twelve_months_and_no_word_names_two() {
        for language in MONTHS {
            assert_eq!(language.split('|').count(), 12, "{language}");
            for (number, names) in (1..).zip(language.split('|')) {
                for name in names.split_whitespace() {
                    assert_eq!(month(name), Some(number), "{name}");
                }
            }
        }
    }

    #[test]
    fn words_are_known_in_any_case() {
        assert_eq!((month("OCTOBRE"), month("März"), month("ferry")), (Some(10), Some(3), None));
        assert_eq!((zone("CEST"), zone("est"), zone("BST")), (Some(120), None, None));
        assert!(is_between("Miércoles") && is_clock("Uhr"));
    }
}
