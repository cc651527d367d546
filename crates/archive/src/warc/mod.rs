//! WARC files: the pages that crawlers keep.
//!
//! Header blocks are read by `httparse`: the named fields of a record have the syntax of HTTP. The `warc` crate (0.4) was looked at and
//! not taken: it reads header lines and bodies of any length into memory, adds to a declared length without a check, and stops at the
//! first record that is not as it should be.

mod chunked;
mod coding;
mod find;
mod head;
mod header;
mod payload;
mod records;

pub(crate) use records::Records;
