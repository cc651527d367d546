//! Articles put together from the corpus's paragraphs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rapporteur_duplicates::{MIN_WORDS, Signature};
use serde::Deserialize;
use xxhash_rust::xxh3::xxh3_64;

pub(crate) struct Article {
    pub(crate) id: String,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) signature: Signature,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
}

impl Article {
    pub(crate) fn is_for_tuning(&self) -> bool {
        xxh3_64(self.id.as_bytes()) & 1 == 0
    }

    pub(crate) fn text(&self) -> String {
        self.paragraphs.join("\n")
    }

    /// The event that an ECB+ article tells: `ecb-12_3ecbplus` is the third of the second event of topic 12.
    pub(crate) fn event(&self) -> Option<(&str, bool)> {
        let (topic, rest) = self.id.strip_prefix("ecb-")?.split_once('_')?;
        Some((topic, rest.ends_with("plus")))
    }

    pub(crate) fn is_of_one_event(&self, other: &Self) -> bool {
        self.event().is_some() && self.event() == other.event()
    }

    pub(crate) fn topic(&self) -> Option<&str> {
        self.event().map(|(topic, _)| topic)
    }
}

/// ECB+ and Wikinews articles, and the days of the portal (a day's unrelated news in short) that are as long as an article.
pub(crate) fn load(folder: &Path) -> Result<Vec<Article>, String> {
    let mut articles = Vec::new();
    for (name, fewest_words) in [("ecbplus.jsonl", MIN_WORDS), ("wikinews.jsonl", MIN_WORDS), ("portal.jsonl", 150)] {
        articles.extend(read(&folder.join(name), fewest_words)?);
    }
    Ok(articles)
}

fn read(path: &Path, fewest_words: usize) -> Result<Vec<Article>, String> {
    let bytes = fs::read_to_string(path).map_err(|err| format!("{}: {err}", path.display()))?;
    let mut by_id: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (idx, line) in bytes.lines().enumerate() {
        let line: Line = serde_json::from_str(line).map_err(|err| format!("{} line {}: {err}", path.display(), idx + 1))?;
        let article = line.id.rsplit_once('-').map_or(line.id.as_str(), |(article, _)| article);
        by_id.entry(article.to_owned()).or_default().push(line.text);
    }
    let long =
        by_id.into_iter().filter(|(_, paragraphs)| paragraphs.iter().flat_map(|text| text.split_whitespace()).count() >= fewest_words);
    let with_signature =
        |(id, paragraphs): (String, Vec<String>)| Some(Article { signature: Signature::of(&paragraphs.join("\n"))?, id, paragraphs });
    Ok(long.filter_map(with_signature).collect())
}
