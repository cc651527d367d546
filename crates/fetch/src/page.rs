//! What a fetch gives.

/// What the server said of a page's version. Kept by the caller from one fetch to the next; empty ones ask for the page in any case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// The `ETag` header, as it came.
    pub etag: Option<String>,
    /// The `Last-Modified` header, as it came.
    pub last_modified: Option<String>,
}

/// What came of a fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// The page is as it was when the server gave the validators.
    Unchanged,
    /// The page.
    Page(Page),
}

/// A page, feed or file as the server sent it, decompressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where it was in the end, after redirects, without a fragment.
    pub final_url: String,
    /// The status of the answer, 200 to 299.
    pub status: u16,
    /// The `Content-Type` header, as it came.
    pub content_type: Option<String>,
    /// The bytes.
    pub body: Vec<u8>,
    /// To be kept for the next fetch.
    pub validators: Validators,
}
