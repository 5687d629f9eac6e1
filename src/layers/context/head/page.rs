//! What is measured of all lines of a page before headline and byline are chosen.

use std::cell::OnceCell;
use std::ops::{Range, RangeInclusive};

use super::super::Draft;
use super::super::author::is_name;
use super::super::title::{PageTitle, Shared};
use super::super::when;
use super::marks::Marks;
use super::mentions::Mentions;
use crate::article::{Kind, Role};
use crate::layers::evidence::features::{cut, share};
use crate::layers::lines::Line;
use crate::text::hash::{self, Sieved};
use crate::text::lexicon::{self, says};
use crate::text::{fold, words};

/// What a line looks like at a glance, ordered by how often such lines stand below a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// No line at all: above the first or below the last.
    Outside,
    Menu,
    Boilerplate,
    Label,
    Headline,
    Caption,
    Sentence,
    Prose,
    Name,
    Date,
    Byline,
}

/// How many rare words of the next paragraph are looked at.
const LEAD_WORDS: usize = 200;

/// How far above the body headline and byline may stand, apart from the page's first line and lines that are the page's title: farther up there
/// is only what a page of many parts has above all of them. On real pages it was 1,100 lines at most, but a text of short lines may have millions
/// there.
pub(super) const ABOVE: usize = 2000;

/// A line at least this likely to be article text reads like it.
pub(super) const READS_LIKE_TEXT: f32 = 0.5;

/// Lines that look like a headline are counted up to this number.
pub(super) const MANY: usize = 30;

/// How many lines around a line are looked at.
pub(super) const FAR: usize = 20;

/// At most this many lines that are exactly the page's title are looked at, from the first on. Hardly any page has more than ten, but if a text
/// is one word again and again, all its lines are.
const MAX_TITLED: usize = 100;

/// The lines of a page, measured once. Linear in its length.
pub(super) struct Page<'a, 't> {
    pub(super) draft: &'a Draft<'a, 't>,
    pub(super) body: Range<usize>,
    pub(super) title: &'a PageTitle<'a>,
    /// The numbers of [`Shared`], computed when first asked for. Kept for the lines that are asked for often: down to the last possible headline.
    shared: Vec<OnceCell<[u16; 3]>>,
    pub(super) sorts: Vec<Sort>,
    /// Where lines of some sorts stand; `texts` are all lines that are not labels, names or of a menu.
    pub(super) proses: Marks,
    pub(super) bylines: Marks,
    pub(super) dates: Marks,
    pub(super) texts: Marks,
    /// The lines that are exactly the page's title, up to a limit.
    pub(super) titled: Vec<usize>,
    /// For each line near the body's edges and each that is the title: how often the page says it, and where first and last.
    repeats: Sieved<(u16, usize, usize)>,
    /// How many words of prose stand above each line; the last entry is the whole page's.
    prose: Vec<u32>,
    /// How many lines above each line look like a headline, how many of these stand below a blank line, and how many lines look like a name; the last
    /// entry is the whole page's.
    looks: Vec<[u32; 3]>,
    /// The share of lines that stand below a blank line, in per cent.
    pub(super) apart: i16,
    mentions: OnceCell<Mentions>,
}

