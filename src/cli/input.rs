//! Input that is plain, gzip or zstd.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use flate2::bufread::GzDecoder;

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
/// How a skippable frame of a zstd file begins; the lower half of the first byte may be anything.
const ZSTD_SKIPPABLE: &[u8] = &[0x50, 0x2a, 0x4d, 0x18];

const BUFFER: usize = 1 << 16;

/// The context of read errors. Without it they could be taken for errors of the parser.
pub(crate) const UNREAD: &str = "the input cannot be read";

/// The content of `source`, unpacked if its first bytes are those of gzip or zstd (no JSON begins with these). Several members or frames are read as
/// one text.
///
/// # Errors
///
/// Those of `source`. Packed data that is damaged or cut off gives an error only when it is read that far.
pub(crate) fn unpacked(source: impl Read + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    let mut source = BufReader::with_capacity(BUFFER, source);
    let mut head = Vec::new();
    source.by_ref().take(4).read_to_end(&mut head)?;
    let gzip = head.starts_with(GZIP);
    let zstd = head == ZSTD || head.first().is_some_and(|first| first & 0xf0 == ZSTD_SKIPPABLE[0]) && head[1..] == ZSTD_SKIPPABLE[1..];
    let source = Cursor::new(head).chain(source);
    Ok(if gzip {
        Box::new(BufReader::with_capacity(BUFFER, Members(Some(GzDecoder::new(source)))))
    } else if zstd {
        Box::new(BufReader::with_capacity(BUFFER, zstd::Decoder::with_buffer(source)?))
    } else {
        Box::new(source)
    })
}

/// The members of a gzip file, one after the other. Zeros after the last one are ignored: tapes and disks fill their blocks with them.
struct Members<R>(Option<GzDecoder<R>>);

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.0 {
            let read = member.read(buffer)?;
            if read > 0 || buffer.is_empty() || !goes_on_behind_zeros(member.get_mut())? {
                return Ok(read);
            }
            self.0 = self.0.take().map(|member| GzDecoder::new(member.into_inner()));
        }
        Ok(0)
    }
}

/// Reads past zeros, and says whether anything follows them.
fn goes_on_behind_zeros(source: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let ahead = source.fill_buf()?;
        let (zeros, all) = (ahead.iter().take_while(|&&byte| byte == 0).count(), ahead.len());
        source.consume(zeros);
        if zeros < all || all == 0 {
            return Ok(all > 0);
        }
    }
}
