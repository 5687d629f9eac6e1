//! The rules that come with the crate: a folder for each language, and `any` for what is the same in every language.
//!
//! A file is about one of these:
//!
//! - lines that belong to the article although they look otherwise (`content`), or a part of the article (`byline`, `caption`, `credit`, `dateline`;
//!   `signed`: who signed the text);
//! - a kind of boilerplate, after which it is named; all kinds (`boilerplate`, with longer `labels` before it) for a language of which there are
//!   only the most frequent cues;
//! - lines of all kinds that come from one place, such as the widgets of a page (`widget`):
//!   - around the article: what publishing systems print (`platform`);
//!   - above and in it: the counters and buttons between headline and text (`toolbar`), what sites put between its paragraphs (`inset`);
//!   - below it: buttons, counters and headings (`below`), sentences that ask for something (`pitch`), what newsrooms (`newsroom`) and companies
//!     (`company`) put there;
//! - what stands around the articles of magazines, web logs and public offices (`around`);
//! - what sites ask of their readers in words of their own (`readers`), and goods, offers and calls to action in vaguer words (`offer`);
//! - headings of lists below an article, in families of words (`listings`);
//! - what buttons around a text say, in nine languages (`buttons`);
//! - in `any`, for languages without a folder: their labels (`more_languages`; `more_labels`, a line for each language), their sentences (`requests`)
//!   and their pleas (`pleas`, with those that read the same in every language);
//! - in `any`, for several languages at once:
//!   - what the widgets and themes of web logs leave in all languages but English (`widget`);
//!   - what platforms say in English wherever nobody has translated it (`untranslated`);
//!   - feeds and other sites' texts (`feeds`), what databases and archives put around a text (`archives`), what
//!     converters (`converters`) and the editors of encyclopedias (`wikis`) put into it;
//!   - what asks for news or offers to send them (`send_and_receive`);
//!   - in eight languages, labels over links and players (`labels`), what sign-up forms say (`forms`) and requests in sentences (`asks`).

/// Files for one language, in order of precedence.
pub(super) struct Pack {
    /// The language as a BCP 47 tag; `None` if the rules hold in every language.
    pub(super) language: Option<&'static str>,
    /// The text of each file.
    pub(super) texts: &'static [&'static str],
}

/// Makes packs of lists of files, each after the name of its folder.
macro_rules! packs {
    ($($language:ident: $($file:ident)+;)+) => {
        &[$(Pack {
            language: language(stringify!($language)),
            texts: &[$(include_str!(concat!("builtin/", stringify!($language), "/", stringify!($file), ".rules"))),+],
        }),+]
    };
}

/// The language of the files in a folder.
const fn language(folder: &'static str) -> Option<&'static str> {
    if let b"any" = folder.as_bytes() { None } else { Some(folder) }
}

/// The packs, in order of precedence: first what is article text although it looks otherwise, and parts of the
/// article; then the kinds of boilerplate, those whose lines name themselves before those that are
/// recognised by vaguer words. English boilerplate comes last, so that the rules for a page's own language
/// come before it.
pub(super) const PACKS: &[Pack] = packs! {
    any: content;
    en: content credit;
    any: byline signed caption credit dateline;
    en: caption byline dateline;
    any: archives converters wikis labels forms asks widget buttons feeds send_and_receive boilerplate listings more_labels requests more_languages untranslated pleas;
    de: content byline credit readers consent copyright disclaimer advertisement comments donation newsletter subscription contact
        author_bio app social related event platform toolbar below pitch inset newsroom around tags media navigation other;
    es: content byline credit readers consent copyright disclaimer advertisement comments donation newsletter subscription contact
        author_bio app social related event platform toolbar below pitch inset newsroom around tags media navigation other;
    fr: content byline credit readers consent copyright disclaimer advertisement comments donation newsletter subscription contact
        author_bio app social related event platform toolbar below pitch inset newsroom around tags media navigation other;
    it: content byline readers boilerplate platform toolbar below pitch inset newsroom around;
    pt: content byline readers boilerplate platform toolbar below pitch inset newsroom around;
    nl: content byline readers boilerplate platform toolbar below pitch inset newsroom around;
    pl: content byline readers boilerplate platform toolbar below pitch inset newsroom around;
    sv: content byline readers boilerplate platform toolbar below pitch inset newsroom around;
    da: boilerplate;
    no: boilerplate;
    zh: labels boilerplate;
    ja: labels boilerplate;
    ru: labels boilerplate;
    ar: boilerplate;
    ko: labels boilerplate;
    th: boilerplate;
    en: consent copyright disclaimer advertisement comments donation newsletter subscription contact author_bio app social event offer
        platform toolbar below pitch inset widget readers newsroom company tags related media navigation other;
};

#[cfg(test)]
mod tests {
    use crate::rules::RuleSet;
    use crate::rules::rule::Pattern;
    use crate::text::words;

    /// Whether every line that the pattern matches is matched by the other, too.
    fn is_said_by(own: &Pattern, other: &Pattern) -> bool {
        match (own, other) {
            (Pattern::Whole(own), Pattern::Whole(other)) => own == other,
            (Pattern::Prefix(own), Pattern::Prefix(other)) => own.starts_with(&**other),
            (Pattern::Suffix(own), Pattern::Suffix(other)) => own.ends_with(&**other),
            (Pattern::Contains(own), Pattern::Contains(other)) => own.contains(&**other),
            (Pattern::Phrase(own), Pattern::Phrase(other)) => words::has_phrase(own, other),
            _ => false,
        }
    }

    #[test]
    fn no_rule_says_a_literal_twice() {
        for rule in RuleSet::builtin().iter() {
            for (at, own) in rule.patterns.iter().enumerate() {
                let other = rule.patterns.iter().enumerate().find(|&(other, pattern)| other != at && is_said_by(own, pattern));
                assert!(other.is_none(), "{}: {own:?}, {other:?}", rule.name());
            }
        }
    }
}
