//! Varies the layout of articles around the headline, since the pages of the corpus have only a few layouts.

/// Names of authors, all made up.
const FIRST: [&str; 48] = [
    "Ada",
    "Tom",
    "Maria",
    "Jonas",
    "Li",
    "Olu",
    "Priya",
    "Kwame",
    "Zofia",
    "Søren",
    "Aoife",
    "Dmitri",
    "Fatima",
    "Hiroshi",
    "Ingrid",
    "João",
    "Lucía",
    "Matteo",
    "Nguyen",
    "Oksana",
    "Pádraig",
    "Quentin",
    "Rania",
    "Sunita",
    "Tariq",
    "Ulrike",
    "Viktor",
    "Wanjiru",
    "Xiomara",
    "Yusuf",
    "Élodie",
    "Bjørn",
    "Chidi",
    "Deepa",
    "Emre",
    "Franziska",
    "Gwen",
    "Håkan",
    "Ilse",
    "Jacek",
    "Kirsten",
    "Luca",
    "Mei",
    "Noor",
    "Pia",
    "Ravi",
    "Sanne",
    "Tove",
];
const LAST: [&str; 48] = [
    "Quill",
    "Bellweather",
    "Weller",
    "van der Merel",
    "de la Torre Vega",
    "Okonjo-Reed",
    "von Harbach",
    "Marchetti",
    "Nowacka",
    "Lindqvist",
    "O’Dunmore",
    "McHarrow",
    "Tanabe",
    "Ferreira da Luz",
    "Petrenkova",
    "Haddadi",
    "Vance Jr.",
    "Le Guerrec",
    "Di Sorrenti",
    "Sandhaug",
    "Brightwater",
    "Mukherjani",
    "Çelebi",
    "Wójtowski",
    "Ashgrove",
    "Dlaminda",
    "García Robledo",
    "Müller-Lohe",
    "El Farsi",
    "Novakić",
    "Thorne",
    "Abara",
    "Kettering",
    "Iversholm",
    "Dubreuil",
    "van Laar",
    "Castellan",
    "Rooksby",
    "Nakagami",
    "Sørli",
    "Pereira",
    "Hollander",
    "Zielonka",
    "bin Rashdan",
    "Ó Caomha",
    "St. Clare",
    "Aldaine",
    "Fairweather",
];

/// A made-up name, chosen by two numbers.
fn somebody(chance: &[u8]) -> String {
    format!("{} {}", FIRST[usize::from(chance[0]) % FIRST.len()], LAST[usize::from(chance[1]) % LAST.len()])
}

/// The text with its headline in another form, or with other lines above or below it; `None` unless a line is the title and has at least three
/// words.
pub(crate) fn headed(id: &str, text: &str, title: &str) -> Option<String> {
    let md5::Digest(chance) = md5::compute(format!("{id} {} head", text.len()));
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = lines.iter().rposition(|line| line.trim() == title).filter(|_| title.split_whitespace().count() >= 3)?;
    let bare = title.trim_end_matches(['.', '?', '!', '…']);
    let own = |lines: &[&str]| lines.iter().map(|&line| line.to_owned()).collect::<Vec<_>>();
    let authors = format!("{}{}{}", somebody(&chance), [" and ", ", ", " & ", " | "][usize::from(chance[4]) % 4], somebody(&chance[2..]));
    let (mut above, mut below) = (Vec::new(), Vec::new());
    let way = chance[8] % 16;
    match way {
        0 | 1 => lines[at] = format!("{bare}."),
        2 => lines[at] = format!("{bare}?"),
        3 => lines[at] = format!("{bare}!"),
        4 => lines[at] = title.to_uppercase(),
        5 => below = vec![authors],
        6 => below = vec![authors, "9.10.2026".to_owned()],
        7 => below = own(&["Share", "Facebook", "Twitter", "Email"]),
        8 => below = own(&["Facebook", "WhatsApp"]),
        9 => above = own(&["Home", "News", "Sport", "Business", "Video", "Podcasts", "Newsletter"]),
        10 => above = own(&["Home > News > Local"]),
        11 => above = own(&["OPINION", "9.10.2026"]),
        12 => below = vec![somebody(&chance), "5 min".to_owned()],
        13 => below = vec!["9.10.2026, 14:30".to_owned()],
        _ if at > 0 => {
            let words: Vec<&str> = title.split_whitespace().collect();
            let start = words[..words.len().div_ceil(2)].join(" ");
            lines[0] = if way == 14 { format!("{start}… - Harbour Times") } else { "Harbour Times".to_owned() };
        }
        _ => return None,
    }
    // Added lines are separated by blank ones if those of the text are.
    let has_blank = 6 * lines.iter().filter(|line| line.trim().is_empty()).count() > lines.len();
    let blank = || has_blank.then(String::new);
    let below = below.into_iter().flat_map(|line| blank().into_iter().chain([line]));
    let above = above.into_iter().flat_map(|line| [line].into_iter().chain(blank()));
    lines.splice(at + 1..at + 1, below);
    lines.splice(at..at, above);
    Some(lines.join("\n"))
}
