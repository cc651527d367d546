//! JSON lines.

use std::io::{self, Write};

use serde::Serialize;

/// Writes `value` as one line. It is put together before any of it is written, so that no output ends in half a line.
pub(crate) fn write_line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    out.write_all(&line)
}
