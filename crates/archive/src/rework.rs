//! How often the same bytes may be read again in search of the next record.

/// A damaged record is searched for the next one from its second byte on, for it may have swallowed that. Records that were made to fail
/// late, each inside the one before, would have the same bytes read again and again: what that may cost in all is bounded.
#[derive(Debug)]
pub(crate) struct Rework {
    bytes_left: u64,
}

impl Rework {
    pub(crate) fn new(bytes_left: u64) -> Self {
        Self { bytes_left }
    }

    /// Sound input pays for damage.
    pub(crate) fn earn(&mut self, bytes: u64) {
        self.bytes_left = self.bytes_left.saturating_add(bytes);
    }

    /// Where to look for the next record, after the one that began at `start` failed at `failed`.
    pub(crate) fn resume(&mut self, start: u64, failed: u64) -> u64 {
        match self.bytes_left.checked_sub(failed.saturating_sub(start)) {
            Some(left) => {
                self.bytes_left = left;
                start + 1
            }
            None => failed.max(start + 1),
        }
    }
}
