/// How large a row may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a row, its header too: 1 MiB by default, a hundred times the longest notes. A row that is longer is told and passed over.
    pub max_row_bytes: usize,
    /// Fields of a row: 1,000 by default, twenty times the widest of the three.
    pub max_fields: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_row_bytes: 1 << 20, max_fields: 1_000 }
    }
}
