//! The words of bylines in English, German, Spanish, French, Italian, Portuguese, Dutch, Polish and Swedish, with some in other languages. All are in
//! lower case.

use once_cell::sync::Lazy;

use crate::text::hash::{self, Known};

/// What a word may be in a byline, as bits. A word may be several things. Each bit is explained at the list of its words below.
pub(super) mod kind {
    pub(crate) const BY: u16 = 1;
    pub(crate) const NOT_BY: u16 = 1 << 1;
    pub(crate) const JOB: u16 = 1 << 2;
    pub(crate) const COLLECTIVE: u16 = 1 << 3;
    pub(crate) const END: u16 = 1 << 4;
    pub(crate) const BODY: u16 = 1 << 5;
    pub(crate) const TITLE: u16 = 1 << 6;
    pub(crate) const DEGREE: u16 = 1 << 7;
    pub(crate) const PARTICLE: u16 = 1 << 8;
    pub(crate) const AND: u16 = 1 << 9;
    pub(crate) const PLAIN_AND: u16 = 1 << 10;
    pub(crate) const TIME: u16 = 1 << 11;
    pub(crate) const NOT_NAME: u16 = 1 << 12;
    pub(crate) const WHEN: u16 = 1 << 13;
    pub(crate) const PLACE: u16 = 1 << 14;
    pub(crate) const PART: u16 = 1 << 15;
}

static KINDS: Lazy<Known> = Lazy::new(|| {
    Known::of_lists([
        (BY, kind::BY),
        (NOT_BY, kind::NOT_BY),
        (JOBS, kind::JOB),
        (COLLECTIVES, kind::COLLECTIVE),
        (ENDS, kind::END),
        (BODIES, kind::BODY),
        (TITLES, kind::TITLE),
        (DEGREES, kind::DEGREE),
        (PARTICLES, kind::PARTICLE),
        (AND, kind::AND),
        (PLAIN_AND, kind::AND | kind::PLAIN_AND),
        (TIMES, kind::TIME),
        (NOT_NAMES, kind::NOT_NAME),
        (WHEN, kind::WHEN),
        (SOURCES, kind::PLACE),
        (PLACES, kind::PLACE),
        (PARTS, kind::PART),
    ])
});

static NAMES: Lazy<Known> = Lazy::new(|| Known::of_lists([(SURNAMES, SURNAME), (GIVEN, GIVEN_NAME), (PAPERS, PAPER), (BEATS, BEAT), (DAYS, DAY)]));

const SURNAME: u16 = 1;
const GIVEN_NAME: u16 = 1 << 1;
const PAPER: u16 = 1 << 2;
const BEAT: u16 = 1 << 3;
const DAY: u16 = 1 << 4;

/// Whether names of papers and stations end with the word of this hash.
pub(super) fn ends_paper(hash: u64) -> bool {
    NAMES.get(hash) & PAPER != 0
}

/// Whether the word with this hash is a subject that somebody writes about, as before a job.
pub(super) fn is_beat(hash: u64) -> bool {
    NAMES.get(hash) & BEAT != 0
}

/// Whether the word with this hash means today or yesterday.
pub(super) fn is_day(hash: u64) -> bool {
    NAMES.get(hash) & DAY != 0
}

/// Whether the word with this hash is a surname, although it is something else in most bylines.
pub(super) fn is_surname(hash: u64) -> bool {
    NAMES.get(hash) & SURNAME != 0
}

/// Whether the word with this hash is one of the given names that are words or places as well.
pub(super) fn is_given(hash: u64) -> bool {
    NAMES.get(hash) & GIVEN_NAME != 0
}

/// What the word with this hash may be in a byline, as bits of [`kind`].
pub(super) fn kinds(hash: u64) -> u16 {
    KINDS.get(hash)
}

static AGENCY: Lazy<Known> = Lazy::new(|| {
    let last = |name: &'static str| name.split(' ').next_back().unwrap_or_default();
    AGENCIES.iter().flat_map(|&name| [(hash::word(name), AGENCY_NAME), (hash::word(last(name)), LAST_OF_AGENCY)]).collect()
});

const AGENCY_NAME: u16 = 1;
const LAST_OF_AGENCY: u16 = 1 << 1;

/// Whether the name with this hash is that of a news agency.
pub(super) fn names_agency(hash: u64) -> bool {
    AGENCY.get(hash) & AGENCY_NAME != 0
}

