//! Buttons get the kind of the lines beside them: "Email" in a row of networks shares the page, "Subscribe" below a field for an address signs up.

use super::super::Draft;
use crate::article::{Kind, Reason, Role};
use crate::text::fold;

/// Folded buttons that share the page by other ways, among the names of networks.
const TO_SHARE: [&str; 42] = [
    "email",
    "e-mail",
    "mail",
    "by email",
    "via email",
    "email this",
    "email link",
    "link",
    "get link",
    "copy",
    "copy url",
    "other apps",
    "more",
    "like",
    "love",
    "save",
    "share",
    "sms",
    "text",
    "messages",
    "bookmark",
    "per mail",
    "per e-mail",
    "link kopieren",
    "gefällt mir",
    "mehr",
    "merken",
    "correo",
    "correo electrónico",
    "copiar enlace",
    "copiar link",
    "enlace",
    "guardar",
    "me gusta",
    "courriel",
    "par mail",
    "copier le lien",
    "lien",
    "j'aime",
    "copia link",
    "kopiera länk",
    "kopieer link",
];

/// Folded buttons and fields of a sign-up's form.
const TO_SIGN_UP: [&str; 57] = [
    "subscribe",
    "subscribe now",
    "sign up",
    "sign me up",
    "submit",
    "send",
    "go",
    "join",
    "email",
    "email *",
    "e-mail",
    "email*",
    "email address",
    "email address*",
    "email address *",
    "work email",
    "work email*",
    "work email *",
    "your email",
    "name",
    "name*",
    "first name",
    "first name*",
    "last name",
    "last name*",
    "company name",
    "thank you!",
    "abonnieren",
    "anmelden",
    "absenden",
    "s'inscrire",
    "je m'inscris",
    "s'abonner",
    "suscribirse",
    "suscribirme",
    "registrarme",
    "iscriviti",
    "inscrever",
    "inscrever-se",
    "aanmelden",
    "zapisz się",
    "enter your email",
    "your email address",
    "ihre e-mail-adresse",
    "e-mail-adresse",
    "e-mail-adresse*",
    "vorname",
    "nachname",
    "jetzt anmelden",
    "jetzt abonnieren",
    "votre e-mail",
    "votre adresse e-mail",
    "adresse e-mail",
    "prénom",
    "correo electrónico",
    "tu correo electrónico",
    "nombre",
];

/// Folded buttons of a form for comments, and of single comments.
const TO_COMMENT: [&str; 17] = [
    "submit",
    "send",
    "publish",
    "preview",
    "edit",
    "save",
    "cancel",
    "confirm",
    "dismiss",
    "collapse",
    "expand",
    "load more",
    "load more...",
    "see more",
    "respond",
    "connect with",
    "name",
];

/// A button has at most this many bytes.
const BUTTON_BYTES: usize = 24;

/// Gives such buttons the kind of the lines beside them, unless a user's rule or a section has decided them. Linear.
pub(super) fn name(draft: &mut Draft<'_, '_>) {
    for at in 1..draft.len() {
        let kind_at = |at: usize| draft.role(at).and_then(Role::kind);
        let Some(own) = kind_at(at).filter(|_| !draft.is_claimed(at) && draft.line(at).text().len() <= BUTTON_BYTES) else { continue };
        let (above, below) = (kind_at(at - 1), kind_at(at + 1));
        let shares = above == Some(Kind::Social) && (below == Some(Kind::Social) || at > 1 && kind_at(at - 2) == Some(Kind::Social));
        let signs_up = above == Some(Kind::Newsletter);
        let says = |buttons: &[&str]| fold::is_one_of(draft.line(at).text(), buttons);
        if shares && own != Kind::Social && says(&TO_SHARE) {
            draft.change(at, Kind::Social, Reason::Context("among buttons to share the page"));
        } else if signs_up && own != Kind::Newsletter && says(&TO_SIGN_UP) {
            draft.change(at, Kind::Newsletter, Reason::Context("the button of the form above it"));
        } else if above == Some(Kind::Comments) && own != Kind::Comments && says(&TO_COMMENT) {
            draft.change(at, Kind::Comments, Reason::Context("a button of the comments above it"));
        }
    }
}

/// The rules for fields, buttons and answers of a form, and the one among them for what only a form says. Most forms sign up for a newsletter.
const FORM: [&str; 4] = ["newsletter/form", FORM_ONLY, "newsletter/thanks", "other/forms-and-search"];
const FORM_ONLY: &str = "newsletter/form-required";

/// Takes the lines of a form for a contact form's if an address stands above, or nothing that has a form of its own. Linear.
pub(super) fn name_forms(draft: &mut Draft<'_, '_>) {
    let mut at = 1;
    while at < draft.len() {
        let is_of_form = |at: &usize| !draft.by_user[*at] && draft.rule(*at).is_some_and(|rule| FORM.contains(&rule));
        let form = at..at + (at..draft.len()).take_while(is_of_form).count();
        at = form.end + 1;
        let is_sure = || form.clone().any(|at| draft.rule(at) == Some(FORM_ONLY));
        let has_own = |kind| matches!(kind, Kind::Newsletter | Kind::Comments | Kind::Subscription | Kind::Donation | Kind::Social);
        let above = draft.role(form.start - 1).and_then(Role::kind);
        if above == Some(Kind::Contact) || !above.is_some_and(has_own) && is_sure() {
            for at in form {
                draft.change(at, Kind::Contact, Reason::Context("a form that signs up for nothing"));
            }
        }
    }
}
