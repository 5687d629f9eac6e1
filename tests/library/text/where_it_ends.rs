//! Where the article ends: links, boxes and headlines that do not end it, and author bios, teasers and rules that do.

use crate::common::{self, last_paragraph, last_role, parse, role_of};
use copydesk::{Kind, Parser, Role, Rule, Until};

const TEXT: &str = "\
The ferry to Westhaven sailed again on Friday after nine days in dock, and the first crossing was full by seven, its owner said.
Divers had found a crack as long as a hand in the shaft of the port propeller. A new one had to be cast on the mainland.
The island's shops had run out of milk on the fourth day and of bread on the sixth, and the school sent its children home.
“We know what these nine days have meant for people here,” said Idris Vane, the chief engineer.";

#[test]
fn a_link_between_paragraphs_does_not_end_it() {
    for (heading, link) in [("Also read", "Tram may return to the quay"), ("Related articles", "Why the lock breaks every summer")] {
        let last = "The council wants a fund for traders who can prove a loss, and will vote on it in the first week of December.";
        let text = format!("Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\n{heading}\n{link}\n{last}\nNeither side expects an easy evening.");
        let article = parse(&text);
        let paragraphs = common::body(&article);
        assert!(paragraphs.contains(&last), "{heading}: {paragraphs:#?}");
        assert!(!paragraphs.contains(&link), "{heading}: {paragraphs:#?}");
    }
}

/// What stands below an article: links and a footer.
const FOOT: &str = "More from the harbour\nTides for May\nGulls learn to open bins\n© 2026 Harbour Gazette";

#[test]
fn the_last_paragraphs_below_a_box_of_links_are_text_and_teasers_are_none() {
    let page = |below: &str| format!("Ferry to Westhaven sails again\nBy Ada Quill\n9 October 2026\n{TEXT}\n{below}\n{FOOT}");
    let last = [
        "The council will vote on a fund for traders in the first week of December. Neither side expects an easy evening.",
        "Nobody knows who will pay.",
    ];
    let links = "Related articles\nTram may return to the quay\nWhy the lock breaks every summer\nBakery opens at four";
    let text = page(&format!("{links}\n{}", last.join("\n")));
    let article = parse(&text);
    let paragraphs = common::body(&article);
    assert_eq!(paragraphs, TEXT.lines().chain(last).collect::<Vec<_>>());

    let teasers = "Related articles\nTram may return to the quay\nBakery opens at four\nRead how to bake what the islands eat when the boat stays in dock.\n\
                   Gulls learn to open bins\nWatch them do it in a film that a pupil took from the roof. It runs for nine minutes.";
    let text = page(&format!("Share\n{teasers}"));
    let article = parse(&text);
    assert_eq!(article.paragraphs.len(), 4, "{:#?}", article.paragraphs);
}

#[test]
fn a_sentence_about_the_author_ends_it() {
    for (byline, sentence) in [
        ("By Ada Quill", "Ada Quill is a novelist. Her last book is The North Bank (Quay Editions)."),
        ("Ada Quill", "Ada Quill writes about boats and bread."),
        ("By Ada Quill", "Ada Quill's stories have appeared in The North Bank and in Brackish."),
        ("By Ada Quill", "Ada Quill teaches the history of harbours at the Westhaven school and keeps bees."),
    ] {
        let text = format!("Ferry to Westhaven sails again\n{byline}\n{TEXT}\n{sentence}");
        let article = parse(&text);
        let last = article.lines.last().expect("there are lines");
        assert_eq!(last.role, Role::Boilerplate(Kind::AuthorBio), "{sentence}");
        assert_eq!(article.paragraphs.len(), 4, "{sentence}");
    }
}

#[test]
fn a_sentence_about_somebody_else_stays() {
    let sentence = "Idris Vane is to speak to the traders on Monday, and the harbour's bakery will open an hour early.";
    let text = format!("Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\n{sentence}");
    let article = parse(&text);
    assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == sentence), "{:#?}", article.paragraphs);
}

