//! Lines read ahead of whoever works on them, in a thread of their own: a read may wait for whoever writes the input.

use std::io::{self, BufRead};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::{mem, thread};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A line of the input with its number, counted from 1.
pub(crate) struct Line {
    pub(crate) number: usize,
    pub(crate) bytes: Vec<u8>,
}

/// What was read and not yet taken.
#[derive(Default)]
struct Batch {
    lines: Vec<Line>,
    bytes: usize,
    is_last: bool,
    /// Why the lines end before the input does.
    failed: Option<io::Error>,
}

#[derive(Default)]
struct Shared {
    batch: Mutex<Batch>,
    changed: Condvar,
}

impl Shared {
    /// The batch, once it is so.
    fn once(&self, mut is_so: impl FnMut(&Batch) -> bool) -> MutexGuard<'_, Batch> {
        let batch = self.batch.lock().unwrap_or_else(PoisonError::into_inner);
        self.changed.wait_while(batch, |batch| !is_so(batch)).unwrap_or_else(PoisonError::into_inner)
    }
}

/// The lines of an input that are not blank, which a thread reads.
pub(crate) struct Ahead(Arc<Shared>);

impl Ahead {
    /// Begins to read; no further ahead than a line beyond so many bytes, or so many lines.
    pub(crate) fn new(input: impl BufRead + Send + 'static, most_bytes: usize, most_lines: usize) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let mut reader = Reader { input, number: 0, shared: Arc::clone(&shared) };
        // Nobody waits for its end: it may hang in a read when the output can't be written any more.
        thread::Builder::new().spawn(move || {
            loop {
                let line = reader.line();
                let mut batch = reader.shared.once(|batch| batch.bytes < most_bytes && batch.lines.len() < most_lines);
                match line {
                    Ok(Some(line)) => {
                        batch.bytes += line.bytes.len();
                        batch.lines.push(line);
                    }
                    Ok(None) => break,
                    Err(error) => {
                        batch.failed = Some(error);
                        break;
                    }
                }
                reader.shared.changed.notify_all();
            }
        })?;
        Ok(Self(shared))
    }

    /// All lines that were read since the last call: one at least, which is waited for, or none at the end of the input.
    ///
    /// # Errors
    ///
    /// That of the input, after all lines before it.
    pub(crate) fn take(&self) -> io::Result<Vec<Line>> {
        let mut batch = self.0.once(|batch| !batch.lines.is_empty() || batch.is_last);
        batch.bytes = 0;
        let lines = mem::take(&mut batch.lines);
        self.0.changed.notify_all();
        match batch.failed.take_if(|_| lines.is_empty()) {
            Some(error) => Err(error),
            None => Ok(lines),
        }
    }
}

struct Reader<R> {
    input: R,
    /// How many lines were read.
    number: usize,
    shared: Arc<Shared>,
}

impl<R: BufRead> Reader<R> {
    /// The next line that is not blank.
    fn line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            if self.input.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            // Each of several files that were joined may begin with one.
            if bytes.starts_with(BYTE_ORDER_MARK) {
                bytes.drain(..BYTE_ORDER_MARK.len());
            }
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                return Ok(Some(Line { number: self.number, bytes }));
            }
        }
    }
}

/// However the reading ends, nobody waits for more of it.
impl<R> Drop for Reader<R> {
    fn drop(&mut self) {
        self.shared.once(|_| true).is_last = true;
        self.shared.changed.notify_all();
    }
}
