//! The kicker: a line above the headline that names a topic or a genre.

use once_cell::sync::Lazy;

use super::super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::{Line, Word};
use crate::text::hash::{self, Known};
use crate::text::{fold, names, words};

/// A short line above the headline belongs to a menu if it is further down the page than this.
const LAST_LINE: usize = 5;

/// Genres of articles in English, German, Spanish, French, Italian, Portuguese, Dutch, Polish and Swedish, one language a row. Menus have such
/// labels, too, but seldom right above the headline.
const GENRES: [&str; 9] = [
    "analysis|book review|column|comment|commentary|editorial|essay|exclusive|explainer|fact check|feature|film review|first person|\
     for immediate release|for release|guest essay|interview|investigation|long read|match report|media release|news release|obituary|op-ed|\
     opinion|press release|profile|q&a|review|special report|theater review|tv review",
    "analyse|exklusiv|faktencheck|gastbeitrag|gastkommentar|glosse|hintergrund|kolumne|kommentar|kritik|leitartikel|medienmitteilung|meinung|\
     meinungsbeitrag|nachruf|porträt|presseaussendung|presseinformation|pressemeldung|pressemitteilung|reportage|rezension|spielbericht|\
     standpunkt|zur sofortigen veröffentlichung",
    "análisis|columna|columna de opinión|comunicado de prensa|crítica|crónica|entrevista|exclusiva|nota de prensa|obituario|opinión|\
     para difusión inmediata|para publicación inmediata|perfil|reportaje|tribuna",
    "billet|chronique|communiqué|communiqué de presse|critique|décryptage|enquête|entretien|exclusif|point de vue|portrait|\
     pour diffusion immédiate|pour publication immédiate|récit|tribune|édito|éditorial",
    "analisi|commento|comunicato stampa|editoriale|esclusiva|il commento|inchiesta|intervista|l'analisi|l'intervista|l'opinione|opinione|\
     per la pubblicazione immediata|recensione|ritratto",
    "análise|artigo|coluna|comunicado de imprensa|crônica|exclusivo|obituário|opinião|para divulgação imediata|\
     para publicação imediata|reportagem|resenha",
    "achtergrond|commentaar|exclusief|opinie|persbericht|portret|recensie",
    "analiza|esej|felieton|informacja prasowa|komentarz|komunikat prasowy|opinia|recenzja|relacja|reportaż|rozmowa|sylwetka|tylko u nas|wywiad",
    "analys|debatt|essä|exklusivt|gästkrönika|insändare|intervju|krönika|ledare|nyhetsanalys|porträtt|pressmeddelande|recension",
];

/// A kicker has at most this many words.
const KICKER_WORDS: usize = 4;

/// Turns a short line right above the headline into the kicker if it is not part of a menu, or else a genre right below the headline.
pub(super) fn find(draft: &mut Draft<'_, '_>, headline: usize) {
    name_only_label(draft, headline);
    find_above(draft, headline);
    let is_named = (0..headline).any(|at| draft.role(at) == Some(Role::Kicker));
    let below = headline + 1;
    let is_free = |at: usize| !draft.by_user[at] && matches!(draft.role(at), None | Some(Role::Standfirst | Role::Boilerplate(Kind::Navigation)));
    if !is_named && below < draft.len() && is_free(below) && is_genre(draft.line(below)) {
        draft.change(below, Role::Kicker, Reason::Context("the genre, below the headline"));
    }
}

/// Turns a label into the kicker if nothing else but byline and date is above the headline: then it is not part of a menu.
fn name_only_label(draft: &mut Draft<'_, '_>, headline: usize) {
    let is_of_head = |at: usize| matches!(draft.role(at), Some(Role::Byline | Role::Dateline | Role::Headline | Role::Kicker));
    let mut others = (0..headline).filter(|&at| !is_of_head(at));
    let Some(at) = others.next().filter(|_| others.next().is_none()) else { return };
    let line = draft.line(at);
    let is_of_menu = draft.role(at).is_none() || is_site_part(draft, at) || is_of_rule(draft, at, &[LANGUAGES]);
    let is_label = (1..=KICKER_WORDS).contains(&line.measures.spoken_words()) && line.measures.chars() > 1 && is_of_words(line) && !is_of_site(line);
    if is_label && is_of_menu && !draft.by_user[at] {
        draft.change(at, Role::Kicker, Reason::Context("a short line above the headline"));
    }
}

