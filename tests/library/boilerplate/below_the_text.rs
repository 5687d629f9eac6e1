//! One line, or a few, right below an article in nine languages: it has the kind of its words, and a sentence that begins like it stays.

use crate::common::ferry::{Ferry, assert_kinds_below, assert_stays_below};
use crate::common::{last_paragraph, parse};
use copydesk::{Kind, Role};

/// The language, and labels below an article.
const BELOW: [(&str, [(Kind, &str); 5]); 9] = [
    (
        "en",
        [
            (Kind::Contact, "For more information: www.example.org"),
            (Kind::Navigation, "Download press release"),
            (Kind::Social, "Bookmark this page"),
            (Kind::Subscription, "A version of this article appeared in the print edition of 3 May"),
            (Kind::Navigation, "Contact | Privacy policy | Terms of use"),
        ],
    ),
    (
        "de",
        [
            (Kind::Related, "Diese Artikel könnten Sie auch interessieren"),
            (Kind::Navigation, "Artikel als PDF"),
            (Kind::Social, "Beitrag merken"),
            (Kind::Contact, "Nähere Auskünfte unter www.example.org"),
            (Kind::Disclaimer, "Werbung ohne Auftrag"),
        ],
    ),
    (
        "fr",
        [
            (Kind::Related, "Ces articles pourraient vous plaire :"),
            (Kind::Navigation, "Télécharger le communiqué de presse"),
            (Kind::Social, "Partager cette page par e-mail"),
            (Kind::Other, "Lu 12 fois"),
            (Kind::Contact, "Renseignements : 01 99 00 12 34"),
        ],
    ),
    (
        "es",
        [
            (Kind::Related, "Otros artículos que te pueden interesar"),
            (Kind::Navigation, "Descargar nota de prensa"),
            (Kind::Social, "Comparte esta noticia"),
            (Kind::Media, "¿Te ha resultado útil esta página?"),
            (Kind::Contact, "Gabinete de prensa"),
        ],
    ),
    (
        "it",
        [
            (Kind::Related, "Possono interessarti anche:"),
            (Kind::Navigation, "Stampa questa pagina"),
            (Kind::Social, "Segnala questo articolo"),
            (Kind::Other, "Letto 12 volte"),
            (Kind::Contact, "Contatti per la stampa:"),
        ],
    ),
    (
        "pt",
        [
            (Kind::Related, "Outros artigos que podem interessar"),
            (Kind::Navigation, "Guardar esta página"),
            (Kind::Social, "Recomende esta notícia"),
            (Kind::Media, "Foi útil este artigo?"),
            (Kind::Contact, "Contacto de imprensa:"),
        ],
    ),
    (
        "nl",
        [
            (Kind::Related, "De redactie raadt aan"),
            (Kind::Navigation, "Download persbericht"),
            (Kind::Social, "Tip dit artikel"),
            (Kind::Other, "12 keer bekeken"),
            (Kind::Contact, "Persinformatie:"),
        ],
    ),
    (
        "pl",
        [
            (Kind::Related, "Inni czytali również"),
            (Kind::Navigation, "Wersja do druku"),
            (Kind::Social, "Zapisz ten wpis"),
            (Kind::Other, "Wyświetlono 12 razy"),
            (Kind::Contact, "Biuro prasowe:"),
        ],
    ),
    (
        "sv",
        [
            (Kind::Related, "Andra läste även"),
            (Kind::Navigation, "Utskriftsversion"),
            (Kind::Social, "Spara artikeln"),
            (Kind::Other, "Gillade du inlägget?"),
            (Kind::Contact, "Presskontakt"),
        ],
    ),
];

#[test]
fn a_line_right_below_the_text_has_the_kind_of_its_words() {
    assert_kinds_below(&BELOW);
}

