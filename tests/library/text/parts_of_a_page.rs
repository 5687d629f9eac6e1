//! All parts of a page from headline to copyright in four languages, and text that goes on below forms, boxes and links.

use crate::common::ferry::Ferry;
use crate::common::{self, parse, without_margin};
use copydesk::{ParagraphKind, Parser};

/// Fails unless the article has these parts, in this order: headline, byline, date, a caption and its credit,
/// a paragraph, a caption with its credit in it, a paragraph, a correction, a heading and a link to another
/// story, a sign-up, a notice of rights.
fn assert_parts(text: &str) {
    let parser = Parser::default();
    let wanted = [
        "headline",
        "byline",
        "dateline",
        "caption",
        "credit",
        "paragraph",
        "caption",
        "paragraph",
        "paragraph",
        "related^",
        "related",
        "newsletter",
        "copyright",
    ];
    assert_eq!(common::roles(&parser, text), wanted, "{}", common::margin(&parser, text));
    let article = parser.parse(text).expect("there is a body");
    assert_eq!(article.paragraphs.last().map(|last| last.kind), Some(ParagraphKind::Correction));
    assert_eq!(article.captions.len(), 3);
}

#[test]
fn a_correction_may_be_a_list_item_or_in_quotation_marks() {
    let Ferry { headline, text, .. } = Ferry::in_language("en");
    let text = text.join("\n\n");
    for (line, kind) in [
        ("• This article was amended on 9 October 2026. There were nineteen ships.", ParagraphKind::Correction),
        ("- Correction: There were nineteen ships at the quay on Friday, not ninety.", ParagraphKind::Correction),
        ("“Editor's note: Some of the names in this text have been changed.”", ParagraphKind::Correction),
        ("A correction was made on October 9, 2026: There were nineteen ships at the quay.", ParagraphKind::Correction),
        ("“An earlier version of this plan was worse for all of us on the island.”", ParagraphKind::Quote),
    ] {
        let page = format!("{headline}\n\n{text}\n\n{line}");
        assert_eq!(parse(&page).paragraphs.last().map(|last| last.kind), Some(kind), "{line}");
    }
    let Ferry { headline, text, .. } = Ferry::in_language("de");
    let text = text.join("\n\n");
    let page = format!("{headline}\n\n{text}\n\nDieser Text wurde nachträglich geändert: Der Liegeplatz war zunächst falsch angegeben.");
    assert_eq!(parse(&page).paragraphs.last().map(|last| last.kind), Some(ParagraphKind::Correction));
}

#[test]
fn a_quotation_in_french_marks_is_no_subheading() {
    let Ferry { headline, text: [first, second], .. } = Ferry::in_language("fr");
    for said in ["« Nous n’avons plus le choix. »", "« Qui nous rendra le bac\u{202f}?\u{a0}»"] {
        let page = format!("{headline}\n\n{first}\n\n{said}\n\n{second}");
        assert_eq!(parse(&page).paragraphs[1].kind, ParagraphKind::Quote, "{said}");
    }
}

#[test]
fn the_parts_of_an_english_page_are_told() {
    assert_parts(
        "\
Ferry back in service

By Ada Quill

9 October 2026, 07:30

The Lady Marsh leaves the quay on Friday morning.

Photograph: Tom Bellweather

The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven in the morning, its owner said.

Islanders wait for the barge on Wednesday. Photo: Ada Quill

The island's council wants a fund for traders who can prove a loss. The two sides are to meet on 14 October, and neither expects an easy evening.

Correction: An earlier version of this article said that the ferry was in dock for ten days.

Related articles

Harbour board seeks a second tug

Sign up for our newsletter to get the news of the coast in your inbox.

© 2026 Harbour Gazette. All rights reserved.",
    );
}

