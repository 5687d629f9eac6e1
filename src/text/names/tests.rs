//! Tests of the names in whole bylines of many kinds.

use super::*;

pub(super) fn assert_authors(cases: &[(&str, &[&str])]) {
    for (byline, names) in cases {
        assert_eq!(authors(byline), *names, "{byline}");
    }
}

#[test]
fn one_author_in_nine_languages() {
    for byline in [
        "By Ada Quill",
        "Written by Ada Quill",
        "Von Ada Quill",
        "Ein Beitrag von Ada Quill",
        "Autorin: Ada Quill",
        "Por Ada Quill",
        "Par Ada Quill",
        "Di Ada Quill",
        "A cura di Ada Quill",
        "Door Ada Quill",
        "Autor: Ada Quill",
        "Tekst: Ada Quill",
        "Av Ada Quill",
        "Texte : Ada Quill",
        "Ada Quill",
    ] {
        assert_eq!(authors(byline), ["Ada Quill"], "{byline}");
    }
}

#[test]
fn a_handle_in_small_letters_behind_a_label() {
    assert_authors(&[
        ("Verfasst von: quilla", &["quilla"]),
        ("Posted by: ada_quill", &["ada_quill"]),
        ("Escrito por: quilla", &["quilla"]),
        ("Posted by: the editors", &[]),
        ("Updated: today", &[]),
    ]);
}

#[test]
fn several_authors_in_nine_languages() {
    for byline in [
        "By Ada Quill and Tom Bellweather",
        "Ada Quill & Tom Bellweather",
        "Von Ada Quill und Tom Bellweather",
        "Por Ada Quill y Tom Bellweather",
        "Par Ada Quill et Tom Bellweather",
        "Di Ada Quill e Tom Bellweather",
        "Por Ada Quill e Tom Bellweather",
        "Door Ada Quill en Tom Bellweather",
        "Ada Quill i Tom Bellweather",
        "Av Ada Quill och Tom Bellweather",
        "Ada Quill, Tom Bellweather",
        "Ada Quill / Tom Bellweather",
    ] {
        assert_eq!(authors(byline), ["Ada Quill", "Tom Bellweather"], "{byline}");
    }
    assert_authors(&[
        ("By Ada Quill, Tom Bellweather and Idris Vane", &["Ada Quill", "Tom Bellweather", "Idris Vane"]),
        ("Ada Quill (now) and Tom Bellweather (earlier)", &["Ada Quill", "Tom Bellweather"]),
        ("By Ada Quill, Tom Bellweather, and Idris Vane", &["Ada Quill", "Tom Bellweather", "Idris Vane"]),
    ]);
}

#[test]
fn titles_and_jobs_are_left_out() {
    assert_authors(&[
        ("By Ada Quill and Tom Bellweather, staff writers", &["Ada Quill", "Tom Bellweather"]),
        ("By Ada Quill, Transport Correspondent", &["Ada Quill"]),
        ("Ada Quill Senior Reporter", &["Ada Quill"]),
        ("By Dr. Ada Quill, PhD", &["Ada Quill"]),
        ("Von unserer Korrespondentin Ada Quill", &["Ada Quill"]),
        ("Ada Quill, Chefredakteurin", &["Ada Quill"]),
        ("Por Ada Quill, corresponsal", &["Ada Quill"]),
        ("Par Ada Quill, envoyée spéciale à Westhaven", &["Ada Quill"]),
        ("Dalla nostra inviata Ada Quill", &["Ada Quill"]),
        ("Door onze verslaggever Ada Quill", &["Ada Quill"]),
        ("Prof. Dr. Ada Quill", &["Ada Quill"]),
        ("Von Dr.-Ing. Ada Quill und Dipl.-Psych. Tom Berg", &["Ada Quill", "Tom Berg"]),
        ("Por la Dra. Ada Quill", &["Ada Quill"]),
        ("Par le Dr Ada Quill", &["Ada Quill"]),
        ("A cura della Dott.ssa Ada Quill", &["Ada Quill"]),
        ("dr hab. Ada Quill", &["Ada Quill"]),
        ("Por Ada Quill e Tom Berg, de Porto", &["Ada Quill", "Tom Berg"]),
        ("Ada Quill / Buenos Aires", &["Ada Quill"]),
        ("Par Ada Quill, Le Havre", &["Ada Quill"]),
        ("Ana de Armas, Luis del Olmo", &["Ana de Armas", "Luis del Olmo"]),
        ("By Noor bint Khalid and Ruth ben Ali", &["Noor bint Khalid", "Ruth ben Ali"]),
    ]);
}