fn find_above(draft: &mut Draft<'_, '_>, headline: usize) {
    // Some pages repeat the headline above itself.
    let Some(above) = (0..headline).rev().find(|&at| draft.role(at) != Some(Role::Headline)) else { return };
    let line = draft.line(above);
    let is_apart = above == 0 || draft.line(above + 1).after_blank;
    let is_short =
        (1..=KICKER_WORDS).contains(&line.measures.spoken_words()) && line.measures.chars() > 1 && !is_breadcrumb(line) && !is_of_site(line);
    let is_of_menu = matches!(draft.role(above), None | Some(Role::Boilerplate(Kind::Navigation))) && !draft.by_user[above];
    let is_plain = draft.role(above).is_none() && is_apart && above <= LAST_LINE && !is_in_row(draft, above);
    if is_short && (is_plain || is_of_menu && (is_genre(line) || is_below_menu(draft, above) || is_in_title(draft, above, headline))) {
        draft.change(above, Role::Kicker, Reason::Context("a short line above the headline"));
    }
}

/// What stands between a kicker and the headline in a page's title.
const BETWEEN: [&str; 6] = [": ", " : ", " | ", " - ", " – ", ". "];

/// Whether the text begins with a title that has the line before the headline: "On the coast: Ferry back in service | Harbour Gazette".
fn is_in_title(draft: &Draft<'_, '_>, at: usize, headline: usize) -> bool {
    let [title, own, head] = [0, at, headline].map(|at| draft.line(at).content());
    let rest = title.strip_prefix(own).filter(|_| at > 0);
    rest.is_some_and(|rest| BETWEEN.iter().any(|mark| rest.strip_prefix(mark).is_some_and(|rest| rest.starts_with(head))))
}

/// Whether the line is the last label of a menu that has blank lines between all its labels: such a line stands no more apart than the others.
fn is_in_row(draft: &Draft<'_, '_>, at: usize) -> bool {
    let is_label = |line: Line<'_>| line.measures.spoken_words() <= KICKER_WORDS && !line.measures.ends_sentence;
    let is_of_menu = |above: usize| matches!(draft.role(above), None | Some(Role::Boilerplate(Kind::Navigation))) && is_label(draft.line(above));
    at > 0 && is_of_menu(at - 1) && (1..=at).all(|above| draft.line(above).after_blank)
}

/// The names of rules for sections of a paper and parts of a site, which stand in menus and above headlines. What other rules call navigation are
/// buttons.
const SECTIONS: &str = "navigation/news-sections";
const PARTS: [&str; 3] = [SECTIONS, "navigation/footer-label", "navigation/label"];

/// The rule for countries and languages: a paper has sections of such names, too.
const LANGUAGES: &str = "navigation/languages";

/// A sentence above the kicker, about links that pay, has at least this many words; a short label such as "Terms" belongs to the menu.
const NOTE_WORDS: usize = 8;

/// Whether a menu ends right above the line, with a button to log in or to subscribe, or the line repeats a label of the menu.
fn is_below_menu(draft: &Draft<'_, '_>, at: usize) -> bool {
    let ends_menu = |above: usize| match draft.role(above) {
        Some(Role::Boilerplate(Kind::Navigation | Kind::Related | Kind::Tags | Kind::Other)) => false,
        Some(Role::Boilerplate(Kind::Contact | Kind::Disclaimer)) => draft.line(above).measures.spoken_words() >= NOTE_WORDS,
        role => role.is_some_and(|role| matches!(role, Role::Boilerplate(_))),
    };
    let is_section = draft.role(at).is_none() || is_of_rule(draft, at, &[SECTIONS]);
    at > 0 && is_of_words(draft.line(at)) && is_section && (ends_menu(at - 1) || repeats_menu_label(draft, at))
}

/// Whether a rule called the line navigation because it names a section of a paper or a part of a site.
pub(in super::super) fn is_site_part(draft: &Draft<'_, '_>, at: usize) -> bool {
    is_of_rule(draft, at, &PARTS)
}

fn is_of_rule(draft: &Draft<'_, '_>, at: usize, names: &[&str]) -> bool {
    draft.rule(at).is_some_and(|own| names.iter().any(|name| own.ends_with(name)))
}

/// Whether the line is a breadcrumb: "News / Boats / Ferries".
fn is_breadcrumb(line: Line<'_>) -> bool {
    [" / ", " > ", " » ", " › "].iter().any(|mark| line.text().matches(mark).count() > 1)
}

