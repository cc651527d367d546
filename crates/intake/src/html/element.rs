//! What an element is, from its name and from the words in its class and id.

use super::scan::Tag;

/// What the markup says a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Never shown.
    Hidden,
    /// Menus, footers, forms, comments: around the article.
    Outside,
    /// Headlines of other stories.
    Related,
    /// Text to a picture.
    Caption,
    /// The summary under the headline.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// When it was published or changed.
    Date,
    /// A line of the article set large again.
    PullQuote,
}

impl Role {
    /// Whether it lies outside of the article.
    pub(super) fn is_outside(self) -> bool {
        matches!(self, Self::Hidden | Self::Outside | Self::Related)
    }
}

/// An open element.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) role: Role,
    /// Whether text before and after it is apart.
    pub(super) is_block: bool,
    /// Whether it has no content, hence no end tag.
    pub(super) is_void: bool,
    /// Whether it holds blocks, so that an unclosed `<p>` or `<b>` outside does not concern what is inside.
    pub(super) is_container: bool,
    pub(super) is_link: bool,
}

const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "nobr", "picture", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    "source", "track",
];
const VOID: &[&str] = &[
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "param",
    "source",
    "track",
    "wbr",
    "amp-img",
    "amp-pixel",
];
const CONTAINERS: &[&str] = &[
    "div",
    "section",
    "article",
    "main",
    "aside",
    "header",
    "footer",
    "nav",
    "td",
    "th",
    "table",
    "ul",
    "ol",
    "li",
    "blockquote",
    "figure",
    "body",
    "html",
    "form",
    "center",
    "dl",
    "dd",
];

/// Words of a class or id, with the role they give. The first that fits decides.
const CLASS_ROLES: &[(&[&str], Role)] = &[
    (&["sr-only", "visually-hidden", "screen-reader-text", "nodisplay"], Role::Hidden),
    (
        &["caption", "figcaption", "wp-caption-text", "image-credit", "photo-credit", "picture-text", "imagecaption", "photo-caption"],
        Role::Caption,
    ),
    (
        &[
            "related",
            "recommended",
            "recommendations",
            "readmore",
            "read-more",
            "readalso",
            "read-also",
            "most-read",
            "mostread",
            "most-popular",
            "popular",
            "trending",
            "outbrain",
            "taboola",
            "recirc",
            "recirculation",
            "more-news",
            "morenews",
            "also-read",
            "seealso",
            "see-also",
            "teaser",
            "teasers",
            "promo",
            "inline-promo",
            "related-posts",
            "relatedposts",
            "yarpp",
            "jp-relatedposts",
            "latest-news",
            "najnovije",
            "more-stories",
            "zergnet",
        ],
        Role::Related,
    ),
    (
        &[
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "footer",
            "sidebar",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "newsletter",
            "signup",
            "subscribe",
            "subscription",
            "paywall",
            "share",
            "sharing",
            "social",
            "share-tools",
            "comments",
            "comment",
            "disqus",
            "tags",
            "taglist",
            "advert",
            "advertisement",
            "ads",
            "ad-slot",
            "sponsor",
            "sponsored",
            "masthead",
            "login",
            "search",
            "pagination",
            "widget",
            "popup",
            "modal",
            "author-bio",
            "author-box",
            "toolbar",
            "skip-link",
            "print-only",
            "banner",
            "topbar",
            "correction-note",
            "disclaimer",
            "offer",
            "twitter-tweet",
            "instagram-media",
        ],
        Role::Outside,
    ),
    (
        &[
            "standfirst",
            "lead",
            "dek",
            "deck",
            "subtitle",
            "subheadline",
            "subhead",
            "subheading",
            "strapline",
            "article-summary",
            "article-lead",
            "lede",
            "intro",
            "summary",
            "excerpt",
            "sub-title",
        ],
        Role::Standfirst,
    ),
    (&["byline", "author", "authors", "article-author", "post-author", "by", "amp-byline", "byline-name", "writer"], Role::Byline),
    (
        &[
            "date",
            "pubdate",
            "published",
            "timestamp",
            "publish-date",
            "article-date",
            "post-date",
            "entry-date",
            "dateline",
            "datum",
            "article-time",
        ],
        Role::Date,
    ),
    (&["pullquote", "pull-quote", "pull-quotes"], Role::PullQuote),
];

