//! What an archive gives.

/// One article of an archive, or the address of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What to call it in messages: a record id, a path in the archive, the id of an entry. Never a path to write to.
    pub name: String,
    /// The address it was found at; relative ones are as the feed gives them.
    pub url: Option<String>,
    /// When it was published, `YYYY-MM-DD` or RFC 3339, as a feed or sitemap says.
    pub published: Option<String>,
    /// When it was last changed, in the same forms. Not a date of publication.
    pub modified: Option<String>,
    /// The headline, as a feed or sitemap gives it.
    pub title: Option<String>,
    /// Who published it: the title of the feed, the name of the publication.
    pub source: Option<String>,
    /// When the page was fetched: the `WARC-Date` of its record.
    pub retrieved: Option<String>,
    /// The media type without parameters, in lower case, if one was declared or the name tells.
    pub media_type: Option<String>,
    /// The charset that was declared outside the body. `utf-8` where the body was decoded here.
    pub charset: Option<String>,
    /// How much of the article `body` holds.
    pub extent: Extent,
    /// The bytes of the page, or the text of the entry.
    pub body: Vec<u8>,
}

/// How much of the article is in [`Item::body`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    #[default]
    Whole,
    /// A summary, or what may be one: the article is at [`Item::url`] if there is one.
    Summary,
    /// Nothing: the article is at [`Item::url`].
    Link,
    /// Nothing: at [`Item::url`] is another sitemap.
    SitemapLink,
}