#[test]
fn dates_places_and_papers_are_left_out() {
    assert_authors(&[
        ("Ada Quill | 3 May 2026", &["Ada Quill"]),
        ("3 May 2026 by Ada Quill", &["Ada Quill"]),
        ("By Ada Quill · 3 May 2026, 07:30 · 5 min read", &["Ada Quill"]),
        ("By Ada QuillMay 3, 2026", &["Ada Quill"]),
        ("By Ada Quill, Harbour Gazette", &["Ada Quill"]),
        ("Ada Quill | Harbour Gazette | 9 October 2026", &["Ada Quill"]),
        ("By Ada Quill in Westhaven", &["Ada Quill"]),
        ("Von Ada Quill, Westhaven", &["Ada Quill"]),
        ("By Ada Quill for the Harbour Gazette", &["Ada Quill"]),
        ("By Ada Quill And Tom Bellweather For The Harbour Gazette", &["Ada Quill", "Tom Bellweather"]),
        ("By Ada Quill (@adaquill)", &["Ada Quill"]),
        ("DoorAda Quill", &["Ada Quill"]),
        ("AvAda Quill", &["Ada Quill"]),
        ("DiCarlo Quill", &["DiCarlo Quill"]),
        ("ByAda QuillUpdated: Dec 19, 2025 1:06 PM EST", &["Ada Quill"]),
        ("Posted byAda Quill Leave a Comment", &["Ada Quill"]),
        ("Interview by Ada Quill", &["Ada Quill"]),
        ("Eine Kolumne von Ada Quill", &["Ada Quill"]),
        ("Posted on July 1, 2024 by adaquill", &["adaquill"]),
        ("By Ada Quill ⋅ Chief Tides Officer ⋅ Updated May 6, 2025", &["Ada Quill"]),
        ("By Ada Quill, Chief Tides Officer, Ferries at Work", &["Ada Quill"]),
        ("Ada Quill Ada Quill", &["Ada Quill"]),
        ("By Ada Quill ada.quill@gazette.example", &["Ada Quill"]),
    ]);
}

#[test]
fn who_put_a_page_up_is_its_author_by_any_name() {
    assert_authors(&[
        ("Posted by Ada 9.10.2026", &["Ada"]),
        ("erstellt von Ada — veröffentlicht 9.10.2026 06:00", &["Ada"]),
        ("Eingestellt von Tidewatcher um 10:52", &["Tidewatcher"]),
        ("Autor: Rechtsanwalt Tom Bellweather", &["Tom Bellweather"]),
        ("Publicado por Ada Quill", &["Ada Quill"]),
        ("vendredi 9 octobre 2026, par Ada Quill", &["Ada Quill"]),
        ("Kolumnist*in: Ada Quill", &["Ada Quill"]),
        ("About the Author - Ada Quill", &["Ada Quill"]),
        ("责任编辑： 王小明", &["王小明"]),
        ("记者 王小明", &["王小明"]),
        ("本報記者 王小明", &["王小明"]),
        ("文／王小明", &["王小明"]),
        ("撰文/王小明", &["王小明"]),
    ]);
}

#[test]
fn what_stands_with_a_date_is_no_name() {
    for line in [
        "Published: 28 Apr, 2026 CET",
        "Veröffentlicht am 9.10.2026 um 14:34 Uhr",
        "Veröffentlicht am",
        "Friday, October 9, 2026",
        "Updated: Jan 31",
        "Heute, 07:30",
        "Gestern, 18:30 Uhr",
        "Updated Yesterday",
    ] {
        assert_eq!(authors(line), [""; 0], "{line}");
    }
}

#[test]
fn who_did_something_else_is_left_out() {
    assert_authors(&[
        ("Text: Ada Quill; Fotos: Tom Bellweather", &["Ada Quill"]),
        ("By Ada Quill, photographs by Tom Bellweather", &["Ada Quill"]),
        ("Von Ada Quill Foto: Tom Bellweather", &["Ada Quill"]),
        ("Words by Ada Quill | Illustrations by Tom Bellweather", &["Ada Quill"]),
        ("Edited by Tom Bellweather", &[]),
        ("Testi e foto di Ada Quill", &["Ada Quill"]),
        ("Text und Fotos von Ada Quill", &["Ada Quill"]),
    ]);
}

