//! How much an archive may ask for.

/// What reading an archive may use up. What is beyond a limit is reported and passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one page, decoded: 10 MiB. Also the most that a line of JSON and an entry of a feed may have.
    pub max_record_bytes: usize,
    /// Bytes of the header block of a record, and of that of the HTTP answer in it: 64 KiB.
    pub max_header_bytes: usize,
    /// Bytes of a record that is passed over by its declared length alone: 1 GiB. A length beyond it is taken for damage.
    pub max_skip_bytes: u64,
    /// Bytes of a feed or sitemap, decoded: 50 MiB, which is the most the sitemap protocol allows.
    pub max_document_bytes: usize,
    /// Decoded bytes for each compressed byte beyond the first [`Limits::ratio_free_bytes`]: 200. Web pages reach 20.
    pub max_ratio: u64,
    /// Decoded bytes for which no ratio is asked: 1 MiB.
    pub ratio_free_bytes: u64,
    /// Entries of a zip file: 1,000,000.
    pub max_zip_entries: usize,
    /// Entries of a feed or sitemap: 100,000.
    pub max_feed_entries: usize,
    /// Elements open at once inside an entry of a feed or sitemap: 128.
    pub max_xml_depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_record_bytes: 10 << 20,
            max_header_bytes: 64 << 10,
            max_skip_bytes: 1 << 30,
            max_document_bytes: 50 << 20,
            max_ratio: 200,
            ratio_free_bytes: 1 << 20,
            max_zip_entries: 1_000_000,
            max_feed_entries: 100_000,
            max_xml_depth: 128,
        }
    }
}

impl Limits {
    /// Whether `decoded` bytes are more than `packed` ones can honestly hold.
    pub(crate) fn is_bomb(&self, decoded: u64, packed: u64) -> bool {
        decoded.saturating_sub(self.ratio_free_bytes) > packed.saturating_mul(self.max_ratio)
    }
}