impl Element {
    /// The element of a start tag inside an element with the role `outer`.
    pub(super) fn new(tag: &Tag<'_>, outer: Role) -> Self {
        let name = tag.name.clone();
        let role = if outer == Role::Plain { role_of(tag) } else { inner_role(outer, tag) };
        Self {
            role,
            // In a list of other stories each link is one, whatever stands beside it.
            is_block: !INLINE.contains(&name.as_str()) || (role == Role::Related && name == "a"),
            is_void: VOID.contains(&name.as_str()),
            is_container: CONTAINERS.contains(&name.as_str()),
            is_link: name == "a" && tag.has("href"),
            name,
        }
    }
}

/// Inside an element with a role everything has that role, but that what is never shown is never shown.
fn inner_role(outer: Role, tag: &Tag<'_>) -> Role {
    if role_of(tag) == Role::Hidden { Role::Hidden } else { outer }
}

fn role_of(tag: &Tag<'_>) -> Role {
    if is_hidden(tag) {
        return Role::Hidden;
    }
    match tag.name.as_str() {
        // A class of the whole page describes no part of it.
        "html" | "body" | "main" | "article" => Role::Plain,
        "nav" | "footer" | "form" | "button" | "select" | "dialog" | "menu" | "amp-sidebar" | "amp-ad" | "video" | "audio" | "object"
        | "label" => Role::Outside,
        "aside" => Role::Related,
        "figcaption" | "caption" => Role::Caption,
        _ => role_of_words(tag),
    }
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    let style = || tag.attribute("style").to_ascii_lowercase().replace(' ', "");
    tag.has("hidden") || (tag.has("style") && (style().contains("display:none") || style().contains("visibility:hidden")))
}

fn role_of_words(tag: &Tag<'_>) -> Role {
    match tag.attribute("role") {
        "navigation" | "banner" | "contentinfo" | "search" | "dialog" | "menu" => return Role::Outside,
        "complementary" => return Role::Related,
        _ => {}
    }
    if tag.attribute("rel") == "author" || tag.attribute("itemprop") == "author" {
        return Role::Byline;
    }
    let words = format!("{} {}", tag.attribute("class"), tag.attribute("id")).to_ascii_lowercase();
    let parts: Vec<&str> = words.split_ascii_whitespace().flat_map(parts_of).collect();
    let fits = |names: &[&str]| names.iter().any(|name| parts.contains(name));
    CLASS_ROLES.iter().find(|(names, _)| fits(names)).map_or(Role::Plain, |&(_, role)| role)
}

/// A class word and the runs of its parts that may be names: `related` of `article__related`, `read-also` of `c-read-also`.
fn parts_of(word: &str) -> Vec<&str> {
    let mut parts = vec![word];
    if word.len() > MAX_WORD || is_layout(word) {
        return parts;
    }
    let cuts = || word.match_indices(['-', '_']).map(|(at, _)| at);
    for start in [0].into_iter().chain(cuts().map(|at| at + 1)) {
        let ends = cuts().chain([word.len()]).filter(|&end| end >= start + MIN_PART);
        parts.extend(ends.map(|end| &word[start..end]));
    }
    parts
}

/// Bytes of a class word beyond which it is generated and says nothing.
const MAX_WORD: usize = 60;
/// Bytes from which on a part of a class word counts: short ones such as "by" or "ads" mean too many things.
const MIN_PART: usize = 5;

/// Classes of whole columns that only mention what else they hold: `content-with-sidebar`, `has-comments`.
fn is_layout(word: &str) -> bool {
    ["-with-", "-has-", "-no-", "-without-", "-is-", "-js-"].iter().any(|part| word.starts_with(&part[1..]) || word.contains(part))
}
