//! Feeds and sitemaps.

mod support;

use std::time::Instant;

use proptest::prelude::*;
use rapporteur_archive::{BrokenKind, Extent, Item, Kind, Limits};
use support::{gzip, read, read_within};

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\
         <atom:link href=\"https://ledger.example/feed\" rel=\"self\"/><title>The Ledger</title>{items}</channel></rss>"
    )
}

fn atom(entries: &str) -> String {
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"html\">The &lt;b>Ledger&lt;/b></title>{entries}</feed>")
}

fn only(document: &str) -> Item {
    let reading = read(Kind::Feed, document.as_bytes());
    assert!(reading.broken.is_empty(), "{document}: {:?}", reading.broken);
    assert_eq!(reading.items.len(), 1, "{document}");
    reading.items.into_iter().next().unwrap()
}

fn shown(item: &Item) -> String {
    let text = |field: &Option<String>| field.clone().unwrap_or_else(|| "-".into());
    let fields = [&item.url, &item.published, &item.modified, &item.title, &item.source, &item.media_type].map(text).join(" | ");
    format!("{} | {fields} | {:?} | {}", item.name, item.extent, String::from_utf8_lossy(&item.body))
}

#[test]
fn entries_of_every_flavour() {
    let cases: &[(&str, String, &str)] = &[
        (
            "rss 2.0, full",
            rss("<item><guid>g1</guid><title>Talks &amp;amp; more</title><link>https://l.e/1</link><pubDate>Wed, 08 Jul 2020 14:05:00 GMT</pubDate>\
                 <description>Short</description><content:encoded><![CDATA[<p>Long & <b>bold</b></p>]]></content:encoded></item>"),
            "g1 | https://l.e/1 | 2020-07-08T14:05:00Z | - | Talks & more | The Ledger | text/html | Whole | <p>Long & <b>bold</b></p>",
        ),
        (
            "rss 2.0, summary, permalink",
            rss("<item><guid>https://l.e/2</guid><dc:date>2020-07-08</dc:date><description>&lt;p>Short&lt;/p></description></item>"),
            "https://l.e/2 | https://l.e/2 | 2020-07-08 | - | - | The Ledger | text/html | Summary | <p>Short</p>",
        ),
        (
            "rss 2.0, link only, markup unescaped",
            rss("<item><title>A <i>b</i></title><link>https://l.e/3</link><guid isPermaLink='false'>http://x</guid></item>"),
            "http://x | https://l.e/3 | - | - | A b | The Ledger | - | Link | ",
        ),
        (
            "rss without a title of its own",
            "<rss version='0.91'><channel><image><title>Logo</title></image><item><link>https://l.e/4</link></item></channel></rss>".into(),
            "https://l.e/4 | https://l.e/4 | - | - | - | Logo | - | Link | ",
        ),
        (
            "rss 1.0",
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>\
             <channel><title>Old Ledger</title><items><rdf:Seq/></items></channel>\
             <item rdf:about='x'><title>T</title><link>https://l.e/5</link><d:date>2004-05-06T07:08+01:00</d:date></item></rdf:RDF>"
                .into(),
            "https://l.e/5 | https://l.e/5 | 2004-05-06T07:08:00+01:00 | - | T | Old Ledger | - | Link | ",
        ),
        (
            "rss 0.90",
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>\
             <channel><title>O</title></channel><item><title>T</title><link>https://l.e/6</link></item></rdf:RDF>"
                .into(),
            "https://l.e/6 | https://l.e/6 | - | - | T | O | - | Link | ",
        ),
        (
            "atom, xhtml",
            atom("<entry><id>tag:1</id><title type='html'>&lt;b>T&lt;/b></title><link rel='edit' href='https://l.e/edit'/><link href='https://l.e/7'/>\
                  <published>2020-07-08T14:05:00+02:00</published><updated>2020-07-09T00:00:00Z</updated><summary>S</summary>\
                  <source><title>Other</title></source>\
                  <content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>A &amp; <b>b</b></p></div></content></entry>"),
            "tag:1 | https://l.e/7 | 2020-07-08T14:05:00+02:00 | 2020-07-09T00:00:00Z | T | The Ledger | text/html | Whole | \
             <div xmlns='http://www.w3.org/1999/xhtml'><p>A &amp; <b>b</b></p></div>",
        ),
        (
            "atom, html and plain text",
            atom("<entry><id>tag:2</id><link type='application/pdf' href='https://l.e/pdf'/><link rel='alternate' type='text/html' href='https://l.e/8'/>\
                  <content type='html'>&lt;p>A&lt;/p></content></entry>"),
            "tag:2 | https://l.e/8 | - | - | - | The Ledger | text/html | Whole | <p>A</p>",
        ),
        (
            "atom, content elsewhere",
            atom("<entry><id>tag:3</id><link href='https://l.e/9'/><summary>S &lt; T</summary><content type='image/png'>aGk=</content></entry>"),
            "tag:3 | https://l.e/9 | - | - | - | The Ledger | text/plain | Summary | S < T",
        ),
        (
            "atom with a prefix",
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>P</a:title><a:entry><a:id>tag:4</a:id><a:content>x</a:content></a:entry></a:feed>"
                .into(),
            "tag:4 | - | - | - | - | P | text/plain | Whole | x",
        ),
        (
            "json feed",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[{\"id\":7,\"url\":\"https://l.e/10\",\"title\":\"T\",\
             \"content_html\":\"<p>A</p>\",\"date_published\":\"2020-07-08T14:05:00Z\",\"authors\":[{\"name\":\"x\"}]}]}"
                .into(),
            "7 | https://l.e/10 | 2020-07-08T14:05:00Z | - | T | J | text/html | Whole | <p>A</p>",
        ),
    ];
    for (name, document, expected) in cases {
        assert_eq!(shown(&only(document)), *expected, "{name}");
    }
}

#[test]
fn sitemaps_with_news() {
    let document = "<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' \
        xmlns:n='http://www.google.com/schemas/sitemap-news/0.9' xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>\
        <url><image:image><image:loc>https://l.e/i.png</image:loc></image:image><loc> https://l.e/1?a=1&amp;b=2 </loc><lastmod>2020-07-09</lastmod>\
        <n:news><n:publication><n:name>The Ledger</n:name><n:language>en</n:language></n:publication>\
        <n:publication_date>2020-07-08T14:05:00Z</n:publication_date><n:title>Talks resume</n:title></n:news></url>\
        <url><lastmod>2020-07-09</lastmod></url><url><loc>https://l.e/2</loc></url></urlset>";
    let reading = read(Kind::Sitemap, document.as_bytes());
    assert_eq!(
        shown(&reading.items[0]),
        "https://l.e/1?a=1&b=2 | https://l.e/1?a=1&b=2 | 2020-07-08T14:05:00Z | 2020-07-09 | Talks resume | The Ledger | - | Link | "
    );
    assert_eq!((reading.items[1].url.as_deref(), reading.items.len()), (Some("https://l.e/2"), 2));
    assert_eq!(reading.kinds(), [BrokenKind::Malformed]);
    let index = "<sitemapindex><sitemap><loc>https://l.e/s.xml.gz</loc><lastmod>2020-07-09</lastmod></sitemap></sitemapindex>";
    let packed = read(Kind::Gzip, &gzip(index.as_bytes()));
    assert_eq!((packed.items[0].extent, packed.items[0].url.as_deref()), (Extent::SitemapLink, Some("https://l.e/s.xml.gz")));
}

#[test]
fn the_next_entry_is_found() {
    let deep = format!("<item>{}x{}<link>l</link></item>", "<b>".repeat(100_000), "</b>".repeat(100_000));
    let cases: &[(&str, &str, BrokenKind)] = &[
        ("entity", "<item><title>&nbsp;</title><link>l</link></item>", BrokenKind::Refused),
        ("external entity", "<item><link>&xxe;</link></item>", BrokenKind::Refused),
        ("tags crossed", "<item><title><b></title></b><link>l</link></item>", BrokenKind::Malformed),
        ("not closed", "<item><title>x</title>", BrokenKind::Malformed),
        ("bad reference", "<item><title>&#xFFFFFFFF;</title><link>l</link></item>", BrokenKind::Malformed),
        ("zero", "<item><title>&#0;</title><link>l</link></item>", BrokenKind::Malformed),
        ("lone ampersand", "<item><title>a & b</title><link>l</link></item>", BrokenKind::Malformed),
        ("document type", "<item><!DOCTYPE x><link>l</link></item>", BrokenKind::Refused),
        ("nothing", "<item/>", BrokenKind::Malformed),
        ("nothing to read", "<item><title>x</title></item>", BrokenKind::Malformed),
        ("deep", &deep, BrokenKind::TooDeep),
        ("open CDATA", "<item><title><![CDATA[x</title></item>", BrokenKind::Malformed),
        ("between entries", "<!-- ", BrokenKind::Malformed),
    ];
    for (name, bad, expected) in cases {
        let good = |n: u32| format!("<item><link>https://l.e/{n}</link></item>");
        let reading = read(Kind::Feed, rss(&format!("{}{bad}{}{}", good(1), good(2), good(3))).as_bytes());
        assert_eq!(reading.names(), ["https://l.e/1", "https://l.e/2", "https://l.e/3"], "{name}: {:?}", reading.broken);
        assert_eq!(reading.kinds(), [*expected], "{name}: {:?}", reading.broken);
    }
}

#[test]
fn json_entries_stand_alone() {
    let document =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[3,{\"id\":\"a\"},{\"url\":\"u\",\"title\":7,\"date_published\":[]}]}";
    let reading = read(Kind::Feed, document.as_bytes());
    assert_eq!((reading.names(), reading.kinds()), (vec!["u"], vec![BrokenKind::Malformed; 2]));
    let nested = format!("{{\"items\":{}", "[".repeat(200_000));
    assert_eq!(read(Kind::Feed, nested.as_bytes()).kinds(), [BrokenKind::Malformed]);
}

#[test]
fn documents_that_are_not_read() {
    let laughs = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol1 \"&lol;&lol;&lol;&lol;\">]><rss version='2.0'><channel><item><title>&lol1;</title></item></channel></rss>";
    let external = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><link>&x;</link></item></channel></rss>";
    let cases: &[(&str, Kind, &[u8], BrokenKind)] = &[
        ("billion laughs", Kind::Feed, laughs.as_bytes(), BrokenKind::Refused),
        ("external entity", Kind::Feed, external.as_bytes(), BrokenKind::Refused),
        ("external entity in a sitemap", Kind::Sitemap, external.as_bytes(), BrokenKind::Refused),
        ("no feed", Kind::Feed, b"<html><body/></html>", BrokenKind::Malformed),
        ("no sitemap", Kind::Sitemap, b"<rss></rss>", BrokenKind::Malformed),
        ("no xml", Kind::Feed, b"hello", BrokenKind::Malformed),
        ("nothing", Kind::Feed, b"", BrokenKind::Malformed),
        ("cut off", Kind::Feed, b"<rss><channel>", BrokenKind::Truncated),
        ("not a json feed", Kind::Feed, b"{\"a\": 1}", BrokenKind::Malformed),
        ("gzip in gzip", Kind::Gzip, &gzip(&gzip(b"x")), BrokenKind::Nested),
        ("zip in gzip", Kind::Gzip, &gzip(b"PK\x05\x06"), BrokenKind::Nested),
        ("bomb", Kind::Gzip, &gzip(&vec![b' '; 20 << 20]), BrokenKind::Bomb),
    ];
    for (name, kind, bytes, expected) in cases {
        let reading = read(*kind, bytes);
        assert_eq!((reading.items.len(), reading.kinds()), (0, vec![*expected]), "{name}");
    }
}

#[test]
fn other_things_in_gzip() {
    let lines = read(Kind::Gzip, &gzip(b"{\"id\":1}\n{\"id\":2}\n"));
    assert_eq!(lines.names(), ["line 1", "line 2"]);
    let page = read(Kind::Gzip, &gzip(b"<!doctype html><p>x"));
    assert_eq!((page.items.len(), &page.items[0].body[..]), (1, &b"<!doctype html><p>x"[..]));
    let feed = read(Kind::Gzip, &gzip(rss("<item><link>l</link></item>").as_bytes()));
    assert_eq!(feed.names(), ["l"]);
}

#[test]
fn charsets_and_invalid_bytes() {
    let latin =
        b"<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>Caf\xe9</title><link>l</link></item></channel></rss>";
    assert_eq!(read(Kind::Feed, latin).items[0].title.as_deref(), Some("Caf\u{e9}"));
    let invalid = b"<rss><channel><item><title>Caf\xff</title><link>l</link></item></channel></rss>";
    assert_eq!(read(Kind::Feed, invalid).items[0].title.as_deref(), Some("Caf\u{fffd}"));
}

#[test]
fn limits_are_settings() {
    let many = rss(&"<item><link>l</link></item>".repeat(10));
    let limits = Limits { max_feed_entries: 4, ..Limits::default() };
    let reading = read_within(Kind::Feed, many.as_bytes(), &limits);
    assert_eq!((reading.items.len(), reading.kinds()), (4, vec![BrokenKind::TooMany]));
    let limits = Limits { max_document_bytes: 100, ..Limits::default() };
    assert_eq!(read_within(Kind::Feed, many.as_bytes(), &limits).kinds(), [BrokenKind::TooLarge]);
}

/// Each of these asks for the same bytes to be read once for every entry.
#[test]
fn damage_takes_no_quadratic_time() {
    let cases = [
        ("open CDATA", "<item><![CDATA[", 200_000),
        ("open comments", "<item><!--", 200_000),
        ("entries in entries", "<item>", 400_000),
        ("open tags", "<item><a ", 200_000),
        ("attributes", "<item><link a='1' ", 1),
    ];
    for (name, bad, times) in cases {
        let start = Instant::now();
        let document = rss(&bad.repeat(times));
        assert!(read(Kind::Feed, document.as_bytes()).items.is_empty(), "{name}");
        assert!(start.elapsed().as_secs() < 15, "{name}: {:?}", start.elapsed());
    }
    let start = Instant::now();
    let wide = format!("<item><link{}>l</link></item>", " a='1'".repeat(300_000));
    assert_eq!(read(Kind::Feed, rss(&wide).as_bytes()).items.len(), 1);
    assert!(start.elapsed().as_secs() < 15, "attributes: {:?}", start.elapsed());
}

proptest! {
    #[test]
    fn any_text_comes_to_an_end(text in "[<>a&;!\\[\\]/'= -]{0,300}") {
        for kind in [Kind::Feed, Kind::Sitemap] {
            let document = if kind == Kind::Feed { rss(&text) } else { format!("<urlset>{text}<url><loc>l</loc></url></urlset>") };
            let reading = read(kind, document.as_bytes());
            prop_assert!(reading.broken.len() <= 100);
        }
    }

    #[test]
    fn texts_survive(text in "[ -~é]{1,80}", cdata in any::<bool>()) {
        prop_assume!(!text.trim().is_empty() && !text.contains("]]>"));
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&#62;");
        let written = if cdata { format!("<![CDATA[{text}]]>") } else { escaped };
        let item = only(&rss(&format!("<item><content:encoded>{written}</content:encoded></item>")));
        prop_assert_eq!(String::from_utf8(item.body).unwrap(), text.trim());
    }
}
