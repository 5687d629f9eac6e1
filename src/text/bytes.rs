//! Searches in bytes, written so that the compiler can make them check many bytes at a time. So most loops here have no early exit.

/// How many bytes a block has: one for each bit of a number.
pub(crate) const AT_ONCE: usize = u64::BITS as usize;

/// The first `N` of these bytes. If there are fewer, they are copied into `room`, whose own bytes fill the rest.
pub(crate) fn first<'b, const N: usize>(bytes: &'b [u8], room: &'b mut [u8; N]) -> &'b [u8; N] {
    match bytes.first_chunk() {
        Some(first) => first,
        None => {
            room[..bytes.len()].copy_from_slice(bytes);
            room
        }
    }
}

/// Whether any byte of the text fulfils the condition. Without an early exit, which is faster in a short text that mostly has no such byte.
pub(crate) fn any(text: &str, is_such: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(false, |found, byte| found | is_such(byte))
}

/// Whether any two adjacent bytes fulfil the condition.
pub(crate) fn any_pair(text: &str, is_such: impl Fn(u8, u8) -> bool) -> bool {
    text.bytes().zip(text.bytes().skip(1)).fold(false, |found, (byte, next)| found | is_such(byte, next))
}

/// A number with a bit for each of these bytes, which are 0 or 1. The first byte is the lowest bit.
pub(crate) fn bits(bytes: &[u8; AT_ONCE]) -> u64 {
    let (eights, _) = bytes.as_chunks();
    eights.iter().rev().fold(0, |bits, eight| bits << u8::BITS | gathered(u64::from_le_bytes(*eight)))
}

/// The lowest bits of eight bytes, gathered into one byte. The bytes have no other bits.
fn gathered(bytes: u64) -> u64 {
    // The product has the bit of each byte at its place among the highest eight.
    bytes.wrapping_mul(0x0102_0408_1020_4080) >> (u64::BITS - u8::BITS)
}

/// Splits a text at a mark of ASCII. Faster than `str::split` if the parts are short, because the marks of a whole block are found at once.
pub(crate) fn split(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let mut marks = places(text.as_bytes(), mark);
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let from = start?;
        let end = marks.next();
        start = end.map(|end| end + 1);
        Some(&text[from..end.unwrap_or(text.len())])
    })
}

/// The places of a byte, in order.
fn places(bytes: &[u8], own: u8) -> impl Iterator<Item = usize> {
    let mut parts = bytes.chunks(AT_ONCE).zip((0..).step_by(AT_ONCE));
    let (mut start, mut found) = (0, 0);
    std::iter::from_fn(move || {
        while found == 0 {
            let (part, at) = parts.next()?;
            let mut is_own = [0; AT_ONCE];
            is_own.iter_mut().zip(part).for_each(|(is_own, &byte)| *is_own = u8::from(byte == own));
            (start, found) = (at, bits(&is_own));
        }
        let place = start + found.trailing_zeros() as usize;
        found &= found - 1;
        Some(place)
    })
}

/// A number in which the bits from one place up to another are set, without that one.
pub(crate) fn between(from: usize, to: usize) -> u64 {
    let from_here = |place: usize| u64::MAX.checked_shl(place as u32).unwrap_or(0);
    from_here(from) & !from_here(to)
}

/// The eight bytes at this place as a number, the first as its lowest byte. Places after the last byte count as 0.
pub(crate) fn eight(bytes: &[u8], at: usize) -> u64 {
    let rest = &bytes[at..];
    match (rest.first_chunk(), bytes.last_chunk()) {
        (Some(eight), _) => u64::from_le_bytes(*eight),
        // Reads the last eight bytes, and shifts out those before this place.
        (None, Some(eight)) => u64::from_le_bytes(*eight).checked_shr(u64::BITS - u8::BITS * rest.len() as u32).unwrap_or(0),
        (None, None) => rest.iter().rev().fold(0, |eight, &byte| eight << u8::BITS | u64::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_few_bytes_are_filled_up() {
        for (bytes, expected) in [(&b"abcd"[..], b"abc"), (b"a", b"ayz"), (b"", b"xyz")] {
            assert_eq!(first(bytes, &mut b"xyz".to_owned()), expected);
        }
    }

    #[test]
    fn eight_bytes_are_taken_from_every_place() {
        for length in 0..20 {
            let bytes: Vec<u8> = (1..=length).collect();
            for at in 0..=bytes.len() {
                let expected: Vec<u8> = bytes[at..].iter().copied().chain([0; 8]).take(8).collect();
                assert_eq!(eight(&bytes, at).to_le_bytes(), *expected, "{length} {at}");
            }
        }
    }

    #[test]
    fn a_text_is_split_where_a_mark_stands() {
        for length in 0..3 * AT_ONCE {
            for text in ["a".repeat(length), "|".repeat(length), "a|é ".repeat(length / 5) + "|"] {
                assert!(split(&text, b'|').eq(text.split('|')), "{text}");
            }
        }
    }

    #[test]
    fn bits_stand_in_the_order_of_the_bytes() {
        for place in 0..AT_ONCE {
            let mut bytes = [0; AT_ONCE];
            bytes[place] = 1;
            assert_eq!(bits(&bytes), 1 << place);
        }
        assert_eq!(bits(&[1; AT_ONCE]), u64::MAX);
    }

    #[test]
    fn bits_between_places_are_counted_from_the_lowest() {
        assert_eq!([between(0, 64), between(1, 3), between(63, 64), between(2, 2), between(64, 64)], [u64::MAX, 0b110, 1 << 63, 0, 0]);
    }
}