/// Whether the name of a news agency ends with the word of this hash.
pub(super) fn ends_agency(hash: u64) -> bool {
    AGENCY.get(hash) & LAST_OF_AGENCY != 0
}

/// Words that introduce the author. They are not part of the name.
const BY: &str = "by byline written posted published story words text report reported reporting article author authors from on in a the interview column opinion commentary review recipe essay last updated \
    von autor autorin autoren verfasser verfasserin verfasst eingestellt gespeichert gepostet geschrieben veröffentlicht publiziert erstellt ein beitrag eine artikel durch kolumne kommentar gastbeitrag bericht analyse reportage \
    por escrito publicado un una texto textos autores entrevista opinión reportaje crónica artículo par publié rédigé écrit auteur auteurs autrice une texte textes tribune \
    chronique entretien propos recueilli recueillis réalisé réalisée \
    di da dal dai dalla nostra nostro cura scritto pubblicato testo testi articolo autore intervista uma opinião reportagem artigo door geschreven gepubliceerd tekst przez opublikował \
    opublikowała napisał napisała autorka autorzy \
    av skriven skrivet publicerad skribent \
    oprac opracował opracowała автор авторы текст كتب كتبت بقلم מאת \
    文 文字 撰文 撰稿 采写 採寫 采访 採訪 作者 记者 記者 本报记者 本報記者";

/// Words that introduce somebody who did something other than write. That name is left out.
const NOT_BY: &str = "photo photos photograph photographs photography picture pictures image images video illustration illustrations illustrated graphics \
    edited editing translated translation medically clinically scientifically fact reviewed checked fact-checked proofread produced led founded funded sponsored powered owned backed \
    foto fotos bild bilder grafik video übersetzt übersetzung illustrationen medizinisch fachlich geprüft überprüft lektoriert fotografie fotografía fotografías imagen ilustración \
    traducción traducido revisado revisada photographie photographies dessin traduit traduction médicalement relu vérifié validé immagine immagini traduzione revisionato imagem \
    imagens tradução beeld vertaling gecontroleerd nagekeken zdjęcia zdjęcie tłumaczenie zweryfikował zweryfikowała översättning faktagranskad granskad фото φωτογραφία fotoğraf fotó \
    foto's foto’s fotografije bildene mitarbeit medewerking współpraca medverkan 来源 來源 摄影 攝影 校对 校對";

/// Words for jobs, and words that go with these. A name ends before them and begins after them.
const JOBS: &str = "staff headteacher headmaster headmistress writer writers reporter reporters correspondent correspondents editor editors journalist journalists columnist columnists \
    contributor contributors contributing producer critic analyst director professor fellow chief manager founder co-founder president researcher \
    senior junior special guest political science health business sports foreign associate assistant managing executive deputy freelance \
    intern photographer host anchor team desk newsroom admin officer head expert specialist consultant engineer lead vice ceo cto cfo owner strategist \
    adviser advisor partner scientist lecturer student teacher coach lawyer attorney \
    redaktion redakteur redakteurin redakteure korrespondent korrespondentin journalistin reporterin chefredakteur chefredakteurin chefreporter volontär \
    volontärin gastautor gastautorin kolumnist kolumnistin rechtsanwalt rechtsanwältin freier freie unser unsere unserem unseren unserer leiter leiterin \
    korrespondenten korrespondentinnen reportern reporterinnen redakteuren redakteurinnen redaktionsmitglied redaktionsmitglieder redaktionsmitgliedern \
    mitarbeiter mitarbeiterin mitarbeitern mitarbeiterinnen mitarbeitenden \
    redacción redactor redactora periodista corresponsal corresponsales editora colaborador colaboradora reportero reportera enviado enviada enviados enviadas especial \
    especiales nuestro nuestra nuestros nuestras \
    rédaction rédacteur rédactrice journaliste journalistes correspondant correspondante correspondants envoyé envoyée envoyés spécial spéciale spéciaux reportrice \
    collaborateur collaboratrice collaborateurs chroniqueur notre nos \
    redazione giornalista redattore redattrice corrispondente corrispondenti collaboratore collaboratrice inviato inviata inviati speciale speciali nostro nostri \
    redação jornalista repórter correspondente colunista redactie redacteur verslaggever verslaggevers verslaggeefster journaliste correspondenten medewerker medewerkster onze \
    redakcja redaktor redaktorka dziennikarz dziennikarka korespondent korespondentka redaktionen redaktör korrespondent nyhetschef";