#[test]
fn the_parts_of_a_german_page_are_told() {
    assert_parts(
        "\
Fähre fährt wieder

Von Ada Quill

9. Oktober 2026, 07:30 Uhr

Die Lady Marsh verlässt am Freitagmorgen den Kai.

Foto: Tom Glockner

Die Fähre nach Westhafen hat am Freitag nach neun Tagen im Dock wieder abgelegt, und schon um sieben Uhr morgens war die erste Überfahrt ausgebucht.

Inselbewohner warten am Mittwoch auf die Schute. (Foto: Ada Quill)

Der Rat der Insel verlangt einen Fonds für Händler, die einen Verlust nachweisen können. Am 14. Oktober wollen sich beide Seiten treffen.

Anmerkung der Redaktion: In einer früheren Version dieses Artikels hieß es, die Fähre sei zehn Tage im Dock gewesen.

Mehr zum Thema

Hafenamt sucht einen zweiten Schlepper

Jetzt unseren Newsletter abonnieren und keine Nachricht von der Küste verpassen.

© 2026 Hafenbote. Alle Rechte vorbehalten.",
    );
}

#[test]
fn the_parts_of_a_spanish_page_are_told() {
    assert_parts(
        "\
El transbordador vuelve a zarpar

Por Ada Quill

9 de octubre de 2026, 07:30

El Lady Marsh deja el muelle el viernes por la mañana.

Foto: Tomás Campana / EFE

El transbordador a Puerto Oeste volvió a zarpar el viernes después de nueve días en el dique, y la primera travesía estaba llena a las siete.

Los isleños esperan la barcaza el miércoles. Foto: Ada Quill

El concejo de la isla pide un fondo para los comerciantes que puedan probar pérdidas. Las dos partes se reunirán el 14 de octubre.

Fe de errores: Una versión anterior de este artículo decía que el barco había estado diez días en el dique.

Noticias relacionadas

La autoridad portuaria busca un segundo remolcador

Suscríbete a nuestro boletín y recibe las noticias de la costa en tu correo.

© 2026 Gaceta del Puerto. Todos los derechos reservados.",
    );
}

#[test]
fn the_parts_of_a_french_page_are_told() {
    assert_parts(
        "\
Le ferry reprend la mer

Par Ada Quill

Publié le 9 octobre 2026 à 07h30

Le Lady Marsh quitte le quai vendredi matin.

Photo : Tom Cloche/AFP

Le ferry pour Port-Ouest a repris la mer vendredi après neuf jours de cale sèche, et la première traversée était pleine dès sept heures du matin.

Les îliens attendent la barge mercredi. (Photo : Ada Quill)

Le conseil de l'île demande un fonds pour les commerçants qui peuvent prouver une perte. Les deux parties se verront le 14 octobre.

Rectificatif : une version précédente de cet article disait que le ferry était resté dix jours en cale sèche.

À lire aussi

Le port cherche un second remorqueur

Inscrivez-vous à notre newsletter pour recevoir les nouvelles de la côte.

© 2026 La Gazette du port. Tous droits réservés.",
    );
}

#[test]
fn the_authors_name_repeated_below_ends_the_article() {
    let page = "\
The ferry to Westhaven sails again

By Ada Quill
9 October 2026

The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven in the morning, its owner said.

Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland and brought over on a barge.

The island's council wants a fund for traders who can prove a loss. The two sides are to meet in October, and neither expects an easy evening.

Ada Quill (Westhaven, special correspondent)

The quay has a workshop for those who write, on seven evenings, with tea.";
    let article = parse(page);
    assert_eq!(article.paragraphs.len(), 3, "{article}");
    assert_eq!(article.byline.as_deref(), Some("By Ada Quill"));
    assert!(article.paragraphs[2].text.starts_with("The island's council"));
}

#[test]
fn a_section_name_in_the_first_line_is_the_kicker() {
    let body = "The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.";
    for section in ["Environment", "Sport", "Politik"] {
        let text = format!("{section}\n\nFerry to Westhaven sails again\n\nBy Ada Quill\n\n{body}\n\n{body} That was said on Sunday, too.");
        let article = parse(&text);
        assert_eq!(article.kicker.as_ref().map(|kicker| &*kicker.text), Some(section));
    }
}

