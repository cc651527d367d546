//! How a collection grows.

/// How articles are taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How many articles side by side.
    pub threads: usize,
    /// Whether articles about sport, weather and the like are read as well.
    pub is_all_read: bool,
    /// Articles that are held at a time.
    pub batch_articles: usize,
    /// Bytes of articles that are held at a time; one larger article still goes through.
    pub batch_bytes: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { threads: 1, is_all_read: false, batch_articles: 256, batch_bytes: 32 << 20 }
    }
}