#[test]
fn a_note_that_the_article_goes_on_does_not_end_it() {
    let last = "Earlier, the council had put off its meeting until two after members came in with placards and would not sit down.";
    for note in ["Story continues below this ad", "Article continues after advertisement", "Watch: The first crossing in nine days"] {
        let text = format!(
            "Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\n{note}\n{last}\nMust Read\n1Why gold is up\n2Tides for May\n\
             (With inputs from agencies)\nAda Quill\nAda Quill is a senior correspondent of the Gazette. She covers the harbour."
        );
        let article = parse(&text);
        assert!(article.paragraphs.iter().any(|paragraph| paragraph.text == last), "{note}: {:#?}", article.paragraphs);
    }
}

/// Headlines of other stories as long as paragraphs, as tabloids have them above and below a story.
const HEADLINES: [&str; 9] = [
    "Harbour master's wife reveals the one thing she will never do again after he came home from the sea with a stranger's dog",
    "Baker who gave away two hundred loaves in the storm says she has been treated like a thief by her own town council",
    "I moved to the island for the quiet and was woken at four by the same ferry horn on every day of my first year there",
    "Neighbours at war over a hedge that has grown to twice its height since the old schoolmaster left the house to his cat",
    "Now the lighthouse keeper's daughter breaks her silence on the night that the lamp went out and the trawlers came in blind",
    "Fisherman left speechless after pulling a church bell from the harbour that his grandfather had told him about as a boy",
    "So much for summer! Islanders are told to bring in their washing as the wettest July in sixty years is about to begin",
    "Who are the ten richest families on the north bank? The list that the council did not want the voters to see is here",
    "The secret recipe that a cook took to his grave has been found in the lining of a coat sold for a pound at the fair",
];

#[test]
fn headlines_in_a_row_are_other_stories() {
    let row = HEADLINES.join("\n");
    let text = format!("Ferry to Westhaven sails again\n{row}\nFerry to Westhaven sails again\nBy Ada Quill\n{TEXT}\nRead on\n{row}\nPrivacy policy");
    let article = parse(&text);
    let paragraphs = common::body(&article);
    assert_eq!(paragraphs, TEXT.lines().collect::<Vec<_>>());
    let others = article.lines.iter().filter(|line| line.role == Role::Boilerplate(Kind::Related)).count();
    assert!(others >= 18, "{others}");
}

#[test]
fn long_list_entries_are_no_headlines() {
    let things = [
        "Keel: the piece of oak that all the others are fastened to, which runs from the stem to the stern of the boat",
        "Ribs: what gives her the shape that she has, bent in steam and fastened to the keel with nails made of copper",
        "Planks: what keeps the water out, laid one over the other from the keel up to the rail and riveted at the edge",
        "Thwarts: the benches that you sit on when you row, and that keep her sides apart when the sea pushes on them",
        "Rail: the last strip of wood on both sides, which takes the knocks of the quay and is replaced every few years",
        "Rudder: the board at the stern that she is steered with, hung on two pins so that it can be taken off on a beach",
        "Tiller: the stick at the upper end of the rudder, which you push to the left when you want to go to the right",
        "Mast: the pole that the sail hangs from, made of spruce and a little longer than the boat herself as a rule",
    ];
    let text =
        format!("The parts of a boat\nBy Ada Quill\n{TEXT}\n{}\nNobody knows them all on the first day, and nobody has to.", things.join("\n"));
    let article = parse(&text);
    let paragraphs = common::body(&article);
    assert!(things.iter().all(|thing| paragraphs.contains(thing)), "{paragraphs:#?}");
}

