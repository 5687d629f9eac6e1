//! Many strings in one, so that they need a single allocation and can be searched together.

use std::ops::Range;

/// A place or a count in 32 bits: at most `u32::MAX`.
pub(super) fn to_u32(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The reverse of [`to_u32`] for the end of a string. `u32::MAX` stands for the end of the text.
pub(super) fn place(small: u32, text: &str) -> usize {
    if small == u32::MAX { text.len() } else { small as usize }
}

/// A folded line inside the folded text of the whole document, in which a `\n` follows each line: a search may read beyond the line, many bytes at
/// once.
#[derive(Clone, Debug)]
pub(crate) struct Folded<'d> {
    pub(crate) text: &'d str,
    /// Where the line is.
    pub(crate) span: Range<usize>,
}

impl<'d> Folded<'d> {
    /// A text of one line.
    #[cfg(test)]
    pub(crate) fn of(text: &'d str) -> Self {
        Self { text, span: 0..text.len() }
    }

    pub(crate) fn own(&self) -> &'d str {
        &self.text[self.span.clone()]
    }

    /// The text from its start to the end of the line.
    pub(crate) fn up_to_end(&self) -> &'d [u8] {
        &self.text.as_bytes()[..self.span.end]
    }
}

/// Strings one after the other, each followed by a `\n` that belongs to none: a match of a search in all of them at once can't reach from one to the
/// next.
#[derive(Debug, Default)]
pub(super) struct Strings {
    /// All strings. What is appended to it becomes a string with the next call of [`Strings::end`].
    pub(super) text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// Makes room for so many strings, with so many bytes in all, line ends included.
    pub(super) fn reserve(&mut self, strings: usize, bytes: usize) {
        self.text.reserve(bytes);
        self.ends.reserve_exact(strings);
    }

    /// Ends the string that is being added, and returns how many there are now.
    pub(super) fn end(&mut self) -> u32 {
        self.ends.push(to_u32(self.text.len()));
        self.text.push('\n');
        to_u32(self.ends.len())
    }

    /// The length of the string with this number in bytes, even if the text has been cleared.
    pub(super) fn len(&self, number: usize) -> usize {
        match number.checked_sub(1) {
            Some(above) => (self.ends[number] - self.ends[above]).saturating_sub(1) as usize,
            None => self.ends[number] as usize,
        }
    }

    /// Where the string with this number is. Beyond the places that fit in 32 bits there is one string with all that follows, and then empty ones.
    pub(super) fn place(&self, number: usize) -> Range<usize> {
        let end = place(self.ends[number], &self.text);
        let start = number.checked_sub(1).map_or(0, |above| place(self.ends[above], &self.text) + 1);
        start.min(end)..end
    }

    /// The string with this number.
    pub(super) fn get(&self, number: usize) -> &str {
        self.text.get(self.place(number)).unwrap_or_default()
    }
}