#[test]
fn sentences_that_begin_like_it_stay() {
    for (language, last) in [
        ("en", "For more information the harbour master sent the boy to the lighthouse."),
        ("de", "Diese Artikel des Vertrags könnten die Fähre noch einmal aufhalten."),
        ("fr", "Partager cette traversée avec trois cents autres, il ne le regrette pas."),
        ("es", "Comparte esta idea la alcaldesa, que pide otro barco para el invierno."),
        ("it", "Letto due volte il contratto, il sindaco ha firmato in silenzio."),
        ("pt", "Mais informações sobre a peça chegaram na balsa da noite."),
        ("nl", "Deze artikelen van het contract houden de veerboot misschien nog eens tegen."),
        ("pl", "Więcej informacji o promie przyniósł wieczorem latarnik."),
        ("sv", "Dela båten med tre hundra andra gjorde han utan att klaga."),
    ] {
        assert_stays_below(language, last);
    }
}

#[test]
fn titles_with_arrows_link_to_the_posts_before_and_after() {
    for [before, after] in [["« Lemon poppy loaf", "No-knead oat bread »"], ["← Wie man einen Steg baut", "Neun Tage ohne Fähre →"]] {
        let ferry = Ferry::in_language("en");
        let page = format!("{}\n{}\nFiled under: Boats\n{before}\n{after}\nLeave a reply", ferry.headline, ferry.text.join("\n"));
        let article = parse(&page);
        let roles: Vec<Role> = article.lines.iter().rev().skip(1).take(2).map(|line| line.role).collect();
        assert_eq!(roles, [Role::Boilerplate(Kind::Related); 2], "{before}");
    }
}

/// The language, and sentences that ask the reader for something.
const PITCHES: [(&str, [(Kind, &str); 3]); 9] = [
    (
        "en",
        [
            (Kind::Newsletter, "Drop your email here and receive our harbour notes."),
            (Kind::Donation, "Whatever you can give keeps us running for another winter."),
            (Kind::Advertisement, "An exclusive discount for our readers until Sunday, on all books about the sea."),
        ],
    ),
    (
        "de",
        [
            (Kind::Newsletter, "Geben Sie Ihre E-Mail-Adresse an, und wir senden Ihnen jede neue Folge."),
            (Kind::Donation, "Jede Unterstützung hilft uns durch den Winter."),
            (Kind::Event, "Kommen Sie vorbei, die Teilnahme ist kostenlos und die Plätze sind begrenzt."),
        ],
    ),
    (
        "fr",
        [
            (Kind::Newsletter, "Renseignez votre adresse mail, nous vous préviendrons à chaque parution."),
            (Kind::Donation, "Quelques euros nous permettent de tenir un hiver de plus."),
            (Kind::Related, "Vous souhaitez en savoir plus ? Consultez le dossier du mois."),
        ],
    ),
    (
        "es",
        [
            (Kind::Newsletter, "Escribe tu correo y recibirás las novedades del mes."),
            (Kind::Event, "Acompáñanos el sábado; las plazas son limitadas."),
            (Kind::Advertisement, "Aprovecha este código de descuento hasta el domingo y llévate el libro."),
        ],
    ),
    (
        "it",
        [
            (Kind::Donation, "Pochi euro ci permettono di andare avanti un altro inverno."),
            (Kind::Event, "Non mancate sabato, i posti sono limitati."),
            (Kind::Copyright, "I testi non possono essere riprodotti senza il consenso della casa editrice."),
        ],
    ),
    (
        "pt",
        [
            (Kind::Newsletter, "Cadastre seu e-mail para receber as novidades do mês."),
            (Kind::Event, "Venha participar no sábado, as vagas são limitadas."),
            (Kind::Related, "Se quiser saber mais, veja o dossiê do mês passado."),
        ],
    ),
    (
        "nl",
        [
            (Kind::Donation, "Iedere bijdrage helpt ons de winter door."),
            (Kind::Event, "Je bent welkom op zaterdag, kaarten zijn gratis."),
            (Kind::Copyright, "Overname van foto's en teksten zonder toestemming is verboden."),
        ],
    ),
    (
        "pl",
        [
            (Kind::Donation, "Każda pomoc pozwoli nam przetrwać kolejną zimę."),
            (Kind::Event, "Czekamy na Państwa w sobotę, liczba miejsc jest ograniczona."),
            (Kind::Related, "Chcesz dowiedzieć się więcej? Zajrzyj do naszego archiwum."),
        ],
    ),
    (
        "sv",
        [
            (Kind::Newsletter, "Ange din e-postadress så får du nyheterna varje fredag."),
            (Kind::Event, "Varmt välkomna på lördag, antalet platser är begränsat."),
            (Kind::Advertisement, "Använd koden och få tio procents rabatt på boken till söndag."),
        ],
    ),
];

