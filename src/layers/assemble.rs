//! Roles → [`Article`].

use std::borrow::Cow;

use crate::article::{Article, Kind, LineRole, Paragraph, ParagraphKind, Reason, Role, Section, Text};
use crate::error::ParseError;
use crate::layers::context::{Decisions, Headline, captions, head};
use crate::layers::lines::{Document, Marker, Part};
use crate::text::dates::Date;
use crate::text::{datelines, fold, quotes};

mod byline;
mod corrections;
mod dates;

/// Puts the article together.
pub(crate) fn article<'t>(
    document: &Document<'t>,
    decisions: &Decisions,
    scores: &[f32],
    language: Option<Cow<'static, str>>,
    now: Option<&Date>,
) -> Result<Article<'t>, ParseError> {
    if document.len() == 0 {
        return Err(ParseError::Blank);
    }
    let roles = &*decisions.roles;
    if !roles.iter().any(|&(role, _)| role == Role::Paragraph) {
        return Err(ParseError::NoArticle { lines: line_roles(document, decisions, scores) });
    }
    let mut article = Article::default();
    article.paragraphs.reserve_exact(roles.iter().filter(|(role, _)| role.is_body()).count());
    let body_end = roles.iter().rposition(|(role, _)| role.is_body()).map_or(0, |last| last + 1);
    let datelines = || (0..roles.len()).filter(|&at| roles[at].0 == Role::Dateline && (at < body_end || !is_of_comment(roles, at)));
    // What the user's rules say comes first.
    let given = |role: Role| (0..roles.len()).find(move |&at| decisions.by_user[at] && roles[at].0 == role);
    let dated = given(Role::Dateline).or_else(|| datelines().find(|&at| document.line(at).holds_date())).or_else(|| datelines().next());
    article.kicker = given(Role::Kicker).map(|at| text(document, at));
    // If it is not certain that the line is the headline, it stays in the body as well.
    article.headline = decisions.headline.as_ref().map(|headline| headline_text(document, headline));
    article.byline = decisions.byline.as_ref().map(|byline| byline::text(document, byline)).or_else(|| byline::elsewhere(document, decisions));
    for (at, &(role, _)) in roles.iter().enumerate() {
        match role {
            Role::Kicker => _ = article.kicker.get_or_insert_with(|| text(document, at)),
            Role::Standfirst => article.standfirst.push(text(document, at)),
            Role::Headline | Role::Byline => {}
            Role::Dateline if Some(at) == dated => article.dateline = Some(text(document, at)),
            Role::Dateline => {}
            Role::Caption | Role::Credit => add_to_captions(&mut article.captions, document, at, roles),
            Role::Subheading | Role::Paragraph => {
                let kind = if role == Role::Paragraph { paragraph_kind(document, at) } else { ParagraphKind::Subheading };
                let Text { text, span } = text(document, at);
                article.paragraphs.push(Paragraph { text, kind, span });
            }
            Role::Boilerplate(_) if at >= body_end => add_to_trailer(&mut article.trailer, document, at, &roles[at..]),
            Role::Boilerplate(_) => {}
        }
    }
    if article.standfirst.is_empty() {
        article.standfirst.extend(standfirst_in_body(document, decisions).map(|at| text(document, at)));
    }
    let opening = article.opening().and_then(|paragraph| dateline(document, paragraph));
    let dates::Dates { published, updated } = dates::find(document, decisions, opening.as_deref(), language.as_deref(), now);
    article.dateline = article.dateline.or(opening);
    (article.published, article.updated, article.language) = (published, updated, language);
    article.lines = line_roles(document, decisions, scores);
    Ok(article)
}

/// The only paragraph between the headline and the byline or date. Of 69 such paragraphs labelled by hand, 60 were a standfirst, though in
/// annotated bodies it is the first paragraph as often as not.
fn standfirst_in_body(document: &Document<'_>, decisions: &Decisions) -> Option<usize> {
    let roles = &decisions.roles;
    let headline = decisions.headline.as_ref().map(|headline| headline.at).filter(|&at| roles[at].0 == Role::Headline)?;
    let top = (headline + 1..roles.len().min(headline + 1 + head::NEAR)).find(|&at| roles[at].0 != Role::Headline)?;
    let foot = (top..roles.len().min(top + head::NEAR)).find(|&at| matches!(roles[at].0, Role::Byline | Role::Dateline))?;
    let mut body = (top..foot).filter(|&at| roles[at].0.is_body());
    body.next().filter(|&at| document.line(at).is_prose() && roles[at].0 == Role::Paragraph && body.next().is_none())
}

/// The role of each non-blank line of the input.
pub(crate) fn line_roles(document: &Document<'_>, decisions: &Decisions, scores: &[f32]) -> Vec<LineRole> {
    let mut roles = Vec::with_capacity(document.pieces());
    for ((line, &(role, heading)), &score) in document.lines().zip(&decisions.roles).zip(scores) {
        roles.extend(line.pieces().map(|Part { span, is_edge }| match is_edge {
            true => LineRole {
                span,
                role: Role::Boilerplate(Kind::Navigation),
                heading: false,
                reason: Reason::Context("at the edge of a printed sheet"),
            },
            false => LineRole { span, role, heading, reason: decisions.reasons.of(line.at(), score) },
        }));
    }
    roles
}

