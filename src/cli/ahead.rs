//! Reads lines ahead in a thread of its own, since a read may block until more input is written.

use std::io::{self, BufRead};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::{mem, thread};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A line of the input with its number, counted from 1.
pub(crate) struct Line {
    pub(crate) number: usize,
    pub(crate) bytes: Vec<u8>,
}

/// The lines that were read and not yet taken.
#[derive(Default)]
struct Batch {
    lines: Vec<Line>,
    bytes: usize,
    is_last: bool,
    /// Why reading stopped before the end of the input.
    failed: Option<io::Error>,
}

#[derive(Default)]
struct Shared {
    batch: Mutex<Batch>,
    changed: Condvar,
}

impl Shared {
    /// Waits until the batch meets the condition.
    fn once(&self, mut is_met: impl FnMut(&Batch) -> bool) -> MutexGuard<'_, Batch> {
        let batch = self.batch.lock().unwrap_or_else(PoisonError::into_inner);
        self.changed.wait_while(batch, |batch| !is_met(batch)).unwrap_or_else(PoisonError::into_inner)
    }
}

/// The non-blank lines of an input, read by a thread.
pub(crate) struct Ahead(Arc<Shared>);

impl Ahead {
    /// Begins to read. Reading pauses while `most_bytes` or `most_lines` are waiting; the last line may go beyond the bytes.
    pub(crate) fn new(input: impl BufRead + Send + 'static, most_bytes: usize, most_lines: usize) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let mut reader = Reader { input, number: 0, shared: Arc::clone(&shared) };
        // It is never joined: it may still block in a read when the command ends because its output can't be written.
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

    /// All lines that were read since the last call. Waits until there is at least one; none means the end of the input.
    ///
    /// # Errors
    ///
    /// The error of the input, after all lines before it were taken.
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
            // Not only the first line: files that were joined may each begin with one.
            if bytes.starts_with(BYTE_ORDER_MARK) {
                bytes.drain(..BYTE_ORDER_MARK.len());
            }
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                return Ok(Some(Line { number: self.number, bytes }));
            }
        }
    }
}

/// However the reading ends, also with a panic, [`Ahead::take`] must not wait for more.
impl<R> Drop for Reader<R> {
    fn drop(&mut self) {
        self.shared.once(|_| true).is_last = true;
        self.shared.changed.notify_all();
    }
}
