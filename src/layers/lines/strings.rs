//! Many strings in one text, so that they need one piece of memory and can be looked through together.

use std::ops::Range;

/// A place, or a number of things, in 32 bits: no larger than they can hold.
pub(super) fn small(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Where a string ends in a text, by its place; with the text if that can't be told.
pub(super) fn place(small: u32, text: &str) -> usize {
    if small == u32::MAX { text.len() } else { small as usize }
}

/// A line's text for comparison among those of all lines, with a line's end behind each: what looks for something may look at many places at once.
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

    /// The text to the line's end.
    pub(crate) fn up_to_end(&self) -> &'d [u8] {
        &self.text.as_bytes()[..self.span.end]
    }
}

/// Strings one behind the other, with a line's end behind each, which is in none: what is looked for in all of them at once can't reach from one
/// to the next.
#[derive(Debug, Default)]
pub(super) struct Strings {
    /// To be added to; what is added since the last [`Strings::end`] is a string once that is called.
    pub(super) text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// Makes room for so many strings of so many bytes in all, with their ends.
    pub(super) fn reserve(&mut self, strings: usize, bytes: usize) {
        self.text.reserve(bytes);
        self.ends.reserve_exact(strings);
    }

    /// Ends the string that is being added, and tells how many there are.
    pub(super) fn end(&mut self) -> u32 {
        self.ends.push(small(self.text.len()));
        self.text.push('\n');
        small(self.ends.len())
    }

    /// How many bytes the string with this number has, or had.
    pub(super) fn len(&self, number: usize) -> usize {
        match number.checked_sub(1) {
            Some(above) => (self.ends[number] - self.ends[above]).saturating_sub(1) as usize,
            None => self.ends[number] as usize,
        }
    }

    /// Where the string with this number is. Behind the last place that 32 bits can tell there is one string of all that follows, and then empty
    /// ones.
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