/// Whether the line above is of a comment, so that the date is likely that comment's.
fn is_of_comment(roles: &[(Role, bool)], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|above| roles[above].0 == Role::Boilerplate(Kind::Comments))
}

/// A line's text, without its mark.
fn text<'t>(document: &Document<'t>, at: usize) -> Text<'t> {
    Text { text: document.content(at), span: document.line(at).span() }
}

/// Adds a line to the captions. If the line above is a label such as "Photo:", the line is appended to that instead (unless it is a label too).
fn add_to_captions<'t>(captions: &mut Vec<Text<'t>>, document: &Document<'t>, at: usize, roles: &[(Role, bool)]) {
    let own = text(document, at);
    let is_label = |at: usize| captions::label(document.line(at)) == Some(roles[at].0);
    let has_label = at > 0 && roles[at - 1].0 == roles[at].0 && is_label(at - 1) && !is_label(at);
    match captions.last_mut().filter(|_| has_label) {
        Some(label) => {
            *label = Text { text: format!("{}: {}", label.text.trim_end_matches([':', ',']), own.text).into(), span: label.span.start..own.span.end }
        }
        None => captions.push(own),
    }
}

/// The headline's text, without other parts of its line and without a label.
fn headline_text<'t>(document: &Document<'t>, headline: &Headline) -> Text<'t> {
    let whole = text(document, headline.at);
    let own = unlabelled(document.line(headline.at).content()[headline.place.clone()].trim());
    if own.len() < whole.len() { Text { text: own.to_owned().into(), ..whole } } else { whole }
}

/// The labels that converters, mails and press releases put before a headline, folded, in eleven languages.
const TITLES: [&str; 23] = [
    "title",
    "headline",
    "subject",
    "titel",
    "überschrift",
    "betreff",
    "titre",
    "objet",
    "título",
    "asunto",
    "assunto",
    "titolo",
    "oggetto",
    "onderwerp",
    "tytuł",
    "temat",
    "rubrik",
    "ämne",
    "тема",
    "заголовок",
    "标题",
    "件名",
    "タイトル",
];

/// The headline without such a label.
fn unlabelled(headline: &str) -> &str {
    let labelled = headline.split_once([':', '：']).filter(|(label, _)| TITLES.contains(&&*fold::fold(label.trim_end())));
    labelled.map(|(_, title)| title.trim_start()).filter(|title| title.chars().any(char::is_alphanumeric)).unwrap_or(headline)
}

fn paragraph_kind(document: &Document<'_>, at: usize) -> ParagraphKind {
    let line = document.line(at);
    let content = line.content();
    // Checked first, since some pages set their corrections in lists or between quotation marks.
    if corrections::is_correction(content) {
        ParagraphKind::Correction
    } else if line.marker.is_list_item() {
        ParagraphKind::ListItem
    } else if matches!(line.marker, Marker::Quote) || quotes::is_one_quotation(content) {
        ParagraphKind::Quote
    } else {
        ParagraphKind::Paragraph
    }
}

/// The dateline that a paragraph begins with, and where it is. (If white space in it was collapsed, it is not found
/// in the input; then the span is that of the paragraph.)
fn dateline<'t>(document: &Document<'t>, paragraph: &Paragraph<'t>) -> Option<Text<'t>> {
    let text = match paragraph.text {
        Cow::Borrowed(text) => Cow::Borrowed(datelines::prefix(text)?),
        Cow::Owned(ref text) => Cow::Owned(datelines::prefix(text)?.to_owned()),
    };
    // Only the paragraph's mark may be before it.
    let whole = paragraph.span.clone();
    let raw = document.raw(whole.clone());
    let span = match raw.find(&*text).filter(|&from| !raw[..from].contains(char::is_alphanumeric)) {
        Some(from) => whole.start + from..whole.start + from + text.len(),
        None => whole,
    };
    Some(Text { text, span })
}

/// Adds a line to the last section if that is of the same kind and the line is no heading, and begins a new section otherwise. A comment's date or a
/// credit in between does not matter. `roles` are those of the line and of all lines below it.
fn add_to_trailer<'t>(trailer: &mut Vec<Section<'t>>, document: &Document<'t>, at: usize, roles: &[(Role, bool)]) {
    let [(Role::Boilerplate(kind), heading), below @ ..] = roles else { return };
    let goes_on = |below: &&(Role, bool)| **below == (Role::Boilerplate(*kind), false);
    match trailer.last_mut().filter(|section| section.kind == *kind && !heading) {
        Some(section) => {
            section.span.end = document.line(at).span().end;
            section.lines.push(document.text(at));
        }
        None => {
            // Room for exactly the lines that will be added.
            let rest = below.iter().filter(|(role, _)| matches!(role, Role::Boilerplate(_))).take_while(goes_on).count();
            let mut lines = Vec::with_capacity(rest + usize::from(!heading));
            let heading = heading.then(|| text(document, at).text);
            if heading.is_none() {
                lines.push(document.text(at));
            }
            trailer.push(Section { kind: *kind, heading, lines, span: document.line(at).span() });
        }
    }
}