impl<'a, 't> Page<'a, 't> {
    pub(super) fn of(draft: &'a Draft<'a, 't>, body: Range<usize>, title: &'a PageTitle<'a>) -> Self {
        let lines = draft.document.lines();
        let sorts: Vec<Sort> = (0..draft.len()).map(|at| sort(draft, at)).collect();
        let titled: Vec<usize> = lines.clone().filter(|&line| title.is_said_by(line)).map(Line::at).take(MAX_TITLED).collect();
        let top = body.start.saturating_sub(ABOVE)..draft.len().min(body.start + FAR);
        let around_end = body.end.saturating_sub(FAR).max(top.end)..draft.len().min(body.end + FAR);
        let mut repeats: Sieved<(u16, usize, usize)> = Sieved::with_room(top.len() + around_end.len());
        for at in (0..top.start.min(1)).chain(top).chain(around_end).chain(titled.iter().copied()) {
            if let Some(key) = draft.line(at).key() {
                repeats.get_or_insert(key, (0, at, at));
            }
        }
        let asked = draft.len().min(body.start + super::headline::BELOW + 1);
        let mut prose = Vec::with_capacity(draft.len() + 1);
        prose.push(0_u32);
        let (mut looks, mut above) = (Vec::with_capacity(draft.len() + 1), [0; 3]);
        looks.push(above);
        for (at, line) in lines.clone().enumerate() {
            // Below these lines it is enough to know that there are many.
            let could_be = (at < asked || (above[0] as usize) < MANY) && looks_like_headline(draft, sorts[at], at);
            let is_name = matches!(sorts[at], Sort::Name | Sort::Byline);
            for (count, is_one) in above.iter_mut().zip([could_be, could_be && line.after_blank, is_name]) {
                *count += u32::from(is_one);
            }
            looks.push(above);
            let is_prose = sorts[at] == Sort::Prose;
            prose.push(prose[at].saturating_add(if is_prose { line.measures.spoken_words() as u32 } else { 0 }));
            if let Some((count, first, last)) = line.key().and_then(|key| repeats.get_mut(key)) {
                (*count, *first, *last) = (count.saturating_add(1), at.min(*first), at);
            }
        }
        let shared = vec![OnceCell::new(); asked];
        let apart = share(lines.filter(|line| line.after_blank).count(), draft.len());
        Self {
            draft,
            body,
            title,
            shared,
            proses: Marks::of(&sorts, |sort| sort == Sort::Prose),
            bylines: Marks::of(&sorts, |sort| sort == Sort::Byline),
            dates: Marks::of(&sorts, |sort| sort == Sort::Date),
            texts: Marks::of(&sorts, |sort| !matches!(sort, Sort::Label | Sort::Menu | Sort::Name)),
            sorts,
            titled,
            repeats,
            prose,
            looks,
            apart,
            mentions: OnceCell::new(),
        }
    }

    pub(super) fn line(&self, at: usize) -> Line<'a> {
        self.draft.line(at)
    }

    /// What the line shares with the title: see [`PageTitle::shared`].
    pub(super) fn shared(&self, at: usize) -> Shared {
        let ask = || {
            let Shared { of_line, words, of_title } = self.title.shared(self.line(at));
            [of_line, words, of_title].map(|number| u16::try_from(number).unwrap_or(u16::MAX))
        };
        let shared = self.shared.get(at).map_or_else(ask, |shared| *shared.get_or_init(ask));
        let [of_line, words, of_title] = shared.map(usize::from);
        Shared { of_line, words, of_title }
    }

    /// The sort of a neighbouring line, as a feature.
    pub(super) fn sort(&self, at: Option<usize>) -> i16 {
        at.and_then(|at| self.sorts.get(at).copied()).unwrap_or(Sort::Outside) as i16
    }

    /// How many words a neighbouring line has, as a feature.
    pub(super) fn words(&self, at: Option<usize>) -> i16 {
        at.and_then(|at| self.draft.document.get(at)).map_or(0, |line| cut(line.measures.spoken_words()))
    }

    /// How many words of prose these lines have.
    pub(super) fn prose(&self, lines: Range<usize>) -> usize {
        let last = self.prose.len() - 1;
        self.prose[lines.end.min(last)].saturating_sub(self.prose[lines.start.min(last)]) as usize
    }

    /// How many of these lines look like a headline, and how many of those stand below a blank line.
    pub(super) fn like_headlines(&self, lines: Range<usize>) -> (usize, usize) {
        let [headlines, apart, _] = self.looks(lines);
        (headlines, apart)
    }

    /// How many of these lines look like a name.
    pub(super) fn names(&self, lines: Range<usize>) -> usize {
        self.looks(lines)[2]
    }

    fn looks(&self, lines: Range<usize>) -> [usize; 3] {
        let last = self.looks.len() - 1;
        let [start, end] = [lines.start, lines.end].map(|at| self.looks[at.min(last)]);
        std::array::from_fn(|look| end[look].saturating_sub(start[look]) as usize)
    }

    /// In how many longer lines above and below all that the line says is said again, the page's first line left out.
    pub(super) fn mentions(&self, at: usize) -> (u16, u16) {
        let last = self.shared.len();
        let like_headlines = || (0..last).filter(|&at| self.looks[at][0] < self.looks[at + 1][0]).collect::<Vec<usize>>();
        self.mentions.get_or_init(|| Mentions::of(self.draft.document, &like_headlines(), last)).of_line(at)
    }

    /// The share of the line's rare words that the next paragraph has, in per cent, and how many words that has; -1 if none is near.
    pub(super) fn next_prose(&self, at: usize) -> (i16, i16) {
        let near = at + 1..self.draft.len().min(at + FAR);
        let Some(next) = near.into_iter().find(|&at| self.sorts[at] == Sort::Prose) else { return (-1, -1) };
        let next = self.line(next);
        let words = next.words();
        // Cheap check first: few paragraphs have so many words.
        let behind = || words.iter().enumerate().filter(|(_, word)| word.is_rare()).nth(LEAD_WORDS).map(|(behind, _)| behind);
        let lead = &words[..if words.len() > LEAD_WORDS { behind() } else { None }.unwrap_or(words.len())];
        let (mut all, mut known) = (0, 0);
        for word in self.line(at).rare_words() {
            all += 1;
            // Whether a word is rare is a bit of its hash, so common words never match. A loop without an early exit compares several words at once.
            known += usize::from(lead.iter().fold(false, |found, said| found | (said.hash() == word)));
        }
        (share(known, all), cut(next.measures.spoken_words().min(300)))
    }

    /// How often the page says the line, and whether the line is the first and the last of these.
    pub(super) fn repeats(&self, at: usize) -> (u16, bool, bool) {
        let found = self.line(at).key().and_then(|key| self.repeats.get(key));
        found.map_or((1, true, true), |&(count, first, last)| (count, first == at, last == at))
    }
}