#[test]
fn table_rows_are_no_headlines() {
    let rows = [
        "Keel\tOak, from the stem to the stern (one piece)\tOnce in the life of the boat, if ever",
        "Ribs\tOak, bent in steam and fastened with copper\tOne or two in every winter",
        "Planks\tLarch, riveted at the edge to the one below\tAfter a hard landing on the stones",
        "Thwarts\tPine, with a knee at either end of each\tWhen the paint no longer sticks",
        "Rail\tAsh, on both sides from bow to stern\tEvery few years, or after a summer of guests",
        "Mast\tSpruce, a little longer than the boat is\tWhen it has a crack that goes all the way round",
    ];
    for cells in ["\t", "\t\t", " | "] {
        let table = rows.map(|row| row.replace('\t', cells)).join("\n");
        let last = "Nobody knows them all on the first day, and nobody has to.";
        let text = format!("The parts of a boat\nBy Ada Quill\n{TEXT}\nPart{cells}What it is made of{cells}When it is replaced\n{table}\n{last}");
        let article = parse(&text);
        let kept = common::body(&article).iter().filter(|line| rows.iter().any(|row| line.starts_with(&row[..4]))).count();
        assert_eq!(kept, rows.len(), "{cells:?}");
    }
}

#[test]
fn titles_below_a_heading_that_no_rule_knows_are_other_stories() {
    let above =
        ["Ada Quill\nAda Quill is a novelist. Her last book is The North Bank.", "Got a tip? Write to desk@gazette.example.", "Share this story"];
    let lists = [
        "Other notices\nRoad closure: Bakers Lane culvert\nWater off in Fell Street on Sunday\nTotal fire ban declared for Thursday",
        "In the same vein\nWhy the lock breaks every summer\nWho pays for the seawall?",
    ];
    for (above, list) in above.iter().flat_map(|above| lists.map(|list| (above, list))) {
        let text = format!("Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\n\n{above}\n\n{list}\n\n© 2026 Harbour Gazette");
        let article = parse(&text);
        let related = article.lines.iter().filter(|line| line.role == Role::Boilerplate(Kind::Related));
        let related: Vec<&str> = related.map(|line| &text[line.span.clone()]).collect();
        assert_eq!(related, list.lines().collect::<Vec<_>>(), "below {above}");
    }
}

#[test]
fn a_paragraph_between_a_single_link_and_a_pitch_is_text() {
    for [first, link, last, pitch] in [
        [
            "The ferry to Westhaven sailed again on Friday, its owner said. The first boat was full by seven.",
            "Read also: Islanders march on the town hall",
            "The shops lost a third of their sales, the council says. The county has promised help before the end of the month.",
            "Sign up for our newsletter and get the news of the coast every morning.",
        ],
        [
            "Po dziewięciu dniach w doku prom na wyspę znów pływa, poinformował w piątek armator. Pierwszy rejs był pełny już o siódmej rano.",
            "Czytaj też: Mieszkańcy wyspy protestują pod ratuszem",
            "Według władz gminy sklepy straciły jedną trzecią obrotów. Województwo obiecuje pomoc jeszcze w tym miesiącu.",
            "Zapisz się na nasz newsletter i otrzymuj codziennie rano wiadomości z wybrzeża.",
        ],
        [
            "عادت العبّارة إلى الجزيرة الغربية إلى العمل صباح الجمعة بعد توقف دام تسعة أيام، وفق ما أعلنت الشركة المالكة. وامتلأت الرحلة الأولى عند السابعة.",
            "اقرأ أيضا: سكان الجزيرة يحتجون أمام البلدية",
            "وبحسب البلدية خسرت المتاجر ثلث مبيعاتها خلال تلك الفترة. ووعدت المحافظة بتقديم المساعدة قبل نهاية الشهر.",
            "اشترك في نشرتنا البريدية ليصلك كل جديد",
        ],
    ] {
        let text = format!("{first}\n\n{link}\n\n{last}\n\n{pitch}");
        let article = parse(&text);
        let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
        assert_eq!(roles, [Role::Paragraph, Kind::Related.into(), Role::Paragraph, Kind::Newsletter.into()], "{link}");
    }
}