/// A German report with links and subheadings between its paragraphs; the related link is the title of an opinion, which reads like text.
const LINKS_BETWEEN: &str = "\
headline       | Rat von Westhaven stimmt für neuen Deich
byline         | Von Ada Quill
dateline       | 14.03.2026, 18:42 Uhr
paragraph      | Um 22.51 Uhr hob die Bürgermeisterin zum letzten Mal an diesem Abend die Stimme und verlas das Ergebnis, auf das die Leute auf der vollbesetzten Tribüne seit Stunden gewartet hatten.
paragraph      | Damit steht fest: Der Deich am Nordufer wird auf einer Länge von 1,8 Kilometern erhöht und verbreitert. Kosten soll das Projekt nach aktueller Schätzung 14,6 Millionen Euro.
paragraph      | Der Streit dreht sich um die Frage, wohin der Deich wächst. Die Verwaltung will ihn landseitig verbreitern, weil auf der Flussseite ein Naturschutzgebiet beginnt.
related^       | Lesen Sie auch
related        | Kommentar: Ein Deich ist kein Gartenzaun
subheading     | Die Anwohner wollen vor Gericht ziehen
paragraph      | Zu ihnen gehört Klara Vane. Die 71-Jährige wohnt seit 1983 im Fährweg. „Man hat uns im November gesagt, es gebe mehrere Varianten. Jetzt war plötzlich alles alternativlos“, sagt sie.
paragraph      | Der Baudezernent wies den Vorwurf zurück. Es habe drei Informationsabende gegeben, die Unterlagen hätten sechs Wochen öffentlich ausgelegen.
subheading     | So geht es jetzt weiter
paragraph      | * Bis Juni: Beschluss durch den Landkreis
paragraph      | * Ab September: Verlegung der Leitungen
paragraph      | In der Opposition stößt der Zeitplan auf Skepsis. „Wenn geklagt wird, können wir 2028 vergessen“, sagte ihr Sprecher im Rat.
tags^          | Themen:
tags           | Flut
tags           | Westhaven
comments^      | Kommentare (18)
comments       | Das Kommentieren ist nur mit einem aktiven Abo möglich.
disclaimer     | Impressum
consent        | Datenschutz
";

#[test]
fn a_german_page_with_links_between_its_paragraphs_is_read_line_by_line() {
    let text = without_margin(LINKS_BETWEEN);
    assert_eq!(common::margin(&Parser::default(), &text.join("\n")), LINKS_BETWEEN);
}

/// Fails unless the text goes on with this last paragraph below a box of these lines, with blank lines and without.
fn assert_goes_on(box_below: &[&str], last: &str, below: &[&str]) {
    let head = ["Old bridge to close until June", "By Ada Quill"];
    let text = [
        "The council agreed on Tuesday to close the old bridge for repairs that are to last until the end of June, officials said.",
        "The mayor told reporters that the work would cost about three million pounds and could not wait any longer.",
        "Traders in Quay Street fear for their custom. “We live from those who walk past,” said Tom Bellweather, who sells fish.",
    ];
    let page = [&head[..], &text, box_below, &[last], below].concat();
    for page in [page.join("\n\n"), page.join("\n")] {
        let parser = Parser::default();
        let article = parser.parse(&page).expect("there is a body");
        let paragraphs = common::body(&article);
        assert!(paragraphs.ends_with(&[text[2], last]) || paragraphs.ends_with(&[box_below[0], last]), "{}", common::margin(&parser, &page));
    }
}

#[test]
fn the_text_goes_on_below_a_form_that_is_longer_than_the_rest() {
    let last = "The council will decide in September whether the bridge gets a third lane, for which people have collected 4,000 signatures.";
    assert_goes_on(&["SIGN UP: Get the Morning Brief in your inbox", "Email Address", "Submit"], last, &["Share"]);
    let small_print = "By submitting your email you agree to our terms and privacy policy.";
    assert_goes_on(&["Sign up to The Tide", "Free daily newsletter", "Email Address", "Sign up", small_print], last, &["Share"]);
    // The title above "Read more" may be a subheading: it stays in the body.
    assert_goes_on(&["Quay closed for repairs", "Read more"], last, &["Share"]);
}

#[test]
fn a_last_short_sentence_below_an_advertisement_is_text() {
    assert_goes_on(&["Advertisement"], "The first lorries with steel are expected on Monday.", &[]);
}

