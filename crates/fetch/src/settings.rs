//! What the user may set.

use std::time::Duration;

/// How to fetch. The defaults suit a program that runs unattended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where a site's owner can reach whoever runs this, told in the User-Agent: a web address or `mailto:`. Default: none.
    pub contact: Option<String>,
    /// Also fetch from private, loopback and other addresses that are not public, for a server of one's own. Default: no.
    pub allow_private: bool,
    /// Do not ask for robots.txt. Default: no.
    pub ignore_robots: bool,
    /// The least time between two requests to a host. Default: 2 s.
    pub host_delay: Duration,
    /// The longest `Crawl-delay` that is kept; a site that wants more gets this. Default: 30 s.
    pub max_crawl_delay: Duration,
    /// Requests for one address, the first one included, while the server answers that it is busy (429, 503). Default: 3.
    pub max_tries: u32,
    /// The first wait for a busy server that does not say how long; doubled each time. Default: 5 s.
    pub retry_wait: Duration,
    /// The longest `Retry-After` that is waited for; a server that wants more is left alone for as long as it says. Default: 60 s.
    pub max_retry_wait: Duration,
    /// Time to resolve a name, and again to connect to it. Default: 10 s.
    pub connect_time: Duration,
    /// The longest silence of a server. Default: 15 s.
    pub read_time: Duration,
    /// Time for all requests of one fetch, redirects and further tries included, waits between them not. Default: 60 s.
    pub total_time: Duration,
    /// Bytes of a body, decompressed. Default: 10 MB.
    pub max_body_bytes: u64,
    /// How many times larger than sent a body of more than 1 MB may get when decompressed. Default: 100.
    pub max_expansion: u64,
    /// Bytes of all headers of a response. Default: 64 KiB.
    pub max_header_bytes: usize,
    /// Redirects that are followed. Default: 5.
    pub max_redirects: u32,
    /// Bytes of an address. Default: 8,000.
    pub max_url_bytes: usize,
    /// Bytes of a robots.txt that are read; the rest is passed over, as is everything past 500 KiB. Default: 500 KiB.
    pub max_robots_bytes: u64,
    /// How long a robots.txt is kept, 24 h at most. Default: 24 h.
    pub robots_kept: Duration,
    /// How long a site is left alone whose robots.txt could not be had. Default: 10 min.
    pub robots_retry: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            contact: None,
            allow_private: false,
            ignore_robots: false,
            host_delay: Duration::from_secs(2),
            max_crawl_delay: Duration::from_secs(30),
            max_tries: 3,
            retry_wait: Duration::from_secs(5),
            max_retry_wait: Duration::from_secs(60),
            connect_time: Duration::from_secs(10),
            read_time: Duration::from_secs(15),
            total_time: Duration::from_secs(60),
            max_body_bytes: 10_000_000,
            max_expansion: 100,
            max_header_bytes: 64 * 1024,
            max_redirects: 5,
            max_url_bytes: 8_000,
            max_robots_bytes: 500 * 1024,
            robots_kept: Duration::from_secs(24 * 60 * 60),
            robots_retry: Duration::from_secs(10 * 60),
        }
    }
}

impl Settings {
    /// What the program calls itself to servers. A contact can put nothing but itself there: no line ends, no brackets.
    pub(crate) fn user_agent(&self) -> String {
        let name = concat!("rapporteur/", env!("CARGO_PKG_VERSION"));
        let fit = |c: &char| (' '..='~').contains(c) && !matches!(c, '(' | ')' | '\\');
        let contact: String = self.contact.iter().flat_map(|contact| contact.trim().chars()).filter(fit).take(200).collect();
        if contact.is_empty() { name.to_owned() } else { format!("{name} (+{contact})") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_itself() {
        for (contact, wanted) in [
            (None, ""),
            (Some("  "), ""),
            (Some("mailto:desk@example.org"), " (+mailto:desk@example.org)"),
            (Some("https://example.org/bot\r\nCookie: a=1"), " (+https://example.org/botCookie: a=1)"),
            (Some("é) Mozilla (x"), " (+ Mozilla x)"),
        ] {
            let settings = Settings { contact: contact.map(str::to_owned), ..Settings::default() };
            assert_eq!(settings.user_agent(), format!("rapporteur/{}{wanted}", env!("CARGO_PKG_VERSION")), "{contact:?}");
        }
    }
}
