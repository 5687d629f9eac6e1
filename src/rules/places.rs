//! Where in a line a literal may stand: few places have to be looked at, if it is no part of a word.

use super::literals::{KEY, Key};

/// Where literals are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Where a run of letters or of digits begins, or with a mark.
    Beginning,
    Anywhere,
}

/// What a byte is: nothing, if no literal that is looked for at a [`Place::Beginning`] begins with it, such as white space or what is inside a character.
const LETTER: u8 = 0b001;
const DIGIT: u8 = 0b010;
/// A mark, or the first byte of a character beyond ASCII.
const MARK: u8 = 0b100;

/// In numbers and by no table, so that many bytes are told at once.
fn kind(byte: u8) -> u8 {
    let is_letter = byte.wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    let is_other = byte > b' ' && byte.wrapping_sub(0x80) >= 0x40 && !is_letter && !is_digit;
    (u8::from(is_letter) * LETTER) | (u8::from(is_digit) * DIGIT) | (u8::from(is_other) * MARK)
}

/// Whether something begins with a byte of this kind behind one of that.
fn begins(before: u8, kind: u8) -> bool {
    kind & !(before & (LETTER | DIGIT)) != 0
}

/// Whether this byte of a folded line is at a [`Place::Beginning`] behind that one.
pub(super) fn is_beginning(before: u8, byte: u8) -> bool {
    begins(kind(before), kind(byte))
}

/// So many places are told at once.
const AT_ONCE: usize = u64::BITS as usize;

/// As many bytes as hold the keys of these places.
type Bytes = [u8; AT_ONCE + KEY - 1];

/// Calls `each` with these places of a folded line, in order, with the key of what is there, and with what `told` says of that if it is not 0.
pub(super) fn each(line: &[u8], place: Place, told: impl Fn(Key) -> u8, mut each: impl FnMut(usize, Key, u8)) {
    let mut kinds = [0; AT_ONCE + 1];
    for start in (0..line.len()).step_by(AT_ONCE) {
        let mut end = [0; AT_ONCE + KEY - 1];
        let bytes: &Bytes = line[start..].first_chunk().unwrap_or_else(|| {
            end[..line.len() - start].copy_from_slice(&line[start..]);
            &end
        });
        let mut places = match place {
            Place::Beginning => beginnings(&mut kinds, bytes),
            Place::Anywhere => u64::MAX >> (AT_ONCE - (line.len() - start).min(AT_ONCE)),
        };
        let key = |at: usize| bytes[at..].first_chunk().map_or(0, |key| Key::from_le_bytes(*key));
        // At first without a branch: the processor can't guess at which places there is something.
        let mut all_told = [0; AT_ONCE];
        let mut found = 0;
        while places != 0 {
            let at = places.trailing_zeros() as usize;
            all_told[at] = told(key(at));
            found |= u64::from(all_told[at] != 0) << at;
            places &= places - 1;
        }
        while found != 0 {
            let at = found.trailing_zeros() as usize;
            each(start + at, key(at), all_told[at]);
            found &= found - 1;
        }
    }
}

/// A bit for each of the first bytes, set where something begins. `kinds` has those of the bytes before them.
fn beginnings(kinds: &mut [u8; AT_ONCE + 1], bytes: &Bytes) -> u64 {
    kinds[0] = kinds[AT_ONCE];
    kinds[1..].iter_mut().zip(bytes).for_each(|(own, &byte)| *own = kind(byte));
    let mut marks = [0; AT_ONCE];
    marks.iter_mut().zip(kinds.iter().zip(&kinds[1..])).for_each(|(mark, (&before, &kind))| *mark = u8::from(begins(before, kind)));
    let (eights, _) = marks.as_chunks();
    eights.iter().rev().fold(0, |bits, eight| bits << u8::BITS | gathered(u64::from_le_bytes(*eight)))
}

/// The lowest bits of eight bytes side by side, where these have no others.
fn gathered(bytes: u64) -> u64 {
    // Takes that of each byte to its place among the highest eight.
    bytes.wrapping_mul(0x0102_0408_1020_4080) >> (u64::BITS - u8::BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places at which there is one of these bytes.
    fn places(place: Place, bytes: &str, line: &str) -> Vec<usize> {
        let mut places = Vec::new();
        each(line.as_bytes(), place, |key| u8::from(bytes.as_bytes().contains(&(key as u8))), |place, _, _| places.push(place));
        places
    }

    #[test]
    fn something_begins_with_words_and_numbers_and_marks() {
        assert_eq!(places(Place::Beginning, "a", "add a dad-ad 1ad éad"), [0, 4, 10, 14, 19]);
        assert_eq!(places(Place::Beginning, "a-1 ", "add a dad-a 11 a1"), [0, 4, 9, 10, 12, 15, 16]);
        assert_eq!(places(Place::Beginning, "船", "a船船"), [1, 4]);
        assert_eq!(places(Place::Anywhere, "a ", "add a"), [0, 3, 4]);
        for place in [Place::Beginning, Place::Anywhere] {
            assert!(places(place, "a", "").is_empty());
        }
    }

    #[test]
    fn places_of_long_lines_are_looked_at_as_those_of_short_ones_are() {
        for length in 1..4 * AT_ONCE {
            let line = "x".repeat(length);
            assert_eq!(places(Place::Anywhere, "x", &line), (0..length).collect::<Vec<_>>());
            assert_eq!(places(Place::Beginning, "x", &line), [0]);
            assert_eq!(places(Place::Beginning, "a", &(line + " ab")), [length + 1]);
            let marks = "-".repeat(length);
            assert_eq!(places(Place::Beginning, "-", &marks), (0..length).collect::<Vec<_>>());
        }
    }
}
