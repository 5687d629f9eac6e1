//! Single words that say something about the line in which they stand, in the most frequent
//! languages of pages.

use once_cell::sync::Lazy;

use super::hash::Known;

mod given;

/// What a word says about its line, as bits. A word may say several things.
pub(crate) mod says {
    /// A function word of any of the languages.
    pub(crate) const FUNCTION: u16 = 1;
    /// A function word of English.
    pub(crate) const ENGLISH: u16 = 1 << 1;
    /// I, we, our.
    pub(crate) const FIRST_PERSON: u16 = 1 << 2;
    /// You, your.
    pub(crate) const SECOND_PERSON: u16 = 1 << 3;
    /// The name of a month.
    pub(crate) const MONTH: u16 = 1 << 4;
    /// That something is some minutes or days old.
    pub(crate) const AGO: u16 = 1 << 5;
    /// That readers comment.
    pub(crate) const COMMENT: u16 = 1 << 6;
    /// That one may share or follow.
    pub(crate) const SHARE: u16 = 1 << 7;
    /// That there are other stories.
    pub(crate) const RELATED: u16 = 1 << 8;
    /// That one should subscribe, register, agree, pay.
    pub(crate) const PITCH: u16 = 1 << 9;
    /// That there is a picture or a film.
    pub(crate) const PICTURE: u16 = 1 << 10;
    /// That an author is about to be named.
    pub(crate) const BY: u16 = 1 << 11;
    /// That it is a given name.
    pub(crate) const GIVEN: u16 = 1 << 12;
}

const ENGLISH: &str = "the of and to in is that it for was on are as with his they at be this from have or had by but some what there we can out \
    were all your when up use how said an each she which do their if will way many then them would like so these her him has more who its into than \
    been did no my over also about after just not because our could other most only even before where through you he i me us very between while such \
    both being during those own should any may a am does having here however once same since too under until upon why further again against";
const OTHERS: &str = "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei \
    einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir ihr \
    le la les de du et en un une que qui dans est pour pas sur au par il plus ne se ce sont avec ou mais cette aux ses son été comme on nous vous leur \
    être fait el los las del y por con no su para al lo más pero sus o este ya entre cuando todo esta ser también fue había desde nos muy sin sobre \
    di che è non si i nel gli da sono come più dei alla ha ma anche delle questo a os as do dos das em um uma com não mais na ao foi são mas pela pelo \
    het van dat te zijn voor met niet op aan er maar om hij ook bij door naar dan w z się nie że jest to jak od przez ale są dla \
    och att som på av för till inte har ett men var jag sig från vi så kan när в и на не с что по это из за для от к а он но его все так";
const FIRST_PERSON: &str = "i me my mine we us our ours i'm i've we're i'd ich wir mir mich mein je nous";
const SECOND_PERSON: &str = "you your yours you're you'll sie ihre ihnen du dein vous votre tu su usted";
const MONTHS: &str = "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec \
    december januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre \
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre \
    ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus december \
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia maj augusti";
const AGO: &str = "ago vor hace fa temu sedan geleden";
const COMMENT: &str = "comment comments commenting commented reply replies replied kommentar kommentare kommentieren commentaire commentaires \
    comentario comentarios responses response antwort antworten leave says upvote permalink commento commenti reactie reacties komentarze komentarz";
const SHARE: &str = "share shares sharing follow followers tweet facebook twitter teilen partager compartir like likes liked whatsapp pinterest \
    linkedin instagram telegram reddit youtube flipboard tumblr condividi delen udostępnij dela x";
const RELATED: &str = "related read more stories popular trending latest recommended recent most next previous weiterlesen lire categories category tag \
    tags topics topic archives archive ähnliche explore also see mehr auch artikel articles meist suivant précédent relacionadas siguiente anterior leer \
    newer older filed";
const PITCH: &str = "subscribe subscribed subscriber subscribers subscription subscriptions newsletter newsletters sign signup login log cookie cookies \
    privacy register registered registration datenschutz anmelden abonnieren abonner abo donate donation donations email e-mail mail terms rights \
    reserved copyright advertise advertisement advertising ad ads sponsored password click account about contact impressum inbox datenschutzerklärung \
    suscríbete abonnez-vous iscriviti cart shop buy download app free policy conditions nutzungsbedingungen werbung anzeige publicidad publicité";
const PICTURE: &str = "photo photos image images getty reuters foto fotos credit picture pictures video videos bild bilder photograph photographer caption \
    courtesy afp ap dpa shutterstock istock pixabay unsplash pexels photographie imagen gallery illustration";
const BY: &str = "by byline von par por written posted author authors autor autorin autoren auteur auteurs autore autores published updated veröffentlicht aktualisiert \
    publié publicado geschrieben verfasst verfasser erstellt eingestellt gepostet rédigé escrito scritto pubblicato di door geschreven przez av skriven";

static WORDS: Lazy<Known> = Lazy::new(|| {
    Known::of_lists([
        (ENGLISH, says::FUNCTION | says::ENGLISH),
        (OTHERS, says::FUNCTION),
        (FIRST_PERSON, says::FIRST_PERSON),
        (SECOND_PERSON, says::SECOND_PERSON),
        (MONTHS, says::MONTH),
        (AGO, says::AGO),
        (COMMENT, says::COMMENT),
        (SHARE, says::SHARE),
        (RELATED, says::RELATED),
        (PITCH, says::PITCH),
        (PICTURE, says::PICTURE),
        (BY, says::BY),
        (given::NAMES, says::GIVEN),
    ])
});

/// What the word with this hash says, as bits of [`says`].
pub(crate) fn meaning(hash: u64) -> u16 {
    WORDS.get(hash)
}

/// Whether the word with this hash is a function word of a language that is known.
pub(crate) fn is_function_word(hash: u64) -> bool {
    meaning(hash) & says::FUNCTION != 0
}

/// The whole table, for callers that need the [`meaning`] of many words.
pub(crate) fn meanings() -> &'static Known {
    &WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hash;

    #[test]
    fn words_are_known_in_any_case_and_with_any_apostrophe() {
        let of = |word: &str| meaning(hash::word(word));
        assert_eq!(of("THE"), says::FUNCTION | says::ENGLISH);
        assert_eq!(of("You’re"), says::SECOND_PERSON);
        assert_eq!(of("FÜR"), says::FUNCTION);
        assert_eq!(of("ferry"), 0);
    }
}
