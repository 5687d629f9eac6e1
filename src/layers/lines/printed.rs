//! The lines that a browser prints at the top and the bottom of each sheet.

/// Whether the line is the page's address with the number of the sheet, "https://gazette.example/ferry 2/3", or begins with the time of printing,
/// "12/3/26, 10:05 AM Ferry back in service".
pub(super) fn is_edge(line: &str) -> bool {
    if !line.starts_with(|c: char| c.is_ascii_digit() || c == 'h') {
        return false;
    }
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    match words.next() {
        Some(second) if is_numbers(first.trim_end_matches(','), &['/', '.', '-'], 3) => is_numbers(second, &[':'], 2),
        Some(second) => first.starts_with("http") && first.contains("://") && is_numbers(second, &['/'], 2) && words.next().is_none(),
        None => false,
    }
}

/// Whether the text is so many short numbers separated by these marks.
fn is_numbers(text: &str, marks: &[char], many: usize) -> bool {
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split(marks).count() == many && text.split(marks).all(is_number)
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    #[test]
    fn an_edge_is_an_address_with_a_number_or_begins_with_date_and_time() {
        for line in ["https://gazette.example/ferry 2/3", "12/3/26, 10:05 AM Ferry back in service - Gazette", "03.12.2026, 10:05 Fähre fährt"] {
            assert!(is_edge(line), "{line}");
        }
        for line in ["https://gazette.example/ferry", "https://gazette.example/ferry sails", "12/3/26 was a Thursday", "10:05 AM Ferry", "2/3", ""] {
            assert!(!is_edge(line), "{line}");
        }
    }

    #[test]
    fn the_edges_of_printed_pages_are_no_part_of_wrapped_paragraphs() {
        let [edge, other] = ["https://gazette.example/2026/10/09/ferry-back-in-service 1/2", "12/3/26, 10:05 AM Ferry back in service - Gazette"];
        let text = format!(
            "{other}\nFerry back in service\n\nThe ferry to Westhaven sails again after nine days in dock, as\n\
             its owner said on Friday, and the first boat was full before the\n{edge}\n\u{c}{other}\nbakers had opened their shops by the quay, where they sell a loaf\n\
             or two to those who wait."
        );
        let lines = texts(&text);
        assert_eq!(lines.iter().filter(|line| [edge, other].contains(&&***line)).count(), 3, "{lines:#?}");
        assert_eq!(lines.len(), 6, "{lines:#?}");
    }
}
