//! Labels and pitches in nine languages, each alone below an article about a footbridge or between its paragraphs.

use crate::common;
use copydesk::Parser;

/// A language's article, and lines with their kind: to be put below it, and between its paragraphs.
struct Language {
    tag: &'static str,
    article: &'static [&'static str],
    below: &'static [(&'static str, &'static str)],
    inside: &'static [(&'static str, &'static str)],
}

/// How many lines of an article stand above its first paragraph.
const HEAD: usize = 3;

/// The article in this language.
fn article(tag: &str) -> &'static [&'static str] {
    LANGUAGES.iter().find(|language| language.tag == tag).expect("there is such an article").article
}

/// The role of `line` between the second and the third paragraph of the article.
fn role_between(article: &[&str], line: &str) -> String {
    let (above, below) = article.split_at(HEAD + 2);
    let text = [above, &[line], below].concat().join("\n\n");
    common::roles(&Parser::default(), &text).swap_remove(HEAD + 2)
}

#[test]
fn a_line_alone_below_the_article_has_the_kind_of_its_words() {
    for Language { article, below, .. } in LANGUAGES {
        for (kind, line) in *below {
            let roles = common::roles(&Parser::default(), &format!("{}\n\n{line}", article.join("\n\n")));
            assert_eq!(roles.last().map(|role| role.trim_end_matches('^')), Some(*kind), "{line}");
        }
    }
}

#[test]
fn labels_between_paragraphs_have_the_kind_of_their_words() {
    for Language { article, inside, .. } in LANGUAGES {
        for (kind, line) in *inside {
            assert_eq!(role_between(article, line).trim_end_matches('^'), *kind, "{line}");
        }
    }
}

#[test]
fn sentences_about_the_same_things_stay() {
    let [.., last] = article("en") else { panic!("the article has lines") };
    for line in [
        "The council may not cancel at any time, for the contract with the builders runs until the spring of next year.",
        "Tickets for the first walk over the bridge will be sold at the station, and all of the money will go to the hospital.",
        "She has written to the county, and the county has promised that it will answer her before the end of the month.",
        "Readers of the local paper were asked what they think of the plan, and nine in ten of them said that they liked it.",
    ] {
        let text = article("en").join("\n\n").replace(last, line);
        assert_eq!(common::roles(&Parser::default(), &text).last().map(String::as_str), Some("paragraph"), "{line}");
    }
}

#[test]
fn ratings_and_instructions_between_paragraphs_stay() {
    for (language, line) in
        [("en", "8/10"), ("en", "Download the app from the App Store and open it."), ("de", "Kontakt: Bürgerbüro, Tel. 0999 1020")]
    {
        let role = role_between(article(language), line);
        assert!(["paragraph", "subheading"].contains(&&*role), "{line}: {role}");
    }
    let line = "What do you think? I think that she is bluffing.";
    let text = format!("{}\n\n{line}", article("en").join("\n\n"));
    assert_eq!(common::roles(&Parser::default(), &text).last().map(String::as_str), Some("paragraph"));
}

#[test]
fn sentences_that_begin_like_a_notice_stay() {
    for (language, line) in [
        ("fr", "Cette vidéo n'est pas truquée, assure la police, qui a regardé les images du chantier une à une."),
        ("fr", "Vous devez être connecté pour suivre la séance, rappelle la mairie, qui la diffuse en direct."),
        ("fr", "Les données recueillies par la sonde sont traitées à Toulouse."),
        ("es", "Debes iniciar sesión para acceder a tu expediente, explica el ayuntamiento en una carta."),
        ("es", "Los datos recogidos por la sonda se utilizarán en Madrid."),
        ("it", "Accesso illimitato a tutti i musei: la tessera del Comune costa trenta euro."),
        ("pt", "O vídeo não está disponível na conta do clube desde terça-feira, confirmou a autarquia."),
        ("pl", "Twoje wsparcie pozwoliło nam przetrwać, napisała załoga do mieszkańców doliny."),
    ] {
        assert_eq!(role_between(article(language), line), "paragraph", "{line}");
    }
}

#[test]
fn two_nouns_over_a_sentence_are_no_author_bio() {
    let german = article("de").join("\n\n");
    for (label, sentence) in [
        ("Plan der Brücke", "Der Entwurf liegt bis Ende März im Rathaus aus, denn der Rat will hören, was die Leute sagen."),
        ("Anzahl der Karten", "Die Zahl der Karten ist begrenzt, und wer keine hat, kommt nicht auf die Brücke."),
    ] {
        let roles = common::roles(&Parser::default(), &format!("{german}\n\n{label}\n\n{sentence}"));
        assert!(!roles.iter().any(|role| role.starts_with("author_bio")), "{label}: {roles:?}");
        assert_eq!(roles[article("de").len()..], ["subheading", "paragraph"], "{label}");
    }
}

