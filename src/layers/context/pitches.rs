//! Pitches below the last paragraph that read as well as the article does.
//!
//! From the body's end upwards, lines that look like pitches add to a sum, and prose takes from it. The body ends where the sum is largest. The
//! weights below say how much a line adds, on the scale of words of prose that is certainly the article's.

use std::cell::LazyCell;
use std::ops::Range;

use super::appeal::{self, is_appeal};
use super::{Draft, author, bio, sections};
use crate::article::{Kind, Role};
use crate::layers::lines::Line;
use crate::layers::rules::Verdicts;
use crate::rules::{Until, Verdict, Zone};
use crate::text::hash::Hashed;
use crate::text::words;

/// A line that a rule calls boilerplate: as much as ten words of certain prose.
const PITCH: f32 = 10.0;

/// How much of what speaks for that line's being prose is taken off its weight.
const DOUBT: f32 = 0.4;

/// The factor for each line below another one of the same kind: the lines of a form are one pitch.
const FORM: f32 = 0.4;

/// A label: a few words, which may also belong to a table.
const LABEL: f32 = 4.0;

/// What stands between paragraphs as often as below the last: a link to another story or a film, a disclaimer, a notice about stored data, a note
/// that the article goes on below an advertisement, and the heading of a box if the user's rule says where it ends.
const LINK: f32 = 2.0;

/// Lines of fewer words than this are labels.
const LABEL_WORDS: usize = 4;

/// The heading of a section; and that of links to other stories if prose stands soon below it: such boxes stand between paragraphs, too.
const HEADING: f32 = 18.0;
const HEADING_BETWEEN: f32 = 5.0;

/// How far below a heading "soon" is: with at least one link in between.
const SOON: Range<usize> = 2..5;

/// The author's name above a sentence about the author, if the page's head names the author, too.
const AUTHOR: f32 = 80.0;

/// A line this likely to be article text speaks neither for nor against its being part of it.
const EVEN: f32 = 0.30;

/// The least that speaks for a line of prose per word, because all scores are low in short texts.
const LEAST_PROSE: f32 = 0.1;

/// Every line that no rule knows speaks for the text with this in addition, however few words it has.
const UNKNOWN_LINE: f32 = 0.3;

/// The largest share of the body's prose that may be given up.
const MAX_GIVEN_UP: f32 = 0.25;

/// The body without the run of pitches at its end. Rules know only some of its lines; those in between read like prose: an author's life, praise
/// for a product, a teaser. Linear.
pub(super) fn cut(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let prose = |at: usize| {
        let least = if draft.line(at).is_prose() { LEAST_PROSE } else { 0.0 };
        (draft.scores[at] - EVEN).max(least) * draft.weight(at) + UNKNOWN_LINE
    };
    let reach = body.clone().map(prose).sum::<f32>() * MAX_GIVEN_UP;
    let buttons = LazyCell::new(|| RepeatedButtons::of(draft, body.clone()));
    let contents = LazyCell::new(|| contents(draft, body.start));
    let mut best = (0.0, body.end);
    let (mut sum, mut given_up) = (0.0, 0.0);
    for at in body.clone().rev() {
        let line = draft.line(at);
        let says = match (verdicts.verdict(at, Zone::After), draft.role(at)) {
            (Some(Verdict::Heads(Kind::Related, _)), _) if numbering_goes_on_below(draft, &body, at) => break,
            (Some(Verdict::Heads(Kind::Related, _)), _) if is_between(draft, &body, at) => HEADING_BETWEEN,
            (Some(Verdict::Heads(_, Until::Blank | Until::Lines(_))), _) if draft.by_user[at] => LINK,
            (Some(Verdict::Heads(..) | Verdict::Ends(_)), _) => HEADING,
            (Some(Verdict::Is(Role::Boilerplate(kind))), _) | (_, Some(Role::Boilerplate(kind))) => match kind {
                // The rest of a media player stands wherever there is a film.
                Kind::Navigation | Kind::Media | Kind::Other => 0.0,
                _ if line.marker.is_list_item() => 0.0,
                Kind::Advertisement | Kind::Related if buttons.holds(line) => 0.0,
                Kind::AuthorBio if at > body.start && author::is_somebody(draft.line(at - 1)) => HEADING,
                Kind::AuthorBio if line.measures.spoken_words() < LABEL_WORDS => AUTHOR,
                Kind::Related if goes_on_below(draft, &body, at, verdicts) => 0.0,
                Kind::Related | Kind::Disclaimer | Kind::Consent => LINK,
                _ if is_appeal(kind) && goes_on_below(draft, &body, at, verdicts) => LINK,
                Kind::Comments if heads_comments(line) => HEADING,
                Kind::Advertisement if goes_on(line) || line.measures.spoken_words() < LABEL_WORDS => LINK,
                _ if line.measures.spoken_words() < LABEL_WORDS => LABEL,
                _ if at > body.start && is_of(draft, verdicts, at - 1, kind) => FORM * (PITCH - prose(at) * DOUBT),
                _ => PITCH - prose(at) * DOUBT,
            },
            (_, Some(role)) if !role.is_body() => 0.0,
            _ if at >= body.start + CONTENTS_BELOW && heads_prose(draft, at) && line.key().is_some_and(|key| contents.contains_key(&key)) => break,
            _ if is_author(draft, &body, at) => AUTHOR,
            _ => {
                given_up += prose(at);
                -prose(at)
            }
        };
        if given_up > reach {
            break;
        }
        sum += says;
        if says > 0.0 && sum > best.0 {
            best = (sum, at);
        }
    }
    body.start..above_author(draft, body.start, best.1, verdicts)
}

