//! The file that names the feeds to follow.

use std::fs;
use std::path::Path;
use std::time::Duration;

use jiff::SignedDuration;
use serde::Deserialize;

use crate::failure::Failure;

/// How often a feed is asked where the file does not say.
const EVERY: &str = "15m";
/// No feed is asked more often.
const LEAST: Duration = Duration::from_secs(60);

/// A feed that is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Feed {
    /// Its address.
    pub(super) url: String,
    /// The outlet, in place of what its pages say.
    pub(super) source: Option<String>,
    /// How often it is asked.
    pub(super) every: Duration,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    every: Option<String>,
    #[serde(default)]
    feed: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    url: String,
    source: Option<String>,
    every: Option<String>,
}

/// The feeds that the file at `path` names.
pub(super) fn open(path: &Path) -> Result<Vec<Feed>, Failure> {
    let name = path.display();
    let help = "see rapporteur watch --help for what it looks like";
    let text = fs::read_to_string(path).map_err(|err| Failure::new(format!("cannot read {name}")).because(err).help(help))?;
    parse(&text).map_err(|message| Failure::new(format!("{name} cannot be used: {message}")).help(help))
}

fn parse(text: &str) -> Result<Vec<Feed>, String> {
    let file: File = toml::from_str(text).map_err(|err| err.to_string())?;
    if file.feed.is_empty() {
        return Err("it names no [[feed]]".to_owned());
    }
    let default = file.every.as_deref().unwrap_or(EVERY);
    file.feed
        .into_iter()
        .map(|Entry { url, source, every }| Ok(Feed { url, source, every: duration(every.as_deref().unwrap_or(default))? }))
        .collect()
}

/// `15m`, `1h 30m`.
fn duration(text: &str) -> Result<Duration, String> {
    let parsed: Option<Duration> = text.parse::<SignedDuration>().ok().and_then(|duration| duration.try_into().ok());
    parsed.map(|duration| duration.max(LEAST)).ok_or_else(|| format!("every = {text:?} is no time: write \"15m\" or \"1h\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_name_feeds() {
        let text = "every = \"30m\"\n[[feed]]\nurl = \"https://a.example/rss\"\n[[feed]]\nurl = \"https://b.example\"\nsource = \"B\"\nevery = \"1h 30m\"\n";
        let feeds = parse(text).expect("it can be read");
        let shown: Vec<_> = feeds.iter().map(|feed| (feed.url.as_str(), feed.source.as_deref(), feed.every.as_secs())).collect();
        assert_eq!(shown, [("https://a.example/rss", None, 1800), ("https://b.example", Some("B"), 5400)]);
    }

    #[test]
    fn mistakes_are_told() {
        for (text, expected) in [
            ("", "names no [[feed]]"),
            ("[[feed]]\nsource = \"x\"", "missing field `url`"),
            ("[[feed]]\nurl = \"x\"\nevery = \"soon\"", "is no time"),
            ("[[feed]]\nurl = \"x\"\never = \"1h\"", "unknown field"),
        ] {
            let err = parse(text).expect_err("it is a mistake");
            assert!(err.contains(expected), "{text}: {err}");
        }
    }

    #[test]
    fn no_feed_is_hammered() {
        assert_eq!(duration("1s"), Ok(LEAST));
    }
}