/// Whether the line belongs to the site: an address, a blog's name, only numbers, or a menu whose labels run together, "HomeNewsBoats".
fn is_of_site(line: Line<'_>) -> bool {
    let content = line.content();
    let is_of_blog = |word: &str| word.eq_ignore_ascii_case("blog") || word.eq_ignore_ascii_case("weblog");
    let is_blog = || content.contains(' ') && words::words(content).next_back().is_some_and(is_of_blog);
    let is_menu = || content.strip_prefix("Home").is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let is_domain = || {
        let domain = content.rsplit_once('.').filter(|_| !content.contains(' '));
        domain.is_some_and(|(name, top)| name.len() > 2 && (2..=4).contains(&top.len()) && top.bytes().all(|byte| byte.is_ascii_lowercase()))
    };
    line.measures.addresses() > 0 || !content.contains(char::is_alphabetic) || content.contains('©') || is_blog() || is_menu() || is_domain()
}

/// Whether the line consists of words, and is neither a breadcrumb nor a sentence.
fn is_of_words(line: Line<'_>) -> bool {
    let measures = &line.measures;
    let has_no_mark = measures.separators() == 0 && measures.addresses() == 0 && measures.digits() == 0 && !measures.ends_sentence;
    has_no_mark && !line.text().contains(['>', '[', '|'])
}

/// Whether the line repeats a label of the menu above it, and the line right above it differs from the one above that label: some menus are there
/// twice.
fn repeats_menu_label(draft: &Draft<'_, '_>, at: usize) -> bool {
    let key = |at: usize| draft.line(at).key();
    let above = |at: usize| at.checked_sub(1).and_then(key);
    (0..at).any(|part| key(part) == key(at) && above(part) != above(at))
}

/// The first words of the genres.
static FIRST_WORDS: Lazy<Known> = Lazy::new(|| {
    let first = |genre| words::words(genre).next().map(|word| (Word::without_mark(hash::word(word)), 1));
    GENRES.iter().flat_map(|language| language.split('|')).filter_map(first).collect()
});

/// Whether the line begins with the first word of a genre: a cheap check, which hardly any line passes.
fn begins_as_genre(line: Line<'_>) -> bool {
    line.words().first().is_some_and(|word| FIRST_WORDS.get(Word::without_mark(word.hash())) != 0)
}

/// Whether the line is the name of a genre and nothing else.
pub(super) fn is_genre(line: Line<'_>) -> bool {
    if !begins_as_genre(line) {
        return false;
    }
    let folded = fold::fold(line.text());
    let label = fold::undecorated(&folded);
    GENRES.iter().any(|language| language.split('|').any(|genre| genre == label))
}

/// A genre with a number and a date has at most this many words.
const DATED_WORDS: usize = 10;

/// What stands before the number of a press release, and what between the number and the date.
const BEFORE_NUMBER: [&str; 8] = ["nr.", "nr", "no.", "no", "n°", "nº", "n.º", "num."];
const BEFORE_DATE: [&str; 13] = ["vom", "of", "from", "du", "de", "del", "di", "do", "van", "den", "am", "z", "dnia"];

/// Whether the line is a genre and a date: "News release, 9 October 2026", "Pressemitteilung Nr. 17/2026 vom 9.10.2026".
pub(super) fn is_genre_and_date(line: Line<'_>) -> bool {
    let content = line.content();
    if line.measures.words() > DATED_WORDS || !begins_as_genre(line) || !line.may_hold_date() {
        return false;
    }
    let behind = |genre: &str| content.get(..genre.len()).filter(|begun| begun.to_lowercase() == genre).map(|_| &content[genre.len()..]);
    let mut genres = GENRES.iter().flat_map(|language| language.split('|'));
    genres.any(|genre| behind(genre).is_some_and(is_date_of)) && line.holds_date()
}

fn is_date_of(behind: &str) -> bool {
    let is_mark = |c: char| matches!(c, ' ' | ',' | ':' | '|' | '·' | '•' | '-' | '–' | '—' | '/');
    let mut words = behind.trim_start_matches(is_mark).split_whitespace().peekable();
    if words.next_if(|word| BEFORE_NUMBER.contains(&&*word.to_lowercase())).is_some() {
        words.next();
    }
    while words.next_if(|word| BEFORE_DATE.contains(word) || word.chars().all(is_mark)).is_some() {}
    let date = words.collect::<Vec<_>>().join(" ");
    behind.starts_with(is_mark) && names::tells_only_when(&date)
}