/// Those of them that stand for several people. What comes before one is no person, but a group that writes under one name.
const COLLECTIVES: &str = "staff team editors desk newsroom redaktion redacción rédaction redazione redação redactie redakcja redaktionen";

/// Words that end a name, in small letters or, as in titles, with a capital: prepositions, and words beside a date or a count.
const ENDS: &str = "for at of on the from in to für aus bei para en per voor dla för \
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag \
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado \
    uhr est edt pst pdt cst cdt mst mdt cet cest gmt bst ist aest aedt jst sgt hkt mez mesz utc am pm a.m p.m mins minutes minuten read comment comments kommentar kommentare commentaire commentaires \
    comentario comentarios leave share tweet follow view views schreibe hinterlasse";

/// Words beside times, which may be names elsewhere.
const TIMES: &str = "vom updated today yesterday heute gestern hoy ayer aujourd'hui hier oggi ieri hoje ontem vandaag gisteren dzisiaj dziś wczoraj idag igår dag går \
    first originally live liveticker direct directo diretta eastern central mountain pacific standard daylight aktualisiert zuletzt mis jour actualizado actualizada aggiornato aggiornata atualizado atualizada \
    bijgewerkt uppdaterad uppdaterat min \
    mon tue tues wed thu thur thurs fri sat sun lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira \
    domingo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela \
    måndag tisdag onsdag torsdag fredag lördag söndag lesezeit lesedauer lectura lecture à tempo temps tiempo lettura leitura leestijd czas \
    czytania lästid minuti minutos minuter minut modified revised modifié actualisé mise actualización última aggiornamento ultimo ultima atualização \
    aktualizacja ostatnia opublikowano geplaatst ligne inserito postado laatst senast ändrad \
    publication publicación pubblicazione publikacji erschienen aangepast gewijzigd geändert \
    modificato modifica modificado alterado modification modificación modificação änderung wijziging zmiana ändring zmieniono dodano \
    опубликовано обновлено изменено сегодня вчера время чтения минут минуты минута мин опубліковано оновлено сьогодні вчора читання хвилин хвилини хв \
    publikováno aktualizováno vydáno zveřejněno dnes včera čtení közzétéve frissítve tegnap olvasási idő perc publicat actualizat citire minute \
    δημοσίευση δημοσιεύθηκε ενημέρωση ενημερώθηκε τελευταία χρόνος ανάγνωσης λεπτά λεπτό yayınlanma güncelleme güncellendi güncellenme okuma süresi dakika dk \
    diterbitkan diperbarui menit baca نشر تحديث تاريخ النشر آخر قراءة دقائق פורסם עודכן עדכון זמן קריאה דקות דקה 입력 수정 등록 승인 업데이트";

/// Words of menus, buttons and headings, which are nobody's name: Final Thoughts, Visit Options.
const NOT_NAMES: &str = "homepage website e-mail email mail courriel correo share send teilen senden partager envoyer compartir enviar condividi invia \
    partilhar compartilhar delen stuur udostępnij wyślij dela skicka logo live date breaking watch visit find \
    get our your more options updates tests tips guide guides menu menus latest quick links services products tools \
    resources policy policies about contact search related stories final thoughts insight insights button results voting overview \
    introduction conclusion summary faq faqs takeaways highlights previews releases events courses categories topic topics archives subscribe \
    download browse explore weitere mehr unsere unser aktuelles startseite impressum fazit übersicht einleitung ergebnisse neuigkeiten \
    angebote nos notre votre accueil résumé actualités résultats sommaire nuestro nuestra nuestros más inicio resumen resultados \
    noticias conclusión contacto recent top practices program programs store locator sidebar question questions ask average tags register \
    filed tagged category abgelegt kategorie kategorien catégorie catégories classé étiquettes categoría categorías etiquetas categoria categorie categorias \
    login trending popular alle toolbar downloads frequently asked lesen auch verwandte themen themenbereiche kommentieren meldungen \
    next previous prev older newer vorheriger vorherige nächster nächste weiter zurück suivant suivante précédent précédente siguiente anterior \
    successivo successiva precedente próximo próxima volgende vorige następny następna poprzedni poprzednia nästa föregående \
    anzahl nombre number none aucun aucune nessun nessuno geen brak inga inget keine kein noch sin reacties reageren kommentarer komentarzy komentarze \
    commenti commento volume vol issue ausgabe jaargang ročník årgång home diy decor rate \
    released reading active version pdf content paid trial copyright uncategorized uncategorised unkategorisiert commons license licence lizenz \
    advertisement anzeige werbung publicidad publicité pubblicità publicidade advertentie reklama annons archivmeldung \
    season saison temporada stagione seizoen sezon säsong \
    new los las puerto county city town village republic islands province kingdom states";

