//! Lines that magazines and blogs put below their articles, in seven languages, and sentences that begin like them and stay.

use crate::common::ferry::{assert_kinds_below, assert_stays_below};
use copydesk::Kind;

/// The language, and a line of each kind as it stands below articles.
const AROUND: [(&str, [(Kind, &str); 8]); 7] = [
    (
        "fr",
        [
            (Kind::Media, "Votre note pour cet article :"),
            (Kind::Navigation, "Revenir au sommaire du dossier"),
            (Kind::Tags, "Ce billet, publié dans Port, est tagué bateaux, marées. Ajoutez ce permalien à vos favoris."),
            (Kind::Consent, "Cliquez ici pour afficher la carte. Des données seront transmises à un tiers."),
            (Kind::Disclaimer, "Sous réserve d’erreurs et d’omissions."),
            (Kind::Subscription, "Lire le magazine en version numérique"),
            (Kind::Donation, "Notre média reste gratuit et indépendant : soutenez-nous si vous le pouvez."),
            (Kind::Event, "Faites une pause avec nos mots fléchés"),
        ],
    ),
    (
        "es",
        [
            (Kind::Media, "Califique esta noticia"),
            (Kind::Navigation, "Regresar a la portada"),
            (Kind::Tags, "Publicado el 3 de mayo de 2024 y archivado en Puerto, Mar."),
            (Kind::Consent, "Haga clic aquí para ver el mapa. Se enviarán datos a terceros."),
            (Kind::Disclaimer, "Precios sujetos a cambios sin previo aviso."),
            (Kind::Subscription, "¡Ya a la venta nuestro último número!"),
            (Kind::Donation, "Nuestro periódico es independiente y gratuito: ayúdanos con tu apoyo."),
            (Kind::Event, "Pon a prueba tus conocimientos con nuestro test"),
        ],
    ),
    (
        "it",
        [
            (Kind::Media, "Che ne pensi di quest’articolo?"),
            (Kind::Navigation, "Torna all’indice"),
            (Kind::Tags, "Pubblicato da Ada alle 23:30 Etichette: porto, barche"),
            (Kind::Consent, "Inviando il modulo acconsenti al trattamento dei dati."),
            (Kind::Disclaimer, "I prezzi possono subire variazioni senza preavviso."),
            (Kind::Subscription, "Sfoglia la rivista digitale"),
            (Kind::Donation, "Ogni contributo è prezioso, anche il più piccolo!"),
            (Kind::Event, "Mettiti alla prova con i nostri quiz"),
        ],
    ),
    (
        "pt",
        [
            (Kind::Media, "O que você achou desta notícia?"),
            (Kind::Navigation, "Voltar para o início"),
            (Kind::Tags, "Publicada por Ada à(s) 23:30 Etiquetas: porto, barcos"),
            (Kind::Consent, "Ao enviar o formulário, concorda com o tratamento dos seus dados."),
            (Kind::Disclaimer, "Salvo erros ou omissões."),
            (Kind::Subscription, "Folheie a edição digital"),
            (Kind::Donation, "O nosso jornal é gratuito e independente: apoie-nos com um donativo."),
            (Kind::Event, "Jogue as palavras cruzadas do dia"),
        ],
    ),
    (
        "nl",
        [
            (Kind::Media, "Wat vindt u van dit artikel?"),
            (Kind::Navigation, "Terug naar de begrippenlijst"),
            (Kind::Tags, "Gepost door Ada om 23:30 Labels: haven, boten"),
            (Kind::Consent, "Klik op de knop om de kaart te bekijken. Er worden gegevens verstuurd."),
            (Kind::Disclaimer, "Aan deze prijzen kunnen geen rechten worden ontleend."),
            (Kind::Subscription, "Blader door het nieuwste nummer"),
            (Kind::Donation, "Elke bijdrage helpt, groot of klein!"),
            (Kind::Event, "Los de sudoku en onze puzzels op"),
        ],
    ),
    (
        "pl",
        [
            (Kind::Media, "Co sądzą Państwo o tym tekście?"),
            (Kind::Navigation, "Wróć do spisu treści"),
            (Kind::Tags, "Zamieszczono w: Port, Morze"),
            (Kind::Consent, "Kliknij przycisk, aby wyświetlić mapę."),
            (Kind::Disclaimer, "Podane ceny mogą ulec zmianie."),
            (Kind::Subscription, "Przejrzyj aktualny numer"),
            (Kind::Donation, "Każda złotówka się liczy!"),
            (Kind::Event, "Sprawdź się w quizie o morzu"),
        ],
    ),
    (
        "sv",
        [
            (Kind::Media, "Vad tyckte ni om sidan?"),
            (Kind::Navigation, "Tillbaka till ordlistan"),
            (Kind::Tags, "Upplagd av Ada kl. 23:30 Etiketter: hamn, båtar"),
            (Kind::Consent, "Genom att skicka in formuläret godkänner du att vi sparar uppgifterna."),
            (Kind::Disclaimer, "Vi reserverar oss för eventuella prisändringar."),
            (Kind::Subscription, "Bläddra i det senaste numret"),
            (Kind::Donation, "Varje slant räknas, stor som liten!"),
            (Kind::Event, "Testa dina kunskaper i dagens quiz"),
        ],
    ),
];

#[test]
fn a_line_below_the_text_has_the_kind_of_its_words() {
    assert_kinds_below(&AROUND);
}

#[test]
fn sentences_that_begin_like_it_stay() {
    for (language, sentences) in [
        (
            "fr",
            [
                "Noter cet écart ne suffit pas, a dit la maire, il faut l'expliquer.",
                "Retour au calme sur le quai, où la file a fondu vers midi.",
                "Le bac a été offert à la ville par le constructeur en 1931.",
            ],
        ),
        (
            "es",
            [
                "Ampliar el muelle cuesta caro, y la alcaldesa prefiere arreglarlo.",
                "Respetamos la sentencia, dijo el abogado de la naviera.",
                "Cada donación cuenta doble este año, según la alcaldesa.",
            ],
        ),
        (
            "it",
            [
                "Torna alla lista d'attesa la vecchia barca, per la terza volta.",
                "Gioca con il fuoco chi parte con questo vento, avverte il pilota.",
                "I prezzi possono variare molto, avverte il sindaco.",
            ],
        ),
        (
            "pt",
            [
                "Voltar ao arquivo do porto foi difícil para a comandante.",
                "O que achou da balsa? perguntou o juiz ao mergulhador.",
                "A redação da lei não foi fácil, reconhece o deputado.",
            ],
        ),
        (
            "nl",
            [
                "Geplaatst in 1931, draait de oude motor nog steeds.",
                "Meer over de scheur wilde de eigenaar niet zeggen.",
                "Lees de krant, zei de schipper, en koop hem niet.",
            ],
        ),
        (
            "pl",
            [
                "Więcej o śrubie właściciel nie chciał powiedzieć.",
                "Ceny mogą rosnąć, ostrzega burmistrz miasta.",
                "Powrót do listy oczekujących był dla kapitana ciosem.",
            ],
        ),
        (
            "sv",
            [
                "Varje gåva räknas dubbelt i år, enligt borgmästaren.",
                "Läs fler böcker, råder kaptenen sin besättning.",
                "Mer om sprickan ville ägaren inte säga.",
            ],
        ),
    ] {
        sentences.iter().for_each(|sentence| assert_stays_below(language, sentence));
    }
}