/// Whether the line could be the headline at a glance.
fn looks_like_headline(draft: &Draft<'_, '_>, sort: Sort, at: usize) -> bool {
    let line = draft.line(at);
    draft.role(at).is_none_or(|role| matches!(role, Role::Headline | Role::Subheading))
        && (2..=super::headline::WORDS).contains(&line.measures.spoken_words())
        && !matches!(sort, Sort::Date | Sort::Byline)
        && line.indent() == 0
}

fn sort(draft: &Draft<'_, '_>, at: usize) -> Sort {
    let line = draft.line(at);
    let measures = &line.measures;
    match draft.role(at) {
        Some(Role::Byline) => Sort::Byline,
        Some(Role::Dateline) => Sort::Date,
        Some(Role::Caption | Role::Credit) => Sort::Caption,
        Some(Role::Headline) => Sort::Headline,
        Some(Role::Boilerplate(Kind::Navigation | Kind::Social | Kind::Media | Kind::Tags)) => Sort::Menu,
        Some(Role::Boilerplate(_)) => Sort::Boilerplate,
        _ if starts_with_by(line) => Sort::Byline,
        _ if when::is_date(line) => Sort::Date,
        _ if is_name(line) => Sort::Name,
        _ if measures.is_prose() => Sort::Prose,
        _ if measures.ends_sentence && measures.spoken_words() >= SENTENCE_WORDS => Sort::Sentence,
        _ => Sort::Label,
    }
}

/// A sentence that is too short for prose has at least this many words.
const SENTENCE_WORDS: usize = 5;

/// How many words a line has that begins as a byline, and one that only leads up to a name.
const BYLINE_WORDS: RangeInclusive<usize> = 2..=14;
const BY_LABEL_WORDS: RangeInclusive<usize> = 1..=3;

/// Whether the line is short and begins with a word that leads up to an author's name.
pub(super) fn starts_with_by(line: Line<'_>) -> bool {
    let is_short = BYLINE_WORDS.contains(&line.measures.words()) && !line.measures.ends_sentence;
    let first = || words::words(fold::undecorated_start(line.text())).next().unwrap_or_default();
    is_short && line.measures.says & says::BY != 0 && lexicon::meaning(hash::word(first())) & says::BY != 0
}

/// Whether the line says that an author's name follows, and nothing else: "Written by:".
pub(super) fn is_by_label(line: Line<'_>) -> bool {
    if !BY_LABEL_WORDS.contains(&line.measures.words()) || line.measures.digits() > 0 || line.measures.says & says::BY == 0 {
        return false;
    }
    let mut own = words::words(fold::undecorated_start(line.text())).map(|word| lexicon::meaning(hash::word(word)) & says::BY != 0);
    own.next() == Some(true) && own.next_back() != Some(false)
}
