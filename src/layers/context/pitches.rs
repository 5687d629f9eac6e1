//! Pitches below the last paragraph that read as well as it does.

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

/// How much a line that a rule calls boilerplate weighs, in words of certain prose below it.
const PITCH: f32 = 10.0;

/// How much of what speaks for that line's being prose is taken off.
const DOUBT: f32 = 0.4;

/// What is left of that for each line below another of the same kind: the lines of a form are one pitch.
const FORM: f32 = 0.4;

/// How much a label weighs: a few words that may be a table's as well.
const LABEL: f32 = 4.0;

/// How much a link to another story or to a film, a disclaimer, what a film's maker may store and a note that the article goes on weigh, and the
/// heading of a box for which the user tells where it ends: they stand between paragraphs as well as below the last.
const LINK: f32 = 2.0;

/// Lines of fewer words are labels.
const LABEL_WORDS: usize = 4;

/// How much the heading of a section weighs, and how much one of links to other stories with prose soon below it: that stands between paragraphs,
/// too.
const HEADING: f32 = 18.0;
const BETWEEN: f32 = 5.0;

/// Prose is soon below a heading if it stands within so many lines of it, with a link at least between the two.
const SOON: Range<usize> = 2..5;

/// How much the author's name weighs over a sentence about who bears it, where the page's head names the author too.
const AUTHOR: f32 = 80.0;

/// A line this likely to be article text speaks neither for nor against its being part of it.
const EVEN: f32 = 0.30;

/// What speaks for a line of prose at least, for in a short text all scores are low.
const LEAST: f32 = 0.1;

/// What every line that no rule knows speaks for the text beside that, however few words it has.
const LINE: f32 = 0.3;

/// How much of the body's prose may be given up, at most.
const SHARE: f32 = 0.25;

