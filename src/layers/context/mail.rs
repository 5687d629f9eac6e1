//! A mail's head above the text: its subject is the headline, its sender the author.

use super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::text::{fold, words};

/// A field of a mail's head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    From,
    Sent,
    Subject,
    /// To whom it went, and what hangs on it.
    To,
}

/// The labels of the fields, folded: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish.
const LABELS: [(Field, &[&str]); 4] = [
    (Field::From, &["from", "von", "de", "da", "van", "från", "od"]),
    (
        Field::Sent,
        &[
            "sent",
            "date",
            "gesendet",
            "datum",
            "envoyé",
            "envoyé le",
            "enviado",
            "enviado el",
            "fecha",
            "inviato",
            "data",
            "enviada em",
            "enviado em",
            "verzonden",
            "skickat",
            "wysłano",
        ],
    ),
    (Field::Subject, &["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "temat"]),
    (
        Field::To,
        &[
            "to",
            "cc",
            "bcc",
            "reply-to",
            "attachments",
            "importance",
            "an",
            "kopie",
            "antwort an",
            "anlagen",
            "wichtigkeit",
            "à",
            "cci",
            "répondre à",
            "pièces jointes",
            "para",
            "a",
            "responder a",
            "datos adjuntos",
            "importancia",
            "allegati",
            "anexos",
            "aan",
            "bijlagen",
            "till",
            "do",
            "dw",
        ],
    ),
];

/// Whether a head begins this far up: what is further down is quoted.
const TOP: usize = 3;

/// No label has more bytes.
const LABEL: usize = 24;

/// The line's field, and what stands behind its label.
fn field(line: &str) -> Option<(Field, &str)> {
    let colon = line.bytes().take(LABEL + 1).position(|byte| byte == b':')?;
    let (label, value) = (fold::fold(&line[..colon]), &line[colon + 1..]);
    let (field, _) = LABELS.iter().find(|(_, labels)| labels.contains(&label.trim()))?;
    Some((*field, value.trim_start()))
}

/// A headline without the label of a mail's subject.
pub(super) fn without_label(headline: &str) -> &str {
    match field(headline) {
        Some((Field::Subject, subject)) if words::words(subject).next().is_some() => subject,
        _ => headline,
    }
}

/// Gives the lines of a mail's head at the top of the text their roles. Tells where it ends and which of its lines names the author; nothing
/// if there is none, or a rule of the user's knows another headline.
pub(super) fn find(draft: &mut Draft<'_, '_>) -> Option<Mail> {
    let field = |at: usize| field(draft.line(at).text()).map(|(field, _)| field);
    let start = (0..draft.len().min(TOP)).find(|&at| field(at).is_some())?;
    let fields: Vec<Field> = (start..draft.len()).map_while(field).collect();
    let place = |wanted: Field| fields.iter().position(|&field| field == wanted).map(|at| start + at);
    let (from, subject) = (place(Field::From)?, place(Field::Subject)?);
    let is_known = (0..draft.len()).any(|at| draft.given[at] && draft.role(at) == Some(Role::Headline));
    if is_known || place(Field::Sent).or_else(|| place(Field::To)).is_none() {
        return None;
    }
    let end = start + fields.len();
    for (at, field) in (start..end).zip(fields) {
        if draft.given[at] {
            continue;
        }
        let role = match field {
            Field::From if at == from => Role::Byline,
            Field::Subject if at == subject => Role::Headline,
            Field::Sent => Role::Dateline,
            _ => Kind::Contact.into(),
        };
        draft.change(at, role, Reason::Context("the head of a mail"));
    }
    Some(Mail { from, end })
}

/// Where a mail names its sender, and where its text begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mail {
    pub(super) from: usize,
    pub(super) end: usize,
}