#[test]
fn who_looked_over_a_text_is_not_its_author() {
    assert_authors(&[
        ("Medically reviewed by Dr Ada Quill", &[]),
        ("By Tom Bellweather Medically reviewed by Dr Ada Quill", &["Tom Bellweather"]),
        ("Medically Reviewed by Ada Quill, MD — Written by Tom Bellweather", &["Tom Bellweather"]),
        ("Fact checked by Ada Quill", &[]),
        ("Medizinisch geprüft von Dr. Ada Quill", &[]),
    ]);
    assert!(tells_no_author("Medically reviewed by Dr Ada Quill") && !tells_no_author("Photos by Ada Quill | Words by Tom Bellweather"));
}

#[test]
fn what_somebody_made_stands_before_the_name() {
    assert_authors(&[
        ("Propos recueillis par Anne Petit", &["Anne Petit"]),
        ("Interview réalisée par Anne Petit", &["Anne Petit"]),
        ("Texto de Lucía Ferrer", &["Lucía Ferrer"]),
        ("Une chronique d'Ada Quill", &["Ada Quill"]),
        ("Un texte d’Ada Quill", &["Ada Quill"]),
        ("Un reportaje de Lucía Ferrer", &["Lucía Ferrer"]),
        ("Texte de Anne Petit", &["Anne Petit"]),
        ("Uma reportagem de Ana Souza", &["Ana Souza"]),
        ("Tekst van Anna Berg", &["Anna Berg"]),
        ("Por de la Cruz García", &["de la Cruz García"]),
    ]);
}

#[test]
fn several_correspondents() {
    assert_authors(&[
        ("Von unseren Korrespondenten Anna Berg und Jan Falk", &["Anna Berg", "Jan Falk"]),
        ("De nos envoyés spéciaux Anne Petit et Luc Roy", &["Anne Petit", "Luc Roy"]),
        ("De nuestros enviados especiales Ana Soto y Luis Mora", &["Ana Soto", "Luis Mora"]),
        ("Dai nostri inviati Anna Berti e Luca Rossi", &["Anna Berti", "Luca Rossi"]),
        ("Van onze correspondenten Anna Berg en Jan Falk", &["Anna Berg", "Jan Falk"]),
    ]);
}

#[test]
fn a_part_of_the_paper_names_nobody() {
    for line in ["Weather | 3 March 2026", "Wetter · 3. März 2026", "Pressemitteilung vom 3. März 2026", "Press Release", "Communiqué du 3 mars 2026"]
    {
        assert_eq!(authors(line), [""; 0], "{line}");
    }
    assert_authors(&[("Ada | 3 March 2026", &["Ada"]), ("By Ada Quill, Weather Editor", &["Ada Quill"])]);
}

#[cfg(feature = "schema-org")]
#[test]
fn a_board_is_no_person() {
    for name in [
        "Editorial Board",
        "The Editorial Board",
        "Comité de lecture",
        "Harbour Gazette",
        "Reuters",
        "Agencia EFE",
        "Agencias",
        "Agência Brasil",
        "TT Nyhetsbyrån",
        "Redaktionsnetzwerk Westhafen",
        "ТАСС",
        "新华社",
        "共同通信",
        "رويترز",
    ] {
        assert!(is_organisation(name), "{name}");
    }
    for name in ["Ada Quill", "Emily Post", "Paris Bellweather", "Jack London"] {
        assert!(!is_organisation(name), "{name}");
    }
    for name in ["BBC", "CNN", "ANI", "MSNBC"] {
        assert!(is_station(name), "{name}");
    }
    for name in ["ADA", "MQ", "NEMO", "Kay", "ADA QUILL"] {
        assert!(!is_station(name), "{name}");
    }
}

#[test]
fn agencies_are_authors() {
    assert_authors(&[
        ("Reuters", &["Reuters"]),
        ("By The Associated Press", &["The Associated Press"]),
        ("dpa", &["dpa"]),
        ("Par Ada Quill avec AFP", &["Ada Quill", "AFP"]),
        ("Reuters Staff", &["Reuters"]),
        ("By Gazette Staff", &["Gazette Staff"]),
        ("By Reuters and Ada Quill", &["Reuters", "Ada Quill"]),
        ("Von Ada Quill, dpa", &["Ada Quill", "dpa"]),
    ]);
}