/// Whether the line is boilerplate of this kind, by a rule that holds below the text or everywhere.
fn is_of(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize, kind: Kind) -> bool {
    draft.role(at) == Some(kind.into()) || verdicts.says(at, Zone::After, kind)
}

/// A line that counts comments has at most this many words: "There are 3 comments on this article".
const MAX_COUNT_WORDS: usize = 8;

/// Whether a line about comments says how many there are, or leads to them: near the body's end it is their heading.
fn heads_comments(line: Line<'_>) -> bool {
    line.measures.spoken_words() <= MAX_COUNT_WORDS && !line.measures.ends_sentence && line.measures.second_person() == 0
}

/// The lines of the body that are soon below a heading.
fn soon_below(body: &Range<usize>, heading: usize) -> Range<usize> {
    heading + SOON.start..body.end.min(heading + SOON.end)
}

/// Whether the article's numbering goes on soon below a heading: "3. The lighthouse", with "2. The pier" above.
fn numbering_goes_on_below(draft: &Draft<'_, '_>, body: &Range<usize>, heading: usize) -> bool {
    soon_below(body, heading).any(|below| sections::numbering_goes_on(draft, heading, below))
}

/// Whether a heading of links stands between paragraphs: prose is soon below it, and what follows is more than headlines with teasers.
fn is_between(draft: &Draft<'_, '_>, body: &Range<usize>, heading: usize) -> bool {
    soon_below(body, heading).any(|below| draft.line(below).is_prose()) && !are_stories(draft, heading + 1..body.end)
}

/// The table of contents is looked for in at most this many lines above the body's first line, and below it.
const CONTENTS_ABOVE: usize = 60;
const CONTENTS_BELOW: usize = 12;

/// A heading of the article has at least this many words: shorter lines may be a menu's, which stands twice on the page as well.
const CONTENTS_WORDS: usize = 3;

/// Whether the line is short and prose stands right below it.
fn heads_prose(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    line.measures.spoken_words() >= CONTENTS_WORDS && !line.is_prose() && draft.document.get(at + 1).is_some_and(|below| below.is_prose())
}

/// The short lines around the body's first line, by their keys. Among them is the table of contents, if there is one: what it names is a heading of the
/// article, and not of a pitch.
fn contents(draft: &Draft<'_, '_>, start: usize) -> Hashed<()> {
    let lines = start.saturating_sub(CONTENTS_ABOVE)..draft.len().min(start + CONTENTS_BELOW);
    let is_entry = |line: &Line<'_>| line.measures.spoken_words() >= CONTENTS_WORDS && !line.is_prose();
    lines.map(|at| draft.line(at)).filter(is_entry).filter_map(Line::key).map(|key| (key, ())).collect()
}

/// A story's headline and its teaser have at most this many words. Longer lists of stories are not looked at.
const HEADLINE_WORDS: usize = 16;
const TEASER_WORDS: usize = 30;
const MAX_STORIES: usize = 20;

/// Whether the lines are nothing but headlines of other stories, two at least, each with a teaser of a sentence or two below.
fn are_stories(draft: &Draft<'_, '_>, lines: Range<usize>) -> bool {
    let is_headline = |line: Line<'_>| (2..=HEADLINE_WORDS).contains(&line.measures.words()) && !line.measures.ends_sentence;
    let is_teaser = |line: Line<'_>| line.measures.ends_sentence && line.measures.words() <= TEASER_WORDS;
    let mut pairs = lines.clone().step_by(2).map(|at| (draft.line(at), draft.document.get(at + 1)));
    (4..=2 * MAX_STORIES).contains(&lines.len())
        && lines.len().is_multiple_of(2)
        && pairs.all(|(headline, teaser)| is_headline(headline) && teaser.is_some_and(is_teaser))
}