/// The body without the run of pitches at its end, in which single lines are known by rules and
/// those between them read like prose: an author's life, a product's praise, a teaser. Linear.
pub(super) fn cut(draft: &Draft<'_, '_>, body: Range<usize>, verdicts: &Verdicts<'_>) -> Range<usize> {
    let prose = |at: usize| {
        let least = if draft.line(at).is_prose() { LEAST } else { 0.0 };
        (draft.scores[at] - EVEN).max(least) * draft.weight(at) + LINE
    };
    let reach = body.clone().map(prose).sum::<f32>() * SHARE;
    let buttons = LazyCell::new(|| Buttons::of(draft, body.clone()));
    let contents = LazyCell::new(|| contents(draft, body.start));
    let mut best = (0.0, body.end);
    let (mut sum, mut given_up) = (0.0, 0.0);
    for at in body.clone().rev() {
        let line = draft.line(at);
        let says = match (verdicts.verdict(at, Zone::After), draft.role(at)) {
            (Some(Verdict::Heads(Kind::Related, _)), _) if counts_on_below(draft, &body, at) => break,
            (Some(Verdict::Heads(Kind::Related, _)), _) if is_between(draft, &body, at) => BETWEEN,
            (Some(Verdict::Heads(_, Until::Blank | Until::Lines(_))), _) if draft.given[at] => LINK,
            (Some(Verdict::Heads(..) | Verdict::Ends(_)), _) => HEADING,
            (Some(Verdict::Is(Role::Boilerplate(kind))), _) | (_, Some(Role::Boilerplate(kind))) => match kind {
                // What is left of a player stands wherever a film does.
                Kind::Navigation | Kind::Media | Kind::Other => 0.0,
                _ if line.marker.is_list_item() => 0.0,
                Kind::Advertisement | Kind::Related if buttons.holds(line) => 0.0,
                Kind::AuthorBio if at > body.start && author::is_somebody(draft.line(at - 1)) => HEADING,
                Kind::AuthorBio if line.measures.spoken_words() < LABEL_WORDS => AUTHOR,
                Kind::Related if goes_on_below(draft, &body, at, verdicts) => 0.0,
                Kind::Related | Kind::Disclaimer | Kind::Consent => LINK,
                _ if is_appeal(kind) && goes_on_below(draft, &body, at, verdicts) => LINK,
                Kind::Comments if counts(line) => HEADING,
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

/// Whether the line is boilerplate of this kind, by a rule for what stands below the text or by one for every place.
fn is_of(draft: &Draft<'_, '_>, verdicts: &Verdicts<'_>, at: usize, kind: Kind) -> bool {
    draft.role(at) == Some(kind.into()) || verdicts.says(at, Zone::After, kind)
}

/// What counts comments has at most so many words: "There are 3 comments on this article".
const COUNT_WORDS: usize = 8;

/// Whether a line that speaks of comments says how many there are, or leads to them: it heads them, in the last part of a body.
fn counts(line: Line<'_>) -> bool {
    line.measures.spoken_words() <= COUNT_WORDS && !line.measures.ends_sentence && line.measures.second_person() == 0
}

/// The lines of the body soon below a heading.
fn soon_below(body: &Range<usize>, heading: usize) -> Range<usize> {
    heading + SOON.start..body.end.min(heading + SOON.end)
}

/// Whether the article counts on soon below a heading: "3. The lighthouse", with "2. The pier" above.
fn counts_on_below(draft: &Draft<'_, '_>, body: &Range<usize>, heading: usize) -> bool {
    soon_below(body, heading).any(|below| sections::counts_on(draft, heading, below))
}

/// Whether prose stands soon below a heading.
fn is_between(draft: &Draft<'_, '_>, body: &Range<usize>, heading: usize) -> bool {
    soon_below(body, heading).any(|below| draft.line(below).is_prose()) && !heads_stories(draft, heading + 1..body.end)
}

/// The table of contents stands within so many lines above the body's first and below it.
const CONTENTS_ABOVE: usize = 60;
const CONTENTS_BELOW: usize = 12;

/// What a heading says has so many words at least: a page's menus stand twice on it, too.
const HEADING_WORDS: usize = 3;

/// Whether the line is short and prose stands right below it.
fn heads_prose(draft: &Draft<'_, '_>, at: usize) -> bool {
    let line = draft.line(at);
    line.measures.spoken_words() >= HEADING_WORDS && !line.is_prose() && draft.document.get(at + 1).is_some_and(|below| below.is_prose())
}

/// What the short lines around the body's first say: its contents, which tell headings of the article from those of pitches.
fn contents(draft: &Draft<'_, '_>, start: usize) -> Hashed<()> {
    let lines = start.saturating_sub(CONTENTS_ABOVE)..draft.len().min(start + CONTENTS_BELOW);
    let is_entry = |line: &Line<'_>| line.measures.spoken_words() >= HEADING_WORDS && !line.is_prose();
    lines.map(|at| draft.line(at)).filter(is_entry).filter_map(Line::key).map(|key| (key, ())).collect()
}

/// A story's headline has at most so many words, and what is said of it. More of them than so many are not looked at.
const STORY: usize = 16;
const TEASER: usize = 30;
const STORIES: usize = 20;

/// Whether the lines are headlines, two at least, with a sentence below each, or two: what other stories say.
fn heads_stories(draft: &Draft<'_, '_>, lines: Range<usize>) -> bool {
    let is_headline = |line: Line<'_>| (2..=STORY).contains(&line.measures.words()) && !line.measures.ends_sentence;
    let is_teaser = |line: Line<'_>| line.measures.ends_sentence && line.measures.words() <= TEASER;
    let mut pairs = lines.clone().step_by(2).map(|at| (draft.line(at), draft.document.get(at + 1)));
    (4..=2 * STORIES).contains(&lines.len())
        && lines.len().is_multiple_of(2)
        && pairs.all(|(headline, teaser)| is_headline(headline) && teaser.is_some_and(is_teaser))
}

/// So many paragraphs below an appeal are looked at.
const PARAGRAPHS: usize = 6;

/// So many lines that are none of the text, of the appeal's form or of a picture, stand below one at most.
const FORM_LINES: usize = 3;

/// Whether all below an appeal, down to the body's end or to what a rule speaks of, is the article's.
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

/// How the words begin that say that something goes on, in nine languages and some around them.
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

/// A note beside an advertisement has at most so many words.
const NOTE_WORDS: usize = 10;

/// Whether what marks an advertisement says that the article goes on below it.
pub(super) fn goes_on(line: Line<'_>) -> bool {
    line.measures.words() <= NOTE_WORDS && words::has_beginning(line.text(), &GOES_ON)
}

/// Lines of at most so many words may be buttons.
const BUTTON_WORDS: usize = 8;

/// The short lines that the body says more than once: what stands under each thing of a list, "Check the price", speaks for no end.
/// By what they say, each with whether it stands there again.
struct Buttons(Hashed<bool>);

impl Buttons {
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

/// From so many lines above the body's first on the author may be named, and down to so many below it, where the author's life may stand as well.
const BYLINE: usize = 12;
const HEAD: usize = 4;

/// From so many lines above the body's end on whoever is told of is the author, though the page's head does not say so.
const LAST: usize = 4;

/// Whether the line is a name over a sentence about who bears it, and the page's head holds it as well or nothing else is below: then it is one that
/// people have.
fn is_author(draft: &Draft<'_, '_>, body: &Range<usize>, at: usize) -> bool {
    let head = body.start.saturating_sub(BYLINE)..at.min(body.start + HEAD);
    let is_last = || at + LAST >= body.end && author::is_called(draft.line(at));
    let is_in_head = || head.into_iter().any(|head| author::holds_name(draft.line(head), draft.line(at).content()));
    bio::life_below(draft, at).is_some() && (is_last() || is_in_head())
}

/// How many lines of name and job stand above an author's life, at most.
const NAME_AND_JOB: usize = 2;

/// The end of the body above the name and the job of the author whose life begins at `end`.
fn above_author(draft: &Draft<'_, '_>, start: usize, end: usize, verdicts: &Verdicts<'_>) -> usize {
    let is_life = |at: usize| verdicts.says(at, Zone::After, Kind::AuthorBio);
    if end >= draft.len() || !is_life(end) {
        return end;
    }
    let above = (start + 1..end).rev().take(NAME_AND_JOB).take_while(|&at| is_life(at) || author::is_name_or_job(draft.line(at)));
    above.last().unwrap_or(end)
}
