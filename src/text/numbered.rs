//! The numbers before the items of a list.

/// Whether the text is a number such as "1." or "2)".
pub(crate) fn is_number(mark: &str) -> bool {
    mark.strip_suffix(['.', ')']).is_some_and(|digits| (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether an item's text begins with such a number. A number without the mark may begin the text of a bulleted item: "2026 was".
pub(crate) fn has_number(item: &str) -> bool {
    split(item).is_some()
}

/// The number with which an item's text begins, the same with its mark, and the rest of the text.
pub(crate) fn split(item: &str) -> Option<(u16, &str, &str)> {
    let (mark, text) = item.split_once(' ').filter(|(mark, _)| is_number(mark))?;
    Some((mark.trim_end_matches(['.', ')']).parse().ok()?, mark, text))
}

/// An item's text without the number with which it begins, such as "2.", "1.3" or "4 ", in the digits of any script.
pub(crate) fn without_number(item: &str) -> &str {
    let Some((mark, rest)) = item.split_once(' ') else { return item };
    let is_number = mark.len() <= 6 && mark.starts_with(char::is_numeric) && mark.chars().all(|c| c.is_numeric() || matches!(c, '.' | ')'));
    if is_number { rest } else { item }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_taken_off_in_the_digits_of_any_script() {
        for item in ["2. The pier", "1.3 The pier", "4 The pier", "٣ The pier", "٣. The pier"] {
            assert_eq!(super::without_number(item), "The pier");
        }
        for item in ["The pier", "2nd pier", "1234567 pier"] {
            assert_eq!(super::without_number(item), item);
        }
    }
}
