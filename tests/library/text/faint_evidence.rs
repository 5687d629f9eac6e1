//! Articles none of whose lines surely reads like one: a few sentences among boxes, languages of which few words are known.

use crate::common::{self, iso};
use copydesk::{Lean, Parser};

/// The first three words of each paragraph that is kept.
fn kept(text: &str) -> Vec<String> {
    let article = Parser::default().parse(text).expect("there is an article");
    common::body(&article).iter().map(|paragraph| paragraph.split_whitespace().take(3).collect::<Vec<_>>().join(" ")).collect()
}

/// A report of a few sentences, each in a line of its own, with an advertisement, a form and links to other stories between them.
const BRIEF: &str = "\
Coast
Village wakes up to find its forty-foot herring gone
By Ada Quill Harbour News
Posted September 3, 2024 1:22 pm
1 min read
Leave a comment
Share this item on Facebook
Share this item via WhatsApp
Send this page to someone via email
Share this item
See more sharing options
Decrease article font size
Increase article font size
The coastguard is asking for the public's help after what is believed to be the world's largest herring disappeared from its stand in Westhaven.
The steel sculpture has stood on a fork along Pier Drive since 1991.
Story continues below advertisement
Mayor Laura Bell said she thought it was a joke when a resident called her before sunrise on Tuesday.
Breaking news from the coast sent to your email, as it happens.
Get breaking Harbour news
For news of the coast, sign up for breaking news alerts delivered directly to you when they happen.
By providing your email address, you have read and agree to Harbour News' Terms and Conditions and Privacy Policy.
\"You'd need a crane. You'd need a flatbed. And you'd need to drive past the pub,\" she said.
Trending Now
Ferry pilots serve strike notice as talks falter
The islands' population just hit another record. Here's why
Anyone with information is asked to contact the Westhaven police at 780-343-7200 or Crime Stoppers.
Story continues below advertisement
© 2024 Harbour News, a division of Tidewater Media Inc.
Report an error
More on the coast
Westhaven
Police
Sponsored content
AdChoices
";

#[test]
fn a_few_sentences_among_boxes_are_the_article() {
    assert_eq!(kept(BRIEF), ["The coastguard is", "The steel sculpture", "Mayor Laura Bell", "\"You'd need a", "Anyone with information"]);
}

#[test]
fn leaning_to_recall_keeps_the_same_few_sentences() {
    let paragraphs = |lean| Parser::builder().lean(lean).build().unwrap().parse(BRIEF).unwrap().paragraphs.len();
    assert_eq!((paragraphs(Lean::Recall), paragraphs(Lean::Balanced)), (5, 5));
}

#[test]
fn russian_text_goes_on_below_links() {
    let text = "\
Портовая газета
Главная
Новости
Войти

Паром на остров снова ходит после девяти дней простоя

14 ноября 2025, 12:30
Анна Петрова
Поделиться

Паром, который связывает гавань с островом, в пятницу вернулся на линию, сообщил его владелец.

«Я девять ночей спала у сестры, — рассказала Мария Соколова, которая торгует рыбой на рынке. — Теперь могу ехать домой».

Читайте также
Почему скумбрия подорожала вдвое
Порт купит второй буксир

Ремонт обошелся в три миллиона рублей. Цены на билеты в этом году расти не будут, обещает владелец парома.

Теги: паром, остров
Реклама
© 2025 Портовая газета. Все права защищены.
";
    assert_eq!(kept(text), ["Паром, который связывает", "«Я девять ночей", "Ремонт обошелся в"]);
}

#[test]
fn japanese_text_goes_on_below_links() {
    let text = "\
みなと新聞
トップ
社会

離島フェリー、9日ぶりに運航再開

2025年11月14日 12時30分
シェア

西浜港と沖ノ島を結ぶフェリーが14日、9日ぶりに運航を再開した。今月5日から欠航が続いていた。

始発便は午前7時に満席で出港した。島で民宿を営む女性は「やっと家に帰れる」と話した。

あわせて読みたい
港湾局、2隻目のタグボートを検討
サバの価格が2倍になった理由

運航会社によると、修理費用は約5200万円。運賃の値上げは予定していないという。

島の自治会長は、予備の船を用意するよう県に求めている。

関連記事
港湾局、2隻目のタグボートを検討
台風で防波堤が損壊
利用規約
プライバシーポリシー
";
    let article = Parser::default().parse(text).unwrap();
    assert_eq!(article.paragraphs.len(), 4, "{:#?}", article.paragraphs);
}

#[test]
fn the_date_of_publication_opens_no_thread_of_comments() {
    let text = "\
Vétérinaire et champion, il dit non aux équipes professionnelles

Titré dimanche à Port-Louis, le coureur refuse de passer professionnel, assure son entraîneur.
Philippe Le Goff
publié le 20 janvier 2025 à 12h15
partager
Le téléphone a sonné à 5 h 40, le lendemain du titre. Ce n'était pas un journaliste, mais un éleveur dont une vache vêlait.
« Il est né à sept heures. On l'a appelé Port-Louis », sourit le vétérinaire.
Depuis six ans, le coureur mène deux vies. Il s'entraîne à la frontale, avant les tournées, sur un circuit qu'il a tracé derrière sa maison.
« Je connais mes limites »
Il a dit non chaque fois. « Sur une course d'une heure, je peux battre tout le monde un jour par an », explique-t-il.
Son entraîneur, lui, ne désespère pas, car son coureur dort cinq heures et roule plus vite que les autres.
réagir
commentaires
";
    let article = Parser::default().parse(text).unwrap();
    assert_eq!(iso(article.published).as_deref(), Some("2025-01-20T12:15"));
    assert_eq!(kept(text).last().map(String::as_str), Some("Son entraîneur, lui,"));
    assert!(kept(text).contains(&"Le téléphone a".to_owned()));
}
