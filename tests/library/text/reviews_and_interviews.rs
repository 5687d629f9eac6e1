//! Text that does not look like prose: the facts of a review, interviews, speeches, horoscopes.

use crate::common::{body, parse};

/// What the page shows above and below the article.
const MENU: &str = "Skip to content\nMenu\nNews\nSport\nCulture\nSign in\nSearch";
const FOOT: &str = "Share\nFacebook\nRead also\nTides for May\nGulls learn to open bins\nLeave a comment\nPrivacy\n© 2026 Harbour Gazette";

/// Fails unless the body is all lines of the text, and nothing of the page around it.
fn assert_body(head: &str, text: &str) {
    let page = format!("{MENU}\n{head}\n{text}\n{FOOT}");
    let article = parse(&page);
    assert_eq!(body(&article), text.lines().collect::<Vec<_>>(), "{page}");
}

#[test]
fn the_facts_box_below_a_review_is_text() {
    assert_body(
        "The Lock Keeper: a slow film about a fast river\nAda Quill\n9 October 2026",
        "A man opens a lock and closes it again, and for half an hour nobody says a word that matters.\n\
         Then the river rises, and the film with it. Rarely has so much water looked so different from one shot to the next.\n\
         The end comes a little late, but it comes with a bang that the back row will feel.\n\
         The Lock Keeper\n\
         Director: Tamsin Orr\n\
         Cast: Tom Bellweather, Edith Vane\n\
         Running time: 104 minutes",
    );
    assert_body(
        "„Der Schleusenwärter“: ein langsamer Film über einen schnellen Fluss\nVon Ada Kiel\n9. Oktober 2026",
        "Ein Mann öffnet eine Schleuse und schließt sie wieder, und eine halbe Stunde lang sagt niemand ein Wort von Belang.\n\
         Dann steigt der Fluss, und mit ihm der Film. Selten sah so viel Wasser so verschieden aus.\n\
         Der Schluss kommt etwas spät, aber mit einem Knall, den man bis in die letzte Reihe spürt.\n\
         Der Schleusenwärter\n\
         Land: Dänemark\n\
         Regie: Tamsin Orr\n\
         Besetzung: Tom Bell, Edith Vane",
    );
}

#[test]
fn labelled_lines_that_no_review_has_are_cut() {
    let text = "The ferry to Westhaven sails again after nine days in dock, and the first boat was full by seven, its owner said.\n\
                Divers had found a crack as long as a hand in the shaft, and a new one had to be cast on the mainland.";
    let page = format!("{MENU}\nFerry back in service\nBy Ada Quill\n{text}\nSection: Harbour\nDesk: Coast\nEdition: Late\n{FOOT}");
    assert_eq!(body(&parse(&page)), text.lines().collect::<Vec<_>>());
}

#[test]
fn the_last_turns_of_an_interview_are_text_however_short() {
    assert_body(
        "The woman who mends bells: a talk\nBy Tom Hart\n9 October 2026",
        "Nora Pell has mended bells for thirty years, in churches, ships and one lighthouse. We asked her what they say.\n\
         Tom: You began on a ship, with a bell that nobody could ring, is that right?\n\
         Nora: It had been painted nine times. I took the paint off, and it sang.\n\
         Tom: What did the captain say when he heard it for the first time?\n\
         Nora: That it was too loud, and that he wanted the paint back.\n\
         Tom: And?\n\
         Nora: No.",
    );
    assert_body(
        "A mulher que conserta sinos\nPor Tomás Melo\n9 de outubro de 2026",
        "Há trinta anos que Nora Pais conserta sinos, em igrejas, barcos e num farol. Perguntámos-lhe o que eles dizem.\n\
         Tomás: Começou num barco, com um sino que ninguém conseguia tocar?\n\
         Nora: Tinha nove camadas de tinta. Tirei a tinta, e ele cantou.\n\
         Tomás: O que disse o capitão quando o ouviu pela primeira vez?\n\
         Nora: Que era alto demais, e que queria a tinta de volta.\n\
         Tomás: E agora?\n\
         Nora: Toca.",
    );
}

#[test]
fn the_salutation_of_a_speech_is_text() {
    assert_body(
        "Speech of the harbour master at the opening of the lock\n9 October 2026",
        "Madam Mayor,\n\
         Dear islanders and guests,\n\
         it is nine years since we stood here and looked at a hole, and some of you said that it would stay one.\n\
         Today there is water in it, and a gate at either end, and a man who opens them when you ring.",
    );
    assert_body(
        "Discorso del capitano all'apertura della chiusa\n9 ottobre 2026",
        "Signora sindaca, signor prefetto,\n\
         cari isolani,\n\
         sono passati nove anni da quando guardavamo un buco, e alcuni di voi dicevano che tale sarebbe rimasto.\n\
         Oggi c'è l'acqua, una porta da ogni lato e un uomo che le apre quando suonate la campana.",
    );
}

#[test]
fn pros_and_cons_of_a_review_are_text() {
    assert_body(
        "La lámpara Faro 2, a prueba: fuerte y pesada\nAda Quiles\n9 de octubre de 2026",
        "Introducción\n\
         La hemos llevado nueve noches por el muelle, con lluvia y con viento, y no se ha apagado ni una vez.\n\
         Alumbra cuarenta metros y se ve desde el otro lado del puerto, que es lo que se le pide.\n\
         Puntos fuertes\n\
         Luz muy clara\n\
         Batería para nueve horas\n\
         Puntos débiles\n\
         Pesa mucho\n\
         Ficha técnica\n\
         Peso: 1,4 kg\n\
         Alcance: 40 m\n\
         Precio: 90 euros",
    );
}

#[test]
fn turns_of_a_talk_are_text_with_and_without_time_stamps() {
    let turns = [
        "Tom: Welcome to a talk about things that turn, tick and click. My guest today has climbed two hundred and fourteen towers.",
        "Ada: And come down from all of them, which is the harder part of it, because you see where you are going.",
        "Tom: So. Two tons of glass. How does that turn?",
        "Ada: It floats. There is a trough of mercury below it, and you can push the whole thing with one finger.",
        "Tom: And what does mercury do?",
        "Ada: It makes you shake, and forget. There are logbooks in which the writing gets worse from year to year.",
        "Tom: Thank you for coming.",
        "Ada: Thank you.",
    ];
    for time in ["", "[00:1_:10] ", "(1_:10) "] {
        for gap in ["\n", "\n\n"] {
            let turns: Vec<String> = turns.iter().zip(0..).map(|(turn, at)| format!("{}{turn}", time.replace('_', &at.to_string()))).collect();
            let head = ["Small Machines", "The woman who repairs lighthouses", "By Ada Quill", "9 October 2026"].join(gap);
            let text = format!("{head}{gap}{}{gap}Subscribe to our newsletter{gap}Related{gap}Nine days in dock", turns.join(gap));
            let article = parse(&text);
            assert_eq!(body(&article), turns, "{text}");
        }
    }
}

#[test]
fn the_spans_of_a_horoscope_are_text() {
    let parts = [
        "Aries (21 March – 19 April)",
        "A letter arrives on Tuesday. Do not open it before noon.",
        "Taurus (20 April to 20 May)",
        "Money is tight, but a friend returns a ladder.",
        "Gemini (21 May - 20 June)",
        "You will be of two minds about a boat. Choose the smaller one.",
        "Cancer (21 June - 22 July)",
        "Stay at home on Friday. The sea can wait for you.",
    ];
    let text = format!("Your week in the stars\n\nBy Ada Quill\n\n{}", parts.join("\n\n"));
    assert_eq!(body(&parse(&text)), parts);
}