#[test]
fn names_of_many_shapes() {
    for name in [
        "Ludwig van der Meer",
        "Ana de la Cruz",
        "José Ortega y Gasset",
        "Siobhán O'Neill",
        "Jean-Luc d'Arcy",
        "J. R. Quill",
        "ADA QUILL",
        "Łucja Żak",
        "Åsa Öberg",
        "Muhammad ibn Said",
        "Ada",
    ] {
        assert_eq!(authors(&format!("By {name}")), [name]);
        assert_eq!(authors(name), [name]);
    }
}

#[test]
fn what_is_glued_to_a_name_is_no_part_of_it() {
    assert_authors(&[
        ("Ada QuillWriter", &["Ada Quill"]),
        ("By Ada QuillJanuary 14, 202620 Mins Read", &["Ada Quill"]),
        ("By Ada QuillIn Harbour News", &["Ada Quill"]),
        ("Ada LeMay", &["Ada LeMay"]),
        ("Tom McDonald", &["Tom McDonald"]),
        ("Ada Quill December 8", &["Ada Quill"]),
        ("October 30, 2026 Kate May", &["Kate May"]),
        ("von Ada Quill Erstellt am 01.01.26 um 08:35", &["Ada Quill"]),
        ("26. September 2026 Ada Quill Schreibe einen Kommentar", &["Ada Quill"]),
        ("Publiziert am 13. Januar 2026 von adaq", &["adaq"]),
        ("By Md Adnan Quill", &["Md Adnan Quill"]),
        ("By Ada Quill MD", &["Ada Quill"]),
    ]);
}

#[test]
fn initials_are_no_words() {
    for name in [
        "E. B. White",
        "I. M. Quill",
        "A. Quill",
        "A. J. P. Quill",
        "A.J. Quill",
        "Ada E. van Berg",
        "Z. Quill",
        "A. de Vries",
        "M. Night Quill",
        "Ada Q.",
    ] {
        for by in ["By", "Von", "Por", "Par", "Di", "Door", "Av"] {
            assert_eq!(authors(&format!("{by} {name}")), [name]);
        }
        assert_eq!(authors(name), [name]);
    }
    for name in ["A Quill", "A N Quill", "E M Quill", "I M Quill", "J E B Quill"] {
        assert_eq!(authors(&format!("By {name}")), [name]);
    }
    assert_authors(&[
        ("By I. M. Quill and A. Vane", &["I. M. Quill", "A. Vane"]),
        ("ADA QUILL E TOM BELLWEATHER", &["ADA QUILL", "TOM BELLWEATHER"]),
        ("A cura di A. Quill", &["A. Quill"]),
        ("By A Staff Reporter", &[]),
        ("By A.", &[]),
    ]);
}

#[test]
fn a_full_stop_ends_a_name() {
    assert_authors(&[
        ("Written by Ada Quill. Photographs by Tom Bellweather.", &["Ada Quill"]),
        ("By Ada Quill.", &["Ada Quill"]),
        ("By Ada Lee.", &["Ada Lee"]),
        ("By Ada Quill. Westhaven Harbour", &["Ada Quill"]),
        ("By Ada Quill Jr.", &["Ada Quill Jr."]),
        ("By Wm. Ada Quill", &["Wm. Ada Quill"]),
    ]);
}

#[test]
fn labels_name_nobody() {
    for line in [
        "Final Thoughts",
        "Visit Options",
        "Chef's Choice Menu Previews",
        "Find an Agent or Advisor",
        "Harbour Policy Updates",
        "Weitere Themen",
        "Our Standards: The Harbour Trust Principles",
    ] {
        assert_eq!(authors(line), [""; 0], "{line}");
    }
}

#[test]
fn nobody_is_no_author() {
    for byline in [
        "",
        "By",
        "Staff",
        "By staff reporter",
        "Redaktion",
        "|",
        "9 October 2026",
        "Date: Thu, 8 Oct 2026",
        "LIVE – Updated at 16:47",
        "October 9, 2026 · 8 min read · #harbour",
        "A funding round led by Harbour Capital",
        "5 min read",
        "Von",
        ", ,",
    ] {
        assert_eq!(authors(byline), [""; 0], "{byline}");
    }
}