#[test]
fn the_last_title_of_a_box_is_no_subheading_where_a_blank_line_ends_the_box() {
    let above = TEXT.replace('\n', "\n\n");
    let below = "The council wants a fund for traders who can prove a loss, and will vote on it in the first week of December.\n\n\
                 Neither side expects an easy evening, and the cook has made soup for two hundred, as he did when the boat came back.";
    for (heading, title) in [("Related stories", "Who pays for the ferry"), ("More on this story", "Islanders in nine boats")] {
        let head = "Ferry to Westhaven sails again\n\nBy Ada Quill";
        let text = format!("{head}\n\n{above}\n\n{heading}\nTram may return to the quay\n{title}\n\n{below}");
        let article = parse(&text);
        assert_eq!(role_of(&article, &text, title), Kind::Related.into(), "{heading}");
    }
}

#[test]
fn a_line_much_shorter_than_the_titles_of_a_box_is_a_subheading() {
    let page = |last: &str| {
        format!(
            "Balsa volta a navegar | Gazeta do Cais\nMenu\nAssine já\nEntrar\nEconomia\nEsportes\nPublicidade\n\
             Balsa volta a navegar\nPor Ada Quill\n09/10/2026 09h42\nCompartilhar no WhatsApp\nCopiar link\n\
             A balsa para Porto Oeste voltou a navegar na sexta-feira depois de nove dias na doca, e a primeira travessia saiu lotada às sete horas.\n\
             Mergulhadores tinham encontrado uma fissura no eixo da hélice. Um novo teve de ser fundido no continente e trazido numa barcaça.\n\
             Leia também:\nMotorista fica ferido após cair no cais\nChuva de 90 mm alaga o mercado do porto\n{last}\n\
             A secretaria suspendeu as aulas em duas escolas da ilha até quinta-feira. Os 380 alunos terão o conteúdo reposto em abril, segundo ela.\n\
             As lojas da ilha ficaram sem leite no quarto dia e sem pão no sexto, e a escola mandou as crianças para casa.\n\
             Veja também\nGaivotas na praça\nMais lidas\nDólar fecha em queda\nPolítica de privacidade"
        )
    };
    let role = |last: &str| {
        let text = page(last);
        role_of(&parse(&text), &text, last)
    };
    assert_eq!(role("Aulas suspensas"), Role::Subheading);
    assert_eq!(role("Obra de novo cais é adiada outra vez"), Kind::Related.into());
}

#[test]
fn a_labelled_link_in_chinese_or_japanese_cuts_nothing_but_itself() {
    for (link, first, last) in [
        (
            "あわせて読みたい：島民が市役所前で抗議",
            "９日間運休していた西島行きのフェリーが金曜日の朝、運航を再開した。船会社が発表した。始発便は午前７時には満席となった。",
            "島民は夜明けから桟橋で待ち、渡り板が下りたときには涙を流す人もいた。運休中、食料は漁船で運ばれていた。",
        ),
        (
            "相关阅读：岛民在市政府门前抗议",
            "停航九天后，前往西岛的渡轮周五上午恢复通航，轮船公司宣布。第一班船早上七点就已满员。",
            "据市政府称，停航期间商店损失了三分之一的营业额。省政府承诺本月内提供援助。",
        ),
    ] {
        let article_text = format!("{first}\n\n{link}\n\n{last}");
        let article = parse(&article_text);
        let roles: Vec<Role> = article.lines.iter().map(|line| line.role).collect();
        assert_eq!(roles, [Role::Paragraph, Kind::Related.into(), Role::Paragraph], "{link}");
    }
}

#[test]
fn an_end_rule_of_ones_own_ends_a_short_article() {
    let article = "The ferry to Westhaven sails again after nine days in dock, its owner said on Friday. It was full by seven.";
    let letter = "Islanders had waited on the pier since dawn, and some of them wept when the ramp came down. The council should pay.";
    let text = format!(
        "Ferry back in service\n\nBy Ada Quill\n\n{article}\n\nLetters to the Gazette\n\nThe ferry deserves better\n\n{letter}\n\n{letter} And soon."
    );
    let rule = Rule::end("gazette/letters", Kind::Comments).whole("Letters to the Gazette");
    let article = Parser::builder().rule(rule).build().expect("the rule is right").parse(&text).expect("there is a body");
    let below = article.lines.iter().skip(3).map(|line| line.role);
    assert_eq!((article.paragraphs.len(), below.collect::<Vec<_>>()), (1, vec![Kind::Comments.into(); 4]));
}