#[test]
fn pitches_below_clean_text_have_the_kind_of_their_words() {
    assert_kinds_below(&PITCHES);
}

/// The language, and sentences about the author that do not say the name.
const LIVES: [(&str, [(Kind, &str); 2]); 9] = [
    (
        "en",
        [(Kind::AuthorBio, "Our reviewer lives on the north bank and teaches sailing."), (Kind::AuthorBio, "Her next novel will appear in spring.")],
    ),
    (
        "de",
        [(Kind::AuthorBio, "Unsere Korrespondentin ist auf der Insel aufgewachsen."), (Kind::AuthorBio, "Sein neuer Roman erscheint im Frühjahr.")],
    ),
    (
        "fr",
        [(Kind::AuthorBio, "Notre chroniqueuse enseigne la voile depuis vingt ans."), (Kind::AuthorBio, "Sa nouvelle œuvre paraît au printemps.")],
    ),
    ("es", [(Kind::AuthorBio, "Nuestro columnista vive en la orilla norte."), (Kind::AuthorBio, "Su nueva novela se publica en primavera.")]),
    (
        "it",
        [
            (Kind::AuthorBio, "Il nostro inviato vive sulla riva nord da vent'anni."),
            (Kind::AuthorBio, "Il suo prossimo romanzo uscirà in primavera."),
        ],
    ),
    ("pt", [(Kind::AuthorBio, "A nossa colunista vive na margem norte."), (Kind::AuthorBio, "Seu próximo livro é sobre faróis.")]),
    ("nl", [(Kind::AuthorBio, "Onze columnist woont op de noordoever."), (Kind::AuthorBio, "Zijn volgende roman verschijnt in het voorjaar.")]),
    ("pl", [(Kind::AuthorBio, "Nasz felietonista mieszka na północnym brzegu."), (Kind::AuthorBio, "Jego kolejna powieść ukaże się wiosną.")]),
    ("sv", [(Kind::AuthorBio, "Vår krönikör bor på norra stranden."), (Kind::AuthorBio, "Hans nästa roman kommer i vår.")]),
];

#[test]
fn sentences_about_the_author_below_the_text_are_author_bios() {
    assert_kinds_below(&LIVES);
}

#[test]
fn a_quotation_about_a_person_is_no_author_bio() {
    for quote in [
        "“Ada Quill is a director who can give you everything you want in a film, as long as you can wait for it.”",
        "„Ada Quill ist eine Regisseurin, die einem alles geben kann, was man von einem Film will.“",
    ] {
        let text = format!(
            "Ferry film sails into cinemas\n\nThe film about the ferry to Westhaven opens on Friday, and the first reviews of it are in.\n\n\
             Critics along the coast were kind to the picture, which was made in nine days and for little money.\n\n{quote}"
        );
        let article = copydesk::parse_article(&text).unwrap();
        assert_eq!(last_paragraph(&article), Some(quote));
    }
}

#[test]
fn a_related_heading_may_end_in_an_exclamation_mark() {
    for (language, heading) in [("en", "You may also like!"), ("de", "Das könnte Sie auch interessieren!"), ("es", "¡Te puede interesar!")] {
        let ferry = Ferry::in_language(language);
        let [first, second] = ferry.text;
        let text = [ferry.headline, first, second, heading, "Harbour Fair 2026", "Tellin Quay"].join("\n\n");
        let article = parse(&text);
        let below: Vec<Role> = article.lines[3..].iter().map(|line| line.role).collect();
        assert_eq!(below, [Role::Boilerplate(Kind::Related); 3], "{heading}");
    }
}
