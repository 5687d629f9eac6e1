//! The headers of a mail: who sent it, to whom, when and about what. Below those of a mail that forwards another are those of the other.

use super::document::Piece;

/// How many pieces are looked at for the headers of a forwarded mail.
const REACH: usize = 64;

/// The fewest headers that a mail has.
const HEADERS: usize = 3;

/// The names of headers in small letters, in the languages of mail programs: who sent the mail, when, and about what.
pub(crate) const SENDERS: [&str; 9] = ["from", "von", "de", "da", "van", "od", "från", "fra", "发件人"];
pub(crate) const DATES: [&str; 14] =
    ["date", "datum", "fecha", "data", "dato", "sent", "gesendet", "envoyé", "enviado", "inviato", "verzonden", "wysłano", "skickat", "sendt"];
pub(crate) const SUBJECTS: [&str; 12] =
    ["subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "ämne", "emne", "件名", "主题"];
/// Other headers.
const OTHERS: [&str; 44] = [
    "to",
    "an",
    "à",
    "para",
    "a",
    "aan",
    "do",
    "till",
    "til",
    "cc",
    "bcc",
    "copy",
    "kopie",
    "copie",
    "dw",
    "kopia",
    "reply-to",
    "antwort an",
    "répondre à",
    "responder a",
    "rispondi a",
    "sender",
    "return-path",
    "delivered-to",
    "envelope-to",
    "received",
    "message-id",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-language",
    "user-agent",
    "thread-topic",
    "thread-index",
    "precedence",
    "importance",
    "priority",
    "attachments",
    "anlagen",
    "pièces jointes",
    "organization",
    "auto-submitted",
];
/// How the names of further headers begin.
const BEGINNINGS: [&str; 6] = ["x-", "list-", "arc-", "dkim-", "authentication-", "received-"];

/// What mail programs print above the headers of a forwarded mail.
const FORWARDED: [&str; 14] = [
    "forwarded message",
    "forwarded by",
    "weitergeleitete nachricht",
    "weitergeleiteten nachricht",
    "message transféré",
    "message réexpédié",
    "mensaje reenviado",
    "messaggio inoltrato",
    "mensagem encaminhada",
    "mensagem reencaminhada",
    "doorgestuurd bericht",
    "vidarebefordrat",
    "videresendt",
    "przekazana wiadomość",
];

/// What mail programs and press offices put before a subject.
const LABELS: [&str; 26] = [
    "re",
    "fwd",
    "fw",
    "aw",
    "wg",
    "tr",
    "rv",
    "enc",
    "antw",
    "doorst",
    "sv",
    "vs",
    "vb",
    "odp",
    "pd",
    "press release",
    "news release",
    "media release",
    "pressemitteilung",
    "pressemeldung",
    "medienmitteilung",
    "communiqué de presse",
    "nota de prensa",
    "comunicado de prensa",
    "comunicato stampa",
    "persbericht",
];

/// How many pieces a text begins with that are headers of a mail, or stand between them and those of one that it forwards; 0 if it is no mail.
pub(super) fn pieces(text: &str, pieces: &[Piece]) -> usize {
    let (mut end, mut at) = (0, 0);
    while at < pieces.len().min(REACH) {
        let mark = usize::from(is_forwarded(&text[pieces[at].span(text)]));
        let headers = headers(text, &pieces[at + mark..]);
        if headers > 0 && (end == 0 || mark > 0) {
            at += mark + headers;
            end = at;
        } else if end == 0 {
            break;
        } else {
            at += 1;
        }
    }
    end
}

/// How many of the pieces are the headers with which they begin.
fn headers(text: &str, pieces: &[Piece]) -> usize {
    let name = |piece: &Piece| name(&text[piece.span(text)]);
    let is_rest = |piece: &Piece| piece.indent > 0 && !piece.after_blank;
    let headers = pieces.iter().take_while(|piece| name(piece).is_some() || is_rest(piece)).count();
    let names: Vec<String> = pieces[..headers].iter().filter_map(name).collect();
    let has = |known: &[&str]| names.iter().any(|name| known.contains(&name.as_str()));
    if names.len() >= HEADERS && has(&SENDERS) && has(&SUBJECTS) { headers } else { 0 }
}

/// The name of the header that the line is, in small letters.
fn name(line: &str) -> Option<String> {
    let name = super::front_matter::key(line)?.0.to_lowercase();
    let is_known = [&SENDERS[..], &DATES, &SUBJECTS, &OTHERS].iter().any(|known| known.contains(&name.as_str()));
    (is_known || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))).then_some(name)
}

/// Whether the line announces a forwarded mail and says nothing else.
fn is_forwarded(line: &str) -> bool {
    const BYTES: usize = 80;
    let line = if line.len() <= BYTES { line.to_lowercase() } else { return false };
    FORWARDED.iter().any(|mark| line.contains(mark))
}

/// A subject without what mail programs and press offices put before it.
pub(super) fn unlabelled(mut subject: &str) -> &str {
    while let Some((label, rest)) = subject.split_once(':')
        && LABELS.contains(&label.trim().to_lowercase().as_str())
        && !rest.trim().is_empty()
    {
        subject = rest.trim();
    }
    subject
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    #[test]
    fn a_mail_begins_with_headers_and_a_text_does_not() {
        for text in ["From: Ada Quill\nTo: Tom Bell\nSubject: Ferry", "*Von:* Ada Quill\n*Gesendet:* Freitag\n*Betreff:* AW: Fähre\n"] {
            assert_eq!(texts(text).last().map(|line| line.starts_with('F')), Some(true), "{text}");
        }
        for text in ["From: Ada Quill\nSubject: Ferry", "From: here\nTo: there\nThe ferry: back in service", "The ferry\nFrom: A\nTo: B\nSubject: C"]
        {
            assert_eq!(texts(text), text.lines().collect::<Vec<_>>());
        }
    }

    #[test]
    fn labels_before_a_subject_are_taken_off() {
        assert_eq!(unlabelled("Fwd: WG: Press Release: Ferry: back in service"), "Ferry: back in service");
        assert_eq!(unlabelled("Ferry: back in service"), "Ferry: back in service");
        assert_eq!(unlabelled("Re: "), "Re: ");
    }
}
