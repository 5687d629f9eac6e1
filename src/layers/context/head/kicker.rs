//! The line above the headline that says what is below: a topic, or a genre.

use super::super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::layers::lines::Line;
use crate::text::fold;

/// A short line further down than this, above the headline, is one of a menu.
const FURTHEST: usize = 5;

/// What kinds of article there are, in English, German, Spanish, French, Italian, Portuguese, Dutch, Polish and Swedish, a language a row.
/// Menus have such labels too, but seldom right above the headline.
const GENRES: [&str; 9] = [
    "analysis|column|commentary|editorial|essay|exclusive|explainer|fact check|feature|interview|investigation|obituary|opinion|q&a|review|special report",
    "analyse|exklusiv|faktencheck|gastbeitrag|glosse|kolumne|kommentar|leitartikel|meinung|nachruf|porträt|reportage|rezension",
    "análisis|columna|crítica|crónica|entrevista|exclusiva|obituario|opinión|reportaje|tribuna",
    "chronique|critique|décryptage|édito|éditorial|enquête|entretien|exclusif|portrait|récit|tribune",
    "analisi|commento|editoriale|esclusiva|il commento|inchiesta|intervista|l'analisi|l'intervista|opinione|recensione|ritratto",
    "análise|artigo|coluna|exclusivo|obituário|opinião|reportagem|resenha",
    "achtergrond|commentaar|exclusief|opinie|recensie",
    "analiza|felieton|komentarz|opinia|recenzja|reportaż|rozmowa|tylko u nas|wywiad",
    "analys|debatt|exklusivt|intervju|krönika|ledare|recension",
];

/// Makes a short line right above the headline the kicker, where it is not one of a menu.
pub(super) fn find(draft: &mut Draft<'_, '_>, headline: usize) {
    let Some(above) = headline.checked_sub(1) else { return };
    let line = draft.line(above);
    let is_apart = above == 0 || draft.line(headline).after_blank;
    let is_short = (1..=4).contains(&line.measures.spoken_words()) && line.measures.chars() > 1;
    let is_of_menu = matches!(draft.role(above), None | Some(Role::Boilerplate(Kind::Navigation))) && !draft.given[above];
    let is_topic = draft.role(above).is_none() && is_apart && above <= FURTHEST && is_short;
    if is_topic || is_of_menu && is_short && is_genre(line) {
        draft.roles[above] = Some((Role::Kicker, false, Reason::Context("a short line above the headline")));
    } else if draft.role(above) == Some(Role::Boilerplate(Kind::Other)) {
        draft.set(above, Kind::Navigation, Reason::Context("above the headline"));
    }
}

/// Whether the line says what kind of article is below, and nothing else.
pub(super) fn is_genre(line: Line<'_>) -> bool {
    let folded = fold::fold(line.text());
    let label = fold::undecorated(&folded);
    GENRES.iter().any(|language| language.split('|').any(|genre| genre == label))
}
