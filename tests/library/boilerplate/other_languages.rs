//! Labels and requests in languages with fewer rules, each alone within and below an article about a ferry.

use crate::common;
use copydesk::Parser;

/// A language's article with its headline; boilerplate with its kind; and sentences in similar words that are text.
struct Language {
    article: &'static [&'static str],
    around: &'static [(&'static str, &'static str)],
    prose: &'static [&'static str],
}

/// How many paragraphs stand above a line that is put between them.
const ABOVE: usize = 3;

/// The role of `line` below the first `above` lines of the article.
fn role(article: &[&str], above: usize, line: &str) -> String {
    let (above, below) = article.split_at(above);
    let text = [above, &[line], below].concat().join("\n\n");
    common::roles(&Parser::default(), &text)[above.len()].trim_end_matches('^').to_owned()
}

#[test]
fn a_line_within_or_below_the_article_has_the_kind_of_its_words() {
    let mut failures = Vec::new();
    for Language { article, around, .. } in LANGUAGES {
        for (kind, line) in *around {
            for above in [1 + ABOVE, article.len()] {
                let role = role(article, above, line);
                if role != *kind {
                    failures.push(format!("{line} below {above} lines: {role}, not {kind}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn sentences_in_the_same_words_stay() {
    for Language { article, prose, .. } in LANGUAGES {
        for line in *prose {
            assert_eq!(role(article, 1 + ABOVE, line), "paragraph", "{line}");
        }
    }
}

const LANGUAGES: &[Language] = &[
    // Slovak
    Language {
        article: &[
            "Trajekt do Západného prístavu opäť pláva",
            "Trajekt, ktorý spája ostrov s pevninou, po deviatich dňoch v doku opäť vyplával, oznámil v piatok jeho majiteľ.",
            "Loď mala poškodený motor a na náhradný diel čakala celý týždeň, pretože ho museli priviezť zo zahraničia.",
            "Obyvatelia ostrova medzitým nakupovali zásoby na člnoch rybárov, ktorí si za cestu pýtali dvojnásobok.",
            "Starostka sa chce s majiteľom dohodnúť na druhej lodi, aby sa podobný výpadok už neopakoval.",
            "Na rokovanie o peniazoch pozvala aj kraj, ktorý doteraz prispieval iba na zimnú dopravu.",
        ],
        around: &[
            ("related", "Neprehliadnite tiež"),
            ("related", "Prečítajte si tiež"),
            ("advertisement", "Článok pokračuje pod video reklamou"),
            ("comments", "Diskusia (12)"),
            ("contact", "Našli ste chybu?"),
            ("donation", "Podporte nás"),
            ("social", "Zdieľať"),
        ],
        prose: &["Diskusia o prístave sa skončila až nadránom, keď posledný rybár zamkol radnicu a odišiel domov."],
    },
    // Persian
    Language {
        article: &[
            "کشتی مسافربری پس از نه روز به بندر غربی بازگشت",
            "کشتی مسافربری که جزیره را به ساحل وصل می‌کند پس از نه روز توقف در تعمیرگاه دوباره حرکت کرد و مسافران را به بندر رساند.",
            "مالک کشتی روز جمعه گفت که موتور آن آسیب دیده بود و قطعه یدکی باید از کشوری دیگر آورده می‌شد.",
            "ساکنان جزیره در این مدت با قایق‌های ماهیگیران خرید می‌کردند و برای هر سفر دو برابر می‌پرداختند.",
            "شهردار می‌خواهد با مالک درباره کشتی دوم گفت‌وگو کند تا چنین وضعی دیگر تکرار نشود.",
            "او استانداری را هم به جلسه دعوت کرده است که تا امروز فقط برای زمستان پول می‌داد.",
        ],
        around: &[
            ("tags", "برچسب‌ها"),
            ("related", "اخبار مرتبط"),
            ("related", "همچنین بخوانید"),
            ("comments", "ارسال نظر"),
            ("social", "ما را در تلگرام دنبال کنید"),
            ("copyright", "کلیه حقوق این سایت متعلق به بندر نیوز است"),
            ("credit", "عکس: آدا کویل"),
            ("other", "انتهای پیام"),
        ],
        prose: &["نظر شما را کسی نپرسید، ماهیگیر پیر گفت و تور خود را جمع کرد و به خانه رفت."],
    },
    // Hindi
    Language {
        article: &[
            "नौ दिन बाद पश्चिमी बंदरगाह के लिए नाव फिर चली",
            "द्वीप को किनारे से जोड़ने वाली नाव नौ दिन की मरम्मत के बाद शुक्रवार को फिर चल पड़ी और यात्री बंदरगाह पहुंचे।",
            "नाव के मालिक ने बताया कि इंजन खराब हो गया था और उसका पुर्जा दूसरे देश से मंगाना पड़ा था।",
            "इस बीच द्वीप के लोग मछुआरों की नावों से सामान लाते रहे और हर यात्रा के दोगुने पैसे देते रहे।",
            "महापौर चाहती हैं कि मालिक एक दूसरी नाव भी रखे, ताकि ऐसी परेशानी दोबारा न हो।",
            "उन्होंने जिले के अधिकारियों को भी बैठक में बुलाया है, जो अब तक केवल सर्दियों का खर्च देते थे।",
        ],
        around: &[
            ("advertisement", "विज्ञापन"),
            ("related", "ये भी पढ़ें: बंदरगाह में नई नाव"),
            ("comments", "अपनी प्रतिक्रिया दें"),
            ("app", "ऐप डाउनलोड करें"),
            ("social", "हमें फॉलो करें"),
            ("newsletter", "न्यूजलेटर सब्सक्राइब करें"),
        ],
        prose: &["विज्ञापन देखकर वह बंदरगाह आया था, लेकिन नाव तब तक दूसरे किनारे पर जा चुकी थी।"],
    },
    // Turkish
    Language {
        article: &[
            "Vapur dokuz gün sonra yeniden sefere çıktı",
            "Adayı kıyıya bağlayan vapur, tersanede geçen dokuz günün ardından cuma günü yeniden sefere çıktı ve yolcuları limana taşıdı.",
            "Vapurun sahibi, motorun arızalandığını ve yedek parçanın yurt dışından getirilmesi gerektiğini söyledi.",
            "Adalılar bu süre boyunca alışverişlerini balıkçı tekneleriyle yaptı ve her sefer için iki kat para ödedi.",
            "Belediye başkanı, böyle bir durumun tekrarlanmaması için ikinci bir vapur konusunda anlaşmak istiyor.",
            "Toplantıya bugüne kadar yalnızca kış seferlerine destek veren valilik de çağrıldı.",
        ],
        around: &[
            ("related", "SIRADAKİ HABER"),
            ("related", "Sizin İçin Seçtiklerimiz"),
            ("comments", "Yorum yazabilmek için üye girişi yapmalısınız"),
            ("social", "Liman Gazetesi'ni Google Haberler'den takip edin"),
            ("newsletter", "Liman Gazetesi bültenine abone ol"),
            ("media", "FOTO GALERİ"),
            ("author_bio", "Yazarın diğer yazıları"),
            ("donation", "Bağımsız gazeteciliğe destek ol"),
        ],
        prose: &["Yorum yapmak için henüz erken, diyen kaptan gazetecilere bir daha konuşmadı ve vapura döndü."],
    },
    // Greek
    Language {
        article: &[
            "Το πλοίο της γραμμής ταξιδεύει ξανά",
            "Το πλοίο που συνδέει το νησί με τη στεριά ταξίδεψε ξανά την Παρασκευή, ύστερα από εννέα ημέρες στο ναυπηγείο.",
            "Ο πλοιοκτήτης είπε ότι η μηχανή είχε πάθει βλάβη και το ανταλλακτικό έπρεπε να έρθει από το εξωτερικό.",
            "Οι κάτοικοι ψώνιζαν στο μεταξύ με τις βάρκες των ψαράδων και πλήρωναν τα διπλά για κάθε διαδρομή.",
            "Η δήμαρχος θέλει να συμφωνήσει με τον πλοιοκτήτη για ένα δεύτερο πλοίο, ώστε να μην ξανασυμβεί.",
            "Στη συνάντηση κάλεσε και την περιφέρεια, που ως τώρα πλήρωνε μόνο τα χειμερινά δρομολόγια.",
        ],
        around: &[
            ("related", "ΔΕΙΤΕ ΑΚΟΜΑ"),
            ("comments", "Λάβετε μέρος στη συζήτηση"),
            ("social", "Μοιραστείτε το άρθρο"),
            ("media", "Ακούστε το άρθρο"),
            ("subscription", "Γίνετε συνδρομητής"),
        ],
        prose: &["Δείτε τα σχόλια των ψαράδων στον τοίχο του λιμανιού, είπε η δήμαρχος και έδειξε με το χέρι."],
    },
    // Ukrainian
    Language {
        article: &[
            "Пором до Західної гавані знову ходить",
            "Пором, який сполучає острів із берегом, знову вийшов у рейс після дев'яти днів у доку, повідомив у п'ятницю його власник.",
            "За його словами, двигун вийшов з ладу, а запасну деталь довелося везти з-за кордону.",
            "Остров'яни тим часом їздили по харчі на човнах рибалок і платили за кожну поїздку вдвічі більше.",
            "Мерка хоче домовитися з власником про другий пором, щоб такого більше не сталося.",
            "На зустріч вона запросила й область, яка досі оплачувала лише зимові рейси.",
        ],
        around: &[
            ("related", "Показати ще новини"),
            ("copyright", "Передрук заборонено"),
            ("donation", "Приєднуйтесь до Клубу читачів Порту"),
            ("subscription", "Підпишіться, щоб прочитати"),
            ("contact", "Помітили помилку?"),
            ("author_bio", "Про автора"),
        ],
        prose: &["Використання порома дозволено всім, хто живе на острові, навіть якщо вони не платять податків."],
    },
    // Finnish
    Language {
        article: &[
            "Lautta Länsisatamaan kulkee taas",
            "Saaren mantereeseen yhdistävä lautta lähti perjantaina taas liikkeelle oltuaan yhdeksän päivää telakalla.",
            "Omistajan mukaan moottori oli rikki, ja varaosa jouduttiin tuomaan ulkomailta asti.",
            "Saarelaiset tekivät ostoksensa sillä välin kalastajien veneillä ja maksoivat matkasta kaksinkertaisen hinnan.",
            "Pormestari haluaa sopia omistajan kanssa toisesta lautasta, jotta sama ei toistuisi.",
            "Kokoukseen on kutsuttu myös maakunta, joka on tähän asti maksanut vain talven vuorot.",
        ],
        around: &[
            ("app", "Lataa sovellus"),
            ("comments", "Keskustelu on auki 16.8. klo 23 asti"),
            ("subscription", "Oletko jo tilaaja? Kirjaudu sisään"),
            ("contact", "Huomasitko virheen? Anna palautetta"),
            ("advertisement", "Mainos (juttu jatkuu alla)"),
            ("donation", "Tue työtämme"),
        ],
        prose: &["Voit keskustella aiheesta kapteenin kanssa laiturilla joka aamu ennen kuin lautta lähtee."],
    },
    // Japanese
    Language {
        article: &[
            "西港の渡し船、九日ぶりに運航を再開",
            "島と本土を結ぶ渡し船が金曜日、九日間のドック入りを終えて運航を再開したと、運営会社が発表した。",
            "会社によると、エンジンが故障し、交換用の部品を海外から取り寄せる必要があったという。",
            "島の住民はその間、漁師の船で買い物に出かけ、一回ごとに倍の料金を払っていた。",
            "町長は、同じことが起きないように、二隻目の船について会社と話し合いたいと述べた。",
            "これまで冬の便にだけ補助金を出してきた県も、話し合いに招かれている。",
        ],
        around: &[
            ("navigation", "次のページへ"),
            ("social", "X(旧Twitter)でシェアする"),
            ("related", "あなたにオススメ"),
            ("contact", "【お問い合わせ先】"),
            ("contact", "■本件に関するお問い合わせ"),
            ("author_bio", "著者フォロー"),
            ("comments", "※過度な誹謗中傷はお控えください"),
            ("disclaimer", "この記事にはアフィリエイト広告が含まれます"),
            ("related", "・関連記事"),
        ],
        prose: &["誤りを報告するよう町は住民に求め、九日のあいだに百通を超える手紙が役場に届いたという。"],
    },
    // Chinese
    Language {
        article: &[
            "往返西港的渡轮恢复航行",
            "连接海岛与陆地的渡轮在船坞停留九天后，于周五恢复航行，船东当天向媒体宣布了这一消息。",
            "船东表示，发动机出了故障，备用零件只能从国外运来，因此修理的时间比预计的更长。",
            "岛上的居民在此期间只能搭渔民的小船去买东西，每一趟都要付双倍的价钱。",
            "镇长希望与船东商量增加第二艘渡轮，以免同样的事情再次发生。",
            "她还邀请了省里的官员参加会议，省里至今只为冬季的航班提供补贴。",
        ],
        around: &[
            ("copyright", "本文来自微信公众号“海港周刊”，经授权发布"),
            ("disclaimer", "声明：本文仅代表作者观点，与本站无关"),
            ("related", "往期推荐"),
            ("app", "打开APP阅读全文"),
            ("contact", "海港新闻报料：021-000000"),
            ("newsletter", "請輸入正確的電子信箱格式"),
            ("donation", "小額贊助"),
            ("media", "语音播报"),
        ],
        prose: &["本文来自一位船长的亲身经历，他在岛上住了四十年，至今仍然每天驾船出海打鱼。"],
    },
    // Korean
    Language {
        article: &[
            "서항 여객선, 아흐레 만에 다시 뜬다",
            "섬과 뭍을 잇는 여객선이 아흐레 동안의 수리를 마치고 금요일 다시 운항을 시작했다고 선사가 밝혔다.",
            "선사는 엔진이 고장 났고 부품을 외국에서 들여와야 했기 때문에 수리가 오래 걸렸다고 설명했다.",
            "섬 주민들은 그동안 어부들의 배를 타고 장을 보러 다녔고 한 번에 두 배의 값을 치렀다.",
            "시장은 같은 일이 되풀이되지 않도록 두 번째 배를 두는 방안을 선사와 의논하겠다고 말했다.",
            "지금까지 겨울 운항만 지원해 온 도청도 이 회의에 초대를 받았다.",
        ],
        around: &[
            ("donation", "원고료로 응원하기"),
            ("related", "이 시각 헤드라인"),
            ("author_bio", "강나루 기자의 다른기사 보기"),
            ("contact", "오탈자 신고"),
            ("media", "기사를 읽어드립니다"),
            ("app", "서항일보 앱 지금 바로 다운받기"),
            ("credit", "[서항일보 제공. 재판매 및 DB 금지]"),
        ],
        prose: &["후원하기로 한 어부는 셋뿐이었지만 그들은 겨울이 끝날 때까지 배삯을 나누어 냈다."],
    },
    // Arabic
    Language {
        article: &[
            "العبارة تعود إلى الميناء الغربي بعد تسعة أيام",
            "عادت العبارة التي تربط الجزيرة بالبر إلى الإبحار يوم الجمعة بعد تسعة أيام قضتها في الحوض، كما أعلن مالكها.",
            "وقال المالك إن المحرك تعطل وإن قطعة الغيار كان لا بد أن تأتي من الخارج.",
            "وكان سكان الجزيرة في هذه الأثناء يتسوقون بقوارب الصيادين ويدفعون ضعف الأجرة عن كل رحلة.",
            "وتريد رئيسة البلدية أن تتفق مع المالك على عبارة ثانية حتى لا يتكرر ما حدث.",
            "ودعت إلى الاجتماع المحافظة التي كانت حتى الآن تدعم رحلات الشتاء وحدها.",
        ],
        around: &[
            ("related", "الموضوعات المتعلقة"),
            ("comments", "اضف تعليق"),
            ("tags", "كلمات دالة"),
            ("newsletter", "انضم إلى نشرة الأخبار"),
            ("subscription", "لم تشترك بعد؟"),
            ("contact", "أرسل تصحيحا"),
        ],
        prose: &["لا توجد تعليقات من الميناء على الحادث حتى الآن، لكن البحارة يقولون إنهم سمعوا صوتا قبل الفجر."],
    },
    // Norwegian
    Language {
        article: &[
            "Ferja til Vesthavn går igjen",
            "Ferja som binder øya til fastlandet, la ut igjen på fredag etter ni dager i dokk, opplyser eieren.",
            "Motoren var ødelagt, og reservedelen måtte hentes fra utlandet, så reparasjonen tok lengre tid enn ventet.",
            "Folk på øya handlet imens med båtene til fiskerne og betalte det dobbelte for hver tur.",
            "Ordføreren vil bli enig med eieren om ei ferje til, så det samme ikke skjer igjen.",
            "Hun har også bedt fylket til møtet, som til nå bare har betalt for turene om vinteren.",
        ],
        around: &[
            ("subscription", "Les hele saken med abonnement"),
            ("media", "Du trenger javascript for å se video."),
            ("contact", "Har du innspill til denne saken?"),
            ("disclaimer", "Dette er et debattinnlegg"),
            ("comments", "Kommentarfeltet er stengt"),
            ("donation", "Støtt oss"),
            ("related", "Mer om temaet"),
            ("other", "Artikkelen er mer enn to år gammel."),
        ],
        prose: &["Har du tips til hvordan vi skal komme oss i land, spurte de, men ingen på kaia svarte dem."],
    },
];