const LANGUAGES: &[Language] = &[
    Language {
        tag: "en",
        article: &[
            "Council approves new footbridge over the mill stream",
            "By Ada Quill",
            "12 March 2024",
            "The town council has approved plans for a footbridge that will link the old mill with the railway station, ending a dispute that had lasted for more than six years.",
            "Councillors voted by eleven to four on Tuesday evening after a debate in which several residents complained about the cost, which has risen to 2.3 million pounds since the first estimate.",
            "\"People have waited long enough,\" said the leader of the council, who added that work would begin in the autumn and that the stream would stay open to boats for most of the winter.",
            "Opponents of the scheme say that the bridge will bring noise to a quiet street, and they have asked the county to look at the decision again before the end of the month.",
        ],
        below: &[
            ("advertisement", "This article contains paid promotion."),
            ("newsletter", "The latest news, views and walks from the valley, sent every Thursday."),
            ("donation", "Support independent local journalism"),
            ("subscription", "Cancel anytime."),
            ("app", "Scan the QR code to download the app"),
            ("comments", "Comments are moderated before publication."),
            ("author_bio", "Tom Bellweather, a former engineer, writes a weekly column on walking."),
            ("contact", "Media enquiries: press@mill.example"),
            ("copyright", "Reprinted with permission."),
            ("disclaimer", "Terms and conditions apply."),
            ("event", "Early-bird tickets are on sale now."),
            ("navigation", "Return to the homepage"),
            ("newsletter", "A weekly dispatch from our editors"),
            ("newsletter", "Watch for us in your inbox."),
            ("advertisement", "Download for Free"),
            ("subscription", "Log in to save articles"),
            ("event", "Save £200 before prices go up on Friday"),
            ("donation", "Stand with us. Donate today."),
            ("disclaimer", "This is not financial advice."),
            ("copyright", "Syndicated from the Mill Courier"),
            ("comments", "Pingback: The bridge at night | Ada's Log"),
            ("social", "Don't forget to share this post!"),
            ("media", "Click on the map for a larger image."),
            ("contact", "To report an inaccuracy, email us"),
            ("tags", "Topics in this story"),
            ("related", "For all the latest news, follow the Mill Courier."),
            ("dateline", "Filed 1:15 p.m. EDT"),
        ],
        inside: &[
            ("newsletter", "Stay in the loop"),
            ("app", "Open in app"),
            ("subscription", "Unlock this article"),
            ("newsletter", "Get breaking Valley news"),
            ("event", "Early bird pricing ends Friday"),
            ("donation", "Help us hold power to account. Donate now"),
            ("social", "Bookmark"),
            ("media", "Open image in new tab"),
        ],
    },
    Language {
        tag: "de",
        article: &[
            "Stadtrat genehmigt neue Brücke über den Mühlbach",
            "Von Ada Quill",
            "12. März 2024",
            "Der Stadtrat hat den Bau einer Fußgängerbrücke genehmigt, die die alte Mühle mit dem Bahnhof verbinden soll, und damit einen Streit beendet, der mehr als sechs Jahre gedauert hatte.",
            "Elf Räte stimmten am Dienstagabend dafür, vier dagegen, nachdem mehrere Anwohner sich über die Kosten beschwert hatten, die seit der ersten Schätzung auf 2,3 Millionen Euro gestiegen sind.",
            "„Die Leute haben lange genug gewartet“, sagte die Bürgermeisterin, die hinzufügte, dass die Arbeiten im Herbst beginnen und der Bach den größten Teil des Winters offen bleiben werde.",
            "Gegner des Vorhabens sagen, dass die Brücke Lärm in eine ruhige Straße bringe, und haben den Kreis gebeten, die Entscheidung noch vor Monatsende zu prüfen.",
        ],
        below: &[
            ("advertisement", "Jetzt 20 Prozent sparen mit dem Code BRUECKE20"),
            ("newsletter", "Sie können sich jederzeit abmelden."),
            ("donation", "Wir finanzieren uns allein durch Spenden unserer Leser."),
            ("subscription", "Vier Wochen kostenlos testen"),
            ("app", "Die Mühlenbote-App für iOS und Android"),
            ("comments", "Was ist eure Meinung dazu? Schreibt es in die Kommentare!"),
            ("author_bio", "Verfasst von: quilla"),
            ("contact", "Telefon: 0221 000000"),
            ("copyright", "Dieser Text erschien zuerst im Mühlenboten."),
            ("disclaimer", "Dieser Artikel ersetzt keine ärztliche Beratung."),
            ("event", "Melden Sie sich jetzt zum kostenlosen Webinar an"),
            ("media", "Bild 1 von 12"),
            ("related", "Lesen Sie hier, wie der Rat 2018 abstimmte."),
            ("media", "War dieser Artikel hilfreich?"),
            ("subscription", "Noch kein Konto? Jetzt registrieren"),
            ("social", "Jetzt auf WhatsApp folgen"),
        ],
        inside: &[
            ("newsletter", "Bleiben Sie auf dem Laufenden"),
            ("donation", "Jetzt spenden"),
            ("newsletter", "Bitte gib eine gültige E-Mail-Adresse ein."),
            ("newsletter", "Fast fertig!"),
            ("related", "Andere Leser interessierte auch"),
            ("related", "Zum Dossier: Die neue Brücke"),
            ("media", "Zur Galerie"),
            ("contact", "Fehler im Text?"),
            ("advertisement", "Schreiner (m/w/d)"),
            ("social", "Link wurde kopiert"),
            ("credit", "© Stadt Mühlbach, Amt für Brücken und Wege"),
        ],
    },
    Language {
        tag: "es",
        article: &[
            "El ayuntamiento aprueba una nueva pasarela sobre el arroyo del molino",
            "Por Ada Quill",
            "12 de marzo de 2024",
            "El ayuntamiento ha aprobado la construcción de una pasarela que unirá el viejo molino con la estación de tren, con lo que termina una disputa que había durado más de seis años.",
            "Once concejales votaron a favor el martes por la noche y cuatro en contra, después de que varios vecinos se quejaran del coste, que ha subido a 2,3 millones de euros desde el primer cálculo.",
            "«La gente ya ha esperado bastante», dijo la alcaldesa, quien añadió que las obras comenzarán en otoño y que el arroyo seguirá abierto a las barcas durante la mayor parte del invierno.",
            "Los contrarios al proyecto dicen que el puente llevará ruido a una calle tranquila y han pedido a la provincia que revise la decisión antes de que acabe el mes.",
        ],
        below: &[
            ("advertisement", "Compra ahora con un 20% de descuento"),
            ("newsletter", "Puedes darte de baja en cualquier momento."),
            ("donation", "Este medio se financia con las aportaciones de sus lectores."),
            ("subscription", "Prueba un mes gratis"),
            ("app", "Añádenos como fuente preferida en Google"),
            ("comments", "Sé el primero en comentar"),
            ("contact", "¿Has visto un error? Avísanos."),
            ("copyright", "Con información de EFE"),
            ("disclaimer", "Este artículo no sustituye el consejo de un médico."),
            ("event", "Escucha nuestro podcast en Spotify"),
            ("navigation", "Página 1 de 3"),
            ("other", "Gracias por leernos."),
            ("related", "Otras noticias de interés"),
        ],
        inside: &[
            ("newsletter", "No te pierdas nada"),
            ("subscription", "Cancela cuando quieras"),
            ("newsletter", "¡Listo! Ya estás suscrito"),
            ("related", "HOY SE HABLA DE"),
            ("social", "Copiar URL"),
            ("media", "El siguiente audio se reproducirá en"),
            ("donation", "Haz tu aporte"),
        ],
    },
    Language {
        tag: "fr",
        article: &[
            "La mairie approuve une nouvelle passerelle sur le ruisseau du moulin",
            "Par Ada Quill",
            "12 mars 2024",
            "Le conseil municipal a approuvé la construction d'une passerelle qui reliera le vieux moulin à la gare, mettant ainsi fin à une dispute qui durait depuis plus de six ans.",
            "Onze élus ont voté pour mardi soir et quatre contre, après que plusieurs riverains se sont plaints du coût, qui est passé à 2,3 millions d'euros depuis la première estimation.",
            "« Les gens ont assez attendu », a déclaré la maire, qui a ajouté que les travaux commenceraient à l'automne et que le ruisseau resterait ouvert aux barques pendant presque tout l'hiver.",
            "Les opposants au projet affirment que le pont apportera du bruit dans une rue tranquille et ont demandé au département de revoir la décision avant la fin du mois.",
        ],
        below: &[
            ("advertisement", "Profitez de 20 % de réduction"),
            ("newsletter", "Vous pouvez vous désinscrire à tout moment."),
            ("donation", "Soutenez le journalisme indépendant"),
            ("subscription", "Il vous reste 80 % de cet article à lire."),
            ("app", "Disponible sur l'App Store"),
            ("comments", "Qu'en pensez-vous ? Dites-le en commentaire."),
            ("author_bio", "Journaliste au service politique"),
            ("contact", "Vous avez repéré une erreur ? Dites-le-nous."),
            ("copyright", "Cet article a été publié initialement dans Le Moulin."),
            ("disclaimer", "Les opinions exprimées n'engagent que leur auteur."),
            ("event", "Découvrez notre boutique"),
            ("related", "Retrouvez ici notre dossier sur les ponts."),
            ("comments", "Participez à la discussion"),
        ],
        inside: &[
            ("newsletter", "Restez informé"),
            ("subscription", "Sans engagement"),
            ("newsletter", "Votre demande d'inscription a bien été prise en compte."),
            ("related", "Cela vous intéressera aussi"),
            ("related", "Relire notre enquête : Le pont oublié"),
            ("media", "Contenu bloqué"),
            ("disclaimer", "Certains liens de cet article sont affiliés."),
        ],
    },
    Language {
        tag: "it",
        article: &[
            "Il comune approva una nuova passerella sul torrente del mulino",
            "Di Ada Quill",
            "12 marzo 2024",
            "Il consiglio comunale ha approvato la costruzione di una passerella che collegherà il vecchio mulino alla stazione, mettendo fine a una disputa che durava da più di sei anni.",
            "Undici consiglieri hanno votato a favore martedì sera e quattro contro, dopo che diversi residenti si erano lamentati dei costi, saliti a 2,3 milioni di euro dalla prima stima.",
            "«La gente ha aspettato abbastanza», ha detto la sindaca, che ha aggiunto che i lavori cominceranno in autunno e che il torrente resterà aperto alle barche per quasi tutto l'inverno.",
            "Gli oppositori del progetto dicono che il ponte porterà rumore in una strada tranquilla e hanno chiesto alla provincia di rivedere la decisione prima della fine del mese.",
        ],
        below: &[
            ("newsletter", "Puoi disiscriverti in qualsiasi momento."),
            ("subscription", "Prova gratis per un mese"),
            ("comments", "Cosa ne pensi? Scrivilo nei commenti."),
            ("author_bio", "Tutti gli articoli di Ada Quill"),
            ("disclaimer", "Le informazioni hanno solo scopo informativo."),
            ("event", "Acquista i biglietti"),
            ("navigation", "Torna alla home"),
            ("subscription", "Accedi o abbonati per leggere"),
        ],
        inside: &[
            ("related", "Sullo stesso tema"),
            ("donation", "Diventa sostenitore"),
            ("contact", "Segnala una notizia"),
            ("social", "FacebookLinkedInXEmailWhatsApp"),
        ],
    },
    Language {
        tag: "pt",
        article: &[
            "Câmara aprova nova passarela sobre o ribeiro do moinho",
            "Por Ada Quill",
            "12 de março de 2024",
            "A câmara municipal aprovou a construção de uma passarela que vai ligar o velho moinho à estação de trem, pondo fim a uma disputa que durava há mais de seis anos.",
            "Onze vereadores votaram a favor na noite de terça-feira e quatro contra, depois de vários moradores se terem queixado do custo, que subiu para 2,3 milhões de euros desde a primeira estimativa.",
            "«As pessoas já esperaram bastante», disse a presidente, que acrescentou que as obras vão começar no outono e que o ribeiro ficará aberto aos barcos durante quase todo o inverno.",
            "Os opositores do projeto dizem que a ponte vai trazer barulho a uma rua tranquila e pediram ao distrito que reveja a decisão antes do fim do mês.",
        ],
        below: &[
            ("subscription", "Já é assinante? Faça login"),
            ("social", "Compartilhe esta notícia"),
            ("comments", "O que você acha? Conte nos comentários."),
            ("author_bio", "Ver todos os artigos de Ada Quill"),
            ("copyright", "Com informações da Agência Brasil"),
            ("disclaimer", "Este artigo não substitui a consulta médica."),
            ("event", "Ouça o nosso podcast"),
            ("related", "Confira outras notícias"),
        ],
        inside: &[
            ("related", "Ler também"),
            ("social", "Compartilhar essa notícia"),
            ("newsletter", "Insira um e-mail válido"),
            ("subscription", "Leia mais na edição impressa"),
        ],
    },
    Language {
        tag: "nl",
        article: &[
            "Gemeenteraad keurt nieuwe brug over de molenbeek goed",
            "Door Ada Quill",
            "12 maart 2024",
            "De gemeenteraad heeft de bouw van een voetgangersbrug goedgekeurd die de oude molen met het station zal verbinden, en daarmee een ruzie beëindigd die meer dan zes jaar had geduurd.",
            "Elf raadsleden stemden dinsdagavond voor en vier tegen, nadat verschillende bewoners hadden geklaagd over de kosten, die sinds de eerste raming tot 2,3 miljoen euro zijn gestegen.",
            "\"De mensen hebben lang genoeg gewacht\", zei de burgemeester, die eraan toevoegde dat het werk in de herfst begint en dat de beek het grootste deel van de winter open blijft.",
            "Tegenstanders van het plan zeggen dat de brug lawaai in een rustige straat zal brengen en hebben de provincie gevraagd het besluit voor het einde van de maand opnieuw te bekijken.",
        ],
        below: &[
            ("newsletter", "Vul je e-mailadres in"),
            ("subscription", "Probeer een maand gratis"),
            ("comments", "Wat vind jij? Laat het weten in de reacties."),
            ("author_bio", "Redacteur politiek"),
            ("contact", "Fout gezien? Meld het ons."),
            ("disclaimer", "Dit is geen beleggingsadvies."),
            ("event", "Luister naar onze podcast"),
            ("social", "Volg de Molenbode op Instagram"),
        ],
        inside: &[
            ("related", "Verwante artikels"),
            ("contact", "App ons"),
            ("subscription", "Enkel voor abonnees"),
            ("newsletter", "Vul een geldig e-mailadres in"),
        ],
    },
    Language {
        tag: "pl",
        article: &[
            "Rada miasta zatwierdziła nową kładkę nad potokiem młyńskim",
            "Autor: Ada Quill",
            "12 marca 2024",
            "Rada miasta zatwierdziła budowę kładki, która połączy stary młyn z dworcem kolejowym, i tym samym zakończyła spór, który trwał ponad sześć lat.",
            "Jedenastu radnych głosowało we wtorek wieczorem za, a czterech przeciw, po tym jak kilku mieszkańców skarżyło się na koszty, które od pierwszych szacunków wzrosły do 2,3 miliona euro.",
            "„Ludzie czekali wystarczająco długo”, powiedziała burmistrz, która dodała, że prace rozpoczną się jesienią, a potok przez większą część zimy pozostanie otwarty dla łodzi.",
            "Przeciwnicy projektu twierdzą, że most przyniesie hałas na cichą ulicę, i poprosili powiat o ponowne rozpatrzenie decyzji przed końcem miesiąca.",
        ],
        below: &[
            ("newsletter", "Bądź na bieżąco"),
            ("subscription", "Kup dostęp, aby czytać dalej"),
            ("social", "Dołącz do naszego kanału na WhatsAppie"),
            ("comments", "Co o tym sądzisz? Napisz w komentarzu."),
            ("copyright", "Kopiowanie bez zgody zabronione"),
            ("disclaimer", "Artykuł nie zastępuje porady lekarskiej."),
            ("consent", "Wyrażam zgodę na przetwarzanie moich danych osobowych."),
        ],
        inside: &[("newsletter", "Podaj prawidłowy adres e-mail"), ("related", "Następny artykuł")],
    },
    Language {
        tag: "sv",
        article: &[
            "Kommunen godkänner ny gångbro över kvarnbäcken",
            "Av Ada Quill",
            "12 mars 2024",
            "Kommunfullmäktige har godkänt bygget av en gångbro som ska förbinda den gamla kvarnen med järnvägsstationen, och därmed avslutat en tvist som pågått i mer än sex år.",
            "Elva ledamöter röstade för på tisdagskvällen och fyra emot, efter att flera boende hade klagat på kostnaden, som har stigit till 2,3 miljoner euro sedan den första beräkningen.",
            "\"Folk har väntat länge nog\", sade kommunalrådet, som tillade att arbetet börjar i höst och att bäcken kommer att hållas öppen för båtar under större delen av vintern.",
            "Motståndarna till projektet säger att bron kommer att föra med sig buller till en lugn gata och har bett länet att se över beslutet före månadens slut.",
        ],
        below: &[
            ("newsletter", "Du kan avsluta när som helst."),
            ("subscription", "Prova en månad gratis"),
            ("comments", "Vad tycker du? Skriv i kommentarerna."),
            ("author_bio", "Alla artiklar av Ada Quill"),
            ("copyright", "Citera gärna men ange källan."),
            ("disclaimer", "Åsikterna är skribentens egna."),
            ("event", "Köp biljetter"),
            ("social", "Följ Kvarnbladet på Instagram"),
        ],
        inside: &[("newsletter", "Ange en giltig e-postadress"), ("related", "Nästa artikel")],
    },
];