/// How many paragraphs below an appeal are looked at.
const PARAGRAPHS: usize = 6;

/// At most this many lines below an appeal may belong to its form or to a picture.
const FORM_LINES: usize = 3;

/// Whether all lines below an appeal, down to the body's end or to a line that a rule knows, are the article's.
fn goes_on_below(draft: &Draft<'_, '_>, body: &Range<usize>, at: usize, verdicts: &Verdicts<'_>) -> bool {
    let is_of_form = |at: &usize| {
        let kind = match (verdicts.verdict(*at, Zone::After), draft.role(*at)) {
            (_, Some(Role::Caption | Role::Credit)) | (Some(Verdict::Is(Role::Caption | Role::Credit)), _) => return true,
            (Some(Verdict::Is(Role::Boilerplate(kind)) | Verdict::Heads(kind, _)), _) | (_, Some(Role::Boilerplate(kind))) => kind,
            _ => return false,
        };
        is_appeal(kind) || matches!(kind, Kind::Navigation | Kind::Other)
    };
    let is_own = |at: &usize| draft.role(*at).is_none() && verdicts.in_zone(*at, Zone::After).is_none();
    let below = at + 1 + (at + 1..body.end).take(FORM_LINES).take_while(is_of_form).count();
    appeal::goes_on(draft, body.start, at, below..below + (below..body.end).take(PARAGRAPHS).take_while(is_own).count())
}

/// How words begin that say that something goes on, in nine languages and some around them.
const GOES_ON: [&str; 23] = [
    "after",
    "fortgesetz",
    "continu",
    "continú",
    "sigue",
    "suite",
    "weiter",
    "verder",
    "dalsz",
    "fortsätt",
    "segue",
    "pokračuj",
    "folytatód",
    "συνεχίζ",
    "devam",
    "berlanjut",
    "продовж",
    "продолж",
    "ממשיכ",
    "המשך",
    "tiếp",
    "fortsætt",
    "jatku",
];

/// The most words of a note beside an advertisement.
const NOTE_WORDS: usize = 10;

/// Whether a line that marks an advertisement also says that the article goes on below it.
pub(super) fn goes_on(line: Line<'_>) -> bool {
    line.measures.words() <= NOTE_WORDS && words::has_beginning(line.text(), &GOES_ON)
}

/// The most words of a button.
const BUTTON_WORDS: usize = 8;

/// Short lines that the body says more than once, such as "Check the price" under each item of a list: they do not show that the article has ended.
/// Maps what each short line says to whether it is said again.
struct RepeatedButtons(Hashed<bool>);

impl RepeatedButtons {
    fn of(draft: &Draft<'_, '_>, body: Range<usize>) -> Self {
        let short = body.map(|at| draft.line(at)).filter(|line| line.measures.spoken_words() <= BUTTON_WORDS);
        let mut buttons = Hashed::default();
        for key in short.filter_map(Line::key) {
            buttons.entry(key).and_modify(|again| *again = true).or_insert(false);
        }
        Self(buttons)
    }

    fn holds(&self, line: Line<'_>) -> bool {
        line.key().is_some_and(|key| self.0.get(&key) == Some(&true))
    }
}

/// The head, where the author may be named, reaches from this many lines above the body's first line to this many below it.
const HEAD_ABOVE: usize = 12;
const HEAD_BELOW: usize = 4;

/// Whoever is described in this many last lines of the body is the author, even if the page's head does not say so.
const LAST_LINES: usize = 4;

/// Whether the line is the author's name above a sentence about the author. The page's head must hold the name, too; near the body's end it is enough
/// that people have such names.
fn is_author(draft: &Draft<'_, '_>, body: &Range<usize>, at: usize) -> bool {
    let head = body.start.saturating_sub(HEAD_ABOVE)..at.min(body.start + HEAD_BELOW);
    let is_last = || at + LAST_LINES >= body.end && author::is_persons_name(draft.line(at));
    let is_in_head = || head.into_iter().any(|head| author::holds_name(draft.line(head), draft.line(at).content()));
    bio::life_below(draft, at).is_some() && (is_last() || is_in_head())
}

/// At most this many lines of name and job stand above an author's life.
const NAME_AND_JOB: usize = 2;

/// Moves the body's end above the name and the job of the author whose life begins at `end`.
fn above_author(draft: &Draft<'_, '_>, start: usize, end: usize, verdicts: &Verdicts<'_>) -> usize {
    let is_life = |at: usize| verdicts.says(at, Zone::After, Kind::AuthorBio);
    if end >= draft.len() || !is_life(end) {
        return end;
    }
    let above = (start + 1..end).rev().take(NAME_AND_JOB).take_while(|&at| is_life(at) || author::is_name_or_job(draft.line(at)));
    above.last().unwrap_or(end)
}