/// Labels before a day or a time.
const WHEN: &str = "date time when published posted updated modified created uploaded effective hours opens \
    datum zeit uhrzeit wann beginn stand veröffentlicht erschienen aktualisiert publiziert erstellt fecha hora cuándo horario publicado actualizado \
    quand heure horaire publié actualisé modifié data ora quando pubblicato aggiornato atualizado tijd wanneer gepubliceerd bijgewerkt \
    godzina kiedy opublikowano aktualizacja actualización aggiornamento atualização mis tid när publicerad uppdaterad";

/// Labels before the sources of a text.
pub(super) const SOURCES: &str = "source sources quelle quellen fuente fuentes fonte fonti fontes bron bronnen źródło źródła källa källor";

/// Labels before a place or a price, which may look like a name, and before the name of a webmaster or a contact.
const PLACES: &str = "sidansvarig webbansvarig innehållsansvarig kontaktperson ansprechpartner ansprechpartnerin \
    where venue location place address price cost costs fee admission tickets \
    wo ort veranstaltungsort treffpunkt adresse preis kosten eintritt dónde lugar ubicación dirección precio entrada où lieu endroit prix tarif entrée \
    dove luogo indirizzo prezzo ingresso onde local morada endereço preço waar plaats locatie adres prijs toegang \
    gdzie miejsce cena wstęp var plats adress pris inträde";

/// Words in the names of papers and other organisations, which are no authors if a person is named, too.
const BODIES: &str = "news times post press media herald tribune gazette magazine journal chronicle telegraph guardian radio tv television network \
    institute university college school agency bureau service services \
    group groupe grupo gruppo gruppe partners shipyard lines holding holdings logistics industries enterprises inc ltd llc gmbh company foundation association society council \
    globe observer examiner inquirer enquirer sentinel dispatch advertiser advocate bulletin mirror express match standard independent echo ledger courier star sun-times \
    post-dispatch post-gazette star-tribune star-telegram american-statesman times-picayune mercury-news journal-constitution union-tribune ard-studio ard-hauptstadtstudio zdf-studio zdf-hauptstadtstudio \
    zeitung nachrichten anzeiger tageblatt rundschau kurier verlag diario noticias prensa periódico universidad journaux université \
    giornale notizie università jornal notícias universidade krant nieuws universiteit gazeta wiadomości tidning nyheter universitet \
    online digital today daily weekly london berlin paris madrid";

/// The last words in names of papers and stations. Institutes and universities are left out, because many are named after a person.
const PAPERS: &str = "news times post press herald tribune gazette journal chronicle telegraph guardian radio tv television globe observer examiner inquirer \
    enquirer sentinel dispatch advertiser advocate bulletin mirror express standard independent echo ledger courier star sun-times mail republic \
    leader review record today zeitung nachrichten anzeiger tageblatt rundschau kurier noticias krant gazeta";

/// Subjects that somebody writes about, before the job.
const BEATS: &str = "transport transportation environment environmental education technology tech politics economics economy religion crime food travel arts legal law \
    defence defense diplomatic energy climate social culture cultural fashion investigations investigative north south east west middle america africa asia europe \
    european china india russia ukraine australia scotland wales ireland england france germany japan affairs home royal data digital features community \
    court courts justice consumer money finance financial markets property housing local national international world regional city county metro \
    breaking trending news live audience entertainment showbiz media music theatre theater lifestyle style wildlife nature rural agriculture industry \
    employment labor labour security military immigration family weather football soccer rugby cricket golf tennis motoring aviation maritime shipping \
    space cybersecurity parliamentary government policy global";

/// Words for today and yesterday.
const DAYS: &str = "today yesterday heute gestern hoy ayer aujourd'hui hier oggi ieri hoje ontem vandaag gisteren dzisiaj dziś wczoraj idag igår";

