//! Addresses that may be fetched.

use url::{ParseError, Url};

use crate::error::{FetchError, FetchErrorKind};

/// How much of a bad address is shown.
const SHOWN: usize = 200;

/// The address that `text` is, without its fragment.
pub(crate) fn parse(text: &str, max_bytes: usize) -> Result<Url, FetchError> {
    let text = text.trim();
    within(text, max_bytes)?;
    let url = Url::parse(text).map_err(|err| unreadable(text, err))?;
    check(url, max_bytes)
}

/// Where a redirect from `base` to `location` leads.
pub(crate) fn join(base: &Url, location: &str, max_bytes: usize) -> Result<Url, FetchError> {
    let url = within(location, max_bytes).and_then(|()| base.join(location).map_err(|err| unreadable(location, err)));
    let url = url.and_then(|url| check(url, max_bytes));
    url.map_err(|err| bad(format!("{base} redirects to where nothing is fetched from: find the page with a browser")).caused_by(err))
}

fn check(mut url: Url, max_bytes: usize) -> Result<Url, FetchError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(bad(format!("{} is not fetched, only http and https are: give the address of a web page", shown(url.as_str()))));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(bad(format!("the address at {} holds a name or password: take them out", url.host_str().unwrap_or_default())));
    }
    url.set_fragment(None);
    within(url.as_str(), max_bytes)?;
    Ok(url)
}

fn within(text: &str, max_bytes: usize) -> Result<(), FetchError> {
    let too_long = || bad(format!("{} is longer than {max_bytes} bytes: give a shorter address or raise max_url_bytes", shown(text)));
    if text.len() <= max_bytes { Ok(()) } else { Err(too_long()) }
}

fn unreadable(text: &str, err: ParseError) -> FetchError {
    if text.is_empty() {
        return bad("no address: give one that begins with https://".to_owned());
    }
    let advice = match err {
        ParseError::RelativeUrlWithoutBase => "begin it with https://",
        _ => "check how it is written",
    };
    bad(format!("{} is no web address: {advice}", shown(text))).caused_by(err)
}

/// `text` on one line, without what could reach a terminal as a command, and not too long.
fn shown(text: &str) -> String {
    let mut out: String = text.escape_debug().take(SHOWN).collect();
    if text.escape_debug().nth(SHOWN).is_some() {
        out.push_str("...");
    }
    out
}

fn bad(message: String) -> FetchError {
    FetchError::new(FetchErrorKind::BadUrl, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BYTES: usize = 100;

    #[test]
    fn good_addresses() {
        for (text, wanted) in [
            ("https://news.example/a?b=c#d", "https://news.example/a?b=c"),
            (" http://news.example \n", "http://news.example/"),
            ("HTTP://NEWS.example:80/../x", "http://news.example/x"),
            ("https://bücher.example/ä b", "https://xn--bcher-kva.example/%C3%A4%20b"),
            ("http://2130706433/", "http://127.0.0.1/"),
            ("http://0x7f.1/", "http://127.0.0.1/"),
            ("http://0177.0.0.01/", "http://127.0.0.1/"),
            ("http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
        ] {
            assert_eq!(parse(text, BYTES).unwrap().as_str(), wanted, "{text}");
        }
    }

    #[test]
    fn bad_addresses() {
        let long = format!("http://news.example/{}", "x".repeat(BYTES));
        let cases = [
            "",
            "news.example/a",
            "file:///etc/passwd",
            "ftp://news.example/",
            "javascript:alert(1)",
            "http://",
            "http://a b/",
            "http://me:secret@news.example/",
            "http://me@news.example/",
            "http://news.example:99999/",
            "data:\u{1b}[31m,\u{202e}x",
            &long,
        ];
        let told: Vec<String> = cases.iter().map(|text| parse(text, BYTES).unwrap_err()).map(|err| err.to_string()).collect();
        insta::assert_snapshot!(told.join("\n"));
    }

    #[test]
    fn redirects() {
        let base = Url::parse("https://news.example/a/b?c").unwrap();
        for (location, wanted) in [
            ("d", Some("https://news.example/a/d")),
            ("/d#e", Some("https://news.example/d")),
            ("//other.example/", Some("https://other.example/")),
            ("http://other.example", Some("http://other.example/")),
            ("", Some("https://news.example/a/b?c")),
            ("file:///etc/passwd", None),
            ("https://me:secret@news.example/", None),
            ("http://[", None),
        ] {
            assert_eq!(join(&base, location, BYTES).ok().as_ref().map(Url::as_str), wanted, "{location}");
        }
    }

    proptest! {
        #[test]
        fn any_text(text in "(https?://)?\\PC*") {
            match parse(&text, BYTES) {
                Ok(url) => prop_assert!(url.has_host() && url.as_str().len() <= BYTES),
                Err(err) => prop_assert!(!err.to_string().contains(|c: char| c.is_control())),
            }
        }
    }
}