#[test]
fn a_box_of_ones_own_that_has_an_end_does_not_end_the_article() {
    let last = "Islanders had waited on the pier since dawn, and some of them wept when the ramp came down at last.";
    for (until, blank) in [(Until::Lines(1), ""), (Until::Blank, "\n")] {
        let text = format!(
            "Ferry to Westhaven sails again\nBy Ada Quill\n{TEXT}\nThe Gazette's crossword\nNine across is a fruit that will not wait.\n{blank}{last}"
        );
        let rule = Rule::heading("gazette/crossword", Kind::Event, until).whole("The Gazette's crossword");
        let article = Parser::builder().rule(rule).build().expect("the rule is right").parse(&text).expect("there is a body");
        assert_eq!(last_paragraph(&article), Some(last), "{until:?}");
        assert_eq!(article.paragraphs.len(), 5, "{until:?}");
    }
}

#[test]
fn line_ups_of_a_match_are_text() {
    for teams in [
        "Westhaven: Crane; Holt, Reed, Moss, Vale; Ash, Pike, Lund (Fry 70); Cole, Dean, Hart.\nColdport: Bligh; Strand, Owens, Pratt, Quill; Rudd, Snow, Tate; Usher, Voss, Wick.",
        "Oberwinkel: Krähe - Holt, Ried, Moos, Tal - Asch, Hecht (70. Lund) - Kohl, Dehn, Hart\nTalstadt: Bleich - Strand, Auen, Prahl, Quell - Rath, Schnee, Tatt - Uhl, Voss, Wick",
        "Westhaven: Crane, Holt, Reed, Moss, Vale, Ash (Fry 70), Pike, Lund, Cole, Dean, Hart\nColdport: Bligh, Strand, Owens, Pratt, Quill (Usher 46), Rudd, Snow, Tate, Voss, Wick",
    ] {
        for (above, indent) in [("", ""), ("Home\nNews\nSport\n\n", ""), ("", "    ")] {
            let teams = teams.lines().map(|team| format!("{indent}{team}")).collect::<Vec<_>>().join("\n");
            let text = format!("{above}Rovers beat Town\nBy Ada Quill\n\n{TEXT}\n\n{teams}\nReferee: M. Dale. Attendance: 1,204.");
            let roles: Vec<_> = parse(&text).lines.iter().rev().take(3).map(|line| line.role).collect();
            assert_eq!(roles, [Role::Paragraph; 3], "{text}");
        }
    }
    let text = format!("Rovers beat Town\n\n{TEXT}\n\nKeywords: moss; bog; climate; water; records; plots; summit; slope; warming");
    assert_ne!(last_role(&parse(&text)), Some(Role::Paragraph));
}

#[test]
fn a_contents_label_below_the_text_is_cut() {
    let text = format!("Keeping bees on council land\n\n{TEXT}\n\nContents\nIs this page useful?\nMaybe");
    assert_eq!(parse(&text).paragraphs.len(), 4);
}

/// In such heads the genre, the authors and the journal stand between title and text.
#[test]
fn a_journal_with_its_volume_above_the_text_is_cut() {
    for journal in ["Journal of Bogs volume 12, Article number: 44 (2026)", "Annals of Moss volume 618, pages 1–5 (2023) Cite this article"] {
        let text =
            format!("Moss on the move\nResearch article | Open access | Published: 09 October 2026\nAda Quill & Idris Vane\n{journal}\n\n{TEXT}");
        assert_eq!(parse(&text).lines[3].role, Role::Boilerplate(Kind::Other), "{journal}");
    }
}