/// Words of the lists above that are surnames as well: of papers and places, of menus and jobs, of days and degrees.
const SURNAMES: &str = "courier kurier ledger post press service star london paris berlin madrid \
    quick button guest head coach senior fellow host officer partner engineer leiter freier read freitag sonntag ma ba";

/// Given names that are words or places as well.
const GIVEN: &str = "ada art bill chase drew grace guy jack june lee lily mark max may pat paris piers ray rob rose ruby victor will";

/// News agencies. They count as authors, although their names need not look like names.
const AGENCIES: [&str; 52] = [
    "adnkronos",
    "afp",
    "agence france-presse",
    "agencia efe",
    "agência brasil",
    "agência estado",
    "agência lusa",
    "agi",
    "anp",
    "ansa",
    "ap",
    "apa",
    "associated press",
    "belga",
    "bloomberg",
    "dpa",
    "efe",
    "epd",
    "estadão conteúdo",
    "europa press",
    "ians",
    "keystone-sda",
    "kna",
    "kyodo",
    "lusa",
    "ntb",
    "pa media",
    "pap",
    "press association",
    "pti",
    "reuters",
    "ritzau",
    "sda",
    "sid",
    "stt",
    "tass",
    "tt",
    "tt nyhetsbyrån",
    "upi",
    "xinhua",
    "тасс",
    "риа новости",
    "интерфакс",
    "رويترز",
    "新华社",
    "新華社",
    "中新社",
    "中央社",
    "共同通信",
    "時事通信",
    "연합뉴스",
    "뉴시스",
];

/// Parts of a paper and kinds of text. They stand beside dates as names do, but are nobody's name.
const PARTS: &str = "weather politics sport sports football business economy finance money world local national international culture entertainment \
    lifestyle travel technology tech science health education environment crime music film books food fashion arts press release announcement \
    wetter politik wirtschaft kultur panorama lokales regionales fußball handball turnen vereinsleben kreis feuilleton verein wissen wissenschaft gesundheit reise technik bildung umwelt verkehr \
    pressemitteilung presseinformation presseerklärung pressemeldung medienmitteilung mitteilung meldung \
    tiempo política economía cultura deportes sociedad tecnología ciencia salud internacional nacional comunicado nota \
    météo politique économie société jardinage cuisine loisirs sciences santé monde communiqué meteo politica economia cronaca società scienza salute esteri comunicato stampa \
    esportes desporto saúde ciência tecnologia mundo weer politiek economie cultuur wetenschap gezondheid buitenland binnenland persbericht \
    pogoda polityka gospodarka społeczeństwo nauka zdrowie świat komunikat prasowy väder ekonomi vetenskap hälsa utrikes inrikes pressmeddelande";

/// Words for groups within an organisation, and words that agencies and networks have in their names.
#[cfg(any(feature = "schema-org", feature = "ninjs"))]
pub(super) const GROUPS: [&str; 18] = [
    "board",
    "committee",
    "comité",
    "consejo",
    "comitato",
    "conselho",
    "agencia",
    "agência",
    "agence",
    "agenzia",
    "agentur",
    "nachrichtenagentur",
    "agencja",
    "nyhetsbyrån",
    "persbureau",
    "redaktionsnetzwerk",
    "новости",
    "агентство",
];

/// Titles before a name.
const TITLES: &str = "dr prof professor sir dame mr mrs ms miss lord lady rev hon herr frau hr fr m mme mlle dott dott.ssa dottssa dottoressa prof.ssa \
    ing mag dipl med lic licda arq sr sra dra profa don doña dña drs mgr inż hab habil mec pani pan fru docent";

/// Degrees and similar words after a name.
const DEGREES: &str = "phd ph.d md m.d mba jd esq msc bsc ma ba rn rd mph cfp cfa dvm dds";

/// Small words inside a name.
const PARTICLES: &str = "de d' d’ da do dos das di del della dello dei van von vom zu zur der den ter ten te la le el al bin bint ben ibn abu y e af av \
    du des st mac ó ua 't";

/// Words that join two names, or the parts of one.
const AND: &str = "y e en i con com z";

/// Words that join two names, and hardly ever stand inside one.
const PLAIN_AND: &str = "and und et och with mit avec met & +";
