//! Internet and e-mail addresses, which hold stops that end nothing.

use std::ops::Range;

/// The address in `chunk`, a stretch without white space, less the punctuation around it.
pub(crate) fn find_address(chunk: &str) -> Option<Range<usize>> {
    let start = chunk.len() - chunk.trim_start_matches(is_opening).len();
    let core = chunk[start..].trim_end_matches(is_closing);
    is_address(core).then(|| start..start + core.len())
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '<' | '{' | '"' | '\'' | '“' | '‘' | '«')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '>' | '}' | '"' | '\'' | '”' | '’' | '»' | '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

fn is_address(core: &str) -> bool {
    has_scheme(core) || is_mail(core) || core.strip_prefix("www.").is_some_and(|rest| rest.contains('.'))
}

fn has_scheme(core: &str) -> bool {
    core.split_once("://")
        .is_some_and(|(scheme, rest)| !rest.is_empty() && scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphabetic()))
}

fn is_mail(core: &str) -> bool {
    let is_plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b));
    core.split_once('@').is_some_and(|(user, host)| is_plain(user) && is_plain(host) && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_without_their_wrapping() {
        for (chunk, expected) in [
            ("(https://a.org/b).", Some("https://a.org/b")),
            ("j.doe@un.org,", Some("j.doe@un.org")),
            ("www.tass.com", Some("www.tass.com")),
            ("and/or", None),
            ("ended.The", None),
            ("://", None),
            ("@", None),
        ] {
            assert_eq!(find_address(chunk).map(|r| &chunk[r]), expected, "{chunk}");
        }
    }
}