#[test]
fn a_sentence_between_two_boxes_is_text() {
    let text = "\
The old bridge closes until June

By Ada Quill

The council agreed on Tuesday to close the old bridge for repairs that are to last until the end of June, officials said.

The mayor told reporters that the work would cost about three million pounds and could not wait any longer.

Read more: Quay closed for repairs

The first lorries with steel are expected on Monday.

Sign up for our newsletter

Email address

Sign up

The bridge was last closed for repairs forty years ago, when a barge struck its middle arch, the council said.";
    let parser = Parser::default();
    let (paragraph, form) = ("paragraph", "newsletter");
    let wanted = ["headline", "byline", paragraph, paragraph, "related", paragraph, form, form, form, paragraph];
    assert_eq!(common::roles(&parser, text), wanted, "{}", common::margin(&parser, text));
}

#[test]
fn the_text_goes_on_below_a_form_that_announces_its_end() {
    let form = ["Sign up to The Tide", "Free weekly newsletter", "Enter your email address", "Sign up"];
    let end = ["Privacy Notice: Newsletters may hold what others pay for, and what they say is theirs.", "after newsletter promotion"];
    assert_goes_on(
        &[&form[..], &end].concat(),
        "The manager was less amused: \"We had seven of ten. You have to see that out.\"",
        &["Reuse this content"],
    );
}

#[test]
fn terms_of_an_offer_and_shouted_titles_are_no_last_sentence() {
    let page = |lines: &[&str]| {
        let text = "Der Rat hat am Dienstag beschlossen, die alte Brücke bis Ende Juni zu sperren, sagte die Bürgermeisterin der Stadt Westhafen.";
        let whole = [&["Brücke bis Juni gesperrt", "Von Ada Quill", text, text, text], lines].concat().join("\n\n");
        Parser::default().parse(&whole).expect("there is a body").paragraphs.last().map(|last| last.text.to_string())
    };
    for lines in [["Anzeige", "Steinbruch rutscht ab!"], ["Jetzt abonnieren", "4 Wochen für 0,99 €."]] {
        assert_ne!(page(&lines).as_deref(), Some(lines[1]));
    }
}

#[test]
fn the_last_label_of_a_menu_with_blank_lines_between_is_no_kicker() {
    let text = "The council agreed on Tuesday to close the old bridge for repairs that are to last until the end of June, officials said.";
    let below = format!("Old bridge to close until June\n\nBy Ada Quill\n\n{text}\n\n{text}");
    let kicker = |above: &[&str]| parse(&format!("{}\n\n{below}", above.join("\n\n"))).kicker.map(|kicker| kicker.to_string());
    assert_eq!(kicker(&["Home", "Market stalls", "Send flowers"]), None);
    // A single line is no menu, and a genre is a kicker even at the end of one.
    assert_eq!(kicker(&["Quay and harbour"]).as_deref(), Some("Quay and harbour"));
    assert_eq!(kicker(&["Home", "Market stalls", "Analysis"]).as_deref(), Some("Analysis"));
}

#[test]
fn a_pitch_inside_a_form_that_announces_its_end_is_cut() {
    let pitch = "The best of our reporting, every Saturday morning.";
    let form = ["Sign up to The Tide", "Free weekly newsletter", "Enter your email address", pitch, "Sign up"];
    let end = ["Privacy Notice: Newsletters may hold what others pay for, and what they say is theirs.", "after newsletter promotion"];
    let last = "If you own a shop in Quay Street, you may well have thought of leaving.";
    assert_goes_on(&[&form[..], &end].concat(), last, &["Reuse this content"]);
}

#[test]
fn headings_of_boxes_over_the_last_paragraphs_are_subheadings() {
    let last = "The council had the bridge looked at in May by engineers from the mainland, who found cracks in two of its piers.";
    for heading in ["About the study", "Notes to editors", "Further information", "Topics"] {
        assert_goes_on_below_heading(heading, last, "subheading");
    }
    assert_goes_on_below_heading("Elsewhere", last, "related^");
}

/// Fails unless the last paragraph is text below a line of this role.
fn assert_goes_on_below_heading(heading: &str, last: &str, role: &str) {
    let first = "The council agreed on Tuesday to close the old bridge for repairs that are to last until the end of June, officials said.";
    let second = "The mayor told reporters that the work would cost about three million pounds and could not wait any longer.";
    let page = ["Old bridge to close until June", "By Ada Quill", first, second, heading, last].join("\n\n");
    let parser = Parser::default();
    assert_eq!(common::roles(&parser, &page)[4..], [role, "paragraph"], "{}", common::margin(&parser, &page));
}
