//! Where the next record begins, after damage.

use std::io;

use memchr::memmem;

use crate::seams::Seamed;
use crate::window::Window;

/// What the line begins with that begins a record.
pub(crate) const VERSION: &[u8] = b"WARC/1.";

/// Bytes that are looked at again with those that come next: a version that is not yet whole, and the line end before it.
const KEPT: usize = VERSION.len() + 1;

/// Stands before the next line that begins a record, or at the end.
pub(crate) fn find_record<R: Seamed>(window: &mut Window<R>) -> io::Result<()> {
    // What comes first after a gap counts as a line start.
    let finder = memmem::Finder::new(VERSION);
    let mut is_first = true;
    loop {
        let mut data = window.data();
        let mut from = 0;
        while let Some(at) = finder.find(&data[from..]).map(|at| at + from) {
            if is_line_start(data, at, is_first) || is_seam(window, at) {
                window.pass(at);
                return Ok(());
            }
            data = window.data();
            from = at + 1;
        }
        is_first &= data.len() <= KEPT;
        window.pass(data.len().saturating_sub(KEPT));
        if window.grow()? == 0 {
            window.pass_all();
            return Ok(());
        }
    }
}

/// Whether a gzip member begins `bytes` behind where the window stands.
pub(crate) fn is_seam<R: Seamed>(window: &mut Window<R>, bytes: usize) -> bool {
    let from = window.offset();
    window.source_mut().is_seam(from + bytes as u64, from)
}

/// Whether a line starts at `at`. Of the line end before, the last byte may be damaged.
fn is_line_start(data: &[u8], at: usize, is_first: bool) -> bool {
    match data[..at] {
        [] => is_first,
        [.., b'\n'] | [.., b'\r', _] => true,
        _ => false,
    }
}
